//! Documents before the meeting.

use super::once::Once;
use crate::agenda::Document;
use crate::agenda::reading::{Findings, Section};

/// Documents of one meeting at most.
const MOST: usize = 500;

/// Reads `[[documents]]`.
pub(super) fn read(file: &mut Section, found: &mut Findings) -> Vec<Document> {
    let mut once = Once::new("short name");
    let sections = file.tables("documents", "[[documents]]", MOST, found);
    sections.into_iter().filter_map(|section| read_document(section, &mut once, found)).collect()
}

fn read_document(mut section: Section, once: &mut Once, found: &mut Findings) -> Option<Document> {
    let short = section.text("short", found);
    if let Some(short) = &short {
        once.check(short, found);
    }
    let symbol = section.plain("symbol", found);
    let title = section.plain("title", found);
    let date = section.plain("date", found);
    let see = section.texts("see", found);
    let text = section.texts("text", found);
    section.close_with(&[("short", "short = \"…\""), ("title", "title = \"…\"")], found);
    Some(Document { short: short?.into_inner(), symbol, title: title?, date, see, text })
}
