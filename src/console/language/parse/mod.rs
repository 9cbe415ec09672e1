//! From the pieces of a line to what it asks for, word by word of the table.

mod asking;
mod edits;
mod floor;
mod list;
mod notes;
mod past;
mod plan;
mod proposals;
mod record;
mod whom;

use super::lex::Line;
use super::misphrased::Misphrased;
use super::phrase::{Phrase, Whom};
use super::reading::Reading;
use super::words::Word;
use crate::meeting::{Command, OutcomeKind, Position};
use whom::{pointed, who};

/// Reads a line, without the time that may stand before it.
pub fn parse(line: &Line) -> Result<Phrase, Misphrased> {
    let mut reading = Reading::of(line);
    let word = reading.command()?;
    let phrase = after(word, &mut reading)?;
    reading.end()?;
    Ok(phrase)
}

/// Reads a line that is a name and nothing else: WHO [for …].
pub fn alone(line: &Line) -> Result<Whom, Misphrased> {
    let mut reading = Reading::of(line);
    let whom = whom::whom(&mut reading, &[], whom::Comma::GoesOn)?;
    reading.end()?;
    Ok(whom)
}

/// The rest of a line after its command word.
#[expect(clippy::too_many_lines, reason = "one line a word, so that a new one stops the build here")]
fn after(word: Word, line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    Ok(match word {
        Word::OpenItem => Phrase::OpenItem { item: item(line)? },
        Word::CloseItem => ready(Command::CloseItem),
        Word::Suspend => ready(Command::Suspend),
        Word::ResumeMeeting => ready(Command::ResumeMeeting),
        Word::Adjourn => ready(Command::Adjourn),
        Word::ExtendMeeting => Phrase::ExtendMeeting { until: line.time("the new end")? },
        Word::Preside => Phrase::Preside { who: who(line, &[])? },
        Word::Plan => plan::plan(line)?,
        Word::Borrow => plan::borrow(line)?,
        Word::Budget => plan::budget(line)?,
        Word::OpenList => ready(Command::OpenList),
        Word::AnnounceClosing => Phrase::AnnounceClosing { closes: line.time("the closing time")? },
        Word::CloseList => ready(Command::CloseList),
        Word::ReopenList => ready(Command::ReopenList),
        Word::Admit => Phrase::Admit { target: pointed(line, &[])? },
        Word::Clear => ready(Command::Clear),
        Word::Attendance => Phrase::Attendance { file: line.name("the attendance file", &[])? },
        Word::Settle => list::settle(line)?,
        Word::Names => Phrase::Names,
        Word::Inscribe => asking::inscribe(line)?,
        Word::Guest => asking::guest(line)?,
        Word::Withdraw => list::withdraw(line)?,
        Word::Move => list::move_to(line)?,
        Word::Order => ready(list::order(line)?),
        Word::Why => Phrase::Why { target: pointed(line, &[])? },
        Word::Skip => Phrase::Skip,
        Word::Hold => Phrase::Hold { target: pointed(line, &[])? },
        Word::Release => Phrase::Release { target: pointed(line, &[])? },
        Word::InWriting => Phrase::InWriting { target: pointed(line, &[])? },
        Word::Received => Phrase::Received { target: pointed(line, &[])? },
        Word::GiveFloor => floor::give_floor(line)?,
        Word::Remarks => Phrase::Remarks { who: who(line, &[])? },
        Word::Pause => ready(Command::Pause),
        Word::Resume => ready(Command::Resume),
        Word::EndFloor => ready(Command::EndFloor),
        Word::Extend => ready(Command::Extend { by: line.length("the time to add")? }),
        Word::Conclude => ready(Command::Conclude),
        Word::Speaker => ready(Command::NamePerson { person: line.name("the name of the person", &[])? }),
        Word::Limit => ready(floor::limit(line)?),
        Word::PointOfOrder => floor::point_of_order(line)?,
        Word::Respond => ready(floor::respond(line)?),
        Word::Reply => floor::reply(line)?,
        Word::Paragraphs => notes::paragraphs(line)?,
        Word::Note => notes::note(line)?,
        Word::Edit => edits::edit(line)?,
        Word::Strike => Phrase::Strike { note: edits::handle(line)? },
        Word::MoveNote => edits::move_note(line)?,
        Word::Replace => ready(edits::replace(line)?),
        Word::Propose => proposals::propose(line)?,
        Word::Support => proposals::position(line, Position::Supports)?,
        Word::Oppose => proposals::position(line, Position::Opposes)?,
        Word::Consult => proposals::position(line, Position::Consults)?,
        Word::NoPosition => proposals::position(line, Position::NotSaid)?,
        Word::Align => proposals::align(line)?,
        Word::Agreed => record::outcome(OutcomeKind::Agreed, line)?,
        Word::Decision => record::outcome(OutcomeKind::Decision, line)?,
        Word::FollowUp => record::follow_up(line)?,
        Word::LogIntervention => past::log_intervention(line)?,
        Word::Reassign => record::reassign(line)?,
        Word::CorrectStart => record::correct_start(line)?,
        Word::CorrectEnd => record::correct_end(line)?,
        Word::Undo => Phrase::Undo,
        Word::Redo => Phrase::Redo,
        Word::Clock => Phrase::Clock { to: line.time("the time")? },
        Word::SetClock => ready(Command::SetClock),
        Word::AmendAgenda => Phrase::AmendAgenda { file: line.name("the agenda file", &[])? },
        Word::TakeFloorDesk => ready(Command::TakeFloorDesk),
    })
}

fn ready(command: Command) -> Phrase {
    Phrase::Ready(Box::new(command))
}

fn item(line: &mut Reading<'_>) -> Result<String, Misphrased> {
    line.piece("the label of an item").map(|token| token.text.clone())
}
