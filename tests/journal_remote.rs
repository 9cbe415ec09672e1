//! A far server with everything that can happen on the way.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod journal_support;

use informals::journal::remote::RemoteLog;
use informals::journal::{AppendError, Seq, Store};
use journal_support::{entry_ids, floor, ids, insist, note};

#[test]
fn an_entry_reaches_a_slow_console_after_its_delay_and_not_before() {
    let server = RemoteLog::new();
    let (mut desk, mut slow) = (server.console(), server.console());
    slow.delay_by(2);
    desk.append(&floor(1), Seq::NOTHING).unwrap();
    server.advance();
    assert_eq!(slow.read_new().unwrap(), []);
    server.advance();
    assert_eq!(ids(&slow.read_new().unwrap()), entry_ids([1]));
}

#[test]
fn a_slow_console_is_overtaken_catches_up_and_then_lands() {
    let server = RemoteLog::new();
    let (mut desk, mut slow) = (server.console(), server.console());
    slow.delay_by(1);
    desk.append(&floor(1), Seq::NOTHING).unwrap();
    assert_eq!(slow.read_new().unwrap(), []);
    let refused = slow.append(&floor(2), Seq::NOTHING);
    assert_eq!(refused, Err(AppendError::Conflict { expected: Seq(0), actual: Seq(1) }));
    server.advance();
    assert_eq!(ids(&slow.read_new().unwrap()), entry_ids([1]));
    assert_eq!(slow.append(&floor(2), Seq(1)), Ok(Seq(2)));
}

#[test]
fn after_a_lost_acknowledgement_the_same_entry_settles_it() {
    let server = RemoteLog::new();
    let (mut desk, mut other) = (server.console(), server.console());
    desk.lose_next_acknowledgement();
    assert!(matches!(desk.append(&floor(1), Seq::NOTHING), Err(AppendError::Unknown(_))));
    other.append(&floor(2), Seq(1)).unwrap();
    assert_eq!(desk.append(&floor(1), Seq::NOTHING), Ok(Seq(1)));
    assert_eq!(ids(&desk.read_new().unwrap()), entry_ids([1, 2]));
}

#[test]
fn a_lost_acknowledgement_of_a_refused_entry_is_a_refusal_when_asked_again() {
    let server = RemoteLog::new();
    let (mut desk, mut other) = (server.console(), server.console());
    other.append(&floor(1), Seq::NOTHING).unwrap();
    desk.lose_next_acknowledgement();
    assert!(matches!(desk.append(&floor(2), Seq::NOTHING), Err(AppendError::Unknown(_))));
    assert!(matches!(desk.append(&floor(2), Seq::NOTHING), Err(AppendError::Conflict { .. })));
    assert_eq!(ids(&server.console().read_new().unwrap()), entry_ids([1]));
}

#[test]
fn a_cut_link_sends_nothing_and_brings_everything_when_it_is_back() {
    let server = RemoteLog::new();
    let (mut desk, mut other) = (server.console(), server.console());
    desk.cut();
    assert_eq!(desk.append(&floor(1), Seq::NOTHING), Err(AppendError::Offline));
    other.append(&note(2), Seq::NOTHING).unwrap();
    assert_eq!(desk.read_new().unwrap(), []);
    desk.restore();
    assert_eq!(ids(&desk.read_new().unwrap()), entry_ids([2]));
    assert_eq!(desk.append(&floor(1), Seq::NOTHING), Ok(Seq(2)));
}

#[test]
fn three_consoles_with_every_fault_at_once_lose_double_and_misplace_nothing() {
    let server = RemoteLog::new();
    let mut consoles: Vec<_> = (0..3).map(|_| (server.console(), Seq::NOTHING, Vec::new())).collect();
    for n in 0..300_u128 {
        let turn = usize::try_from(n * 5 % 3).unwrap();
        let Some((console, seen, log)) = consoles.get_mut(turn) else { continue };
        if n % 4 == 0 {
            console.lose_next_acknowledgement();
        }
        if n % 11 == 0 {
            console.cut();
            assert_eq!(console.append(&floor(n + 1), *seen), Err(AppendError::Offline));
            console.restore();
        }
        let entry = if n % 3 == 0 { note(n + 1) } else { floor(n + 1) };
        insist(console, seen, log, &entry);
        server.advance();
    }
    let whole = server.console().read_new().unwrap();
    assert_eq!(ids(&whole), entry_ids(1..=300));
    for (mut console, _, mut log) in consoles {
        log.extend(console.read_new().unwrap());
        assert_eq!(log, whole);
    }
}
