//! Text for the chat: onto the clipboard through the terminal, or into a file where the terminal is known not
//! to take it.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::journal::{Paths, owner_only};

/// What stands between the desk and the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The terminal itself.
    Terminal,
    /// tmux, which passes it on or keeps it, as it is set.
    Tmux,
    /// GNU screen.
    Screen,
    /// None: a terminal that ignores the sequence.
    None,
}

impl Way {
    /// What the variables of the environment say. VTE (GNOME Terminal and its relatives), the Terminal of macOS
    /// and the Linux console do not take it.
    pub fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let is = |name: &str, value: &str| variable(name).as_deref() == Some(value);
        if variable("TMUX").is_some() {
            Self::Tmux
        } else if variable("STY").is_some() {
            Self::Screen
        } else if is("TERM", "linux")
            || is("TERM", "dumb")
            || is("TERM_PROGRAM", "Apple_Terminal")
            || variable("VTE_VERSION").is_some()
        {
            Self::None
        } else {
            Self::Terminal
        }
    }

    /// The way from this process.
    pub fn here() -> Self {
        Self::of(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
    }

    /// The bytes that put text on the clipboard (OSC 52); none where there is no way.
    pub fn bytes(self, text: &str) -> Option<Vec<u8>> {
        let plain = format!("\u{1b}]52;c;{}\u{7}", base64(text.as_bytes()));
        match self {
            Self::Terminal => Some(plain.into_bytes()),
            // tmux takes the plain sequence with set-clipboard on, the wrapped one with allow-passthrough.
            Self::Tmux => Some(
                format!("{plain}\u{1b}Ptmux;{}\u{1b}\\", plain.replace('\u{1b}', "\u{1b}\u{1b}"))
                    .into_bytes(),
            ),
            Self::Screen => Some(format!("\u{1b}P{plain}\u{1b}\\").into_bytes()),
            Self::None => None,
        }
    }
}

/// Keeps the text in a file of its own beside the journal, for its owner only, in place of the last one.
pub fn keep(journal: &Path, text: &str) -> io::Result<PathBuf> {
    let place = Paths::beside(journal).for_chat();
    if place.exists() {
        std::fs::remove_file(&place)?;
    }
    owner_only::new_file().write(true).create_new(true).open(&place)?.write_all(text.as_bytes())?;
    Ok(place)
}

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn base64(bytes: &[u8]) -> String {
    let mut written = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |index: usize| u32::from(three.get(index).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4_usize {
            let index = usize::try_from(bits >> (18 - 6 * place) & 0x3f).unwrap_or(0);
            let letter = LETTERS.get(index).copied().map_or('=', char::from);
            written.push(if place > three.len() { '=' } else { letter });
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_becomes_base64_as_everywhere() {
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("Côte", "Q8O0dGU="),
        ] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn a_terminal_that_ignores_the_sequence_gets_a_file() {
        let with = |name: &'static str, value: &'static str| {
            Way::of(move |asked| (asked == name).then(|| value.to_owned()))
        };
        assert_eq!(with("VTE_VERSION", "7600"), Way::None);
        assert_eq!(with("TERM", "linux"), Way::None);
        assert_eq!(with("TERM", "xterm-256color"), Way::Terminal);
        assert_eq!(with("TMUX", "/tmp/tmux-0/default,1,0"), Way::Tmux);
        assert_eq!(Way::None.bytes("x"), None);
    }

    #[test]
    fn tmux_gets_it_plain_and_wrapped() {
        let bytes = Way::Tmux.bytes("foo").unwrap();
        assert_eq!(bytes, b"\x1b]52;c;Zm9v\x07\x1bPtmux;\x1b\x1b]52;c;Zm9v\x07\x1b\\");
    }

    #[test]
    fn the_file_holds_the_last_text_only() {
        let folder = tempfile::tempdir().unwrap();
        let journal = folder.path().join("m.jsonl");
        keep(&journal, "a longer text").unwrap();
        let place = keep(&journal, "short").unwrap();
        assert_eq!(std::fs::read_to_string(place).unwrap(), "short");
    }
}
