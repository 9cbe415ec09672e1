//! Rules of attendance lists: a list is never replaced by an older one, nor by itself (issue 6, item 2).

use super::Decision;
use crate::delegations::Delegation;
use crate::meeting::event::Event;
use crate::meeting::presence::AttendanceList;
use crate::meeting::refusal::Refusal;
use crate::meeting::room::Room;
use crate::meeting::settled::NameMark;

impl Room {
    /// Names that an earlier sitting of the series settled are settled with it, unless this one has settled them.
    pub(super) fn take_attendance(
        &self,
        list: &AttendanceList,
        remembered: &[(NameMark, Option<Delegation>)],
    ) -> Decision {
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
        let new = remembered.iter().filter(|(name, _)| self.settled_as(name).is_none());
        let settled = new.map(|(name, who)| Event::NameSettled { name: name.clone(), who: who.clone() });
        let settled: Vec<Event> = settled.collect();
        let taken = Event::AttendanceTaken { list: Box::new(list) };
        Ok(std::iter::once(taken).chain(settled).collect())
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
