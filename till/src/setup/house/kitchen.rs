//! The rows of the kitchen: its stations, how it works, and who makes what for whom.

use common::{
    StationId,
    house::{Detour, House, Station},
    menu::When,
};

use super::{
    Intent,
    rows::{Kind, Rows},
    rows_of::{item, remove},
    typed, used,
};

pub(super) fn rows(rows: &mut Rows<'_>) {
    let (soon, late) = rows.house().ticket_minutes;
    rows.short("ticket_minutes/soon", "setup-soon", soon.to_string());
    rows.short("ticket_minutes", "setup-late", late.to_string());
    rows.head("setup-stations");
    let house = rows.house().clone();
    for (n, station) in house.stations.iter().enumerate() {
        rows.of = (n + 1).to_string();
        let path = format!("stations/{}", station.id.0);
        let detail = detail(rows, &house, station);
        if item(rows, "setup-station", &path, &station.name, detail) {
            of_station(rows, &house, station, &path);
        }
    }
    rows.of.clear();
    rows.verb(
        "setup-stations",
        "setup-add-station",
        Intent::Add("stations"),
    );
    rules(rows, &house);
    detours(rows, &house);
}

/// `8 at once · → Stove`.
fn detail(rows: &Rows<'_>, house: &House, station: &Station) -> String {
    let mut parts = Vec::new();
    if station.paper_only {
        parts.push(rows.word("setup-paper-only"));
    }
    if let Some(most) = station.capacity {
        let gaps = [("count", i64::from(most).into())];
        parts.push(rows.desk.words.with("setup-at-once", &gaps));
    }
    if let Some(next) = station.fallback {
        parts.push(format!("→ {}", named(house, next)));
    }
    parts.join(" · ")
}

fn named(house: &House, id: StationId) -> &str {
    let name = house.station_name(id);
    if name.trim().is_empty() { "?" } else { name }
}

fn of_station(rows: &mut Rows<'_>, house: &House, station: &Station, path: &str) {
    let at = |field: &str| format!("{path}/{field}");
    rows.text(&at("name"), "setup-station-name", &station.name);
    let others = house.stations.iter().filter(|one| one.id != station.id);
    let others: Vec<&Station> = others.collect();
    let mut names = vec![rows.word("setup-station-waits")];
    names.extend(others.iter().map(|one| one.name.clone()));
    let chosen = station.fallback.map_or(Some(0), |id| {
        others.iter().position(|one| one.id == id).map(|n| n + 1)
    });
    rows.choice(&at("fallback"), "setup-station-fallback", names, chosen);
    rows.explain("setup-station-fallback-why");
    let most = station.capacity.map(|most| most.to_string());
    rows.short(
        &at("capacity"),
        "setup-station-capacity",
        most.unwrap_or_default(),
    );
    rows.explain("setup-station-capacity-why");
    let options = vec![rows.word("setup-on-screen"), rows.word("setup-paper-only")];
    let chosen = Some(usize::from(station.paper_only));
    rows.choice(&at("paper_only"), "setup-station-paper", options, chosen);
    rows.explain("setup-station-paper-why");
    let by = used::by(rows.desk, house, station.id);
    if by.is_empty() {
        remove(rows, "setup-station", path);
    } else {
        let gaps = [("by", by.join(", ").into())];
        let said = rows.desk.words.with("setup-station-used", &gaps);
        rows.push(path, "setup-station", Kind::Note(said));
    }
}

fn rules(rows: &mut Rows<'_>, house: &House) {
    let rules = &house.kitchen;
    rows.head("setup-kitchen-rules");
    rows.switch("kitchen/stagger", "setup-stagger", rules.stagger);
    rows.explain("setup-stagger-why");
    rows.switch(
        "kitchen/auto_fire",
        "setup-auto-fire",
        rules.auto_fire.is_some(),
    );
    rows.explain("setup-auto-fire-why");
    if let Some(minutes) = rules.auto_fire {
        let path = "kitchen/auto_fire/minutes";
        rows.short(path, "setup-auto-fire-minutes", minutes.to_string());
    }
    let minutes = rules.escalate_minutes.to_string();
    rows.short("kitchen/escalate_minutes", "setup-escalate", minutes);
    rows.explain("setup-escalate-why");
}

fn detours(rows: &mut Rows<'_>, house: &House) {
    rows.head("setup-detours");
    rows.explain("setup-detours-why");
    for (n, detour) in house.kitchen.detours.iter().enumerate() {
        rows.of = (n + 1).to_string();
        let path = format!("kitchen/detours/{n}");
        let (from, to) = (named(house, detour.from), named(house, detour.to));
        let name = format!("{from} → {to}");
        let detail = when_detail(rows, detour);
        if item(rows, "setup-detour", &path, &name, detail) {
            of_detour(rows, house, detour, &path);
        }
    }
    rows.of.clear();
    // Between one station there is nothing to lead.
    if house.stations.len() > 1 {
        rows.verb(
            "setup-detours",
            "setup-add-detour",
            Intent::Add("kitchen/detours"),
        );
    }
}

/// `Fri Sat · 18:00–22:00 · over 12 minutes`.
fn when_detail(rows: &Rows<'_>, detour: &Detour) -> String {
    let When {
        weekdays,
        begins,
        ends,
        ..
    } = &detour.when;
    let mut parts = Vec::new();
    let days = weekdays.iter().map(|day| rows.word(day_key(*day)));
    let days: Vec<String> = days.collect();
    if !days.is_empty() && days.len() < 7 {
        parts.push(days.join(" "));
    }
    if begins.is_some() || ends.is_some() {
        let side = |time: &Option<_>| time.map_or_else(String::new, typed::clock);
        parts.push(format!("{}–{}", side(begins), side(ends)));
    }
    if let Some(minutes) = detour.over_minutes {
        let gaps = [("count", i64::from(minutes).into())];
        parts.push(rows.desk.words.with("setup-over", &gaps));
    }
    if parts.is_empty() {
        return rows.word("carte-always");
    }
    parts.join(" · ")
}

fn day_key(day: u8) -> &'static str {
    const KEYS: [&str; 7] = [
        "carte-day-1",
        "carte-day-2",
        "carte-day-3",
        "carte-day-4",
        "carte-day-5",
        "carte-day-6",
        "carte-day-7",
    ];
    KEYS[usize::from(day.clamp(1, 7)) - 1]
}

fn of_detour(rows: &mut Rows<'_>, house: &House, detour: &Detour, path: &str) {
    let at = |field: &str| format!("{path}/{field}");
    let names = || house.stations.iter().map(|one| one.name.clone()).collect();
    let place = |id| house.stations.iter().position(|one| one.id == id);
    rows.choice(
        &at("from"),
        "setup-detour-from",
        names(),
        place(detour.from),
    );
    rows.choice(&at("to"), "setup-detour-to", names(), place(detour.to));
    let days = (1..=7).map(|day| {
        let on = detour.when.weekdays.contains(&day);
        (rows.word(day_key(day)), on)
    });
    let options = days.collect();
    rows.push(&at("days"), "setup-detour-days", Kind::Many { options });
    rows.explain("setup-detour-days-why");
    let side = |time: Option<_>| time.map_or_else(String::new, typed::clock);
    rows.short(
        &at("begins"),
        "setup-detour-begins",
        side(detour.when.begins),
    );
    rows.short(&at("ends"), "setup-detour-ends", side(detour.when.ends));
    let over = detour.over_minutes.map(|minutes| minutes.to_string());
    rows.short(&at("over"), "setup-detour-over", over.unwrap_or_default());
    rows.explain("setup-detour-over-why");
    remove(rows, "setup-detour", path);
}
