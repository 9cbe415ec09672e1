//! Which rows of a table are headings and which are people, and so what kind of file it is.

use std::ops::Range;

use super::columns::{Column, Columns, is_heading_of_names};
use super::kind::Kind;
use super::matching::{Matched, Matcher};
use super::people::Remark;
use super::read::Reading;
use super::stamp::Stamp;
use super::table::Row;
use super::{by_hand, events, registrations, stays};

/// Headings stand within the first rows, or it is no table.
const HEADINGS_WITHIN: usize = 60;

/// How many rows are looked at for delegations in a column without a heading.
const SAMPLE: usize = 40;

/// Where columns stand in a report of Teams whose headings are in no language that is known here.
const PLACES_OF_PEOPLE: &[(Column, usize)] =
    &[(Column::Name, 0), (Column::Joined, 1), (Column::Left, 2), (Column::Duration, 3), (Column::Role, 6)];

/// The same in its list of joins.
const PLACES_OF_JOINS: &[(Column, usize)] =
    &[(Column::Name, 0), (Column::Joined, 1), (Column::Left, 2), (Column::Duration, 3), (Column::Role, 5)];

/// A table of people within a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) kind: Kind,
    pub(super) columns: Columns,
    /// The rows of people.
    pub(super) people: Range<usize>,
    /// A second table in which everybody stands as often as they joined.
    pub(super) joins: Option<(Columns, Range<usize>)>,
}

impl Shape {
    /// Reads the rows by their kind.
    pub(super) fn read(&self, rows: &[Row], matcher: &Matcher<'_>, reading: &mut Reading) -> Kind {
        match self.kind {
            Kind::TeamsEvents | Kind::TeamsLiveEvent => events::read(self, rows, reading),
            Kind::TeamsJoins | Kind::TeamsReport | Kind::Zoom | Kind::Webex | Kind::Times | Kind::Names => {
                stays::read(self, rows, reading);
            }
            Kind::Registrations => registrations::read(self, rows, reading),
            Kind::ListByHand | Kind::Lines | Kind::Chat | Kind::Transcript => {
                by_hand::read(self, rows, matcher, reading);
            }
        }
        self.leave_the_rest(rows, reading);
        self.kind
    }

    /// Rows after the tables that belong to none are left, with their words.
    fn leave_the_rest(&self, rows: &[Row], reading: &mut Reading) {
        let joins = self.joins.as_ref().map(|(_, joins)| joins.clone());
        let end = joins.as_ref().map_or(self.people.end, |joins| joins.end.max(self.people.end));
        for row in rows.iter().skip(end).filter(|row| !row.is_blank()) {
            reading.left.push(Remark::at(row.line, row.in_words()));
        }
    }
}

/// The shape of a table; none where lines are only lines.
pub(super) fn of(rows: &[Row], matcher: &Matcher<'_>) -> Option<Shape> {
    sections(rows).or_else(|| by_headings(rows, matcher)).or_else(|| by_delegations(rows, matcher))
}

/// Sections with a number before their title, in whatever language.
fn sections(rows: &[Row]) -> Option<Shape> {
    let starts: Vec<(usize, char)> =
        rows.iter().enumerate().filter_map(|(place, row)| Some((place, section_number(row)?))).collect();
    let section = |number: char| {
        let at = starts.iter().position(|(_, known)| *known == number)?;
        let (start, _) = starts.get(at)?;
        let end = starts.get(at + 1).map_or(rows.len(), |(next, _)| *next);
        let headings = rows.get(start + 1)?;
        let people = start + 2..end.max(start + 2);
        let mut columns = Columns::of(headings, rows.get(people.clone()).unwrap_or(&[]));
        let places = if number == '2' { PLACES_OF_PEOPLE } else { PLACES_OF_JOINS };
        for (column, place) in places {
            columns.add(*column, *place);
        }
        Some((columns, people))
    };
    let first_row = rows.iter().position(|row| !row.is_blank())?;
    if starts.first()?.0 != first_row {
        return None;
    }
    let (columns, people) = section('2')?;
    columns.names_somebody().then(|| Shape { kind: Kind::TeamsReport, columns, people, joins: section('3') })
}

fn section_number(row: &Row) -> Option<char> {
    let number = row.cell(0).strip_suffix(|_: char| true).and_then(|_| row.cell(0).chars().next())?;
    let rest = row.cell(0).strip_prefix(number)?;
    let alone = row.cells.iter().skip(1).all(String::is_empty);
    (alone && ('1'..='9').contains(&number) && (rest.starts_with(". ") || rest.starts_with('、')))
        .then_some(number)
}

