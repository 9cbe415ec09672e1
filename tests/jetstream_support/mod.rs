//! A real server on loopback, a link that can be cut, and consoles on a shared meeting.

#![expect(dead_code, reason = "each test crate uses a part of this")]

pub mod consoles;
pub mod proxy;
pub mod server;
pub mod small_disk;
