//! No note, mark, warning or statistic can be on the audience display or in its JSON: by type, and by search.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crossterm::event::{KeyCode, KeyEvent};
use informals::console::audience::{Display, Heard};
use informals::console::own::AudienceOverTime;
use informals::delegations::OfficialLanguage;
use informals::record::{
    Audience, AudienceBehalf, AudienceFloor, AudienceItem, AudienceName, AudienceSpeaker,
};
use informals::screen::{Theme, still};
use informals::time::Length;
use serde_json::Value;

use super::audience::audience;
use super::console::Desk;
use super::picture::text;
use super::story::late;

/// Everything that is not for the room, each with a mark by which it can be found.
fn full_of_secrets() -> Desk {
    let mut desk = late();
    for line in [
        "note \"Secret01\" on \"Secret02\" check summary",
        "note \"x\" verbatim \"Secret03\" stance reserves",
        "propose \"Secret04\" on \"RC/3 ¶ 24\"",
        "speaker \"Secret05\"",
        "inscribe Norway note \"Secret06\"",
        "agreed \"Secret07\"",
        "follow-up \"Secret08\" by Kenya until \"Secret09\"",
        "preside chair",
        "paragraphs \"24-26\"",
        "conclude",
        "in-writing Egypt",
        "point-of-order Pakistan",
        "respond \"Secret10\"",
        "close-list",
        "inscribe Ghana",
    ] {
        desk.keys(&format!(":{line}<enter>"));
        desk.keys("<esc><esc>");
    }
    desk.at("11:20:00");
    let room = desk.room();
    assert_eq!(room.notes.len(), 3, "{}", desk.notice());
    assert_eq!((room.outcomes.len(), room.after_closing.len(), room.in_writing.len()), (2, 1, 1));
    assert!(!room.advise(desk.model.clock()).is_empty());
    desk
}

/// Words that would give away a note, a mark, a warning, a statistic, or what came after closing.
const TRACES: [&str; 16] = [
    "Secret",
    "Ghana",
    "Egypt",
    "Kimani",
    "check",
    "summary",
    "private",
    "conclude",
    "warning",
    "OVER TIME",
    "FITS",
    "SHORT",
    "heard",
    "closing",
    "spoken",
    "teams.microsoft",
];

fn finds_nothing(told: &str) {
    for trace in TRACES {
        assert!(!told.contains(trace), "{trace} in\n{told}");
    }
}

#[test]
fn nothing_that_is_not_for_the_room_is_in_its_json() {
    finds_nothing(&serde_json::to_string(&audience(&full_of_secrets())).unwrap());
}

#[test]
fn nothing_that_is_not_for_the_room_is_on_its_display_at_any_size_in_any_language() {
    let desk = full_of_secrets();
    for language in OfficialLanguage::ALL {
        for over_time in [AudienceOverTime::Words, AudienceOverTime::Figures] {
            let mut display = Display::new(audience(&desk), over_time, Some(language));
            for key in [None, Some('b'), Some('x')] {
                if let Some(key) = key {
                    display.hear(Heard::Key(KeyEvent::from(KeyCode::Char(key))), Length::from_seconds(1));
                }
                for (columns, rows) in [(40, 12), (80, 24), (120, 40), (200, 60), (300, 80)] {
                    finds_nothing(&text(&still(&display, Theme::Dark, columns, rows)));
                }
            }
        }
    }
}

/// A field more stops the build here: whoever adds one has to say that the room may see it.
#[test]
fn the_type_has_a_place_for_what_the_room_may_see_and_no_other() {
    let Audience {
        schema: _,
        as_of: _,
        time_zone: _,
        language: _,
        practice: _,
        title: _,
        place: _,
        starts: _,
        state: _,
        item,
        floor,
        next: _,
        next_not_shown: _,
        list: _,
    } = audience(&full_of_secrets());
    let AudienceItem { label: _, title: _ } = item.unwrap();
    let AudienceFloor { speaker, in_exercise_of: _, paused: _, elapsed_ms: _, limit_ms: _ } = floor.unwrap();
    let AudienceSpeaker { name, on_behalf_of, also_national: _ } = speaker;
    let AudienceName { name: _, in_languages: _ } = name.unwrap();
    match on_behalf_of {
        Some(AudienceBehalf::Group(AudienceName { .. }) | AudienceBehalf::States(_)) | None => {}
    }
    // A display is made of that type, a setting and a language, and of nothing else.
    let made_of: fn(Audience, AudienceOverTime, Option<OfficialLanguage>) -> Display = Display::new;
    let _ = made_of;
}

#[test]
fn the_display_comes_back_from_its_json_as_it_was() {
    let audience = audience(&full_of_secrets());
    let json = serde_json::to_string(&audience).unwrap();
    assert_eq!(serde_json::from_str::<Audience>(&json).unwrap(), audience);
    let another = json.replace("informals.audience/2", "informals.audience/9");
    assert!(serde_json::from_str::<Audience>(&another).is_err());
}

#[test]
fn the_json_has_these_keys_and_no_other() {
    let mut keys = BTreeSet::new();
    collect(&serde_json::to_value(audience(&full_of_secrets())).unwrap(), &mut keys);
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    assert_eq!(
        keys,
        [
            "also_national",
            "ar",
            "as_of",
            "elapsed_ms",
            "es",
            "floor",
            "fr",
            "group",
            "in_exercise_of",
            "in_languages",
            "item",
            "label",
            "language",
            "limit_ms",
            "list",
            "name",
            "next",
            "next_not_shown",
            "on_behalf_of",
            "paused",
            "place",
            "practice",
            "ru",
            "schema",
            "speaker",
            "starts",
            "state",
            "time_zone",
            "title",
            "zh",
        ]
    );
}

fn collect(value: &Value, keys: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(key, value)| {
            keys.insert(key.clone());
            collect(value, keys);
        }),
        Value::Array(values) => values.iter().for_each(|value| collect(value, keys)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn what_draws_the_display_knows_no_room_no_meeting_and_no_desk() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let folders = ["screen/public", "words/display"].map(|folder| fs::read_dir(root.join(folder)).unwrap());
    let files = folders.into_iter().flatten().map(|entry| entry.unwrap().path());
    for file in files.chain([root.join("console/audience.rs")]) {
        let source = fs::read_to_string(&file).unwrap();
        for word in ["Room", "crate::meeting", "Model", "journal"] {
            assert!(!source.contains(word), "{}: {word}", file.display());
        }
    }
}
