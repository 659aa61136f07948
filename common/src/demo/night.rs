use uuid::Uuid;

use crate::{
    CheckId, Command, CommandId, DeviceId, Envelope, ItemId, LineId, ModifierId, Money, PaymentId,
    StaffId, Stamp, StationId, TableId, TicketId,
    check::{self, Share, Tender},
    house::ServiceMode,
    kitchen,
    protocol::SubmittedCommand,
    tender,
};

/// One thing that happened before the doors were shown, and how many seconds ago.
#[derive(Clone, Debug)]
pub struct Scene {
    /// Seconds before now.
    pub ago: i64,
    /// What.
    pub submitted: SubmittedCommand,
}

pub(super) const ANNA: StaffId = StaffId(3);
pub(super) const BRAM: StaffId = StaffId(4);
pub(super) const CHEN: StaffId = StaffId(5);

/// An amount and its tip, in cents.
pub(super) fn euros(amount: i64, tip: i64) -> (Money, Money) {
    (Money::cents(amount), Money::cents(tip))
}

/// Item, quantity, modifiers, seats.
pub(super) type Wish<'a> = (u32, u32, &'a [u32], &'a [u8]);

pub(super) struct Night {
    now: Stamp,
    next: u128,
    /// Everything rung so far.
    lines: Vec<LineId>,
    scenes: Vec<Scene>,
}

impl Night {
    /// Ids are counted from `first`, so that two tellings do not share one.
    pub(super) fn new(now: Stamp, first: u128) -> Self {
        Self {
            now,
            next: first,
            lines: Vec::new(),
            scenes: Vec::new(),
        }
    }

    /// What was told, oldest first.
    pub(super) fn told(mut self) -> Vec<Scene> {
        self.scenes
            .sort_by_key(|scene| std::cmp::Reverse(scene.ago));
        self.scenes
    }

    pub(super) fn id(&mut self) -> Uuid {
        self.next += 1;
        Uuid::from_u128(0x00C0_FFEE_0000_7000_8000_0000_0000_0000 | self.next)
    }

    pub(super) fn say(&mut self, minutes: i64, staff: StaffId, command: Command) -> CommandId {
        let id = CommandId(self.id());
        let ago = minutes * 60;
        let at = self.now.plus_millis(-ago * 1000);
        let device = DeviceId(Uuid::from_u128(0xDE30));
        let envelope = Envelope {
            id,
            device,
            staff: Some(staff),
            at,
        };
        self.scenes.push(Scene {
            ago,
            submitted: SubmittedCommand { envelope, command },
        });
        id
    }

    pub(super) fn seat(&mut self, minutes: i64, staff: StaffId, table: u32, covers: u8) -> CheckId {
        let check = CheckId(self.id());
        let table = Some(TableId(table));
        let open = check::Command::Open {
            check,
            table,
            covers,
            mode: ServiceMode::DineIn,
        };
        self.say(minutes + 1, staff, Command::Check(open));
        check
    }

    pub(super) fn order(
        &mut self,
        minutes: i64,
        staff: StaffId,
        check: CheckId,
        wishes: &[Wish<'_>],
    ) -> CommandId {
        self.order_in(None, minutes, staff, check, wishes)
    }

    /// Everything in one course, or each dish in its own.
    pub(super) fn order_in(
        &mut self,
        course: Option<u8>,
        minutes: i64,
        staff: StaffId,
        check: CheckId,
        wishes: &[Wish<'_>],
    ) -> CommandId {
        let mut lines = Vec::new();
        for (item, quantity, modifiers, seats) in wishes {
            let line = LineId(self.id());
            lines.push(line);
            self.lines.push(line);
            let ring = check::Command::Ring {
                check,
                line,
                item: ItemId(*item),
                quantity: *quantity,
                modifiers: modifiers.iter().map(|id| ModifierId(*id).into()).collect(),
                seats: seats.to_vec(),
                course,
                note: String::new(),
                price: None,
                grams: None,
                parts: Vec::new(),
            };
            self.say(minutes + 1, staff, Command::Check(ring));
        }
        self.say(
            minutes,
            staff,
            Command::Check(check::Command::Send {
                check,
                lines,
                hold: false,
            }),
        )
    }

    pub(super) fn fire_course(
        &mut self,
        minutes: i64,
        staff: StaffId,
        check: CheckId,
        course: u8,
    ) -> CommandId {
        self.say(
            minutes,
            staff,
            Command::Check(check::Command::FireCourse { check, course }),
        )
    }

    pub(super) fn done(&mut self, minutes: i64, fire: CommandId, stations: &[u32]) {
        for station in stations {
            let ticket = TicketId {
                fire,
                station: StationId(*station),
            };
            let show = kitchen::Command::Show {
                tickets: vec![ticket],
            };
            self.say(minutes + 1, ANNA, Command::Kitchen(show));
            self.say(
                minutes,
                ANNA,
                Command::Kitchen(kitchen::Command::BumpTicket {
                    ticket,
                    lines: self.lines.clone(),
                }),
            );
            if minutes > 2 {
                let serve = kitchen::Command::Serve {
                    tickets: vec![ticket],
                };
                self.say(minutes - 1, ANNA, Command::Kitchen(serve));
            }
        }
    }

    pub(super) fn pay(
        &mut self,
        minutes: i64,
        staff: StaffId,
        check: CheckId,
        (amount, tip): (Money, Money),
        tender: Tender,
        share: Share,
    ) {
        let payment = PaymentId(self.id());
        let take = tender::Command::Take {
            check,
            payment,
            tender,
            amount,
            tip,
            given: None,
            share,
            tip_for: None,
            drawn_on: None,
        };
        self.say(minutes, staff, Command::Tender(take));
    }
}
