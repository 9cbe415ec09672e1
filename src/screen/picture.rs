//! A screen as a drawing for documents: the same cells that a terminal shows, in the colours of a theme.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
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
         xml:space=\"preserve\" fill=\"{}\">\n",
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
    columns: usize,
    text: String,
    style: Style,
}

fn runs(buffer: &Buffer, y: u16) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut hidden = 0;
    for x in 0..buffer.area.width {
        let Some(cell) = buffer.cell((x, y)) else { continue };
        if hidden > 0 {
            hidden -= 1;
            continue;
        }
        let columns = width(cell.symbol()).max(1);
        hidden = columns - 1;
        let style = cell.style();
        match runs.last_mut() {
            // A wide letter begins a run of its own, so that what comes after it stands in its column.
            Some(run) if run.style == style && run.columns == width(&run.text) && columns == 1 => {
                run.text.push_str(cell.symbol());
                run.columns += columns;
            }
            _ => runs.push(Run { column: usize::from(x), columns, text: symbol(cell), style }),
        }
    }
    runs
}

fn symbol(cell: &Cell) -> String {
    cell.symbol().to_owned()
}

fn draw_run(told: &mut String, run: &Run, row: usize, ground: &Ground) {
    let (x, y) = (BORDER + run.column * ACROSS, BORDER + row * DOWN);
    let across = run.columns * ACROSS;
    let is = |modifier| run.style.add_modifier.contains(modifier);
    let mut ink = colour(run.style, ground);
    if is(Modifier::REVERSED) {
        // Writing to a String cannot fail.
        let _ =
            writeln!(told, "<rect x=\"{x}\" y=\"{y}\" width=\"{across}\" height=\"{DOWN}\" fill=\"{ink}\"/>");
        ink = ground.paper;
    }
    if run.text.trim().is_empty() {
        return;
    }
    let mut looks = String::new();
    if ink != ground.ink {
        let _ = write!(looks, " fill=\"{ink}\"");
    }
    if is(Modifier::BOLD) {
        looks.push_str(" font-weight=\"bold\"");
    }
    if is(Modifier::UNDERLINED) {
        looks.push_str(" text-decoration=\"underline\"");
    }
    let base = y + DOWN - 5;
    let _ = writeln!(
        told,
        "<text x=\"{x}\" y=\"{base}\" textLength=\"{across}\"{looks}>{}</text>",
        escaped(&run.text)
    );
}

const fn ground(theme: Theme) -> Ground {
    match theme {
        Theme::Dark | Theme::NoColour => Ground { paper: "#16181d", ink: "#dfe2e7", dim: "#8b919c" },
        Theme::Light => Ground { paper: "#fbfbf8", ink: "#22252b", dim: "#6b717c" },
        Theme::HighContrast => Ground { paper: "#000000", ink: "#ffffff", dim: "#ffffff" },
    }
}

fn colour(style: Style, ground: &Ground) -> &'static str {
    match style.fg {
        Some(Color::Red) => "#f0716a",
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
