//! Notes without names: by theme, with counts.

use super::heard::{about, about_speakers};
use super::named::outcome_words;
use crate::export::cast::{LeftOut, Told};
use crate::export::digest::{About, Digest, Heard, ItemDigest, Point, ProposedOn, Theme};
use crate::export::page::{Block, Line, Page};
use crate::meeting::OutcomeKind;
use crate::words::dates;
use crate::words::terms::{Head, Terms, terms};

/// The document.
pub(in crate::export) fn page(digest: &Digest) -> Page {
    let terms = terms(digest.about.language);
    let parts = &terms.parts;
    let mut page = Page::new(terms);
    head(&mut page, digest);
    page.part_with_bullets(parts.in_short, in_short(digest, terms));
    if !digest.closing.is_empty() {
        page.add(Block::Part(Line::new(parts.closing)));
        page.add(Block::Numbered(digest.closing.iter().map(|point| Line::default().told(point)).collect()));
    }
    let proposed = digest.proposals.iter().map(|on| proposed_on(on, terms)).collect();
    page.part_with_bullets(terms.proposals.heading, proposed);
    page.part_with_bullets(parts.outcomes, outcomes(&digest.outcomes, terms));
    page.add(Block::Part(Line::new(parts.item_by_item)));
    for item in &digest.items {
        item_part(&mut page, item);
    }
    if !digest.elsewhere.is_empty() {
        page.add(Block::Item(Line::new(parts.not_on_an_item)));
    }
    for theme in &digest.elsewhere {
        theme_part(&mut page, theme);
    }
    page
}

fn head(page: &mut Page, digest: &Digest) {
    let head = &page.terms.head;
    let (mark, warning) = match digest.left_out {
        LeftOut::Everybody => (head.no_names, head.by_theme),
        LeftOut::AllButGroups => (head.groups, head.by_theme_groups),
    };
    title(page, &digest.about, "", mark);
    let warning = [Line::new(warning).strong()].into_iter().chain(practice(&digest.about, head));
    page.add(Block::Lines(warning.chain([Line::new(head.names_taken_out)]).collect()));
    about_meeting(page, &digest.about);
}

/// The title, with what document it is and whom it names.
pub(in crate::export) fn title(page: &mut Page, about: &About, what: &'static str, mark: &'static str) {
    let title = if about.practice { Line::new(page.terms.head.practice) } else { Line::default() };
    page.add(Block::Title(title.fixed(what).told(&about.title).fixed(mark)));
}

/// For a practice meeting, that it was one.
pub(in crate::export) fn practice(about: &About, head: &Head) -> Option<Line> {
    about.practice.then(|| Line::new(head.practice_said).strong())
}

/// Day, place and what the meeting was held on, without hours and persons.
pub(in crate::export) fn about_meeting(page: &mut Page, about: &About) {
    let day = dates::weekday_and_day(about.date, about.language);
    let day = Line::default().text(&day);
    let day = day.with(about.place.as_ref(), |line, place| line.fixed(", ").told(place));
    let held_on = [&about.series, &about.reference, &about.mandate].into_iter().flatten();
    let held_on = held_on.map(|words| Line::default().told(words));
    page.add(Block::Lines([day].into_iter().chain(held_on).collect()));
}

fn in_short(digest: &Digest, terms: &Terms) -> Vec<Line> {
    let (parts, counts) = (&terms.parts, &terms.counts);
    let mut lines = Vec::new();
    let heard = about_speakers(&digest.heard, terms);
    if !heard.is_empty() {
        lines.push(Line::new(parts.heard).text(&heard).fixed("."));
    }
    if !digest.groups.is_empty() {
        let line = Line::new(parts.among_the_groups);
        let groups = digest.groups.iter().enumerate().fold(line, |line, (index, group)| {
            let line = if index == 0 { line } else { line.fixed("; ") };
            line.told(&group.name)
        });
        lines.push(groups.stop());
    }
    let more = [(digest.in_writing, counts.in_writing), (digest.not_heard, counts.speakers_not_reached)];
    for said in more.into_iter().filter_map(|(count, what)| about(count, what, terms)) {
        lines.push(Line::new(parts.there_were).text(&said).fixed("."));
    }
    if digest.to_check > 0 {
        lines.push(Line::new(parts.to_check_lines).number(digest.to_check).fixed(parts.lines_of_them));
    }
    lines
}

/// `On RC/3, paragraph 24: 3 proposals; supported by 4 delegations; opposed by some delegations.`
fn proposed_on(proposed: &ProposedOn, terms: &'static Terms) -> Line {
    let (words, colon) = (&terms.positions, terms.colon);
    let line = match &proposed.on {
        Some(on) => Line::new(terms.parts.on_theme).told(on),
        None => Line::new(terms.parts.in_general),
    };
    let made = about(proposed.proposals, terms.proposals.proposals.1, terms);
    let added = |before: &str, heard: &Heard| {
        Some(about_speakers(heard, terms))
            .filter(|heard| !heard.is_empty())
            .map(|heard| format!("{before}{heard}"))
    };
    let parts = [
        made,
        added(words.supported_by, &proposed.supports),
        added(words.opposed_by, &proposed.opposes),
        added(words.consulted_by, &proposed.consults),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    line.fixed(colon).text(&parts.join(terms.semicolon)).stop()
}

/// Outcomes with their kinds.
pub(in crate::export) fn outcomes(outcomes: &[(OutcomeKind, Told)], terms: &Terms) -> Vec<Line> {
    let outcomes = outcomes.iter();
    outcomes.map(|(kind, text)| Line::new(outcome_words(*kind, terms)).told(text).stop()).collect()
}

fn item_part(page: &mut Page, item: &ItemDigest) {
    page.add(Block::Item(Line::default().told(&item.label).fixed(". ").told(&item.title)));
    for (group, points) in &item.of_groups {
        page.add(Block::Head(Line::default().told(group).strong()));
        page.bullets(points.iter().map(bullet).collect());
    }
    for theme in &item.themes {
        theme_part(page, theme);
    }
}

fn theme_part(page: &mut Page, theme: &Theme) {
    let terms = page.terms;
    let speakers = about(theme.speakers, terms.counts.speakers, terms);
    if theme.on.is_some() || speakers.is_some() {
        let line = match &theme.on {
            Some(on) => Line::new(terms.parts.on_theme).told(on),
            None => Line::new(terms.parts.in_general),
        };
        let line = line.strong();
        let line = line.with(speakers, |line, speakers| line.fixed(" (").text(&speakers).fixed(")"));
        page.add(Block::Head(line));
    }
    page.bullets(theme.points.iter().map(bullet).collect());
}

fn bullet(point: &Point) -> Line {
    let line = Line::default().told(&point.text);
    if point.check { line.fixed(" (?)") } else { line }
}
