//! The theme that suits the terminal, from what its environment says; the terminal itself is not asked.

use std::env::var;

use crate::console::own::ThemeWanted;
use crate::screen::{Surroundings, Theme};

/// What was asked for on the command line, else `INFORMALS_THEME`, else what the person has set, else what suits
/// the terminal.
pub fn wanted(asked: Option<Theme>, set: ThemeWanted) -> Theme {
    let chosen = var("INFORMALS_THEME").ok();
    let set = match set {
        ThemeWanted::Detected => None,
        ThemeWanted::Dark => Some(Theme::Dark),
        ThemeWanted::Light => Some(Theme::Light),
        ThemeWanted::HighContrast => Some(Theme::HighContrast),
        ThemeWanted::NoColour => Some(Theme::NoColour),
    };
    asked.or(chosen.as_deref().and_then(Theme::named)).or(set).unwrap_or_else(|| {
        Theme::suiting(Surroundings {
            no_color: var("NO_COLOR").ok().as_deref(),
            color_fgbg: var("COLORFGBG").ok().as_deref(),
            term: var("TERM").ok().as_deref(),
        })
    })
}
