//! The note-taker's desk in pure form: text is always in focus, and what a line will be is known before Enter.
//!
//! [`NoteDesk`] is what is known, [`update()`] the only thing that changes it. [`STROKES`] is the table of its keys,
//! [`SIGNS`] that of the signs in a line; help, footer and manual are made from both.

mod act;
mod aligning;
mod by_line;
mod commands;
mod desk;
mod drafts;
mod editing;
mod finding;
mod help;
mod keeping;
mod keys;
mod line;
mod next_change;
mod overlays;
mod places;
mod position;
mod private;
mod question;
mod sections;
mod signs;
mod sought;
mod stroke_map;
mod table;
mod update;
mod view;
mod will;

pub use desk::NoteDesk;
pub use drafts::{Draft, KeptDraft};
pub use editing::{Editing, Rewritten};
pub use keeping::KeptAs;
pub use keys::{STROKES, Stroke, StrokeRow};
pub use line::{NoteDeed, Says};
pub use private::{Counts, PrivateNote};
pub use question::Question;
pub use sections::{Noted, PositionAt, Section};
pub use signs::{SIGNS, Sign, Whereabouts};
pub use stroke_map::{BoundStroke, Press, StrokeMap};
pub use table::{Begins, Line as TableLine, Table};
pub use update::update;
pub use view::{NoteOverlay, NoteView};
