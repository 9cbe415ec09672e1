//! What can be read off the notes: by number, by whom, and where a note begun now belongs.

use super::entry::Id;
use super::notes::{About, KeptNote, NoteKind, Position, PositionTaken};
use super::room::Room;
use super::speaker::Speaker;

impl Room {
    /// Notes that count, in store order.
    pub fn standing_notes(&self) -> impl DoubleEndedIterator<Item = &KeptNote> {
        self.notes.iter().filter(|kept| kept.stands())
    }

    /// A note by its name, struck or not.
    pub fn note(&self, id: Id) -> Option<&KeptNote> {
        self.note_numbered(self.numbering.of_note(id)?)
    }

    /// The note `N12`, struck or not.
    pub fn note_numbered(&self, number: usize) -> Option<&KeptNote> {
        let index = self.notes.partition_point(|kept| kept.number < number);
        self.notes.get(index).filter(|kept| kept.number == number)
    }

    /// Proposals that stand, in the order of their labels.
    pub fn proposals(&self) -> impl Iterator<Item = &KeptNote> {
        self.standing_notes().filter(|kept| matches!(kept.kind, NoteKind::Proposal { .. }))
    }

    /// The proposal `P1`, struck or not.
    pub fn proposal_numbered(&self, wanted: usize) -> Option<&KeptNote> {
        self.notes.iter().find(|kept| match kept.kind {
            NoteKind::Proposal { number, .. } => number == wanted,
            NoteKind::Plain | NoteKind::Alignment { .. } => false,
        })
    }

    /// Everybody with a position on a proposal, in the order in which they said so.
    pub fn positions_on(&self, proposal: Id) -> impl Iterator<Item = &PositionTaken> {
        self.positions.get(&proposal).into_iter().flatten()
    }

    /// Who takes one position on a proposal.
    pub fn on_proposal(&self, proposal: Id, position: Position) -> impl Iterator<Item = &PositionTaken> {
        self.positions_on(proposal).filter(move |taken| taken.position == position)
    }

    /// Whose words a note keeps: who was named with it, else who had the floor.
    pub fn voice_of<'a>(&'a self, kept: &'a KeptNote) -> Option<&'a Speaker> {
        let named = match &kept.kind {
            NoteKind::Proposal { by: who, .. } | NoteKind::Alignment { who, .. } => who.as_deref(),
            NoteKind::Plain => None,
        };
        named.or_else(|| match &kept.note.about {
            About::Intervention(id) => self.intervention(*id).map(|heard| &heard.request.speaker),
            About::Item(_) | About::Outcome(_) | About::Meeting => None,
        })
    }

    /// What a note begun now is about: who has the floor, a point of order before the speaker it interrupts; else the
    /// open item; else the meeting.
    pub fn about_now(&self) -> About {
        let heard = self.floor.now_heard().map(|heard| About::Intervention(heard.id()));
        heard.or_else(|| self.open_item.clone().map(About::Item)).unwrap_or(About::Meeting)
    }

    /// The paragraphs that go with a note about this, where none are typed: those that the room is on, if it is about
    /// what is going on now.
    pub fn paragraphs_for(&self, about: &About) -> Option<&str> {
        let item_open = matches!(about, About::Item(item) if self.open_item.as_ref() == Some(item));
        let now = *about == self.about_now() || item_open;
        self.paragraphs.as_deref().filter(|_| now)
    }
}
