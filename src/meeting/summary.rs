//! What an entry did, in a few words: for the answer to a command, the list of what was done, and undo.

use super::LimitScope;
use super::entry::{Entry, Id};
use super::event::{Event, Kind, ListName, OutcomeKind};
use super::meeting::Meeting;
use super::order::ordinal;
use super::ordering::order_words;
use super::past::PastIntervention;
use super::presence::AttendanceList;
use super::speaker::Speaker;
use crate::agenda::ItemLabel;
use crate::delegations::Delegation;
use crate::text::counted;
use crate::time::{Length, Moment};

impl Meeting {
    /// What an entry did, in a few words and the names of lists: `floor to Indonesia for NAM`.
    pub fn summary(&self, entry: &Entry) -> String {
        let said: Vec<String> =
            entry.events.iter().filter_map(|event| self.event_summary(event, entry)).collect();
        if said.is_empty() { "nothing".to_owned() } else { said.join("; ") }
    }

    #[expect(clippy::too_many_lines, reason = "one line an event, so that a new event stops the build here")]
    fn event_summary(&self, event: &Event, entry: &Entry) -> Option<String> {
        let zone = self.room().agenda.time_zone;
        let name = |id: &Id| self.short_name(*id);
        let leads = entry.events.first() == Some(event);
        Some(match event {
            Event::MeetingOpened { name, .. } => format!("meeting {name} opened"),
            Event::AgendaAmended { .. } => "agenda amended".to_owned(),
            Event::FloorDeskTaken {} if leads && entry.events.len() > 1 => return None,
            Event::FloorDeskTaken {} => format!("floor desk taken by {}", entry.by),
            Event::DamageAccepted { lines } => format!("{} damaged lines accepted as lost", lines.len()),
            Event::ItemOpened { item } => format!("item {item} opened"),
            Event::ItemClosed { item } => {
                return closed_alone(entry).then(|| format!("item {item} closed"));
            }
            Event::ItemPlanned { item, planned } => format!("item {item} planned for {planned}"),
            Event::Suspended {} => "meeting suspended".to_owned(),
            Event::MeetingResumed {} => "meeting resumed".to_owned(),
            Event::Adjourned {} => "meeting adjourned".to_owned(),
            Event::MeetingExtended { until } => format!("meeting extended to {}", until.hour_minute(zone)),
            Event::Presiding { who } if leads => format!("{} presides", who.short()),
            Event::ListOpened {} => "list of speakers open".to_owned(),
            Event::ClosingAnnounced { closes_at } => {
                format!("closing of the list announced for {}", closes_at.hour_minute(zone))
            }
            Event::ListClosed {} => format!("list of speakers closed, {} waiting", self.room().waiting.len()),
            Event::ListReopened {} => "list of speakers open again".to_owned(),
            Event::Paused { id } if leads || desk_leads(entry) => format!("{} paused", name(id)),
            Event::ListAwaited {} | Event::Presiding { .. } | Event::Paused { .. } => return None,
            Event::AttendanceTaken { list } => attendance_summary(list),
            Event::NameSettled { who: Some(who), .. } => format!("a name settled: {}", who.name),
            Event::NameSettled { who: None, .. } => "a name settled: nobody\u{2019}s".to_owned(),
            Event::Inscribed { list, place, speaker, kind, .. } => inscribed(*list, *place, speaker, *kind),
            Event::SpeakerNamed { speaker, .. } => format!("{} is to speak", speaker.short()),
            Event::Admitted { id, place } => format!("{} admitted, {}", name(id), ordinal(*place)),
            Event::Withdrawn { id } => format!("{} withdrawn", name(id)),
            Event::Moved { id, place } => format!("{} moved, now {}", name(id), ordinal(*place)),
            Event::Reordered { order, .. } => format!("list {}", order_words(*order)),
            Event::Skipped { id, place } => format!("{} skipped, comes back {}", name(id), ordinal(*place)),
            Event::Held { id } => format!("{} held", name(id)),
            Event::Released { id } => format!("{} released", name(id)),
            Event::PutInWriting { id } => format!("{} to send the statement in writing", name(id)),
            Event::Received { id } => format!("statement of {} received in writing", name(id)),
            Event::FloorGiven { speaker, kind, .. } => {
                format!("floor to {}{}", speaker.short(), label(*kind))
            }
            Event::FloorEnded { id } => {
                return ended_alone(entry).then(|| format!("{} ended", name(id)));
            }
            Event::SpeakerResumed { id } => format!("{} goes on", name(id)),
            Event::SpeakerLimited { id, limit } => format!("limit of {} now {limit}", name(id)),
            Event::Limited { scope, limit } => format!("limit {} {limit}", scope_words(*scope)),
            Event::BudgetSet { item, group, pool } => {
                format!(
                    "{} has {pool} on item {item}, {} used",
                    group.short,
                    self.used(item, group, entry.at)
                )
            }
            Event::AskedToConclude { id } => format!("{} asked to conclude", name(id)),
            Event::PersonNamed { id, .. } => format!("speaker of {} named", name(id)),
            Event::PointOfOrderRaised { who: None, .. } => "point of order".to_owned(),
            Event::PointOfOrderRaised { who: Some(who), .. } | Event::PointOfOrderNamed { who, .. } => {
                format!("point of order by {}", who.short())
            }
            Event::PointOfOrderTaken { id } => format!("point of order by {} heard", name(id)),
            Event::PointOfOrderAnswered { .. } => return answered_alone(entry),
            Event::ResponseWorded { .. } => "response noted".to_owned(),
            Event::Reassigned { speaker, .. } => format!("intervention reassigned to {}", speaker.short()),
            Event::StartCorrected { id, to } => {
                format!("start of {} corrected to {}", name(id), to.hour_minute_second(zone))
            }
            Event::EndCorrected { id, to } => {
                format!("end of {} corrected to {}", name(id), to.hour_minute_second(zone))
            }
            Event::InterventionLogged { id, heard } => self.logged_summary(*id, heard),
            Event::OutcomeRecorded(outcome) => outcome_words(outcome.kind).to_owned(),
            Event::ParagraphsTakenUp { on: Some(on) } => format!("on {on}"),
            Event::ParagraphsTakenUp { on: None } => "on no paragraphs in particular".to_owned(),
            Event::Noted(note) => format!("note taken{}", self.note_number(note.id)),
            Event::Proposed { note, .. } => format!("proposal noted{}", self.proposal_number(note.id)),
            Event::Aligned { note, who, with } => self.alignment_summary(note, who.as_deref(), with),
            Event::NoteEdited { id, .. } => return self.edit_summary(*id, entry),
            Event::NoteMoved { id, about } => {
                format!("{} moved to {}", self.note_name(*id), self.about_in_words(about))
            }
            Event::NoteStruck { id } => format!("{} struck", self.note_name(*id)),
            Event::PositionTaken { proposal, who, position } => {
                format!("{} {}", who.short(), self.position_summary(*proposal, *position))
            }
            Event::Undone { entry, .. } => format!("taken back: {}", self.summary_of(*entry)),
            Event::Redone { entry, .. } => format!("put back: {}", self.summary_of(*entry)),
            Event::ClockMoved {} => format!("practice clock at {}", entry.at.hour_minute_second(zone)),
            Event::ClockSet {} => "clock set".to_owned(),
        })
    }

