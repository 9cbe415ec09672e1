//! What happens to the meeting and its items.

use crate::agenda::{Agenda, ItemLabel, ListOpens};
use crate::meeting::Practice;
use crate::meeting::room::{ItemState, ListState, MeetingState, Room, Span};
use crate::time::Moment;

impl Room {
    pub(super) fn begin(
        &mut self,
        name: &str,
        agenda: &Agenda,
        text: &str,
        practice: Option<Practice>,
        at: Moment,
    ) {
        name.clone_into(&mut self.name);
        self.practice = practice;
        self.last_floor_at = at;
        self.take_agenda(agenda, text);
        self.order = agenda.list_of_speakers.order;
        if agenda.list_of_speakers.opens == ListOpens::Before {
            self.list = ListState::Open;
        }
    }

    pub(super) fn take_agenda(&mut self, agenda: &Agenda, text: &str) {
        let before = std::mem::take(&mut self.items);
        let times_of = |label: &ItemLabel| before.iter().find(|state| state.label == *label);
        self.items = agenda
            .items
            .iter()
            .map(|item| ItemState {
                label: item.label.clone(),
                planned: item.planned,
                times: times_of(&item.label).map(|state| state.times.clone()).unwrap_or_default(),
            })
            .collect();
        self.limits = agenda.time_limits.clone();
        self.agenda = agenda.clone().into();
        self.agenda_text = text.to_owned().into();
    }

    pub(super) fn item_opened(&mut self, label: &ItemLabel, at: Moment) {
        self.begin_sitting(at);
        // Only where the line that closed it was damaged: two items are never open at once.
        if let Some(left) = self.open_item.take() {
            self.item_closed(&left, at);
        }
        self.open_item = Some(label.clone());
        self.item_state(label).times.push(Span { from: at, to: None });
    }

    pub(super) fn item_closed(&mut self, label: &ItemLabel, at: Moment) {
        self.open_item = None;
        self.paragraphs = None;
        end_last(&mut self.item_state(label).times, at);
    }

    pub(super) fn suspended(&mut self, at: Moment) {
        self.state = MeetingState::Suspended;
        self.suspensions.push(Span { from: at, to: None });
        self.floor.goes_on_after_suspension =
            self.floor.now_heard().is_some_and(|intervention| !intervention.is_paused());
    }

    pub(super) fn meeting_resumed(&mut self, at: Moment) {
        end_last(&mut self.suspensions, at);
        self.begin_sitting(at);
        self.floor.goes_on_after_suspension = false;
    }

    pub(super) fn adjourned(&mut self, at: Moment) {
        self.state = MeetingState::Adjourned;
        end_last(&mut self.suspensions, at);
        end_last(&mut self.sittings, at);
    }

    /// The state of an item. One that the agenda does not know (its line may have been damaged) is added.
    pub(super) fn item_state(&mut self, label: &ItemLabel) -> &mut ItemState {
        let index = self.items.iter().position(|item| item.label == *label).unwrap_or_else(|| {
            self.items.push(ItemState { label: label.clone(), planned: None, times: Vec::new() });
            self.items.len() - 1
        });
        #[expect(clippy::indexing_slicing, reason = "the index was found or made in the line above")]
        &mut self.items[index]
    }

    fn begin_sitting(&mut self, at: Moment) {
        if matches!(self.state, MeetingState::Before | MeetingState::Adjourned) {
            self.sittings.push(Span { from: at, to: None });
        }
        self.state = MeetingState::Running;
    }
}

fn end_last(spans: &mut [Span], at: Moment) {
    if let Some(span) = spans.last_mut().filter(|span| span.to.is_none()) {
        span.to = Some(at);
    }
}
