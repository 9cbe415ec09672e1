//! How many proposals were made on a place, and how many were added to them: no wording, and no label, since labels
//! tell the order.

use std::collections::BTreeMap;

use super::points::place_told;
use super::{Count, Heard};
use crate::export::cast::{Cast, Told};
use crate::meeting::Speaker;
use crate::record::{MadeProposal, Record, Voices};

/// Proposals on one place.
pub(in crate::export) struct ProposedOn {
    pub(in crate::export) on: Option<Told>,
    pub(in crate::export) proposals: Count,
    pub(in crate::export) supports: Heard,
    pub(in crate::export) opposes: Heard,
    pub(in crate::export) consults: Heard,
}

/// By the words of their places.
pub(super) fn proposed(record: &Record, cast: &Cast) -> Vec<ProposedOn> {
    let mut by_place: BTreeMap<Option<Told>, Vec<&MadeProposal>> = BTreeMap::new();
    for made in &record.proposals {
        by_place.entry(place_told(made.on.as_deref(), cast)).or_default().push(made);
    }
    by_place.into_iter().map(|(on, made)| proposed_on(on, &made)).collect()
}

fn proposed_on(on: Option<Told>, made: &[&MadeProposal]) -> ProposedOn {
    let heard = |added: fn(&MadeProposal) -> &Vec<Speaker>| {
        Heard::of(&Voices::of(made.iter().flat_map(|made| added(made))))
    };
    ProposedOn {
        on,
        proposals: made.len().into(),
        supports: heard(|made| &made.supports),
        opposes: heard(|made| &made.opposes),
        consults: heard(|made| &made.consults),
    }
}
