//! Every colour and emphasis of the screen, by what it means.
//!
//! Nothing depends on colour: each meaning has a word or a sign of its own. The colours are the terminal's
//! own sixteen, so that they suit light and dark; without colours (`NO_COLOR`) emphasis remains.

use ratatui::style::{Color, Modifier, Style};

/// Text of the room.
pub const PLAIN: Style = Style::new();
/// Who speaks and how long: what the eye must find first.
pub const NOW: Style = Style::new().add_modifier(Modifier::BOLD);
/// Words before a block, column heads, rules.
pub const HEAD: Style = Style::new().add_modifier(Modifier::DIM);
/// The open item.
pub const OPEN: Style = Style::new().add_modifier(Modifier::BOLD);
/// By the way.
pub const QUIET: Style = Style::new().add_modifier(Modifier::DIM);
/// The limit is near.
pub const NEARLY: Style = Style::new().fg(Color::Yellow).add_modifier(Modifier::BOLD);
/// The limit is passed.
pub const OVER_TIME: Style = Style::new().fg(Color::Red).add_modifier(Modifier::BOLD);
/// Advice.
pub const WARNING: Style = Style::new().fg(Color::Yellow);
/// The clock stands still.
pub const STANDS_STILL: Style = Style::new().fg(Color::Cyan).add_modifier(Modifier::BOLD);
/// The rules say no.
pub const REFUSED: Style = Style::new().add_modifier(Modifier::BOLD);
/// Something is not on stable storage.
pub const NOT_STORED: Style =
    Style::new().fg(Color::Red).add_modifier(Modifier::BOLD).add_modifier(Modifier::REVERSED);
/// The row selected.
pub const SELECTED: Style = Style::new().add_modifier(Modifier::REVERSED);
/// What is typed.
pub const TYPED: Style = Style::new().add_modifier(Modifier::BOLD);
/// A key in the footer.
pub const KEY: Style = Style::new().add_modifier(Modifier::BOLD);
/// Marks that the screen is not for the room, or not for real.
pub const MARK: Style = Style::new().add_modifier(Modifier::BOLD);
