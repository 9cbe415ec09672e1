//! What has changed between two readings of an agenda, in sentences.

use std::fmt::Display;

use super::reading::Word;
use super::{Agenda, Item, Person, PlannedRequest};
use crate::time::Length;

/// Sentences for everything that has changed, in the order of the file; none for the same agenda.
pub fn differences(old: &Agenda, new: &Agenda) -> Vec<String> {
    let mut told = Told::default();
    told.meeting(old, new);
    told.limits(old, new);
    told.rules(old, new);
    told.people(&old.people, &new.people);
    told.items(&old.items, &new.items);
    told.others(old, new);
    told.0
}

#[derive(Default)]
struct Told(Vec<String>);

impl Told {
    /// One value in place of another.
    fn value<T: PartialEq>(&mut self, what: &str, old: T, new: T, show: impl Fn(T) -> String) {
        if old != new {
            self.0.push(format!("{what} is {} instead of {}", show(new), show(old)));
        }
    }

    /// Text too long to be quoted.
    fn words<T: PartialEq>(&mut self, what: &str, old: &T, new: &T) {
        if old != new {
            self.0.push(format!("{what} changed"));
        }
    }

    fn meeting(&mut self, old: &Agenda, new: &Agenda) {
        let clock = |time: chrono::NaiveTime| time.format("%H:%M").to_string();
        self.value("the title", &old.title, &new.title, |text| quoted(text));
        self.value("the series", old.series.as_deref(), new.series.as_deref(), optional);
        self.value("the date", old.date, new.date, |value| value.to_string());
        self.value("the beginning", old.starts, new.starts, clock);
        self.value("the end", old.ends, new.ends, clock);
        self.value("the hard stop", old.hard_stop, new.hard_stop, |time| time.map_or_else(none, clock));
        self.value("the time zone", old.time_zone, new.time_zone, |value| value.to_string());
        self.value("the place", old.place.as_deref(), new.place.as_deref(), optional);
        self.words("the link", &old.link, &new.link);
        self.value("the language", old.language, new.language, |language| quoted(language.word()));
        self.value("the reference", old.reference.as_deref(), new.reference.as_deref(), optional);
        self.value("the mandate", old.mandate.as_deref(), new.mandate.as_deref(), optional);
        self.value("who convened it", old.convened_by.as_deref(), new.convened_by.as_deref(), optional);
        self.value(
            "where statements are sent",
            old.statements_to.as_deref(),
            new.statements_to.as_deref(),
            optional,
        );
    }

    fn limits(&mut self, old: &Agenda, new: &Agenda) {
        let (old, new) = (&old.time_limits, &new.time_limits);
        self.value("the national limit", old.national, new.national, length);
        self.value("the limit of groups", old.group, new.group, length);
        self.value("the limit of observers", old.observer, new.observer, length);
        self.value("the limit of organizations", old.organization, new.organization, length);
        self.value(
            "the limit of rights of reply",
            old.right_of_reply.as_slice(),
            new.right_of_reply.as_slice(),
            lengths,
        );
        self.value("the warning before the limit", old.warn_at.as_slice(), new.warn_at.as_slice(), lengths);
        self.value("the time between speakers", old.handover, new.handover, |value| value.to_string());
    }

    fn rules(&mut self, old: &Agenda, new: &Agenda) {
        let (old_list, new_list) = (&old.list_of_speakers, &new.list_of_speakers);
        self.value("the order of the list", old_list.order, new_list.order, |word| quoted(word.word()));
        self.value("what opens the list", old_list.opens, new_list.opens, |word| quoted(word.word()));
        let (replies, now) = (old_list.right_of_reply_at, new_list.right_of_reply_at);
        self.value("when rights of reply are heard", replies, now, |word| quoted(word.word()));
        let (old, new) = (&old.record, &new.record);
        self.value("who is named in documents", old.attribution, new.attribution, |word| quoted(word.word()));
        self.value("“some” in a summary", old.some, new.some, |from| format!("{from} or more"));
        self.value("“many” in a summary", old.many, new.many, |from| format!("{from} or more"));
    }

    fn people(&mut self, old: &[Person], new: &[Person]) {
        self.gone_and_new(
            old,
            new,
            |person| format!("the person {}", quoted(&person.id)),
            |person| &person.id,
        );
        for (old, new) in pairs(old, new, |person| &person.id) {
            let who = format!("the person {}", quoted(&new.id));
            self.value(&format!("{who}: the name"), old.name.as_deref(), new.name.as_deref(), optional);
            self.value(&format!("{who}: the title"), old.title.as_deref(), new.title.as_deref(), optional);
            self.value(&format!("{who}: the delegation"), delegation_of(old), delegation_of(new), optional);
        }
    }

