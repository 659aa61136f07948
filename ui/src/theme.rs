//! Dresses egui: fonts, colours, spacing; nothing of its own look remains.

use std::sync::Arc;

use egui::style::{ScrollAnimation, ScrollStyle, Spacing, TextCursorStyle, WidgetVisuals, Widgets};
use egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontTweak, Margin,
    Shadow, Stroke, Style, TextStyle, Theme, Ui, Visuals, vec2,
};

use crate::token::{Mode, RADIUS, RADIUS_CARD, TOUCH, Tokens, Weight, font, space, text};

/// Loads the fonts and dresses both modes, then shows `mode`.
///
/// Call once when the window opens; [`show_mode`] switches later without reloading fonts.
pub fn install(ctx: &Context, mode: Mode) {
    ctx.set_fonts(fonts());
    ctx.set_style_of(Theme::Light, style(Mode::Light));
    ctx.set_style_of(Theme::Dark, style(Mode::Dark));
    ctx.options_mut(|o| {
        // Screens scale by the owner's setting alone: a stray pinch or Ctrl and plus
        // must not push Send off the screen in mid service.
        o.zoom_with_keyboard = false;
        o.fallback_theme = Theme::Light;
    });
    show_mode(ctx, mode);
}

/// Switches between day and night.
pub fn show_mode(ctx: &Context, mode: Mode) {
    ctx.set_theme(match mode {
        Mode::Light => Theme::Light,
        Mode::Dark => Theme::Dark,
    });
}

/// Scales everything, in per cent; kept between 80 and 200.
pub fn scale(ctx: &Context, per_cent: u16) {
    let factor = f32::from(per_cent.clamp(80, 200)) / 100.0;
    ctx.set_zoom_factor(factor);
}

/// The colours in force in this part of the screen.
pub fn tokens(ui: &Ui) -> &'static Tokens {
    mode_of(ui.visuals()).tokens()
}

/// The colours in force in the whole window.
pub fn tokens_of(ctx: &Context) -> &'static Tokens {
    match ctx.theme() {
        Theme::Dark => Mode::Dark.tokens(),
        Theme::Light => Mode::Light.tokens(),
    }
}

fn mode_of(visuals: &Visuals) -> Mode {
    if visuals.dark_mode {
        Mode::Dark
    } else {
        Mode::Light
    }
}

/// Inter in three weights, with the Chinese subset behind each.
pub fn fonts() -> FontDefinitions {
    const REGULAR: &str = "inter-regular";
    const SEMIBOLD: &str = "inter-semibold";
    const BOLD: &str = "inter-bold";
    const CHINESE: &str = "noto-sans-sc";
    let mut fonts = FontDefinitions::empty();
    let faces: [(&str, &'static [u8]); 4] = [
        (REGULAR, include_bytes!("../fonts/Inter-Regular.ttf")),
        (SEMIBOLD, include_bytes!("../fonts/Inter-SemiBold.ttf")),
        (BOLD, include_bytes!("../fonts/Inter-Bold.ttf")),
        (CHINESE, include_bytes!("../fonts/NotoSansSC-Regular.ttf")),
    ];
    for (name, bytes) in faces {
        // Unhinted: Inter's outlines were drawn for screens, and the same text must
        // measure the same on every machine.
        let data = FontData::from_static(bytes).tweak(FontTweak {
            hinting: Some(false),
            ..FontTweak::default()
        });
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
    }
    for (family, face) in [
        (FontFamily::Proportional, REGULAR),
        (FontFamily::Monospace, REGULAR),
        (Weight::Semibold.family(), SEMIBOLD),
        (Weight::Bold.family(), BOLD),
    ] {
        fonts
            .families
            .insert(family, vec![face.to_owned(), CHINESE.to_owned()]);
    }
    fonts
}

/// The whole of egui's style in one mode.
fn style(mode: Mode) -> Style {
    let t = mode.tokens();
    let text_styles = [
        (TextStyle::Small, font(Weight::Regular, text::SMALL)),
        (TextStyle::Body, font(Weight::Regular, text::BODY)),
        (TextStyle::Button, font(Weight::Semibold, text::BODY)),
        (TextStyle::Monospace, font(Weight::Regular, text::BODY)),
        (TextStyle::Heading, font(Weight::Bold, text::HEADING)),
    ]
    .into();
    let mut style = Style {
        text_styles,
        spacing: spacing(),
        visuals: visuals(t),
        animation_time: 0.0,
        explanation_tooltips: false,
        scroll_animation: ScrollAnimation::none(),
        always_scroll_the_only_direction: true,
        ..Style::default()
    };
    style.interaction.selectable_labels = false;
    style.interaction.multi_widget_text_select = false;
    style.interaction.interact_radius = 4.0;
    style
}

fn spacing() -> Spacing {
    Spacing {
        item_spacing: vec2(space::S2, space::S2),
        window_margin: Margin::same(16),
        button_padding: vec2(space::S4, space::S3),
        menu_margin: Margin::same(8),
        indent: space::S4,
        interact_size: vec2(TOUCH, TOUCH),
        icon_width: 24.0,
        icon_width_inner: 14.0,
        scroll: ScrollStyle {
            bar_width: 6.0,
            floating_width: 3.0,
            handle_min_length: TOUCH,
            fade: egui::style::ScrollFadeStyle {
                strength: 0.0,
                size: 0.0,
            },
            ..ScrollStyle::floating()
        },
        ..Spacing::default()
    }
}

fn visuals(t: &Tokens) -> Visuals {
    let base = match t.mode {
        Mode::Light => Visuals::light(),
        Mode::Dark => Visuals::dark(),
    };
    let mut v = Visuals {
        override_text_color: None,
        weak_text_color: Some(t.muted),
        widgets: widgets(t),
        hyperlink_color: t.info,
        faint_bg_color: t.bg,
        extreme_bg_color: t.sunk,
        text_edit_bg_color: Some(t.surface),
        code_bg_color: t.sunk,
        warn_fg_color: t.warn,
        error_fg_color: t.bad,
        window_corner_radius: CornerRadius::same(RADIUS_CARD),
        window_shadow: Shadow::NONE,
        window_fill: t.surface,
        window_stroke: Stroke::new(1.0, t.line),
        menu_corner_radius: CornerRadius::same(RADIUS),
        panel_fill: t.bg,
        popup_shadow: Shadow::NONE,
        text_cursor: TextCursorStyle {
            stroke: Stroke::new(2.0, t.accent),
            blink: false,
            ..TextCursorStyle::default()
        },
        interact_cursor: None,
        ..base
    };
    v.selection.bg_fill = t.accent_soft;
    v.selection.stroke = Stroke::new(2.0, t.accent);
    v
}

fn widgets(t: &Tokens) -> Widgets {
    let look = |fill: Color32, stroke: Stroke, ink: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: stroke,
        corner_radius: CornerRadius::same(RADIUS),
        fg_stroke: Stroke::new(1.5, ink),
        expansion: 0.0,
    };
    let hairline = Stroke::new(1.0, t.line);
    Widgets {
        noninteractive: look(t.surface, hairline, t.ink),
        inactive: look(t.sunk, Stroke::NONE, t.ink),
        hovered: look(t.sunk, Stroke::NONE, t.ink),
        active: look(t.line, Stroke::NONE, t.ink),
        open: look(t.sunk, Stroke::NONE, t.ink),
    }
}
