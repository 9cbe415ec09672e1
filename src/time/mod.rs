//! Moments and lengths in whole milliseconds, and how they are read and written.
//!
//! Nothing here knows what time it is: a moment is always handed in.

mod length;
mod moment;

pub use length::{BadLength, Length};
pub use moment::Moment;
