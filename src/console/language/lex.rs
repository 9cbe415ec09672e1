//! A line cut into words, quoted texts and commas, each with its place.

use super::misphrased::{Misphrased, Place};
use crate::text::printable;

/// The longest text kept, in characters.
pub const LONGEST: usize = 10_000;

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// What it says: without quotation marks, its escapes undone.
    pub text: String,
    /// What it is.
    pub kind: TokenKind,
    /// Where it stands.
    pub place: Place,
}

/// What a piece of a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// A word: may be a keyword.
    Word,
    /// Between quotation marks: never a keyword.
    Quoted,
    /// A comma.
    Comma,
}

/// A line and its pieces.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// The line without control characters.
    pub text: String,
    /// Its pieces in order.
    pub tokens: Vec<Token>,
}

impl Line {
    /// Cuts a line: words at spaces and commas; `"…"` or typographic quotation marks, in which `\"` stands for a
    /// quotation mark and `\\` for a backslash.
    pub fn cut(typed: &str) -> Result<Self, Misphrased> {
        let text = printable(typed).trim_end().to_owned();
        let letters: Vec<char> = text.chars().collect();
        let mut tokens = Vec::new();
        let mut here = 0;
        while let Some(letter) = letters.get(here) {
            if letter.is_whitespace() {
                here += 1;
                continue;
            }
            let token = match (letter, closing(*letter)) {
                (',', _) => {
                    Token { text: ",".to_owned(), kind: TokenKind::Comma, place: place(here, here + 1) }
                }
                (_, Some(ends)) => {
                    quoted(&letters, here, ends).ok_or_else(|| unended(&text, here, letters.len()))?
                }
                (_, None) => word(&letters, here),
            };
            here = token.place.before + token.place.length;
            if token.text.chars().count() > LONGEST {
                return Err(too_long(&text, token.place));
            }
            tokens.push(token);
        }
        Ok(Self { text, tokens })
    }

    /// Arguments of a program: one is a line; of several, each with a space is one quoted text.
    pub fn from_arguments(arguments: &[String]) -> Result<Self, Misphrased> {
        match arguments {
            [line] => Self::cut(line),
            several => {
                Self::cut(&several.iter().map(|argument| as_written(argument)).collect::<Vec<_>>().join(" "))
            }
        }
    }

    /// The place after the last piece.
    pub fn end(&self) -> Place {
        Place { before: self.text.chars().count(), length: 1 }
    }
}

/// A text between quotation marks, as it can be typed.
pub fn in_quotes(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn as_written(argument: &str) -> String {
    if argument.is_empty() || argument.contains(char::is_whitespace) {
        in_quotes(argument)
    } else {
        argument.to_owned()
    }
}

fn place(from: usize, to: usize) -> Place {
    Place { before: from, length: to.saturating_sub(from).max(1) }
}

/// Marks that end a text which this letter begins.
const fn closing(letter: char) -> Option<&'static [char]> {
    match letter {
        '"' => Some(&['"']),
        '\u{201c}' | '\u{201d}' | '\u{201e}' => Some(&['\u{201c}', '\u{201d}']),
        _ => None,
    }
}

fn word(letters: &[char], from: usize) -> Token {
    let text: String = letters
        .iter()
        .skip(from)
        .take_while(|letter| !letter.is_whitespace() && **letter != ',' && closing(**letter).is_none())
        .collect();
    let to = from + text.chars().count();
    Token { text, kind: TokenKind::Word, place: place(from, to) }
}

fn quoted(letters: &[char], from: usize, ends: &[char]) -> Option<Token> {
    let mut text = String::new();
    let mut here = from + 1;
    loop {
        let letter = *letters.get(here)?;
        let escaped = letters.get(here + 1).filter(|next| **next == '\\' || closing(**next).is_some());
        match (letter, escaped) {
            ('\\', Some(next)) => {
                text.push(*next);
                here += 2;
            }
            _ if ends.contains(&letter) => break,
            _ => {
                text.push(letter);
                here += 1;
            }
        }
    }
    Some(Token { text, kind: TokenKind::Quoted, place: place(from, here + 1) })
}

fn unended(line: &str, from: usize, end: usize) -> Misphrased {
    Misphrased {
        message: "the quotation mark here has no partner; add one at the end of the text, or write \\\" for a mark \
                  within it"
            .to_owned(),
        line: line.to_owned(),
        place: place(from, end),
        word: None,
    }
}

fn too_long(line: &str, at: Place) -> Misphrased {
    Misphrased {
        message: format!("this text has {} characters; {LONGEST} are the most that is kept", at.length),
        line: line.chars().take(at.before + 60).collect(),
        place: Place { before: at.before, length: 60 },
        word: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(line: &str) -> Vec<String> {
        Line::cut(line).unwrap().tokens.into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn words_quotes_and_commas_are_told_apart() {
        assert_eq!(pieces("inscribe EU,Japan via \"a b\""), ["inscribe", "EU", ",", "Japan", "via", "a b"]);
    }

    #[test]
    fn quotes_escape_with_a_backslash() {
        assert_eq!(pieces(r#"note "he said \"no\" \\ yes \n""#), ["note", r#"he said "no" \ yes \n"#]);
    }

    #[test]
    fn typographic_quotation_marks_are_taken_too() {
        assert_eq!(pieces("note \u{201c}as is\u{201d} x"), ["note", "as is", "x"]);
        assert_eq!(pieces("note \u{201e}as is\u{201c}"), ["note", "as is"]);
    }

    #[test]
    fn a_text_in_quotes_is_read_back_as_it_was() {
        for text in ["", "a", "a \"b\" c", "a \\ b", "\\\"", "\u{201c}x\u{201d}"] {
            assert_eq!(pieces(&in_quotes(text)), [text]);
        }
    }

    #[test]
    fn an_argument_with_a_space_is_one_quoted_text() {
        let arguments = ["inscribe", "Trinidad and Tobago", "for", "CARICOM"].map(str::to_owned);
        let line = Line::from_arguments(&arguments).unwrap();
        assert_eq!(line.text, "inscribe \"Trinidad and Tobago\" for CARICOM");
        assert_eq!(
            line.tokens.iter().map(|token| token.kind).filter(|kind| *kind == TokenKind::Quoted).count(),
            1
        );
    }

    #[test]
    fn one_argument_is_a_line() {
        let line = Line::from_arguments(&["move Trinidad and Tobago to 3".to_owned()]).unwrap();
        assert_eq!(line.tokens.len(), 6);
    }

    #[test]
    fn control_characters_stop_at_the_door() {
        assert_eq!(pieces("note \"a\u{1b}[2Jb\"").concat(), "notea[2Jb");
    }

    #[test]
    fn a_text_of_more_than_ten_thousand_characters_is_refused() {
        let line = format!("note \"{}\"", "x".repeat(LONGEST + 1));
        assert!(Line::cut(&line).unwrap_err().message.contains("10000"));
    }
}
