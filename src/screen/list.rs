//! The list of speakers in columns: one row a request, and those that do not fit in one line instead of cut off.

use crate::console::Model;
use crate::delegations::Category;

use crate::meeting::{
    Capacity, Channel, Kind, ListState, MeetingState, Room, Speaker, Waiting, Warning, WarningCode, ordinal,
};
use crate::text::width;
use crate::time::{Length, Moment};

use super::sheet::{Sheet, wrapped};
use super::theme::Look;

/// Columns of the list for a width of the screen.
#[derive(Debug, Clone, Copy)]
struct Columns {
    capacity: usize,
    asked: usize,
    limit: usize,
    remark: usize,
}

const NAME: usize = 5;
const CAPACITY: usize = 13;
const ASKED: usize = 11;
const LIMIT: usize = 7;

impl Columns {
    /// The names get what is over; on a narrow screen the time of asking gives way.
    fn of(width: usize) -> Self {
        let asked = if width < 72 { 0 } else { ASKED };
        let remark = 14 + width.saturating_sub(80).div_euclid(2);
        let capacity = width - remark - LIMIT - asked - CAPACITY;
        let limit = capacity + CAPACITY + asked;
        Self { capacity, asked: capacity + CAPACITY, limit, remark: limit + LIMIT }
    }

    fn shows_asked(self) -> bool {
        self.limit > self.asked
    }
}

/// The head and the rows.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) {
    let room = model.room();
    let columns = Columns::of(sheet.width());
    head(sheet, room, model, columns);
    let adjourned = room.state == MeetingState::Adjourned;
    let advice = if adjourned { Vec::new() } else { room.advise(model.clock()) };
    let mut rows = sheet.height().saturating_sub(1);
    let all: Vec<&Waiting> = room.waiting.iter().collect();
    let selected = model.view().selection.map(|selection| selection.id);
    let chosen = all.iter().position(|waiting| Some(waiting.id) == selected);
    let mut after = Vec::new();
    if all.len() > rows {
        let first = first_shown(chosen, all.len(), rows.saturating_sub(1));
        after = in_one_line(room, first + rows.saturating_sub(1), sheet.width() - 3);
        rows = rows.saturating_sub(after.len().max(1));
    }
    let first = first_shown(chosen, all.len(), rows);
    for (row, (index, waiting)) in all.iter().enumerate().skip(first).take(rows).enumerate() {
        entry(
            sheet,
            row + 1,
            index + 1,
            waiting,
            columns,
            &Told { room, advice: &advice, now: model.clock() },
        );
        if Some(waiting.id) == selected {
            sheet.emphasise(row + 1, Look::Selected);
        }
    }
    let after = if after.is_empty() { after } else { in_one_line(room, first + rows, sheet.width() - 3) };
    for (line, row) in after.iter().zip(rows + 1..) {
        sheet.rest(row, 2, line, Look::Plain);
    }
    if all.is_empty() {
        sheet.rest(1, NAME, empty(room), Look::Quiet);
    }
}

/// Where the rows begin so that the one selected is among them.
fn first_shown(chosen: Option<usize>, all: usize, rows: usize) -> usize {
    let first = chosen.map_or(0, |chosen| (chosen + 1).saturating_sub(rows));
    first.min(all.saturating_sub(rows))
}

fn empty(room: &Room) -> &'static str {
    match room.list {
        ListState::NotOpen => "nobody has asked for the floor yet; a takes requests already now",
        ListState::Open | ListState::ClosingAnnounced(_) | ListState::Closed => "nobody is waiting",
    }
}

fn head(sheet: &mut Sheet<'_>, room: &Room, model: &Model, columns: Columns) {
    let zone = room.agenda.time_zone;
    let state = match room.list {
        ListState::NotOpen => "LIST NOT OPEN".to_owned(),
        ListState::Open => "LIST OPEN".to_owned(),
        ListState::ClosingAnnounced(at) if at <= model.clock() => "LIST CLOSING DUE".to_owned(),
        ListState::ClosingAnnounced(at) => format!("LIST CLOSES {}", at.hour_minute(zone)),
        ListState::Closed => "LIST CLOSED".to_owned(),
    };
    let state = if room.state == MeetingState::Adjourned {
        format!("NOT HEARD, {}", room.waiting.len())
    } else {
        format!("{state}, {} waiting", room.waiting.len())
    };
    let mut heads = vec![
        (columns.capacity - 1, "capacity"),
        (columns.limit - 2, "limit"),
        (columns.remark - 1, "remark"),
    ];
    if columns.shows_asked() {
        heads.push((columns.asked - 1, "asked"));
    }
    heads.push((2, state.as_str()));
    sheet.rule(0, &heads);
}

/// What is said beside an entry.
struct Told<'a> {
    room: &'a Room,
    advice: &'a [Warning],
    now: Moment,
}

