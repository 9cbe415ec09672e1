//! The rules: a request becomes events or is refused. Pure and total; knows no clock and mints nothing.

mod budgets;
mod corrections;
mod floor;
mod inscribe;
mod items;
mod lists;
mod notes;
mod past;
mod points;
mod presence;
mod record;
mod remedies;
mod replies;
mod undo;

pub use remedies::Remedy;

use super::command::{Command, Request};
use super::entry::{Console, Id, Role, Track};
use super::event::Event;
use super::meeting::Meeting;
use super::refusal::Refusal;
use super::room::{MeetingState, Room};
use crate::time::Moment;

/// What a rule gives.
pub(super) type Decision = Result<Vec<Event>, Refusal>;

impl Meeting {
    /// What happens if this is asked now.
    ///
    /// # Errors
    /// A [`Refusal`], which is a sentence, when the rules of the room say no.
    pub fn decide(&self, request: &Request) -> Decision {
        self.check_begun(&request.command)?;
        let mut events = self.take_desk_if_free(request)?;
        self.check_moment(request)?;
        events.extend(self.decide_command(request)?);
        Ok(events)
    }

    /// Whether this would not be refused if this console asked it at that moment.
    pub fn allows(&self, command: &Command, by: &Console, at: Moment) -> bool {
        let id = super::EntryId::from_bits(0);
        let at = at.max(self.room().last_floor_at);
        self.decide(&Request { id, at, by: by.clone(), command: command.clone() }).is_ok()
    }

    #[expect(clippy::too_many_lines, reason = "one line a command, so that a new one stops the build here")]
    fn decide_command(&self, request: &Request) -> Decision {
        let room = self.room();
        let (id, at) = (request.id, request.at);
        match &request.command {
            Command::OpenMeeting(opening) => room.open_meeting(id, at, opening),
            Command::TakeFloorDesk => Ok(vec![Event::FloorDeskTaken {}]),
            Command::AmendAgenda { agenda, agenda_text } => Ok(room.amend_agenda(agenda, agenda_text)),
            Command::AcceptDamage { lines } => Ok(vec![Event::DamageAccepted { lines: lines.clone() }]),

            Command::OpenItem { item } => room.open_item(id, item),
            Command::CloseItem => room.close_item(),
            Command::Plan { item, planned } => room.plan(item, *planned),
            Command::SharePlan => room.share_plan(at),
            Command::Borrow { by, from } => room.borrow(*by, from),
            Command::Suspend => room.suspend(),
            Command::ResumeMeeting => room.resume_meeting(),
            Command::Adjourn => room.adjourn(),
            Command::ExtendMeeting { until } => room.extend_meeting(*until, at),
            Command::Preside { who } => Ok(vec![Event::Presiding { who: who.clone() }]),

            Command::OpenList => room.open_list(),
            Command::AnnounceClosing { closes_at } => room.announce_closing(*closes_at, at),
            Command::CloseList => room.close_list(),
            Command::ReopenList => room.reopen_list(),
            Command::Clear => room.clear(),

            Command::TakeAttendance { list, remembered } => room.take_attendance(list, remembered),
            Command::SettleName { name, who } => room.settle_name(name, who.as_deref()),

            Command::Inscribe { askings } => room.inscribe(id, at, askings),
            Command::Reply { speaker, count } => room.reply(id, at, speaker, *count),
            Command::Admit { target } => room.admit(*target),
            Command::Withdraw { target } => room.withdraw(*target),
            Command::Move { target, place } => room.move_to(*target, *place),
            Command::Order { order } => room.reorder(*order),
            Command::Skip { target } => room.skip(*target),
            Command::Hold { target } => room.hold(*target),
            Command::Release { target } => room.release(*target),
            Command::InWriting { target } => room.in_writing(*target),
            Command::Received { target } => room.received(*target),

            Command::GiveFloor { to } => room.give_floor(id, to),
            Command::Remarks { who } => room.remarks(id, who),
            Command::Pause => room.pause(),
            Command::Resume => room.resume(),
            Command::EndFloor => room.end_floor(),
            Command::Extend { by } => room.extend(*by),
            Command::Conclude => room.conclude(),
            Command::NamePerson { person } => room.name_person(person),
            Command::Limit { scope, limit } => room.limit(*scope, *limit),

            Command::Budget { group, pool } => room.set_budget(group, *pool),
            Command::ShareBudgets => room.share_budgets(at),

            Command::PointOfOrder { who } => room.point_of_order(id, who.as_ref()),
            Command::Respond { words } => room.respond(words.as_deref(), request.by.role),

            Command::Reassign { target, to } => room.reassign(*target, to),
            Command::CorrectStart { target, to } => room.correct_start(*target, *to, at),
            Command::CorrectEnd { target, to } => room.correct_end(*target, *to, at),

            Command::LogIntervention { heard, note } => room.log_intervention(id, heard, note.as_deref(), at),

            Command::RecordOutcome { kind, text, by, until } => {
                room.record_outcome(id, *kind, text, by.as_ref(), until.as_deref())
            }
            Command::TakeUpParagraphs { on } => room.take_up_paragraphs(on.as_deref()),

            Command::TakeNote(note) => Room::take_note(id, note),
            Command::EditNote { note, changes } => room.edit_note(*note, changes),
            Command::MoveNote { note, about } => {
                Ok(vec![Event::NoteMoved { id: *note, about: about.clone() }])
            }
            Command::StrikeNote { note } => Ok(vec![Event::NoteStruck { id: *note }]),
            Command::ReplaceInNotes { from, to } => room.replace_in_notes(from, to),
            Command::Propose(made) => Room::propose(id, made),
            Command::TakePosition { proposal, who, position } => {
                Room::take_position(*proposal, who, *position)
            }
            Command::Align { about, who, with } => room.align(id, about, who.as_deref(), with),

            Command::Undo { entry } => self.undo(*entry, &request.by),
            Command::Redo { entry } => self.redo(*entry, &request.by),
            Command::MoveClock => room.move_clock(),
            Command::SetClock => Ok(vec![Event::ClockSet {}]),
        }
    }

