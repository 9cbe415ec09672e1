//! The few words of the picture for the room, in the six official languages.
//!
//! Names are put into them as they stand in lists, so that no language has to bend one: where a name would need another
//! case or an article, a colon or brackets stand before it.

mod table;

use crate::delegations::OfficialLanguage;
use crate::record::{AudienceBehalf, AudienceList, AudienceRight, AudienceSpeaker};

/// The words of one language.
#[derive(Debug)]
pub struct DisplayWords {
    /// Which way it is written.
    pub direction: Direction,
    language: OfficialLanguage,
    /// Before the names of those who come next.
    pub next: &'static str,
    and_more: &'static str,
    list_not_open: &'static str,
    list_open: &'static str,
    list_closed: &'static str,
    limit: &'static str,
    /// The limit is passed.
    pub limit_reached: &'static str,
    /// The clock stands still.
    pub clock_stopped: &'static str,
    begins_at: &'static str,
    /// The meeting is suspended.
    pub suspended: &'static str,
    /// The meeting is adjourned.
    pub adjourned: &'static str,
    on_behalf_of: &'static str,
    for_whom: &'static str,
    states: &'static str,
    also_national: &'static str,
    to_be_named: &'static str,
    point_of_order: &'static str,
    right_of_reply: &'static str,
    time_there: &'static str,
}

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Rightwards,
    /// From right to left.
    Leftwards,
}

impl DisplayWords {
    /// The words of a language.
    pub const fn of(language: OfficialLanguage) -> &'static Self {
        match language {
            OfficialLanguage::English => &table::ENGLISH,
            OfficialLanguage::French => &table::FRENCH,
            OfficialLanguage::Spanish => &table::SPANISH,
            OfficialLanguage::Russian => &table::RUSSIAN,
            OfficialLanguage::Chinese => &table::CHINESE,
            OfficialLanguage::Arabic => &table::ARABIC,
        }
    }

    /// `and 11 more`
    pub fn and_more(&self, number: usize) -> String {
        self.and_more.replace("{}", &number.to_string())
    }

    /// `The list of speakers is open`
    pub const fn list(&self, list: AudienceList) -> &'static str {
        match list {
            AudienceList::NotOpen => self.list_not_open,
            AudienceList::Open => self.list_open,
            AudienceList::Closed => self.list_closed,
        }
    }

    /// `limit 5:00`
    pub fn limit(&self, clock: &str) -> String {
        self.limit.replace("{}", clock)
    }

    /// `begins at 10:00`
    pub fn begins_at(&self, clock: &str) -> String {
        self.begins_at.replace("{}", clock)
    }

    /// `10:49, New York time`; the city as the time zone has it.
    pub fn time_there(&self, clock: &str, zone: &str) -> String {
        let city = zone.rsplit('/').next().unwrap_or_default().replace('_', " ");
        self.time_there.replace("{}", clock).replace("{city}", &city)
    }

    /// `Point of order`
    pub const fn right(&self, right: AudienceRight) -> &'static str {
        match right {
            AudienceRight::PointOfOrder => self.point_of_order,
            AudienceRight::RightOfReply => self.right_of_reply,
        }
    }

    /// The name alone; none where it is not known yet.
    pub fn name<'a>(&self, speaker: &'a AudienceSpeaker) -> Option<&'a str> {
        speaker.name.as_ref().map(|name| name.in_language(self.language))
    }

    /// The name, or that it is to be known later.
    pub fn name_or_later<'a>(&self, speaker: &'a AudienceSpeaker) -> &'a str {
        self.name(speaker).unwrap_or(self.to_be_named)
    }

    /// `on behalf of the Movement of Non-Aligned Countries`
    pub fn behalf(&self, speaker: &AudienceSpeaker) -> Option<String> {
        let whom = self.whom(speaker.on_behalf_of.as_ref()?);
        let also = if speaker.also_national { format!(" {}", self.also_national) } else { String::new() };
        Some(self.on_behalf_of.replace("{}", &whom) + &also)
    }

    /// As it stands in a list: `Jamaica for the Caribbean Community`.
    pub fn in_a_line(&self, speaker: &AudienceSpeaker) -> String {
        let name = self.name_or_later(speaker);
        let behalf =
            speaker.on_behalf_of.as_ref().map(|behalf| self.for_whom.replace("{}", &self.whom(behalf)));
        format!("{name}{}", behalf.unwrap_or_default())
    }

    fn whom(&self, behalf: &AudienceBehalf) -> String {
        match behalf {
            AudienceBehalf::Group(group) => group.in_language(self.language).to_owned(),
            AudienceBehalf::States(states) => self.states.replace("{}", &states.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::AudienceName;

    fn jamaica() -> AudienceSpeaker {
        let named = |name: &str, french: &str| AudienceName {
            name: name.to_owned(),
            in_languages: [(OfficialLanguage::French, french.to_owned())].into(),
        };
        AudienceSpeaker {
            name: Some(named("Jamaica", "Jamaïque")),
            on_behalf_of: Some(AudienceBehalf::Group(named(
                "the Caribbean Community",
                "Communauté des Caraïbes",
            ))),
            also_national: false,
        }
    }

    #[test]
    fn a_name_stands_in_the_language_shown_and_in_english_where_that_is_not_known() {
        let lines = OfficialLanguage::ALL.map(|language| DisplayWords::of(language).in_a_line(&jamaica()));
        assert_eq!(
            lines,
            [
                "Jamaica for the Caribbean Community",
                "Jamaïque (Communauté des Caraïbes)",
                "Jamaica (the Caribbean Community)",
                "Jamaica (the Caribbean Community)",
                "Jamaica（the Caribbean Community）",
                "Jamaica (the Caribbean Community)",
            ]
        );
    }

    #[test]
    fn every_language_has_every_word_and_its_own() {
        for language in OfficialLanguage::ALL {
            let words = DisplayWords::of(language);
            assert_eq!(words.language, language);
            assert!(words.and_more(11).contains("11"), "{language:?}");
            assert!(words.limit("5:00").contains("5:00"), "{language:?}");
            assert!(words.begins_at("10:00").contains("10:00"), "{language:?}");
            let there = words.time_there("10:49", "America/New_York");
            assert!(there.contains("10:49") && there.contains("New York"), "{language:?}: {there}");
            let states = Some(AudienceBehalf::States(6));
            let told =
                words.behalf(&AudienceSpeaker { on_behalf_of: states, also_national: true, ..jamaica() });
            assert!(told.is_some_and(|told| told.contains('6') && told.contains(words.also_national)));
        }
    }
}
