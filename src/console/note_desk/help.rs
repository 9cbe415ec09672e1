//! The help of the note-taker's desk: the table of signs, that of keys, and the commands that can be given here.

use super::super::HelpRow;
use super::super::language::Word;
use super::NoteDesk;
use super::signs::SIGNS;
use super::view::NoteOverlay;
use crate::meeting::Track;

impl NoteDesk {
    /// Rows in which every word that is looked for stands; all of them while none is.
    pub fn help(&self) -> Vec<HelpRow> {
        let search = match &self.view.overlay {
            NoteOverlay::Help { search, .. } => search.as_str(),
            NoteOverlay::None | NoteOverlay::Positions { .. } => "",
        };
        let row = |key: String, does: &str| HelpRow { key, does: does.to_owned() };
        let signs = SIGNS.iter().map(|sign| HelpRow {
            key: sign.typed.to_owned(),
            does: format!("{}: {}", sign.whereabouts.words(), sign.help),
        });
        let keys = self.keys.rows().iter().map(|stroke| row(stroke.shown.clone(), stroke.help));
        let given = Word::ALL.iter().filter(|word| word.track() == Track::Notes);
        let commands = given.map(|word| row(format!(":{}", word.grammar()), word.meaning()));
        let own = [(":positions", "who stands where, paragraph by paragraph"), (":quit", "leaves")];
        let own = own.into_iter().map(|(word, does)| row(word.to_owned(), does));
        HelpRow::narrowed(signs.chain(keys).chain(commands).chain(own), search)
    }
}
