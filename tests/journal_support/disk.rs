//! A disk in memory that fails when it is told to.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard};

use informals::journal::{Disk, Hold, Presence};

/// What the disk does wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Writing stops with this error after so many bytes.
    Write { after: usize, error: i32 },
    /// Writing stops with this error after so many bytes, and cutting off fails too.
    WriteAndTruncate { after: usize, error: i32 },
    /// What was written cannot be synced.
    Sync(i32),
    /// The file cannot be read.
    Read(i32),
    /// The file cannot be locked.
    Hold(i32),
    /// Nothing can be set aside.
    SetAside(i32),
    /// The file is gone.
    Gone,
    /// Another file has its name.
    Replaced,
}

#[derive(Debug, Default)]
pub struct Content {
    pub bytes: Vec<u8>,
    pub torn: Vec<u8>,
    pub fault: Option<Fault>,
    pub syncs: usize,
    pub writes: usize,
}

/// The disk. A clone is the same disk.
#[derive(Debug, Clone, Default)]
pub struct MemoryDisk(Arc<Mutex<Content>>);

impl MemoryDisk {
    pub fn holding(bytes: &[u8]) -> Self {
        let disk = Self::default();
        disk.content().bytes = bytes.to_vec();
        disk
    }

    pub fn content(&self) -> MutexGuard<'_, Content> {
        self.0.lock().unwrap()
    }

    pub fn bytes(&self) -> Vec<u8> {
        self.content().bytes.clone()
    }

    /// How often it was written and synced.
    pub fn counts(&self) -> (usize, usize) {
        let content = self.content();
        (content.writes, content.syncs)
    }

    pub fn fails(&self, fault: Fault) {
        self.content().fault = Some(fault);
    }

    pub fn works_again(&self) {
        self.content().fault = None;
    }

    pub fn boxed(&self) -> Box<dyn Disk> {
        Box::new(self.clone())
    }
}

fn system(error: i32) -> io::Error {
    io::Error::from_raw_os_error(error)
}

fn length(place: u64) -> usize {
    usize::try_from(place).unwrap()
}

impl Disk for MemoryDisk {
    fn hold(&mut self, _hold: Hold) -> io::Result<()> {
        if let Some(Fault::Hold(error)) = self.content().fault { Err(system(error)) } else { Ok(()) }
    }

    fn release(&mut self) {}

    fn presence(&mut self) -> io::Result<Presence> {
        let fault = self.content().fault;
        if fault == Some(Fault::Gone) {
            Ok(Presence::Gone)
        } else if fault == Some(Fault::Replaced) {
            Ok(Presence::Replaced)
        } else {
            Ok(Presence::Same)
        }
    }

    fn length(&mut self) -> io::Result<u64> {
        Ok(self.content().bytes.len() as u64)
    }

    fn read_from(&mut self, place: u64) -> io::Result<Vec<u8>> {
        let content = self.content();
        if let Some(Fault::Read(error)) = content.fault {
            return Err(system(error));
        }
        Ok(content.bytes.iter().copied().skip(length(place)).collect())
    }

    fn write_at(&mut self, place: u64, bytes: &[u8]) -> io::Result<()> {
        let mut content = self.content();
        content.writes += 1;
        content.bytes.truncate(length(place));
        if let Some(Fault::Write { after, error } | Fault::WriteAndTruncate { after, error }) = content.fault
        {
            content.bytes.extend(bytes.iter().take(after));
            return Err(system(error));
        }
        content.bytes.extend_from_slice(bytes);
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        let mut content = self.content();
        content.syncs += 1;
        if let Some(Fault::Sync(error)) = content.fault { Err(system(error)) } else { Ok(()) }
    }

    fn truncate(&mut self, to: u64) -> io::Result<()> {
        let mut content = self.content();
        if let Some(Fault::WriteAndTruncate { error, .. }) = content.fault {
            return Err(system(error));
        }
        content.bytes.truncate(length(to));
        Ok(())
    }

    fn set_aside(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut content = self.content();
        if let Some(Fault::SetAside(error)) = content.fault {
            return Err(system(error));
        }
        content.torn.extend_from_slice(bytes);
        Ok(())
    }

    fn name(&self) -> String {
        "\u{201c}M.jsonl\u{201d}".into()
    }
}
