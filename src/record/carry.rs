//! Those who were not heard, carried into the agenda file of the next meeting: text to text, nothing of what stands
//! there is changed.

use crate::agenda::{Agenda, PlannedRequest, parse};
use crate::delegations::{Category, Delegation};
use crate::meeting::{Intervention, Kind, OnBehalfOf, OutcomeKind, Room, Speaker, Waiting, heard_words};

/// An agenda file with what was carried into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The whole file.
    pub text: String,
    /// What became of each, in words.
    pub fates: Vec<String>,
}

/// Why nothing is carried.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotCarried {
    /// The file has errors.
    #[error("the agenda file has errors; informals check shows them")]
    BadAgenda,
    /// This meeting has been carried there.
    #[error(
        "this meeting has been carried into that agenda file already; take its lines out to carry it again"
    )]
    Already,
    /// There is nobody and nothing to carry.
    #[error(
        "everybody was heard, and nothing is left to answer or to follow up; the agenda file stays as it is"
    )]
    Nothing,
}

/// Those who still wait to be heard, in their order: on the list, then after closing.
pub fn unheard(room: &Room) -> impl Iterator<Item = &Waiting> {
    let waiting = room.waiting.iter().chain(&room.after_closing);
    waiting.filter(|waiting| !room.was_heard_afterwards(waiting.id))
}

/// Adds `[[requests]]` at the end of an agenda file, one for each who was not heard, with their order, group, rank
/// and note; rights of reply, open questions and follow-ups as comments.
pub fn carried(agenda_text: &str, room: &Room) -> Result<Carried, NotCarried> {
    let next = parse(agenda_text.as_bytes()).agenda.ok_or(NotCarried::BadAgenda)?;
    let heading = heading(room);
    if agenda_text.lines().any(|line| line == heading) {
        return Err(NotCarried::Already);
    }
    let remarks = remarks(room);
    let heard = if same_series(room, &next) { heard(room) } else { Vec::new() };
    if unheard(room).next().is_none() && remarks.is_empty() && heard.is_empty() {
        return Err(NotCarried::Nothing);
    }
    let text = format!("{}\n\n{heading}\n", agenda_text.trim_end());
    let mut file = Carrying { text, agenda: next, fates: Vec::new() };
    for waiting in unheard(room) {
        file.carry(waiting);
    }
    for remark in remarks {
        file.comment(&remark);
        file.fates.push(remark);
    }
    for (speaker, times) in heard {
        file.carry_heard(&speaker, times);
    }
    Ok(Carried { text: file.text, fates: file.fates })
}

/// The file while it grows.
struct Carrying {
    text: String,
    agenda: Agenda,
    fates: Vec<String>,
}

impl Carrying {
    fn carry(&mut self, waiting: &Waiting) {
        let said = waiting.speaker.short();
        if self.agenda.requests.iter().any(|request| is_of(request, &waiting.speaker)) {
            self.fates.push(format!("{said}: is in the agenda file already"));
            return;
        }
        let blocks = [name_of, code_of].map(|written| block(waiting, written));
        let taken = blocks.into_iter().flatten().find_map(|block| self.with(&block, &waiting.speaker));
        if let Some((text, agenda)) = taken {
            (self.text, self.agenda) = (text, agenda);
            self.fates.push(format!("{said}: carried"));
        } else {
            let fate = format!("{said}: to be inscribed by hand, since the agenda file has no way to say it");
            self.comment(&fate);
            self.fates.push(fate);
        }
    }

    /// How often somebody was heard goes with them, for the order by fewest interventions.
    fn carry_heard(&mut self, speaker: &Speaker, times: usize) {
        let blocks = [name_of, code_of].map(|written| heard_block(speaker, times, written));
        let taken = blocks.into_iter().flatten().find_map(|block| {
            let text = format!("{}\n{block}", self.text);
            let agenda = parse(text.as_bytes()).agenda?;
            let last = Speaker::heard_before(agenda.heard_before.last()?);
            let added = agenda.heard_before.len() == self.agenda.heard_before.len() + 1;
            (added && last.same_voice(speaker)).then_some((text, agenda))
        });
        let said = format!("{}: {} so far", speaker.short(), heard_words(times));
        if let Some((text, agenda)) = taken {
            (self.text, self.agenda) = (text, agenda);
            self.fates.push(said);
        } else {
            self.comment(&said);
        }
    }

    fn comment(&mut self, line: &str) {
        self.text.extend(["# ", line, "\n"]);
    }

    /// The file with one request more, if it is read as this speaker's.
    fn with(&self, block: &str, speaker: &Speaker) -> Option<(String, Agenda)> {
        let text = format!("{}\n{block}", self.text);
        let agenda = parse(text.as_bytes()).agenda?;
        let added = agenda.requests.len() == self.agenda.requests.len() + 1;
        let last = agenda.requests.last()?;
        (added && is_of(last, speaker)).then_some((text, agenda))
    }
}

/// Whether a request of a file is of this delegation in this capacity.
fn is_of(request: &PlannedRequest, speaker: &Speaker) -> bool {
    let same_who = speaker.delegation.as_ref().is_some_and(|who| who.is_same_as(&request.who));
    let same_group = match (&request.on_behalf_of, &speaker.on_behalf_of) {
        (None, None) => true,
        (Some(group), Some(OnBehalfOf::Group(spoken_for))) => group.is_same_as(spoken_for),
        (_, _) => false,
    };
    same_who && same_group
}

