//! Who somebody turned out to be, or to speak for: `for nam`, `national`, or another name.

use crate::console::Model;
use crate::meeting::{Command, Id, Room, Speaker};

use super::asking::{Clear, read};
use super::{Deed, Line, Meaning, does};

/// What the line means.
pub(super) fn meaning(line: &Line, id: Id, model: &Model) -> Meaning {
    let text = line.text();
    let Some(now) = speaker(model.ahead().room(), id) else {
        return Meaning::Not("the request is gone".to_owned());
    };
    let typed = completed(&text, now);
    let speaker = match line.speaker(&read(&typed, model), model) {
        Clear::Nothing => {
            return Meaning::Does {
                deed: Deed::Close,
                says: "\u{201c}for nam\u{201d}, national, or a name".to_owned(),
            };
        }
        Clear::Speaker(speaker) | Clear::Guest(speaker) => *speaker,
        Clear::Choose(choices) => return Meaning::Choose { choices },
        Clear::Not(why) => return Meaning::Not(why),
    };
    let says = format!("{} becomes {}", now.short(), speaker.short());
    does(Command::Reassign { target: id, to: speaker }, says).unless_refused(model)
}

/// `for nam` and `national` keep the delegation.
pub(super) fn completed(text: &str, now: &Speaker) -> String {
    let typed = text.trim();
    let name = now.delegation.as_ref().map_or("", |who| who.name.as_str());
    let lower = typed.to_lowercase();
    if lower == "for" || lower.starts_with("for ") {
        format!("{name} {typed}")
    } else if lower.len() >= 3 && "national".starts_with(&lower) {
        name.to_owned()
    } else {
        typed.to_owned()
    }
}

/// Who stands under an id now.
pub(super) fn speaker(room: &Room, id: Id) -> Option<&Speaker> {
    let waiting = room.waiting_entry(id).map(|waiting| &waiting.speaker);
    waiting.or_else(|| room.intervention(id).map(|intervention| &intervention.request.speaker))
}
