//! Text from outside made safe to draw, and cut or filled to a number of terminal columns.
//!
//! Names, notes and agenda text must never move the cursor, turn the line round or hide a letter. Whoever
//! takes text in calls [`printable`] or [`printable_lines`] once; whoever draws a column calls [`padded`] or
//! [`shortened`].

use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Marks kept on one letter: Hebrew and Vietnamese need three, a tower of forty is an attack on the rows above.
const MARKS_PER_LETTER: usize = 4;

/// Stands under a mark that has no letter of its own.
const DOTTED_CIRCLE: char = '\u{25CC}';

const JOINERS: [char; 2] = ['\u{200C}', '\u{200D}'];

/// One line without control characters, overrides of direction or invisible letters; a line break or a tab
/// becomes a space.
pub fn printable(text: &str) -> String {
    cleaned(text, ' ')
}

/// The same for text of several lines: every kind of line break becomes `\n`.
pub fn printable_lines(text: &str) -> String {
    cleaned(text, '\n')
}

/// Columns that a terminal needs, counted letter by letter as the screen fills its cells.
pub fn width(text: &str) -> usize {
    // A screen is drawn many times a second, and hardly a text on it needs more than this.
    match text.chars().try_fold(0, |columns, letter| takes_one_column(letter).then_some(columns + 1)) {
        Some(columns) => columns,
        None => text.graphemes(true).map(UnicodeWidthStr::width).sum(),
    }
}

/// Letters that take one column and join with none of each other: Latin ones, dashes and quotation marks, lines.
const fn takes_one_column(letter: char) -> bool {
    matches!(letter,
        ' '..='~' | '\u{A1}'..='\u{AC}' | '\u{AE}'..='\u{2FF}' | '\u{2010}'..='\u{2027}' | '\u{2500}'..='\u{259F}')
}

/// At most so many columns; what is cut off is shown by an ellipsis.
pub fn shortened(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let Some(room) = columns.checked_sub(1) else { return String::new() };
    let mut used = 0;
    let kept: String = text
        .graphemes(true)
        .take_while(|letter| {
            used += letter.width();
            used <= room
        })
        .collect();
    format!("{}…", kept.trim_end())
}

/// Exactly so many columns: shortened or filled with spaces on the right.
pub fn padded(text: &str, columns: usize) -> String {
    let mut cell = shortened(text, columns);
    let free = columns.saturating_sub(width(&cell));
    cell.extend(std::iter::repeat_n(' ', free));
    cell
}

/// A number with its word: `1 person`, `61 people`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn cleaned(text: &str, line_break: char) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut marks = None;
    let mut after_return = false;
    for letter in text.chars() {
        let second_half = after_return && letter == '\n';
        after_return = letter == '\r';
        if second_half {
            continue;
        }
        if breaks_line(letter) {
            clean.push(line_break);
            marks = None;
        } else if letter == '\t' {
            clean.push(' ');
            marks = None;
        } else if is_combining_mark(letter) || JOINERS.contains(&letter) {
            push_mark(&mut clean, &mut marks, letter);
        } else if !is_hidden(letter) {
            clean.push(letter);
            marks = Some(0);
        }
    }
    clean
}

/// `marks` counts those on the letter before; none where a line begins.
fn push_mark(clean: &mut String, marks: &mut Option<usize>, mark: char) {
    let count = match *marks {
        None if JOINERS.contains(&mark) => return,
        None => {
            clean.push(DOTTED_CIRCLE);
            0
        }
        Some(count) => count,
    };
    if count < MARKS_PER_LETTER {
        clean.push(mark);
    }
    *marks = Some(count + 1);
}

