//! Who was present by the attendance list taken last, those who left before the end too, and whether they were heard.

use crate::delegations::Delegation;
use crate::meeting::{Intervention, Room, Speaker};
use crate::time::Moment;

/// What an attendance list adds to a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attended {
    /// The last moment of which the list tells.
    pub as_of: Moment,
    /// Delegations, groups and organizations, by name.
    pub attendees: Vec<Attendee>,
    /// How many names of the list nobody has settled.
    pub to_settle: usize,
}

/// Somebody who was present.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// Who.
    pub who: Delegation,
    /// How many people; none where only an earlier list had them.
    pub people: usize,
    /// When the last of them left, where they did.
    pub left: Option<Moment>,
    /// How often they had the floor, in whatever capacity.
    pub heard: usize,
}

impl Attended {
    /// By the room; none where no list was taken.
    pub(super) fn of(room: &Room, interventions: &[Intervention]) -> Option<Self> {
        let list = room.attendance_list()?;
        let attendees = room.attending().into_iter().map(|attending| {
            let speaker = Speaker::plain(attending.who.clone());
            let heard = interventions.iter().filter(|heard| heard.request.speaker.same_voice(&speaker));
            Attendee {
                who: attending.who.clone(),
                people: attending.people,
                left: attending.left,
                heard: heard.count(),
            }
        });
        let mut attendees: Vec<Attendee> = attendees.collect();
        attendees.sort_by(|one, other| one.who.name.cmp(&other.who.name));
        Some(Self { as_of: list.as_of, attendees, to_settle: room.names_to_settle().count() })
    }

    /// Those who were present and never had the floor.
    pub fn not_heard(&self) -> impl Iterator<Item = &Attendee> {
        self.attendees.iter().filter(|attendee| attendee.heard == 0)
    }
}
