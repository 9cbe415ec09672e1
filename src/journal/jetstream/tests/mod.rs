//! A shared meeting over a played server: each fault asked for, none by chance.

mod alone;
mod kept_here;
mod played;
mod secretariat;

use std::path::Path;
use std::sync::Arc;

use super::super::Notice;
use super::super::store::{AppendError, Link, Seq, Settled, Store};
use super::copy::Copy;
use super::outbox::Outbox;
use super::report::{Answers, Report};
use super::shared::Shared;
use super::terms::Syncs;
use crate::meeting::{About, Console, Entry, EntryId, Event, Note, Role};
use crate::time::Moment;
use played::{Fault, Server};

fn entry(n: u128, events: Vec<Event>) -> Entry {
    let at = Moment::from_millis(1_624_629_600_000);
    let by = Console { machine_user: "anna@desk".into(), role: Role::Facilitator, name: String::new() };
    Entry { v: Entry::VERSION, id: EntryId::from_bits(n), at, recorded_at: at, by, events }
}

fn floor(n: u128) -> Entry {
    entry(n, vec![Event::ListOpened {}])
}

fn note(n: u128) -> Entry {
    let note = Note {
        id: EntryId::from_bits(n).thing(0),
        about: About::Meeting,
        text: "Côte d'Ivoire".into(),
        on: None,
        stance: None,
        verbatim: None,
        check: false,
        summary: false,
    };
    entry(n, vec![Event::Noted(note)])
}

fn desk(server: &Server, folder: &Path) -> Shared {
    let path = folder.join("M.jsonl");
    let (copy, lines) = match Copy::create(&path) {
        Ok(copy) => (copy, Vec::new()),
        Err(_) => Copy::open(&path).unwrap(),
    };
    let outbox = Outbox::open(&folder.join("M.outbox/anna.jsonl")).unwrap();
    Shared::over(Box::new(server.clone()), "M", copy, &lines, outbox)
}

fn linked() -> (Server, tempfile::TempDir, Shared) {
    let (server, folder) = (Server::default(), tempfile::tempdir().unwrap());
    let mut shared = desk(&server, folder.path());
    server.whole();
    assert_eq!(shared.read_new().unwrap(), []);
    let promise = Syncs::Always.promise();
    assert_eq!(shared.notices(), [Notice::OnServer { promise }]);
    (server, folder, shared)
}

fn ids(entries: &[Arc<Entry>]) -> Vec<EntryId> {
    entries.iter().map(|entry| entry.id).collect()
}

#[test]
fn over_a_whole_link_an_entry_is_with_the_server_when_it_is_acknowledged_and_in_the_copy_when_it_is_shown() {
    let (server, folder, mut shared) = linked();
    assert_eq!(shared.append(&floor(1), Seq::NOTHING), Ok(Seq(1)));
    assert_eq!(server.stored(), 1);
    assert_eq!(shared.read_new().unwrap().len(), 1);
    assert_eq!(std::fs::read_to_string(folder.path().join("M.jsonl")).unwrap().lines().count(), 1);
    assert!(shared.unshared().is_empty());
}

#[test]
fn a_slow_acknowledgement_stops_nobody_and_the_entry_is_shared_once() {
    let (server, _folder, mut shared) = linked();
    server.fail_next(Fault::SlowAcknowledgement);
    assert_eq!(shared.append(&floor(1), Seq::NOTHING), Ok(Seq::NOTHING));
    assert_eq!(ids(&shared.unshared()), [EntryId::from_bits(1)]);
    assert_eq!(shared.append(&floor(2), Seq::NOTHING), Ok(Seq::NOTHING), "decided on top of the first");
    server.answer_late_ones();
    shared.catch_up().unwrap();
    shared.catch_up().unwrap();
    assert!(shared.unshared().is_empty());
    assert_eq!((server.stored(), server.sendings()), (2, 2));
}

