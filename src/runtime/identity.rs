//! Who sits at this console, and names that nobody else has.

use crate::meeting::{Console, EntryId, Role};
use crate::text;

/// The console of this machine's user: the same across restarts.
pub fn console(role: Role, name: Option<&str>) -> Console {
    let user =
        std::env::var("USER").or_else(|_| std::env::var("USERNAME")).or_else(|_| std::env::var("LOGNAME"));
    let user = user.ok().map(|user| text::printable(&user)).filter(|user| !user.trim().is_empty());
    let machine_user = format!("{}@{}", user.as_deref().unwrap_or("someone"), machine());
    Console { machine_user, role, name: name.map(text::printable).unwrap_or_default() }
}

/// The name of this machine.
#[cfg(unix)]
pub fn machine() -> String {
    text::printable(&rustix::system::uname().nodename().to_string_lossy())
}

/// The name of this machine.
#[cfg(not(unix))]
pub fn machine() -> String {
    text::printable(&std::env::var("COMPUTERNAME").unwrap_or_else(|_| "here".to_owned()))
}

/// A name for an entry, minted with its command.
pub fn fresh_id() -> EntryId {
    EntryId::from_bits(uuid::Uuid::new_v4().as_u128())
}
