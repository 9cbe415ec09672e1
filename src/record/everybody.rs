//! Everybody the entries ever spoke of, what was taken back or reassigned included: whoever takes names out of
//! a text must know them all.

use crate::meeting::{Event, Meeting, Speaker};

/// Speakers in the order in which they came up, each once.
pub(super) fn everybody(meeting: &Meeting) -> Vec<Speaker> {
    let mut known: Vec<Speaker> = Vec::new();
    let events = meeting.entries().iter().flat_map(|entry| &entry.events);
    for speaker in events.flat_map(spoken_of) {
        if !known.contains(&speaker) {
            known.push(speaker);
        }
    }
    known
}

#[expect(clippy::too_many_lines, reason = "one line an event, so that a new event stops the build here")]
fn spoken_of(event: &Event) -> Vec<Speaker> {
    match event {
        Event::Inscribed { speaker, .. }
        | Event::SpeakerNamed { speaker, .. }
        | Event::FloorGiven { speaker, .. }
        | Event::Reassigned { speaker, .. }
        | Event::Presiding { who: speaker }
        | Event::PointOfOrderNamed { who: speaker, .. }
        | Event::PositionTaken { who: speaker, .. } => vec![speaker.clone()],
        Event::InterventionLogged { heard, .. } => vec![heard.speaker.clone()],
        Event::Proposed { by, .. } => by.as_deref().cloned().into_iter().collect(),
        Event::Aligned { who, with, .. } => {
            who.as_deref().into_iter().chain([with.as_ref()]).cloned().collect()
        }
        Event::PointOfOrderRaised { who, .. } => who.iter().cloned().collect(),
        Event::OutcomeRecorded(outcome) => outcome.by.iter().cloned().collect(),
        Event::PersonNamed { person, .. } => {
            vec![Speaker { person: Some(person.clone()), ..Speaker::unknown() }]
        }
        Event::MeetingOpened { .. }
        | Event::FloorDeskTaken {}
        | Event::AgendaAmended { .. }
        | Event::DamageAccepted { .. }
        | Event::ItemOpened { .. }
        | Event::ItemClosed { .. }
        | Event::ItemPlanned { .. }
        | Event::Suspended {}
        | Event::MeetingResumed {}
        | Event::Adjourned {}
        | Event::MeetingExtended { .. }
        | Event::ListOpened {}
        | Event::ClosingAnnounced { .. }
        | Event::ListClosed {}
        | Event::ListReopened {}
        | Event::ListAwaited {}
        | Event::AttendanceTaken { .. }
        | Event::NameSettled { .. }
        | Event::Admitted { .. }
        | Event::Withdrawn { .. }
        | Event::Moved { .. }
        | Event::Skipped { .. }
        | Event::Held { .. }
        | Event::Released { .. }
        | Event::PutInWriting { .. }
        | Event::Received { .. }
        | Event::FloorEnded { .. }
        | Event::Paused { .. }
        | Event::SpeakerResumed { .. }
        | Event::SpeakerLimited { .. }
        | Event::Limited { .. }
        | Event::AskedToConclude { .. }
        | Event::Reordered { .. }
        | Event::ParagraphsTakenUp { .. }
        | Event::NoteEdited { .. }
        | Event::NoteMoved { .. }
        | Event::NoteStruck { .. }
        | Event::BudgetSet { .. }
        | Event::PointOfOrderTaken { .. }
        | Event::PointOfOrderAnswered { .. }
        | Event::ResponseWorded { .. }
        | Event::StartCorrected { .. }
        | Event::EndCorrected { .. }
        | Event::Noted(_)
        | Event::Undone { .. }
        | Event::Redone { .. }
        | Event::ClockMoved {}
        | Event::ClockSet {} => Vec::new(),
    }
}
