//! The keys as one table: pressing, the footer and the help all read it.

use crokey::{KeyCombination, key};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::Action;

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// What it does.
    pub action: Action,
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
    keys: &'static [KeyCombination],
    shown: &'static str,
    brief: &'static str,
    help: &'static str,
) -> Binding {
    Binding { action, keys, shown, brief, help }
}

/// Every key of the desk; the footer offers them in this order.
pub const KEYS: &[Binding] = &[
    row(
        Action::NextSpeaker,
        &[key!(space)],
        "Space",
        "next speaker",
        "floor to the next: thank and give it; thank alone when nobody waits",
    ),
    row(Action::StoreAgain, &[key!(y)], "y", "store again", "store again what could not be stored"),
    row(
        Action::TakeOffer,
        &[key!(b)],
        "b",
        "take the offer",
        "do what the warning shown offers (behind the group, close, admit)",
    ),
    row(
        Action::TakeOtherOffer,
        &[key!(shift - b)],
        "B",
        "the other",
        "do the other thing it offers (group first)",
    ),
    row(
        Action::Asks,
        &[key!(a)],
        "a",
        "asks",
        "asks for the floor: name, Tab or \u{201c}for\u{201d} group or States, ; next, ? question",
    ),
    row(
        Action::NextItem,
        &[key!(n)],
        "n",
        "next item",
        "open the next item; the first opens the meeting, after the last: adjourn",
    ),
    row(Action::Pause, &[key!(p)], "p", "pause", "stop the speaker\u{2019}s clock, or let it go on"),
    row(Action::Conclude, &[key!(k)], "k", "conclude", "note that the speaker was kindly asked to conclude"),
    row(
        Action::PointOfOrder,
        &[key!(o)],
        "o",
        "point of order",
        "point of order: the clock stops, then who, then the response; o again: it goes on",
    ),
    row(
        Action::Skip,
        &[key!(s)],
        "s",
        "skip",
        "the speaker (or the next, when the floor is free) comes back after the next",
    ),
    row(
        Action::ExtraMinute,
        &[key!('+'), key!('=')],
        "+",
        "minute",
        "one minute more for the speaker (= too)",
    ),
    row(
        Action::TimeLimit,
        &[key!(t)],
        "t",
        "limit",
        "time limit: \u{201c}nat 2\u{201d}, \u{201c}now 4\u{201d}, \u{201c}all 2m30s\u{201d}",
    ),
    row(Action::List, &[key!(l)], "l", "list", "list of speakers: its next state, with Enter"),
    row(Action::Reply, &[key!(r)], "r", "reply", "right of reply: who"),
    row(Action::Undo, &[key!(z)], "z", "undo", "take back the last thing done here; says what"),
    row(Action::Redo, &[key!(shift - z)], "Z", "redo", "put back what was taken back; says what"),
    row(Action::GiveFloor, &[key!(g)], "g", "floor to", "floor to the selected, or asked for (asks first)"),
    row(Action::Hold, &[key!(h)], "h", "hold", "hold or release the selected, or asked for"),
    row(
        Action::InWriting,
        &[key!(w)],
        "w",
        "in writing",
        "in writing: the selected, else the speaker, else asked for",
    ),
    row(Action::Withdraw, &[key!(x)], "x", "withdraw", "withdraw the selected, or asked for (asks first)"),
    row(Action::Move, &[key!(m)], "m", "move", "move the selected, or asked for, to a place"),
    row(
        Action::ForWhom,
        &[key!(f)],
        "f",
        "for whom",
        "correct delegation or capacity: the selected, else the speaker, else asked for",
    ),
    row(
        Action::Items,
        &[key!(i)],
        "i",
        "items",
        "items: \u{201c}C 25\u{201d} plans, \u{201c}D\u{201d} goes to or opens again",
    ),
    row(Action::Jot, &[key!(j)], "j", "note", "jot a note on the running statement"),
    row(
        Action::PublicView,
        &[key!(d)],
        "d",
        "public view",
        "what may be shared, and back; keys go on working",
    ),
    row(Action::View, &[key!(v)], "v", "view", "list, who was heard, words of the item"),
    row(Action::SelectUp, &[key!(up)], "Up", "select", "select a waiting row (lets go after 10 s)"),
    row(Action::SelectDown, &[key!(down)], "Down", "select", "select a waiting row (lets go after 10 s)"),
    row(Action::PageUp, &[key!(pageup)], "PgUp", "page up", "turn words or help back"),
    row(Action::PageDown, &[key!(pagedown)], "PgDn", "page down", "turn words or help on"),
    row(
        Action::LetGo,
        &[key!(esc)],
        "Esc",
        "set aside",
        "let go of the selection; set the warning shown aside",
    ),
    row(Action::CommandLine, &[key!(':')], ":", "command", "a command, as for informals do; :quit leaves"),
    row(Action::HowToLeave, &[key!(q)], "q", "leave", "says how to leave"),
    row(Action::Leave, &[key!(ctrl - c)], "Ctrl-C", "leave", "twice: leave; everything is stored"),
    row(Action::Help, &[key!('?'), key!(f1)], "?", "help", "these keys (F1 too)"),
];

/// What a key does; none for a key that does nothing.
pub fn action_of(event: KeyEvent) -> Option<Action> {
    let pressed = plain(event);
    KEYS.iter().find(|binding| binding.keys.contains(&pressed)).map(|binding| binding.action)
}

/// The row of an action.
pub fn binding_of(action: Action) -> Option<&'static Binding> {
    KEYS.iter().find(|binding| binding.action == action)
}

/// Signs are the same with Shift or without, since layouts differ; letters are not.
fn plain(mut event: KeyEvent) -> KeyCombination {
    if let KeyCode::Char(sign) = event.code
        && !sign.is_alphabetic()
    {
        event.modifiers.remove(KeyModifiers::SHIFT);
    }
    KeyCombination::from(event)
}

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
    fn a_capital_letter_is_another_key_than_a_small_one() {
        let press = |letter, modifiers| action_of(KeyEvent::new(KeyCode::Char(letter), modifiers));
        assert_eq!(press('b', KeyModifiers::NONE), Some(Action::TakeOffer));
        assert_eq!(press('B', KeyModifiers::SHIFT), Some(Action::TakeOtherOffer));
        assert_eq!(press('B', KeyModifiers::NONE), Some(Action::TakeOtherOffer));
        assert_eq!(press('G', KeyModifiers::SHIFT), None);
        assert_eq!(press('c', KeyModifiers::CONTROL), Some(Action::Leave));
    }

    #[test]
    fn signs_do_not_ask_how_the_keyboard_makes_them() {
        for modifiers in [KeyModifiers::NONE, KeyModifiers::SHIFT] {
            for (sign, action) in [
                ('+', Action::ExtraMinute),
                ('=', Action::ExtraMinute),
                ('?', Action::Help),
                (':', Action::CommandLine),
            ] {
                assert_eq!(action_of(KeyEvent::new(KeyCode::Char(sign), modifiers)), Some(action));
            }
        }
    }
}
