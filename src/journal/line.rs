//! One entry as one line: its JSON with a checksum as the last member.
//!
//! `{"v":1,…,"crc":"9a3f01bc"}`: the checksum is the crc32 of every byte before `,"crc"`. It is cut off as
//! bytes and compared as bytes, eight lower-case hex digits: what reads numbers also reads `9A3F01BC`, and a
//! flipped bit would get through.

use super::lift::{Lifted, lift};
use super::notice::Damage;
use super::trouble::StoreError;
use crate::meeting::Entry;

const MARK: &[u8] = b",\"crc\":\"";
const START: &[u8] = b"{\"v\":";
/// Length of `,"crc":"9a3f01bc"}`.
const SEAL: usize = 18;

/// What a line holds. None of these loses what is intact in it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Nothing.
    Blank,
    /// An entry, intact.
    Entry(Box<Entry>),
    /// An intact entry of a newer version.
    Newer(u32),
    /// A damaged line, with the entries in it that are intact all the same.
    Damaged(Damage, Vec<Entry>),
}

/// The line of an entry, with its newline.
pub(super) fn encode(entry: &Entry) -> Result<Vec<u8>, StoreError> {
    let mut line = serde_json::to_vec(entry).map_err(|error| {
        StoreError::new("cannot write the entry as JSON", error.to_string(), "report it with this sentence")
    })?;
    line.pop();
    let seal = seal(&line);
    line.extend_from_slice(&seal);
    line.push(b'\n');
    Ok(line)
}

/// Reads a line without its newline.
pub(super) fn decode(line: &[u8]) -> Line {
    if line.is_empty() {
        return Line::Blank;
    }
    if !is_sealed(line) {
        return salvage(line);
    }
    match lift(line) {
        Lifted::Entry(entry) => Line::Entry(Box::new(entry)),
        Lifted::Newer(version) => Line::Newer(version),
        Lifted::Unknown(why) => Line::Damaged(Damage::Unknown(why), Vec::new()),
    }
}

fn seal(body: &[u8]) -> [u8; SEAL] {
    let text = format!(",\"crc\":\"{:08x}\"}}", crc32fast::hash(body));
    let mut seal = [0; SEAL];
    for (place, byte) in seal.iter_mut().zip(text.bytes()) {
        *place = byte;
    }
    seal
}

fn is_sealed(line: &[u8]) -> bool {
    line.len()
        .checked_sub(SEAL)
        .and_then(|body| line.split_at_checked(body))
        .is_some_and(|(body, end)| end == seal(body))
}

/// A line whose checksum is wrong may still be two entries that ran together because the newline between
/// them was lost, or hold one after the rest of another. Neither mark can stand inside a text, where a
/// quote is escaped.
fn salvage(line: &[u8]) -> Line {
    let pieces = sealed_pieces(line);
    let covered: usize = pieces.iter().map(|piece| piece.len()).sum();
    let whole: Vec<Entry> = pieces.into_iter().filter_map(entry_of).collect();
    let left_over = line.len().saturating_sub(covered);
    let damage = match whole.len() {
        0 => Damage::Checksum,
        entries if left_over <= entries => Damage::RunTogether(entries),
        entries => Damage::Partly(entries),
    };
    Line::Damaged(damage, whole)
}

fn entry_of(piece: &[u8]) -> Option<Entry> {
    match lift(piece) {
        Lifted::Entry(entry) => Some(entry),
        Lifted::Newer(_) | Lifted::Unknown(_) => None,
    }
}

fn sealed_pieces(line: &[u8]) -> Vec<&[u8]> {
    let starts: Vec<usize> = places_of(START, line).collect();
    let ends: Vec<usize> = places_of(MARK, line).map(|place| place.saturating_add(SEAL)).collect();
    let nexts = starts.iter().copied().skip(1).chain([line.len()]);
    let mut pieces = Vec::new();
    for (start, next) in starts.iter().copied().zip(nexts) {
        let within = ends.iter().filter(|end| (start..=next).contains(*end));
        pieces.extend(within.filter_map(|end| line.get(start..*end)).filter(|piece| is_sealed(piece)));
    }
    pieces
}

fn places_of<'a>(needle: &'a [u8], line: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    line.windows(needle.len())
        .enumerate()
        .filter(move |(_, window)| *window == needle)
        .map(|(place, _)| place)
}
