//! French and Spanish: articles, contractions, and nobody taken for a man or a woman.

use super::*;
use crate::agenda::{Language, Person};
use crate::meeting::{Heard, LimitScope};
use crate::words::{Distinguished, EuropeanUnion, Manner, Palestine};

fn in_language(language: Language, mut room: Room) -> Room {
    room.agenda.language = language;
    room
}

fn french(room: Room) -> Room {
    in_language(Language::French, room)
}

fn spanish(room: Room) -> Room {
    in_language(Language::Spanish, room)
}

#[test]
fn a_delegation_has_the_floor_and_who_follows_has_the_article_of_its_name() {
    let waiting = ["JPN", "BHS", "CUB"];
    assert_eq!(
        next(&french(exchange(&waiting))),
        "Je donne maintenant la parole à la délégation du Japon, qui sera suivie des Bahamas et de Cuba."
    );
    assert_eq!(
        next(&spanish(exchange(&waiting))),
        "Doy ahora la palabra a la delegación del Japón, seguida de las Bahamas y de Cuba."
    );
}

#[test]
fn a_group_is_thanked_for_and_given_the_floor_by_its_own_name() {
    let room = || during("IDN for NAM", &["JAM for CARICOM", "EU", "CUB for G77 and-national"]);
    assert_eq!(
        next(&french(room())),
        "Je remercie la délégation de l’Indonésie de la déclaration faite au nom du Mouvement des pays non \
         alignés. Je donne maintenant la parole à la délégation de la Jamaïque, qui parlera au nom de la \
         Communauté des Caraïbes, après quoi ce sera le tour de l’Union européenne et de Cuba au nom du Groupe \
         des 77 et de la Chine."
    );
    assert_eq!(
        next(&spanish(room())),
        "Doy las gracias a la delegación de Indonesia por la declaración formulada en nombre del Movimiento de \
         Países No Alineados. Doy ahora la palabra a la delegación de Jamaica, que hablará en nombre de la \
         Comunidad del Caribe, tras lo cual será el turno de la Unión Europea y de Cuba en nombre del Grupo de \
         los 77 y China."
    );
}

#[test]
fn a_group_is_kept_apart_from_the_name_behind_it() {
    assert_eq!(
        next(&french(exchange(&["JPN", "JAM for CARICOM", "CUB"]))),
        "Je donne maintenant la parole à la délégation du Japon, qui sera suivie de la Jamaïque au nom de la \
         Communauté des Caraïbes, et de Cuba."
    );
}

#[test]
fn a_preposition_melts_with_the_name_in_templates_of_the_agenda_too() {
    let own = [("give_floor", "La parole est à {speaker}{next}."), ("to_be_followed_by", "puis à {next}")];
    let mut room = french(exchange(&["Ms. X, Institute", "JPN", "PHL"]));
    room.agenda.say = own.iter().map(|(name, words)| ((*name).to_owned(), (*words).to_owned())).collect();
    assert_eq!(next(&room), "La parole est à Ms. X, Institute, puis au Japon et aux Philippines.");

    let mut room = spanish(exchange(&["MEX", "JPN", "ITA"]));
    room.agenda.say = vec![("to_be_followed_by".to_owned(), "y después {next}".to_owned())];
    assert_eq!(next(&room), "Doy ahora la palabra a la delegación de México, y después el Japón e Italia.");
}

#[test]
fn a_person_who_follows_nobody_knows_as_man_or_woman() {
    assert_eq!(
        next(&french(exchange(&["Mme X, Institut", "JPN"]))),
        "Je donne maintenant la parole à Mme X, Institut, après quoi ce sera le tour du Japon."
    );
    assert_eq!(
        next(&spanish(exchange(&["Sra. X, Instituto", "JPN"]))),
        "Doy ahora la palabra a Sra. X, Instituto, tras lo cual será el turno del Japón."
    );
}

#[test]
fn the_title_of_an_officer_is_said_with_the_article_that_the_agenda_gives_or_not_at_all() {
    let officer = |title: &str| {
        let title = Some(title.to_owned());
        Speaker::of_person(&Person { id: "chair".to_owned(), name: None, title, delegation: None }).unwrap()
    };
    let given = |language, title: &str| {
        said(voice(&in_language(language, exchange(&[]))).floor_to(&officer(title), Kind::Remarks))
    };
    assert_eq!(
        given(Language::French, "le Président désigné"),
        "Je donne maintenant la parole au Président désigné."
    );
    assert_eq!(given(Language::Spanish, "la Presidenta"), "Doy ahora la palabra a la Presidenta.");
    assert_eq!(
        given(Language::French, "Président désigné"),
        "(\u{201c}Président désigné\u{201d} is said with its article, which only the agenda knows: write the title \
         with it, or a name)"
    );
    assert_eq!(given(Language::English, "Chair"), "I now give the floor to the Chair.");
}

#[test]
fn named_states_stand_in_the_alphabet_of_the_language() {
    let iran = speaker("IRN for EGY BOL CUB IRN SYR ZWE");
    let names = |room: Room| voice(&room).states_spoken_for(&iran).unwrap().to_string();
    assert_eq!(
        names(french(exchange(&[]))),
        "l’État plurinational de Bolivie, Cuba, l’Égypte, la République islamique d’Iran, la République arabe \
         syrienne et le Zimbabwe"
    );
    assert_eq!(
        said(voice(&french(exchange(&[]))).floor_to(&iran, Kind::Statement)),
        "Je donne maintenant la parole à la délégation de la République islamique d’Iran, qui parlera au nom d’un \
         groupe de six États."
    );
    assert_eq!(
        said(voice(&spanish(exchange(&[]))).floor_to(&iran, Kind::Statement)),
        "Doy ahora la palabra a la delegación de la República Islámica del Irán, que hablará en nombre de un grupo \
         de seis Estados."
    );
}

