use std::ops::Range;

/// How high the pieces of a card are, in points.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Heights {
    /// The header.
    pub(super) head: f32,
    /// The rows, and whether each only heads the next one.
    pub(super) rows: Vec<(f32, bool)>,
    /// What stands below the rows.
    pub(super) foot: f32,
    /// The header of a part that continues in another column.
    pub(super) again: f32,
    /// The note that it continues.
    pub(super) onward: f32,
}

impl Heights {
    fn whole(&self) -> f32 {
        self.head + self.body(0..self.rows.len()) + self.foot
    }

    fn body(&self, rows: Range<usize>) -> f32 {
        self.rows[rows].iter().map(|(height, _)| height).sum()
    }

    /// The end of a part that begins at `from` and has `room` for rows: at least one row, and
    /// no heading last.
    fn cut(&self, from: usize, room: f32) -> usize {
        let (mut end, mut height) = (from, 0.0);
        while end < self.rows.len() && height + self.rows[end].0 <= room {
            height += self.rows[end].0;
            end += 1;
        }
        let mut neat = end;
        while neat > from && neat < self.rows.len() && self.rows[neat - 1].1 {
            neat -= 1;
        }
        neat.max((from + 1).min(self.rows.len()))
    }
}

/// A card, or the part of one that stands in a column.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Part {
    /// The place of its card in the row of all cards.
    pub(super) card: usize,
    /// The rows it shows.
    pub(super) rows: Range<usize>,
    /// Counted from the first page's first column.
    pub(super) column: usize,
    /// From the top of the column, in points.
    pub(super) top: f32,
    /// In points.
    pub(super) height: f32,
    /// The card goes on in the next column.
    pub(super) goes_on: bool,
    /// Which of its card's parts it is, from 1, and of how many.
    pub(super) of: (usize, usize),
}

impl Part {
    /// The card's first part.
    pub(super) fn begins(&self) -> bool {
        self.rows.start == 0
    }
}

/// The room for cards.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Room {
    /// Columns on a page.
    pub(super) columns: usize,
    /// In points.
    pub(super) height: f32,
    /// Between cards, in points.
    pub(super) between: f32,
    /// A card may begin at the foot of a column and go on in the next.
    pub(super) split: bool,
}

/// One page of cards.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Page {
    /// The page that was found: the last one, where the wanted one is not there any more.
    pub(super) number: usize,
    /// Its parts; their columns are counted from the first page's first column.
    pub(super) parts: Vec<Part>,
    /// How many cards have shown their last row on this page or before.
    pub(super) shown: usize,
}

/// Fills column after column up to the page that is wanted; a card is measured only when its
/// turn comes, and none beyond that page.
pub(super) fn page(
    room: Room,
    wanted: usize,
    mut measure: impl FnMut(usize) -> Option<Heights>,
) -> Page {
    let mut pour = Pour {
        room,
        column: 0,
        top: 0.0,
        parts: Vec::new(),
    };
    let end = (wanted + 1).saturating_mul(room.columns.max(1));
    let mut card = 0;
    while pour.column < end
        && let Some(heights) = measure(card)
    {
        pour.card(card, &heights);
        card += 1;
    }
    let last = pour.parts.last().map_or(0, |part| part.column);
    let number = wanted.min(last / room.columns.max(1));
    let columns = number * room.columns..(number + 1) * room.columns;
    let beyond = |part: &&Part| part.column < columns.end && !part.goes_on;
    let shown = pour.parts.iter().filter(beyond).count();
    pour.parts.retain(|part| columns.contains(&part.column));
    Page {
        number,
        parts: pour.parts,
        shown,
    }
}

struct Pour {
    room: Room,
    column: usize,
    top: f32,
    parts: Vec<Part>,
}

impl Pour {
    fn card(&mut self, card: usize, heights: &Heights) {
        let fits = self.top + heights.whole() <= self.room.height;
        if self.top > 0.0 && !fits && !(self.room.split && self.begins_here(heights)) {
            self.next_column();
        }
        let first = self.parts.len();
        self.pour(card, heights);
        let parts = self.parts.get_mut(first..).unwrap_or_default();
        let count = parts.len();
        for (n, part) in parts.iter_mut().enumerate() {
            part.of = (n + 1, count);
        }
    }

    fn pour(&mut self, card: usize, heights: &Heights) {
        let mut from = 0;
        loop {
            let head = if from == 0 {
                heights.head
            } else {
                heights.again
            };
            let rest = head + heights.body(from..heights.rows.len()) + heights.foot;
            if self.top + rest <= self.room.height || heights.rows.is_empty() {
                self.part(card, from..heights.rows.len(), rest, false);
                return;
            }
            let room = self.room.height - self.top - head - heights.onward;
            let end = heights.cut(from, room);
            // The foot alone does not fit: the last row goes with it.
            let end = if end == heights.rows.len() && end > from + 1 {
                end - 1
            } else {
                end
            };
            let goes_on = end < heights.rows.len();
            let tail = if goes_on {
                heights.onward
            } else {
                heights.foot
            };
            let height = head + heights.body(from..end) + tail;
            self.part(card, from..end, height, goes_on);
            if !goes_on {
                return;
            }
            self.next_column();
            from = end;
        }
    }

