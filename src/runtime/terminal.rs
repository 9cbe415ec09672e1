//! The terminal: taken over for a desk, and given back whatever happens.

use std::io::{self, BufWriter, Stdout, Write};
use std::panic;
use std::sync::Once;

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, SetTitle, disable_raw_mode, enable_raw_mode,
};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

/// One write a frame: the largest picture fits in the buffer.
const FRAME_BYTES: usize = 1 << 20;

/// A terminal that is taken over until this is dropped.
pub struct Taken {
    /// Where to draw.
    pub terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
}

impl Taken {
    /// Takes the terminal over, and names its window.
    pub fn take(title: &str) -> io::Result<Self> {
        restore_on_panic();
        enable_raw_mode()?;
        let mut out = BufWriter::with_capacity(FRAME_BYTES, io::stdout());
        let entered = execute!(out, EnterAlternateScreen, EnableBracketedPaste, SetTitle(title));
        let terminal = entered.and_then(|()| Terminal::new(CrosstermBackend::new(out)));
        match terminal {
            Ok(terminal) => Ok(Self { terminal }),
            Err(error) => {
                restore();
                Err(error)
            }
        }
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back. Nothing can be done where even that fails: the terminal is gone.
fn restore() {
    let mut out = io::stdout();
    let _ = execute!(out, DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = out.flush();
    let _ = disable_raw_mode();
}

fn restore_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |panicked| {
            restore();
            before(panicked);
        }));
    });
}
