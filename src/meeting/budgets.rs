//! The group's clock: time used by a group and its members on an item, against the pool set aside for it.

use super::room::{Budget, Intervention, Room};
use super::speaker::{OnBehalfOf, Speaker};
use crate::agenda::ItemLabel;
use crate::delegations::Delegation;
use crate::time::{Length, Moment};

impl Room {
    /// Budgets of an item, in the order in which they were set.
    pub fn budgets_of<'a>(&'a self, item: &'a ItemLabel) -> impl Iterator<Item = &'a Budget> {
        self.budgets.iter().filter(move |budget| budget.item == *item)
    }

    /// Time that a group has used on an item: statements on its behalf, and those of its members in national
    /// capacity. What a member says for somebody else is theirs.
    pub fn group_time(&self, item: &ItemLabel, group: &Delegation, now: Moment) -> Length {
        let heard = self.finished.iter().chain(&self.floor.speaker);
        heard
            .filter(|heard| heard.counts() && heard.item.as_ref() == Some(item))
            .filter(|heard| is_charged_to(heard, group))
            .map(|heard| heard.elapsed(now))
            .sum()
    }

    /// What is left of a budget; negative where it is overrun.
    pub fn budget_left(&self, budget: &Budget, now: Moment) -> Length {
        budget.pool - self.group_time(&budget.item, &budget.group, now)
    }
}

fn is_charged_to(heard: &Intervention, group: &Delegation) -> bool {
    let Speaker { delegation, on_behalf_of, also_national, .. } = &heard.request.speaker;
    let own = |who: &Delegation| who.is_same_as(group) || who.member_of.contains(&group.code);
    let member = || delegation.as_ref().is_some_and(own);
    match on_behalf_of {
        Some(OnBehalfOf::Group(spoken_for)) => spoken_for.is_same_as(group) || (*also_national && member()),
        Some(OnBehalfOf::States(_) | OnBehalfOf::Named(_)) => *also_national && member(),
        None => member(),
    }
}
