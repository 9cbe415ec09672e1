//! What the world needs to know of whoever sits at a desk, and nothing more.

use super::own::Settings;
use super::{Effect, Msg, Now};
use crate::meeting::Room;
use crate::time::Length;

/// A desk over the journal of a meeting: a message in, effects out.
pub trait Desk {
    /// Takes one message.
    fn hear(&mut self, msg: Msg, now: Now) -> Vec<Effect>;

    /// The room as it is on stable storage.
    fn room(&self) -> &Room;

    /// What its person has set.
    fn settings(&self) -> &Settings;

    /// When the last message came, since the program began.
    fn heard_last(&self) -> Length;

    /// How long the picture stays as it is if nobody does anything, from [`Desk::heard_last`].
    fn next_change(&self) -> Length;

    /// Whether this desk moderates, or may become the one that does with its next command.
    fn may_moderate(&self) -> bool;
}
