//! Changes to stations' ways and to the kitchen's rules.

use common::{
    StationId,
    house::{Detour, House},
};

use super::typed::{either, flip, maybe, number, on_off, time};

/// Something is typed.
pub(super) fn text(house: &mut House, path: &[&str], text: &str) -> Option<()> {
    let rules = &mut house.kitchen;
    match path {
        ["auto_fire", "minutes"] => *rules.auto_fire.as_mut()? = number(text)?,
        ["escalate_minutes"] => rules.escalate_minutes = number(text)?,
        ["detours", n, field] => {
            let detour = detour(house, n)?;
            match *field {
                "begins" => detour.when.begins = maybe(text, time)?,
                "ends" => detour.when.ends = maybe(text, time)?,
                "over" => detour.over_minutes = maybe(text, number)?,
                _ => return None,
            }
        }
        _ => return None,
    }
    Some(())
}

/// One of several is chosen.
pub(super) fn choose(house: &mut House, path: &[&str], n: usize) -> Option<()> {
    let station = house.stations.get(n)?.id;
    let ["detours", place, field] = path else {
        return None;
    };
    let detour = detour(house, place)?;
    match *field {
        "from" => detour.from = station,
        "to" => detour.to = station,
        _ => return None,
    }
    Some(())
}

/// Something is turned on or off.
pub(super) fn toggle(house: &mut House, path: &[&str], n: usize) -> Option<()> {
    match path {
        ["stagger"] => flip(&mut house.kitchen.stagger),
        ["auto_fire"] => on_off(&mut house.kitchen.auto_fire, || 2),
        ["detours", place, "days"] => {
            let day = u8::try_from(n)
                .ok()?
                .checked_add(1)
                .filter(|day| *day <= 7)?;
            let days = &mut detour(house, place)?.when.weekdays;
            either(days, day);
            days.sort_unstable();
        }
        _ => return None,
    }
    Some(())
}

/// Another detour: from the first station to whoever makes its lines anyway when it is away.
pub(super) fn add(house: &mut House) -> Option<()> {
    let first = house.stations.first()?;
    let second = house.stations.get(1).map(|one| one.id);
    let to = first.fallback.or(second)?;
    house.kitchen.detours.push(Detour {
        from: first.id,
        to,
        ..Detour::default()
    });
    Some(())
}

/// A detour is taken away.
pub(super) fn remove(house: &mut House, n: &str) -> Option<()> {
    let n: usize = n.parse().ok()?;
    let detours = &mut house.kitchen.detours;
    (n < detours.len()).then(|| {
        detours.remove(n);
    })
}

/// Who makes a station's lines while it is away: nobody, or one of the others.
pub(super) fn fall_back(house: &mut House, id: StationId, n: usize) -> Option<()> {
    let others = house.stations.iter().map(|one| one.id);
    let mut others = others.filter(|one| *one != id);
    let fallback = match n.checked_sub(1) {
        Some(n) => Some(others.nth(n)?),
        None => None,
    };
    let mut stations = house.stations.iter_mut();
    stations.find(|one| one.id == id)?.fallback = fallback;
    Some(())
}

fn detour<'a>(house: &'a mut House, n: &str) -> Option<&'a mut Detour> {
    house.kitchen.detours.get_mut(n.parse::<usize>().ok()?)
}
