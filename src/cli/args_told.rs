//! The words of the command line with which a meeting is told: shown, replayed, rehearsed, added up, exported.

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

/// `export`
#[derive(Debug, Args)]
pub struct ExportArguments {
    /// A path, or a name from `informals meetings`.
    pub meeting: String,
    /// Kind of file; `all` writes a folder with every document.
    #[arg(long)]
    pub format: ExportFormat,
    /// What is written: the notes, if not given; with `--format all` every document.
    #[arg(long)]
    pub document: Option<WhichDocument>,
    /// Where to write it; `-` is standard output. A file named after the meeting here, if not given.
    #[arg(long, value_name = "PATH")]
    pub output: Option<PathBuf>,
    /// Who is named; the agenda file's rule if not given.
    #[arg(long)]
    pub attribution: Option<Naming>,
    /// What is in it beyond the usual.
    #[arg(long, value_delimiter = ',', value_name = "WHAT")]
    pub with: Vec<More>,
    /// Language of headings, dates, times and names of States; the agenda's if not given.
    #[arg(long)]
    pub language: Option<DocumentLanguage>,
    /// When the recording began to which the chapters belong; the opening of the meeting if not given.
    #[arg(long, value_name = "TIME")]
    pub recording_start: Option<String>,
    /// As it stood then.
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
}

/// Documents of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum WhichDocument {
    /// Notes of the meeting, and what they count.
    Notes,
    /// Proposals on a text, paragraph by paragraph in brackets, with who made them.
    Compilation,
    /// A skeleton of the Chair's summary: points by theme with numbers, nobody by name.
    Summary,
}

/// Kinds of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// Markdown.
    Md,
    /// One HTML file, to be read and printed.
    Html,
    /// Word.
    Docx,
    /// Workbook.
    Xlsx,
    /// Interventions, for other programs.
    Csv,
    /// JSON, schema informals.record/1.
    Json,
    /// Chapters of a recording.
    Vtt,
    /// All of them, in a folder.
    All,
}

/// What can be added to a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum More {
    /// Limits, over time, pauses, the account of time, pictures.
    Times,
    /// Who spoke by regional group, and who was present.
    Presence,
    /// Who was asked to conclude.
    Reminders,
}

/// Languages of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DocumentLanguage {
    /// English.
    En,
    /// French.
    Fr,
    /// Spanish.
    Es,
}

/// Who is named in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Naming {
    /// Everybody.
    Named,
    /// Groups only.
    Groups,
    /// Nobody.
    None,
}
