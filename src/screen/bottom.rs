//! The last rows over the keys: the warning or trouble, the line that is typed or what was just said.

use ratatui::layout::Position;

use crate::console::{Action, CameTooLate, Line, Meaning, Model, Notice, Tone};
use crate::text::{shortened, width};

use super::footer;
use super::sheet::{Sheet, wrapped};
use super::theme::Look;

/// What stands over the keys. What needs more rows than are kept for it lies over the rows above, so that
/// nothing else moves.
pub struct Bottom {
    above: Vec<(String, Look)>,
    beside: Option<String>,
    /// The notice; of a long one its last row.
    noticed: Option<(String, Look)>,
}

/// Column of what does not fit beside the line.
const INDENT: &str = "      ";

impl Bottom {
    /// The last rows for so many columns; so many rows are kept for warnings; none where they
    /// must do with one however long they are.
    pub fn of(model: &Model, columns: usize, kept: usize) -> Self {
        let mut above = trouble(model, columns);
        above.extend(too_late(model, columns));
        let mut beside = None;
        if let (Some(line), Some(meaning)) = (model.line(), model.meaning()) {
            let says = said_of(line, meaning, model);
            let free = columns.saturating_sub(7 + width(line.head()) + width(&line.text()));
            if width(&says) <= free {
                beside = Some(says);
            } else {
                let lines = wrapped(&says, columns.saturating_sub(INDENT.len() + 2)).into_iter();
                above.extend(lines.map(|line| (format!("{INDENT}{line}"), Look::Plain)));
            }
        }
        if above.is_empty() {
            above.extend(model.line().and_then(|line| others(line, model, columns)));
        }
        if above.is_empty() && model.line().is_none() {
            above.extend(aloud(model, columns));
        }
        if above.is_empty() {
            above.extend(warning(model, columns, kept));
        }
        let mut noticed = notice(model, columns);
        let last = noticed.pop();
        above.extend(noticed);
        Self { above, beside, noticed: last }
    }

    /// Draws it at the foot of a sheet, over what stands there, and says where the cursor is.
    pub fn draw(&self, sheet: &mut Sheet<'_>, model: &Model) -> Option<Position> {
        let typed = sheet.height().saturating_sub(1);
        let top = typed.saturating_sub(self.above.len());
        sheet.clear(top, self.above.len());
        for (row, (told, look)) in self.above.iter().enumerate() {
            sheet.rest(top + row, 1, told, *look);
        }
        if let Some(line) = model.line() {
            return self.line(sheet, typed, line);
        }
        if let Some((told, look)) = &self.noticed {
            sheet.rest(typed, 1, told, *look);
        }
        None
    }

    /// What is typed; where it is longer than the screen, its end.
    fn line(&self, sheet: &mut Sheet<'_>, row: usize, line: &Line) -> Option<Position> {
        let column = sheet.rest(row, 1, line.head(), Look::Head) + 1;
        let free = sheet.width().saturating_sub(column + 2);
        let (shown, hidden) = without_columns(&line.text(), line.cursor().saturating_sub(free));
        let end = sheet.put(row, column, free + 1, &shown, Look::Typed);
        if let Some(says) = &self.beside {
            sheet.rest(row, end + 4, says, Look::Plain);
        }
        let x = u16::try_from(column + line.cursor().saturating_sub(hidden)).ok()?;
        Some(sheet.position(row, x))
    }
}

/// `Down  Portugal, Papua New Guinea`: who is meant is seen beside what is typed, and who else may be here.
fn others(line: &Line, model: &Model, columns: usize) -> Option<(String, Look)> {
    let others = line.others(model);
    let told = |shown: usize| {
        let some: Vec<&str> = others.iter().take(shown).map(String::as_str).collect();
        format!("{INDENT}Down  {}", some.join(", "))
    };
    let fits = (1..=others.len()).rev().map(told).find(|told| width(told) < columns);
    fits.map(|told| (told, Look::Quiet))
}

