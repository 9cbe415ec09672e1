//! Lines of Markdown: words of ours stand as they are, text from outside cannot make a heading, a link, an
//! image or a tag.

use crate::export::cast::Told;
use crate::text::printable;

/// One line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Line(String);

impl Line {
    /// A line that begins with words of ours.
    pub(super) fn new(words: &'static str) -> Self {
        Self(words.to_owned())
    }

    /// Words of ours, marks of Markdown among them.
    pub(super) fn fixed(mut self, words: &'static str) -> Self {
        self.0.push_str(words);
        self
    }

    /// Text from outside.
    pub(super) fn text(mut self, text: &str) -> Self {
        self.0.push_str(&harmless(text));
        self
    }

    /// Text that names nobody.
    pub(super) fn told(self, told: &Told) -> Self {
        self.text(told.as_str())
    }

    /// A number.
    pub(super) fn number(mut self, number: usize) -> Self {
        self.0.push_str(&number.to_string());
        self
    }

    /// The end of a sentence, where it has not ended yet.
    pub(super) fn stop(self) -> Self {
        if self.0.ends_with('.') { self } else { self.fixed(".") }
    }

    /// Added only where there is something to add.
    pub(super) fn with<T>(self, what: Option<T>, add: impl FnOnce(Self, T) -> Self) -> Self {
        match what {
            Some(what) => add(self, what),
            None => self,
        }
    }
}

/// Lines with one blank line between parts.
#[derive(Debug, Default)]
pub(super) struct Page {
    lines: Vec<Line>,
}

impl Page {
    /// One more line of the same part.
    pub(super) fn line(&mut self, line: Line) {
        self.lines.push(line);
    }

    /// A blank line; two become one.
    pub(super) fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.0.is_empty()) {
            self.lines.push(Line::default());
        }
    }

    /// Lines as a part of their own, if there are any.
    pub(super) fn part(&mut self, heading: Option<Line>, lines: Vec<Line>) {
        if lines.is_empty() {
            return;
        }
        self.gap();
        if let Some(heading) = heading {
            self.line(heading);
            self.gap();
        }
        self.lines.extend(lines);
    }

    /// The document; every line ends with a line feed.
    pub(super) fn into_bytes(mut self) -> Vec<u8> {
        while self.lines.last().is_some_and(|line| line.0.is_empty()) {
            self.lines.pop();
        }
        let mut text = String::new();
        for line in self.lines {
            text.push_str(line.0.trim_end());
            text.push('\n');
        }
        text.into_bytes()
    }
}

/// Text from outside on one line, with a backslash before whatever Markdown would take for its own. An at sign
/// is written out, since some programs make a link of an address whatever stands before it.
fn harmless(text: &str) -> String {
    let clean = printable(text);
    let clean = clean.trim();
    let mut result = String::with_capacity(clean.len());
    result.push_str(before_first(clean));
    for (index, letter) in clean.char_indices() {
        let rest = clean.get(index..).unwrap_or_default();
        match letter {
            '@' => result.push_str("(at)"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '~' | '|' => {
                result.push('\\');
                result.push(letter);
            }
            '&' if is_entity(rest) => result.push_str("\\&"),
            '/' if rest.starts_with("//") => result.push_str("\\/"),
            '.' if ends_with_www(clean.get(..index).unwrap_or_default()) => result.push_str("\\."),
            '.' | ')' if numbers_a_list(clean, index) => {
                result.push('\\');
                result.push(letter);
            }
            _ => result.push(letter),
        }
    }
    result
}

/// At the beginning of a line these make headings, quotations, lists and rules.
fn before_first(text: &str) -> &'static str {
    if text.starts_with(['#', '>', '+', '-', '=', ':']) { "\\" } else { "" }
}

/// `1. ` at the beginning is a list, `10.04` is not.
fn numbers_a_list(text: &str, index: usize) -> bool {
    let before = text.get(..index).unwrap_or_default();
    let after = text.get(index + 1..).unwrap_or_default();
    let number = !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit());
    number && (after.is_empty() || after.starts_with(' '))
}

fn is_entity(rest: &str) -> bool {
    let name = rest.strip_prefix('&').and_then(|rest| rest.split_once(';')).map(|(name, _)| name);
    name.is_some_and(|name| {
        !name.is_empty() && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '#')
    })
}

fn ends_with_www(before: &str) -> bool {
    let letters: Vec<char> = before.chars().rev().take(3).collect();
    letters.len() == 3 && letters.iter().all(|letter| letter.eq_ignore_ascii_case(&'w'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_from_outside_makes_no_heading_link_image_or_tag() {
        for (text, written) in [
            ("# Decision", "\\# Decision"),
            ("---", "\\---"),
            ("===", "\\==="),
            ("1. agreed", "1\\. agreed"),
            ("10.04 a.m.", "10.04 a.m."),
            ("> quoted", "\\> quoted"),
            ("[text](http://example.org)", "\\[text\\](http:\\//example.org)"),
            ("![x](y)", "!\\[x\\](y)"),
            ("<img src=x>", "\\<img src=x>"),
            ("www.example.org", "www\\.example.org"),
            ("a@example.org", "a(at)example.org"),
            ("&lt;b&gt; T&T", "\\&lt;b\\&gt; T&T"),
            ("*bold* `code` _x_", "\\*bold\\* \\`code\\` \\_x\\_"),
            ("two\nlines\u{202E}", "two lines"),
            ("A/CONF.192/2018/RC/3 (24)", "A/CONF.192/2018/RC/3 (24)"),
        ] {
            assert_eq!(Line::default().text(text), Line(written.to_owned()), "{text}");
        }
    }
}
