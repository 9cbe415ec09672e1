//! Reading a line piece by piece, with an error that shows the place where it leaves the grammar.

use super::lex::{Line, Token, TokenKind};
use super::misphrased::{Misphrased, Place};
use super::nearest::nearest;
use super::times::TimeTyped;
use super::words::Word;
use crate::time::Length;

/// A line while it is being read.
pub struct Reading<'a> {
    line: &'a Line,
    next: usize,
    until: usize,
    word: Option<Word>,
}

/// A word of the grammar and what it stands for.
pub type Choice<T> = (&'static str, T);

impl<'a> Reading<'a> {
    /// From the beginning of a line.
    pub const fn of(line: &'a Line) -> Self {
        Self { line, next: 0, until: line.tokens.len(), word: None }
    }

    /// The command word, which errors show the grammar of from now on.
    pub fn command(&mut self) -> Result<Word, Misphrased> {
        let Some(first) = self.take() else {
            return Err(
                self.wrong_at(self.line.end(), "a command is missing; the manual lists them".to_owned())
            );
        };
        let found = if first.kind == TokenKind::Word { Word::parse(&first.text) } else { Err(None) };
        let word = found.map_err(|near| {
            let way = near
                .map_or_else(|| "the manual lists them".to_owned(), |word| format!("did you mean {word}?"));
            self.wrong(first, format!("there is no command \u{201c}{}\u{201d}; {way}", first.text))
        })?;
        self.word = Some(word);
        Ok(word)
    }

    /// The next piece.
    pub fn peek(&self) -> Option<&'a Token> {
        self.line.tokens.get(self.next).filter(|_| self.next < self.until)
    }

    /// The next piece, which is then read.
    pub fn take(&mut self) -> Option<&'a Token> {
        let token = self.peek()?;
        self.next += 1;
        Some(token)
    }

    /// Whether everything has been read.
    pub fn at_end(&self) -> bool {
        self.peek().is_none()
    }

    /// A keyword, read if it comes next; it may be written in capitals, not in quotation marks.
    pub fn keyword(&mut self, keyword: &str) -> Option<&'a Token> {
        self.peek().filter(|token| is_keyword(token, &[keyword]))?;
        self.take()
    }

    /// Whether a keyword comes next, and then a text in quotation marks.
    pub fn keyword_before_quoted(&self, keyword: &str) -> bool {
        let after = self.line.tokens.get(self.next + 1);
        self.peek().is_some_and(|token| is_keyword(token, &[keyword]))
            && after.is_some_and(|token| token.kind == TokenKind::Quoted)
    }

    /// A keyword that has to be there.
    pub fn expect(&mut self, keyword: &str, what: &str) -> Result<&'a Token, Misphrased> {
        let found = self.peek();
        self.keyword(keyword).ok_or_else(|| self.missing(found, what))
    }

    /// That a keyword does not stand twice.
    pub fn once<T>(&self, keyword: &Token, said_before: Option<&T>) -> Result<(), Misphrased> {
        match said_before {
            Some(_) => {
                Err(self
                    .wrong(keyword, format!("\u{201c}{}\u{201d} stands twice; say it once", keyword.text)))
            }
            None => Ok(()),
        }
    }

    /// Reads with all pieces but the last one.
    pub fn all_but_last<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, Misphrased>,
    ) -> Result<T, Misphrased> {
        self.until = self.line.tokens.len().saturating_sub(1).max(self.next);
        let result = read(self);
        self.until = self.line.tokens.len();
        result
    }

    /// A comma, read if it comes next.
    pub fn comma(&mut self) -> Option<&'a Token> {
        self.peek().filter(|token| token.kind == TokenKind::Comma)?;
        self.take()
    }

    /// That the line ends here.
    pub fn end(&self) -> Result<(), Misphrased> {
        let Some(token) = self.peek() else { return Ok(()) };
        let rest = self.line.tokens.last().map_or(token.place, |last| token.place.to(last.place));
        let message = match token.kind {
            TokenKind::Comma => {
                "a comma is not expected here; put a name with a comma in quotation marks".to_owned()
            }
            TokenKind::Word | TokenKind::Quoted => {
                format!("nothing more is expected from \u{201c}{}\u{201d} on", token.text)
            }
        };
        Err(self.wrong_at(rest, message))
    }

    /// One piece that has to be there.
    pub fn piece(&mut self, what: &str) -> Result<&'a Token, Misphrased> {
        match self.peek() {
            Some(token) if token.kind != TokenKind::Comma => {
                self.next += 1;
                Ok(token)
            }
            found => Err(self.missing(found, what)),
        }
    }

    /// A text: one word, or anything in quotation marks; `keywords` are not taken for it.
    pub fn text(&mut self, what: &str, keywords: &[&str]) -> Result<String, Misphrased> {
        let token = self.words_allowed(what, keywords)?;
        let text = token.text.trim();
        if text.is_empty() {
            return Err(self.wrong(token, format!("{what} is empty; write it between the quotation marks")));
        }
        Ok(text.to_owned())
    }

    /// A text that may be empty.
    pub fn text_or_nothing(&mut self, what: &str, keywords: &[&str]) -> Result<String, Misphrased> {
        self.words_allowed(what, keywords).map(|token| token.text.trim().to_owned())
    }

    fn words_allowed(&mut self, what: &str, keywords: &[&str]) -> Result<&'a Token, Misphrased> {
        if let Some(token) = self.peek().filter(|token| is_keyword(token, keywords)) {
            return Err(self.missing(Some(token), what));
        }
        let token = self.piece(what)?;
        let follows =
            self.peek().filter(|next| next.kind != TokenKind::Quoted && !is_keyword(next, keywords));
        match (token.kind, follows) {
            (TokenKind::Word, Some(_)) => {
                let message =
                    format!("{what} has several words; put it in quotation marks: \"{} …\"", token.text);
                Err(self.wrong(token, message))
            }
            (TokenKind::Word | TokenKind::Quoted | TokenKind::Comma, _) => Ok(token),
        }
    }

    /// Words up to a keyword, a comma or the end: a name that needs no quotation marks.
    pub fn name(&mut self, what: &str, keywords: &[&str]) -> Result<String, Misphrased> {
        let mut words: Vec<&str> = Vec::new();
        let begin = self.peek();
        while let Some(token) =
            self.peek().filter(|token| token.kind != TokenKind::Comma && !is_keyword(token, keywords))
        {
            words.push(token.text.trim());
            self.next += 1;
        }
        let name = words.join(" ").trim().to_owned();
        if name.is_empty() { Err(self.missing(begin.or(self.peek()), what)) } else { Ok(name) }
    }

    /// One word of a few.
    pub fn choice<T: Copy>(&mut self, what: &str, choices: &[Choice<T>]) -> Result<T, Misphrased> {
        let token = self.piece(what)?;
        let typed = token.text.to_lowercase();
        if let Some((_, value)) = choices.iter().find(|(word, _)| *word == typed) {
            return Ok(*value);
        }
        let way = nearest(&typed, choices.iter().map(|(word, _)| (*word, *word))).map_or_else(
            || {
                format!(
                    "it is one of {}",
                    choices.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ")
                )
            },
            |word| format!("did you mean {word}?"),
        );
        Err(self.wrong(token, format!("\u{201c}{}\u{201d} is not {what}; {way}", token.text)))
    }

    /// A length of time, which needs its unit.
    pub fn length(&mut self, what: &str) -> Result<Length, Misphrased> {
        let token = self.piece(what)?;
        token.text.parse().map_err(|bad: crate::time::BadLength| {
            let bare = token.text.bytes().all(|byte| byte.is_ascii_digit());
            let message = match token.text.parse::<u32>() {
                Ok(1..=5999) if bare => {
                    format!(
                        "\u{201c}{0}\u{201d} has no unit; write {0}m for minutes or {0}s for seconds",
                        token.text
                    )
                }
                Ok(_) | Err(_) => bad.to_string(),
            };
            self.wrong(token, message)
        })
    }

    /// A place from 1 on.
    pub fn place(&mut self, what: &str) -> Result<usize, Misphrased> {
        let token = self.piece(what)?;
        let digits = token.text.strip_prefix('#').unwrap_or(&token.text);
        whole(digits).ok_or_else(|| {
            self.wrong(
                token,
                format!("\u{201c}{}\u{201d} is not a place; places are counted 1, 2, 3", token.text),
            )
        })
    }

    /// `#N`, read if it comes next; other words after `#` are a name.
    pub fn number_sign(&mut self) -> Result<Option<usize>, Misphrased> {
        let Some(token) = self.peek().filter(|token| token.kind == TokenKind::Word) else { return Ok(None) };
        let Some(digits) = token.text.strip_prefix('#') else { return Ok(None) };
        self.next += 1;
        whole(digits).map(Some).ok_or_else(|| {
            self.wrong(token, format!("\u{201c}{}\u{201d} is not a number; write #3", token.text))
        })
    }

    /// `10:41`, `10:41:30` or `2021-06-25T10:41`.
    pub fn time(&mut self, what: &str) -> Result<TimeTyped, Misphrased> {
        let token = self.piece(what)?;
        TimeTyped::clock_or_dated(&token.text)
            .ok_or_else(|| self.no_time(token, "10:41, 10:41:30 or 2021-06-25T10:41"))
    }

    /// The error for a piece that is not a time.
    pub fn no_time(&self, token: &Token, ways: &str) -> Misphrased {
        self.wrong(token, format!("\u{201c}{}\u{201d} is not a time; write {ways}", token.text))
    }

    /// An error at a piece.
    pub fn wrong(&self, token: &Token, message: String) -> Misphrased {
        self.wrong_at(token.place, message)
    }

    /// An error where something is missing.
    pub fn missing(&self, found: Option<&Token>, what: &str) -> Misphrased {
        let message = match found {
            Some(token) if token.text.is_empty() => format!("{what} is empty"),
            Some(token) => format!("{what} is missing before \u{201c}{}\u{201d}", token.text),
            None => format!("{what} is missing"),
        };
        self.wrong_at(found.map_or_else(|| self.line.end(), |token| token.place), message)
    }

    /// An error at a place of the line.
    pub fn wrong_at(&self, place: Place, message: String) -> Misphrased {
        Misphrased { message, line: self.line.text.clone(), place, word: self.word }
    }
}

/// Whether a piece is one of the keywords.
pub fn is_keyword(token: &Token, keywords: &[&str]) -> bool {
    token.kind == TokenKind::Word && keywords.iter().any(|keyword| token.text.eq_ignore_ascii_case(keyword))
}

fn whole(digits: &str) -> Option<usize> {
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|number| plain && *number > 0)
}

/// Every keyword of the language: a name that holds one as a word of its own goes in quotation marks.
pub const RESERVED: [&str; 29] = [
    "for",
    "group",
    "and-national",
    "as",
    "via",
    "asked",
    "limit",
    "note",
    "to",
    "from",
    "anyway",
    "about",
    "item",
    "on",
    "stance",
    "verbatim",
    "check",
    "summary",
    "private",
    "by",
    "until",
    "with",
    "adds",
    "deletes",
    "replaces",
    "none",
    "outcome",
    "no-check",
    "no-summary",
];
