//! What a key does to the text.

use super::TextArea;
use super::past::Kind;

/// One thing that a key does to the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Edit {
    /// A letter back.
    Left,
    /// A letter on.
    Right,
    /// A word back.
    WordLeft,
    /// A word on.
    WordRight,
    /// A row up.
    Up,
    /// A row down.
    Down,
    /// To the beginning of the row.
    RowStart,
    /// To the end of the row.
    RowEnd,
    /// Everything is selected.
    SelectAll,
    /// The letter before is deleted.
    DeleteLeft,
    /// The letter after is deleted.
    DeleteRight,
    /// The word before is deleted.
    DeleteWord,
    /// All that stands before it in its line is deleted.
    DeleteToStart,
    /// The last change is taken back.
    TakeBack,
    /// A change taken back is made again.
    MakeAgain,
    /// What is selected is cut out.
    Cut,
    /// What was cut out is put in.
    PutIn,
}

/// Whether Shift is held: then a move selects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holding {
    /// It is not.
    Nothing,
    /// It is.
    Shift,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edited {
    /// It was done.
    Done,
    /// There is nothing further that way.
    AtTheEdge,
}

impl TextArea {
    /// Does what a key does; the columns say where rows are broken.
    pub fn edit(&mut self, edit: Edit, holding: Holding, columns: usize) -> Edited {
        let there = match edit {
            Edit::Left => self.letter_before(self.cursor),
            Edit::Right => self.letter_after(self.cursor),
            Edit::WordLeft => self.word_before(self.cursor),
            Edit::WordRight => self.word_after(self.cursor),
            Edit::Up | Edit::Down => return self.row_over(edit, holding, columns),
            Edit::RowStart => self.row_ends(columns).0,
            Edit::RowEnd => self.row_ends(columns).1,
            Edit::SelectAll => {
                self.anchor = Some(0);
                self.cursor = self.text.len();
                return Edited::Done;
            }
            Edit::DeleteLeft => return self.delete_between(self.letter_before(self.cursor)),
            Edit::DeleteRight => return self.delete_between(self.letter_after(self.cursor)),
            Edit::DeleteWord => return self.delete_between(self.word_before(self.cursor)),
            Edit::DeleteToStart => return self.delete_between(self.line_start()),
            Edit::TakeBack => return self.take_back(),
            Edit::MakeAgain => return self.make_again(),
            Edit::Cut => return self.cut_out(),
            Edit::PutIn => {
                let cut = self.cut.clone();
                self.paste(&cut);
                return Edited::Done;
            }
        };
        self.go(there, holding);
        Edited::Done
    }

    fn go(&mut self, there: usize, holding: Holding) {
        match holding {
            Holding::Nothing => self.anchor = None,
            Holding::Shift => self.anchor = self.anchor.or(Some(self.cursor)),
        }
        self.cursor = there;
        self.past.interrupt();
    }

    fn row_over(&mut self, edit: Edit, holding: Holding, columns: usize) -> Edited {
        let rows = self.rows(columns);
        let (row, column) = self.place(columns);
        let there = if edit == Edit::Up { row.checked_sub(1) } else { row.checked_add(1) };
        let Some((there, range)) = there.and_then(|there| Some((there, rows.get(there)?))) else {
            return Edited::AtTheEdge;
        };
        let at = self.at(range, column, there + 1 == rows.len());
        self.go(at, holding);
        Edited::Done
    }

    /// Where the row of the cursor begins and ends.
    fn row_ends(&self, columns: usize) -> (usize, usize) {
        let rows = self.rows(columns);
        let (row, _) = self.place(columns);
        let Some(range) = rows.get(row) else { return (0, self.text.len()) };
        (range.start, self.at(range, usize::MAX, row + 1 == rows.len()))
    }

    fn line_start(&self) -> usize {
        let before = self.text.get(..self.cursor).unwrap_or_default();
        before.rfind('\n').map_or(0, |at| at + 1)
    }

    /// What is selected, else what lies between the cursor and a place.
    fn delete_between(&mut self, place: usize) -> Edited {
        self.remember(Kind::Other);
        if !self.delete_selected() {
            self.delete(self.cursor.min(place)..self.cursor.max(place));
        }
        Edited::Done
    }

    fn cut_out(&mut self) -> Edited {
        if let Some(selected) = self.selected() {
            self.cut = self.text.get(selected).unwrap_or_default().to_owned();
            self.remember(Kind::Other);
            self.delete_selected();
        }
        Edited::Done
    }

    fn take_back(&mut self) -> Edited {
        let before = self.past.back(&self.text, self.cursor);
        self.restore(before)
    }

    fn make_again(&mut self) -> Edited {
        let after = self.past.forward(&self.text, self.cursor);
        self.restore(after)
    }

    fn restore(&mut self, version: Option<(String, usize)>) -> Edited {
        let Some((text, cursor)) = version else { return Edited::AtTheEdge };
        (self.text, self.cursor, self.anchor) = (text, cursor, None);
        Edited::Done
    }
}
