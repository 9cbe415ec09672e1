//! Which intervention an event is about, where it is about one that has begun.

use super::entry::Id;
use super::event::Event;

impl Event {
    /// The intervention that begins, goes on, changes or ends with it.
    #[expect(clippy::too_many_lines, reason = "one line an event, so that a new event stops the build here")]
    pub(super) fn intervention(&self) -> Option<Id> {
        match self {
            Self::FloorGiven { id, .. }
            | Self::FloorEnded { id }
            | Self::Paused { id }
            | Self::SpeakerResumed { id }
            | Self::SpeakerLimited { id, .. }
            | Self::AskedToConclude { id }
            | Self::PersonNamed { id, .. }
            | Self::PointOfOrderRaised { id, .. }
            | Self::PointOfOrderNamed { id, .. }
            | Self::PointOfOrderTaken { id }
            | Self::PointOfOrderAnswered { id }
            | Self::ResponseWorded { id, .. }
            | Self::Reassigned { id, .. }
            | Self::StartCorrected { id, .. }
            | Self::EndCorrected { id, .. }
            | Self::InterventionLogged { id, .. } => Some(*id),
            Self::MeetingOpened { .. }
            | Self::FloorDeskTaken {}
            | Self::AgendaAmended { .. }
            | Self::DamageAccepted { .. }
            | Self::ItemOpened { .. }
            | Self::ItemClosed { .. }
            | Self::ItemPlanned { .. }
            | Self::Suspended {}
            | Self::MeetingResumed {}
            | Self::Adjourned {}
            | Self::MeetingExtended { .. }
            | Self::Presiding { .. }
            | Self::ListOpened {}
            | Self::ClosingAnnounced { .. }
            | Self::ListClosed {}
            | Self::ListReopened {}
            | Self::ListAwaited {}
            | Self::AttendanceTaken { .. }
            | Self::NameSettled { .. }
            | Self::Inscribed { .. }
            | Self::SpeakerNamed { .. }
            | Self::Admitted { .. }
            | Self::Withdrawn { .. }
            | Self::Moved { .. }
            | Self::Reordered { .. }
            | Self::Skipped { .. }
            | Self::Held { .. }
            | Self::Released { .. }
            | Self::PutInWriting { .. }
            | Self::Received { .. }
            | Self::Limited { .. }
            | Self::BudgetSet { .. }
            | Self::OutcomeRecorded(_)
            | Self::ParagraphsTakenUp { .. }
            | Self::Noted(_)
            | Self::Proposed { .. }
            | Self::Aligned { .. }
            | Self::NoteEdited { .. }
            | Self::NoteMoved { .. }
            | Self::NoteStruck { .. }
            | Self::PositionTaken { .. }
            | Self::Undone { .. }
            | Self::Redone { .. }
            | Self::ClockMoved {}
            | Self::ClockSet {} => None,
        }
    }
}
