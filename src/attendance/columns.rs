//! What stands in which column: by the words of its heading in several languages, else by what is in it.

use super::stamp::Stamp;
use super::table::Row;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Name,
    FirstName,
    LastName,
    Joined,
    Left,
    /// The time of one event.
    Event,
    Action,
    Duration,
    Role,
    Delegation,
    Affiliation,
    OnBehalfOf,
    Note,
    Telephone,
}

/// Words of headings, lower case; the first row with one that is in the heading counts.
const WORDS: &[(Column, &[&str])] = &[
    (Column::Duration, &["duration", "durée", "duración", "duração", "dauer", "time in session", "durata"]),
    (Column::Telephone, &["phone", "téléphone", "teléfono", "telefon", "mobile"]),
    (Column::OnBehalfOf, &["behalf", "au nom de", "en nombre de"]),
    (Column::FirstName, &["first name", "given name", "prénom", "nombre de pila", "vorname"]),
    (Column::LastName, &["last name", "surname", "family name", "nom de famille", "apellido", "nachname"]),
    (Column::Event, &["timestamp", "time stamp", "horodat", "marca de tiempo", "carimbo", "zeitstempel"]),
    (Column::Action, &["user action", "action", "acción", "ação", "aktion"]),
    (
        Column::Joined,
        &[
            "join time",
            "first join",
            "join date",
            "joined",
            "time joined",
            "heure d’arrivée",
            "heure de connexion",
            "entrada",
            "beitritt",
            "unión",
            "start time",
        ],
    ),
    (
        Column::Left,
        &[
            "leave time",
            "last leave",
            "left",
            "time left",
            "heure de départ",
            "heure de déconnexion",
            "salida",
            "saída",
            "verlassen",
            "end time",
        ],
    ),
    (Column::Role, &["role", "rôle", "rol", "função", "rolle", "ruolo"]),
    (
        Column::Delegation,
        &[
            "delegation",
            "délégation",
            "delegación",
            "country",
            "pays",
            "país",
            "member state",
            "état",
            "estado",
            "state/",
            "state or",
            "speaker",
            "orador",
            "orateur",
            "国家",
            "страна",
            "الدولة",
            "代表团",
            "делегация",
        ],
    ),
    (
        Column::Affiliation,
        &["affiliation", "organization", "organisation", "organización", "company", "institution", "mission"],
    ),
    (Column::Note, &["note", "remark", "comment", "topic", "paragraph", "remarque", "observaciones", "nota"]),
    (
        Column::Name,
        &[
            "name",
            "nom",
            "nombre",
            "nome",
            "teilnehmer",
            "participant",
            "имя",
            "姓名",
            "名前",
            "الاسم",
            "이름",
            "ονομα",
        ],
    ),
];

/// Headings that hold one of those words and mean something else.
const NEVER: &[&str] = &[
    "host",
    "meeting name",
    "session name",
    "topic name",
    "file name",
    "email",
    "e-mail",
    "mail",
    "participant id",
    "participants",
    "engagement",
    "username",
    "registration",
    "representation",
    "user agent",
    "sessionid",
    "participantid",
    "consent",
    "disclaimer",
    "waiting",
    "meeting start",
    "meeting end",
];

/// Headings of exactly these words, too short to be looked for within others.
const WHOLE: &[(Column, &str)] = &[
    (Column::Delegation, "state"),
    (Column::Delegation, "who"),
    (Column::OnBehalfOf, "for"),
    (Column::OnBehalfOf, "group"),
    (Column::OnBehalfOf, "groupe"),
    (Column::OnBehalfOf, "grupo"),
    (Column::Name, "fullname"),
    (Column::Note, "subject"),
];

/// A column of names alone has a heading of exactly these words.
const NAMES_ALONE: &[&str] = &[
    "name",
    "names",
    "full name",
    "display name",
    "participant",
    "participants",
    "participant name",
    "attendee",
    "attendees",
    "nom",
    "noms",
    "nom complet",
    "nombre",
    "nombre completo",
    "nome",
    "nome completo",
    "teilnehmer",
    "имя",
    "姓名",
    "名前",
    "الاسم",
];

/// How many rows are looked at for what is in a column.
const SAMPLE: usize = 30;

/// Which column is where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Columns {
    places: Vec<(Column, usize)>,
}

impl Columns {
    /// By the headings.
    pub(super) fn of_headings(row: &Row) -> Self {
        let mut columns = Self::default();
        for (place, heading) in row.cells.iter().enumerate() {
            if let Some(column) = meaning(heading) {
                columns.add(column, place);
            }
        }
        columns
    }

