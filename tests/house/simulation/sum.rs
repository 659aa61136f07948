use common::{Command, approval, check, tender};

/// What happened in one seed.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    pub settled: usize,
    pub cuts: usize,
    pub crashes: usize,
    pub retries: usize,
    pub rejected: usize,
    pub overpaid: usize,
    pub joined: usize,
    pub asked: usize,
    pub granted: usize,
    pub declined: usize,
    pub allowed: usize,
    pub parted: usize,
    pub restored: usize,
    pub merged: usize,
    pub lines_moved: usize,
    pub tables_joined: usize,
    pub transferred: usize,
    pub divided: usize,
    pub refunded: usize,
    pub reopened: usize,
    pub vouchers: usize,
    pub accounts: usize,
}

impl Sum {
    fn all(&mut self) -> [&mut usize; 22] {
        [
            &mut self.settled,
            &mut self.cuts,
            &mut self.crashes,
            &mut self.retries,
            &mut self.rejected,
            &mut self.overpaid,
            &mut self.joined,
            &mut self.asked,
            &mut self.granted,
            &mut self.declined,
            &mut self.allowed,
            &mut self.parted,
            &mut self.restored,
            &mut self.merged,
            &mut self.lines_moved,
            &mut self.tables_joined,
            &mut self.transferred,
            &mut self.divided,
            &mut self.refunded,
            &mut self.reopened,
            &mut self.vouchers,
            &mut self.accounts,
        ]
    }

    pub(super) fn add(&mut self, mut other: Self) {
        for (sum, more) in self.all().into_iter().zip(other.all()) {
            *sum += *more;
        }
    }

    /// Whether there was some of everything.
    pub(super) fn has_everything(mut self) -> bool {
        self.all().into_iter().all(|sum| *sum > 0)
    }

    pub(super) fn note(&mut self, command: &Command) {
        let counted = match command {
            Command::Check(command) => match command {
                check::Command::Allow { .. } => &mut self.allowed,
                check::Command::Part { .. } => &mut self.parted,
                check::Command::Restore { .. } => &mut self.restored,
                check::Command::Merge { .. } => &mut self.merged,
                check::Command::MoveLines { .. } => &mut self.lines_moved,
                check::Command::JoinTable { .. } => &mut self.tables_joined,
                check::Command::Transfer { .. } => &mut self.transferred,
                check::Command::Divide { .. } | check::Command::Assign { .. } => &mut self.divided,
                check::Command::Refund { .. } => &mut self.refunded,
                check::Command::Reopen { .. } => &mut self.reopened,
                _ => return,
            },
            Command::Approval(approval::Command::Grant { .. }) => &mut self.granted,
            Command::Approval(approval::Command::Decline { .. }) => &mut self.declined,
            Command::Tender(tender::Command::SellVoucher { .. }) => &mut self.vouchers,
            Command::Tender(tender::Command::PayAccount { .. }) => &mut self.accounts,
            _ => return,
        };
        *counted += 1;
    }
}
