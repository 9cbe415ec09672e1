//! All that a shared meeting needs on this machine, and what is heard about it.

use std::time::Duration;

use super::super::mirror::Mirror;
use super::super::notice::Notice;
use super::super::store::Link;
use super::super::trouble::StoreError;
use super::copy::{Copy, Numbered};
use super::outbox::Outbox;
use super::reader::Reader;
use super::report::{Answers, Far, Message, Report};
use super::subjects::Subjects;
use super::terms::Syncs;
use crate::meeting::EntryId;

/// Everything between the copy, the outbox and the server.
pub(super) struct Sharing {
    pub far: Box<dyn Far>,
    pub subjects: Subjects,
    pub reader: Reader,
    pub copy: Copy,
    pub outbox: Outbox,
    /// The copy's last line when it was opened: the stream must begin with the same.
    pub last: Option<Numbered>,
    /// Messages not yet in the copy.
    pub arrived: Vec<Message>,
    pub link: Link,
    pub syncs: Syncs,
    /// What its person was told that the server promises.
    pub promised: Option<Syncs>,
    /// So many messages there were when the link became whole.
    pub goal: Option<u64>,
    /// The entry that the server has been sent and has not answered.
    pub in_flight: Option<EntryId>,
    /// The entry that the server calls overtaken, until it is known whether by itself.
    pub doubtful: Option<EntryId>,
    /// How often it was asked to catch up.
    pub barriers: u64,
    /// How soon the server answers.
    pub answers: Answers,
    /// Before the next sending.
    pub wait: Duration,
    /// The last refusal told.
    pub told: Option<StoreError>,
    /// Entries of the outbox were overtaken since the author last looked: what was decided on top of them must
    /// be decided again.
    pub lost_ground: bool,
    /// The stream is another one than that of the copy.
    pub parted: Option<StoreError>,
    /// A second copy, on a stick say.
    pub mirror: Option<Mirror>,
}

impl Sharing {
    /// Takes in what was heard and sends what is next; never waits for the server.
    pub(super) fn move_on(&mut self) -> Result<(), StoreError> {
        while let Some(report) = self.far.heard() {
            self.note_down(report);
        }
        let kept = self.keep_arrived();
        self.send_next();
        self.update_mirror();
        kept
    }

    pub(super) fn update_mirror(&mut self) {
        let Some(mirror) = &mut self.mirror else { return };
        self.reader.notices.extend(self.copy.bring_up(mirror));
    }

    pub(super) fn note_down(&mut self, report: Report) {
        match report {
            Report::Whole { .. } if self.parted.is_some() => {}
            Report::Whole { last, .. } if last < self.copy.lines() => self.part(),
            Report::Whole { last, syncs, answers } => {
                self.answers = answers;
                self.link = Link::Whole;
                self.goal = Some(last);
                self.syncs = syncs;
                self.wait = Duration::ZERO;
                self.tell_promise();
            }
            Report::Cut(why) => self.is_cut(why),
            Report::Unfit(error) => {
                self.is_cut(error.wrong.clone());
                self.tell(error);
            }
            Report::Denied(error) => self.tell(error),
            Report::Arrived(message) => self.arrive(message),
            Report::Answer { id, answer } => self.answered(id, answer),
            Report::CaughtUp { result, .. } => self.caught_up(result),
            Report::Slow(_) => self.answers = Answers::Late,
            Report::Overdue => {}
        }
    }

    pub(super) fn is_cut(&mut self, why: String) {
        self.link = Link::Cut(why);
        self.goal = None;
    }

    /// How the console stands to the others.
    pub(super) fn link(&self) -> Link {
        match &self.link {
            Link::Whole if !self.has_caught_up() => Link::CatchingUp,
            Link::Whole | Link::CatchingUp | Link::Cut(_) | Link::NotNeeded => self.link.clone(),
        }
    }

    fn has_caught_up(&self) -> bool {
        self.parted.is_none()
            && self.arrived.is_empty()
            && self.goal.is_some_and(|goal| self.copy.lines() >= goal)
    }

    pub(super) fn is_ready(&self) -> bool {
        self.link() == Link::Whole && self.in_flight.is_none() && self.doubtful.is_none()
    }

    /// What it means that an entry is stored: once, and again when that has changed.
    fn tell_promise(&mut self) {
        if self.promised.as_ref() != Some(&self.syncs) {
            self.reader.notices.push(Notice::OnServer { promise: self.syncs.promise() });
            self.promised = Some(self.syncs.clone());
        }
    }

    pub(super) fn tell(&mut self, error: StoreError) {
        if self.told.as_ref() != Some(&error) {
            self.reader.notices.push(Notice::NotShared(error.clone()));
            self.told = Some(error);
        }
    }
}
