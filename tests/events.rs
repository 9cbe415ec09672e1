//! The shape of every event in a journal, pinned: journals are read for ever, so a change here is a new version.
#![expect(clippy::unwrap_used, reason = "a test that cannot find what it set up should stop there")]

#[path = "rules/people.rs"]
mod people;

use std::collections::BTreeSet;

use informals::agenda::{Agenda, ItemLabel, Order};
use informals::meeting::{
    About, Amendment, AttendanceList, Channel, EntryId, Event, Id, Kind, LimitScope, ListName, Mark, Note,
    NoteChange, OnBehalfOf, Outcome, OutcomeKind, PastIntervention, Position, Practice, Present, Room, Span,
    Speaker, Stance, ToSettle, Track,
};
use informals::time::Length;

use people::{agenda, delegation, moment};

const ENTRY: EntryId = EntryId::from_bits(0x0b5e_0000_0000_4000_8000_0000_0000_0001);

/// A number for every event. A new one stops the build here: give it the next number, raise `EVENTS`, and add
/// it to `every_event`.
#[expect(clippy::too_many_lines, reason = "one line an event, so that a new one stops the build here")]
fn number(event: &Event) -> usize {
    match event {
        Event::MeetingOpened { .. } => 0,
        Event::FloorDeskTaken {} => 1,
        Event::AgendaAmended { .. } => 2,
        Event::DamageAccepted { .. } => 3,
        Event::ItemOpened { .. } => 4,
        Event::ItemClosed { .. } => 5,
        Event::ItemPlanned { .. } => 6,
        Event::Suspended {} => 7,
        Event::MeetingResumed {} => 8,
        Event::Adjourned {} => 9,
        Event::MeetingExtended { .. } => 10,
        Event::Presiding { .. } => 11,
        Event::ListOpened {} => 12,
        Event::ClosingAnnounced { .. } => 13,
        Event::ListClosed {} => 14,
        Event::ListReopened {} => 15,
        Event::ListAwaited {} => 16,
        Event::Inscribed { .. } => 17,
        Event::SpeakerNamed { .. } => 18,
        Event::Admitted { .. } => 19,
        Event::Withdrawn { .. } => 20,
        Event::Moved { .. } => 21,
        Event::Held { .. } => 22,
        Event::Released { .. } => 23,
        Event::PutInWriting { .. } => 24,
        Event::Received { .. } => 25,
        Event::Skipped { .. } => 26,
        Event::FloorGiven { .. } => 27,
        Event::FloorEnded { .. } => 28,
        Event::Paused { .. } => 29,
        Event::SpeakerResumed { .. } => 30,
        Event::SpeakerLimited { .. } => 31,
        Event::Limited { .. } => 32,
        Event::AskedToConclude { .. } => 33,
        Event::PersonNamed { .. } => 34,
        Event::PointOfOrderRaised { .. } => 35,
        Event::PointOfOrderNamed { .. } => 36,
        Event::PointOfOrderTaken { .. } => 37,
        Event::PointOfOrderAnswered { .. } => 38,
        Event::ResponseWorded { .. } => 39,
        Event::Reassigned { .. } => 40,
        Event::StartCorrected { .. } => 41,
        Event::EndCorrected { .. } => 42,
        Event::OutcomeRecorded(_) => 43,
        Event::Noted(_) => 44,
        Event::Undone { .. } => 45,
        Event::Redone { .. } => 46,
        Event::ClockMoved {} => 47,
        Event::ClockSet {} => 48,
        Event::Reordered { .. } => 49,
        Event::BudgetSet { .. } => 50,
        Event::ParagraphsTakenUp { .. } => 51,
        Event::Proposed { .. } => 52,
        Event::Aligned { .. } => 53,
        Event::NoteEdited { .. } => 54,
        Event::NoteMoved { .. } => 55,
        Event::NoteStruck { .. } => 56,
        Event::PositionTaken { .. } => 57,
        Event::AttendanceTaken { .. } => 58,
        Event::NameSettled { .. } => 59,
        Event::InterventionLogged { .. } => 60,
    }
}

const EVENTS: usize = 61;

/// At least one of each, with everything in it that is sometimes left out.
fn every_event() -> Vec<Event> {
    let id = ENTRY.thing(0);
    [
        of_the_meeting(),
        of_the_list(id),
        of_the_floor(id),
        of_points_of_order(id),
        of_the_record(id),
        of_what_is_logged_afterwards(id),
        of_notes(id),
    ]
    .concat()
}

fn d() -> ItemLabel {
    ItemLabel::new("D")
}

fn indonesia_for_nam() -> Speaker {
    Speaker {
        on_behalf_of: Some(OnBehalfOf::Group(delegation("NAM"))),
        also_national: true,
        person: Some("H.E. the Ambassador".to_owned()),
        ..Speaker::plain(delegation("IDN"))
    }
}

/// An agenda with one of everything.
fn short_agenda() -> Agenda {
    let mut short = agenda();
    short.items.truncate(1);
    short.people.truncate(1);
    short.say = vec![("give_floor".to_owned(), "The floor is yours.".to_owned())];
    short
}

