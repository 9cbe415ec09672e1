//! Where everybody stands, paragraph by paragraph: `paragraph 12: proposed by A; supported by B and C; opposed by D`.

use super::named::Source;
use super::phrases::{listed, place_in_document};
use super::who::Who;
use crate::export::page::Line;
use crate::export::redaction::with_capital;
use crate::record::{Row, Stand, Standing};
use crate::words::terms::{PositionWords, Terms};

/// A line for every place on which somebody has a position, in the order of the documents.
pub(super) fn lines(from: &Source<'_>) -> Vec<Line> {
    let rows = from.record.positions.rows.iter();
    rows.map(|row| line(row, &from.who, from.terms)).collect()
}

fn line(row: &Row, who: &Who, terms: &'static Terms) -> Line {
    let place = place_in_document(&row.on.to_string(), &terms.said);
    let words = &terms.positions;
    let with_labels = several_proposals(row);
    let one = |standing: Standing, before: &str| {
        let names = names(row.stands.iter().filter(|stand| stand.standing == standing), who, with_labels);
        (!names.is_empty()).then(|| format!("{before}{}", listed(&names, terms)))
    };
    let parts = [
        one(Standing::Proposed, words.proposed_by),
        one(Standing::Supports, words.supported_by),
        one(Standing::Opposes, words.opposed_by),
        one(Standing::Reserves, words.reserved_by),
        one(Standing::Consults, words.consulted_by),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().chain(aligned(row, who, terms)).collect();
    Line::default().text(&with_capital(&place)).fixed(terms.colon).text(&parts.join(terms.semicolon)).stop()
}

/// Whether it must be said which proposal somebody means.
fn several_proposals(row: &Row) -> Labels {
    let mut labels = row.stands.iter().filter_map(|stand| stand.proposal.as_deref());
    let first = labels.next();
    if labels.any(|label| Some(label) != first) { Labels::Said } else { Labels::LeftOut }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Labels {
    Said,
    LeftOut,
}

/// Each once, with the proposals that are meant.
fn names<'a>(stands: impl Iterator<Item = &'a Stand>, who: &Who, labels: Labels) -> Vec<String> {
    let mut named: Vec<(String, Vec<&str>)> = Vec::new();
    for stand in stands {
        let name = who.for_whom(&stand.who);
        let label = stand.proposal.as_deref().filter(|_| labels == Labels::Said);
        match named.iter_mut().find(|(known, _)| *known == name) {
            Some((_, meant)) => meant.extend(label),
            None => named.push((name, label.into_iter().collect())),
        }
    }
    let with_meant = |(name, mut meant): (String, Vec<&str>)| {
        meant.dedup();
        if meant.is_empty() { name } else { format!("{name} ({})", meant.join(", ")) }
    };
    named.into_iter().map(with_meant).collect()
}

/// `aligned with the EU: Poland and Norway`, a part for each with whom.
fn aligned(row: &Row, who: &Who, terms: &Terms) -> Vec<String> {
    let mut parts: Vec<(String, Vec<String>)> = Vec::new();
    for stand in &row.stands {
        let Standing::AlignedWith(with) = &stand.standing else { continue };
        let (with, name) = (who.in_a_sentence(with), who.for_whom(&stand.who));
        match parts.iter_mut().find(|(known, _)| *known == with) {
            Some((_, names)) => names.push(name),
            None => parts.push((with, vec![name])),
        }
    }
    let part = |(with, names): (String, Vec<String>)| {
        format!("{}{with}{}{}", terms.positions.aligned_with, terms.colon, listed(&names, terms))
    };
    parts.into_iter().map(part).collect()
}

/// A standing in a cell of a table.
pub(in crate::export) const fn standing_word(standing: &Standing, words: &PositionWords) -> &'static str {
    let [proposed, supports, opposes, reserves, consults, aligned] = words.standings;
    match standing {
        Standing::Proposed => proposed,
        Standing::Supports => supports,
        Standing::Opposes => opposes,
        Standing::Reserves => reserves,
        Standing::Consults => consults,
        Standing::AlignedWith(_) => aligned,
    }
}
