//! What wakes a desk: the terminal, the journal, the system. Each has a thread of its own and one channel.

use std::io;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use crossterm::event::{self, Event, KeyEvent, KeyEventKind};

use super::steady::since_program_began;
use crate::time::Length;

/// Something to be heard.
pub enum Wake {
    /// A key, and when it was pressed.
    Key(KeyEvent, Length),
    /// Text was pasted.
    Pasted(String),
    /// The terminal has this size now.
    Resized {
        /// Columns.
        columns: u16,
        /// Rows.
        rows: u16,
    },
    /// The journal may have changed.
    Journal,
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
    thread::Builder::new().name("terminal".to_owned()).spawn(move || listen_to_terminal(&to_desk))?;
    listen_to_system(&sender)?;
    Ok(Wakes { sender, receiver })
}

fn listen_to_terminal(desk: &Sender<Wake>) {
    loop {
        let wake = match event::read() {
            Ok(Event::Key(key)) if key.kind == KeyEventKind::Release => continue,
            Ok(Event::Key(key)) => Wake::Key(key, since_program_began()),
            Ok(Event::Paste(text)) => Wake::Pasted(text),
            Ok(Event::Resize(columns, rows)) => Wake::Resized { columns, rows },
            Ok(Event::Mouse(_) | Event::FocusGained | Event::FocusLost) => continue,
            Err(_) => Wake::Leave,
        };
        let last = matches!(wake, Wake::Leave);
        if desk.send(wake).is_err() || last {
            return;
        }
    }
}

#[cfg(unix)]
fn listen_to_system(desk: &Sender<Wake>) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGTERM])?;
    let desk = desk.clone();
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for _ in signals.forever() {
            if desk.send(Wake::Leave).is_err() {
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
