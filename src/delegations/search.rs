//! Type-ahead: everybody that may be meant by what has been typed so far, the likeliest first.
//!
//! Any word of any name, alias or language may find; what is shown is always the list name.

use std::cmp::Reverse;

use super::facts::{Facts, Kind, Wording};
use super::find::asks;
use super::folded::Folded;
use super::near::Nearness;
use super::{Among, Delegation, Roster};

/// More are never shown, and the person types on.
const AT_MOST: usize = 50;

/// Somebody who may be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit<'roster> {
    /// Who.
    pub delegation: &'roster Delegation,
    /// How well it fits.
    pub rank: Rank,
}

/// How well a hit fits, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The whole name, or a code that begins nobody else's name.
    Exact,
    /// Begins words of a name.
    Prefix,
    /// Comes near a name.
    Fuzzy,
}

/// Within a rank: what is shown before what is only known, and names before codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Closeness {
    BeginsShown,
    Word(Wording),
    Code,
    Near(Reverse<u32>),
}

type Fit = (Rank, Closeness);

/// Part of the roster, alphabetical order, and the order of the roster.
type Place<'roster> = (Kind, &'roster str, usize);

/// Somebody who fits, how well, and where in the list.
type Fitting<'roster> = (Fit, Place<'roster>, &'roster Delegation);

fn order_of<'roster>((fit, place, _): &Fitting<'roster>) -> (Fit, Place<'roster>) {
    (*fit, *place)
}

impl Roster {
    /// Who may be meant by what has been typed so far: exact before prefix before fuzzy; within these States,
    /// then groups, then entities, in alphabetical order. At most fifty; nobody for an empty query.
    pub fn search(&self, query: &str, among: Among) -> Vec<Hit<'_>> {
        let typed = Folded::of(query);
        if typed.is_empty() {
            return Vec::new();
        }
        let mut fits = self.fits(&typed, query.trim(), among);
        let alone = fits.iter().filter(|(fit, ..)| fit.0 != Rank::Fuzzy).count() == 1;
        if fits.len() > AT_MOST {
            fits.select_nth_unstable_by(AT_MOST, |one, other| order_of(one).cmp(&order_of(other)));
            fits.truncate(AT_MOST);
        }
        fits.sort_unstable_by(|one, other| order_of(one).cmp(&order_of(other)));
        let hits = fits.into_iter().map(|((rank, _), _, delegation)| Hit { delegation, rank });
        let mut hits: Vec<Hit<'_>> = hits.collect();
        if alone
            && let Some(hit) = hits.first_mut()
            && self.has_code(hit.delegation, query.trim())
        {
            hit.rank = Rank::Exact;
        }
        hits
    }

    /// Whose names and codes fit; where fewer fit than are shown, whose names come near as well.
    fn fits(&self, typed: &Folded, code: &str, among: Among) -> Vec<Fitting<'_>> {
        let mut nearness = Nearness::to(typed);
        let allowed = nearness.allowed().unwrap_or(0);
        let whole = asks(typed).map_or(Rank::Exact, |_| Rank::Prefix);
        let (mut fits, mut others) = (Vec::new(), Vec::new());
        for (row, (delegation, facts)) in self.among(among).enumerate() {
            let missing = typed.letters().missing_from(facts.letters);
            if missing > allowed {
                continue;
            }
            let place = (facts.kind, facts.in_order.as_str(), row);
            let named = if missing == 0 { by_name_or_code(typed, code, facts, whole) } else { None };
            match named {
                Some(fit) => fits.push((fit, place, delegation)),
                None => others.push((facts, place, delegation)),
            }
        }
        if fits.len() < AT_MOST {
            fits.extend(others.into_iter().filter_map(|(facts, place, delegation)| {
                Some((by_nearness(&mut nearness, facts)?, place, delegation))
            }));
        }
        fits
    }

    fn has_code(&self, delegation: &Delegation, typed: &str) -> bool {
        self.among(Among::Everyone).any(|(known, facts)| facts.has_code(typed) && known == delegation)
    }
}

impl Facts {
    fn has_code(&self, typed: &str) -> bool {
        self.codes.iter().any(|code| code.eq_ignore_ascii_case(typed))
    }
}

fn by_name_or_code(typed: &Folded, code: &str, facts: &Facts, whole: Rank) -> Option<Fit> {
    let by_name = by_name(typed, facts, whole).into_iter();
    by_name.chain(by_code_in_capitals(code, facts)).min().or_else(|| by_code(code, facts))
}

/// `whole` is the rank of a whole name: one that always asks is no better than its beginning.
fn by_name(typed: &Folded, facts: &Facts, whole: Rank) -> Option<Fit> {
    facts
        .spellings
        .iter()
        .filter_map(|spelling| {
            let name = &spelling.folded;
            let closeness = match spelling.wording {
                Wording::Shown if typed.begins(name) => Closeness::BeginsShown,
                wording => Closeness::Word(wording),
            };
            if typed.key() == name.key() {
                Some((whole, closeness))
            } else if typed.begins_words_of(name) {
                Some((Rank::Prefix, closeness))
            } else {
                None
            }
        })
        .min()
}

fn by_code_in_capitals(typed: &str, facts: &Facts) -> Option<Fit> {
    facts.has_code_in_capitals(typed).then_some((Rank::Exact, Closeness::Code))
}

fn by_code(typed: &str, facts: &Facts) -> Option<Fit> {
    facts.has_code(typed).then_some((Rank::Prefix, Closeness::Code))
}

fn by_nearness(nearness: &mut Nearness, facts: &Facts) -> Option<Fit> {
    let near = facts.spellings.iter().filter_map(|spelling| nearness.of(&spelling.folded)).max()?;
    Some((Rank::Fuzzy, Closeness::Near(Reverse(near))))
}
