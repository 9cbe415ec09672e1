//! What was done here reaches the others: at once where the road is free, else in order out of the outbox.

use std::time::Duration;

use super::super::positions::Admission;
use super::super::store::{AppendError, Seq};
use super::super::trouble::StoreError;
use super::direct::letter;
use super::line::ANSWER_WITHIN;
use super::outbox::{After, Kept, Stage, is_ahead};
use super::report::{Answer, Answers, Ask, Letter, Message, PATIENCE, Report, Within};
use super::sharing::Sharing;
use crate::meeting::{Entry, EntryId, Track};

/// After an answer that was lost, and after a refusal by the server.
const SOON: Duration = Duration::from_millis(500);
const LATER: Duration = Duration::from_secs(2);

impl Sharing {
    /// Judges an entry by what its author can have seen when it was decided: everything handed out, and the
    /// outbox as it was then.
    pub(super) fn judge(&mut self, entry: &Entry, floor_seen: Seq) -> Result<Admission, AppendError> {
        if self.lost_ground && entry.track() == Track::Floor {
            let actual = self.reader.positions.last_floor();
            return Err(AppendError::Conflict { expected: floor_seen, actual });
        }
        self.admit(entry, floor_seen)
    }

    /// An author who has seen more of the floor than this copy has heard it elsewhere: it is on its way.
    fn admit(&mut self, entry: &Entry, floor_seen: Seq) -> Result<Admission, AppendError> {
        match self.reader.positions.admit(entry, floor_seen) {
            Err(AppendError::Conflict { expected, actual }) if expected > actual => {
                let _ = self.catch_up_now(Within::All(PATIENCE));
                self.reader.positions.admit(entry, floor_seen)
            }
            admitted => admitted,
        }
    }

    /// Whether an entry may be sent before anything else.
    pub(super) fn road_is_free(&self) -> bool {
        self.is_ready() && self.answers == Answers::InTime && !self.outbox.kept().iter().any(is_ahead)
    }

    /// Sends an entry and waits for the answer, as long as nobody notices.
    pub(super) fn send_now(&mut self, entry: &Entry, floor_seen: Seq) -> Result<Seq, AppendError> {
        let letter = Letter { patience: Some(PATIENCE), ..letter(&self.subjects, entry, floor_seen)? };
        self.far.ask(Ask::Publish(letter.clone()));
        match self.answer_in_time(entry.id) {
            Some(Answer::Stored(seq)) => self.take_own(entry, floor_seen, letter, seq),
            Some(Answer::Overtaken { actual }) => self.refuse(entry.id, floor_seen, actual),
            Some(Answer::Refused(error)) => {
                self.tell(error);
                self.wait = LATER;
                self.keep(entry, floor_seen)
            }
            Some(Answer::Unknown(_) | Answer::Offline) => self.keep(entry, floor_seen),
            None => {
                self.in_flight = Some(entry.id);
                self.keep(entry, floor_seen).map_err(|error| match error {
                    AppendError::Storage(trouble) => AppendError::Unknown(trouble),
                    other => other,
                })
            }
        }
    }

    fn answer_in_time(&mut self, wanted: EntryId) -> Option<Answer> {
        while let Some(report) = self.far.hear() {
            match report {
                Report::Answer { id, answer } if id == wanted => return Some(answer),
                Report::Slow(id) if id == wanted => {
                    self.answers = Answers::Late;
                    return None;
                }
                other => self.note_down(other),
            }
        }
        Some(Answer::Offline)
    }

    /// The server has it. The copy gets it, synced, before it is handed out, with whatever came with it.
    fn take_own(&mut self, entry: &Entry, seen: Seq, letter: Letter, seq: u64) -> Result<Seq, AppendError> {
        if seq == self.last_heard().saturating_add(1) {
            self.arrive(Message { seq, subject: letter.subject, body: letter.body, came: None });
            // Where it was overtaken before and has been decided again, that wait is over.
            self.outbox.strike(entry.id);
            return Ok(Seq(seq));
        }
        // Something stands before it. If that does not come now, the outbox has it until it comes.
        let _ = self.catch_up_now(Within::All(PATIENCE));
        if seq <= self.last_heard() {
            return Ok(Seq(seq));
        }
        let kept = self.keep(entry, seen);
        self.outbox.is_stored(entry.id, Seq(seq));
        kept
    }

