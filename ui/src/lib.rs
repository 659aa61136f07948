//! Theme, tokens, words and widgets shared by the till's and the kitchen's screens.
//!
//! A screen is painted in three steps: **cut** the window into rectangles, **place**
//! widgets into them, **answer** with an intent. Nothing flows, so nothing moves when
//! something is tapped.
//!
//! ```
//! use ui::widget::{Button, Pill, Tile, Tone, fact, title, top_bar};
//! use ui::{lay, theme, token::{self, Edge}};
//!
//! fn order_ui(ui: &mut egui::Ui) -> bool {
//!     let t = theme::tokens(ui);                    // colours of this mode
//!     let screen = lay::window(ui);
//!     lay::ground(ui, screen);
//!     let (bar, rest) = lay::top(screen, token::BAR_HEIGHT);
//!     let (menu, verbs) = lay::bottom(rest, 84.0);
//!     top_bar(ui, bar,
//!         |ui| { Button::quiet("‹ Floor").show(ui); title(ui, "Table 12"); fact(ui, "4 covers"); },
//!         |ui| { fact(ui, "20:47"); Pill::new("House", Tone::Ok).dot().show(ui); });
//!     let place = lay::cell(lay::inset(menu, 12.0, 12.0), 4, 104.0, 10.0, 0);
//!     Tile::new("Burger Couvert", "18.50").edge(Edge::Ember).id("item-7").at(ui, place);
//!     lay::panel(ui, verbs);
//!     let (_, send) = lay::right(lay::inset(verbs, 12.0, 12.0), 258.0);
//!     Button::primary("Send 2").big().id("send").at(ui, send).clicked()
//! }
//! ```
//!
//! - [`theme`]: `install(ctx, Mode)` once; `show_mode`, `scale(ctx, per_cent)`;
//!   `tokens(ui)` gives the colours. [`token`]: `Tokens`, `Edge`, sizes (`text::BODY`,
//!   `space::S3`, `TOUCH`, `RADIUS`), `blend`.
//! - [`lay`]: `top`, `bottom`, `left`, `right`, `column`, `cell`, `inset` cut `window(ui)`; `row`,
//!   `row_from_right`, `inside` open a child that paints only there; `panel`, `hairline`.
//! - [`text::Text`]: `Text::bold("155.00", 22.0, t.ink).label(ui, rect, Align2::RIGHT_CENTER)`
//!   elides, wraps (`rows`), strikes, makes itself `fit`; `label` names it for tests, `paint` only paints.
//! - [`widget`]: `at(ui, rect)` paints exactly there, `show(ui)` in the flow of a row; both
//!   give back egui's `Response`. `Button` (primary, dark, quiet, outline, plain, danger,
//!   alarm, bare; `big`, `detail`, `why_not`), `Chip`, `Tile`, `Pill`, `SideItem`, `Segment`,
//!   `segmented`, `CheckRow`, `check_head`, `total_row`, `number_pad`, `digits`, `Field`,
//!   `Card`, `dashed`, `paint_tick`, `banner`, `toast`, `sheet`, `empty`, `scroll`,
//!   `top_bar`, and `press` for a thing of one's own.
//! - **Ids**: a widget is known by its label unless `.id(…)` says otherwise. Give one
//!   whenever the label counts (`Send 2`) or may stand twice (lines, tables).
//! - [`words::Words`]: `get("order-send")`, `with("order-left", &[("count", 6.into())])`.
//!   [`amount`]: `plain` for lines, `total` for the guest. [`clock`]: `age`, `time`.

pub mod amount;
pub mod clock;
pub mod fold;
pub mod lay;
#[cfg(feature = "picture")]
pub mod picture;
pub mod text;
pub mod theme;
pub mod token;
pub mod widget;
pub mod words;
