//! Mistakes in one value, whatever stands elsewhere in the file.

use super::{Mistake, Reach, any_of, quoted};

/// A value of the right kind that cannot be used.
#[derive(Debug)]
pub(in crate::agenda) enum ValueMistake {
    /// Text without a visible character.
    Empty { key: &'static str },
    /// Longer than any screen could show.
    TooLong { key: &'static str, characters: usize, most: usize },
    /// More entries than any meeting has.
    TooMany { key: &'static str, count: usize, most: usize },
    /// A leap second, say.
    NoSuchTime { key: &'static str },
    /// No length of time.
    BadLength { key: &'static str, typed: String },
    /// A length of nothing.
    NoLength { key: &'static str },
    /// No time zone.
    BadZone { typed: String, near: Option<&'static str> },
    /// None of the words allowed.
    BadWord { key: &'static str, typed: String, allowed: Vec<&'static str>, near: Option<&'static str> },
    /// A number outside its range.
    OutOfRange { key: &'static str, typed: String, least: u32, most: u32 },
    /// A label or id with spaces or odd signs.
    NotOneWord { key: &'static str, typed: String },
}

impl Mistake for ValueMistake {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty { .. } => "text-empty",
            Self::TooLong { .. } => "text-too-long",
            Self::TooMany { .. } => "too-many-entries",
            Self::NoSuchTime { .. } => "no-such-time",
            Self::BadLength { .. } => "length-not-understood",
            Self::NoLength { .. } => "length-of-nothing",
            Self::BadZone { .. } => "time-zone-unknown",
            Self::BadWord { .. } => "word-not-allowed",
            Self::OutOfRange { .. } => "number-out-of-range",
            Self::NotOneWord { .. } => "not-one-word",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::Empty { key } => format!("{} is empty", quoted(key)),
            Self::TooLong { key, characters, most } => {
                format!("{} has {characters} characters; {most} are allowed", quoted(key))
            }
            Self::TooMany { key, count, most } => {
                format!("{} has {count} entries; {most} are allowed", quoted(key))
            }
            Self::NoSuchTime { key } => format!("{} is no time of a wall clock", quoted(key)),
            Self::BadLength { key, typed } => {
                format!("{} is not a length of time for {}", quoted(typed), quoted(key))
            }
            Self::NoLength { key } => format!("{} is no time at all", quoted(key)),
            Self::BadZone { typed, .. } => format!("{} is not a time zone", quoted(typed)),
            Self::BadWord { key, typed, .. } => {
                format!("{} is not a word for {}", quoted(typed), quoted(key))
            }
            Self::OutOfRange { key, typed, least, most } => {
                format!("{} cannot be {typed}; it goes from {least} to {most}", quoted(key))
            }
            Self::NotOneWord { key, typed } => format!("{} cannot be the {key}", quoted(typed)),
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::Empty { .. } => "write what it is, or take the line out".to_owned(),
            Self::TooLong { .. } => "shorten it; what is to be read out goes into “script”".to_owned(),
            Self::TooMany { .. } => "take some out, or split the meeting".to_owned(),
            Self::NoSuchTime { .. } => "write a time from 00:00:00 to 23:59:59".to_owned(),
            Self::BadLength { .. } => "write 90s, 3m or 1h30m, at most 99h".to_owned(),
            Self::NoLength { .. } => "write a length of one second or more, or take it out".to_owned(),
            Self::BadZone { near: Some(near), .. } => format!("did you mean {}?", quoted(near)),
            Self::BadZone { near: None, .. } => {
                "write continent and city, as in “America/New_York” or “Europe/Brussels”".to_owned()
            }
            Self::BadWord { near: Some(near), allowed, .. } => {
                format!("did you mean {}? allowed are {}", quoted(near), any_of(allowed.iter().copied()))
            }
            Self::BadWord { near: None, allowed, .. } => {
                format!("write {}", any_of(allowed.iter().copied()))
            }
            Self::OutOfRange { least, most, .. } => format!("write a number from {least} to {most}"),
            Self::NotOneWord { .. } => {
                "write one word of letters, digits, dots and hyphens, at most 24 characters".to_owned()
            }
        })
    }

    fn reach(&self) -> Reach {
        Reach::ItsPlace
    }
}

/// A template of `[say]` that cannot be filled in.
#[derive(Debug)]
pub(in crate::agenda) enum SayMistake {
    /// A placeholder that this sentence does not have.
    UnknownPlaceholder { name: String, sentence: &'static str, allowed: &'static [&'static str] },
    /// A brace without its other one.
    LoneBrace { sentence: &'static str },
}

impl Mistake for SayMistake {
    fn code(&self) -> &'static str {
        match self {
            Self::UnknownPlaceholder { .. } => "placeholder-unknown",
            Self::LoneBrace { .. } => "brace-alone",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::UnknownPlaceholder { name, sentence, .. } => {
                format!("{} is no placeholder of {}", quoted(&format!("{{{name}}}")), quoted(sentence))
            }
            Self::LoneBrace { sentence } => format!("a brace stands alone in {}", quoted(sentence)),
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::UnknownPlaceholder { allowed: [], .. } => {
                "this sentence has no placeholders; take it out".to_owned()
            }
            Self::UnknownPlaceholder { allowed, .. } => {
                let names: Vec<String> = allowed.iter().map(|name| format!("{{{name}}}")).collect();
                format!("it can have {}", any_of(names.iter().map(String::as_str)).replace(" or ", " and "))
            }
            Self::LoneBrace { .. } => "write a placeholder as in {speaker}, or take the brace out".to_owned(),
        })
    }

    fn reach(&self) -> Reach {
        Reach::ItsPlace
    }
}
