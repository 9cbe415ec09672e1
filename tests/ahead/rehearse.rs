//! `informals rehearse`: the same seed gives the same meetings, held by the rules of the room.

use informals::agenda::{Agenda, parse};
use informals::record::{Programme, Rehearsal};
use informals::time::Length;

use crate::program::Home;

const AGENDA: &str = "agendas/2021-06-25-new-technologies.toml";

fn agenda(limits: &str, more: &str) -> Agenda {
    let text = format!(
        "title = \"Two items\"\ndate = 2021-06-25\nstarts = 10:00:00\nends = 11:00:00\ntime_zone = \"America/New_York\"\n\
         [time_limits]\n{limits}\n\
         [[items]]\nlabel = \"A\"\ntitle = \"Opening\"\nkind = \"opening\"\nplanned = \"5m\"\n\
         [[items]]\nlabel = \"D\"\ntitle = \"Exchange\"\nkind = \"exchange\"\nplanned = \"50m\"\n{more}"
    );
    let parsed = parse(text.as_bytes());
    parsed.agenda.unwrap_or_else(|| panic!("{:?}", parsed.problems))
}

fn rehearsed(agenda: &Agenda, seed: u64, requests: usize) -> Rehearsal {
    Rehearsal::of(agenda, Programme { meetings: 200, seed, requests }).unwrap()
}

#[test]
fn the_same_seed_gives_the_same_meetings_and_another_seed_others() {
    let agenda = agenda("national = \"3m\"", "");
    assert_eq!(rehearsed(&agenda, 7, 12), rehearsed(&agenda, 7, 12));
    assert_ne!(rehearsed(&agenda, 7, 12).ends(), rehearsed(&agenda, 8, 12).ends());
}

#[test]
fn more_requests_and_longer_limits_make_it_less_likely_to_fit() {
    let short = agenda("national = \"2m\"", "");
    let long = agenda("national = \"5m\"", "");
    let fits = |agenda: &Agenda, requests| rehearsed(agenda, 1, requests).ended_by(agenda.ends_at());
    let falling = [fits(&short, 10), fits(&short, 20), fits(&long, 20)];
    assert!(falling.is_sorted_by(|more, fewer| more > fewer), "{falling:?}");
}

#[test]
fn a_meeting_without_requests_takes_its_planned_time() {
    let agenda = agenda("national = \"3m\"", "");
    let rehearsal = rehearsed(&agenda, 1, 0);
    let end = agenda.starts_at() + Length::from_minutes(55);
    assert!(rehearsal.ends().iter().all(|ended| *ended == end));
}

#[test]
fn one_request_takes_a_statement_and_a_hand_over_of_their_lengths() {
    let agenda = agenda("", "[[requests]]\nwho = \"Kenya\"\n");
    let begins = agenda.starts_at() + Length::from_minutes(5);
    let rehearsal = rehearsed(&agenda, 3, 1);
    let lengths: Vec<Length> = rehearsal.ends().iter().map(|end| *end - begins).collect();
    let (shortest, longest) = (Length::from_seconds(45), Length::from_seconds(920));
    assert!(lengths.iter().all(|length| (shortest..=longest).contains(length)), "{lengths:?}");
}

#[test]
fn sub_items_are_held_in_place_of_their_item() {
    let parts = "[[items]]\nlabel = \"D.1\"\ntitle = \"One\"\nkind = \"exchange\"\nplanned = \"20m\"\n\
                 [[items]]\nlabel = \"D.2\"\ntitle = \"Two\"\nkind = \"exchange\"\nplanned = \"30m\"\n";
    let agenda = agenda("national = \"3m\"", parts);
    let end = agenda.starts_at() + Length::from_minutes(55);
    assert_eq!(rehearsed(&agenda, 1, 0).end_of(50), Some(end));
}

#[test]
fn half_end_by_the_median_and_all_by_the_last() {
    let agenda = agenda("national = \"3m\"", "");
    let rehearsal = rehearsed(&agenda, 5, 15);
    assert!(rehearsal.ended_by(rehearsal.end_of(50).unwrap()) >= 100);
    assert_eq!(rehearsal.end_of(100), rehearsal.ends().last().copied());
    assert_eq!(rehearsal.end_of(0), rehearsal.ends().first().copied());
}

#[test]
fn the_picture_counts_every_meeting_once_and_marks_the_planned_end() {
    let agenda = agenda("national = \"3m\"", "");
    let lines = rehearsed(&agenda, 2, 15).lines();
    let counted: usize = lines
        .iter()
        .filter(|line| line.contains('#'))
        .map(|line| line.rsplit(' ').next().unwrap())
        .map(|count| count.parse::<usize>().unwrap())
        .sum();
    assert_eq!(counted, 200, "{lines:#?}");
    assert_eq!(lines.iter().filter(|line| *line == "11:00 - planned end").count(), 1, "{lines:#?}");
    assert!(lines.iter().all(|line| line.chars().count() <= 200));
}

#[test]
fn the_answer_says_how_likely_the_programme_is_to_fit() {
    let ran = Home::new().run(&["rehearse", AGENDA, "--meetings", "50", "--requests", "14"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    insta::assert_snapshot!("rehearsal", ran.out);
}

#[test]
fn a_bad_agenda_or_no_meetings_at_all_exit_with_2() {
    let home = Home::new();
    let bad = home.file("bad.toml", "titel = \"x\"\n");
    assert_eq!(home.run(&["rehearse", bad.to_str().unwrap()]).code, 2);
    assert_eq!(home.run(&["rehearse", AGENDA, "--meetings", "0"]).code, 2);
}
