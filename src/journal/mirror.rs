//! A second copy of a journal, on a stick say: always the first part of the journal, byte by byte.
//!
//! Because of that, catching up is adding what is missing, whatever was missed while the stick was out, and a
//! line that was cut off in the copy completes itself. A copy that holds anything else is never touched.

use std::io;
use std::path::Path;

use super::disk::{Disk, Hold, Presence};
use super::intake::length_of;
use super::local::LocalFile;
use super::notice::Notice;
use super::trouble::{StoreError, quoted};

type Open = Box<dyn FnMut() -> io::Result<Box<dyn Disk>> + Send>;

/// The second copy and how it stands.
pub struct Mirror {
    name: String,
    open: Open,
    disk: Option<Box<dyn Disk>>,
    /// Up to here the copy has been compared with the journal.
    compared: u64,
    /// From here on an attempt failed: what the copy shows may not be on its disk, and is written again.
    unsure_from: u64,
    /// The journal's length at the last attempt.
    attempted: Option<u64>,
    health: Health,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Health {
    Good,
    Failing,
    Parted,
}

enum Setback {
    Trouble(io::Error),
    PartedAtLine(u64),
}

impl From<io::Error> for Setback {
    fn from(error: io::Error) -> Self {
        Self::Trouble(error)
    }
}

impl Mirror {
    /// A copy in a file, which is made if its folder is there: a stick that is not in makes no folder.
    pub fn at(path: &Path) -> Self {
        let place = path.to_owned();
        Self::opened_by(quoted(path), Box::new(move || open_or_create(&place)))
    }

    /// A copy on any disk, opened again after each failure.
    pub fn opened_by(name: String, open: Open) -> Self {
        Self {
            name,
            open,
            disk: None,
            compared: 0,
            unsure_from: u64::MAX,
            attempted: None,
            health: Health::Good,
        }
    }

    /// Brings the copy up to `end` of the journal. Says so when it begins to fail and when it has recovered.
    pub(super) fn catch_up(&mut self, journal: &mut dyn Disk, end: u64) -> Option<Notice> {
        if self.health == Health::Parted || self.attempted == Some(end) {
            return None;
        }
        self.attempted = Some(end);
        let before = self.health;
        match self.copy_missing(journal, end) {
            Ok(()) => {
                self.health = Health::Good;
                (before == Health::Failing).then_some(Notice::MirrorCaughtUp)
            }
            Err(Setback::PartedAtLine(line)) => {
                self.health = Health::Parted;
                Some(Notice::MirrorParted { mirror: self.name.clone(), line })
            }
            Err(Setback::Trouble(error)) => {
                self.health = Health::Failing;
                self.disk = None;
                self.unsure_from = self.unsure_from.min(self.compared);
                self.compared = 0;
                let attempted = format!("cannot keep the second copy {}", self.name);
                (before == Health::Good)
                    .then(|| Notice::MirrorFailed(StoreError::from_system(attempted, &error)))
            }
        }
    }

    fn copy_missing(&mut self, journal: &mut dyn Disk, end: u64) -> Result<(), Setback> {
        let disk = match &mut self.disk {
            Some(disk) => disk,
            empty => empty.insert((self.open)()?),
        };
        disk.hold(Hold::Exclusive)?;
        let copied = copy(journal, disk.as_mut(), (self.compared, self.unsure_from), end);
        disk.release();
        self.compared = copied?;
        self.unsure_from = u64::MAX;
        Ok(())
    }
}

fn copy(
    journal: &mut dyn Disk,
    mirror: &mut dyn Disk,
    (compared, unsure_from): (u64, u64),
    end: u64,
) -> Result<u64, Setback> {
    match mirror.presence()? {
        Presence::Same => {}
        Presence::Gone | Presence::Replaced => return Err(io::Error::from(io::ErrorKind::NotFound).into()),
    }
    let compared = if mirror.length()? < compared { 0 } else { compared };
    let ours = journal.read_from(compared)?;
    let ours = ours.get(..as_index(end.saturating_sub(compared))).unwrap_or(&ours);
    let theirs = mirror.read_from(compared)?;
    let same = shared_start(ours, &theirs).min(as_index(unsure_from.saturating_sub(compared)));
    let Some(missing) = ours.get(same..) else { return Ok(compared) };
    let place = compared.saturating_add(u64::try_from(same).unwrap_or(u64::MAX));
    if missing.is_empty() {
        // Another console with the same copy is as far or further on; it may have died before its sync.
        if same > 0 {
            mirror.sync()?;
        }
        return Ok(place);
    }
    if let Some(differing) = theirs.get(same..).filter(|differing| !differing.is_empty()) {
        if !is_left_by_a_power_cut(differing, missing) {
            return Err(parted_at(journal, place));
        }
        mirror.truncate(place)?;
    }
    mirror.write_at(place, missing)?;
    mirror.sync()?;
    Ok(place.saturating_add(length_of(missing)))
}

/// A power cut leaves anything after the last newline of a copy, and zeros where a write did not arrive although
/// what follows it did. Any other difference is another text.
fn is_left_by_a_power_cut(differing: &[u8], ours: &[u8]) -> bool {
    let whole_lines =
        differing.iter().rposition(|byte| *byte == b'\n').map_or(0, |last| last.saturating_add(1));
    let mut pairs = differing.iter().zip(ours).take(whole_lines);
    pairs.all(|(theirs, ours)| theirs == ours || *theirs == 0)
}

fn parted_at(journal: &mut dyn Disk, place: u64) -> Setback {
    let before = match journal.read_from(0) {
        Ok(journal) => journal.iter().take(as_index(place)).filter(|byte| **byte == b'\n').count(),
        Err(error) => return Setback::Trouble(error),
    };
    Setback::PartedAtLine(u64::try_from(before).unwrap_or(u64::MAX).saturating_add(1))
}

fn as_index(place: u64) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}

fn shared_start(one: &[u8], other: &[u8]) -> usize {
    one.iter().zip(other).take_while(|(mine, theirs)| mine == theirs).count()
}

fn open_or_create(path: &Path) -> io::Result<Box<dyn Disk>> {
    if path.exists() {
        return Ok(Box::new(LocalFile::open_to_write(path)?));
    }
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() && !folder.is_dir() => {
            Err(io::Error::from(io::ErrorKind::NotFound))
        }
        Some(_) | None => Ok(Box::new(LocalFile::create(path)?)),
    }
}
