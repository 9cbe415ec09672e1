//! Who stands where: paragraphs down, delegations across, an alignment as what it is.

use super::super::sheet::Sheet;
use super::super::theme::Look;
use crate::console::note_desk::{Begins, NoteDesk, Stroke, Table, TableLine};
use crate::delegations::Code;
use crate::record::{Positions, Standing};
use crate::text::counted;

/// Draws it from a line and a column on, with the members of a group folded into its column.
pub fn draw(sheet: &mut Sheet<'_>, desk: &NoteDesk, (row, column): (usize, usize), folded: Option<&Code>) {
    let all = Positions::of(desk.room());
    let positions = folded.map_or_else(|| all.clone(), |group| all.folded(group));
    let end = sheet.width() - 1;
    let edge = sheet.put_right(0, end, "NOT FOR SHARING", Look::Mark);
    let folded = folded.map_or_else(|| "nobody folded".to_owned(), |group| format!("{group} folded"));
    sheet.put(0, 1, edge.saturating_sub(3), &format!("POSITIONS, as said   {folded}"), Look::Head);
    let last = sheet.height().saturating_sub(1);
    let back = desk.keys().shown(Stroke::Back);
    sheet.rest(last, 1, &format!("f fold a group   arrows turn   {back} go back"), Look::Quiet);
    if positions.rows.is_empty() {
        sheet.rest(2, 1, "no note on a paragraph has a stance yet: 24+, 24-, 24~ or 24!", Look::Quiet);
        return;
    }
    let table = Table::of(&positions, column, sheet.width());
    heads(sheet, &table);
    let rule = 1 + table.head_lines();
    sheet.rule(rule, &[]);
    let height = last.saturating_sub(rule + 1);
    for (at, line) in table.lines.iter().skip(row).take(height).enumerate() {
        draw_line(sheet, rule + 1 + at, line, &table);
    }
    if let Some(first) = table.lines.get(row).filter(|line| line.begins == Begins::Above) {
        let place = table.lines.iter().take(row).rev().find(|line| line.begins == Begins::Here);
        let goes_on = place.map_or(&first.place, |place| &place.place);
        sheet.put(rule + 1, 1, Table::CELLS_AT - 2, &format!("{goes_on} \u{2026}"), Look::Quiet);
    }
    let below = table.lines.len().saturating_sub(row + height);
    further(sheet, rule, &told(&positions, row, below, column + table.across));
}

fn heads(sheet: &mut Sheet<'_>, table: &Table) {
    for (at, head) in table.heads.iter().enumerate() {
        for (row, line) in head.iter().enumerate() {
            sheet.put(1 + row, Table::CELLS_AT + at * table.cell, table.cell - 1, line, Look::Open);
        }
    }
}

fn draw_line(sheet: &mut Sheet<'_>, row: usize, line: &TableLine, table: &Table) {
    sheet.put(row, 1, Table::CELLS_AT - 2, &line.place, Look::Now);
    for (at, cell) in line.cells.iter().enumerate() {
        if let Some((told, standing)) = cell {
            sheet.put(row, Table::CELLS_AT + at * table.cell, table.cell - 1, told, look(standing));
        }
    }
}

const fn look(standing: &Standing) -> Look {
    match standing {
        Standing::Proposed => Look::Open,
        Standing::Opposes => Look::Warning,
        Standing::Supports | Standing::Reserves | Standing::Consults => Look::Plain,
        Standing::AlignedWith(_) => Look::Quiet,
    }
}

/// How much there is, and how much of it is not shown.
fn told(positions: &Positions, above: usize, below: usize, shown: usize) -> String {
    let right = positions.columns.len().saturating_sub(shown);
    let hidden = [(right, "further right"), (above, "above"), (below, "below")];
    let hidden = hidden.into_iter().filter(|(count, _)| *count > 0);
    let hidden: Vec<String> = hidden.map(|(count, where_to)| format!(", {count} {where_to}")).collect();
    let paragraphs = counted(positions.rows.len(), "paragraph", "paragraphs");
    let who = counted(positions.columns.len(), "delegation or group", "delegations and groups");
    format!("{paragraphs}, {who}{}", hidden.concat())
}

fn further(sheet: &mut Sheet<'_>, rule: usize, told: &str) {
    sheet.put_right(rule, sheet.width() - 1, &format!(" {told} "), Look::Head);
}
