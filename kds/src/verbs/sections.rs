use common::{
    StationId,
    kitchen::{Cooking, TicketLine},
};
use ui::widget::Kind;

use super::{
    Intent,
    model::{Chip, Scene, Section, dish},
};
use crate::{say, station, stock};

/// Why something is made again.
const REASONS: [&str; 5] = [
    "kitchen-remake-burnt",
    "kitchen-remake-wrong",
    "kitchen-remake-cold",
    "kitchen-remake-dropped",
    "kitchen-remake-guest",
];
/// What a cook says to a waiter, and whether that is a question.
const SAYINGS: [(&str, bool); 4] = [
    ("kitchen-say-minutes", false),
    ("kitchen-say-gone", true),
    ("kitchen-say-allergy", false),
    ("kitchen-say-done", false),
];

/// Whether a ready-made saying waits for yes or no by itself.
pub(super) fn asks(scene: Scene<'_>, text: &str) -> bool {
    let mut questions = SAYINGS.iter().filter(|(_, ask)| *ask);
    questions.any(|(key, _)| scene.words.get(key) == text)
}

/// What can be done with the whole card.
pub(super) fn of_ticket(scene: Scene<'_>, of: &[StationId]) -> Vec<Section> {
    let ticket = scene.ticket;
    let mut sections = asked(scene);
    let mut first = Section::default();
    if ticket.is_open() {
        first.chips.push(rush(scene));
    } else {
        let back = Intent::Recall(ticket.id);
        let label = scene.get("kitchen-verb-not-done");
        first.chips.push(Chip::new(Kind::Outline, label, back));
    }
    let list = scene.state.kitchen.recall_list(of);
    if let Some(last) = list.first().filter(|last| last.id != ticket.id) {
        let label = scene.with("kitchen-recall-of", "table", &last.label);
        let intent = Intent::Recall(last.id);
        first.chips.push(Chip::new(Kind::Plain, label, intent));
    }
    sections.push(first);
    sections.push(Section {
        head: scene.with("kitchen-say-head", "name", &ticket.waiter),
        chips: sayings(scene),
    });
    if ticket.is_open() {
        sections.push(Section {
            head: scene.get("kitchen-push-all"),
            chips: elsewhere(scene),
        });
    }
    let lines = ticket.lines.iter();
    let lines = lines.filter(|line| !matches!(line.cooking, Cooking::Voided(_)));
    let lines = lines.map(|line| {
        let kind = if line.is_open() {
            Kind::Plain
        } else {
            Kind::Quiet
        };
        Chip::new(kind, dish(scene, line), Intent::About(Some(line.line)))
    });
    sections.push(Section {
        head: scene.get("kitchen-verb-lines"),
        chips: lines.collect(),
    });
    sections
}

/// What can be done with one line of it.
pub(super) fn of_line(scene: Scene<'_>, line: &TicketLine) -> Vec<Section> {
    let ticket = scene.ticket;
    let void = matches!(line.cooking, Cooking::Voided(_));
    let mut first = Section::default();
    if !void {
        first.chips.push(if ticket.is_done(line) {
            let label = scene.get("kitchen-verb-not-done");
            Chip::new(Kind::Outline, label, Intent::NotDone)
        } else {
            Chip::new(Kind::Primary, scene.get("kitchen-verb-done"), Intent::Done)
        });
    }
    if ticket.is_open() {
        first.chips.push(rush(scene));
    }
    let whole = scene.get("kitchen-verb-card");
    first
        .chips
        .push(Chip::new(Kind::Plain, whole, Intent::About(None)));
    let mut sections = vec![first];
    if !void {
        sections.push(remake(scene, line));
    }
    if line.is_open() && ticket.is_open() {
        sections.push(Section {
            head: scene.get("kitchen-push-line"),
            chips: elsewhere(scene),
        });
    }
    sections.push(Section {
        head: scene.get("kitchen-gone-head"),
        chips: gone(scene, line),
    });
    sections
}

fn rush(scene: Scene<'_>) -> Chip {
    let rush = scene.ticket.rush;
    let key = if rush {
        "kitchen-verb-no-rush"
    } else {
        "kitchen-verb-rush"
    };
    let kind = if rush { Kind::Dark } else { Kind::Plain };
    Chip::new(kind, scene.get(key), Intent::Rush(!rush))
}

