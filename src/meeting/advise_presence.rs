//! Advice about who has left the meeting.

use super::advise::{Warning, WarningCode};
use super::room::Room;
use super::speaker::Speaker;
use crate::time::Moment;

impl Room {
    /// Somebody who has the floor or would have it next has left, by the attendance list taken last.
    pub(super) fn called_have_left(&self) -> Vec<Warning> {
        let speaking = self.floor.speaker.iter().filter(|speaker| speaker.counts());
        let speaking = speaking.map(|speaker| (speaker.id(), &speaker.request.speaker, "has the floor and"));
        let next = self.due().into_iter().map(|next| (next.id, &next.speaker, "is next and"));
        let called = speaking.chain(next).filter_map(|(id, speaker, how)| {
            let left = self.left(speaker.delegation.as_ref()?)?;
            Some(Warning {
                code: WarningCode::HasLeft,
                sentence: self.left_told(speaker, how, left),
                offer: None,
                about: Some(id),
            })
        });
        called.collect()
    }

    fn left_told(&self, speaker: &Speaker, how: &str, left: Moment) -> String {
        let zone = self.agenda.time_zone;
        let list = self.attendance_list().map_or(left, |list| list.as_of);
        format!(
            "{} {how} left at {}, by the attendance list of {}",
            speaker.said(),
            left.hour_minute(zone),
            list.hour_minute(zone)
        )
    }
}
