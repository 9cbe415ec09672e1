//! How what was done here reaches the others, and what they did reaches the copy.

use std::time::Duration;

use super::super::notice::Notice;
use super::super::positions::Admission;
use super::super::store::{AppendError, Link, Seq};
use super::super::trouble::StoreError;
use super::copy::{Copy, Numbered};
use super::direct::letter;
use super::in_words::{not_read, parted};
use super::line::ANSWER_WITHIN;
use super::outbox::{After, Kept, Outbox, Stage, is_ahead};
use super::reader::{Counts, Reader};
use super::report::{Answer, Ask, Far, Letter, Message, Report};
use super::subjects::Subjects;
use super::terms::Syncs;
use crate::meeting::{Entry, EntryId, Track};

/// So long a person does not notice that a key waits for the server.
const PATIENCE: Duration = Duration::from_millis(50);

/// After an answer that was lost, and after a refusal by the server.
const SOON: Duration = Duration::from_millis(500);
const LATER: Duration = Duration::from_secs(2);

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
    /// So many messages there were when the link became whole.
    pub goal: Option<u64>,
    /// The entry that the server has been sent and has not answered.
    pub in_flight: Option<EntryId>,
    /// The entry that the server calls overtaken, until it is known whether by itself.
    pub doubtful: Option<EntryId>,
    /// How often it was asked to catch up.
    pub barriers: u64,
    /// Before the next sending.
    pub wait: Duration,
    /// The last refusal told.
    pub told: Option<StoreError>,
    /// Entries of the outbox were overtaken since the author last looked: what was decided on top of them must
    /// be decided again.
    pub lost_ground: bool,
    /// The stream is another one than that of the copy.
    pub parted: Option<StoreError>,
}

impl Sharing {
    /// Takes in what was heard and sends what is next; never waits for the server.
    pub(super) fn move_on(&mut self) -> Result<(), StoreError> {
        while let Some(report) = self.far.heard() {
            self.note_down(report);
        }
        let kept = self.keep_arrived();
        self.send_next();
        kept
    }

