//! A part of a line as people write it: ½, ⅔, 1 ¼.

/// So many pieces of a line, shared by so many seats.
pub(super) fn part(quantity: u32, among: u32) -> String {
    let among = among.max(1);
    let common = divisor(quantity, among);
    let (over, under) = (quantity / common, among / common);
    let (whole, rest) = (over / under, over % under);
    match (whole, rest) {
        (1, 0) => String::new(),
        (whole, 0) => whole.to_string(),
        (0, rest) => written(rest, under),
        (whole, rest) => format!("{whole} {}", written(rest, under)),
    }
}

fn written(over: u32, under: u32) -> String {
    let sign = match (over, under) {
        (1, 2) => "½",
        (1, 3) => "⅓",
        (2, 3) => "⅔",
        (1, 4) => "¼",
        (3, 4) => "¾",
        (1, 5) => "⅕",
        (2, 5) => "⅖",
        (3, 5) => "⅗",
        (4, 5) => "⅘",
        _ => return format!("{over}/{under}"),
    };
    sign.to_owned()
}

fn divisor(a: u32, b: u32) -> u32 {
    if b == 0 { a.max(1) } else { divisor(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn a_bottle_among_five_and_two_burgers_for_two() {
        assert_eq!(part(1, 2), "½");
        assert_eq!(part(2, 5), "⅖");
        assert_eq!(part(2, 2), "");
        assert_eq!(part(3, 2), "1 ½");
        assert_eq!(part(2, 1), "2");
        assert_eq!(part(1, 7), "1/7");
    }
}
