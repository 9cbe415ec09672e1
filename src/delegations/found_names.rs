//! Where the names stand in a text: as they are written, or in whatever case and accents they are spelled.

use super::every_name::{Found, Names, Spelled, Within};
use super::running_text::{Word, closed, stands_alone, whole_word, words};

/// What turns the name of a State into its people, behind a name of any length.
const ENDINGS: [&str; 22] = [
    "n", "ns", "an", "ans", "ian", "ians", "i", "is", "ese", "lese", "nese", "vian", "vians", "s", "en",
    "ens", "er", "ers", "ean", "eans", "ien", "iens",
];

/// `and`, `to`, `by`, `as`, `so` written together with the next word in Arabic.
const ARABIC_PREFIXES: [char; 5] = ['و', 'ل', 'ب', 'ك', 'ف'];

/// Before `American`, in English, French and Spanish: a continent is meant, and no State.
const OF_A_CONTINENT: [&str; 10] =
    ["latin", "latino", "inter", "south", "central", "north", "pan", "afro", "african", "ibero"];

impl Names {
    /// Where names stand in a text, from its beginning; they do not overlap.
    pub fn found_in(&self, text: &str) -> Vec<Found> {
        let mut found = self.as_written(text);
        found.extend(self.as_spelled(text));
        found.sort_by(|one, other| {
            (one.range.start, other.range.end).cmp(&(other.range.start, one.range.end))
        });
        let mut apart: Vec<Found> = Vec::new();
        for next in found {
            match apart.last_mut().filter(|last| last.range.end > next.range.start) {
                Some(last) => last.range.end = last.range.end.max(next.range.end),
                None => apart.push(next),
            }
        }
        apart
    }

    /// Names as they are written, the longest at each place; one within a word takes the whole word.
    fn as_written(&self, text: &str) -> Vec<Found> {
        let mut found = Vec::new();
        for (start, first) in text.char_indices() {
            let Some(rest) = text.get(start..) else { continue };
            let candidates = self.written.get(&first).into_iter().flatten();
            let here = candidates
                .filter(|name| rest.starts_with(&name.text))
                .filter(|name| {
                    name.within == Within::Words || stands_alone(text, start, start + name.text.len())
                })
                .max_by_key(|name| name.text.len());
            found.extend(here.map(|name| Found {
                range: whole_word(text, start, start + name.text.len()),
                kind: name.of.kind,
                code: name.of.code.clone(),
            }));
        }
        found
    }

    /// Names whatever their case, accents and what stands between their words.
    fn as_spelled(&self, text: &str) -> Vec<Found> {
        let words = words(text);
        let mut found = Vec::new();
        for (index, first) in words.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|before| words.get(before));
            if before.is_some_and(|before| is_a_continent(&before.folded, &first.folded)) {
                continue;
            }
            let here = words.get(index..).unwrap_or_default();
            let longest = starts(&first.folded)
                .filter_map(|start| self.spelled.get(start))
                .flatten()
                .filter_map(|name| Some((name.end_in(here)?, name)))
                .max_by_key(|(end, _)| *end);
            found.extend(longest.map(|(end, name)| Found {
                range: first.range.start..closed(text, first.range.start, end),
                kind: name.of.kind,
                code: name.of.code.clone(),
            }));
        }
        found
    }
}

impl Spelled {
    /// Where the name ends if the words begin with it; a name of one word may have the ending of its people.
    fn end_in(&self, words: &[Word]) -> Option<usize> {
        let (last, before) = self.words.split_last()?;
        let matches = before.iter().zip(words).all(|(mine, theirs)| same_word(mine, &theirs.folded));
        let word = words.get(before.len()).filter(|_| matches)?;
        let ending = strip_arabic(&word.folded, last).strip_prefix(last.as_str())?;
        (ending.is_empty() || ENDINGS.contains(&ending)).then_some(word.range.end)
    }
}

fn same_word(name: &str, word: &str) -> bool {
    strip_arabic(word, name) == name
}

/// The word without a letter that Arabic writes together with it, if the name follows.
fn strip_arabic<'a>(word: &'a str, name: &str) -> &'a str {
    let bare = word.strip_prefix(ARABIC_PREFIXES);
    bare.filter(|bare| !word.starts_with(name) && bare.starts_with(name)).unwrap_or(word)
}

fn is_a_continent(before: &str, word: &str) -> bool {
    word.starts_with("america") && OF_A_CONTINENT.contains(&before)
}

/// What a name could begin with if its first word is this one or begins it.
fn starts(word: &str) -> impl Iterator<Item = &str> {
    let endings = ENDINGS.into_iter().filter_map(|ending| word.strip_suffix(ending));
    let arabic = word.strip_prefix(ARABIC_PREFIXES);
    std::iter::once(word).chain(endings).chain(arabic)
}

#[cfg(test)]
mod tests {
    use std::sync::OnceLock;

    use proptest::prelude::*;

    use super::*;
    use crate::delegations::table::{aliases, table};
    use crate::delegations::{NameKind, Roster, SpokenName, in_a_list, said_elsewhere};

