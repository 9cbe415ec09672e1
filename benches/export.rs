//! How long the documents of a very long meeting take, and how much memory: `cargo bench --bench export`.
//!
//! Ten thousand interventions with fifty thousand notes, a thousand of them proposals with positions. Each document
//! has two seconds of a core and 300 MB, from the entries to the bytes.
#![expect(clippy::unwrap_used, reason = "a measurement that cannot be made should say where")]
#![expect(clippy::disallowed_methods, reason = "a measurement asks the machine for its time")]

#[expect(dead_code, reason = "a part of it is used here")]
mod table;

use std::fs;
use std::sync::Arc;
use std::time::{Duration, Instant};

use informals::agenda::{Agenda, Attribution, Item, ItemKind, ItemLabel};
use informals::delegations::{Among, Delegation, Roster};
use informals::export::{Document, Extra, Format, Wanted, export};
use informals::meeting::{
    About, Amendment, Console, Entry, EntryId, Event, Kind, Meeting, Note, Position, Role, Speaker, Stance,
};
use informals::record::Record;
use informals::time::{Length, Moment};
use table::{Row, beside, row, timed, told};

const INTERVENTIONS: u128 = 10_000;
const NOTES_EACH: u128 = 5;
const PROPOSAL_EVERY: u128 = 10;
const TIME: Duration = Duration::from_secs(2);
const MEGABYTES: u64 = 300;

fn main() {
    let (folded, meeting) = timed(|| Meeting::replay(entries()));
    let as_of = meeting.entries().iter().map(|entry| entry.at).max().unwrap();
    table::head();
    let what = format!("{INTERVENTIONS} interventions, {} notes: folded", INTERVENTIONS * NOTES_EACH);
    beside(what, told(folded)).print();
    wanted().for_each(|wanted| measure(&meeting, as_of, &wanted).print());
}

fn wanted() -> impl Iterator<Item = Wanted> {
    let texts = [Format::Markdown, Format::Html, Format::Word];
    let with = [Extra::Times, Extra::Presence, Extra::Reminders];
    let named = Format::ALL.into_iter().map(move |format| Wanted::new(format, Attribution::Named).with(with));
    let unnamed = texts.into_iter().chain([Format::Json]);
    let unnamed = unnamed.map(|format| Wanted::new(format, Attribution::None));
    let others = [Document::Compilation, Document::Summary]
        .into_iter()
        .flat_map(move |document| texts.map(|format| Wanted::new(format, Attribution::Named).of(document)));
    named.chain(unnamed).chain(others)
}

/// Time from the entries to the bytes, by the clock and of a core, and the most memory in megabytes.
fn measure(meeting: &Meeting, as_of: Moment, wanted: &Wanted) -> Row {
    // From here on the highest memory is that of this document.
    let _ = fs::write("/proc/self/clear_refs", "5");
    let (began, worked) = (Instant::now(), worked());
    let bytes = export(&Record::of(meeting, as_of), wanted).unwrap();
    let (written, memory) = (began.elapsed(), memory());
    let worked = self::worked().saturating_sub(worked);
    let (document, format, names) = (wanted.document.word(), wanted.format.word(), wanted.attribution);
    let measured =
        format!("{}, {} of a core, {memory} MB, {} kB", told(written), told(worked), bytes.len() / 1024);
    let limit = format!("{} of a core, {MEGABYTES} MB", told(TIME));
    row(format!("{document} as {format}, {names:?}"), measured, limit, worked <= TIME && memory <= MEGABYTES)
}

/// What a core has worked for this program: on a machine that does other things too the clock on the wall tells
/// about those. Counted in hundredths of a second.
fn worked() -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit_once(')').map_or("", |(_, after)| after);
    let ticks = after_name.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok());
    Duration::from_millis(10 * ticks.sum::<u64>())
}

fn memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|peak| peak.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}