#[test]
fn nobody_waits_for_a_server_that_answers_late_until_it_answers_in_time_again() {
    let (server, _folder, mut shared) = linked();
    for _ in 0..2 {
        server.fail_next(Fault::SlowAcknowledgement);
    }
    assert_eq!(shared.append(&note(1), Seq::NOTHING), Ok(Seq::NOTHING));
    server.answer_late_ones();
    shared.catch_up().unwrap();
    assert!(shared.unshared().is_empty());
    assert_eq!(shared.append(&note(2), Seq::NOTHING), Ok(Seq::NOTHING), "kept before it is sent");
    server.answer_late_ones();
    shared.catch_up().unwrap();
    assert_eq!(shared.append(&note(3), Seq::NOTHING), Ok(Seq::NOTHING), "that one was late as well");
    shared.catch_up().unwrap();
    assert_eq!(shared.append(&note(4), Seq::NOTHING), Ok(Seq(4)), "the last answer was in time");
    assert_eq!((server.stored(), server.sendings()), (4, 4));
}

#[test]
fn the_first_key_does_not_wait_for_a_server_whose_greeting_took_long() {
    let (server, _folder, mut shared) = linked();
    let slow = Report::Whole { last: 0, syncs: Syncs::Always, answers: Answers::Late };
    server.0.lock().unwrap().reports.push_back(slow);
    assert_eq!(shared.append(&note(1), Seq::NOTHING), Ok(Seq::NOTHING));
    shared.catch_up().unwrap();
    assert_eq!((server.stored(), shared.unshared().len()), (1, 0));
}

#[test]
fn what_the_server_promises_is_told_when_the_meeting_is_reached_and_again_only_when_it_has_changed() {
    let (server, _folder, mut shared) = linked();
    server.cut();
    server.whole();
    shared.read_new().unwrap();
    assert_eq!(shared.notices(), []);
    let later = Syncs::Later("2m".into());
    server.0.lock().unwrap().reports.push_back(Report::Whole {
        last: 0,
        syncs: later,
        answers: Answers::Late,
    });
    shared.read_new().unwrap();
    let told = shared.notices().iter().map(ToString::to_string).collect::<String>();
    assert!(told.contains("can lose the last 2m of it; set sync_interval: always there"), "{told}");
}

#[test]
fn after_a_lost_acknowledgement_the_entry_is_found_where_it_is_and_not_stored_again() {
    let (server, _folder, mut shared) = linked();
    server.fail_next(Fault::AcknowledgementLost);
    assert_eq!(shared.append(&floor(1), Seq::NOTHING), Ok(Seq::NOTHING));
    shared.catch_up().unwrap();
    shared.catch_up().unwrap();
    assert_eq!(server.stored(), 1);
    assert!(shared.unshared().is_empty() && shared.overtaken().is_empty());
}

#[test]
fn a_full_disk_of_the_server_is_told_once_and_nothing_is_lost() {
    let (server, _folder, mut shared) = linked();
    for _ in 0..3 {
        server.fail_next(Fault::DiskFull);
    }
    assert_eq!(shared.append(&note(1), Seq::NOTHING), Ok(Seq::NOTHING));
    for _ in 0..4 {
        shared.read_new().unwrap();
    }
    let told: Vec<String> = shared.notices().iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("the server's disk is full"), "{}", told[0]);
    shared.catch_up().unwrap();
    assert_eq!(server.stored(), 1);
    assert!(shared.unshared().is_empty());
}

#[test]
fn a_link_cut_while_an_entry_is_sent_keeps_it_and_shares_it_when_it_is_whole_again() {
    let (server, _folder, mut shared) = linked();
    server.fail_next(Fault::LinkCut);
    assert_eq!(shared.append(&floor(1), Seq::NOTHING), Ok(Seq::NOTHING));
    assert!(matches!(shared.link(), Link::Cut(_)));
    server.whole();
    shared.read_new().unwrap();
    shared.catch_up().unwrap();
    assert_eq!((server.stored(), shared.link()), (1, Link::Whole));
}

#[test]
fn nothing_is_sent_before_everything_missed_has_been_read() {
    let (server, _folder, mut shared) = linked();
    server.cut();
    server.somebody(&note(7));
    shared.append(&note(1), Seq::NOTHING).unwrap();
    let last = u64::try_from(server.stored()).unwrap();
    server.0.lock().unwrap().reports.push_back(Report::Whole {
        last,
        syncs: Syncs::Always,
        answers: Answers::InTime,
    });
    assert_eq!(shared.read_new().unwrap(), []);
    assert_eq!((shared.link(), server.sendings()), (Link::CatchingUp, 0));
    shared.catch_up().unwrap();
    assert_eq!((shared.link(), server.sendings()), (Link::Whole, 1));
}

