//! What a person at a terminal sees of work that takes longer than a moment, and that goes away when it is done.

use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// What is done within this long needs no word.
const A_MOMENT: Duration = Duration::from_millis(500);

/// How long until it shows again that work goes on.
const A_DOT: Duration = Duration::from_secs(1);

/// Back to the beginning of the line, and nothing on it.
const ERASE: &str = "\r\u{1b}[K";

/// Does the work; where it takes longer than half a second and standard error is a terminal, the words stand there
/// meanwhile.
pub fn told_while<T>(words: &str, work: impl FnOnce() -> T) -> T {
    let place = io::stderr();
    if place.is_terminal() { shown_while(words, place, A_MOMENT, work) } else { work() }
}

fn shown_while<T>(
    words: &str,
    mut place: impl Write + Send,
    patience: Duration,
    work: impl FnOnce() -> T,
) -> T {
    let (done, waits) = channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            // What cannot be shown is not worth a word.
            let mut show = |text: &str| {
                let _ = place.write_all(text.as_bytes()).and_then(|()| place.flush());
            };
            if waits.recv_timeout(patience) == Err(RecvTimeoutError::Timeout) {
                show(&format!("{words} "));
                while waits.recv_timeout(A_DOT) == Err(RecvTimeoutError::Timeout) {
                    show(".");
                }
                show(ERASE);
            }
        });
        let result = work();
        drop(done);
        result
    })
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::Sender;

    use super::*;

    /// Where each text that is shown can be waited for.
    struct Seen(Sender<String>);

    impl Write for Seen {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let _ = self.0.send(String::from_utf8(bytes.to_vec()).unwrap());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn what_takes_long_is_told_and_the_word_goes_away() {
        let (seen, shown) = channel();
        let long = || shown.recv_timeout(Duration::from_secs(20)).unwrap();
        let first = shown_while("writing", Seen(seen), Duration::ZERO, long);
        assert_eq!(first, "writing ");
        assert_eq!(shown.iter().last().unwrap(), ERASE);
    }

    #[test]
    fn what_is_done_at_once_says_nothing() {
        let (seen, shown) = channel();
        assert_eq!(shown_while("writing", Seen(seen), Duration::from_mins(10), || 3), 3);
        assert_eq!(shown.iter().next(), None);
    }
}
