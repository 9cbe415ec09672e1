//! What one console keeps beside the journal for itself: unfinished lines and private notes.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::typed::Typed;
use crate::console::note_desk::{KeptDraft, PrivateNote};
use crate::journal::{Paths, owner_only};
use crate::meeting::Console;

/// The files of one console. They are made when they are first used, for the owner only.
pub struct Beside {
    drafts: PathBuf,
    typed: Typed,
    private: PathBuf,
}

/// The claim to be the only process of a console; let go however the process ends.
pub struct Held {
    _file: File,
}

impl Beside {
    /// Those of a console beside a journal.
    pub fn of(journal: &Path, console: &Console) -> Self {
        let paths = Paths::beside(journal);
        let drafts = paths.drafts_of(console);
        let typed = Typed::of(with_ending(&drafts, ".typed"));
        Self { drafts, typed, private: paths.private_of(console) }
    }

    /// Claims the console for this process; nothing where another one has it.
    pub fn hold(&self) -> io::Result<Option<Held>> {
        make_folder_of(&self.drafts)?;
        let place = with_ending(&self.drafts, ".held");
        let file = owner_only::new_file().write(true).create(true).truncate(false).open(place)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Held { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    /// The unfinished lines as they were left, and how many could not be read.
    pub fn drafts(&self) -> io::Result<(Vec<KeptDraft>, usize)> {
        let text = self.typed.last()?.map_or_else(|| read(&self.drafts), Ok)?;
        Ok(KeptDraft::read(&text))
    }

    /// The private notes that stand, and how many lines could not be read.
    pub fn private(&self) -> io::Result<(Vec<PrivateNote>, usize)> {
        Ok(PrivateNote::read(&read(&self.private)?))
    }

    /// Writes the unfinished lines as they are now, at every key: a kill does not lose them, a power cut may.
    pub fn write_typed(&self, text: &str) -> io::Result<()> {
        make_folder_of(&self.drafts)?;
        self.typed.write(text)
    }

    /// Syncs the unfinished lines in the place of those before: whatever happens, the old ones or the new ones are
    /// there whole.
    pub fn keep_drafts(&self, text: &str) -> io::Result<()> {
        make_folder_of(&self.drafts)?;
        replace(&self.drafts, text)?;
        self.typed.forget()
    }

    /// Keeps a private note. One that was written anew or struck takes the place of what stood there, which is then
    /// in the file no more: this is no journal.
    pub fn keep_private(&self, note: &PrivateNote) -> io::Result<()> {
        make_folder_of(&self.private)?;
        let text = read(&self.private)?;
        match note.in_place_of(&text) {
            Some(anew) => replace(&self.private, &anew),
            None => self.add_private(note, &text),
        }
    }

    /// One that was cut off by a power cut before it does not take this one with it.
    fn add_private(&self, note: &PrivateNote, before: &str) -> io::Result<()> {
        let line = note.written().ok_or_else(|| io::Error::other("it cannot be written as a line"))?;
        let whole = before.is_empty() || before.ends_with('\n');
        let line = if whole { line } else { format!("\n{line}") };
        owner_only::add_to(&self.private, line.as_bytes())
    }
}

/// Whatever happens, the old text or the new one is there whole, and synced.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let new = with_ending(path, ".new");
    let mut file = owner_only::new_file().write(true).create(true).truncate(true).open(&new)?;
    file.write_all(text.as_bytes())?;
    file.sync_data()?;
    fs::rename(&new, path)?;
    owner_only::sync_folder_of(path)
}

fn make_folder_of(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), owner_only::folder)
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn read(path: &Path) -> io::Result<String> {
    match fs::read(path) {
        Ok(bytes) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::console::inline::InlineNote;
    use crate::meeting::{About, EntryId, Role};
    use crate::time::Moment;

    fn beside(folder: &Path) -> Beside {
        let console =
            Console { machine_user: "anna@desk".to_owned(), role: Role::NoteTaker, name: String::new() };
        Beside::of(&folder.join("m.jsonl"), &console)
    }

    fn private(text: &str, entry: u128) -> PrivateNote {
        let line = InlineNote { text: text.to_owned(), private: true, ..InlineNote::default() };
        PrivateNote::of(&line, About::Meeting, Moment::from_millis(1), EntryId::from_bits(entry).thing(0))
    }

    #[test]
    fn a_private_note_after_one_that_was_cut_off_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let beside = beside(folder.path());
        beside.keep_private(&private("one", 1)).unwrap();
        fs::OpenOptions::new().append(true).open(&beside.private).unwrap().write_all(b"{\"at\"").unwrap();
        beside.keep_private(&private("two", 2)).unwrap();
        let (notes, wrong) = beside.private().unwrap();
        let texts: Vec<&str> = notes.iter().map(|note| note.note.text.as_str()).collect();
        assert_eq!((texts, wrong), (vec!["one", "two"], 1));
    }

    #[test]
    fn a_private_note_that_was_written_anew_or_struck_is_in_the_file_no_more() {
        let folder = tempfile::tempdir().unwrap();
        let beside = beside(folder.path());
        let (first, second) = (private("zebrafish", 1), private("two", 2));
        beside.keep_private(&first).unwrap();
        fs::OpenOptions::new().append(true).open(&beside.private).unwrap().write_all(b"{\"at\"").unwrap();
        beside.keep_private(&second).unwrap();
        beside.keep_private(&first.with_text("giraffe")).unwrap();
        let text = fs::read_to_string(&beside.private).unwrap();
        assert!(
            !text.contains("zebrafish") && text.contains("giraffe") && text.contains("{\"at\"\n"),
            "{text}"
        );
        beside.keep_private(&first.struck()).unwrap();
        assert!(!fs::read_to_string(&beside.private).unwrap().contains("giraffe"));
        assert_eq!(beside.private().unwrap(), (vec![second], 1));
        assert!(!with_ending(&beside.private, ".new").exists());
    }

    #[test]
    fn a_console_is_held_by_one_process_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let beside = beside(folder.path());
        let held = beside.hold().unwrap();
        assert!(held.is_some() && beside.hold().unwrap().is_none());
        drop(held);
        assert!(beside.hold().unwrap().is_some());
    }

    #[cfg(unix)]
    #[test]
    fn what_a_console_keeps_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let beside = beside(folder.path());
        beside.keep_drafts("{}\n").unwrap();
        beside.keep_private(&private("one", 1)).unwrap();
        for path in [&beside.drafts, &beside.private] {
            assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600, "{}", path.display());
        }
    }
}
