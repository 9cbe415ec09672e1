//! What can be read off the room without knowing what time it is.

use super::entry::{EntryId, Id};
use super::event::Kind;
use super::heard::Heard;
use super::room::{Intervention, ItemState, ListState, MeetingState, Room, Span, Waiting};
use super::shared::{Shared, SharedList, SharedMap};
use super::speaker::{Capacity, Speaker};
use crate::agenda::{Agenda, Item, ItemKind, ItemLabel, RepliesAt};
use crate::delegations::Category;
use crate::time::{Length, Moment};

impl Room {
    /// An empty room: nothing has happened, and the agenda is not known yet.
    pub fn empty() -> Self {
        let agenda = Agenda::unknown();
        Self {
            name: String::new(),
            limits: agenda.time_limits.clone(),
            agenda: agenda.into(),
            agenda_text: Shared::default(),
            practice: None,
            practice_anchor: (Moment::from_millis(0), Moment::from_millis(0)),
            state: MeetingState::Before,
            first_entry: EntryId::from_bits(0),
            sittings: Vec::new(),
            suspensions: Vec::new(),
            extended_to: None,
            presiding: Vec::new(),
            items: Vec::new(),
            open_item: None,
            list: ListState::NotOpen,
            order: crate::agenda::Order::Request,
            requests: Vec::new(),
            waiting: Vec::new(),
            after_closing: Vec::new(),
            replies: Vec::new(),
            in_writing: SharedList::default(),
            withdrawn: SharedList::default(),
            floor: super::room::Floor::default(),
            finished: SharedList::default(),
            heard: Heard::default(),
            budgets: Vec::new(),
            attendance: Shared::default(),
            settled: SharedList::default(),
            outcomes: SharedList::default(),
            paragraphs: None,
            notes: SharedList::default(),
            positions: SharedMap::default(),
            numbering: super::Numbering::default(),
            before_their_notes: std::collections::HashMap::new(),
            heard_as: std::collections::HashMap::new(),
            floor_desk: None,
            damage: Vec::new(),
            last_floor_at: Moment::from_millis(0),
        }
    }

    /// When the first item was opened.
    pub fn opened_at(&self) -> Option<Moment> {
        self.sittings.first().map(|sitting| sitting.from)
    }

    /// When it was adjourned, if it is.
    pub fn adjourned_at(&self) -> Option<Moment> {
        self.sittings.last().and_then(|sitting| sitting.to)
    }

    /// Who has the floor next: the first on the list who is not held; when nobody waits there, the first
    /// right of reply, unless these wait for the end of the meeting.
    pub fn next(&self) -> Option<&Waiting> {
        self.nexts().next()
    }

    /// Those who have the floor next, in order.
    pub fn nexts(&self) -> impl Iterator<Item = &Waiting> {
        let replies: &[Waiting] = if self.replies_are_due() { &self.replies } else { &[] };
        self.waiting.iter().chain(replies).filter(|waiting| !waiting.held)
    }

    /// Who has the floor next when nobody is called by name: in an exchange of views the next in order; under
    /// another item nobody, but for rights of reply that wait for the end of the meeting.
    pub fn due(&self) -> Option<&Waiting> {
        let at_the_end = match self.agenda.list_of_speakers.right_of_reply_at {
            RepliesAt::Item => false,
            RepliesAt::Meeting => self.replies_are_due(),
        };
        if self.open_exchange().is_some() {
            self.next()
        } else if at_the_end {
            self.replies.iter().find(|reply| !reply.held)
        } else {
            None
        }
    }

    fn replies_are_due(&self) -> bool {
        match self.agenda.list_of_speakers.right_of_reply_at {
            RepliesAt::Item => true,
            RepliesAt::Meeting => self.next_exchange().is_none(),
        }
    }

    /// The item that is open, as planned.
    pub fn open_item_planned(&self) -> Option<&Item> {
        self.open_item.as_ref().and_then(|label| self.agenda.item(label))
    }

    /// The item that is open, if it is an exchange of views.
    pub fn open_exchange(&self) -> Option<&Item> {
        self.open_item_planned().filter(|item| item.kind == ItemKind::Exchange)
    }

    /// The next exchange of views that has not been opened yet.
    pub fn next_exchange(&self) -> Option<&Item> {
        self.later_items()
            .filter_map(|state| self.agenda.item(&state.label))
            .find(|item| item.kind == ItemKind::Exchange)
    }

    /// The item that comes next: the first after the open one, or after the last one opened.
    pub fn next_item(&self) -> Option<&ItemState> {
        self.later_items().next()
    }

    /// Items after the open or last opened one that have not been opened.
    pub fn later_items(&self) -> impl Iterator<Item = &ItemState> {
        let here = self.open_item.clone().or_else(|| self.last_opened());
        let index = here.and_then(|label| self.items.iter().position(|item| item.label == label));
        self.items.iter().skip(index.map_or(0, |index| index + 1)).filter(|item| item.times.is_empty())
    }

