//! One text put in place of another wherever it stands as a word: Niger is not found in Nigeria.

use unicode_normalization::char::is_combining_mark;

/// The text with every such word replaced; none where it does not stand there.
pub(super) fn with_words_replaced(text: &str, from: &str, to: &str) -> Option<String> {
    if from.is_empty() {
        return None;
    }
    let mut result = String::with_capacity(text.len());
    let (mut rest, mut found) = (text, false);
    while let Some((before, after)) = rest.split_once(from) {
        let left = before.chars().last().or_else(|| result.chars().last());
        let is_word =
            !joined(left, from.chars().next()) && !joined(from.chars().last(), after.chars().next());
        result.push_str(before);
        result.push_str(if is_word { to } else { from });
        found |= is_word;
        rest = after;
    }
    result.push_str(rest);
    found.then_some(result)
}

/// Whether two neighbours belong to one word.
fn joined(left: Option<char>, right: Option<char>) -> bool {
    let in_word = |letter: char| letter.is_alphanumeric() && !has_no_word_ends(letter);
    match (left, right) {
        (Some(left), Some(right)) => {
            is_combining_mark(right) || (in_word(right) && (in_word(left) || is_combining_mark(left)))
        }
        (None, _) | (_, None) => false,
    }
}

/// Chinese, Japanese and Thai write no spaces between words.
fn has_no_word_ends(letter: char) -> bool {
    matches!(letter, '\u{E00}'..='\u{EFF}' | '\u{3040}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replaced(text: &str, from: &str, to: &str) -> Option<String> {
        with_words_replaced(text, from, to)
    }

    #[test]
    fn a_word_is_replaced_wherever_it_stands() {
        assert_eq!(
            replaced("Niger, then Niger", "Niger", "the Niger").as_deref(),
            Some("the Niger, then the Niger")
        );
        assert_eq!(replaced("(marcking)", "marcking", "marking").as_deref(), Some("(marking)"));
        assert_eq!(replaced("a  b", "a  b", "c").as_deref(), Some("c"));
    }

    #[test]
    fn a_part_of_a_word_is_left_alone() {
        assert_eq!(replaced("Nigeria", "Niger", "the Niger"), None);
        assert_eq!(replaced("Nigeria and Niger", "Niger", "Chad").as_deref(), Some("Nigeria and Chad"));
        assert_eq!(replaced("resume\u{301}", "resume", "x"), None);
        assert_eq!(replaced("240", "24", "25"), None);
    }

    #[test]
    fn where_no_spaces_are_written_every_place_counts() {
        assert_eq!(replaced("中国代表", "中国", "日本").as_deref(), Some("日本代表"));
    }

    #[test]
    fn what_is_put_there_is_not_searched_again() {
        assert_eq!(replaced("a a", "a", "a a").as_deref(), Some("a a a a"));
        assert_eq!(replaced("anything", "", "x"), None);
    }
}