    fn refuse(&mut self, id: EntryId, expected: Seq, actual: u64) -> Result<Seq, AppendError> {
        // If it does not come now, it comes before the author can decide again.
        let _ = self.catch_up_now(Within::All(PATIENCE));
        match self.reader.positions.of(id) {
            Some(seq) => Ok(seq),
            None => Err(AppendError::Conflict { expected, actual: Seq(actual) }),
        }
    }

    /// Puts an entry into the outbox: it is safe here, and the others get it later.
    pub(super) fn keep(&mut self, entry: &Entry, floor_seen: Seq) -> Result<Seq, AppendError> {
        // It may have come back before its answer.
        if let Some(seq) = self.reader.positions.of(entry.id) {
            return Ok(seq);
        }
        self.outbox.put(entry, floor_seen)?;
        self.send_next();
        Ok(Seq::NOTHING)
    }

    pub(super) fn answered(&mut self, id: EntryId, answer: Answer) {
        if self.in_flight == Some(id) {
            self.in_flight = None;
        }
        match answer {
            Answer::Stored(seq) => {
                self.outbox.is_stored(id, Seq(seq));
                self.wait = Duration::ZERO;
                self.told = None;
            }
            Answer::Overtaken { .. } => {
                self.doubtful = Some(id);
                self.ask_to_catch_up(Within::Each(ANSWER_WITHIN));
            }
            Answer::Refused(error) => {
                self.wait = LATER;
                self.tell(error);
            }
            Answer::Unknown(_) | Answer::Offline => self.wait = SOON,
        }
    }

    /// Now it is known whether a doubtful entry was overtaken by itself.
    pub(super) fn caught_up(&mut self, result: Result<(), StoreError>) {
        let Some(id) = self.doubtful.take() else { return };
        let read = result.and_then(|()| self.keep_arrived());
        if read.is_ok() && self.reader.positions.of(id).is_none() {
            self.overtake(id);
        }
    }

    fn overtake(&mut self, id: EntryId) {
        self.lost_ground = true;
        if let Err(error) = self.outbox.overtake(id) {
            self.tell(error);
        }
    }

    pub(super) fn send_next(&mut self) {
        while self.is_ready() {
            let waiting = |kept: &&Kept| kept.stage == Stage::Waiting;
            let Some(next) = self.outbox.kept().iter().find(waiting).cloned() else { return };
            let Some(expected) = self.expected(&next) else {
                // What it was decided upon does not stand.
                self.overtake(next.entry.id);
                if self.outbox.get(next.entry.id).is_some_and(|kept| kept.stage == Stage::Waiting) {
                    return;
                }
                continue;
            };
            match letter(&self.subjects, &next.entry, expected) {
                Ok(letter) => {
                    self.in_flight = Some(next.entry.id);
                    // If this one is answered in time, the next one can be waited for.
                    self.answers = Answers::InTime;
                    let patience = Some(PATIENCE);
                    self.far.ask(Ask::Publish(Letter { wait: self.wait, patience, ..letter }));
                }
                Err(error) => return self.tell(error),
            }
        }
    }

    /// The last floor entry that there may be before this one.
    fn expected(&self, kept: &Kept) -> Option<Seq> {
        match (kept.entry.track(), kept.after) {
            (Track::Notes, _) => Some(Seq::NOTHING),
            (Track::Floor, After::Shared(seq)) => Some(seq),
            (Track::Floor, After::Own(id)) => {
                let stored = self.outbox.get(id).and_then(|kept| match kept.stage {
                    Stage::Stored(seq) => Some(seq),
                    Stage::Waiting | Stage::Overtaken => None,
                });
                self.reader.positions.of(id).or(stored)
            }
        }
    }
}
