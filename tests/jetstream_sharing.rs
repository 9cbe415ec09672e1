//! A meeting on several machines: what a person at a desk can rely on.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod jetstream_support;
mod journal_support;

use std::fs;

use informals::journal::jetstream::{Access, Direct, Syncs};
use informals::journal::{AppendError, Link, Notice, Seq, Settled, Store, verify};
use informals::meeting::Entry;
use jetstream_support::consoles::{Desk, begin, by, copy_of, direct, kept, shared};
use jetstream_support::proxy::Proxy;
use jetstream_support::server::{Server, address};
use journal_support::{entry_ids, floor, note};
use std::sync::Arc;
use tempfile::TempDir;

struct Sitting {
    server: Server,
    proxy: Proxy,
    folder: TempDir,
}

impl Sitting {
    fn begin() -> Self {
        let server = Server::start();
        begin(&server.address("M"));
        let proxy = Proxy::to(server.port());
        Self { server, proxy, folder: tempfile::tempdir().unwrap() }
    }

    fn desk(&self, user: &str) -> Desk {
        Desk::open(&self.server.address("M"), self.folder.path(), user)
    }

    /// A desk whose link can be cut.
    fn far_desk(&self, user: &str) -> Desk {
        Desk::open(&address(self.proxy.port(), "M"), self.folder.path(), user)
    }

    fn kept(&self) -> Vec<informals::meeting::EntryId> {
        kept(&self.server.address("M"))
    }
}

fn cut(desk: &mut Desk, proxy: &Proxy) {
    proxy.break_off();
    desk.until("the link is gone", |desk| matches!(desk.store.link(), Link::Cut(_)));
}

#[test]
fn a_dropped_link_stops_nobody_and_everything_is_shared_in_order_afterwards() {
    let sitting = Sitting::begin();
    let mut desk = sitting.far_desk("facilitator");
    desk.act(floor(1));
    cut(&mut desk, &sitting.proxy);
    for entry in [note(2), floor(3), floor(4)] {
        desk.act(entry);
    }
    let waiting: Vec<_> = desk.store.unshared().iter().map(|entry| entry.id).collect();
    assert_eq!(waiting, entry_ids(2..=4));
    assert_eq!(sitting.kept(), entry_ids([1]));
    sitting.proxy.restore();
    desk.until_shared();
    assert_eq!(sitting.kept(), entry_ids(1..=4));
}

#[test]
fn floor_entries_of_somebody_overtaken_come_back_one_by_one_and_notes_land() {
    let sitting = Sitting::begin();
    let (mut desk, mut other) = (sitting.far_desk("facilitator"), sitting.desk("deputy"));
    desk.act(floor(1));
    other.until("the first entry", |other| other.read.len() == 1);
    cut(&mut desk, &sitting.proxy);
    for entry in [floor(2), note(3), floor(4)] {
        desk.act(entry);
    }
    other.act(floor(5));
    sitting.proxy.restore();
    desk.until_shared();
    let overtaken: Vec<_> = desk.store.overtaken().iter().map(|entry| entry.id).collect();
    assert_eq!(overtaken, entry_ids([2, 4]));
    assert_eq!(sitting.kept(), entry_ids([1, 5, 3]));

    desk.store.settle(overtaken[0], Settled::SetAside).unwrap();
    let outbox = desk.copy.with_extension("outbox");
    let aside = outbox.join("facilitator+facilitator+.set-aside");
    assert_eq!(fs::read_to_string(aside).unwrap().lines().count(), 1);
    desk.act(floor(6));
    desk.store.settle(overtaken[1], Settled::DoneAgain).unwrap();
    assert_eq!(desk.store.overtaken(), []);
    desk.until_shared();
    assert_eq!(sitting.kept(), entry_ids([1, 5, 3, 6]));
}

