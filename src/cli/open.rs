//! `informals`, `informals open`, `informals join`: sitting down at a desk.

use std::path::Path;

use super::agenda_file::{self, AgendaFile};
use super::args::{Arguments, DeskRole, JoinArguments, OpenArguments};
use super::sit::{AtDesk, Worked, sit};
use super::sit_with_notes::sit_with_notes;
use super::{Exit, Failure, audience, journal_file, said, shared_meeting, time_given};
use crate::agenda::{built_in, differences, parse};
use crate::journal::Reading;
use crate::meeting::{Command, Console, MeetingState, Practice, Role};
use crate::runtime::{Found, JournalFile, Journals, Opened, When, console, machine_now};
use crate::screen::Theme;

/// The practice meeting begins five minutes before the planned beginning.
const PRACTICE_BEGINS: &str = "09:55";

/// What a person wants of a desk beside the meeting.
#[derive(Debug, Clone, Copy)]
struct Wish<'a> {
    /// Where a second copy of the journal is kept.
    mirror: Option<&'a Path>,
    /// How the desk is worked, and its colours.
    at_desk: AtDesk,
}

/// `informals open AGENDA …`
pub fn open(arguments: &OpenArguments) -> Result<Exit, Failure> {
    let worked = Worked::asked(arguments.plain)?;
    let agenda = agenda_file::read(&arguments.agenda)?;
    let practice = match &arguments.practice {
        None => None,
        Some(typed) => {
            let begins = time_given::on_date(typed, agenda.agenda.date, agenda.agenda.time_zone)?;
            Some(Practice { begins, still: arguments.still })
        }
    };
    let found = match &arguments.journal {
        None => Journals::of_user().map_err(Failure::wrong)?.of_name(&agenda.name),
        Some(place) => journal_file::place_of(place, &agenda.name)?,
    };
    let wish = Wish {
        mirror: arguments.mirror.as_deref(),
        at_desk: AtDesk { worked, theme: arguments.theme.map(Theme::from) },
    };
    meeting_of(&agenda, found, practice, wish)
}

/// `informals AGENDA`
pub fn agenda_or_resume(arguments: &Arguments) -> Result<Exit, Failure> {
    let worked = Worked::asked(arguments.plain)?;
    let wish = Wish { mirror: None, at_desk: AtDesk { worked, theme: arguments.theme.map(Theme::from) } };
    match arguments.agenda.as_deref() {
        Some(path) => {
            let agenda = agenda_file::read(path)?;
            let found = Journals::of_user().map_err(Failure::wrong)?.of_name(&agenda.name);
            meeting_of(&agenda, found, None, wish)
        }
        None => newest_unfinished_or_practice(wish),
    }
}

/// `informals join MEETING --role …`
pub fn join(arguments: &JoinArguments) -> Result<Exit, Failure> {
    let worked = Worked::asked(arguments.plain)?;
    let file = journal_file::find(&arguments.meeting)?;
    let at_desk = AtDesk { worked, theme: arguments.theme.map(Theme::from) };
    let me = |role| shared_meeting::me(&file, role, arguments.name.as_deref());
    match (arguments.role, arguments.language) {
        (DeskRole::Audience, language) => audience::show(&file, language.map(Into::into), at_desk),
        (DeskRole::Facilitator | DeskRole::NoteTaker, Some(_)) => Err(Failure::wrong(
            "--language is for the picture for the room: --role audience; a desk speaks the agenda\u{2019}s language",
        )),
        (DeskRole::Facilitator, None) => {
            resume(&file, None, &me(Role::Facilitator)?, Wish { mirror: None, at_desk })
        }
        (DeskRole::NoteTaker, None) => take_notes(&file, me(Role::NoteTaker)?, at_desk),
    }
}

/// The note-taker goes on with all that is intact; accepting what is damaged is the facilitator's.
fn take_notes(file: &JournalFile, me: Console, at_desk: AtDesk) -> Result<Exit, Failure> {
    let (opened, reading) = journal_file::open_at_desk(file, &me, None)?;
    journal_file::must_not_be_empty(&opened, file)?;
    let damage = journal_file::damage_to_accept(&reading, opened.meeting());
    let damaged = (!damage.is_empty())
        .then(|| format!("{} lines of the journal are damaged; all others are here", damage.len()));
    let torn = reading.torn.iter().map(ToString::to_string);
    let notices = torn.chain(damaged).chain(shared_folder(file)).collect();
    sit_with_notes(opened, file, me, notices, at_desk)
}

fn newest_unfinished_or_practice(wish: Wish<'_>) -> Result<Exit, Failure> {
    let journals = Journals::of_user().map_err(Failure::wrong)?;
    let me = console(Role::Facilitator, None);
    let unfinished = journals.all().into_iter().find(|file| {
        super::meetings::read(file).is_ok_and(|opened| {
            !journal_file::is_empty(&opened) && opened.meeting().room().state != MeetingState::Adjourned
        })
    });
    if let Some(file) = unfinished {
        return resume(&file, None, &me, wish);
    }
    let (name, text) = built_in();
    let agenda = parse(text.as_bytes()).agenda;
    let agenda =
        agenda.ok_or_else(|| Failure::wrong("the built-in agenda cannot be read; please report this"))?;
    let begins = time_given::on_date(PRACTICE_BEGINS, agenda.date, agenda.time_zone)?;
    let name = free_name(&journals, name);
    let file = AgendaFile { name: name.clone(), agenda, text: text.to_owned() };
    meeting_of(&file, journals.of_name(&name), Some(Practice { begins, still: false }), wish)
}

