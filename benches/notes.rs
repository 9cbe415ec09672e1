//! How fast the note-taker's desk is with 2,000 notes: a key echoed in one frame, what it typed written before, a search
//! in one frame.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a measurement that cannot go on stops, and time is what is measured"
)]

#[expect(dead_code, reason = "a part of it is used here")]
mod table;

use std::sync::Arc;
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent};
use informals::agenda::{built_in, parse};
use informals::console::note_desk::{NoteDesk, update};
use informals::console::{Effect, Msg, Now};
use informals::delegations::{Among, Delegation, Roster};
use informals::meeting::{
    About, Asking, Channel, Command, Console, Entry, EntryId, FloorTo, Kind, Meeting, NoteTaken, Opening,
    ProposalMade, Request, Role, Speaker, Stance,
};
use informals::runtime::Beside;
use informals::screen::{Theme, still};
use informals::time::{Length, Moment};
use table::{middle, row, timed, told};

/// Notes in the meeting.
const NOTES: usize = 2_000;

/// The limit of one frame.
const LIMIT: Duration = Duration::from_millis(5);

/// Runs of which the median is told.
const RUNS: usize = 101;

fn main() {
    table::head();
    for (columns, rows) in [(80, 24), (120, 40), (200, 60)] {
        let size = format!("{columns}×{rows}, {NOTES} notes");
        let mut desk = desk();
        typed(&format!("a key echoed, {size}"), &mut desk, "cost of laser marking", (columns, rows));
        let mut desk = self::desk();
        typed(
            &format!("a search for one more letter, {size}"),
            &mut desk,
            "/polymer marking of",
            (columns, rows),
        );
    }
}

/// The slowest and the median of letters typed one after the other, each with its frame.
fn typed(what: &str, desk: &mut NoteDesk, text: &str, (columns, rows): (u16, u16)) {
    let folder = tempfile::tempdir().unwrap();
    let beside = Beside::of(&folder.path().join("m.jsonl"), &me());
    let mut all: Vec<Duration> = Vec::new();
    let mut at = 0;
    while all.len() < RUNS {
        for letter in text.chars() {
            at += 10;
            let (taken, drawn) = timed(|| {
                press(desk, &beside, KeyCode::Char(letter), at);
                still(desk, Theme::Dark, columns, rows)
            });
            all.push(taken);
            assert!(drawn.area.width == columns);
        }
        press(desk, &beside, KeyCode::Esc, at);
        for _ in text.chars() {
            press(desk, &beside, KeyCode::Backspace, at);
        }
    }
    let slowest = all.iter().max().copied().unwrap();
    let median = middle(all);
    let measured = format!("{}, at most {}", told(median), told(slowest));
    row(what, measured, told(LIMIT), median <= LIMIT).print();
}

/// A key, and what is written of it before it is shown.
fn press(desk: &mut NoteDesk, beside: &Beside, code: KeyCode, at: i64) {
    let now =
        Now { meeting: desk.clock(), since_start: Length::from_millis(at), fresh: EntryId::from_bits(0) };
    for effect in update(desk, Msg::Key(KeyEvent::from(code)), now) {
        match effect {
            Effect::WriteTyped(text) => beside.write_typed(&text).unwrap(),
            Effect::KeepDrafts(text) => beside.keep_drafts(&text).unwrap(),
            other => panic!("nobody asked for {other:?}"),
        }
    }
}

fn me() -> Console {
    Console { machine_user: "bench".to_owned(), role: Role::NoteTaker, name: String::new() }
}

/// A desk in a meeting with so many notes, a hundred interventions and twenty proposals.
fn desk() -> NoteDesk {
    let (name, text) = built_in();
    let agenda = parse(text.as_bytes()).agenda.unwrap();
    let roster = Roster::as_of(agenda.date, &[]);
    let hits = roster.search("a", Among::Everyone).into_iter();
    let states: Vec<Delegation> = hits.take(8).map(|hit| hit.delegation.clone()).collect();
    let label = agenda.items.iter().map(|item| item.label.clone()).nth(3).unwrap();
    let mut played = Played { meeting: Meeting::new(), now: agenda.starts_at() };
    let opening = Opening { name: name.to_owned(), agenda, agenda_text: text.to_owned(), practice: None };
    played.asks(Command::OpenMeeting(Box::new(opening)));
    played.asks(Command::OpenItem { item: label });
    for index in 0..NOTES {
        if index % 20 == 0 {
            let speaker = states.get(index / 20 % states.len()).cloned().unwrap();
            played.asks(Command::GiveFloor { to: FloorTo::Called(Box::new(asking(speaker))) });
        }
        let about = played.meeting.room().about_now();
        played.asks(if index % 100 == 1 { proposal(about, index) } else { note(about, index) });
    }
    let now = Now { meeting: played.now, since_start: Length::ZERO, fresh: EntryId::from_bits(0) };
    let mut desk = NoteDesk::new(me(), played.meeting.entries().iter().cloned(), now);
    update(&mut desk, Msg::Resized { columns: 200, rows: 60 }, now);
    assert_eq!(desk.room().notes.len(), NOTES);
    desk
}

fn note(about: About, index: usize) -> Command {
    Command::TakeNote(Box::new(taken(about, index)))
}

fn proposal(about: About, index: usize) -> Command {
    let note = NoteTaken { stance: Some(Stance::Proposes), ..taken(about, index) };
    Command::Propose(Box::new(ProposalMade { note, amendment: None, by: None }))
}

fn taken(about: About, index: usize) -> NoteTaken {
    NoteTaken {
        about,
        text: format!(
            "polymer frames no. {index}: laser marking fades, and its cost is a burden on small administrations of développement"
        ),
        on: Some(format!("RC/3 \u{b6} {}", index % 80 + 1)),
        stance: Some(Stance::Supports),
        verbatim: None,
        check: index.is_multiple_of(9),
        summary: index.is_multiple_of(7),
    }
}

struct Played {
    meeting: Meeting,
    now: Moment,
}

impl Played {
    fn asks(&mut self, command: Command) {
        self.now = self.now + Length::from_millis(100);
        let id = EntryId::from_bits(u128::try_from(self.meeting.entries().len()).unwrap() + 1);
        let by = Console { machine_user: "bench".to_owned(), role: Role::Facilitator, name: String::new() };
        let request = Request { id, at: self.now, by: by.clone(), command };
        let events = self.meeting.decide(&request).unwrap();
        let entry = Entry { v: Entry::VERSION, id, at: self.now, recorded_at: self.now, by, events };
        self.meeting.apply(&Arc::new(entry));
    }
}

fn asking(who: Delegation) -> Asking {
    Asking {
        speaker: Speaker::plain(who),
        kind: Kind::Statement,
        channel: Channel::Hand,
        asked: None,
        limit: None,
        note: None,
        rank: None,
    }
}
