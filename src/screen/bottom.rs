//! The last rows: the warning or trouble, the line that is typed or what was just said, and the keys.

use ratatui::layout::Position;

use crate::console::{Action, KEYS, Line, Meaning, Model, NextStep, Notice, Shown, Tone};
use crate::meeting::{Command, WarningCode};
use crate::text::width;

use super::sheet::{Sheet, wrapped};
use super::theme;

/// What stands over the keys, made ready so that its rows can be counted.
pub struct Bottom {
    above: Vec<(String, ratatui::style::Style)>,
    beside: Option<String>,
}

/// Rows of the line and the keys.
const FIXED: usize = 2;

impl Bottom {
    /// The last rows of a screen of so many columns.
    pub fn of(model: &Model, columns: usize) -> Self {
        let mut above = trouble(model, columns);
        let mut beside = None;
        if let Some(line) = model.line() {
            let says = said_of(line, model);
            let free = columns.saturating_sub(3 + width(line.head()) + width(&line.text()) + 5);
            if width(&says) <= free {
                beside = Some(says);
            } else {
                let lines = wrapped(&says, columns - 7).into_iter();
                above.extend(lines.map(|line| (format!("      {line}"), theme::PLAIN)));
            }
        }
        if above.is_empty() {
            above.extend(warning(model, columns));
        }
        if above.is_empty() {
            above.push((String::new(), theme::PLAIN));
        }
        Self { above, beside }
    }

    /// Rows it takes.
    pub fn rows(&self) -> usize {
        self.above.len() + FIXED
    }

    /// Draws it, and says where the cursor is.
    pub fn draw(&self, sheet: &mut Sheet<'_>, model: &Model) -> Option<Position> {
        for (row, (told, style)) in self.above.iter().enumerate() {
            sheet.rest(row, 1, told, *style);
        }
        let row = self.above.len();
        let cursor = match model.line() {
            Some(line) => self.line(sheet, row, line),
            None => {
                if let Some(notice) = model.notice() {
                    let (told, style) = noticed(notice);
                    sheet.rest(row, 1, &told, style);
                }
                None
            }
        };
        match model.line() {
            Some(line) => line_keys(sheet, row + 1, line, model),
            None => keys(sheet, row + 1, model),
        }
        cursor
    }

    /// What is typed; where it is longer than the screen, its end.
    fn line(&self, sheet: &mut Sheet<'_>, row: usize, line: &Line) -> Option<Position> {
        let column = sheet.rest(row, 1, line.head(), theme::HEAD) + 1;
        let text = line.text();
        let free = sheet.width().saturating_sub(column + 2);
        let hidden = line.cursor().saturating_sub(free);
        let shown = without_columns(&text, hidden);
        let end = sheet.put(row, column, free + 1, &shown, theme::TYPED);
        if let Some(says) = &self.beside {
            sheet.rest(row, end + 4, says, theme::PLAIN);
        }
        let x = u16::try_from(column + line.cursor() - hidden).ok()?;
        Some(sheet.position(row, x))
    }
}

/// What Enter would do; on an empty line what was just done.
fn said_of(line: &Line, model: &Model) -> String {
    match model.notice() {
        Some(notice) if line.text().is_empty() => noticed(notice).0,
        Some(notice) if notice.tone == Tone::Refused => noticed(notice).0,
        Some(_) | None => line.meaning(model).words(),
    }
}

fn without_columns(text: &str, columns: usize) -> String {
    let mut left = columns;
    text.chars()
        .skip_while(|letter| {
            let skip = left > 0;
            left = left.saturating_sub(width(&letter.to_string()));
            skip
        })
        .collect()
}

/// `NOT STORED floor to Japan: no space left on the disk. y stores it again`
fn trouble(model: &Model, columns: usize) -> Vec<(String, ratatui::style::Style)> {
    let Some((why, what)) = model.trouble() else { return Vec::new() };
    let what = if what.is_empty() { String::new() } else { format!(" {}", what.join("; ")) };
    let told = format!("NOT STORED{what}: {why}. Nothing has changed; y stores it again");
    wrapped(&told, columns - 2).into_iter().map(|line| (line, theme::NOT_STORED)).collect()
}

