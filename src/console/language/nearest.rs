//! Which of a few words somebody may have meant.

/// The value of the word that comes nearest to what was typed, if it takes few changes to get there.
pub fn nearest<T>(typed: &str, words: impl Iterator<Item = (&'static str, T)>) -> Option<T> {
    if typed.chars().count() > 40 {
        return None;
    }
    words
        .map(|(word, value)| (changes(typed, word), word.chars().count(), value))
        .filter(|(changes, length, _)| *changes <= (length / 3).max(1))
        .min_by_key(|(changes, _, _)| *changes)
        .map(|(_, _, value)| value)
}

/// How many letters have to be added, taken out or changed.
fn changes(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut above: Vec<usize> = (0..=to.len()).collect();
    for (done, letter) in from.chars().enumerate() {
        let mut row = vec![done + 1];
        for (wanted, (corner, over)) in to.iter().zip(above.iter().zip(above.iter().skip(1))) {
            let left = row.last().copied().unwrap_or(0);
            row.push((corner + usize::from(*wanted != letter)).min(left + 1).min(over + 1));
        }
        above = row;
    }
    above.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_counted_letter_by_letter() {
        for (from, to, count) in
            [("", "abc", 3), ("abc", "abc", 0), ("abc", "axc", 1), ("ac", "abc", 1), ("abcd", "ac", 2)]
        {
            assert_eq!(changes(from, to), count, "{from} {to}");
        }
    }

    #[test]
    fn what_is_too_far_is_not_suggested() {
        let words = || [("hand", 1), ("chat", 2)].into_iter();
        assert_eq!(nearest("hnad", words()), None);
        assert_eq!(nearest("chatt", words()), Some(2));
    }
}
