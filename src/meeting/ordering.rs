//! The list in an order: where a new request goes, how it would stand after a switch, and why somebody stands
//! where they do (RULES "Order").

use super::entry::Id;
use super::event::Kind;
use super::order::{Questions, ordinal, place_for};
use super::room::{Room, Waiting};
use super::speaker::{Capacity, Speaker};
use crate::agenda::Order;
use crate::time::Moment;

/// The rank of whoever gave none: 1 Head of State to 6 other.
const NO_RANK: u8 = 6;

impl Room {
    /// The place, from 1, of a new request in the order in force.
    ///
    /// It passes nobody who stands as well, nobody moved by hand, and nobody who was told to be next.
    pub fn place_of_request(&self, speaker: &Speaker, kind: Kind, rank: Option<u8>, asked: Moment) -> usize {
        let (list, questions) = (&self.waiting, self.questions());
        let question_first = questions == Questions::First && kind == Kind::Question;
        let told = self.told_next(self.order);
        if self.order == Order::Request || question_first {
            return place_for(list, kind, asked, questions).max(told + 1);
        }
        let mine = (self.merit(self.order, speaker, rank), asked);
        let passed = list
            .iter()
            .skip(told)
            .rev()
            .take_while(|waiting| {
                !waiting.by_hand && (self.merit_of(self.order, waiting), waiting.asked) > mine
            })
            .take_while(|waiting| questions == Questions::InOrder || waiting.kind != Kind::Question)
            .count();
        list.len() - passed + 1
    }

    /// The list as it stands after a switch to an order: recomputed from the times of request, where whoever was
    /// placed by hand, or told to be next, holds that place.
    pub(super) fn list_in(&self, order: Order) -> Vec<Id> {
        let told = self.told_next(order);
        let (held, mut free): (Vec<_>, Vec<_>) =
            self.waiting.iter().enumerate().partition(|(index, waiting)| *index < told || waiting.by_hand);
        free.sort_by_key(|(_, waiting)| {
            let question_first = self.questions() == Questions::First && waiting.kind == Kind::Question;
            let made = self.requests.iter().position(|id| *id == waiting.id);
            let made = made.unwrap_or(usize::MAX);
            (!question_first, self.merit_of(order, waiting), waiting.asked, made)
        });
        let mut list: Vec<Id> = free.into_iter().map(|(_, waiting)| waiting.id).collect();
        for (index, waiting) in held {
            list.insert(index.min(list.len()), waiting.id);
        }
        list
    }

    /// How many at the head were told "you are next", and are never pushed down: the first who is not held.
    fn told_next(&self, order: Order) -> usize {
        match order {
            Order::FewestFirst => {
                self.waiting.iter().position(|waiting| !waiting.held).map_or(0, |index| index + 1)
            }
            Order::Request | Order::GroupsFirst | Order::Protocol => 0,
        }
    }

    /// What an order looks at before the time of request: less comes first.
    fn merit(&self, order: Order, speaker: &Speaker, rank: Option<u8>) -> usize {
        match order {
            Order::Request => 0,
            Order::FewestFirst => self.times_heard(speaker),
            Order::GroupsFirst => usize::from(!is_for_group(speaker)),
            Order::Protocol => usize::from(rank.unwrap_or(NO_RANK)),
        }
    }

    fn merit_of(&self, order: Order, waiting: &Waiting) -> usize {
        self.merit(order, &waiting.speaker, waiting.rank)
    }

    /// Interventions of somebody so far in the series, for the order by fewest.
    pub fn times_heard(&self, speaker: &Speaker) -> usize {
        self.spoken(speaker, self.last_floor_at).0 + self.times_heard_before(speaker)
    }

    /// Interventions in earlier sittings of the series, as the agenda has them.
    pub fn times_heard_before(&self, speaker: &Speaker) -> usize {
        let before = self.agenda.heard_before.iter();
        before
            .filter(|before| Speaker::heard_before(before).same_voice(speaker))
            .map(|before| before.times)
            .sum()
    }