#[test]
fn forms_of_courtesy_hold_for_all() {
    let manner = Manner {
        distinguished: Distinguished::Yes,
        palestine: Palestine::ObserverState,
        european_union: EuropeanUnion::AsObserver,
    };
    let given = |code: &str| {
        let room = french(exchange(&[]));
        said(voice(&room).in_manner(manner).floor_to(&speaker(code), Kind::Statement))
            .replace("Je donne maintenant la parole ", "")
    };
    assert_eq!(given("JPN"), "à l’honorable délégation du Japon.");
    assert_eq!(given("VAT"), "à l’honorable délégation observatrice du Saint-Siège.");
    assert_eq!(given("PSE"), "à l’honorable délégation de l’État observateur de Palestine.");
    assert_eq!(given("EU"), "à l’honorable délégation de l’Union européenne, en sa qualité d’observatrice.");
    assert_eq!(given("ARAB_GROUP"), "à l’honorable délégation qui parle au nom du Groupe des États arabes.");
}

#[test]
fn lengths_and_numbers_have_the_words_of_the_language() {
    let limited = |room: Room, seconds| {
        said(voice(&room).limit(LimitScope::All, Length::from_seconds(seconds)))
            .rsplit_once(" a ")
            .map_or_else(String::new, |(_, length)| length.to_owned())
    };
    for (seconds, words) in [
        (60, "un minuto."),
        (90, "un minuto y treinta segundos."),
        (81, "un minuto y veintiún segundos."),
        (91, "un minuto y treinta y un segundos."),
        (900, "15 minutos."),
    ] {
        assert_eq!(limited(spanish(exchange(&[])), seconds), words);
    }
    let said = said(voice(&french(exchange(&[]))).limit(LimitScope::All, Length::from_seconds(81)));
    assert!(said.ends_with("limitées à une minute et vingt et une secondes."), "{said}");
}

/// Everything that is said besides the floor, for readers of the language: one sentence a line.
fn everything(language: Language) -> String {
    let mut room = in_language(language, during("MEX", &["JPN", "BHS", "ITA"]));
    room.limits.national = Some(Length::from_minutes(3));
    room.limits.group = Some(Length::from_minutes(5));
    room.limits.right_of_reply = vec![Length::from_minutes(2), Length::from_minutes(1)];
    replies(&mut room, &["IRN", "CUB"]);
    let mut all = floor_sentences(&room);
    all.extend(list_sentences(&room));
    room.agenda.statements_to = Some("statements@example.org".to_owned());
    all.push(said(voice(&room).in_writing(&speaker("COL"))));
    all.join("\n")
}

fn floor_sentences(room: &Room) -> Vec<String> {
    let mut point = room.clone();
    point.floor.point_of_order = Some(intervention("EGY", Kind::PointOfOrder));
    point.floor.goes_on_after_point = true;
    let mut paused = room.clone();
    paused.floor.speaker.as_mut().unwrap().pauses.push(Span { from: at(10, 42), to: None });
    let mut free = Room { waiting: Vec::new(), replies: Vec::new(), ..room.clone() };
    free.floor.speaker = None;
    let nobody = next(&free);
    free.finished.push(intervention("MEX", Kind::Statement));
    let any_other = next(&free);
    let heard = next(&Room { list: ListState::Closed, ..free.clone() });
    let mut again = room.clone();
    again.finished.push(intervention("IRN", Kind::RightOfReply));
    again.heard = Heard::of(&again.finished);
    let last = Room {
        list: ListState::Closed,
        waiting: room.waiting.iter().take(1).cloned().collect(),
        ..free.clone()
    };
    vec![
        next(&Room { state: MeetingState::Before, ..room.clone() }),
        next(room),
        next(&last),
        next(&paused),
        said(voice(&point).point_of_order()),
        next(&point),
        said(voice(room).floor_to(&speaker("IRN"), Kind::RightOfReply)),
        said(voice(&again).floor_to(&speaker("IRN"), Kind::RightOfReply)),
        nobody,
        any_other,
        heard,
        said(voice(room).none_seen()),
        said(voice(&last).last_speaker()),
        said(voice(&last).list_closed()),
        said(voice(&last).not_all_heard(None)),
    ]
}

fn list_sentences(room: &Room) -> Vec<String> {
    let voice = voice(room);
    let limit = Length::from_seconds(150);
    let scopes = [
        LimitScope::All,
        LimitScope::National,
        LimitScope::Group,
        LimitScope::Observer,
        LimitScope::Organization,
        LimitScope::Now,
    ];
    let date = NaiveDate::from_ymd_opt(2021, 7, 1).unwrap();
    let rest = [
        voice.conclude(),
        voice.limits(),
        voice.closing_announced(at(11, 25)),
        voice.list_closed(),
        voice.replies_asked(),
        voice.skip(),
        voice.in_writing(&speaker("COL")),
        voice.interpreters(at(18, 15)),
        voice.suspended(None),
        voice.suspended(Some(at(12, 0))),
        voice.resumed(),
        voice.not_all_heard(None),
        voice.not_all_heard(Some((date, NaiveTime::from_hms_opt(15, 0, 0).unwrap()))),
        voice.adjourned(),
    ];
    scopes.iter().map(|scope| voice.limit(*scope, limit)).chain(rest).map(said).collect()
}

#[test]
fn everything_that_is_said_in_french_stands_here_to_be_read() {
    insta::assert_snapshot!(everything(Language::French));
}

#[test]
fn everything_that_is_said_in_spanish_stands_here_to_be_read() {
    insta::assert_snapshot!(everything(Language::Spanish));
}
