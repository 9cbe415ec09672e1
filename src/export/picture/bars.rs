//! Lengths next to one another: speaking time by speaker, and items as planned and as they went.

use super::{BAR, PLOT, Paint, Picture, ROW, ROWS, Sheet, Stands, WIDTH};
use crate::export::notes::length_shown;
use crate::export::notes::who::Who;
use crate::meeting::Speaker;
use crate::record::{Record, SpeakingTime, Whose, speaking_times};
use crate::time::Length;
use crate::words::terms::Pictures;

/// Room for the figures behind the longest bar.
const FIGURES: i64 = 1250;

/// Speaking time of those in national capacity.
pub(super) fn by_delegation(record: &Record, who: &Who, words: &Pictures) -> Option<Picture> {
    let name = |speaker: &Speaker| who.alone(speaker);
    let times = speaking_times(&record.interventions, Whose::Delegations, record.as_of, &name);
    speaking(&times, words.by_delegation, words)
}

/// Speaking time of groups, observers, organizations and others who made statements.
pub(super) fn by_group(record: &Record, who: &Who, words: &Pictures) -> Option<Picture> {
    let name = |speaker: &Speaker| who.group_or_alone(speaker);
    let times = speaking_times(&record.interventions, Whose::Others, record.as_of, &name);
    speaking(&times, words.by_group, words)
}

fn speaking(times: &[SpeakingTime], title: &'static str, words: &Pictures) -> Option<Picture> {
    let longest = times.iter().map(SpeakingTime::total).max()?;
    let scale = |length: Length| scaled(length, longest);
    let mut sheet = Sheet::default();
    for (index, time) in times.iter().take(ROWS).enumerate() {
        let y = sheet.row(index, &time.name);
        let (plain, beyond) = (scale(time.within), scale(time.over));
        sheet.bar((PLOT, y), (plain, BAR), Paint::Spoken);
        sheet.bar((PLOT + plain, y), (beyond, BAR), Paint::OverTime);
        let mut figures = length_shown(time.total());
        if time.over.rounded_seconds() > 0 {
            figures = format!("{figures} (+{})", length_shown(time.over));
        }
        sheet.words((PLOT + plain + beyond + 60, y + BAR / 2), Stands::After, figures);
    }
    let more = times.len().saturating_sub(ROWS);
    if more > 0 {
        let y = sheet.height + ROW / 2;
        sheet.words((PLOT, y), Stands::After, format!("{}{more}", words.more_rows));
        sheet.height += ROW;
    }
    sheet.key(&[(Paint::Spoken, words.within_limit), (Paint::OverTime, words.over_time)]);
    Some(sheet.picture(title, words))
}

/// Two bars an item: above as planned, below as it went.
pub(super) fn planned_and_actual(record: &Record, words: &Pictures) -> Option<Picture> {
    let both = |(planned, actual): (Option<Length>, Option<Length>)| planned.into_iter().chain(actual);
    let items = || record.items.iter().filter(|account| account.actual.is_some());
    let longest = items().flat_map(|account| both((account.planned, account.actual))).max()?;
    let mut sheet = Sheet::default();
    for (index, account) in items().take(ROWS).enumerate() {
        let y = sheet.row(index, &format!("{}. {}", account.label, account.title));
        let planned = account.planned.map_or(0, |planned| scaled(planned, longest));
        let actual = account.actual.map_or(0, |actual| scaled(actual, longest));
        sheet.bar((PLOT, y), (planned, BAR / 2), Paint::Planned);
        sheet.bar((PLOT, y + BAR / 2), (actual, BAR / 2), Paint::Spoken);
        let shown = |length: Option<Length>| length.map_or_else(|| "–".to_owned(), length_shown);
        let figures = format!("{} / {}", shown(account.planned), shown(account.actual));
        sheet.words((PLOT + planned.max(actual) + 60, y + BAR / 2), Stands::After, figures);
    }
    sheet.key(&[(Paint::Planned, words.planned), (Paint::Spoken, words.actual)]);
    Some(sheet.picture(words.planned_actual, words))
}

fn scaled(length: Length, longest: Length) -> i64 {
    length.millis().saturating_mul(WIDTH - PLOT - FIGURES) / longest.millis().max(1)
}
