//! The loop of a display for the room: a picture when something changes, once a second while a clock runs.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use super::away::{self, Shell};
use super::faults::{self, Fault};
use super::pictures::Pictures;
use super::steady::since_program_began;
use super::terminal::{Manner, Taken};
use super::wake::{Wake, wakes};
use crate::console::audience::{Display, Heard, Wish};
use crate::screen::{Theme, draw};

/// A display on a terminal, until its person leaves.
pub struct Shown<P> {
    /// What is shown.
    pub display: Display,
    /// Where it comes from.
    pub pictures: P,
    /// How the terminal is taken.
    pub manner: Manner,
    /// In which colours.
    pub theme: Theme,
}

/// Whether the display goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Goes {
    On,
    Away,
}

impl<P: Pictures> Shown<P> {
    /// Shows it.
    pub fn show(mut self) -> io::Result<()> {
        let wakes = wakes()?;
        let changed = wakes.sender.clone();
        // A send fails only when the display is gone, and then nobody wants to be woken.
        self.pictures.follow(Box::new(move || drop(changed.send(Wake::Journal))))?;
        let mut taken = Taken::take(self.manner.clone())?;
        self.run(&mut taken, &wakes.receiver)
            .inspect_err(|error| faults::note(&Fault::TerminalGone(error.kind())))
    }

    fn run(&mut self, taken: &mut Taken, wakes: &Receiver<Wake>) -> io::Result<()> {
        let mut goes = Goes::On;
        while goes == Goes::On {
            let audience = Box::new(self.pictures.now());
            self.display.hear(Heard::Picture(audience), since_program_began());
            taken.draw(|frame| draw(&self.display, self.theme, frame))?;
            let left = self.display.next_change().millis().unsigned_abs();
            goes = match wakes.recv_timeout(Duration::from_millis(left + 1)) {
                Ok(wake) => self.wake(&wake, taken)?,
                Err(RecvTimeoutError::Timeout) => self.hears(Heard::Ticked),
                Err(RecvTimeoutError::Disconnected) => Goes::Away,
            };
            // What has come in meanwhile is heard before the next picture.
            while let (Goes::On, Ok(wake)) = (goes, wakes.try_recv()) {
                goes = self.wake(&wake, taken)?;
            }
        }
        Ok(())
    }

    fn wake(&mut self, wake: &Wake, taken: &mut Taken) -> io::Result<Goes> {
        match wake {
            Wake::Key(key, _) => return Ok(self.hears(Heard::Key(*key))),
            Wake::StepAway => {
                taken.give_back();
                away::stop();
            }
            Wake::Back => taken.take_again()?,
            Wake::Leave => return Ok(Goes::Away),
            Wake::Pasted(_) | Wake::Line(_) | Wake::Resized { .. } | Wake::Journal => {}
        }
        Ok(Goes::On)
    }

    fn hears(&mut self, heard: Heard) -> Goes {
        match self.display.hear(heard, since_program_began()) {
            Some(Wish::Leave) => Goes::Away,
            Some(Wish::StepAway) => {
                // Where there is no shell to go back to, the picture stays.
                let (Shell::Waits | Shell::None) = away::ask();
                Goes::On
            }
            None => Goes::On,
        }
    }
}
