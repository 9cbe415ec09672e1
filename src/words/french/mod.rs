//! French, after the forms of verbatim records; a delegation is addressed, so that nobody is taken for a man.

mod calendar;
mod table;

use super::romance::{Forms, Numbers, Romance, Title};

/// The French language.
pub(super) const FRENCH: Romance = Romance {
    words: table::words,
    forms: FORMS,
    numbers: NUMBERS,
    names: |said| &said.french,
    listed: |said| said.listed.as_ref().map(|(french, _)| french),
    melted,
    hour: calendar::hour,
    day: calendar::day,
    weekday_and_day: calendar::weekday_and_day,
};

const FORMS: Forms = Forms {
    delegation: Title { plain: "la délégation", distinguished: "l’honorable délégation" },
    observer: Title {
        plain: "la délégation observatrice",
        distinguished: "l’honorable délégation observatrice",
    },
    observer_state: "l’État observateur de Palestine",
    speaking: Title {
        plain: "la délégation qui parle ", distinguished: "l’honorable délégation qui parle "
    },
    as_observer: ", en sa qualité d’observatrice",
    will_speak: ", qui parlera ",
    spoke: " de la déclaration faite ",
    on_behalf: "au nom ",
    and_nationally: " et à titre national",
    group_of_states: ("un groupe de ", " États"),
    of: "de ",
    and: "et ",
    prepositions: &["de ", "à "],
};

const NUMBERS: Numbers = Numbers {
    none_and_one: ("aucun", "un"),
    small: &[
        "zéro", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
        "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
    ],
    tens: ["", "", "vingt", "trente", "quarante", "cinquante"],
    and_one: " et une",
    and: "-",
    units: [("une heure", "heures"), ("une minute", "minutes"), ("une seconde", "secondes")],
    no_time: "zéro seconde",
};

/// “du Japon”, “des Bahamas”, “d’Andorre”, “au Japon”, “aux Bahamas”.
fn melted<'a>(preposition: &'static str, name: &'a str) -> (&'static str, &'a str) {
    let forms = match preposition {
        "de " => [("le ", "du "), ("les ", "des ")],
        "à " => [("le ", "au "), ("les ", "aux ")],
        _ => return (preposition, name),
    };
    for (article, together) in forms {
        if let Some(rest) = name.strip_prefix(article) {
            return (together, rest);
        }
    }
    if preposition == "de " && loses_its_vowel_before(name) { ("d’", name) } else { (preposition, name) }
}

/// An h is mute or not, which no rule tells; of the names without article only Haiti begins with one.
fn loses_its_vowel_before(name: &str) -> bool {
    name.starts_with("Haïti") || name.starts_with(|first| "AEIOUÀÂÉÈÊÎÔaeiouàâéèêîô".contains(first))
}
