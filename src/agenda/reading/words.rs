//! Values that are one of a few words.

use super::{Findings, Section, nearest};
use crate::agenda::mistakes::ValueMistake;
use crate::agenda::{Attribution, ItemKind, Language, ListOpens, Order, RepliesAt};
use crate::delegations::Category;

/// What a few words of the file stand for.
pub(in crate::agenda) trait Word: Copy + 'static {
    /// Each word with its meaning, in the order in which they are told.
    const WORDS: &'static [(&'static str, Self)];

    /// The word for a meaning.
    fn word(self) -> &'static str
    where
        Self: PartialEq,
    {
        Self::WORDS.iter().find(|(_, meaning)| *meaning == self).map_or("", |(word, _)| word)
    }
}

impl Section<'_> {
    /// One of a few words.
    pub fn one_of<W: Word>(&mut self, key: &'static str, found: &mut Findings) -> Option<W> {
        let typed = self.text(key, found)?;
        let meant = W::WORDS.iter().find(|(word, _)| word == typed.get_ref()).map(|(_, meaning)| *meaning);
        if meant.is_none() {
            let allowed: Vec<&'static str> = W::WORDS.iter().map(|(word, _)| *word).collect();
            let near = nearest(typed.get_ref(), allowed.iter().copied());
            let near = near.and_then(|near| allowed.iter().copied().find(|word| *word == near));
            let wrong = ValueMistake::BadWord { key, typed: typed.get_ref().clone(), allowed, near };
            found.note(typed.span(), &wrong);
        }
        meant
    }
}

impl Word for ItemKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("opening", Self::Opening),
        ("introduction", Self::Introduction),
        ("presentation", Self::Presentation),
        ("exchange", Self::Exchange),
        ("closing", Self::Closing),
    ];
}

impl Word for Order {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("request", Self::Request),
        ("fewest-first", Self::FewestFirst),
        ("groups-first", Self::GroupsFirst),
        ("protocol", Self::Protocol),
    ];
}

impl Word for ListOpens {
    const WORDS: &'static [(&'static str, Self)] =
        &[("before", Self::Before), ("item", Self::Item), ("by-hand", Self::ByHand)];
}

impl Word for RepliesAt {
    const WORDS: &'static [(&'static str, Self)] = &[("item", Self::Item), ("meeting", Self::Meeting)];
}

impl Word for Attribution {
    const WORDS: &'static [(&'static str, Self)] =
        &[("none", Self::None), ("groups", Self::Groups), ("named", Self::Named)];
}

impl Word for Language {
    const WORDS: &'static [(&'static str, Self)] =
        &[("en", Self::English), ("fr", Self::French), ("es", Self::Spanish)];
}

impl Word for Category {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("national", Self::State),
        ("group", Self::Group),
        ("observer", Self::ObserverState),
        ("organization", Self::Organization),
        ("other", Self::GuestOrganization),
    ];
}
