//! A document as Markdown that reads well in a plain mail.

mod harmless;

use super::page::{Block, Line, Origin, Page, Side, Table, Weight};
use harmless::harmless;

/// The document; every line ends with a line feed, one blank line stands between parts.
pub(super) fn write(page: &Page) -> Vec<u8> {
    let parts = page.blocks.iter().filter_map(part);
    let text = parts.map(|lines| lines.join("\n")).collect::<Vec<String>>().join("\n\n");
    format!("{text}\n").into_bytes()
}

fn part(block: &Block) -> Option<Vec<String>> {
    let lines = match block {
        Block::Title(line) => vec![marked("# ", line)],
        Block::Part(line) => vec![marked("## ", line)],
        Block::Item(line) => vec![marked("### ", line)],
        Block::Head(line) | Block::Clause(line) => vec![marked("", line)],
        Block::Lines(lines) => lines.iter().map(|line| marked("", line)).collect(),
        Block::Quote(line) => vec![marked("> ", line)],
        Block::Bullets(lines) => lines.iter().map(|line| marked("- ", line)).collect(),
        Block::Numbered(lines) => {
            lines.iter().zip(1..).map(|(line, number)| marked(&format!("{number}. "), line)).collect()
        }
        Block::Table(table) => rows(table),
        Block::Picture(_) => return None,
    };
    Some(lines)
}

fn marked(mark: &str, line: &Line) -> String {
    format!("{mark}{}", written(line)).trim_end().to_owned()
}

/// Pieces of the same weight share their asterisks.
fn written(line: &Line) -> String {
    let mut text = String::new();
    let mut weight = Weight::Plain;
    for piece in line.pieces() {
        if piece.weight != weight {
            text.push_str("**");
            weight = piece.weight;
        }
        match piece.origin {
            Origin::Us => text.push_str(&piece.text),
            Origin::Outside => text.push_str(&harmless(&piece.text)),
        }
    }
    if weight == Weight::Strong {
        text.push_str("**");
    }
    text
}

fn rows(table: &Table) -> Vec<String> {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let heads = table.columns.iter().map(|column| column.head.to_owned()).collect();
    let sides = table.columns.iter().map(|column| match column.side {
        Side::Left => "---".to_owned(),
        Side::Right => "---:".to_owned(),
    });
    let rows = table.rows.iter().map(|cells| row(cells.iter().map(written).collect()));
    [row(heads), row(sides.collect())].into_iter().chain(rows).collect()
}
