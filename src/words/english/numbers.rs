//! Numbers and lengths of time in words.

use crate::time::Length;
use crate::words::phrase::Phrase;

const SMALL: [&str; 20] = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 6] = ["", "", "twenty", "thirty", "forty", "fifty"];

/// In words to ten ("no" for nobody), in figures above.
pub(super) fn to_ten(number: usize) -> Phrase {
    let word = SMALL.get(number).filter(|_| number <= 10);
    word.map_or_else(|| figures(number), |word| Phrase::fixed(word))
}

/// "two minutes", "one minute and thirty seconds". One number alone follows the rule of ten ("15 minutes"); of
/// several none is in figures.
pub(super) fn length(length: Length) -> Phrase {
    let seconds = usize::try_from(length.rounded_seconds()).unwrap_or(0);
    let all = [
        (seconds / 3600, "hour", "hours"),
        (seconds / 60 % 60, "minute", "minutes"),
        (seconds % 60, "second", "seconds"),
    ];
    let parts: Vec<_> = all.into_iter().filter(|(count, ..)| *count > 0).collect();
    let number = if parts.len() > 1 { to_fifty_nine } else { to_ten };
    let in_words = |(count, one, several): (usize, &'static str, &'static str)| {
        number(count).then(" ").then(if count == 1 { one } else { several })
    };
    let parts: Vec<Phrase> = parts.into_iter().map(in_words).collect();
    if parts.is_empty() { Phrase::fixed("no time") } else { super::listed(&parts) }
}

fn to_fifty_nine(number: usize) -> Phrase {
    if let Some(word) = SMALL.get(number) {
        return Phrase::fixed(word);
    }
    let Some(tens) = TENS.get(number / 10) else { return figures(number) };
    match (number % 10, SMALL.get(number % 10)) {
        (0, _) | (_, None) => Phrase::fixed(tens),
        (_, Some(ones)) => Phrase::fixed(tens).then("-").then(ones),
    }
}

fn figures(number: usize) -> Phrase {
    Phrase::figures(u64::try_from(number).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_in_words_to_ten() {
        for (number, words) in [(1, "one"), (8, "eight"), (10, "ten"), (11, "11"), (120, "120")] {
            assert_eq!(to_ten(number).sentence().as_str(), words);
        }
    }

    #[test]
    fn lengths_are_said_as_people_say_them() {
        for (seconds, words) in [
            (60, "one minute"),
            (120, "two minutes"),
            (150, "two minutes and thirty seconds"),
            (90, "one minute and thirty seconds"),
            (105, "one minute and forty-five seconds"),
            (5, "five seconds"),
            (30, "30 seconds"),
            (900, "15 minutes"),
            (5400, "one hour and thirty minutes"),
            (3661, "one hour, one minute and one second"),
        ] {
            assert_eq!(length(Length::from_seconds(seconds)).sentence().as_str(), words);
        }
    }

    #[test]
    fn a_length_is_rounded_to_the_second_before_it_is_said() {
        assert_eq!(length(Length::from_millis(119_700)).sentence().as_str(), "two minutes");
    }
}
