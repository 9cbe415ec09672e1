//! The desk in pure form: a message comes in, the model changes, effects go out.
//!
//! Nothing here knows a terminal, a clock or a journal. [`Model`] is what is known, [`Msg`] what reaches it,
//! [`update()`] the only thing that changes it, [`Effect`] what the world should do. [`KEYS`] is the table from
//! which keys, footer and help are made.

mod act;
mod action;
mod announcements;
pub mod audience;
mod available;
mod bell;
mod desk;
mod desk_words;
mod effect;
mod guard;
mod help;
mod history;
pub mod import;
pub mod inline;
mod key_names;
mod keymap;
mod keys;
pub mod language;
mod line;
mod model;
mod msg;
mod naming;
mod next_change;
pub mod note_desk;
mod notice;
mod offers;
mod outbox;
pub mod own;
pub mod plain;
pub mod questions;
mod remedies;
mod replay;
mod said;
mod standing;
mod standstill;
mod step;
pub mod text_area;
mod too_late;
mod update;
mod view;
mod words;

pub use action::Action;
pub use desk::Desk;
pub use desk_words::DeskWord;
pub use effect::Effect;
pub use help::HelpRow;
pub use keymap::{Binding, KEYS};
pub use keys::{Bound, Keymap};
pub use line::{Line, Meaning, Purpose};
pub use model::Model;
pub use msg::{Msg, Now};
pub use notice::{Notice, Tone};
pub use offers::{Offer, Shown};
pub use remedies::Remedy;
pub use replay::{REPLAY_KEYS, Replay, ReplayAction, ReplayKey};
pub use standing::{Fate, Link, Standing};
pub use standstill::Standstill;
pub use step::NextStep;
pub use too_late::CameTooLate;
pub use update::update;
pub use view::{Middle, Overlay, Selection, Showing, View};
pub use words::{in_hand, minute_up, plan_told};