    /// `Japan logged afterwards, #5 from 10:41 to 10:45`
    fn logged_summary(&self, id: Id, heard: &PastIntervention) -> String {
        let zone = self.room().agenda.time_zone;
        let number =
            self.room().intervention(id).map_or_else(String::new, |heard| format!("#{} ", heard.number));
        let (from, to) = (heard.began.hour_minute(zone), heard.ended.hour_minute(zone));
        let who = format!("{}{}", heard.speaker.short(), label(heard.kind));
        format!("{who} logged afterwards, {number}from {from} to {to}")
    }

    fn used(&self, item: &ItemLabel, group: &Delegation, at: Moment) -> Length {
        self.room().group_time(item, group, at)
    }

    /// What was taken back or put back. That it was an undo itself no rule allows; a spoiled journal may say so, and an
    /// undo of itself would be told for ever.
    fn summary_of(&self, id: super::EntryId) -> String {
        let takes_back = |event: &Event| matches!(event, Event::Undone { .. } | Event::Redone { .. });
        let entry = self.entry(id).filter(|entry| !entry.events.iter().any(takes_back));
        entry.map_or_else(|| "an entry".to_owned(), |entry| self.summary(entry))
    }

    /// The short name of whoever an id stands for, wherever the entry is now, undone or not.
    pub fn short_name(&self, id: Id) -> String {
        let room = self.room();
        let waiting = room.waiting_entry(id).map(|waiting| &waiting.speaker);
        let known =
            waiting.or_else(|| room.intervention(id).map(|intervention| &intervention.request.speaker));
        known.or_else(|| self.first_speaker(id)).map_or_else(|| "(not yet named)".to_owned(), Speaker::short)
    }

