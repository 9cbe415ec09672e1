//! Whether what was read is taken, and whose a display name of the attendance list is.

use crate::console::Model;
use crate::console::import::{NameLeft, Takes};
use crate::console::view::Step;
use crate::delegations::{Among, Delegation};
use crate::meeting::{Command, Refusal};

use super::names::Found;
use super::{Deed, Line, Meaning, Purpose, does};

/// What Enter does with what was read.
pub(super) fn meaning(model: &Model) -> Meaning {
    let Some(import) = model.import() else { return Meaning::Not("nothing was read".to_owned()) };
    match &import.takes {
        Takes::All(command, told) => match model.would(command) {
            Ok(_) => Meaning::Does { deed: Deed::TakeImport, says: format!("{}: {told}", import.name) },
            Err(same @ Refusal::ListSaysTheSame(_)) => {
                Meaning::Does { deed: Deed::TakeImport, says: same.to_string() }
            }
            Err(refusal) => Meaning::Not(refusal.to_string()),
        },
        Takes::Nothing(told) => Meaning::Does { deed: Deed::Close, says: format!("{}: {told}", import.name) },
        Takes::Not(why) => Meaning::Not(why.clone()),
    }
}

/// Whose a name is: the guess, the one typed, or nobody's.
pub(super) fn settling(line: &Line, place: usize, model: &Model) -> Meaning {
    let names = model.names_left();
    let Some(name) = names.get(place).or(names.last()) else {
        return Meaning::Does { deed: Deed::Close, says: model.names_told() };
    };
    match line.text().trim() {
        "" => match &name.guess {
            Some(guess) => settles(name, Some(guess), &format!("{}, a guess: {}", guess.name, name.why)),
            None => Meaning::Not(asked(name)),
        },
        "-" => settles(name, None, "nobody\u{2019}s: no delegation"),
        typed => match line.look_up(typed, Among::Everyone, model) {
            Found::One(who) => settles(name, Some(&who), who.name.as_str()),
            Found::Choose(choices) => {
                Meaning::Choose { choices: choices.iter().map(|who| who.name.to_string()).collect() }
            }
            Found::Nothing | Found::Nobody(_) => Meaning::Not(format!(
                "nobody is called \u{201c}{typed}\u{201d}; - where it is nobody\u{2019}s"
            )),
        },
    }
}

fn settles(name: &NameLeft, who: Option<&Delegation>, whose: &str) -> Meaning {
    let who = who.cloned().map(Box::new);
    let says = format!("\u{201c}{}\u{201d} is {whose}", name.display_name);
    does(Command::SettleName { name: name.mark.clone(), who }, says)
}

fn asked(name: &NameLeft) -> String {
    let why = if name.why.is_empty() { String::new() } else { format!(" {}", name.why) };
    format!("whose is \u{201c}{}\u{201d}?{why}", name.display_name)
}

impl Line {
    /// On an empty line arrows go to the name before or after.
    pub(super) fn goes_to_another_name(&mut self, step: Step, model: &Model) -> bool {
        let Purpose::Settle(place) = self.purpose else { return false };
        if !self.text().trim().is_empty() {
            return false;
        }
        let last = model.names_left().len().saturating_sub(1);
        let place = place.min(last);
        self.purpose = Purpose::Settle(match step {
            Step::Up => place.saturating_sub(1),
            Step::Down => (place + 1).min(last),
        });
        true
    }
}
