//! The keys of a replay as one table: pressing, the rows under the picture and the manual are made from it.

use crossterm::event::KeyCode;

/// What a key does in a replay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the table says what each does")]
pub enum ReplayAction {
    StandOrGo,
    MinuteBack,
    MinuteOn,
    EntryBack,
    EntryOn,
    ItemBack,
    ItemOn,
    Begin,
    End,
    GoTo,
    Faster,
    Slower,
    View,
    Leave,
}

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct ReplayKey {
    /// What it does, and by which key.
    pub keys: &'static [(KeyCode, ReplayAction)],
    /// The keys as a person reads them.
    pub shown: &'static str,
    /// In the row of keys.
    pub brief: &'static str,
    /// In the manual.
    pub help: &'static str,
}

/// Every key of a replay.
pub const REPLAY_KEYS: [ReplayKey; 9] = [
    ReplayKey {
        keys: &[(KeyCode::Char(' '), ReplayAction::StandOrGo)],
        shown: "Space",
        brief: "stop, go",
        help: "the clock stands still, or goes on",
    },
    ReplayKey {
        keys: &[(KeyCode::Left, ReplayAction::MinuteBack), (KeyCode::Right, ReplayAction::MinuteOn)],
        shown: "Left Right",
        brief: "minute",
        help: "a minute back, on",
    },
    ReplayKey {
        keys: &[(KeyCode::Up, ReplayAction::EntryBack), (KeyCode::Down, ReplayAction::EntryOn)],
        shown: "Up Down",
        brief: "entry",
        help: "an entry of the journal back, on; the clock stands",
    },
    ReplayKey {
        keys: &[(KeyCode::PageUp, ReplayAction::ItemBack), (KeyCode::PageDown, ReplayAction::ItemOn)],
        shown: "PgUp PgDn",
        brief: "item",
        help: "to the opening of the item before, of the next one",
    },
    ReplayKey {
        keys: &[(KeyCode::Home, ReplayAction::Begin), (KeyCode::End, ReplayAction::End)],
        shown: "Home End",
        brief: "ends",
        help: "to the first entry, to the last one",
    },
    ReplayKey {
        keys: &[(KeyCode::Char('g'), ReplayAction::GoTo)],
        shown: "g",
        brief: "time",
        help: "to a time: 10:41, 10:41:30, 24 June 17:02",
    },
    ReplayKey {
        keys: &[
            (KeyCode::Char('+'), ReplayAction::Faster),
            (KeyCode::Char('='), ReplayAction::Faster),
            (KeyCode::Char('-'), ReplayAction::Slower),
        ],
        shown: "+ -",
        brief: "speed",
        help: "twice as fast, half as fast",
    },
    ReplayKey {
        keys: &[(KeyCode::Char('v'), ReplayAction::View)],
        shown: "v",
        brief: "view",
        help: "list, who was heard, words of the item",
    },
    ReplayKey {
        keys: &[(KeyCode::Char('q'), ReplayAction::Leave)],
        shown: "q",
        brief: "leave",
        help: "leaves; nothing was written",
    },
];

impl ReplayAction {
    /// What a key does.
    pub(super) fn of(code: KeyCode) -> Option<Self> {
        let all = REPLAY_KEYS.iter().flat_map(|row| row.keys);
        all.into_iter().find(|(known, _)| *known == code).map(|(_, action)| *action)
    }
}
