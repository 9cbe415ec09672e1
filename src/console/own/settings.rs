//! What can be set. The defaults are those of somebody who shares the screen and sits in a quiet room.

use crate::words::Distinguished;

/// Everything that can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Settings {
    /// Whether the terminal's bell is rung.
    pub bell: Bell,
    /// What the terminal's window is called.
    pub title: WindowTitle,
    /// Whether the mouse is listened to.
    pub mouse: Mouse,
    /// The colours wanted.
    pub theme: ThemeWanted,
    /// What the room sees of a limit that was passed.
    pub audience_over_time: AudienceOverTime,
    /// Whether representatives are called distinguished.
    pub distinguished: Distinguished,
}

/// Whether the terminal's bell is rung.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Bell {
    /// Never: microphones are open.
    #[default]
    Off,
    /// Once when a speaker reaches the time limit.
    AtTheLimit,
}

/// What the terminal's window is called; the name of a window is seen by everybody with whom it is shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WindowTitle {
    /// The name of the meeting, and nothing of what goes on in it.
    #[default]
    Name,
    /// The title of the meeting.
    Title,
    /// Left as it is.
    Unchanged,
}

/// Whether the mouse is listened to. Where it is, most terminals select text only with Shift held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mouse {
    /// It selects text, as everywhere in the terminal.
    #[default]
    Ignored,
    /// Its wheel selects rows.
    Wheel,
}

/// The colours wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ThemeWanted {
    /// As the terminal says.
    #[default]
    Detected,
    /// For a dark background.
    Dark,
    /// For a light background.
    Light,
    /// Black and white, bold.
    HighContrast,
    /// None.
    NoColour,
}

/// What the room sees of a limit that was passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AudienceOverTime {
    /// The words, without a figure that grows.
    #[default]
    Words,
    /// Words and figure.
    Figures,
}
