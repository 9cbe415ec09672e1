//! Lines about what stands on a list.

use super::super::misphrased::Misphrased;
use super::super::phrase::Phrase;
use super::super::reading::{Choice, Reading};
use super::whom::pointed;
use crate::agenda::Order;
use crate::meeting::{Command, ListName};

const LISTS: [Choice<ListName>; 3] =
    [("list", ListName::Speakers), ("after-closing", ListName::AfterClosing), ("replies", ListName::Replies)];

const ORDERS: [Choice<Order>; 4] = [
    ("request", Order::Request),
    ("fewest-first", Order::FewestFirst),
    ("groups-first", Order::GroupsFirst),
    ("protocol", Order::Protocol),
];

/// `order request|fewest-first|groups-first|protocol`
pub fn order(line: &mut Reading<'_>) -> Result<Command, Misphrased> {
    Ok(Command::Order { order: line.choice("an order", &ORDERS)? })
}

/// `withdraw TARGET [from list|after-closing|replies]`
pub fn withdraw(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    let target = pointed(line, &["from"])?;
    let from = match line.keyword("from") {
        Some(_) => Some(line.choice("a list", &LISTS)?),
        None => None,
    };
    Ok(Phrase::Withdraw { target, from })
}

/// `move TARGET to N`
pub fn move_to(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    let target = pointed(line, &["to"])?;
    line.expect("to", "the new place, to N,")?;
    Ok(Phrase::Move { target, place: line.place("the new place")? })
}

/// `settle "…" as WHO|nobody`
pub fn settle(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    let name = line.name("the display name", &["as"])?;
    line.expect("as", "whose it is, as WHO or as nobody,")?;
    let who = match line.keyword("nobody") {
        Some(_) => None,
        None => Some(line.name("whose it is", &[])?),
    };
    Ok(Phrase::Settle { name, who })
}
