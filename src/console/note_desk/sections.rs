//! The notes in the order in which they are shown: under what they are about, in the order of the meeting.

use std::collections::HashMap;

use crate::meeting::{About, Id, Intervention, Room};
use crate::time::Moment;

use super::private::PrivateNote;

/// Everything noted about one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What the notes are about.
    pub about: About,
    /// When that began; where it is not known, when it was first noted.
    pub from: Moment,
    /// The notes, the first one first.
    pub notes: Vec<Noted>,
}

/// A note that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noted {
    /// One of the journal, by its number: 12 of `N12`.
    Kept(usize),
    /// A private one, by its place in this console's file.
    Private(usize),
    /// Where somebody stands on a proposal.
    Position(PositionAt),
}

/// Which position: the proposal, and the place among those who stand on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PositionAt {
    /// The proposal.
    pub proposal: Id,
    /// The place.
    pub place: usize,
}

/// All notes that stand, with the private ones of this console and where who was heard stands on proposals; and, whether
/// or not there is a note, points of order with the words of a response and what was logged afterwards.
pub fn sections(room: &Room, private: &[PrivateNote]) -> Vec<Section> {
    let begun: HashMap<Id, Moment> =
        room.finished.iter().chain(room.floor.all()).map(|heard| (heard.id(), heard.started)).collect();
    let mut gathered = Gathered { room, begun, places: HashMap::new(), sections: Vec::new() };
    let positions = room.positions_said();
    let own = private.iter().enumerate();
    let own = own.map(|(index, note)| (note.at, &note.note.about, Noted::Private(index)));
    let said = positions.iter().map(|said| {
        let at = PositionAt { proposal: said.proposal.note.id, place: said.place };
        (said.taken.at, &said.about, Noted::Position(at))
    });
    let mut beside: Vec<(Moment, &About, Noted)> = own.chain(said).collect();
    beside.sort_by_key(|(at, ..)| *at);
    let mut beside = beside.into_iter().peekable();
    for kept in room.standing_notes() {
        while let Some((at, about, noted)) = beside.next_if(|(at, ..)| *at < kept.at) {
            gathered.add(about, at, noted);
        }
        gathered.add(&kept.note.about, kept.at, Noted::Kept(kept.number));
    }
    for (at, about, noted) in beside {
        gathered.add(about, at, noted);
    }
    let seen_without = |heard: &&Intervention| heard.response.is_some() || heard.was_logged_afterwards();
    for heard in room.finished.iter().chain(room.floor.all()).filter(seen_without) {
        gathered.place(&About::Intervention(heard.id()), heard.started);
    }
    let mut sections = gathered.sections;
    sections.sort_by_key(|section| section.from);
    sections
}

struct Gathered<'a> {
    room: &'a Room,
    begun: HashMap<Id, Moment>,
    places: HashMap<Id, usize>,
    sections: Vec<Section>,
}

impl Gathered<'_> {
    fn add(&mut self, about: &About, at: Moment, noted: Noted) {
        let place = self.place(about, at);
        if let Some(section) = self.sections.get_mut(place) {
            section.notes.push(noted);
        }
    }

    fn place(&mut self, about: &About, at: Moment) -> usize {
        let known = match about {
            About::Intervention(id) => self.places.get(id).copied(),
            About::Item(_) | About::Outcome(_) | About::Meeting => {
                self.sections.iter().position(|section| section.about == *about)
            }
        };
        known.unwrap_or_else(|| {
            let place = self.sections.len();
            if let About::Intervention(id) = about {
                self.places.insert(*id, place);
            }
            let from = self.began(about).unwrap_or(at);
            self.sections.push(Section { about: about.clone(), from, notes: Vec::new() });
            place
        })
    }

    fn began(&self, about: &About) -> Option<Moment> {
        match about {
            About::Intervention(id) => self.begun.get(id).copied(),
            About::Item(label) => self.room.item(label)?.times.first().map(|span| span.from),
            About::Outcome(_) | About::Meeting => None,
        }
    }
}
