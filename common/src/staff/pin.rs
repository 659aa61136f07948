/// A PIN has so many digits at least.
const SHORTEST: usize = 4;
/// And at most so many.
const LONGEST: usize = 8;

/// Whether a PIN can be guessed by whoever looks over a shoulder once: too short or too long, not
/// all digits, all of them the same, or one after the other up or down.
#[must_use]
pub fn is_weak_pin(pin: &str) -> bool {
    let digits = pin.as_bytes();
    if !(SHORTEST..=LONGEST).contains(&digits.len()) || !digits.iter().all(u8::is_ascii_digit) {
        return true;
    }
    let steps = || {
        digits
            .windows(2)
            .map(|two| i16::from(two[1]) - i16::from(two[0]))
    };
    [0, 1, -1]
        .iter()
        .any(|step| steps().all(|taken| taken == *step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_that_everybody_would_try_first_is_weak() {
        for weak in [
            "",
            "123",
            "123456789",
            "12a4",
            "1111",
            "00000000",
            "1234",
            "9876",
            "4321",
        ] {
            assert!(is_weak_pin(weak), "{weak}");
        }
        for fine in ["1112", "1357", "2580", "90210", "12345679"] {
            assert!(!is_weak_pin(fine), "{fine}");
        }
    }
}
