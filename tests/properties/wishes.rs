//! What somebody might ask now: mostly what a person would, sometimes what makes no sense.

use informals::agenda::{ItemLabel, Order};
use informals::meeting::{
    About, Asking, Channel, Command, Console, EntryId, FloorTo, Id, Intervention, Kind, LimitScope, Meeting,
    MeetingState, NoteChange, NoteTaken, OnBehalfOf, OutcomeKind, PastIntervention, Position, ProposalMade,
    ReplyCount, Room, Span, Speaker, Stance,
};
use informals::time::{Length, Moment};

use crate::people::{agenda, delegation};
use crate::play::Step;

/// A command built from the room and the numbers of a step.
pub fn wish(meeting: &Meeting, by: &Console, step: &Step, now: Moment) -> Command {
    let room = meeting.room();
    match step.what % 64 {
        0..=9 => Command::Inscribe { askings: askings(step, now) },
        10..=20 => Command::GiveFloor { to: floor_to(room, step, now) },
        21..=30 => of_the_floor(room, step, now),
        31..=42 => of_those_waiting(room, step),
        43..=49 => of_the_meeting(room, step, now),
        50..=52 => of_the_list(step, now),
        53 => of_order_and_plan(step),
        54 | 55 => note(room, step),
        56 => of_the_notes(room, step),
        57..=60 => of_undo(meeting, by, step),
        _ => of_the_record(room, step, now),
    }
}

fn one_of<T: Copy>(all: &[T], pick: usize) -> T {
    *all.get(pick % all.len()).unwrap()
}

fn who(pick: usize) -> Speaker {
    const CODES: [&str; 10] = ["JPN", "MEX", "IDN", "POL", "CUB", "VAT", "ICRC", "EU", "NAM", "CARICOM"];
    let plain = Speaker::plain(delegation(one_of(&CODES, pick)));
    match pick / CODES.len() % 6 {
        0 => Speaker { on_behalf_of: Some(OnBehalfOf::Group(delegation("NAM"))), ..plain },
        1 => {
            let states = vec![delegation("CUB"), delegation("IRN")];
            Speaker { on_behalf_of: Some(OnBehalfOf::States(states)), ..plain }
        }
        _ => plain,
    }
}

/// A request for the floor by numbers.
pub fn asking(pick: usize, other: usize, now: Moment) -> Asking {
    let kind = match other % 5 {
        0 => Kind::Question,
        1 => Kind::Reaction,
        _ => Kind::Statement,
    };
    let minutes = i64::try_from(other % 40).unwrap_or(0);
    let asked = other.is_multiple_of(3).then(|| now - Length::from_minutes(minutes - 2));
    let limit = other.is_multiple_of(7).then(|| Length::from_minutes(5));
    Asking {
        speaker: who(pick),
        kind,
        channel: Channel::Hand,
        asked,
        limit,
        note: None,
        rank: u8::try_from(other % 8).ok().filter(|rank| (1..=6).contains(rank)),
    }
}

fn askings(step: &Step, now: Moment) -> Vec<Asking> {
    (0..=step.other % 3).map(|n| asking(step.pick + n * 7, step.other + n, now)).collect()
}

/// Somebody who waits, speaks, has spoken, or nobody at all.
fn anybody(room: &Room, pick: usize) -> Id {
    let lists = room.waiting.iter().chain(&room.after_closing).chain(&room.replies);
    let gone = room.in_writing.iter().map(|(waiting, _)| waiting).chain(&room.withdrawn);
    let heard = room.floor.all().chain(&room.finished).map(|heard| &heard.request);
    let all: Vec<Id> = lists.chain(heard).chain(gone).map(|waiting| waiting.id).collect();
    all.get(pick % (all.len() + 1)).copied().unwrap_or(EntryId::from_bits(u128::MAX).thing(0))
}

fn somebody_waiting(room: &Room, pick: usize) -> Id {
    let all: Vec<Id> = room.waiting.iter().chain(&room.replies).map(|waiting| waiting.id).collect();
    if pick.is_multiple_of(5) || all.is_empty() { anybody(room, pick) } else { one_of(&all, pick) }
}

fn floor_to(room: &Room, step: &Step, now: Moment) -> FloorTo {
    match step.other % 8 {
        0 => FloorTo::Unknown,
        1 => FloorTo::Called(Box::new(asking(step.pick, 4, now))),
        2 => FloorTo::Waiting(somebody_waiting(room, step.pick), Some(Box::new(who(step.pick)))),
        3 => FloorTo::Waiting(somebody_waiting(room, step.pick), None),
        _ => {
            let next = room.next().map(|waiting| waiting.id);
            FloorTo::Waiting(next.unwrap_or_else(|| anybody(room, step.pick)), None)
        }
    }
}

