//! The desk in pure form: a message comes in, the model changes, effects go out.
//!
//! Nothing here knows a terminal, a clock or a journal. [`Model`] is what is known, [`Msg`] what reaches it,
//! [`update`] the only thing that changes it, [`Effect`] what the world should do.

mod effect;
mod model;
mod msg;
mod update;

pub use effect::Effect;
pub use model::Model;
pub use msg::{Msg, Now};
pub use update::update;