fn breaks_line(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Control characters, soft hyphen, embeddings, overrides and isolates of direction, zero-width spaces,
/// invisible operators, annotations and tags. The plain marks of direction stay: right-to-left text needs them.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{AD}'
            | '\u{180E}'
            | '\u{200B}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn escape_sequences_lose_what_moves_the_cursor() {
        assert_eq!(printable("Ke\u{1b}[2Jnya\u{7}\u{9b}31m"), "Ke[2Jnya31m");
        assert_eq!(printable("\u{1b}]0;title\u{7}Kenya"), "]0;titleKenya");
    }

    #[test]
    fn a_line_break_of_any_kind_becomes_one_space() {
        for broken in ["a\nb", "a\rb", "a\r\nb", "a\u{2028}b", "a\u{2029}b", "a\u{85}b", "a\u{0B}b", "a\tb"] {
            assert_eq!(printable(broken), "a b", "{broken:?}");
        }
    }

    #[test]
    fn text_of_several_lines_keeps_its_line_breaks() {
        assert_eq!(
            printable_lines("one\r\ntwo\rthree\u{2028}four\n\nfive\u{1b}"),
            "one\ntwo\nthree\nfour\n\nfive"
        );
    }

    #[test]
    fn nothing_turns_the_direction_round() {
        assert_eq!(printable("Ke\u{202E}nya\u{2066}!\u{2069}\u{202A}"), "Kenya!");
    }

    #[test]
    fn right_to_left_letters_and_joiners_stay() {
        for kept in [
            "\u{627}\u{644}\u{639}\u{631}\u{627}\u{642}",
            "می\u{200C}خواهم",
            "क्\u{200D}ष",
            "👩\u{200D}🌾",
            "עִבְרִית",
        ] {
            assert_eq!(printable(kept), kept);
        }
    }

    #[test]
    fn letters_that_nobody_sees_are_taken_out() {
        assert_eq!(printable("K\u{200B}e\u{FEFF}n\u{2060}y\u{AD}a\u{E0041}\u{E007F}"), "Kenya");
    }

    #[test]
    fn letters_that_are_not_looked_at_twice_take_one_column_beside_any_other() {
        let letters: Vec<char> = (' '..='\u{2600}').filter(|letter| takes_one_column(*letter)).collect();
        let beside: Vec<char> = [' ', 'a', '~', 'ß', '\u{2FF}', '…', '─'].to_vec();
        for letter in letters {
            for other in &beside {
                for pair in [[letter, *other], [*other, letter]].map(String::from_iter) {
                    assert_eq!(
                        pair.graphemes(true).map(UnicodeWidthStr::width).sum::<usize>(),
                        2,
                        "{pair:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_tower_of_marks_is_cut_to_four() {
        let tower = format!("e{}x", "\u{301}".repeat(40));
        assert_eq!(printable(&tower), format!("e{}x", "\u{301}".repeat(4)));
    }

    #[test]
    fn a_mark_without_a_letter_gets_a_dotted_circle() {
        assert_eq!(printable("\u{301}\u{302}"), "\u{25CC}\u{301}\u{302}");
        assert_eq!(printable_lines("a\n\u{301}"), "a\n\u{25CC}\u{301}");
        assert_eq!(printable("\u{200D}\u{200C}"), "");
    }

    #[test]
    fn names_are_measured_as_they_are_drawn() {
        assert_eq!(width("Côte d'Ivoire"), 13);
        assert_eq!(width("Co\u{302}te"), 4);
        assert_eq!(width("中国"), 4);
        assert_eq!(width("👩\u{200D}🌾"), 2);
    }

    #[test]
    fn a_long_name_ends_in_an_ellipsis() {
        assert_eq!(shortened("Antigua and Barbuda", 12), "Antigua and…");
        assert_eq!(shortened("Kenya", 5), "Kenya");
        assert_eq!(shortened("中国人", 4), "中…");
        assert_eq!(shortened("Kenya", 1), "…");
        assert_eq!(shortened("Kenya", 0), "");
    }

    #[test]
    fn a_column_is_filled_to_its_width() {
        assert_eq!(padded("中国", 6), "中国  ");
        assert_eq!(padded("中国人", 4), "中… ");
        assert_eq!(padded("Kenya", 3), "Ke…");
    }

    proptest! {
        #[test]
        fn clean_text_stays_as_it_is(text in "\\PC*|[\u{300}-\u{310}\u{200b}-\u{2030}a-c\n\r\t]*") {
            let clean = printable(&text);
            prop_assert_eq!(printable(&clean), clean.clone());
            prop_assert!(!clean.chars().any(|letter| letter.is_control() || breaks_line(letter)));
        }

        #[test]
        fn a_column_is_never_wider_or_narrower(text in "\\PC*", columns in 0_usize..40) {
            let clean = printable(&text);
            prop_assert_eq!(width(&padded(&clean, columns)), columns);
            prop_assert!(width(&shortened(&clean, columns)) <= columns);
        }
    }
}
