//! The loops of the desks in lines: lines in, lines out, woken by what they wait for and by nothing else.

use std::io::{self, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use super::away;
use super::desk::{Seat, Sitting, watch};
use super::pictures::Pictures;
use super::wake::{Wake, wakes_by_lines, wakes_without_lines};
use crate::console::Msg;
use crate::console::plain::{ByLines, PlainDisplay};
use crate::time::Length;

/// Whether it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Goes {
    On,
    Away,
}

/// Sits down at a desk that is worked by lines, until its input ends.
pub fn sit_down_by_lines<D: ByLines>(seat: Seat<'_, D>) -> io::Result<()> {
    let wakes = wakes_by_lines()?;
    let _watch = watch(seat.journal, &wakes)?;
    let (mut sitting, notices) = Sitting::take(seat, &wakes);
    for notice in notices {
        sitting.hear(Msg::Told(notice), None);
    }
    while !sitting.left {
        sitting.look_to_the_others();
        if say(&sitting.desk.said())? == Goes::Away {
            return Ok(());
        }
        match next(&wakes.receiver, Some(sitting.until_next_change())) {
            Some(Wake::Line(line)) => {
                let now = sitting.now(None);
                let effects = sitting.desk.typed(&line, now);
                sitting.follow(effects);
            }
            Some(Wake::Journal) => sitting.catch_up(),
            Some(Wake::Leave) => {
                sitting.hear(Msg::Leaving, None);
                sitting.left = true;
            }
            Some(Wake::StepAway) => away::stop(),
            Some(Wake::Key(..) | Wake::Pasted(_) | Wake::Resized { .. } | Wake::Back) | None => {
                sitting.hear(Msg::Ticked, None);
            }
        }
    }
    say(&sitting.desk.said()).map(drop)
}

/// Tells the room what changes, line by line, until its person leaves or nobody reads it any more.
pub fn tell(mut display: PlainDisplay, mut pictures: impl Pictures) -> io::Result<()> {
    let wakes = wakes_without_lines()?;
    let changed = wakes.sender.clone();
    // A send fails only when the display is gone, and then nobody wants to be woken.
    pictures.follow(Box::new(move || drop(changed.send(Wake::Journal))))?;
    let mut goes = Goes::On;
    while goes == Goes::On {
        goes = say(&display.lines(pictures.now()))?;
        if goes == Goes::On {
            match next(&wakes.receiver, display.next_change().map(duration)) {
                Some(Wake::Leave) => goes = Goes::Away,
                Some(Wake::StepAway) => away::stop(),
                Some(
                    Wake::Line(_)
                    | Wake::Journal
                    | Wake::Key(..)
                    | Wake::Pasted(_)
                    | Wake::Resized { .. }
                    | Wake::Back,
                )
                | None => {}
            }
        }
    }
    say(&display.lines(pictures.now())).map(drop)
}

/// What comes next; nothing when the time is over.
fn next(wakes: &Receiver<Wake>, within: Option<Duration>) -> Option<Wake> {
    let Some(within) = within else { return Some(wakes.recv().unwrap_or(Wake::Leave)) };
    match wakes.recv_timeout(within) {
        Ok(wake) => Some(wake),
        Err(RecvTimeoutError::Timeout) => None,
        Err(RecvTimeoutError::Disconnected) => Some(Wake::Leave),
    }
}

/// Lines go out at once; where the reader has left, nobody is left to tell.
fn say(lines: &[String]) -> io::Result<Goes> {
    let mut out = io::stdout().lock();
    let written = lines.iter().try_for_each(|line| writeln!(out, "{line}")).and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(Goes::Away),
        Err(error) => Err(error),
        Ok(()) => Ok(Goes::On),
    }
}

/// Both clocks are read in whole milliseconds: a moment too early would be one wake-up too many.
fn duration(length: Length) -> Duration {
    Duration::from_millis(length.not_negative().millis().unsigned_abs() + 1)
}
