//! The last rows: the warning or trouble, the line that is typed or what was just said, and the keys.

use ratatui::layout::Position;
use ratatui::style::Style;

use crate::console::{Line, Meaning, Model, Notice, Tone};
use crate::text::width;

use super::sheet::{Sheet, wrapped};
use super::{footer, theme};

/// What stands over the keys, made ready so that its rows can be counted.
pub struct Bottom {
    above: Vec<(String, Style)>,
    beside: Option<String>,
    meaning: Option<Meaning>,
    keys: usize,
}

/// From so many rows on the keys have two.
const TALL: usize = 30;

/// Column of what does not fit beside the line.
const INDENT: &str = "      ";

impl Bottom {
    /// The last rows of a screen of this size.
    pub fn of(model: &Model, columns: usize, height: usize) -> Self {
        let meaning = model.line().map(|line| line.meaning(model));
        let mut above = trouble(model, columns);
        let mut beside = None;
        if let (Some(line), Some(meaning)) = (model.line(), &meaning) {
            let says = said_of(line, meaning, model);
            let free = columns.saturating_sub(7 + width(line.head()) + width(&line.text()));
            if width(&says) <= free {
                beside = Some(says);
            } else {
                let lines = wrapped(&says, columns.saturating_sub(INDENT.len() + 2)).into_iter();
                above.extend(lines.map(|line| (format!("{INDENT}{line}"), theme::PLAIN)));
            }
        }
        if above.is_empty() {
            let one_row = height < super::LOW;
            above.extend(warning(model, columns, if one_row { usize::MAX } else { columns }));
        }
        if above.is_empty() {
            above.push((String::new(), theme::PLAIN));
        }
        let keys = if height < TALL { 1 } else { 2 };
        Self { above, beside, meaning, keys }
    }

    /// Rows it takes.
    pub fn rows(&self) -> usize {
        self.above.len() + 1 + self.keys
    }

    /// Draws it, and says where the cursor is.
    pub fn draw(&self, sheet: &mut Sheet<'_>, model: &Model) -> Option<Position> {
        for (row, (told, style)) in self.above.iter().enumerate() {
            sheet.rest(row, 1, told, *style);
        }
        let row = self.above.len();
        if let (Some(line), Some(meaning)) = (model.line(), &self.meaning) {
            footer::of_line(&mut sheet.part(row + 1, self.keys), line, meaning, model);
            return self.line(sheet, row, line);
        }
        if let Some(notice) = model.notice() {
            let (told, style) = noticed(notice);
            sheet.rest(row, 1, &told, style);
        }
        footer::of_desk(&mut sheet.part(row + 1, self.keys), model);
        None
    }

    /// What is typed; where it is longer than the screen, its end.
    fn line(&self, sheet: &mut Sheet<'_>, row: usize, line: &Line) -> Option<Position> {
        let column = sheet.rest(row, 1, line.head(), theme::HEAD) + 1;
        let free = sheet.width().saturating_sub(column + 2);
        let (shown, hidden) = without_columns(&line.text(), line.cursor().saturating_sub(free));
        let end = sheet.put(row, column, free + 1, &shown, theme::TYPED);
        if let Some(says) = &self.beside {
            sheet.rest(row, end + 4, says, theme::PLAIN);
        }
        let x = u16::try_from(column + line.cursor().saturating_sub(hidden)).ok()?;
        Some(sheet.position(row, x))
    }
}

/// What Enter would do; on an empty line what was just done.
fn said_of(line: &Line, meaning: &Meaning, model: &Model) -> String {
    match model.notice() {
        Some(notice) if line.text().is_empty() || notice.tone == Tone::Refused => noticed(notice).0,
        Some(_) | None => meaning.words(),
    }
}

/// The text without at least so many columns at its beginning, and how many they are.
fn without_columns(text: &str, columns: usize) -> (String, usize) {
    let mut hidden = 0;
    let shown = text.chars().skip_while(|letter| {
        let skip = hidden < columns;
        if skip {
            hidden += width(&letter.to_string());
        }
        skip
    });
    let shown = shown.collect();
    (shown, hidden)
}

/// `NOT STORED floor to Japan: no space left on the disk. y stores it again`
fn trouble(model: &Model, columns: usize) -> Vec<(String, Style)> {
    let Some((why, what)) = model.trouble() else { return Vec::new() };
    let what = if what.is_empty() { String::new() } else { format!(" {}", what.join("; ")) };
    let told = format!("NOT STORED{what}: {why}. Nothing has changed; y stores it again");
    wrapped(&told, columns.saturating_sub(2)).into_iter().map(|line| (line, theme::NOT_STORED)).collect()
}

/// `!  Trinidad and Tobago, 5th, is before its group, the Caribbean Community, 9th   b go behind`; where the
/// offers do not fit, they are among the keys. Broken into rows at a column, if at one.
fn warning(model: &Model, columns: usize, breaks_at: usize) -> Vec<(String, Style)> {
    let Some(shown) = model.shown_warning() else { return Vec::new() };
    let more = if shown.others == 0 { String::new() } else { format!("   {} more", shown.others) };
    let keys: Vec<String> =
        footer::offers(&shown).into_iter().map(|(key, words)| format!("{key} {words}")).collect();
    let columns = columns.saturating_sub(2);
    let whole = format!("!  {}   {}{more}", shown.sentence, keys.join("   "));
    if width(&whole) <= columns {
        return vec![(whole, theme::WARNING)];
    }
    let lines = wrapped(&shown.sentence, breaks_at.saturating_sub(5)).into_iter().zip(0..);
    let signed = lines.map(|(line, row)| format!("{}{line}", if row == 0 { "!  " } else { "   " }));
    signed.map(|line| (line, theme::WARNING)).collect()
}

fn noticed(notice: &Notice) -> (String, Style) {
    match notice.tone {
        Tone::Stored => (format!("stored  {}", notice.text), theme::QUIET),
        Tone::Refused => (format!("no: {}", notice.text), theme::REFUSED),
        Tone::Quiet => (notice.text.clone(), theme::QUIET),
    }
}
