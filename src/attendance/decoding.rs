//! Bytes of any origin as text: meetings leave UTF-16, spreadsheets Windows-1252, everybody else UTF-8.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How many bytes are looked at where no mark says what they are.
const SAMPLE: usize = 4096;

/// The text of a file and what was lost on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) text: String,
    /// Letters that could not be read; each stands as a replacement character.
    pub(super) unreadable: usize,
}

/// Decodes: a byte order mark decides, then NUL bytes, then valid UTF-8, else Windows-1252.
pub(super) fn decoded(bytes: &[u8]) -> Text {
    let encoding = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None => {
            by_nul_bytes(bytes).unwrap_or_else(|| if is_nearly_utf8(bytes) { UTF_8 } else { WINDOWS_1252 })
        }
    };
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    let unreadable = text.chars().filter(|letter| *letter == '\u{FFFD}').count();
    Text { text: lines_alike(&text), unreadable }
}

/// UTF-16 without a mark: every other byte of Latin letters, digits and tabs is NUL.
fn by_nul_bytes(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let nul = |first: usize| sample.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (high_first, low_first) = (nul(0), nul(1));
    let many = sample.len() / 20;
    match (low_first > many && low_first > high_first * 4, high_first > many && high_first > low_first * 4) {
        (true, _) => Some(UTF_16LE),
        (_, true) => Some(UTF_16BE),
        (false, false) => None,
    }
}

/// UTF-8 in which a few bytes are damaged is still UTF-8: Windows-1252 would spoil every accent.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let (mut broken, mut whole) = (0_usize, 0_usize);
    for letter in text.chars().filter(|letter| !letter.is_ascii()) {
        if letter == '\u{FFFD}' { broken += 1 } else { whole += 1 }
    }
    broken == 0 || whole > broken * 2
}

fn lines_alike(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "Full Name\tTimestamp\nCôte d’Ivoire\t6/25/2021\n";

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn a_text_is_the_same_in_every_encoding() {
        for bytes in [
            NAME.as_bytes().to_vec(),
            format!("\u{feff}{NAME}").into_bytes(),
            utf16(&format!("\u{feff}{NAME}"), u16::to_le_bytes),
            utf16(&format!("\u{feff}{NAME}"), u16::to_be_bytes),
            utf16(NAME, u16::to_le_bytes),
            utf16(NAME, u16::to_be_bytes),
            WINDOWS_1252.encode(NAME).0.into_owned(),
        ] {
            assert_eq!(decoded(&bytes), Text { text: NAME.to_owned(), unreadable: 0 });
        }
    }

    #[test]
    fn one_damaged_byte_does_not_spoil_the_other_accents() {
        let mut bytes = "Côte d’Ivoire, Türkiye, São Tomé".as_bytes().to_vec();
        bytes[0] = 0xff;
        let text = decoded(&bytes);
        assert_eq!((text.unreadable, text.text.contains("Türkiye")), (1, true));
    }

    #[test]
    fn a_text_cut_in_the_middle_of_a_letter_is_read_up_to_there() {
        let bytes = utf16(&format!("\u{feff}{NAME}"), u16::to_le_bytes);
        let text = decoded(&bytes[..bytes.len() - 1]);
        assert!(text.text.starts_with("Full Name\tTimestamp\nCôte"), "{text:?}");
    }

    #[test]
    fn every_end_of_line_is_the_same() {
        assert_eq!(decoded(b"a\r\nb\rc\n").text, "a\nb\nc\n");
    }
}
