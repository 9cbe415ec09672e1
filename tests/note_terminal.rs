//! The note-taker's desk on a real pseudo-terminal, beside the facilitator's over one journal: both are killed at random
//! moments, and nothing that was acknowledged is lost, unfinished lines included.
#![expect(clippy::unwrap_used, reason = "a test says at once what it did not find")]

mod program;
mod terminal;

use std::path::{Path, PathBuf};

use program::Home;
use terminal::Terminal;

const NAME: &str = "2021-06-25-new-technologies";
const OPEN: &[&str] = &["open", "agendas/2021-06-25-new-technologies.toml", "--practice", "10:40", "--still"];
const JOIN: &[&str] = &["join", NAME, "--role", "note-taker"];

fn facilitator(home: &Home) -> Terminal {
    let mut desk = Terminal::start(home.path(), OPEN, 80, 24);
    desk.sees("NOT FOR SHARING");
    desk
}

fn note_taker(home: &Home) -> Terminal {
    let mut desk = Terminal::start(home.path(), JOIN, 80, 24);
    desk.sees("Enter store");
    desk
}

/// Item D is open, Japan has the floor, and others wait.
fn begun(home: &Home) -> Terminal {
    let mut desk = facilitator(home);
    for command in
        ["open-item D", "inscribe Japan, Mexico, Cuba, Kenya, Norway, Peru, Brazil, Ghana", "give-floor"]
    {
        desk.types(&format!(":{command}\r"));
        desk.sees_one_of(&["item D opened", "asks for the floor", "floor to Japan"]);
    }
    desk.sees("NOW  Japan");
    desk
}

/// Chance that can be repeated.
struct Chance(u64);

impl Chance {
    fn one_of(&mut self, several: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % several
    }
}

/// Types a line and waits until it is stored: then the next one can be typed.
fn stores(desk: &mut Terminal, text: &str) {
    desk.types(text);
    desk.sees(text);
    desk.types("\r");
    desk.sees("what is said");
}

/// Every text that was acknowledged as a note.
fn in_the_record(home: &Home) -> String {
    let ran = home.run(&["export", NAME, "--format", "json", "--attribution", "named", "--output", "-"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.out
}

#[test]
fn both_desks_are_killed_at_random_moments_and_nothing_acknowledged_is_lost() {
    let home = Home::new();
    let mut moderating = begun(&home);
    let mut noting = note_taker(&home);
    noting.sees("FLOOR Japan");
    let mut chance = Chance(20_210_625);
    let mut acknowledged = Vec::new();
    for round in 0..6 {
        let text = format!("round{round} acknowledged");
        stores(&mut noting, &text);
        acknowledged.push(text);
        let draft = format!("24~ round{round} unfinished");
        noting.types(&draft);
        noting.sees(&draft);
        if chance.one_of(2) == 0 {
            moderating.dies();
            moderating = facilitator(&home);
        }
        // The power goes as soon as the letters are shown, or while the floor moves on.
        if chance.one_of(2) == 0 {
            noting.dies();
            noting = note_taker(&home);
            noting.sees(&draft);
        }
        moderating.types(":give-floor\r");
        noting.sees("this line stays with");
        if chance.one_of(2) == 0 {
            // Letters that are on their way when the power goes; they were never acknowledged.
            noting.types("\t in the air\r");
        }
        noting.dies();
        noting = note_taker(&home);
        noting.types("\t");
        noting.sees(&draft);
        noting.types("\r");
        noting.sees("note taken");
        acknowledged.push(format!("round{round} unfinished"));
    }
    let record = in_the_record(&home);
    for text in &acknowledged {
        assert_eq!(record.matches(text.as_str()).count(), 1, "{text} in\n{record}");
    }
    // Both desks and a fresh replay show the same floor.
    let floor = home.show(NAME, "10:40")["floor"]["name"].as_str().unwrap().to_owned();
    noting.sees(&format!("FLOOR {floor}"));
    moderating.sees(&format!("NOW  {floor}"));
    assert_eq!(home.run(&["verify", NAME]).code, 0);
}

#[test]
fn the_same_console_is_not_opened_twice_and_another_name_is() {
    let home = Home::new();
    let _moderating = begun(&home);
    let _noting = note_taker(&home);
    let mut again = Terminal::start(home.path(), JOIN, 80, 24);
    again.sees("--name NAME");
    assert_eq!(again.leaves().0, 2);
    let mut other = Terminal::start(home.path(), &[JOIN, &["--name", "two"]].concat(), 80, 24);
    other.sees("FLOOR Japan");
}

#[test]
fn a_private_note_is_in_one_file_of_its_own_console_and_nowhere_else() {
    let home = Home::new();
    let mut moderating = begun(&home);
    let mut noting = note_taker(&home);
    noting.types("something for all\rzebrafish for the Chair ##\r");
    noting.sees("on this machine alone");
    noting.types("/zebrafish");
    noting.sees("1 note found");
    noting.types("\u{1b}:quit\r");
    let (code, screen) = noting.leaves();
    assert_eq!(code, 0, "{screen}");
    assert!(screen.contains("The notes are kept"), "{screen}");
    let mut other = Terminal::start(home.path(), &[JOIN, &["--name", "two"]].concat(), 120, 40);
    other.sees("something for all");
    other.types("/zebrafish");
    other.sees("no note has that");
    let folder = home.path().join("all");
    let output = folder.to_str().unwrap();
    let all = home.run(&["export", NAME, "--format", "all", "--attribution", "named", "--output", output]);
    let shown = home.run(&["show", NAME, "--json", "--at", "10:41"]);
    assert!(!(all.out + &all.err + &shown.out + &in_the_record(&home)).contains("zebrafish"));
    assert!(!moderating.screen().contains("zebrafish"));
    assert!(!String::from_utf8_lossy(&moderating.bytes).contains("zebrafish"));
    let holding: Vec<PathBuf> =
        files(home.path()).into_iter().filter(|file| holds(file, b"zebrafish")).collect();
    assert_eq!(holding.len(), 1, "{holding:?}");
    assert!(holding[0].parent().unwrap().ends_with(format!("{NAME}.private")), "{holding:?}");
    let ran = home.run(&["forget", NAME]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(!files(home.path()).iter().any(|file| holds(file, b"zebrafish")));
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn holds(file: &Path, word: &[u8]) -> bool {
    std::fs::read(file).unwrap().windows(word.len()).any(|bytes| bytes == word)
}

#[test]
fn an_entry_of_the_facilitator_opens_the_intervention_here_by_itself() {
    let home = Home::new();
    let mut moderating = begun(&home);
    let mut noting = note_taker(&home);
    moderating.types(":give-floor\r");
    noting.sees("FLOOR Mexico");
    noting.sees("to Mexico");
    noting.pastes("first row\nsecond row");
    noting.sees("second row");
    noting.types("\r");
    noting.sees("note taken");
}