    fn items(&mut self, old: &[Item], new: &[Item]) {
        self.gone_and_new(
            old,
            new,
            |item| format!("item {}, {},", item.label, quoted(&item.title)),
            |item| &item.label,
        );
        for (old, new) in pairs(old, new, |item| &item.label) {
            self.item(old, new);
        }
        let order = |items: &[Item], others: &[Item]| -> Vec<String> {
            let both = items.iter().filter(|item| others.iter().any(|other| other.label == item.label));
            both.map(|item| item.label.to_string()).collect()
        };
        let (before, now) = (order(old, new), order(new, old));
        self.value("the order of the items", before, now, |labels| labels.join(", "));
    }

    fn item(&mut self, old: &Item, new: &Item) {
        let of = |what: &str| format!("item {}: {what}", new.label);
        self.value(&of("the title"), &old.title, &new.title, |text| quoted(text));
        self.value(&of("the kind"), old.kind, new.kind, |kind| quoted(kind.word()));
        self.value(&of("who presides"), old.presided_by.as_deref(), new.presided_by.as_deref(), optional);
        self.value(&of("who presents"), old.presenter.as_deref(), new.presenter.as_deref(), optional);
        self.value(&of("the planned time"), old.planned, new.planned, length);
        self.words(&of("the words to say"), &old.script, &new.script);
        self.words(&of("the guiding questions"), &old.guiding_questions, &new.guiding_questions);
        let place =
            |first: bool| if first { "before statements" } else { "in the order of request" }.to_owned();
        self.value(&of("the place of questions"), old.questions_first, new.questions_first, place);
    }

    fn others(&mut self, old: &Agenda, new: &Agenda) {
        let document = |short: &String| format!("the document {}", quoted(short));
        self.gone_and_new(&old.documents, &new.documents, |one| document(&one.short), |one| &one.short);
        for (old, new) in pairs(&old.documents, &new.documents, |one| &one.short) {
            self.words(&document(&new.short), old, new);
        }
        self.gone_and_new(&old.requests, &new.requests, request, request);
        for (old, new) in pairs(&old.requests, &new.requests, request) {
            self.words(&request(new), old, new);
        }
        self.words("who was heard in earlier sittings", &old.heard_before, &new.heard_before);
        let own = |name: &dyn Display| format!("the delegation {}", quoted(&name.to_string()));
        self.gone_and_new(&old.delegations, &new.delegations, |one| own(&one.name), |one| &one.code);
        for (old, new) in pairs(&old.delegations, &new.delegations, |one| &one.code) {
            self.words(&own(&new.name), old, new);
        }
        self.words("the sentences under [say]", &old.say, &new.say);
    }

    fn gone_and_new<'a, T, K: PartialEq + 'a>(
        &mut self,
        old: &'a [T],
        new: &'a [T],
        name: impl Fn(&T) -> String,
        key: impl Fn(&'a T) -> K,
    ) {
        let missing = |one: &'a T, others: &'a [T]| others.iter().all(|other| key(other) != key(one));
        let gone = old.iter().filter(|one| missing(one, new)).map(|one| format!("{} is gone", name(one)));
        let added = new.iter().filter(|one| missing(one, old)).map(|one| format!("{} is new", name(one)));
        self.0.extend(gone.chain(added));
    }
}

/// Entries of both agendas with the same key.
fn pairs<'a, T, K: PartialEq + 'a>(
    old: &'a [T],
    new: &'a [T],
    key: impl Fn(&'a T) -> K,
) -> Vec<(&'a T, &'a T)> {
    new.iter().filter_map(|one| Some((old.iter().find(|other| key(other) == key(one))?, one))).collect()
}

fn delegation_of(person: &Person) -> Option<&str> {
    person.delegation.as_ref().map(|delegation| delegation.name.as_str())
}

fn request(request: &PlannedRequest) -> String {
    match &request.on_behalf_of {
        Some(group) => format!("the request of {} for {}", request.who.name, group.short),
        None => format!("the request of {}", request.who.name),
    }
}

fn quoted(text: &str) -> String {
    format!("“{text}”")
}

fn none() -> String {
    "none".to_owned()
}

fn optional(text: Option<&str>) -> String {
    text.map_or_else(none, quoted)
}

fn length(length: Option<Length>) -> String {
    length.map_or_else(none, |length| length.to_string())
}

fn lengths(lengths: &[Length]) -> String {
    let words: Vec<String> = lengths.iter().map(Length::to_string).collect();
    if words.is_empty() { none() } else { words.join(" and ") }
}
