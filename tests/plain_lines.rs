//! The desks in lines, as a pipe or a screen reader works them: the real program, no terminal.
#![expect(clippy::unwrap_used, reason = "a test says at once what it did not find")]
#![expect(clippy::disallowed_methods, reason = "a deadline on a real program is real time")]

mod program;

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use program::Home;

const AGENDA: &str = "agendas/2021-06-25-new-technologies.toml";
const NAME: &str = "2021-06-25-new-technologies";
const OPEN: &[&str] = &["open", AGENDA, "--practice", "09:40", "--still", "--plain"];
const STORY: &str = include_str!("story/facilitator.txt");
const PATIENCE: Duration = Duration::from_secs(20);

/// A desk in lines that runs.
struct Running {
    child: Child,
    input: Option<ChildStdin>,
    said: Receiver<String>,
    all: Vec<String>,
}

impl Running {
    fn start(home: &Home, arguments: &[&str]) -> Self {
        let mut child =
            home.command().args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (send, said) = channel();
        thread::spawn(move || output.lines().map_while(Result::ok).try_for_each(|line| send.send(line)));
        Self { input: child.stdin.take(), child, said, all: Vec::new() }
    }

    fn types(&mut self, line: &str) {
        writeln!(self.input.as_mut().unwrap(), "{line}").unwrap();
    }

    /// Waits until a line with this is said, and gives it.
    fn hears(&mut self, text: &str) -> String {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let Ok(line) = self.said.recv_timeout(left) else {
                panic!("waited for {text:?} after {:#?}", self.all)
            };
            self.all.push(line.clone());
            if line.contains(text) {
                return line;
            }
        }
    }

    /// The system asks it to end.
    fn is_asked_to_end(&self) {
        let id = self.child.id().to_string();
        let asked = std::process::Command::new("kill").args(["-TERM", &id]).status().unwrap();
        assert!(asked.success());
    }

    /// The input ends; gives everything that was said and the exit code.
    fn ends(mut self) -> (i32, Vec<String>) {
        drop(self.input.take());
        let code = self.child.wait().unwrap().code().unwrap_or(-1);
        self.all.extend(self.said.iter());
        (code, self.all)
    }
}

/// The story as a person types it: the practice clock is moved where `do` has a time, and questions are answered.
fn by_lines(story: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for line in story.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let command = match line.strip_prefix('@').and_then(|stamped| stamped.split_once(' ')) {
            Some((time, command)) => {
                lines.push(format!("clock {time}"));
                command
            }
            None => line,
        };
        lines.push(if command == "give-floor" { "next" } else { command }.to_owned());
        if command == "adjourn" || command == "open-item E" {
            lines.push("y".to_owned());
        }
    }
    lines
}

#[test]
fn the_facilitators_story_goes_line_by_line_and_leaves_what_do_leaves() {
    let home = Home::new();
    let mut desk = Running::start(&home, OPEN);
    for line in by_lines(STORY) {
        desk.types(&line);
    }
    desk.hears("meeting adjourned");
    let (code, said) = desk.ends();
    assert_eq!(code, 0);
    assert!(said.last().unwrap().contains("The meeting is adjourned and kept"), "{said:#?}");
    assert!(said.iter().all(|line| !line.chars().any(char::is_control)), "{said:#?}");
    for wanted in ["say: I thank the representative of Indonesia", "now: ", "warning: ", "next: "] {
        assert!(said.iter().any(|line| line.contains(wanted)), "{wanted}: {said:#?}");
    }
    let other = Home::new();
    other.lines(NAME, AGENDA.as_ref(), STORY);
    let (lines, commands) = (home.show(NAME, "12:05"), other.show(NAME, "12:05"));
    for key in ["items", "finished", "in_writing", "outcomes", "proposals", "after_closing"] {
        assert!(lines[key] == commands[key], "{key}: {}\n{}", lines[key], commands[key]);
    }
    assert_eq!(lines["meeting"]["state"], "adjourned");
}

