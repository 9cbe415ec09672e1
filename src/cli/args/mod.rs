//! The words of the command line.

mod documents;
mod shared;
mod told;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::delegations::OfficialLanguage;
use crate::meeting::Role;
use crate::screen::Theme;

pub use documents::{DocumentLanguage, ExportArguments, ExportFormat, More, Naming, WhichDocument};
pub use shared::{InviteArguments, ServerArguments};
pub use told::{RehearseArguments, ReplayArguments, SeeingRole, ShowArguments, TotalsArguments};

/// A desk for running informal consultations: the floor and the record.
#[derive(Debug, Parser)]
#[command(
    name = "informals",
    version,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true
)]
pub struct Arguments {
    /// Agenda file: opens the facilitator's desk on its meeting, resumed if it exists. Without one: the newest
    /// unfinished meeting, else a practice meeting on the agenda of 25 June 2021.
    pub agenda: Option<PathBuf>,

    /// The desk in lines: no screen, no colours; for screen readers, pipes and logs.
    #[arg(long)]
    pub plain: bool,
    /// Colours of the desk.
    #[arg(long)]
    pub theme: Option<DeskTheme>,

    #[command(subcommand)]
    pub task: Option<Task>,
}

/// Colours of a desk, in place of those set or detected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DeskTheme {
    /// For a dark background.
    Dark,
    /// For a light background.
    Light,
    /// Nothing dim; what matters reversed or underlined.
    HighContrast,
    /// Emphasis without colours.
    None,
}

impl From<DeskTheme> for Theme {
    fn from(theme: DeskTheme) -> Self {
        match theme {
            DeskTheme::Dark => Self::Dark,
            DeskTheme::Light => Self::Light,
            DeskTheme::HighContrast => Self::HighContrast,
            DeskTheme::None => Self::NoColour,
        }
    }
}

/// What can be asked for.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Open the facilitator's desk on the meeting of an agenda file.
    Open(OpenArguments),
    /// Sit down at a desk of a meeting that exists.
    Join(JoinArguments),
    /// Carry out commands without a screen: one line, or `-` for lines from standard input.
    Do(DoArguments),
    /// Say how a meeting stands.
    Show(ShowArguments),
    /// Write the record of a meeting as a document.
    Export(ExportArguments),
    /// Look agenda files over and show every problem with its place.
    Check {
        /// Agenda files.
        #[arg(required = true)]
        agendas: Vec<PathBuf>,
    },
    /// Hold many meetings that never were, and say how likely the programme of an agenda is to fit.
    Rehearse(RehearseArguments),
    /// Show a meeting again, at any speed; without a terminal, tell it line by line. Nothing is written.
    Replay(ReplayArguments),
    /// Write those who were not heard into the agenda file of the next meeting, with their order.
    Carry {
        /// The meeting that was held: a path, or a name from `informals meetings`.
        meeting: String,
        /// Agenda file of the next meeting; it is kept beside, with .before at the end of its name.
        #[arg(long, value_name = "AGENDA")]
        into: PathBuf,
    },
    /// Say who spoke how often and how long over all sittings of a series.
    Totals(TotalsArguments),
    /// Look a journal over: every entry there, once, intact and in order.
    Verify {
        /// A path, or a name from `informals meetings`.
        meeting: String,
    },
    /// List the meetings of this user.
    Meetings,
    /// Find delegations, groups and organizations.
    Delegations {
        /// Any word, code, other name or language.
        #[arg(required = true)]
        search: Vec<String>,
    },
    /// Say who is in an attendance file or a list of requests, and what is left to settle; take it into a meeting.
    Attendance {
        /// A file of Teams, Zoom, Webex or Indico, a spreadsheet, a list, a chat or a transcript.
        file: PathBuf,
        /// Say what becomes of each row.
        #[arg(short, long)]
        verbose: bool,
        /// Take all of it into this meeting, or nothing: a path, or a name from `informals meetings`.
        #[arg(long, value_name = "MEETING")]
        into: Option<String>,
    },
    /// Put a meeting that is in a file on a server, for several machines; who sits at it goes on without a pause.
    Share {
        /// A path, or a name from `informals meetings`.
        meeting: String,
        /// Where: `tls://HOST/NAME`, or a facilitator's invitation.
        #[arg(value_name = "URL")]
        to: String,
    },
    /// Write what a server for shared meetings needs: configuration, keys and certificate. Prints how to start it.
    ServerConfig(ServerArguments),
    /// Let somebody in to a shared meeting: writes the file that `join FILE` opens.
    Invite(InviteArguments),
    /// Delete a meeting: its journal and all that lies beside it.
    Forget {
        /// A path, or a name from `informals meetings`.
        meeting: String,
    },
    /// Print the keys of the facilitator's desk, as the file that changes them.
    Keys,
    /// Print the settings, as the file that changes them.
    Settings,
    /// Print what a shell needs to complete these words.
    Completions {
        /// Which shell.
        shell: clap_complete::Shell,
    },
    /// Print the manual page, for man -l -.
    Man,
}

