//! Spanish, after the forms of verbatim records; a delegation is addressed, so that nobody is taken for a man.

mod calendar;
mod table;

use super::romance::{Forms, Numbers, Romance, Title};

/// The Spanish language.
pub(super) const SPANISH: Romance = Romance {
    words: table::words,
    forms: FORMS,
    numbers: NUMBERS,
    names: |said| &said.spanish,
    listed: |said| said.listed.as_ref().map(|(_, spanish)| spanish),
    melted,
    hour: calendar::hour,
    day: calendar::day,
    weekday_and_day: calendar::weekday_and_day,
};

const FORMS: Forms = Forms {
    delegation: Title { plain: "la delegación", distinguished: "la distinguida delegación" },
    observer: Title {
        plain: "la delegación observadora",
        distinguished: "la distinguida delegación observadora",
    },
    observer_state: "el Estado Observador de Palestina",
    speaking: Title {
        plain: "la delegación que habla ",
        distinguished: "la distinguida delegación que habla ",
    },
    as_observer: ", en su calidad de observadora",
    will_speak: ", que hablará ",
    spoke: " por la declaración formulada ",
    on_behalf: "en nombre ",
    and_nationally: " y a título nacional",
    group_of_states: ("un grupo de ", " Estados"),
    of: "de ",
    and: "y ",
    prepositions: &["de ", "a "],
};

const NUMBERS: Numbers = Numbers {
    none_and_one: ("ninguno", "uno"),
    small: &[
        "cero",
        "un",
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "once",
        "doce",
        "trece",
        "catorce",
        "quince",
        "dieciséis",
        "diecisiete",
        "dieciocho",
        "diecinueve",
        "veinte",
        "veintiún",
        "veintidós",
        "veintitrés",
        "veinticuatro",
        "veinticinco",
        "veintiséis",
        "veintisiete",
        "veintiocho",
        "veintinueve",
    ],
    tens: ["", "", "veinte", "treinta", "cuarenta", "cincuenta"],
    and_one: " y un",
    and: " y ",
    units: [("una hora", "horas"), ("un minuto", "minutos"), ("un segundo", "segundos")],
    no_time: "cero segundos",
};

/// “del Japón”, “al Japón”; “de El Salvador”, whose article is its own; “e Italia”.
fn melted<'a>(preposition: &'static str, name: &'a str) -> (&'static str, &'a str) {
    let together = match preposition {
        "de " => "del ",
        "a " => "al ",
        "y " if name.starts_with(['I', 'Í', 'i', 'í']) => return ("e ", name),
        _ => return (preposition, name),
    };
    name.strip_prefix("el ").map_or((preposition, name), |rest| (together, rest))
}
