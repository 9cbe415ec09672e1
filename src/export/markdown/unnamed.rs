//! Notes without names: by theme, with counts.

use super::heard::{about, about_speakers};
use super::line::{Line, Page};
use crate::export::cast::LeftOut;
use crate::export::digest::{Digest, ItemDigest, Point, Theme};
use crate::meeting::OutcomeKind;
use crate::words::dates;

/// The document.
pub(in crate::export) fn unnamed(digest: &Digest) -> Vec<u8> {
    let mut page = Page::default();
    head(&mut page, digest);
    page.part(Some(Line::new("## In short")), in_short(digest));
    let closing = digest.closing.iter().zip(1..);
    let closing = closing.map(|(point, place)| Line::default().number(place).fixed(". ").told(point));
    page.part(Some(Line::new("## Points for the closing")), closing.collect());
    page.part(Some(Line::new("## Outcomes")), outcomes(digest));
    page.gap();
    page.line(Line::new("## Item by item"));
    for item in &digest.items {
        item_part(&mut page, item);
    }
    themes(&mut page, "### Not on an item", &digest.elsewhere);
    page.into_bytes()
}

fn head(page: &mut Page, digest: &Digest) {
    let (mark, warning) = match digest.left_out {
        LeftOut::Everybody => (" (no names)", "**Notes by theme, without names of delegations or persons.**"),
        LeftOut::AllButGroups => {
            (" (groups)", "**Notes by theme. Some groups are named; delegations and persons are not.**")
        }
    };
    let practice = if digest.practice { "# PRACTICE: " } else { "# " };
    page.line(Line::new(practice).told(&digest.title).fixed(mark));
    page.gap();
    page.line(Line::new(warning));
    if digest.practice {
        page.line(Line::new("**A practice meeting: none of this was said.**"));
    }
    page.line(Line::new(
        "Not an official record. Names were taken out by a program: read it before it is passed on.",
    ));
    page.gap();
    let day = dates::weekday_and_day(digest.date, digest.language);
    page.line(
        Line::default().text(&day).with(digest.place.as_ref(), |line, place| line.fixed(", ").told(place)),
    );
    for words in [&digest.series, &digest.reference, &digest.mandate].into_iter().flatten() {
        page.line(Line::default().told(words));
    }
}

fn in_short(digest: &Digest) -> Vec<Line> {
    let mut lines = Vec::new();
    let heard = about_speakers(&digest.heard);
    if !heard.is_empty() {
        lines.push(Line::new("- Heard: ").text(&heard).fixed("."));
    }
    if !digest.groups.is_empty() {
        let line = Line::new("- Among the groups: ");
        let groups = digest.groups.iter().enumerate().fold(line, |line, (index, group)| {
            let line = if index == 0 { line } else { line.fixed("; ") };
            line.told(&group.name)
        });
        lines.push(groups.stop());
    }
    let more = [
        (digest.in_writing, "statements in writing"),
        (digest.not_heard, "speakers on the list not reached"),
    ];
    for said in more.into_iter().filter_map(|(count, what)| about(count, what)) {
        lines.push(Line::new("- There were ").text(&said).fixed("."));
    }
    if digest.to_check > 0 {
        lines.push(Line::new("- To check: lines marked (?), ").number(digest.to_check).fixed(" of them."));
    }
    lines
}

fn outcomes(digest: &Digest) -> Vec<Line> {
    let outcomes = digest.outcomes.iter();
    outcomes.map(|(kind, text)| Line::new(outcome_words(*kind)).told(text).stop()).collect()
}

/// The words before an outcome.
pub(super) const fn outcome_words(kind: OutcomeKind) -> &'static str {
    match kind {
        OutcomeKind::Agreed => "- Agreed: ",
        OutcomeKind::Decision => "- Decided without objection: ",
        OutcomeKind::FollowUp => "- Follow-up: ",
    }
}

fn item_part(page: &mut Page, item: &ItemDigest) {
    page.gap();
    page.line(Line::new("### ").told(&item.label).fixed(". ").told(&item.title));
    for (group, points) in &item.of_groups {
        page.gap();
        page.line(Line::new("**").told(group).fixed("**"));
        page.gap();
        for point in points {
            page.line(bullet(point));
        }
    }
    for theme in &item.themes {
        theme_part(page, theme);
    }
}

fn themes(page: &mut Page, heading: &'static str, themes: &[Theme]) {
    if themes.is_empty() {
        return;
    }
    page.gap();
    page.line(Line::new(heading));
    for theme in themes {
        theme_part(page, theme);
    }
}

fn theme_part(page: &mut Page, theme: &Theme) {
    let speakers = about(theme.speakers, "speakers");
    if theme.on.is_some() || speakers.is_some() {
        page.gap();
        let line = match &theme.on {
            Some(on) => Line::new("**On ").told(on).fixed("**"),
            None => Line::new("**In general**"),
        };
        page.line(line.with(speakers, |line, speakers| line.fixed(" (").text(&speakers).fixed(")")));
    }
    page.gap();
    for point in &theme.points {
        page.line(bullet(point));
    }
}

fn bullet(point: &Point) -> Line {
    let line = Line::new("- ").told(&point.text);
    if point.check { line.fixed(" (?)") } else { line }
}
