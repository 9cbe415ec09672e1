//! The keys as one table: pressing, the footer, the help and the file of keys all begin with it.

use crokey::{KeyCombination, key};

use super::Action;

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// What it does.
    pub action: Action,
    /// Its word in the file of keys.
    pub word: &'static str,
    /// Keys that do it.
    pub keys: &'static [KeyCombination],
    /// The keys as a person reads them.
    pub shown: &'static str,
    /// In the footer, where there is little room.
    pub brief: &'static str,
    /// In the help.
    pub help: &'static str,
}

const fn row(
    action: Action,
    word: &'static str,
    keys: &'static [KeyCombination],
    shown: &'static str,
    brief: &'static str,
    help: &'static str,
) -> Binding {
    Binding { action, word, keys, shown, brief, help }
}

/// Every key of the desk; the footer offers them in this order.
pub const KEYS: &[Binding] = &[
    row(
        Action::NextSpeaker,
        "next-speaker",
        &[key!(space)],
        "Space",
        "next speaker",
        "floor to the next: thank and give it; thank alone when nobody waits",
    ),
    row(
        Action::StoreAgain,
        "store-again",
        &[key!(y)],
        "y",
        "store again",
        "store again what could not be stored",
    ),
    row(
        Action::TakeOffer,
        "take-offer",
        &[key!(b)],
        "b",
        "take the offer",
        "do what the warning shown offers (behind the group, close, admit)",
    ),
    row(
        Action::TakeOtherOffer,
        "take-other-offer",
        &[key!(shift - b)],
        "B",
        "the other",
        "do the other thing it offers (group first)",
    ),
    row(
        Action::Asks,
        "asks",
        &[key!(a)],
        "a",
        "asks",
        "asks for the floor: name, Tab or \u{201c}for\u{201d} group or States, ; next, ? question",
    ),
    row(
        Action::NextItem,
        "next-item",
        &[key!(n)],
        "n",
        "next item",
        "open the next item; the first opens the meeting, after the last: adjourn",
    ),
    row(
        Action::Pause,
        "pause",
        &[key!(p)],
        "p",
        "pause",
        "stop the speaker\u{2019}s clock, or let it go on; nobody speaks: suspend, resume the meeting",
    ),
    row(
        Action::Conclude,
        "conclude",
        &[key!(k)],
        "k",
        "conclude",
        "note that the speaker was kindly asked to conclude",
    ),
    row(
        Action::PointOfOrder,
        "point-of-order",
        &[key!(o)],
        "o",
        "point of order",
        "point of order: the clock stops, then who, then the response; o again: it goes on",
    ),
    row(
        Action::Skip,
        "skip",
        &[key!(s)],
        "s",
        "skip",
        "the speaker (or the next, when the floor is free) comes back after the next",
    ),
    row(
        Action::TimeLimit,
        "time-limit",
        &[key!(t)],
        "t",
        "limit",
        "time limit: \u{201c}nat 2\u{201d}, \u{201c}now 4\u{201d}, \u{201c}all 2m30s\u{201d}",
    ),
    row(Action::List, "list", &[key!(l)], "l", "list", "list of speakers: its next state, with Enter"),
    row(Action::Reply, "reply", &[key!(r)], "r", "reply", "right of reply: who"),
    row(Action::Undo, "undo", &[key!(z)], "z", "undo", "take back the last thing done here; says what"),
    row(
        Action::ExtraMinute,
        "extra-minute",
        &[key!('+'), key!('=')],
        "+",
        "minute",
        "one minute more for the speaker (= too)",
    ),
    row(
        Action::FitLimit,
        "equal-limit",
        &[key!(e)],
        "e",
        "equal limit",
        "when time is short: the limit proposed, for those who have not begun",
    ),
    row(
        Action::FitList,
        "end-the-list",
        &[key!(shift - e)],
        "E",
        "end the list",
        "when time is short: announce the closing of the list in five minutes, then close it",
    ),
    row(
        Action::FitUntil,
        "go-on-until",
        &[key!(u)],
        "u",
        "until",
        "when time is short: go on until all are heard, if the hard stop is later",
    ),
    row(
        Action::FitBorrow,
        "borrow-time",
        &[key!(shift - u)],
        "U",
        "borrow",
        "when time is short: take the minutes from the longest of the later items",
    ),
    row(Action::Redo, "redo", &[key!(shift - z)], "Z", "redo", "put back what was taken back; says what"),
    row(
        Action::GiveFloor,
        "floor-to",
        &[key!(g)],
        "g",
        "floor to",
        "floor to the selected, or asked for (asks first)",
    ),
    row(Action::Hold, "hold", &[key!(h)], "h", "hold", "hold or release the selected, or asked for"),
    row(
        Action::InWriting,
        "in-writing",
        &[key!(w)],
        "w",
        "in writing",
        "in writing: the selected, else the speaker, else asked for",
    ),
    row(
        Action::Withdraw,
        "withdraw",
        &[key!(x)],
        "x",
        "withdraw",
        "withdraw the selected, or asked for (asks first)",
    ),
    row(Action::Move, "move", &[key!(m)], "m", "move", "move the selected, or asked for, to a place"),
    row(
        Action::ForWhom,
        "for-whom",
        &[key!(f)],
        "f",
        "for whom",
        "correct delegation or capacity: the selected, else the speaker, else asked for",
    ),
    row(
        Action::Items,
        "items",
        &[key!(i)],
        "i",
        "items",
        "items: \u{201c}C 25\u{201d} plans, \u{201c}D\u{201d} goes to or opens again",
    ),
    row(Action::Jot, "note", &[key!(j)], "j", "note", "jot a note on the running statement"),
    row(
        Action::Copy,
        "copy",
        &[key!(c)],
        "c",
        "copy list",
        "copy the next speakers, the limit and the state of the list, for the chat",
    ),
    row(
        Action::PublicView,
        "public-view",
        &[key!(d)],
        "d",
        "public view",
        "what may be shared, and back; keys go on working",
    ),
    row(
        Action::View,
        "view",
        &[key!(v)],
        "v",
        "view",
        "list, who was heard, who is there and not yet heard, words of the item",
    ),
    row(
        Action::SelectUp,
        "select-up",
        &[key!(up)],
        "Up",
        "select",
        "select a waiting row (lets go after 10 s)",
    ),
    row(
        Action::SelectDown,
        "select-down",
        &[key!(down)],
        "Down",
        "select",
        "select a waiting row (lets go after 10 s)",
    ),
    row(Action::PageUp, "page-up", &[key!(pageup)], "PgUp", "page up", "turn words or help back"),
    row(Action::PageDown, "page-down", &[key!(pagedown)], "PgDn", "page down", "turn words or help on"),
    row(
        Action::LetGo,
        "set-aside",
        &[key!(esc)],
        "Esc",
        "set aside",
        "let go of the selection; set the warning shown aside",
    ),
    row(
        Action::CommandLine,
        "command",
        &[key!(':')],
        ":",
        "command",
        "a command, as for informals do; :quit leaves",
    ),
    row(Action::HowToLeave, "how-to-leave", &[key!(q)], "q", "leave", "says how to leave"),
    row(
        Action::StepAway,
        "step-away",
        &[key!(ctrl - z)],
        "Ctrl-Z",
        "step away",
        "back to the shell for a while; fg comes back",
    ),
    row(Action::Leave, "leave", &[key!(ctrl - c)], "Ctrl-C", "leave", "twice: leave; everything is stored"),
    row(Action::Help, "help", &[key!('?'), key!(f1)], "?", "help", "these keys (F1 too)"),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_row_has_keys_and_help() {
        for binding in KEYS {
            assert!(!binding.keys.is_empty(), "{binding:?}");
            let words = [binding.shown, binding.brief, binding.help];
            assert!(words.iter().all(|words| !words.is_empty()), "{binding:?}");
        }
    }

    #[test]
    fn every_action_has_one_row() {
        let actions: HashSet<Action> = KEYS.iter().map(|binding| binding.action).collect();
        assert_eq!(actions.len(), KEYS.len());
        assert_eq!(KEYS.len(), Action::Leave as usize + 1);
    }

    #[test]
    fn no_key_does_two_things() {
        let mut seen = HashSet::new();
        for key in KEYS.iter().flat_map(|binding| binding.keys) {
            assert!(seen.insert(key.to_string()), "{key}");
        }
    }

    #[test]
    fn every_action_has_a_word_of_its_own() {
        let words: HashSet<&str> = KEYS.iter().map(|binding| binding.word).collect();
        assert_eq!(words.len(), KEYS.len());
    }

    #[test]
    fn the_keys_as_a_person_reads_them_are_the_keys() {
        for binding in KEYS {
            assert!(
                binding.keys.iter().any(|key| crate::console::key_names::shown(*key) == binding.shown),
                "{binding:?}"
            );
        }
    }
}
