//! A meeting in a file goes on over a server while people sit at it, and a server that goes stops nobody.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod jetstream_support;
mod program;
mod terminal;

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use jetstream_support::proxy::Proxy;
use jetstream_support::server::{Server, address, pause};
use program::{Home, Ran};
use serde_json::{Value, json};
use terminal::Terminal;

const AGENDA: &str = include_str!("../agendas/2021-06-25-new-technologies.toml");

fn succeeds(ran: Ran) -> String {
    assert_eq!(ran.code, 0, "{}\n{}", ran.out, ran.err);
    ran.out
}

fn journal(home: &Home) -> Vec<u8> {
    fs::read(home.path().join("informals/M.jsonl")).unwrap()
}

/// A desk on a practice meeting whose clock stands still.
fn desk(home: &Home, agenda: &Path) -> Terminal {
    let arguments = ["open", agenda.to_str().unwrap(), "--practice", "10:00", "--still"];
    let mut desk = Terminal::start(home.path(), &arguments, 120, 40);
    desk.sees("PRACTICE");
    desk
}

#[test]
fn who_sits_at_a_meeting_goes_on_over_the_server_without_a_pause() {
    let server = Server::start();
    let url = server.address("M").to_string();
    let (here, there) = (Home::new(), Home::new());
    let mut desk = desk(&here, &here.file("M.toml", AGENDA));
    desk.types("ajapan\r");
    desk.sees("Japan");
    let before = journal(&here);

    let said = succeeds(here.run(&["share", "M", &url]));
    assert!(said.contains("2 entries, compared with the file"), "{said}");
    desk.sees("the meeting is shared over a server");
    desk.types("mexico\r");
    desk.sees("Mexico");
    desk.types("\u{1b}");
    assert!(succeeds(there.run(&["show", &url, "--list"])).contains("Mexico"));
    succeeds(there.run(&["do", &url, "--role", "note-taker", "note", "from Geneva"]));
    assert!(succeeds(there.run(&["verify", &url])).contains("nothing is wrong"));
    assert!(journal(&here).starts_with(&before), "what was in the file is as it was");
    let ran = here.run(&["share", "M", &url]);
    assert_eq!((ran.code, ran.err.contains("is shared already")), (1, true), "{}", ran.err);
    // By its name the meeting goes on there as well.
    succeeds(here.run(&["do", "M", "inscribe", "Kenya"]));
    desk.sees("Kenya");
    assert!(succeeds(there.run(&["show", &url, "--list"])).contains("Kenya"));
    drop(desk);
    succeeds(here.run(&["forget", "M"]));
    assert!(!here.path().join("informals/M.links").exists(), "what lets in is forgotten as well");
}

#[test]
fn a_server_that_goes_stops_nobody_and_the_desk_says_what_is_not_shared() {
    let mut server = Server::start();
    let url = server.address("M").to_string();
    let (here, there) = (Home::new(), Home::new());
    let mut desk = desk(&here, &here.file("M.toml", AGENDA));
    succeeds(here.run(&["share", "M", &url]));
    desk.sees("the meeting is shared over a server");
    server.kill();
    desk.sees("no link");
    desk.types("ajapan\r");
    desk.sees("not yet shared: 1");
    desk.sees("Japan");
    desk.types("\u{1b}");
    desk.dies();
    // The machine starts again without network: the copy and the outbox are there.
    let arguments = ["join", "M", "--role", "facilitator"];
    let mut again = Terminal::start(here.path(), &arguments, 120, 40);
    again.sees("not yet shared: 1");
    again.sees("Japan");
    server.restart();
    again.no_longer_sees("not yet shared");
    again.sees("Japan");
    assert!(succeeds(there.run(&["show", &url, "--list"])).contains("Japan"));
}

/// A desk with Indonesia on the floor that nobody hears any more; meanwhile Anna has taken the floor desk.
fn cut_off(server: &mut Server, here: &Home, there: &Home) -> (Terminal, String) {
    let url = server.address("M").to_string();
    let mut desk = desk(here, &here.file("M.toml", AGENDA));
    desk.types(":open-item D\r");
    desk.sees("item D opened");
    desk.types(":give-floor Indonesia for NAM\r");
    desk.sees("since 10:00:00");
    succeeds(here.run(&["share", "M", &url]));
    desk.sees("the meeting is shared over a server");
    // The server starts again before the desk is heard.
    desk.gets_signal("STOP");
    server.kill();
    server.restart();
    succeeds(there.run(&["do", &url, "--as", "Anna", "take-floor-desk"]));
    server.kill();
    desk.gets_signal("CONT");
    desk.sees("no link");
    (desk, url)
}

