//! The room read off into the value of `show --json`.

use super::{
    Show, ShownForecast, ShownItem, ShownList, ShownMeeting, ShownOutcome, ShownProposal, ShownWarning,
};
use crate::meeting::{Command, Forecast, ListState, Meeting, MeetingState, Outcome, Room, Warning};
use crate::record::accounting::{ItemAccount, accounts};
use crate::record::proposals::proposals;
use crate::time::{Length, Moment};

/// How a command is typed, given by whoever knows the language of commands.
pub type Spell<'a> = &'a dyn Fn(&Command, &Room) -> Option<String>;

/// A room at a moment, with the warnings of that moment already made.
pub(super) struct View<'a> {
    pub(super) room: &'a Room,
    pub(super) as_of: Moment,
    warnings: Vec<Warning>,
    spell: Spell<'a>,
}

/// The meeting as of a moment: clocks still running are read then. `spell` turns an offer into the command
/// line that would be typed for it.
pub fn show(meeting: &Meeting, as_of: Moment, spell: Spell<'_>) -> Show {
    let room = meeting.room();
    let view = View { room, as_of, warnings: room.advise(as_of), spell };
    Show {
        schema: "informals.show/1",
        as_of: view.time(as_of),
        practice: room.practice.is_some(),
        meeting: view.meeting(),
        items: accounts(room, as_of).iter().map(|account| view.item(account)).collect(),
        item: room.open_item.clone(),
        floor: room.floor.speaker.as_ref().or(room.floor.point_of_order.as_ref()).map(|on| view.speech(on)),
        list: view.list(),
        after_closing: room.after_closing.iter().map(|waiting| view.entry(waiting, None)).collect(),
        replies: view.entries(&room.replies),
        in_writing: room.in_writing.iter().map(|(waiting, _)| view.entry(waiting, None)).collect(),
        finished: room.finished.iter().map(|heard| view.speech(heard)).collect(),
        forecast: room.forecast(as_of).map(|forecast| view.forecast(&forecast)),
        proposals: proposals(room).iter().map(ShownProposal::of).collect(),
        outcomes: room.outcomes.iter().map(|outcome| view.outcome(meeting, outcome)).collect(),
        warnings: view.warnings.iter().map(|warning| view.warning(warning)).collect(),
    }
}

impl View<'_> {
    pub(super) fn time(&self, moment: Moment) -> String {
        moment.rfc3339(self.room.agenda.time_zone)
    }

    pub(super) fn warnings_about(&self, id: crate::meeting::Id) -> Vec<ShownWarning> {
        let about = self.warnings.iter().filter(|warning| warning.about == Some(id));
        about.map(|warning| self.warning(warning)).collect()
    }

    fn warning(&self, warning: &Warning) -> ShownWarning {
        ShownWarning {
            code: warning.code.word(),
            sentence: warning.sentence.clone(),
            offer: warning.offer.as_ref().and_then(|offer| (self.spell)(offer, self.room)),
        }
    }

    fn meeting(&self) -> ShownMeeting {
        let (room, agenda) = (self.room, &self.room.agenda);
        ShownMeeting {
            name: room.name.clone(),
            title: agenda.title.clone(),
            series: agenda.series.clone(),
            date: agenda.date.to_string(),
            time_zone: agenda.time_zone.name().to_owned(),
            state: meeting_word(room.state),
            starts: self.time(agenda.starts_at()),
            ends: self.time(room.planned_end()),
            hard_stop: room.hard_stop().map(|stop| self.time(stop)),
            opened_at: room.opened_at().map(|opened| self.time(opened)),
            adjourned_at: room.adjourned_at().map(|adjourned| self.time(adjourned)),
        }
    }

    fn item(&self, account: &ItemAccount) -> ShownItem {
        let planned = self.room.agenda.item(&account.label);
        let open = self.room.open_item.as_ref() == Some(&account.label);
        let state = match (open, account.times.is_empty()) {
            (true, _) => "open",
            (false, true) => "planned",
            (false, false) => "closed",
        };
        ShownItem {
            label: account.label.clone(),
            title: account.title.clone(),
            kind: account.kind,
            state,
            presided_by: planned.and_then(|item| item.presided_by.clone()),
            presenter: planned.and_then(|item| item.presenter.clone()),
            planned_ms: account.planned.map(Length::millis),
            opened_at: account.opened_at().map(|opened| self.time(opened)),
            closed_at: account.closed_at().map(|closed| self.time(closed)),
            actual_ms: account.actual.map(Length::millis),
        }
    }

    fn list(&self) -> ShownList {
        let closes_at = match self.room.list {
            ListState::ClosingAnnounced(closes_at) => Some(self.time(closes_at)),
            ListState::NotOpen | ListState::Open | ListState::Closed => None,
        };
        ShownList {
            state: list_word(self.room.list),
            closes_at,
            order: self.room.order,
            waiting: self.entries(&self.room.waiting),
        }
    }

    fn forecast(&self, forecast: &Forecast) -> ShownForecast {
        ShownForecast {
            ends_at: self.time(forecast.ends_at),
            planned_end_at: self.time(forecast.planned_end_at),
            hard_stop_at: forecast.hard_stop_at.map(|stop| self.time(stop)),
            per_speaker_ms: forecast.per_speaker.map(Length::millis),
            fits: forecast.fits(),
        }
    }

    fn outcome(&self, meeting: &Meeting, outcome: &Outcome) -> ShownOutcome {
        ShownOutcome {
            kind: outcome.kind,
            text: outcome.text.clone(),
            at: meeting.entry(outcome.id.entry).map(|entry| self.time(entry.at)),
        }
    }
}

/// The word for the state of a meeting in JSON.
const fn meeting_word(state: MeetingState) -> &'static str {
    match state {
        MeetingState::Before => "before",
        MeetingState::Running => "running",
        MeetingState::Suspended => "suspended",
        MeetingState::Adjourned => "adjourned",
    }
}

const fn list_word(list: ListState) -> &'static str {
    match list {
        ListState::NotOpen => "not-open",
        ListState::Open => "open",
        ListState::ClosingAnnounced(_) => "closing-announced",
        ListState::Closed => "closed",
    }
}
