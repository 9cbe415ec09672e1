//! Rules of items and of the meeting as a whole (RULES "Items").

use super::Decision;
use crate::agenda::{Agenda, ItemKind, ItemLabel, ListOpens};
use crate::meeting::command::Opening;
use crate::meeting::entry::EntryId;
use crate::meeting::event::{Channel, Event, Kind, ListName};
use crate::meeting::refusal::Refusal;
use crate::meeting::room::{ListState, MeetingState, Room};
use crate::meeting::speaker::{OnBehalfOf, Speaker};
use crate::time::{Length, Moment};

impl Room {
    pub(super) fn open_meeting(&self, id: EntryId, at: Moment, opening: &Opening) -> Decision {
        if !self.name.is_empty() {
            return Err(Refusal::OpenAlready);
        }
        let agenda = &opening.agenda;
        let opened = Event::MeetingOpened {
            name: opening.name.clone(),
            agenda: Box::new(agenda.clone()),
            agenda_text: opening.agenda_text.clone(),
            practice: opening.practice,
        };
        let draft = self.after(std::slice::from_ref(&opened), at);
        Ok(std::iter::once(opened).chain(draft.planned_requests(id, at, agenda)).collect())
    }

    /// Requests known beforehand, each at its place in the order of the agenda file.
    fn planned_requests(mut self, id: EntryId, at: Moment, agenda: &Agenda) -> Vec<Event> {
        let item = self.agenda.items.iter().find(|item| item.kind == ItemKind::Exchange);
        let item = item.map(|item| item.label.clone());
        let inscribed = agenda.requests.iter().zip(0..=u16::MAX).map(|(request, n)| {
            let speaker = Speaker {
                on_behalf_of: request.on_behalf_of.clone().map(OnBehalfOf::Group),
                ..Speaker::plain(request.who.clone())
            };
            let event = Event::Inscribed {
                id: id.thing(n),
                list: ListName::Speakers,
                place: Some(self.place_of_request(&speaker, Kind::Statement, request.rank, at)),
                item: item.clone(),
                speaker,
                kind: Kind::Statement,
                asked: at,
                channel: Channel::Other,
                limit: None,
                note: request.note.clone(),
                rank: request.rank,
            };
            self.apply_request(&event);
            event
        });
        inscribed.collect()
    }

    /// Items with actual times are kept, even where the new agenda has forgotten them.
    pub(super) fn amend_agenda(&self, agenda: &Agenda, text: &str) -> Vec<Event> {
        let order = agenda.list_of_speakers.order;
        let mut agenda = agenda.clone();
        let had_times = self.items.iter().filter(|state| !state.times.is_empty());
        let forgotten: Vec<_> = had_times
            .filter(|state| agenda.item(&state.label).is_none())
            .filter_map(|state| self.agenda.item(&state.label).cloned())
            .collect();
        agenda.items.splice(0..0, forgotten);
        let amended = Event::AgendaAmended { agenda: Box::new(agenda), agenda_text: text.to_owned() };
        let switched = order != self.agenda.list_of_speakers.order && order != self.order;
        let reordered = switched.then(|| Event::Reordered { order, list: self.list_in(order) });
        std::iter::once(amended).chain(reordered).collect()
    }

    pub(super) fn open_item(&self, id: EntryId, label: &ItemLabel) -> Decision {
        match self.state {
            MeetingState::Suspended => return Err(Refusal::IsSuspended),
            MeetingState::Adjourned => return Err(Refusal::IsAdjourned),
            MeetingState::Before | MeetingState::Running => {}
        }
        let item = self.agenda.item(label).ok_or_else(|| self.no_such_item(label))?;
        if self.open_item.as_ref() == Some(label) {
            return Err(Refusal::ItemIsOpen(label.clone()));
        }
        let mut events = self.end_all();
        events.extend(self.open_item.iter().map(|open| Event::ItemClosed { item: open.clone() }));
        events.push(Event::ItemOpened { item: label.clone() });
        let first_time = self.item(label).is_none_or(|state| state.times.is_empty());
        events.extend(self.list_for_item(item.kind, first_time));
        events.extend(self.presiding_for_item(item.presided_by.as_deref()));
        if let Some(presenter) =
            item.presenter.as_deref().filter(|_| first_time).and_then(|id| self.officer(id))
        {
            events.push(Event::FloorGiven {
                id: id.thing(0),
                speaker: presenter,
                kind: Kind::Remarks,
                item: Some(label.clone()),
                limit: None,
            });
        }
        Ok(events)
    }

