//! A display name as words, and what divides them.

use super::office;

/// Shorter words before a number are one with it: G77, NB8.
const FEWEST_BEFORE_A_NUMBER: usize = 3;

/// What stands before a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Divider {
    /// The beginning, or a mark that nobody has in a name: a dash with spaces, a stroke, a bracket, a colon.
    Strong,
    /// A comma: between a country and a person, or between two names of a person.
    Comma,
    /// A hyphen without spaces: between a country and a person, or in a name of either.
    Hyphen,
    /// Only a space.
    Space,
}

/// One word of a display name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) after: Divider,
}

/// The words of a name, abbreviations written out, without what the meeting's software adds in brackets.
pub(super) fn words(name: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut after = Divider::Strong;
    let mut word = String::new();
    for (letter, spaced) in with_spacing(&without_badges(name)) {
        if stands_in_a_word(letter) {
            word.push(letter);
            continue;
        }
        if !word.is_empty() {
            words.extend(parts(&std::mem::take(&mut word), after));
            after = Divider::Space;
        }
        after = stronger(after, divider(letter, spaced));
    }
    if !word.is_empty() {
        words.extend(parts(&word, after));
    }
    with_new_york_as_one(words)
}

/// “l’UE” and “Kenya2” are two words each; “O’Brien” and “G77” are one.
fn parts(word: &str, after: Divider) -> Vec<Word> {
    let number = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let numbered =
        number.chars().count() >= FEWEST_BEFORE_A_NUMBER && number.chars().all(char::is_alphabetic);
    let divided = match word.split_once(['\'', '’', 'ʼ', '`', '´']) {
        Some((before, name)) if is_elided(before) && !name.is_empty() => Some((before, name)),
        _ => word.split_at_checked(number.len()).filter(|(_, digits)| numbered && !digits.is_empty()),
    };
    match divided {
        Some((before, behind)) => vec![whole(before, after), whole(behind, Divider::Space)],
        None => vec![whole(word, after)],
    }
}

fn is_elided(word: &str) -> bool {
    ["l", "d", "dell", "all", "nell"].contains(&word.to_lowercase().as_str())
}

fn whole(word: &str, after: Divider) -> Word {
    Word { text: office::written_out(office::without_office_behind(word)), after }
}

/// “Korea, Republic of” and “Congo (Dem. Rep.)” the way they are said.
pub(super) fn turned_round(name: &str) -> Option<String> {
    let name = name.trim().trim_end_matches(')');
    let (first, last) = name.split_once(", ").or_else(|| name.split_once(" ("))?;
    let end = last.rsplit(' ').next()?.to_lowercase();
    match end.trim_end_matches('.') {
        "of" => Some(format!("{last} {first}")),
        "rep" | "republic" => Some(format!("{last} of {first}")),
        _ => None,
    }
}

/// The code of the first flag in a name: flags are written as two letters of their own kind.
pub(super) fn flag(name: &str) -> Option<String> {
    const FIRST: u32 = 0x1F1E6;
    let letter = |sign: char| {
        let place = u32::from(sign).checked_sub(FIRST).filter(|place| *place < 26)?;
        char::from_u32(u32::from('A') + place)
    };
    let mut signs = name.chars().map(letter).skip_while(Option::is_none);
    Some([signs.next()??, signs.next()??].iter().collect())
}

/// Words that were written together, taken apart: “`PMofKenya`”, “kenyamission”; none where nothing is to be taken apart.
pub(super) fn apart(words: &[Word]) -> Option<Vec<Word>> {
    let taken: Vec<Word> = words.iter().flat_map(taken_apart).collect();
    (taken.len() > words.len()).then_some(taken)
}

