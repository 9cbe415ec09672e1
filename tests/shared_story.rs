//! The consoles' story on three machines over a server with certificate and keys: the same screens, and the same
//! documents byte for byte, as over one file.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod jetstream_support;
mod program;
mod secretariat_support;
mod terminal;

use std::fs;

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
    /// A desk on it, at the meeting.
    fn joins(&self, role: &str, name: &[&str]) -> Terminal {
        let arguments = [&["join", self.meeting.as_str(), "--role", role], name].concat();
        let mut desk = Terminal::start(self.home.path(), &arguments, 120, 40);
        desk.sees("NOT FOR SHARING");
        desk
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

/// The three desks of the story.
struct Desks {
    facilitator: Terminal,
    other: Terminal,
    notes: Terminal,
}

/// What each desk shows, and the documents of the note-taker's machine.
struct Played {
    screens: [String; 3],
    documents: Vec<(String, Vec<u8>)>,
}

/// The morning in short: requests, two items, a statement with notes taken elsewhere, the end.
fn play(mut desks: Desks, note_taker: &Machine) -> Played {
    let Desks { facilitator: desk, other, notes } = &mut desks;
    desk.types("aindon for nam\r");
    desk.sees("Indonesia for NAM asks");
    desk.types("japan\r\u{1b}");
    other.sees("Japan");
    for (time, then) in [("10:04", "item A opened"), ("10:11", "item B opened"), ("10:18", "item C opened")] {
        clock(desk, time);
        desk.presses("n");
        desk.sees(then);
    }
    clock(desk, "10:41");
    desk.presses("n");
    desk.sees("item D opened");
    desk.presses(" ");
    desk.sees("floor to Indonesia");
    other.sees("Indonesia");
    notes.sees("FLOOR Indonesia");
    note(desk, notes, "10:43", "V3+ informal exchanges go on", "informal exchanges go on");
    note(desk, notes, "10:46", "24! \"on a voluntary basis\"", "P1");
    note(desk, notes, "10:48", "marking of frames ??", "marking of frames");
    clock(desk, "10:49");
    desk.presses(" ");
    desk.sees("floor to Japan");
    other.sees("10:49");
    notes.sees("FLOOR Japan");
    note(desk, notes, "10:51", "P1+", "supported");
    clock(desk, "10:52");
    desk.presses(" ");
    desk.sees("floor free");
    desk.types("jend of the story\r");
    desk.sees("note taken, N4");
    other.sees("note taken, N4");
    notes.sees("end of the story");
    Played { screens: [whole(desk), whole(other), whole(notes)], documents: note_taker.documents() }
}

/// She writes a line at this time, and it stands on her screen.
fn note(desk: &mut Terminal, notes: &mut Terminal, time: &str, text: &str, then: &str) {
    clock(desk, time);
    notes.sees_one_of(&[&format!("{time} EDT"), &format!("{time}:00 EDT")]);
    notes.types(&format!("{text}\r"));
    notes.sees(then);
    notes.sees("what is said");
}

fn clock(desk: &mut Terminal, time: &str) {
    desk.types(&format!(":clock {time}\r"));
    desk.sees_one_of(&[&format!("{time} EDT"), &format!("{time}:00 EDT")]);
}

/// Without what was said in passing, and who sits where.
fn whole(desk: &mut Terminal) -> String {
    let said = ["stored", "moderates", "open at another", "facilitator here"];
    let rows = desk.rows();
    let told = |row: &&String| !said.iter().any(|said| row.contains(said));
    rows.iter().filter(told).map(|row| row.trim_end()).collect::<Vec<_>>().join("\n")
}

fn over_one_file() -> Played {
    let home = Home::new();
    let agenda = home.file("M.toml", AGENDA);
    let open = ["open", agenda.to_str().unwrap(), "--practice", "09:55", "--still"];
    let mut facilitator = Terminal::start(home.path(), &open, 120, 40);
    facilitator.sees("PRACTICE");
    let machine = Machine { home, meeting: "M".into() };
    let other = machine.joins("facilitator", &["--name", "Brussels"]);
    let notes = machine.joins("note-taker", &["--name", "Geneva"]);
    play(Desks { facilitator, other, notes }, &machine)
}

fn over_a_server() -> Played {
    let secretariat = Secretariat::new();
    let invited =
        [secretariat.invites("facilitator", "Brussels"), secretariat.invites("note-taker", "Geneva")];
    let server = secretariat.starts();
    let new_york = Home::new();
    let agenda = new_york.file("M.toml", AGENDA);
    let invitation = secretariat.invitation("M.facilitator.invitation");
    let at = invitation.to_str().unwrap();
    let open = ["open", agenda.to_str().unwrap(), "--journal", at, "--practice", "09:55", "--still"];
    let mut facilitator = Terminal::start(new_york.path(), &open, 120, 40);
    facilitator.sees("PRACTICE");
    let [brussels, geneva] =
        invited.map(|file| Machine { home: Home::new(), meeting: file.to_str().unwrap().to_owned() });
    let (other, notes) = (brussels.joins("facilitator", &[]), geneva.joins("note-taker", &[]));
    let played = play(Desks { facilitator, other, notes }, &geneva);
    drop(server);
    played
}

#[test]
fn a_meeting_on_three_machines_looks_and_reads_as_one_on_one_machine() {
    let (here, there) = (over_one_file(), over_a_server());
    for (ours, theirs) in here.screens.iter().zip(&there.screens) {
        assert_eq!(ours, theirs);
    }
    let names = |played: &Played| played.documents.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&here), names(&there));
    assert!(here.documents.len() >= 6, "{:?}", names(&here));
    for ((name, ours), (_, theirs)) in here.documents.iter().zip(&there.documents) {
        assert!(ours == theirs, "{name} differs");
    }
}
