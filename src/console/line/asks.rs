//! Asking for the floor: one or several names on a line, the place of each shown before Enter.

use crate::console::Model;
use crate::delegations::Among;
use crate::meeting::{
    Asking, Capacity, Channel, Command, Kind, ListState, MeetingState, Rehearsal, Speaker, ordinal,
};

use super::asking::{Clear, read};
use super::names::Found;
use super::{Deed, Line, Meaning};

/// What the line means.
pub(super) fn meaning(line: &Line, model: &Model) -> Meaning {
    let text = line.text();
    let mut askings = Vec::new();
    let mut guests = Vec::new();
    for typed in text.split(';').map(str::trim).filter(|typed| !typed.is_empty()) {
        let request = read(typed, model);
        let channel = match request.channel {
            None => usual_channel(model),
            Some(Ok(channel)) => channel,
            Some(Err(_)) => return Meaning::Not("via room, hand, chat, mail or other".to_owned()),
        };
        let speaker = match line.speaker(&request, model) {
            Clear::Speaker(speaker) => speaker,
            Clear::Guest(_) if let Some(names) = line.several(&request.who, model) => {
                return Meaning::Not(format!("several at once: {names}, with a semicolon between them"));
            }
            Clear::Guest(speaker) => {
                guests.push(line.guest_told(&request.who, model));
                speaker
            }
            Clear::Choose(choices) => return Meaning::Choose { choices },
            Clear::Nothing => return Meaning::Not("who asks for the floor?".to_owned()),
            Clear::Not(why) => return Meaning::Not(why),
        };
        askings.push(asking(*speaker, request.kind, channel));
    }
    if askings.is_empty() {
        return if text.trim().is_empty() {
            Meaning::Does { deed: Deed::Close, says: String::new() }
        } else {
            Meaning::Not("who asks for the floor?".to_owned())
        };
    }
    told(Command::Inscribe { askings }, &guests, model)
}

impl Line {
    /// `Oman; Iraq`, where names of the roster stand with commas or `and` between them: never one guest.
    fn several(&self, typed: &str, model: &Model) -> Option<String> {
        let parts = typed.split(',').flat_map(|part| part.split(" and ")).map(str::trim);
        let names: Vec<&str> = parts.filter(|name| !name.is_empty()).collect();
        let is_known = |name: &&str| !matches!(self.look_up(name, Among::Everyone, model), Found::Nobody(_));
        (names.len() > 1 && names.iter().all(is_known)).then(|| names.join("; "))
    }

    /// `“Polnd” is not in the roster (Poland? Down)`
    fn guest_told(&self, name: &str, model: &Model) -> String {
        let near = match self.look_up(name, Among::Everyone, model) {
            Found::Nobody(near) => near.first().map(|who| format!(" ({}? Down)", who.name)),
            Found::Nothing | Found::One(_) | Found::Choose(_) => None,
        };
        format!("\u{201c}{name}\u{201d} is not in the roster{}", near.unwrap_or_default())
    }
}

fn told(command: Command, guests: &[String], model: &Model) -> Meaning {
    let after = match model.rehearse(&command) {
        Ok(after) => after,
        Err(refusal) => return Meaning::Not(refusal.to_string()),
    };
    let Command::Inscribe { askings } = &command else { return Meaning::Not(String::new()) };
    let says = match askings.as_slice() {
        [one] => one_told(one, &after),
        several => several.iter().map(|asking| place_told(asking, &after)).collect::<Vec<_>>().join("; "),
    };
    let deed = Deed::Ask(Box::new(command));
    match guests.first() {
        None => Meaning::Does { deed, says },
        Some(guest) => Meaning::Twice { deed, says: format!("{guest}; Enter twice takes a guest. {says}") },
    }
}

/// `Poland, by hand: 15th. Its group, the EU, is 1st: in order.`
fn one_told(asking: &Asking, after: &Rehearsal) -> String {
    let kind = match asking.kind {
        Kind::Question => " (question)",
        Kind::Reaction => " (reaction)",
        Kind::Statement | Kind::PointOfOrder | Kind::RightOfReply | Kind::Remarks => "",
    };
    let (count, _) = after.room().spoken(&asking.speaker, after.room().last_floor_at);
    let heard = if count > 0 { format!(" Heard {count}\u{d7} before.") } else { String::new() };
    format!(
        "{}{kind}, {}: {}.{}{heard}",
        asking.speaker.short(),
        by_channel(asking.channel),
        place_of(asking, after),
        group_told(&asking.speaker, after)
    )
}

fn place_told(asking: &Asking, after: &Rehearsal) -> String {
    format!("{} {}", asking.speaker.short(), place_of(asking, after))
}

fn place_of(asking: &Asking, after: &Rehearsal) -> String {
    let room = after.room();
    let same = |waiting: &crate::meeting::Waiting| {
        waiting.kind == asking.kind && waiting.speaker.same_capacity(&asking.speaker)
    };
    match room.waiting.iter().position(same) {
        Some(index) => ordinal(index + 1),
        None if room.list == ListState::Closed => "after closing".to_owned(),
        None => "on the list".to_owned(),
    }
}

/// Where the groups of a member in national capacity stand.
fn group_told(speaker: &Speaker, after: &Rehearsal) -> String {
    let Some(who) = speaker.delegation.as_ref().filter(|_| speaker.capacity() == Capacity::National) else {
        return String::new();
    };
    let list = &after.room().waiting;
    if after.room().list == ListState::Closed {
        return String::new();
    }
    let here = list.iter().position(|waiting| waiting.speaker == *speaker);
    let mut told = String::new();
    for (waiting, place) in list.iter().zip(1..) {
        let Some(group) = waiting.speaker.group().filter(|group| who.member_of.contains(&group.code)) else {
            continue;
        };
        let order =
            if here.is_some_and(|here| here + 1 > place) { "in order" } else { "it stands before its group" };
        let the = if group.code.as_str() == "EU" { "the " } else { "" };
        told = format!("{told} Its group, {the}{}, is {}: {order}.", group.short, ordinal(place));
    }
    told
}

fn by_channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Room => "in the room",
        Channel::Hand => "by hand",
        Channel::Chat => "in the chat",
        Channel::Email => "by e-mail",
        Channel::Other => "in another way",
    }
}

/// Before the meeting requests come by e-mail, while it runs by hand.
pub(super) fn usual_channel(model: &Model) -> Channel {
    match model.ahead().room().state {
        MeetingState::Before => Channel::Email,
        MeetingState::Running | MeetingState::Suspended | MeetingState::Adjourned => Channel::Hand,
    }
}

fn asking(speaker: Speaker, kind: Kind, channel: Channel) -> Asking {
    Asking { speaker, kind, channel, asked: None, limit: None, note: None, rank: None }
}
