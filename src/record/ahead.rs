//! What `show` says of what lies ahead: budgets of groups, questions without an answer, what would make it fit.

use super::show::Spell;
use crate::meeting::{Proposal, Room};
use crate::time::Moment;

/// Budgets of the open item with the time used, and the open questions.
pub(super) fn still_open(room: &Room, now: Moment) -> Vec<String> {
    let budgets = room.open_item.iter().flat_map(|item| room.budgets_of(item));
    let mut lines: Vec<String> = budgets
        .map(|budget| {
            let used = room.group_time(&budget.item, &budget.group, now);
            format!("Budget: {}, {used} of {}", budget.group.short, budget.pool)
        })
        .collect();
    let open = room.open_questions();
    let asked: Vec<String> = open.iter().map(|question| question.request.speaker.short()).collect();
    if !asked.is_empty() {
        lines.push(format!("Questions without an answer: {}", asked.join(", ")));
    }
    lines
}

/// The proposals, each with its end and what would be typed.
pub(super) fn proposed(room: &Room, now: Moment, spell: Spell<'_>) -> Vec<String> {
    let zone = room.agenda.time_zone;
    let line = |proposal: &Proposal| {
        let fits = if proposal.fits { "in time" } else { "still over" };
        let typed = spell(&proposal.command, room).map_or_else(String::new, |line| format!(" ({line})"));
        format!("could: {}: end {}, {fits}{typed}", proposal.sentence, proposal.ends_at.hour_minute(zone))
    };
    room.proposals(now).iter().map(line).collect()
}
