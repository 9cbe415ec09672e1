//! Words of offices, devices and software that stand beside a delegation in a display name.

use std::collections::HashSet;
use std::sync::OnceLock;

/// A delegation beside nothing but these is named as such.
const OFFICE: &str = include_str!("offices.txt");

/// Words of a government at home.
const AT_HOME: &str = include_str!("at_home.txt");

/// Words of a delegation.
const OF_A_DELEGATION: &str = include_str!("delegations.txt");

/// Before these a name is a person’s.
const TITLES: &str =
    "mr mrs ms miss mx dr prof m mme mlle monsieur madame sr sra srta dra herr frau sir madam";

/// Before a name that may have been cut.
const BEFORE_A_NAME: &str = "of the de du del la le da do mission delegation embassy";

/// Offices that are written together with a name.
const WRITTEN_TOGETHER: [&str; 5] = ["mission", "delegation", "embassy", "pmof", "pm"];

/// Fewer letters beside them are no name.
const FEWEST_OF_A_NAME: usize = 3;

/// Parts of a State that are no State.
const PARTS: [&str; 4] = ["northern ireland", "england", "scotland", "wales"];

/// Before a delegation, they say that somebody represents it.
const REPRESENTING: &str = "from representing";

/// A person is called so as often as a State.
const PERSONS_TOO: &str = "GEO TCD JOR ISR IND DMA IRL";

/// What the software of meetings puts in brackets.
const BADGES: &str = "\
    guest;external;unverified;host;co-host;cohost;me;you;invité;invite;invité(e);invitado;gast;convidado;ospite;\
    гость;来宾;ゲスト;ضيف;organizer;presenter;online;remote;extern;externe;externo";

/// A name with one of these is a device.
const DEVICES: &str = "\
    ipad iphone android galaxy samsung macbook laptop desktop pc phone tablet huawei xiaomi pixel notetaker recorder \
    bot otter fireflies";

struct Lists {
    office: HashSet<&'static str>,
    at_home: HashSet<&'static str>,
    of_a_delegation: HashSet<&'static str>,
    devices: HashSet<&'static str>,
}

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| Lists {
        office: listed(OFFICE),
        at_home: listed(AT_HOME),
        of_a_delegation: listed(OF_A_DELEGATION),
        devices: listed(DEVICES),
    })
}

fn listed(text: &'static str) -> HashSet<&'static str> {
    text.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect()
}

fn is_in(list: &HashSet<&'static str>, word: &str) -> bool {
    let word = word.to_lowercase();
    list.contains(word.as_str()) || list.contains(word.replace('.', "").as_str())
}

/// Whether a word only says which office somebody holds.
pub(super) fn is_office(word: &str) -> bool {
    is_in(&lists().office, word)
}

/// Whether a word is of a government at home.
pub(super) fn is_at_home(word: &str) -> bool {
    is_in(&lists().at_home, word)
}

/// Whether a word is of a delegation.
pub(super) fn is_of_a_delegation(word: &str) -> bool {
    is_in(&lists().of_a_delegation, word)
}

/// Whether a word stands before the name of a person.
pub(super) fn is_title(word: &str) -> bool {
    let word = word.to_lowercase();
    TITLES.split(' ').any(|title| title == word.trim_end_matches('.'))
}

/// Whether these words name a part of a State.
pub(super) fn is_a_part(words: &[&str]) -> bool {
    PARTS.contains(&words.join(" ").to_lowercase().as_str())
}

/// Whether a word names a device or a program in place of a person.
pub(super) fn is_device(word: &str) -> bool {
    lists().devices.contains(word.to_lowercase().as_str())
}

/// Whether a word before a delegation says that somebody speaks for it.
pub(super) fn is_representing(word: &str) -> bool {
    REPRESENTING.split(' ').any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether persons bear the name of this State as well.
pub(super) fn persons_bear_it(code: &str) -> bool {
    PERSONS_TOO.split_whitespace().any(|known| known == code)
}

/// Whether what stands in brackets is the software's remark.
pub(super) fn is_badge(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    text.is_empty() || BADGES.split(';').any(|badge| badge.trim() == text)
}

/// Words of those who interpret: a code beside them is a language.
const INTERPRETING: &str = "\
    interpreter interpreters interpretation interprète interprètes interprétation intérprete intérpretes \
    interpretación booth cabine cabina channel audio перевод переводчик 口译";

/// Ways to write “Rep.” in full, other than the English.
pub(super) const REPUBLICS: [&str; 2] = ["República", "République"];

/// With these begins what Chinese writes behind the name of a State, without a space.
const BEHIND_THE_NAME: [&str; 8] = ["常驻", "驻", "代表", "大使", "使团", "外交部", "政府", "裁军"];

/// Whether a word is of interpretation.
pub(super) fn is_interpreting(word: &str) -> bool {
    INTERPRETING.split_whitespace().any(|known| known == word.to_lowercase())
}

/// Whether a word stands before the name of a State: only there is the rest of a name that was cut.
pub(super) fn is_before_a_name(word: &str) -> bool {
    BEFORE_A_NAME.split(' ').any(|known| known.eq_ignore_ascii_case(word))
}

/// “kenyamission” and “`PMKenya`” as two words; any other as it is.
pub(super) fn without_office_beside(word: &str) -> Vec<&str> {
    let lower = word.to_lowercase();
    let fits = |office: &&&str| lower.len() == word.len() && lower.len() >= office.len() + FEWEST_OF_A_NAME;
    let begins = WRITTEN_TOGETHER.iter().filter(fits).find(|office| lower.starts_with(**office));
    let ends = WRITTEN_TOGETHER.iter().filter(fits).find(|office| lower.ends_with(**office));
    let at = begins.map(|office| office.len()).or(ends.map(|office| word.len() - office.len()));
    match at.and_then(|at| word.split_at_checked(at)) {
        Some((first, rest)) => vec![first, rest],
        None => vec![word],
    }
}

/// A Chinese name without the office behind it.
pub(super) fn without_office_behind(word: &str) -> &str {
    let begins = BEHIND_THE_NAME.iter().filter_map(|office| word.find(office)).min();
    begins.and_then(|end| word.get(..end)).filter(|bare| !bare.is_empty()).unwrap_or(word)
}

/// An abbreviation as it is written in full; any other word as it is.
pub(super) fn written_out(word: &str) -> String {
    let plain = word.strip_suffix('.').unwrap_or(word);
    let full = match plain.to_lowercase().as_str() {
        "rep" => "Republic",
        "dem" => "Democratic",
        "st" | "ste" => "Saint",
        "perm" => "Permanent",
        "isl" => "Islamic",
        "fed" => "Federation",
        "is" if word.ends_with('.') => "Islands",
        _ => word,
    };
    full.to_owned()
}
