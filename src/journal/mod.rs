//! Where entries are kept so that nothing acknowledged is lost, and how they come back.
//!
//! A [`Store`] is one console's view of one journal. [`FileStore`] is the ordinary one: lines in a file that
//! several processes on one machine share. [`jetstream`] has the two for a meeting on several machines.
//! [`MemoryStore`] keeps nothing and is for tests;
//! [`remote::RemoteConsole`] plays a far server with every fault a link can have. One contract test holds all
//! of them to the same rules.
//!
//! Two rules carry everything else. A floor entry says which floor entry was the last one its author saw, and
//! is refused if there is a newer one; notes never conflict. An entry that is stored already is acknowledged
//! again, so sending it once more is always safe.

mod disk;
mod file;
mod file_system;
mod intake;
pub mod jetstream;
mod lift;
mod line;
mod local;
mod memory;
mod mirror;
mod notice;
pub mod owner_only;
mod paths;
mod positions;
pub mod remote;
mod store;
mod trouble;
mod verify;
mod watch;

pub use disk::{Disk, Hold, Presence};
pub use file::{FileStore, OpenMode};
pub use file_system::shared_or_synced;
pub use local::LocalFile;
pub use memory::MemoryStore;
pub use mirror::Mirror;
pub use notice::{Damage, DamagedLine, Notice, Reading, Torn, TornFate};
pub use paths::Paths;
pub use store::{AppendError, Link, Seq, Settled, Store, Stored, WhyReadOnly};
pub use trouble::StoreError;
pub use verify::{OutOfOrder, Report, verify, verify_lines};
pub use watch::{Following, Watch};
