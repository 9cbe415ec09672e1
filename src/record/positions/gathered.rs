//! Gathering what was said, place by place.

use std::collections::HashMap;

use super::{Column, Row, Stand, Standing};
use crate::agenda::ItemLabel;
use crate::meeting::{About, KeptNote, NoteKind, Position, Reference, Room, Stance};

/// One row for each place on which somebody has a position.
pub(super) fn rows(room: &Room) -> Vec<Row> {
    let mut rows: Vec<(Row, Vec<Option<ItemLabel>>)> = Vec::new();
    // Fifty thousand notes find their rows at once.
    let mut places: HashMap<String, usize> = HashMap::new();
    for kept in room.standing_notes() {
        let Some(on) = kept.note.on.as_deref() else { continue };
        let said = said(room, kept);
        if said.is_empty() {
            continue;
        }
        let on = Reference::read(on, &room.agenda.documents);
        let items = vec![item_of(room, kept); said.len()];
        let known = places.get(&on.to_string()).and_then(|place| rows.get_mut(*place));
        if let Some((row, at)) = known {
            at.extend(items);
            row.stands.extend(said);
        } else {
            places.insert(on.to_string(), rows.len());
            rows.push((Row { on, stands: said }, items));
        }
    }
    rows.into_iter().map(|(row, items)| with_aligned(room, row, &items)).collect()
}

/// Everybody with a position, in the order in which they said so first; somebody only aligned too.
pub(super) fn columns(rows: &[Row]) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for stand in rows.iter().flat_map(|row| &row.stands) {
        if !columns.iter().any(|column| column.holds(&stand.who)) {
            columns.push(Column { who: stand.who.clone(), folded: Vec::new() });
        }
    }
    columns
}

/// What a note says of positions: of who was heard, or of everybody on a proposal.
fn said(room: &Room, kept: &KeptNote) -> Vec<Stand> {
    let proposal = kept.proposal_label();
    let own = match &kept.kind {
        NoteKind::Alignment { .. } => None,
        NoteKind::Proposal { .. } => Some(Standing::Proposed),
        NoteKind::Plain => kept.note.stance.and_then(standing),
    };
    let own = own.zip(room.voice_of(kept).filter(|who| who.delegation.is_some()));
    let own = own.map(|(standing, who)| Stand { who: who.clone(), standing, proposal: proposal.clone() });
    let taken = proposal.iter().flat_map(|_| room.positions_on(kept.note.id));
    let others = taken.filter_map(|taken| {
        let standing = match taken.position {
            Position::Supports => Standing::Supports,
            Position::Opposes => Standing::Opposes,
            Position::Consults => Standing::Consults,
            Position::NotSaid => return None,
        };
        Some(Stand { who: taken.who.clone(), standing, proposal: proposal.clone() })
    });
    own.into_iter().chain(others).collect()
}

/// The position that a stance is, if it is one.
fn standing(stance: Stance) -> Option<Standing> {
    match stance {
        Stance::Proposes => Some(Standing::Proposed),
        Stance::Supports => Some(Standing::Supports),
        Stance::Opposes => Some(Standing::Opposes),
        Stance::Reserves => Some(Standing::Reserves),
        Stance::Asks | Stance::Answers | Stance::Aligns | Stance::Welcomes | Stance::IsConcerned => None,
    }
}

/// A row with those who aligned themselves, on the same item, with somebody who has a position there.
fn with_aligned(room: &Room, mut row: Row, items: &[Option<ItemLabel>]) -> Row {
    let mut aligned: Vec<Stand> = Vec::new();
    for kept in room.standing_notes() {
        let NoteKind::Alignment { with, .. } = &kept.kind else { continue };
        let item = item_of(room, kept);
        let stands_there =
            row.stands.iter().zip(items).any(|(stand, at)| stand.who.same_capacity(with) && *at == item);
        let Some(who) = room.voice_of(kept).filter(|_| stands_there) else { continue };
        let standing = Standing::AlignedWith(with.clone());
        if !aligned.iter().any(|known| known.who.same_capacity(who) && known.standing == standing) {
            aligned.push(Stand { who: who.clone(), standing, proposal: None });
        }
    }
    row.stands.extend(aligned);
    row
}

/// The item under which a note was taken.
fn item_of(room: &Room, kept: &KeptNote) -> Option<ItemLabel> {
    let of: Option<&ItemLabel> = match &kept.note.about {
        About::Intervention(id) => room.intervention(*id).and_then(|heard| heard.item.as_ref()),
        About::Item(label) => Some(label),
        About::Outcome(id) => {
            room.outcomes.iter().find(|outcome| outcome.id == *id).and_then(|outcome| outcome.item.as_ref())
        }
        About::Meeting => None,
    };
    of.cloned()
}
