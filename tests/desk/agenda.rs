//! The agenda of the consultation that the stories are about.

use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use informals::agenda::{Agenda, Item, ItemKind, ItemLabel, Person, TimeLimits};
use informals::delegations::{Code, Roster};
use informals::time::Length;

const WORDS_OF_B: &str = "Good morning. I thank the Chair-designate for the confidence placed in Belgium.\n\
    Statements are limited to three minutes in national capacity and to five minutes on behalf of groups. \
    Please raise your hand on the platform to be added to the list of speakers, or write to us in the chat.\n\
    The documents before us are listed in the annex to the letter of 18 June.";

/// Made once: whoever wants a moment of that day asks for it, and a roster is made on the way.
static AGENDA: LazyLock<Agenda> = LazyLock::new(written);

/// 25 June 2021, 10:00 to 12:00 in New York.
pub fn agenda() -> Agenda {
    AGENDA.clone()
}

fn written() -> Agenda {
    let date = NaiveDate::from_ymd_opt(2021, 6, 25).unwrap();
    let roster = Roster::as_of(date, &[]);
    let unidir = roster.by_code(&Code::new("UNIDIR")).cloned();
    let person = |id: &str, title: &str| Person {
        id: id.to_owned(),
        name: None,
        title: Some(title.to_owned()),
        delegation: None,
    };
    Agenda {
        title: "Informal consultation: new technologies".to_owned(),
        date,
        starts: NaiveTime::from_hms_opt(10, 0, 0).unwrap(),
        ends: NaiveTime::from_hms_opt(12, 0, 0).unwrap(),
        time_zone: Tz::America__New_York,
        place: Some("Microsoft Teams".to_owned()),
        time_limits: TimeLimits {
            national: Some(Length::from_minutes(3)),
            group: Some(Length::from_minutes(5)),
            observer: Some(Length::from_minutes(3)),
            organization: Some(Length::from_minutes(2)),
            right_of_reply: vec![Length::from_minutes(2), Length::from_minutes(1)],
            warn_at: vec![Length::from_seconds(30), Length::from_seconds(10)],
            handover: Length::from_seconds(15),
        },
        people: vec![
            person("chair", "Chair-designate"),
            person("facilitator", "Facilitator"),
            Person { id: "unidir".to_owned(), name: None, title: None, delegation: unidir },
        ],
        items: vec![
            item("A", "Opening", ItemKind::Opening, "chair", 5, Some("I open this informal consultation.")),
            item("B", "Introduction", ItemKind::Introduction, "facilitator", 5, Some(WORDS_OF_B)),
            item("C", "Presentation", ItemKind::Presentation, "unidir", 20, None),
            item("D", "Exchange of views", ItemKind::Exchange, "", 80, None),
            item("E", "Closing", ItemKind::Closing, "chair", 8, Some("I thank all delegations.")),
        ],
        ..Agenda::unknown()
    }
}

fn item(
    label: &str,
    title: &str,
    kind: ItemKind,
    presenter: &str,
    minutes: i64,
    script: Option<&str>,
) -> Item {
    Item {
        label: ItemLabel::new(label),
        title: title.to_owned(),
        kind,
        presided_by: None,
        presenter: Some(presenter.to_owned()).filter(|id| !id.is_empty()),
        planned: Some(Length::from_minutes(minutes)),
        script: script.map(str::to_owned),
        guiding_questions: Vec::new(),
        questions_first: false,
    }
}