    /// The speaker as first inscribed or called.
    fn first_speaker(&self, id: Id) -> Option<&Speaker> {
        self.entry(id.entry)?.events.iter().find_map(|event| match event {
            Event::Inscribed { id: of, speaker, .. } | Event::FloorGiven { id: of, speaker, .. }
                if *of == id =>
            {
                Some(speaker)
            }
            Event::InterventionLogged { id: of, heard } if *of == id => Some(&heard.speaker),
            Event::PointOfOrderRaised { id: of, who, .. } if *of == id => who.as_ref(),
            _ => None,
        })
    }
}

fn desk_leads(entry: &Entry) -> bool {
    matches!(entry.events.as_slice(), [Event::FloorDeskTaken {}, _])
}

fn closed_alone(entry: &Entry) -> bool {
    !entry.events.iter().any(|event| matches!(event, Event::ItemOpened { .. } | Event::Adjourned {}))
}

fn ended_alone(entry: &Entry) -> bool {
    closed_alone(entry)
        && !entry
            .events
            .iter()
            .any(|event| matches!(event, Event::FloorGiven { .. } | Event::ItemClosed { .. }))
}

fn answered_alone(entry: &Entry) -> Option<String> {
    let ends = |event: &Event| matches!(event, Event::FloorEnded { .. } | Event::FloorGiven { .. });
    (closed_alone(entry) && !entry.events.iter().any(ends)).then(|| "point of order responded to".to_owned())
}

/// `attendance taken: 61 people, 43 delegations, 3 others, 2 left, 7 to settle`
fn attendance_summary(list: &AttendanceList) -> String {
    let left = list.there.iter().filter(|present| present.left.is_some()).count();
    let (delegations, others) = list.delegations_and_others();
    let parts = [
        (list.people(), "person", "people"),
        (delegations, "delegation", "delegations"),
        (others, "other", "others"),
        (left, "left", "left"),
        (list.to_settle.len(), "to settle", "to settle"),
    ];
    let said = parts.into_iter().filter(|(count, ..)| *count > 0);
    let said: Vec<String> = said.map(|(count, one, many)| counted(count, one, many)).collect();
    format!("attendance taken: {}", said.join(", "))
}

fn inscribed(list: ListName, place: Option<usize>, speaker: &Speaker, kind: Kind) -> String {
    let who = format!("{}{}", speaker.short(), label(kind));
    match (list, place) {
        (ListName::Speakers, Some(place)) => format!("{who} asks for the floor, {}", ordinal(place)),
        (ListName::Replies, Some(place)) => format!("{who} asked for, {}", ordinal(place)),
        (ListName::AfterClosing, _) | (_, None) => format!("{who} asks for the floor, after closing"),
    }
}

fn label(kind: Kind) -> &'static str {
    match kind {
        Kind::Statement | Kind::Remarks => "",
        Kind::Question => " (question)",
        Kind::Reaction => " (reaction)",
        Kind::PointOfOrder => " (point of order)",
        Kind::RightOfReply => " (right of reply)",
    }
}

fn scope_words(scope: LimitScope) -> &'static str {
    match scope {
        LimitScope::National => "in national capacity",
        LimitScope::Group => "for groups",
        LimitScope::Observer => "for observers",
        LimitScope::Organization => "for organizations",
        LimitScope::All => "for all who have not begun",
        LimitScope::Now => "now",
    }
}

fn outcome_words(kind: OutcomeKind) -> &'static str {
    match kind {
        OutcomeKind::Agreed => "agreement recorded",
        OutcomeKind::Decision => "decision recorded",
        OutcomeKind::FollowUp => "follow-up recorded",
    }
}
