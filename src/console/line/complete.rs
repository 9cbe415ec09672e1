//! Tab on the command line: command words, names, groups, items, those who wait, and the words of the grammar.

use crate::console::language::{RESERVED, Word, spelled_name};
use crate::console::view::Step;
use crate::console::{DeskWord, Model};
use crate::delegations::{Among, Rank, Roster};
use crate::meeting::{OnBehalfOf, Room, Track, Waiting};

use super::Line;

/// More are typed on, not looked through.
const AT_MOST: usize = 20;

/// What is known where a line is completed.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The room.
    pub room: &'a Room,
    /// Who can be named.
    pub roster: &'a Roster,
    /// The tracks whose commands can be given here.
    pub tracks: &'static [Track],
    /// Words of this desk that are no commands of the meeting.
    pub own: &'a [&'static str],
}

/// What stood before Tab, and what can stand in its place.
#[derive(Debug, Clone)]
pub struct Completion {
    before: String,
    ends: Vec<String>,
    shown: usize,
}

impl Completion {
    /// What can follow a text. The longest part of it that begins something is completed: names have spaces.
    pub fn of(text: &str, known: Known<'_>) -> Option<Self> {
        let begun = text.trim_start();
        let Some((first, _)) = begun.split_once(' ') else {
            let given = |word: &&Word| known.tracks.contains(&word.track());
            let words = Word::ALL.iter().filter(given).map(|word| word.text());
            let words = words.chain(known.own.iter().copied()).filter(|word| word.starts_with(begun));
            return Self::with(String::new(), words.map(|word| format!("{word} ")).collect());
        };
        let word = Word::parse(first).ok()?;
        let starts = text.match_indices([' ', ',']).map(|(at, sign)| at + sign.len());
        let starts = starts.filter(|start| is_one_name(text.get(*start..).unwrap_or_default()));
        starts.filter_map(|start| text.split_at_checked(start)).find_map(|(before, typed)| {
            let gap = typed.len() - typed.trim_start().len();
            let (gap, typed) = typed.split_at_checked(gap)?;
            Self::with(format!("{before}{gap}"), ends(word, before, typed.trim_start_matches('"'), known))
        })
    }

    /// These ends after what stood before; nothing where there are none.
    pub fn with(before: String, ends: Vec<String>) -> Option<Self> {
        (!ends.is_empty()).then_some(Self { before, ends, shown: 0 })
    }

    /// Goes on to the next, or back to the one before.
    pub fn step(&mut self, step: Step) {
        let count = self.ends.len().max(1);
        self.shown = match step {
            Step::Down => (self.shown + 1) % count,
            Step::Up => (self.shown + count - 1) % count,
        };
    }

    /// The text as it is completed.
    pub fn text(&self) -> String {
        format!("{}{}", self.before, self.ends.get(self.shown).map_or("", String::as_str))
    }

    /// Whether there is more than one end.
    pub fn goes_on(&self) -> bool {
        self.ends.len() > 1
    }
}

impl Line {
    /// Tab shows the first that fits, then the next; Shift-Tab the one before.
    pub(super) fn complete(&mut self, step: Step, model: &Model) {
        let going_on = self.completion.take().map(|mut completion| {
            completion.step(step);
            completion
        });
        let own = DeskWord::ALL.map(DeskWord::text);
        let known = Known {
            room: model.ahead().room(),
            roster: &model.roster,
            tracks: &[Track::Floor, Track::Notes],
            own: &own,
        };
        let Some(completion) = going_on.or_else(|| Completion::of(self.input.value(), known)) else { return };
        self.put(&completion.text());
        self.completion = Some(completion).filter(Completion::goes_on);
    }
}

/// A name holds no comma and none of the words that end one.
fn is_one_name(typed: &str) -> bool {
    let mut words: Vec<&str> = typed.split(' ').collect();
    words.pop();
    !typed.contains(',') && !words.iter().any(|word| RESERVED.contains(&word.to_lowercase().as_str()))
}

/// What can stand where `typed` stands, in the order in which it is likely.
fn ends(word: Word, before: &str, typed: &str, known: Known<'_>) -> Vec<String> {
    let grammar = word.grammar();
    let after = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let Known { room, roster, .. } = known;
    let after_a_name = after != word.text() && !after.ends_with(',') && !RESERVED.contains(&after.as_str());
    let mut ends = Vec::new();
    if after_a_name && !typed.is_empty() {
        ends.extend(keywords(word).filter(|keyword| begins(keyword, typed)));
    }
    if after == "for" {
        ends.extend(names(typed, Among::Groups, roster));
    } else {
        if grammar.contains("TARGET") {
            ends.extend(targets(room).filter(|target| begins(target, typed)));
        }
        if grammar.contains("WHO") {
            ends.extend(names(typed, Among::Everyone, roster));
        }
        if grammar.contains("item") || word == Word::Plan {
            let labels = room.items.iter().map(|item| item.label.to_string());
            ends.extend(labels.filter(|label| begins(label, typed)));
        }
    }
    if ends.is_empty() || !typed.is_empty() {
        ends.extend(keywords(word).filter(|keyword| begins(keyword, typed)));
    }
    let mut different: Vec<String> = Vec::new();
    for end in ends {
        // What is there in full already is not completed: the next word is typed.
        if end != typed && !different.contains(&end) {
            different.push(end);
        }
    }
    different.truncate(AT_MOST);
    different
}

fn begins(end: &str, typed: &str) -> bool {
    end.trim_start_matches('"').to_lowercase().starts_with(&typed.to_lowercase())
}

/// Names that what is typed may begin; none for nothing, since everybody would be.
fn names(typed: &str, among: Among, roster: &Roster) -> Vec<String> {
    let hits = roster.search(typed, among).into_iter();
    hits.filter(|hit| hit.rank != Rank::Fuzzy).map(|hit| spelled_name(hit.delegation)).collect()
}

/// Everybody who waits, as a target is written; by place where there is no other way.
fn targets(room: &Room) -> impl Iterator<Item = String> {
    let listed = room
        .waiting
        .iter()
        .zip(1..)
        .map(|(waiting, place)| target(waiting).unwrap_or_else(|| format!("#{place}")));
    listed.chain(room.replies.iter().chain(&room.after_closing).filter_map(target))
}

fn target(waiting: &Waiting) -> Option<String> {
    let who = spelled_name(waiting.speaker.delegation.as_ref()?);
    match &waiting.speaker.on_behalf_of {
        None => Some(who),
        Some(OnBehalfOf::Group(group)) => Some(format!("{who} for {}", spelled_name(group))),
        Some(OnBehalfOf::Named(_) | OnBehalfOf::States(_)) => None,
    }
}

/// The small words of a grammar: what stands in it in small letters, but for its examples.
fn keywords(word: Word) -> impl Iterator<Item = String> {
    let grammar = word.grammar().trim_start_matches(word.text());
    let outside = grammar.split('"').step_by(2);
    let words = outside.flat_map(|part| part.split(|sign: char| !(sign.is_lowercase() || sign == '-')));
    words.filter(|word| word.chars().count() > 1).map(str::to_owned)
}
