use crate::{
    house::{Evening, PHONE, View},
    pictures::views,
};

#[test]
fn asking_and_allowing() {
    for (name, view) in views() {
        let mut anna = Evening::busy(view);
        let mut marc = anna.another("Till 2");
        anna.anna();
        marc.sign_in("Marc", "2000");
        anna.tap("Table 10");
        if view.size == PHONE {
            anna.tap("Check");
        }
        anna.tap("2 Burger Couvert");
        anna.tap("Void");
        anna.tap("Dropped");
        anna.tap_front("Marc");
        anna.tap_front("2");
        anna.tap_front("0");
        anna.draw(&format!("approval-{name}"));
        anna.tap("Go on meanwhile");
        anna.draw(&format!("approval-pill-{name}"));
        marc.settle();
        marc.draw(&format!("approval-floor-{name}"));
        marc.tap("Table 2");
        marc.draw(&format!("approval-card-{name}"));
        marc.wait(1);
        marc.tap("Allow");
        anna.settle();
        anna.draw(&format!("approval-yes-{name}"));
    }
}

#[test]
fn practising() {
    for (name, view) in views() {
        let mut evening = Evening::busy(view);
        evening.tap("Anna");
        for _ in 0..4 {
            evening.tap("1");
        }
        evening.draw(&format!("training-pin-{name}"));
        evening.tap("Training");
        evening.draw(&format!("training-floor-{name}"));
        evening.tap("Table 12");
        evening.tap("Mains");
        evening.tap("Moules-frites");
        evening.draw(&format!("training-order-{name}"));
        evening.tap("Send 1");
        evening.tap_like("Pay");
        evening.tap_like("Cash");
        evening.draw(&format!("training-receipt-{name}"));
    }
}

#[test]
fn asking_in_long_words_and_short_ones() {
    use ui::words::Language;
    for language in [Language::German, Language::French, Language::Chinese] {
        for (name, size) in [("wide", crate::house::TABLET), ("phone", PHONE)] {
            let view = View {
                language,
                ..View::of(size)
            };
            let mut anna = Evening::busy(view);
            let code = language.code();
            anna.anna_anywhere();
            let state = anna.house.state();
            let check = state.checks.at_table(common::TableId(10)).expect("guests");
            let line = check.lines.iter().find(|line| line.is_fired());
            let void = common::check::Command::Void {
                check: check.id,
                line: line.expect("with the kitchen").id,
                reason: Some("Runtergefallen".into()),
            };
            let ask = common::approval::Command::Ask {
                request: common::RequestId(uuid::Uuid::from_u128(1)),
                wish: Box::new(common::Command::Check(void)),
            };
            let ask = common::Command::Approval(ask);
            anna.house
                .act(Some(common::StaffId(3)), ask)
                .expect("asked");
            anna.settle();
            anna.draw(&format!("approval-pill-{code}-{name}"));
            let pill = anna.words(if size == PHONE {
                "approve-waits-short"
            } else {
                "approve-waits"
            });
            anna.tap(&pill);
            anna.draw(&format!("approval-{code}-{name}"));
        }
    }
}
