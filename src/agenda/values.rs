//! The values that a checked agenda file gives.
//!
//! They are stored whole in the first entry of a journal, so every field that is added later needs a default.

use std::fmt;

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::delegations::Delegation;
use crate::time::{Length, Moment};

/// A meeting as planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agenda {
    /// Title in full.
    pub title: String,
    /// The series of sittings over which totals run.
    pub series: Option<String>,
    /// Day of the meeting, in its own zone.
    pub date: NaiveDate,
    /// Planned beginning, wall clock of the zone.
    pub starts: NaiveTime,
    /// Planned end, wall clock of the zone.
    pub ends: NaiveTime,
    /// When room or interpretation end, wall clock of the zone.
    pub hard_stop: Option<NaiveTime>,
    /// Zone of all wall clocks of the meeting.
    pub time_zone: Tz,
    /// Where it is held.
    pub place: Option<String>,
    /// Link to join it; on no audience display and in no document.
    pub link: Option<String>,
    /// Language of the sentences and documents.
    pub language: Language,
    /// The letter or note that calls it.
    pub reference: Option<String>,
    /// What it is held under.
    pub mandate: Option<String>,
    /// Who convened it: id of a person.
    pub convened_by: Option<String>,
    /// Where statements in writing are sent.
    pub statements_to: Option<String>,
    /// Limits and other lengths.
    pub time_limits: TimeLimits,
    /// How the list of speakers is kept.
    pub list_of_speakers: ListRules,
    /// How the record is made.
    pub record: RecordRules,
    /// Chair, facilitator, presenters.
    pub people: Vec<Person>,
    /// Items in their order; sub-items follow their item.
    pub items: Vec<Item>,
    /// Documents before the meeting.
    pub documents: Vec<Document>,
    /// Requests for the floor known beforehand.
    pub requests: Vec<PlannedRequest>,
    /// Who was heard in earlier sittings of the series.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub heard_before: Vec<HeardBefore>,
    /// Delegations of this meeting beside the built-in roster.
    pub delegations: Vec<Delegation>,
    /// Sentences in place of the built-in ones: name of the sentence and template.
    pub say: Vec<(String, String)>,
}

/// Limits by category, rights of reply, warnings and hand-over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeLimits {
    /// National capacity.
    pub national: Option<Length>,
    /// On behalf of a group or of named States.
    pub group: Option<Length>,
    /// Observer States.
    pub observer: Option<Length>,
    /// Organizations.
    pub organization: Option<Length>,
    /// First, second right of reply; at most two.
    pub right_of_reply: Vec<Length>,
    /// Rest of the limit at which the desk warns, longest first.
    pub warn_at: Vec<Length>,
    /// Time reckoned between two speakers.
    pub handover: Length,
}

/// How the list of speakers is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListRules {
    /// Order of the list.
    pub order: Order,
    /// What opens it.
    pub opens: ListOpens,
    /// When rights of reply are heard.
    pub right_of_reply_at: RepliesAt,
}

/// Order of the list of speakers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// Order of request.
    Request,
    /// Fewest interventions in the series first.
    FewestFirst,
    /// Groups before the others.
    GroupsFirst,
    /// By rank of the person.
    Protocol,
}

/// What opens the list of speakers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ListOpens {
    /// It is open before the meeting.
    Before,
    /// Opening an exchange of views opens it.
    Item,
    /// Only a command opens it.
    ByHand,
}

/// When rights of reply are heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RepliesAt {
    /// At the end of the item.
    Item,
    /// At the end of the meeting.
    Meeting,
}

/// How the record is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordRules {
    /// Who is named in documents unless asked otherwise.
    pub attribution: Attribution,
    /// From how many delegations on a summary says "some".
    pub some: u32,
    /// From how many delegations on a summary says "many".
    pub many: u32,
}

/// Who is named in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Attribution {
    /// Nobody.
    None,
    /// Groups only.
    Groups,
    /// Everybody.
    Named,
}

/// Language of sentences and documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[serde(rename = "en")]
    English,
    /// French.
    #[serde(rename = "fr")]
    French,
    /// Spanish.
    #[serde(rename = "es")]
    Spanish,
}

/// Somebody of the agenda: chair, facilitator, presenter. Becomes a speaker of category `Officer`, or the
/// delegation itself where neither name nor title is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Name within the file: `chair`.
    pub id: String,
    /// `H.E. Mr. Martin Kimani`.
    pub name: Option<String>,
    /// `Chair-designate`.
    pub title: Option<String>,
    /// Whom they belong to, found in the roster.
    pub delegation: Option<Delegation>,
}

/// Label of an item: `D`, or `D.1` for a sub-item.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemLabel(String);