    pub(super) fn note_down(&mut self, report: Report) {
        match report {
            Report::Whole { last, .. } if last < self.copy.lines() => self.part(),
            Report::Whole { last, syncs } => {
                self.link = Link::Whole;
                self.goal = Some(last);
                self.syncs = syncs;
                self.wait = Duration::ZERO;
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
            Report::Slow(_) => {}
        }
    }

    fn is_cut(&mut self, why: String) {
        self.link = Link::Cut(why);
        self.goal = None;
    }

    fn arrive(&mut self, message: Message) {
        if let Some((place, line)) = self.last.take_if(|(place, _)| *place <= message.seq)
            && (place != message.seq || line != message.body)
        {
            self.part();
        }
        if message.seq > self.last_heard() && self.parted.is_none() {
            self.arrived.push(message);
        }
    }

    /// Never writes one meeting into the copy of another.
    fn part(&mut self) {
        if self.parted.is_some() {
            return;
        }
        let error = parted();
        self.is_cut(error.wrong.clone());
        self.tell(error.clone());
        self.parted = Some(error);
    }

    /// Everything that has arrived goes into the copy, synced, before anybody sees it.
    pub(super) fn keep_arrived(&mut self) -> Result<(), StoreError> {
        if self.arrived.is_empty() {
            return Ok(());
        }
        let reader = &mut self.reader;
        let noticed = reader.notices.len();
        let lines: Vec<Numbered> = self
            .arrived
            .iter()
            .map(|message| match reader.judge(message) {
                Counts::Yes => (message.seq, message.body.clone()),
                Counts::No => (message.seq, Vec::new()),
            })
            .collect();
        if let Err(error) = self.copy.add(&lines) {
            // They are judged again when there is room for them.
            self.reader.notices.truncate(noticed);
            return Err(error);
        }
        self.arrived.clear();
        for (place, line) in &lines {
            self.reader.take(*place, line);
        }
        let (outbox, positions) = (&mut self.outbox, &self.reader.positions);
        let there = outbox.kept().iter().map(|kept| kept.entry.id).filter(|id| positions.of(*id).is_some());
        for id in there.collect::<Vec<_>>() {
            outbox.strike(id);
        }
        self.outbox.send_again_what_is_not_there(self.copy.lines());
        Ok(())
    }

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
                let _ = self.catch_up_now(PATIENCE);
                self.reader.positions.admit(entry, floor_seen)
            }
            admitted => admitted,
        }
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

    fn is_ready(&self) -> bool {
        self.link() == Link::Whole && self.in_flight.is_none() && self.doubtful.is_none()
    }

    /// Whether an entry may be sent before anything else.
    pub(super) fn road_is_free(&self) -> bool {
        self.is_ready() && !self.outbox.kept().iter().any(is_ahead)
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
                Report::Slow(id) if id == wanted => return None,
                other => self.note_down(other),
            }
        }
        Some(Answer::Offline)
    }

    /// The server has it. The copy gets it, synced, before it is handed out, with whatever came with it.
    fn take_own(&mut self, entry: &Entry, seen: Seq, letter: Letter, seq: u64) -> Result<Seq, AppendError> {
        if seq == self.last_heard().saturating_add(1) {
            self.arrive(Message { seq, subject: letter.subject, body: letter.body });
            // Where it was overtaken before and has been decided again, that wait is over.
            self.outbox.strike(entry.id);
            return Ok(Seq(seq));
        }
        // Something stands before it. If that does not come now, the outbox has it until it comes.
        let _ = self.catch_up_now(PATIENCE);
        if seq <= self.last_heard() {
            return Ok(Seq(seq));
        }
        let kept = self.keep(entry, seen);
        self.outbox.is_stored(entry.id, Seq(seq));
        kept
    }

    fn last_heard(&self) -> u64 {
        self.arrived.last().map_or(self.copy.lines(), |last| last.seq)
    }

    fn refuse(&mut self, id: EntryId, expected: Seq, actual: u64) -> Result<Seq, AppendError> {
        // If it does not come now, it comes before the author can decide again.
        let _ = self.catch_up_now(PATIENCE);
        match self.reader.positions.of(id) {
            Some(seq) => Ok(seq),
            None => Err(AppendError::Conflict { expected, actual: Seq(actual) }),
        }
    }

    /// Puts an entry into the outbox: it is safe here, and the others get it later.
    pub(super) fn keep(&mut self, entry: &Entry, floor_seen: Seq) -> Result<Seq, AppendError> {
        self.outbox.put(entry, floor_seen)?;
        self.send_next();
        Ok(Seq::NOTHING)
    }

    /// Waits until everything is in the copy that is stored by now.
    pub(super) fn catch_up_now(&mut self, within: Duration) -> Result<(), StoreError> {
        let wanted = self.ask_to_catch_up(within);
        while let Some(report) = self.far.hear() {
            match report {
                Report::CaughtUp { number, result } if number == wanted => {
                    let read = result.clone();
                    self.caught_up(result);
                    return read.and_then(|()| self.keep_arrived());
                }
                other => self.note_down(other),
            }
        }
        Err(not_read("the thread that speaks to the server has ended"))
    }

    fn ask_to_catch_up(&mut self, within: Duration) -> u64 {
        self.barriers = self.barriers.saturating_add(1);
        self.far.ask(Ask::CatchUp { number: self.barriers, within });
        self.barriers
    }

    fn answered(&mut self, id: EntryId, answer: Answer) {
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
                self.ask_to_catch_up(ANSWER_WITHIN);
            }
            Answer::Refused(error) => {
                self.wait = LATER;
                self.tell(error);
            }
            Answer::Unknown(_) | Answer::Offline => self.wait = SOON,
        }
    }

    /// Now it is known whether a doubtful entry was overtaken by itself.
    fn caught_up(&mut self, result: Result<(), StoreError>) {
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

    fn send_next(&mut self) {
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
                    self.far.ask(Ask::Publish(Letter { wait: self.wait, ..letter }));
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

    fn tell(&mut self, error: StoreError) {
        if self.told.as_ref() != Some(&error) {
            self.reader.notices.push(Notice::NotShared(error.clone()));
            self.told = Some(error);
        }
    }
}
