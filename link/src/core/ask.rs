use std::collections::BTreeSet;

use common::protocol::{Refusal, Reply};

/// Questions to the house and its replies. A question belongs to one connection: when that ends,
/// the reply is that the house cannot answer now.
#[derive(Debug, Default)]
pub(super) struct Questions {
    last: u64,
    open: BTreeSet<u64>,
    replies: Vec<(u64, Reply)>,
}

impl Questions {
    pub(super) fn next(&mut self) -> u64 {
        self.last += 1;
        self.last
    }

    pub(super) fn asked(&mut self, question: u64) {
        self.open.insert(question);
    }

    pub(super) fn refuse(&mut self, question: u64) {
        self.replies.push((question, Reply::Refused(Refusal::Busy)));
    }

    pub(super) fn refuse_all(&mut self) {
        for question in std::mem::take(&mut self.open) {
            self.refuse(question);
        }
    }

    /// A reply to a question that nobody asked is passed over.
    pub(super) fn replied(&mut self, question: u64, reply: Reply) {
        if self.open.remove(&question) {
            self.replies.push((question, reply));
        }
    }

    pub(super) fn take(&mut self) -> Vec<(u64, Reply)> {
        std::mem::take(&mut self.replies)
    }
}
