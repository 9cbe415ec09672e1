//! A screen as a drawing for documents: the same cells that a terminal shows, in the colours of a theme.

use std::fmt::Write;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

use crate::text::width;

use super::theme::Theme;

/// Points of a cell and of the border.
const ACROSS: usize = 9;
const DOWN: usize = 18;
const BORDER: usize = 12;

/// Colours of the ground and of text on it.
struct Ground {
    paper: &'static str,
    ink: &'static str,
    dim: &'static str,
    red: &'static str,
}

/// The drawing as an SVG file; `title` says what it shows to whoever cannot see it.
pub fn svg(buffer: &Buffer, theme: Theme, title: &str) -> String {
    let ground = ground(theme);
    let (columns, rows) = (usize::from(buffer.area.width), usize::from(buffer.area.height));
    let (wide, high) = (columns * ACROSS + 2 * BORDER, rows * DOWN + 2 * BORDER);
    let mut told = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {high}\" width=\"{wide}\" \
         height=\"{high}\" role=\"img\">\n<title>{}</title>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{}\"/>\n\
         <g font-family=\"ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" font-size=\"15\" \
         fill=\"{}\">\n",
        escaped(title),
        ground.paper,
        ground.ink
    );
    for y in 0..buffer.area.height {
        for run in runs(buffer, y) {
            draw_run(&mut told, &run, usize::from(y), &ground);
        }
    }
    told.push_str("</g>\n</svg>\n");
    told
}

/// Neighbouring cells of one style.
struct Run {
    column: usize,
    cells: Vec<String>,
    style: Style,
}

fn runs(buffer: &Buffer, y: u16) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut hidden = 0;
    for x in 0..buffer.area.width {
        let Some(cell) = buffer.cell((x, y)) else { continue };
        // Behind a wide letter lies a cell that nobody sees: it stands here as nothing.
        let symbol = if hidden > 0 { String::new() } else { cell.symbol().to_owned() };
        hidden = if hidden > 0 { hidden - 1 } else { width(&symbol).saturating_sub(1) };
        match runs.last_mut().filter(|run| run.style == cell.style()) {
            Some(run) => run.cells.push(symbol),
            None => runs.push(Run { column: usize::from(x), cells: vec![symbol], style: cell.style() }),
        }
    }
    runs
}

/// Words with single spaces between them, each with its column and the columns it takes: readers of drawings do
/// not keep several spaces.
fn phrases(run: &Run) -> Vec<(usize, usize, String)> {
    let mut phrases: Vec<(usize, usize, String)> = Vec::new();
    let mut spaces = 2;
    for (cell, column) in run.cells.iter().zip(run.column..) {
        if cell == " " {
            spaces += 1;
            continue;
        }
        let narrow = width(cell) < 2;
        match phrases.last_mut().filter(|_| spaces < 2 && narrow) {
            Some((from, columns, text)) => {
                text.extend(std::iter::repeat_n(' ', spaces));
                text.push_str(cell);
                *columns = column + 1 - *from;
            }
            None => phrases.push((column, 1, cell.clone())),
        }
        spaces = 0;
    }
    phrases
}

fn draw_run(told: &mut String, run: &Run, row: usize, ground: &Ground) {
    let (x, y) = (BORDER + run.column * ACROSS, BORDER + row * DOWN);
    let is = |modifier| run.style.add_modifier.contains(modifier);
    let mut ink = colour(run.style, ground);
    if is(Modifier::REVERSED) {
        rectangle(told, x, y, run.cells.len(), ink);
        ink = ground.paper;
    }
    let mut looks = String::new();
    if ink != ground.ink {
        looks.extend([" fill=\"", ink, "\""]);
    }
    if is(Modifier::BOLD) {
        looks.push_str(" font-weight=\"bold\"");
    }
    if is(Modifier::UNDERLINED) {
        looks.push_str(" text-decoration=\"underline\"");
    }
    let base = y + DOWN - 5;
    for (column, columns, text) in phrases(run) {
        let x = BORDER + column * ACROSS;
        if text.chars().all(|letter| letter == '█') {
            rectangle(told, x, y, columns, ink);
        } else {
            let across = columns * ACROSS;
            let text = escaped(&text);
            // Writing to a String cannot fail.
            let _ =
                writeln!(told, "<text x=\"{x}\" y=\"{base}\" textLength=\"{across}\"{looks}>{text}</text>");
        }
    }
}

fn rectangle(told: &mut String, x: usize, y: usize, columns: usize, ink: &str) {
    let across = columns * ACROSS;
    let _ = writeln!(told, "<rect x=\"{x}\" y=\"{y}\" width=\"{across}\" height=\"{DOWN}\" fill=\"{ink}\"/>");
}

const fn ground(theme: Theme) -> Ground {
    match theme {
        Theme::Dark | Theme::NoColour => {
            Ground { paper: "#16181d", ink: "#dfe2e7", dim: "#8b919c", red: "#f0716a" }
        }
        Theme::Light => Ground { paper: "#fbfbf8", ink: "#22252b", dim: "#6b717c", red: "#b3261e" },
        Theme::HighContrast => Ground { paper: "#000000", ink: "#ffffff", dim: "#ffffff", red: "#ff6b6b" },
    }
}

fn colour(style: Style, ground: &Ground) -> &'static str {
    match style.fg {
        Some(Color::Red) => ground.red,
        Some(Color::Yellow) => "#e0b64a",
        Some(Color::Cyan) => "#6cc7d3",
        Some(Color::Magenta) => "#8a3a86",
        Some(Color::Blue) => "#2a5db0",
        Some(Color::DarkGray) => ground.dim,
        _ if style.add_modifier.contains(Modifier::DIM) => ground.dim,
        _ => ground.ink,
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
