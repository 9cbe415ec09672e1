//! Where in the meeting somebody said where they stand on a proposal: under which intervention it belongs.

use std::collections::HashMap;

use super::entry::Id;
use super::event::Kind;
use super::notes::{About, KeptNote, Position, PositionTaken};
use super::room::{Intervention, Room};
use super::speaker::Speaker;
use crate::delegations::Code;
use crate::time::Moment;

/// A position with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PositionSaid<'a> {
    /// Its place among the positions on the proposal.
    pub place: usize,
    /// Who stands where, and since when.
    pub taken: &'a PositionTaken,
    /// The proposal.
    pub proposal: &'a KeptNote,
    /// The last intervention of theirs that had begun; where they had not spoken, what was going on.
    pub about: About,
}

impl Room {
    /// Positions that count, on proposals that stand, proposal by proposal.
    pub fn positions_said(&self) -> Vec<PositionSaid<'_>> {
        let all = self.proposals().flat_map(|proposal| {
            let taken = self.positions_on(proposal.note.id).enumerate();
            taken.map(move |(place, taken)| (proposal, place, taken))
        });
        let mut counting = all.filter(|(.., taken)| taken.position != Position::NotSaid).peekable();
        if counting.peek().is_none() {
            return Vec::new();
        }
        let begun = Begun::of(self);
        let said = counting.map(|(proposal, place, taken)| {
            let about = begun.where_said(taken);
            PositionSaid { place, taken, proposal, about }
        });
        said.collect()
    }

    /// A position by its place among those on a proposal.
    pub fn position(&self, proposal: Id, place: usize) -> Option<&PositionTaken> {
        self.positions.get(&proposal)?.get(place)
    }

    /// `Mexico supports P1`
    pub fn position_in_words(&self, proposal: Id, taken: &PositionTaken) -> String {
        let label = self.note(proposal).and_then(KeptNote::proposal_label).unwrap_or_default();
        format!("{} {}", taken.who.short(), taken.position.on(&label))
    }
}

/// Everything begun, by when and by whom, so that many positions find theirs at once.
struct Begun<'a> {
    room: &'a Room,
    by_start: Vec<&'a Intervention>,
    by_code: HashMap<Option<&'a Code>, Vec<&'a Intervention>>,
}

impl<'a> Begun<'a> {
    fn of(room: &'a Room) -> Self {
        let running = room.floor.speaker.iter().chain(&room.floor.point_of_order);
        let mut by_start: Vec<&Intervention> = room.finished.iter().chain(running).collect();
        by_start.sort_by_key(|heard| (heard.started, heard.number));
        let mut by_code: HashMap<Option<&Code>, Vec<&Intervention>> = HashMap::new();
        for heard in &by_start {
            by_code.entry(code_of(&heard.request.speaker)).or_default().push(*heard);
        }
        Self { room, by_start, by_code }
    }

    fn where_said(&self, taken: &PositionTaken) -> About {
        let theirs = self.by_code.get(&code_of(&taken.who)).into_iter().flatten().rev();
        let mut theirs = theirs.filter(|heard| heard.started <= taken.at);
        let own = theirs.find(|heard| heard.request.speaker.same_capacity(&taken.who));
        match own.copied().or_else(|| self.running_at(taken.at)) {
            Some(heard) => About::Intervention(heard.id()),
            None => self.room.item_open_at(taken.at).cloned().map_or(About::Meeting, About::Item),
        }
    }

    /// Who had the floor then; a point of order before the speaker it interrupts.
    fn running_at(&self, at: Moment) -> Option<&'a Intervention> {
        let begun = self.by_start.partition_point(|heard| heard.started <= at);
        for heard in self.by_start.iter().take(begun).rev() {
            if heard.ended.is_none_or(|ended| at < ended) {
                return Some(*heard);
            }
            // Only these begin and end while somebody else has the floor.
            if heard.request.kind != Kind::PointOfOrder && !heard.was_logged_afterwards() {
                return None;
            }
        }
        None
    }
}

/// The group spoken for, else the delegation: the first of what makes a capacity.
fn code_of(speaker: &Speaker) -> Option<&Code> {
    speaker.group().map(|group| &group.code).or_else(|| speaker.code())
}

impl Position {
    /// `supports P1`
    pub fn on(self, label: &str) -> String {
        match self {
            Self::Supports => format!("supports {label}"),
            Self::Opposes => format!("opposes {label}"),
            Self::Consults => format!("will consult on {label}"),
            Self::NotSaid => format!("taken off {label}"),
        }
    }
}