    /// A journal without an entry has no agenda: whatever happened in it would belong to no meeting. One whose
    /// first line is damaged goes on with what is left.
    fn check_begun(&self, command: &Command) -> Result<(), Refusal> {
        let begins = matches!(command, Command::OpenMeeting(_) | Command::AcceptDamage { .. });
        if self.entries().is_empty() && !begins { Err(Refusal::NoMeeting) } else { Ok(()) }
    }

    /// One console holds the floor desk, and only it writes the floor track. The first one to write takes it.
    fn take_desk_if_free(&self, request: &Request) -> Decision {
        let command = &request.command;
        if self.track_of(command, &request.by) == Track::Notes {
            return Ok(Vec::new());
        }
        if request.by.role == Role::NoteTaker {
            return Err(Refusal::NotesOnly);
        }
        match (&self.room().floor_desk, command) {
            (_, Command::MoveClock | Command::AcceptDamage { .. } | Command::OpenMeeting(_)) => {
                Ok(Vec::new())
            }
            (Some(holder), Command::TakeFloorDesk) if *holder == request.by => Err(Refusal::FloorDeskIsYours),
            (Some(holder), _) if *holder == request.by => Ok(Vec::new()),
            (_, Command::TakeFloorDesk) => Ok(Vec::new()),
            (Some(holder), _) => Err(Refusal::FloorDeskHeld(holder.clone())),
            (None, _) => Ok(vec![Event::FloorDeskTaken {}]),
        }
    }

    /// The track on which a command would be written.
    fn track_of(&self, command: &Command, by: &Console) -> Track {
        match command {
            Command::LogIntervention { .. }
            | Command::TakeNote(_)
            | Command::EditNote { .. }
            | Command::MoveNote { .. }
            | Command::StrikeNote { .. }
            | Command::ReplaceInNotes { .. }
            | Command::Propose(_)
            | Command::TakePosition { .. }
            | Command::Align { .. } => Track::Notes,
            Command::Respond { .. } if by.role == Role::NoteTaker => Track::Notes,
            Command::Undo { entry } | Command::Redo { entry } => {
                self.entry(*entry).map_or(Track::Floor, super::Entry::track)
            }
            _ => Track::Floor,
        }
    }

    /// Time never goes back on the floor track.
    fn check_moment(&self, request: &Request) -> Result<(), Refusal> {
        let room = self.room();
        if self.track_of(&request.command, &request.by) == Track::Notes || request.at >= room.last_floor_at {
            return Ok(());
        }
        let zone = room.agenda.time_zone;
        let what = self.last_floor_entry().map_or_else(String::new, |entry| self.summary(entry));
        Err(Refusal::BeforeLastEntry(
            request.at.hour_minute_second(zone),
            room.last_floor_at.hour_minute_second(zone),
            what,
        ))
    }
}

impl Room {
    /// Refuses what needs a meeting that runs.
    fn must_run(&self) -> Result<(), Refusal> {
        match self.state {
            MeetingState::Before => Err(Refusal::NotBegun),
            MeetingState::Running => Ok(()),
            MeetingState::Suspended => Err(Refusal::IsSuspended),
            MeetingState::Adjourned => Err(Refusal::IsAdjourned),
        }
    }

    /// Refuses what makes no sense any more once the meeting is adjourned.
    fn must_not_be_adjourned(&self) -> Result<(), Refusal> {
        if self.state == MeetingState::Adjourned { Err(Refusal::IsAdjourned) } else { Ok(()) }
    }

    /// Everything that ends when the floor is taken from whoever has it, at one instant.
    fn end_all(&self) -> Vec<Event> {
        let mut events = Vec::new();
        events.extend(
            self.floor.point_of_order.iter().map(|point| Event::PointOfOrderAnswered { id: point.id() }),
        );
        events.extend(self.floor.further_points.iter().map(|point| Event::Withdrawn { id: point.id() }));
        events.extend(self.floor.speaker.iter().map(|speaker| Event::FloorEnded { id: speaker.id() }));
        events
    }

    /// Who waits under this id, on whichever list.
    fn must_wait(&self, id: Id) -> Result<&super::Waiting, Refusal> {
        self.waiting_entry(id).ok_or_else(|| Refusal::NotWaiting(self.name_of(id)))
    }

    /// Whoever this id is, as it is said.
    fn name_of(&self, id: Id) -> String {
        let waiting = self.waiting_entry(id).map(|waiting| waiting.speaker.said());
        waiting
            .or_else(|| self.intervention(id).map(|intervention| intervention.request.speaker.said()))
            .unwrap_or_else(|| "this delegation".to_owned())
    }
}
