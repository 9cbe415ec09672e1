//! The keys that would do something now, from the table that also makes them.

use crate::console::{Action, Bound, Line, Meaning, Model, NextStep, Shown, Standstill};
use crate::meeting::Room;
use crate::text::{shortened, width};

use super::sheet::Sheet;
use super::theme::Look;

/// Space between two keys.
const GAP: usize = 3;

/// The keys of the line that is open, else those of the desk.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) {
    match (model.line(), model.meaning()) {
        (Some(line), Some(meaning)) => of_line(sheet, line, meaning, model),
        (None, _) | (_, None) => of_desk(sheet, model),
    }
}

/// The keys of the line, and what Space will do once it is closed.
fn of_line(sheet: &mut Sheet<'_>, line: &Line, meaning: &Meaning, model: &Model) {
    let keys = match meaning {
        Meaning::Choose { .. } => "arrows or a number choose   Esc close, text kept",
        Meaning::Twice { .. } => "Enter twice   Down another   Esc close, text kept",
        Meaning::Does { .. } | Meaning::Not(_) => line.keys(),
    };
    let end = sheet.rest(0, 1, keys, Look::Head);
    let room = model.room();
    let step = NextStep::of(room);
    let next = model.keys().shown(Action::NextSpeaker);
    let steps = [step.words(room), step.brief(room)].into_iter().flatten();
    let mut steps =
        steps.filter(|_| model.offers(Action::NextSpeaker)).map(|step| format!("then {next}: {step}"));
    if sheet.height() > 1 {
        sheet.rest(1, 1, &steps.next().unwrap_or_default(), Look::Head);
    } else if let Some(then) = steps.find(|then| end + GAP + width(then) < sheet.width()) {
        sheet.rest(0, end + GAP, &then, Look::Head);
    }
}

/// The first of the keys, as many as fit: none is left out between two that are shown. Help always.
fn of_desk(sheet: &mut Sheet<'_>, model: &Model) {
    let last = sheet.height().saturating_sub(1);
    let help_key = model.keys().shown(Action::Help);
    let help = sheet.width().saturating_sub(6 + width(help_key));
    let (mut row, mut column) = (0, 1);
    for binding in
        model.keys().rows().iter().filter(|binding| is_shown(binding) && model.offers(binding.action))
    {
        let end = |row| if row == last { help.saturating_sub(GAP - 1) } else { sheet.width() };
        let free = end(row).saturating_sub(column + width(&binding.shown) + 2);
        let mut brief = brief(binding, model, free);
        if row < last && width(&brief) > free {
            (row, column) = (row + 1, 1);
            brief = self::brief(binding, model, end(row).saturating_sub(width(&binding.shown) + 3));
        }
        if column + width(&binding.shown) + 1 + width(&brief) >= end(row) {
            break;
        }
        let after = sheet.rest(row, column, &binding.shown, Look::Key);
        column = sheet.rest(row, after + 1, &brief, Look::Head) + GAP;
    }
    let after = sheet.rest(last, help, help_key, Look::Key);
    sheet.rest(last, after + 1, "help", Look::Head);
}

/// What the keys of a warning offer.
pub fn offers<'a>(shown: &Shown, model: &'a Model) -> Vec<(&'a str, &'static str)> {
    let key = |action| model.keys().shown(action);
    if shown.offers.is_empty() {
        return vec![(key(Action::LetGo), "set aside")];
    }
    let keys = [Action::TakeOffer, Action::TakeOtherOffer].map(key);
    keys.into_iter().zip(shown.offers.iter().map(|offer| offer.words)).collect()
}

/// Help has its own place, and one arrow stands for both.
fn is_shown(binding: &Bound) -> bool {
    !matches!(binding.action, Action::Help | Action::SelectDown | Action::PageUp | Action::PageDown)
}

/// The word of a key, in so many columns where there is a shorter one.
fn brief(binding: &Bound, model: &Model, columns: usize) -> String {
    let room = model.room();
    if binding.action == Action::NextSpeaker {
        return next_step(room, columns);
    }
    if binding.action == Action::NextItem {
        let next = room.next_item().map(|item| format!("item {}", item.label));
        return next.unwrap_or_else(|| "adjourn".to_owned());
    }
    if binding.action == Action::Pause {
        return Standstill::of(room).words().to_owned();
    }
    if !matches!(binding.action, Action::TakeOffer | Action::TakeOtherOffer) {
        return binding.brief.to_owned();
    }
    let offered = model.shown_warning().map(|shown| offers(&shown, model)).unwrap_or_default();
    let offer = offered.into_iter().find(|(key, _)| *key == binding.shown);
    offer.map_or(binding.brief, |(_, words)| words).to_owned()
}

/// `thank Indonesia, floor to EU`, else without the name thanked, else cut.
fn next_step(room: &Room, columns: usize) -> String {
    let step = NextStep::of(room);
    let told: Vec<String> = [step.words(room), step.brief(room)].into_iter().flatten().collect();
    let fits = told.iter().find(|told| width(told) <= columns).cloned();
    fits.unwrap_or_else(|| shortened(told.last().map_or("", String::as_str), columns))
}
