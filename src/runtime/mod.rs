//! The only place where the world happens: clocks, files, terminals, other processes.

mod clock;
mod desk;
mod identity;
mod journals;
mod keeper;
mod opened;
mod steady;
mod terminal;
mod theme;
mod wake;

pub use clock::{machine_now, meeting_now};
pub use desk::sit_down;
pub use identity::{console, fresh_id};
pub use journals::{Found, JournalFile, Journals, NoJournal};
pub use keeper::Keeper;
pub use opened::{NotDone, Opened, When};