    fn names() -> &'static Names {
        static NAMES: OnceLock<Names> = OnceLock::new();
        NAMES.get_or_init(|| Roster::as_of("2021-06-25".parse().unwrap(), &[]).every_name())
    }

    fn without(text: &str) -> String {
        let mut left = text.to_owned();
        for found in names().found_in(text).iter().rev() {
            left.replace_range(found.range.clone(), "_");
        }
        left
    }

    fn every_written_name() -> Vec<String> {
        let table = table();
        let states = table.states.iter().flat_map(|row| {
            let shown = [&row.name, &row.formal_name, &row.spoken, &row.short].map(Clone::clone);
            let others = [&row.name_fr, &row.name_es, &row.name_ru, &row.name_zh, &row.name_ar];
            let known = aliases(&row.aliases).map(|alias| alias.for_finding().to_owned());
            shown.into_iter().chain(others.map(Clone::clone)).chain(known).collect::<Vec<_>>()
        });
        let groups = table.groups.iter().flat_map(|row| {
            let known = aliases(&row.aliases).map(|alias| alias.for_finding().to_owned());
            [&row.name, &row.spoken, &row.short_name].map(Clone::clone).into_iter().chain(known)
        });
        let entities = table.entities.iter().flat_map(|row| [row.name.clone(), row.spoken.clone()]);
        let former = table.former_names.iter().flat_map(|row| [row.name.clone(), row.name_fr.clone()]);
        let elsewhere = table.group_names.iter().flat_map(|row| {
            [&row.name_fr, &row.name_es, &row.name_ru, &row.name_zh, &row.name_ar].map(Clone::clone)
        });
        let said =
            table.groups.iter().map(|row| &row.spoken).chain(table.entities.iter().map(|row| &row.spoken));
        let said = said
            .filter_map(|spoken| said_elsewhere(&SpokenName::new(spoken)))
            .flat_map(|said| [in_a_list(&said.french, " et "), in_a_list(&said.spanish, " y ")]);
        let all = states.chain(groups).chain(entities).chain(former).chain(elsewhere).chain(said);
        all.filter(|name| !name.is_empty()).collect()
    }

    #[test]
    fn every_name_in_every_language_is_found() {
        for name in every_written_name() {
            let left = without(&format!("1: {name}; 2"));
            assert!(["1: _; 2", "1: the _; 2", "1: The _; 2"].contains(&left.as_str()), "{name}: {left}");
        }
    }

    #[test]
    fn every_code_in_capitals_is_found() {
        for row in &table().states {
            assert_eq!(without(&format!("({}) {}.", row.iso3, row.iso2)), "(_) _.", "{}", row.name);
        }
        for row in &table().groups {
            assert_eq!(without(&format!("as {}.", row.id)), "as _.");
        }
    }

    #[test]
    fn a_people_and_a_spelling_that_is_no_name_are_found_and_words_of_every_text_stay() {
        for text in
            ["the German delegate", "Swiss", "los argentinos", "la délégation SUISSE", "Polish", "Россия"]
        {
            assert!(without(text).contains('_'), "{text}");
        }
        for text in
            ["polish the text", "Latin American countries", "the inter-American convention", "a country"]
        {
            assert_eq!(without(text), text);
        }
    }

    #[test]
    fn case_accents_and_what_stands_between_words_do_not_hide_a_name() {
        for text in [
            "KENYA",
            "kenya",
            "cote d'ivoire",
            "Côte-d’Ivoire",
            "TURKEY",
            "türkiye",
            "united  states",
            "Guinea Bissau",
            "Guinea-bissau",
            "Iran (Islamic Republic of)",
            "Ke\u{200E}nya",
            "Co\u{302}te d Ivoire",
            "north korea",
            "Kenyans",
            "kenyan",
            "Iraqi",
            "omanis",
            "Congolese",
            "xKenyax",
            "وكوبا",
            "中国",
        ] {
            assert_eq!(without(&format!("so {text} said")), "so _ said", "{text}");
        }
    }

    #[test]
    fn words_that_only_look_like_a_name_stay() {
        for text in [
            "a woman in charge",
            "malicious use",
            "independent experts",
            "Independent experts",
            "Malicious use",
            "CO2, SG14, A/CONF.192/2018/RC/3",
            "peruse",
            "по его мнению, кроме того",
            "a and can are per",
        ] {
            assert_eq!(without(text), text);
        }
    }

    #[test]
    fn what_is_found_says_what_it_stands_for() {
        let kinds = |text: &str| names().found_in(text).iter().map(|found| found.kind).collect::<Vec<_>>();
        assert_eq!(kinds("Cuba for NAM"), [NameKind::Delegation, NameKind::Group]);
        assert_eq!(kinds("UNIDIR, NATO"), [NameKind::Organization, NameKind::Organization]);
        assert_eq!(kinds("Korea and the Group"), [NameKind::Delegation, NameKind::Group]);
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_harm(text in any::<String>()) {
            let mut end = 0;
            for found in names().found_in(&text) {
                prop_assert!(found.range.start >= end && found.range.end > found.range.start);
                prop_assert!(text.get(found.range.clone()).is_some());
                end = found.range.end;
            }
        }
    }
}