/// A practice meeting that is over keeps its name; the next one is numbered.
fn free_name(journals: &Journals, name: &str) -> String {
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    std::iter::once(name.to_owned())
        .chain(numbered)
        .find(|name| matches!(journals.of_name(name), Found::Free(_)))
        .unwrap_or_else(|| name.to_owned())
}

/// The meeting of an agenda, resumed if it exists, else begun.
fn meeting_of(
    agenda: &AgendaFile,
    found: Found,
    practice: Option<Practice>,
    wish: Wish<'_>,
) -> Result<Exit, Failure> {
    let me = console(Role::Facilitator, None);
    match found {
        Found::There(file) => {
            begin_on_server(agenda, &file, practice, &me)?;
            resume(&file, Some((agenda, practice)), &me, wish)
        }
        Found::Free(file) => {
            let opened = journal_file::begin(&file, agenda, practice, &me, begins(practice), wish.mirror)?;
            sit(opened, &file, me, Vec::new(), wish.at_desk)
        }
    }
}

fn begins(practice: Option<Practice>) -> When {
    practice.map_or(When::Now, |practice| When::At(practice.begins))
}

/// A shared meeting that is not on its server yet is begun there; one with a copy here was.
fn begin_on_server(
    agenda: &AgendaFile,
    file: &JournalFile,
    practice: Option<Practice>,
    me: &Console,
) -> Result<(), Failure> {
    let Some(address) = shared_meeting::address_of(file)?.filter(|_| !file.path.is_file()) else {
        return Ok(());
    };
    shared_meeting::to_act_or_begin(file, address, agenda, practice, me, begins(practice)).map(drop)
}

fn resume(
    file: &JournalFile,
    asked: Option<(&AgendaFile, Option<Practice>)>,
    me: &Console,
    wish: Wish<'_>,
) -> Result<Exit, Failure> {
    let (mut opened, reading) = journal_file::open_at_desk(file, me, wish.mirror)?;
    match asked {
        Some((agenda, practice)) if journal_file::is_empty(&opened) => {
            journal_file::open_meeting(&mut opened, agenda, practice, me, begins(practice))?;
        }
        Some((agenda, practice)) => {
            journal_file::must_be_same_meeting(&opened, agenda)?;
            must_be_as_real(&opened, practice, file)?;
            amend_if_edited(&mut opened, agenda, me)?;
        }
        None => journal_file::must_not_be_empty(&opened, file)?,
    }
    accept_damage(&mut opened, &reading, me)?;
    let torn = reading.torn.iter().map(ToString::to_string);
    let notices = torn.chain(shared_folder(file)).collect();
    sit(opened, file, me.clone(), notices, wish.at_desk)
}

/// A practice meeting is practice for ever, and a real one never becomes practice.
fn must_be_as_real(opened: &Opened, asked: Option<Practice>, file: &JournalFile) -> Result<(), Failure> {
    let room = opened.meeting().room();
    let today = machine_now().in_zone(room.agenda.time_zone).date_naive();
    match (room.practice, asked) {
        (None, Some(_)) => Err(Failure::refused(format!(
            "the meeting {} is not a practice meeting; practise with a journal of its own: --journal PATH",
            file.name
        ))),
        (Some(_), None) if today == room.agenda.date => Err(Failure::refused(format!(
            "the meeting {0} has been practised, and today is its date; informals forget {0} makes room for the real \
             one, informals join {0} --role facilitator goes on practising",
            file.name
        ))),
        _ => Ok(()),
    }
}

/// An agenda edited since is amended only when the person says so.
fn amend_if_edited(opened: &mut Opened, agenda: &AgendaFile, me: &Console) -> Result<(), Failure> {
    let room = opened.meeting().room();
    let differences = differences(&room.agenda, &agenda.agenda);
    if *room.agenda_text == agenda.text || differences.is_empty() {
        return Ok(());
    }
    said::line("The agenda file was edited since the meeting was opened:");
    for difference in &differences {
        said::line(format_args!("  {difference}"));
    }
    if said::asked("Take the new agenda? y takes it, Enter goes on with the old one: ")? != "y" {
        return Ok(());
    }
    let command =
        Command::AmendAgenda { agenda: Box::new(agenda.agenda.clone()), agenda_text: agenda.text.clone() };
    opened.perform(me, When::Now, &command).map(drop).map_err(journal_file::failure)
}

/// Damaged lines are named; one key goes on with everything intact, and the fact is recorded.
fn accept_damage(opened: &mut Opened, reading: &Reading, me: &Console) -> Result<(), Failure> {
    let lines = journal_file::damage_to_accept(reading, opened.meeting());
    if lines.is_empty() {
        return Ok(());
    }
    for damaged in &reading.damaged {
        said::line(damaged);
    }
    if said::asked("Everything else is intact. Enter goes on, n leaves: ")? == "n" {
        return Err(Failure::storage("nothing was changed"));
    }
    let then = When::At(opened.meeting().room().last_floor_at);
    opened.perform(me, then, &Command::AcceptDamage { lines }).map(drop).map_err(journal_file::failure)
}

fn shared_folder(file: &JournalFile) -> Option<String> {
    crate::journal::shared_or_synced(&file.path).map(str::to_owned)
}