/// All States in turn, four minutes each, with five notes.
fn entries() -> Vec<Arc<Entry>> {
    let agenda = agenda();
    let roster = Roster::as_of(agenda.date, &[]);
    let speakers: Vec<Delegation> =
        NAMES.iter().map(|name| roster.find(name, Among::Everyone).unwrap().clone()).collect();
    let item = ItemLabel::new("D");
    let mut written = Written { at: agenda.starts_at(), entries: Vec::new() };
    let opening = Event::MeetingOpened {
        name: "long".to_owned(),
        agenda: Box::new(agenda),
        agenda_text: String::new(),
        practice: None,
    };
    written.entry(vec![opening]);
    written.entry(vec![Event::ItemOpened { item: item.clone() }]);
    for (intervention, delegation) in (0..INTERVENTIONS).zip(speakers.iter().cycle()) {
        let id = written.next_id().thing(0);
        let limit = Some(Length::from_minutes(3));
        let speaker = Speaker::plain(delegation.clone());
        let given = Event::FloorGiven { id, speaker, kind: Kind::Statement, item: Some(item.clone()), limit };
        written.entry(vec![given]);
        for note in 0..NOTES_EACH {
            written.at = written.at + Length::from_seconds(40);
            let noted = written.note(About::Intervention(id), note);
            let proposed = note == 2 && intervention.is_multiple_of(PROPOSAL_EVERY);
            let events = if proposed { with_positions(noted, &speakers) } else { vec![Event::Noted(noted)] };
            written.entry(events);
        }
        written.at = written.at + Length::from_seconds(20);
        written.entry(vec![Event::FloorEnded { id }]);
    }
    written.entry(vec![Event::Adjourned {}]);
    written.entries
}

const NAMES: [&str; 12] = [
    "Japan",
    "Mexico",
    "Switzerland",
    "Trinidad and Tobago",
    "Cuba",
    "Philippines",
    "Egypt",
    "Poland",
    "Colombia",
    "Germany",
    "Brazil",
    "South Africa",
];

/// A proposal, and two added to it at once.
fn with_positions(note: Note, speakers: &[Delegation]) -> Vec<Event> {
    let (proposal, positions) = (note.id, [Position::Supports, Position::Opposes]);
    let taken = speakers.iter().zip(positions).map(|(delegation, position)| Event::PositionTaken {
        proposal,
        who: Speaker::plain(delegation.clone()),
        position,
    });
    let made = Event::Proposed { note, amendment: Some(Amendment::Adds), by: None };
    [made].into_iter().chain(taken).collect()
}

struct Written {
    at: Moment,
    entries: Vec<Arc<Entry>>,
}

impl Written {
    fn next_id(&self) -> EntryId {
        EntryId::from_bits(self.entries.len() as u128 + 1)
    }

    fn entry(&mut self, events: Vec<Event>) {
        let by = Console { machine_user: "a@b".to_owned(), role: Role::Facilitator, name: String::new() };
        let (id, at) = (self.next_id(), self.at);
        self.entries.push(Arc::new(Entry { v: Entry::VERSION, id, at, recorded_at: at, by, events }));
    }

    fn note(&self, about: About, number: u128) -> Note {
        Note {
            id: self.next_id().thing(0),
            about,
            text: format!(
                "continuing informal exchanges before the Fourth Review Conference, as Japan said, {number} {}",
                self.at
            ),
            on: number.is_multiple_of(2).then(|| format!("RC/3 ¶ {}", 20 + self.entries.len() % 60)),
            stance: match number {
                1 => Some(Stance::Supports),
                4 => Some(Stance::Reserves),
                _ => None,
            },
            verbatim: (number == 2).then(|| "on a voluntary basis".to_owned()),
            check: number == 3,
            summary: false,
        }
    }
}

fn agenda() -> Agenda {
    let item = Item {
        label: ItemLabel::new("D"),
        title: "Exchange of views".to_owned(),
        kind: ItemKind::Exchange,
        presided_by: None,
        presenter: None,
        planned: Some(Length::from_minutes(80)),
        script: None,
        guiding_questions: Vec::new(),
        questions_first: false,
    };
    Agenda {
        title: "A very long meeting".to_owned(),
        date: "2021-06-25".parse().unwrap(),
        starts: "10:00:00".parse().unwrap(),
        items: vec![item],
        ..Agenda::unknown()
    }
}
