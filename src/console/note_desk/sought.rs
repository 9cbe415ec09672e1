//! What a search is made of: words, `@` and a name, a paragraph and marks, in whatever order they are typed.

use crate::agenda::Document;
use crate::meeting::{Mark, Reference, Speaker};
use crate::record::Sought;

/// Words of the longest name, but for its first.
const LONGEST_NAME: usize = 9;

/// What is looked for, and among which notes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// What is looked for.
    pub sought: Sought,
    /// Among which notes.
    pub among: AmongNotes,
}

/// Where it is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AmongNotes {
    /// Among those of the journal, and the private ones of this console.
    #[default]
    All,
    /// `##`: among private ones alone.
    Private,
}

impl Wanted {
    /// What a line looks for; whom a name means is asked.
    pub fn read(
        typed: &str,
        documents: &[Document],
        named: impl Fn(&str) -> Result<Speaker, String>,
    ) -> Result<Self, String> {
        let mut wanted = Self::default();
        let mut words: Vec<&str> = Vec::new();
        let typed = apart(typed);
        let mut rest: Vec<&str> = typed.split_whitespace().collect();
        rest.reverse();
        while let Some(word) = rest.pop() {
            match word {
                "**" => wanted.sought.mark = Some(Mark::Summary),
                "??" => wanted.sought.mark = Some(Mark::Check),
                "##" => wanted.among = AmongNotes::Private,
                word if word.starts_with('@') => wanted.sought.who = name(word, &mut rest, &named)?,
                word => match paragraph(word, &mut rest) {
                    Some(on) => wanted.sought.on = Some(Reference::read(&on, documents)),
                    None => words.push(word),
                },
            }
        }
        wanted.sought.words = words.join(" ");
        Ok(wanted)
    }
}

/// An `@` begins a name, and a paragraph\u{2019}s sign a paragraph, with a space before them or without.
fn apart(typed: &str) -> String {
    typed.replace('@', " @").replace('\u{b6}', " \u{b6}")
}

/// The name after an `@`: as many of the words that follow as belong to it. Nothing while none is typed.
fn name(
    first: &str,
    rest: &mut Vec<&str>,
    named: impl Fn(&str) -> Result<Speaker, String>,
) -> Result<Option<Speaker>, String> {
    let mut first = first.trim_start_matches('@');
    if first.is_empty() {
        let Some(next) = rest.pop_if(|next| is_plain(next)) else { return Ok(None) };
        first = next;
    }
    let following = rest.iter().rev().take(LONGEST_NAME).take_while(|word| is_plain(word)).count();
    for taken in (0..=following).rev() {
        let words: Vec<&str> = std::iter::once(first).chain(rest.iter().rev().take(taken).copied()).collect();
        let who = named(&words.join(" "));
        if who.is_ok() || taken == 0 {
            rest.truncate(rest.len() - taken);
            return who.map(Some);
        }
    }
    Ok(None)
}

/// Neither a mark nor what begins something else.
fn is_plain(word: &str) -> bool {
    !matches!(word, "**" | "??" | "##") && !word.starts_with(['@', '\u{b6}']) && !is_numbered(word, 'p')
}

/// `¶24`, `¶ 24`, and `p24` on keyboards without the sign.
fn paragraph(word: &str, rest: &mut Vec<&str>) -> Option<String> {
    if is_numbered(word, '\u{b6}') || is_numbered(word, 'p') {
        return Some(word.to_owned());
    }
    let number = |next: &mut &str| next.starts_with(|first: char| first.is_ascii_digit());
    let number = if word == "\u{b6}" { rest.pop_if(number) } else { None };
    number.map(|number| format!("{word}{number}"))
}

fn is_numbered(word: &str, sign: char) -> bool {
    word.strip_prefix(sign).is_some_and(|number| number.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::delegations::{Among, Roster};

    fn named(typed: &str) -> Result<Speaker, String> {
        let roster = Roster::as_of(chrono::NaiveDate::from_ymd_opt(2021, 6, 25).unwrap(), &[]);
        let found = roster.find(typed, Among::Everyone).cloned();
        found.map(Speaker::plain).map_err(|_| format!("nobody is called {typed}"))
    }

    fn read(typed: &str) -> (String, String, String, Option<Mark>) {
        let sought = Wanted::read(typed, &[], named).unwrap().sought;
        let who = sought.who.map_or_else(String::new, |who| who.short());
        (sought.words, who, sought.on.map_or_else(String::new, |on| on.to_string()), sought.mark)
    }

    #[test]
    fn words_a_name_a_paragraph_and_a_mark_come_in_any_order() {
        let is = ("polymer".to_owned(), "EU".to_owned(), "\u{b6} 24".to_owned(), Some(Mark::Check));
        for typed in [
            "polymer \u{b6}24 ?? @eu",
            "@eu \u{b6}24 polymer ??",
            "@ eu ?? polymer \u{b6} 24",
            "?? @eu polymer p24",
            "\u{b6}24 @eu?? polymer".replace("??", " ??").as_str(),
            "polymer@eu \u{b6}24 ??",
        ] {
            assert_eq!(read(typed), is, "{typed}");
        }
    }

    #[test]
    fn as_many_words_belong_to_a_name_as_make_one() {
        let words = |typed| {
            let (words, who, ..) = read(typed);
            (words, who)
        };
        let is = |words: &str, who: &str| (words.to_owned(), who.to_owned());
        assert_eq!(words("@trinidad and tobago marks"), is("marks", "Trinidad and Tobago"));
        assert_eq!(words("@japan marks of steel"), is("marks of steel", "Japan"));
        assert_eq!(words("marks @"), is("marks", ""));
    }

    #[test]
    fn a_name_that_nobody_has_is_told() {
        assert_eq!(
            Wanted::read("@atlantis \u{b6}24", &[], named),
            Err("nobody is called atlantis".to_owned())
        );
    }
}