fn of_the_floor(room: &Room, step: &Step, now: Moment) -> Command {
    if room.floor.point_of_order.is_some() && !step.pick.is_multiple_of(3) {
        return Command::Respond { words: None };
    }
    let target = room.floor.speaker.as_ref().map_or_else(|| anybody(room, step.pick), Intervention::id);
    match step.other % 14 {
        0 => Command::Pause,
        1 => Command::Resume,
        2 if !step.pick.is_multiple_of(3) => Command::PointOfOrder { who: Some(who(step.other)) },
        2 => Command::EndFloor,
        3 => Command::Extend { by: Length::from_minutes(1) },
        4 => Command::Conclude,
        5 => Command::NamePerson { person: "H.E. the Ambassador".to_owned() },
        6 => Command::Remarks { who: who(step.pick) },
        7 => Command::PointOfOrder { who: None },
        8 => Command::PointOfOrder { who: Some(who(step.pick)) },
        9 | 10 => Command::Respond { words: step.pick.is_multiple_of(2).then(|| "noted".to_owned()) },
        11 => Command::CorrectStart { target, to: now - seconds(step.pick) },
        12 => Command::Skip { target },
        _ => Command::InWriting { target },
    }
}

fn of_those_waiting(room: &Room, step: &Step) -> Command {
    let target = somebody_waiting(room, step.pick);
    match step.other % 10 {
        0 => Command::Withdraw { target },
        1 | 2 => Command::Move { target, place: step.other / 10 % (room.waiting.len() + 2) },
        3 | 4 => Command::Skip { target },
        5 => Command::Hold { target },
        6 => Command::Release { target },
        7 => Command::InWriting { target },
        8 => Command::Admit { target: anybody(room, step.pick) },
        _ => Command::Received { target: anybody(room, step.pick) },
    }
}

fn of_the_meeting(room: &Room, step: &Step, now: Moment) -> Command {
    match room.state {
        MeetingState::Suspended | MeetingState::Adjourned if !step.other.is_multiple_of(4) => {
            return Command::ResumeMeeting;
        }
        MeetingState::Before if !step.other.is_multiple_of(4) => {
            return Command::OpenItem { item: ItemLabel::new("D") };
        }
        MeetingState::Before | MeetingState::Running | MeetingState::Suspended | MeetingState::Adjourned => {}
    }
    let item = ItemLabel::new(one_of(&["D", "A", "B", "C", "D", "E", "F"], step.pick));
    match step.other % 12 {
        0..=4 => Command::OpenItem { item },
        5 => Command::CloseItem,
        6 => Command::Plan { item, planned: length(step.pick) },
        7 => Command::Suspend,
        8 => Command::ResumeMeeting,
        9 => Command::Adjourn,
        10 => Command::ExtendMeeting { until: now + seconds(step.pick) },
        _ => Command::Preside { who: who(step.pick) },
    }
}

fn of_the_list(step: &Step, now: Moment) -> Command {
    match step.other % 8 {
        0 => Command::OpenList,
        1 => Command::AnnounceClosing { closes_at: now + seconds(step.pick) },
        2 => Command::CloseList,
        3 => Command::ReopenList,
        4 => Command::Clear,
        5 => Command::Limit { scope: LimitScope::All, limit: length(step.pick) },
        6 => Command::Limit { scope: LimitScope::Now, limit: length(step.pick) },
        _ => Command::Reply { speaker: who(step.pick), count: ReplyCount::Observed },
    }
}

fn of_order_and_plan(step: &Step) -> Command {
    let item = || ItemLabel::new(one_of(&["E", "D", "C"], step.pick));
    match step.other % 9 {
        0 => Command::Order { order: Order::FewestFirst },
        1 => Command::Order { order: Order::GroupsFirst },
        2 => Command::Order { order: Order::Protocol },
        3 => Command::Order { order: Order::Request },
        4 => Command::Borrow { by: length(step.pick), from: item() },
        5 => Command::SharePlan,
        6 => Command::ShareBudgets,
        _ => {
            Command::Budget { group: delegation(one_of(&["EU", "NAM"], step.pick)), pool: length(step.pick) }
        }
    }
}