/// The rows of a notice where no line is open.
fn notice(model: &Model, columns: usize) -> Vec<(String, Look)> {
    let Some(notice) = model.notice().filter(|_| model.line().is_none()) else { return Vec::new() };
    let (told, look) = noticed(notice);
    if width(&told) + 2 <= columns {
        return vec![(told, look)];
    }
    let lines = wrapped(&told, columns.saturating_sub(INDENT.len() + 2)).into_iter().zip(0..);
    lines.map(|(line, row)| (format!("{}{line}", if row == 0 { "" } else { INDENT }), look)).collect()
}

/// `say:  I kindly ask the representative of Indonesia to conclude.`
fn aloud(model: &Model, columns: usize) -> Vec<(String, Look)> {
    let Some(sentence) = model.notice().and_then(|notice| notice.aloud.as_ref()) else { return Vec::new() };
    let lines = wrapped(sentence, columns.saturating_sub(INDENT.len() + 2)).into_iter().zip(0..);
    let headed = lines.map(|(line, row)| format!("{}{line}", if row == 0 { "say:  " } else { INDENT }));
    headed.map(|line| (line, Look::Plain)).collect()
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
fn trouble(model: &Model, columns: usize) -> Vec<(String, Look)> {
    let Some((why, what)) = model.trouble() else { return Vec::new() };
    let what = if what.is_empty() { String::new() } else { format!(" {}", what.join("; ")) };
    let told = format!(
        "NOT STORED{what}: {why}. Nothing has changed; {} stores it again",
        model.keys().shown(Action::StoreAgain)
    );
    wrapped(&told, columns.saturating_sub(2)).into_iter().map(|line| (line, Look::NotStored)).collect()
}

/// `TOO LATE 10:41 floor to Japan: the floor was changed elsewhere meanwhile. :log-afterwards logs …`
fn too_late(model: &Model, columns: usize) -> Vec<(String, Look)> {
    let Some(CameTooLate { what, becomes, others }) = model.came_too_late() else { return Vec::new() };
    let more = if others == 0 { String::new() } else { format!(" ({others} more)") };
    let told = format!(
        "TOO LATE {what}: the floor was changed elsewhere meanwhile. :log-afterwards {becomes}; :set-aside keeps it \
         apart{more}"
    );
    wrapped(&told, columns.saturating_sub(2)).into_iter().map(|line| (line, Look::NotStored)).collect()
}

/// `!  Trinidad and Tobago, 5th, is before its group, the Caribbean Community, 9th   b go behind`; where the
/// offers do not fit, they are among the keys.
fn warning(model: &Model, columns: usize, kept: usize) -> Vec<(String, Look)> {
    let Some(shown) = model.shown_warning() else { return Vec::new() };
    let more = if shown.others == 0 { String::new() } else { format!("   {} more", shown.others) };
    let keys: Vec<String> =
        footer::offers(&shown, model).into_iter().map(|(key, words)| format!("{key} {words}")).collect();
    let columns = columns.saturating_sub(2);
    let whole = format!("!  {}   {}{more}", shown.sentence, keys.join("   "));
    if width(&whole) <= columns {
        return vec![(whole, Look::Warning)];
    }
    // In few rows it must not lie over who waits for a reply or to be admitted; the keys are in the footer.
    let room = model.room();
    let covers = kept == 1 && !(room.replies.is_empty() && room.after_closing.is_empty());
    if covers && model.line().is_none() || kept == 0 {
        return vec![(
            format!("!  {}", shortened(&shown.sentence, columns.saturating_sub(3))),
            Look::Warning,
        )];
    }
    let lines = wrapped(&shown.sentence, columns.saturating_sub(3)).into_iter().zip(0..);
    let signed = lines.map(|(line, row)| format!("{}{line}", if row == 0 { "!  " } else { "   " }));
    let mut told: Vec<_> = signed.map(|line| (line, Look::Warning)).collect();
    if told.len() < kept && model.line().is_none() {
        told.push((format!("   {}{more}", keys.join("   ")), Look::Key));
    }
    told
}

fn noticed(notice: &Notice) -> (String, Look) {
    match notice.tone {
        Tone::Stored => (format!("stored  {}", notice.text), Look::Quiet),
        Tone::Refused => (format!("no: {}", notice.text), Look::Refused),
        Tone::Quiet => (notice.text.clone(), Look::Quiet),
    }
}