fn taken_apart(word: &Word) -> Vec<Word> {
    let mut parts: Vec<String> = vec![String::new()];
    let mut before = None;
    for letter in word.text.chars() {
        let begins = letter.is_uppercase() && before.is_some_and(char::is_lowercase);
        if begins {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
        before = Some(letter);
    }
    let parts = parts.iter().flat_map(|part| office::without_office_beside(part));
    let after = |place: usize| if place == 0 { word.after } else { Divider::Space };
    parts.enumerate().map(|(place, part)| Word { text: part.to_owned(), after: after(place) }).collect()
}

/// Where the missions are; “New” alone is part of other names.
fn with_new_york_as_one(words: Vec<Word>) -> Vec<Word> {
    let mut joined: Vec<Word> = Vec::with_capacity(words.len());
    for word in words {
        match joined.last_mut() {
            Some(new) if new.text.eq_ignore_ascii_case("new") && word.text.eq_ignore_ascii_case("york") => {
                new.text.push_str(&word.text);
            }
            _ => joined.push(word),
        }
    }
    joined
}

/// Each letter with whether a space or an end stands on either side of it.
fn with_spacing(name: &str) -> Vec<(char, bool)> {
    let letters: Vec<char> = name.replace('&', " and ").chars().collect();
    let blank = |place: Option<usize>| {
        place.and_then(|place| letters.get(place)).is_none_or(|letter| letter.is_whitespace())
    };
    let spaced = |place: usize| blank(place.checked_sub(1)) || blank(Some(place + 1));
    letters.iter().enumerate().map(|(place, letter)| (*letter, spaced(place))).collect()
}

fn stands_in_a_word(letter: char) -> bool {
    letter.is_alphanumeric()
        || matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '.' | '\u{640}' | '\u{200C}' | '\u{200D}')
        || unicode_normalization::char::is_combining_mark(letter)
}

fn divider(letter: char, spaced: bool) -> Divider {
    match letter {
        ',' => Divider::Comma,
        '-' | '\u{2010}' | '\u{2011}' if !spaced => Divider::Hyphen,
        letter if letter.is_whitespace() => Divider::Space,
        _ => Divider::Strong,
    }
}

fn stronger(one: Divider, other: Divider) -> Divider {
    let strength = |divider| match divider {
        Divider::Space => 0,
        Divider::Hyphen => 1,
        Divider::Comma => 2,
        Divider::Strong => 3,
    };
    if strength(other) > strength(one) { other } else { one }
}

/// Takes “(Guest)” and the like from the end, as often as they stand there.
fn without_badges(name: &str) -> String {
    let mut rest = name.trim();
    while let Some((before, badge)) = bracket_at_the_end(rest) {
        if !office::is_badge(badge) {
            break;
        }
        rest = before.trim_end();
    }
    rest.to_owned()
}

fn bracket_at_the_end(name: &str) -> Option<(&str, &str)> {
    let open = if name.ends_with(')') { '(' } else { '[' };
    let inner = name.strip_suffix([')', ']'])?;
    inner.rsplit_once(open)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str) -> Vec<(String, Divider)> {
        words(name).into_iter().map(|word| (word.text, word.after)).collect()
    }

    #[test]
    fn a_dash_divides_more_than_a_comma_and_a_comma_more_than_a_hyphen() {
        let word = |text: &str, after| (text.to_owned(), after);
        assert_eq!(
            read("Kenya - Ben, Anne-Lea x"),
            [
                word("Kenya", Divider::Strong),
                word("Ben", Divider::Strong),
                word("Anne", Divider::Comma),
                word("Lea", Divider::Hyphen),
                word("x", Divider::Space),
            ]
        );
    }

    #[test]
    fn a_name_turned_round_is_turned_back() {
        assert_eq!(turned_round("Korea, Republic of").as_deref(), Some("Republic of Korea"));
        assert_eq!(turned_round("Congo (Dem. Rep.)").as_deref(), Some("Dem. Rep. of Congo"));
        assert_eq!(turned_round("Kenya (Ben)"), None);
    }

    #[test]
    fn a_flag_is_two_letters() {
        assert_eq!(flag("\u{1F1F0}\u{1F1EA} Ben").as_deref(), Some("KE"));
        assert_eq!(flag("Ben \u{1F600}"), None);
    }

    #[test]
    fn what_the_software_adds_is_no_part_of_a_name() {
        assert!(words("(Guest)").is_empty());
        assert_eq!(read("Ada (External) (Guest)").len(), 1);
        assert_eq!(read("Ada (Belgium)").len(), 2);
    }

    #[test]
    fn abbreviations_are_written_out() {
        let written: Vec<String> =
            words("Rep. of Korea & St Lucia").into_iter().map(|word| word.text).collect();
        assert_eq!(written, ["Republic", "of", "Korea", "and", "Saint", "Lucia"]);
    }
}
