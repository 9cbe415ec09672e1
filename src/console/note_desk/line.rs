//! What the line is as it stands: shown over it, and exactly what Enter does.

use crate::meeting::{About, Command, KeptNote, NoteTaken, Position, ProposalMade, Speaker};

use super::super::inline::{Inline, InlineNote};
use super::NoteDesk;
use super::private::PrivateNote;
use super::sections::Noted;

/// What Enter would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteDeed {
    /// Ask the meeting for this, and clear the line.
    Ask(Box<Command>),
    /// Ask first: it changes many notes.
    AskFirst(Box<Command>, String),
    /// Keep a private note, in no journal.
    KeepPrivate(Box<InlineNote>),
    /// Keep a private note as it is written anew, or struck.
    RewritePrivate(Box<PrivateNote>),
    /// Go to a note that was found.
    GoTo(Noted),
    /// Show the table of positions.
    ShowPositions,
    /// Tell an answer.
    Tell(String),
    /// Leave the program.
    Quit,
}

/// What a line is, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    /// Nothing is typed.
    Nothing,
    /// Enter does it.
    Does(NoteDeed, String),
    /// Enter does nothing, and this is why.
    Not(String),
}

impl Says {
    fn of(made: Result<Command, String>, words: &str) -> Self {
        match made {
            Ok(command) => Self::Does(NoteDeed::Ask(Box::new(command)), words.to_owned()),
            Err(why) => Self::Not(why),
        }
    }
}

impl NoteDesk {
    /// The line as the signs in it say.
    pub fn read(&self) -> Inline {
        Inline::read(self.drafts.current().area.text(), self.around())
    }

    /// What the line is as it stands.
    pub fn says(&self) -> Says {
        if let Some(editing) = &self.editing {
            return match editing.meaning(self.ahead().room(), &self.private) {
                Ok((deed, words)) => Says::Does(deed, words),
                Err(why) => Says::Not(why),
            };
        }
        let line = self.read();
        let words = line.in_words();
        match line {
            Inline::Nothing => Says::Nothing,
            Inline::Note(note) if note.private => Self::private_note(note, words),
            Inline::Note(note) => self.unless_refused(self.note(&note), &words),
            Inline::Aligns(with) => self.aligns(with.as_deref()),
            Inline::Position { proposal, position, who } => match self.position(proposal, position, &who) {
                Ok((command, named)) => self.unless_refused(Ok(command), &(named + &words_after(&words))),
                Err(why) => Says::Not(why),
            },
            Inline::Find(sought) => self.finds(&sought),
            Inline::Command(typed) => self.command(&typed),
        }
    }

    fn private_note(note: InlineNote, words: String) -> Says {
        if note.says_nothing() {
            return Says::Not("a private note of what?".to_owned());
        }
        Says::Does(NoteDeed::KeepPrivate(Box::new(note)), words)
    }

    /// The command, or the refusal of the rules.
    pub(super) fn unless_refused(&self, made: Result<Command, String>, words: &str) -> Says {
        let made = made.and_then(|command| match self.would(&command) {
            Ok(_) => Ok(command),
            Err(refusal) => Err(refusal.to_string()),
        });
        Says::of(made, words)
    }

    fn note(&self, note: &InlineNote) -> Result<Command, String> {
        let taken =
            note.taken(self.about().clone()).ok_or_else(|| "a private note is no command".to_owned())?;
        let words = !(taken.text.trim().is_empty() && taken.verbatim.is_none());
        Ok(if note.is_proposal() && words {
            Command::Propose(Box::new(ProposalMade { note: taken, amendment: None, by: None }))
        } else if note.is_proposal() {
            return Err("proposes what? its wording goes in quotation marks".to_owned());
        } else {
            Command::TakeNote(Box::new(spoken_for(taken)))
        })
    }

    /// Whoever the line is about, or these, on a proposal.
    fn position(
        &self,
        proposal: usize,
        position: Position,
        who: &[String],
    ) -> Result<(Command, String), String> {
        let room = self.ahead().room();
        let kept = room.proposal_numbered(proposal).filter(|kept| kept.stands()).ok_or_else(|| {
            let last = room.proposals().last().and_then(KeptNote::proposal_label);
            let last =
                last.map_or_else(|| "there is none yet".to_owned(), |last| format!("the last is {last}"));
            format!("there is no proposal P{proposal}; {last}")
        })?;
        let mut named = who.iter().map(|name| self.speaker(name)).collect::<Result<Vec<_>, _>>()?;
        if named.is_empty() {
            named.extend(self.speaker_of(self.about()).filter(|speaker| speaker.delegation.is_some()));
        }
        if named.is_empty() {
            return Err(format!("who? nobody has the floor: P{proposal}+ mexico, japan"));
        }
        let names = if who.is_empty() { Vec::new() } else { named.iter().map(Speaker::short).collect() };
        Ok((Command::TakePosition { proposal: kept.note.id, who: named, position }, names.join(", ")))
    }

    /// Who speaks in what the line is about.
    pub(super) fn speaker_of(&self, about: &About) -> Option<Speaker> {
        match about {
            About::Intervention(id) => {
                self.ahead().room().intervention(*id).map(|heard| heard.request.speaker.clone())
            }
            About::Item(_) | About::Outcome(_) | About::Meeting => None,
        }
    }
}

/// What a line says after the names that were typed: whom they mean stands in their place.
fn words_after(words: &str) -> String {
    words.split_once(": ").map_or_else(|| words.to_owned(), |(_, does)| format!(": {does}"))
}

/// A note of one line of text has no spaces at its ends.
fn spoken_for(taken: NoteTaken) -> NoteTaken {
    NoteTaken { text: taken.text.trim().to_owned(), ..taken }
}
