//! A workbook: interventions with times to the second, who spoke, items with plan and actual, proposals and positions,
//! where the time went.

mod on_text;
mod presence;
mod sheet;

use std::collections::BTreeMap;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::delegations::Roster;
use crate::export::notes::who::Who;
use crate::export::notes::{afterwards, capacity_word, kind_word, statement_numbers, time_parts};
use crate::export::{Extra, Format, NotWritten, Wanted};
use crate::meeting::Intervention;
use crate::record::{ItemAccount, Record};
use crate::time::{Length, Moment};
use crate::words::terms::{Terms, terms};
use sheet::{Cell, Column, Formats, Table, moment_of};

/// The file. Its date is that of the meeting, so that it is the same on another day.
pub(in crate::export) fn excel(record: &Record, wanted: &Wanted) -> Result<Vec<u8>, NotWritten> {
    workbook(record, wanted).map_err(|_| NotWritten::Unexpected(Format::Excel))
}

fn workbook(record: &Record, wanted: &Wanted) -> Result<Vec<u8>, XlsxError> {
    let (terms, who) = (terms(record.agenda.language), Who::of(record));
    let mut workbook = Workbook::new();
    let created = moment_of(record.agenda.starts_at(), record.agenda.time_zone)
        .or_else(|_| ExcelDateTime::from_ymd(1900, 1, 1))?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let formats = Formats::new();
    let above = above(record, terms);
    let sheets = [
        interventions(record, terms, &who),
        delegations(record, terms, &who),
        items(record, terms),
        on_text::proposals(record, terms, &who),
        on_text::positions(record, terms, &who),
        time(record, terms),
    ];
    let presence = wanted.with.contains(&Extra::Presence).then(|| presence::sheet(record, terms, &who));
    for table in sheets.into_iter().chain(presence) {
        sheet::write(workbook.add_worksheet(), &above, &table, &formats, record.agenda.time_zone)?;
    }
    workbook.save_to_buffer()
}

/// The two lines above every table.
fn above(record: &Record, terms: &Terms) -> [String; 2] {
    let head = &terms.head;
    let practice = if record.practice { head.practice } else { "" };
    let title = format!("{practice}{}{}", record.agenda.title, head.named);
    [title, format!("{} {}", head.not_for_circulation, head.not_official)]
}

fn interventions(record: &Record, terms: &'static Terms, who: &Who) -> Table {
    let columns = &terms.columns;
    let statements = statement_numbers(record);
    let rows = record.interventions.iter();
    let rows = rows.map(|heard| intervention(record, terms, who, statements.get(&heard.number), heard));
    Table {
        name: columns.interventions,
        columns: vec![
            Column::new(columns.number, 6),
            Column::new(columns.item, 6),
            Column::new(columns.speaker, 34),
            Column::new(columns.on_behalf_of, 34),
            Column::new(columns.capacity, 13),
            Column::new(columns.kind, 15),
            Column::new(columns.began, 19),
            Column::new(columns.ended, 19),
            Column::new(columns.spoken, 10),
            Column::new(columns.limit, 10),
            Column::new(columns.over, 12),
            Column::new(columns.paused, 10),
        ],
        rows: rows.collect(),
    }
}

fn intervention(
    record: &Record,
    terms: &'static Terms,
    who: &Who,
    number: Option<&usize>,
    heard: &Intervention,
) -> Vec<Cell> {
    let (speaker, as_of) = (&heard.request.speaker, record.as_of);
    let person = speaker.person.as_deref().map(|person| format!(", {person}")).unwrap_or_default();
    vec![
        number.map_or(Cell::Empty, |number| Cell::Count(*number)),
        Cell::words(heard.item.as_ref().map(|item| item.as_str().to_owned())),
        Cell::Words(format!("{}{person}", who.alone(speaker))),
        Cell::words(who.behalf(speaker)),
        Cell::Words(capacity_word(speaker.capacity(), terms).to_owned()),
        Cell::Words(format!("{}{}", kind_word(heard.request.kind, terms), afterwards(heard, terms))),
        Cell::Moment(heard.started),
        heard.ended.map_or(Cell::Empty, Cell::Moment),
        Cell::Length(heard.elapsed(as_of)),
        heard.limit.map_or(Cell::Empty, Cell::Length),
        Cell::Length(heard.over(as_of)),
        Cell::Length(heard.paused(as_of)),
    ]
}

