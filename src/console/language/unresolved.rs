//! A line in the language that means nobody, several, or nothing in this room.

use super::lex::in_quotes;

/// Why a well-formed line is no command here: exit code 1, but 2 for a time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unresolved {
    /// Nobody has this name.
    #[error("{}", nobody(typed, near))]
    Nobody {
        /// As typed.
        typed: String,
        /// Names that come near.
        near: Vec<String>,
    },
    /// A guest with the name of somebody on the roster.
    #[error(
        "\u{201c}{typed}\u{201d} is on the roster, as {name}, and cannot be a guest; type inscribe {name}"
    )]
    NoGuest {
        /// As typed.
        typed: String,
        /// Whose name it is.
        name: String,
    },
    /// Several have this name, or it always asks.
    #[error("\u{201c}{typed}\u{201d} may be {}; type a full name, or a code in capitals", either(choices))]
    WhichName {
        /// As typed.
        typed: String,
        /// Who may be meant.
        choices: Vec<String>,
    },
    /// After `for`, groups only.
    #[error("{}", no_group(typed, near))]
    NoGroup {
        /// As typed.
        typed: String,
        /// Groups that come near.
        near: Vec<String>,
    },
    /// A single State after `for`, without quotation marks.
    #[error(
        "\u{201c}{typed}\u{201d} is a State, not a group; for named States write for \"{typed}, \u{2026}\" in quotation \
         marks"
    )]
    StateAfterFor {
        /// As typed.
        typed: String,
    },
    /// In a list of States spoken for there is somebody else.
    #[error("{}", not_a_state(typed, near))]
    NotAState {
        /// As typed.
        typed: String,
        /// Names that come near.
        near: Vec<String>,
    },
    /// `and-national` without a group.
    #[error(
        "and-national goes with for: in national capacity alone, leave it out after \u{201c}{typed}\u{201d}"
    )]
    NationalAnyway {
        /// As typed.
        typed: String,
    },
    /// Known, but not where the command looks.
    #[error("{name} is not {place}")]
    NotThere {
        /// Who.
        name: String,
        /// Where: `on the list of speakers`.
        place: &'static str,
    },
    /// A number that nothing has.
    #[error("there is no #{number} {place}")]
    NoNumber {
        /// As typed.
        number: usize,
        /// Where: `on the list of speakers`.
        place: &'static str,
    },
    /// Several entries are meant.
    #[error("\u{201c}{typed}\u{201d} may be {}; say which, by its # or as it stands here", either(choices))]
    WhichEntry {
        /// As typed.
        typed: String,
        /// `#4 Indonesia (for NAM)`
        choices: Vec<String>,
    },
    /// Called with details, but its request waits.
    #[error(
        "{name} is on the list of speakers, #{place}; type give-floor #{place}, and for another limit then limit now 2m"
    )]
    OnTheList {
        /// Who.
        name: String,
        /// Its place.
        place: usize,
    },
    /// A bare `give-floor` or `skip`, and nobody waits.
    #[error("nobody waits for the floor; say to whom: give-floor WHO, or give-floor ? to name them later")]
    NobodyWaits,
    /// Nothing to skip.
    #[error("nobody has the floor and nobody waits, so there is nobody to skip")]
    NobodyToSkip,
    /// A correction of the running intervention, and none runs.
    #[error("nobody has the floor; say which intervention, by its number: correct-start #3 10:41")]
    NobodySpeaks,
    /// A correction of the last intervention, and none has ended.
    #[error("no intervention has ended yet; say which one: correct-end #3 10:41")]
    NobodySpoke,
    /// A note that is not there.
    #[error("{}", no_note(handle, last.as_deref()))]
    NoNote {
        /// `N12`
        handle: String,
        /// The last one there is.
        last: Option<String>,
    },
    /// A note that was struck.
    #[error("{handle} is struck; undo brings it back where this console struck it last")]
    Struck {
        /// `N12`
        handle: String,
    },
    /// Nobody named, and nobody has the floor.
    #[error("nobody has the floor; say who it is: support P1 Mexico")]
    NobodyToAdd,
    /// `undo`
    #[error("there is no command of this console to take back")]
    NothingToUndo,
    /// `redo`
    #[error("there is nothing that was taken back by this console and could be done again")]
    NothingToRedo,
    /// No such item in the agenda.
    #[error("the agenda has no item \u{201c}{typed}\u{201d}; it has {}", labels.join(", "))]
    NoItem {
        /// As typed.
        typed: String,
        /// Labels of the agenda.
        labels: Vec<String>,
    },
    /// `asked` with a date that is still to come.
    #[error("the time of asking, {typed}, is still to come; write one not after now")]
    StillToCome {
        /// As read.
        typed: String,
    },
}

impl Unresolved {
    /// 1: refused or unknown; 2: a bad time.
    pub const fn exit_code(&self) -> u8 {
        if matches!(self, Self::StillToCome { .. }) { 2 } else { 1 }
    }

    /// Where somebody is only looked for, nobody is to be made a guest.
    pub fn where_looked_for(&self) -> String {
        if let Self::Nobody { typed, near } = self { unknown(typed, near) } else { self.to_string() }
    }
}

fn nobody(typed: &str, near: &[String]) -> String {
    format!("{}; for a guest type: guest {}", unknown(typed, near), in_quotes(typed))
}

fn unknown(typed: &str, near: &[String]) -> String {
    let near = if near.is_empty() { String::new() } else { format!("; near it: {}", near.join(", ")) };
    format!("nobody is called \u{201c}{typed}\u{201d}{near}")
}

fn no_note(handle: &str, last: Option<&str>) -> String {
    let what = if handle.starts_with('P') { "proposal" } else { "note" };
    match last {
        Some(last) => format!("there is no {what} {handle}; the last one is {last}"),
        None => format!("there is no {what} {handle}; none stands yet"),
    }
}

fn no_group(typed: &str, near: &[String]) -> String {
    let way = format!("for one outside the roster type: for group {}", in_quotes(typed));
    if near.is_empty() {
        format!("no group is called \u{201c}{typed}\u{201d}; {way}")
    } else {
        format!("no group is called \u{201c}{typed}\u{201d}; near it: {}; {way}", near.join(", "))
    }
}

fn not_a_state(typed: &str, near: &[String]) -> String {
    let near = if near.is_empty() { String::new() } else { format!(", near it: {}", near.join(", ")) };
    format!(
        "\u{201c}{typed}\u{201d} is not a State{near}; after for stands one group, or States with commas between them"
    )
}

fn either(choices: &[String]) -> String {
    match choices.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        Some((only, _)) => only.clone(),
        None => "several".to_owned(),
    }
}
