//! Where each note stands: with its intervention, its item, the meeting, or nowhere yet.

use std::collections::{BTreeMap, HashMap};

use crate::agenda::ItemLabel;
use crate::meeting::{About, Id, Intervention, KeptNote, Note, NoteKind, Position, Room, Speaker};
use crate::time::Moment;

/// A note with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedNote {
    /// The number by which people name it: 12 of `N12`.
    pub number: usize,
    /// When it was taken.
    pub at: Moment,
    /// The note as it stands now.
    pub note: Note,
    /// What it is beside a note: a proposal, an alignment.
    pub kind: NoteKind,
    /// Where it stands.
    pub place: NotePlace,
}

/// Where a note stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotePlace {
    /// With an intervention that has begun, by its number.
    Intervention(usize),
    /// With an item.
    Item(ItemLabel),
    /// With the meeting as a whole.
    Meeting,
    /// About something that is not there, or not there any more.
    NotPlaced,
}

/// Where somebody stands on a proposal, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedPosition {
    /// When it was said.
    pub at: Moment,
    /// Who, in what capacity.
    pub who: Speaker,
    /// Where they stand.
    pub position: Position,
    /// The proposal: `P1`.
    pub label: String,
    /// Where it was said.
    pub place: NotePlace,
}

/// Positions on proposals by the places where they were said, in the order of their moments.
pub(super) fn positions(
    room: &Room,
    interventions: &[Intervention],
) -> BTreeMap<NotePlace, Vec<PlacedPosition>> {
    let numbers: HashMap<Id, usize> =
        interventions.iter().map(|intervention| (intervention.id(), intervention.number)).collect();
    let mut places: BTreeMap<NotePlace, Vec<PlacedPosition>> = BTreeMap::new();
    for said in room.positions_said() {
        let place = match &said.about {
            About::Intervention(id) => numbers.get(id).map(|number| NotePlace::Intervention(*number)),
            About::Item(label) => Some(NotePlace::Item(label.clone())),
            About::Outcome(_) | About::Meeting => None,
        };
        let place = place.unwrap_or(NotePlace::Meeting);
        let placed = PlacedPosition {
            at: said.taken.at,
            who: said.taken.who.clone(),
            position: said.taken.position,
            label: said.proposal.proposal_label().unwrap_or_default(),
            place: place.clone(),
        };
        places.entry(place).or_default().push(placed);
    }
    for positions in places.values_mut() {
        positions.sort_by_key(|said| said.at);
    }
    places
}

/// All notes that stand, in store order.
pub(super) fn placed(room: &Room, interventions: &[Intervention]) -> Vec<PlacedNote> {
    let numbers: HashMap<Id, usize> =
        interventions.iter().map(|intervention| (intervention.id(), intervention.number)).collect();
    let place = |about: &About| match about {
        About::Intervention(id) => {
            numbers.get(id).map_or(NotePlace::NotPlaced, |number| NotePlace::Intervention(*number))
        }
        About::Item(label) if room.item(label).is_some() => NotePlace::Item(label.clone()),
        About::Item(_) => NotePlace::NotPlaced,
        About::Outcome(id) => {
            room.outcomes.iter().find(|outcome| outcome.id == *id).map_or(NotePlace::NotPlaced, |outcome| {
                outcome.item.clone().map_or(NotePlace::Meeting, NotePlace::Item)
            })
        }
        About::Meeting => NotePlace::Meeting,
    };
    let placed = |kept: &KeptNote| PlacedNote {
        number: kept.number,
        at: kept.at,
        note: kept.note.clone(),
        place: place(&kept.note.about),
        kind: kept.kind.clone(),
    };
    room.standing_notes().map(placed).collect()
}

/// Which notes stand at each place, in store order.
pub(super) fn places(notes: &[PlacedNote]) -> BTreeMap<NotePlace, Vec<usize>> {
    let mut places: BTreeMap<NotePlace, Vec<usize>> = BTreeMap::new();
    for (index, placed) in notes.iter().enumerate() {
        places.entry(placed.place.clone()).or_default().push(index);
    }
    places
}
