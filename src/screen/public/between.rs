//! The floor is free: who comes next, in the middle.

use crate::console::audience::Display;
use crate::text::shortened;

use super::super::letters::Lettering;
use super::super::sheet::Sheet;
use super::super::theme::Look;
use super::{MARGIN, Name, centre, foot, head};

/// Title and item, the next three, the state of the list.
pub fn draw(sheet: &mut Sheet<'_>, display: &Display) {
    let top = head(sheet, display);
    let bottom = sheet.height().saturating_sub(foot::with_list(sheet, display));
    next(&mut sheet.part(top, bottom.saturating_sub(top)), display);
}

fn next(sheet: &mut Sheet<'_>, display: &Display) {
    let (audience, words) = (display.audience(), display.words());
    if audience.next.is_empty() {
        return;
    }
    let more = (audience.next_not_shown > 0).then(|| words.and_more(audience.next_not_shown));
    let high = sheet.height();
    let each = high.saturating_sub(4).div_euclid(audience.next.len().max(1));
    let speakers = speakers(sheet, display, each.saturating_sub(2));
    let rows: usize = speakers.iter().map(|speaker| speaker.rows(sheet)).sum();
    let needed = 1 + rows + usize::from(more.is_some());
    // A row free under the head, and one under each speaker.
    let gap = usize::from(high > needed + speakers.len());
    let mut row = high.saturating_sub(needed + gap * (speakers.len() + 1)).div_euclid(2);
    centre(sheet, row, words.next, Look::Head);
    row += 1 + gap;
    for speaker in &speakers {
        row = speaker.name.draw(sheet, row, Look::Now);
        if let Some(behalf) = &speaker.behalf {
            centre(sheet, row, behalf, Look::Plain);
            row += 1;
        }
        row += gap;
    }
    if let Some(more) = more {
        centre(sheet, row, &more, Look::Plain);
    }
}

/// Somebody who comes next: on whose behalf has a row of its own below large letters.
struct Coming {
    name: Name,
    behalf: Option<String>,
}

impl Coming {
    fn rows(&self, sheet: &Sheet<'_>) -> usize {
        self.name.rows(sheet) + usize::from(self.behalf.is_some())
    }
}

/// In large letters where all of them fit, or else a row each.
fn speakers(sheet: &Sheet<'_>, display: &Display, rows: usize) -> Vec<Coming> {
    let (next, words) = (&display.audience().next, display.words());
    let columns = sheet.width().saturating_sub(2 * MARGIN);
    let names: Vec<&str> = next.iter().map(|speaker| words.name_or_later(speaker)).collect();
    match Lettering::alike(&names, columns, rows) {
        Some(large) => next
            .iter()
            .zip(large)
            .map(|(speaker, name)| Coming { name: Name::Large(name), behalf: words.behalf(speaker) })
            .collect(),
        None => next
            .iter()
            .map(|speaker| shortened(&words.in_a_line(speaker), columns))
            .map(|line| Coming { name: Name::Small(line), behalf: None })
            .collect(),
    }
}
