//! The word that was most likely meant.

/// Longer words are not guessed at.
const LONGEST: usize = 64;

/// The nearest of some words, if it is near enough: one slip for every three letters, at least one.
pub(in crate::agenda) fn nearest<'a>(
    typed: &str,
    words: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let typed = folded(typed);
    if typed.is_empty() || typed.len() > LONGEST {
        return None;
    }
    let allowed = (typed.len() / 3).max(1);
    words
        .into_iter()
        .map(|word| (slips(&typed, &folded(word)), word))
        .filter(|(slips, _)| *slips <= allowed)
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, word)| word)
}

/// Letters in lower case; spaces, hyphens and underscores are one thing.
fn folded(word: &str) -> Vec<char> {
    let one_thing = |letter| if matches!(letter, ' ' | '-') { '_' } else { letter };
    word.trim().to_lowercase().chars().map(one_thing).collect()
}

/// How many letters are wrong, missing, added or swapped with their neighbour.
fn slips(typed: &[char], word: &[char]) -> usize {
    let at = |line: &[usize], column: usize| line.get(column).copied().unwrap_or(usize::MAX / 2);
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=word.len()).collect();
    let mut letter_before = None;
    for (row, letter) in typed.iter().enumerate() {
        let mut line = vec![row + 1];
        let mut other_before = None;
        for (column, other) in word.iter().enumerate() {
            let mut least = (at(&last, column) + usize::from(letter != other))
                .min(at(&last, column + 1) + 1)
                .min(at(&line, column) + 1);
            if letter_before == Some(other) && other_before == Some(letter) {
                least = least.min(at(&before_last, column.saturating_sub(1)) + 1);
            }
            line.push(least);
            other_before = Some(other);
        }
        before_last = std::mem::replace(&mut last, line);
        letter_before = Some(letter);
    }
    last.last().copied().unwrap_or(typed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_finds_its_word() {
        let words = ["title", "date", "starts", "time_zone"];
        let slips = [("titel", "title"), ("start", "starts"), ("Date", "date"), ("time zone", "time_zone")];
        for (typed, meant) in slips {
            assert_eq!(nearest(typed, words), Some(meant), "{typed}");
        }
    }

    #[test]
    fn what_is_far_from_every_word_finds_none() {
        assert_eq!(nearest("moderator", ["title", "date"]), None);
        assert_eq!(nearest("", ["a"]), None);
        assert_eq!(nearest(&"x".repeat(10_000), ["title"]), None);
    }
}
