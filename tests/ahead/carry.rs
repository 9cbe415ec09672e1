//! `informals carry`: who was not heard stands in the next agenda file, in order, and the old file is kept.

use std::path::{Path, PathBuf};

use crate::program::Home;

const HELD: &str = "agendas/2021-06-25-new-technologies.toml";
const NEXT: &str = "# my next meeting\ntitle = \"Next\"\ndate = 2021-06-28\nstarts = 10:00:00\nends = 12:00:00\n\
    time_zone = \"America/New_York\"\n\
    [[items]]\nlabel = \"D\"\ntitle = \"Exchange\"\nkind = \"exchange\"\n\
    [[requests]]\nwho = \"Japan\"\n";

/// A meeting in which these lines happened, and the agenda file of the next one.
fn given(lines: &str) -> (Home, PathBuf) {
    let home = Home::new();
    home.lines("m", Path::new(HELD), &format!("@10:04 open-item A\n@10:41 open-item D\n{lines}"));
    let next = home.file("next.toml", NEXT);
    (home, next)
}

fn carry(home: &Home, next: &Path) -> crate::program::Ran {
    home.run(&["carry", "m", "--into", next.to_str().unwrap()])
}

fn names(home: &Home, next: &Path) -> Vec<String> {
    home.lines("next", next, "@2021-06-28T09:00 plan D 80m\n");
    let json = home.show("next", "2021-06-28T09:30");
    let waiting = json["list"]["waiting"].as_array().unwrap();
    let name = |entry: &serde_json::Value| {
        let group = entry["on_behalf_of"]["group"].as_str().map(|group| format!(" for {group}"));
        format!("{}{}", entry["name"].as_str().unwrap(), group.unwrap_or_default())
    };
    waiting.iter().map(name).collect()
}

#[test]
fn the_unheard_are_carried_behind_what_stands_there_with_their_order_and_group() {
    let (home, next) = given(
        "inscribe Mexico, Kenya\ninscribe Indonesia for NAM\nmove #3 to 1\nclose-list\ninscribe Peru\n",
    );
    let ran = carry(&home, &next);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let text = std::fs::read_to_string(&next).unwrap();
    assert!(text.starts_with(NEXT), "nothing that stood there is changed: {text}");
    assert_eq!(names(&home, &next), ["Japan", "Indonesia for NAM", "Mexico", "Kenya", "Peru"]);
}

#[test]
fn namibia_and_the_movement_are_carried_as_what_they_are() {
    let (home, next) = given("inscribe Namibia\ninscribe Namibia for NAM\ninscribe Congo (Brazzaville)\n");
    let ran = carry(&home, &next);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let names = names(&home, &next);
    assert_eq!(names.get(1..3).unwrap(), ["Namibia", "Namibia for NAM"]);
    assert!(names.last().unwrap().contains("Congo"), "{names:?}");
}

#[test]
fn whoever_is_in_the_next_file_already_is_not_carried_twice() {
    let (home, next) = given("inscribe Japan, Mexico\n");
    let ran = carry(&home, &next);
    assert!(ran.out.starts_with("Japan: is in the agenda file already\nMexico: carried\n"), "{}", ran.out);
    assert_eq!(names(&home, &next), ["Japan", "Mexico"]);
}

#[test]
fn what_the_file_cannot_say_is_left_to_the_hand_and_named() {
    let (home, next) = given("guest \"Small Arms Forum\"\ninscribe Iran for \"Cuba, Iran\"\n");
    let ran = carry(&home, &next);
    assert_eq!(ran.out.matches("to be inscribed by hand").count(), 2, "{}", ran.out);
    let text = std::fs::read_to_string(&next).unwrap();
    assert!(text.contains("# Small Arms Forum: to be inscribed by hand"), "{text}");
    assert_eq!(names(&home, &next), ["Japan"]);
}

#[test]
fn open_questions_replies_and_follow_ups_are_comments() {
    let lines = "inscribe Mexico as question\ngive-floor\nend-floor\nreply Cuba\n\
                 follow-up \"a paper\" by Kenya until 1 July\n";
    let (home, next) = given(lines);
    assert_eq!(carry(&home, &next).code, 0);
    let text = std::fs::read_to_string(&next).unwrap();
    for line in [
        "# right of reply not exercised: Cuba",
        "# question without an answer: Mexico, at 10:41",
        "# to be followed up: a paper, by Kenya, until 1 July",
    ] {
        assert!(text.lines().any(|written| written == line), "{line}\n{text}");
    }
}

