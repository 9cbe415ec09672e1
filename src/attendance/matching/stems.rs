//! Russian and Arabic words without what a sentence adds to them: “Республики Беларусь”, “لجمهورية مصر”.

/// Shorter words stay as they are.
const SHORTEST: usize = 3;

/// Letters with which Russian nouns and adjectives end in their cases.
const RUSSIAN_ENDINGS: &str = "аяыиуюоеёйьъмхв";

/// Written together with the next word: “and”, “to”, “by”, “as”, “so”, each with the article or without.
const ARABIC_PREFIXES: [&str; 11] = ["وال", "بال", "كال", "فال", "لل", "ال", "و", "ل", "ب", "ك", "ف"];

/// What makes an adjective of a name.
const ARABIC_ENDINGS: [&str; 2] = ["ية", "ي"];

/// A word as it is compared; none where it is in neither script.
pub(super) fn of(word: &str) -> Option<String> {
    let letter = word.chars().find(|letter| letter.is_alphabetic())?;
    match letter {
        '\u{400}'..='\u{4FF}' => Some(russian(word)),
        '\u{600}'..='\u{6FF}' => Some(arabic(word)),
        _ => None,
    }
}

/// Every word of a text as it is compared.
pub(super) fn of_all(text: &str) -> String {
    let word = |word: &str| of(word).unwrap_or_else(|| word.to_owned());
    text.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

fn russian(word: &str) -> String {
    let word = word.to_lowercase();
    let bare = word.trim_end_matches(|letter| RUSSIAN_ENDINGS.contains(letter));
    if bare.chars().count() < SHORTEST { word } else { bare.to_owned() }
}

fn arabic(word: &str) -> String {
    let long_enough = |bare: &&str| bare.chars().count() >= SHORTEST;
    let bare = ARABIC_PREFIXES.iter().filter_map(|prefix| word.strip_prefix(prefix)).find(long_enough);
    let bare = bare.unwrap_or(word);
    let stem = ARABIC_ENDINGS.iter().filter_map(|ending| bare.strip_suffix(ending)).find(long_enough);
    stem.unwrap_or(bare).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_and_an_article_do_not_count() {
        for (one, other) in [
            ("Беларуси", "Беларусь"),
            ("Российской", "Российская"),
            ("Эмиратов", "Эмираты"),
            ("المغربية", "المغرب"),
            ("لتونس", "تونس"),
        ] {
            assert_eq!(of(one), of(other), "{one} {other}");
        }
        assert_eq!(of("Kenya"), None);
    }
}
