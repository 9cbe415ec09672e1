//! The theme that suits the terminal, from what its environment says; the terminal itself is not asked.

use std::env::var;

use crate::screen::{Surroundings, Theme};

/// `INFORMALS_THEME`, else what suits the terminal.
pub fn of_terminal() -> Theme {
    let chosen = var("INFORMALS_THEME").ok();
    chosen.as_deref().and_then(Theme::named).unwrap_or_else(|| {
        Theme::suiting(Surroundings {
            no_color: var("NO_COLOR").ok().as_deref(),
            color_fgbg: var("COLORFGBG").ok().as_deref(),
            term: var("TERM").ok().as_deref(),
        })
    })
}
