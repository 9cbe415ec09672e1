//! Entries of every version ever written, brought to the present one; control characters end here.
//!
//! Version 1 is the only one so far. When there is a second, version 1 is changed here as JSON, one version
//! at a time, and `tests/journals/` gets one more file; the old ones replay for ever.

use serde::Deserialize;
use serde_json::Value;

use crate::meeting::Entry;

/// What an intact line holds.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Lifted {
    /// An entry of the present shape.
    Entry(Entry),
    /// An entry of a version that this program does not know yet.
    Newer(u32),
    /// Something else, and why.
    Unknown(String),
}

#[derive(Deserialize)]
struct Head {
    v: u32,
}

/// Reads an intact line of any version.
pub(super) fn lift(json: &[u8]) -> Lifted {
    if may_hold_controls(json) {
        return lift_cleaned(json);
    }
    match serde_json::from_slice::<Entry>(json) {
        Ok(entry) if entry.v == Entry::VERSION => Lifted::Entry(entry),
        Ok(entry) => other_version(entry.v),
        Err(error) => from_head(serde_json::from_slice(json).ok().as_ref(), &error),
    }
}

fn lift_cleaned(json: &[u8]) -> Lifted {
    let mut value: Value = match serde_json::from_slice(json) {
        Ok(value) => value,
        Err(error) => return Lifted::Unknown(plain(&error.to_string())),
    };
    clean(&mut value);
    let head = Head::deserialize(&value).ok();
    match serde_json::from_value::<Entry>(value) {
        Ok(entry) if entry.v == Entry::VERSION => Lifted::Entry(entry),
        Ok(entry) => other_version(entry.v),
        Err(error) => from_head(head.as_ref(), &error),
    }
}

fn from_head(head: Option<&Head>, error: &serde_json::Error) -> Lifted {
    match head {
        Some(Head { v }) if *v != Entry::VERSION => other_version(*v),
        Some(_) | None => Lifted::Unknown(plain(&error.to_string())),
    }
}

fn other_version(version: u32) -> Lifted {
    if version > Entry::VERSION {
        Lifted::Newer(version)
    } else {
        Lifted::Unknown(format!("no program ever wrote version {version}"))
    }
}

/// Which version of the program to install. Format N came with informals 0.N: the two are raised together.
pub(super) fn newer_sentence(version: u32) -> String {
    format!(
        "the journal was written by a newer program, in format {version}: it can be read as far as format {} \
         goes, and not changed; install informals 0.{version} or newer",
        Entry::VERSION
    )
}

/// Whether a text may hold control characters other than line breaks and tabs. May say yes for nothing.
fn may_hold_controls(json: &[u8]) -> bool {
    json.windows(2).any(|pair| matches!(pair, [b'\\', b'u' | b'b' | b'f'] | [0xc2, 0x80..=0x9f] | [0x7f, _]))
}

fn clean(value: &mut Value) {
    match value {
        Value::String(text) => *text = plain(text),
        Value::Array(values) => values.iter_mut().for_each(clean),
        Value::Object(members) => members.values_mut().for_each(clean),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn plain(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_control() || matches!(sign, '\n' | '\r' | '\t')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTE: &str = r#"{"v":1,"id":"00000000000000000000000000000001","at":"2021-06-25T14:00:00.000Z",
        "recorded_at":"2021-06-25T14:00:00.000Z","by":{"machine_user":"anna@desk","role":"note-taker"},
        "events":[{"noted":{"id":"00000000000000000000000000000001.0","about":"meeting","text":"TEXT"}}]}"#;

    fn text_of(lifted: Lifted) -> String {
        let Lifted::Entry(entry) = lifted else { return format!("{lifted:?}") };
        format!("{:?}", entry.events)
    }

    #[test]
    fn control_characters_of_a_journal_end_at_the_door() {
        let line = NOTE.replace("TEXT", r"red\u001b[31m\n\u009b2Jside\u0007");
        assert!(text_of(lift(line.as_bytes())).contains(r#"text: "red[31m\n2Jside""#));
    }

    #[test]
    fn ordinary_text_with_escapes_is_kept_as_it_is() {
        let line = NOTE.replace("TEXT", r#"a \"b\" \\b C\u00f4te"#);
        assert!(text_of(lift(line.as_bytes())).contains(r#"text: "a \"b\" \\b Côte""#));
    }

    #[test]
    fn a_newer_version_is_told_from_nonsense() {
        assert_eq!(lift(br#"{"v":2,"anything":[]}"#), Lifted::Newer(2));
        assert!(matches!(lift(br#"{"v":1,"anything":[]}"#), Lifted::Unknown(_)));
        assert!(matches!(lift(br#"{"v":0,"anything":[]}"#), Lifted::Unknown(_)));
        assert!(matches!(lift(b"[]"), Lifted::Unknown(_)));
    }

    #[test]
    fn the_format_is_never_newer_than_the_program() {
        let minor: u32 = env!("CARGO_PKG_VERSION_MINOR").parse().unwrap();
        let major: u32 = env!("CARGO_PKG_VERSION_MAJOR").parse().unwrap();
        assert!(major > 0 || minor >= Entry::VERSION);
    }
}
