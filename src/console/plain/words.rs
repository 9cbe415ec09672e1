//! The few words of the facilitator's desk in lines that are no commands of the room.

use crate::console::language::Word;

/// A word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlainWord {
    Next,
    Say,
    Show,
    List,
    Again,
    Help,
    Quit,
}

/// Word, how it is written, what it does.
const WORDS: [(PlainWord, &str, &str); 7] = [
    (PlainWord::Next, "next", "what an empty line does: the next step of the floor"),
    (PlainWord::Say, "say", "the words to say now"),
    (PlainWord::Show, "show", "how the meeting stands"),
    (PlainWord::List, "list", "the list of speakers, as for the chat"),
    (PlainWord::Again, "again", "stores again what could not be stored"),
    (PlainWord::Help, "help", "all words; help floor: those with \u{201c}floor\u{201d}"),
    (PlainWord::Quit, "quit", "leaves; everything is stored"),
];

impl PlainWord {
    /// The word as typed.
    pub(super) fn of(typed: &str) -> Option<Self> {
        WORDS.iter().find(|(_, written, _)| *written == typed).map(|(word, _, _)| *word)
    }
}

/// The words in which everything that is looked for stands; all of them while nothing is.
pub(super) fn help(sought: &str) -> Vec<String> {
    let sought: Vec<String> = sought.split_whitespace().map(str::to_lowercase).collect();
    let own = WORDS.iter().map(|(_, written, does)| format!("{written}: {does}"));
    let commands = Word::ALL.iter().map(|word| format!("{}: {}", word.grammar(), word.meaning()));
    own.chain(commands).filter(|line| sought.iter().all(|word| line.to_lowercase().contains(word))).collect()
}
