//! A journal with lines lost: what the other lines say is kept, and nobody heard is dropped.

use std::sync::Arc;

use informals::meeting::{Command, Entry, EntryId, Event, Meeting, Track};

use crate::people::moment;
use crate::room::{Sitting, given_item_d_open, given_waiting};

/// The same meeting without one of its entries, counted from the last.
fn without(room: &Sitting, from_last: usize) -> Sitting {
    let entries = room.meeting.entries();
    let lost = entries.len() - 1 - from_last;
    let intact = entries.iter().enumerate().filter(|(line, _)| *line != lost);
    let mut damaged = room.clone();
    damaged.meeting = Meeting::replay(intact.map(|(_, entry)| entry.clone()));
    damaged
}

#[test]
fn a_speaker_whose_end_was_lost_ends_when_the_next_one_begins() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:43:00").ends().at("10:44:00").gets_the_floor("MEX");
    let damaged = without(&room, 1);
    assert_eq!(damaged.finished(), ["1 JPN 3:00"]);
    assert_eq!(damaged.speaker().number, 2);
}

#[test]
fn an_item_whose_closing_was_lost_closes_when_the_next_one_opens() {
    let mut room = given_item_d_open();
    room.at("10:50:00").when(Command::CloseItem).at("10:52:00").opens_item("E");
    let damaged = without(&room, 1);
    let item = damaged.room().items.iter().find(|item| item.label.as_str() == "D").unwrap();
    assert_eq!(item.times[0].to, Some(moment("10:52:00")));
}

#[test]
fn a_speaker_whose_request_was_lost_is_heard_all_the_same() {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:43:00").ends();
    assert_eq!(without(&room, 2).finished(), ["1 JPN 2:00"]);
}

#[test]
fn an_undo_of_itself_is_told_and_comes_to_an_end() {
    let mut room = given_waiting(&["JPN"]);
    let last = room.meeting.entries().last().unwrap();
    let id = EntryId::from_bits(u128::MAX);
    let events = vec![Event::Undone { entry: id, track: Track::Floor }];
    let undo = Entry { id, events, ..(**last).clone() };
    room.meeting.apply(&Arc::new(undo.clone()));
    assert_eq!(room.meeting.summary(&undo), "taken back: an entry");
}

#[test]
fn items_opened_in_a_journal_whose_first_line_was_lost_are_there() {
    let mut room = given_item_d_open();
    room.at("10:50:00").opens_item("E");
    let damaged = without(&room, room.meeting.entries().len() - 1);
    let items: Vec<&str> = damaged.room().items.iter().map(|item| item.label.as_str()).collect();
    assert_eq!(items, ["D", "E"]);
}
