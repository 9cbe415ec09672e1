//! What a person sees, presses and types, in pure form: a message comes in, the model changes, effects go out.
//!
//! Nothing here knows a terminal, a clock or a journal. [`Model`] is what is known, [`Msg`] what reaches it,
//! [`update`] the only thing that changes it, [`Effect`] what the world should do. [`language`] is what is typed
//! after `:` and in scripts.

mod effect;
pub mod language;
mod model;
mod msg;
pub mod questions;
mod update;

pub use effect::Effect;
pub use model::Model;
pub use msg::{Msg, Now};
pub use update::update;
