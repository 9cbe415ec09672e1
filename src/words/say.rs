//! The sentence for the key that is pressed most, without ceremony.

use super::voice::{Said, Voice};
use crate::meeting::Room;

/// The sentence that belongs to the next press of Space, in the plain manner; see [`Voice::next_floor`].
pub fn next_floor(room: &Room) -> Said {
    Voice::of(room).next_floor()
}
