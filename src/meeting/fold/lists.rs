//! What happens to requests for the floor before they are heard.

use crate::agenda::{ItemLabel, Order};
use crate::delegations::Delegation;
use crate::meeting::event::{Event, Kind, ListName};
use crate::meeting::room::{Budget, Room, Waiting};
use crate::meeting::{Id, LimitScope};
use crate::time::{Length, Moment};

impl Room {
    pub(super) fn inscribed(&mut self, event: &Event) {
        let Event::Inscribed { id, list, place, item, speaker, kind, asked, channel, limit, note, rank } =
            event
        else {
            return;
        };
        let waiting = Waiting {
            id: *id,
            speaker: speaker.clone(),
            kind: *kind,
            item: item.clone(),
            asked: *asked,
            channel: *channel,
            limit: *limit,
            note: note.clone(),
            rank: *rank,
            by_hand: false,
            held: false,
        };
        self.requests.push(*id);
        let place = match list {
            ListName::AfterClosing => Some(place_by_time(&self.after_closing, waiting.asked)),
            ListName::Speakers | ListName::Replies => *place,
        };
        put(self.list_mut(*list), place, waiting);
    }

    pub(super) fn admitted(&mut self, id: Id, place: usize) {
        if let Some(waiting) = take(&mut self.after_closing, id) {
            put(&mut self.waiting, Some(place), waiting);
        }
    }

    pub(super) fn was_withdrawn(&mut self, id: Id) {
        let waiting = self.take_waiting(id).or_else(|| {
            let index = self.floor.further_points.iter().position(|point| point.request.id == id)?;
            Some(self.floor.further_points.remove(index).request)
        });
        // A request that was heard and logged afterwards is done with, not withdrawn.
        self.withdrawn.extend(waiting.filter(|waiting| !self.was_heard_afterwards(waiting.id)));
    }

    pub(super) fn moved(&mut self, id: Id, place: usize) {
        for list in [&mut self.waiting, &mut self.replies] {
            if let Some(mut waiting) = take(list, id) {
                waiting.by_hand = true;
                put(list, Some(place), waiting);
            }
        }
    }

    /// The order of the event; whoever it does not name (a line may have been damaged) follows as before.
    pub(super) fn reordered(&mut self, order: Order, list: &[Id]) {
        self.order = order;
        let place = |waiting: &Waiting| list.iter().position(|id| *id == waiting.id).unwrap_or(usize::MAX);
        self.waiting.sort_by_key(place);
    }

    pub(super) fn budget_set(&mut self, item: &ItemLabel, group: &Delegation, pool: Length) {
        let same = |budget: &&mut Budget| budget.item == *item && budget.group.code == group.code;
        match self.budgets.iter_mut().find(same) {
            Some(budget) => budget.pool = pool,
            None => self.budgets.push(Budget { item: item.clone(), group: group.clone(), pool }),
        }
    }

    pub(super) fn change_waiting(&mut self, id: Id, change: impl FnOnce(&mut Waiting)) {
        let Self { waiting, after_closing, replies, .. } = self;
        if let Some(waiting) =
            waiting.iter_mut().chain(after_closing).chain(replies).find(|entry| entry.id == id)
        {
            change(waiting);
        }
    }

    pub(super) fn put_in_writing(&mut self, id: Id) {
        let waiting = self.take_waiting(id).or_else(|| self.take_speaker(id));
        self.in_writing.extend(waiting.map(|waiting| (waiting, false)));
    }

    pub(super) fn was_received(&mut self, id: Id) {
        let index = self.in_writing.iter().position(|(waiting, _)| waiting.id == id);
        if let Some((_, received)) = index.and_then(|index| self.in_writing.get_mut(index)) {
            *received = true;
        }
    }

    pub(super) fn skipped(&mut self, id: Id, place: usize) {
        let Some(mut waiting) = self.take_speaker(id).or_else(|| self.take_waiting(id)) else { return };
        waiting.by_hand = true;
        let list = if waiting.kind == Kind::RightOfReply { ListName::Replies } else { ListName::Speakers };
        put(self.list_mut(list), Some(place), waiting);
    }

    pub(super) fn limited(&mut self, scope: LimitScope, limit: Length) {
        let limits = &mut self.limits;
        match scope {
            LimitScope::National => limits.national = Some(limit),
            LimitScope::Group => limits.group = Some(limit),
            LimitScope::Observer => limits.observer = Some(limit),
            LimitScope::Organization => limits.organization = Some(limit),
            LimitScope::All => {
                (limits.national, limits.group) = (Some(limit), Some(limit));
                (limits.observer, limits.organization) = (Some(limit), Some(limit));
            }
            LimitScope::Now => {}
        }
    }

    /// Takes an entry from whichever list it waits on.
    pub(super) fn take_waiting(&mut self, id: Id) -> Option<Waiting> {
        take(&mut self.waiting, id)
            .or_else(|| take(&mut self.after_closing, id))
            .or_else(|| take(&mut self.replies, id))
    }

    fn list_mut(&mut self, list: ListName) -> &mut Vec<Waiting> {
        match list {
            ListName::Speakers => &mut self.waiting,
            ListName::AfterClosing => &mut self.after_closing,
            ListName::Replies => &mut self.replies,
        }
    }
}

/// Requests after closing have no order but that of their times.
fn place_by_time(list: &[Waiting], asked: Moment) -> usize {
    list.iter().position(|waiting| waiting.asked > asked).unwrap_or(list.len()) + 1
}

fn take(list: &mut Vec<Waiting>, id: Id) -> Option<Waiting> {
    let index = list.iter().position(|waiting| waiting.id == id)?;
    Some(list.remove(index))
}

/// Puts an entry at a place counted from 1; at the end where there is none, or the list is shorter.
fn put(list: &mut Vec<Waiting>, place: Option<usize>, waiting: Waiting) {
    let index = place.map_or(list.len(), |place| place.saturating_sub(1).min(list.len()));
    list.insert(index, waiting);
}
