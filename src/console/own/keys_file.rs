//! `keys.toml`: which key does what at each desk, where it should be another one than the table says.

use crokey::KeyCombination;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use toml::de::DeTable;

use super::desk_keys::{Belongs, DeskKeys, KeyRow, changed};
use super::table::{read, unknown};
use crate::console::key_names::{IN_WORDS, pressed, written};
use crate::console::keymap::Binding;
use crate::console::keys::Keymap;
use crate::console::note_desk::{STROKES, Stroke, StrokeMap, StrokeRow};
use crate::console::{Action, KEYS};
use crate::source::Problem;

/// The headings of the two desks.
const FACILITATOR: &str = "facilitator";
const NOTE_TAKER: &str = "note-taker";

/// The keys of both desks as the file changes them, and everything that is wrong in it. Where something is, the keys
/// are those of the tables.
pub fn read_keys(bytes: &[u8]) -> ((Keymap, StrokeMap), Vec<Problem>) {
    let (keys, problems) = read(bytes, take);
    if problems.is_empty() { (keys, problems) } else { (Default::default(), problems) }
}

fn take(file: &DeTable<'_>, problems: &mut Vec<Problem>) -> (Keymap, StrokeMap) {
    let (mut floor, mut notes) = (Vec::new(), Vec::new());
    for (name, value) in file {
        let table = value.get_ref().as_table();
        match (name.get_ref().as_ref(), table) {
            (FACILITATOR, Some(table)) => floor.extend(changed(&facilitators(), table, problems)),
            (NOTE_TAKER, Some(table)) => notes.extend(changed(&note_takers(), table, problems)),
            (desk @ (FACILITATOR | NOTE_TAKER), None) => problems.push(
                Problem::error(value.span(), "the keys of the desk are not a table")
                    .with_help(format!("write the heading [{desk}], and a line for each key below it")),
            ),
            _ => unknown(name, &[FACILITATOR, NOTE_TAKER], problems),
        }
    }
    (Keymap::with(&floor), StrokeMap::with(&notes))
}

fn facilitators() -> DeskKeys<Action> {
    let row = |row: &Binding| KeyRow { does: row.action, word: row.word, keys: row.keys };
    DeskKeys { rows: KEYS.iter().map(row).collect(), needed: &NEEDED_TO_MODERATE, belongs: belongs_to_lines }
}

fn note_takers() -> DeskKeys<Stroke> {
    let row = |row: &StrokeRow| KeyRow { does: row.stroke, word: row.word, keys: row.keys };
    DeskKeys { rows: STROKES.iter().map(row).collect(), needed: &NEEDED_FOR_NOTES, belongs: belongs_to_text }
}

/// What there is no way out without, and no way to find one.
const NEEDED_TO_MODERATE: [Action; 3] = [Action::Leave, Action::Help, Action::CommandLine];
const NEEDED_FOR_NOTES: [Stroke; 4] = [Stroke::Leave, Stroke::Help, Stroke::Back, Stroke::Store];

/// Enter only ends a line.
fn belongs_to_lines(key: KeyCombination) -> Option<Belongs> {
    let plain = |code| pressed(KeyEvent::new(code, KeyModifiers::NONE));
    // What a terminal sends for Ctrl-M and Ctrl-J is Enter, for Ctrl-I Tab, for Ctrl-H Backspace.
    let ends_a_line = [plain(KeyCode::Enter), plain(KeyCode::Tab), plain(KeyCode::Backspace)].contains(&key)
        || ['m', 'j', 'i', 'h'].into_iter().any(|letter| control(letter) == key);
    ends_a_line.then_some(Belongs {
        to: "belongs to the lines that are typed",
        help: "Enter, Tab and Backspace never act on the meeting; take another key",
    })
}

/// Letters, digits and signs are always text at the note-taker's desk, with Shift too.
fn belongs_to_text(key: KeyCombination) -> Option<Belongs> {
    let held = key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
    if matches!(key.codes, crokey::OneToThree::One(KeyCode::Char(_))) && !held {
        return Some(Belongs {
            to: "is text at this desk",
            help: "letters, digits and signs are always text; put ctrl- or alt- before it, or take f1 to f12",
        });
    }
    // What a terminal sends for Ctrl-M is Enter, for Ctrl-I Tab.
    ['m', 'i'].into_iter().any(|letter| control(letter) == key).then_some(Belongs {
        to: "is what a terminal sends for Enter or Tab",
        help: "write enter or tab, or take another key",
    })
}

fn control(letter: char) -> KeyCombination {
    pressed(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL))
}

