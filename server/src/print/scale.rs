//! Reads what lies on a pair of scales. Those of Mettler Toledo (8217) and those of the scale
//! makers' own standard (SCP-0499) understand the same question.

use std::{
    io::{self, ErrorKind},
    time::{Duration, Instant},
};

use common::house::Reach;

use super::port::{Frame, Port};

/// The scales answer within this.
const WITHIN: Duration = Duration::from_secs(1);
/// A line feed, `W`, a carriage return: the former scales overlook what is around the letter.
const ASK: [u8; 3] = [0x0A, b'W', 0x0D];
/// No answer is longer.
const LONGEST: usize = 40;

/// Grams at rest; nothing where the scales do not answer, or what lies there does not rest.
pub(super) fn weigh(reach: &Reach) -> Option<u32> {
    let frames: &[Frame] = match reach {
        Reach::Serial { .. } => &[Frame::SevenEven, Frame::Eight],
        Reach::Tcp { .. } | Reach::Usb { .. } => &[Frame::Eight],
    };
    let until = Instant::now() + WITHIN;
    frames.iter().enumerate().find_map(|(place, frame)| {
        let left = until.saturating_duration_since(Instant::now());
        let turns = u32::try_from(frames.len() - place).unwrap_or(1);
        let answer = ask(reach, *frame, left / turns).ok()?;
        grams(&answer)
    })
}

fn ask(reach: &Reach, frame: Frame, within: Duration) -> io::Result<String> {
    let until = Instant::now() + within;
    let mut port = Port::open_as(reach, frame)?;
    port.send(&ASK).map_err(|(_, error)| error)?;
    let mut answer = String::new();
    loop {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() || answer.len() > LONGEST {
            return Err(ErrorKind::TimedOut.into());
        }
        match port.hear(left)?.map(|byte| byte & 0x7F) {
            Some(0x0D) if answer.len() > 1 => return Ok(answer),
            Some(0x0D) | None => {}
            Some(byte) => answer.push(char::from(byte)),
        }
    }
}

fn grams(answer: &str) -> Option<u32> {
    if let Some(weight) = answer.strip_prefix('\u{2}') {
        // With a tare it is a net weight, which is what is sold.
        return thousandths(weight.trim_end_matches('N'));
    }
    let told = answer.strip_prefix('\n')?;
    let (state, weight) = told.split_at_checked(5)?;
    let mut state = state.chars();
    let rests = matches!(state.next(), Some(' ' | 'Z')) && state.nth(2) != Some('M');
    let (weight, unit) = weight.split_at_checked(10)?;
    match unit.trim_matches([' ', '_']) {
        _ if !rests => None,
        "kg" => thousandths(weight.trim()),
        "g" => weight.trim().trim_end_matches('.').parse().ok(),
        _ => None,
    }
}

/// `01.250` is 1250. A weight under zero is none.
fn thousandths(text: &str) -> Option<u32> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.chars().all(|digit| digit.is_ascii_digit());
    if whole.is_empty() || part.len() > 3 || !digits(whole) || !digits(part) {
        return None;
    }
    format!("{whole}{part:0<3}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_dialects_tell_a_weight_at_rest() {
        assert_eq!(grams("\u{2}01.250"), Some(1_250));
        assert_eq!(grams("\u{2}00.995N"), Some(995));
        assert_eq!(grams("\n 1G       1.250kg_"), Some(1_250));
        assert_eq!(grams("\nZ1G       0.000kg_"), Some(0));
        assert_eq!(grams("\n 1G         250g  "), Some(250));
    }

    #[test]
    fn what_moves_or_is_less_than_nothing_has_no_weight() {
        for answer in [
            "\u{2}?A",
            "\u{2}",
            "\u{2}-1.250",
            "\u{2}1.2500",
            "\n 1GM      1.250kg_",
            "\nU1G      -0.250kg_",
            "\n 1G      -0.250kg_",
            "\n 1G       1.250lb_",
            "\n?",
            "",
        ] {
            assert_eq!(grams(answer), None, "{answer:?}");
        }
    }
}
