//! Where each note stands: with its intervention, its item, the meeting, or nowhere yet.

use std::collections::{BTreeMap, HashMap};

use crate::agenda::ItemLabel;
use crate::meeting::{About, Id, Intervention, Note, Room};
use crate::time::Moment;

/// A note with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedNote {
    /// When it was taken.
    pub at: Moment,
    /// The note.
    pub note: Note,
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

/// All notes in store order.
pub(super) fn placed(room: &Room, interventions: &[Intervention]) -> Vec<PlacedNote> {
    let numbers: HashMap<Id, usize> =
        interventions.iter().map(|intervention| (intervention.id(), intervention.number)).collect();
    let place = |about: &About| match about {
        About::Intervention(id) => {
            numbers.get(id).map_or(NotePlace::NotPlaced, |number| NotePlace::Intervention(*number))
        }
        About::Item(label) if room.item(label).is_some() => NotePlace::Item(label.clone()),
        About::Item(_) => NotePlace::NotPlaced,
        About::Meeting => NotePlace::Meeting,
    };
    let notes = room.notes.iter();
    notes.map(|(at, note)| PlacedNote { at: *at, note: note.clone(), place: place(&note.about) }).collect()
}

/// Which notes stand at each place, in store order.
pub(super) fn places(notes: &[PlacedNote]) -> BTreeMap<NotePlace, Vec<usize>> {
    let mut places: BTreeMap<NotePlace, Vec<usize>> = BTreeMap::new();
    for (index, placed) in notes.iter().enumerate() {
        places.entry(placed.place.clone()).or_default().push(index);
    }
    places
}
