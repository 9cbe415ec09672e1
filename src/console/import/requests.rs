//! From a list of requests, pasted lines or a chat to requests for the floor, with what becomes of each row.

use chrono::NaiveDate;

use super::{Reader, Takes};
use crate::attendance::{Asked, Doubt, Matched, Request};
use crate::delegations::{Among, Delegation};
use crate::meeting::{Asking, Channel, Command, Kind, OnBehalfOf, Speaker, Waiting};
use crate::text::{counted, printable, shortened};
use crate::time::Moment;

/// Columns of what was written.
const COLUMNS: usize = 60;

/// What becomes of a row.
enum Fate {
    /// It asks for the floor.
    Asks(Box<Asking>),
    /// It has asked already.
    Known(Box<Speaker>, &'static str),
    /// It is not clear.
    Unclear(String),
}

/// What all rows come to.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    askings: Vec<Asking>,
    known: usize,
    unclear: Vec<String>,
}

impl Reader<'_> {
    /// What becomes of each row, in words, and what all come to.
    pub(super) fn requests(&self, asked: &[Request<'_, '_>], channel: Channel) -> (Vec<String>, Wanted) {
        let mut wanted = Wanted::default();
        let mut rows = Vec::new();
        for request in asked {
            let line = request.asked.line;
            rows.push(match self.fate(request, channel, &wanted.askings) {
                Fate::Asks(asking) => {
                    let told = format!("line {line}: {}{}", self.told(&asking), written(request, &asking));
                    wanted.askings.push(*asking);
                    told
                }
                Fate::Known(speaker, how) => {
                    wanted.known += 1;
                    format!("line {line}: {} {how}", speaker.short())
                }
                Fate::Unclear(why) => {
                    let told = format!("line {line}: {why}");
                    wanted.unclear.push(told.clone());
                    told
                }
            });
        }
        (rows, wanted)
    }

    fn fate(&self, request: &Request<'_, '_>, channel: Channel, above: &[Asking]) -> Fate {
        let asking = match self.speaker(request) {
            Ok(speaker) => self.asking(speaker, request.asked, channel),
            Err(why) => return Fate::Unclear(why),
        };
        if asking.asked.is_some_and(|asked| asked > self.now) {
            return Fate::Unclear(format!(
                "the time at which {} asked is still to come; correct it in the list",
                asking.speaker.short()
            ));
        }
        if above.iter().any(|other| other.speaker.same_capacity(&asking.speaker)) {
            return Fate::Known(Box::new(asking.speaker), "stands above already");
        }
        match self.known_request(&asking) {
            Some(how) => Fate::Known(Box::new(asking.speaker), how),
            None => Fate::Asks(Box::new(asking)),
        }
    }

    /// Who asks, where that is clear.
    fn speaker(&self, request: &Request<'_, '_>) -> Result<Speaker, String> {
        let asked = request.asked;
        let who = match self.room.settled_as(&self.room.mark_of(&asked.who)) {
            Some(Some(settled)) => settled.clone(),
            Some(None) => clear(&request.who, &asked.who)?,
            None => match (&request.who, self.settled_earlier(&asked.who)) {
                (Matched::Guess(..) | Matched::Several(_) | Matched::Unknown, Some((_, Some(settled)))) => {
                    settled
                }
                (found, _) => clear(found, &asked.who)?,
            },
        };
        let (Some(written), Some(behalf)) = (&asked.on_behalf_of, &request.on_behalf_of) else {
            return Ok(Speaker::plain(who));
        };
        let behalf = match clear(behalf, written) {
            Ok(found) if self.matcher.roster().group_by_code(&found.code).is_some() => {
                OnBehalfOf::Group(found)
            }
            Ok(found) if found.is_state() => OnBehalfOf::States(vec![found]),
            Ok(found) => return Err(format!("{} is no group and no State", found.name)),
            Err(why) => self.states(written).ok_or(why)?,
        };
        Ok(Speaker { on_behalf_of: Some(behalf), ..Speaker::plain(who) })
    }

    /// Several States, with commas or “and” between them.
    fn states(&self, written: &str) -> Option<OnBehalfOf> {
        let names = written.replace(" and ", ",");
        let names = names.split(',').map(str::trim).filter(|name| !name.is_empty());
        let find = |name| self.matcher.roster().find(name, Among::Everyone).ok();
        let states: Option<Vec<Delegation>> =
            names.map(|name| find(name).filter(|who| who.is_state()).cloned()).collect();
        states.filter(|states| states.len() > 1).map(OnBehalfOf::States)
    }

    fn asking(&self, speaker: Speaker, asked: &Asked, channel: Channel) -> Asking {
        Asking {
            speaker,
            kind: Kind::Statement,
            channel,
            asked: self.moment(asked),
            limit: None,
            note: asked.note.clone(),
            rank: None,
        }
    }

    /// When it was asked. A time without a day is the last such time.
    fn moment(&self, asked: &Asked) -> Option<Moment> {
        let zone = self.room.agenda.time_zone;
        let at = |day: NaiveDate| Some(Moment::at(day, asked.at?, zone));
        let today = self.now.in_zone(zone).date_naive();
        match asked.on {
            Some(day) => at(day),
            None => at(today).filter(|moment| *moment <= self.now).or_else(|| at(today.pred_opt()?)),
        }
    }

    /// `Indonesia for NAM asks for the floor, at 09:45, “on paragraph 4”`
    fn told(&self, asking: &Asking) -> String {
        let zone = self.room.agenda.time_zone;
        let today = self.now.in_zone(zone).date_naive();
        let asked = asking.asked.map(|asked| asked.in_zone(zone)).map(|asked| {
            let day = if asked.date_naive() == today { "%H:%M" } else { "%-d %B %H:%M" };
            format!(", at {}", asked.format(day))
        });
        let note = asking.note.as_ref().map(|note| format!(", \u{201c}{}\u{201d}", shortened(note, COLUMNS)));
        format!(
            "{} asks for the floor{}{}",
            asking.speaker.short(),
            asked.unwrap_or_default(),
            note.unwrap_or_default()
        )
    }
}

