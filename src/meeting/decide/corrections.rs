//! Corrections afterwards: visible in the journal, and never an end before its start.

use super::Decision;
use crate::meeting::entry::Id;
use crate::meeting::event::{Event, Kind};
use crate::meeting::order::ordinal;
use crate::meeting::refusal::Refusal;
use crate::meeting::room::{Intervention, Room, Waiting};
use crate::meeting::speaker::Speaker;
use crate::time::Moment;

impl Room {
    /// The right delegation in place of the wrong one; times are kept. Somebody running gets the limit of the
    /// new capacity, unless it was set by hand.
    pub(super) fn reassign(&self, target: Id, to: &Speaker) -> Decision {
        if let Some(waiting) = self.waiting_entry(target) {
            self.must_be_the_only_request(to, waiting)?;
            return Ok(vec![Event::SpeakerNamed { id: target, speaker: to.clone() }]);
        }
        let intervention = self.must_have_begun(target)?;
        let request = &intervention.request;
        let person = to.person.clone().or_else(|| request.speaker.person.clone());
        let mut events = vec![Event::Reassigned { id: target, speaker: Speaker { person, ..to.clone() } }];
        let by_rule = request.kind != Kind::RightOfReply
            && request.limit.is_none()
            && intervention.limit == self.rule_limit(&request.speaker, request.kind);
        let limit = self.rule_limit(to, request.kind).filter(|limit| Some(*limit) != intervention.limit);
        if let (true, None, Some(limit)) = (by_rule, intervention.ended, limit) {
            events.push(Event::SpeakerLimited { id: target, limit });
        }
        Ok(events)
    }

    pub(super) fn correct_start(&self, target: Id, to: Moment, now: Moment) -> Decision {
        let intervention = self.must_have_begun(target)?;
        if self.floor.further_points.iter().any(|point| point.id() == target) {
            return Err(Refusal::NoSuchIntervention);
        }
        self.must_not_be_future(to, now)?;
        self.must_end_after_start(to, intervention.ended.unwrap_or(now))?;
        Ok(vec![Event::StartCorrected { id: target, to }])
    }

    pub(super) fn correct_end(&self, target: Id, to: Moment, now: Moment) -> Decision {
        let intervention = self.must_have_begun(target)?;
        if intervention.ended.is_none() {
            return Err(Refusal::NotEnded(intervention.request.speaker.said()));
        }
        self.must_not_be_future(to, now)?;
        self.must_end_after_start(intervention.started, to)?;
        Ok(vec![Event::EndCorrected { id: target, to }])
    }

    /// Putting a request right must not make it somebody else's second one.
    fn must_be_the_only_request(&self, to: &Speaker, changed: &Waiting) -> Result<(), Refusal> {
        let place = |list: &[Waiting]| {
            let same = |other: &Waiting| {
                other.id != changed.id && other.kind == changed.kind && other.speaker.same_capacity(to)
            };
            list.iter().position(same).map(|index| ordinal(index + 1))
        };
        if let Some(place) = place(&self.waiting) {
            return Err(Refusal::AlreadyOnList(to.said(), place));
        }
        if let Some(place) = place(&self.replies) {
            return Err(Refusal::AlreadyForReply(to.said(), place));
        }
        place(&self.after_closing).map_or(Ok(()), |_| Err(Refusal::AlreadyAfterClosing(to.said())))
    }

    fn must_have_begun(&self, target: Id) -> Result<&Intervention, Refusal> {
        self.intervention(target).ok_or(Refusal::NoSuchIntervention)
    }

    pub(super) fn must_not_be_future(&self, to: Moment, now: Moment) -> Result<(), Refusal> {
        if to <= now { Ok(()) } else { Err(Refusal::InTheFuture(self.clock_time(to))) }
    }

    pub(super) fn must_end_after_start(&self, start: Moment, end: Moment) -> Result<(), Refusal> {
        if end >= start {
            return Ok(());
        }
        Err(Refusal::EndsBeforeStart { start: self.clock_time(start), end: self.clock_time(end) })
    }

    pub(super) fn clock_time(&self, moment: Moment) -> String {
        moment.hour_minute_second(self.agenda.time_zone)
    }
}
