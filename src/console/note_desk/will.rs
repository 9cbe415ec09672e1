//! What Enter will do with a command, said before it is pressed.

use crate::meeting::{Command, Id, Meeting, Position, Speaker};
use crate::text::shortened;

use super::editing::line_of;

/// Columns of a note that is named.
const NAMED: usize = 36;

/// `Enter strikes N8 “cost of laser marking”`; for what only the floor desk does, what it would be afterwards.
#[expect(clippy::too_many_lines, reason = "one line a command, so that a new command stops the build here")]
pub fn will(command: &Command, before: &Meeting, afterwards: String) -> String {
    let does = match command {
        Command::TakeNote(taken) => format!("notes it, about {}", before.about_in_words(&taken.about)),
        Command::EditNote { note, .. } => format!("writes {} anew", named(*note, before)),
        Command::MoveNote { note, about } => {
            format!("moves {} to {}", named(*note, before), before.about_in_words(about))
        }
        Command::StrikeNote { note } => format!("strikes {}", named(*note, before)),
        Command::Propose(made) => match &made.by {
            Some(by) => format!("keeps it as a proposal by {}", by.short()),
            None => format!("keeps it as a proposal by {}", before.about_in_words(&made.note.about)),
        },
        Command::TakePosition { proposal, who, position } => {
            let who = who.iter().map(Speaker::short).collect::<Vec<_>>().join(", ");
            let label = before.room().note(*proposal).and_then(crate::meeting::KeptNote::proposal_label);
            let label = label.unwrap_or_default();
            match position {
                Position::NotSaid => format!("takes {who} off {label}"),
                Position::Supports | Position::Opposes | Position::Consults => {
                    format!("writes for {who}: {}", position.on(&label))
                }
            }
        }
        Command::Align { about, who, with } => {
            let who = who.as_ref().map_or_else(|| before.about_in_words(about), |who| who.short());
            format!("writes for {who}: aligns with {}", with.short())
        }
        Command::Respond { words: Some(words) } => {
            format!("keeps the response \u{201c}{}\u{201d}", shortened(words, NAMED))
        }
        Command::LogIntervention { heard, .. } => {
            let zone = before.room().agenda.time_zone;
            let (from, to) = (heard.began.hour_minute(zone), heard.ended.hour_minute(zone));
            format!("logs {} from {from} to {to}", heard.speaker.short())
        }
        Command::ReplaceInNotes { from, to } => {
            format!("replaces \u{201c}{from}\u{201d} with \u{201c}{to}\u{201d} in notes")
        }
        Command::Undo { entry } => match before.entry(*entry) {
            Some(entry) => format!("takes back: {}", before.summary(entry)),
            None => "takes back the last command".to_owned(),
        },
        Command::Redo { .. } => format!("does it again; {afterwards}"),
        Command::OpenMeeting(_)
        | Command::TakeFloorDesk
        | Command::AmendAgenda { .. }
        | Command::AcceptDamage { .. }
        | Command::OpenItem { .. }
        | Command::CloseItem
        | Command::Plan { .. }
        | Command::SharePlan
        | Command::Borrow { .. }
        | Command::Suspend
        | Command::ResumeMeeting
        | Command::Adjourn
        | Command::ExtendMeeting { .. }
        | Command::Preside { .. }
        | Command::OpenList
        | Command::AnnounceClosing { .. }
        | Command::CloseList
        | Command::ReopenList
        | Command::Clear
        | Command::TakeAttendance { .. }
        | Command::SettleName { .. }
        | Command::Inscribe { .. }
        | Command::Reply { .. }
        | Command::Admit { .. }
        | Command::Withdraw { .. }
        | Command::Move { .. }
        | Command::Order { .. }
        | Command::Skip { .. }
        | Command::Hold { .. }
        | Command::Release { .. }
        | Command::InWriting { .. }
        | Command::Received { .. }
        | Command::GiveFloor { .. }
        | Command::Remarks { .. }
        | Command::Pause
        | Command::Resume
        | Command::EndFloor
        | Command::Extend { .. }
        | Command::Conclude
        | Command::NamePerson { .. }
        | Command::Limit { .. }
        | Command::Budget { .. }
        | Command::ShareBudgets
        | Command::PointOfOrder { .. }
        | Command::Respond { words: None }
        | Command::Reassign { .. }
        | Command::CorrectStart { .. }
        | Command::CorrectEnd { .. }
        | Command::RecordOutcome { .. }
        | Command::TakeUpParagraphs { .. }
        | Command::MoveClock
        | Command::SetClock => return afterwards,
    };
    format!("Enter {does}")
}

/// `N8 “cost of laser marking”`
fn named(note: Id, meeting: &Meeting) -> String {
    let Some(kept) = meeting.room().note(note) else { return "a note".to_owned() };
    let line = line_of(&kept.note).replace('\n', " ");
    format!("{} \u{201c}{}\u{201d}", kept.handle(), shortened(&line, NAMED))
}
