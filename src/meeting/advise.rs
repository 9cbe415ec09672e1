//! What the rules would say: warnings with an offer, never stored. The program warns, the person decides.

use super::command::{Command, LimitScope};
use super::entry::Id;
use super::event::Kind;
use super::order::ordinal;
use super::room::{ListState, Room, Waiting};
use super::speaker::{Capacity, Speaker};
use crate::delegations::Category;
use crate::time::{Length, Moment};

/// What a warning is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WarningCode {
    /// The announced closing time of the list has come.
    ClosingDue,
    /// A member stands on the list before its group, or has the floor while its group waits.
    MemberBeforeGroup,
    /// Somebody asked after closing.
    AfterClosing,
    /// Those waiting would be heard after the planned end.
    OverTheEnd,
    /// Somebody who has spoken waits again in the same capacity.
    SecondTurn,
    /// An organization asked for a right of reply.
    ReplyOfOrganization,
    /// Questions to the presenter wait for an answer.
    QuestionsOpen,
    /// Whoever is called has left, by the last attendance list.
    HasLeft,
    /// A group has used more than its budget.
    BudgetOverrun,
    /// A point of order was raised by an organization, or while nobody had the floor.
    UnusualPointOfOrder,
}

impl WarningCode {
    /// The word in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::ClosingDue => "closing-due",
            Self::MemberBeforeGroup => "member-before-group",
            Self::AfterClosing => "after-closing",
            Self::OverTheEnd => "over-the-end",
            Self::SecondTurn => "second-turn",
            Self::ReplyOfOrganization => "reply-of-organization",
            Self::QuestionsOpen => "questions-open",
            Self::HasLeft => "has-left",
            Self::BudgetOverrun => "budget-overrun",
            Self::UnusualPointOfOrder => "unusual-point-of-order",
        }
    }
}

/// A sentence that can be read out loud, and what one key would do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What it is about.
    pub code: WarningCode,
    /// The sentence.
    pub sentence: String,
    /// What is offered; a warning with two offers comes twice, the first offer first.
    pub offer: Option<Command>,
    /// The entry it concerns, if one.
    pub about: Option<Id>,
}

impl Room {
    /// Everything worth saying at this moment, the most pressing first.
    pub fn advise(&self, now: Moment) -> Vec<Warning> {
        let mut warnings = Vec::new();
        warnings.extend(self.closing_due(now));
        warnings.extend(self.called_have_left());
        warnings.extend(self.members_before_groups());
        warnings.extend(self.asked_after_closing());
        warnings.extend(self.over_the_end(now));
        warnings.extend(self.budgets_overrun(now));
        warnings.extend(self.questions_open());
        warnings.extend(self.second_turns());
        warnings.extend(self.replies_of_organizations());
        warnings.extend(self.unusual_point());
        warnings
    }

    fn closing_due(&self, now: Moment) -> Option<Warning> {
        let ListState::ClosingAnnounced(closes_at) = self.list else { return None };
        (now >= closes_at).then(|| Warning {
            code: WarningCode::ClosingDue,
            sentence: format!(
                "the closing of the list, announced for {}, is due",
                closes_at.hour_minute(self.agenda.time_zone)
            ),
            offer: Some(Command::CloseList),
            about: None,
        })
    }

    fn members_before_groups(&self) -> Vec<Warning> {
        let speaking = self.floor.speaker.iter().filter(|speaker| speaker.counts());
        let speaking = speaking.flat_map(|speaker| {
            let member = &speaker.request.speaker;
            self.groups_of(member, 0).map(|(place, group)| Warning {
                code: WarningCode::MemberBeforeGroup,
                sentence: format!(
                    "{} has the floor before its group, {group}, {}",
                    member.said(),
                    ordinal(place)
                ),
                offer: None,
                about: Some(speaker.id()),
            })
        });
        let waiting = self.waiting.iter().zip(1..).flat_map(|(waiting, place)| {
            self.groups_of(&waiting.speaker, place).flat_map(move |(group_place, group)| {
                let id = self.waiting.get(group_place - 1).map_or(waiting.id, |entry| entry.id);
                both_offers(waiting, place, id, &group, group_place)
            })
        });
        speaking.chain(waiting).collect()
    }

