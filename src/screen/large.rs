//! Who has the floor on a large screen: the words on the left, the clock in large figures on the right, each in
//! its place whatever the others say.

use crate::console::Model;

use super::digits;
use super::now::{Clock, MARGIN, Now, Told};
use super::sheet::{Sheet, wrapped};
use super::theme::Look;

/// Rows of the block.
pub const ROWS: usize = 7;

/// Row of what stands under name and figures.
const FOOT: usize = ROWS - 1;

/// Draws the block.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) {
    let now = Now::of(model);
    sheet.put(0, 1, 4, "NOW", Look::Head);
    let words = sheet.width().saturating_sub(MARGIN + digits::WIDTH + 4);
    let who = wrapped(&now.who.0, words);
    let name_rows = who.len().min(2);
    lines(sheet, 0, who.iter().take(2), words, now.who.1);
    if let Some((told, look)) = &now.below {
        let below = wrapped(told, words);
        lines(sheet, name_rows + 1, below.iter().take(FOOT - name_rows - 1), words, *look);
    }
    let edge = now.clock.as_ref().map_or(sheet.width(), |clock| figures(sheet, clock));
    since(sheet, &now.since, edge);
}

fn lines<'a>(
    sheet: &mut Sheet<'_>,
    from: usize,
    lines: impl Iterator<Item = &'a String>,
    columns: usize,
    look: Look,
) {
    for (row, line) in lines.enumerate() {
        sheet.put(from + row, MARGIN, columns, line, look);
    }
}

/// The clock and what stands under it. Gives the first column of that.
fn figures(sheet: &mut Sheet<'_>, clock: &Clock) -> usize {
    let end = sheet.width() - 2;
    digits::put_right(sheet, 0, end, &clock.elapsed, 1, clock.look);
    let word = clock.word.as_ref().map_or(end, |(word, look)| sheet.put_right(FOOT, end, word, *look));
    // The limit stands where the shortest word leaves it, so that it does not move when a word comes.
    let of = (end - digits::WIDTH).min(word.saturating_sub(clock.of.len() + 2));
    sheet.rest(FOOT, of, clock.of.trim_start(), clock.look);
    of
}

/// Since when, beside the limit; whatever else there is in the free row over it.
fn since(sheet: &mut Sheet<'_>, since: &[Told], edge: usize) {
    for (back, (told, look)) in since.iter().enumerate() {
        let end = if back == 0 { edge } else { sheet.width() };
        sheet.put(FOOT - back.min(1), MARGIN, end.saturating_sub(MARGIN + 2), told, *look);
    }
}
