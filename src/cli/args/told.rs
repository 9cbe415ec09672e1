//! The words of the command line with which a meeting is told: shown, replayed, rehearsed, added up.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// `replay`
#[derive(Debug, Args)]
pub struct ReplayArguments {
    /// A path, or a name from `informals meetings`.
    pub meeting: String,
    /// How many times as fast the clock runs.
    #[arg(long, default_value_t = 10, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1000))]
    pub speed: u16,
}

/// `totals`
#[derive(Debug, Args)]
pub struct TotalsArguments {
    /// A sitting of the series: a path, or a name from `informals meetings`. The others are those of this user.
    pub meeting: String,
    /// As CSV, for a spreadsheet.
    #[arg(long)]
    pub csv: bool,
}

/// `rehearse`
#[derive(Debug, Args)]
pub struct RehearseArguments {
    /// Agenda file.
    pub agenda: PathBuf,
    /// How many meetings are held.
    #[arg(long, default_value_t = 1000, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub meetings: u32,
    /// The same seed gives the same meetings.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// How many ask for the floor: those of the agenda file, and others in national capacity. If not given, those
    /// of the agenda file, or 20 where it has none.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=500))]
    pub requests: Option<u16>,
}

/// `show`
#[derive(Debug, Args)]
pub struct ShowArguments {
    /// A path, or a name from `informals meetings`.
    pub meeting: String,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
    /// As it stood then.
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
    /// What this role may see.
    #[arg(long, default_value = "facilitator")]
    pub role: SeeingRole,
    /// The list of speakers as plain text for a chat window.
    #[arg(long, conflicts_with = "json")]
    pub list: bool,
}

/// Roles that see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SeeingRole {
    /// Moderates.
    Facilitator,
    /// Logs what is said.
    NoteTaker,
    /// The room.
    Audience,
}
