//! The consoles' story on three machines over a server with certificate and keys: the same screens, and the same
//! documents byte for byte, as over one file.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod jetstream_support;
mod program;
mod secretariat_support;
mod terminal;

use std::fs;
use std::path::PathBuf;

use program::Home;
use secretariat_support::Secretariat;
use terminal::Terminal;

const AGENDA: &str = include_str!("../agendas/2021-06-25-new-technologies.toml");

/// A machine, and the word by which it knows the meeting.
struct Machine {
    home: Home,
    meeting: String,
}

impl Machine {
    fn notes(&self, time: &str, text: &str) {
        let arguments = ["do", &self.meeting, "--role", "note-taker", "--at", time, "note", text];
        let ran = self.home.run(&arguments);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }

    /// Every document of the meeting, by name.
    fn documents(&self) -> Vec<(String, Vec<u8>)> {
        let folder = self.home.path().join("documents");
        let to = folder.to_str().unwrap();
        let arguments =
            ["export", &self.meeting, "--format", "all", "--attribution", "named", "--output", to];
        let ran = self.home.run(&arguments);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let mut documents: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().path())
            .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(path).unwrap()))
            .collect();
        documents.sort();
        documents
    }
}

/// What the facilitator's desk and another one show, and the documents of the note-taker's machine.
type Played = (String, String, Vec<(String, Vec<u8>)>);

/// The morning in short: requests, two items, a statement with notes taken elsewhere, the end.
fn play(mut desk: Terminal, mut other: Terminal, note_taker: &Machine) -> Played {
    desk.types("aindon for nam\r");
    desk.sees("Indonesia for NAM asks");
    desk.types("japan\r\u{1b}");
    other.sees("Japan");
    for (time, then) in [("10:04", "item A opened"), ("10:11", "item B opened"), ("10:18", "item C opened")] {
        clock(&mut desk, time);
        desk.presses("n");
        desk.sees(then);
    }
    clock(&mut desk, "10:41");
    desk.presses("n");
    desk.sees("item D opened");
    desk.presses(" ");
    desk.sees("floor to Indonesia");
    other.sees("Indonesia");
    note_taker.notes("10:43", "supports informal exchanges");
    note_taker.notes("10:44", "marking of frames");
    clock(&mut desk, "10:49");
    desk.presses(" ");
    desk.sees("floor to Japan");
    other.sees("10:49");
    clock(&mut desk, "10:52");
    desk.presses(" ");
    desk.sees("floor free");
    desk.types("jend of the story\r");
    desk.sees("note taken, N3");
    other.sees("note taken, N3");
    (whole(&mut desk), whole(&mut other), note_taker.documents())
}

fn clock(desk: &mut Terminal, time: &str) {
    desk.types(&format!(":clock {time}\r"));
    desk.sees_one_of(&[&format!("{time} EDT"), &format!("{time}:00 EDT")]);
}

/// Without what was said in passing, and who sits there.
fn whole(desk: &mut Terminal) -> String {
    let rows = desk.rows();
    let told = |row: &&String| {
        !row.contains("stored") && !row.contains("moderates") && !row.contains("open at another")
    };
    rows.iter().filter(told).map(|row| row.trim_end()).collect::<Vec<_>>().join("\n")
}

fn over_one_file() -> Played {
    let home = Home::new();
    let agenda = home.file("M.toml", AGENDA);
    let open = ["open", agenda.to_str().unwrap(), "--practice", "09:55", "--still"];
    let mut desk = Terminal::start(home.path(), &open, 120, 40);
    desk.sees("PRACTICE");
    let mut other =
        Terminal::start(home.path(), &["join", "M", "--role", "facilitator", "--name", "Brussels"], 120, 40);
    other.sees("PRACTICE");
    play(desk, other, &Machine { home, meeting: "M".into() })
}

fn over_a_server() -> Played {
    let secretariat = Secretariat::new();
    let invited: Vec<PathBuf> =
        vec![secretariat.invites("facilitator", "Brussels"), secretariat.invites("note-taker", "Geneva")];
    let server = secretariat.starts();
    let [new_york, brussels, geneva] = [Home::new(), Home::new(), Home::new()];
    let agenda = new_york.file("M.toml", AGENDA);
    let facilitator = secretariat.invitation("M.facilitator.invitation");
    let at = facilitator.to_str().unwrap();
    let open = ["open", agenda.to_str().unwrap(), "--journal", at, "--practice", "09:55", "--still"];
    let mut desk = Terminal::start(new_york.path(), &open, 120, 40);
    desk.sees("PRACTICE");
    let file = |index: usize| invited.get(index).unwrap().to_str().unwrap().to_owned();
    let mut other = Terminal::start(brussels.path(), &["join", &file(0), "--role", "facilitator"], 120, 40);
    other.sees("PRACTICE");
    let played = play(desk, other, &Machine { home: geneva, meeting: file(1) });
    drop(server);
    played
}

#[test]
fn a_meeting_on_three_machines_looks_and_reads_as_one_on_one_machine() {
    let (here, there) = (over_one_file(), over_a_server());
    assert_eq!(here.0, there.0, "the facilitator's desk");
    assert_eq!(here.1, there.1, "the other desk");
    let names = |played: &Played| played.2.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&here), names(&there));
    assert!(here.2.len() >= 6, "{:?}", names(&here));
    for ((name, ours), (_, theirs)) in here.2.iter().zip(&there.2) {
        assert!(ours == theirs, "{name} differs");
    }
}
