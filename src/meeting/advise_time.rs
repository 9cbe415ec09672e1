//! Advice about questions that wait for their answer, and about groups that have used their time.

use super::advise::{Warning, WarningCode};
use super::command::Command;
use super::room::Room;
use crate::time::{Length, Moment};

/// So many open questions are worth saying; the facilitator decides how many are taken.
const A_ROUND: usize = 3;

impl Room {
    /// Said when nobody waits any more, or a round is full; not while a question is put or the presenter
    /// answers.
    pub(super) fn questions_open(&self) -> Option<Warning> {
        let open = self.open_questions().len();
        let presenter = self.presenter().filter(|_| open > 0)?;
        let goes_on = self.is_answering(&presenter) || self.is_being_asked();
        if goes_on || (open < A_ROUND && self.next().is_some()) {
            return None;
        }
        let questions =
            if open == 1 { "1 question waits".to_owned() } else { format!("{open} questions wait") };
        Some(Warning {
            code: WarningCode::QuestionsOpen,
            sentence: format!("{questions} for an answer by {}", presenter.said()),
            offer: Some(Command::Remarks { who: presenter }),
            about: None,
        })
    }

    pub(super) fn budgets_overrun(&self, now: Moment) -> Vec<Warning> {
        let Some(item) = &self.open_item else { return Vec::new() };
        let left: Vec<_> =
            self.budgets_of(item).map(|budget| (budget, self.budget_left(budget, now))).collect();
        let others = left.iter().any(|(_, left)| *left > Length::ZERO);
        let overrun = left.iter().filter(|(_, left)| *left < Length::ZERO);
        overrun
            .map(|(budget, left)| Warning {
                code: WarningCode::BudgetOverrun,
                sentence: format!(
                    "{} has used {} of its {} on item {item}",
                    budget.group.spoken,
                    budget.pool - *left,
                    budget.pool
                ),
                offer: others.then_some(Command::ShareBudgets),
                about: None,
            })
            .collect()
    }
}
