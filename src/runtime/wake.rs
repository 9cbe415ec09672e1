//! What wakes a desk: the terminal, the journal, the system. Each has a thread of its own and one channel.

use std::io::{self, BufRead, IsTerminal, Read};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, MouseEventKind};

use super::steady::since_program_began;
use crate::time::Length;

/// Something to be heard.
pub enum Wake {
    /// A key, and when it was pressed.
    Key(KeyEvent, Length),
    /// Text was pasted.
    Pasted(String),
    /// A line was typed at a desk that is worked by lines.
    Line(String),
    /// The terminal has this size now.
    Resized {
        /// Columns.
        columns: u16,
        /// Rows.
        rows: u16,
    },
    /// The journal may have changed.
    Journal,
    /// The terminal is to be given back to the shell.
    #[cfg_attr(not(unix), expect(dead_code, reason = "no shell waits there"))]
    StepAway,
    /// The shell has given it again.
    #[cfg_attr(not(unix), expect(dead_code, reason = "no shell waits there"))]
    Back,
    /// The program is asked to end, or its terminal is gone.
    Leave,
}

/// The channel on which a desk is woken.
pub struct Wakes {
    /// For whoever wakes.
    pub sender: Sender<Wake>,
    /// For the desk.
    pub receiver: Receiver<Wake>,
}

/// Begins to listen to the terminal and to the system.
pub fn wakes() -> io::Result<Wakes> {
    let (sender, receiver) = mpsc::channel();
    let to_desk = sender.clone();
    let last_word = LastWord(sender.clone());
    thread::Builder::new().name("terminal".to_owned()).spawn(move || {
        let _last_word = last_word;
        listen_to_terminal(&to_desk);
    })?;
    listen_to_system(&sender)?;
    Ok(Wakes { sender, receiver })
}

/// Begins to listen to lines of standard input and to the system; where the input ends, so does the desk.
pub fn wakes_by_lines() -> io::Result<Wakes> {
    let (sender, receiver) = mpsc::channel();
    listen_to_input(&sender)?;
    listen_to_system(&sender)?;
    Ok(Wakes { sender, receiver })
}

/// The same where lines have nothing to say: only a person at a terminal who ends the input wishes to leave. One that
/// is closed from the beginning, or a pipe that ends, is no wish.
pub fn wakes_without_lines() -> io::Result<Wakes> {
    let (sender, receiver) = mpsc::channel();
    if io::stdin().is_terminal() {
        listen_to_input(&sender)?;
    }
    listen_to_system(&sender)?;
    Ok(Wakes { sender, receiver })
}

fn listen_to_input(desk: &Sender<Wake>) -> io::Result<()> {
    let desk = desk.clone();
    let last_word = LastWord(desk.clone());
    thread::Builder::new().name("lines".to_owned()).spawn(move || {
        let _last_word = last_word;
        listen_to_lines(&desk);
    })?;
    Ok(())
}

/// What is longer than so many bytes is cut off; the rest never becomes a line of its own.
const LONGEST_LINE: u64 = 100_000;

fn listen_to_lines(desk: &Sender<Wake>) {
    let mut input = io::stdin().lock();
    let mut bytes = Vec::new();
    while let Ok(1..) = input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut bytes) {
        if !bytes.ends_with(b"\n") && input.skip_until(b'\n').is_err() {
            return;
        }
        let line = String::from_utf8_lossy(&bytes).trim_end_matches(['\r', '\n']).to_owned();
        bytes.clear();
        if desk.send(Wake::Line(line)).is_err() {
            return;
        }
    }
}

/// Whoever stops listening to the terminal, for whatever reason, ends the desk: nobody could leave it.
struct LastWord(Sender<Wake>);

impl Drop for LastWord {
    fn drop(&mut self) {
        // The desk may have ended before.
        let _ = self.0.send(Wake::Leave);
    }
}

fn listen_to_terminal(desk: &Sender<Wake>) {
    loop {
        let wake = match event::read() {
            Ok(Event::Key(key)) if key.kind == KeyEventKind::Release => continue,
            Ok(Event::Key(key)) => Wake::Key(key, since_program_began()),
            Ok(Event::Paste(text)) => Wake::Pasted(text),
            Ok(Event::Resize(columns, rows)) => Wake::Resized { columns, rows },
            Ok(Event::Mouse(mouse)) => match mouse.kind {
                MouseEventKind::ScrollUp => wheel(KeyCode::Up),
                MouseEventKind::ScrollDown => wheel(KeyCode::Down),
                _ => continue,
            },
            Ok(Event::FocusGained | Event::FocusLost) => continue,
            Err(_) => Wake::Leave,
        };
        let last = matches!(wake, Wake::Leave);
        if desk.send(wake).is_err() || last {
            return;
        }
    }
}

/// The wheel is what the arrows are.
fn wheel(arrow: KeyCode) -> Wake {
    Wake::Key(KeyEvent::from(arrow), since_program_began())
}

#[cfg(unix)]
fn listen_to_system(desk: &Sender<Wake>) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
    let heard = [SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGTSTP, SIGCONT];
    let mut signals = signal_hook::iterator::Signals::new(heard)?;
    let desk = desk.clone();
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            let wake = match signal {
                SIGTSTP => Wake::StepAway,
                SIGCONT => Wake::Back,
                _ => Wake::Leave,
            };
            if desk.send(wake).is_err() {
                return;
            }
        }
    })?;
    Ok(())
}

#[cfg(not(unix))]
fn listen_to_system(_: &Sender<Wake>) -> io::Result<()> {
    Ok(())
}
