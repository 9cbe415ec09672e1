//! What a person is asked before something that is easily regretted. The desk asks; `do` acts and says it as
//! a warning.

use crate::meeting::{Command, Room};

/// The question before a command, where there is one.
pub fn question(room: &Room, command: &Command) -> Option<String> {
    let waiting = room.waiting.len();
    match command {
        Command::OpenItem { .. } | Command::CloseItem => {
            let item = room.open_exchange()?;
            (waiting > 0).then(|| format!("{} on the list of item {}", are_waiting(waiting), item.label))
        }
        Command::Adjourn => {
            let all = waiting + room.replies.len();
            (all > 0).then(|| format!("{}; the record will say not heard", are_waiting(all)))
        }
        Command::Clear => (waiting > 0).then(|| format!("clear {waiting} entries from the list of speakers")),
        _ => None,
    }
}

fn are_waiting(count: usize) -> String {
    if count == 1 { "1 delegation is waiting".to_owned() } else { format!("{count} delegations are waiting") }
}