fn of_the_meeting() -> Vec<Event> {
    let agenda_text = "title = \"New technologies\"\n".to_owned();
    vec![
        Event::MeetingOpened {
            name: "new-technologies".to_owned(),
            agenda: Box::new(short_agenda()),
            agenda_text: agenda_text.clone(),
            practice: Some(Practice { begins: moment("09:40:00"), still: true }),
        },
        Event::FloorDeskTaken {},
        Event::AgendaAmended { agenda: Box::new(Agenda::unknown()), agenda_text },
        Event::DamageAccepted { lines: vec![7, 9] },
        Event::ItemOpened { item: d() },
        Event::ItemClosed { item: d() },
        Event::ItemPlanned { item: d(), planned: Length::from_minutes(80) },
        Event::Suspended {},
        Event::MeetingResumed {},
        Event::Adjourned {},
        Event::MeetingExtended { until: moment("12:15:00") },
        Event::Presiding { who: Speaker::plain(delegation("CHE")) },
        Event::ClockMoved {},
        Event::ClockSet {},
    ]
}

fn attendance() -> AttendanceList {
    let left = Some(moment("09:51:00"));
    let there = [("POL", 2, None), ("JPN", 1, left)];
    let of = |(who, people, left)| Present { who: delegation(who), people, left };
    let name = |name, left| ToSettle { name: Room::empty().mark_of(name), people: 1, left };
    AttendanceList {
        as_of: moment("09:52:00"),
        there: there.map(of).into(),
        to_settle: vec![name("Ada Example", None), name("iPad", left)],
    }
}

fn of_the_list(id: Id) -> Vec<Event> {
    let inscribed = |list, place, speaker, kind, channel| Event::Inscribed {
        id,
        list,
        place,
        item: Some(d()),
        speaker,
        kind,
        asked: moment("09:45:00.123"),
        channel,
        limit: Some(Length::from_minutes(5)),
        note: Some("on paragraph 4".to_owned()),
        rank: Some(5),
    };
    let states = OnBehalfOf::States(vec![delegation("CUB"), delegation("IRN")]);
    let for_states = Speaker { on_behalf_of: Some(states), ..Speaker::plain(delegation("IRN")) };
    let named = OnBehalfOf::Named("Friends of Marking".to_owned());
    let for_named = Speaker { on_behalf_of: Some(named), ..Speaker::plain(delegation("CHE")) };
    vec![
        Event::ListOpened {},
        Event::ClosingAnnounced { closes_at: moment("11:25:00") },
        Event::ListClosed {},
        Event::ListReopened {},
        Event::ListAwaited {},
        Event::AttendanceTaken { list: Box::new(attendance()) },
        Event::NameSettled { name: Room::empty().mark_of("Ada Example"), who: Some(delegation("POL")) },
        Event::NameSettled { name: Room::empty().mark_of("iPad"), who: None },
        inscribed(ListName::Speakers, Some(1), indonesia_for_nam(), Kind::Statement, Channel::Email),
        inscribed(ListName::AfterClosing, None, for_states, Kind::Question, Channel::Chat),
        inscribed(ListName::Replies, Some(2), for_named, Kind::RightOfReply, Channel::Hand),
        Event::SpeakerNamed { id, speaker: indonesia_for_nam() },
        Event::Admitted { id, place: 3 },
        Event::Withdrawn { id },
        Event::Moved { id, place: 1 },
        Event::Held { id },
        Event::Released { id },
        Event::PutInWriting { id },
        Event::Received { id },
        Event::Skipped { id, place: 2 },
        Event::Reordered { order: Order::FewestFirst, list: vec![id, ENTRY.thing(1)] },
    ]
}

fn of_the_floor(id: Id) -> Vec<Event> {
    let limit = Length::from_millis(300_000);
    vec![
        Event::FloorGiven {
            id,
            speaker: Speaker::plain(delegation("JPN")),
            kind: Kind::Reaction,
            item: Some(d()),
            limit: Some(limit),
        },
        Event::FloorGiven { id, speaker: Speaker::unknown(), kind: Kind::Remarks, item: None, limit: None },
        Event::FloorEnded { id },
        Event::Paused { id },
        Event::SpeakerResumed { id },
        Event::SpeakerLimited { id, limit },
        Event::Limited { scope: LimitScope::National, limit },
        Event::BudgetSet { item: d(), group: delegation("NAM"), pool: Length::from_minutes(20) },
        Event::AskedToConclude { id },
        Event::PersonNamed { id, person: "H.E. the Ambassador".to_owned() },
    ]
}

fn of_points_of_order(id: Id) -> Vec<Event> {
    let egypt = Speaker::plain(delegation("EGY"));
    vec![
        Event::PointOfOrderRaised { id, who: None, item: None },
        Event::PointOfOrderRaised { id, who: Some(egypt.clone()), item: Some(d()) },
        Event::PointOfOrderNamed { id, who: egypt },
        Event::PointOfOrderTaken { id },
        Event::PointOfOrderAnswered { id },
        Event::ResponseWorded { id, words: "noted".to_owned() },
    ]
}