#[test]
fn whoever_was_overtaken_while_the_link_was_gone_decides_on_each_entry() {
    let (server, folder, mut shared) = linked();
    server.cut();
    shared.append(&floor(1), Seq::NOTHING).unwrap();
    shared.append(&note(2), Seq::NOTHING).unwrap();
    shared.append(&floor(3), Seq::NOTHING).unwrap();
    server.somebody(&floor(9));
    server.whole();
    for _ in 0..4 {
        shared.catch_up().unwrap();
    }
    assert_eq!(ids(&shared.overtaken()), [EntryId::from_bits(1), EntryId::from_bits(3)]);
    assert_eq!(server.stored(), 2, "the other's entry and the note");
    shared.settle(EntryId::from_bits(1), Settled::SetAside).unwrap();
    shared.read_new().unwrap();
    assert_eq!(shared.append(&floor(3), Seq(1)), Ok(Seq(3)), "done again under its own id");
    assert!(shared.overtaken().is_empty());
    drop(shared);
    let shared = desk(&server, folder.path());
    assert!(shared.overtaken().is_empty() && shared.unshared().is_empty());
}

#[test]
fn what_was_decided_on_top_of_an_entry_that_is_overtaken_just_then_is_refused() {
    let (server, _folder, mut shared) = linked();
    server.cut();
    shared.append(&floor(1), Seq::NOTHING).unwrap();
    server.somebody(&floor(9));
    server.whole();
    assert_eq!(shared.read_new().unwrap().len(), 1);
    assert_eq!(shared.unshared().len(), 1, "the author still sees the first entry on top");
    let refused = shared.append(&floor(2), Seq(1));
    assert!(matches!(refused, Err(AppendError::Conflict { .. })));
    shared.read_new().unwrap();
    assert!(shared.unshared().is_empty());
    assert_eq!(shared.append(&floor(3), Seq(1)), Ok(Seq(2)));
}

#[test]
fn an_entry_overtaken_over_a_whole_link_is_refused_as_on_one_file() {
    let (server, _folder, mut shared) = linked();
    server.somebody(&floor(9));
    let refused = shared.append(&floor(1), Seq::NOTHING);
    assert_eq!(refused, Err(AppendError::Conflict { expected: Seq::NOTHING, actual: Seq(1) }));
    assert!(shared.unshared().is_empty() && shared.overtaken().is_empty());
    assert_eq!(shared.append(&floor(1), Seq(1)), Ok(Seq(2)));
}

#[test]
fn a_console_that_ends_keeps_its_outbox_and_what_had_landed_is_not_sent_again() {
    let (server, folder, mut shared) = linked();
    server.fail_next(Fault::AcknowledgementLost);
    shared.append(&note(1), Seq::NOTHING).unwrap();
    server.cut();
    shared.append(&note(2), Seq::NOTHING).unwrap();
    drop(shared);
    let mut shared = desk(&server, folder.path());
    assert_eq!(shared.unshared().len(), 2);
    server.whole();
    for _ in 0..3 {
        shared.catch_up().unwrap();
    }
    assert_eq!(server.stored(), 2);
    assert!(shared.unshared().is_empty());
}

#[test]
fn what_arrives_is_shown_only_when_the_copy_has_it() {
    let (server, folder, mut shared) = linked();
    server.somebody(&note(7));
    server.whole();
    let copy = folder.path().join("M.jsonl");
    let moved = folder.path().join("elsewhere");
    std::fs::rename(&copy, &moved).unwrap();
    assert!(shared.read_new().is_err());
    std::fs::rename(&moved, &copy).unwrap();
    assert_eq!(shared.read_new().unwrap().len(), 1);
}

#[test]
fn a_second_copy_is_that_of_the_copy_line_by_line() {
    let (_server, folder, shared) = linked();
    let stick = folder.path().join("stick.jsonl");
    let mut shared = shared.with_mirror(&stick);
    assert_eq!(shared.append(&floor(1), Seq::NOTHING), Ok(Seq(1)));
    assert_eq!(shared.read_new().unwrap().len(), 1);
    let text = |path: &Path| std::fs::read_to_string(path).unwrap();
    assert_eq!(text(&stick), text(&folder.path().join("M.jsonl")));
}
