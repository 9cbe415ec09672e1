//! The same commands on a meeting that several machines share, with the program as a person runs it.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod jetstream_support;
mod program;

use std::path::{Path, PathBuf};

use jetstream_support::server::Server;
use program::{Home, Ran};

/// A machine with a copy of its own.
struct Machine {
    home: Home,
    agenda: PathBuf,
}

const AGENDA: &str = include_str!("../agendas/2021-06-25-new-technologies.toml");

impl Machine {
    fn new() -> Self {
        let home = Home::new();
        let agenda = home.file("M.toml", AGENDA);
        Self { home, agenda }
    }

    fn begins(&self, url: &str, lines: &str) -> Ran {
        self.home.lines(url, &self.agenda, lines)
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        self.home.run(arguments)
    }
}

fn succeeds(ran: Ran) -> String {
    assert_eq!(ran.code, 0, "{}\n{}", ran.out, ran.err);
    ran.out
}

const LINES: &str =
    "@10:04 open-item D\n@10:05 inscribe Japan, Mexico\n@10:06 give-floor\n@10:09 end-floor\n";

#[test]
fn what_one_machine_does_another_shows_and_exports() {
    let server = Server::start();
    let url = server.address("M").to_string();
    let (new_york, geneva) = (Machine::new(), Machine::new());
    new_york.begins(&url, LINES);
    let file = Machine::new();
    file.home.lines("M", &file.agenda, LINES);
    let show = ["show", &url, "--at", "10:20"];
    assert_eq!(succeeds(new_york.run(&show)), succeeds(geneva.run(&show)));
    let md = |machine: &Machine, meeting: &str| {
        succeeds(machine.run(&[
            "export",
            meeting,
            "--format",
            "md",
            "--attribution",
            "named",
            "--output",
            "-",
        ]))
    };
    assert_eq!(md(&geneva, &url), md(&file, "M"));
    let noted = ["do", &url, "--role", "note-taker", "note", "marking"];
    succeeds(geneva.run(&noted));
    assert!(md(&new_york, &url).contains("Marking."));
    assert!(succeeds(new_york.run(&["verify", &url])).contains("nothing is wrong"));
    assert_eq!(geneva.run(&["do", &url, "--role", "note-taker", "adjourn"]).code, 1);
}

#[test]
fn a_command_on_a_server_that_does_not_answer_gives_up_and_queues_nothing() {
    let mut server = Server::start();
    let url = server.address("M").to_string();
    let machine = Machine::new();
    machine.begins(&url, LINES);
    server.kill();
    let ran = machine.run(&["do", &url, "note", "lost"]);
    assert_eq!(ran.code, 3, "{}", ran.err);
    assert!(ran.err.contains("the server cannot be reached"), "{}", ran.err);
    assert!(!machine.home.path().join("informals/M.outbox").exists());
    server.restart();
    assert!(!succeeds(machine.run(&["show", &url, "--json"])).contains("lost"));
}

#[test]
fn an_address_without_a_meeting_is_wrong_and_one_that_nobody_began_is_told() {
    let server = Server::start();
    let machine = Machine::new();
    assert_eq!(machine.run(&["show", "nats://127.0.0.1"]).code, 2);
    let ran = machine.run(&["show", &server.address("M").to_string()]);
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("there is no such meeting on this server"), "{}", ran.err);
    assert!(!Path::new(&machine.home.path().join("informals/M.jsonl")).exists());
}