#[test]
fn who_was_heard_at_a_desk_cut_off_is_logged_afterwards_with_start_and_end() {
    let mut server = Server::start();
    let (here, there) = (Home::new(), Home::new());
    let (mut desk, url) = cut_off(&mut server, &here, &there);
    desk.types(":clock 10:41\r:give-floor Japan\r");
    desk.sees("since 10:41:00");
    desk.types(":clock 10:45\r:end-floor\r");
    desk.sees("not yet shared: 4");
    server.restart();
    // The practice clock is nothing to keep; that Japan was thanked is kept with it.
    desk.sees("TOO LATE 10:41 practice clock");
    desk.types(":log-afterwards\r");
    desk.sees("TOO LATE 10:41 floor to Japan");
    desk.sees("logs the intervention from 10:41 to 10:45");
    desk.types(":log-afterwards\r");
    desk.sees("Japan logged afterwards, #2 from 10:41 to 10:45");
    desk.sees("TOO LATE 10:45 practice clock");
    desk.types(":log-afterwards\r");
    desk.no_longer_sees("TOO LATE");
    desk.no_longer_sees("not yet shared");

    let shown: Value = serde_json::from_str(&succeeds(there.run(&["show", &url, "--json"]))).unwrap();
    let japan = &shown["finished"][0];
    assert_eq!((&japan["who"], &japan["number"], &japan["item"]), (&json!("JPN"), &json!(2), &json!("D")));
    assert_eq!(japan["started_at"], "2021-06-25T10:41:00.000-04:00");
    assert_eq!(japan["ended_at"], "2021-06-25T10:45:00.000-04:00");
    assert_eq!((&japan["logged_afterwards"], &shown["finished"][1]), (&json!(true), &Value::Null));
    let floor = &shown["floor"];
    assert_eq!(
        (&floor["who"], &floor["state"], &floor["number"]),
        (&json!("IDN"), &json!("speaking"), &json!(1))
    );
    let md = ["export", &url, "--format", "md", "--attribution", "named", "--with", "times", "--output", "-"];
    let md = succeeds(there.run(&md));
    assert!(md.contains("Japan** (10.41 a.m., logged afterwards)"), "{md}");
    assert!(md.contains("| Japan, logged afterwards | national | D | 10:41:00 | 10:45:00 | 4:00 |"), "{md}");
    assert!(md.contains("Logged afterwards: 10:41 Indonesia for NAM ended"), "{md}");
    assert!(succeeds(there.run(&["verify", &url])).contains("nothing is wrong"));
}

#[test]
fn what_is_no_intervention_is_noted_with_its_time_or_set_aside() {
    let mut server = Server::start();
    let (here, there) = (Home::new(), Home::new());
    let (mut desk, url) = cut_off(&mut server, &here, &there);
    desk.types("akenya\rperu\r\u{1b}");
    desk.sees("not yet shared: 2");
    server.restart();
    desk.sees("TOO LATE 10:00 Kenya");
    desk.types(":log-afterwards\r");
    desk.sees("TOO LATE 10:00 Peru");
    desk.types(":set-aside\r");
    desk.no_longer_sees("TOO LATE");
    desk.no_longer_sees("not yet shared");
    let md = ["export", &url, "--format", "md", "--attribution", "named", "--output", "-"];

    let md = succeeds(there.run(&md));
    assert!(md.contains("ogged afterwards: 10:00 Kenya asks for the floor"), "{md}");
    assert!(!md.contains("Peru"), "{md}");
    assert!(!succeeds(there.run(&["show", &url, "--list"])).contains("Kenya"));
    let outbox = fs::read_dir(here.path().join("informals/M.outbox")).unwrap();
    let aside = outbox
        .map(|file| file.unwrap().path())
        .find(|file| file.extension().is_some_and(|end| end == "set-aside"));
    assert!(fs::read_to_string(aside.unwrap()).unwrap().contains("Peru"));
}

#[test]
fn a_name_that_is_taken_on_the_server_is_refused_and_the_file_stays_what_it_is() {
    let server = Server::start();
    let url = server.address("M").to_string();
    let (here, there) = (Home::new(), Home::new());
    there.lines(&url, &there.file("M.toml", AGENDA), "@10:04 open-item D\n");
    here.lines("M", &here.file("M.toml", AGENDA), "@10:05 open-item D\n");
    let before = journal(&here);
    let ran = here.run(&["share", "M", &url]);
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("keeps something else under this name"), "{}", ran.err);
    assert_eq!(journal(&here), before);
    succeeds(here.run(&["do", "M", "--at", "10:06", "inscribe", "Japan"]));
}

/// How many messages a server keeps of a meeting, asked by a client that is not ours.
fn kept(server: &Server, meeting: &str) -> u64 {
    let (place, stream) = (format!("127.0.0.1:{}", server.port()), format!("meeting-{meeting}"));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let context = async_nats::jetstream::new(async_nats::connect(place).await.unwrap());
        let stream = context.get_stream(stream).await;
        stream.map_or(0, |stream| stream.cached_info().state.messages)
    })
}

#[test]
fn a_sharing_that_was_killed_on_the_way_is_taken_up_where_it_stopped() {
    let server = Server::start();
    let proxy = Proxy::to(server.port());
    proxy.delay_by(Duration::from_millis(5));
    let here = Home::new();
    let agenda = here.file("M.toml", AGENDA);
    here.lines("M", &agenda, &format!("@10:04 open-item D\n{}", "note \"again\"\n".repeat(120)));
    let far = address(proxy.port(), "M").to_string();
    for reached in [1, 30, 60] {
        let mut command = here.command();
        command.args(["share", "M", &far]).stdout(Stdio::null()).stderr(Stdio::null());
        let mut sharing = command.spawn().unwrap();
        while kept(&server, "M") < reached {
            assert!(sharing.try_wait().unwrap().is_none(), "it was done before it could be killed");
            pause(Duration::from_millis(5));
        }
        sharing.kill().unwrap();
        sharing.wait().unwrap();
        assert!(!here.path().join("informals/M.links").exists(), "it goes on in the file until all is there");
        succeeds(here.run(&["do", "M", "note", "written between two attempts"]));
    }
    assert!(kept(&server, "M") < 120);
    let said = succeeds(here.run(&["share", "M", &server.address("M").to_string()]));
    assert!(said.contains("125 entries, compared with the file"), "{said}");
    assert_eq!(kept(&server, "M"), 125);
    let verified = succeeds(Home::new().run(&["verify", &server.address("M").to_string()]));
    assert!(verified.contains("nothing is wrong"), "{verified}");
}
