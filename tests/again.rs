//! What is told of meetings afterwards without changing them: a replay, and the totals of a series.

mod program;
mod terminal;

use std::path::{Path, PathBuf};

use program::Home;
use terminal::Terminal;

const AGENDA: &str = "agendas/2021-06-25-new-technologies.toml";
const STORY: &str = include_str!("story/facilitator.txt");

fn journal(home: &Home, name: &str) -> PathBuf {
    home.path().join("informals").join(format!("{name}.jsonl"))
}

#[test]
fn without_a_terminal_a_replay_tells_what_happened_line_by_line() {
    let home = Home::new();
    home.lines("m", Path::new(AGENDA), STORY);
    let before = std::fs::read(journal(&home, "m")).unwrap();
    let ran = home.run(&["replay", "m"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.starts_with("25 June 2021\n"), "{}", ran.out);
    for line in [
        "10:41:05  floor to Indonesia for NAM",
        "11:05:00  Mexico skipped, comes back 2nd",
        "11:27:00  list of speakers closed, 9 waiting",
    ] {
        assert!(ran.out.lines().any(|told| told == line), "{line}\n{}", ran.out);
    }
    assert_eq!(std::fs::read(journal(&home, "m")).unwrap(), before);
}

#[test]
fn what_was_taken_back_is_told_as_it_was_known() {
    let home = Home::new();
    home.lines("m", Path::new(AGENDA), "@10:04 open-item A\n@10:05 preside facilitator\n@10:06 undo\n");
    let out = home.run(&["replay", "m"]).out;
    let last: Vec<&str> = out.lines().rev().take(2).collect();
    assert!(last[1].starts_with("10:05:00  ") && last[0].starts_with("10:06:00  "), "{out}");
    assert!(!last[1].contains("nothing"), "{out}");
}

#[test]
fn on_a_terminal_any_moment_can_be_looked_at_and_nothing_is_written() {
    let home = Home::new();
    home.lines("m", Path::new(AGENDA), STORY);
    let before = std::fs::read(journal(&home, "m")).unwrap();
    let mut terminal = Terminal::start(home.path(), &["replay", "m", "--speed", "60"], 80, 24);
    terminal.sees("60 times as fast");
    terminal.types("g10:46\r");
    terminal.sees("on behalf of the Movement of Non-Aligned Countries");
    terminal.types(" ");
    terminal.sees("stands still");
    terminal.types("q");
    let (code, _) = terminal.leaves();
    assert_eq!(code, 0);
    assert_eq!(std::fs::read(journal(&home, "m")).unwrap(), before);
}

/// Two sittings of the series of the story, and a meeting of another.
fn given_a_series() -> Home {
    let home = Home::new();
    home.lines("m", Path::new(AGENDA), STORY);
    let agenda = |series: &str| {
        format!(
            "title = \"The day before\"\nseries = \"{series}\"\ndate = 2021-06-24\nstarts = 10:00:00\n\
             ends = 12:00:00\ntime_zone = \"America/New_York\"\n\
             [[items]]\nlabel = \"D\"\ntitle = \"Exchange\"\nkind = \"exchange\"\n"
        )
    };
    let lines = "@10:00 open-item D\n@10:01 give-floor Japan\n@10:03 give-floor Indonesia for NAM\n@10:08 \
                 give-floor Japan\n@10:09:30 end-floor\n@10:10 adjourn\n";
    for (name, series) in [("before", "Informal consultations, BMS7"), ("other", "Another one")] {
        let file = home.file(&format!("{name}.toml"), &agenda(series));
        home.lines(name, &file, lines);
    }
    home
}

#[test]
fn the_totals_of_a_series_say_who_spoke_how_often_and_how_long() {
    let ran = given_a_series().run(&["totals", "m"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    insta::assert_snapshot!(ran.out);
}

#[test]
fn the_totals_are_a_table_for_a_spreadsheet_as_well() {
    let home = given_a_series();
    let ran = home.run(&["totals", "before", "--csv"]);
    let mut rows = csv::Reader::from_reader(ran.out.trim_start_matches('\u{feff}').as_bytes());
    let japan = rows.records().map(Result::unwrap).find(|row| row.get(0) == Some("Japan")).unwrap();
    // In the story from 10:53 to 10:57; the day before two minutes and a minute and a half.
    assert_eq!(japan.iter().collect::<Vec<_>>(), ["Japan", "national", "2", "3", "450"]);
    assert_eq!(home.run(&["totals", "m", "--csv"]).out, ran.out, "whichever sitting is named");
}

#[test]
fn a_meeting_of_no_series_has_no_totals() {
    let home = Home::new();
    let text = std::fs::read_to_string(AGENDA).unwrap().replace("series = ", "# series = ");
    let agenda = home.file("alone.toml", &text);
    home.lines("alone", &agenda, "@10:04 open-item A\n");
    let ran = home.run(&["totals", "alone"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("this meeting is of no series"), "{}", ran.err);
}
