//! What happens on the floor: interventions begin, pause, are interrupted and end.

use crate::agenda::ItemLabel;
use crate::meeting::event::{Channel, Kind};
use crate::meeting::heard::Heard;
use crate::meeting::past::Logged;
use crate::meeting::room::{Floor, Intervention, Room, Waiting};
use crate::meeting::{Id, Speaker};
use crate::time::{Length, Moment};

impl Room {
    pub(super) fn floor_given(
        &mut self,
        id: Id,
        speaker: &Speaker,
        kind: Kind,
        item: Option<&ItemLabel>,
        limit: Option<Length>,
        at: Moment,
    ) {
        let mut request =
            self.take_waiting(id).unwrap_or_else(|| called(id, speaker.clone(), kind, item.cloned(), at));
        request.speaker = speaker.clone();
        request.held = false;
        self.heard_as.remove(&id);
        // Only where the line that ended it was damaged: nobody heard is lost.
        if let Some(mut left) = self.floor.speaker.take() {
            left.end(at);
            self.finish(left);
        }
        let number = self.next_number();
        self.floor.speaker = Some(begun(request, number, item.cloned(), limit, at));
        self.floor.goes_on_after_point = false;
    }

    pub(super) fn floor_ended(&mut self, id: Id, at: Moment) {
        if let Some(mut intervention) = self.floor.speaker.take_if(|speaker| speaker.request.id == id) {
            intervention.end(at);
            self.finish(intervention);
        }
    }

    pub(super) fn point_raised(
        &mut self,
        id: Id,
        who: Option<&Speaker>,
        item: Option<&ItemLabel>,
        at: Moment,
    ) {
        let speaker = who.cloned().unwrap_or_else(Speaker::unknown);
        let request = called(id, speaker, Kind::PointOfOrder, item.cloned(), at);
        let point = begun(request, self.next_number(), item.cloned(), None, at);
        if self.floor.point_of_order.is_some() {
            self.floor.further_points.push(point);
            return;
        }
        self.floor.goes_on_after_point =
            self.floor.speaker.as_ref().is_some_and(|speaker| !speaker.is_paused());
        self.floor.point_of_order = Some(point);
    }

    pub(super) fn point_taken(&mut self, id: Id, at: Moment) {
        let Some(index) = self.floor.further_points.iter().position(|point| point.request.id == id) else {
            return;
        };
        let mut point = self.floor.further_points.remove(index);
        point.number = self.next_number();
        point.started = at;
        self.floor.point_of_order = Some(point);
    }

    pub(super) fn point_answered(&mut self, id: Id, at: Moment) {
        if let Some(mut point) = self.floor.point_of_order.take_if(|point| point.request.id == id) {
            point.end(at);
            self.finish(point);
        }
    }

    /// Changes the speaker or the point of order heard.
    pub(super) fn on_the_floor(&mut self, id: Id, change: impl FnOnce(&mut Intervention)) {
        let Floor { speaker, point_of_order, .. } = &mut self.floor;
        let heard =
            speaker.iter_mut().chain(point_of_order).find(|intervention| intervention.request.id == id);
        if let Some(intervention) = heard {
            change(intervention);
        }
    }

    /// Changes an intervention that has begun, whether it runs, waits its turn or has ended.
    pub(super) fn begun(&mut self, id: Id, change: impl FnOnce(&mut Intervention)) {
        let Floor { speaker, point_of_order, further_points, .. } = &mut self.floor;
        let mut all = speaker.iter_mut().chain(point_of_order).chain(further_points);
        if let Some(intervention) = all.find(|intervention| intervention.request.id == id) {
            return change(intervention);
        }
        let place = self.heard.place_of(id);
        if let Some(intervention) = place.and_then(|place| self.finished.get_mut(place)) {
            change(intervention);
            self.heard = Heard::of(&self.finished);
        }
    }

    /// Takes the floor from a speaker as if it had never been given: the numbers close up.
    pub(super) fn take_speaker(&mut self, id: Id) -> Option<Waiting> {
        let gone = self.floor.speaker.take_if(|speaker| speaker.request.id == id)?;
        let mut later = self.finished.split_off(self.place_of(gone.number));
        let point = self.floor.point_of_order.iter_mut().filter(|point| point.number > gone.number);
        for later in later.iter_mut().chain(point) {
            later.number -= 1;
        }
        self.finished.extend(later);
        Some(gone.request)
    }

    pub(super) fn finish(&mut self, intervention: Intervention) {
        let index = self.place_of(intervention.number);
        // As a rule only points of order, which interrupted it, were over before it.
        let is_last_heard = self.finished.since(index).all(Heard::passes_over);
        if is_last_heard {
            self.heard.add(index, &intervention);
        }
        // Who was heard never waits again: the order of asking is of no more use.
        self.requests.retain(|id| *id != intervention.id());
        self.finished.insert(index, intervention);
        if is_last_heard {
            let moved = self.finished.since(index + 1).zip(index + 1..);
            moved.for_each(|(later, place)| self.heard.stands_at(place, later));
        } else {
            self.heard = Heard::of(&self.finished);
        }
    }

    /// The place in the list of finished interventions that an intervention of this number takes.
    pub(super) fn place_of(&self, number: usize) -> usize {
        self.finished.partition_point(|finished| finished.number < number)
    }

    pub(super) fn next_number(&self) -> usize {
        let heard = self.floor.speaker.iter().chain(&self.floor.point_of_order);
        self.finished
            .last()
            .into_iter()
            .chain(heard)
            .map(|intervention| intervention.number)
            .max()
            .unwrap_or(0)
            + 1
    }
}

/// A request that was never on a list.
pub(super) fn called(id: Id, speaker: Speaker, kind: Kind, item: Option<ItemLabel>, at: Moment) -> Waiting {
    Waiting {
        id,
        speaker,
        kind,
        item,
        asked: at,
        channel: Channel::Other,
        limit: None,
        note: None,
        rank: None,
        by_hand: false,
        held: false,
    }
}

fn begun(
    request: Waiting,
    number: usize,
    item: Option<ItemLabel>,
    limit: Option<Length>,
    at: Moment,
) -> Intervention {
    Intervention {
        request,
        number,
        item,
        started: at,
        ended: None,
        pauses: Vec::new(),
        limit,
        asked_to_conclude: None,
        response: None,
        logged: Logged::AtTheTime,
    }
}
