//! A person's own files: `keys.toml` and `settings.toml` in the folder for the settings of programs.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use crate::console::Keymap;
use crate::console::note_desk::StrokeMap;
use crate::console::own::{Settings, read_keys, read_settings};
use crate::source::{Problem, decode};

/// What a person has set, and what is wrong in the files.
#[derive(Debug, Default)]
pub struct Own {
    /// Which key does what at the facilitator's desk.
    pub keys: Keymap,
    /// And at the note-taker's.
    pub note_keys: StrokeMap,
    /// Everything else.
    pub settings: Settings,
    /// Files in which something is wrong.
    pub wrong: Vec<WrongFile>,
}

/// A file in which something is wrong.
#[derive(Debug)]
pub struct WrongFile {
    /// Where it is.
    pub path: PathBuf,
    /// What is in it.
    pub text: String,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

/// The file of keys, there or not.
pub fn keys_file() -> Option<PathBuf> {
    in_folder("keys.toml")
}

/// The file of settings, there or not.
pub fn settings_file() -> Option<PathBuf> {
    in_folder("settings.toml")
}

fn in_folder(name: &str) -> Option<PathBuf> {
    ProjectDirs::from("", "", "informals").map(|home| home.config_dir().join(name))
}

impl Own {
    /// Reads both files. One that is not there changes nothing.
    pub fn of_user() -> Self {
        let mut own = Self::default();
        if let Some(path) = keys_file() {
            (own.keys, own.note_keys) = own.read(&path, read_keys);
        }
        if let Some(path) = settings_file() {
            own.settings = own.read(&path, read_settings);
        }
        own
    }

    fn read<T: Default>(&mut self, path: &Path, reader: impl FnOnce(&[u8]) -> (T, Vec<Problem>)) -> T {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return T::default(),
            Err(error) => {
                let told = Problem::error(0..0, format!("the file cannot be read: {error}"));
                self.wrong.push(WrongFile {
                    path: path.to_owned(),
                    text: String::new(),
                    problems: vec![told],
                });
                return T::default();
            }
        };
        let (value, problems) = reader(&bytes);
        if !problems.is_empty() {
            let text = decode(&bytes).text.into_owned();
            self.wrong.push(WrongFile { path: path.to_owned(), text, problems });
        }
        value
    }
}