    /// Whether enough of a card stands here to be worth the break: two dishes, and a
    /// quarter of the column.
    fn begins_here(&self, heights: &Heights) -> bool {
        let rest = self.room.height - self.top;
        let room = rest - heights.head - heights.onward;
        if rest < self.room.height / 4.0 || room <= 0.0 {
            return false;
        }
        let end = heights.cut(0, room);
        let dishes = |rows: &[(f32, bool)]| rows.iter().filter(|(_, heading)| !heading).count();
        let fits = heights.body(0..end) <= room;
        fits && dishes(&heights.rows[..end]) >= 2
    }

    fn part(&mut self, card: usize, rows: Range<usize>, height: f32, goes_on: bool) {
        self.parts.push(Part {
            card,
            rows,
            column: self.column,
            top: self.top,
            height,
            goes_on,
            of: (1, 1),
        });
        self.top += height + self.room.between;
        // A sliver is no room for a card.
        if self.top + self.room.between >= self.room.height {
            self.next_column();
        }
    }

    fn next_column(&mut self) {
        if self.top > 0.0 {
            self.column += 1;
            self.top = 0.0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WALL: Room = Room {
        columns: 3,
        height: 1000.0,
        between: 10.0,
        split: false,
    };

    /// A card of so many lines of 50 points.
    fn lines(count: usize) -> Heights {
        Heights {
            head: 80.0,
            rows: vec![(50.0, false); count],
            foot: 20.0,
            again: 60.0,
            onward: 40.0,
        }
    }

    fn places(page: &Page) -> Vec<(usize, usize, f32)> {
        let places = page.parts.iter();
        places
            .map(|part| (part.card, part.column, part.top))
            .collect()
    }

    #[test]
    fn a_column_takes_cards_until_it_is_full() {
        let cards = [lines(6), lines(6), lines(4), lines(1)];
        let page = page(WALL, 0, |n| cards.get(n).cloned());
        let expected = [(0, 0, 0.0), (1, 0, 410.0), (2, 1, 0.0), (3, 1, 310.0)];
        assert_eq!(places(&page), expected);
        assert_eq!(page.shown, 4);
    }

    #[test]
    fn a_table_of_thirty_goes_on_in_the_next_column_and_loses_no_line() {
        let cards = [lines(2), lines(30), lines(2)];
        let page = page(WALL, 0, |n| cards.get(n).cloned());
        let party: Vec<_> = page.parts.iter().filter(|part| part.card == 1).collect();
        let rows: Vec<_> = party.iter().map(|part| part.rows.clone()).collect();
        assert_eq!(rows, [0..17, 17..30]);
        assert!(party[0].goes_on && !party[1].goes_on);
        assert!(party[0].begins() && !party[1].begins());
        assert_eq!((party[0].of, party[1].of), ((1, 2), (2, 2)));
        assert!(
            page.parts
                .iter()
                .all(|part| part.top + part.height <= 1000.0)
        );
        assert_eq!((page.parts[3].card, page.parts[3].column), (2, 2));
    }

    #[test]
    fn in_a_rush_a_card_begins_at_the_foot_of_a_column() {
        let rush = Room {
            split: true,
            ..WALL
        };
        let cards = [lines(8), lines(10), lines(4)];
        let whole = page(WALL, 0, |n| cards.get(n).cloned());
        assert_eq!(places(&whole)[2], (2, 1, 610.0));
        let split = page(rush, 0, |n| cards.get(n).cloned());
        let rows: Vec<_> = split.parts.iter().map(|part| part.rows.clone()).collect();
        assert_eq!(rows, [0..8, 0..7, 7..10, 0..4]);
        let expected = [(0, 0, 0.0), (1, 0, 510.0), (1, 1, 0.0), (2, 1, 240.0)];
        assert_eq!(places(&split), expected);
        // One dish at the foot is not worth it.
        let cards = [lines(15), lines(10)];
        let page = page(rush, 0, |n| cards.get(n).cloned());
        assert_eq!(places(&page), [(0, 0, 0.0), (1, 1, 0.0)]);
    }

    #[test]
    fn a_heading_never_stands_alone_at_the_foot_of_a_column() {
        let mut card = lines(30);
        card.rows[16].1 = true;
        let page = page(WALL, 0, |n| (n == 0).then(|| card.clone()));
        assert_eq!(page.parts[0].rows, 0..16);
    }

    #[test]
    fn what_does_not_fit_stands_on_the_next_page() {
        let cards = vec![lines(16); 8];
        let first = page(WALL, 0, |n| cards.get(n).cloned());
        assert_eq!((first.parts.len(), first.shown), (3, 3));
        let last = page(WALL, 2, |n| cards.get(n).cloned());
        assert_eq!((last.number, last.parts.len(), last.shown), (2, 2, 8));
        let gone = page(WALL, 7, |n| cards.get(n).cloned());
        assert_eq!((gone.number, gone.shown), (2, 8));
        assert_eq!(page(WALL, 4, |_| None), Page::default());
    }

    #[test]
    fn of_two_hundred_tickets_only_a_page_is_measured() {
        let mut measured = 0;
        let page = page(WALL, 0, |n| {
            measured += 1;
            (n < 200).then(|| lines(4))
        });
        assert_eq!(page.shown, 9);
        assert!(measured <= 10, "{measured}");
    }

    #[test]
    fn one_line_that_is_higher_than_the_screen_does_not_hang_the_kitchen() {
        let mut card = lines(3);
        card.rows[1].0 = 5000.0;
        let page = page(WALL, 0, |n| (n == 0).then(|| card.clone()));
        assert_eq!(page.parts.len(), 3);
        assert_eq!(page.shown, 1);
    }
}
