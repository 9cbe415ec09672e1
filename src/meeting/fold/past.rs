//! Interventions logged afterwards take their place among the others, in the order of beginning; the floor, the
//! lists and the clocks stay as they are.

use super::floor::called;
use crate::meeting::Id;
use crate::meeting::notes::About;
use crate::meeting::past::{Logged, PastIntervention};
use crate::meeting::room::{Floor, Intervention, Room};
use crate::time::Moment;

impl Room {
    pub(super) fn logged_afterwards(&mut self, id: Id, heard: &PastIntervention) {
        let number = self.free_number(heard.began);
        let request = called(id, heard.speaker.clone(), heard.kind, heard.item.clone(), heard.began);
        self.finish(Intervention {
            request,
            number,
            item: heard.item.clone(),
            started: heard.began,
            ended: Some(heard.ended),
            pauses: heard.pauses.clone(),
            limit: heard.limit,
            asked_to_conclude: heard.asked_to_conclude,
            response: heard.response.clone(),
            logged: Logged::Afterwards,
        });
        // Where the request has had the floor meanwhile, what is said of it is said of that.
        if let Some(request) = heard.request.filter(|request| self.intervention(*request).is_none()) {
            self.heard_as.insert(request, id);
            self.place_notes_anew();
        }
    }

    /// What is said of a request that was heard and logged afterwards is said of that intervention.
    pub(super) fn where_it_belongs(&self, about: &About) -> About {
        match about {
            About::Intervention(id) => About::Intervention(self.heard_as.get(id).copied().unwrap_or(*id)),
            About::Item(_) | About::Outcome(_) | About::Meeting => about.clone(),
        }
    }

    fn place_notes_anew(&mut self) {
        for index in 0..self.notes.len() {
            let Some(kept) = self.notes.get(index) else { return };
            let about = self.where_it_belongs(&kept.note.about);
            if about != kept.note.about
                && let Some(kept) = self.notes.get_mut(index)
            {
                kept.note.about = about;
            }
        }
    }

    /// The number of an intervention that began then; those that began later are counted on from it.
    fn free_number(&mut self, began: Moment) -> usize {
        let later = |heard: &&Intervention| heard.started > began;
        let on_the_floor = self.floor.speaker.iter().chain(&self.floor.point_of_order).filter(later);
        let finished = self.finished.iter().rev().take_while(later);
        let number = finished.chain(on_the_floor).map(|heard| heard.number).min();
        let number = number.unwrap_or_else(|| self.next_number());
        let mut behind = self.finished.split_off(self.place_of(number));
        let Floor { speaker, point_of_order, .. } = &mut self.floor;
        let on_the_floor = speaker.iter_mut().chain(point_of_order).filter(|heard| heard.number >= number);
        for heard in behind.iter_mut().chain(on_the_floor) {
            heard.number += 1;
        }
        self.finished.extend(behind);
        number
    }
}
