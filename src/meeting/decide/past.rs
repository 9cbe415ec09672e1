//! Rules of interventions that are logged afterwards: they are facts of an earlier moment, and change nothing of the
//! floor, the lists or the clocks. What was spoken counts wherever speaking counts, a group's budget included.

use super::Decision;
use super::notes::noted;
use crate::meeting::command::NoteTaken;
use crate::meeting::entry::EntryId;
use crate::meeting::event::Event;
use crate::meeting::notes::Note;
use crate::meeting::past::PastIntervention;
use crate::meeting::refusal::Refusal;
use crate::meeting::room::Room;
use crate::time::Moment;

impl Room {
    /// It may lie beside others: two desks may have heard two people at once, and documents say so. What else happened
    /// with it is a note of the same entry.
    pub(super) fn log_intervention(
        &self,
        id: EntryId,
        heard: &PastIntervention,
        note: Option<&NoteTaken>,
        now: Moment,
    ) -> Decision {
        if self.opened_at().is_none() {
            return Err(Refusal::NotBegun);
        }
        self.must_end_after_start(heard.began, heard.ended)?;
        self.must_not_be_future(heard.ended, now)?;
        if let Some(known) = self.same_as(id.thing(0), heard) {
            let (who, from) = (known.request.speaker.said(), self.clock_time(known.started));
            return Err(Refusal::LoggedAlready { who, from });
        }
        let logged = Event::InterventionLogged { id: id.thing(0), heard: Box::new(heard.clone()) };
        let note = note.map(|note| Event::Noted(Note { id: id.thing(1), ..noted(id, note) }));
        Ok(std::iter::once(logged).chain(note).collect())
    }
}
