//! Moments of a running clock that are worth a line: shortly before the limit, at it, every minute after it.

use crate::meeting::{Id, Intervention, Room};
use crate::time::{Length, Moment};

const MINUTE: Length = Length::from_minutes(1);

/// Up to where the clock of whom has been told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Marks {
    told: Option<(Id, Length)>,
}

/// A mark of somebody's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Left(Length),
    Reached,
    Over(Length),
}

impl Marks {
    /// Nothing that lies behind is told.
    pub(super) fn of(room: &Room, now: Moment) -> Self {
        Self { told: room.floor.now_heard().map(|heard| (heard.id(), heard.elapsed(now))) }
    }

    /// The last mark passed since, in words.
    pub(super) fn passed(&mut self, room: &Room, now: Moment) -> Option<String> {
        let before = std::mem::replace(self, Self::of(room, now)).told;
        let heard = room.floor.now_heard()?;
        let from = before.filter(|(id, _)| *id == heard.id()).map_or(Length::ZERO, |(_, elapsed)| elapsed);
        let elapsed = heard.elapsed(now);
        let mut passed = all(heard, room, elapsed).into_iter().filter(|(at, _)| *at > from && *at <= elapsed);
        passed.next_back().map(|(_, mark)| mark.words(heard))
    }

    /// How long it is to the next one.
    pub(super) fn next(room: &Room, now: Moment) -> Option<Length> {
        let heard = room.floor.now_heard().filter(|heard| !heard.is_paused())?;
        let elapsed = heard.elapsed(now);
        let all = all(heard, room, elapsed + MINUTE);
        all.into_iter().map(|(at, _)| at - elapsed).find(|left| *left > Length::ZERO)
    }
}

/// All marks up to a time spoken, each with the time spoken at which it stands.
fn all(heard: &Intervention, room: &Room, until: Length) -> Vec<(Length, Mark)> {
    let Some(limit) = heard.limit else { return Vec::new() };
    let before = room.agenda.time_limits.warn_at.iter().filter(|left| **left < limit);
    let mut marks: Vec<(Length, Mark)> = before.map(|left| (limit - *left, Mark::Left(*left))).collect();
    marks.push((limit, Mark::Reached));
    let mut over = MINUTE;
    while limit + over <= until {
        marks.push((limit + over, Mark::Over(over)));
        over = over + MINUTE;
    }
    marks.sort_unstable_by_key(|(at, _)| *at);
    marks
}

impl Mark {
    fn words(self, heard: &Intervention) -> String {
        let who = heard.request.speaker.short();
        match self {
            Self::Left(left) => format!("{left} left: {who}"),
            Self::Reached => {
                format!("TIME LIMIT REACHED: {who}, {}", heard.limit.unwrap_or(Length::ZERO).clock())
            }
            Self::Over(over) => format!("OVER TIME +{}: {who}", over.clock()),
        }
    }
}
