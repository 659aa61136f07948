//! The house's colours, by day and by night. The only file that spells colours out.
#![allow(clippy::disallowed_methods)]

use egui::Color32;

/// Day or night.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Mode {
    /// Warm paper: the floor by day.
    #[default]
    Light,
    /// Ink: the floor by night, the kitchen always.
    Dark,
}

impl Mode {
    /// The colours of this mode.
    pub const fn tokens(self) -> &'static Tokens {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
        }
    }

    /// The other mode, for the switch in the settings.
    pub const fn other(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::Light,
        }
    }
}

/// The coloured left edge of a menu tile: a hint of the group, never its only sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Edge {
    /// Grill and meat.
    Ember,
    /// Fish and the sea.
    Sea,
    /// Vegetables.
    Leaf,
    /// Set menus and whatever is special today.
    Honey,
    /// Wine.
    Wine,
    /// Spirits and desserts.
    Plum,
    /// Coffee and the rest of the bar.
    Cocoa,
    /// Open dishes and everything without a group colour.
    #[default]
    Stone,
}

impl Edge {
    /// All edges, in the order in which groups without a colour of their own get one.
    pub const ALL: [Self; 8] = [
        Self::Ember,
        Self::Sea,
        Self::Leaf,
        Self::Honey,
        Self::Wine,
        Self::Plum,
        Self::Cocoa,
        Self::Stone,
    ];

    /// An edge for the `n`th group of a menu; repeats after the palette's end.
    pub const fn nth(n: usize) -> Self {
        Self::ALL[n % (Self::ALL.len() - 1)]
    }

    /// The edge's colour, the same by day and by night.
    pub const fn colour(self) -> Color32 {
        match self {
            Self::Ember => hex(0x8A3B12),
            Self::Sea => hex(0x2B62C9),
            Self::Leaf => hex(0x1E7B4F),
            Self::Honey => hex(0xB86E00),
            Self::Wine => hex(0x8E244D),
            Self::Plum => hex(0x6A4CA8),
            Self::Cocoa => hex(0x5B4336),
            Self::Stone => hex(0x6B655B),
        }
    }
}

/// Every colour a screen may use, in one mode.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tokens {
    /// Which mode these are.
    pub mode: Mode,
    /// Behind everything.
    pub bg: Color32,
    /// Cards, tiles, panels.
    pub surface: Color32,
    /// Quiet buttons and wells.
    pub sunk: Color32,
    /// Hairlines and quiet borders.
    pub line: Color32,
    /// Text; also the fill of the dark `Pay` button.
    pub ink: Color32,
    /// Text on a fill of `ink`.
    pub on_ink: Color32,
    /// Second text.
    pub muted: Color32,
    /// "Go on": Send, whatever is selected.
    pub accent: Color32,
    /// Text on `accent`.
    pub on_accent: Color32,
    /// Fresh lines, the chip strip.
    pub accent_soft: Color32,
    /// Seated; someone else is here.
    pub info: Color32,
    /// Ground for `info`.
    pub info_soft: Color32,
    /// Asked for the bill, running low, modifiers in the kitchen.
    pub warn: Color32,
    /// Ground for `warn`.
    pub warn_soft: Color32,
    /// Late, void, lost connection.
    pub bad: Color32,
    /// Ground for `bad`.
    pub bad_soft: Color32,
    /// Ready, paid, connected.
    pub ok: Color32,
    /// Ground for `ok`.
    pub ok_soft: Color32,
    /// Text on a filled `ok`, `bad` or `info` shape.
    pub on_state: Color32,
    /// Text on the header of a late card.
    pub late_ink: Color32,
    /// The header of a late card.
    pub late: Color32,
    /// The header of a card that will soon be late; its text is `late_ink`.
    pub soon: Color32,
    /// The allergy bar, and nothing else.
    pub allergy: Color32,
    /// Text on the allergy bar.
    pub allergy_ink: Color32,
}

const fn hex(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

const LIGHT: Tokens = Tokens {
    mode: Mode::Light,
    bg: hex(0xF4F1EB),
    surface: hex(0xFFFFFF),
    sunk: hex(0xEBE6DD),
    line: hex(0xDDD6CA),
    ink: hex(0x1D1A16),
    on_ink: hex(0xFFFFFF),
    muted: hex(0x6B655B),
    accent: hex(0x0E5E4B),
    on_accent: hex(0xFFFFFF),
    accent_soft: hex(0xDCEBE5),
    info: hex(0x2B62C9),
    info_soft: hex(0xE1EAFB),
    warn: hex(0x8A5200),
    warn_soft: hex(0xFBEBCF),
    bad: hex(0xB3261E),
    bad_soft: hex(0xF9DEDB),
    ok: hex(0x18693F),
    ok_soft: hex(0xD9EFE2),
    on_state: hex(0xFFFFFF),
    late_ink: hex(0x1D1400),
    late: hex(0xFF7A70),
    soon: hex(0xF2B33D),
    allergy: hex(0xFFD60A),
    allergy_ink: hex(0x1D1400),
};

const DARK: Tokens = Tokens {
    mode: Mode::Dark,
    bg: hex(0x121417),
    surface: hex(0x1B1E23),
    sunk: hex(0x0C0E10),
    line: hex(0x2E333B),
    ink: hex(0xF3F0EA),
    on_ink: hex(0x121417),
    muted: hex(0x9BA1AB),
    accent: hex(0x3FBF9A),
    on_accent: hex(0x06251C),
    accent_soft: hex(0x15332A),
    info: hex(0x7AA7FF),
    info_soft: hex(0x1B2947),
    warn: hex(0xF2B33D),
    warn_soft: hex(0x3A2C0F),
    bad: hex(0xFF7A70),
    bad_soft: hex(0x451B18),
    ok: hex(0x5FD08F),
    ok_soft: hex(0x143322),
    on_state: hex(0x121417),
    late_ink: hex(0x1D1400),
    late: hex(0xFF7A70),
    soon: hex(0xF2B33D),
    allergy: hex(0xFFD60A),
    allergy_ink: hex(0x1D1400),
};