/// ` !    5th, Trinidad and Tobago, is before its group CARICOM, 9th.   b  go behind`
fn warning(model: &Model, columns: usize) -> Vec<(String, ratatui::style::Style)> {
    let Some(shown) = model.shown_warning() else { return Vec::new() };
    let offers = offered(&shown);
    let more = if shown.others == 0 { String::new() } else { format!("   ({} more)", shown.others) };
    let told = format!("!  {}.   {offers}{more}", shown.sentence);
    let lines = wrapped(&told, columns - 5);
    let indented =
        lines.into_iter().enumerate().map(|(row, line)| if row == 0 { line } else { format!("   {line}") });
    indented.map(|line| (line, theme::WARNING)).collect()
}

fn offered(shown: &Shown) -> String {
    let words = shown
        .offers
        .iter()
        .zip(["b", "B"])
        .enumerate()
        .map(|(which, (command, key))| format!("{key} {}", offer(shown.code, command, which)));
    let words: Vec<String> = words.collect();
    if words.is_empty() { "Esc set aside".to_owned() } else { words.join("   ") }
}

fn offer(code: WarningCode, command: &Command, which: usize) -> String {
    match (code, command) {
        (WarningCode::MemberBeforeGroup, _) if which == 0 => "go behind".to_owned(),
        (WarningCode::MemberBeforeGroup, _) => "group first".to_owned(),
        (WarningCode::AfterClosing, _) => "admit".to_owned(),
        (WarningCode::ClosingDue, _) => "close the list".to_owned(),
        (WarningCode::OverTheEnd, Command::Limit { limit, .. }) => format!("limit {} for all", limit.clock()),
        (WarningCode::OverTheEnd, _) => "close the list".to_owned(),
        (WarningCode::ReplyOfOrganization, _) => "withdraw".to_owned(),
        (WarningCode::QuestionsOpen, _) => "floor to the presenter".to_owned(),
        (WarningCode::BudgetOverrun, _) => "share it out".to_owned(),
        (WarningCode::SecondTurn | WarningCode::UnusualPointOfOrder, _) => "do it".to_owned(),
    }
}

fn noticed(notice: &Notice) -> (String, ratatui::style::Style) {
    match notice.tone {
        Tone::Stored => (format!("stored  {}", notice.text), theme::QUIET),
        Tone::Refused => (format!("no: {}", notice.text), theme::REFUSED),
        Tone::Quiet => (notice.text.clone(), theme::QUIET),
    }
}

/// The keys of the line, and what Space will do once it is closed.
fn line_keys(sheet: &mut Sheet<'_>, row: usize, line: &Line, model: &Model) {
    let keys = match line.meaning(model) {
        Meaning::Choose { .. } => "arrows or a number choose   Esc close, text kept",
        Meaning::Twice { .. } => "Enter twice   Down another   Esc close, text kept",
        Meaning::Does { .. } | Meaning::Not(_) => line.keys(),
    };
    let end = sheet.rest(row, 1, keys, theme::HEAD);
    if let Some(step) = NextStep::of(model.room()).words(model.room()) {
        let then = format!("then Space: {step}");
        let free = sheet.width().saturating_sub(end + 4);
        if free > 20 {
            sheet.rest(row, end + 3, &then, theme::HEAD);
        }
    }
}

/// Keys that would do something now, as many as fit; help always.
fn keys(sheet: &mut Sheet<'_>, row: usize, model: &Model) {
    let help = "? help";
    let end = sheet.width().saturating_sub(width(help) + 2);
    let mut column = 1;
    for binding in
        KEYS.iter().filter(|binding| binding.action != Action::Help && model.offers(binding.action))
    {
        let brief = match binding.action {
            Action::NextSpeaker => NextStep::of(model.room()).words(model.room()).unwrap_or_default(),
            _ => binding.brief.to_owned(),
        };
        if column + width(binding.shown) + 1 + width(&brief) + 3 > end {
            continue;
        }
        let after = sheet.rest(row, column, binding.shown, theme::KEY);
        column = sheet.rest(row, after + 1, &brief, theme::HEAD) + 3;
    }
    let after = sheet.rest(row, end + 1, "?", theme::KEY);
    sheet.rest(row, after + 1, "help", theme::HEAD);
}
