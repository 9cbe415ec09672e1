//! Who spoke, by regional group; and, where it was asked for, who was present by the attendance lists.

use super::named::Source;
use super::phrases::counted;
use super::tables::is_printed;
use crate::export::Extra;
use crate::export::page::{Block, Line, Page};
use crate::meeting::Speaker;
use crate::record::WhoSpoke;

/// Who spoke stands in what is printed; presence only where it was asked for.
pub(super) fn add(page: &mut Page, from: &Source<'_>) {
    let asked_for = from.wanted.with.contains(&Extra::Presence);
    let words = &from.terms.presence;
    if asked_for || is_printed(from.wanted.format) {
        page.part_with_bullets(words.spoke, spoke(from));
    }
    if asked_for {
        page.add(Block::Part(Line::new(words.heading)));
        page.add(Block::Lines(present(from)));
    }
}

/// Who was present and not heard, by the list taken last; that it is not known, where none was.
fn present(from: &Source<'_>) -> Vec<Line> {
    let (words, record) = (&from.terms.presence, from.record);
    let Some(attended) = &record.attended else { return vec![Line::new(words.not_known)] };
    let here = counted(attended.attendees.len(), words.present);
    let by_list = Line::new(words.by_list).text(&from.hour(attended.as_of)).fixed(from.terms.colon);
    let mut names: Vec<String> =
        attended.not_heard().map(|attendee| from.who.delegation(&attendee.who)).collect();
    names.sort();
    let not_heard = match names.as_slice() {
        [] => Line::new(words.all_heard),
        _ => Line::new(words.not_heard).text(&names.join(", ")).stop(),
    };
    let to_settle = counted(attended.to_settle, words.to_settle);
    let to_settle = (attended.to_settle > 0).then(|| Line::default().text(&to_settle));
    [by_list.text(&here), not_heard].into_iter().chain(to_settle).collect()
}

fn spoke(from: &Source<'_>) -> Vec<Line> {
    let (words, colon) = (&from.terms.presence, from.terms.colon);
    let spoke = WhoSpoke::of(from.record);
    let regions = spoke.by_region.iter().map(|(region, speakers)| {
        Line::default().text(&from.who.delegation(region)).fixed(colon).text(&names(from, speakers)).stop()
    });
    let rest = [
        (words.in_no_region, &spoke.in_no_region),
        (words.for_groups, &spoke.for_groups),
        (words.others, &spoke.others),
    ];
    let rest = rest.into_iter().filter(|(_, speakers)| !speakers.is_empty());
    let rest = rest.map(|(head, speakers)| Line::new(head).fixed(colon).text(&names(from, speakers)).stop());
    regions.chain(rest).collect()
}

fn names(from: &Source<'_>, speakers: &[Speaker]) -> String {
    let mut names: Vec<String> = speakers.iter().map(|speaker| from.who.for_whom(speaker)).collect();
    names.sort();
    names.join(", ")
}
