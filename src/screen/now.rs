//! Who has the floor and how long: the block that the eye must find first.
//!
//! What it says is made once; it is drawn in three rows, or large with digits that can be read from afar.

use crate::console::{Action, Model};
use crate::meeting::{Intervention, Kind, MeetingState, OnBehalfOf, Room, Speaker};
use crate::time::{Length, Moment};

use super::list::name as listed;
use super::sheet::Sheet;
use super::theme::Look;

/// Column of names.
pub const MARGIN: usize = 6;

/// Rows of the small block.
pub const ROWS: usize = 3;

/// Under so much time left the word is more pressing, where the agenda gives only one moment of warning.
const LAST_SECONDS: Length = Length::from_seconds(10);

/// Columns in which a group is called by its whole name.
const NAMES: usize = 40;

/// What a piece of the block says, and how.
pub type Told = (String, Look);

/// Everything the block says.
pub struct Now {
    /// Who has the floor, or that nobody has.
    pub who: Told,
    /// On whose behalf, or what went before.
    pub below: Option<Told>,
    /// Since when, and what was done about it.
    pub since: Vec<Told>,
    /// The clock.
    pub clock: Option<Clock>,
}

/// A clock with its limit, and what is to be said about it.
pub struct Clock {
    /// `8:07`
    pub elapsed: String,
    /// ` of 5:00`
    pub of: String,
    /// Over time or not.
    pub look: Look,
    /// Over time in words and with a sign; shortly before the limit what is left.
    pub word: Option<Told>,
}

/// The small block.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) {
    let now = Now::of(model);
    let end = sheet.width() - 1;
    sheet.put(0, 1, 4, "NOW", Look::Head);
    let mut edges = [end, end];
    if let Some(clock) = &now.clock {
        let figures = sheet.put_right(0, end, &format!("{}{}", clock.elapsed, clock.of), clock.look);
        let word = clock.word.as_ref().map_or(end, |(word, look)| sheet.put_right(1, end, word, *look));
        edges = [figures, word];
    }
    let lines = [Some(&now.who), now.below.as_ref()];
    for (row, (line, edge)) in lines.into_iter().zip(edges).enumerate() {
        if let Some((told, look)) = line {
            sheet.put(row, MARGIN, edge.saturating_sub(MARGIN + 2), told, *look);
        }
    }
    let mut column = MARGIN;
    for (told, look) in &now.since {
        column = sheet.rest(2, column, told, *look) + 3;
    }
}

impl Now {
    /// What the block says at this moment.
    pub fn of(model: &Model) -> Self {
        let room = model.room();
        let now = model.clock();
        match (&room.floor.point_of_order, &room.floor.speaker) {
            (Some(point), speaker) => Self::point_of_order(point, speaker.as_ref(), room, now),
            (None, Some(speaker)) => Self::speaking(speaker, model),
            (None, None) => Self::nobody(model),
        }
    }

    fn speaking(speaker: &Intervention, model: &Model) -> Self {
        let (room, now) = (model.room(), model.clock());
        let zone = room.agenda.time_zone;
        let asked = speaker
            .asked_to_conclude
            .map_or_else(String::new, |asked| format!(", asked to conclude {}", asked.hour_minute(zone)));
        let kind = kind(speaker.request.kind);
        let since = format!("{kind}since {}{asked}", speaker.started.hour_minute_second(zone));
        let pause = speaker.pauses.last().filter(|_| speaker.is_paused()).map(|pause| {
            let (why, then) = match room.state {
                MeetingState::Suspended => ("SUSPENDED", "resumes"),
                MeetingState::Before | MeetingState::Running | MeetingState::Adjourned => {
                    ("PAUSED", "goes on")
                }
            };
            let key = model.keys().shown(Action::Pause);
            (format!("{why} since {}; {key} {then}", pause.from.hour_minute_second(zone)), Look::StandsStill)
        });
        Self {
            who: (
                format!("{}{}", in_exercise(speaker.request.kind), name(&speaker.request.speaker)),
                Look::Now,
            ),
            below: behalf(&speaker.request.speaker).map(|behalf| (behalf, Look::Plain)),
            since: std::iter::once((since, Look::Quiet)).chain(pause).collect(),
            clock: Some(Clock::of(speaker, room, now)),
        }
    }

    fn point_of_order(
        point: &Intervention,
        speaker: Option<&Intervention>,
        room: &Room,
        now: Moment,
    ) -> Self {
        let who = match &point.request.speaker.delegation {
            Some(who) => format!("POINT OF ORDER  {}", who.name),
            None => "POINT OF ORDER".to_owned(),
        };
        let further = match room.floor.further_points.len() {
            0 => String::new(),
            several => format!(", {several} more after it"),
        };
        let since = format!("since {}{further}", point.started.hour_minute_second(room.agenda.time_zone));
        let stopped = speaker.map(|speaker| Clock::of(speaker, room, now));
        Self {
            who: (who, Look::StandsStill),
            below: speaker.map(|speaker| {
                (
                    format!("the clock of {} stands still", listed(&speaker.request.speaker, NAMES)),
                    Look::Plain,
                )
            }),
            since: vec![(since, Look::Quiet)],
            clock: Some(Clock {
                word: stopped.map(|stopped| (format!("{}{}", stopped.elapsed, stopped.of), stopped.look)),
                ..Clock::of(point, room, now)
            }),
        }
    }

