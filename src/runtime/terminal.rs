//! The terminal: taken over for a desk, and given back whatever happens.

use std::cell::RefCell;
use std::io::{self, Stdout, Write};
use std::panic;
use std::rc::Rc;
use std::sync::Once;

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, SetTitle, disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal};

use super::faults::{self, Fault};
use crate::console::own::Mouse;

/// How the terminal is taken.
#[derive(Debug, Clone)]
pub struct Manner {
    /// What its window is called; left as it is where there is nothing.
    pub title: Option<String>,
    /// Whether the mouse is listened to.
    pub mouse: Mouse,
}

/// A terminal that is taken over until this is dropped.
pub struct Taken {
    terminal: Terminal<CrosstermBackend<Gathered>>,
    gathered: Gathered,
    out: Stdout,
    manner: Manner,
}

/// What is to be written: a frame leaves in one piece.
#[derive(Clone, Default)]
struct Gathered(Rc<RefCell<Vec<u8>>>);

impl Write for Gathered {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Widgets flush as they like; only [`Taken`] sends.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Taken {
    /// Takes the terminal over.
    pub fn take(manner: Manner) -> io::Result<Self> {
        restore_on_panic();
        enable_raw_mode()?;
        let gathered = Gathered::default();
        let terminal = Terminal::new(CrosstermBackend::new(gathered.clone()));
        let taken = terminal.map(|terminal| Self { terminal, gathered, out: io::stdout(), manner });
        match taken {
            Ok(mut taken) => {
                taken.enter()?;
                Ok(taken)
            }
            Err(error) => {
                restore();
                Err(error)
            }
        }
    }

    /// Draws a frame, in one write.
    pub fn draw(&mut self, picture: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.terminal.draw(picture)?;
        self.send()
    }

    /// Columns and rows.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        self.terminal.size().map(|size| (size.width, size.height))
    }

    /// Writes what is meant for the terminal itself: its bell, its clipboard.
    pub fn say(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.gathered.write_all(bytes)?;
        self.send()
    }

    /// Gives the terminal back for a while.
    pub fn give_back(&mut self) {
        restore();
    }

    /// Takes it again, and draws everything anew. Who had it meanwhile may have left it in any state.
    pub fn take_again(&mut self) -> io::Result<()> {
        disable_raw_mode()?;
        enable_raw_mode()?;
        self.enter()?;
        let (columns, rows) = self.size()?;
        self.terminal.resize(Rect::new(0, 0, columns, rows))
    }

    fn enter(&mut self) -> io::Result<()> {
        // A program that was killed may have left its picture there.
        queue!(self.gathered, EnterAlternateScreen, Clear(ClearType::All), EnableBracketedPaste)?;
        if let Some(title) = &self.manner.title {
            queue!(self.gathered, SetTitle(title))?;
        }
        if self.manner.mouse == Mouse::Wheel {
            queue!(self.gathered, EnableMouseCapture)?;
        }
        self.send()
    }

    fn send(&mut self) -> io::Result<()> {
        let bytes = std::mem::take(&mut *self.gathered.0.borrow_mut());
        if bytes.is_empty() {
            return Ok(());
        }
        // Standard output is cut at every newline; a frame has none.
        self.out.write_all(&bytes)?;
        self.out.flush()
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
    let _ = execute!(out, DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = out.flush();
    let _ = disable_raw_mode();
}

fn restore_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |panicked| {
            restore();
            let place = panicked.location();
            faults::note(&Fault::Panicked {
                file: place.map_or_else(String::new, |place| place.file().to_owned()),
                line: place.map_or(0, panic::Location::line),
            });
            before(panicked);
            let mut told = io::stderr();
            // Nobody is left to tell where even this cannot be written.
            let _ = writeln!(told, "{}", after_a_panic());
        }));
    });
}

fn after_a_panic() -> String {
    let log =
        faults::place().map_or_else(String::new, |log| format!(" with the last lines of {}", log.display()));
    format!(
        "The desk stopped by a fault of its own. Nothing that was stored is lost: the same command goes on. \
         Please report it{log}"
    )
}
