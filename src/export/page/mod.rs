//! A document as its reader sees it, before it is Markdown, HTML or Word: what it says is put together once.

mod line;
mod table;

pub(super) use line::{Line, Origin, Weight};
pub(super) use table::{Column, Side, Table};

use super::picture::Picture;
use crate::words::terms::Terms;

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// The title, once, at the beginning.
    Title(Line),
    /// The heading of a part.
    Part(Line),
    /// The heading of an item.
    Item(Line),
    /// The line above what somebody said, or above a theme.
    Head(Line),
    /// Lines that stand under one another.
    Lines(Vec<Line>),
    /// A paragraph of a text that is worked on, with its number.
    Clause(Line),
    /// Wording, set apart from what is told about it.
    Quote(Line),
    /// A list.
    Bullets(Vec<Line>),
    /// A list with numbers.
    Numbered(Vec<Line>),
    /// A table.
    Table(Table),
    /// A picture; left out where it cannot be drawn, since its figures stand in tables.
    Picture(Picture),
}

/// A whole document.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) terms: &'static Terms,
    pub(super) blocks: Vec<Block>,
}

impl Page {
    /// An empty document in a language.
    pub(super) fn new(terms: &'static Terms) -> Self {
        Self { terms, blocks: Vec::new() }
    }

    /// One more part.
    pub(super) fn add(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// A list, where there is something in it.
    pub(super) fn bullets(&mut self, lines: Vec<Line>) {
        if !lines.is_empty() {
            self.add(Block::Bullets(lines));
        }
    }

    /// A heading with its list, where there is something in it.
    pub(super) fn part_with_bullets(&mut self, heading: &'static str, lines: Vec<Line>) {
        if !lines.is_empty() {
            self.add(Block::Part(Line::new(heading)));
            self.add(Block::Bullets(lines));
        }
    }

    /// The title without its markup.
    pub(super) fn title(&self) -> String {
        let title = self.blocks.iter().find_map(|block| match block {
            Block::Title(line) => Some(line.plain()),
            Block::Part(_)
            | Block::Item(_)
            | Block::Head(_)
            | Block::Lines(_)
            | Block::Clause(_)
            | Block::Quote(_)
            | Block::Bullets(_)
            | Block::Numbered(_)
            | Block::Table(_)
            | Block::Picture(_) => None,
        });
        title.unwrap_or_default()
    }
}
