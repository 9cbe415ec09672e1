//! How a name of the roster stands in a display name: alone between dividers, or among other words.

use crate::delegations::{Delegation, Mention, MentionedBy};

use super::words::{Divider, Word};
use super::{Doubt, office};

/// How firmly a mention is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Between two dividers, beside words of an office at most.
    Alone,
    /// So too, but a person's name would look the same.
    Doubtful,
    /// With words beside it that are no office.
    AmongWords,
}

/// A mention and how it stands.
#[derive(Debug, Clone)]
pub(super) struct Stood<'roster> {
    pub(super) mention: Mention<'roster>,
    pub(super) standing: Standing,
    /// Why it would be a guess only, if it is the one.
    pub(super) doubt: Option<Doubt>,
}

/// What stands on one side of a mention, words of an office passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    End,
    Divided(Divider),
    Word,
}

/// How a mention stands among the words of its display name.
pub(super) fn of<'roster>(mention: Mention<'roster>, words: &[Word]) -> Stood<'roster> {
    let before = side_before(&mention, words);
    let after = side_after(&mention, words);
    let beside_words = before == Side::Word || after == Side::Word;
    let capitals = words.iter().all(|word| !word.text.chars().any(char::is_lowercase));
    let alone = words.len() == mention.words.len();
    let has = |divider: Divider| before == Side::Divided(divider) || after == Side::Divided(divider);
    let (standing, doubt) = if beside_words {
        (Standing::AmongWords, Some(Doubt::AmongOtherWords))
    } else if is_only_a_code(mention.by, capitals) {
        (Standing::Doubtful, Some(Doubt::Code))
    } else if is_a_part(&mention, words) {
        (Standing::Doubtful, Some(Doubt::Part))
    } else if has(Divider::Hyphen) {
        (Standing::Doubtful, Some(Doubt::Hyphen))
    } else if persons_bear_it(&mention.who)
        && (has(Divider::Comma) || alone && !capitals || ends(before, after))
    {
        (Standing::Doubtful, Some(Doubt::PersonsBearIt))
    } else {
        (Standing::Alone, None)
    };
    Stood { mention, standing, doubt }
}

/// Among capitals a code of three letters may be any word.
fn is_only_a_code(by: MentionedBy, capitals: bool) -> bool {
    match by {
        MentionedBy::Name => false,
        MentionedBy::LongCode => capitals,
        MentionedBy::ShortCode => true,
    }
}

/// “Ada - Georgia” may be two persons; “Georgia - Ada” is how a delegation is asked to write itself.
fn ends(before: Side, after: Side) -> bool {
    before == Side::Divided(Divider::Strong) && after == Side::End
}

fn is_a_part(mention: &Mention<'_>, words: &[Word]) -> bool {
    let named = words.get(mention.words.clone()).unwrap_or(&[]);
    office::is_a_part(&named.iter().map(|word| word.text.as_str()).collect::<Vec<_>>())
}

fn persons_bear_it(who: &[&Delegation]) -> bool {
    who.iter().any(|who| office::persons_bear_it(who.code.as_str()))
}

fn side_before(mention: &Mention<'_>, words: &[Word]) -> Side {
    let mut place = mention.words.start;
    loop {
        let Some(divider) = words.get(place).map(|word| word.after) else { return Side::End };
        let Some(earlier) = place.checked_sub(1) else { return Side::End };
        if divider != Divider::Space {
            return Side::Divided(divider);
        }
        let Some(word) = words.get(earlier) else { return Side::End };
        if office::is_representing(&word.text) {
            return Side::Divided(Divider::Strong);
        }
        if !office::is_office(&word.text) {
            return Side::Word;
        }
        place = earlier;
    }
}

fn side_after(mention: &Mention<'_>, words: &[Word]) -> Side {
    let mut rest = words.get(mention.words.end..).unwrap_or(&[]).iter();
    loop {
        let Some(word) = rest.next() else { return Side::End };
        if word.after != Divider::Space {
            return Side::Divided(word.after);
        }
        if !office::is_office(&word.text) {
            return Side::Word;
        }
    }
}
