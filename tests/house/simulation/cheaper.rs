use common::{
    AllowanceId, Command, Money,
    check::{self, AllowanceKind, Check, Scope, Value},
    house::ServiceMode,
    money::Rate,
};
use rand::{RngExt as _, rngs::StdRng, seq::IndexedRandom as _};
use uuid::Uuid;

/// Something that changes what a check comes to without a line.
pub(super) fn next(
    check: &Check,
    dice: &mut StdRng,
    id: &mut dyn FnMut() -> Uuid,
) -> Option<Command> {
    let by_hand = check.allowances.iter();
    // Ids of version 7 are made at tills; others are the house's own, for parts of something.
    let by_hand = by_hand.filter(|one| {
        !matches!(one.kind, AllowanceKind::Promotion(_)) && one.id.0.get_version_num() == 7
    });
    let by_hand: Vec<AllowanceId> = by_hand.map(|one| one.id).collect();
    let (check_id, lines) = (check.id, check.standing());
    let lines: Vec<_> = lines.map(|line| line.id).collect();
    let command = match dice.random_range(0..20) {
        0..11 => {
            let line = *lines.choose(dice)?;
            let comp = dice.random_bool(0.15);
            let scope = if dice.random_bool(0.5) {
                Scope::Line(line)
            } else {
                Scope::Check
            };
            let value = if dice.random_bool(0.5) {
                Value::Percent(Rate::percent(dice.random_range(1..40)))
            } else {
                Value::Amount(Money::cents(dice.random_range(1..900)))
            };
            check::Command::Allow {
                check: check_id,
                allowance: AllowanceId(id()),
                scope,
                value,
                comp,
                reason: "regular".into(),
            }
        }
        11..14 => check::Command::Lift {
            check: check_id,
            allowance: *by_hand.choose(dice)?,
        },
        14..16 => check::Command::Coupon {
            check: check_id,
            code: "REGEN".into(),
            on: check.coupons.is_empty(),
        },
        16..17 => check::Command::SetService {
            check: check_id,
            percent: dice.random_bool(0.5).then(|| Rate::percent(6)),
        },
        17..18 => check::Command::SetMode {
            check: check_id,
            mode: ServiceMode::TakeAway,
        },
        _ => check::Command::SetCovers {
            check: check_id,
            covers: dice.random_range(1..12),
        },
    };
    Some(Command::Check(command))
}