#[test]
fn a_meeting_is_carried_once() {
    let (home, next) = given("inscribe Mexico\n");
    assert_eq!(carry(&home, &next).code, 0);
    let again = carry(&home, &next);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("carried into that agenda file already"), "{}", again.err);
}

#[test]
fn where_everybody_was_heard_the_file_stays_as_it_is() {
    let (home, next) = given("");
    let ran = carry(&home, &next);
    assert_eq!(ran.code, 0);
    assert!(ran.out.starts_with("everybody was heard"), "{}", ran.out);
    assert_eq!(std::fs::read_to_string(&next).unwrap(), NEXT);
    assert!(!home.path().join("next.toml.before").exists());
}

#[test]
fn the_old_file_is_kept_and_both_are_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (home, next) = given("inscribe Mexico\n");
    carry(&home, &next);
    let kept = home.path().join("next.toml.before");
    assert_eq!(std::fs::read_to_string(&kept).unwrap(), NEXT);
    for path in [&next, &kept] {
        assert_eq!(std::fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn an_agenda_file_with_errors_is_not_touched() {
    let (home, _) = given("inscribe Mexico\n");
    let bad = home.file("bad.toml", "titel = \"x\"\n");
    assert_eq!(carry(&home, &bad).code, 2);
    assert_eq!(std::fs::read_to_string(&bad).unwrap(), "titel = \"x\"\n");
}

/// Two sittings of one series: who was heard in the first, and the agenda file of the second, fewest first.
fn given_a_series(lines: &str) -> (Home, PathBuf) {
    let (home, _) = given(lines);
    let rules = "[list_of_speakers]\norder = \"fewest-first\"\nopens = \"before\"\n";
    let text = format!("series = \"Informal consultations, BMS7\"\n{NEXT}{rules}");
    let next = home.file("next.toml", &text);
    (home, next)
}

#[test]
fn how_often_somebody_was_heard_goes_with_them_to_the_next_sitting_of_the_series() {
    let (home, next) = given_a_series(
        "inscribe Mexico, Indonesia for NAM\ngive-floor\n@10:44 give-floor\n@10:48 end-floor\n\
         inscribe Mexico\n@10:50 give-floor\n@10:52 end-floor\n",
    );
    let ran = carry(&home, &next);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("Mexico: heard twice so far"), "{}", ran.out);
    assert!(ran.out.contains("Indonesia for NAM: heard once so far"), "{}", ran.out);
    let lines = "@2021-06-28T09:00 inscribe Mexico\n@2021-06-28T09:01 inscribe Kenya\n";
    home.lines("next", &next, lines);
    let json = home.show("next", "2021-06-28T09:30");
    let names: Vec<&str> =
        json["list"]["waiting"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Japan", "Kenya", "Mexico"]);
    let why = home.run(&["do", "next", "--at", "2021-06-28T09:30", "why Mexico"]);
    assert!(why.out.contains("heard twice (2 in earlier sittings)"), "{}", why.out);
}

#[test]
fn a_third_sitting_is_given_the_sum_of_the_two_before_it() {
    let (home, next) = given_a_series("inscribe Mexico\ngive-floor\n@10:44 end-floor\n");
    assert_eq!(carry(&home, &next).code, 0);
    home.lines(
        "next",
        &next,
        "@2021-06-28T10:00 open-item D\nwithdraw Japan\ninscribe Mexico\ngive-floor\n@10:05 end-floor\n",
    );
    let third = home.file("third.toml", &format!("series = \"Informal consultations, BMS7\"\n{NEXT}"));
    let ran = home.run(&["carry", "next", "--into", third.to_str().unwrap()]);
    assert!(ran.out.contains("Mexico: heard twice so far"), "{}{}", ran.out, ran.err);
    let text = std::fs::read_to_string(&third).unwrap();
    assert!(text.contains("[[heard_before]]\nwho = \"Mexico\"\ntimes = 2\n"), "{text}");
}

#[test]
fn another_series_is_told_nothing_of_who_was_heard() {
    let (home, next) = given("inscribe Mexico, Kenya\ngive-floor\n@10:44 end-floor\n");
    assert_eq!(carry(&home, &next).code, 0);
    assert!(!std::fs::read_to_string(&next).unwrap().contains("heard_before"));
}
