//! A meeting in a file that may be shared while people sit at it: the desk goes on over the server by itself.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::arrivals::Arrivals;
use super::links::Links;
use crate::journal::jetstream::{Place, Shared};
use crate::journal::{AppendError, FileStore, Link, Notice, Seq, Settled, Store, StoreError, Stored};
use crate::meeting::{Console, Entry, EntryId};

/// A journal here, or there.
pub struct Moving {
    store: Box<dyn Store>,
    stands: Stands,
    path: PathBuf,
    links: Links,
    console: Console,
    arrivals: Arrivals,
    mirror: Option<PathBuf>,
    /// The last entry handed out: a line of the file is a message of the stream, so it keeps its place.
    last: Seq,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    InTheFile,
    OnTheServer,
}

impl Moving {
    /// A desk of `console` on the journal at `path`, opened as `file`.
    pub fn new(
        file: FileStore,
        path: &Path,
        console: &Console,
        arrivals: Arrivals,
        mirror: Option<&Path>,
    ) -> Self {
        Self {
            store: Box::new(file),
            stands: Stands::InTheFile,
            path: path.to_owned(),
            links: Links::beside(path),
            console: console.clone(),
            arrivals,
            mirror: mirror.map(Path::to_owned),
            last: Seq::NOTHING,
        }
    }

    fn go_over_if_shared(&mut self) -> Result<(), StoreError> {
        if self.stands == Stands::OnTheServer || !self.links.is_there() {
            return Ok(());
        }
        let Some(address) = self.links.address()? else { return Ok(()) };
        let access = self.links.access(self.console.role);
        let place = Place { address: &address, access: &access, copy: &self.path, console: &self.console };
        let shared = Shared::open(place, self.arrivals.on_arrival())?;
        self.store = match &self.mirror {
            Some(mirror) => Box::new(shared.with_mirror(mirror)),
            None => Box::new(shared),
        };
        self.stands = Stands::OnTheServer;
        Ok(())
    }
}

impl Store for Moving {
    fn append(&mut self, entry: &Entry, floor_seen: Seq) -> Result<Seq, AppendError> {
        match self.store.append(entry, floor_seen) {
            Err(AppendError::Shared) => {
                self.go_over_if_shared()?;
                self.store.append(entry, floor_seen)
            }
            other => other,
        }
    }

    fn read_new(&mut self) -> Result<Vec<Stored>, StoreError> {
        self.go_over_if_shared()?;
        let last = self.last;
        let fresh: Vec<Stored> =
            self.store.read_new()?.into_iter().filter(|stored| stored.seq > last).collect();
        self.last = fresh.last().map_or(last, |stored| stored.seq);
        Ok(fresh)
    }

    fn notices(&mut self) -> Vec<Notice> {
        self.store.notices()
    }

    fn promise(&self) -> String {
        self.store.promise()
    }

    fn link(&self) -> Link {
        self.store.link()
    }

    fn unshared(&self) -> Vec<Arc<Entry>> {
        self.store.unshared()
    }

    fn overtaken(&self) -> Vec<Arc<Entry>> {
        self.store.overtaken()
    }

    fn show(&mut self, picture: Vec<u8>) {
        self.store.show(picture);
    }

    fn settle(&mut self, entry: EntryId, settled: Settled) -> Result<(), StoreError> {
        self.store.settle(entry, settled)
    }
}
