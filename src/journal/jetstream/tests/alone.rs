//! A meeting of which nothing is kept here, over a played server: what becomes of a command that waits for it.

use super::super::super::line;
use super::super::super::notice::{Damage, DamagedLine};
use super::super::address::Address;
use super::super::direct::Direct;
use super::super::reader::{Counts, Reader};
use super::super::report::Message;
use super::super::subjects::Subjects;
use super::super::whole::Lines;
use super::*;
use crate::journal::{StoreError, WhyReadOnly};
use crate::time::Length;

fn alone() -> (Server, Direct) {
    let server = Server::default();
    let direct = Direct::over(Box::new(server.clone()), Subjects::of("M"));
    (server, direct)
}

fn waited(reports: Vec<Report>) -> String {
    let (server, mut direct) = alone();
    server.0.lock().unwrap().reports.extend(reports);
    direct.wait_for_link(&Address::parse("nats://desk/M").unwrap()).unwrap_err().to_string()
}

fn unfit() -> StoreError {
    StoreError::new("cannot use this server", "it is too old", "let its keeper install a newer one")
}

#[test]
fn whoever_waits_for_a_link_in_vain_is_told_why() {
    assert_eq!(waited(vec![Report::Unfit(unfit())]), unfit().to_string());
    assert_eq!(waited(vec![Report::Denied(unfit())]), unfit().to_string());
    let cut = Report::Cut("the server cannot be reached".into());
    assert!(waited(vec![cut, Report::Overdue]).contains("the server cannot be reached"));
    assert!(waited(vec![Report::Overdue]).contains("the server does not answer"));
    assert!(waited(Vec::new()).contains("the thread that speaks to the server has ended"));
}

#[test]
fn a_command_says_what_became_of_its_entry() {
    let (server, mut direct) = alone();
    server.whole();
    assert_eq!(direct.append(&floor(1), Seq::NOTHING), Ok(Seq(1)));
    server.fail_next(Fault::DiskFull);
    assert!(matches!(direct.append(&note(2), Seq::NOTHING), Err(AppendError::Storage(_))));
    server.fail_next(Fault::AcknowledgementLost);
    assert!(matches!(direct.append(&note(3), Seq::NOTHING), Err(AppendError::Unknown(_))));
    assert_eq!(direct.read_new().unwrap().len(), 2);
    assert_eq!(direct.append(&note(3), Seq::NOTHING), Ok(Seq(2)));
    server.fail_next(Fault::LinkCut);
    assert_eq!(direct.append(&note(4), Seq::NOTHING), Err(AppendError::Offline));
    assert_eq!(direct.link(), Link::Cut("the server cannot be reached".into()));
}

#[test]
fn what_the_server_does_not_allow_is_told_and_refuses_what_waits_for_it() {
    let (server, mut direct) = alone();
    server.0.lock().unwrap().reports.extend([Report::Unfit(unfit()), Report::Denied(unfit())]);
    assert_eq!(direct.append(&note(1), Seq::NOTHING), Ok(Seq(1)));
    assert_eq!(direct.notices(), [Notice::NotShared(unfit()), Notice::NotShared(unfit())]);
    assert_eq!(direct.link(), Link::Cut("it is too old".into()));
}

#[test]
fn an_entry_sent_again_that_is_overtaken_by_itself_is_stored_where_it_was() {
    let (server, mut direct) = alone();
    server.whole();
    server.fail_next(Fault::AcknowledgementLost);
    assert!(direct.append(&floor(1), Seq::NOTHING).is_err());
    assert_eq!(direct.append(&floor(1), Seq::NOTHING), Ok(Seq(1)));
    server.somebody(&floor(2));
    let overtaken = AppendError::Conflict { expected: Seq(1), actual: Seq(2) };
    assert_eq!(direct.append(&floor(3), Seq(1)), Err(overtaken));
}

fn message(seq: u64, entry: &Entry) -> Message {
    let mut body = line::encode(entry).unwrap();
    body.pop();
    Message { seq, subject: Subjects::of("M").of_entry(entry), body, came: None }
}

#[test]
fn a_message_that_is_not_what_it_says_is_passed_over_and_told() {
    let mut reader = Reader::new(Subjects::of("M"));
    let sound = message(1, &note(1));
    assert_eq!(reader.judge(&sound), Counts::Yes);
    for (body, subject, why) in [
        (Vec::new(), sound.subject.clone(), "it is empty"),
        (b"hello".to_vec(), sound.subject.clone(), "it is no entry"),
        (sound.body.clone(), "meeting.M.notes.other".to_owned(), "which is not so"),
    ] {
        assert_eq!(reader.judge(&Message { seq: 2, subject, body, came: None }), Counts::No);
        let told = reader.notices.pop().unwrap().to_string();
        assert!(told.contains(why), "{told}");
    }
}

#[test]
fn what_a_newer_program_wrote_counts_and_lets_nobody_write_who_does_not_know_it() {
    let mut reader = Reader::new(Subjects::of("M"));
    let newer = message(1, &Entry { v: Entry::VERSION + 1, ..note(1) });
    assert_eq!(reader.judge(&newer), Counts::Yes);
    reader.take(1, &newer.body);
    reader.take(2, &newer.body);
    assert_eq!(reader.notices, [Notice::NewerVersion(Entry::VERSION + 1)]);
    let refused = AppendError::ReadOnly(WhyReadOnly::NewerVersion(Entry::VERSION + 1));
    assert_eq!(reader.check_writable(), Err(refused));
}

#[test]
fn a_damaged_line_of_a_copy_is_told_and_an_empty_one_is_not() {
    let mut reader = Reader::new(Subjects::of("M"));
    reader.take(1, b"");
    reader.take(2, b"hello");
    assert_eq!(reader.notices, [Notice::Damaged(DamagedLine { line: 2, why: Damage::Checksum })]);
}

#[test]
fn a_clock_that_is_ahead_of_the_server_s_is_told() {
    let mut reader = Reader::new(Subjects::of("M"));
    let entry = note(1);
    let came = Some(entry.recorded_at - Length::from_seconds(9));
    reader.compare_clocks(&Message { came, ..message(1, &entry) });
    let told = Notice::ClockParts { who: entry.by.to_string(), ahead: Length::from_seconds(9) };
    assert_eq!(reader.notices, [told]);
}

#[test]
fn a_message_that_is_missing_in_the_stream_is_an_empty_line() {
    let mut lines = Lines::default();
    assert!(lines.is_empty());
    lines.add(1, b"one");
    lines.add(3, b"three");
    assert_eq!((lines.bytes(), lines.count()), (&b"one\n\nthree\n"[..], 3));
}