#[test]
fn three_desks_in_lines_hear_each_other_at_once() {
    let home = Home::new();
    let mut facilitator = Running::start(&home, OPEN);
    facilitator.hears("Nobody has the floor");
    let mut room =
        Running::start(&home, &["join", NAME, "--role", "audience", "--plain", "--language", "fr"]);
    room.hears("début à 10:00");
    facilitator.types("inscribe Kenya, Norway");
    facilitator.hears("Kenya asks for the floor, 1st");
    for item in ["A", "B", "C", "D"] {
        facilitator.types(&format!("open-item {item}"));
    }
    room.hears("Suivants: Kenya, Norvège");
    facilitator.types("next");
    room.hears("Kenya, limite 3:00");
    let ran = home.run(&["do", NAME, "conclude"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    facilitator.hears("Kenya asked to conclude");
    let ran = home.run(&["do", NAME, "close-list"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    room.hears("La liste des orateurs est close");
    assert_eq!(facilitator.ends().0, 0);
    room.is_asked_to_end();
    let (code, said) = room.ends();
    assert_eq!(code, 0);
    assert!(!said.iter().any(|line| line.contains("conclude")), "{said:#?}");
}

#[test]
fn a_second_facilitator_in_lines_is_told_of_the_first_and_cannot_give_the_floor_as_well() {
    let home = Home::new();
    let mut first = Running::start(&home, OPEN);
    first.hears("Nobody has the floor");
    first.types("inscribe Kenya, Norway");
    for item in ["A", "B", "C", "D"] {
        first.types(&format!("open-item {item}"));
    }
    first.hears("item D opened");
    let join = ["join", NAME, "--role", "facilitator", "--name", "second", "--plain"];
    let mut second = Running::start(&home, &join);
    second.hears("moderates at another desk");
    first.types("next");
    second.hears("(facilitator): floor to Kenya");
    second.types("");
    second.hears("moderate from here instead? y or an empty line does it, n does not");
    second.types("y");
    second.hears("floor desk taken by second (facilitator)");
    first.hears("floor desk taken by second (facilitator)");
    first.types("next");
    first.hears("moderate from here instead?");
    first.types("n");
    first.hears("nothing was done");
    let left = [first.ends(), second.ends()];
    let ran = home.run(&["show", NAME]);
    assert!(ran.out.contains("Speaking: Kenya"), "{}\n{left:#?}", ran.out);
}

#[test]
fn an_input_that_ends_leaves_with_the_way_back() {
    let home = Home::new();
    let ran = home.run_with(OPEN, "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.ends_with(&format!("The meeting goes on: informals join {NAME} --role facilitator\n")));
}

#[test]
fn a_display_without_an_input_goes_on_until_it_is_asked_to_end() {
    let home = Home::new();
    let mut facilitator = Running::start(&home, OPEN);
    facilitator.hears("Nobody has the floor");
    let mut room = Running::start(&home, &["join", NAME, "--role", "audience", "--plain"]);
    drop(room.input.take());
    room.hears("10:00");
    for line in ["inscribe Kenya", "open-item A", "open-item B", "open-item C", "open-item D", "next"] {
        facilitator.types(line);
    }
    room.hears("Kenya, limit 3:00");
    room.is_asked_to_end();
    let (code, said) = room.ends();
    assert_eq!(code, 0);
    assert!(said.last().unwrap().contains("The display has ended"), "{said:#?}");
}

#[test]
fn a_line_that_is_no_text_or_has_no_end_is_a_wrong_command_and_no_more() {
    let home = Home::new();
    let long = format!("{}pause\n", "x".repeat(300_000));
    let ran = home.run_with(OPEN, &format!("{long}inscribe Kenya\nquit\nadjourn\n"));
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("Kenya asks for the floor, 1st"), "{}", ran.out);
    assert!(!ran.out.contains("adjourn the meeting?"), "{}", ran.out);
}

#[test]
fn a_desk_on_a_screen_says_that_it_needs_a_terminal_and_what_does_not() {
    let home = Home::new();
    let ran = home.run(&["open", AGENDA]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("--plain"), "{}", ran.err);
}

#[test]
fn the_note_takers_lines_are_notes_on_who_has_the_floor_and_private_ones_stay_here() {
    let home = Home::new();
    let mut facilitator = Running::start(&home, OPEN);
    facilitator.types("inscribe Kenya, Norway");
    for item in ["A", "B", "C", "D"] {
        facilitator.types(&format!("open-item {item}"));
    }
    facilitator.types("next");
    facilitator.hears("floor to Kenya");
    let mut notes = Running::start(&home, &["join", NAME, "--role", "note-taker", "--plain"]);
    notes.hears("the next line goes to: Kenya");
    notes.types("24~ cost of laser marking **");
    notes.hears("N1");
    notes.types("! \"on a voluntary basis\"");
    notes.hears("P1");
    notes.types("ask the Chair about lunch ##");
    notes.hears("kept on this machine alone");
    facilitator.types("next");
    notes.hears("the next line goes to: Norway");
    notes.types("P1+");
    notes.types("<");
    notes.hears("the next line goes to: Kenya");
    notes.types("polymer frames");
    notes.hears("N3");
    notes.types("/laser");
    let found = notes.hears("cost of laser marking");
    assert!(found.starts_with("N1 Kenya"), "{found}");
    notes.types(":pause");
    notes.hears("is for");
    notes.types(":undo");
    notes.hears("taken back");
    let (code, said) = notes.ends();
    assert_eq!(code, 0);
    assert!(said.last().unwrap().contains("--role note-taker"), "{said:#?}");
    assert!(said.iter().all(|line| !line.chars().any(char::is_control)), "{said:#?}");
    let (_, heard) = facilitator.ends();
    assert!(!heard.iter().any(|line| line.contains("laser") || line.contains("lunch")), "{heard:#?}");
    let journal = std::fs::read_to_string(home.path().join(format!("informals/{NAME}.jsonl"))).unwrap();
    assert!(journal.contains("laser marking") && !journal.contains("lunch"));
}
