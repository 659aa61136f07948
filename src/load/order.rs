use common::{
    CheckId, Command, CommandId, DeviceId, Envelope, ItemId, LineId, ModifierId, Money, PaymentId,
    StaffId, Stamp, StationId, TicketId,
    check::{self, Share, Tender},
    house::ServiceMode,
    kitchen,
    menu::{Item, Menu},
    protocol::{DeviceMessage, SubmittedCommand},
    tender,
};
use uuid::Uuid;

/// Burger, steak, sole and frites: four lines with choices, for two stations.
const DISHES: [ItemId; 4] = [ItemId(121), ItemId(122), ItemId(123), ItemId(161)];
/// A waiter of the demo house.
const WAITER: StaffId = StaffId(3);

/// The steps of an order, each a frame of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Step {
    /// Open a check and ring four lines.
    Ring,
    /// Send them.
    Send,
    /// Take the card.
    Settle,
    /// The cook bumps the tickets.
    Bump,
}

impl Step {
    pub(super) const ALL: [Self; 4] = [Self::Ring, Self::Send, Self::Settle, Self::Bump];
}

/// One order as the commands of its four frames.
pub(super) struct Round {
    pub(super) frames: [Vec<SubmittedCommand>; 4],
    /// The Send.
    pub(super) send: Uuid,
}

/// Writes orders for one till.
#[derive(Clone, Debug)]
pub(super) struct Pad {
    dishes: Vec<Dish>,
    till: DeviceId,
    cook: DeviceId,
}

#[derive(Clone, Debug)]
struct Dish {
    item: ItemId,
    modifiers: Vec<ModifierId>,
    price: Money,
    stations: Vec<StationId>,
}

impl Pad {
    pub(super) fn new(menu: &Menu, till: DeviceId, cook: DeviceId) -> Self {
        let dishes = DISHES.iter().filter_map(|id| menu.items.get(id));
        Self {
            dishes: dishes.map(|item| dish(menu, item)).collect(),
            till,
            cook,
        }
    }

    pub(super) fn order(&self) -> Round {
        let check = CheckId(Uuid::now_v7());
        let lines: Vec<LineId> = self.dishes.iter().map(|_| LineId(Uuid::now_v7())).collect();
        let mut ring = vec![self.by_the_till(Command::Check(check::Command::Open {
            check,
            table: None,
            covers: 2,
            mode: ServiceMode::DineIn,
        }))];
        for (dish, line) in self.dishes.iter().zip(&lines) {
            ring.push(self.by_the_till(Command::Check(check::Command::Ring {
                check,
                line: *line,
                item: dish.item,
                quantity: 1,
                modifiers: dish.modifiers.iter().copied().map(Into::into).collect(),
                seats: Vec::new(),
                course: None,
                note: String::new(),
                price: None,
                grams: None,
                parts: Vec::new(),
            })));
        }
        let send = self.by_the_till(Command::Check(check::Command::Send {
            check,
            lines: lines.clone(),
            hold: false,
        }));
        let fire = send.envelope.id;
        let settle = self.by_the_till(Command::Tender(tender::Command::Take {
            check,
            payment: PaymentId(Uuid::now_v7()),
            tender: Tender::Card,
            amount: self.dishes.iter().map(|dish| dish.price).sum(),
            tip: Money::ZERO,
            given: None,
            share: Share::Whole,
            tip_for: None,
            drawn_on: None,
        }));
        Round {
            frames: [ring, vec![send], vec![settle], self.bumps(fire, &lines)],
            send: fire.0,
        }
    }

    /// What the cook does once the tickets are there.
    fn bumps(&self, fire: CommandId, lines: &[LineId]) -> Vec<SubmittedCommand> {
        let mut tickets: Vec<TicketId> = Vec::new();
        for station in self.dishes.iter().flat_map(|dish| dish.stations.clone()) {
            let ticket = TicketId { fire, station };
            if !tickets.contains(&ticket) {
                tickets.push(ticket);
            }
        }
        let of = |ticket: TicketId| {
            let cooked = self.dishes.iter().zip(lines);
            let cooked = cooked.filter(move |(dish, _)| dish.stations.contains(&ticket.station));
            cooked.map(|(_, line)| *line).collect()
        };
        let show = kitchen::Command::Show {
            tickets: tickets.clone(),
        };
        let bumps = tickets.into_iter().map(|ticket| {
            let lines = of(ticket);
            kitchen::Command::BumpTicket { ticket, lines }
        });
        std::iter::once(show)
            .chain(bumps)
            .map(|command| submitted(self.cook, None, Command::Kitchen(command)))
            .collect()
    }

    fn by_the_till(&self, command: Command) -> SubmittedCommand {
        submitted(self.till, Some(WAITER), command)
    }
}

fn dish(menu: &Menu, item: &Item) -> Dish {
    let mut price = item.price;
    let mut modifiers = Vec::new();
    let mut stations: Vec<StationId> = item.station.into_iter().collect();
    stations.extend(&item.also_at);
    for group in menu.choices(item) {
        if let Some(choice) = group.modifiers.first() {
            price += choice.price;
            modifiers.push(choice.id);
            stations.extend(choice.station);
        }
    }
    Dish {
        item: item.id,
        modifiers,
        price,
        stations,
    }
}

fn submitted(device: DeviceId, staff: Option<StaffId>, command: Command) -> SubmittedCommand {
    let envelope = Envelope {
        id: CommandId(Uuid::now_v7()),
        device,
        staff,
        at: Stamp::new(jiff::Timestamp::now()),
    };
    SubmittedCommand { envelope, command }
}

/// Commands as the text of a frame.
pub(super) fn frame(commands: Vec<SubmittedCommand>) -> String {
    let message = DeviceMessage::Commands { commands };
    serde_json::to_string(&message).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use common::protocol::Outcome;

    use super::*;

    #[test]
    fn an_order_is_taken_by_a_house_from_its_first_line_to_its_last_plate() {
        let now = Stamp::new(jiff::Timestamp::now());
        let dir = tempfile::tempdir().unwrap();
        let founding = common::demo::house();
        server::House::found(dir.path(), &founding, now).unwrap();
        let mut house = server::House::open(dir.path()).unwrap();
        let device = |_: u8| DeviceId(Uuid::now_v7());
        let order = Pad::new(&founding.menu, device(1), device(2)).order();
        for commands in order.frames {
            let commit = house.take(now, &commands).unwrap();
            for answer in commit.answers {
                assert!(
                    matches!(answer.outcome, Outcome::Accepted { .. }),
                    "{answer:?}"
                );
            }
        }
        assert!(house.state().checks.open.is_empty(), "paid to the cent");
        let tickets = house.state().kitchen.tickets.values();
        assert_eq!(tickets.filter(|ticket| ticket.is_open()).count(), 0);
    }
}
