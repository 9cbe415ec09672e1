//! Events applied to the room: what happened, happened. There are no rules here, and nothing can fail.

mod floor;
mod items;
mod lists;
mod notes;
mod past;

use super::entry::{Console, Entry, Role, Track};
use super::event::Event;
use super::notes::{Afterwards, NoteKind};
use super::room::{ListState, Room};
use crate::time::Moment;

impl Room {
    /// One entry applied, event by event.
    pub(super) fn apply(&mut self, entry: &Entry) {
        self.numbering.count(entry);
        for event in &entry.events {
            self.apply_event(event, entry.at, &entry.by);
            if matches!(event, Event::MeetingOpened { .. }) {
                self.first_entry = entry.id;
            }
            if matches!(event, Event::MeetingOpened { .. } | Event::ClockMoved {}) {
                self.practice_anchor = (entry.at, entry.recorded_at);
            }
        }
        if entry.track() == Track::Floor {
            self.last_floor_at = self.last_floor_at.max(entry.at);
        }
    }

    /// A draft of the room after events that have not happened.
    pub(in crate::meeting) fn after(&self, events: &[Event], at: Moment) -> Self {
        let mut draft = self.clone();
        let nobody = Console { machine_user: String::new(), role: Role::Facilitator, name: String::new() };
        for event in events {
            draft.apply_event(event, at, &nobody);
        }
        draft
    }

    /// An entry that was taken back: it has no effect, and its numbers are not given again.
    pub(super) fn pass_over(&mut self, entry: &Entry) {
        self.numbering.count(entry);
    }

    /// A request applied to a draft of the room, while the rest of its line is decided.
    pub(in crate::meeting) fn apply_request(&mut self, event: &Event) {
        match event {
            Event::SpeakerNamed { id, speaker } => {
                self.change_waiting(*id, |waiting| waiting.speaker = speaker.clone());
            }
            requested => self.inscribed(requested),
        }
    }

