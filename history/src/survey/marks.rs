use crate::{
    cell::{Mark, Number},
    speech::count,
};

/// Which mark the file's numbers have before their decimals.
#[derive(Default)]
pub struct MarkVotes {
    dots: u64,
    commas: u64,
    /// Prices with one mark and three digits behind it, by the mark: dots, commas.
    doubts: [u64; 2],
}

impl MarkVotes {
    pub const fn count(&mut self, number: Number, is_price: bool) {
        match number.vote() {
            Some(Mark::Dot) => self.dots += 1,
            Some(Mark::Comma) => self.commas += 1,
            None => {}
        }
        if is_price {
            match number.doubt() {
                Some(Mark::Dot) => self.doubts[0] += 1,
                Some(Mark::Comma) => self.doubts[1] += 1,
                None => {}
            }
        }
    }

    /// The mark, and how it was settled.
    pub fn verdict(&self, separator: char) -> (Mark, Option<String>) {
        let (mark, votes, against) = if self.commas > self.dots {
            (Mark::Comma, self.commas, self.dots)
        } else {
            (Mark::Dot, self.dots, self.commas)
        };
        let name = |mark| match mark {
            Mark::Dot => "dot",
            Mark::Comma => "comma",
        };
        if votes > against {
            let agree = count(votes, "number says so", "numbers say so");
            let against = if against == 0 {
                "none".to_owned()
            } else {
                against.to_string()
            };
            let says = format!("decimal mark: {} ({agree}, {against} against)", name(mark));
            return (mark, Some(says));
        }
        // Prices without decimals, such as 25.000 dong: no price has three decimals.
        let grouped = match self.doubts {
            [0, 0] => None,
            [dots, commas] if dots > commas => Some(Mark::Dot),
            [dots, commas] if commas > dots => Some(Mark::Comma),
            _ => None,
        };
        if let Some(grouping) = grouped {
            let says = format!(
                "decimal mark: {} (prices have a {} before three digits only, for thousands)",
                name(grouping.other()),
                name(grouping)
            );
            return (grouping.other(), Some(says));
        }
        let mark = if separator == ';' {
            Mark::Comma
        } else {
            Mark::Dot
        };
        let says = (self.dots > 0).then(|| {
            format!(
                "decimal mark: {} (numbers say both; cells are read by themselves)",
                name(mark)
            )
        });
        (mark, says)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(cells: &[&str], separator: char) -> Mark {
        let mut votes = MarkVotes::default();
        for cell in cells {
            votes.count(Number::of(cell).expect("a number"), true);
        }
        votes.verdict(separator).0
    }

    #[test]
    fn clear_cells_settle_the_others() {
        assert_eq!(verdict(&["1.250", "9,50"], ','), Mark::Comma);
        assert_eq!(verdict(&["1,250", "9.5"], ';'), Mark::Dot);
        assert_eq!(verdict(&["1.234.567"], ','), Mark::Comma);
    }

    #[test]
    fn without_evidence_the_separator_decides() {
        assert_eq!(verdict(&["12", "7"], ';'), Mark::Comma);
        assert_eq!(verdict(&["12", "7"], '\t'), Mark::Dot);
    }

    #[test]
    fn prices_in_thousands_have_no_decimals() {
        assert_eq!(verdict(&["25.000", "120.000"], ','), Mark::Comma);
    }
}
