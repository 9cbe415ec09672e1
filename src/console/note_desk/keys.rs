//! The keys of the note-taker's desk as one table: pressing, the help and the manual all begin with it.
//!
//! Letters are not in it: they are always text. What they mean at the beginning and the end of a line is another
//! table, [`SIGNS`](super::SIGNS).

use crokey::{KeyCombination, key};

use super::super::text_area::Edit;

/// Something that a key does at the note-taker's desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stroke {
    /// Does what the line says it will.
    Store,
    /// A new line within the text.
    NewLine,
    /// To the last speaker and back; completes a word where one is begun.
    ToAndFro,
    /// To the open item and back.
    ToTheItem,
    /// The note above is written anew; among choices the one above.
    Above,
    /// The note below; among choices the one below.
    Below,
    /// The note that was found is written anew, or the one above.
    WriteAnew,
    /// Back to who has the floor.
    Back,
    /// Turns the notes back.
    PageUp,
    /// Turns the notes on.
    PageDown,
    /// The table of positions.
    Positions,
    /// Stores again what could not be stored.
    StoreAgain,
    /// The help.
    Help,
    /// Leaves when pressed twice.
    Leave,
    /// Changes the text.
    Text(Edit),
}

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct StrokeRow {
    /// What it does.
    pub stroke: Stroke,
    /// Its word in the file of keys.
    pub word: &'static str,
    /// Keys that do it.
    pub keys: &'static [KeyCombination],
    /// The keys as a person reads them.
    pub shown: &'static str,
    /// In the footer; nothing where it does not stand there.
    pub brief: &'static str,
    /// In the help.
    pub help: &'static str,
}

const fn row(
    stroke: Stroke,
    word: &'static str,
    keys: &'static [KeyCombination],
    shown: &'static str,
    brief: &'static str,
    help: &'static str,
) -> StrokeRow {
    StrokeRow { stroke, word, keys, shown, brief, help }
}

