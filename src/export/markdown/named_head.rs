//! The first screen of notes with names: what they are, when and where, and the meeting in short.

use super::heard::{speakers, statements};
use super::line::{Line, Page};
use super::named::{hour, name};
use crate::export::phrases::counted;
use crate::record::{Counting, Record};
use crate::words::dates;

/// Title, warning, when and where, who.
pub(super) fn head(page: &mut Page, record: &Record) {
    let agenda = &record.agenda;
    let practice = if record.practice { "# PRACTICE: " } else { "# " };
    page.line(Line::new(practice).text(&agenda.title).fixed(" (NAMED)"));
    page.gap();
    let convener = agenda.convened_by.as_deref().and_then(|id| agenda.person(id));
    let title = convener.and_then(|person| person.title.as_deref());
    let line =
        Line::new("**Notes for ").with(title, |line, title| line.fixed("the ").text(title).fixed(" and "));
    page.line(line.fixed("the secretariat. Delegations are named: not for circulation.**"));
    if record.practice {
        page.line(Line::new("**A practice meeting: none of this was said.**"));
    }
    page.line(Line::new("Not an official record. Not checked against delivery."));
    page.gap();
    page.line(when_and_where(record));
    let about = [&agenda.series, &agenda.reference, &agenda.mandate].into_iter().flatten();
    for words in about {
        page.line(Line::default().text(words));
    }
    for line in people(record) {
        page.line(line);
    }
}

/// `Friday, 25 June 2021, 10.04 a.m. to 12.01 p.m. (New York), Microsoft Teams`
fn when_and_where(record: &Record) -> Line {
    let agenda = &record.agenda;
    let date_of = |moment: crate::time::Moment| moment.in_zone(agenda.time_zone).date_naive();
    let begins = record.opened_at.map_or(agenda.date, date_of);
    let day = |date| dates::weekday_and_day(date, agenda.language);
    let mut line = Line::default().text(&day(begins));
    line = match (record.opened_at, record.adjourned_at) {
        (None, _) => line.fixed(", not opened"),
        (Some(opened), None) => line.fixed(", from ").text(&hour(record, opened)),
        (Some(opened), Some(adjourned)) => {
            let other_day = Some(date_of(adjourned)).filter(|ends| *ends != begins).map(day);
            line.fixed(", ")
                .text(&hour(record, opened))
                .fixed(" to ")
                .with(other_day, |line, other| line.text(&other).fixed(", "))
                .text(&hour(record, adjourned))
        }
    };
    let zone = agenda.time_zone.name();
    let city = zone.rsplit_once('/').map_or(zone, |(_, city)| city).replace('_', " ");
    line.fixed(" (")
        .text(&city)
        .fixed(")")
        .with(agenda.place.as_ref(), |line, place| line.fixed(", ").text(place))
}

/// The people of the agenda file who preside or convened it, and who presided from when.
fn people(record: &Record) -> Vec<Line> {
    let agenda = &record.agenda;
    let presides = |id: &str| {
        agenda.convened_by.as_deref() == Some(id)
            || agenda.items.iter().any(|item| item.presided_by.as_deref() == Some(id))
    };
    let mut lines = Vec::new();
    for person in agenda.people.iter().filter(|person| presides(&person.id)) {
        let Some(title) = &person.title else { continue };
        let line = Line::default().text(title);
        let line = line.with(person.name.as_ref(), |line, name| line.fixed(": ").text(name));
        let delegation = person.delegation.as_ref();
        let line = line.with(delegation, |line, of| line.fixed(" (").text(of.name.as_str()).fixed(")"));
        lines.push(line.stop());
    }
    let presided = record.presiding.iter().enumerate();
    let presided = presided.fold(Line::new("Presiding: "), |line, (index, (from, who))| {
        let line = if index == 0 { line } else { line.fixed(", ") };
        line.text(&name(who)).fixed(" from ").text(&hour(record, *from))
    });
    if !record.presiding.is_empty() {
        lines.push(presided.stop());
    }
    lines
}

/// Who was heard, what is to come in writing, what is to be checked. Nobody is shown as not having spoken.
pub(super) fn in_short(record: &Record) -> Vec<Line> {
    let mut lines = Vec::new();
    let heard = speakers(&record.counting.speakers);
    if !heard.is_empty() {
        lines.push(Line::new("- Heard: ").text(&heard).fixed("."));
    }
    for account in &record.items {
        let made = Counting::on_item(&record.interventions, &account.label).interventions;
        let said = statements(&made, &format!("item {}", account.label));
        lines.extend(said.map(|said| Line::new("- ").text(&said).fixed(".")));
    }
    lines.extend(to_come(record));
    let not_heard = record.not_heard.len();
    if not_heard > 0 {
        let said = counted(not_heard, "speaker on the list was", "speakers on the list were");
        lines.push(Line::new("- ").text(&said).fixed(" not reached before the end."));
    }
    let to_check = record.notes.iter().filter(|placed| placed.note.check).count();
    if to_check > 0 {
        let said = counted(to_check, "line", "lines");
        lines.push(
            Line::new("- To check against the recording or the text: ").text(&said).fixed(", marked (?)."),
        );
    }
    lines
}

fn to_come(record: &Record) -> Option<Line> {
    let to_come = record.in_writing.iter().filter(|written| !written.received);
    let names: Vec<String> = to_come.map(|written| name(&written.request.speaker)).collect();
    let said = counted(names.len(), "statement", "statements");
    (!names.is_empty()).then(|| {
        Line::new("- ").text(&said).fixed(" to come in writing: ").text(&names.join("; ")).fixed(".")
    })
}