    /// Why somebody stands where they do, on one line; none for whoever does not wait.
    pub fn why(&self, id: Id) -> Option<String> {
        if let Some(index) = self.waiting.iter().position(|waiting| waiting.id == id) {
            return self.waiting.get(index).map(|waiting| self.why_there(waiting, index));
        }
        if let Some(index) = self.replies.iter().position(|reply| reply.id == id) {
            let reply = self.replies.get(index)?;
            return Some(format!(
                "{} is {} of the rights of reply, which are heard after the list: {}",
                reply.speaker.said(),
                ordinal(index + 1),
                self.asked_at(reply)
            ));
        }
        let late = self.after_closing.iter().find(|waiting| waiting.id == id)?;
        let said = late.speaker.said();
        Some(format!("{said} has no place: {}, after closing; admit gives one", self.asked_at(late)))
    }

    fn why_there(&self, waiting: &Waiting, index: usize) -> String {
        let said = waiting.speaker.said();
        let held = if waiting.held { "; held, so passed over until released" } else { "" };
        let place = ordinal(index + 1);
        if waiting.by_hand {
            let asked = self.asked_at(waiting);
            return format!("{said} is {place}: moved or skipped by hand; {asked}{held}");
        }
        let before = index.checked_sub(1).and_then(|before| Some((before, self.waiting.get(before)?)));
        let before = before.map_or_else(String::new, |(at, before)| {
            format!("; before it {}: {}", before.speaker.said(), self.reason(before, at))
        });
        format!(
            "{said} is {place}, {}: {}{before}{held}",
            order_words(self.order),
            self.reason(waiting, index)
        )
    }

    /// What the order in force looks at, for one entry.
    fn reason(&self, waiting: &Waiting, index: usize) -> String {
        let asked = self.asked_at(waiting);
        if waiting.by_hand {
            return format!("moved or skipped by hand, {asked}");
        }
        if self.questions() == Questions::First && waiting.kind == Kind::Question {
            return format!("questions go first here, {asked}");
        }
        match self.order {
            Order::Request => asked,
            Order::FewestFirst if index < self.told_next(self.order) => "told to be next".to_owned(),
            Order::FewestFirst => {
                let before = match self.times_heard_before(&waiting.speaker) {
                    0 => String::new(),
                    before => format!(" ({before} in earlier sittings)"),
                };
                format!("{}{before}, {asked}", heard_words(self.times_heard(&waiting.speaker)))
            }
            Order::GroupsFirst if is_for_group(&waiting.speaker) => format!("for a group, {asked}"),
            Order::GroupsFirst => format!("not for a group, {asked}"),
            Order::Protocol => match waiting.rank {
                Some(rank) => format!("rank {rank}, {asked}"),
                None => format!("no rank given, so {NO_RANK}, {asked}"),
            },
        }
    }

    /// `asked at 10:42`, with its day where that is not the meeting's.
    fn asked_at(&self, waiting: &Waiting) -> String {
        let zone = self.agenda.time_zone;
        let asked = waiting.asked.in_zone(zone);
        if asked.date_naive() == self.last_floor_at.in_zone(zone).date_naive() {
            format!("asked at {}", asked.format("%H:%M"))
        } else {
            format!("asked on {}", asked.format("%-d %B at %H:%M"))
        }
    }
}

/// On behalf of a group or of named States, or a group itself.
fn is_for_group(speaker: &Speaker) -> bool {
    match speaker.capacity() {
        Capacity::Group | Capacity::States => true,
        Capacity::National | Capacity::Observer | Capacity::Organization | Capacity::Other => false,
    }
}

/// How often somebody was heard: `heard twice`.
pub fn heard_words(times: usize) -> String {
    match times {
        0 => "not yet heard".to_owned(),
        1 => "heard once".to_owned(),
        2 => "heard twice".to_owned(),
        times => format!("heard {times} times"),
    }
}

/// The order as it is said: `in order of request`.
pub const fn order_words(order: Order) -> &'static str {
    match order {
        Order::Request => "in order of request",
        Order::FewestFirst => "with the fewest interventions first",
        Order::GroupsFirst => "with groups first",
        Order::Protocol => "in order of protocol",
    }
}