/// Everybody who made a statement, by name, with how often and how long.
fn delegations(record: &Record, terms: &'static Terms, who: &Who) -> Table {
    type Sums = (usize, Length, Length);
    let mut sums: BTreeMap<(String, &'static str, String), Sums> = BTreeMap::new();
    let roster = Roster::as_of(record.agenda.date, &record.agenda.delegations);
    for heard in record.interventions.iter().filter(|heard| heard.counts()) {
        let speaker = &heard.request.speaker;
        let region = speaker.code().and_then(|code| roster.regional_group(code));
        let region = region.map(|region| who.delegation(region)).unwrap_or_default();
        let key = (who.name(speaker), capacity_word(speaker.capacity(), terms), region);
        let (count, spoken, over) = sums.entry(key).or_default();
        *count += 1;
        *spoken = *spoken + heard.elapsed(record.as_of);
        *over = *over + heard.over(record.as_of);
    }
    let columns = &terms.columns;
    let row = |((name, capacity, region), (count, spoken, over)): ((String, &str, String), Sums)| {
        vec![
            Cell::Words(name),
            Cell::Words(capacity.to_owned()),
            Cell::words(Some(region).filter(|region| !region.is_empty())),
            Cell::Count(count),
            Cell::Length(spoken),
            Cell::Length(over),
        ]
    };
    Table {
        name: columns.delegations,
        columns: vec![
            Column::new(columns.speaker, 60),
            Column::new(columns.capacity, 13),
            Column::new(terms.presence.region, 30),
            Column::new(columns.interventions_made, 14),
            Column::new(columns.spoken, 10),
            Column::new(columns.over, 12),
        ],
        rows: sums.into_iter().map(row).collect(),
    }
}

fn items(record: &Record, terms: &'static Terms) -> Table {
    let columns = &terms.columns;
    Table {
        name: columns.items,
        columns: vec![
            Column::new(columns.item, 6),
            Column::new(columns.title, 60),
            Column::new(columns.began, 19),
            Column::new(columns.ended, 19),
            Column::new(columns.planned, 10),
            Column::new(columns.actual, 10),
        ],
        rows: record.items.iter().map(item).collect(),
    }
}

fn item(account: &ItemAccount) -> Vec<Cell> {
    let moment = |moment: Option<Moment>| moment.map_or(Cell::Empty, Cell::Moment);
    let length = |length: Option<Length>| length.map_or(Cell::Empty, Cell::Length);
    vec![
        Cell::Words(account.label.as_str().to_owned()),
        Cell::Words(account.title.clone()),
        moment(account.opened_at()),
        moment(account.closed_at()),
        length(account.planned),
        length(account.actual),
    ]
}

/// The account of time, and below it when the floor was free.
fn time(record: &Record, terms: &'static Terms) -> Table {
    let (words, account) = (&terms.time, &record.time);
    let whole = [(words.meeting, account.meeting)];
    let parts = time_parts(account, words).into_iter().chain(whole);
    let parts = parts.map(|(name, length)| vec![Cell::Words(name.to_owned()), Cell::Length(length)]);
    let free = account.floor_free.iter().map(|free| {
        let length = Cell::Length(free.length());
        vec![Cell::Words(words.idle.to_owned()), length, Cell::Moment(free.from), Cell::Moment(free.to)]
    });
    Table {
        name: words.heading,
        columns: vec![
            Column::new(words.part, 22),
            Column::new(words.length, 12),
            Column::new(terms.columns.began, 19),
            Column::new(terms.columns.ended, 19),
        ],
        rows: parts.chain(free).collect(),
    }
}