#[test]
fn what_was_overtaken_and_is_decided_again_under_its_own_name_lands_once() {
    let sitting = Sitting::begin();
    let (mut desk, mut other) = (sitting.far_desk("facilitator"), sitting.desk("deputy"));
    cut(&mut desk, &sitting.proxy);
    for entry in [floor(1), floor(2)] {
        desk.act(entry);
    }
    other.act(floor(3));
    sitting.proxy.restore();
    desk.until("both were overtaken", |desk| desk.store.overtaken().len() == 2);
    // What is kept of the first one is stored at once, that of the second one while the link is gone again.
    desk.act(note(1));
    desk.until_shared();
    assert_eq!(sitting.kept(), entry_ids([3, 1]));
    cut(&mut desk, &sitting.proxy);
    desk.act(note(2));
    assert_eq!(desk.store.overtaken(), []);
    drop(desk);
    let mut desk = sitting.far_desk("facilitator");
    assert_eq!(desk.store.overtaken(), []);
    sitting.proxy.restore();
    desk.until_shared();
    assert_eq!(sitting.kept(), entry_ids([3, 1, 2]));
}

#[test]
fn what_was_overtaken_waits_for_a_person_across_a_restart() {
    let sitting = Sitting::begin();
    let (mut desk, mut other) = (sitting.far_desk("facilitator"), sitting.desk("deputy"));
    cut(&mut desk, &sitting.proxy);
    desk.act(floor(1));
    other.act(floor(2));
    sitting.proxy.restore();
    desk.until("it was overtaken", |desk| desk.store.overtaken().len() == 1);
    drop(desk);
    let desk = sitting.far_desk("facilitator");
    assert_eq!(desk.store.overtaken().len(), 1);
    assert!(desk.store.unshared().is_empty());
}

#[test]
fn a_console_that_starts_without_network_opens_its_copy_and_works_on() {
    let sitting = Sitting::begin();
    let mut desk = sitting.far_desk("facilitator");
    desk.act(floor(1));
    desk.until_shared();
    drop(desk);
    sitting.proxy.break_off();
    let mut desk = sitting.far_desk("facilitator");
    assert_eq!(desk.ids(), entry_ids([1]));
    desk.act(floor(2));
    assert_eq!(desk.store.unshared().len(), 1);
    sitting.proxy.restore();
    desk.until_shared();
    assert_eq!(sitting.kept(), entry_ids([1, 2]));
}

#[test]
fn without_a_copy_and_without_network_there_is_nothing_to_open_and_nothing_is_left_behind() {
    let sitting = Sitting::begin();
    sitting.proxy.break_off();
    let at = address(sitting.proxy.port(), "M");
    let refused = shared(&at, sitting.folder.path(), "late", Arc::new(|| {})).map(|_| ()).unwrap_err();
    assert!(refused.way_out.contains("the first time needs the server"), "{refused}");
    assert!(!copy_of(sitting.folder.path(), "late").exists());
}

#[test]
fn the_copy_is_an_ordinary_journal_byte_for_byte() {
    let sitting = Sitting::begin();
    let (mut desk, mut notes) = (sitting.desk("facilitator"), sitting.desk("geneva"));
    desk.act(floor(1));
    notes.act(note(2));
    desk.act(floor(3));
    for desk in [&mut desk, &mut notes] {
        desk.until("all three", |desk| desk.read.len() == 3);
    }
    let report = verify(&desk.copy).unwrap();
    assert!(report.is_sound(), "{report}");
    assert_eq!(fs::read(&desk.copy).unwrap(), fs::read(&notes.copy).unwrap());
    let file = sitting.folder.path().join("alone.jsonl");
    let mut alone = informals::journal::FileStore::create(&file).unwrap();
    for stored in &desk.read {
        alone.append(&stored.entry, if stored.seq == Seq(3) { Seq(1) } else { Seq::NOTHING }).unwrap();
    }
    assert_eq!(fs::read(&desk.copy).unwrap(), fs::read(&file).unwrap());
}

#[test]
fn one_console_is_not_open_twice() {
    let sitting = Sitting::begin();
    let _desk = sitting.desk("facilitator");
    let at = sitting.server.address("M");
    let refused = shared(&at, sitting.folder.path(), "facilitator", Arc::new(|| {})).map(|_| ()).unwrap_err();
    assert!(refused.wrong.contains("open in another window"), "{refused}");
}

