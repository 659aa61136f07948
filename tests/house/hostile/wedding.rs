//! A check as long as the house allows, and a flood beyond it.

use std::time::{Duration, Instant};

use common::CheckId;
use serde_json::json;
use uuid::Uuid;

use super::wire::{Wire, ring};
use crate::couvert::{Couvert, get};

/// As many lines as a check has.
const LINES: usize = 10_000;
/// As many commands as travel in one frame.
const IN_A_FRAME: usize = 500;
/// Lines beyond the limit, and no more memory than before.
const FLOOD: usize = 5_000;

/// Resident memory of a process in kibibytes.
fn memory(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn rings(till: &mut Wire, check: Uuid, lines: &[Uuid]) -> Vec<String> {
    let rings: Vec<_> = lines
        .iter()
        .map(|line| ring(check, &[("line", json!(line))]))
        .collect();
    till.submits(&rings)
}

#[test]
fn ten_thousand_lines_are_rung_sent_paid_and_printed_and_a_flood_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("house");
    let server = Couvert::serve(&data, &["--demo", "--advertise", "no"]);
    let began = Instant::now();
    let mut till = Wire::till(server.address());
    let check = till.opens();
    let lines: Vec<Uuid> = (0..LINES).map(|_| Uuid::now_v7()).collect();
    for some in lines.chunks(IN_A_FRAME) {
        let said = rings(&mut till, check, some);
        assert!(said.iter().all(|one| one == "accepted"), "{said:?}");
    }
    let full = memory(server.process());
    for _ in 0..FLOOD / IN_A_FRAME {
        let more: Vec<Uuid> = (0..IN_A_FRAME).map(|_| Uuid::now_v7()).collect();
        let said = rings(&mut till, check, &more);
        assert!(said.iter().all(|one| one == "too_many_lines"), "{said:?}");
    }
    if let Some((full, after)) = full.zip(memory(server.process())) {
        assert!(after < full + 64 * 1024, "{full} KiB before, {after} after");
    }
    let send = json!({ "check": { "send": { "check": check, "lines": lines } } });
    assert_eq!(till.does(&send), "accepted");
    let line = &lines[LINES / 2];
    let discount = json!({ "check": { "allow": {
        "check": check, "allowance": Uuid::now_v7(), "scope": { "line": line },
        "value": { "amount": "1.00" }, "comp": false, "reason": "wedding",
    }}});
    assert_eq!(till.does(&discount), "accepted");

    // Somebody comes late and hears all of it at once.
    let mut second = Wire::till(server.address());
    let due = "239999.00";
    let pay = json!({ "tender": { "take": {
        "check": check, "payment": Uuid::now_v7(), "tender": "card", "amount": due,
        "tip": "0.00", "given": null,
    }}});
    assert_eq!(second.does(&pay), "accepted");
    let receipt = get(server.address(), &format!("/receipt/{check}.txt"));
    let receipt = String::from_utf8(receipt).unwrap();
    assert!(
        receipt.contains("EUR 239999.00"),
        "its last lines are missing"
    );
    assert!(receipt.lines().count() > LINES, "a row a line");
    let took = began.elapsed();
    assert!(took < Duration::from_secs(240), "it took {took:?}");
    server.end();

    let house = server::House::open(&data).unwrap();
    let sold = house.state().checks.settled.get(&CheckId(check));
    let sold = sold.map(|sold| sold.gross.to_string());
    assert_eq!(
        sold.as_deref(),
        Some(due),
        "it is in the books after a restart"
    );
}
