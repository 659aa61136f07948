use common::{
    CheckId, Command, approval, check,
    protocol::{Answer, Outcome, SubmittedCommand},
};

use super::world::World;

impl World {
    /// The clerk hears what was accepted, in the house's sequence, each command once.
    pub(super) fn tell_the_clerk(&mut self, commands: &[SubmittedCommand], answers: &[Answer]) {
        for (command, answer) in commands.iter().zip(answers) {
            assert_eq!(answer.command, command.envelope.id);
            if let Some(first) = self.answers.get(&answer.command) {
                assert_eq!(*first, answer.outcome, "a retry got another answer");
                self.sum.retries += 1;
                continue;
            }
            self.answers.insert(answer.command, answer.outcome.clone());
            match &answer.outcome {
                Outcome::Accepted { .. } => self.accepted(command),
                Outcome::Rejected(_) => self.sum.rejected += 1,
            }
        }
        self.agree_on_checks();
    }

    /// Whatever the house has just accepted, every check comes to what the clerk reckons.
    fn agree_on_checks(&self) {
        let Some(house) = &self.house else { return };
        let checks = &house.state().checks;
        for (id, check) in &checks.open {
            let sheet = &self.clerk.sheets[id];
            let own = (sheet.total(), sheet.paid(), sheet.is_closed());
            let theirs = (check.total().in_cents(), check.paid().in_cents(), false);
            assert_eq!(own, theirs, "{}\n{check:?}\n{sheet:?}", self.history(*id));
        }
        for (id, settled) in &checks.settled {
            let taxes: Vec<_> = settled.taxes.iter().collect();
            let theirs = taxes
                .iter()
                .map(|line| (line.gross.in_cents(), line.net.in_cents()));
            let theirs: Vec<_> = theirs.collect();
            let own = self.clerk.sheets[id].taxes();
            assert_eq!(own, theirs, "{}", self.history(*id));
        }
    }

    /// What was done that names a check, oldest first.
    fn history(&self, id: CheckId) -> String {
        let done = self.heard.iter().map(|command| format!("{command:?}"));
        let name = id.to_string();
        let done: Vec<_> = done.filter(|done| done.contains(&name)).collect();
        done.join("\n")
    }

    fn accepted(&mut self, submitted: &SubmittedCommand) {
        let (now, by) = (self.house_time(), submitted.envelope.staff);
        let mut heard = &submitted.command;
        // What is asked for and is one's own right after all is done at once.
        if let Command::Approval(approval::Command::Ask { request, wish }) = heard {
            let approval = self.house.as_ref().map(|house| &house.state().approval);
            if approval.is_some_and(|approval| !approval.open.contains_key(request)) {
                heard = wish;
            } else {
                self.sum.asked += 1;
            }
        }
        self.sum.note(heard);
        let granted = match heard {
            Command::Approval(approval::Command::Grant { request }) => self.clerk.wish(*request),
            _ => None,
        };
        self.carries(granted.as_ref().unwrap_or(&heard.clone()));
        let heard = heard.clone();
        self.heard.push(heard.clone());
        self.clerk.hears(now, by, &heard);
    }

    /// Lines that may come onto another ticket: they go over to another check, stand again, or
    /// are parted.
    fn carries(&mut self, command: &Command) {
        let Command::Check(command) = command else {
            return;
        };
        match command {
            check::Command::MoveLines { lines, .. } => self.carried.extend(lines),
            check::Command::Restore { line, .. } => {
                self.carried.insert(*line);
            }
            check::Command::Part { line, into, .. } => {
                self.carried.extend([line, into]);
                self.parted.insert(*into, *line);
            }
            check::Command::Merge { check, .. } => {
                let lines = self.clerk.lines_of(*check);
                self.carried.extend(lines);
            }
            _ => {}
        }
    }
}

/// Whether the house must have decided this one before the next is heard.
pub(super) fn stands_alone(command: &SubmittedCommand) -> bool {
    matches!(
        command.command,
        Command::Approval(approval::Command::Ask { .. })
    )
}
