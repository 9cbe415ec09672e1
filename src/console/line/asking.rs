//! The words of a request: `iran for bol, cub, syr via chat ?`.

use crate::delegations::{Among, Category, Delegation, Rank, guest};
use crate::meeting::{Channel, Kind, OnBehalfOf, Speaker};

use super::Line;
use super::names::Found;
use crate::console::Model;

/// One request as it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request<'a> {
    /// Who.
    pub who: String,
    /// After `for`: a group or States.
    pub behalf: Option<String>,
    /// With `?`: a question.
    pub kind: Kind,
    /// After `via`.
    pub channel: Option<Result<Channel, &'a str>>,
    /// After `as`: what a guest is.
    pub guest: Category,
}

/// Whom a request is for, as far as it is clear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clear {
    /// Nothing is typed.
    Nothing,
    /// Clear.
    Speaker(Box<Speaker>),
    /// Clear, but in no roster.
    Guest(Box<Speaker>),
    /// One of these must be chosen.
    Choose(Vec<String>),
    /// It cannot be.
    Not(String),
}

impl<'a> Request<'a> {
    /// Reads one request; `is_name` says whether words that hold a `for` are one name all the same.
    pub fn read(typed: &'a str, is_name: impl Fn(&str) -> bool) -> Self {
        let mut request = Self {
            who: String::new(),
            behalf: None,
            kind: Kind::Statement,
            channel: None,
            guest: Category::GuestOrganization,
        };
        let mut words: Vec<&str> = Vec::new();
        let mut rest = typed.split_whitespace();
        while let Some(word) = rest.next() {
            match word.to_lowercase().as_str() {
                "?" => request.kind = Kind::Question,
                "via" => request.channel = Some(channel(rest.next().unwrap_or_default())),
                "as" => request.guest = guest_category(rest.next().unwrap_or_default()),
                _ => words.push(word),
            }
        }
        if let Some(last) = words.last_mut()
            && let Some(before) = last.strip_suffix('?')
        {
            *last = before;
            request.kind = Kind::Question;
        }
        let whole = words.join(" ");
        let behalf = words.iter().position(|word| word.eq_ignore_ascii_case("for"));
        match behalf.filter(|_| !is_name(&whole)) {
            Some(at) => {
                let (who, behalf) = words.split_at(at);
                request.who = who.join(" ");
                request.behalf = Some(behalf.get(1..).unwrap_or_default().join(" "));
            }
            None => request.who = whole,
        }
        request
    }

    /// The names typed, and among whom each is looked for.
    pub fn names(&self) -> Vec<(String, Among)> {
        let mut names = vec![(self.who.clone(), Among::Everyone)];
        if let Some(behalf) = &self.behalf {
            let among = if behalf.contains(',') { Among::Everyone } else { Among::Groups };
            names.extend(behalf.split(',').map(|name| (name.trim().to_owned(), among)));
        }
        names.retain(|(name, _)| !name.is_empty());
        names
    }
}

/// Reads a request of the roster's names.
pub fn read<'a>(typed: &'a str, model: &Model) -> Request<'a> {
    Request::read(typed, |name| {
        let hits = model.roster.search(name, Among::Everyone);
        hits.first().is_some_and(|hit| hit.rank != Rank::Fuzzy)
    })
}

impl Line {
    /// Whom a request is for.
    pub(super) fn speaker(&self, request: &Request<'_>, model: &Model) -> Clear {
        let who = match self.look_up(&request.who, Among::Everyone, model) {
            Found::Nothing => return Clear::Nothing,
            Found::Choose(choices) => return Clear::Choose(names(&choices)),
            Found::One(who) => *who,
            Found::Nobody(_) if request.behalf.is_none() => {
                return Clear::Guest(Box::new(Speaker::plain(guest(&request.who, request.guest))));
            }
            Found::Nobody(_) => {
                return Clear::Not(format!("nobody here is called \u{201c}{}\u{201d}", request.who));
            }
        };
        let Some(behalf) = &request.behalf else { return Clear::Speaker(Box::new(Speaker::plain(who))) };
        match self.behalf(behalf, model) {
            Ok(behalf) => {
                Clear::Speaker(Box::new(Speaker { on_behalf_of: Some(behalf), ..Speaker::plain(who) }))
            }
            Err(not) => not,
        }
    }

    /// A group, or States with commas between them.
    fn behalf(&self, typed: &str, model: &Model) -> Result<OnBehalfOf, Clear> {
        if !typed.contains(',') {
            match self.look_up(typed, Among::Groups, model) {
                Found::One(group) => return Ok(OnBehalfOf::Group(*group)),
                Found::Choose(choices) => return Err(Clear::Choose(names(&choices))),
                Found::Nothing => {
                    return Err(Clear::Not("for whom? a group, or States with commas".to_owned()));
                }
                Found::Nobody(_) => {}
            }
        }
        let mut states: Vec<Delegation> = Vec::new();
        for name in typed.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            match self.look_up(name, Among::Everyone, model) {
                Found::One(state) if state.is_state() => {
                    if states.iter().all(|known| known.code != state.code) {
                        states.push(*state);
                    }
                }
                Found::Choose(choices) => return Err(Clear::Choose(names(&choices))),
                Found::One(_) | Found::Nobody(_) | Found::Nothing => {
                    return Err(Clear::Not(format!("\u{201c}{name}\u{201d} is no group and no State")));
                }
            }
        }
        Ok(OnBehalfOf::States(states))
    }
}

fn names(choices: &[Delegation]) -> Vec<String> {
    choices.iter().map(|who| who.name.to_string()).collect()
}

fn channel(word: &str) -> Result<Channel, &str> {
    let channels = [
        ("room", Channel::Room),
        ("hand", Channel::Hand),
        ("chat", Channel::Chat),
        ("mail", Channel::Email),
        ("e-mail", Channel::Email),
        ("email", Channel::Email),
        ("other", Channel::Other),
    ];
    let typed = word.to_lowercase();
    let fits = channels.iter().find(|(name, _)| !typed.is_empty() && name.starts_with(&typed));
    fits.map(|(_, channel)| *channel).ok_or(word)
}

fn guest_category(word: &str) -> Category {
    if word.to_lowercase().starts_with('p') { Category::GuestPerson } else { Category::GuestOrganization }
}
