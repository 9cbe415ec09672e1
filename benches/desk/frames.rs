//! A picture costs the same in a short and in a long meeting, and a key little more than a picture.

use std::io::{BufWriter, Sink, sink};
use std::sync::Arc;
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent};
use informals::console::{Effect, Model, Msg, Now, update};
use informals::journal::{FileStore, Seq, Store};
use informals::meeting::EntryId;
use informals::screen::{Theme, draw, still};
use informals::time::{Length, Moment};
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::meeting::Played;
use crate::table::{Row, beside, median, row, timed, told};

type Screen = Terminal<CrosstermBackend<BufWriter<Sink>>>;

const RUNS: usize = 301;

/// What memory that lies farther away may cost.
const FLAT: f64 = 1.3;

pub fn rows() -> Vec<Row> {
    let mut rows = Vec::new();
    let (short, long, longest) = (Played::of(100), Played::of(100_000), Played::of(1_000_000));
    for (what, size, keys) in [
        ("frame, 80×24", (80, 24), ""),
        ("frame, 120×40", (120, 40), ""),
        ("frame, 200×60", (200, 60), ""),
        ("frame, 80×24, a name typed", (80, 24), "apol"),
    ] {
        let one = frame(&short, size, keys);
        let other = frame(&long, size, keys);
        let last = frame(&longest, size, keys);
        let measured =
            format!("{} with 10² entries, {} with 10⁵, {} with 10⁶", told(one), told(other), told(last));
        let holds = other.max(last) <= one.mul_f64(FLAT);
        rows.push(row(what, measured, format!("the same: ≤ {FLAT} ×"), holds));
        let bare = bare(&short, size, keys);
        let beside = format!("2 × bare draw of the same cells: {}", told(bare * 2));
        rows.push(row(format!("{what}, beside {} bare", told(bare)), told(one), beside, one <= bare * 2));
    }
    rows.extend(key_to_screen(&short));
    rows
}

fn screen((columns, height): (u16, u16)) -> Screen {
    let viewport = Viewport::Fixed(Rect::new(0, 0, columns, height));
    Terminal::with_options(CrosstermBackend::new(BufWriter::new(sink())), TerminalOptions { viewport })
        .unwrap()
}

/// A second goes by, and the picture is drawn.
fn frame(played: &Played, size: (u16, u16), keys: &str) -> Duration {
    let mut screen = screen(size);
    let (mut model, mut desk) = Hands::at(played, keys);
    median(RUNS, || {
        desk.pass(1000);
        timed(|| {
            desk.send(&mut model, Msg::Ticked);
            picture(&mut screen, &model);
        })
        .0
    })
}

/// The same cells, second by second, written by a program that has nothing to find out: runs of one style, row by row.
fn bare(played: &Played, size: (u16, u16), keys: &str) -> Duration {
    let mut screen = screen(size);
    let (mut model, mut desk) = Hands::at(played, keys);
    median(RUNS, || {
        desk.pass(1000);
        desk.send(&mut model, Msg::Ticked);
        let runs = runs(&still(&model, Theme::Dark, size.0, size.1));
        timed(|| {
            let written = screen.draw(|frame| {
                for run in &runs {
                    frame.buffer_mut().set_string(run.x, run.y, &run.text, run.style);
                }
            });
            written.unwrap();
        })
        .0
    })
}

/// Cells of one style in a row.
struct Run {
    x: u16,
    y: u16,
    text: String,
    style: Style,
}

fn runs(cells: &Buffer) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (index, cell) in cells.content.iter().enumerate() {
        let (x, y) = cells.pos_of(index);
        match runs.last_mut() {
            Some(run) if run.y == y && run.style == cell.style() => run.text.push_str(cell.symbol()),
            Some(_) | None => {
                runs.push(Run { x, y, text: cell.symbol().to_owned(), style: cell.style() });
            }
        }
    }
    // What is blank is blank from the beginning.
    runs.retain(|run| !run.text.trim().is_empty() || run.style != Cell::EMPTY.style());
    runs
}

fn picture(screen: &mut Screen, model: &Model) {
    screen.draw(|frame| draw(model, Theme::Dark, frame)).unwrap();
}

/// Whoever sends messages.
struct Hands {
    now: Moment,
    since_start: Length,
}

impl Hands {
    /// At a desk on which this has been typed.
    fn at(played: &Played, keys: &str) -> (Model, Self) {
        let mut model = played.desk();
        let desk = Self { now: played.now, since_start: Length::from_seconds(10) };
        for key in keys.chars() {
            desk.send(&mut model, Msg::Key(KeyEvent::from(KeyCode::Char(key))));
        }
        (model, desk)
    }

    fn pass(&mut self, millis: i64) {
        self.now = self.now + Length::from_millis(millis);
        self.since_start = self.since_start + Length::from_millis(millis);
    }

    fn send(&self, model: &mut Model, msg: Msg) -> Vec<Effect> {
        let fresh = EntryId::from_bits(u128::from(self.since_start.millis().unsigned_abs()) << 32);
        update(model, msg, Now { meeting: self.now, since_start: self.since_start, fresh })
    }
}

/// From the press to the picture, with the entry on the disk in between.
fn key_to_screen(played: &Played) -> Vec<Row> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let mut store = FileStore::create(&folder.path().join("m.jsonl")).unwrap();
    let mut screen = screen((80, 24));
    let (mut model, mut desk) = Hands::at(played, "");
    let (mut draws, mut appends) = (Vec::new(), Vec::new());
    let mut seen = Seq::NOTHING;
    let whole = median(RUNS, || {
        desk.pass(1500);
        let (whole, ()) = timed(|| {
            for effect in desk.send(&mut model, Msg::Key(KeyEvent::from(KeyCode::Char('k')))) {
                let Effect::Append(entry) = effect else { continue };
                let (append, seq) = timed(|| store.append(&entry, seen).unwrap());
                seen = seq;
                appends.push(append);
                desk.send(&mut model, Msg::Recorded(vec![Arc::new(entry)]));
            }
            picture(&mut screen, &model);
        });
        desk.pass(1000);
        draws.push(timed(|| picture(&mut screen, &model)).0);
        whole
    });
    let (draw, append) = (middle(draws), middle(appends));
    let limit = draw * 2 + append;
    vec![
        beside("bare draw, 80×24", told(draw)),
        row(
            "key to screen, stored on the way",
            told(whole),
            format!("2 × bare draw + append: {}", told(limit)),
            whole <= limit,
        ),
    ]
}

fn middle(mut all: Vec<Duration>) -> Duration {
    all.sort_unstable();
    all.get(all.len() / 2).copied().unwrap_or_default()
}
