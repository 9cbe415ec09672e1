//! Attendance lists and lists of requests from the disk, no larger than such a list can be.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::text::printable;

/// Megabytes; a list of ten thousand people has two.
const MOST: u64 = 32;

/// All of a file.
///
/// # Errors
/// Why it cannot be read, and the way out.
pub fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let wrong = |error: std::io::Error| printable(&error.to_string());
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(wrong)?;
    file.take((MOST << 20) + 1).read_to_end(&mut bytes).map_err(wrong)?;
    if bytes.len() as u64 > MOST << 20 {
        return Err(format!("it is larger than {MOST} MB; copy the rows that are wanted into a new file"));
    }
    Ok(bytes)
}
