//! Points of order, whose clock has stopped before anything is typed, and rights of reply.

use crate::console::Model;
use crate::meeting::{Command, Kind, ReplyCount, Speaker, ordinal};

use super::asking::{Clear, read};
use super::{Deed, Line, Meaning, Purpose, does};

/// Who raised the point of order.
pub(super) fn who(line: &Line, model: &Model) -> Meaning {
    match speaker(line, &line.text(), model) {
        Clear::Nothing => Meaning::Does {
            deed: Deed::Open(Purpose::PointResponse),
            says: "who? the clock stands still".to_owned(),
        },
        Clear::Speaker(speaker) => {
            let says = format!("point of order by {}", speaker.short());
            does(Command::PointOfOrder { who: Some(*speaker) }, says).unless_refused(model)
        }
        Clear::Guest(speaker) => {
            Meaning::Not(format!("\u{201c}{}\u{201d} is not in the roster", speaker.short()))
        }
        Clear::Choose(choices) => Meaning::Choose { choices },
        Clear::Not(why) => Meaning::Not(why),
    }
}

/// The response; its words may be left to the note-taker.
pub(super) fn response(line: &Line) -> Meaning {
    let text = line.text();
    let words = Some(text.trim().to_owned()).filter(|words| !words.is_empty());
    let says =
        if words.is_some() { String::new() } else { "the words, if wanted; the speaker goes on".to_owned() };
    does(Command::Respond { words }, says)
}

/// Who asks for a right of reply; `anyway` after the name overrides the count.
pub(super) fn reply(line: &Line, model: &Model) -> Meaning {
    let text = line.text();
    let (typed, count) = match text.trim().strip_suffix(" anyway") {
        Some(typed) => (typed, ReplyCount::Overridden),
        None => (text.trim(), ReplyCount::Observed),
    };
    match speaker(line, typed, model) {
        Clear::Nothing => {
            Meaning::Does { deed: Deed::Close, says: "who asks for a right of reply?".to_owned() }
        }
        Clear::Speaker(speaker) => reply_told(*speaker, count, model),
        Clear::Guest(speaker) => {
            Meaning::Not(format!("\u{201c}{}\u{201d} is not in the roster", speaker.short()))
        }
        Clear::Choose(choices) => Meaning::Choose { choices },
        Clear::Not(why) => Meaning::Not(why),
    }
}

fn reply_told(speaker: Speaker, count: ReplyCount, model: &Model) -> Meaning {
    let name = speaker.short();
    let command = Command::Reply { speaker, count };
    let after = match model.rehearse(&command) {
        Ok(after) => after,
        Err(refusal) => return Meaning::Not(refusal.to_string()),
    };
    let replies = &after.room().replies;
    let limit = replies.last().filter(|reply| reply.kind == Kind::RightOfReply).and_then(|reply| reply.limit);
    let limit = limit.map_or_else(String::new, |limit| format!(", limit {}", limit.clock()));
    does(command, format!("{name}, right of reply: {}{limit}", ordinal(replies.len())))
}

fn speaker(line: &Line, typed: &str, model: &Model) -> Clear {
    line.speaker(&read(typed, model), model)
}