#[test]
fn a_copy_of_another_meeting_is_never_written_to() {
    let sitting = Sitting::begin();
    let mut desk = sitting.desk("facilitator");
    desk.act(floor(1));
    desk.act(note(2));
    drop(desk);
    let copy = copy_of(sitting.folder.path(), "facilitator");
    let before = fs::read(&copy).unwrap();
    let another = Server::start();
    let at = another.address("M");
    begin(&at);
    let mut writer = direct(&at);
    for n in 11..15 {
        writer.append(&note(n), Seq::NOTHING).unwrap();
    }
    let mut desk = Desk::open(&at, sitting.folder.path(), "facilitator");
    desk.until("it is another meeting", |desk| !desk.told.is_empty());
    assert!(desk.told[0].to_string().contains("keeps another meeting under this name"), "{}", desk.told[0]);
    desk.act(note(3));
    assert_eq!(desk.store.unshared().len(), 1);
    assert_eq!(fs::read(&copy).unwrap(), before);
}

#[test]
fn an_entry_that_names_another_author_than_its_sender_does_not_count() {
    let sitting = Sitting::begin();
    let at = sitting.server.address("M");
    let mut desk = sitting.desk("facilitator");
    desk.act(floor(1));
    desk.look();
    let body = fs::read(&desk.copy).unwrap();
    let forged = Entry { by: by("facilitator"), ..note(2) };
    let line = serde_json::to_string(&forged).unwrap();
    publish_plainly(&sitting.server, "meeting.M.notes.mallory+note-taker+", &body[..body.len() - 1]);
    publish_plainly(&sitting.server, "meeting.M.notes.mallory+note-taker+", line.as_bytes());
    publish_plainly(&sitting.server, "meeting.M.notes.mallory+note-taker+", b"a\nb");
    desk.act(note(3));
    desk.until("the last note", |desk| desk.read.len() == 2);
    let passed_over = desk.told.iter().filter(|notice| matches!(notice, Notice::PassedOver { .. })).count();
    assert_eq!(passed_over, 3);
    assert_eq!(kept(&at), entry_ids([1, 3]));
    assert!(verify(&desk.copy).unwrap().is_sound());
}

/// A plain client, not ours.
fn publish_plainly(server: &Server, subject: &'static str, body: &[u8]) {
    let (place, body) = (format!("127.0.0.1:{}", server.port()), body.to_vec());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let client = async_nats::connect(place).await.unwrap();
        let context = async_nats::jetstream::new(client);
        context.publish(subject, body.into()).await.unwrap().await.unwrap();
    });
}

#[test]
fn the_floor_of_one_console_is_overtaken_by_that_of_another() {
    let sitting = Sitting::begin();
    let at = sitting.server.address("M");
    let (mut desk, mut other) = (direct(&at), direct(&at));
    desk.append(&Entry { by: by("facilitator"), ..floor(1) }, Seq::NOTHING).unwrap();
    let late = Entry { by: by("deputy"), ..floor(2) };
    let refused = other.append(&late, Seq::NOTHING);
    assert_eq!(refused, Err(AppendError::Conflict { expected: Seq::NOTHING, actual: Seq(1) }));
    assert_eq!(other.append(&late, Seq(1)), Ok(Seq(2)));
    assert_eq!(kept(&at), entry_ids([1, 2]));
}

#[test]
fn a_server_that_keeps_nothing_is_refused_with_the_way_to_mend_it() {
    let server = Server::start_with("");
    let refused = Direct::open(&server.address("M"), &Access::default()).map(|_| ()).unwrap_err();
    assert!(refused.way_out.contains("JetStream"), "{refused}");
}

#[test]
fn a_meeting_that_is_not_there_is_refused_and_one_that_is_there_is_not_begun_again() {
    let server = Server::start();
    let at = server.address("2021-06-25 informals");
    let refused = Direct::open(&at, &Access::default()).map(|_| ()).unwrap_err();
    assert!(refused.wrong.contains("there is no such meeting"), "{refused}");
    begin(&at);
    let refused = Direct::begin(&at, &Access::default(), Syncs::Always).map(|_| ()).unwrap_err();
    assert!(refused.wrong.contains("there is one already"), "{refused}");
}

