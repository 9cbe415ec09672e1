//! The one thread behind which all that waits for a network lives.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

use super::super::trouble::StoreError;
use super::address::Address;
use super::call;
use super::invitation::Access;
use super::report::{Ask, Far, Report};
use super::subjects::Subjects;
use super::terms::Syncs;

/// What to do when something has arrived. It is called from another thread, and may be called for nothing.
pub type OnArrival = Arc<dyn Fn() + Send + Sync>;

/// Which meeting is called, and what is there already.
#[derive(Debug, Clone)]
pub(super) struct Calling {
    pub address: Address,
    pub access: Access,
    pub subjects: Subjects,
    pub opening: Opening,
    /// Messages up to here need not come.
    pub after: u64,
    /// After so long [`Report::Overdue`] is said, once.
    pub patience: Option<Duration>,
}

/// Whether the meeting should be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Opening {
    /// It is there.
    Existing,
    /// It is not, and is begun on a server that syncs like this.
    Begin(Syncs),
    /// It may be there; if not, it is begun.
    Either(Syncs),
}

/// The console's end of the thread. The thread ends when this does.
pub(super) struct Wire {
    asks: UnboundedSender<Ask>,
    reports: Receiver<Report>,
}

/// The thread's end.
#[derive(Clone)]
pub(super) struct Out {
    reports: Sender<Report>,
    on_arrival: OnArrival,
}

impl Out {
    pub(super) fn say(&self, report: Report) {
        // Nobody listens any more only while the console is being closed.
        if self.reports.send(report).is_ok() {
            (self.on_arrival)();
        }
    }
}

impl Wire {
    /// Begins to call; never waits for the server.
    pub(super) fn begin(calling: Calling, on_arrival: OnArrival) -> Result<Self, StoreError> {
        let (asks, asked) = unbounded_channel();
        let (said, reports) = mpsc::channel();
        let out = Out { reports: said, on_arrival };
        let address = calling.address.clone();
        in_a_thread(&address, call::call(calling, asked, out))?;
        Ok(Self { asks, reports })
    }
}

/// Does what waits for a network where nobody else waits for it.
pub(super) fn in_a_thread(
    address: &Address,
    work: impl Future<Output = ()> + Send + 'static,
) -> Result<(), StoreError> {
    let attempted = format!("cannot call \u{201c}{address}\u{201d}");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| StoreError::from_system(attempted.as_str(), &error))?;
    let run = move || {
        runtime.block_on(work);
        // Looking up a name can take long, and nobody waits for it any more.
        runtime.shutdown_background();
    };
    let begun = thread::Builder::new().name("shared journal".to_owned()).spawn(run);
    begun.map(drop).map_err(|error| StoreError::from_system(attempted, &error))
}

impl Far for Wire {
    fn ask(&mut self, ask: Ask) {
        // A thread that has ended is noticed by whoever hears it next.
        let _ = self.asks.send(ask);
    }

    fn heard(&mut self) -> Option<Report> {
        self.reports.try_recv().ok()
    }

    fn hear(&mut self) -> Option<Report> {
        self.reports.recv().ok()
    }
}
