//! Bytes of a file as text.

use std::borrow::Cow;

use super::Problem;

/// The text of a file, and what is wrong with its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text; what is no UTF-8 stands in it as replacement characters, everything before the first of
    /// them has the offsets of the file.
    pub text: Cow<'a, str>,
    /// The first byte that is no UTF-8.
    pub problem: Option<Problem>,
}

/// Decodes the bytes of a file.
pub fn decode(bytes: &[u8]) -> Decoded<'_> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded { text: Cow::Borrowed(text), problem: None },
        Err(error) => {
            let at = error.valid_up_to();
            let byte = bytes.get(at).copied().unwrap_or_default();
            let problem = Problem::error(at..at + 1, format!("this is not UTF-8: the byte {byte:#04x}"))
                .with_help(way_out(bytes));
            Decoded { text: String::from_utf8_lossy(bytes), problem: Some(problem) }
        }
    }
}

fn way_out(bytes: &[u8]) -> &'static str {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        "the file is in UTF-16; save it again and choose UTF-8 as its encoding"
    } else {
        "save the file again and choose UTF-8 as its encoding"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_byte_that_is_no_utf8_has_its_place() {
        let decoded = decode(b"title = \"C\xf4te d'Ivoire \xff\"");
        let problem = decoded.problem.unwrap();
        assert_eq!(problem.span, 10..11);
        assert_eq!(problem.message, "this is not UTF-8: the byte 0xf4");
    }

    #[test]
    fn text_of_an_editor_that_saves_utf16_is_told_apart() {
        let problem = decode(&[0xff, 0xfe, b't', 0]).problem.unwrap();
        assert!(problem.help.unwrap().contains("UTF-16"));
    }

    #[test]
    fn text_in_utf8_is_taken_as_it_is() {
        let decoded = decode("中国".as_bytes());
        assert_eq!((decoded.text.as_ref(), decoded.problem), ("中国", None));
    }
}
