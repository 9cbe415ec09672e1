//! Hearing that another process has written to the journal.
//!
//! The system tells within a hundred microseconds. Where it does not (a network or cloud folder, or no more
//! watches to give), the file's length and time of change are looked at twice a second instead.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, SystemTime};

use notify::event::{EventKind, ModifyKind};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};

use super::file_system::shared_or_synced;
use super::paths::Paths;
use super::trouble::{StoreError, quoted};

const INTERVAL: Duration = Duration::from_millis(500);

/// What to do when the file has changed. It may be called when nothing has, never the other way round.
pub type OnChange = Box<dyn Fn() + Send>;

/// How changes are heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Following {
    /// The system tells.
    Told,
    /// The file is looked at every half second.
    Looking,
}

/// Follows a file until it is dropped.
pub struct Watch {
    kept: Kept,
}

enum Kept {
    Told { _watcher: RecommendedWatcher },
    Looking { _stop: Sender<()> },
}

impl Watch {
    /// Follows a file in the way that its place allows. `on_change` is called from another thread.
    pub fn new(path: &Path, on_change: OnChange) -> Result<Self, StoreError> {
        if shared_or_synced(path).is_some() {
            return Self::looking(path, on_change);
        }
        let (told, hears) = mpsc::channel::<()>();
        match watcher(path, told) {
            Ok(watcher) => {
                forward(path, hears, on_change)?;
                Ok(Self { kept: Kept::Told { _watcher: watcher } })
            }
            Err(_) => Self::looking(path, on_change),
        }
    }

    /// Follows a file by looking at it every half second.
    pub fn looking(path: &Path, on_change: OnChange) -> Result<Self, StoreError> {
        let (stop, stopped) = mpsc::channel();
        let file = path.to_owned();
        let mut last = glance(&file);
        start(path, move || {
            while stopped.recv_timeout(INTERVAL) == Err(RecvTimeoutError::Timeout) {
                let now = glance(&file);
                if now != last {
                    last = now;
                    on_change();
                }
            }
        })?;
        Ok(Self { kept: Kept::Looking { _stop: stop } })
    }

    /// How changes are heard.
    pub fn following(&self) -> Following {
        match self.kept {
            Kept::Told { .. } => Following::Told,
            Kept::Looking { .. } => Following::Looking,
        }
    }
}

/// The folder is watched, not the file, so that a file that is put back is heard as well.
fn watcher(path: &Path, told: Sender<()>) -> notify::Result<RecommendedWatcher> {
    let place = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let links = Paths::beside(&place).links();
    let names = [place.file_name().map(ToOwned::to_owned), links.file_name().map(ToOwned::to_owned)];
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let changed = event.map_or(true, |event| {
            is_change(event.kind)
                && (event.need_rescan()
                    || event
                        .paths
                        .iter()
                        .any(|path| names.iter().any(|name| path.file_name() == name.as_deref())))
        });
        if changed {
            // Nobody listens any more only while this watcher is being dropped.
            let _ = told.send(());
        }
    })?;
    watcher.watch(&folder_of(&place), RecursiveMode::NonRecursive)?;
    Ok(watcher)
}

fn folder_of(place: &Path) -> PathBuf {
    match place.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        Some(_) | None => PathBuf::from("."),
    }
}

/// Opening and reading a file is not changing it; otherwise every reader would wake itself for ever.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Modify(ModifyKind::Metadata(_)) | EventKind::Access(_) => false,
        EventKind::Any
        | EventKind::Create(_)
        | EventKind::Modify(_)
        | EventKind::Remove(_)
        | EventKind::Other => true,
    }
}

/// Many changes at once are one call.
fn forward(path: &Path, hears: mpsc::Receiver<()>, on_change: OnChange) -> Result<(), StoreError> {
    start(path, move || {
        while hears.recv().is_ok() {
            while hears.try_recv().is_ok() {}
            on_change();
        }
    })
}

fn start(path: &Path, work: impl FnOnce() + Send + 'static) -> Result<(), StoreError> {
    let attempted = format!("cannot follow the journal {}", quoted(path));
    thread::Builder::new()
        .name("journal watch".to_owned())
        .spawn(work)
        .map(|_| ())
        .map_err(|error| StoreError::from_system(attempted, &error))
}

fn glance(path: &Path) -> Option<(u64, Option<SystemTime>, bool)> {
    let there = fs::metadata(path).ok()?;
    Some((there.len(), there.modified().ok(), Paths::beside(path).links().exists()))
}
