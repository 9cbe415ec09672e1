//! The command language: what is typed is understood or refused in words, and what is offered can be typed.

use std::sync::{Arc, OnceLock};

use informals::console::language::{Hearing, Line, Resolved, parse, resolve, spell, stamp};
use informals::delegations::Roster;
use informals::meeting::{Channel, Entry, EntryId, Meeting, Request};

use super::{is_harmless, quickly};
use crate::console::{at, facilitator};
use crate::story::busy;

fn room() -> &'static (Meeting, Roster) {
    static ROOM: OnceLock<(Meeting, Roster)> = OnceLock::new();
    ROOM.get_or_init(|| {
        let meeting = busy().model.meeting().clone();
        let agenda = &meeting.room().agenda;
        let roster = Roster::as_of(agenda.date, &agenda.delegations);
        (meeting, roster)
    })
}

/// Cut, timed, parsed, resolved, decided, applied, and spelled again.
pub fn comes_in(typed: &str) {
    let room = room();
    quickly("a line", || understood(typed, room));
}

fn understood(typed: &str, (meeting, roster): &(Meeting, Roster)) {
    let by = facilitator();
    let mut at = at("10:50:00");
    let phrase = Line::cut(typed).and_then(|mut line| {
        let agenda = &meeting.room().agenda;
        if let Some(stamp) = stamp(&mut line)? {
            at = stamp.moment(Some(at), agenda.date, agenda.time_zone)?;
        }
        parse(&line)
    });
    let phrase = match phrase {
        Ok(phrase) => phrase,
        Err(misphrased) => return is_harmless(&misphrased.drawn()),
    };
    let hearing = Hearing { roster, at, by: &by, channel: Channel::Hand };
    let command = match resolve(&phrase, meeting, hearing) {
        Ok(Resolved::Command(command)) => command,
        Ok(Resolved::Answer(answer)) => return is_harmless(&answer),
        Ok(
            Resolved::ClockTo(_) | Resolved::AgendaFile(_) | Resolved::AttendanceFile(_) | Resolved::Names,
        ) => return,
        Err(unresolved) => return is_harmless(&unresolved.to_string()),
    };
    if let Some(spelled) = spell(&command, meeting.room()) {
        is_harmless(&spelled);
        let line = Line::cut(&spelled).unwrap_or_else(|wrong| panic!("{}", wrong.drawn()));
        assert!(parse(&line).is_ok(), "{typed:?} is spelled {spelled:?}, which nobody understands");
    }
    let request = Request { id: EntryId::from_bits(u128::MAX), at, by, command: *command };
    match meeting.decide(&request) {
        Err(refusal) => is_harmless(&refusal.to_string()),
        Ok(events) => {
            let Request { id, at, by, .. } = request;
            let mut after = meeting.clone();
            let entry = Entry { v: Entry::VERSION, id, at, recorded_at: at, by, events };
            after.apply(&Arc::new(entry));
            after.room().advise(at);
        }
    }
}
