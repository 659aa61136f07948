use common::{RequestId, StaffId, protocol::Reply};

use super::grant_here;
use crate::{desk::Desk, notice::Weight, say};

/// Looks what became of the requests of whoever stands here.
pub(crate) fn watch(desk: &mut Desk) {
    hear(desk);
    let Some(me) = desk.staff else { return };
    let gone = desk.approval.waiting.keys().copied();
    let open = &desk.device.state().approval.open;
    let gone: Vec<_> = gone.filter(|id| !open.contains_key(id)).collect();
    for request in gone {
        desk.approval.waiting.remove(&request);
        if desk.approval.front == Some(request) {
            desk.approval.front = None;
            desk.approval.forget_pin();
        }
        tell(desk, request);
    }
    note_new(desk, me);
}

/// What a line was called is known only while it stands: the words are kept from the beginning.
fn note_new(desk: &mut Desk, me: StaffId) {
    let mine = desk.state().approval.open.values();
    let mine = mine.filter(|request| request.by == me);
    let new: Vec<_> = mine
        .filter(|request| !desk.approval.waiting.contains_key(&request.id))
        .map(|request| (request.id, say::wish(desk, &request.wish)))
        .collect();
    desk.approval.waiting.extend(new);
}

fn tell(desk: &mut Desk, request: RequestId) {
    // Withdrawn, or forgotten with the day: nothing to say.
    let Some(answer) = desk.state().approval.answer(request) else {
        return;
    };
    let name = desk.state().staff.name(answer.by);
    let (key, weight) = if answer.granted {
        ("approve-granted", Weight::Said)
    } else {
        ("approve-refused", Weight::Refused)
    };
    let words = desk.words.with(key, &[("name", name.into())]);
    desk.notices.say(desk.now, weight, words);
}

/// Whether a manager's PIN was right.
fn hear(desk: &mut Desk) {
    let Some((question, request)) = desk.approval.asked else {
        return;
    };
    let Some(reply) = desk.reply(question) else {
        return;
    };
    desk.approval.forget_pin();
    match reply {
        Reply::SignedIn { staff } => match grant_here(desk, staff, request) {
            Ok(()) => desk.approval.front = None,
            Err(why) => {
                desk.approval.front = None;
                desk.refuse(&why);
            }
        },
        Reply::Refused(refusal) => desk.approval.refused = Some(refusal),
        _ => {}
    }
}
