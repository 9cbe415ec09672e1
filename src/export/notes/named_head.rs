//! The first screen of notes with names: what they are, when and where, and the meeting in short.

use super::heard::{speakers, statements};
use super::named::{Source, from_to};
use super::phrases::counted;
use super::proposals;
use crate::export::page::{Block, Line, Page};
use crate::record::Counting;
use crate::time::Moment;
use crate::words::dates;

/// Title, warning, when and where, who.
pub(super) fn head(page: &mut Page, from: &Source<'_>) {
    let (agenda, head) = (&from.record.agenda, &from.terms.head);
    let title = if from.record.practice { Line::new(head.practice) } else { Line::default() };
    page.add(Block::Title(title.text(&agenda.title).fixed(head.named)));
    page.add(Block::Lines(warning(from)));
    let about = [&agenda.series, &agenda.reference, &agenda.mandate].into_iter().flatten();
    let about = about.map(|words| Line::default().text(words));
    let lines = [when_and_where(from)].into_iter().chain(about).chain(people(from));
    page.add(Block::Lines(lines.collect()));
}

fn warning(from: &Source<'_>) -> Vec<Line> {
    let (agenda, head) = (&from.record.agenda, &from.terms.head);
    let convener = agenda.convened_by.as_deref().and_then(|id| agenda.person(id));
    let title = convener.and_then(|person| person.title.as_deref());
    let for_whom = match title {
        Some(title) => Line::new(head.notes_for).fixed(head.the).text(title).fixed(head.and_the_secretariat),
        None => Line::default(),
    };
    let first = for_whom.fixed(head.not_for_circulation).strong();
    [first].into_iter().chain(practice(from)).chain([Line::new(head.not_official)]).collect()
}

/// For a practice meeting, that it was one.
pub(in crate::export) fn practice(from: &Source<'_>) -> Option<Line> {
    from.record.practice.then(|| Line::new(from.terms.head.practice_said).strong())
}

/// `Friday, 25 June 2021, 10.04 a.m. to 12.01 p.m. (New York), Microsoft Teams`
pub(in crate::export) fn when_and_where(from: &Source<'_>) -> Line {
    let (record, agenda) = (from.record, &from.record.agenda);
    let date_of = |moment: Moment| moment.in_zone(agenda.time_zone).date_naive();
    let begins = record.opened_at.map_or(agenda.date, date_of);
    let day = |date| dates::weekday_and_day(date, agenda.language);
    let mut line = Line::default().text(&day(begins));
    line = match (record.opened_at, record.adjourned_at) {
        (None, _) => line.fixed(from.terms.head.not_opened),
        (Some(opened), None) => line.fixed(from.terms.comma_from).text(&from.hour(opened)),
        (Some(opened), Some(adjourned)) => {
            let (opened, ended) = (from.hour(opened), from.hour(adjourned));
            let other_day = Some(date_of(adjourned)).filter(|ends| *ends != begins).map(day);
            match other_day {
                None => line.fixed(", ").text(&from_to(&opened, &ended, from.terms)),
                Some(other) => {
                    let line = line.fixed(", ").text(&opened).fixed(from.terms.to);
                    line.text(&other).fixed(", ").text(&ended)
                }
            }
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
fn people(from: &Source<'_>) -> Vec<Line> {
    let agenda = &from.record.agenda;
    let presides = |id: &str| {
        agenda.convened_by.as_deref() == Some(id)
            || agenda.items.iter().any(|item| item.presided_by.as_deref() == Some(id))
    };
    let mut lines = Vec::new();
    for person in agenda.people.iter().filter(|person| presides(&person.id)) {
        let Some(title) = &person.title else { continue };
        let line = Line::default().text(title);
        let line = line.with(person.name.as_ref(), |line, name| line.fixed(from.terms.colon).text(name));
        let delegation = person.delegation.as_ref();
        let line =
            line.with(delegation, |line, of| line.fixed(" (").text(&from.who.delegation(of)).fixed(")"));
        lines.push(line.stop());
    }
    let presided = from.record.presiding.iter().enumerate();
    let first = Line::new(from.terms.head.presiding);
    let presided = presided.fold(first, |line, (index, (since, who))| {
        let line = if index == 0 { line } else { line.fixed(", ") };
        line.text(&from.who.name(who)).fixed(from.terms.from).text(&from.hour(*since))
    });
    if !from.record.presiding.is_empty() {
        lines.push(presided.stop());
    }
    lines
}

/// Who was heard, what is to come in writing, what is to be checked. Nobody is shown as not having spoken.
pub(super) fn in_short(from: &Source<'_>) -> Vec<Line> {
    let (record, terms) = (from.record, from.terms);
    let (parts, counts) = (&terms.parts, &terms.counts);
    let mut lines = Vec::new();
    let heard = speakers(&record.counting.speakers, terms);
    if !heard.is_empty() {
        lines.push(Line::new(parts.heard).text(&heard).fixed("."));
    }
    for account in &record.items {
        let made = Counting::on_item(&record.interventions, &account.label).interventions;
        let said = statements(&made, &format!("{}{}", terms.item, account.label), terms);
        lines.extend(said.map(|said| Line::default().text(&said).fixed(".")));
    }
    lines.extend(proposals::in_short(from));
    lines.extend(to_come(from));
    let not_heard = record.not_heard.len();
    if not_heard > 0 {
        lines.push(Line::default().text(&counted(not_heard, counts.not_reached)));
    }
    let to_check = record.notes.iter().filter(|placed| placed.note.check).count();
    if to_check > 0 {
        let said = counted(to_check, counts.lines);
        lines.push(Line::new(parts.to_check).text(&said).fixed(parts.marked));
    }
    lines
}

fn to_come(from: &Source<'_>) -> Option<Line> {
    let to_come = from.record.in_writing.iter().filter(|written| !written.received);
    let names: Vec<String> = to_come.map(|written| from.who.name(&written.request.speaker)).collect();
    let said = counted(names.len(), from.terms.counts.statements);
    (!names.is_empty()).then(|| {
        let line = Line::default().text(&said).fixed(from.terms.parts.to_come_in_writing);
        line.text(&names.join("; ")).fixed(".")
    })
}