    /// The final time stays on the screen until the next one begins.
    fn nobody(model: &Model) -> Self {
        let (room, now) = (model.room(), model.clock());
        let look = if room.state == MeetingState::Suspended { Look::StandsStill } else { Look::Now };
        let last = room.last_on_the_floor();
        Self {
            who: (nobody_told(model), look),
            below: last.map(|last| (before(last), Look::Quiet)),
            since: Vec::new(),
            clock: last.map(|last| Clock::of(last, room, now)),
        }
    }
}

impl Clock {
    fn of(speaker: &Intervention, room: &Room, now: Moment) -> Self {
        let over = speaker.over(now);
        Self {
            elapsed: speaker.elapsed(now).clock(),
            of: speaker.limit.map_or_else(String::new, |limit| format!(" of {}", limit.clock())),
            look: if over > Length::ZERO { Look::OverTime } else { Look::Now },
            word: if over >= Length::from_seconds(1) {
                Some((format!("OVER TIME  +{}", over.clock()), Look::OverTime))
            } else {
                speaker.rest(now).filter(|_| speaker.ended.is_none()).and_then(|rest| soon(rest, room))
            },
        }
    }
}

/// Shortly before the limit: a sign, two where it is very near, and what is left.
fn soon(rest: Length, room: &Room) -> Option<Told> {
    let warns = room.limits.warn_at.iter().copied();
    let last = warns.clone().min().unwrap_or(LAST_SECONDS).max(LAST_SECONDS);
    let first = warns.max().filter(|first| rest <= *first)?;
    let told = if rest <= last.min(first) { "!! last " } else { "! " };
    let left = if rest <= last.min(first) { "" } else { " left" };
    Some((format!("{told}{}{left}", rest.clock()), Look::Nearly))
}

/// `before: Iran, right of reply`
fn before(last: &Intervention) -> String {
    let kind = match last.request.kind {
        Kind::RightOfReply => ", right of reply",
        Kind::PointOfOrder => ", point of order",
        Kind::Question => ", question",
        Kind::Reaction => ", reaction",
        Kind::Statement | Kind::Remarks => "",
    };
    format!("before: {}{kind}", listed(&last.request.speaker, NAMES))
}

/// What a speaker exercises, before the name.
const fn in_exercise(kind: Kind) -> &'static str {
    match kind {
        Kind::RightOfReply => "RIGHT OF REPLY  ",
        Kind::PointOfOrder => "POINT OF ORDER  ",
        Kind::Statement | Kind::Question | Kind::Reaction | Kind::Remarks => "",
    }
}

/// What a speaker makes, where it is not a statement.
const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Question => "question, ",
        Kind::Reaction => "reaction, ",
        Kind::Remarks => "remarks, ",
        Kind::Statement | Kind::RightOfReply | Kind::PointOfOrder => "",
    }
}

fn nobody_told(model: &Model) -> String {
    let room = model.room();
    let zone = room.agenda.time_zone;
    match room.state {
        MeetingState::Before => {
            let starts = room.agenda.starts_at().hour_minute(zone);
            let today = model.clock().in_zone(zone).date_naive() == room.agenda.date;
            let day =
                if today { String::new() } else { format!("{}, ", room.agenda.date.format("%-d %B %Y")) };
            let key = model.keys().shown(Action::NextItem);
            format!("not begun, planned for {day}{starts}; {key} opens the meeting")
        }
        MeetingState::Running => "nobody has the floor".to_owned(),
        MeetingState::Suspended => suspended(model),
        MeetingState::Adjourned => match room.adjourned_at() {
            Some(at) => format!("the meeting was adjourned at {}", at.hour_minute(zone)),
            None => "the meeting is adjourned".to_owned(),
        },
    }
}

fn suspended(model: &Model) -> String {
    let room = model.room();
    let since = room.suspensions.last().map(|span| span.from.hour_minute(room.agenda.time_zone));
    let key = model.keys().shown(Action::Pause);
    format!("the meeting is suspended since {}; {key} resumes", since.unwrap_or_default())
}

fn name(speaker: &Speaker) -> String {
    speaker
        .delegation
        .as_ref()
        .map_or_else(|| "speaker not yet named; f names".to_owned(), |who| who.name.to_string())
}

fn behalf(speaker: &Speaker) -> Option<String> {
    let nationally = if speaker.also_national { ", and nationally" } else { "" };
    let behalf = match speaker.on_behalf_of.as_ref()? {
        OnBehalfOf::Group(group) => format!("on behalf of {}", group.spoken),
        OnBehalfOf::Named(name) => format!("on behalf of {name}"),
        OnBehalfOf::States(states) => {
            let names: Vec<&str> = states.iter().map(|state| state.short.as_str()).collect();
            format!("on behalf of {} States: {}", states.len(), names.join(", "))
        }
    };
    Some(format!("{behalf}{nationally}"))
}
