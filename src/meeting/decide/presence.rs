//! Rules of attendance lists: a list is never replaced by an older one, nor by itself (issue 6, item 2).

use super::Decision;
use crate::delegations::Delegation;
use crate::meeting::event::Event;
use crate::meeting::presence::{AttendanceList, NameMark};
use crate::meeting::refusal::Refusal;
use crate::meeting::room::Room;

impl Room {
    pub(super) fn take_attendance(&self, list: &AttendanceList) -> Decision {
        let at = |list: &AttendanceList| list.as_of.hour_minute(self.agenda.time_zone);
        if list.people() == 0 {
            return Err(Refusal::ListNamesNobody);
        }
        let list = match self.attendance_list() {
            None => list.clone(),
            Some(known) if list.as_of < known.as_of => {
                return Err(Refusal::OlderList { list: at(list), known: at(known) });
            }
            Some(known) => {
                let after = list.after(known);
                if after == *known {
                    return Err(Refusal::ListSaysTheSame(at(known)));
                }
                after
            }
        };
        Ok(vec![Event::AttendanceTaken { list: Box::new(list) }])
    }

    /// A name that was settled may be settled otherwise, and so may one that no list has had yet.
    pub(super) fn settle_name(&self, name: &NameMark, who: Option<&Delegation>) -> Decision {
        if self.settled_as(name) == Some(who) {
            return Err(Refusal::SettledAlready(
                who.map_or("nobody\u{2019}s".to_owned(), |who| who.name.to_string()),
            ));
        }
        Ok(vec![Event::NameSettled { name: name.clone(), who: who.cloned() }])
    }
}
