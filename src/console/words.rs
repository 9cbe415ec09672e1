//! Short words about the room, for lines and notices at the desk.

use crate::meeting::Room;
use crate::time::{Length, Moment};

/// The planned lengths against the end: `sum 123 of 120 min, 3 min over`, or once the meeting has begun
/// `we end 12:03, 3 min over`, afterwards `held for 117 min of 120 planned`.
pub fn plan_told(room: &Room, now: Moment) -> String {
    if let (Some(opened), Some(adjourned)) = (room.opened_at(), room.adjourned_at()) {
        let planned = room.agenda.ends_at() - room.agenda.starts_at();
        return format!("held for {} min of {} planned", minutes_up(adjourned - opened), minutes_up(planned));
    }
    let Some(item) = room.open_item.as_ref().and_then(|label| room.item(label)) else {
        return sum_told(room, now);
    };
    let elapsed: Length = item.times.iter().map(|span| span.length(now)).sum();
    let rest = (room.own_planned(item, now).unwrap_or_default() - elapsed).not_negative();
    let ends = minute_up(now + rest + room.later_planned());
    let zone = room.agenda.time_zone;
    format!("we end {}, {}", ends.hour_minute(zone), in_hand(room.planned_end() - ends))
}

fn sum_told(room: &Room, now: Moment) -> String {
    let sum = room.later_planned();
    let whole = if room.opened_at().is_none() {
        room.planned_end() - room.agenda.starts_at()
    } else {
        room.planned_end() - now
    };
    format!("sum {} of {} min, {}", minutes_up(sum), minutes_up(whole), in_hand(whole - sum))
}

/// `3 min over`, `2 min in hand`, `no time to spare`.
pub fn in_hand(left: Length) -> String {
    let minutes = left.millis().div_euclid(60_000);
    match minutes {
        0 => "no time to spare".to_owned(),
        1.. => format!("{minutes} min in hand"),
        _ => format!("{} min over", -minutes),
    }
}

/// The next whole minute: times to come are told without seconds, and never too early.
pub fn minute_up(moment: Moment) -> Moment {
    const MINUTE: i64 = 60_000;
    Moment::from_millis((moment.millis() + MINUTE - 1).div_euclid(MINUTE) * MINUTE)
}

/// Whole minutes, a part counted as one.
fn minutes_up(length: Length) -> i64 {
    (length.millis() + 59_999).div_euclid(60_000)
}
