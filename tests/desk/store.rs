//! What the screen shows is stored; what is not stored yet is decided again when others were first.

use informals::agenda::ItemLabel;
use informals::console::{Effect, Msg, Tone};
use informals::meeting::{About, Command, NoteTaken};
use informals::time::Length;

use super::console::Store;
use super::story::{busy, until_d};

#[test]
fn the_screen_changes_when_the_entry_is_stored_and_not_before() {
    let mut desk = until_d();
    desk.store = Store::Waits;
    desk.keys("<space>");
    assert!(desk.room().floor.speaker.is_none());
    desk.stores();
    assert!(desk.room().floor.speaker.is_some());
    assert_eq!(desk.model.notice().unwrap().tone, Tone::Stored);
}

#[test]
fn one_entry_is_on_its_way_at_a_time_and_the_next_is_decided_on_top_of_it() {
    let mut desk = busy();
    desk.store = Store::Waits;
    desk.keys("++");
    assert_eq!(desk.left.len(), 1);
    desk.stores().stores();
    assert_eq!(desk.room().floor.speaker.as_ref().unwrap().limit, Some(Length::from_minutes(7)));
}

#[test]
fn what_cannot_be_stored_changes_nothing_and_is_stored_again_by_a_key() {
    let mut desk = busy();
    let before = desk.room().clone();
    desk.store = Store::Refuses;
    desk.keys("<space>");
    assert_eq!(*desk.room(), before);
    let (why, what) = desk.model.trouble().unwrap();
    assert_eq!((why, what), ("no space left on the disk", vec!["floor to EU".to_owned()]));
    desk.store = Store::Keeps;
    desk.keys("y");
    assert_eq!(desk.room().floor.speaker.as_ref().unwrap().request.speaker.short(), "EU");
    assert!(desk.model.trouble().is_none());
}

#[test]
fn what_was_put_aside_and_done_since_is_forgotten() {
    let mut desk = busy();
    desk.store = Store::Refuses;
    desk.keys("<space>");
    desk.store = Store::Keeps;
    desk.keys("<space>");
    assert_eq!(desk.room().floor.speaker.as_ref().unwrap().request.speaker.short(), "EU");
    assert!(desk.model.trouble().is_none());
}

#[test]
fn everything_decided_on_top_of_what_cannot_be_stored_is_put_aside_with_it() {
    let mut desk = busy();
    desk.store = Store::Waits;
    desk.keys("++");
    let Some(Effect::Append(entry)) = desk.left.pop() else { panic!("nothing was sent") };
    desk.send(Msg::NotStored { entry: entry.id, why: "the disk is full".to_owned() });
    assert_eq!(desk.model.trouble().unwrap().1.len(), 2);
    desk.store = Store::Keeps;
    desk.keys("y");
    assert_eq!(desk.room().floor.speaker.as_ref().unwrap().limit, Some(Length::from_minutes(7)));
}

#[test]
fn an_entry_that_was_overtaken_is_decided_again_under_its_own_name() {
    let mut desk = busy();
    desk.store = Store::Waits;
    desk.keys("k");
    let Some(Effect::Append(first)) = desk.left.pop() else { panic!("nothing was sent") };
    desk.other(a_note());
    desk.send(Msg::Overtaken(first.id));
    let Some(Effect::Append(second)) = desk.left.pop() else { panic!("nothing was sent again") };
    assert_eq!(first.id, second.id);
    assert_eq!(first.events, second.events);
}

#[test]
fn what_the_rules_refuse_after_others_were_first_is_told() {
    let mut desk = busy();
    desk.store = Store::Waits;
    desk.keys("++");
    let Some(Effect::Append(first)) = desk.left.pop() else { panic!("nothing was sent") };
    let taken = Command::TakeFloorDesk;
    desk.facilitator_elsewhere(taken);
    desk.send(Msg::Overtaken(first.id));
    assert!(desk.left.is_empty());
    assert!(desk.notice().starts_with("no longer possible: the floor desk is held by"), "{}", desk.notice());
}

#[test]
fn undo_and_redo_name_what_they_took_back() {
    let mut desk = busy();
    desk.keys("<space>").at("10:50:00").keys("z");
    assert_eq!(desk.notice(), "taken back: floor to EU");
    assert_eq!(desk.room().floor.speaker.as_ref().unwrap().request.speaker.short(), "Indonesia for NAM");
    desk.keys("Z");
    assert_eq!(desk.notice(), "put back: floor to EU");
}

#[test]
fn the_offer_of_the_warning_shown_is_applied_by_its_key() {
    let mut desk = busy();
    desk.keys("b");
    let places: Vec<String> = desk.room().waiting.iter().map(|waiting| waiting.speaker.short()).collect();
    assert_eq!(places[7], "Jamaica for CARICOM");
    assert_eq!(places[8], "Trinidad and Tobago");
    desk.keys("zB");
    assert_eq!(desk.room().waiting[4].speaker.short(), "Jamaica for CARICOM");
}

#[test]
fn notes_of_others_are_applied_without_a_word() {
    let mut desk = busy();
    desk.other(a_note());
    assert_eq!(desk.room().notes.len(), 1);
    assert_eq!(desk.notice(), "");
}

fn a_note() -> Command {
    Command::TakeNote(Box::new(NoteTaken {
        about: About::Item(ItemLabel::new("D")),
        text: "heard".to_owned(),
        on: None,
        stance: None,
        verbatim: None,
        check: false,
        summary: false,
    }))
}
