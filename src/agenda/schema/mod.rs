//! The schema of the agenda file, part by part, and what the parts give.

mod documents;
mod heard;
mod hours;
mod items;
mod labels;
mod limits;
mod names;
mod once;
mod own;
mod people;
mod plan;
mod requests;
mod rules;
mod say;

use toml::de::DeTable;

use super::reading::{Findings, Section};
use super::{Agenda, Language};
use names::Names;

pub use say::{SENTENCES, Sentence};

/// Keys that every agenda has, with an example of each.
const NEEDED: [(&str, &str); 6] = [
    ("title", "title = \"…\""),
    ("date", "date = 2021-06-25"),
    ("starts", "starts = 10:00:00"),
    ("ends", "ends = 12:00:00"),
    ("time_zone", "time_zone = \"America/New_York\""),
    ("items", "a table [[items]] with label, title and kind"),
];

/// Reads the whole file; an agenda where everything that it needs could be read.
pub(super) fn read_agenda(table: &DeTable, found: &mut Findings) -> Option<Agenda> {
    let mut file = Section::whole_file(table);
    let title = file.plain("title", found);
    let series = file.plain("series", found);
    let date = file.date("date", found);
    let hours = hours::read(&mut file, found);
    let time_zone = file.zone("time_zone", found);
    let place = file.plain("place", found);
    let link = file.plain("link", found);
    let language = file.one_of("language", found).unwrap_or(Language::English);
    let reference = file.plain("reference", found);
    let mandate = file.plain("mandate", found);
    let convened_by = file.text("convened_by", found);
    let statements_to = file.plain("statements_to", found);
    let time_limits = limits::read(&mut file, found);
    let list_of_speakers = rules::read_list(&mut file, found);
    let record = rules::read_record(&mut file, found);
    let delegations = own::read(&mut file, date, found);
    let names = Names::as_of(date, &delegations);
    let mut people = people::read(&mut file, &names, found);
    let convened_by = convened_by.and_then(|typed| people.id(&typed, &names, found));
    let drafts = items::read(&mut file, &mut people, &names, found);
    labels::check(&drafts, found);
    plan::check(&file, &drafts, hours.as_ref(), found);
    let documents = documents::read(&mut file, found);
    let requests = requests::read(&mut file, &names, found);
    let heard_before = heard::read(&mut file, &names, found);
    let say = say::read(&mut file, found);
    file.close_with(&NEEDED, found);
    let hours = hours?;
    Some(Agenda {
        title: title?,
        series,
        date: date?,
        starts: hours.starts,
        ends: hours.ends,
        hard_stop: hours.hard_stop,
        time_zone: time_zone?,
        place,
        link,
        language,
        reference,
        mandate,
        convened_by,
        statements_to,
        time_limits,
        list_of_speakers,
        record,
        people: people.all,
        items: drafts.into_iter().filter_map(items::Draft::finished).collect(),
        documents,
        requests,
        heard_before,
        delegations,
        say,
    })
}
