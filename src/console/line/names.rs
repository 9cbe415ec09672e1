//! Names as they are typed: who may be meant, and when nobody is taken for granted.

use crate::console::Model;
use crate::console::view::Step;
use crate::delegations::{Among, Category, Delegation, Rank};
use crate::meeting::Room;

use super::Line;

/// Choices that fit a line and a digit.
const AT_MOST: usize = 9;

/// Whom a name finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Nothing is typed.
    Nothing,
    /// Somebody; others come after.
    One(Box<Delegation>),
    /// Several that are easily confused: nobody until one is chosen.
    Choose(Vec<Delegation>),
    /// Nobody of the roster or this meeting; some come near.
    Nobody(Vec<Delegation>),
}

impl Line {
    /// Whom a name typed in this line finds.
    pub(super) fn look_up(&self, typed: &str, among: Among, model: &Model) -> Found {
        let typed = typed.trim();
        if typed.is_empty() {
            return Found::Nothing;
        }
        let candidates = candidates(typed, among, model);
        let chosen = self.chosen.get(typed);
        if let Some(one) = candidates.all().find(|who| Some(&who.code) == chosen) {
            return Found::One(Box::new(one.clone()));
        }
        let asks = candidates.that_ask(model);
        match candidates.good.first() {
            _ if asks.len() > 1 => Found::Choose(asks),
            Some(first) => Found::One(Box::new(first.clone())),
            None => Found::Nobody(candidates.near),
        }
    }

    /// Chooses the one above or below for what is typed.
    pub(super) fn step(&mut self, typed: &str, among: Among, step: Step, model: &Model) {
        let typed = typed.trim();
        let candidates = candidates(typed, among, model);
        let asks = candidates.that_ask(model);
        let preselected = asks.len() <= 1 && !candidates.good.is_empty();
        let all: Vec<&Delegation> = candidates.all().take(AT_MOST).collect();
        let chosen = self.chosen.get(typed).and_then(|code| all.iter().position(|who| who.code == *code));
        let here = chosen.or(preselected.then_some(0));
        let there = match (here, step) {
            (None, _) => 0,
            (Some(here), Step::Down) => here + 1,
            (Some(here), Step::Up) => here.saturating_sub(1),
        };
        if let Some(who) = all.get(there.min(all.len().saturating_sub(1))) {
            self.chosen.insert(typed.to_owned(), who.code.clone());
        }
    }

    /// Chooses by number where one must be chosen, and says whether it did.
    pub(super) fn choose(&mut self, typed: &str, among: Among, number: usize, model: &Model) -> bool {
        let choices = match self.look_up(typed, among, model) {
            Found::Choose(choices) | Found::Nobody(choices) => choices,
            Found::Nothing | Found::One(_) => return false,
        };
        let Some(who) = number.checked_sub(1).and_then(|index| choices.get(index)) else { return false };
        self.chosen.insert(typed.trim().to_owned(), who.code.clone());
        true
    }
}

/// Who may be meant.
struct Candidates {
    good: Vec<Delegation>,
    near: Vec<Delegation>,
    exact: usize,
}

impl Candidates {
    /// Good ones; where there are none, those that come near.
    fn all(&self) -> impl Iterator<Item = &Delegation> {
        let near: &[Delegation] = if self.good.is_empty() { &self.near } else { &[] };
        self.good.iter().chain(near)
    }

    /// Those of a set that is easily confused, and whole names or codes that several have.
    fn that_ask(&self, model: &Model) -> Vec<Delegation> {
        if self.exact > 1 {
            return self.good.iter().take(self.exact).cloned().collect();
        }
        let Some(first) = self.good.first() else { return Vec::new() };
        let set = model.roster.easily_confused(&first.code);
        let inside = self.good.iter().filter(|who| set.iter().any(|other| other.code == who.code));
        inside.take(AT_MOST).cloned().collect()
    }
}

fn candidates(typed: &str, among: Among, model: &Model) -> Candidates {
    let hits = model.roster.search(typed, among);
    let exact = hits.iter().filter(|hit| hit.rank == Rank::Exact).count();
    let (good, near): (Vec<_>, Vec<_>) = hits.into_iter().partition(|hit| hit.rank != Rank::Fuzzy);
    let mut good: Vec<Delegation> = good.into_iter().map(|hit| hit.delegation.clone()).collect();
    let near = near.into_iter().take(5).map(|hit| hit.delegation.clone()).collect();
    if among == Among::Everyone {
        let at = exact.min(good.len());
        good.splice(at..at, guests(model.ahead().room(), typed));
    }
    Candidates { good, near, exact }
}

/// Guests of this meeting whose name begins so.
fn guests(room: &Room, typed: &str) -> Vec<Delegation> {
    let typed = typed.to_lowercase();
    let lists = room.waiting.iter().chain(&room.after_closing).chain(&room.replies).chain(&room.withdrawn);
    let written = room.in_writing.iter().map(|(waiting, _)| waiting);
    let heard = room.finished.iter().chain(room.floor.all()).map(|intervention| &intervention.request);
    let mut guests: Vec<Delegation> = Vec::new();
    for waiting in lists.chain(written).chain(heard) {
        let Some(who) = &waiting.speaker.delegation else { continue };
        let begins = who.name.as_str().to_lowercase().starts_with(&typed);
        if is_guest(who) && begins && guests.iter().all(|known| known.code != who.code) {
            guests.push(who.clone());
        }
    }
    guests
}

fn is_guest(who: &Delegation) -> bool {
    match who.category {
        Category::GuestOrganization | Category::GuestPerson => true,
        Category::State
        | Category::ObserverState
        | Category::Group
        | Category::Organization
        | Category::Officer => false,
    }
}
