//! Whom the people and requests of a file stand for: what is sure, what is guessed, what is left to a person.

use crate::delegations::{Category, Code, Delegation};

use super::matching::{Doubt, Matched, Matcher};
use super::people::{Asked, Person};
use super::read::Attendance;

/// The people of a file by delegation, and its requests with who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview<'read, 'roster> {
    /// Who is sure to be there, with their people, in the order of the file.
    pub there: Vec<(&'roster Delegation, Vec<&'read Person>)>,
    /// Who may be there, and why it is only a guess.
    pub guesses: Vec<(&'read Person, &'roster Delegation, Doubt)>,
    /// Names of several, to be settled.
    pub several: Vec<(&'read Person, Vec<&'roster Delegation>)>,
    /// Names of nobody known, to be settled.
    pub unknown: Vec<&'read Person>,
    /// Requests in their order.
    pub requests: Vec<Request<'read, 'roster>>,
}

/// A request and who is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request<'read, 'roster> {
    /// As it was written.
    pub asked: &'read Asked,
    /// Who asks.
    pub who: Matched<'roster>,
    /// On whose behalf, if anybody's.
    pub on_behalf_of: Option<Matched<'roster>>,
}

/// Matches everybody in a file.
pub fn overview<'read, 'roster>(
    attendance: &'read Attendance,
    matcher: &Matcher<'roster>,
) -> Overview<'read, 'roster> {
    let requests = attendance.requests.iter().map(|asked| request(asked, matcher)).collect();
    let mut overview = Overview {
        there: Vec::new(),
        guesses: Vec::new(),
        several: Vec::new(),
        unknown: Vec::new(),
        requests,
    };
    for person in &attendance.people {
        match whom(person, matcher) {
            Matched::Sure(delegation) => overview.seat(delegation, person),
            Matched::Guess(delegation, doubt) => overview.guesses.push((person, delegation, doubt)),
            Matched::Several(choices) => overview.several.push((person, choices)),
            Matched::Unknown => overview.unknown.push(person),
        }
    }
    overview
}

impl<'read, 'roster> Overview<'read, 'roster> {
    fn seat(&mut self, delegation: &'roster Delegation, person: &'read Person) {
        let same =
            |known: &Delegation| known.code == delegation.code && known.category == delegation.category;
        match self.there.iter_mut().find(|(known, _)| same(known)) {
            Some((_, people)) => people.push(person),
            None => self.there.push((delegation, vec![person])),
        }
    }

    /// How many names are left to settle.
    pub fn to_settle(&self) -> usize {
        self.several.len() + self.unknown.len()
    }

    /// Who is sure to be there of these categories.
    pub fn of(&self, is_wanted: impl Fn(Category) -> bool) -> Vec<&'roster Delegation> {
        self.there.iter().map(|(who, _)| *who).filter(|who| is_wanted(who.category)).collect()
    }
}

/// The columns of a form say it before the name does; the first that is sure counts.
fn whom<'roster>(person: &Person, matcher: &Matcher<'roster>) -> Matched<'roster> {
    let said = person.delegation.iter().map(String::as_str).chain([person.display_name.as_str()]);
    let found: Vec<Matched<'roster>> = said.map(|text| matcher.name(text)).collect();
    let best = found.into_iter().min_by_key(|matched| match matched {
        Matched::Sure(_) => 0,
        Matched::Several(_) => 1,
        Matched::Guess(..) => 2,
        Matched::Unknown => 3,
    });
    best.unwrap_or(Matched::Unknown)
}

fn request<'read, 'roster>(asked: &'read Asked, matcher: &Matcher<'roster>) -> Request<'read, 'roster> {
    let who = matcher.request(&asked.who);
    let on_behalf_of = asked.on_behalf_of.as_deref().map(|group| matcher.group(group));
    Request { asked, who, on_behalf_of }
}

impl<'roster> Matcher<'roster> {
    /// On whose behalf: groups first, for NAM is Namibia elsewhere; a list of States stays a text.
    fn group(&self, text: &str) -> Matched<'roster> {
        let only_group = |choices: &[&'roster Delegation]| {
            let mut groups = choices.iter().filter(|who| who.category == Category::Group);
            groups.next().copied().filter(|_| groups.next().is_none())
        };
        match self.request(text) {
            Matched::Several(choices) => {
                only_group(&choices).map_or(Matched::Several(choices), Matched::Sure)
            }
            found => match self.roster().group_by_code(&Code::new(text)) {
                Some(group) => Matched::Sure(group),
                None => found,
            },
        }
    }
}
