//! A table with one row of heads, which is repeated on every page of paper.

use super::Line;

/// To which side of its column a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::export) enum Side {
    /// Words.
    Left,
    /// Figures.
    Right,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::export) struct Column {
    pub(in crate::export) head: &'static str,
    pub(in crate::export) side: Side,
    /// Its width in proportion to the others.
    pub(in crate::export) share: usize,
}

/// A table; every row has one cell a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::export) struct Table {
    pub(in crate::export) caption: &'static str,
    pub(in crate::export) columns: Vec<Column>,
    pub(in crate::export) rows: Vec<Vec<Line>>,
}

impl Column {
    /// Words.
    pub(in crate::export) const fn words(head: &'static str, share: usize) -> Self {
        Self { head, side: Side::Left, share }
    }

    /// Figures.
    pub(in crate::export) const fn figures(head: &'static str, share: usize) -> Self {
        Self { head, side: Side::Right, share }
    }
}

impl Table {
    /// What all columns share out among themselves.
    pub(in crate::export) fn shares(&self) -> usize {
        self.columns.iter().map(|column| column.share).sum::<usize>().max(1)
    }
}
