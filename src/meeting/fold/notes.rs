//! What happens to notes. They may come in any order from different consoles: what is said of a note before it
//! is there waits for it.

use crate::meeting::Id;
use crate::meeting::notes::{Afterwards, KeptNote, Note, NoteKind, Position, PositionTaken};
use crate::meeting::room::Room;
use crate::meeting::speaker::Speaker;
use crate::time::Moment;

impl Room {
    pub(super) fn noted(&mut self, note: &Note, kind: NoteKind, at: Moment) {
        let number = self.numbering.of_note(note.id).unwrap_or(0);
        let placed = Note { about: self.where_it_belongs(&note.about), ..note.clone() };
        let kept = KeptNote { number, at, note: placed, kind, edited: None, struck: None };
        self.notes.push(kept);
        for (afterwards, at) in self.before_their_notes.remove(&note.id).unwrap_or_default() {
            self.after_noted(note.id, afterwards, at);
        }
    }

    /// A strike wins over an edit whichever comes first.
    pub(super) fn after_noted(&mut self, id: Id, afterwards: Afterwards, at: Moment) {
        let afterwards = match afterwards {
            Afterwards::Moved(about) => Afterwards::Moved(self.where_it_belongs(&about)),
            other @ (Afterwards::Edited(_) | Afterwards::Struck) => other,
        };
        let Some(kept) = self.note_mut(id) else {
            self.before_their_notes.entry(id).or_default().push((afterwards, at));
            return;
        };
        match afterwards {
            Afterwards::Edited(changes) => {
                for change in &changes {
                    kept.note.change(change);
                }
                kept.edited = kept.edited.max(Some(at));
            }
            Afterwards::Moved(about) => kept.note.about = about,
            Afterwards::Struck => kept.struck = Some(kept.struck.map_or(at, |first| first.min(at))),
        }
    }

    /// What a delegation says last of a proposal takes the place of what it said before.
    pub(super) fn position_taken(&mut self, proposal: Id, who: &Speaker, position: Position, at: Moment) {
        self.positions.change(proposal, |positions| {
            positions.retain(|taken| !taken.who.same_capacity(who));
            positions.push(PositionTaken { who: who.clone(), position, at });
        });
    }

    fn note_mut(&mut self, id: Id) -> Option<&mut KeptNote> {
        let number = self.numbering.of_note(id)?;
        let index = self.notes.partition_point(|kept| kept.number < number);
        self.notes.get_mut(index).filter(|kept| kept.number == number)
    }
}
