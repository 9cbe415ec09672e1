//! The part of a line that is drawn: short enough for a terminal, and harmless on it.

use std::ops::Range;

use super::place::BYTE_ORDER_MARK;

/// Characters drawn of a line at most.
const WIDEST: usize = 100;
/// Characters before the span that stay where a line is too long.
const LEAD: usize = 30;

/// What is drawn of the line in which a span begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// Drawable text, one character for each of the line's.
    pub text: String,
    /// Bytes of `text` that the problem is about: the span's part on its first line.
    pub span: Range<usize>,
}

/// The drawable part of the line in which a span begins.
pub(super) fn excerpt(text: &str, span: &Range<usize>) -> Excerpt {
    let start = text.floor_char_boundary(span.start);
    let line_start = text.get(..start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let rest = text.get(line_start..).unwrap_or("");
    let line = rest.lines().next().unwrap_or("");
    let from = characters(line, start.saturating_sub(line_start));
    let to = characters(line, span.end.saturating_sub(line_start)).max(from);
    let marked = line.starts_with(BYTE_ORDER_MARK);
    let mut drawn: Vec<char> = line.chars().map(drawable).collect();
    if marked {
        drawn.remove(0);
    }
    let shift = usize::from(marked);
    shorten(&drawn, from.saturating_sub(shift)..to.saturating_sub(shift))
}

/// How many characters of a line begin before a byte.
fn characters(line: &str, offset: usize) -> usize {
    line.get(..line.floor_char_boundary(offset)).map_or(0, |part| part.chars().count())
}

/// Cuts a long line to a window around the beginning of the span, with a sign where it is cut.
fn shorten(line: &[char], span: Range<usize>) -> Excerpt {
    let first = if line.len() > WIDEST { span.start.saturating_sub(LEAD) } else { 0 };
    let first = first.min(line.len().saturating_sub(WIDEST));
    let last = line.len().min(first + WIDEST);
    let mut text = String::new();
    let mut bytes = 0..0;
    for (index, character) in line.iter().enumerate().take(last).skip(first) {
        if index == span.start {
            bytes.start = text.len();
        }
        let cut = (index == first && first > 0) || (index + 1 == last && last < line.len());
        text.push(if cut { '…' } else { *character });
        if index < span.end {
            bytes.end = text.len();
        }
    }
    if span.start >= last {
        bytes.start = text.len();
    }
    Excerpt { span: bytes.start..bytes.end.max(bytes.start), text }
}

/// The character itself, or one in its place that neither moves the cursor nor hides nor turns text.
pub(super) fn drawable(character: char) -> char {
    match character {
        '\t' => ' ',
        '\u{0}'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => char::REPLACEMENT_CHARACTER,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, span: Range<usize>) -> (String, String) {
        let excerpt = excerpt(text, &span);
        let part = excerpt.text[excerpt.span.clone()].to_owned();
        (excerpt.text, part)
    }

    #[test]
    fn control_characters_are_replaced_one_for_one() {
        let text = "a = \"\u{1b}[2J\tb\u{202e}c\"";
        let (drawn, part) = marked(text, text.len() - 2..text.len() - 1);
        assert_eq!(drawn, "a = \"\u{fffd}[2J b\u{fffd}c\"");
        assert_eq!(part, "c");
    }

    #[test]
    fn a_long_line_is_drawn_around_the_place() {
        let text = format!("{}HERE{}", "x".repeat(5000), "y".repeat(5000));
        let (drawn, part) = marked(&text, 5000..5004);
        assert_eq!(drawn.chars().count(), WIDEST);
        assert_eq!(part, "HERE");
        assert!(drawn.starts_with('…') && drawn.ends_with('…'));
    }

    #[test]
    fn the_end_of_a_long_line_can_be_marked() {
        let text = "é".repeat(10_000);
        assert_eq!(marked(&text, text.len()..text.len()).1, "");
        assert_eq!(marked(&text, text.len() - 2..text.len()).1, "é");
    }

    #[test]
    fn only_the_first_line_of_a_longer_span_is_drawn() {
        assert_eq!(marked("a\r\nbc\r\nd", 3..8), ("bc".into(), "bc".into()));
    }

    #[test]
    fn a_byte_order_mark_is_not_drawn() {
        assert_eq!(marked("\u{feff}titel = 1", 3..8), ("titel = 1".into(), "titel".into()));
    }
}
