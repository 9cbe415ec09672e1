//! `informals keys`: the keys of the facilitator's desk, from the same table as its footer and help.

use super::Exit;
use crate::console::KEYS;
use crate::text;

pub fn run() -> Exit {
    for binding in KEYS {
        println!("{}  {}", text::padded(binding.shown, 12), binding.help);
    }
    Exit::Done
}
