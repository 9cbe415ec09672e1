//! Whether the planned lengths fit into the meeting.

use std::collections::BTreeMap;

use super::hours::Hours;
use super::items::Draft;
use crate::agenda::ItemLabel;
use crate::agenda::mistakes::TimeMistake;
use crate::agenda::reading::{At, Findings, Section};
use crate::time::Length;

/// Planned lengths by label; a label that stands twice counts once.
type Plan<'a> = BTreeMap<&'a ItemLabel, Option<Length>>;

/// Notes items that take longer than the meeting, and sub-items that take longer than their item.
pub(super) fn check(file: &Section, drafts: &[Draft], hours: Option<&Hours>, found: &mut Findings) {
    let labelled = drafts.iter().filter_map(|draft| Some((&draft.label.as_ref()?.0, draft.planned.as_ref())));
    let plan: Plan =
        labelled.clone().map(|(label, planned)| (label, planned.map(At::get_ref).copied())).collect();
    for (label, planned) in labelled {
        let Some(planned) = planned else { continue };
        let parts = length_below(Some(label), &plan);
        if parts > *planned.get_ref() {
            let label = label.to_string();
            let wrong = TimeMistake::PartsTooLong { label, parts, planned: *planned.get_ref() };
            found.note(planned.span(), &wrong);
        }
    }
    let Some(hours) = hours else { return };
    let (planned, meeting) = (length_below(None, &plan), hours.length());
    if meeting > Length::ZERO && planned > meeting {
        found.note(file.place("ends"), &TimeMistake::PlanTooLong { planned, meeting });
    }
}

/// What the items directly below one take together: each its own planned length, or else its sub-items'.
fn length_below(parent: Option<&ItemLabel>, plan: &Plan) -> Length {
    plan.iter()
        .filter(|(label, _)| label.parent().as_ref() == parent)
        .map(|(label, planned)| planned.unwrap_or_else(|| length_below(Some(label), plan)))
        .sum()
}
