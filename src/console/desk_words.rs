//! Words of the command line that only a desk knows: they look at something, settle what came too late, or leave, and
//! change nothing of the meeting. The parser, the completions, the help and the manual are made from this table.

use super::standing::Fate;
use super::view::Overlay;

/// A word that only a desk knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeskWord {
    /// Shows what can be said now.
    Say,
    /// Shows the time of the meeting in pictures.
    Pictures,
    /// Keeps what came too late as logged afterwards.
    LogAfterwards,
    /// Sets aside what came too late.
    SetAside,
    /// Leaves.
    Quit,
}

impl DeskWord {
    /// All of them, in the order of the manual.
    pub const ALL: [Self; 5] = [Self::Say, Self::Pictures, Self::LogAfterwards, Self::SetAside, Self::Quit];

    /// The word as it is typed.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Say => "say",
            Self::Pictures => "pictures",
            Self::LogAfterwards => "log-afterwards",
            Self::SetAside => "set-aside",
            Self::Quit => "quit",
        }
    }

    /// One line on what it does.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Say => "shows the announcements that can be made now; Enter copies the one chosen",
            Self::Pictures => "shows who had the floor when, speaking time, and items planned against actual",
            Self::LogAfterwards => {
                "keeps what came too late: an intervention with its start and end, all else as a note; the floor stays \
                 as it is"
            }
            Self::SetAside => "keeps what came too late in a file beside the journal, and nowhere else",
            Self::Quit => "leaves; everything is stored",
        }
    }

    /// The word typed.
    pub fn parse(typed: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|word| word.text() == typed)
    }

    /// What it shows.
    pub(super) const fn shows(self) -> Option<Overlay> {
        match self {
            Self::Say => Some(Overlay::Announcements),
            Self::Pictures => Some(Overlay::Pictures),
            Self::LogAfterwards | Self::SetAside | Self::Quit => None,
        }
    }

    /// What it decides on an entry that came too late.
    pub(super) const fn settles(self) -> Option<Fate> {
        match self {
            Self::LogAfterwards => Some(Fate::LoggedAfterwards),
            Self::SetAside => Some(Fate::SetAside),
            Self::Say | Self::Pictures | Self::Quit => None,
        }
    }
}
