//! What is true of every room at every moment.

use std::collections::HashSet;

use informals::meeting::{
    Counting, Event, Heard, Intervention, ListName, MeetingState, Numbering, Room, Span, Waiting,
};
use informals::time::{Length, Moment};

/// The room without what undo itself leaves: the moment of the last entry, and numbers, which are not given twice.
pub fn picture(room: &Room) -> Room {
    Room { last_floor_at: Moment::from_millis(0), numbering: Numbering::default(), ..room.clone() }
}

/// Interventions that have begun: a point of order that waits its turn has not.
fn begun(room: &Room) -> impl Iterator<Item = &Intervention> {
    room.finished.iter().chain(&room.floor.speaker).chain(&room.floor.point_of_order)
}

/// Everything that must be so whatever has happened.
pub fn the_room_is_sound(room: &Room, corrected: Corrected) {
    numbers_have_no_gaps(room, corrected);
    a_switch_loses_nobody(room);
    nobody_stands_twice(room);
    spans_are_in_order(room);
    the_floor_agrees_with_the_meeting(room);
    who_was_heard_is_told_as_by_counting_all(room);
}

/// Whether a start was corrected, after which beginnings need not be in the order of the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corrected {
    No,
    Yes,
}

fn numbers_have_no_gaps(room: &Room, corrected: Corrected) {
    let mut all: Vec<&Intervention> = begun(room).collect();
    all.sort_by_key(|intervention| intervention.number);
    let numbers: Vec<usize> = all.iter().map(|intervention| intervention.number).collect();
    assert_eq!(numbers, (1..=all.len()).collect::<Vec<_>>(), "numbers of interventions");
    assert!(
        room.finished.iter().is_sorted_by_key(|intervention| intervention.number),
        "finished are in order"
    );
    if corrected == Corrected::No {
        assert!(all.is_sorted_by_key(|intervention| intervention.started), "numbers are those of beginning");
    }
}

/// Whatever the order, everybody who waits has a place in it, and why is answered.
fn a_switch_loses_nobody(room: &Room) {
    for waiting in room.waiting.iter().chain(&room.after_closing).chain(&room.replies) {
        assert!(room.why(waiting.id).is_some_and(|why| !why.contains('\n')), "why has no answer");
    }
    assert!(room.budgets.iter().all(|budget| budget.pool >= Length::ZERO), "a budget below nothing");
    assert!(
        room.items.iter().all(|item| item.planned.is_none_or(|planned| planned >= Length::ZERO)),
        "a plan below nothing"
    );
}

fn nobody_stands_twice(room: &Room) {
    let lists = room.waiting.iter().chain(&room.after_closing).chain(&room.replies);
    let gone = room.in_writing.iter().map(|(waiting, _)| waiting).chain(&room.withdrawn);
    let heard = room.floor.all().chain(&room.finished).map(|intervention| &intervention.request);
    let mut seen = HashSet::new();
    for waiting in lists.chain(gone).chain(heard) {
        assert!(seen.insert(waiting.id), "{} stands twice", waiting.speaker.said());
    }
}

fn spans_are_in_order(room: &Room) {
    in_order(&room.sittings);
    in_order(&room.suspensions);
    let mut open = Vec::new();
    for item in &room.items {
        in_order(&item.times);
        if item.times.last().is_some_and(|span| span.to.is_none()) {
            open.push(item.label.clone());
        }
    }
    assert_eq!(open, room.open_item.iter().cloned().collect::<Vec<_>>(), "items open");
    for intervention in begun(room) {
        in_order(&intervention.pauses);
        if let Some(ended) = intervention.ended {
            assert!(ended >= intervention.started, "an end before its start");
            assert!(intervention.pauses.iter().all(|pause| pause.to.is_some()), "a pause that never ends");
        }
    }
}

/// Only the last one is open, and none begins before the one before it ends.
fn in_order(spans: &[Span]) {
    for (earlier, later) in spans.iter().zip(spans.iter().skip(1)) {
        assert!(earlier.to.is_some_and(|to| to <= later.from), "two open spans");
    }
    assert!(spans.iter().all(|span| span.to.is_none_or(|to| to >= span.from)), "a span that ends too early");
}

