//! Numbers and lengths of time in words.

use crate::time::Length;
use crate::words::phrase::Phrase;

/// The numbers of a language, those that end in one with the gender of minutes and seconds.
pub(in crate::words) struct Numbers {
    /// Nobody, and one alone.
    pub none_and_one: (&'static str, &'static str),
    /// From nought, as far as each has a word of its own.
    pub small: &'static [&'static str],
    /// Twenty, thirty, forty, fifty at their places.
    pub tens: [&'static str; 6],
    /// What joins a one to the tens, the word for it included.
    pub and_one: &'static str,
    /// What joins another number to the tens.
    pub and: &'static str,
    /// Hours, minutes, seconds: one of them with its number, the word for several.
    pub units: [(&'static str, &'static str); 3],
    /// A length of nothing.
    pub no_time: &'static str,
}

impl Numbers {
    /// In words to ten, in figures above.
    pub fn to_ten(&self, number: usize) -> Phrase {
        match number {
            0 => Phrase::fixed(self.none_and_one.0),
            1 => Phrase::fixed(self.none_and_one.1),
            _ => self.small_to_ten(number),
        }
    }

    /// “deux minutes”; “une minute”, “trente secondes”. One number alone follows the rule of ten; of several none
    /// is in figures.
    pub fn length(&self, length: Length) -> Vec<Phrase> {
        let seconds = usize::try_from(length.rounded_seconds()).unwrap_or(0);
        let counts = [seconds / 3600, seconds / 60 % 60, seconds % 60];
        let parts: Vec<_> = counts.into_iter().zip(self.units).filter(|(count, _)| *count > 0).collect();
        let number = if parts.len() > 1 { Self::to_fifty_nine } else { Self::small_to_ten };
        let in_words = |(count, (one, several)): &(usize, (&'static str, &'static str))| {
            if *count == 1 { Phrase::fixed(one) } else { number(self, *count).then(" ").then(several) }
        };
        if parts.is_empty() {
            vec![Phrase::fixed(self.no_time)]
        } else {
            parts.iter().map(in_words).collect()
        }
    }

    fn small_to_ten(&self, number: usize) -> Phrase {
        let word = self.small.get(number).filter(|_| number <= 10);
        word.map_or_else(|| figures(number), |word| Phrase::fixed(word))
    }

    fn to_fifty_nine(&self, number: usize) -> Phrase {
        if let Some(word) = self.small.get(number) {
            return Phrase::fixed(word);
        }
        let Some(tens) = self.tens.get(number / 10) else { return figures(number) };
        match (number % 10, self.small.get(number % 10)) {
            (0, _) | (_, None) => Phrase::fixed(tens),
            (1, _) => Phrase::fixed(tens).then(self.and_one),
            (_, Some(ones)) => Phrase::fixed(tens).then(self.and).then(ones),
        }
    }
}

fn figures(number: usize) -> Phrase {
    Phrase::figures(u64::try_from(number).unwrap_or(u64::MAX))
}
