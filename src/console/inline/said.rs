//! A line told in words before Enter.

use super::{Inline, InlineNote};
use crate::meeting::{Position, Stance};

impl Inline {
    /// What Enter will do: `RC/3 ¶ 24, reserves, for the summary`.
    pub fn in_words(&self) -> String {
        match self {
            Self::Nothing => "nothing typed".to_owned(),
            Self::Find(sought) if sought.is_empty() => "find what?".to_owned(),
            Self::Find(sought) => format!("find \u{201c}{sought}\u{201d}"),
            Self::Command(command) if command.is_empty() => "which command?".to_owned(),
            Self::Command(command) => format!("command {command}"),
            Self::Aligns(None) => "aligns with its group".to_owned(),
            Self::Aligns(Some(with)) => format!("aligns with {with}"),
            Self::Position { proposal, position, who } => on_proposal(*proposal, *position, who),
            Self::Note(note) => note.in_words(),
        }
    }
}

impl InlineNote {
    fn in_words(&self) -> String {
        let stance = self.stance.map(|stance| match stance {
            Stance::IsConcerned => "is concerned",
            other => other.word(),
        });
        let said = [
            self.on.as_deref(),
            stance,
            self.verbatim.as_ref().map(|_| "wording kept"),
            self.check.then_some("check"),
            self.summary.then_some("for the summary"),
            self.private.then_some("private, stays on this machine"),
        ];
        let said: Vec<&str> = said.into_iter().flatten().collect();
        if said.is_empty() { "a note".to_owned() } else { said.join(", ") }
    }
}

fn on_proposal(proposal: usize, position: Position, who: &[String]) -> String {
    let does = match position {
        Position::Supports => "supports",
        Position::Opposes => "opposes",
        Position::Consults => "will consult on",
        Position::NotSaid => "is taken off",
    };
    let who = if who.is_empty() { String::new() } else { format!("{}: ", who.join(", ")) };
    format!("{who}{does} P{proposal}")
}
