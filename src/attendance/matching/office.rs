//! Words of offices, devices and software that stand beside a delegation in a display name.

use std::collections::HashSet;
use std::sync::OnceLock;

/// Words that say which office somebody holds, and the small words between: a delegation beside nothing but
/// these is named as such.
const OFFICE: &str = "\
    pm pr dpr cda pmun un mission missions delegation del permanent perm representative representatives rep deputy alternate \
    chair chairs chairperson chairman cochair vice president presidency bureau rapporteur coordinator focal point \
    facilitator cofacilitator head of the to at in for on and amb ambassador ambassadors embassy consulate minister \
    ministry foreign affairs mfa mod counsellor counselor secretary attache expert experts adviser advisor delegate \
    delegates delegation's intern observer government state republic kingdom his her excellency he h.e. \
    first second third 1st 2nd 3rd 1 2 3 4 i ii iii ny nyc newyork geneva gva vienna united nations \
    online remote virtual room guest participant official account desk team office capital behalf from \
    mission's permanente représentation representation représentant représentante ambassade de du des la le les \
    l d auprès nations unies onu délégation missión misión permanente embajada representante del el los \
    las naciones unidas delegación ante alterna conseiller conseillère consejero consejera \
    постоянное представительство при оон 代表团 常驻联合国代表团";

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
    devices: HashSet<&'static str>,
}

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| Lists {
        office: OFFICE.split_whitespace().collect(),
        devices: DEVICES.split_whitespace().collect(),
    })
}

/// Whether a word only says which office somebody holds.
pub(super) fn is_office(word: &str) -> bool {
    let word = word.to_lowercase();
    lists().office.contains(word.as_str()) || lists().office.contains(word.replace('.', "").as_str())
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

/// Offices as Chinese writes them, behind the name and without a space; the longer before the shorter.
const BEHIND_THE_NAME: [&str; 6] =
    ["常驻联合国代表团", "常驻联合国代表", "常驻代表团", "代表团", "代表", "大使"];

/// Whether a word is of interpretation.
pub(super) fn is_interpreting(word: &str) -> bool {
    INTERPRETING.split_whitespace().any(|known| known == word.to_lowercase())
}

/// A Chinese name without the office behind it.
pub(super) fn without_office_behind(word: &str) -> &str {
    let bare = BEHIND_THE_NAME.iter().find_map(|office| word.strip_suffix(office));
    bare.filter(|bare| !bare.is_empty()).unwrap_or(word)
}

/// An abbreviation as it is written in full; any other word as it is.
pub(super) fn written_out(word: &str) -> String {
    let plain = word.strip_suffix('.').unwrap_or(word);
    let full = match plain.to_lowercase().as_str() {
        "rep" => "Republic",
        "dem" => "Democratic",
        "st" => "Saint",
        "isl" => "Islamic",
        "fed" => "Federation",
        "is" if word.ends_with('.') => "Islands",
        _ => word,
    };
    full.to_owned()
}
