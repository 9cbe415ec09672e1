//! The words of `informals export`: kinds of document, who is named, and what is in it.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

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
