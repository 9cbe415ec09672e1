//! Text from outside in Markdown: it cannot make a heading, a link, an image or a tag.

use crate::text::printable;

/// Text from outside on one line, with a backslash before whatever Markdown would take for its own. An at sign
/// is written out, since some programs make a link of an address whatever stands before it.
pub(super) fn harmless(text: &str) -> String {
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
            assert_eq!(harmless(text), written, "{text}");
        }
    }
}
