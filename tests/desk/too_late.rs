//! What came too late goes to its person one by one: the desk says what it would become, keeps it once, and settles
//! what went with it only when it is stored.

use std::sync::Arc;

use informals::console::plain::{ByLines, PlainFacilitator};
use informals::console::{Effect, Fate, Link, Msg, Standing};
use informals::meeting::{Command, Entry, Event};

use super::console::{Desk, Store};
use super::notes::Notes;
use super::picture::picture;
use super::story::busy;

/// 10:50: somebody else has the floor desk and Indonesia the floor, as before; this desk, cut off, had given it to the
/// European Union and thanked it.
fn given_two_too_late() -> (Desk, Vec<Arc<Entry>>) {
    given_too_late(|cut| {
        cut.at("10:50:00").keys("<space>").at("10:52:00").keys(":end-floor<enter>");
    })
}

fn given_too_late(does: impl FnOnce(&mut Desk)) -> (Desk, Vec<Arc<Entry>>) {
    let mut desk = busy();
    let mut cut = desk.cut_off();
    let before = cut.model.meeting().entries().len();
    does(&mut cut);
    let late: Vec<Arc<Entry>> = cut.model.meeting().entries().since(before).cloned().collect();
    desk.at("10:53:00").facilitator_elsewhere(Command::TakeFloorDesk);
    stands(&mut desk, &late);
    (desk, late)
}

fn stands(desk: &mut Desk, late: &[Arc<Entry>]) {
    desk.send(Msg::Standing(Standing { link: Link::Whole, not_shared: 0, overtaken: late.to_vec() }));
}

fn settled(desk: &mut Desk) -> Vec<(u128, Fate)> {
    let number = |entry: informals::meeting::EntryId| u128::from_str_radix(&entry.to_string(), 16).unwrap();
    let left = std::mem::take(&mut desk.left).into_iter();
    left.filter_map(|effect| match effect {
        Effect::Settle { entry, fate } => Some((number(entry), fate)),
        _ => None,
    })
    .collect()
}

fn number(entry: &Entry) -> u128 {
    u128::from_str_radix(&entry.id.to_string(), 16).unwrap()
}

fn logged(desk: &Desk) -> usize {
    let events = desk.model.meeting().entries().iter().flat_map(|entry| &entry.events);
    events.filter(|event| matches!(event, Event::InterventionLogged { .. })).count()
}

#[test]
fn the_desk_says_before_the_key_what_it_will_become() {
    let (mut desk, _) = given_two_too_late();
    let late = desk.model.came_too_late().unwrap();
    assert_eq!((late.what.as_str(), late.others), ("10:50 floor to EU", 1));
    let becomes = "logs the intervention from 10:50 to 10:52, and notes what else was done";
    assert_eq!(late.becomes, becomes);
    let shown = picture(&desk, 80, 24).replace('\n', " ");
    let shown: Vec<&str> = shown.split_whitespace().collect();
    assert!(shown.join(" ").contains("TOO LATE 10:50 floor to EU: the floor was changed elsewhere"));
    desk.keys(":log-afterwards");
    assert_eq!(desk.preview(), format!("10:50 floor to EU: {becomes}"));
    desk.keys("<ctrl-u>set-aside");
    assert_eq!(desk.preview(), "10:50 floor to EU: is kept in a file beside the journal, and nowhere else");
}

#[test]
fn it_is_kept_with_start_and_end_and_the_running_floor_stays() {
    let (mut desk, late) = given_two_too_late();
    let before = desk.room().floor.speaker.clone().unwrap();
    desk.keys(":log-afterwards<enter>");
    assert_eq!(desk.notice(), "EU logged afterwards, #5 from 10:50 to 10:52; note taken, N1");
    assert_eq!(settled(&mut desk), [(number(&late[1]), Fate::LoggedAfterwards)]);
    assert_eq!(desk.room().floor.speaker.as_ref(), Some(&before));
    assert_eq!(desk.model.meeting().entries().last().unwrap().id, late[0].id, "under its own name");
    assert_eq!(desk.room().notes[0].note.text, "logged afterwards: 10:50 Indonesia for NAM ended");
}

#[test]
fn what_goes_with_it_waits_until_it_is_stored() {
    let (mut desk, late) = given_two_too_late();
    desk.store = Store::Waits;
    desk.keys(":log-afterwards<enter>");
    assert!(desk.left.iter().all(|effect| matches!(effect, Effect::Append(_))));
    desk.stores();
    assert_eq!(settled(&mut desk), [(number(&late[1]), Fate::LoggedAfterwards)]);
}

