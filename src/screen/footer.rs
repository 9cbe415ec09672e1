//! The keys that would do something now, from the table that also makes them.

use crate::console::{Action, Binding, KEYS, Line, Meaning, Model, NextStep, Shown};
use crate::text::width;

use super::sheet::Sheet;
use super::theme;

/// Space between two keys.
const GAP: usize = 3;

/// The keys of the line, and what Space will do once it is closed.
pub fn of_line(sheet: &mut Sheet<'_>, line: &Line, meaning: &Meaning, model: &Model) {
    let keys = match meaning {
        Meaning::Choose { .. } => "arrows or a number choose   Esc close, text kept",
        Meaning::Twice { .. } => "Enter twice   Down another   Esc close, text kept",
        Meaning::Does { .. } | Meaning::Not(_) => line.keys(),
    };
    let end = sheet.rest(0, 1, keys, theme::HEAD);
    let room = model.room();
    let Some(step) = NextStep::of(room).words(room).filter(|_| model.offers(Action::NextSpeaker)) else {
        return;
    };
    let then = format!("then Space: {step}");
    if sheet.height() > 1 {
        sheet.rest(1, 1, &then, theme::HEAD);
    } else if end + GAP + width(&then) < sheet.width() {
        sheet.rest(0, end + GAP, &then, theme::HEAD);
    }
}

/// As many keys as fit; help always.
pub fn of_desk(sheet: &mut Sheet<'_>, model: &Model) {
    let last = sheet.height().saturating_sub(1);
    let help = sheet.width().saturating_sub(7);
    let (mut row, mut column) = (0, 1);
    for binding in KEYS.iter().filter(|binding| is_shown(binding) && model.offers(binding.action)) {
        let brief = brief(binding, model);
        let columns = width(binding.shown) + 1 + width(&brief);
        if row < last && column + columns + 1 > sheet.width() {
            (row, column) = (row + 1, 1);
        }
        let end = if row == last { help.saturating_sub(GAP - 1) } else { sheet.width() };
        if column + columns < end {
            let after = sheet.rest(row, column, binding.shown, theme::KEY);
            column = sheet.rest(row, after + 1, &brief, theme::HEAD) + GAP;
        }
    }
    let after = sheet.rest(last, help, "?", theme::KEY);
    sheet.rest(last, after + 1, "help", theme::HEAD);
}

/// What the keys of a warning offer.
pub fn offers(shown: &Shown) -> Vec<(&'static str, &'static str)> {
    if shown.offers.is_empty() {
        return vec![("Esc", "set aside")];
    }
    ["b", "B"].into_iter().zip(shown.offers.iter().map(|offer| offer.words)).collect()
}

/// Help has its own place, and one arrow stands for both.
fn is_shown(binding: &Binding) -> bool {
    !matches!(binding.action, Action::Help | Action::SelectDown | Action::PageUp | Action::PageDown)
}

fn brief(binding: &Binding, model: &Model) -> String {
    let room = model.room();
    if binding.action == Action::NextSpeaker {
        return NextStep::of(room).words(room).unwrap_or_default();
    }
    if binding.action == Action::NextItem {
        let next = room.next_item().map(|item| format!("item {}", item.label));
        return next.unwrap_or_else(|| "adjourn".to_owned());
    }
    let offered = model.shown_warning().map(|shown| offers(&shown)).unwrap_or_default();
    let offer = offered.into_iter().find(|(key, _)| *key == binding.shown);
    let offer = offer.filter(|_| matches!(binding.action, Action::TakeOffer | Action::TakeOtherOffer));
    offer.map_or(binding.brief, |(_, words)| words).to_owned()
}
