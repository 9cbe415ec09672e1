//! What the room may see, as a type of its own: there is no field for a note, a warning, a statistic, a
//! request after closing or an asking to conclude, so none can be shown by mistake.

use serde::Serialize;

use super::show::meeting_word;
use crate::agenda::ItemLabel;
use crate::meeting::{Intervention, ListState, OnBehalfOf, Room, Speaker};
use crate::time::{Length, Moment};

/// How many of those who come next are shown.
const NEXT_SHOWN: usize = 3;

/// The audience's picture, schema informals.audience/1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Audience {
    /// `informals.audience/1`
    pub schema: &'static str,
    /// The moment of the picture, RFC 3339 with the meeting's offset.
    pub as_of: String,
    /// Zone of the clock shown.
    pub time_zone: String,
    /// Whether it is only practice.
    pub practice: bool,
    /// Title of the meeting.
    pub title: String,
    /// Where it is held: shown before and after.
    pub place: Option<String>,
    /// When it is planned to begin: shown before.
    pub starts: String,
    /// `before`, `running`, `suspended` or `adjourned`.
    pub state: &'static str,
    /// The open item.
    pub item: Option<AudienceItem>,
    /// Who has the floor.
    pub floor: Option<AudienceFloor>,
    /// Who comes next, by the names of lists.
    pub next: Vec<String>,
    /// How many more wait than are shown.
    pub next_not_shown: usize,
    /// State of the list of speakers.
    pub list: AudienceList,
}

/// An item by label and title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AudienceItem {
    /// `D`
    pub label: ItemLabel,
    /// Its title.
    pub title: String,
}

/// Who has the floor, on whose behalf, and the clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AudienceFloor {
    /// Name of the list; none where the floor was given to somebody not yet named.
    pub name: Option<String>,
    /// On whose behalf, as it is said: `the Movement of Non-Aligned Countries`.
    pub on_behalf_of: Option<String>,
    /// Whether the clock stands still.
    pub paused: bool,
    /// Time spoken.
    pub elapsed_ms: i64,
    /// The limit, where there is one.
    pub limit_ms: Option<i64>,
}

/// The list of speakers, as far as it concerns the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AudienceList {
    /// Not open yet.
    NotOpen,
    /// Open, its closing announced or not.
    Open,
    /// Closed.
    Closed,
}

impl Audience {
    /// The picture of a room at a moment.
    pub fn of(room: &Room, now: Moment) -> Self {
        let zone = room.agenda.time_zone;
        let next: Vec<String> =
            room.nexts().take(NEXT_SHOWN).map(|waiting| in_a_line(&waiting.speaker)).collect();
        let held = room.waiting.iter().filter(|waiting| waiting.held).count();
        Self {
            schema: "informals.audience/1",
            as_of: now.rfc3339(zone),
            time_zone: zone.name().to_owned(),
            practice: room.practice.is_some(),
            title: room.agenda.title.clone(),
            place: room.agenda.place.clone(),
            starts: room.agenda.starts_at().rfc3339(zone),
            state: meeting_word(room.state),
            item: room.open_item.as_ref().map(|label| AudienceItem {
                label: label.clone(),
                title: room.agenda.item(label).map(|item| item.title.clone()).unwrap_or_default(),
            }),
            floor: room.floor.now_heard().map(|heard| AudienceFloor::of(heard, now)),
            next_not_shown: room.nexts().count().saturating_sub(next.len()) + held,
            next,
            list: AudienceList::of(room.list),
        }
    }
}

impl AudienceFloor {
    fn of(heard: &Intervention, now: Moment) -> Self {
        let speaker = &heard.request.speaker;
        Self {
            name: speaker.delegation.as_ref().map(|delegation| delegation.name.to_string()),
            on_behalf_of: speaker.on_behalf_of.as_ref().map(behalf),
            paused: heard.is_paused(),
            elapsed_ms: heard.elapsed(now).millis(),
            limit_ms: heard.limit.map(Length::millis),
        }
    }
}

impl AudienceList {
    const fn of(list: ListState) -> Self {
        match list {
            ListState::NotOpen => Self::NotOpen,
            ListState::Open | ListState::ClosingAnnounced(_) => Self::Open,
            ListState::Closed => Self::Closed,
        }
    }
}

fn behalf(behalf: &OnBehalfOf) -> String {
    match behalf {
        OnBehalfOf::Group(group) => group.spoken.to_string(),
        OnBehalfOf::States(states) => format!("a group of {} States", states.len()),
        OnBehalfOf::Named(name) => name.clone(),
    }
}

/// `Jamaica for the Caribbean Community`
fn in_a_line(speaker: &Speaker) -> String {
    let Some(delegation) = &speaker.delegation else { return "a speaker to be named".to_owned() };
    match &speaker.on_behalf_of {
        None => delegation.name.to_string(),
        Some(for_whom) => format!("{} for {}", delegation.name, behalf(for_whom)),
    }
}
