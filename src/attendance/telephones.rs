//! Telephone numbers within a text, some of their digits hidden: where they stand.

use std::ops::Range;

use super::stamp::is_date_alone;

/// A telephone number has at least so many digits, hidden ones included.
const FEWEST_DIGITS: usize = 7;

/// So many of them can be read at least.
const FEWEST_SHOWN: usize = 2;

/// Where the telephone numbers of a text stand, in bytes.
pub(super) fn telephones(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    let ends = text.char_indices().map(Some).chain([None]);
    for place in ends {
        let inside = place.is_some_and(|(_, letter)| belongs(letter) || start.is_some() && hides(letter));
        let at = place.map_or(text.len(), |(at, _)| at);
        match start {
            None if inside => start = Some(at),
            Some(from) if !inside => {
                found.extend(number_in(text, from..at));
                start = None;
            }
            Some(_) | None => {}
        }
    }
    found
}

fn belongs(letter: char) -> bool {
    letter.is_ascii_digit() || "+-(). *•\u{a0}\u{202f}".contains(letter)
}

/// A digit that is not shown.
fn hides(letter: char) -> bool {
    "*xX•".contains(letter)
}

/// The number in a stretch, without what stands around it; a date is none.
fn number_in(text: &str, stretch: Range<usize>) -> Option<Range<usize>> {
    let begins = |letter: char| letter.is_ascii_digit() || letter == '+' || letter == '*';
    let ends = |letter: char| letter.is_ascii_digit() || "*•".contains(letter);
    let found = text.get(stretch.clone())?;
    let from = found.find(begins)?;
    let until = found.rfind(ends)? + found.get(found.rfind(ends)?..)?.chars().next()?.len_utf8();
    let number = found.get(from..until)?;
    let digits = number.chars().filter(|letter| letter.is_ascii_digit() || hides(*letter)).count();
    let shown = number.chars().filter(char::is_ascii_digit).count();
    let is_date = number.split(' ').next().is_some_and(is_date_alone);
    let is_number = digits >= FEWEST_DIGITS && shown >= FEWEST_SHOWN && !is_date;
    is_number.then_some(stretch.start + from..stretch.start + until)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<&str> {
        telephones(text).into_iter().map(|place| text.get(place).unwrap()).collect()
    }

    #[test]
    fn a_number_is_found_wherever_it_stands_and_however_it_is_written() {
        assert_eq!(numbers("Mr. E. (+41 22 555 01 02)"), ["+41 22 555 01 02"]);
        assert_eq!(numbers("+1 212-***-**99"), ["+1 212-***-**99"]);
        assert_eq!(numbers("call 12125550199, or (212) 555-0199."), ["12125550199", "212) 555-0199"]);
        assert_eq!(numbers("+41 79 xxx xx 12"), ["+41 79 xxx xx 12"]);
    }

    #[test]
    fn dates_paragraphs_and_documents_are_no_numbers() {
        for text in
            ["2021-06-25 10:00:00", "25.06.2021, 09:52", "para 24-25", "A/CONF.192/2018/RC/3", "2021", "G77"]
        {
            assert!(numbers(text).is_empty(), "{text}");
        }
    }
}
