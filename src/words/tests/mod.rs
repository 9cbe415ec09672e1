//! The rules of what is said, tried on a room set up by hand with the delegations of 25 June 2021.

mod elsewhere;
mod floor;
mod names;
mod others;
mod templates;

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::{Voice, say};
use crate::agenda::{Agenda, Item, ItemKind, ItemLabel};
use crate::delegations::{Category, Code, Delegation, Roster, guest};
use crate::meeting::{
    Channel, EntryId, Id, Intervention, ItemState, Kind, ListState, Logged, MeetingState, OnBehalfOf, Room,
    Span, Speaker, Waiting,
};
use crate::time::{Length, Moment};

/// "JPN", "IDN for NAM", "PRT for EU and-national", "Ms. X, Institute": codes of the roster, else a guest.
fn speaker(text: &str) -> Speaker {
    let (text, also_national) =
        text.strip_suffix(" and-national").map_or((text, false), |before| (before, true));
    let (who, behalf) = text.split_once(" for ").map_or((text, None), |(who, group)| (who, Some(group)));
    let on_behalf_of = behalf.map(|group| match delegation(group).category {
        Category::Group | Category::Organization => OnBehalfOf::Group(delegation(group)),
        Category::GuestPerson if group.contains(' ') && !group.starts_with("the ") => {
            OnBehalfOf::States(group.split(' ').map(delegation).collect())
        }
        Category::GuestPerson => OnBehalfOf::Named(group.to_owned()),
        _ => OnBehalfOf::States(vec![delegation(group)]),
    });
    Speaker { on_behalf_of, also_national, ..Speaker::plain(delegation(who)) }
}

/// NAM is Namibia's code and the Movement's id: here the Movement's.
fn delegation(code: &str) -> Delegation {
    let roster = Roster::as_of(day(), &[]);
    let known = roster.all().iter().rfind(|delegation| delegation.code.as_str() == code);
    known.cloned().unwrap_or_else(|| guest(code, Category::GuestPerson))
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 6, 25).unwrap()
}

fn at(hours: u32, minutes: u32) -> Moment {
    Moment::at(day(), NaiveTime::from_hms_opt(hours, minutes, 0).unwrap(), Tz::America__New_York)
}

fn id(number: u128) -> Id {
    EntryId::from_bits(number).thing(0)
}

fn request(number: u128, text: &str, kind: Kind) -> Waiting {
    Waiting {
        id: id(number),
        speaker: speaker(text),
        kind,
        item: Some(ItemLabel::new("D")),
        asked: at(9, 45),
        channel: Channel::Email,
        limit: None,
        note: None,
        rank: None,
        by_hand: false,
        held: false,
    }
}

fn intervention(text: &str, kind: Kind) -> Intervention {
    Intervention {
        request: request(1_000, text, kind),
        number: 1,
        item: Some(ItemLabel::new("D")),
        started: at(10, 41),
        ended: None,
        pauses: Vec::new(),
        limit: Some(Length::from_minutes(3)),
        asked_to_conclude: None,
        response: None,
        logged: Logged::AtTheTime,
    }
}

/// A meeting in an exchange of views, with its list open and these waiting.
fn exchange(waiting: &[&str]) -> Room {
    let label = ItemLabel::new("D");
    let item = Item {
        label: label.clone(),
        title: "Informal exchange of views".to_owned(),
        kind: ItemKind::Exchange,
        presided_by: None,
        presenter: None,
        planned: None,
        script: None,
        guiding_questions: Vec::new(),
        questions_first: false,
    };
    let agenda =
        Agenda { items: vec![item], time_zone: Tz::America__New_York, date: day(), ..Agenda::unknown() };
    Room {
        agenda: agenda.into(),
        state: MeetingState::Running,
        items: vec![ItemState {
            label: label.clone(),
            planned: None,
            times: vec![Span { from: at(10, 41), to: None }],
        }],
        open_item: Some(label),
        list: ListState::Open,
        waiting: (1..).zip(waiting).map(|(number, text)| request(number, text, Kind::Statement)).collect(),
        ..Room::empty()
    }
}

/// The same while somebody makes a statement.
fn during(speaking: &str, waiting: &[&str]) -> Room {
    let mut room = exchange(waiting);
    room.floor.speaker = Some(intervention(speaking, Kind::Statement));
    room
}

fn replies(room: &mut Room, asking: &[&str]) {
    room.replies =
        (500..).zip(asking).map(|(number, text)| request(number, text, Kind::RightOfReply)).collect();
}

fn next(room: &Room) -> String {
    said(say::next_floor(room))
}

fn said(said: super::Said) -> String {
    said.map_or_else(|reason| format!("({reason})"), |sentence| sentence.to_string())
}

fn voice(room: &Room) -> Voice<'_> {
    Voice::of(room)
}