/// One `[[requests]]`; none where the capacity cannot be said there.
fn block(waiting: &Waiting, written: fn(&Delegation) -> String) -> Option<String> {
    let who = waiting.speaker.delegation.as_ref().map(written)?;
    let group = match &waiting.speaker.on_behalf_of {
        None => None,
        Some(OnBehalfOf::Group(group)) => Some(written(group)),
        Some(OnBehalfOf::States(_) | OnBehalfOf::Named(_)) => return None,
    };
    let mut lines = vec!["[[requests]]".to_owned(), format!("who = {}", quoted(&who))];
    lines.extend(group.map(|group| format!("on_behalf_of = {}", quoted(&group))));
    lines.extend(waiting.rank.map(|rank| format!("rank = {rank}")));
    lines.extend(waiting.note.as_ref().map(|note| format!("note = {}", quoted(note))));
    match waiting.kind {
        Kind::Question => lines.push("# it was to be a question".to_owned()),
        Kind::Reaction => lines.push("# it was to be a reaction".to_owned()),
        Kind::Statement | Kind::PointOfOrder | Kind::RightOfReply | Kind::Remarks => {}
    }
    Some(lines.join("\n") + "\n")
}

fn same_series(room: &Room, next: &Agenda) -> bool {
    next.series.is_some() && next.series == room.agenda.series
}

/// Who was heard in this sitting and those before it, and how often; guests and officers are of no series.
fn heard(room: &Room) -> Vec<(Speaker, usize)> {
    let before = room.agenda.heard_before.iter();
    let before = before.map(|before| (Speaker::heard_before(before), before.times));
    let now = room.finished.iter().filter(|heard| heard.counts()).map(|heard| (as_counted(heard), 1));
    let mut all: Vec<(Speaker, usize)> = Vec::new();
    for (speaker, times) in before.chain(now).filter(|(speaker, _)| is_of_the_roster(speaker)) {
        match all.iter_mut().find(|(known, _)| is_same(known, &speaker)) {
            Some((_, sum)) => *sum += times,
            None => all.push((speaker, times)),
        }
    }
    all
}

/// The delegation and the group; for named States only the delegation that spoke.
fn as_counted(heard: &Intervention) -> Speaker {
    let speaker = &heard.request.speaker;
    let group = speaker.group().filter(|_| speaker.on_behalf_of.is_some()).cloned();
    Speaker {
        on_behalf_of: group.map(OnBehalfOf::Group),
        also_national: false,
        person: None,
        ..speaker.clone()
    }
}

fn is_same(one: &Speaker, other: &Speaker) -> bool {
    let group = |speaker: &Speaker| speaker.group().map(|group| group.code.clone());
    one.code() == other.code() && group(one) == group(other)
}

fn is_of_the_roster(speaker: &Speaker) -> bool {
    speaker.delegation.as_ref().is_some_and(|who| match who.category {
        Category::State | Category::ObserverState | Category::Group | Category::Organization => true,
        Category::GuestOrganization | Category::GuestPerson | Category::Officer => false,
    })
}

/// One `[[heard_before]]`.
fn heard_block(speaker: &Speaker, times: usize, written: fn(&Delegation) -> String) -> Option<String> {
    let who = quoted(&written(speaker.delegation.as_ref()?));
    let group = speaker.group().filter(|_| speaker.on_behalf_of.is_some());
    let group =
        group.map(|group| format!("on_behalf_of = {}\n", quoted(&written(group)))).unwrap_or_default();
    Some(format!("[[heard_before]]\nwho = {who}\n{group}times = {times}\n"))
}

fn name_of(delegation: &Delegation) -> String {
    delegation.name.to_string()
}

fn code_of(delegation: &Delegation) -> String {
    delegation.code.to_string()
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

fn heading(room: &Room) -> String {
    format!("# Not heard at \u{201c}{}\u{201d}, {}:", room.agenda.title, room.agenda.date.format("%-d %B %Y"))
}

/// What is no request: rights of reply, questions without an answer, what is to be followed up.
fn remarks(room: &Room) -> Vec<String> {
    let zone = room.agenda.time_zone;
    let reply = |reply: &Waiting| format!("right of reply not exercised: {}", reply.speaker.short());
    let question = |open: &&Intervention| {
        let asked = open.started.hour_minute(zone);
        format!("question without an answer: {}, at {asked}", open.request.speaker.short())
    };
    let follow_ups = room.outcomes.iter().filter(|outcome| outcome.kind == OutcomeKind::FollowUp);
    let follow_up = follow_ups.map(|outcome| {
        let by = outcome.by.as_ref().map(|by| format!(", by {}", by.short())).unwrap_or_default();
        let until = outcome.until.as_ref().map(|until| format!(", until {until}")).unwrap_or_default();
        format!("to be followed up: {}{by}{until}", outcome.text)
    });
    let open = room.open_questions();
    let all = room.replies.iter().map(reply).chain(open.iter().map(question)).chain(follow_up);
    all.map(|remark| crate::text::printable(&remark)).collect()
}
