//! From the start of a program to its first picture, beside what people are used to.

use std::io;
use std::time::Duration;

use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, disable_raw_mode, enable_raw_mode};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::widgets::Paragraph;

use crate::table::{Row, beside, median, row, told};
use crate::terminal::{is_there, shows};

/// The argument with which this program is the smallest one that draws.
pub const MINIMAL: &str = "minimal-program-that-draws";

const RUNS: usize = 15;

/// The smallest program that draws with the same libraries.
pub fn minimal() {
    enable_raw_mode().unwrap();
    let mut out = io::stdout();
    execute!(out, EnterAlternateScreen).unwrap();
    let mut terminal = Terminal::new(CrosstermBackend::new(out)).unwrap();
    let text = "the smallest program that draws a picture in a terminal";
    terminal.draw(|frame| frame.render_widget(Paragraph::new(text), frame.area())).unwrap();
    let _ = crossterm::event::read();
    disable_raw_mode().unwrap();
}

pub fn rows() -> Vec<Row> {
    let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let here = std::env::current_exe().unwrap();
    let first = |program: &str, arguments: &[&str]| -> Duration {
        median(RUNS, || {
            let (shown, running) = shows(home.path(), program, arguments);
            running.ends();
            shown
        })
    };
    let minimal = first(here.to_str().unwrap(), &[MINIMAL]);
    let desk = first(env!("CARGO_BIN_EXE_informals"), DESK);
    let limit = minimal.mul_f64(2.5);
    let mut rows = vec![
        beside("first frame: smallest ratatui program", told(minimal)),
        row(
            "first frame: the desk, meeting resumed",
            told(desk),
            format!("2.5 ×: {}", told(limit)),
            desk <= limit,
        ),
    ];
    for (what, program, arguments) in [
        ("first frame: less", "less", &["README.md"][..]),
        ("first frame: vim", "vim", &["-u", "NONE", "README.md"][..]),
        ("first frame: htop", "htop", &[][..]),
        ("first frame: calcurse", "calcurse", &[][..]),
    ] {
        let measured =
            if is_there(program) { told(first(program, arguments)) } else { "not installed here".to_owned() };
        rows.push(beside(what, measured));
    }
    rows
}

/// The practice meeting, its clock standing.
pub const DESK: &[&str] =
    &["open", "agendas/2021-06-25-new-technologies.toml", "--practice", "09:40", "--still"];
