//! Rows with more cells than their headings, because dates or names hold the comma that divides the cells.

use super::stamp::{Stamp, is_date_alone, is_time_alone};
use super::table::{Row, Table};

/// Puts together what a comma within a date or a name tore apart.
pub(super) fn mended(mut table: Table) -> Table {
    if table.separator != Some(',') {
        return table;
    }
    let mut headings = usize::MAX;
    for row in table.rows.iter_mut().filter(|row| row.cells.len() > 1) {
        if !holds_a_time(row) {
            headings = row.cells.len();
        } else if row.cells.len() > headings {
            mend(row, headings);
        }
    }
    table
}

/// A row of headings holds none.
fn holds_a_time(row: &Row) -> bool {
    row.cells.iter().any(|cell| is_date_alone(cell) || Stamp::read(cell).is_some())
}

fn mend(row: &mut Row, headings: usize) {
    let mut cells: Vec<String> = Vec::with_capacity(row.cells.len());
    let mut excess = row.cells.len() - headings;
    for cell in std::mem::take(&mut row.cells) {
        match cells.last_mut() {
            Some(date) if excess > 0 && is_date_alone(date) && is_time_alone(&cell) => {
                date.push_str(", ");
                date.push_str(&cell);
                excess -= 1;
            }
            _ => cells.push(cell),
        }
    }
    while cells.last().is_some_and(String::is_empty) && cells.len() > headings {
        cells.pop();
    }
    let excess = cells.len().saturating_sub(headings);
    if excess > 0 && headings > 2 {
        let name: Vec<String> = cells.drain(..=excess).collect();
        cells.insert(0, name.join(", "));
    }
    row.cells = cells;
}

#[cfg(test)]
mod tests {
    use super::super::door::Door;
    use super::super::table::split;
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        mended(split(text, &mut Door::default())).rows.into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn a_date_torn_apart_is_put_together() {
        let rows = cells(
            "Meeting Summary\nMeeting Start Time,6/25/2021, 9:52:11 AM\n\nFull Name,Join Time,Leave Time,Duration\n\
             Ada,6/25/2021, 9:52:11 AM,6/25/2021, 12:03:27 PM,2h 11m\n",
        );
        assert_eq!(rows[4], ["Ada", "6/25/2021, 9:52:11 AM", "6/25/2021, 12:03:27 PM", "2h 11m"]);
    }

    #[test]
    fn a_name_torn_apart_is_put_together() {
        let rows =
            cells("Name,Join,Leave,Duration\nKenya, Ben,6/25/2021, 9:52:11 AM,6/25/2021, 12:03:27 PM,2h\n");
        assert_eq!(rows[1], ["Kenya, Ben", "6/25/2021, 9:52:11 AM", "6/25/2021, 12:03:27 PM", "2h"]);
    }

    #[test]
    fn a_date_and_a_time_in_columns_of_their_own_stay_apart() {
        let rows = cells("Name,Date,Time\nAda,6/25/2021,9:52\n");
        assert_eq!(rows[1], ["Ada", "6/25/2021", "9:52"]);
    }
}
