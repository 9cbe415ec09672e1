//! The table of positions laid out in columns of letters: every cell whole, broken where it has no room.

use crate::record::{Column, Positions, Row, Stand, Standing};
use crate::text::{broken, width};

/// Columns of a place in a document, and of a delegation at least and at most, a space behind each included.
const PLACE: usize = 18;
const NARROW: usize = 15;
const BROAD: usize = 40;

/// A table as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Columns of letters for each delegation.
    pub cell: usize,
    /// How many delegations are beside each other.
    pub across: usize,
    /// Lines of each head, those of the first delegation shown first.
    pub heads: Vec<Vec<String>>,
    /// Everything below the heads.
    pub lines: Vec<Line>,
}

/// One line of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// The place in a document, or what of it goes on here.
    pub place: String,
    /// What stands under each head.
    pub cells: Vec<Option<(String, Standing)>>,
    /// Whether a place begins here.
    pub begins: Begins,
}

/// Whether a line is the first of its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Begins {
    /// It is.
    #[default]
    Here,
    /// It goes on.
    Above,
}

impl Table {
    /// The column in which the first delegation begins.
    pub const CELLS_AT: usize = PLACE;

    /// From a column on, in so many columns of letters.
    pub fn of(positions: &Positions, first: usize, columns: usize) -> Self {
        let free = columns.saturating_sub(PLACE + 1);
        let cell = (free / positions.columns.len().max(1)).clamp(NARROW, BROAD);
        let across = (free / cell).max(1);
        let shown: Vec<&Column> = positions.columns.iter().skip(first).take(across).collect();
        let heads = shown.iter().map(|column| broken(&head(column), cell - 1)).collect();
        let rows = positions.rows.iter();
        let lines = rows.flat_map(|row| lines(positions, row, &shown, cell - 1)).collect();
        Self { cell, across, heads, lines }
    }

    /// Lines that the heads need.
    pub fn head_lines(&self) -> usize {
        self.heads.iter().map(Vec::len).max().unwrap_or(1)
    }
}

/// `EU +2`: two are folded in it.
fn head(column: &Column) -> String {
    let folded = column.folded.len();
    let more = if folded == 0 { String::new() } else { format!(" +{folded}") };
    format!("{}{more}", column.who.short())
}

/// A place with what each said on it, in as many lines as whoever said most needs.
fn lines(positions: &Positions, row: &Row, shown: &[&Column], columns: usize) -> Vec<Line> {
    let places = broken(&row.on.to_string(), PLACE - 2);
    let cells: Vec<Vec<(String, Standing)>> =
        shown.iter().map(|column| cell(positions, row, column, columns)).collect();
    let count = cells.iter().map(Vec::len).chain([places.len()]).max().unwrap_or(1);
    (0..count)
        .map(|line| Line {
            place: places.get(line).cloned().unwrap_or_default(),
            cells: cells.iter().map(|cell| cell.get(line).cloned()).collect(),
            begins: if line == 0 { Begins::Here } else { Begins::Above },
        })
        .collect()
}

/// What was said, each once, with the lines that go on set in.
fn cell(positions: &Positions, row: &Row, column: &Column, columns: usize) -> Vec<(String, Standing)> {
    let mut said: Vec<(String, Standing)> = Vec::new();
    for stand in positions.cell(row, column) {
        let told = (told(stand, column), stand.standing.clone());
        if !said.contains(&told) {
            said.push(told);
        }
    }
    let lines = said.into_iter().flat_map(|(told, standing)| {
        let lines = set_in(&told, columns);
        lines.into_iter().map(move |line| (line, standing.clone()))
    });
    lines.collect()
}

fn set_in(told: &str, columns: usize) -> Vec<String> {
    if width(told) <= columns {
        return vec![told.to_owned()];
    }
    let lines = broken(told, columns.saturating_sub(1)).into_iter().enumerate();
    lines.map(|(line, text)| if line == 0 { text } else { format!(" {text}") }).collect()
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