fn the_floor_agrees_with_the_meeting(room: &Room) {
    let heard = room.floor.now_heard();
    match room.state {
        MeetingState::Before | MeetingState::Adjourned => {
            assert!(heard.is_none(), "somebody has the floor in a meeting that does not run");
            assert!(room.open_item.is_none(), "an item is open in a meeting that does not run");
        }
        MeetingState::Suspended => {
            let mut clocks = room.floor.speaker.iter().chain(&room.floor.point_of_order);
            assert!(clocks.all(Intervention::is_paused), "a clock runs in a suspension");
        }
        MeetingState::Running => {}
    }
    if room.floor.point_of_order.is_some() {
        assert!(room.floor.speaker.iter().all(Intervention::is_paused), "a clock runs in a point of order");
    } else {
        assert!(room.floor.further_points.is_empty(), "a point of order waits for nothing");
    }
    let mut finished = room.finished.iter();
    assert!(finished.all(|intervention| intervention.ended.is_some()), "finished but running");
    assert!(room.floor.all().all(|intervention| intervention.ended.is_none()), "ended but on the floor");
}

/// What is kept up with every entry is what going through the whole meeting gives.
fn who_was_heard_is_told_as_by_counting_all(room: &Room) {
    assert_eq!(room.heard, Heard::of(&room.finished), "who was heard");
    assert_eq!(room.counted(), Counting::over(room.finished.iter().chain(&room.floor.speaker)), "how many");
    for heard in begun(room) {
        let (speaker, now) = (&heard.request.speaker, room.last_floor_at);
        let all = room.heard_of(speaker);
        let told = all.fold((0, Length::ZERO), |(count, time), one| (count + 1, time + one.elapsed(now)));
        assert_eq!(room.spoken(speaker, now), told, "how often and how long {} spoke", speaker.short());
        assert_eq!(room.intervention(heard.id()), Some(heard), "found by its name");
    }
}

/// No length is below zero whenever it is asked for, and speaking and pauses are all there is.
pub fn no_time_is_negative(room: &Room, now: Moment) {
    for intervention in begun(room) {
        let (elapsed, paused) = (intervention.elapsed(now), intervention.paused(now));
        assert!(elapsed >= Length::ZERO && paused >= Length::ZERO, "negative time");
        assert!(intervention.over(now) >= Length::ZERO, "negative time over the limit");
        assert!(intervention.rest(now).is_none_or(|rest| rest >= Length::ZERO), "negative rest");
        assert_eq!(elapsed + paused, intervention.until(now) - intervention.started, "time lost or made up");
    }
    let items = room.items.iter().flat_map(|item| &item.times);
    for span in room.sittings.iter().chain(&room.suspensions).chain(items) {
        assert!(span.length(now) >= Length::ZERO, "negative span");
    }
    if let Some(forecast) = room.forecast(now) {
        let parts = [forecast.rest, forecast.limits, forecast.handovers, forecast.replies, forecast.later];
        assert!(parts.iter().all(|part| *part >= Length::ZERO), "negative part of the forecast");
        assert!(forecast.per_speaker.is_none_or(|share| share >= Length::ZERO), "negative share");
        assert!(now <= forecast.heard_by && forecast.heard_by <= forecast.ends_at, "an end before now");
    }
    room.advise(now);
    for proposal in room.remedies(now) {
        assert!(proposal.ends_at >= now, "an end before now");
    }
    assert!(room.expected_end(now) >= now, "a plan that ends before now");
}

/// What the events of one entry say is where the room has it.
pub fn events_are_kept(room: &Room, events: &[Event], at: Moment) {
    let ended = events.iter().filter_map(|event| match event {
        Event::FloorEnded { id } | Event::PointOfOrderAnswered { id } => Some(*id),
        _ => None,
    });
    for id in ended {
        let intervention = room.finished.iter().find(|finished| finished.id() == id).unwrap();
        assert_eq!(intervention.ended, Some(at), "ended at another instant");
    }
    for event in events {
        if let Event::FloorGiven { id, .. } = event {
            let speaker = room.floor.speaker.as_ref().unwrap();
            assert_eq!((speaker.id(), speaker.started), (*id, at), "begun at another instant");
        }
    }
    if let Some(Event::Reordered { list, .. }) = events.last() {
        let waiting: Vec<_> = room.waiting.iter().map(|waiting| waiting.id).collect();
        assert_eq!(&waiting, list, "the list of a switch");
    }
    if let [Event::Inscribed { id, list, place: Some(place), .. }] = events {
        let list = if *list == ListName::Replies { &room.replies } else { &room.waiting };
        stands_at(list, *id, *place);
    }
    if let [Event::Moved { id, place } | Event::Skipped { id, place } | Event::Admitted { id, place }] =
        events
    {
        let on_list = room.waiting.iter().any(|waiting| waiting.id == *id);
        stands_at(if on_list { &room.waiting } else { &room.replies }, *id, *place);
    }
}

fn stands_at(list: &[Waiting], id: informals::meeting::Id, place: usize) {
    assert_eq!(list.iter().position(|waiting| waiting.id == id).map(|index| index + 1), Some(place), "place");
}