impl ItemLabel {
    /// Wraps a label that is known to be printable and without spaces.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The item to which a sub-item belongs: `D` of `D.1`.
    pub fn parent(&self) -> Option<Self> {
        self.0.rsplit_once('.').map(|(parent, _)| Self(parent.to_owned()))
    }
}

impl fmt::Display for ItemLabel {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&self.0)
    }
}

/// What happens under an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemKind {
    /// Opening of the meeting.
    Opening,
    /// Introduction by who moderates.
    Introduction,
    /// Presentation by somebody invited.
    Presentation,
    /// Exchange of views: has the list of speakers.
    Exchange,
    /// Closing remarks.
    Closing,
}

/// One item or sub-item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its label, once in a file.
    pub label: ItemLabel,
    /// Its title.
    pub title: String,
    /// What happens under it.
    pub kind: ItemKind,
    /// Id of the person who presides.
    pub presided_by: Option<String>,
    /// Who has the floor when it opens: id of a person, checked.
    pub presenter: Option<String>,
    /// Planned length; none where it is still to be filled in.
    pub planned: Option<Length>,
    /// Words to say.
    pub script: Option<String>,
    /// Questions put to delegations.
    pub guiding_questions: Vec<String>,
    /// Whether questions go before statements.
    pub questions_first: bool,
}

/// A document before the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// What people call it: `RC/3`.
    pub short: String,
    /// Symbol: `A/CONF.192/2018/RC/3`.
    pub symbol: Option<String>,
    /// Title in full.
    pub title: String,
    /// Its date in words.
    pub date: Option<String>,
    /// Parts to see, each as in the source.
    pub see: Vec<String>,
    /// Paragraphs on which proposals are expected, each with its number: `24. States undertake …`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub text: Vec<String>,
}

impl Document {
    /// The text of a paragraph by its number, where the agenda file has it.
    pub fn paragraph(&self, number: &str) -> Option<&str> {
        self.text.iter().find_map(|text| text.trim_start().strip_prefix(number)?.strip_prefix(". "))
    }
}

/// A request for the floor known beforehand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedRequest {
    /// Who asks.
    pub who: Delegation,
    /// The group spoken for.
    pub on_behalf_of: Option<Delegation>,
    /// 1 Head of State to 6 other, for the order by protocol.
    pub rank: Option<u8>,
    /// A note with the request.
    pub note: Option<String>,
}

/// How often somebody was heard in earlier sittings of the series, for the order by fewest interventions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeardBefore {
    /// Who.
    pub who: Delegation,
    /// The group spoken for.
    pub on_behalf_of: Option<Delegation>,
    /// How often.
    pub times: usize,
}

impl Agenda {
    /// The agenda of a journal whose first line was lost: no items, no limits, UTC.
    pub fn unknown() -> Self {
        Self {
            title: String::new(),
            series: None,
            date: NaiveDate::default(),
            starts: NaiveTime::default(),
            ends: NaiveTime::default(),
            hard_stop: None,
            time_zone: Tz::UTC,
            place: None,
            link: None,
            language: Language::English,
            reference: None,
            mandate: None,
            convened_by: None,
            statements_to: None,
            time_limits: TimeLimits {
                national: None,
                group: None,
                observer: None,
                organization: None,
                right_of_reply: Vec::new(),
                warn_at: Vec::new(),
                handover: Length::ZERO,
            },
            list_of_speakers: ListRules {
                order: Order::Request,
                opens: ListOpens::Item,
                right_of_reply_at: RepliesAt::Item,
            },
            record: RecordRules { attribution: Attribution::None, some: 3, many: 8 },
            people: Vec::new(),
            items: Vec::new(),
            documents: Vec::new(),
            requests: Vec::new(),
            heard_before: Vec::new(),
            delegations: Vec::new(),
            say: Vec::new(),
        }
    }

    /// Planned beginning.
    pub fn starts_at(&self) -> Moment {
        Moment::at(self.date, self.starts, self.time_zone)
    }

    /// Planned end; after midnight where it is before the beginning on the wall clock.
    pub fn ends_at(&self) -> Moment {
        self.after_start(self.ends)
    }

    /// When room or interpretation end.
    pub fn hard_stop_at(&self) -> Option<Moment> {
        self.hard_stop.map(|time| self.after_start(time))
    }

    /// The item with a label.
    pub fn item(&self, label: &ItemLabel) -> Option<&Item> {
        self.items.iter().find(|item| item.label == *label)
    }

    /// The person with an id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    fn after_start(&self, time: NaiveTime) -> Moment {
        let date = if time < self.starts { self.date.succ_opt().unwrap_or(self.date) } else { self.date };
        Moment::at(date, time, self.time_zone)
    }
}
