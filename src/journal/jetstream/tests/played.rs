//! A played server: like the newest real ones it looks at the expectation first, and each fault is asked for.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use super::super::report::{Answer, Answers, Ask, Far, Letter, Message, Report};
use super::super::terms::Syncs;
use crate::journal::{Seq, StoreError};
use crate::meeting::Entry;

/// What becomes of the next entry that is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    AcknowledgementLost,
    SlowAcknowledgement,
    DiskFull,
    LinkCut,
}

#[derive(Default)]
pub(super) struct Played {
    pub(super) stream: Vec<Message>,
    pub(super) handed_over: usize,
    pub(super) reports: VecDeque<Report>,
    pub(super) faults: VecDeque<Fault>,
    pub(super) sent: Vec<Letter>,
    /// Answers that have not come back.
    pub(super) late: Vec<Report>,
}

/// The console's end and the test's end of a played server; like the newest real ones it looks at the
/// expectation first.
#[derive(Clone, Default)]
pub(super) struct Server(pub(super) Arc<Mutex<Played>>);

impl Server {
    pub(super) fn fail_next(&self, fault: Fault) {
        self.0.lock().unwrap().faults.push_back(fault);
    }

    pub(super) fn answer_late_ones(&self) {
        let mut played = self.0.lock().unwrap();
        let late = std::mem::take(&mut played.late);
        played.reports.extend(late);
    }

    pub(super) fn whole(&self) {
        let mut played = self.0.lock().unwrap();
        let last = u64::try_from(played.stream.len()).unwrap();
        played.reports.push_back(Report::Whole { last, syncs: Syncs::Always, answers: Answers::InTime });
        played.hand_over();
    }

    pub(super) fn cut(&self) {
        self.0.lock().unwrap().reports.push_back(Report::Cut("the server cannot be reached".into()));
    }

    /// Somebody else writes.
    pub(super) fn somebody(&self, entry: &Entry) {
        let mut entry = entry.clone();
        entry.by.machine_user = "somebody@else".into();
        let letter =
            super::super::direct::letter(&super::super::subjects::Subjects::of("M"), &entry, Seq::NOTHING)
                .unwrap();
        let mut played = self.0.lock().unwrap();
        played.store(letter);
    }

    pub(super) fn stored(&self) -> usize {
        self.0.lock().unwrap().stream.len()
    }

    pub(super) fn sendings(&self) -> usize {
        self.0.lock().unwrap().sent.len()
    }
}

impl Played {
    pub(super) fn store(&mut self, letter: Letter) -> u64 {
        let seq = u64::try_from(self.stream.len()).unwrap() + 1;
        self.stream.push(Message { seq, subject: letter.subject, body: letter.body, came: None });
        seq
    }

    pub(super) fn last_floor(&self) -> u64 {
        self.stream.iter().rev().find(|message| message.subject.contains(".floor.")).map_or(0, |m| m.seq)
    }

    pub(super) fn decide(&mut self, letter: Letter) -> Answer {
        if let Some(expected) = letter.expected
            && expected != self.last_floor()
        {
            return Answer::Overtaken { actual: self.last_floor() };
        }
        match self.stream.iter().find(|message| message.body == letter.body) {
            Some(there) => Answer::Stored(there.seq),
            None => Answer::Stored(self.store(letter)),
        }
    }

    pub(super) fn hand_over(&mut self) {
        for message in self.stream.iter().skip(self.handed_over) {
            self.reports.push_back(Report::Arrived(message.clone()));
        }
        self.handed_over = self.stream.len();
    }

    pub(super) fn publish(&mut self, letter: Letter) {
        let id = letter.id;
        self.sent.push(letter.clone());
        let lost = StoreError::new("cannot tell", "the answer is lost", "send it again");
        match self.faults.pop_front() {
            None => {
                let answer = self.decide(letter);
                self.reports.push_back(Report::Answer { id, answer });
            }
            Some(Fault::AcknowledgementLost) => {
                self.decide(letter);
                self.reports.push_back(Report::Answer { id, answer: Answer::Unknown(lost) });
            }
            Some(Fault::SlowAcknowledgement) => {
                let answer = self.decide(letter);
                self.reports.push_back(Report::Slow(id));
                self.late.push(Report::Answer { id, answer });
            }
            Some(Fault::DiskFull) => {
                let full =
                    StoreError::new("cannot share the entry", "the server's disk is full", "free some");
                self.reports.push_back(Report::Answer { id, answer: Answer::Refused(full) });
            }
            Some(Fault::LinkCut) => {
                self.reports.push_back(Report::Cut("the server cannot be reached".into()));
                self.reports.push_back(Report::Answer { id, answer: Answer::Offline });
            }
        }
    }
}

impl Far for Server {
    fn ask(&mut self, ask: Ask) {
        let mut played = self.0.lock().unwrap();
        match ask {
            Ask::Publish(letter) => played.publish(letter),
            Ask::Show(_) => {}
            Ask::CatchUp { number, .. } => {
                played.hand_over();
                played.reports.push_back(Report::CaughtUp { number, result: Ok(()) });
            }
        }
    }

    fn heard(&mut self) -> Option<Report> {
        self.0.lock().unwrap().reports.pop_front()
    }

    fn hear(&mut self) -> Option<Report> {
        self.heard()
    }
}