    /// Opening an exchange of views opens the list, unless only a hand does. A list that was closed stays so
    /// in its own exchange, and gives way to that of another one.
    fn list_for_item(&self, kind: ItemKind, first_time: bool) -> Option<Event> {
        let exchange = kind == ItemKind::Exchange;
        let opens = exchange && self.agenda.list_of_speakers.opens != ListOpens::ByHand;
        match self.list {
            ListState::NotOpen if opens => Some(Event::ListOpened {}),
            ListState::Closed if opens && first_time => Some(Event::ListOpened {}),
            ListState::Closed if exchange && first_time => Some(Event::ListAwaited {}),
            ListState::Closed if self.open_exchange().is_some() && !exchange => self.list_awaited(),
            ListState::NotOpen | ListState::Closed | ListState::Open | ListState::ClosingAnnounced(_) => None,
        }
    }

    /// There is one list at a time: when the exchange is over and another one is to come, it is that one's.
    fn list_awaited(&self) -> Option<Event> {
        self.next_exchange().map(|_| Event::ListAwaited {})
    }

    fn presiding_for_item(&self, id: Option<&str>) -> Option<Event> {
        let who = self.officer(id?)?;
        (self.presiding_now() != Some(&who)).then_some(Event::Presiding { who })
    }

    fn officer(&self, id: &str) -> Option<Speaker> {
        self.agenda.person(id).and_then(Speaker::of_person)
    }

    pub(super) fn close_item(&self) -> Decision {
        self.must_run()?;
        let label = self.open_item.as_ref().ok_or(Refusal::NoItemOpen)?;
        let mut events = self.end_all();
        events.push(Event::ItemClosed { item: label.clone() });
        if self.list == ListState::Closed && self.open_exchange().is_some() {
            events.extend(self.list_awaited());
        }
        Ok(events)
    }

    pub(super) fn plan(&self, label: &ItemLabel, planned: Length) -> Decision {
        self.must_not_be_adjourned()?;
        self.item(label).ok_or_else(|| self.no_such_item(label))?;
        Ok(vec![Event::ItemPlanned { item: label.clone(), planned }])
    }

    /// Nobody is charged: a running intervention pauses, and goes on afterwards.
    pub(super) fn suspend(&self) -> Decision {
        self.must_run()?;
        let running = self.floor.now_heard().filter(|intervention| !intervention.is_paused());
        let paused = running.map(|intervention| Event::Paused { id: intervention.id() });
        Ok(std::iter::once(Event::Suspended {}).chain(paused).collect())
    }

    pub(super) fn resume_meeting(&self) -> Decision {
        match self.state {
            MeetingState::Before => return Err(Refusal::NotBegun),
            MeetingState::Running => return Err(Refusal::IsRunning),
            MeetingState::Suspended | MeetingState::Adjourned => {}
        }
        let goes_on = self.floor.now_heard().filter(|_| self.floor.goes_on_after_suspension);
        let resumed = goes_on.map(|intervention| Event::SpeakerResumed { id: intervention.id() });
        Ok(std::iter::once(Event::MeetingResumed {}).chain(resumed).collect())
    }

    pub(super) fn adjourn(&self) -> Decision {
        match self.state {
            MeetingState::Before => return Err(Refusal::NotBegun),
            MeetingState::Adjourned => return Err(Refusal::IsAdjourned),
            MeetingState::Running | MeetingState::Suspended => {}
        }
        let mut events = self.end_all();
        events.extend(self.open_item.iter().map(|open| Event::ItemClosed { item: open.clone() }));
        events.push(Event::Adjourned {});
        Ok(events)
    }

    pub(super) fn extend_meeting(&self, until: Moment, at: Moment) -> Decision {
        self.must_not_be_adjourned()?;
        self.must_be_later(until, at)?;
        Ok(vec![Event::MeetingExtended { until }])
    }

    pub(super) fn must_be_later(&self, then: Moment, now: Moment) -> Result<(), Refusal> {
        let zone = self.agenda.time_zone;
        if then > now {
            Ok(())
        } else {
            Err(Refusal::NotLater(then.hour_minute(zone), now.hour_minute(zone)))
        }
    }

    pub(super) fn no_such_item(&self, label: &ItemLabel) -> Refusal {
        let labels: Vec<&str> = self.items.iter().map(|item| item.label.as_str()).collect();
        Refusal::NoSuchItem(label.clone(), labels.join(", "))
    }

    pub(super) fn move_clock(&self) -> Decision {
        if self.practice.is_some() { Ok(vec![Event::ClockMoved {}]) } else { Err(Refusal::NotPractice) }
    }
}
