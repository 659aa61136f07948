use common::{AccountId, Money, check::Tender, tender::VoucherCode};

use crate::desk::Desk;

/// What can be done here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    In,
    Out,
    Drop,
    NoSale,
    Voucher,
    Accounts,
}

impl Kind {
    /// All of them, with their words and what they are for.
    pub(super) const ALL: [(Self, &'static str, &'static str); 6] = [
        (Self::In, "drawer-pay-in", "drawer-pay-in-help"),
        (Self::Out, "drawer-pay-out", "drawer-pay-out-help"),
        (Self::Drop, "drawer-to-safe", "drawer-drop-help"),
        (Self::NoSale, "drawer-no-sale", "drawer-no-sale-help"),
        (Self::Voucher, "drawer-voucher", "drawer-voucher-help"),
        (Self::Accounts, "drawer-account", "drawer-account-help"),
    ];

    /// Why, by the key of its words; nothing for what needs no reason.
    pub(super) const fn reasons(self) -> &'static [&'static str] {
        match self {
            Self::In => &["drawer-why-change", "drawer-why-float", "drawer-why-found"],
            Self::Out => &[
                "drawer-why-supplier",
                "drawer-why-shopping",
                "drawer-why-staff",
                "drawer-why-tips",
            ],
            Self::NoSale => &["drawer-why-swap", "drawer-why-check", "reason-mistake"],
            Self::Drop | Self::Voucher | Self::Accounts => &[],
        }
    }

    /// The key of the words on its button.
    pub(super) const fn verb(self) -> &'static str {
        match self {
            Self::In => "drawer-do-in",
            Self::Out => "drawer-do-out",
            Self::Drop => "drawer-do-drop",
            Self::NoSale => "drawer-do-no-sale",
            Self::Voucher => "voucher-sell",
            Self::Accounts => "voucher-settle",
        }
    }
}

/// A sum that somebody pays, and how.
#[derive(Clone, Debug)]
pub(crate) struct Sale {
    /// Cents.
    pub(super) typed: String,
    pub(super) tender: Tender,
}

impl Sale {
    pub(super) fn of(amount: Money) -> Self {
        let cents = amount.in_cents();
        Self {
            typed: if cents == 0 {
                String::new()
            } else {
                cents.to_string()
            },
            tender: Tender::Cash,
        }
    }
}

/// What lies in front.
#[derive(Clone, Debug)]
pub(crate) enum Front {
    /// Cash in, out or to the safe: cents, and why.
    Cash(Kind, String, Option<&'static str>),
    NoSale,
    Voucher(Sale),
    /// A voucher that was sold, for the guest.
    Slip(VoucherCode, Money),
    Accounts,
    Account(AccountId, Sale),
}

impl Front {
    pub(super) fn of(kind: Kind) -> Self {
        match kind {
            Kind::In | Kind::Out | Kind::Drop => Self::Cash(kind, String::new(), None),
            Kind::NoSale => Self::NoSale,
            Kind::Voucher => Self::Voucher(Sale::of(Money::ZERO)),
            Kind::Accounts => Self::Accounts,
        }
    }

    /// What the pad types into.
    pub(super) fn typed(&mut self) -> Option<&mut String> {
        match self {
            Self::Cash(_, typed, _) => Some(typed),
            Self::Voucher(sale) | Self::Account(_, sale) => Some(&mut sale.typed),
            Self::NoSale | Self::Slip(..) | Self::Accounts => None,
        }
    }
}

/// An account's name; its number where the house has closed it.
pub(super) fn account_name(desk: &Desk, account: AccountId) -> String {
    let accounts = desk.state().house.accounts.iter();
    let mut known = accounts.filter(|known| known.id == account);
    known
        .next()
        .map_or_else(|| account.0.to_string(), |known| known.name.clone())
}
