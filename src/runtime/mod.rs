//! The only place where the world happens: clocks, files, terminals, other processes.

mod arrivals;
mod away;
mod clipboard;
mod clock;
mod desk;
mod faults;
mod identity;
mod journals;
mod keeper;
mod links;
pub mod lists;
mod moving;
mod opened;
mod own_files;
mod patience;
mod presence;
mod shared_copies;
mod standing;
mod steady;
mod terminal;
mod theme;
mod wake;

pub use arrivals::Arrivals;
pub use clock::{machine_now, meeting_now};
pub use desk::{Seat, now_in, sit_down};
pub use faults::Fault;
pub use identity::{console, fresh_id, machine};
pub use journals::{Found, JournalFile, Journals, NoJournal};
pub use keeper::{Arrived, Keeper};
pub use links::Links;
pub use moving::Moving;
pub use opened::{NotDone, Opened, When};
pub use own_files::{Own, WrongFile, keys_file, settings_file};
pub use patience::told_while;
pub use presence::{Holds, Presence};
pub use terminal::{Manner, Taken};
