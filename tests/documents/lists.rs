//! CSV, workbook and chapters: who spoke when, for other programs.

use informals::agenda::Attribution;
use informals::delegations::{Category, guest};
use informals::export::{Format, Wanted, export};
use informals::meeting::{Command, Speaker};
use roxmltree::Document;

use crate::desk::Desk;
use crate::june;
use crate::opened::{HOSTILE, bytes, part, parts, record};

/// Guests whose names are formulas, tags and arrows.
fn guests() -> Desk {
    let mut desk = june::late(None);
    for name in
        HOSTILE.into_iter().chain(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "a\r\n=1", "\"quoted\", and more"])
    {
        desk.does(Command::Remarks { who: Speaker::plain(guest(name, Category::GuestOrganization)) });
    }
    desk
}

#[test]
fn csv_has_the_promised_columns_and_a_row_for_everything_begun() {
    let desk = june::adjourned(None);
    let bytes = bytes(&desk, Format::Csv, Attribution::Named);
    let rows = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap();
    let mut reader = csv::Reader::from_reader(rows);
    let heads = "number,item,who,name,on_behalf_of,capacity,kind,started_at,ended_at,duration_s,limit_s,over_s,paused_s,state";
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>().join(","), heads);
    let rows: Vec<csv::StringRecord> = reader.into_records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), record(&desk).interventions.len());
    let indonesia = rows.iter().find(|row| &row[2] == "IDN").unwrap();
    let expected = [
        "4",
        "D",
        "IDN",
        "Indonesia",
        "Movement of Non-Aligned Countries",
        "group",
        "statement",
        "2021-06-25T10:41:05.000-04:00",
        "2021-06-25T10:49:00.000-04:00",
        "475",
        "300",
        "175",
        "0",
        "finished",
    ];
    assert_eq!(indonesia.iter().collect::<Vec<_>>(), expected);
}

#[test]
fn no_cell_of_a_csv_file_begins_a_formula_or_a_line() {
    let bytes = bytes(&guests(), Format::Csv, Attribution::Named);
    let mut reader = csv::Reader::from_reader(&bytes[3..]);
    for row in reader.records() {
        for cell in &row.unwrap() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{cell:?}");
            assert!(!cell.contains(char::is_control), "{cell:?}");
        }
    }
}

#[test]
fn a_workbook_has_four_sheets_no_formula_and_one_date() {
    let bytes = bytes(&guests(), Format::Excel, Attribution::Named);
    for (name, text) in parts(&bytes) {
        let parsed = Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(parsed.descendants().all(|node| node.tag_name().name() != "f"), "{name} has a formula");
    }
    let workbook = part(&bytes, "xl/workbook.xml");
    for name in ["Interventions", "Delegations", "Items, planned and actual", "Where the time went"] {
        assert!(workbook.contains(&format!("name=\"{name}\"")), "{workbook}");
    }
    let strings = part(&bytes, "xl/sharedStrings.xml");
    assert!(strings.contains(">=1+1<") && strings.contains("(NAMED)"), "{strings}");
    assert!(part(&bytes, "docProps/core.xml").contains("2021-06-25"));
}

/// From, to and title of every chapter.
fn chapters(text: &str) -> Vec<(i64, i64, String)> {
    let millis = |clock: &str| {
        let (seconds, millis) = clock.split_once('.').unwrap();
        let parts = seconds.split(':').map(|part| part.parse::<i64>().unwrap());
        parts.fold(0, |sum, part| sum * 60 + part) * 1000 + millis.parse::<i64>().unwrap()
    };
    let cues = text.split("\n\n").skip(2).map(|cue| {
        let lines: Vec<&str> = cue.lines().collect();
        let [_, times, title] = lines.as_slice() else { panic!("{cue}") };
        let (from, to) = times.split_once(" --> ").unwrap();
        (millis(from), millis(to), (*title).to_owned())
    });
    cues.collect()
}

#[test]
fn chapters_follow_one_another_in_the_time_of_the_recording() {
    let desk = june::adjourned(None);
    let chapters = chapters(&String::from_utf8(bytes(&desk, Format::Chapters, Attribution::Named)).unwrap());
    assert!(chapters.iter().all(|(from, to, _)| from < to));
    assert!(chapters.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{chapters:#?}");
    assert_eq!(chapters[0], (0, 7 * 60_000, "A. Opening by the Chair-designate".to_owned()));
    let titles: Vec<&str> = chapters.iter().map(|(.., title)| title.as_str()).collect();
    let japan = titles.iter().position(|title| *title == "3. Japan").unwrap();
    assert_eq!(titles[japan + 1..japan + 3], ["Point of order: Cuba", "3. Japan"], "she goes on after it");
}

#[test]
fn a_recording_that_began_later_has_its_own_time_and_nothing_from_before() {
    let mut desk = june::adjourned(None);
    let mut wanted = Wanted::new(Format::Chapters, Attribution::Named);
    wanted.recording_start = Some(desk.at("10:15").now);
    desk.at("12:01");
    let text = String::from_utf8(export(&record(&desk), &wanted).unwrap()).unwrap();
    assert!(text.starts_with("WEBVTT (NAMED) Informal consultation"), "{text}");
    let chapters = chapters(&text);
    assert_eq!(chapters[0], (0, 3 * 60_000, "B. Introduction by the Facilitator".to_owned()));
    assert_eq!(chapters[1].0, 3 * 60_000);
}

#[test]
fn no_name_makes_a_chapter_or_a_tag() {
    let text = String::from_utf8(bytes(&guests(), Format::Chapters, Attribution::Named)).unwrap();
    for (_, _, title) in chapters(&text) {
        assert!(!title.contains(['<', '>']), "{title}");
    }
    assert_eq!(text.matches(" --> ").count(), chapters(&text).len());
}
