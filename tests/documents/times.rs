//! Where the time went: five parts that make up the meeting, to the millisecond.

use informals::agenda::{Attribution, Language};
use informals::export::{Extra, Format, Wanted, export};
use informals::meeting::Command;
use informals::record::TimeAccount;
use informals::time::Length;

use crate::desk::Desk;
use crate::june;
use crate::opened::record;

/// What was spoken by the clocks of the interventions themselves.
fn spoken(desk: &Desk) -> Length {
    let record = record(desk);
    record.interventions.iter().map(|heard| heard.elapsed(record.as_of)).sum()
}

fn adds_up(desk: &Desk) -> TimeAccount {
    let account = record(desk).time;
    assert_eq!(account.difference(), Length::ZERO, "{account:?}");
    assert_eq!(account.speaking + account.counted_twice + account.outside, spoken(desk), "{account:?}");
    account
}

#[test]
fn the_parts_make_up_the_meeting_in_every_state() {
    let mut suspended = june::exchange(None);
    suspended.at("10:50").does(Command::Suspend).at("10:57");
    adds_up(&suspended);
    for moment in [june::before, june::exchange, june::late, june::adjourned] {
        adds_up(&moment(None));
    }
}

#[test]
fn a_suspension_a_pause_and_a_free_floor_are_told_apart() {
    let mut desk = june::before(None);
    desk.ask(&[("Japan", None), ("Cuba", None), ("Peru", None)]);
    desk.at("10:00").open_item("D");
    desk.at("10:01").next().at("10:03").does(Command::Pause).at("10:04").does(Command::Resume);
    desk.at("10:05").does(Command::EndFloor).at("10:05:10").next();
    desk.at("10:08").does(Command::EndFloor).at("10:10").next();
    desk.at("10:12").does(Command::Suspend).at("10:22").does(Command::ResumeMeeting);
    desk.at("10:23").does(Command::EndFloor).at("10:25").does(Command::Adjourn);
    let account = adds_up(&desk);
    let (minutes, seconds) = (Length::from_minutes, Length::from_seconds);
    assert_eq!(account.meeting, minutes(25));
    assert_eq!(account.suspended, minutes(10));
    assert_eq!(account.pauses, minutes(1));
    assert_eq!(account.hand_over, seconds(10 + 15), "as long as it took, at most what the agenda reckons");
    assert_eq!(account.idle, seconds(60 + 105 + 120));
    assert_eq!(account.speaking, seconds(3 * 60 + 170 + 3 * 60));
    let free: Vec<Length> = account.floor_free.iter().map(|free| free.length()).collect();
    assert_eq!(free, [60, 105, 120].map(Length::from_seconds));
}

#[test]
fn the_night_between_two_sittings_belongs_to_no_meeting() {
    let mut desk = june::adjourned(None);
    let morning = adds_up(&desk);
    desk.at("15:00").does(Command::ResumeMeeting).at("15:10").does(Command::Adjourn);
    assert_eq!(adds_up(&desk).meeting, morning.meeting + Length::from_minutes(10));
}

#[test]
fn two_who_spoke_at_once_after_a_correction_are_counted_once_and_told() {
    let mut desk = june::adjourned(None);
    let japan = record(&desk)
        .interventions
        .iter()
        .find(|heard| heard.request.speaker.short() == "Japan")
        .unwrap()
        .id();
    let to = desk.at("10:58").now;
    desk.at("12:05").does(Command::CorrectEnd { target: japan, to });
    assert_eq!(adds_up(&desk).counted_twice, Length::from_minutes(1));
}

#[test]
fn notes_with_times_show_tables_and_the_account() {
    let desk = june::adjourned(None);
    let wanted = Wanted::new(Format::Markdown, Attribution::Named).with([Extra::Times, Extra::Reminders]);
    insta::assert_snapshot!(String::from_utf8(export(&record(&desk), &wanted).unwrap()).unwrap());
}

#[test]
fn notes_in_french_and_in_spanish_are_whole() {
    for (language, name) in [(Language::French, "french"), (Language::Spanish, "spanish")] {
        for attribution in [Attribution::Named, Attribution::None] {
            let mut record = record(&june::adjourned(None));
            record.agenda.language = language;
            let notes = export(&record, &Wanted::new(Format::Markdown, attribution)).unwrap();
            insta::assert_snapshot!(
                format!("notes_in_{name}_{attribution:?}"),
                String::from_utf8(notes).unwrap()
            );
        }
    }
}
