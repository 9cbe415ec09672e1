//! A screen as a snapshot: the text, then every run of cells that is not plain, then the cursor.

use std::fmt::Write;

use informals::screen::{Pictured, Theme, still};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};

use super::console::Desk;

/// The sizes at which a desk must be worth looking at.
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 60)];

/// Every size, each with its looks on a dark ground and without colours.
pub fn three_sizes(desk: &Desk) -> String {
    three_sizes_of(&desk.model)
}

/// The same for any desk.
pub fn three_sizes_of(desk: &impl Pictured) -> String {
    let mut told = String::new();
    for (columns, rows) in SIZES {
        let buffer = still(desk, Theme::NoColour, columns, rows);
        write!(told, "== {columns}×{rows}\n{}", picture_of(desk, columns, rows)).unwrap();
        write!(told, "--- without colours\n{}", styles(&buffer)).unwrap();
    }
    told
}

pub fn picture(desk: &Desk, columns: u16, rows: u16) -> String {
    picture_of(&desk.model, columns, rows)
}

/// The same for any desk.
pub fn picture_of(desk: &impl Pictured, columns: u16, rows: u16) -> String {
    let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
    let cursor = desk.paint(Theme::Dark, &mut buffer);
    let mut told = text(&buffer);
    told.push_str("---\n");
    told.push_str(&styles(&buffer));
    if let Some(cursor) = cursor {
        writeln!(told, "cursor {}:{}", cursor.y, cursor.x).unwrap();
    }
    told
}

/// The text alone, one line a row.
pub fn text(buffer: &Buffer) -> String {
    let mut told = String::new();
    for y in 0..buffer.area.height {
        let mut line = String::new();
        let mut skip = 0;
        for x in 0..buffer.area.width {
            let symbol = buffer[(x, y)].symbol();
            if skip == 0 {
                line.push_str(symbol);
            }
            skip = informals::text::width(symbol).max(skip).saturating_sub(1);
        }
        told.push_str(line.trim_end());
        told.push('\n');
    }
    told
}

/// Every run of cells that is not plain.
pub fn styles(buffer: &Buffer) -> String {
    let mut told = String::new();
    for y in 0..buffer.area.height {
        let mut run: Option<(u16, Style, String)> = None;
        for x in 0..=buffer.area.width {
            let cell = (x < buffer.area.width).then(|| &buffer[(x, y)]);
            let style = cell.map(Cell::style).filter(|style| !is_plain(*style));
            match (&mut run, style) {
                (Some((_, before, text)), Some(style)) if *before == style => {
                    text.push_str(cell.unwrap().symbol());
                }
                (_, style) => {
                    if let Some((from, style, text)) = run.take() {
                        writeln!(told, "{y}:{from} \"{}\"{}", short(&text), words(style)).unwrap();
                    }
                    run = style.map(|style| (x, style, cell.unwrap().symbol().to_owned()));
                }
            }
        }
    }
    told
}

fn short(text: &str) -> String {
    text.replace('─', "")
}

fn is_plain(style: Style) -> bool {
    style.add_modifier.is_empty()
        && style.fg.is_none_or(|color| color == Color::Reset)
        && style.bg.is_none_or(|color| color == Color::Reset)
}

fn words(style: Style) -> String {
    let mut told = String::new();
    if let Some(color) = style.fg.filter(|color| *color != Color::Reset) {
        write!(told, " {color:?}").unwrap();
    }
    if style.add_modifier != Modifier::empty() {
        write!(told, " {:?}", style.add_modifier).unwrap();
    }
    told
}