/// The file as the tables have it, to be copied and changed.
pub fn written_keys() -> String {
    let head = [
        "# The keys of informals. Only lines that change something are needed.".to_owned(),
        format!("# A key is a letter or a sign, or {IN_WORDS};"),
        "# ctrl-, alt- and shift- go before it. Several keys: [\"+\", \"=\"]. No key: [].".to_owned(),
        String::new(),
        format!("[{FACILITATOR}]"),
    ];
    let floor = KEYS.iter().map(|row| line(row.word, row.keys, row.help));
    let between = [
        String::new(),
        "# Here letters, digits and signs are always text.".to_owned(),
        format!("[{NOTE_TAKER}]"),
    ];
    let notes = STROKES.iter().map(|row| line(row.word, row.keys, row.help));
    head.into_iter().chain(floor).chain(between).chain(notes).map(|line| line + "\n").collect()
}

fn line(word: &str, keys: &[KeyCombination], help: &str) -> String {
    let keys: Vec<String> = keys.iter().map(|key| format!("\"{}\"", written(*key))).collect();
    let keys = match keys.as_slice() {
        [one] => one.clone(),
        several => format!("[{}]", several.join(", ")),
    };
    format!("{:<40}# {help}", format!("{word} = {keys}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::console::note_desk::Press;
    use crate::console::text_area::Holding;

    fn told(text: &str) -> Vec<(String, String)> {
        let problems = read_keys(text.as_bytes()).1.into_iter();
        problems.map(|problem| (problem.message, problem.help.unwrap_or_default())).collect()
    }

    #[test]
    fn the_file_that_is_printed_says_what_the_table_says() {
        let ((keys, strokes), problems) = read_keys(written_keys().as_bytes());
        assert_eq!(problems, Vec::new());
        for (row, bound) in STROKES.iter().zip(strokes.rows()) {
            assert_eq!(bound.keys, row.keys, "{}", row.word);
        }
        for (row, bound) in KEYS.iter().zip(keys.rows()) {
            assert_eq!(bound.keys, row.keys, "{}", row.word);
        }
    }

    #[test]
    fn two_actions_may_change_their_keys_with_each_other() {
        let ((keys, _), problems) = read_keys(b"[facilitator]\nskip = \"k\"\nconclude = \"s\"\n");
        assert_eq!(problems, Vec::new());
        assert_eq!(keys.shown(Action::Skip), "k");
        assert_eq!(keys.action_of(KeyEvent::from(KeyCode::Char('s'))), Some(Action::Conclude));
    }

    #[test]
    fn a_key_that_does_two_things_is_named_with_the_other_one() {
        insta::assert_debug_snapshot!(told(
            "[facilitator]\nskip = \"k\"\nlist = [\"f5\", \"f5\"]\nnote = \"f5\"\n"
        ));
    }

    #[test]
    fn what_is_no_key_no_action_and_no_desk_is_told_at_once() {
        insta::assert_debug_snapshot!(told(
            "[facilitator]\nskp = \"k\"\nskip = \"enter\"\nlist = \"hyper-x\"\nhelp = []\nnote = 3\nhold = \"ctrl-m\"\n[fasilitator]\n"
        ));
    }

    #[test]
    fn a_capital_letter_is_taken_for_shift() {
        let ((keys, _), problems) = read_keys(b"[facilitator]\nnote = \"J\"\n");
        assert_eq!(problems, Vec::new());
        assert_eq!(keys.shown(Action::Jot), "J");
    }

    #[test]
    fn the_note_takers_keys_are_changed_under_their_own_heading() {
        let text = b"[note-taker]\npositions = \"f9\"\nnew-line = [\"alt-enter\", \"ctrl-n\"]\n[facilitator]\nskip = \"f9\"\n";
        let ((keys, strokes), problems) = read_keys(text);
        assert_eq!(problems, Vec::new());
        assert_eq!((keys.shown(Action::Skip), strokes.shown(Stroke::Positions)), ("F9", "F9"));
        let n = KeyEvent::new(KeyCode::Char('n'), KeyModifiers::CONTROL);
        assert_eq!(strokes.press(n), Press::Stroke(Stroke::NewLine, Holding::Nothing));
        assert_eq!(strokes.press(KeyEvent::from(KeyCode::F(2))), Press::Nothing);
    }

    #[test]
    fn what_is_text_at_the_note_takers_desk_is_no_key_there() {
        insta::assert_debug_snapshot!(told(
            "[note-taker]\npositions = \"k\"\nhelp = \"?\"\nstore = []\nbakc = \"f9\"\nto-and-fro = \"ctrl-i\"\npage-up = \"f4\"\ncut = \"K\"\n"
        ));
    }
}
