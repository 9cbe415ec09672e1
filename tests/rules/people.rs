//! Delegations and an agenda made by hand after the meeting of 25 June 2021, so that no test waits for a roster.

use chrono::{NaiveDate, NaiveTime};
use informals::agenda::{Agenda, Item, ItemKind, ItemLabel, Person, TimeLimits};
use informals::delegations::{Category, Code, Delegation, ListName, ShortName, SpokenName};
use informals::time::{Length, Moment};

const NEW_YORK: chrono_tz::Tz = chrono_tz::Tz::America__New_York;

/// Code, category, name in sentences, groups.
const EVERYBODY: &[(&str, Category, &str, &[&str])] = &[
    ("CHE", Category::State, "Switzerland", &[]),
    ("CUB", Category::State, "Cuba", &["NAM"]),
    ("EGY", Category::State, "Egypt", &["NAM"]),
    ("IDN", Category::State, "Indonesia", &["NAM"]),
    ("IRN", Category::State, "the Islamic Republic of Iran", &["NAM"]),
    ("JAM", Category::State, "Jamaica", &["NAM", "CARICOM"]),
    ("JPN", Category::State, "Japan", &[]),
    ("KOR", Category::State, "the Republic of Korea", &[]),
    ("MEX", Category::State, "Mexico", &[]),
    ("PHL", Category::State, "the Philippines", &[]),
    ("POL", Category::State, "Poland", &["EU"]),
    ("TTO", Category::State, "Trinidad and Tobago", &["CARICOM"]),
    ("USA", Category::State, "the United States", &[]),
    ("VAT", Category::ObserverState, "the Holy See", &[]),
    ("EU", Category::Group, "the European Union", &[]),
    ("NAM", Category::Group, "the Movement of Non-Aligned Countries", &[]),
    ("CARICOM", Category::Group, "the Caribbean Community", &[]),
    ("ICRC", Category::Organization, "the International Committee of the Red Cross", &[]),
    ("UNIDIR", Category::Organization, "the United Nations Institute for Disarmament Research", &[]),
];

/// The delegation, group or entity with a code.
pub fn delegation(code: &str) -> Delegation {
    let (code, category, spoken, groups) =
        EVERYBODY.iter().find(|(known, ..)| *known == code).unwrap_or_else(|| panic!("nobody is {code}"));
    Delegation {
        code: Code::new(*code),
        category: *category,
        name: ListName::new(spoken.trim_start_matches("the ")),
        spoken: SpokenName::new(*spoken),
        short: ShortName::new(*code),
        member_of: groups.iter().map(|group| Code::new(*group)).collect(),
    }
}

/// A wall clock of New York: `10:41:05` on the day of the meeting, `26 10:00:00` on another day of June 2021.
pub fn moment(text: &str) -> Moment {
    let (day, time) = text.split_once(' ').unwrap_or(("25", text));
    let date = NaiveDate::from_ymd_opt(2021, 6, day.parse().unwrap()).unwrap();
    Moment::at(date, NaiveTime::parse_from_str(time, "%H:%M:%S%.f").unwrap(), NEW_YORK)
}

/// Five items, A to E, as in the letter: 5, 5, 25, 80, 8 minutes.
pub fn agenda() -> Agenda {
    let minutes = |minutes| Some(Length::from_minutes(minutes));
    Agenda {
        title: "New technologies".to_owned(),
        date: NaiveDate::from_ymd_opt(2021, 6, 25).unwrap(),
        starts: NaiveTime::from_hms_opt(10, 0, 0).unwrap(),
        ends: NaiveTime::from_hms_opt(12, 0, 0).unwrap(),
        hard_stop: NaiveTime::from_hms_opt(12, 15, 0),
        time_zone: NEW_YORK,
        time_limits: TimeLimits {
            national: minutes(3),
            group: minutes(5),
            observer: minutes(3),
            organization: minutes(2),
            right_of_reply: vec![Length::from_minutes(2), Length::from_minutes(1)],
            warn_at: vec![Length::from_seconds(30), Length::from_seconds(10)],
            handover: Length::from_seconds(15),
        },
        people: vec![
            person("chair", Some("Chair-designate"), None),
            person("facilitator", Some("Facilitator"), None),
            person("presenter", None, Some(delegation("UNIDIR"))),
        ],
        items: vec![
            item("A", ItemKind::Opening, 5, "chair", Some("chair")),
            item("B", ItemKind::Introduction, 5, "facilitator", Some("facilitator")),
            item("C", ItemKind::Presentation, 25, "facilitator", Some("presenter")),
            item("D", ItemKind::Exchange, 80, "facilitator", None),
            item("E", ItemKind::Closing, 8, "chair", Some("chair")),
        ],
        ..Agenda::unknown()
    }
}

/// One item of an agenda.
pub fn item(label: &str, kind: ItemKind, minutes: i64, presides: &str, presenter: Option<&str>) -> Item {
    Item {
        label: ItemLabel::new(label),
        title: format!("Item {label}"),
        kind,
        presided_by: Some(presides.to_owned()),
        presenter: presenter.map(str::to_owned),
        planned: Some(Length::from_minutes(minutes)),
        script: None,
        guiding_questions: Vec::new(),
        questions_first: false,
    }
}

fn person(id: &str, title: Option<&str>, delegation: Option<Delegation>) -> Person {
    Person { id: id.to_owned(), name: None, title: title.map(str::to_owned), delegation }
}
