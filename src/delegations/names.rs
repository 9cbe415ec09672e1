//! Four kinds of name, four types: what is listed, what is said, what fits a narrow column, and what is
//! only for finding.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The name in a list: `Iran (Islamic Republic of)`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ListName(String);

/// The name in a sentence, with its article: `the Islamic Republic of Iran`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SpokenName(String);

/// The name in a narrow column: `Iran`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ShortName(String);

/// A name for finding only: former, informal or misspelt. It cannot be shown: it has no `Display`, is not
/// serialized, and its text does not leave this layer.
///
/// It can be held, but neither written into a text
/// ```
/// fn held(alias: &informals::delegations::Alias) -> &informals::delegations::Alias {
///     alias
/// }
/// ```
/// ```compile_fail,E0277
/// fn drawn(alias: &informals::delegations::Alias) -> String {
///     format!("{}", alias)
/// }
/// ```
/// nor stored:
/// ```compile_fail,E0277
/// fn stored(alias: &informals::delegations::Alias) -> serde_json::Result<String> {
///     serde_json::to_string(&alias)
/// }
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Alias(String);

macro_rules! shown_name {
    ($name:ident) => {
        impl $name {
            /// Wraps a name whose control characters have already been taken out.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The text itself.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.pad(&self.0)
            }
        }
    };
}

shown_name!(ListName);
shown_name!(SpokenName);
shown_name!(ShortName);

impl Alias {
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    pub(super) fn for_finding(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Alias {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Alias(for finding only)")
    }
}
