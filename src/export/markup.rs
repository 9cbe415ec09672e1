//! Text for HTML and XML: nothing in it can begin or end a tag, and no character is one that XML does not allow.

use crate::text::printable;

/// Text on one line between tags or in an attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 16);
    push_escaped(&mut safe, text);
    safe
}

/// The same at the end of what is being written.
pub(super) fn push_escaped(into: &mut String, text: &str) {
    for letter in printable(text).chars().filter(|letter| is_allowed(*letter)) {
        match letter {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            '\'' => into.push_str("&#39;"),
            _ => into.push(letter),
        }
    }
}

/// Text without what XML does not allow, for writers that put in the escapes themselves.
pub(super) fn allowed(text: &str) -> String {
    printable(text).chars().filter(|letter| is_allowed(*letter)).collect()
}

/// XML 1.0, fifth edition, production 2, without the characters that no text is made of.
fn is_allowed(letter: char) -> bool {
    let noncharacter = u32::from(letter) & 0xFFFE == 0xFFFE || matches!(letter, '\u{FDD0}'..='\u{FDEF}');
    !letter.is_control() && !noncharacter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_makes_a_tag_or_ends_an_attribute() {
        assert_eq!(escaped("<b x=\"1\" y='2'>&amp;"), "&lt;b x=&quot;1&quot; y=&#39;2&#39;&gt;&amp;amp;");
    }

    #[test]
    fn what_xml_does_not_allow_is_left_out() {
        assert_eq!(escaped("a\u{0}b\u{b}c\u{1b}d\u{FFFE}e\u{FFFF}f\u{1FFFE}g\u{FDD0}h"), "ab cdefgh");
        assert_eq!(allowed("Côte d'Ivoire\u{7} & 中国"), "Côte d'Ivoire & 中国");
    }
}