fn note(room: &Room, step: &Step) -> Command {
    let text = if step.other.is_multiple_of(4) { String::new() } else { "a line".to_owned() };
    Command::TakeNote(Box::new(NoteTaken {
        about: About::Intervention(anybody(room, step.pick)),
        text,
        on: None,
        stance: step.other.is_multiple_of(3).then_some(Stance::Supports),
        verbatim: None,
        check: false,
        summary: step.other.is_multiple_of(5),
    }))
}

/// Clean-up, proposals and alignments, of notes that are there and of one that is not.
fn of_the_notes(room: &Room, step: &Step) -> Command {
    let unknown = EntryId::from_bits(u128::MAX).thing(0);
    let any = room.notes.get(step.pick % (room.notes.len() + 1)).map_or(unknown, |kept| kept.note.id);
    let about = About::Intervention(anybody(room, step.pick));
    match step.other % 9 {
        0 => Command::EditNote { note: any, changes: vec![NoteChange::Text("another line".to_owned())] },
        1 => Command::EditNote { note: any, changes: vec![NoteChange::Text(String::new())] },
        2 => Command::StrikeNote { note: any },
        3 => Command::MoveNote { note: any, about },
        4 => Command::ReplaceInNotes { from: "line".to_owned(), to: "sentence".to_owned() },
        5 => {
            let Command::TakeNote(note) = note(room, step) else { return Command::Pause };
            Command::Propose(Box::new(ProposalMade { note: *note, amendment: None, by: None }))
        }
        6 => Command::TakePosition { proposal: any, who: vec![who(step.pick)], position: Position::Supports },
        7 => {
            let with = Box::new(who(step.pick));
            Command::Align { about, who: Some(Box::new(who(step.other))), with }
        }
        _ => {
            let on = step.pick.is_multiple_of(2).then(|| "RC/3 ¶ 24".to_owned());
            Command::TakeUpParagraphs { on }
        }
    }
}

/// Mostly one's own last command, sometimes any entry.
fn of_undo(meeting: &Meeting, by: &Console, step: &Step) -> Command {
    let all: Vec<EntryId> = meeting.entries().iter().map(|entry| entry.id).collect();
    let any = one_of(&all, step.pick);
    let entry = if step.other.is_multiple_of(2) { meeting.undoable(by) } else { meeting.redoable(by) };
    let entry = entry.filter(|_| step.other % 6 != 5).unwrap_or(any);
    if step.other.is_multiple_of(2) { Command::Undo { entry } } else { Command::Redo { entry } }
}

fn of_the_record(room: &Room, step: &Step, now: Moment) -> Command {
    let target = anybody(room, step.pick);
    match step.other % 12 {
        0 | 1 => Command::Reassign { target, to: who(step.pick) },
        2 => Command::CorrectStart { target, to: now - seconds(step.pick) },
        3 => Command::CorrectEnd { target, to: now - seconds(step.pick) },
        4 => {
            let text = "a paper".to_owned();
            Command::RecordOutcome { kind: OutcomeKind::Agreed, text, by: None, until: None }
        }
        5 => Command::TakeFloorDesk,
        6 => Command::AmendAgenda { agenda: Box::new(agenda()), agenda_text: String::new() },
        7 => Command::SetClock,
        8 => Command::MoveClock,
        _ => Command::LogIntervention { heard: Box::new(past(room, step, now)), note: None },
    }
}

/// An intervention of an earlier moment, of somebody who waits, spoke, or was never heard of; sometimes upside down.
fn past(room: &Room, step: &Step, now: Moment) -> PastIntervention {
    let kinds = [Kind::Statement, Kind::Question, Kind::Remarks, Kind::RightOfReply, Kind::PointOfOrder];
    let began = now - seconds(step.pick);
    let ended = began + seconds(step.other);
    let item = room.item_open_at(began).cloned();
    let middle = Moment::from_millis(began.millis().midpoint(ended.millis()));
    let pause = Span { from: began, to: Some(middle) };
    PastIntervention {
        request: step.pick.is_multiple_of(2).then(|| anybody(room, step.other)),
        limit: step.pick.is_multiple_of(3).then(|| length(step.other)),
        pauses: if step.other.is_multiple_of(5) { vec![pause] } else { Vec::new() },
        ..PastIntervention::plain(who(step.pick), one_of(&kinds, step.other), item, began, ended)
    }
}

/// A length as it can be typed: more than nothing.
fn length(pick: usize) -> Length {
    Length::from_seconds(i64::try_from(pick).unwrap_or(0) + 1)
}

/// A difference to now, sometimes on the wrong side.
fn seconds(pick: usize) -> Length {
    Length::from_seconds(i64::try_from(pick).unwrap_or(0) - 20)
}
