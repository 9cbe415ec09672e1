//! Rules of time that is moved from one to another: between items of the plan, between groups (RULES "Time").

use super::Decision;
use crate::agenda::ItemLabel;
use crate::delegations::Delegation;
use crate::meeting::event::Event;
use crate::meeting::refusal::Refusal;
use crate::meeting::room::Room;
use crate::time::{Length, Moment};

impl Room {
    pub(super) fn set_budget(&self, group: &Delegation, pool: Length) -> Decision {
        self.must_not_be_adjourned()?;
        let item = self.open_item.clone().ok_or(Refusal::NoItemOpen)?;
        Ok(vec![Event::BudgetSet { item, group: group.clone(), pool }])
    }

    /// Whoever is over goes back to nothing left, and each of the others has as much less: -100, 200, 400 become
    /// 0, 100, 300. Nobody falls below nothing left.
    pub(super) fn share_budgets(&self, at: Moment) -> Decision {
        self.must_not_be_adjourned()?;
        let item = self.open_item.as_ref().ok_or(Refusal::NoItemOpen)?;
        let budgets: Vec<_> =
            self.budgets_of(item).map(|budget| (budget, self.budget_left(budget, at))).collect();
        let overrun: Length = budgets.iter().map(|(_, left)| (Length::ZERO - *left).not_negative()).sum();
        if overrun == Length::ZERO {
            return Err(Refusal::NoBudgetOverrun(item.clone()));
        }
        if budgets.iter().all(|(_, left)| *left <= Length::ZERO) {
            return Err(Refusal::NoBudgetLeft(item.clone()));
        }
        let changed = budgets.iter().filter(|(_, left)| *left != Length::ZERO);
        let shared = changed.map(|(budget, left)| {
            let after = (*left - overrun).not_negative();
            Event::BudgetSet {
                item: item.clone(),
                group: budget.group.clone(),
                pool: budget.pool - *left + after,
            }
        });
        Ok(shared.collect())
    }

    /// The open item gets what an item still to come gives; the plan as a whole is as long as before.
    pub(super) fn borrow(&self, by: Length, from: &ItemLabel) -> Decision {
        self.must_not_be_adjourned()?;
        let open = self.open_item.as_ref().ok_or(Refusal::NoItemOpen)?;
        let lender = self.item(from).ok_or_else(|| self.no_such_item(from))?;
        if !lender.times.is_empty() {
            return Err(Refusal::NotToCome(from.clone()));
        }
        let own = self.item(open).and_then(|item| item.planned);
        let own = own.ok_or_else(|| Refusal::NotPlanned(open.clone()))?;
        let left = lender.planned.ok_or_else(|| Refusal::NotPlanned(from.clone()))?;
        if left == Length::ZERO {
            return Err(Refusal::NothingToBorrow(from.clone()));
        }
        if by > left {
            return Err(Refusal::TooMuchBorrowed { from: from.clone(), left, by, typed: left.typed() });
        }
        Ok(vec![
            Event::ItemPlanned { item: open.clone(), planned: own + by },
            Event::ItemPlanned { item: from.clone(), planned: left - by },
        ])
    }

    /// The items still to come are shortened by equal shares until the plan ends when it should; none is ever
    /// made longer.
    pub(super) fn share_plan(&self, at: Moment) -> Decision {
        self.must_not_be_adjourned()?;
        let over = (self.expected_end(at) - self.planned_end()).not_negative();
        if over == Length::ZERO {
            return Err(Refusal::PlanFits);
        }
        let shortened = self.shortened_by(over);
        if shortened.is_empty() {
            return Err(Refusal::NothingToShorten);
        }
        Ok(shortened.into_iter().map(|(item, planned)| Event::ItemPlanned { item, planned }).collect())
    }
}
