//! What of the notes is looked at: it is in no journal, and nothing depends on it.

use crate::delegations::Code;

use super::sections::Noted;

/// What stands over the desk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum NoteOverlay {
    /// Nothing.
    #[default]
    None,
    /// The help, narrowed down by what is typed.
    Help {
        /// What is looked for.
        search: String,
        /// Rows by which it is turned on.
        turned: usize,
    },
    /// The table of positions.
    Positions {
        /// The first line shown below the heads.
        row: usize,
        /// The first column shown.
        column: usize,
        /// The group into whose column its members are folded.
        folded: Option<Code>,
    },
}

/// What is looked at.
#[derive(Debug, Clone, Default)]
pub struct NoteView {
    /// Columns of the terminal; nothing before they are known.
    pub columns: usize,
    /// What stands over the desk.
    pub overlay: NoteOverlay,
    /// Notes by which the text above the line is turned back.
    pub turned: usize,
    /// Notes found by the line, the first one first.
    pub found: Vec<Noted>,
    /// Which of the choices is meant: 0 the first one offered.
    pub chosen: usize,
}

/// From so many columns on there is a column of interventions and proposals at the left.
const WIDE: usize = 110;
/// And from so many on it is broader.
const BROAD: usize = 160;

impl NoteView {
    /// Columns of what stands at the left of the notes; none where there is no room for it.
    pub const fn beside(columns: usize) -> usize {
        match columns {
            0..WIDE => 0,
            WIDE..BROAD => 31,
            _ => 46,
        }
    }

    /// Columns in which text is typed.
    pub const fn typed_in(columns: usize) -> usize {
        let beside = Self::beside(columns);
        let free = columns.saturating_sub(if beside == 0 { 2 } else { beside + 3 });
        if free < 20 { 20 } else { free }
    }
}
