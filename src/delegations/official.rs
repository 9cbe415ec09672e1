//! The six official languages, and the names that States and groups have in them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::dated::{group_names, state_names};
use super::{Category, Delegation, ListName};

/// An official language of the United Nations, in the order in which they are usually listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum OfficialLanguage {
    /// English.
    #[serde(rename = "en")]
    English,
    /// French.
    #[serde(rename = "fr")]
    French,
    /// Spanish.
    #[serde(rename = "es")]
    Spanish,
    /// Russian.
    #[serde(rename = "ru")]
    Russian,
    /// Chinese.
    #[serde(rename = "zh")]
    Chinese,
    /// Arabic.
    #[serde(rename = "ar")]
    Arabic,
}

impl OfficialLanguage {
    /// All six.
    pub const ALL: [Self; 6] =
        [Self::English, Self::French, Self::Spanish, Self::Russian, Self::Chinese, Self::Arabic];

    /// Its two letters.
    pub const fn letters(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Russian => "ru",
            Self::Chinese => "zh",
            Self::Arabic => "ar",
        }
    }
}

/// Names by language, where they are known; English is the name that the journal holds.
pub type NamesInLanguages = BTreeMap<OfficialLanguage, String>;

/// What a State or a group is called on a day in the official languages other than English. Empty where nobody
/// has said: organizations, guests, and groups without a row.
pub fn other_names(delegation: &Delegation, date: NaiveDate) -> NamesInLanguages {
    let known = match delegation.category {
        Category::State | Category::ObserverState => state_names(&delegation.code, date),
        Category::Group | Category::Organization => group_names(delegation),
        Category::GuestOrganization | Category::GuestPerson | Category::Officer => None,
    };
    let others = OfficialLanguage::ALL.into_iter().filter(|language| *language != OfficialLanguage::English);
    others.filter_map(|language| Some((language, known.as_ref()?.of(language).to_string()))).collect()
}

/// Names in the order English, French, Spanish, Russian, Chinese, Arabic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficialNames {
    /// English.
    pub english: ListName,
    /// French.
    pub french: ListName,
    /// Spanish.
    pub spanish: ListName,
    /// Russian.
    pub russian: ListName,
    /// Chinese.
    pub chinese: ListName,
    /// Arabic.
    pub arabic: ListName,
}

impl OfficialNames {
    /// The name in a language.
    pub const fn of(&self, language: OfficialLanguage) -> &ListName {
        match language {
            OfficialLanguage::English => &self.english,
            OfficialLanguage::French => &self.french,
            OfficialLanguage::Spanish => &self.spanish,
            OfficialLanguage::Russian => &self.russian,
            OfficialLanguage::Chinese => &self.chinese,
            OfficialLanguage::Arabic => &self.arabic,
        }
    }

    /// The name in a language by its letters: `en`, `fr`, `es`, `ru`, `zh` or `ar`.
    pub fn in_language(&self, letters: &str) -> Option<&ListName> {
        let language = OfficialLanguage::ALL.into_iter().find(|language| language.letters() == letters);
        language.map(|language| self.of(language))
    }

    /// All six.
    pub fn all(&self) -> [&ListName; 6] {
        OfficialLanguage::ALL.map(|language| self.of(language))
    }
}
