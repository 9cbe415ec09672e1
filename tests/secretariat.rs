//! A small secretariat: a server with certificate and keys, invitations, and what nobody may do without one.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod jetstream_support;
mod program;
mod secretariat_support;
mod terminal;

use std::fs;
use std::path::Path;
use std::time::Duration;

use async_nats::jetstream::{self, consumer};
use async_nats::{Client, ConnectOptions};
use program::Home;
use secretariat_support::Secretariat;
use terminal::Terminal;

const AGENDA: &str = include_str!("../agendas/2021-06-25-new-technologies.toml");
const LINES: &str =
    "@10:04 open-item D\n@10:05 inscribe Japan, Mexico\n@10:06 give-floor\n@10:09 end-floor\n";

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn who_is_invited_comes_in_as_what_they_were_invited_and_as_nothing_else() {
    let secretariat = Secretariat::new();
    let geneva = secretariat.invites("note-taker", "Geneva");
    let server = secretariat.starts();
    let facilitator = secretariat.invitation("M.facilitator.invitation");

    let new_york = Home::new();
    let agenda = new_york.file("M.toml", AGENDA);
    new_york.lines(text(&facilitator), &agenda, LINES);
    let there = Home::new();
    let ran = there.run(&["do", text(&geneva), "--role", "note-taker", "note", "marking of frames"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    // From now on the name is enough.
    let ran = there.run(&["export", "M", "--format", "json", "--output", "-"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let url = format!("tls://127.0.0.1:{}/M", secretariat.port);
    for machine in [&there, &new_york] {
        let ran =
            machine.run(&["export", &url, "--format", "json", "--attribution", "named", "--output", "-"]);
        assert!(ran.out.contains("marking of frames"), "{}", ran.err);
    }
    let ran = there.run(&["do", text(&geneva), "adjourn"]);
    assert_eq!((ran.code, ran.err.contains("the invitation is for a note-taker")), (1, true), "{}", ran.err);
    assert!(new_york.run(&["verify", &url]).out.contains("nothing is wrong"));

    let brussels = secretariat.invites("note-taker", "Brussels");
    let ran = Home::new().run(&["do", text(&brussels), "--role", "note-taker", "note", "too early"]);
    assert_eq!((ran.code, ran.err.contains("reload the server's configuration")), (3, true), "{}", ran.err);
    server.reads_again(&secretariat.configuration());
    let ran = Home::new().run(&["do", text(&brussels), "--role", "note-taker", "note", "polymer"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
}

#[test]
fn nobody_comes_in_without_a_key_and_a_server_that_nobody_vouches_for_is_not_believed() {
    let secretariat = Secretariat::new();
    let _server = secretariat.starts();
    let url = format!("tls://127.0.0.1:{}/M", secretariat.port);
    let ran = Home::new().run(&["show", &url]);
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("not trusted"), "{}", ran.err);
}

/// A client that is not ours, with the key and the certificate of an invitation.
async fn plain(invitation: &Path) -> Client {
    let written: toml::Table = toml::from_str(&fs::read_to_string(invitation).unwrap()).unwrap();
    let key = written.get("key").unwrap().as_str().unwrap();
    let public = nkeys::KeyPair::from_seed(key).unwrap().public_key();
    let server = written.get("meeting").unwrap().as_str().unwrap().rsplit_once('/').unwrap().0;
    ConnectOptions::with_nkey(key.to_owned())
        .custom_inbox_prefix(format!("_INBOX_{public}"))
        .add_root_certificates(invitation.to_owned())
        .connect(server)
        .await
        .unwrap()
}

#[test]
fn a_note_taker_cannot_write_on_the_floor_or_under_another_console_whatever_client_she_takes() {
    let secretariat = Secretariat::new();
    let geneva = secretariat.invites("note-taker", "Geneva");
    let _server = secretariat.starts();
    let facilitator = secretariat.invitation("M.facilitator.invitation");
    let new_york = Home::new();
    new_york.lines(text(&facilitator), &new_york.file("M.toml", AGENDA), LINES);

    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let client = plain(&geneva).await;
        let mut context = jetstream::new(client.clone());
        context.set_timeout(Duration::from_millis(500));
        let stored = async |subject: &str| match context.publish(subject.to_owned(), "x".into()).await {
            Ok(answer) => answer.await.is_ok(),
            Err(_) => false,
        };
        for subject in [
            "meeting.M.floor.Geneva+note-taker+",
            "meeting.M.floor.anna+facilitator+",
            "meeting.M.notes.Brussels+note-taker+",
            "meeting.M.notes.Geneva+facilitator+",
            "meeting.OTHER.notes.Geneva+note-taker+",
        ] {
            assert!(!stored(subject).await, "{subject}");
        }
        for request in ["STREAM.DELETE.meeting-M", "STREAM.PURGE.meeting-M", "STREAM.UPDATE.meeting-M"] {
            let asked = client.request(format!("$JS.API.{request}"), "{}".into());
            assert!(tokio::time::timeout(Duration::from_millis(500), asked).await.is_err(), "{request}");
        }
        let stream = context.get_stream("meeting-M").await.unwrap();
        assert_eq!(stream.cached_info().state.messages, 5);
        // What she may: read, and write her own notes.
        stream.create_consumer(consumer::pull::Config::default()).await.unwrap();
        assert!(stored("meeting.M.notes.Geneva+note-taker+").await);
    });
}

#[test]
fn nobody_hears_what_is_answered_to_another() {
    let secretariat = Secretariat::new();
    let (geneva, brussels) =
        (secretariat.invites("note-taker", "Geneva"), secretariat.invites("note-taker", "Brussels"));
    let _server = secretariat.starts();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let (one, other) = (plain(&geneva).await, plain(&brussels).await);
        let written: toml::Table = toml::from_str(&fs::read_to_string(&brussels).unwrap()).unwrap();
        let key = written.get("key").unwrap().as_str().unwrap();
        let inbox = format!("_INBOX_{}.>", nkeys::KeyPair::from_seed(key).unwrap().public_key());
        let mut hears = one.subscribe(inbox.clone()).await.unwrap();
        let mut own = other.subscribe(inbox).await.unwrap();
        one.flush().await.unwrap();
        other.request("$JS.API.STREAM.INFO.meeting-M", "".into()).await.unwrap();
        assert!(futures_util::StreamExt::next(&mut own).await.is_some(), "the answer went elsewhere");
        let next = futures_util::StreamExt::next(&mut hears);
        assert!(tokio::time::timeout(Duration::from_millis(300), next).await.ok().flatten().is_none());
    });
}

#[test]
fn an_audience_hears_the_room_s_picture_and_can_neither_read_notes_nor_make_a_consumer() {
    let secretariat = Secretariat::new();
    let display = secretariat.invites("audience", "display");
    let _server = secretariat.starts();
    let facilitator = secretariat.invitation("M.facilitator.invitation");
    let new_york = Home::new();
    let agenda = new_york.file("M.toml", AGENDA);
    let open = ["open", text(&agenda), "--journal", text(&facilitator), "--practice", "09:55", "--still"];
    let mut desk = Terminal::start(new_york.path(), &open, 120, 40);
    desk.sees("PRACTICE");
    let join = ["join", text(&display), "--role", "audience"];
    let there = Home::new();
    let mut room = Terminal::start(there.path(), &join, 120, 40);
    room.sees("begins at 10:00");
    desk.types("ajapan\r\u{1b}");
    desk.sees("Japan asks");
    desk.presses("n");
    desk.sees("item A opened");
    room.sees("Chair-designate");
    room.sees("Japan");
    assert!(!there.path().join("informals/M.jsonl").exists(), "a display keeps no journal");

    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let client = plain(&display).await;
        for request in [
            "STREAM.INFO.meeting-M",
            "STREAM.MSG.GET.meeting-M",
            "CONSUMER.CREATE.meeting-M",
            "CONSUMER.CREATE.meeting-M.x",
            "CONSUMER.CREATE.audience-M",
            "CONSUMER.DURABLE.CREATE.meeting-M.x",
            "DIRECT.GET.meeting-M",
            "DIRECT.GET.meeting-M.meeting.M.notes.*",
            "CONSUMER.CREATE.meeting-M.x.meeting.M.notes.*",
            "CONSUMER.MSG.NEXT.meeting-M.x",
            "STREAM.NAMES",
        ] {
            let asked = client.request(format!("$JS.API.{request}"), "{}".into());
            assert!(tokio::time::timeout(Duration::from_millis(500), asked).await.is_err(), "{request}");
        }
        let mut notes = Vec::new();
        for subject in ["meeting.M.notes.*", "meeting.M.floor.*", "meeting.M.>", "meeting.*.notes.>", ">"] {
            notes.push(client.subscribe(subject).await.unwrap());
        }
        client.publish("meeting.M.audience", "forged".into()).await.unwrap();
        client.flush().await.unwrap();
        let ran = new_york.run(&["do", "M", "note", "not for the room"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let mut heard = futures_util::stream::select_all(notes);
        let next = futures_util::StreamExt::next(&mut heard);
        assert!(tokio::time::timeout(Duration::from_millis(500), next).await.ok().flatten().is_none());
    });
    room.sees("Japan");
}

#[test]
fn a_note_taker_cannot_show_the_room_a_picture_whatever_she_has_the_server_send_there() {
    let secretariat = Secretariat::new();
    let (geneva, display) =
        (secretariat.invites("note-taker", "Geneva"), secretariat.invites("audience", "display"));
    let _server = secretariat.starts();
    let facilitator = secretariat.invitation("M.facilitator.invitation");
    let (new_york, there) = (Home::new(), Home::new());
    let agenda = new_york.file("M.toml", AGENDA);
    let open = ["open", text(&agenda), "--journal", text(&facilitator), "--practice", "09:55", "--still"];
    let mut desk = Terminal::start(new_york.path(), &open, 120, 40);
    desk.sees("PRACTICE");
    let mut room = Terminal::start(there.path(), &["join", text(&display), "--role", "audience"], 120, 40);
    room.sees("begins at 10:00");

    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let client = plain(&geneva).await;
        let context = jetstream::new(client.clone());
        let stream = context.get_stream("meeting-M").await.unwrap();
        let mut heard = client.subscribe("meeting.M.audience").await.unwrap();
        let last = client.request("$JS.API.DIRECT.GET.audience-M.meeting.M.audience", "".into()).await;
        let picture = String::from_utf8(last.unwrap().payload.to_vec()).unwrap();
        let forged = picture.replace("10:00:00", "11:30:00");
        assert_ne!(picture, forged);
        let sent_round = consumer::push::Config {
            deliver_subject: "meeting.M.audience".into(),
            filter_subject: "meeting.M.notes.Geneva+note-taker+".into(),
            ack_policy: consumer::AckPolicy::None,
            ..consumer::push::Config::default()
        };
        stream.create_consumer(sent_round).await.unwrap();
        let written = context.publish("meeting.M.notes.Geneva+note-taker+", forged.into()).await;
        written.unwrap().await.unwrap();
        assert!(futures_util::StreamExt::next(&mut heard).await.is_some());
    });
    desk.types("ajapan\r\u{1b}");
    desk.sees("Japan asks");
    room.sees("begins at 10:00");
    desk.presses("n");
    room.sees("Chair-designate");
    assert!(!String::from_utf8_lossy(&room.bytes).contains("11:30"), "the room was shown something forged");
}
