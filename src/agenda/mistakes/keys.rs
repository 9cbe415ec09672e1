//! Mistakes in what stands left of an equals sign, and in the file as a whole.

use super::{Mistake, Reach, any_of, quoted};
use crate::source::Severity;

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::agenda) enum Shape {
    /// Text in quotes.
    Text,
    /// A day.
    Date,
    /// A time on the wall clock.
    Time,
    /// A length of time, as text.
    Length,
    /// A whole number.
    Number,
    /// True or false.
    Flag,
    /// A list of texts.
    Texts,
    /// A list of lengths of time.
    Lengths,
    /// One table.
    Table,
    /// A list of tables.
    Tables,
}

impl Shape {
    fn wanted(self) -> &'static str {
        match self {
            Self::Text => "text in quotes",
            Self::Date => "a date",
            Self::Time => "a time",
            Self::Length => "a length of time in quotes",
            Self::Number => "a whole number",
            Self::Flag => "true or false",
            Self::Texts => "a list of texts",
            Self::Lengths => "a list of lengths of time",
            Self::Table => "a table",
            Self::Tables => "a list of tables",
        }
    }

    fn example(self, key: &str) -> String {
        match self {
            Self::Text => format!("{key} = \"…\""),
            Self::Date => format!("{key} = 2021-06-25"),
            Self::Time => format!("{key} = 10:00:00"),
            Self::Length => format!("{key} = \"3m\""),
            Self::Number => format!("{key} = 3"),
            Self::Flag => format!("{key} = true"),
            Self::Texts => format!("{key} = [\"…\", \"…\"]"),
            Self::Lengths => format!("{key} = [\"2m\", \"1m\"]"),
            Self::Table => format!("a heading [{key}] with one bracket, and its keys below"),
            Self::Tables => format!("a heading [[{key}]] with two brackets, and its keys below"),
        }
    }
}

/// A key that is wrong, missing or holds another kind of value.
#[derive(Debug)]
pub(in crate::agenda) enum KeyMistake {
    /// Nobody asks for this key.
    Unknown {
        /// As written.
        key: String,
        /// The table it stands in.
        table: &'static str,
        /// The nearest key of the table.
        near: Option<&'static str>,
        /// All keys of the table.
        known: Vec<&'static str>,
    },
    /// A key that must be there is not.
    Missing {
        /// The key.
        key: &'static str,
        /// The table it should stand in.
        table: &'static str,
        /// How it could look.
        example: &'static str,
    },
    /// The value is of another kind.
    WrongShape {
        /// The key.
        key: &'static str,
        /// What is wanted.
        wanted: Shape,
        /// What is there.
        found: &'static str,
    },
}

impl Mistake for KeyMistake {
    fn code(&self) -> &'static str {
        match self {
            Self::Unknown { .. } => "key-unknown",
            Self::Missing { .. } => "key-missing",
            Self::WrongShape { .. } => "value-of-another-kind",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::Unknown { key, table, .. } => format!("{} is not a key of {table}", quoted(key)),
            Self::Missing { key, table, .. } => format!("{} is missing in {table}", quoted(key)),
            Self::WrongShape { key, wanted, found } => {
                format!("{} is {found}; {} is wanted here", quoted(key), wanted.wanted())
            }
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::Unknown { near: Some(near), .. } => format!("did you mean {}?", quoted(near)),
            Self::Unknown { near: None, known, .. } => {
                format!("its keys are {}", any_of(known.iter().copied()).replace(" or ", " and "))
            }
            Self::Missing { example, .. } => format!("add {example}"),
            Self::WrongShape { key, wanted, .. } => format!("write {}", wanted.example(key)),
        })
    }

    fn reach(&self) -> Reach {
        match self {
            Self::Unknown { .. } | Self::WrongShape { .. } => Reach::ItsPlace,
            Self::Missing { .. } => Reach::OtherPlaces,
        }
    }
}

/// A file that cannot be read as TOML.
#[derive(Debug)]
pub(in crate::agenda) enum FileMistake {
    /// Far larger than any agenda.
    TooLarge {
        /// Its bytes.
        bytes: usize,
    },
    /// TOML does not allow this.
    NotToml {
        /// What the parser says.
        parser: String,
        /// The way out.
        help: &'static str,
    },
    /// More problems than anybody reads.
    More {
        /// How many are not told.
        count: usize,
        /// The gravest of all.
        worst: Severity,
    },
}

impl FileMistake {
    /// Code of broken syntax.
    pub const NOT_TOML: &'static str = "not-toml";
}

impl Mistake for FileMistake {
    fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "file-too-large",
            Self::NotToml { .. } => Self::NOT_TOML,
            Self::More { .. } => "more-problems",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::TooLarge { bytes } => {
                format!("an agenda has at most 1 MB; this file has {bytes} bytes and is not read")
            }
            Self::NotToml { parser, .. } => format!("this line is not TOML: {parser}"),
            Self::More { count, .. } => format!("{count} further problems are not listed"),
        }
    }

    fn help(&self) -> Option<String> {
        match self {
            Self::TooLarge { .. } => Some("check that it is the agenda and not another document".to_owned()),
            Self::NotToml { help, .. } => Some((*help).to_owned()),
            Self::More { .. } => Some("mend those above and check the file again".to_owned()),
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::TooLarge { .. } | Self::NotToml { .. } => Severity::Error,
            Self::More { worst, .. } => *worst,
        }
    }

    fn reach(&self) -> Reach {
        Reach::ItsPlace
    }
}