    #[expect(clippy::too_many_lines, reason = "one line an event, so that a new event stops the build here")]
    fn apply_event(&mut self, event: &Event, at: Moment, by: &Console) {
        match event {
            Event::MeetingOpened { name, agenda, agenda_text, practice } => {
                self.begin(name, agenda, agenda_text, *practice, at);
            }
            Event::AgendaAmended { agenda, agenda_text } => self.take_agenda(agenda, agenda_text),
            Event::FloorDeskTaken {} => self.floor_desk = Some(by.clone()),
            Event::DamageAccepted { lines } => self.damage.extend(lines),

            Event::ItemOpened { item } => self.item_opened(item, at),
            Event::ItemClosed { item } => self.item_closed(item, at),
            Event::ItemPlanned { item, planned } => self.item_state(item).planned = Some(*planned),
            Event::Suspended {} => self.suspended(at),
            Event::MeetingResumed {} => self.meeting_resumed(at),
            Event::Adjourned {} => self.adjourned(at),
            Event::MeetingExtended { until } => self.extended_to = Some(*until),
            Event::Presiding { who } => self.presiding.push((at, who.clone())),

            Event::ListOpened {} | Event::ListReopened {} => self.list = ListState::Open,
            Event::ClosingAnnounced { closes_at } => self.list = ListState::ClosingAnnounced(*closes_at),
            Event::ListClosed {} => self.list = ListState::Closed,
            Event::ListAwaited {} => self.list = ListState::NotOpen,
            Event::AttendanceTaken { list } => *self.attendance = Some((**list).clone()),
            Event::NameSettled { name, who } => self.settled.push((name.clone(), who.clone())),
            Event::Inscribed { .. } => self.inscribed(event),
            Event::SpeakerNamed { id, speaker } => {
                self.change_waiting(*id, |waiting| waiting.speaker = speaker.clone());
            }
            Event::Admitted { id, place } => self.admitted(*id, *place),
            Event::Withdrawn { id } => self.was_withdrawn(*id),
            Event::Moved { id, place } => self.moved(*id, *place),
            Event::Reordered { order, list } => self.reordered(*order, list),
            Event::Held { id } => self.change_waiting(*id, |waiting| waiting.held = true),
            Event::Released { id } => self.change_waiting(*id, |waiting| waiting.held = false),
            Event::PutInWriting { id } => self.put_in_writing(*id),
            Event::Received { id } => self.was_received(*id),
            Event::Skipped { id, place } => self.skipped(*id, *place),

            Event::FloorGiven { id, speaker, kind, item, limit } => {
                self.floor_given(*id, speaker, *kind, item.as_ref(), *limit, at);
            }
            Event::FloorEnded { id } => self.floor_ended(*id, at),
            Event::Paused { id } => self.on_the_floor(*id, |intervention| intervention.pause(at)),
            Event::SpeakerResumed { id } => self.on_the_floor(*id, |intervention| intervention.go_on(at)),
            Event::SpeakerLimited { id, limit } => {
                self.begun(*id, |intervention| intervention.limit = Some(*limit));
            }
            Event::Limited { scope, limit } => self.limited(*scope, *limit),
            Event::BudgetSet { item, group, pool } => self.budget_set(item, group, *pool),
            Event::AskedToConclude { id } => {
                self.begun(*id, |intervention| intervention.asked_to_conclude = Some(at));
            }
            Event::PersonNamed { id, person } => {
                self.begun(*id, |intervention| intervention.request.speaker.person = Some(person.clone()));
            }

            Event::PointOfOrderRaised { id, who, item } => {
                self.point_raised(*id, who.as_ref(), item.as_ref(), at);
            }
            Event::PointOfOrderNamed { id, who } => {
                self.begun(*id, |intervention| intervention.request.speaker = who.clone());
            }
            Event::PointOfOrderTaken { id } => self.point_taken(*id, at),
            Event::PointOfOrderAnswered { id } => self.point_answered(*id, at),
            Event::ResponseWorded { id, words } => {
                self.begun(*id, |intervention| intervention.response = Some(words.clone()));
            }

            Event::Reassigned { id, speaker } => {
                self.begun(*id, |intervention| intervention.request.speaker = speaker.clone());
            }
            Event::StartCorrected { id, to } => self.begun(*id, |intervention| intervention.started = *to),
            Event::EndCorrected { id, to } => self.begun(*id, |intervention| intervention.ended = Some(*to)),

            Event::InterventionLogged { id, heard } => self.logged_afterwards(*id, heard),

            Event::OutcomeRecorded(outcome) => self.outcomes.push(outcome.clone()),
            Event::ParagraphsTakenUp { on } => self.paragraphs.clone_from(on),

            Event::Noted(note) => self.noted(note, NoteKind::Plain, at),
            Event::Proposed { note, amendment, by } => {
                let number = self.numbering.of_proposal(note.id).unwrap_or(0);
                let (amendment, by) = (amendment.clone(), by.clone());
                self.noted(note, NoteKind::Proposal { number, amendment, by }, at);
            }
            Event::Aligned { note, who, with } => {
                self.noted(note, NoteKind::Alignment { who: who.clone(), with: with.clone() }, at);
            }
            Event::NoteEdited { id, changes } => {
                self.after_noted(*id, Afterwards::Edited(changes.clone()), at);
            }
            Event::NoteMoved { id, about } => self.after_noted(*id, Afterwards::Moved(about.clone()), at),
            Event::NoteStruck { id } => self.after_noted(*id, Afterwards::Struck, at),
            Event::PositionTaken { proposal, who, position } => {
                self.position_taken(*proposal, who, *position, at);
            }
            // Which entries count is the meeting's affair; the room is folded again without them.
            Event::Undone { .. } | Event::Redone { .. } | Event::ClockMoved {} | Event::ClockSet {} => {}
        }
    }
}
