//! A facilitator's and a note-taker's desk on two terminals over one journal, killed by chance and opened again.

use std::path::PathBuf;
use std::sync::Arc;

use informals::journal::{FileStore, OpenMode, Store};
use informals::meeting::Entry;
use serde_json::Value;

use super::program::Home;
use super::terminal::Terminal;

const NAME: &str = "2021-06-25-new-technologies";
const OPEN: &[&str] = &["open", "agendas/2021-06-25-new-technologies.toml", "--practice", "09:40", "--still"];
const JOIN: &[&str] = &["join", NAME, "--role", "note-taker"];

/// Chance that can be repeated.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below this one.
    pub fn one_of(&mut self, several: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % several
    }
}

/// Both desks.
pub struct Pair {
    home: Home,
    /// Nobody sits there only between a kill and the next start.
    moderating: Option<Terminal>,
    noting: Option<Terminal>,
    /// None while nobody is killed by chance.
    chance: Option<Chance>,
    /// How often one of them was killed.
    pub kills: usize,
}

fn facilitator(home: &Home) -> Terminal {
    let mut desk = Terminal::start(home.path(), OPEN, 200, 60);
    desk.sees("NOT FOR SHARING");
    desk
}

fn note_taker(home: &Home) -> Terminal {
    let mut desk = Terminal::start(home.path(), JOIN, 120, 40);
    desk.sees("Enter store");
    desk
}

impl Pair {
    pub fn sits_down(seed: u64) -> Self {
        let home = Home::new();
        let moderating = Some(facilitator(&home));
        let noting = Some(note_taker(&home));
        Self { home, moderating, noting, chance: Some(Chance::new(seed)), kills: 0 }
    }

    /// Time goes on, for both.
    pub fn at(&mut self, time: &str) -> &mut Self {
        self.moderating().types(&format!(":clock {time}\r"));
        let shown = [format!("{time} EDT"), format!("{time}:00 EDT")];
        for desk in [self.moderating.as_mut(), self.noting.as_mut()].into_iter().flatten() {
            desk.sees_one_of(&[&shown[0], &shown[1]]);
        }
        self
    }

    /// The facilitator presses these keys. What they did is acknowledged, and then the power may go.
    pub fn moderates(&mut self, keys: &str, then: &str) {
        self.moderating().presses(keys);
        self.moderating().sees(then);
        self.perhaps_dies();
    }

    /// The note-taker types these keys. What they did is acknowledged, and then the power may go.
    pub fn notes(&mut self, keys: &str, then: &str) {
        for line in keys.split_inclusive('\r') {
            let text = line.trim_end_matches('\r');
            // What was told of the line before is gone with its first letter.
            self.noting().types(text);
            self.noting().sees(text);
            self.noting().types("\r");
        }
        self.noting().sees(then);
        self.perhaps_dies();
    }

    /// The note-taker finds a note and writes it anew: F4 where the search stands on it.
    pub fn finds_to_edit(&mut self, search: &str) -> &mut Self {
        self.noting().types(search);
        self.noting().sees(search);
        self.noting().sends("\u{1b}OS");
        self.noting().no_longer_sees(search);
        self
    }

    /// A line is begun: as soon as its letters are shown, the note-taker's desk is killed.
    pub fn begins(&mut self, line: &str) {
        self.noting().types(line);
        self.noting().sees(line);
        self.kill_noting();
        self.noting().sees(line);
    }

    /// The floor has moved on meanwhile: one key to the unfinished line where the desk was opened again since.
    pub fn goes_to_and_fro(&mut self, line: &str) {
        self.kill_noting();
        self.noting().sees("unfinished line to");
        self.noting().types("\t");
        self.noting().sees(line);
    }

    /// From now on both live: what they show at the end came to them entry by entry.
    pub fn nobody_dies(&mut self) {
        self.chance = None;
    }

    fn perhaps_dies(&mut self) {
        match self.chance.as_mut().map(|chance| chance.one_of(4)) {
            Some(0) => self.kill_moderating(),
            Some(1) => self.kill_noting(),
            Some(_) | None => {}
        }
    }

    fn moderating(&mut self) -> &mut Terminal {
        self.moderating.as_mut().unwrap()
    }

    fn noting(&mut self) -> &mut Terminal {
        self.noting.as_mut().unwrap()
    }

    fn kill_moderating(&mut self) {
        self.kills += 1;
        self.moderating.take().unwrap().dies();
        self.moderating = Some(facilitator(&self.home));
    }

    fn kill_noting(&mut self) {
        self.kills += 1;
        self.noting.take().unwrap().dies();
        self.noting = Some(note_taker(&self.home));
    }

    /// The live desks, which were given the entries one by one, show what they show when they are opened again.
    pub fn shows_what_a_fresh_desk_shows(&mut self) {
        let before = [lasting(self.moderating()), lasting(self.noting())];
        self.kill_moderating();
        self.kill_noting();
        assert_eq!([lasting(self.moderating()), lasting(self.noting())], before);
    }

    /// What a process of its own makes of the journal.
    pub fn shown(&self) -> Value {
        let ran = self.home.run(&["show", NAME, "--json"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        serde_json::from_str(&ran.out).unwrap()
    }

    /// What both desks show of the notes on whoever has the floor.
    pub fn both_show(&mut self, text: &str) {
        self.moderating().sees(text);
        self.noting().sees(text);
    }

    /// The journal.
    pub fn entries(&self) -> Vec<Arc<Entry>> {
        let (mut store, _) = FileStore::open(&self.journal(), OpenMode::Read).unwrap();
        store.read_new().unwrap().into_iter().map(|stored| stored.entry).collect()
    }

    fn journal(&self) -> PathBuf {
        self.home.path().join("informals").join(format!("{NAME}.jsonl"))
    }
}

/// The rows of a screen, without what says what was done last, and when the line was kept: that is told once, by the desk
/// that did it.
fn lasting(desk: &mut Terminal) -> Vec<String> {
    desk.types("\u{1b}");
    desk.sees("NOT FOR SHARING");
    let rows = desk.rows().into_iter().filter(|row| !row.contains("stored") && !row.contains("── to "));
    rows.map(|row| row.trim_end().to_owned()).collect()
}
