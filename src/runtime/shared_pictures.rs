//! The pictures that a server keeps of a shared meeting: for a display that has no journal and may read none.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use super::clock::machine_now;
use super::pictures::{OnChange, Pictures};
use crate::journal::StoreError;
use crate::journal::jetstream::{Access, Address, Picture, Watching};
use crate::record::Audience;
use crate::time::Moment;

/// The last picture that was shown, and when: clocks that run are reckoned on from there.
pub struct OfServer {
    watching: Watching,
    shown: Audience,
    at: Moment,
    /// Called when there may be another one, as soon as somebody follows.
    follower: Arc<Mutex<Option<OnChange>>>,
}

impl OfServer {
    /// Waits for the server and for a first picture.
    pub fn open(address: &Address, access: &Access) -> Result<Self, StoreError> {
        let follower: Arc<Mutex<Option<OnChange>>> = Arc::default();
        let called = Arc::clone(&follower);
        let on_arrival = Arc::new(move || {
            if let Some(follower) = called.lock().unwrap_or_else(PoisonError::into_inner).as_ref() {
                follower();
            }
        });
        let (watching, first) = Watching::open(address, access, on_arrival)?;
        let shown = audience(&first).ok_or_else(|| {
            StoreError::new(
                format!("cannot show \u{201c}{address}\u{201d}"),
                "the picture comes from another version of the program",
                "install the version that the desk has",
            )
        })?;
        let at = first.shown.unwrap_or_else(machine_now);
        Ok(Self { watching, shown, at, follower })
    }
}

/// A picture of another version is not shown, and the last one stands.
fn audience(picture: &Picture) -> Option<Audience> {
    serde_json::from_slice(&picture.body).ok()
}

impl Pictures for OfServer {
    fn now(&mut self) -> Audience {
        if let Some((picture, shown)) =
            self.watching.newest().and_then(|picture| audience(&picture).map(|shown| (picture, shown)))
        {
            self.shown = shown;
            self.at = picture.shown.unwrap_or_else(machine_now);
        }
        self.shown.later((machine_now() - self.at).not_negative())
    }

    fn follow(&mut self, on_change: OnChange) -> io::Result<()> {
        *self.follower.lock().unwrap_or_else(PoisonError::into_inner) = Some(on_change);
        Ok(())
    }
}
