//! Clocks are differences between recorded moments: nothing here is kept, nothing ticks.

use super::room::{Intervention, Span};
use crate::time::{Length, Moment};

impl Span {
    /// Its length up to `now` where it is still open; never negative.
    pub fn length(&self, now: Moment) -> Length {
        (self.to.unwrap_or(now) - self.from).not_negative()
    }

    /// The part of it that lies between two moments.
    fn within(&self, from: Moment, to: Moment) -> Length {
        (self.to.unwrap_or(to).min(to) - self.from.max(from)).not_negative()
    }
}

impl Intervention {
    /// When it ended, or `now` while it runs; never before it began.
    pub fn until(&self, now: Moment) -> Moment {
        self.ended.unwrap_or(now).max(self.started)
    }

    /// Time spoken: pauses are not counted.
    pub fn elapsed(&self, now: Moment) -> Length {
        let until = self.until(now);
        (until - self.started - self.paused(now)).not_negative()
    }

    /// Time paused.
    pub fn paused(&self, now: Moment) -> Length {
        let until = self.until(now);
        self.pauses.iter().map(|pause| pause.within(self.started, until)).sum()
    }

    /// Time spoken beyond the limit; zero without one.
    pub fn over(&self, now: Moment) -> Length {
        self.limit.map_or(Length::ZERO, |limit| (self.elapsed(now) - limit).not_negative())
    }

    /// What is left of the limit, not below zero; none without a limit.
    pub fn rest(&self, now: Moment) -> Option<Length> {
        self.limit.map(|limit| (limit - self.elapsed(now)).not_negative())
    }

    /// Whether its clock stands still.
    pub fn is_paused(&self) -> bool {
        self.ended.is_none() && self.pauses.last().is_some_and(|pause| pause.to.is_none())
    }

    pub(super) fn pause(&mut self, at: Moment) {
        if !self.is_paused() {
            self.pauses.push(Span { from: at, to: None });
        }
    }

    pub(super) fn go_on(&mut self, at: Moment) {
        if let Some(pause) = self.pauses.last_mut().filter(|pause| pause.to.is_none()) {
            pause.to = Some(at);
        }
    }

    pub(super) fn end(&mut self, at: Moment) {
        self.go_on(at);
        self.ended = Some(at);
    }
}
