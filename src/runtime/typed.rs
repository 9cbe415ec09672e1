//! What is typed so far, written at every key: a kill finds it in the memory of the system, whatever the disk has.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use crate::journal::owner_only;

/// A file to which the unfinished lines are added whole at every key, until they are synced elsewhere.
///
/// To add is one write without waiting: replacing a file at every key would make some file systems write to the disk
/// each time. After a power cut the end may be missing, so every line says by its sum whether it is whole.
pub struct Typed {
    path: PathBuf,
}

impl Typed {
    /// The file at this place, there or not.
    pub fn of(path: PathBuf) -> Self {
        Self { path }
    }

    /// Adds what the unfinished lines are now.
    pub fn write(&self, text: &str) -> io::Result<()> {
        let body = serde_json::to_string(text)?;
        // The line break stands before it: a line that did not fit on the disk does not take this one with it.
        let line = format!("\n{:08x} {body}", crc32fast::hash(body.as_bytes()));
        let mut file = owner_only::new_file().append(true).create(true).open(&self.path)?;
        file.write_all(line.as_bytes())
    }

    /// What was written last and is whole; nothing where all is synced elsewhere.
    pub fn last(&self) -> io::Result<Option<String>> {
        match fs::read(&self.path) {
            Ok(bytes) => Ok(bytes.split(|byte| *byte == b'\n').rev().find_map(whole)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Everything is synced elsewhere.
    pub fn forget(&self) -> io::Result<()> {
        match fs::remove_file(&self.path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            Ok(()) | Err(_) => Ok(()),
        }
    }
}

/// The text of a line whose sum is right.
fn whole(line: &[u8]) -> Option<String> {
    let (sum, body) = std::str::from_utf8(line).ok()?.split_once(' ')?;
    let right = format!("{:08x}", crc32fast::hash(body.as_bytes()));
    (sum == right).then(|| serde_json::from_str(body).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(folder: &tempfile::TempDir) -> Typed {
        Typed::of(folder.path().join("typed"))
    }

    #[test]
    fn what_was_written_last_is_there_until_it_is_synced_elsewhere() {
        let folder = tempfile::tempdir().unwrap();
        let typed = typed(&folder);
        assert_eq!(typed.last().unwrap(), None);
        typed.write("24~ cost").unwrap();
        typed.write("24~ cost\nof marking").unwrap();
        assert_eq!(typed.last().unwrap().as_deref(), Some("24~ cost\nof marking"));
        typed.forget().unwrap();
        typed.forget().unwrap();
        assert_eq!(typed.last().unwrap(), None);
    }

    #[test]
    fn a_line_cut_off_or_damaged_leaves_the_one_before() {
        let folder = tempfile::tempdir().unwrap();
        let typed = typed(&folder);
        typed.write("cost").unwrap();
        typed.write("costs").unwrap();
        let bytes = fs::read(&typed.path).unwrap();
        for cut in bytes.len() / 2..bytes.len() {
            fs::write(&typed.path, bytes.get(..cut).unwrap()).unwrap();
            assert_eq!(typed.last().unwrap().as_deref(), Some("cost"), "{cut}");
        }
        typed.write("cost of").unwrap();
        assert_eq!(typed.last().unwrap().as_deref(), Some("cost of"));
        let mut damaged = bytes;
        *damaged.iter_mut().rev().nth(2).unwrap() = 0;
        fs::write(&typed.path, damaged).unwrap();
        assert_eq!(typed.last().unwrap().as_deref(), Some("cost"));
    }
}
