//! The only place where the world happens: clocks, files, terminals, other processes.

mod clock;
mod identity;
mod journals;
mod opened;
mod steady;

pub use clock::{Clock, Parted, machine_now};
pub use identity::{console, fresh_id};
pub use journals::{Found, JournalFile, Journals, NoJournal};
pub use opened::{Done, NotDone, Opened, When};
