//! Kinds of files that name people or requests.

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Teams, downloaded while the meeting ran: a row an event.
    TeamsEvents,
    /// Teams of 2021 and 2022: a row each time that somebody joined.
    TeamsJoins,
    /// Teams since 2022: numbered sections, a row a person.
    TeamsReport,
    /// A live event of Teams.
    TeamsLiveEvent,
    /// Zoom.
    Zoom,
    /// Webex.
    Webex,
    /// A list with times, of nobody known.
    Times,
    /// Names and nothing else.
    Names,
    /// Registrations of Indico.
    Registrations,
    /// A table with a column of delegations: requests.
    ListByHand,
    /// One request a line.
    Lines,
    /// A chat.
    Chat,
    /// A transcript with its speakers.
    Transcript,
}

impl Kind {
    /// What a person calls it.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::TeamsEvents => "an attendance list of Microsoft Teams, made while the meeting ran",
            Self::TeamsJoins => "an attendance report of Microsoft Teams, one row each time somebody joined",
            Self::TeamsReport => "an attendance report of Microsoft Teams",
            Self::TeamsLiveEvent => "a report of a live event of Microsoft Teams, its times in UTC",
            Self::Zoom => "a list of participants of Zoom",
            Self::Webex => "an attendance report of Webex",
            Self::Times => "a list of people with times",
            Self::Names => "a list of names, without times",
            Self::Registrations => "a list of registrations",
            Self::ListByHand => "a list made by hand",
            Self::Lines => "lines, each a request",
            Self::Chat => "a chat",
            Self::Transcript => "a transcript, of which only the speakers are taken",
        }
    }

    /// Whether the people in it were in the meeting, not only expected.
    pub fn shows_presence(self) -> bool {
        match self {
            Self::TeamsEvents
            | Self::TeamsJoins
            | Self::TeamsReport
            | Self::TeamsLiveEvent
            | Self::Zoom
            | Self::Webex
            | Self::Times
            | Self::Names
            | Self::Chat
            | Self::Transcript => true,
            Self::Registrations | Self::ListByHand | Self::Lines => false,
        }
    }

    /// Whether it lists those online only: in a hybrid meeting others sit in the room.
    pub fn is_of_those_online(self) -> bool {
        self.shows_presence() && !matches!(self, Self::Times | Self::Names)
    }

    /// Whether its times are in UTC; those of all others are on the wall clock of whoever downloaded it.
    pub fn is_in_utc(self) -> bool {
        self == Self::TeamsLiveEvent
    }
}
