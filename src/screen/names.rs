//! Display names of the attendance list that are to be settled, the one in question marked.

use crate::console::Model;
use crate::text::width;

use super::sheet::Sheet;
use super::theme::Look;

/// The head and as many names as fit, the one in question among them.
pub fn draw(sheet: &mut Sheet<'_>, place: usize, model: &Model) {
    let names = model.names_left();
    let place = place.min(names.len().saturating_sub(1));
    sheet.rule(0, &[(2, &format!("NAMES TO SETTLE, {}", names.len()))]);
    let rows = sheet.height().saturating_sub(1);
    let first = (place + 1).saturating_sub(rows);
    let widest = names.iter().map(|name| width(&name.display_name)).max().unwrap_or(0);
    let whose = (widest + 5).min(sheet.width() / 2);
    for (row, (index, name)) in names.iter().enumerate().skip(first).take(rows).enumerate() {
        let sign = if index == place { ">" } else { " " };
        sheet.put(row + 1, 1, 2, sign, Look::Key);
        sheet.put(row + 1, 3, whose.saturating_sub(4), &name.display_name, Look::Plain);
        let guess = name.guess.as_ref().map_or_else(String::new, |guess| format!("{}? ", guess.name));
        sheet.rest(row + 1, whose, &format!("{guess}{}", name.why), Look::Quiet);
    }
}
