//! Chips for what is usually rung so: pieces and choices in one tap.

use common::{
    Command, LineId,
    check::{self, Adjustment, Line},
    menu::{Menu, Pick},
};
use ui::words::Words;

use super::{Draft, written};
use crate::{desk::Desk, learned::Habit, order::open};

/// Looks up what is usual for the line that the chips have just turned to.
pub(in crate::order) fn learn(desk: &mut Desk, draft: &mut Draft) {
    desk.learn();
    let habits = open::fresh(desk, draft).and_then(|line| {
        let check = open::check(desk, draft)?;
        Some(desk.learned.usual(line.item, desk.staff, check))
    });
    draft.habits = habits.unwrap_or_default();
}

pub(super) fn faces(
    words: &Words,
    menu: &Menu,
    line: &Line,
    habits: &[Habit],
) -> Vec<(String, bool)> {
    let now = Habit::of(line);
    let face = |habit: &Habit| (label(words, menu, habit), now.as_ref() == Some(habit));
    habits.iter().map(face).collect()
}

/// `2 × Medium · no Onion`.
fn label(words: &Words, menu: &Menu, habit: &Habit) -> String {
    let all = || menu.modifier_groups.values().flat_map(|g| &g.modifiers);
    let picks = habit.picks.iter().filter_map(|(id, prefix)| {
        let modifier = all().find(|modifier| modifier.id == *id)?;
        Some(written(words, *prefix, &modifier.name))
    });
    let picks: Vec<String> = picks.collect();
    let gaps = [
        ("quantity", habit.quantity.into()),
        ("item", picks.join(" · ").into()),
    ];
    words.with("order-rung", &gaps)
}

/// Makes the line like the habit, with one way back.
pub(in crate::order) fn apply(desk: &mut Desk, draft: &mut Draft, n: usize) {
    let Some(habit) = draft.habits.get(n).cloned() else {
        return;
    };
    let Some(line) = open::fresh(desk, draft) else {
        return;
    };
    let (id, before, quantity) = (
        line.id,
        open::picks(&desk.state().menu, line),
        line.quantity,
    );
    let said = |(id, prefix): (_, _)| Pick::Said { id, prefix };
    let picks = habit.picks.into_iter().map(said).collect();
    let check = draft.check;
    let adjust = |adjustment| adjust(check, id, adjustment);
    if !desk.submit(adjust(Adjustment::Modifiers(picks))) {
        return;
    }
    let mut back = vec![adjust(Adjustment::Modifiers(before))];
    if habit.quantity != quantity && desk.submit(adjust(Adjustment::Quantity(habit.quantity))) {
        back.push(adjust(Adjustment::Quantity(quantity)));
    }
    desk.may_undo(check, back);
    draft.reveal = true;
}

fn adjust(check: common::CheckId, line: LineId, adjustment: Adjustment) -> Command {
    Command::Check(check::Command::Adjust {
        check,
        line,
        adjustment,
    })
}
