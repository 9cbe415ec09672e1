//! Who stands where: paragraphs down, delegations across, an alignment as what it is.

use super::super::sheet::Sheet;
use super::super::theme::Look;
use crate::console::note_desk::NoteDesk;
use crate::delegations::Code;
use crate::record::{Column, Positions, Row, Stand, Standing};

/// Columns of a paragraph, and of a delegation.
const PLACE: usize = 18;
const CELL: usize = 15;

/// Rows above the table.
const TOP: usize = 3;

/// Draws it from a row and a column on, with the members of a group folded into its column.
pub fn draw(sheet: &mut Sheet<'_>, desk: &NoteDesk, (row, column): (usize, usize), folded: Option<&Code>) {
    let all = Positions::of(desk.room());
    let positions = folded.map_or_else(|| all.clone(), |group| all.folded(group));
    let end = sheet.width() - 1;
    let edge = sheet.put_right(0, end, "NOT FOR SHARING", Look::Mark);
    let folded = folded.map_or_else(|| "nobody folded".to_owned(), |group| format!("{group} folded"));
    sheet.put(0, 1, edge.saturating_sub(3), &format!("POSITIONS, as said   {folded}"), Look::Head);
    let last = sheet.height().saturating_sub(1);
    sheet.rest(last, 1, "f fold a group   arrows turn   Esc go back", Look::Quiet);
    if positions.rows.is_empty() {
        sheet.rest(2, 1, "no note on a paragraph has a stance yet: 24+, 24-, 24~ or 24!", Look::Quiet);
        return;
    }
    let shown = (sheet.width().saturating_sub(PLACE + 1)) / CELL;
    let columns: Vec<&Column> = positions.columns.iter().skip(column).take(shown).collect();
    for (at, column) in columns.iter().enumerate() {
        let more =
            if column.folded.is_empty() { String::new() } else { format!(" +{}", column.folded.len()) };
        let name = format!("{}{more}", column.who.short());
        sheet.put(1, PLACE + at * CELL, CELL - 1, &name, Look::Open);
    }
    sheet.rule(2, &[]);
    let mut at = TOP;
    for place in positions.rows.iter().skip(row) {
        at = place_at(sheet, at, place, &positions, &columns);
        if at >= last {
            break;
        }
    }
    further(sheet, &positions, row, column + shown);
}

/// A paragraph with what each said on it, as many rows as whoever said most needs.
fn place_at(
    sheet: &mut Sheet<'_>,
    row: usize,
    place: &Row,
    positions: &Positions,
    columns: &[&Column],
) -> usize {
    sheet.put(row, 1, PLACE - 2, &place.on.to_string(), Look::Now);
    let mut rows = 1;
    for (at, column) in columns.iter().enumerate() {
        let mut said: Vec<(String, Look)> = Vec::new();
        for stand in positions.cell(place, column) {
            let told = (told(stand, column), look(stand));
            // Said twice is shown once.
            if !said.contains(&told) {
                said.push(told);
            }
        }
        for (below, (told, look)) in said.iter().enumerate() {
            sheet.put(row + below, PLACE + at * CELL, CELL - 1, told, *look);
        }
        rows = rows.max(said.len());
    }
    row + rows
}

/// `supports P1`, of a member that is folded in `Poland: supports`, `aligned: EU`.
fn told(stand: &Stand, column: &Column) -> String {
    let says = match &stand.standing {
        Standing::Proposed => "proposed".to_owned(),
        Standing::Supports => "supports".to_owned(),
        Standing::Opposes => "opposes".to_owned(),
        Standing::Reserves => "reserves".to_owned(),
        Standing::Consults => "consults".to_owned(),
        Standing::AlignedWith(with) => format!("aligned: {}", with.short()),
    };
    let on = stand.proposal.as_ref().map_or_else(String::new, |label| format!(" {label}"));
    let is_member = !stand.who.same_capacity(&column.who);
    if is_member { format!("{}: {says}{on}", stand.who.short()) } else { format!("{says}{on}") }
}

const fn look(stand: &Stand) -> Look {
    match stand.standing {
        Standing::Proposed => Look::Open,
        Standing::Opposes => Look::Warning,
        Standing::Supports | Standing::Reserves | Standing::Consults => Look::Plain,
        Standing::AlignedWith(_) => Look::Quiet,
    }
}

/// How much of the table is not shown.
fn further(sheet: &mut Sheet<'_>, positions: &Positions, row: usize, shown: usize) {
    let right = positions.columns.len().saturating_sub(shown);
    let told = format!(
        "{} paragraphs, {} delegations and groups{}",
        positions.rows.len(),
        positions.columns.len(),
        if right > 0 { format!(", {right} further right") } else { String::new() }
    );
    let told = if row > 0 { format!("{told}, {row} above") } else { told };
    sheet.put_right(2, sheet.width() - 1, &format!(" {told} "), Look::Head);
}
