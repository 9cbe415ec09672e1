//! The name of a State in each of the six official languages.

use super::ListName;

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
    /// The name in a language: `en`, `fr`, `es`, `ru`, `zh` or `ar`.
    pub fn in_language(&self, language: &str) -> Option<&ListName> {
        match language {
            "en" => Some(&self.english),
            "fr" => Some(&self.french),
            "es" => Some(&self.spanish),
            "ru" => Some(&self.russian),
            "zh" => Some(&self.chinese),
            "ar" => Some(&self.arabic),
            _ => None,
        }
    }

    /// All six.
    pub fn all(&self) -> [&ListName; 6] {
        [&self.english, &self.french, &self.spanish, &self.russian, &self.chinese, &self.arabic]
    }
}
