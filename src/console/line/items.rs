//! Items: `C 25` changes the planned minutes, `D` goes to an item or opens it again.

use crate::agenda::ItemLabel;
use crate::console::Model;
use crate::console::words::plan_told;
use crate::meeting::{Command, Room};

use super::limit::minutes;
use super::{Deed, Line, Meaning, Purpose, Sure, does};

/// What the line means.
pub(super) fn meaning(line: &Line, model: &Model) -> Meaning {
    let text = line.text();
    let room = model.ahead().room();
    let mut words = text.split_whitespace();
    let Some(label) = words.next() else {
        return Meaning::Not("C 25 plans 25 minutes, D goes to item D".to_owned());
    };
    let Some(label) = label_of(room, label) else {
        let labels: Vec<&str> = room.items.iter().map(|item| item.label.as_str()).collect();
        return Meaning::Not(format!("there is no item {label}; there are {}", labels.join(", ")));
    };
    match (words.next(), words.next()) {
        (None, _) => goes_to(label, room, model),
        (Some(length), None) => plans(label, length, model),
        (Some(_), Some(_)) => Meaning::Not("an item, or an item and its minutes".to_owned()),
    }
}

fn label_of(room: &Room, typed: &str) -> Option<ItemLabel> {
    room.items
        .iter()
        .map(|item| &item.label)
        .find(|label| label.as_str().eq_ignore_ascii_case(typed))
        .cloned()
}

fn goes_to(label: ItemLabel, room: &Room, model: &Model) -> Meaning {
    let title = room.agenda.item(&label).map_or("", |item| item.title.as_str());
    let again = room.item(&label).is_some_and(|item| !item.times.is_empty());
    let says = format!("{} {label}, {title}", if again { "opens again" } else { "opens" });
    let asks = Sure::before_opening(&label, room, model.clock());
    let asks = asks.map(|sure| Deed::Open(Purpose::Sure(sure)));
    let meaning = does(Command::OpenItem { item: label }, says).unless_refused(model);
    match (meaning, asks) {
        (Meaning::Does { says, .. }, Some(deed)) => Meaning::Does { deed, says },
        (meaning, _) => meaning,
    }
}

fn plans(label: ItemLabel, length: &str, model: &Model) -> Meaning {
    let Some(planned) = minutes(length) else {
        return Meaning::Not("25 is 25 minutes; 90s and 1h10m go too".to_owned());
    };
    let name = label.clone();
    let command = Command::Plan { item: label, planned };
    match model.rehearse(&command) {
        Err(refusal) => Meaning::Not(refusal.to_string()),
        Ok(after) => {
            let sum = plan_told(after.room(), model.clock());
            does(command, format!("{name}: {planned} planned; {sum}"))
        }
    }
}
