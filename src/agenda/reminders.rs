//! What an agenda file may be without a mistake and should not be on the day: of long ago, or not filled in.
//!
//! These depend on the day on which they are asked, so that reading a file never knows them.

use std::ops::Range;

use chrono::{Days, NaiveDate};

use super::Agenda;
use crate::source::Problem;

/// What stands in a template where a text is wanted.
const TO_FILL_IN: &str = "to be filled in";

/// A date may be so many days ago: what was written down afterwards is checked too.
const LONG: Days = Days::new(30);

/// Warnings about a file that was read without an error, in the order of their places.
pub fn reminders(text: &str, agenda: &Agenda, today: NaiveDate) -> Vec<Problem> {
    let mut told: Vec<Problem> = not_filled_in(text)
        .map(|span| {
            let help = "write it in, or take the line out";
            Problem::warning(span, format!("a text is still \u{201c}{TO_FILL_IN}\u{201d}")).with_help(help)
        })
        .collect();
    if agenda.date.checked_add_days(LONG).is_some_and(|later| later < today) {
        let told_date = agenda.date.format("%-d %B %Y");
        let help = "where this is a copy for a new meeting, write its date";
        told.push(
            Problem::warning(date_in(text), format!("the date, {told_date}, is long past")).with_help(help),
        );
    }
    told.sort_by_key(|problem| problem.span.start);
    told
}

/// Places of texts to be filled in; comments may say so.
fn not_filled_in(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices(TO_FILL_IN).map(|(at, found)| at..at + found.len()).filter(|span| {
        let line = text.get(..span.start).and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
        !is_comment(line)
    })
}

/// Whether a line has begun a comment, so far as it goes: a # within quotation marks begins none.
fn is_comment(line: &str) -> bool {
    let mut quoted = false;
    line.chars().any(|letter| {
        quoted ^= letter == '"';
        letter == '#' && !quoted
    })
}

/// The value of `date` at the top of the file.
fn date_in(text: &str) -> Range<usize> {
    let mut begins = 0;
    for line in text.split_inclusive('\n') {
        let value = line.strip_prefix("date").map(str::trim_start).and_then(|rest| rest.strip_prefix('='));
        if let Some(value) = value {
            let from = begins + line.len() - value.trim_start().len();
            let length = value.trim_start().find(|letter: char| letter.is_whitespace() || letter == '#');
            return from..from + length.unwrap_or(value.trim_start().len());
        }
        begins += line.len();
    }
    0..0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::{built_in, parse};

    fn told(text: &str, today: (i32, u32, u32)) -> Vec<(String, String)> {
        let agenda = parse(text.as_bytes()).agenda.unwrap();
        let today = NaiveDate::from_ymd_opt(today.0, today.1, today.2).unwrap();
        let place = |problem: &Problem| text.get(problem.span.clone()).unwrap().to_owned();
        reminders(text, &agenda, today).iter().map(|told| (place(told), told.message.clone())).collect()
    }

    #[test]
    fn texts_to_be_filled_in_are_told_of_but_not_in_comments() {
        let (_, text) = built_in();
        let all = told(text, (2021, 6, 25));
        assert_eq!(all, [(TO_FILL_IN.to_owned(), "a text is still “to be filled in”".to_owned())]);
        assert!(!is_comment("link = \"a # b "));
        assert!(is_comment("title = \"Draft\" # its heading is "));
    }

    #[test]
    fn a_date_long_past_is_told_of_at_its_place_and_one_of_last_week_is_not() {
        let (_, text) = built_in();
        assert_eq!(told(text, (2021, 7, 2)).len(), 1);
        let all = told(text, (2026, 11, 24));
        assert_eq!(
            all.first().unwrap(),
            &("2021-06-25".to_owned(), "the date, 25 June 2021, is long past".to_owned())
        );
    }
}
