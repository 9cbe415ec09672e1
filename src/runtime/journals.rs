//! Where journals lie, and which one a person means.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use directories::ProjectDirs;

use super::links::Links;
use crate::journal::StoreError;
use crate::journal::jetstream::{Address, Invitation};

/// The folder in which journals lie unless somebody says otherwise.
#[derive(Debug, Clone)]
pub struct Journals {
    folder: PathBuf,
}

/// A journal and the name of its meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalFile {
    /// Where it is.
    pub path: PathBuf,
    /// The meeting's name: the file's stem.
    pub name: String,
    /// Where the meeting is shared; then the file is a copy, which may not be there yet.
    pub shared: Option<Result<Address, StoreError>>,
}

/// A journal that is there, or where one would be begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// It exists.
    There(JournalFile),
    /// It does not.
    Free(JournalFile),
}

/// Why a word finds no journal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoJournal {
    /// No home to keep it in.
    #[error("this user has no data directory; say where with --journal")]
    NoHome,
    /// No meeting of that name.
    #[error("there is no meeting \u{201c}{typed}\u{201d}; {known}")]
    Unknown {
        /// As typed.
        typed: String,
        /// What there is instead.
        known: String,
    },
    /// An agenda file was given where a meeting is wanted.
    #[error("\u{201c}{0}\u{201d} is an agenda file; to begin its meeting: informals open {0}")]
    IsAgenda(String),
    /// An address or an invitation that cannot be used.
    #[error("{0}")]
    NotShared(#[from] StoreError),
}

const ENDING: &str = "jsonl";
/// Ending of a file that lets somebody in.
const INVITATION: &str = "invitation";

impl Journals {
    /// The journals of this user.
    pub fn of_user() -> Result<Self, NoJournal> {
        let home = ProjectDirs::from("", "", "informals").ok_or(NoJournal::NoHome)?;
        Ok(Self { folder: home.data_dir().to_path_buf() })
    }

    /// The folder of the server that keeps meetings for several machines, unless somebody says otherwise.
    pub fn server(&self) -> PathBuf {
        self.folder.join("server")
    }

    /// Those of a folder.
    #[cfg(test)]
    pub(super) fn in_folder(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// Where the meeting of this name has its journal, there or not.
    pub fn of_name(&self, name: &str) -> Found {
        found(self.path_of(name))
    }

    pub(super) fn path_of(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.{ENDING}"))
    }

    /// Where `--journal WHERE` puts the journal of a meeting: a file, or a folder for one of the meeting's name.
    pub fn at(place: &Path, name: &str) -> Found {
        if place.is_dir() {
            found(place.join(format!("{name}.{ENDING}")))
        } else {
            found(place.to_path_buf())
        }
    }

    /// The journal a person means by a path or a name.
    pub fn find(&self, typed: &str) -> Result<JournalFile, NoJournal> {
        let given = Path::new(typed);
        if typed.contains("://") {
            return Ok(self.copy_of(&Address::parse(typed)?)?);
        }
        if given.extension().is_some_and(|ending| ending == INVITATION) {
            return Ok(self.accept(&Invitation::read(given)?)?);
        }
        if given.extension().is_some_and(|ending| ending == "toml") {
            return Err(NoJournal::IsAgenda(typed.to_owned()));
        }
        if given.is_file() {
            return Ok(journal(given.to_path_buf()));
        }
        match self.of_name(typed) {
            Found::There(file) if given.components().count() == 1 => Ok(file),
            Found::There(_) | Found::Free(_) => {
                Err(NoJournal::Unknown { typed: crate::text::printable(typed), known: self.known() })
            }
        }
    }

    /// All journals of this user, the one written to last first.
    pub fn all(&self) -> Vec<JournalFile> {
        let mut dated: Vec<(SystemTime, JournalFile)> = fs::read_dir(&self.folder)
            .into_iter()
            .flatten()
            .filter_map(Result::ok)
            .filter(|entry| entry.path().extension().is_some_and(|ending| ending == ENDING))
            .filter_map(|entry| Some((entry.metadata().ok()?.modified().ok()?, journal(entry.path()))))
            .collect();
        dated.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.name.cmp(&other.1.name)));
        dated.into_iter().map(|(_, file)| file).collect()
    }

    fn known(&self) -> String {
        let names: Vec<String> = self.all().into_iter().map(|file| file.name).collect();
        if names.is_empty() {
            "there are none yet: informals open AGENDA begins one".to_owned()
        } else {
            format!("there are: {}", names.join(", "))
        }
    }
}

fn found(path: PathBuf) -> Found {
    let file = journal(path);
    let there = file.shared.is_some() || file.path.is_file();
    if there { Found::There(file) } else { Found::Free(file) }
}

fn journal(path: PathBuf) -> JournalFile {
    let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let shared = Links::beside(&path).address().transpose();
    JournalFile { path, name, shared }
}