/// What waiters have asked and nobody has answered.
fn asked(scene: Scene<'_>) -> Vec<Section> {
    let open = scene.ticket.notes.iter();
    let open = open.filter(|note| note.is_open() && note.from.is_some());
    let sections = open.map(|note| {
        let gaps = [
            ("who", note.from.as_deref().unwrap_or_default().into()),
            ("text", note.text.as_str().into()),
        ];
        let yes = Intent::Answer(note.id, true);
        let no = Intent::Answer(note.id, false);
        Section {
            head: scene.words.with("kitchen-note-from", &gaps),
            chips: vec![
                Chip::new(Kind::Primary, scene.get("kitchen-answer-yes"), yes),
                Chip::new(Kind::Dark, scene.get("kitchen-answer-no"), no),
            ],
        }
    });
    sections.collect()
}

fn sayings(scene: Scene<'_>) -> Vec<Chip> {
    let said = SAYINGS.iter().map(|(key, ask)| {
        let text = scene.get(key);
        let waits = (*ask || scene.draft.ask).then(|| scene.get("kitchen-say-waits"));
        Chip::new(Kind::Plain, text.clone(), Intent::Say(text)).detail(waits)
    });
    let ask = scene.draft.ask;
    let kind = if ask { Kind::Dark } else { Kind::Quiet };
    let with_answer = Chip::new(kind, scene.get("kitchen-say-ask"), Intent::Ask(!ask));
    let write = Chip::new(Kind::Outline, scene.get("kitchen-say-write"), Intent::Write);
    said.chain([write, with_answer]).collect()
}

/// The other stations; nothing is sent to where nobody is.
fn elsewhere(scene: Scene<'_>) -> Vec<Chip> {
    let stations = scene.state.house.stations.iter();
    let others = stations.filter(|other| other.id != scene.ticket.station);
    let chips = others.map(|other| {
        let name = station::name(scene.state, scene.words, other.id);
        let mut chip = Chip::new(Kind::Plain, name, Intent::Push(other.id));
        if scene.state.kitchen.away.contains(&other.id) {
            chip.why_not = Some(scene.get("kitchen-push-away"));
        }
        chip
    });
    chips.collect()
}

/// Why, and how many of them; what was made is waste.
fn remake(scene: Scene<'_>, line: &TicketLine) -> Section {
    let (all, state) = (line.quantity, scene.state);
    let pieces = scene.draft.pieces.unwrap_or(all).clamp(1, all.max(1));
    let mut chips = Vec::new();
    if all > 1 {
        let less = Intent::Pieces(pieces.saturating_sub(1).max(1));
        let more = Intent::Pieces((pieces + 1).min(all));
        chips.push(Chip::new(Kind::Quiet, "−", less));
        chips.push(Chip::new(Kind::Quiet, "+", more));
    }
    chips.extend(REASONS.iter().map(|key| {
        let reason = scene.get(key);
        Chip::new(Kind::Plain, reason.clone(), Intent::Remake(reason))
    }));
    let gaps = [
        ("count", pieces.into()),
        ("item", say::dish(state, scene.words, line).into()),
    ];
    Section {
        head: scene.words.with("kitchen-remake-head", &gaps),
        chips,
    }
}

/// The dish, and all that it is made of.
fn gone(scene: Scene<'_>, line: &TicketLine) -> Vec<Chip> {
    let (state, menu) = (scene.state, &scene.state.menu);
    let Some(item) = line.item.filter(|item| menu.items.contains_key(item)) else {
        return Vec::new();
    };
    let word = |gone: bool, name: &str| {
        let key = if gone {
            "kitchen-gone-back"
        } else {
            "kitchen-gone-of"
        };
        scene.with(key, "item", name)
    };
    let kind = |gone: bool| if gone { Kind::Dark } else { Kind::Danger };
    let sold_out = menu.sold_out.contains(&item) || menu.left.get(&item) == Some(&0);
    let label = word(sold_out, &stock::name(state, scene.words, item));
    let mut chips = vec![Chip::new(kind(sold_out), label, Intent::SoldOut(item))];
    for ingredient in line.takes(menu).into_keys() {
        let gone = menu.run_out.contains(&ingredient);
        let label = word(gone, &say::ingredient(state, scene.words, ingredient));
        let dishes = menu.made_of(ingredient).count();
        let hits = [("count", dishes.into())];
        let hits = scene.words.with("kitchen-stock-dishes", &hits);
        let chip = Chip::new(kind(gone), label, Intent::RunOut(ingredient, !gone));
        chips.push(chip.detail(Some(hits)));
    }
    let left = menu.left.get(&item);
    let left = left.map(|left| scene.words.with("order-left", &[("count", (*left).into())]));
    let count = Chip::new(
        Kind::Plain,
        scene.get("kitchen-count-of"),
        Intent::Count(item),
    );
    chips.push(count.detail(left));
    chips
}
