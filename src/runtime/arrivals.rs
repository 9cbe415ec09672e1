//! What a link has to say before a desk is there to hear it: the desk is woken as soon as there is one.

use std::sync::mpsc::Sender;
use std::sync::{Arc, OnceLock};

use super::wake::Wake;
use crate::journal::jetstream::OnArrival;

/// Handed to a store when it is opened, and to the desk when it begins to listen.
#[derive(Clone, Default)]
pub struct Arrivals(Arc<OnceLock<Sender<Wake>>>);

impl Arrivals {
    /// What the store calls.
    pub fn on_arrival(&self) -> OnArrival {
        let desk = Arc::clone(&self.0);
        Arc::new(move || {
            if let Some(desk) = desk.get() {
                // The desk may have ended before.
                let _ = desk.send(Wake::Journal);
            }
        })
    }

    /// From now on this desk is woken. What came before is read when it first looks.
    pub(super) fn wake(&self, desk: Sender<Wake>) {
        // Only the first desk on a store is ever woken: there is never a second one.
        let _ = self.0.set(desk);
    }
}
