//! Text as rows of cells: whichever separator, with quotes that are never closed and cells that hold lines.

use super::door::Door;

/// The rest of a file with more is left, and the preview says so.
pub(super) const MOST_ROWS: usize = 50_000;

/// A cell with line breaks is longer nowhere; a quote open for longer was never meant as one.
const MOST_LINES_IN_A_CELL: usize = 20;

/// How many lines are looked at for the separator.
const SAMPLE: usize = 60;

/// Nobody's list has more columns; the rest of a wider row is left, and the preview says so.
pub(super) const MOST_COLUMNS: usize = 256;

const SEPARATORS: [char; 3] = ['\t', ';', ','];

/// One row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// Line of the file, or row of the sheet, from 1.
    pub(super) line: usize,
    /// Cells, harmless and without addresses.
    pub(super) cells: Vec<String>,
}

impl Row {
    /// A cell; one that is not there is empty.
    pub(super) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }

    /// The row as a person reads it: what is in its cells.
    pub(super) fn in_words(&self) -> String {
        let filled: Vec<&str> =
            self.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
        crate::text::shortened(&filled.join(" | "), 100)
    }
}

/// A file as rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
    /// What stands between cells; none where every line is one cell.
    pub(super) separator: Option<char>,
    /// Lines after the most that are read.
    pub(super) unread: usize,
    /// Rows with more columns than are read.
    pub(super) too_wide: usize,
}

/// Splits text into rows; blank lines stay as rows without cells, for sections end with them.
pub(super) fn split(text: &str, door: &mut Door) -> Table {
    let lines: Vec<&str> = text.lines().collect();
    let separator = separator(&lines);
    let mut rows = Vec::new();
    let (mut next, mut too_wide) = (0, 0);
    while next < lines.len() && rows.len() < MOST_ROWS {
        let count = lines_of_row(&lines, next);
        let row = lines.get(next..next + count).unwrap_or(&[]).join("\n");
        let cells = match separator {
            Some(separator) => fields(&row, separator),
            None => vec![without_quotes(&row)],
        };
        too_wide += usize::from(cells.len() > MOST_COLUMNS);
        let cells = cells.iter().take(MOST_COLUMNS).map(|cell| door.let_in(without_formula(cell))).collect();
        rows.push(Row { line: next + 1, cells });
        next += count.max(1);
    }
    Table { rows, separator, unread: lines.len().saturating_sub(next), too_wide }
}

/// The separator that the first lines have most of: a date with a comma in each of two columns is not enough
/// against the tabs around them.
fn separator(lines: &[&str]) -> Option<char> {
    let count = |separator: char| {
        lines.iter().take(SAMPLE).map(|line| outside_quotes(line, separator)).sum::<usize>()
    };
    let counted = SEPARATORS.iter().rev().map(|separator| (count(*separator), *separator));
    counted.max_by_key(|(count, _)| *count).filter(|(count, _)| *count > 0).map(|(_, separator)| separator)
}

fn outside_quotes(line: &str, separator: char) -> usize {
    let mut quoted = false;
    line.chars()
        .filter(|letter| {
            quoted ^= *letter == '"';
            !quoted && *letter == separator
        })
        .count()
}

/// How many lines a row takes: until its quotes are closed, else the one.
fn lines_of_row(lines: &[&str], first: usize) -> usize {
    let mut open = false;
    for (count, line) in lines.iter().skip(first).take(MOST_LINES_IN_A_CELL).enumerate() {
        open ^= line.matches('"').count() % 2 == 1;
        if !open {
            return count + 1;
        }
    }
    1
}

fn fields(row: &str, separator: char) -> Vec<String> {
    let mut fields = Vec::new();
    let mut field = String::new();
    let mut quoted = false;
    let mut letters = row.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                field.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if field.trim().is_empty() && closes(letters.clone()) => {
                field.clear();
                quoted = true;
            }
            letter if letter == separator && !quoted => {
                fields.push(std::mem::take(&mut field));
                if fields.len() > MOST_COLUMNS {
                    break;
                }
            }
            letter => field.push(letter),
        }
    }
    fields.push(field);
    fields
}

/// A line that is one quoted cell, as programs write a table of one column.
fn without_quotes(row: &str) -> String {
    let inner = row.trim().strip_prefix('"').and_then(|inner| inner.strip_suffix('"'));
    let whole = inner.filter(|inner| !inner.replace("\"\"", "").contains('"'));
    whole.map_or_else(|| row.to_owned(), |inner| inner.replace("\"\"", "\""))
}

fn closes(mut rest: impl Iterator<Item = char>) -> bool {
    rest.any(|letter| letter == '"')
}

/// Webex writes `="2021-06-25 10:00:00"` so that spreadsheets leave it alone.
fn without_formula(cell: &str) -> &str {
    let cell = cell.trim();
    cell.strip_prefix("=\"").and_then(|inner| inner.strip_suffix('"')).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        split(text, &mut Door::default()).rows.into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn the_separator_is_the_one_that_there_is_most_of() {
        assert_eq!(cells("A\tB\tC\nx, y\tb\tc")[1], ["x, y", "b", "c"]);
        assert_eq!(cells("A;B;C\nx, y;b;c")[1], ["x, y", "b", "c"]);
        assert_eq!(cells("1. Summary\nA,B,C")[1], ["A", "B", "C"]);
        assert_eq!(cells("Kenya\nCuba"), [["Kenya"], ["Cuba"]]);
    }

    #[test]
    fn a_quoted_cell_may_hold_the_separator_quotes_and_lines() {
        assert_eq!(cells("A,B\n\"Kenya, Ben\",\"say \"\"x\"\"\"")[1], ["Kenya, Ben", "say \"x\""]);
        assert_eq!(cells("A,B\n\"one\ntwo\",b\nc,d"), [vec!["A", "B"], vec!["one two", "b"], vec!["c", "d"]]);
    }

    #[test]
    fn a_table_of_one_column_has_its_quotes_taken_off() {
        assert_eq!(
            cells("\"Name\"\n\"Kenya, Ben\"\n\"say \"\"x\"\"\"\n\"a\" and \"b\""),
            [["Name"], ["Kenya, Ben"], ["say \"x\""], ["\"a\" and \"b\""]]
        );
    }

    #[test]
    fn a_quote_that_is_never_closed_spoils_its_own_row_only() {
        let text = format!("A,B\n\"Kenya,b\n{}", "c,d\n".repeat(30));
        let rows = cells(&text);
        assert_eq!(
            (rows.len(), rows[1].len(), rows[2].as_slice()),
            (32, 2, &["c".to_owned(), "d".to_owned()][..])
        );
    }

    #[test]
    fn a_formula_around_a_time_is_taken_off() {
        assert_eq!(cells("A\tB\n\"=\"\"2021-06-25 10:00:00\"\"\"\tx")[1][0], "2021-06-25 10:00:00");
    }

    #[test]
    fn lines_after_the_most_that_are_read_are_counted() {
        let table = split(&"a\n".repeat(MOST_ROWS + 3), &mut Door::default());
        assert_eq!((table.rows.len(), table.unread), (MOST_ROWS, 3));
    }
}
