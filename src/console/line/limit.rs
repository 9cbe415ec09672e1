//! Time limits as they are typed: `nat 2`, `now 4`, `all 2m30s`; bare digits are minutes.

use crate::console::Model;
use crate::console::words::minute_up;
use crate::meeting::{Command, LimitScope};
use crate::time::Length;

use super::{Line, Meaning, does};

const HINT: &str = "nat 2, group 5, obs 3, org 2, all 2m30s, or now 4; digits are minutes";

const SCOPES: [(&str, LimitScope, &str); 6] = [
    ("national", LimitScope::National, "national capacity"),
    ("group", LimitScope::Group, "groups"),
    ("observer", LimitScope::Observer, "observers"),
    ("organization", LimitScope::Organization, "organizations"),
    ("all", LimitScope::All, "all"),
    ("now", LimitScope::Now, "the speaker"),
];

/// What the line means.
pub(super) fn meaning(line: &Line, model: &Model) -> Meaning {
    let text = line.text();
    let mut words = text.split_whitespace();
    let (Some(word), Some(length), None) = (words.next(), words.next(), words.next()) else {
        return Meaning::Not(HINT.to_owned());
    };
    let (Some((_, scope, name)), Some(limit)) = (scope(word), minutes(length)) else {
        return Meaning::Not(HINT.to_owned());
    };
    let command = Command::Limit { scope, limit };
    let whom = if scope == LimitScope::Now { "" } else { " who have not begun" };
    match model.rehearse(&command) {
        Err(refusal) => Meaning::Not(refusal.to_string()),
        Ok(after) => {
            let forecast = after.room().forecast(model.clock());
            let then =
                forecast.filter(|forecast| forecast.waiting > 0).map_or_else(String::new, |forecast| {
                    format!(
                        "; all heard by {}",
                        minute_up(forecast.heard_by).hour_minute(after.room().agenda.time_zone)
                    )
                });
            does(command, format!("{name}{whom}: {limit}{then}"))
        }
    }
}

/// The scope that a word begins, if it is only one.
fn scope(word: &str) -> Option<(&'static str, LimitScope, &'static str)> {
    let word = word.to_lowercase();
    let mut begun = SCOPES.into_iter().filter(|(name, ..)| name.starts_with(&word));
    begun.next().filter(|_| begun.next().is_none())
}

/// A length; bare digits are minutes.
pub(super) fn minutes(typed: &str) -> Option<Length> {
    let typed =
        if typed.bytes().all(|byte| byte.is_ascii_digit()) { format!("{typed}m") } else { typed.to_owned() };
    typed.parse().ok()
}
