//! What the room may see, as a type of its own: there is no field for a note, a warning, a statistic, a
//! request after closing or an asking to conclude, so none can be shown by mistake.
//!
//! It goes over a network as well as from one folder to the other, and a display has nothing else: names come in every
//! language in which they are known, so that it can show another one without asking.

use serde::{Deserialize, Serialize};

use crate::agenda::{ItemLabel, Language};
use crate::delegations::{Delegation, NamesInLanguages, OfficialLanguage, other_names};
use crate::meeting::{Intervention, Kind, ListState, MeetingState, OnBehalfOf, Room, Speaker};
use crate::time::{Length, Moment};

/// How many of those who come next are shown.
const NEXT_SHOWN: usize = 3;

/// The audience's picture, schema informals.audience/2.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audience {
    /// `informals.audience/2`
    pub schema: AudienceSchema,
    /// The moment of the picture, RFC 3339 with the meeting's offset.
    pub as_of: String,
    /// Zone of the clock shown.
    pub time_zone: String,
    /// The meeting's language.
    pub language: OfficialLanguage,
    /// Whether it is only practice.
    pub practice: bool,
    /// Title of the meeting.
    pub title: String,
    /// Where it is held: shown before and after.
    pub place: Option<String>,
    /// When it is planned to begin: shown before.
    pub starts: String,
    /// How far it is.
    pub state: AudienceState,
    /// The open item.
    pub item: Option<AudienceItem>,
    /// Who has the floor.
    pub floor: Option<AudienceFloor>,
    /// Who comes next.
    pub next: Vec<AudienceSpeaker>,
    /// How many more wait than are shown.
    pub next_not_shown: usize,
    /// State of the list of speakers.
    pub list: AudienceList,
}

/// The schema that a picture keeps to; another one is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AudienceSchema {
    /// With names in the official languages.
    #[serde(rename = "informals.audience/2")]
    Second,
}

/// How far the meeting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AudienceState {
    /// No item has been opened yet.
    Before,
    /// It runs.
    Running,
    /// It is suspended.
    Suspended,
    /// It is adjourned.
    Adjourned,
}

/// An item by label and title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AudienceItem {
    /// `D`
    pub label: ItemLabel,
    /// Its title.
    pub title: String,
}

/// Who has the floor, and the clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AudienceFloor {
    /// Who, and on whose behalf.
    pub speaker: AudienceSpeaker,
    /// What is said aloud with the name when the floor is given otherwise than by the list.
    pub in_exercise_of: Option<AudienceRight>,
    /// Whether the clock stands still.
    pub paused: bool,
    /// Time spoken.
    pub elapsed_ms: i64,
    /// The limit, where there is one.
    pub limit_ms: Option<i64>,
}

/// In what right somebody speaks out of turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AudienceRight {
    /// A point of order.
    PointOfOrder,
    /// A right of reply.
    RightOfReply,
}

/// Somebody, and on whose behalf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AudienceSpeaker {
    /// Name of the list; none where the floor was given to somebody not yet named.
    pub name: Option<AudienceName>,
    /// On whose behalf, if not for themselves.
    pub on_behalf_of: Option<AudienceBehalf>,
    /// Whether they speak in national capacity as well.
    pub also_national: bool,
}

/// A name, and what it is in other languages where that is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AudienceName {
    /// In English, or as it was typed.
    pub name: String,
    /// In the other official languages.
    pub in_languages: NamesInLanguages,
}

/// On whose behalf somebody speaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AudienceBehalf {
    /// A group, as it is said: `the Movement of Non-Aligned Countries`.
    Group(AudienceName),
    /// So many States.
    States(usize),
}