/// The row of headings is the one that says most, or the last one with times below it.
fn by_headings(rows: &[Row], matcher: &Matcher<'_>) -> Option<Shape> {
    let first = rows.iter().position(|row| !row.is_blank());
    let candidates = rows.iter().enumerate().take(HEADINGS_WITHIN).filter_map(|(place, row)| {
        let below = rows.get(place + 1..).unwrap_or(&[]);
        let end = below.iter().position(Row::is_blank).unwrap_or(below.len());
        let known = Columns::of_headings(row);
        let times_below = below.first().is_some_and(|next| !has_time(row) && has_time(next));
        let columns = Columns::of(row, below.get(..end).unwrap_or(&[]));
        let certain =
            known.names_somebody() && known.count() > 1 || known.place(Column::Delegation).is_some();
        let is_only_names = Some(place) == first && row.cells.len() == 1 && is_heading_of_names(row.cell(0));
        let certain = certain || is_only_names;
        let is_table = is_only_names || row.cells.len() > 1 || !row.cell(0).contains(' ');
        let fits = columns.names_somebody() && is_table && !has_time(row) && (certain || times_below);
        let fits = fits && !row.cells.iter().any(|cell| matches!(matcher.name(cell), Matched::Sure(_)));
        fits.then(|| (columns.count() + usize::from(certain) * 4, place, columns))
    });
    let (_, place, columns) = candidates.max_by_key(|(score, place, _)| (*score, *place))?;
    let headings = rows.get(place)?;
    let kind = kind_of(headings, &columns);
    let people = place + 1..end_of(rows, place + 1, kind);
    Some(Shape { kind, columns, people, joins: None })
}

fn has_time(row: &Row) -> bool {
    row.cells.iter().any(|cell| Stamp::read(cell).is_some())
}

/// A blank line ends a table of a meeting; in a list by hand it is only a blank line.
fn end_of(rows: &[Row], start: usize, kind: Kind) -> usize {
    match kind {
        Kind::ListByHand | Kind::Registrations | Kind::Names => rows.len(),
        _ => rows.iter().skip(start).position(Row::is_blank).map_or(rows.len(), |blank| start + blank),
    }
}

fn kind_of(headings: &Row, columns: &Columns) -> Kind {
    let text = headings.cells.join("\n").to_lowercase();
    let has = |word: &str| text.contains(word);
    let place = |column| columns.place(column).is_some();
    if has("sessionid") && has("utceventtimestamp") {
        Kind::TeamsLiveEvent
    } else if has("original name") || has("in waiting room") || has("guest") && has("duration (minutes)") {
        Kind::Zoom
    } else if has("attendance duration")
        || has("attendee email")
        || has("display name") && place(Column::Joined)
        || has("invited") && has("registered")
    {
        Kind::Webex
    } else if place(Column::Delegation)
        && !place(Column::Name)
        && !place(Column::Left)
        && !place(Column::Action)
    {
        Kind::ListByHand
    } else if place(Column::Event) {
        Kind::TeamsEvents
    } else if place(Column::Joined) && (has("upn") || headings.cells.len() == 7) {
        Kind::TeamsJoins
    } else if place(Column::Joined) {
        Kind::Times
    } else if has("registration") || has("affiliation") || has("checked in") {
        Kind::Registrations
    } else if place(Column::Duration) && place(Column::Name) {
        Kind::Zoom
    } else if [Column::Delegation, Column::OnBehalfOf, Column::Note].into_iter().any(place) {
        Kind::ListByHand
    } else {
        Kind::Names
    }
}

/// A table without headings that says anything, with a column in which most cells name a delegation.
fn by_delegations(rows: &[Row], matcher: &Matcher<'_>) -> Option<Shape> {
    let sample: Vec<&Row> = rows.iter().filter(|row| !row.is_blank()).take(SAMPLE).collect();
    let filled = |row: &&&Row| row.cells.iter().filter(|cell| !cell.is_empty()).count() > 1;
    if sample.iter().filter(filled).count() * 2 < sample.len() {
        // a comma here and there makes no columns
        return None;
    }
    let width = sample.iter().map(|row| row.cells.len()).max()?;
    let named = |place: usize| {
        let sure = |row: &&&Row| matches!(matcher.name(row.cell(place)), Matched::Sure(_));
        sample.iter().filter(sure).count()
    };
    let mut counts: Vec<(usize, usize)> = (0..width.min(30)).map(|place| (named(place), place)).collect();
    counts.sort_by_key(|(count, place)| (std::cmp::Reverse(*count), *place));
    let is_most = |count: usize| count * 2 >= sample.len();
    let (_, place) = *counts.first().filter(|(count, _)| is_most(*count))?;
    if counts.get(1).is_some_and(|(count, _)| is_most(*count)) {
        // several delegations on each line are lines, not a table
        return None;
    }
    let mut columns = Columns::default();
    columns.add(Column::Delegation, place);
    Some(Shape { kind: Kind::ListByHand, columns, people: 0..rows.len(), joins: None })
}
