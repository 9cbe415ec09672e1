//! A hundred display names as people write them, and who is meant.
#![expect(clippy::unwrap_used, reason = "a list that cannot be read is no list")]

use std::collections::HashMap;

use informals::attendance::{Matched, Matcher, overview, read};
use informals::delegations::Roster;

const NAMES: &str = include_str!("attendance/display_names.tsv");

/// Written before the matcher was measured on it.
const IN_THE_WILD: &str = include_str!("attendance/names_in_the_wild.tsv");

/// Two lists by somebody who has not seen the matcher, and how many of each are right.
const BY_ANOTHER_HAND: [(&str, usize); 2] = [
    (include_str!("attendance/names_by_another_hand.tsv"), 99),
    (include_str!("attendance/names_tried_last.tsv"), 99),
];

#[derive(Debug, PartialEq, Eq)]
enum Mark {
    Right,
    Doubted,
    WrongAndSure,
}

fn mark(found: &Matched<'_>, meant: &str) -> Mark {
    match (found, meant) {
        (Matched::Sure(_), "-" | "?") => Mark::WrongAndSure,
        (Matched::Sure(who), _) if who.code.as_str() != meant => Mark::WrongAndSure,
        (Matched::Guess(who, _), _) if who.code.as_str() == meant => Mark::Right,
        (Matched::Unknown, "-") | (_, "?") | (Matched::Sure(_), _) => Mark::Right,
        (Matched::Guess(..) | Matched::Several(_) | Matched::Unknown, _) => Mark::Doubted,
    }
}

/// How many of a list are right, and how many there are; whoever is wrong and sure fails the test.
fn measured(list: &str) -> (usize, usize) {
    let roster = Roster::as_of("2021-06-25".parse().unwrap(), &[]);
    let matcher = Matcher::of(&roster);
    let rows = list.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
    let (mut right, mut all, mut wrong) = (0, 0, Vec::new());
    for (name, meant) in rows {
        let found = matcher.name(name);
        all += 1;
        match mark(&found, meant) {
            Mark::Right => right += 1,
            Mark::Doubted => println!("{name}, meant {meant}: {found:?}"),
            Mark::WrongAndSure => wrong.push(format!("{name}, meant {meant}: {found:?}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    println!("{right} of {all}");
    (right, all)
}

#[test]
fn ninety_five_of_a_hundred_display_names_are_matched_and_none_is_wrong_without_a_doubt() {
    let (right, all) = measured(NAMES);
    assert_eq!(all, 100);
    assert!(right >= 95, "{right} of 100");
}

#[test]
fn names_written_down_apart_from_the_matcher_are_matched_as_well() {
    let (right, all) = measured(IN_THE_WILD);
    assert!(all >= 100 && right * 100 >= all * 95, "{right} of {all}");
}

#[test]
fn names_by_another_hand_are_matched_in_a_file_of_teams_as_lines_and_as_a_column() {
    for (list, expected) in BY_ANOTHER_HAND {
        let rows = list.lines().filter(|line| !line.starts_with('#'));
        let rows: Vec<(&str, &str)> = rows.filter_map(|line| line.split_once('\t')).collect();
        let names = || rows.iter().map(|(name, _)| *name);
        let joined =
            |name: &str| format!("{name}\t6/25/21, 9:52:11 AM\t6/25/21, 11:59:00 AM\t2h\t\t\tPresenter\n");
        let teams = "1. Summary\n\n2. Participants\n\
            Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\n";
        let teams = names().map(joined).fold(teams.to_owned(), |file, row| file + &row);
        let lines = names().fold(String::new(), |file, name| file + name + "\n");
        let column = names().fold("\"Name\"\n".to_owned(), |file, name| file + "\"" + name + "\"\n");
        for (file, first) in [(teams, 5), (lines, 1), (column, 2)] {
            assert_eq!(right_in(&file, first, &rows), expected, "of 100: {file}");
        }
    }
}

/// How many of the names of a file are right; the first stands on this line. Whoever is wrong and sure fails the
/// test, and so does a telephone number that is kept.
fn right_in(file: &str, first: usize, rows: &[(&str, &str)]) -> usize {
    let roster = Roster::as_of("2021-06-25".parse().unwrap(), &[]);
    let matcher = Matcher::of(&roster);
    let attendance = read(file.as_bytes(), &matcher).unwrap();
    assert!(!format!("{attendance:?}").contains("555 01"), "{attendance:?}");
    let overview = overview(&attendance, &matcher);
    let mut found: HashMap<usize, Matched<'_>> = HashMap::new();
    for (who, people) in &overview.there {
        found.extend(people.iter().map(|person| (person.line, Matched::Sure(who))));
    }
    found.extend(
        overview.guesses.iter().map(|(person, who, doubt)| (person.line, Matched::Guess(who, *doubt))),
    );
    found.extend(overview.several.iter().map(|(person, who)| (person.line, Matched::Several(who.clone()))));
    found.extend(overview.requests.iter().map(|request| (request.asked.line, request.who.clone())));
    let mark_of = |(place, (name, meant)): (usize, &(&str, &str))| {
        let found = found.get(&(first + place)).unwrap_or(&Matched::Unknown);
        let left_to_a_person = *meant == "-" && matches!(found, Matched::Several(_));
        let mark = if left_to_a_person { Mark::Right } else { mark(found, meant) };
        assert_ne!(mark, Mark::WrongAndSure, "{name}, meant {meant}: {found:?}");
        mark
    };
    rows.iter().enumerate().map(mark_of).filter(|mark| *mark == Mark::Right).count()
}

#[test]
fn every_state_is_found_in_every_way_to_write_it_and_never_taken_for_another() {
    let roster = Roster::as_of("2021-06-25".parse().unwrap(), &[]);
    let matcher = Matcher::of(&roster);
    let (mut right, mut all) = (0, 0);
    for state in roster.all().iter().take(195) {
        for language in ["en", "fr", "es"] {
            let name = roster.name_in(&state.code, language).unwrap().as_str().to_owned();
            for written in ways_to_write(&name) {
                let found = matcher.name(&written);
                let mark = mark(&found, state.code.as_str());
                assert_ne!(mark, Mark::WrongAndSure, "{written}: {found:?}");
                all += 1;
                right += u32::from(mark == Mark::Right);
            }
        }
    }
    println!("{right} of {all}");
    assert!(right * 100 >= all * 97, "{right} of {all}");
}

fn ways_to_write(name: &str) -> Vec<String> {
    vec![
        name.to_owned(),
        name.to_uppercase(),
        format!("{name} - Ada"),
        format!("{} – Ada Example", name.to_uppercase()),
        format!("Ada ({name})"),
        format!("{name} (Ada)"),
        format!("{name}/Ada Example"),
        format!("PM of {name}"),
        format!("Ada, Permanent Mission of {name}"),
        format!("{name}_Ada (Guest)"),
        format!("{name} Ada"),
    ]
}