#[test]
fn a_second_press_and_a_restart_keep_it_once() {
    let (mut desk, late) = given_two_too_late();
    desk.keys(":log-afterwards<enter>:log-afterwards<enter>");
    assert_eq!((desk.notice(), logged(&desk)), ("it is kept already", 1));
    let mut again = desk.restarted();
    stands(&mut again, &late[1..]);
    again.left.clear();
    again.keys(":log-afterwards<enter>");
    assert_eq!((again.notice(), logged(&again)), ("nothing of it was left to keep", 1));
    assert_eq!(settled(&mut again), [(number(&late[1]), Fate::LoggedAfterwards)]);
}

#[test]
fn an_end_that_nobody_logged_is_said_to_be_taken_and_how_it_is_corrected() {
    let (mut desk, _) = given_too_late(|cut| {
        cut.at("10:50:00").keys("<space>");
    });
    assert!(
        desk.model.came_too_late().unwrap().becomes.starts_with("logs the intervention from 10:50 until now")
    );
    desk.keys(":log-afterwards<enter>");
    let taken = "; its end is taken to be now: correct-end #5 10:50 sets another";
    assert!(desk.notice().ends_with(taken), "{}", desk.notice());
}

#[test]
fn what_is_no_intervention_becomes_a_note_under_the_same_name() {
    let (mut desk, late) = given_too_late(|cut| {
        cut.at("10:50:00").keys("apoland<enter><esc>");
    });
    assert_eq!(desk.model.came_too_late().unwrap().becomes, "notes it with its time, to be checked");
    desk.keys(":log-afterwards<enter>");
    let note = &desk.room().notes[0];
    assert_eq!(note.note.text, "logged afterwards: 10:50 Poland asks for the floor, 15th");
    assert!(note.note.check);
    assert_eq!(desk.model.meeting().entries().last().unwrap().id, late[0].id);
}

#[test]
fn setting_aside_keeps_nothing_here() {
    let (mut desk, late) = given_two_too_late();
    desk.keys(":set-aside<enter>");
    assert_eq!((settled(&mut desk), logged(&desk)), (vec![(number(&late[0]), Fate::SetAside)], 0));
}

#[test]
fn a_desk_in_lines_says_it_too() {
    let (desk, _) = given_two_too_late();
    let said = PlainFacilitator::new(desk.model).said();
    let late =
        said.iter().filter(|line| line.starts_with("TOO LATE 10:50 floor to EU: the floor was changed"));
    assert_eq!(late.count(), 1, "{said:?}");
}

#[test]
fn anybody_logs_what_nobody_logged_at_the_line() {
    let mut desk = busy();
    desk.keys(":log-intervention peru from 10:42 to 10:44");
    assert_eq!(desk.preview(), "Peru logged afterwards, #5 from 10:42 to 10:44");
    desk.keys("<enter>");
    assert_eq!(desk.notice(), "Peru logged afterwards, #5 from 10:42 to 10:44");
    assert_eq!(desk.room().finished.last().unwrap().item.as_ref().unwrap().as_str(), "D");
    let list = desk.keys("v");
    assert!(picture(list, 80, 24).contains(" 5 Peru (logged afterwards) "), "{}", picture(list, 80, 24));
}

#[test]
fn who_moderates_is_told_that_somebody_logged_it() {
    let mut desk = busy();
    let mut notes = desk.clone();
    notes.keys(":log-intervention peru from 10:42 to 10:44<enter>");
    let last = notes.model.meeting().entries().last().unwrap();
    let Some(Event::InterventionLogged { heard, .. }) = last.events.first() else { panic!("{last:?}") };
    desk.other(Command::LogIntervention { heard: heard.clone(), note: None });
    assert_eq!(desk.notice(), "elsewhere (note-taker): Peru logged afterwards, #5 from 10:42 to 10:44");
}

#[test]
fn a_note_taker_logs_it_too_and_her_line_stays_with_who_has_the_floor() {
    let mut notes = Notes::at_d();
    let about = notes.to();
    notes.at("10:50:00").keys(":log-intervention peru from 10:42 to 10:44<enter>");
    let peru = notes.room().finished.last().unwrap();
    assert_eq!((peru.request.speaker.short().as_str(), peru.number), ("Peru", 5));
    assert_eq!(notes.to(), about);
}