fn of_the_record(id: Id) -> Vec<Event> {
    vec![
        Event::Reassigned { id, speaker: indonesia_for_nam() },
        Event::StartCorrected { id, to: moment("10:42:00") },
        Event::EndCorrected { id, to: moment("10:44:00") },
        Event::OutcomeRecorded(Outcome {
            id,
            kind: OutcomeKind::FollowUp,
            item: Some(d()),
            text: "a paper".to_owned(),
            by: Some(Speaker::plain(delegation("UNIDIR"))),
            until: Some("September".to_owned()),
        }),
        note(id, About::Intervention(id)),
        note(id, About::Item(d())),
        Event::Noted(Note {
            id,
            about: About::Meeting,
            text: "a line".to_owned(),
            on: None,
            stance: None,
            verbatim: None,
            check: false,
            summary: false,
        }),
        Event::Undone { entry: ENTRY, track: Track::Floor },
        Event::Redone { entry: ENTRY, track: Track::Notes },
    ]
}

fn of_notes(id: Id) -> Vec<Event> {
    let positions = [Position::Supports, Position::Opposes, Position::Consults, Position::NotSaid];
    let on_it = |position| Event::PositionTaken { proposal: id, who: indonesia_for_nam(), position };
    let changes = vec![
        NoteChange::Text("a line".to_owned()),
        NoteChange::On(None),
        NoteChange::On(Some("RC/3 ¶ 24".to_owned())),
        NoteChange::Stance(None),
        NoteChange::Stance(Some(Stance::Reserves)),
        NoteChange::Verbatim(None),
        NoteChange::Verbatim(Some("as is".to_owned())),
        NoteChange::Marked(Mark::Check),
        NoteChange::Unmarked(Mark::Summary),
    ];
    let by = Some(Box::new(indonesia_for_nam()));
    let replaces = Some(Amendment::Replaces("as appropriate".to_owned()));
    let mut events = vec![
        Event::ParagraphsTakenUp { on: Some("RC/3 ¶ 24-26".to_owned()) },
        Event::ParagraphsTakenUp { on: None },
        Event::Proposed { note: line(id, About::Outcome(id)), amendment: replaces, by },
        Event::Proposed { note: line(id, About::Meeting), amendment: Some(Amendment::Adds), by: None },
        Event::Proposed { note: line(id, About::Meeting), amendment: Some(Amendment::Deletes), by: None },
        Event::Proposed { note: line(id, About::Meeting), amendment: None, by: None },
        Event::Aligned { note: line(id, About::Meeting), who: None, with: Box::new(indonesia_for_nam()) },
        Event::Aligned {
            note: line(id, About::Item(d())),
            who: Some(Box::new(Speaker::plain(delegation("POL")))),
            with: Box::new(Speaker::plain(delegation("EU"))),
        },
        Event::NoteEdited { id, changes },
        Event::NoteMoved { id, about: About::Intervention(id) },
        Event::NoteStruck { id },
    ];
    events.extend(positions.map(on_it));
    events
}

fn of_what_is_logged_afterwards(id: Id) -> Vec<Event> {
    let (began, ended) = (moment("10:41:05"), moment("10:45:00"));
    let japan = Speaker::plain(delegation("JPN"));
    let plain = PastIntervention::plain(japan, Kind::Statement, None, began, ended);
    let whole = PastIntervention {
        request: Some(ENTRY.thing(1)),
        speaker: indonesia_for_nam(),
        kind: Kind::PointOfOrder,
        item: Some(d()),
        limit: Some(Length::from_minutes(3)),
        pauses: vec![Span { from: moment("10:42:00"), to: Some(moment("10:42:30")) }],
        asked_to_conclude: Some(moment("10:44:00")),
        response: Some("we shall look into it".to_owned()),
        ..plain.clone()
    };
    [plain, whole].map(|heard| Event::InterventionLogged { id, heard: Box::new(heard) }).to_vec()
}

fn note(id: Id, about: About) -> Event {
    Event::Noted(line(id, about))
}

fn line(id: Id, about: About) -> Note {
    Note {
        id,
        about,
        text: "burden on small administrations".to_owned(),
        on: Some("RC/3 ¶ 24".to_owned()),
        stance: Some(Stance::IsConcerned),
        verbatim: Some("on a voluntary basis".to_owned()),
        check: true,
        summary: true,
    }
}

#[test]
fn every_event_is_among_those_pinned() {
    let pinned: BTreeSet<usize> = every_event().iter().map(number).collect();
    assert_eq!(pinned, (0..EVENTS).collect());
}

#[test]
fn every_event_survives_writing_and_reading() {
    for event in every_event() {
        let line = serde_json::to_string(&event).unwrap();
        assert!(!line.contains('\n'), "an event is one line: {line}");
        assert_eq!(serde_json::from_str::<Event>(&line).unwrap(), event, "{line}");
    }
}

#[test]
fn every_event_has_the_shape_that_journals_have() {
    let lines: Vec<String> =
        every_event().iter().map(|event| serde_json::to_string(event).unwrap()).collect();
    insta::assert_snapshot!("every_event", lines.join("\n"));
}