    /// By the headings, and where they say nothing by what is in the rows below them.
    pub(super) fn of(headings: &Row, rows: &[Row]) -> Self {
        let mut columns = Self::of_headings(headings);
        let sample = rows.get(..SAMPLE).unwrap_or(rows);
        let width = headings.cells.len().max(sample.iter().map(|row| row.cells.len()).max().unwrap_or(0));
        let times: Vec<usize> = (0..width).filter(|place| holds_times(sample, *place)).collect();
        columns.places.retain(|(column, place)| {
            !matches!(column, Column::Joined | Column::Left | Column::Event)
                || sample.is_empty()
                || times.contains(place)
        });
        match times.as_slice() {
            [only] if width <= 3 => columns.add(Column::Event, *only),
            [joined, left, ..] => {
                columns.add(Column::Joined, *joined);
                columns.add(Column::Left, *left);
            }
            [_] | [] => {}
        }
        if !columns.names_somebody()
            && let Some(name) = (0..width).find(|place| holds_names(sample, *place))
        {
            columns.add(Column::Name, name);
        }
        columns
    }

    /// Where a column is.
    pub(super) fn place(&self, column: Column) -> Option<usize> {
        self.places.iter().find(|(known, _)| *known == column).map(|(_, place)| *place)
    }

    /// What stands in a column of a row; nothing where there is no such column.
    pub(super) fn cell<'row>(&self, column: Column, row: &'row Row) -> &'row str {
        self.place(column).map_or("", |place| row.cell(place))
    }

    /// The name of a row's person, from one column or two.
    pub(super) fn name(&self, row: &Row) -> String {
        let whole = self.cell(Column::Name, row);
        if !whole.is_empty() {
            return whole.to_owned();
        }
        let parts = [self.cell(Column::FirstName, row), self.cell(Column::LastName, row)];
        parts.join(" ").trim().to_owned()
    }

    /// Whether there is a column for who is meant.
    pub(super) fn names_somebody(&self) -> bool {
        [Column::Name, Column::LastName, Column::Delegation]
            .iter()
            .any(|column| self.place(*column).is_some())
    }

    /// Whether a place is one of these columns.
    pub(super) fn is_one_of(&self, place: usize, columns: &[Column]) -> bool {
        self.places.iter().any(|(column, at)| *at == place && columns.contains(column))
    }

    /// How many kinds of column are known.
    pub(super) fn count(&self) -> usize {
        self.places.len()
    }

    /// Puts a column at a place that has none yet.
    pub(super) fn add(&mut self, column: Column, place: usize) {
        if !self.places.iter().any(|(known, at)| *known == column || *at == place) {
            self.places.push((column, place));
        }
    }
}

/// Whether a heading says that below it stand names, and nothing but names where it is the only one.
pub(super) fn is_heading_of_names(heading: &str) -> bool {
    NAMES_ALONE.contains(&heading.trim().to_lowercase().as_str())
}

fn meaning(heading: &str) -> Option<Column> {
    let heading = heading.to_lowercase();
    if let Some((column, _)) = WHOLE.iter().find(|(_, word)| *word == heading) {
        return Some(*column);
    }
    if heading.chars().count() > 60 || NEVER.iter().any(|word| heading.contains(word)) {
        return None;
    }
    WORDS.iter().find(|(_, words)| words.iter().any(|word| heading.contains(word))).map(|(column, _)| *column)
}

fn holds_times(rows: &[Row], place: usize) -> bool {
    let filled = rows.iter().map(|row| row.cell(place)).filter(|cell| !cell.is_empty());
    let (mut times, mut others) = (0, 0);
    for cell in filled {
        if Stamp::read(cell).is_some() { times += 1 } else { others += 1 }
    }
    times > others
}

fn holds_names(rows: &[Row], place: usize) -> bool {
    let filled: Vec<&str> = rows.iter().map(|row| row.cell(place)).filter(|cell| !cell.is_empty()).collect();
    let named = |cell: &&&str| {
        cell.chars().any(char::is_alphabetic) && !cell.starts_with("e-mail ") && Stamp::read(cell).is_none()
    };
    filled.iter().filter(named).count() * 2 > filled.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Row {
        Row { line: 1, cells: cells.iter().map(|cell| (*cell).to_owned()).collect() }
    }

    #[test]
    fn headings_say_what_stands_below_them() {
        let columns = Columns::of_headings(&row(&[
            "Name (Original Name)",
            "User Email",
            "Join Time",
            "Leave Time",
            "Duration (Minutes)",
        ]));
        assert_eq!(columns.place(Column::Name), Some(0));
        assert_eq!(columns.place(Column::Left), Some(3));
        assert_eq!(columns.place(Column::Duration), Some(4));
        let columns = Columns::of_headings(&row(&[
            "ID",
            "Name",
            "First Name",
            "Email Address",
            "Affiliation",
            "Country",
        ]));
        assert_eq!((columns.place(Column::Name), columns.place(Column::Delegation)), (Some(1), Some(5)));
    }

    #[test]
    fn columns_without_a_heading_that_is_known_are_found_by_what_is_in_them() {
        let heads = row(&["Όν.", "Πρώτη", "Τελευταία", "x"]);
        let below = [row(&["Ada", "6/25/2021, 9:52:11 AM", "6/25/2021, 9:59:11 AM", "2h"])];
        let columns = Columns::of(&heads, &below);
        assert_eq!(columns.place(Column::Name), Some(0));
        assert_eq!((columns.place(Column::Joined), columns.place(Column::Left)), (Some(1), Some(2)));
    }
}