/// The list of speakers, as far as it concerns the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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
        let next: Vec<AudienceSpeaker> = room
            .nexts()
            .take(NEXT_SHOWN)
            .map(|waiting| AudienceSpeaker::of(&waiting.speaker, room))
            .collect();
        let held = room.waiting.iter().filter(|waiting| waiting.held).count();
        Self {
            schema: AudienceSchema::Second,
            as_of: now.rfc3339(zone),
            time_zone: zone.name().to_owned(),
            language: language(room.agenda.language),
            practice: room.practice.is_some(),
            title: room.agenda.title.clone(),
            place: room.agenda.place.clone(),
            starts: room.agenda.starts_at().rfc3339(zone),
            state: AudienceState::of(room.state),
            item: room.open_item.as_ref().map(|label| AudienceItem {
                label: label.clone(),
                title: room.agenda.item(label).map(|item| item.title.clone()).unwrap_or_default(),
            }),
            floor: room.floor.now_heard().map(|heard| AudienceFloor::of(heard, room, now)),
            next_not_shown: room.nexts().count().saturating_sub(next.len()) + held,
            next,
            list: AudienceList::of(room.list),
        }
    }
}

impl Audience {
    /// The same picture when so much time has gone by and nothing else has happened.
    #[must_use]
    pub fn later(&self, by: Length) -> Self {
        let mut later = self.clone();
        let zone = self.time_zone.parse().unwrap_or(chrono_tz::UTC);
        if let Ok(then) = chrono::DateTime::parse_from_rfc3339(&self.as_of) {
            later.as_of = (Moment::from(then.with_timezone(&chrono::Utc)) + by).rfc3339(zone);
        }
        if let Some(floor) = later.floor.as_mut().filter(|floor| !floor.paused) {
            floor.elapsed_ms = floor.elapsed_ms.saturating_add(by.millis());
        }
        later
    }
}

impl AudienceFloor {
    fn of(heard: &Intervention, room: &Room, now: Moment) -> Self {
        Self {
            speaker: AudienceSpeaker::of(&heard.request.speaker, room),
            in_exercise_of: AudienceRight::of(heard.request.kind),
            paused: heard.is_paused(),
            elapsed_ms: heard.elapsed(now).millis(),
            limit_ms: heard.limit.map(Length::millis),
        }
    }
}

impl AudienceRight {
    const fn of(kind: Kind) -> Option<Self> {
        match kind {
            Kind::PointOfOrder => Some(Self::PointOfOrder),
            Kind::RightOfReply => Some(Self::RightOfReply),
            Kind::Statement | Kind::Question | Kind::Reaction | Kind::Remarks => None,
        }
    }
}

impl AudienceSpeaker {
    fn of(speaker: &Speaker, room: &Room) -> Self {
        let others = |who: &Delegation| other_names(who, room.agenda.date);
        let name = speaker.delegation.as_ref();
        let on_behalf_of = speaker.on_behalf_of.as_ref().map(|behalf| match behalf {
            OnBehalfOf::Group(group) => AudienceBehalf::Group(AudienceName {
                name: group.spoken.to_string(),
                in_languages: others(group),
            }),
            OnBehalfOf::States(states) => AudienceBehalf::States(states.len()),
            OnBehalfOf::Named(name) => AudienceBehalf::Group(AudienceName {
                name: name.clone(),
                in_languages: NamesInLanguages::new(),
            }),
        });
        Self {
            name: name.map(|who| AudienceName { name: who.name.to_string(), in_languages: others(who) }),
            on_behalf_of,
            also_national: speaker.also_national,
        }
    }
}

impl AudienceName {
    /// The name in a language; in English, or as typed, where that is not known.
    pub fn in_language(&self, language: OfficialLanguage) -> &str {
        self.in_languages.get(&language).unwrap_or(&self.name)
    }
}

impl AudienceState {
    const fn of(state: MeetingState) -> Self {
        match state {
            MeetingState::Before => Self::Before,
            MeetingState::Running => Self::Running,
            MeetingState::Suspended => Self::Suspended,
            MeetingState::Adjourned => Self::Adjourned,
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

const fn language(language: Language) -> OfficialLanguage {
    match language {
        Language::English => OfficialLanguage::English,
        Language::French => OfficialLanguage::French,
        Language::Spanish => OfficialLanguage::Spanish,
    }
}
