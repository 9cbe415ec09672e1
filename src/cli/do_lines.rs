//! `informals do`: commands without a screen, one sentence each.

use std::io::{self, BufRead};
use std::path::Path;

use super::args::DoArguments;
use super::done::Told;
use super::said;
use super::{Exit, Failure, agenda_file, attendance, journal_file, shared_meeting};
use crate::attendance::Detail;
use crate::console::language::{
    Hearing, Line, Misphrased, Phrase, Resolved, Stamp, in_quotes, parse, resolve, stamp,
};
use crate::console::questions::question;
use crate::meeting::{Channel, Command, Console, Role};
use crate::runtime::{Found, JournalFile, Opened, When, console};
use crate::text::counted;
use crate::time::Moment;

/// The lines of one call, each at its moment.
struct Lines {
    opened: Opened,
    by: Console,
    /// Moment of the line before, or of `--at`.
    before: Option<Moment>,
}

/// What a line comes to.
enum Asked {
    /// A command, and when it happens.
    ToPerform(Box<Command>, When),
    /// A question, with its answer.
    Answer(String),
    /// Nothing, which has been said.
    Nothing,
}

pub fn run(arguments: &DoArguments) -> Result<Exit, Failure> {
    if let [dash, after, ..] = arguments.command.as_slice()
        && dash == "-"
    {
        return Err(Failure::wrong(format!(
            "after - nothing is read from the command line; options such as {} go before it",
            in_quotes(after)
        )));
    }
    let (opened, by) = open(arguments)?;
    let before = match &arguments.at {
        Some(typed) => Some(super::time_given::given(typed, opened.meeting().room())?),
        None => None,
    };
    let mut lines = Lines { opened, by, before };
    match arguments.command.as_slice() {
        [dash] if dash == "-" => lines.all_of_input(arguments.keep_going),
        command => lines.one(command),
    }
}

fn open(arguments: &DoArguments) -> Result<(Opened, Console), Failure> {
    let file = match (&arguments.agenda, journal_file::place(&arguments.meeting)?) {
        (_, Found::There(file)) => file,
        (None, Found::Free(_)) => journal_file::find(&arguments.meeting)?,
        (Some(agenda), Found::Free(file)) => {
            let agenda = agenda_file::read(agenda)?;
            let by = console(Role::from(arguments.role), arguments.name.as_deref());
            let begins = begins(arguments, &agenda)?;
            return Ok((journal_file::begin(&file, &agenda, None, &by, begins, None)?, by));
        }
    };
    let by = shared_meeting::me(&file, Role::from(arguments.role), arguments.name.as_deref())?;
    Ok((open_there(arguments, &file, &by)?, by))
}

fn open_there(arguments: &DoArguments, file: &JournalFile, by: &Console) -> Result<Opened, Failure> {
    if let (Some(agenda), Some(address)) = (&arguments.agenda, shared_meeting::address_of(file)?) {
        let agenda = agenda_file::read(agenda)?;
        let when = begins(arguments, &agenda)?;
        let opened = shared_meeting::to_act_or_begin(file, address, &agenda, None, by, when)?;
        journal_file::must_be_same_meeting(&opened, &agenda)?;
        return Ok(opened);
    }
    let (mut opened, reading) = journal_file::open_to_act(file, by)?;
    journal_file::tell(&reading);
    match &arguments.agenda {
        Some(agenda) => {
            let agenda = agenda_file::read(agenda)?;
            journal_file::must_be_same_meeting(&opened, &agenda)?;
            if journal_file::is_empty(&opened) {
                journal_file::open_meeting(&mut opened, &agenda, None, by, begins(arguments, &agenda)?)?;
            }
        }
        None => journal_file::must_not_be_empty(&opened, file)?,
    }
    let lines = journal_file::damage_to_accept(&reading, opened.meeting());
    if !lines.is_empty() {
        if !arguments.accept_damage {
            return Err(Failure::storage(
                "the journal is damaged; --accept-damage goes on with everything intact and records the fact",
            ));
        }
        let then = When::At(opened.meeting().room().last_floor_at);
        opened.perform(by, then, &Command::AcceptDamage { lines }).map_err(journal_file::failure)?;
    }
    Ok(opened)
}

/// A journal begun by lines that are logged afterwards begins no later than the first of them: at the start of
/// the agenda's day.
fn begins(arguments: &DoArguments, agenda: &agenda_file::AgendaFile) -> Result<When, Failure> {
    let (date, zone) = (agenda.agenda.date, agenda.agenda.time_zone);
    let midnight = Moment::at(date, chrono::NaiveTime::MIN, zone);
    let given = match &arguments.at {
        Some(typed) => Some(super::time_given::on_date(typed, date, zone)?),
        None => None,
    };
    Ok(When::At(given.unwrap_or(midnight).min(midnight).min(crate::runtime::machine_now())))
}

