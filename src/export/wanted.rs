//! What somebody wants to have written, and why it may not be.

use std::collections::BTreeSet;

use crate::agenda::Attribution;
use crate::time::Moment;

/// Format of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Notes to be mailed.
    Markdown,
    /// Notes to be read in a browser and printed: one file, no script.
    Html,
    /// Notes to be worked on.
    Word,
    /// Interventions, delegations, items and the account of time.
    Excel,
    /// Interventions, for other programs.
    Csv,
    /// Schema informals.record/1, for other programs; on one line, so that its first line says whom it names.
    Json,
    /// Chapters of a recording, as `WebVTT`.
    Chapters,
}

/// What is written from a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// Notes of the meeting, and lists of what was said.
    Notes,
    /// Proposals on a text, paragraph by paragraph.
    Compilation,
    /// A skeleton of the Chair's summary: it names nobody, whatever the attribution.
    Summary,
}

/// What is in a document only where it is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extra {
    /// Limits, over time, pauses, the account of time, and pictures.
    Times,
    /// Who spoke by regional group, and who was present, as far as the record knows.
    Presence,
    /// Who was asked to conclude, and when.
    Reminders,
}

/// A document as it is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// What it is.
    pub document: Document,
    /// Its format.
    pub format: Format,
    /// Whom it names.
    pub attribution: Attribution,
    /// What is in it beyond the usual.
    pub with: BTreeSet<Extra>,
    /// When the recording began to which chapters belong; the opening of the meeting, if not given.
    pub recording_start: Option<Moment>,
}

/// Why a document is not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotWritten {
    /// A list of interventions tells who spoke when.
    #[error(
        "a list of interventions tells who spoke when, so {} is written only with \u{201c}--attribution named\u{201d}; \
         md, html, docx and json can be written without names",
        .0.word()
    )]
    OnlyNamed(Format),
    /// Times point at who spoke.
    #[error(
        "the time at which something was said tells who said it, so \u{201c}--with\u{201d} goes only with \
         \u{201c}--attribution named\u{201d}"
    )]
    ExtrasOnlyNamed,
    /// A compilation says who proposed what, in the words in which it was said.
    #[error(
        "a compilation gives every proposal in its wording with who made it, so it is written only with \u{201c}--attribution \
         named\u{201d}; notes and summary can be written without names"
    )]
    CompilationOnlyNamed,
    /// Compilation and summary are texts.
    #[error("{} is a text, so it is not written as {}; take md, html or docx", .0.name(), .1.word())]
    OnlyText(Document, Format),
    /// What can be added stands in the notes.
    #[error("what \u{201c}--with\u{201d} adds stands in the notes, so {} is written without it", .0.name())]
    ExtrasOnlyInNotes(Document),
    /// A writer of files gave up.
    #[error(
        "the {} could not be put together; please report it, and take html or csv meanwhile",
        .0.word()
    )]
    Unexpected(Format),
}

impl Document {
    /// All of them, in the order in which they are written.
    pub const ALL: [Self; 3] = [Self::Notes, Self::Compilation, Self::Summary];

    /// The word on the command line and in a file's name.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Notes => "notes",
            Self::Compilation => "compilation",
            Self::Summary => "summary",
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Notes => "the record",
            Self::Compilation => "a compilation of proposals",
            Self::Summary => "the skeleton of a summary",
        }
    }

    /// Whom it names where an attribution is wanted.
    pub const fn attribution(self, wanted: Attribution) -> Attribution {
        match self {
            Self::Notes | Self::Compilation => wanted,
            Self::Summary => Attribution::None,
        }
    }
}

impl Extra {
    /// The word on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Times => "times",
            Self::Presence => "presence",
            Self::Reminders => "reminders",
        }
    }
}

impl Format {
    /// Whether a document of this format has a place for what was asked for besides. Lists have their times anyway.
    pub const fn has_place_for(self, extra: Extra) -> bool {
        match self {
            Self::Markdown | Self::Html | Self::Word => true,
            Self::Excel => !matches!(extra, Extra::Reminders),
            Self::Json => !matches!(extra, Extra::Presence),
            Self::Csv | Self::Chapters => matches!(extra, Extra::Times),
        }
    }

    /// All of them, in the order in which they are written.
    pub const ALL: [Self; 7] =
        [Self::Markdown, Self::Html, Self::Word, Self::Excel, Self::Csv, Self::Json, Self::Chapters];

    /// The word on the command line, and the ending of a file's name.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Word => "docx",
            Self::Excel => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Chapters => "vtt",
        }
    }

    /// Whether it is read as a text.
    const fn is_text(self) -> bool {
        match self {
            Self::Markdown | Self::Html | Self::Word => true,
            Self::Excel | Self::Csv | Self::Json | Self::Chapters => false,
        }
    }

    /// Whether it can be written without names.
    const fn needs_names(self) -> bool {
        match self {
            Self::Markdown | Self::Html | Self::Word | Self::Json => false,
            Self::Excel | Self::Csv | Self::Chapters => true,
        }
    }
}

impl Wanted {
    /// A document with nothing beyond the usual.
    pub const fn new(format: Format, attribution: Attribution) -> Self {
        Self { document: Document::Notes, format, attribution, with: BTreeSet::new(), recording_start: None }
    }

    /// Another document of the same record.
    #[must_use]
    pub const fn of(mut self, document: Document) -> Self {
        self.document = document;
        self
    }

    /// The same with more in it.
    #[must_use]
    pub fn with(mut self, extras: impl IntoIterator<Item = Extra>) -> Self {
        self.with.extend(extras);
        self
    }

    /// Whether its attribution allows it.
    ///
    /// # Errors
    /// The reason, where it does not.
    pub fn can_be_written(&self) -> Result<(), NotWritten> {
        match self.document {
            Document::Notes => self.notes_can_be_written(),
            Document::Compilation | Document::Summary if !self.format.is_text() => {
                Err(NotWritten::OnlyText(self.document, self.format))
            }
            Document::Compilation | Document::Summary if !self.with.is_empty() => {
                Err(NotWritten::ExtrasOnlyInNotes(self.document))
            }
            Document::Compilation if self.attribution != Attribution::Named => {
                Err(NotWritten::CompilationOnlyNamed)
            }
            Document::Compilation | Document::Summary => Ok(()),
        }
    }

    fn notes_can_be_written(&self) -> Result<(), NotWritten> {
        match self.attribution {
            Attribution::Named => Ok(()),
            Attribution::Groups | Attribution::None if self.format.needs_names() => {
                Err(NotWritten::OnlyNamed(self.format))
            }
            Attribution::Groups | Attribution::None if self.with.is_empty() => Ok(()),
            Attribution::Groups | Attribution::None => Err(NotWritten::ExtrasOnlyNamed),
        }
    }
}
