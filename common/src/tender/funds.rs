use super::{DrawnOn, VoucherCode};
use crate::{AccountId, Money, Records, Rejection, State, check::Tender, house::Account};

/// What money comes from, as far as the house can say: a voucher, an account, or out of a pocket.
/// Refused where the two do not fit, where the house takes no such money, and where there is not
/// enough of it.
pub(super) fn drawn_on(
    state: &State,
    records: &Records,
    tender: Tender,
    drawn_on: Option<&DrawnOn>,
    wanted: Money,
) -> Result<Option<DrawnOn>, Rejection> {
    match (tender, drawn_on) {
        (Tender::Cash | Tender::Card | Tender::Transfer, None) => {
            from_a_pocket(state, tender)?;
            Ok(None)
        }
        (Tender::Voucher, Some(DrawnOn::Voucher(code))) => {
            let code = voucher(records, code, wanted)?;
            Ok(Some(DrawnOn::Voucher(code)))
        }
        (Tender::Account, Some(DrawnOn::Account(id))) => {
            has_room(state, *id, wanted)?;
            Ok(Some(DrawnOn::Account(*id)))
        }
        _ => Err(Rejection::TenderImpossible),
    }
}

/// Cash, a card, or a transfer where the house has an account with a bank.
pub(super) fn from_a_pocket(state: &State, tender: Tender) -> Result<(), Rejection> {
    match tender {
        Tender::Cash | Tender::Card => Ok(()),
        Tender::Transfer if state.house.bank.is_some() => Ok(()),
        Tender::Transfer | Tender::Voucher | Tender::Account => Err(Rejection::TenderImpossible),
    }
}

/// A house account by its number.
pub(super) fn account(state: &State, id: AccountId) -> Result<&Account, Rejection> {
    let known = state.house.accounts.iter().find(|known| known.id == id);
    known.ok_or(Rejection::AccountUnknown)
}

fn voucher(records: &Records, code: &VoucherCode, wanted: Money) -> Result<VoucherCode, Rejection> {
    if !records.at_house {
        return Err(Rejection::HouseNeeded);
    }
    let code = code.as_sold();
    let known = records.voucher.as_ref().filter(|known| known.code == code);
    let voucher = known.ok_or_else(|| Rejection::VoucherUnknown {
        number: code.to_string(),
    })?;
    if voucher.balance < wanted {
        return Err(Rejection::VoucherTooSmall {
            holds: voucher.balance,
        });
    }
    Ok(code)
}

fn has_room(state: &State, id: AccountId, wanted: Money) -> Result<(), Rejection> {
    let account = account(state, id)?;
    let owed = state.tender.owed.get(&id).copied().unwrap_or_default();
    let left = (account.limit - owed).max(Money::ZERO);
    if wanted > left {
        return Err(Rejection::AccountFull {
            account: account.name.clone(),
            left,
        });
    }
    Ok(())
}
