//! The command language at the desk: the same words as for `informals do`.

use crate::console::language::{self, Hearing, Phrase, Resolved, parse, resolve, stamp};
use crate::console::{DeskWord, Fate, Model};
use crate::meeting::Command;

use super::asks::usual_channel;
use super::{Deed, Line, Meaning, Purpose, Sure, does};

/// A word of the desk alone; those that settle what came too late mean something only where something did.
fn desk_word(word: DeskWord, model: &Model) -> Meaning {
    let deed = match (word.shows(), word.settles()) {
        (Some(overlay), _) => Deed::Look(overlay),
        (None, Some(fate)) => return settling(fate, model),
        (None, None) => Deed::Quit,
    };
    Meaning::Does { deed, says: word.meaning().to_owned() }
}

/// `10:41 floor to Japan: logs the intervention from 10:41 to 10:45`
fn settling(fate: Fate, model: &Model) -> Meaning {
    let Some(late) = model.came_too_late() else {
        return Meaning::Not("nothing has come too late".to_owned());
    };
    let becomes = match fate {
        Fate::LoggedAfterwards => late.becomes,
        Fate::SetAside => "is kept in a file beside the journal, and nowhere else".to_owned(),
    };
    Meaning::Does { deed: Deed::Settle(fate), says: format!("{}: {becomes}", late.what) }
}

/// What the line means.
pub(super) fn meaning(line: &Line, model: &Model) -> Meaning {
    let text = line.text();
    match text.trim() {
        "" => Meaning::Not(
            "a command, as for \u{201c}informals do\u{201d}; say, pictures, and quit leaves".to_owned(),
        ),
        typed => match (DeskWord::parse(typed), phrase(typed)) {
            (Some(word), _) => desk_word(word, model),
            (None, Ok(phrase)) => resolved(&phrase, model),
            (None, Err(why)) => Meaning::Not(why),
        },
    }
}

fn phrase(typed: &str) -> Result<Phrase, String> {
    let mut line = language::Line::cut(typed).map_err(|wrong| wrong.to_string())?;
    if stamp(&mut line).map_err(|wrong| wrong.to_string())?.is_some() {
        return Err("at the desk it happens now; correct-start and correct-end change times".to_owned());
    }
    parse(&line).map_err(|wrong| wrong.to_string())
}

fn resolved(phrase: &Phrase, model: &Model) -> Meaning {
    let hearing =
        Hearing { roster: &model.roster, at: model.clock(), by: &model.me, channel: usual_channel(model) };
    match resolve(phrase, model.ahead(), hearing) {
        Err(wrong) => Meaning::Not(wrong.to_string()),
        Ok(Resolved::AgendaFile(file)) => {
            Meaning::Does { says: format!("reads {file}"), deed: Deed::ReadAgenda(file) }
        }
        Ok(Resolved::AttendanceFile(file)) => Meaning::Does {
            says: format!("reads {file}, and shows it first"),
            deed: Deed::ReadAttendance(file),
        },
        Ok(Resolved::Names) => {
            Meaning::Does { says: model.names_told(), deed: Deed::Open(Purpose::Settle(0)) }
        }
        Ok(Resolved::ClockTo(moment)) => {
            let says = moment.hour_minute_second(model.room().agenda.time_zone);
            Meaning::Does { deed: Deed::MoveClock(moment), says: format!("practice clock to {says}") }
        }
        Ok(Resolved::Answer(says)) => Meaning::Does { deed: Deed::Close, says },
        Ok(Resolved::Command(command)) => told(*command, model),
    }
}

/// The same words as the notice afterwards.
fn told(command: Command, model: &Model) -> Meaning {
    match model.rehearse(&command) {
        Err(refusal) => Meaning::Not(refusal.to_string()),
        Ok(after) => {
            let says = after.summary();
            match Sure::before(&command, model.ahead().room(), model.clock()) {
                Some(sure) => Meaning::Does { deed: Deed::Open(Purpose::Sure(sure)), says },
                None => does(command, says),
            }
        }
    }
}