impl Lines {
    /// The command given as arguments.
    fn one(&mut self, words: &[String]) -> Result<Exit, Failure> {
        let line = Line::from_arguments(words).map_err(|misphrased| Failure::wrong(misphrased.drawn()))?;
        self.carry_out(line)?;
        Ok(Exit::Done)
    }

    /// Lines of standard input. The first refusal stops, and lines before it stay.
    fn all_of_input(&mut self, keep_going: bool) -> Result<Exit, Failure> {
        let mut exit = Exit::Done;
        for (line, number) in io::stdin().lock().lines().zip(1_usize..) {
            let line =
                line.map_err(|error| Failure::wrong(format!("line {number}: cannot be read: {error}")))?;
            if line.trim().is_empty() || line.trim_start().starts_with('#') {
                continue;
            }
            let cut = Line::cut(&line).map_err(|misphrased| Failure::wrong(misphrased.drawn()));
            let Err(failure) = cut.and_then(|line| self.carry_out(line)) else { continue };
            let failure = Failure { sentence: format!("line {number}: {failure}"), ..failure };
            if !keep_going || failure.exit == Exit::Storage {
                return Err(failure);
            }
            said::aside(&failure);
            exit = Exit::Refused;
        }
        Ok(exit)
    }

    fn carry_out(&mut self, mut line: Line) -> Result<(), Failure> {
        let wrong = |misphrased: Misphrased| Failure::wrong(misphrased.drawn());
        let stamp = stamp(&mut line).map_err(wrong)?;
        let phrase = parse(&line).map_err(wrong)?;
        self.opened.catch_up().map_err(Failure::storage)?;
        let when = self.when(stamp.as_ref()).map_err(wrong)?;
        let (command, when) = match self.resolve(&phrase, when)? {
            Asked::Answer(sentence) => {
                said::line(&sentence);
                return Ok(());
            }
            Asked::Nothing => return Ok(()),
            Asked::ToPerform(command, when) => (command, when),
        };
        let told = Told::before(&self.opened);
        let asks = question(self.opened.meeting().room(), &command);
        let done = self.opened.perform(&self.by, when, &command).map_err(journal_file::failure)?;
        if let When::At(moment) = when {
            self.before = Some(moment);
        }
        told.tell(&self.opened, &done, asks);
        Ok(())
    }

    /// A line without a time happens at the previous line's, if any line had one.
    fn when(&self, stamp: Option<&Stamp>) -> Result<When, Misphrased> {
        let agenda = &self.opened.meeting().room().agenda;
        match (stamp, self.before) {
            (Some(stamp), before) => stamp.moment(before, agenda.date, agenda.time_zone).map(When::At),
            (None, Some(before)) => Ok(When::At(before)),
            (None, None) => Ok(When::Now),
        }
    }

    fn resolve(&self, phrase: &Phrase, when: When) -> Result<Asked, Failure> {
        let at = match when {
            When::Now => self.opened.now(),
            When::At(moment) => moment,
        };
        let hearing = Hearing { roster: self.opened.roster(), at, by: &self.by, channel: Channel::Hand };
        let resolved = resolve(phrase, self.opened.meeting(), hearing).map_err(|unresolved| Failure {
            exit: if unresolved.exit_code() == 2 { Exit::Wrong } else { Exit::Refused },
            sentence: unresolved.to_string(),
        })?;
        Ok(match resolved {
            Resolved::Answer(sentence) => Asked::Answer(sentence),
            Resolved::Command(command) => Asked::ToPerform(command, when),
            Resolved::ClockTo(moment) => Asked::ToPerform(Box::new(Command::MoveClock), When::At(moment)),
            Resolved::AttendanceFile(path) => {
                let import = attendance::import(Path::new(&path), Detail::Short, &self.opened, when)?;
                match attendance::to_take(import)? {
                    Some(command) => Asked::ToPerform(Box::new(command), when),
                    None => Asked::Nothing,
                }
            }
            Resolved::Names => Asked::Answer(match self.opened.meeting().room().names_to_settle().count() {
                0 => "no name is to be settled".to_owned(),
                left => format!(
                    "{} to settle; the names are in no journal: informals attendance FILE shows them, settle \"…\" as \
                     WHO settles them",
                    counted(left, "name", "names")
                ),
            }),
            Resolved::AgendaFile(path) => {
                let file = agenda_file::read(Path::new(&path))?;
                let (agenda, agenda_text) = (Box::new(file.agenda), file.text);
                Asked::ToPerform(Box::new(Command::AmendAgenda { agenda, agenda_text }), when)
            }
        })
    }
}
