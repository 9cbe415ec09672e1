//! What the others did reaches the copy.

use super::super::trouble::StoreError;
use super::copy::Numbered;
use super::in_words::{not_read, parted};
use super::reader::Counts;
use super::report::{Ask, Message, Report, Within};
use super::sharing::Sharing;

impl Sharing {
    pub(super) fn arrive(&mut self, message: Message) {
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
    pub(super) fn part(&mut self) {
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
        for message in std::mem::take(&mut self.arrived) {
            self.reader.compare_clocks(&message);
        }
        let before = self.reader.fresh.len();
        for (place, line) in &lines {
            self.reader.take(*place, line);
        }
        for stored in self.reader.fresh.iter().skip(before) {
            self.outbox.strike(stored.entry.id);
        }
        self.outbox.send_again_what_is_not_there(self.copy.lines());
        Ok(())
    }

    pub(super) fn last_heard(&self) -> u64 {
        self.arrived.last().map_or(self.copy.lines(), |last| last.seq)
    }

    /// Waits until everything is in the copy that is stored by now.
    pub(super) fn catch_up_now(&mut self, within: Within) -> Result<(), StoreError> {
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

    pub(super) fn ask_to_catch_up(&mut self, within: Within) -> u64 {
        self.barriers = self.barriers.saturating_add(1);
        self.far.ask(Ask::CatchUp { number: self.barriers, within });
        self.barriers
    }
}
