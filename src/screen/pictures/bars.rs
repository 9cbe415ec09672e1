//! Lengths next to one another: speaking time by speaker, and items as planned and as they went.

use super::{Line, NAME, OVER, WITHIN, head, name, share, signs};
use crate::meeting::Speaker;
use crate::record::{Record, SpeakingTime, Whose, speaking_times};
use crate::screen::theme::Look;
use crate::time::Length;

/// Columns of the figures behind the longest bar.
const FIGURES: usize = 18;
/// As planned.
const PLANNED: &str = "░";

/// Speaking time by name, the longest first.
pub(super) fn speaking(record: &Record, whose: Whose, columns: usize) -> Vec<Line> {
    let times = speaking_times(&record.interventions, whose, record.as_of, &|speaker| called(speaker, whose));
    let Some(longest) = times.iter().map(SpeakingTime::total).max() else { return Vec::new() };
    let room = columns.saturating_sub(NAME + FIGURES);
    let title = match whose {
        Whose::Delegations => "SPEAKING TIME of delegations",
        Whose::Others => "SPEAKING TIME of groups and others",
    };
    let mut lines = vec![head(&format!("{title}   {WITHIN} within the limit   {OVER} over time"))];
    lines.extend(times.iter().map(|time| {
        let columns = |length: Length| share(length.millis(), longest.millis(), room);
        let over = if time.over.rounded_seconds() > 0 {
            format!(" (+{})", time.over.clock())
        } else {
            String::new()
        };
        vec![
            name(&time.name),
            signs(WITHIN, columns(time.within), Look::Plain),
            signs(OVER, columns(time.over), Look::OverTime),
            (format!(" {}{over}", time.total().clock()), Look::Plain),
        ]
    }));
    lines
}

/// A delegation by its own name, a group by the group's.
fn called(speaker: &Speaker, whose: Whose) -> String {
    let own = match whose {
        Whose::Delegations => speaker.delegation.as_ref(),
        Whose::Others => speaker.group(),
    };
    own.map_or_else(|| speaker.short(), |delegation| delegation.short.to_string())
}

/// Two bars an item: as planned, and as it went.
pub(super) fn items(record: &Record, columns: usize) -> Vec<Line> {
    let begun = record.items.iter().filter(|account| account.actual.is_some());
    let lengths = begun.clone().flat_map(|account| [account.planned, account.actual]).flatten();
    let Some(longest) = lengths.max() else { return Vec::new() };
    let room = columns.saturating_sub(NAME + FIGURES);
    let bar = |length: Option<Length>, sign, look| {
        let columns = length.map_or(0, |length| share(length.millis(), longest.millis(), room));
        let figures =
            length.map_or_else(|| " not planned".to_owned(), |length| format!(" {}", length.clock()));
        [signs(sign, columns, look), (figures, Look::Plain)]
    };
    let mut lines = vec![head(&format!("ITEMS   {PLANNED} planned   {WITHIN} actual"))];
    for account in begun {
        let planned = bar(account.planned, PLANNED, Look::Quiet);
        let actual = bar(account.actual, WITHIN, Look::Plain);
        lines.push(
            [name(&format!("{} {}", account.label, account.title))].into_iter().chain(planned).collect(),
        );
        lines.push([name("")].into_iter().chain(actual).collect());
    }
    lines
}
