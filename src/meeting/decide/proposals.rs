//! What would make the meeting end in time: one thing after the other, each with the end it would give. The program
//! proposes, the person decides.

use super::Decision;
use crate::meeting::command::{Command, LimitScope};
use crate::meeting::forecast::Forecast;
use crate::meeting::room::{ListState, Room};
use crate::time::{Length, Moment};

/// One thing that could be done, and the end of the meeting if only it were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What one key would do.
    pub command: Command,
    /// In words.
    pub sentence: String,
    /// When the meeting would end.
    pub ends_at: Moment,
    /// Whether that is in time.
    pub fits: bool,
}

/// Nobody says anything in less.
const SHORTEST_LIMIT: Length = Length::from_seconds(30);
/// How long before it the closing of the list is announced.
const NOTICE: Length = Length::from_minutes(5);

/// A proposal before its end is known, with what the rules say to it.
struct Offer {
    command: Command,
    sentence: String,
    decision: Decision,
}

impl Room {
    /// Proposals in the order in which a facilitator would think of them: a shorter limit for those who have not
    /// begun, the closing of the list announced, the list closed, time borrowed from a later item, the meeting
    /// extended. None where everybody is heard in time.
    pub fn proposals(&self, now: Moment) -> Vec<Proposal> {
        let Some(forecast) = self.forecast(now).filter(|forecast| !forecast.fits()) else {
            return Vec::new();
        };
        let offers = [
            self.shorter_limit(&forecast),
            self.closing_announced(now),
            self.list_closed(),
            self.time_borrowed(&forecast),
            Some(self.longer_meeting(&forecast, now)),
        ];
        let proposals = offers.into_iter().flatten();
        proposals.filter_map(|offer| self.proposal(offer, now)).collect()
    }

    fn shorter_limit(&self, forecast: &Forecast) -> Option<Offer> {
        let limit = forecast.per_speaker.filter(|share| *share >= SHORTEST_LIMIT)?;
        let scope = LimitScope::All;
        Some(Offer {
            command: Command::Limit { scope, limit },
            sentence: format!("{limit} for each of those who have not begun"),
            decision: self.limit(scope, limit),
        })
    }

    fn closing_announced(&self, now: Moment) -> Option<Offer> {
        if self.list != ListState::Open {
            return None;
        }
        let closes_at = up_to(now + NOTICE, Length::from_minutes(1));
        let time = closes_at.hour_minute(self.agenda.time_zone);
        Some(Offer {
            command: Command::AnnounceClosing { closes_at },
            sentence: format!("announce that the list closes at {time}, so that it grows no more after that"),
            decision: self.announce_closing(closes_at, now),
        })
    }

    fn list_closed(&self) -> Option<Offer> {
        match self.list {
            ListState::Open | ListState::ClosingAnnounced(_) => Some(Offer {
                command: Command::CloseList,
                sentence: "close the list, so that it grows no more".to_owned(),
                decision: self.close_list(),
            }),
            ListState::NotOpen | ListState::Closed => None,
        }
    }

    /// From the longest of the items still to come: it hurts least there.
    fn time_borrowed(&self, forecast: &Forecast) -> Option<Offer> {
        let later = self.counted_later().filter_map(|item| Some((&item.label, item.planned?)));
        let (from, planned) = later.max_by_key(|(_, planned)| *planned)?;
        let over = Length::ZERO - forecast.in_hand();
        let minute = Length::from_minutes(1);
        let by = (over + minute - Length::from_millis(1)).floor_to(minute).min(planned);
        Some(Offer {
            command: Command::Borrow { by, from: from.clone() },
            sentence: format!("borrow {by} from item {from}"),
            decision: self.borrow(by, from),
        })
    }

    fn longer_meeting(&self, forecast: &Forecast, now: Moment) -> Offer {
        let zone = self.agenda.time_zone;
        let until = up_to(forecast.ends_at, Length::from_minutes(5));
        let time = until.hour_minute(zone);
        let sentence = match forecast.hard_stop_at {
            Some(stop) if until <= stop => format!("go on until {time}, within the hard stop"),
            Some(stop) => {
                format!("go on until {time}, if room and interpreters stay beyond {}", stop.hour_minute(zone))
            }
            None => format!("go on until {time}, if room and interpreters stay"),
        };
        let decision = self.extend_meeting(until, now);
        Offer { command: Command::ExtendMeeting { until }, sentence, decision }
    }

    /// With the end that the forecast gives for a room in which it was done; none where the rules would refuse it.
    fn proposal(&self, offer: Offer, now: Moment) -> Option<Proposal> {
        let after = self.after(&offer.decision.ok()?, now).forecast(now)?;
        let Offer { command, sentence, .. } = offer;
        Some(Proposal { command, sentence, ends_at: after.ends_at, fits: after.fits() })
    }
}

/// The next multiple of a step on the clock.
fn up_to(moment: Moment, step: Length) -> Moment {
    let millis = Length::from_millis(moment.millis()) + step - Length::from_millis(1);
    Moment::from_millis(millis.floor_to(step).millis())
}
