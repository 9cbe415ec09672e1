//! The line that asks for a command: what a warning offers can be typed as well.

use super::lex::in_quotes;
use super::reading::RESERVED;
use super::times::TimeTyped;
use super::words::Word;
use crate::agenda::Order;
use crate::delegations::Delegation;
use crate::meeting::{Command, FloorTo, Id, LimitScope, OnBehalfOf, ReplyCount, Room, Speaker};
use crate::time::{Length, Moment};

/// The line, where the language has one that means just this in this room; times may be up to 12 hours after the
/// last entry of the floor.
#[expect(clippy::too_many_lines, reason = "one line a command, so that a new command stops the build here")]
pub fn spell(command: &Command, room: &Room) -> Option<String> {
    let place = |id: &Id| place(*id, room);
    let bare = |word: Word| Some(word.text().to_owned());
    let line = |word: Word, rest: &str| Some(format!("{word} {rest}"));
    match command {
        Command::TakeFloorDesk => bare(Word::TakeFloorDesk),
        Command::CloseItem => bare(Word::CloseItem),
        Command::Suspend => bare(Word::Suspend),
        Command::ResumeMeeting => bare(Word::ResumeMeeting),
        Command::Adjourn => bare(Word::Adjourn),
        Command::OpenList => bare(Word::OpenList),
        Command::CloseList => bare(Word::CloseList),
        Command::ReopenList => bare(Word::ReopenList),
        Command::Clear => bare(Word::Clear),
        Command::Pause => bare(Word::Pause),
        Command::Resume => bare(Word::Resume),
        Command::EndFloor => bare(Word::EndFloor),
        Command::Conclude => bare(Word::Conclude),
        Command::SetClock => bare(Word::SetClock),
        Command::OpenItem { item } => line(Word::OpenItem, item.as_str()),
        Command::Order { order } => line(Word::Order, order_word(*order)),
        Command::SharePlan => line(Word::Plan, "share-out"),
        Command::ShareBudgets => line(Word::Budget, "share-out"),
        Command::Borrow { by, from } => line(Word::Borrow, &format!("{} from {from}", length(*by)?)),
        Command::Budget { group, pool } => {
            line(Word::Budget, &format!("{} {}", in_quotes(group.name.as_str()), length(*pool)?))
        }
        Command::Remarks { who } => line(Word::Remarks, &officer(who, room)?),
        Command::Plan { item, planned } => line(Word::Plan, &format!("{item} {}", length(*planned)?)),
        Command::ExtendMeeting { until } => line(Word::ExtendMeeting, &time(*until, room)?),
        Command::AnnounceClosing { closes_at } => line(Word::AnnounceClosing, &time(*closes_at, room)?),
        Command::Reply { speaker, count } => line(Word::Reply, &reply(speaker, *count)?),
        Command::Admit { target } => line(Word::Admit, &after_closing(*target, room)?),
        Command::Withdraw { target } => line(Word::Withdraw, &place(target)?),
        Command::Move { target, place: to } if *to > 0 => {
            line(Word::Move, &format!("{} to {to}", place(target)?))
        }
        Command::Hold { target } => line(Word::Hold, &place(target)?),
        Command::Release { target } => line(Word::Release, &place(target)?),
        Command::InWriting { target } => line(Word::InWriting, &place(target)?),
        Command::GiveFloor { to: FloorTo::Waiting(target, None) } => line(Word::GiveFloor, &place(target)?),
        Command::GiveFloor { to: FloorTo::Unknown } => line(Word::GiveFloor, "?"),
        Command::Extend { by } => line(Word::Extend, &length(*by)?),
        Command::Limit { scope, limit } => {
            line(Word::Limit, &format!("{} {}", scope_word(*scope), length(*limit)?))
        }
        Command::OpenMeeting(_)
        | Command::AmendAgenda { .. }
        | Command::AcceptDamage { .. }
        | Command::Preside { .. }
        | Command::TakeAttendance { .. }
        | Command::SettleName { .. }
        | Command::Inscribe { .. }
        | Command::Move { .. }
        | Command::Skip { .. }
        | Command::Received { .. }
        | Command::GiveFloor { .. }
        | Command::NamePerson { .. }
        | Command::PointOfOrder { .. }
        | Command::Respond { .. }
        | Command::Reassign { .. }
        | Command::CorrectStart { .. }
        | Command::CorrectEnd { .. }
        | Command::LogIntervention { .. }
        | Command::RecordOutcome { .. }
        | Command::TakeUpParagraphs { .. }
        | Command::TakeNote(_)
        | Command::EditNote { .. }
        | Command::MoveNote { .. }
        | Command::StrikeNote { .. }
        | Command::ReplaceInNotes { .. }
        | Command::Propose(_)
        | Command::TakePosition { .. }
        | Command::Align { .. }
        | Command::Undo { .. }
        | Command::Redo { .. }
        | Command::MoveClock => None,
    }
}

