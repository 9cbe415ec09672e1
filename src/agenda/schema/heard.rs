//! Who was heard in earlier sittings of the series, for the order by fewest interventions.

use super::names::Names;
use crate::agenda::HeardBefore;
use crate::agenda::reading::{Findings, Section};

/// Rows at most.
const MOST: usize = 1000;
/// Interventions of one delegation in a series at most.
const OFTENEST: u32 = 10_000;

/// Reads `[[heard_before]]`.
pub(super) fn read(file: &mut Section, names: &Names, found: &mut Findings) -> Vec<HeardBefore> {
    let sections = file.tables("heard_before", "[[heard_before]]", MOST, found);
    sections.into_iter().filter_map(|section| read_one(section, names, found)).collect()
}

fn read_one(mut section: Section, names: &Names, found: &mut Findings) -> Option<HeardBefore> {
    let who = section.text("who", found);
    let group = section.text("on_behalf_of", found);
    let who = who.and_then(|typed| names.delegation(&typed, found));
    let on_behalf_of = group.and_then(|typed| names.group(&typed, found));
    let times = section.number("times", 1..=OFTENEST, found);
    section.close_with(&[("who", "who = \"…\""), ("times", "times = 1")], found);
    Some(HeardBefore { who: who?, on_behalf_of, times: times.and_then(|times| usize::try_from(times).ok())? })
}
