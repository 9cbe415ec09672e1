//! What nobody logged at the time stands among the others, in the order of beginning, and is told to be so wherever
//! there are times; where there are none it only counts.

use informals::agenda::{Attribution, ItemLabel, Language};
use informals::export::{Document, Extra, Format, Wanted, export};
use informals::meeting::{About, Command, Kind, PastIntervention};
use informals::record::{Audience, lines, meeting_at, show};
use serde_json::{Value, json};

use crate::desk::{Desk, plain};
use crate::june;
use crate::opened::{part, record};

/// The meeting of june; that Peru spoke from 10:42 to 10:44, while Indonesia had the floor, was logged afterwards.
fn with_peru() -> Desk {
    let mut desk = june::adjourned(None);
    let item = Some(ItemLabel::new("D"));
    let (began, ended) = (desk.at("10:42").now, desk.at("10:44").now);
    let peru = desk.speaker(("Peru", None));
    let heard = Box::new(PastIntervention::plain(peru, Kind::Statement, item, began, ended));
    desk.at("12:05").does(Command::LogIntervention { heard, note: None });
    let id = desk.meeting.entries().last().unwrap().id.thing(0);
    desk.note(plain(About::Intervention(id), "polymer frames"));
    desk
}

fn written(desk: &Desk, wanted: &Wanted) -> String {
    String::from_utf8(export(&record(desk), wanted).unwrap()).unwrap()
}

fn named(format: Format) -> Wanted {
    Wanted::new(format, Attribution::Named).with([Extra::Times])
}

fn finished(desk: &Desk) -> Vec<Value> {
    let shown = serde_json::to_value(show(&desk.meeting, desk.now, &|_, _| None)).unwrap();
    shown["finished"].as_array().unwrap().clone()
}

#[test]
fn json_has_it_in_its_place_with_start_and_end() {
    let (before, desk) = (finished(&june::adjourned(None)), with_peru());
    let finished = finished(&desk);
    let peru = finished.iter().position(|heard| heard["who"] == "PER").unwrap();
    assert_eq!(finished[peru - 1]["who"], "IDN");
    assert_eq!(finished[peru]["number"], json!(peru + 1));
    assert_eq!(finished[peru]["started_at"], "2021-06-25T10:42:00.000-04:00");
    assert_eq!(finished[peru]["ended_at"], "2021-06-25T10:44:00.000-04:00");
    assert_eq!((&finished[peru]["state"], &finished[peru]["limit_ms"]), (&json!("finished"), &Value::Null));
    let afterwards: Vec<bool> =
        finished.iter().map(|heard| heard["logged_afterwards"].as_bool().unwrap()).collect();
    assert_eq!(afterwards.iter().filter(|afterwards| **afterwards).count(), 1);
    assert_eq!(finished.len(), before.len() + 1);
    let numbers: Vec<u64> = finished.iter().map(|heard| heard["number"].as_u64().unwrap()).collect();
    assert_eq!(numbers, (1..=finished.len() as u64).collect::<Vec<_>>());
}

#[test]
fn notes_with_names_say_so_beside_the_hour_with_the_notes_about_it() {
    let text = written(&with_peru(), &named(Format::Markdown));
    assert!(text.contains("**2. Peru** (10.42 a.m., logged afterwards)\n\n- Polymer frames.\n"), "{text}");
    assert!(
        text.contains("| Peru, logged afterwards | national | D | 10:42:00 | 10:44:00 | 2:00 |"),
        "{text}"
    );
}

#[test]
fn each_language_has_words_for_it() {
    for (language, words) in
        [(Language::French, "consigné après coup"), (Language::Spanish, "consignado a posteriori")]
    {
        let mut record = record(&with_peru());
        record.agenda.language = language;
        let text = String::from_utf8(export(&record, &named(Format::Markdown)).unwrap()).unwrap();
        assert!(text.contains(words), "{text}");
    }
}

#[test]
fn html_word_and_the_workbook_say_so_too() {
    let desk = with_peru();
    assert!(written(&desk, &named(Format::Html)).contains("logged afterwards"));
    let word = export(&record(&desk), &named(Format::Word)).unwrap();
    assert!(part(&word, "word/document.xml").contains("logged afterwards"));
    let workbook = export(&record(&desk), &named(Format::Excel)).unwrap();
    assert!(part(&workbook, "xl/sharedStrings.xml").contains("statement, logged afterwards"));
}

#[test]
fn csv_says_so_in_its_state() {
    let text = written(&with_peru(), &Wanted::new(Format::Csv, Attribution::Named));
    let peru: Vec<&str> = text.lines().filter(|line| line.contains("PER")).collect();
    assert_eq!(peru.len(), 1);
    assert!(peru[0].ends_with(",120,,0,0,logged-afterwards"), "{peru:?}");
    assert_eq!(text.matches("logged-afterwards").count(), 1);
}

#[test]
fn in_a_recording_whoever_had_the_floor_goes_on_after_it() {
    let text = written(&with_peru(), &Wanted::new(Format::Chapters, Attribution::Named));
    let titles: Vec<&str> = text.split("\n\n").filter_map(|cue| cue.lines().nth(2)).collect();
    let peru = titles.iter().position(|title| title.contains("Peru")).unwrap();
    assert_eq!(titles[peru], "2. Peru, logged afterwards");
    assert!(titles[peru - 1].starts_with("1. Indonesia") && titles[peru + 1].starts_with("1. Indonesia"));
}

#[test]
fn without_names_it_counts_and_nothing_tells_who_or_when() {
    let (before, after) = (june::adjourned(None), with_peru());
    let statements = |desk: &Desk| record(desk).counting.interventions.total();
    assert_eq!(statements(&after), statements(&before) + 1);
    for document in [Document::Notes, Document::Summary] {
        let text = written(&after, &Wanted::new(Format::Markdown, Attribution::None).of(document));
        for word in ["Peru", "afterwards", "10.42", "10:42"] {
            assert!(!text.contains(word), "{word}: {text}");
        }
    }
}

#[test]
fn time_spoken_beside_somebody_else_is_counted_twice_and_told() {
    let account = record(&with_peru()).time;
    assert_eq!(account.difference().millis(), 0);
    assert_eq!(account.counted_twice.whole_seconds(), 120);
}

#[test]
fn the_room_never_sees_it() {
    let mut desk = june::exchange(None);
    let (began, ended) = (desk.at("10:42").now, desk.at("10:44").now);
    let heard = PastIntervention::plain(desk.speaker(("Peru", None)), Kind::Statement, None, began, ended);
    let now = desk.at("10:49").now;
    let picture = |desk: &Desk| Audience::of(desk.room(), now);
    let (before, told) = (picture(&desk), lines(desk.room(), now, &|_, _| None));
    desk.does(Command::LogIntervention { heard: Box::new(heard), note: None });
    assert_eq!(picture(&desk), before);
    assert_eq!(lines(desk.room(), now, &|_, _| None), told, "nor does show tell another floor");
}

#[test]
fn of_an_earlier_moment_the_record_does_not_know_it_yet() {
    let mut desk = with_peru();
    let then = desk.at("11:55").now;
    let room = meeting_at(&desk.meeting, then);
    assert!(room.room().finished.iter().all(|heard| !heard.was_logged_afterwards()));
}
