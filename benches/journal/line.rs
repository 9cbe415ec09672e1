//! An entry as the line that it is in a journal.

use informals::meeting::Entry;

/// With its checksum and its newline.
pub fn line(entry: &Entry) -> Vec<u8> {
    let mut line = serde_json::to_string(entry).unwrap();
    line.pop();
    let seal = crc32fast::hash(line.as_bytes());
    format!("{line},\"crc\":\"{seal:08x}\"}}\n").into_bytes()
}