#[test]
fn a_server_that_is_not_there_is_waited_for_and_then_told() {
    let server = Server::start();
    let at = server.address("M");
    drop(server);
    let refused = Direct::open(&at, &Access::default()).map(|_| ()).unwrap_err();
    assert!(refused.wrong.contains("cannot be reached"), "{refused}");
}

#[test]
fn a_store_that_waits_for_the_server_says_when_it_is_gone() {
    let mut server = Server::start();
    let at = server.address("M");
    begin(&at);
    let mut store = direct(&at);
    server.kill();
    loop {
        match store.append(&note(1), Seq::NOTHING) {
            Err(AppendError::Unknown(_)) => {}
            refused => break assert_eq!(refused, Err(AppendError::Offline)),
        }
    }
    assert!(store.read_new().is_err());
}

#[test]
fn the_promise_is_what_the_meeting_was_begun_with() {
    let server = Server::start();
    for (name, syncs, words) in [
        ("A", Syncs::Always, "survives a power cut of the server"),
        ("B", Syncs::Later("2m".into()), "set sync_interval: always"),
        ("C", Syncs::NotTold, "does not tell"),
    ] {
        let at = server.address(name);
        Direct::begin(&at, &Access::default(), syncs).unwrap();
        let promise = direct(&at).promise();
        assert!(promise.contains(words), "{promise}");
    }
}

#[test]
fn a_server_that_has_lost_its_last_entries_is_noticed_by_whoever_has_read_them() {
    let mut sitting = Sitting::begin();
    let mut desk = sitting.desk("facilitator");
    desk.act(floor(1));
    desk.act(note(2));
    desk.until_shared();
    let before = fs::read(&desk.copy).unwrap();
    sitting.server.kill();
    sitting.server.forget();
    sitting.server.restart();
    let at = sitting.server.address("M");
    begin(&at);
    let mut writer = direct(&at);
    for n in 11..15 {
        writer.append(&note(n), Seq::NOTHING).unwrap();
    }
    desk.until("the server has lost entries", |desk| {
        desk.told.iter().any(|notice| notice.to_string().contains("the server has lost entries"))
    });
    desk.act(note(3));
    assert_eq!(desk.store.unshared().len(), 1);
    assert_eq!(fs::read(&desk.copy).unwrap(), before);
}

#[test]
fn a_server_whose_disk_is_full_is_told_and_nothing_is_lost() {
    let full = "jetstream { store_dir: STORE, sync_interval: always, max_file_store: 20KB }";
    let mut server = Server::start_with(full);
    let (at, folder) = (server.address("M"), tempfile::tempdir().unwrap());
    begin(&at);
    let mut desk = Desk::open(&at, folder.path(), "geneva");
    let mut n = 0;
    while desk.told.is_empty() {
        n += 1;
        assert!(n < 1000, "the server is never full");
        desk.act(note(n));
        desk.look();
    }
    let told = desk.told[0].to_string();
    assert!(told.contains("the server's disk is full; free some space there"), "{told}");
    assert!(!desk.store.unshared().is_empty());
    server.kill();
    server.configure("jetstream { store_dir: STORE, sync_interval: always }");
    server.restart();
    desk.until_shared();
    assert_eq!(kept(&at), entry_ids(1..=n));
}

#[test]
fn with_a_slow_link_a_key_waits_for_nobody_and_its_entry_is_shared_all_the_same() {
    let sitting = Sitting::begin();
    let (mut desk, mut other) = (sitting.far_desk("facilitator"), sitting.desk("geneva"));
    sitting.proxy.delay_by(std::time::Duration::from_millis(100));
    for n in 1..=5 {
        desk.act(floor(n));
        let unshared = desk.store.unshared();
        assert!(unshared.iter().any(|entry| entry.id == floor(n).id), "{n} was waited for");
    }
    desk.until_shared();
    other.until("all five", |other| other.read.len() == 5);
    assert_eq!(desk.ids(), other.ids());
}