/// `#N` on the list of speakers.
fn place(id: Id, room: &Room) -> Option<String> {
    let before = room.waiting.iter().position(|waiting| waiting.id == id)?;
    Some(format!("#{}", before + 1))
}

/// A person of the agenda, by id.
fn officer(who: &Speaker, room: &Room) -> Option<String> {
    let mut people = room.agenda.people.iter();
    let person = people.find(|person| Speaker::of_person(person).as_ref() == Some(who))?;
    Some(in_quotes(&person.id))
}

/// After closing there are no places: by name, with the group.
fn after_closing(id: Id, room: &Room) -> Option<String> {
    let request = room.after_closing.iter().find(|waiting| waiting.id == id)?;
    let who = spelled_name(request.speaker.delegation.as_ref()?);
    match &request.speaker.on_behalf_of {
        None => Some(who),
        Some(OnBehalfOf::Group(group)) => Some(format!("{who} for {}", in_quotes(group.name.as_str()))),
        Some(OnBehalfOf::Named(group)) => Some(format!("{who} for group {}", in_quotes(group))),
        Some(OnBehalfOf::States(states)) => {
            let states: Vec<&str> = states.iter().map(|state| state.name.as_str()).collect();
            Some(format!("{who} for {}", in_quotes(&states.join(", "))))
        }
    }
}

fn reply(speaker: &Speaker, count: ReplyCount) -> Option<String> {
    let Speaker { delegation: Some(delegation), on_behalf_of: None, also_national: false, person: None } =
        speaker
    else {
        return None;
    };
    let who = spelled_name(delegation);
    Some(match count {
        ReplyCount::Observed => who,
        ReplyCount::Overridden => format!("{who} anyway"),
    })
}

/// Names that always ask which is meant, though one delegation has no other.
const ASKS: [&str; 2] = ["Congo", "Guinea"];

/// A name, in quotation marks where a word of it could be taken for something else; the code where it asks.
pub fn spelled_name(delegation: &Delegation) -> String {
    let name = delegation.name.as_str();
    if ASKS.contains(&name) {
        return delegation.code.to_string();
    }
    let plain = |letter: char| letter.is_alphabetic() || matches!(letter, '\'' | '\u{2019}' | '-');
    let clear = |word: &str| {
        !word.is_empty()
            && word.chars().all(plain)
            && !RESERVED.iter().any(|keyword| word.eq_ignore_ascii_case(keyword))
    };
    if name.split(' ').all(clear) { name.to_owned() } else { in_quotes(name) }
}

/// `11:25`, with its date where that is not the next one.
fn time(moment: Moment, room: &Room) -> Option<String> {
    let zone = room.agenda.time_zone;
    let wall = moment.in_zone(zone);
    let seconds = if moment.hour_minute_second(zone).ends_with(":00") { "%H:%M" } else { "%H:%M:%S" };
    let short = wall.format(seconds).to_string();
    let next = TimeTyped::clock_or_dated(&short)?.at_or_after(room.last_floor_at, zone);
    if next == moment && moment - room.last_floor_at < Length::from_minutes(12 * 60) {
        return Some(short);
    }
    let dated = wall.format("%Y-%m-%dT").to_string() + &short;
    let read = TimeTyped::clock_or_dated(&dated)?.at_or_after(moment, zone);
    if read == moment { Some(dated) } else { None }
}

/// Whole seconds only: the language has no others.
fn length(length: Length) -> Option<String> {
    let typed = length.typed();
    if typed.parse() == Ok(length) { Some(typed) } else { None }
}

const fn order_word(order: Order) -> &'static str {
    match order {
        Order::Request => "request",
        Order::FewestFirst => "fewest-first",
        Order::GroupsFirst => "groups-first",
        Order::Protocol => "protocol",
    }
}

const fn scope_word(scope: LimitScope) -> &'static str {
    match scope {
        LimitScope::National => "national",
        LimitScope::Group => "group",
        LimitScope::Observer => "observer",
        LimitScope::Organization => "organization",
        LimitScope::All => "all",
        LimitScope::Now => "now",
    }
}