/// What was written, where that is more than a name: only the delegation is kept of it.
fn written(request: &Request<'_, '_>, asking: &Asking) -> String {
    let text = printable(&request.asked.who);
    match &asking.speaker.delegation {
        Some(who) if !who.is_called(&text) => {
            format!(", from \u{201c}{}\u{201d}", shortened(&text, COLUMNS))
        }
        Some(_) | None => String::new(),
    }
}

impl Wanted {
    /// Whether nobody asks.
    pub(super) fn is_empty(&self) -> bool {
        self.askings.is_empty() && self.known == 0 && self.unclear.is_empty()
    }

    /// All or nothing: one row that is not clear keeps all of them out.
    pub(super) fn takes(self) -> Takes {
        let known = match self.known {
            0 => String::new(),
            known => format!(", {known} there already"),
        };
        match (self.unclear.first(), self.askings.len()) {
            (Some(first), _) => Takes::Not(format!(
                "nothing is taken, {}: {first}",
                counted(self.unclear.len(), "row is not clear", "rows are not clear")
            )),
            (None, 0) => Takes::Nothing(format!("nothing new{known}")),
            (None, asking) => {
                let told = format!("{}{known}", counted(asking, "request", "requests"));
                Takes::All(Box::new(Command::Inscribe { askings: self.askings }), told)
            }
        }
    }
}

impl Reader<'_> {
    /// Whether this was asked before: it stands on a list, or was asked at the same time, or in the same words.
    fn known_request(&self, asking: &Asking) -> Option<&'static str> {
        let room = self.room;
        let same = |waiting: &&Waiting| {
            waiting.kind == asking.kind && waiting.speaker.same_capacity(&asking.speaker)
        };
        if room.waiting.iter().chain(&room.after_closing).any(|waiting| same(&waiting)) {
            return Some("is on the list already");
        }
        let again = |waiting: &&Waiting| match asking.asked {
            Some(asked) => waiting.asked == asked,
            None => waiting.channel == asking.channel && waiting.note == asking.note,
        };
        let written = room.in_writing.iter().map(|(waiting, _)| waiting);
        let gone = room.withdrawn.iter().chain(written).filter(same).any(|waiting| again(&waiting));
        let begun = room.finished.iter().chain(room.floor.all()).map(|heard| &heard.request);
        if begun.filter(same).any(|waiting| again(&waiting)) {
            Some("has had the floor for it")
        } else {
            gone.then_some("has asked for it before, and was taken off the list")
        }
    }
}

/// The one who is meant, where no doubt is left; a beginning that fits only one is no doubt.
fn clear(found: &Matched<'_>, written: &str) -> Result<Delegation, String> {
    let written = shortened(&printable(written), COLUMNS);
    match found {
        Matched::Sure(who) | Matched::Guess(who, Doubt::Beginning) => Ok((*who).clone()),
        Matched::Guess(who, doubt) => Err(format!(
            "\u{201c}{written}\u{201d} may be {}, but {}; write the name alone",
            who.name,
            doubt.reason()
        )),
        Matched::Several(choices) => {
            let names: Vec<&str> = choices.iter().map(|who| who.name.as_str()).collect();
            Err(format!("\u{201c}{written}\u{201d} may be {}; write which", names.join(" or ")))
        }
        Matched::Unknown => Err(format!("nobody is called \u{201c}{written}\u{201d}; correct the name")),
    }
}

/// Pasted lines as the line of those who ask has them: `Indonesia for NAM; EU`.
pub fn as_typed(pasted: &str) -> String {
    let lines = pasted.lines().map(printable).map(|line| {
        let line = line.replace(" on behalf of the ", " for ").replace(" on behalf of ", " for ");
        line.trim().to_owned()
    });
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("; ")
}
