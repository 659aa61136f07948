//! The house at a glance while it plays: redrawn in place on a terminal, a line now and then
//! elsewhere.

use std::{
    collections::VecDeque,
    fmt::Write as _,
    io::{IsTerminal as _, Write},
    time::{Duration, Instant},
};

use common::Stamp;
use jiff::tz::TimeZone;

use super::{play::Played, sends::Sends};
use crate::cli;

/// A terminal shows so many columns at least.
const WIDTH: usize = 79;
const BAR: usize = 40;
/// So many of the last events are shown.
const EVENTS: usize = 10;
/// Checks a second are those of the last few seconds.
const RECENT: Duration = Duration::from_secs(5);

/// What there is to see at one moment.
pub(super) struct Glance<'a> {
    pub now: i64,
    pub played: Played,
    pub all: usize,
    pub seated: usize,
    pub tables: usize,
    pub tickets: usize,
    pub sends: &'a Sends,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Show {
    Screen,
    Lines,
    Nothing,
}

/// The view.
pub(super) struct Watch {
    show: Show,
    out: Box<dyn Write>,
    title: String,
    zone: TimeZone,
    events: VecDeque<String>,
    /// Moments at which so many checks had left.
    recent: VecDeque<(Instant, usize)>,
    shown: Instant,
    /// So many lines stand on the terminal already.
    height: usize,
}

impl Watch {
    pub(super) fn new(watch: cli::Watch, title: String, zone: TimeZone) -> Self {
        let out = std::io::stderr();
        let show = match watch {
            cli::Watch::Never => Show::Nothing,
            cli::Watch::Auto | cli::Watch::Always if out.is_terminal() => Show::Screen,
            cli::Watch::Auto => Show::Nothing,
            cli::Watch::Always => Show::Lines,
        };
        Self::on(show, Box::new(out), title, zone)
    }

    fn on(show: Show, out: Box<dyn Write>, title: String, zone: TimeZone) -> Self {
        Self {
            show,
            out,
            title,
            zone,
            events: VecDeque::new(),
            recent: VecDeque::from([(Instant::now(), 0)]),
            shown: Instant::now(),
            height: 0,
        }
    }

    /// Something happened, as told to people.
    pub(super) fn tells(&mut self, now: i64, what: &str) {
        if self.show == Show::Screen {
            let time = self.local(now).strftime("%H:%M").to_string();
            self.events.push_back(format!("{time}  {what}"));
            if self.events.len() > EVENTS {
                self.events.pop_front();
            }
        }
    }

    fn local(&self, now: i64) -> jiff::Zoned {
        let stamp = Stamp::from_millis(now);
        stamp.timestamp().to_zoned(self.zone.clone())
    }

    /// Whether it is time to look again.
    pub(super) fn is_due(&self) -> bool {
        let after = match self.show {
            Show::Nothing => return false,
            Show::Screen => Duration::from_millis(200),
            Show::Lines => Duration::from_secs(2),
        };
        self.shown.elapsed() >= after
    }

    /// Draws what there is to see.
    pub(super) fn show(&mut self, glance: &Glance<'_>) {
        self.shown = Instant::now();
        let rate = self.rate(glance.played.checks);
        let text = match self.show {
            Show::Nothing => return,
            Show::Lines => self.line(glance, rate),
            Show::Screen => self.screen(glance, rate),
        };
        // A view that nobody can see any more is no reason to end.
        let _ = self.out.write_all(text.as_bytes());
        let _ = self.out.flush();
    }

    /// The last view stays; the terminal gets its cursor back.
    pub(super) fn end(&mut self) {
        if self.height > 0 {
            self.height = 0;
            let _ = self.out.write_all(b"\x1b[?25h\n");
            let _ = self.out.flush();
        }
    }

    fn rate(&mut self, checks: usize) -> f64 {
        let now = Instant::now();
        self.recent.push_back((now, checks));
        while self.recent.len() > 2 && self.recent[1].0 + RECENT < now {
            self.recent.pop_front();
        }
        let (since, before) = self.recent[0];
        let seconds = (now - since).as_secs_f64();
        if seconds > 0.0 {
            as_float(checks - before) / seconds
        } else {
            0.0
        }
    }

    fn line(&self, glance: &Glance<'_>, rate: f64) -> String {
        format!(
            "{}  {} of {} checks  {} orders/s  {} tables  {} tickets  {}  {} kills  {}\n",
            self.local(glance.now).strftime("%a %-d %b %Y %H:%M"),
            grouped(glance.played.checks),
            grouped(glance.all),
            pace(rate),
            glance.tables,
            glance.tickets,
            glance.played.takings,
            glance.played.kills,
            kitchen(glance.sends),
        )
    }

