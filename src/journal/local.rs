//! A file on a disk of this machine.

use std::fs::{self, File, Metadata};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::disk::{Disk, Hold, Presence};
use super::owner_only;
use super::paths::Paths;
use super::trouble::quoted;

/// An open file. The lock is taken on the file itself: a lock file beside it could be removed, and then two
/// would hold it at once; that the journal was removed or replaced is seen by [`Disk::presence`].
#[derive(Debug)]
pub struct LocalFile {
    file: File,
    path: PathBuf,
}

impl LocalFile {
    /// Opens an existing file for reading.
    pub fn open_to_read(path: &Path) -> io::Result<Self> {
        Self::checked(File::open(path)?, path)
    }

    /// Opens an existing file for reading and writing.
    pub fn open_to_write(path: &Path) -> io::Result<Self> {
        Self::checked(fs::OpenOptions::new().read(true).write(true).open(path)?, path)
    }

    /// Makes a file that was not there, for the owner only, with its folder, and syncs both.
    pub fn create(path: &Path) -> io::Result<Self> {
        if let Some(folder) =
            path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.exists())
        {
            owner_only::folder(folder)?;
        }
        let file = owner_only::new_file().read(true).write(true).create_new(true).open(path)?;
        file.sync_all()?;
        owner_only::sync_folder_of(path)?;
        Self::checked(file, path)
    }

    fn checked(file: File, path: &Path) -> io::Result<Self> {
        let kind = file.metadata()?.file_type();
        if kind.is_dir() {
            return Err(io::Error::from(io::ErrorKind::IsADirectory));
        }
        if !kind.is_file() {
            return Err(io::Error::other("it is a device, not a file"));
        }
        Ok(Self { file, path: path.to_owned() })
    }
}

impl Disk for LocalFile {
    fn hold(&mut self, hold: Hold) -> io::Result<()> {
        loop {
            let held = match hold {
                Hold::Shared => self.file.lock_shared(),
                Hold::Exclusive => self.file.lock(),
            };
            match held {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Ok(()) | Err(_) => return held,
            }
        }
    }

    fn release(&mut self) {
        // What cannot be unlocked is unlocked when the file is closed; there is nothing else to do about it.
        let _ = self.file.unlock();
    }

    fn presence(&mut self) -> io::Result<Presence> {
        match fs::metadata(&self.path) {
            Ok(there) if same_file(&there, &self.file.metadata()?) => Ok(Presence::Same),
            Ok(_) => Ok(Presence::Replaced),
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                Ok(Presence::Gone)
            }
            Err(error) => Err(error),
        }
    }

    fn is_shared(&mut self) -> bool {
        Paths::beside(&self.path).links().exists()
    }

    fn length(&mut self) -> io::Result<u64> {
        Ok(self.file.metadata()?.len())
    }

    fn read_from(&mut self, place: u64) -> io::Result<Vec<u8>> {
        self.file.seek(SeekFrom::Start(place))?;
        let mut bytes = Vec::new();
        self.file.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn write_at(&mut self, place: u64, bytes: &[u8]) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(place))?;
        self.file.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.file.sync_data()
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.file.set_len(length)
    }

    fn set_aside(&mut self, bytes: &[u8]) -> io::Result<()> {
        owner_only::add_to(&Paths::beside(&self.path).torn(), bytes)
    }

    fn name(&self) -> String {
        quoted(&self.path)
    }
}

#[cfg(unix)]
fn same_file(one: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    one.dev() == other.dev() && one.ino() == other.ino()
}

#[cfg(not(unix))]
fn same_file(one: &Metadata, other: &Metadata) -> bool {
    one.created().ok() == other.created().ok()
}
