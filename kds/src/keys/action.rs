//! What a key can do.

/// What a key of the bump bar asks for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Action {
    /// Bump the tile with this digit; 0 reaches further.
    Digit(u8),
    /// Bump the first card; in a sheet, whatever the ring is on.
    First,
    /// Bring the last bumped ticket back.
    RecallLast,
    /// The list of what was bumped.
    Recall,
    /// The cursor goes up.
    Up,
    /// The cursor goes down.
    Down,
    /// The cursor goes to the left.
    Left,
    /// The cursor goes to the right.
    Right,
    /// What the cursor is on: a line is done or not, a card is bumped.
    Line,
    /// Undo what was just done.
    Undo,
    /// Confirm what must be seen: allergies, then voids.
    See,
    /// Before others, or no more.
    Rush,
    /// All that can be done with the card.
    Hold,
    /// Say something to the waiter.
    Note,
    /// Yes, to a waiter's question.
    Yes,
    /// No, to a waiter's question.
    No,
    /// Show or hide the all-day strip.
    AllDay,
    /// What has run out.
    Stock,
    /// The whole pass, or the stations again.
    Expo,
    /// The next page.
    Page,
    /// The oldest cards.
    PageBack,
    /// The screen's settings.
    Settings,
    /// Out of whatever lies over the board.
    Back,
    /// The whole display, or a window.
    FullScreen,
}

impl Action {
    /// All of them, as the settings list them.
    pub const ALL: [Self; 33] = [
        Self::Digit(1),
        Self::Digit(2),
        Self::Digit(3),
        Self::Digit(4),
        Self::Digit(5),
        Self::Digit(6),
        Self::Digit(7),
        Self::Digit(8),
        Self::Digit(9),
        Self::Digit(0),
        Self::First,
        Self::RecallLast,
        Self::Up,
        Self::Down,
        Self::Left,
        Self::Right,
        Self::Line,
        Self::Undo,
        Self::See,
        Self::Rush,
        Self::Hold,
        Self::Note,
        Self::Yes,
        Self::No,
        Self::AllDay,
        Self::Stock,
        Self::Recall,
        Self::Expo,
        Self::Page,
        Self::PageBack,
        Self::Settings,
        Self::Back,
        Self::FullScreen,
    ];

    /// Its name on disk and behind `kitchen-do-` in the words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Digit(digit) => DIGITS[usize::from(digit) % 10],
            Self::First => "first",
            Self::RecallLast => "recall-last",
            Self::Recall => "recall",
            Self::Up => "up",
            Self::Down => "down",
            Self::Left => "left",
            Self::Right => "right",
            Self::Line => "line",
            Self::Undo => "undo",
            Self::See => "see",
            Self::Rush => "rush",
            Self::Hold => "hold",
            Self::Note => "note",
            Self::Yes => "yes",
            Self::No => "no",
            Self::AllDay => "all-day",
            Self::Stock => "stock",
            Self::Expo => "expo",
            Self::Page => "page",
            Self::PageBack => "page-back",
            Self::Settings => "settings",
            Self::Back => "back",
            Self::FullScreen => "full-screen",
        }
    }

    /// By its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.name() == name)
    }
}

const DIGITS: [&str; 10] = [
    "tile-0", "tile-1", "tile-2", "tile-3", "tile-4", "tile-5", "tile-6", "tile-7", "tile-8",
    "tile-9",
];
