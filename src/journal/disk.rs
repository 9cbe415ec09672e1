//! The little that a journal asks of a disk, apart so that a test can be a disk that fails.

use std::io;

/// How a file is held while it is read or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// Together with others who read.
    Shared,
    /// Alone.
    Exclusive,
}

/// Whether the file is still the one that was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// It is.
    Same,
    /// Nothing is there.
    Gone,
    /// Another file has its name: what is written to ours nobody would find.
    Replaced,
}

/// One file, and the place beside it for what is set aside.
pub trait Disk: Send {
    /// Waits until the file is held.
    fn hold(&mut self, hold: Hold) -> io::Result<()>;
    /// Lets the file go.
    fn release(&mut self);
    /// Whether the file is still where it was opened.
    fn presence(&mut self) -> io::Result<Presence>;
    /// Whether the meeting goes on elsewhere, so that nothing is added here but what comes from there.
    fn is_shared(&mut self) -> bool {
        false
    }
    /// Its length in bytes.
    fn length(&mut self) -> io::Result<u64>;
    /// Everything from a place to the end.
    fn read_from(&mut self, place: u64) -> io::Result<Vec<u8>>;
    /// Writes at a place, in one piece where the system allows.
    fn write_at(&mut self, place: u64, bytes: &[u8]) -> io::Result<()>;
    /// Returns when everything written will survive a power cut.
    fn sync(&mut self) -> io::Result<()>;
    /// Cuts the file off.
    fn truncate(&mut self, length: u64) -> io::Result<()>;
    /// Keeps bytes that are about to be cut off, synced, in the file for torn lines.
    fn set_aside(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// The file's name as a sentence shows it, quoted.
    fn name(&self) -> String;
}