fn entry(
    sheet: &mut Sheet<'_>,
    row: usize,
    place: usize,
    waiting: &Waiting,
    columns: Columns,
    told: &Told<'_>,
) {
    let room = told.room;
    sheet.put_right(row, 4, &place.to_string(), Look::Plain);
    let style = if waiting.held { Look::Quiet } else { Look::Plain };
    let names = columns.capacity - NAME - 1;
    sheet.put(row, NAME, names, &name(&waiting.speaker, names), style);
    sheet.put(row, columns.capacity, CAPACITY - 1, capacity(waiting.speaker.capacity()), style);
    if columns.shows_asked() {
        let asked = waiting.asked.hour_minute(room.agenda.time_zone);
        sheet.put(row, columns.asked, ASKED - 1, &format!("{asked} {}", channel(waiting.channel)), style);
    }
    let limit = room.limit_of(waiting).map_or_else(|| "-".to_owned(), Length::clock);
    sheet.put_right(row, columns.limit + LIMIT - 2, &limit, style);
    let (remark, style) = told.remark(waiting);
    sheet.rest(row, columns.remark, &remark, style);
}

impl Told<'_> {
    /// The warning comes first, then what was noted, then how often and for whom it was heard.
    fn remark(&self, waiting: &Waiting) -> (String, Look) {
        let warned = self.warned(waiting);
        let kind = match waiting.kind {
            Kind::Question => Some("question".to_owned()),
            Kind::Reaction => Some("reaction".to_owned()),
            Kind::RightOfReply => Some("reply".to_owned()),
            Kind::Statement | Kind::PointOfOrder | Kind::Remarks => None,
        };
        let held = waiting.held.then(|| "held".to_owned());
        let style = if warned.is_some() { Look::Warning } else { Look::Plain };
        let parts = warned.into_iter().chain(held).chain(kind).chain(waiting.note.clone());
        (parts.chain(self.heard(waiting)).collect::<Vec<_>>().join(", "), style)
    }

    /// `! CARICOM 9th`
    fn warned(&self, waiting: &Waiting) -> Option<String> {
        let about = |warning: &Warning| {
            warning.about == Some(waiting.id) && warning.code == WarningCode::MemberBeforeGroup
        };
        let member = waiting.speaker.delegation.as_ref().filter(|_| self.advice.iter().any(about))?;
        let behind = self.room.waiting.iter().zip(1..).skip_while(|(other, _)| other.id != waiting.id);
        let mut groups = behind.filter_map(|(other, place)| Some((other.speaker.group()?, place)));
        let (group, place) = groups.find(|(group, _)| member.member_of.contains(&group.code))?;
        Some(format!("! {} {}", group.short, ordinal(place)))
    }

    /// `heard: 1, NAM`
    fn heard(&self, waiting: &Waiting) -> Option<String> {
        let (count, _) = self.room.spoken(&waiting.speaker, self.now);
        let group = self.room.last_heard_for(&waiting.speaker);
        let behalf = group.map_or_else(String::new, |group| format!(", {}", group.short));
        (count > 0).then(|| format!("heard: {count}{behalf}"))
    }
}

/// `10-14 United States, Republic of Korea, Egypt, Indonesia (national), Holy See`
fn in_one_line(room: &Room, first: usize, columns: usize) -> Vec<String> {
    let rest: Vec<String> =
        room.waiting.iter().skip(first).map(|waiting| in_a_row(room, &waiting.speaker)).collect();
    let places = match rest.len() {
        0 => return Vec::new(),
        1 => format!("{} ", first + 1),
        _ => format!("{}-{} ", first + 1, room.waiting.len()),
    };
    let whole = wrapped(&format!("{places}{}", rest.join(", ")), columns);
    if whole.len() <= 2 { whole } else { vec![as_many_as_fit(&places, &rest, columns)] }
}

fn as_many_as_fit(places: &str, names: &[String], columns: usize) -> String {
    let told = |shown: usize| {
        let some: Vec<&str> = names.iter().take(shown).map(String::as_str).collect();
        format!("{places}{}, and {} more (Down)", some.join(", "), names.len() - shown)
    };
    let fits = (1..names.len()).rev().map(told).find(|line| width(line) <= columns);
    fits.unwrap_or_else(|| format!("{places}(Down)"))
}

/// The short name; a group that is inscribed alone by its whole name where that fits.
pub fn name(speaker: &Speaker, columns: usize) -> String {
    let alone = speaker.delegation.as_ref().filter(|_| speaker.on_behalf_of.is_none());
    let whole = alone.filter(|who| who.category == Category::Group).map(|who| who.name.to_string());
    whole.filter(|whole| width(whole) <= columns).unwrap_or_else(|| speaker.short())
}

/// Without the column of capacities a delegation that also comes in another one needs a word.
fn in_a_row(room: &Room, speaker: &Speaker) -> String {
    let mut others = room.waiting.iter().map(|waiting| &waiting.speaker);
    let mut also = || {
        others.any(|other| other.code() == speaker.code() && !other.same_capacity(speaker))
            || room.has_spoken_for_others(speaker)
    };
    if speaker.capacity() == Capacity::National && also() {
        format!("{} (national)", speaker.short())
    } else {
        speaker.short()
    }
}

/// The word of a capacity.
pub const fn capacity(capacity: Capacity) -> &'static str {
    match capacity {
        Capacity::National => "national",
        Capacity::Group => "group",
        Capacity::States => "States",
        Capacity::Observer => "observer",
        Capacity::Organization => "organization",
        Capacity::Other => "other",
    }
}

const fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Room => "room",
        Channel::Hand => "hand",
        Channel::Chat => "chat",
        Channel::Email => "mail",
        Channel::Other => "",
    }
}