    /// Groups of States of a member in national capacity that wait behind a place, with their places.
    fn groups_of<'a>(
        &'a self,
        member: &'a Speaker,
        after: usize,
    ) -> impl Iterator<Item = (usize, String)> + 'a {
        let national = member.capacity() == Capacity::National || member.also_national;
        let groups =
            member.delegation.as_ref().filter(|_| national).map_or(&[][..], |member| &member.member_of);
        self.waiting.iter().zip(1..).skip(after).filter_map(move |(waiting, place)| {
            let group = waiting.speaker.group()?;
            groups.contains(&group.code).then(|| (place, group.spoken.to_string()))
        })
    }

    fn asked_after_closing(&self) -> impl Iterator<Item = Warning> {
        self.after_closing.iter().map(|waiting| Warning {
            code: WarningCode::AfterClosing,
            sentence: format!(
                "{} asked for the floor after closing, at {}",
                waiting.speaker.said(),
                waiting.asked.hour_minute(self.agenda.time_zone)
            ),
            offer: Some(Command::Admit { target: waiting.id }),
            about: Some(waiting.id),
        })
    }

    fn over_the_end(&self, now: Moment) -> Option<Warning> {
        let forecast = self.forecast(now).filter(|forecast| forecast.waiting > 0 && !forecast.fits())?;
        let zone = self.agenda.time_zone;
        let over = Length::from_minutes(
            (Length::ZERO - forecast.in_hand() + Length::from_millis(59_999)).whole_seconds() / 60,
        );
        let share = forecast.per_speaker.filter(|share| *share >= Length::from_seconds(30));
        let remedy = match share {
            Some(share) => format!("{share} each would fit"),
            None => "not all can be heard".to_owned(),
        };
        let open = matches!(self.list, ListState::Open | ListState::ClosingAnnounced(_));
        let offer = share.map(|limit| Command::Limit { scope: LimitScope::All, limit });
        Some(Warning {
            code: WarningCode::OverTheEnd,
            sentence: format!(
                "with {} on the list we end at {}, {over} over; {remedy}",
                forecast.waiting,
                forecast.ends_at.hour_minute(zone)
            ),
            offer: offer.or_else(|| open.then_some(Command::CloseList)),
            about: None,
        })
    }

    fn second_turns(&self) -> impl Iterator<Item = Warning> {
        let has_spoken = |waiting: &&Waiting| {
            self.heard_of(&waiting.speaker).any(|heard| {
                heard.request.kind != Kind::RightOfReply
                    && heard.request.speaker.same_capacity(&waiting.speaker)
            })
        };
        self.waiting.iter().filter(move |waiting| has_spoken(waiting)).map(|waiting| {
            let was_heard = self.was_heard_afterwards(waiting.id);
            let how = if was_heard { ", logged afterwards" } else { "" };
            Warning {
                code: WarningCode::SecondTurn,
                sentence: format!("{} has spoken already{how}", waiting.speaker.said()),
                offer: was_heard.then_some(Command::Withdraw { target: waiting.id }),
                about: Some(waiting.id),
            }
        })
    }

    fn replies_of_organizations(&self) -> impl Iterator<Item = Warning> {
        let organizations = self.replies.iter().filter(|waiting| waiting.speaker.is_organization());
        organizations.map(|waiting| Warning {
            code: WarningCode::ReplyOfOrganization,
            sentence: format!(
                "{} has no right of reply by right: organizations have none",
                waiting.speaker.said()
            ),
            offer: Some(Command::Withdraw { target: waiting.id }),
            about: Some(waiting.id),
        })
    }

    fn unusual_point(&self) -> Option<Warning> {
        let point = self.floor.point_of_order.as_ref()?;
        let speaker = &point.request.speaker;
        let sentence = if speaker.is_organization() {
            format!("{} raises a point of order, which is for States", speaker.said())
        } else if self.floor.speaker.is_none() {
            "the point of order was raised while nobody had the floor".to_owned()
        } else {
            return None;
        };
        Some(Warning {
            code: WarningCode::UnusualPointOfOrder,
            sentence,
            offer: None,
            about: Some(point.id()),
        })
    }
}

/// The member goes behind the group, so that nobody else loses a place; or the group goes first.
fn both_offers(
    member: &Waiting,
    place: usize,
    group_id: Id,
    group: &str,
    group_place: usize,
) -> [Warning; 2] {
    let said = member.speaker.said();
    let warning = |sentence, offer| Warning {
        code: WarningCode::MemberBeforeGroup,
        sentence,
        offer: Some(offer),
        about: Some(member.id),
    };
    let (here, there) = (ordinal(place), ordinal(group_place));
    [
        warning(
            format!("{said}, {here}, is before its group, {group}, {there}"),
            Command::Move { target: member.id, place: group_place },
        ),
        warning(
            format!("{group}, {there}, could go first, before its member {said}, {here}"),
            Command::Move { target: group_id, place },
        ),
    ]
}

impl Speaker {
    fn is_organization(&self) -> bool {
        self.delegation.as_ref().is_some_and(|delegation| match delegation.category {
            Category::Organization | Category::GuestOrganization => true,
            Category::State
            | Category::ObserverState
            | Category::Group
            | Category::GuestPerson
            | Category::Officer => false,
        })
    }
}