/// `open`
#[derive(Debug, Args)]
pub struct OpenArguments {
    /// Agenda file.
    pub agenda: PathBuf,
    /// File or folder for the journal, in place of the user's data directory.
    #[arg(long, value_name = "WHERE")]
    pub journal: Option<PathBuf>,
    /// A practice meeting whose clock begins at this time on the agenda's date.
    #[arg(long, value_name = "TIME")]
    pub practice: Option<String>,
    /// The practice clock stands still until `clock TIME` moves it.
    #[arg(long, requires = "practice")]
    pub still: bool,
    /// Keep a second, synced copy of the journal here.
    #[arg(long, value_name = "PATH")]
    pub mirror: Option<PathBuf>,
    /// The desk in lines: no screen, no colours; for screen readers, pipes and logs.
    #[arg(long)]
    pub plain: bool,
    /// Colours of the desk.
    #[arg(long)]
    pub theme: Option<DeskTheme>,
}

/// `join`
#[derive(Debug, Args)]
pub struct JoinArguments {
    /// A path, or a name from `informals meetings`.
    pub meeting: String,
    /// Which desk.
    #[arg(long)]
    pub role: DeskRole,
    /// Name of this console, when one person sits at several.
    #[arg(long)]
    pub name: Option<String>,
    /// Language of the picture for the room; the agenda's if not given. The key l shows the others.
    #[arg(long)]
    pub language: Option<PictureLanguage>,
    /// In lines: no screen, no colours; for screen readers, pipes and logs.
    #[arg(long)]
    pub plain: bool,
    /// Colours of the desk.
    #[arg(long)]
    pub theme: Option<DeskTheme>,
}

/// Desks that can be joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DeskRole {
    /// Moderates.
    Facilitator,
    /// Logs what is said.
    NoteTaker,
    /// The picture for the room; it reads, and never writes.
    Audience,
}

/// Languages of the picture for the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PictureLanguage {
    /// English.
    En,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Russian.
    Ru,
    /// Chinese.
    Zh,
    /// Arabic.
    Ar,
}

impl From<PictureLanguage> for OfficialLanguage {
    fn from(language: PictureLanguage) -> Self {
        match language {
            PictureLanguage::En => Self::English,
            PictureLanguage::Fr => Self::French,
            PictureLanguage::Es => Self::Spanish,
            PictureLanguage::Ru => Self::Russian,
            PictureLanguage::Zh => Self::Chinese,
            PictureLanguage::Ar => Self::Arabic,
        }
    }
}

/// `do`
#[derive(Debug, Args)]
pub struct DoArguments {
    /// A path, or a name from `informals meetings`.
    pub meeting: String,
    /// Open the meeting with this agenda first, if there is none.
    #[arg(long)]
    pub agenda: Option<PathBuf>,
    /// When it happens, if not now: 10:41, 10:41:30 or 2021-06-25T10:41.
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
    /// In whose role.
    #[arg(long, default_value = "facilitator")]
    pub role: WritingRole,
    /// Name of this console, when one person sits at several.
    #[arg(long = "as", value_name = "NAME")]
    pub name: Option<String>,
    /// Go on after a refusal, and exit with 1 at the end.
    #[arg(long)]
    pub keep_going: bool,
    /// Go on although lines of the journal are damaged; the fact is recorded.
    #[arg(long)]
    pub accept_damage: bool,
    /// The command; `-` reads lines from standard input.
    #[arg(required = true, trailing_var_arg = true, allow_hyphen_values = true)]
    pub command: Vec<String>,
}

/// Roles that write to the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum WritingRole {
    /// Moderates: everything.
    Facilitator,
    /// Logs what is said: notes only.
    NoteTaker,
}

impl From<WritingRole> for Role {
    fn from(role: WritingRole) -> Self {
        match role {
            WritingRole::Facilitator => Self::Facilitator,
            WritingRole::NoteTaker => Self::NoteTaker,
        }
    }
}