    fn last_opened(&self) -> Option<ItemLabel> {
        let opened = self.items.iter().filter(|item| !item.times.is_empty());
        opened.max_by_key(|item| item.times.last().map(|span| span.from)).map(|item| item.label.clone())
    }

    /// The item to which a request belongs that is made now: the open one if it has a list, else the next
    /// exchange of views.
    pub fn item_of_requests(&self) -> Option<&ItemLabel> {
        self.open_exchange()
            .or_else(|| self.next_exchange())
            .map(|item| &item.label)
            .or(self.open_item.as_ref())
    }

    /// The state of an item.
    pub fn item(&self, label: &ItemLabel) -> Option<&ItemState> {
        self.items.iter().find(|item| item.label == *label)
    }

    /// An entry that waits: on the list, after closing, or for a right of reply.
    pub fn waiting_entry(&self, id: Id) -> Option<&Waiting> {
        self.waiting.iter().chain(&self.after_closing).chain(&self.replies).find(|waiting| waiting.id == id)
    }

    /// An intervention that has begun, running or finished.
    pub fn intervention(&self, id: Id) -> Option<&Intervention> {
        let on_the_floor = self.floor.all().find(|intervention| intervention.request.id == id);
        on_the_floor.or_else(|| self.finished.get(self.heard.place_of(id)?))
    }

    /// The limit that holds for a waiting entry: its own, else the rule's.
    pub fn limit_of(&self, waiting: &Waiting) -> Option<Length> {
        waiting.limit.or_else(|| self.rule_limit(&waiting.speaker, waiting.kind))
    }

    /// The limit by the rule of the meeting, for somebody who has not begun.
    pub fn rule_limit(&self, speaker: &Speaker, kind: Kind) -> Option<Length> {
        match kind {
            Kind::Remarks | Kind::PointOfOrder | Kind::RightOfReply => return None,
            Kind::Statement | Kind::Question | Kind::Reaction => {}
        }
        match speaker.capacity() {
            Capacity::National => self.limits.national,
            Capacity::Group | Capacity::States => self.limits.group,
            Capacity::Observer => self.limits.observer,
            Capacity::Organization => self.limits.organization,
            Capacity::Other => match speaker.delegation.as_ref().map(|delegation| delegation.category) {
                Some(Category::Officer) => None,
                Some(Category::GuestPerson) => self.limits.organization,
                _ => self.limits.national,
            },
        }
    }

    /// Whether somebody has already spoken under the open item, but for points of order: its opening words are said.
    pub fn was_presented(&self, item: &ItemLabel) -> bool {
        let under = self.finished.iter().rev().take_while(|heard| heard.item.as_ref() == Some(item));
        under.into_iter().any(|heard| heard.request.kind != Kind::PointOfOrder)
    }

    /// Who presides now.
    pub fn presiding_now(&self) -> Option<&Speaker> {
        self.presiding.last().map(|(_, who)| who)
    }

    /// The planned end as it stands: laid from the first opening when the meeting is held on another day than
    /// planned, carried over an adjournment, or extended.
    pub fn planned_end(&self) -> Moment {
        match self.extended_to {
            None => self.agenda.ends_at() + self.shift(),
            Some(until) => until + self.adjourned_for(|after| until <= after.from),
        }
    }

    /// When room or interpretation end, as it stands: never before the end the meeting was extended to.
    pub fn hard_stop(&self) -> Option<Moment> {
        let planned = self.agenda.hard_stop_at()? + self.shift();
        Some(self.extended_to.map_or(planned, |_| self.planned_end().max(planned)))
    }

    /// Whether the plan is laid from the moment of opening, since today is not the agenda's date.
    pub fn is_shifted(&self) -> bool {
        self.shift() != Length::ZERO
    }

    /// How much later than planned everything lies because the meeting is held, or goes on, another day.
    fn shift(&self) -> Length {
        let zone = self.agenda.time_zone;
        let day = |moment: Moment| moment.in_zone(zone).date_naive();
        let Some(first) = self.sittings.first() else { return Length::ZERO };
        let late = if day(first.from) == self.agenda.date {
            Length::ZERO
        } else {
            first.from - self.agenda.starts_at()
        };
        late + self.adjourned_for(|_| true)
    }

    /// Time between adjournments and going on another day, for the sittings that are asked for.
    fn adjourned_for(&self, counted: impl Fn(&Span) -> bool) -> Length {
        let day = |moment: Moment| moment.in_zone(self.agenda.time_zone).date_naive();
        let sittings = self.sittings.iter().zip(self.sittings.iter().skip(1));
        sittings
            .filter(|(_, after)| counted(after))
            .filter_map(|(before, after)| before.to.map(|stopped| (stopped, after.from)))
            .filter(|(stopped, from)| day(*stopped) != day(*from))
            .map(|(stopped, from)| from - stopped)
            .sum()
    }
}

impl Intervention {
    /// Whether it is counted as an intervention of a delegation: remarks and points of order are not.
    pub fn counts(&self) -> bool {
        match self.request.kind {
            Kind::Statement | Kind::Question | Kind::Reaction | Kind::RightOfReply => true,
            Kind::PointOfOrder | Kind::Remarks => false,
        }
    }
}
