//! Lines that ask for the floor: several names, each with its capacity, and the details of the request.

use super::super::misphrased::Misphrased;
use super::super::phrase::{Details, GuestIs, Part, Phrase};
use super::super::reading::{Choice, Reading};
use super::super::times::TimeTyped;
use super::whom::{Comma, whom};
use crate::meeting::{Channel, Kind};

/// Keywords of a request.
pub const DETAILS: [&str; 5] = ["as", "via", "asked", "limit", "note"];

/// Kinds that can be asked for.
pub const KINDS: [Choice<Kind>; 3] =
    [("statement", Kind::Statement), ("question", Kind::Question), ("reaction", Kind::Reaction)];

const CHANNELS: [Choice<Channel>; 5] = [
    ("room", Channel::Room),
    ("hand", Channel::Hand),
    ("chat", Channel::Chat),
    ("e-mail", Channel::Email),
    ("other", Channel::Other),
];

const GUESTS: [Choice<GuestIs>; 2] = [("organization", GuestIs::Organization), ("person", GuestIs::Person)];

/// `inscribe WHO[, WHO…] …`: what follows a name before a comma holds for that one, what follows the last one holds
/// for all, as far as they do not say otherwise.
pub fn inscribe(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    let mut parts = vec![part(line, &[])?];
    while line.comma().is_some() {
        parts.push(part(line, &parts)?);
    }
    Ok(Phrase::Inscribe { parts })
}

fn part(line: &mut Reading<'_>, before: &[Part]) -> Result<Part, Misphrased> {
    let first = line.peek();
    let whom = whom(line, &DETAILS, Comma::MayBeginNext)?;
    let for_somebody = |part: &Part| part.whom.on_behalf_of.is_some();
    if whom.also_national && whom.on_behalf_of.is_none() && !before.iter().any(for_somebody) {
        let message = "and-national goes with for: in national capacity alone, leave it out".to_owned();
        return Err(first.map_or_else(|| line.missing(None, "for"), |token| line.wrong(token, message)));
    }
    let mut details = Details::default();
    while one_detail(line, &mut details)? {}
    Ok(Part { whom, details })
}

/// `guest "…" [as organization|person] …`
pub fn guest(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    let name = line.name("the name of the guest", &DETAILS)?;
    let mut details = Details::default();
    let mut what = None;
    loop {
        if let Some(token) = line.keyword("as") {
            line.once(token, what.as_ref())?;
            what = Some(line.choice("a kind of guest", &GUESTS)?);
        } else if !one_detail(line, &mut details)? {
            break;
        }
    }
    Ok(Phrase::Guest { name, what: what.unwrap_or(GuestIs::Organization), details })
}

/// Reads one detail of a request; false when none comes next.
fn one_detail(line: &mut Reading<'_>, details: &mut Details) -> Result<bool, Misphrased> {
    if let Some(token) = line.keyword("as") {
        line.once(token, details.kind.as_ref())?;
        details.kind = Some(line.choice("a kind of intervention", &KINDS)?);
    } else if let Some(token) = line.keyword("via") {
        line.once(token, details.channel.as_ref())?;
        details.channel = Some(line.choice("a way of asking", &CHANNELS)?);
    } else if let Some(token) = line.keyword("asked") {
        line.once(token, details.asked.as_ref())?;
        details.asked = Some(asked(line)?);
    } else if let Some(token) = line.keyword("limit") {
        line.once(token, details.limit.as_ref())?;
        details.limit = Some(line.length("the limit")?);
    } else if let Some(token) = line.keyword("note") {
        line.once(token, details.note.as_ref())?;
        details.note = Some(line.text("the note", &DETAILS)?);
    } else {
        return Ok(false);
    }
    Ok(true)
}

fn asked(line: &mut Reading<'_>) -> Result<TimeTyped, Misphrased> {
    let first = line.peek();
    let typed = line.name("the time of asking", &DETAILS)?;
    TimeTyped::any(&typed).ok_or_else(|| {
        let ways = "09:45, \"24 June 17:02\" or 2021-06-24T17:02";
        first.map_or_else(|| line.missing(None, "the time of asking"), |token| line.no_time(token, ways))
    })
}