/// Every key; the footer offers them in this order.
pub const STROKES: &[StrokeRow] = &[
    row(
        Stroke::Store,
        "store",
        &[key!(enter)],
        "Enter",
        "store",
        "does what stands over the line: stores; in a search goes to whom the note is about, for one more note",
    ),
    row(
        Stroke::ToAndFro,
        "to-and-fro",
        &[key!(tab)],
        "Tab",
        "last speaker and back",
        "to an unfinished line or the last speaker, and back to who has the floor; completes a command or a document that is begun",
    ),
    row(
        Stroke::Above,
        "above",
        &[key!(up)],
        "Up",
        "edit a line",
        "writes the note above anew, then earlier ones, and shows how an edited one stood first; within long text a row up",
    ),
    row(
        Stroke::NewLine,
        "new-line",
        &[key!(alt - enter), key!(ctrl - j)],
        "Alt-Enter",
        "new line",
        "a new line within the note (Ctrl-J too)",
    ),
    row(
        Stroke::Text(Edit::TakeBack),
        "undo-typing",
        &[key!(ctrl - z)],
        "Ctrl-Z",
        "undo typing",
        "takes typing back; :undo takes back what was stored",
    ),
    row(Stroke::Help, "help", &[key!(f1)], "F1", "help", "these keys, signs and commands"),
    row(
        Stroke::Positions,
        "positions",
        &[key!(f2)],
        "F2",
        "positions",
        "who stands where, paragraph by paragraph (:positions too)",
    ),
    row(
        Stroke::ToTheItem,
        "the-item",
        &[key!(backtab)],
        "Shift-Tab",
        "the item",
        "lines are about the open item and nobody\u{2019}s statement, until it is pressed again",
    ),
    row(
        Stroke::Back,
        "back",
        &[key!(esc)],
        "Esc",
        "back",
        "clears a command or a search, leaves a note as it is; else back to who has the floor",
    ),
    row(
        Stroke::WriteAnew,
        "write-anew",
        &[key!(f4)],
        "F4",
        "",
        "writes the note chosen in a search anew; without a search the one above, as Up",
    ),
    row(Stroke::Below, "below", &[key!(down)], "Down", "", "the note below; within long text a row down"),
    row(Stroke::PageUp, "page-up", &[key!(pageup)], "PgUp", "", "earlier notes"),
    row(Stroke::PageDown, "page-down", &[key!(pagedown)], "PgDn", "", "later notes"),
    row(Stroke::StoreAgain, "store-again", &[key!(f5)], "F5", "", "stores again what could not be stored"),
    row(
        Stroke::Leave,
        "leave",
        &[key!(ctrl - c)],
        "Ctrl-C",
        "",
        "twice: leave, as :quit; everything is kept",
    ),
    row(
        Stroke::Text(Edit::Left),
        "left",
        &[key!(left)],
        "Left",
        "",
        "a letter back; with Shift every move selects",
    ),
    row(Stroke::Text(Edit::Right), "right", &[key!(right)], "Right", "", "a letter on"),
    row(
        Stroke::Text(Edit::WordLeft),
        "word-left",
        &[key!(ctrl - left), key!(alt - left), key!(alt - b)],
        "Ctrl-Left",
        "",
        "a word back (Alt-Left too)",
    ),
    row(
        Stroke::Text(Edit::WordRight),
        "word-right",
        &[key!(ctrl - right), key!(alt - right), key!(alt - f)],
        "Ctrl-Right",
        "",
        "a word on (Alt-Right too)",
    ),
    row(Stroke::Text(Edit::RowStart), "row-start", &[key!(home)], "Home", "", "to the beginning of the row"),
    row(
        Stroke::Text(Edit::RowEnd),
        "row-end",
        &[key!(end), key!(ctrl - e)],
        "End",
        "",
        "to the end of the row",
    ),
    row(
        Stroke::Text(Edit::SelectAll),
        "select-all",
        &[key!(ctrl - a)],
        "Ctrl-A",
        "",
        "selects all that is typed",
    ),
    row(
        Stroke::Text(Edit::DeleteLeft),
        "delete-left",
        &[key!(backspace), key!(shift - backspace)],
        "Backspace",
        "",
        "deletes the letter before, or what is selected",
    ),
    row(
        Stroke::Text(Edit::DeleteRight),
        "delete-right",
        &[key!(delete)],
        "Del",
        "",
        "deletes the letter after",
    ),
    row(
        Stroke::Text(Edit::DeleteWord),
        "delete-word",
        &[key!(ctrl - w), key!(ctrl - backspace), key!(alt - backspace), key!(ctrl - h)],
        "Ctrl-W",
        "",
        "deletes the word before (Ctrl-Backspace too)",
    ),
    row(
        Stroke::Text(Edit::DeleteToStart),
        "delete-to-start",
        &[key!(ctrl - u)],
        "Ctrl-U",
        "",
        "deletes to the beginning of the line",
    ),
    row(Stroke::Text(Edit::MakeAgain), "redo-typing", &[key!(ctrl - y)], "Ctrl-Y", "", "puts typing back"),
    row(Stroke::Text(Edit::Cut), "cut", &[key!(ctrl - x)], "Ctrl-X", "", "cuts out what is selected"),
    row(Stroke::Text(Edit::PutIn), "put-in", &[key!(ctrl - v)], "Ctrl-V", "", "puts in what was cut out"),
    row(
        Stroke::Text(Edit::Up),
        "row-up",
        &[key!(ctrl - up)],
        "Ctrl-Up",
        "",
        "a row up, and never to another note",
    ),
    row(
        Stroke::Text(Edit::Down),
        "row-down",
        &[key!(ctrl - down)],
        "Ctrl-Down",
        "",
        "a row down, and never to another note",
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_key_and_no_word_does_two_things_and_each_has_help() {
        let (mut keys, mut words) = (HashSet::new(), HashSet::new());
        for row in STROKES {
            assert!(!row.keys.is_empty() && !row.shown.is_empty() && !row.help.is_empty(), "{row:?}");
            assert!(words.insert(row.word), "{}", row.word);
            for key in row.keys {
                assert!(keys.insert(key.to_string()), "{key}");
            }
        }
    }
}