    fn screen(&mut self, glance: &Glance<'_>, rate: f64) -> String {
        let local = self.local(glance.now);
        let date = local.strftime("%A %-d %B %Y").to_string();
        let played = glance.played;
        let done = (played.checks * BAR).checked_div(glance.all).unwrap_or(0);
        let percent = (played.checks * 100).checked_div(glance.all).unwrap_or(0);
        let mut lines = vec![
            format!(
                "{:<60}{:>19}",
                cut(&self.title, 58),
                local.strftime("%H:%M").to_string()
            ),
            format!(
                "{date:<60}{:>19}",
                format!("{} closed", count(played.days, "day"))
            ),
            String::new(),
            format!(
                "{}{}  {} of {} checks, {percent} %",
                "█".repeat(done),
                "░".repeat(BAR.saturating_sub(done)),
                grouped(played.checks),
                grouped(glance.all)
            ),
            String::new(),
            format!(
                "  takings {:>14}    orders/s {:>7}    kills {:>3}",
                played.takings.to_string(),
                pace(rate),
                played.kills
            ),
            format!(
                "  on the floor {:>9}    at tables {:>6}    tickets in the kitchen {:>3}",
                glance.seated, glance.tables, glance.tickets
            ),
            format!("  {}", kitchen(glance.sends)),
            String::new(),
        ];
        lines.extend(self.events.iter().map(|event| format!("  {event}")));
        lines.resize(9 + EVENTS, String::new());
        self.redrawn(&lines)
    }

    /// Over what stands there, in one go where the terminal can.
    fn redrawn(&mut self, lines: &[String]) -> String {
        // Nor does a line go on below where the terminal is narrow.
        let mut text = String::from("\x1b[?2026h\x1b[?7l");
        if self.height == 0 {
            text.push_str("\x1b[?25l");
        } else {
            // Writing into a String cannot fail.
            let _ = write!(text, "\x1b[{}A\r", self.height);
        }
        for line in lines {
            text.push_str(&cut(line, WIDTH));
            text.push_str("\x1b[K\n");
        }
        text.push_str("\x1b[?7h\x1b[?2026l");
        self.height = lines.len();
        text
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.end();
    }
}

/// For whoever ends without tidying up.
pub(super) fn give_back_cursor() {
    let mut out = std::io::stderr();
    if out.is_terminal() {
        let _ = out.write_all(b"\x1b[?25h\n");
    }
}

/// Send → kitchen so far.
fn kitchen(sends: &Sends) -> String {
    let (half, most) = (sends.quantile(50.0), sends.quantile(99.0));
    format!("Send → kitchen p50 {}, p99 {}", millis(half), millis(most))
}

/// To a tenth of a millisecond.
pub(super) fn millis(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1_000.0)
}

/// Orders in a second; with a tenth where there are few.
pub(super) fn pace(rate: f64) -> String {
    let places = usize::from(rate < 9.95);
    format!("{rate:.places$}")
}

/// With a comma at every thousand.
pub(super) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() * 4 / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

fn count(number: usize, what: &str) -> String {
    let s = if number == 1 { "" } else { "s" };
    format!("{} {what}{s}", grouped(number))
}

/// At most so many columns; Chinese letters take two.
fn cut(text: &str, width: usize) -> String {
    let mut columns = 0;
    let fits = |letter: &char| {
        columns += if *letter >= '\u{1100}' && !('\u{2000}'..'\u{2e80}').contains(letter) {
            2
        } else {
            1
        };
        columns <= width
    };
    text.chars().take_while(fits).collect()
}

pub(super) fn as_float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Paper(Arc<Mutex<Vec<u8>>>);

    impl Write for Paper {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().expect("alone").extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    impl Paper {
        fn text(&self) -> String {
            String::from_utf8(self.0.lock().expect("alone").clone()).expect("text")
        }
    }

    fn glance(sends: &Sends) -> Glance<'_> {
        let played = Played {
            checks: 1_204,
            days: 1,
            ..Played::default()
        };
        Glance {
            now: 1_672_662_660_000,
            played,
            all: 5_343,
            seated: 14,
            tables: 12,
            tickets: 6,
            sends,
        }
    }

    #[test]
    fn the_view_fits_a_small_terminal_and_is_drawn_over_itself() {
        let (paper, sends) = (Paper::default(), Sends::new());
        let long = "a name of a file that nobody would give to a file of his own free will.csv";
        let out = Box::new(paper.clone());
        let mut watch = Watch::on(Show::Screen, out, long.into(), TimeZone::UTC);
        for _ in 0..30 {
            watch.tells(1_672_662_660_000, &"Table 7 sends 4 dishes ".repeat(9));
        }
        watch.show(&glance(&sends));
        let first = paper.text();
        let rows: Vec<_> = first.split("\x1b[K\n").collect();
        assert!(rows.len() <= 24, "{} rows", rows.len());
        for row in &rows {
            let seen = row.trim_start_matches("\x1b[?2026h\x1b[?7l\x1b[?25l");
            assert!(seen.chars().count() <= 80, "{row}");
        }
        assert!(first.contains("12:31"), "{first}");
        assert!(first.contains("1,204 of 5,343 checks, 22 %"), "{first}");
        watch.show(&glance(&sends));
        let up = format!("\x1b[{}A", rows.len() - 1);
        assert!(paper.text()[first.len()..].contains(&up));
        drop(watch);
        assert!(paper.text().ends_with("\x1b[?25h\n"));
    }

    #[test]
    fn elsewhere_it_is_a_line_without_any_sign_for_a_terminal() {
        let (paper, sends) = (Paper::default(), Sends::new());
        let out = Box::new(paper.clone());
        let mut watch = Watch::on(Show::Lines, out, "café".into(), TimeZone::UTC);
        watch.tells(0, "Table 7 sends 4 dishes");
        watch.show(&glance(&sends));
        drop(watch);
        let text = paper.text();
        assert!(
            text.starts_with("Mon 2 Jan 2023 12:31  1,204 of 5,343 checks"),
            "{text}"
        );
        assert!(!text.contains('\x1b'), "{text}");
    }
}
