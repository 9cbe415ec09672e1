//! Everybody announced, thanked and named as following: the sentences that are read aloud in the room.
#![expect(clippy::unwrap_used, reason = "a test says at once what it did not find")]

use std::collections::BTreeSet;
use std::fmt::Write as _;

use chrono::NaiveDate;
use informals::agenda::{Agenda, Item, ItemKind, ItemLabel, Language};
use informals::delegations::{Category, Delegation, Roster};
use informals::meeting::{
    Channel, EntryId, Intervention, ItemState, Kind, ListState, Logged, MeetingState, OnBehalfOf, Room,
    Speaker, Waiting,
};
use informals::time::Moment;
use informals::words::{dates, say};

use roster_as_written::{aliases, is_in, without_names};

mod roster_as_written;

/// Rows of groups.csv.
const GROUPS: usize = 40;

/// Names that are said without being spelt out.
const SAID_IN_CAPITALS: [&str; 2] = ["INTERPOL", "SEESAC"];

/// Member States that are said with "the" on 25 June 2021.
const WITH_THE: [&str; 26] = [
    "the Bahamas",
    "the Bolivarian Republic of Venezuela",
    "the Central African Republic",
    "the Comoros",
    "the Congo",
    "the Democratic People's Republic of Korea",
    "the Democratic Republic of the Congo",
    "the Dominican Republic",
    "the Federated States of Micronesia",
    "the Gambia",
    "the Islamic Republic of Iran",
    "the Lao People's Democratic Republic",
    "the Marshall Islands",
    "the Netherlands",
    "the Niger",
    "the Philippines",
    "the Plurinational State of Bolivia",
    "the Republic of Korea",
    "the Republic of Moldova",
    "the Russian Federation",
    "the Sudan",
    "the Syrian Arab Republic",
    "the United Arab Emirates",
    "the United Kingdom",
    "the United Republic of Tanzania",
    "the United States",
];

#[test]
fn everybody_is_announced_by_the_name_that_is_said() {
    insta::assert_snapshot!(as_read(Language::English));
}

#[test]
fn everybody_is_announced_in_french() {
    insta::assert_snapshot!(as_read(Language::French));
}

#[test]
fn everybody_is_announced_in_spanish() {
    insta::assert_snapshot!(as_read(Language::Spanish));
}

#[test]
fn no_preposition_stands_before_the_article_with_which_it_melts() {
    for (language, never) in [
        (Language::French, &[" de le ", " de les ", " à le ", " à les ", " de A", " de É", " de I", " the "]),
        (Language::Spanish, &[" de el ", " a el ", " y I", " y i", " e de ", " e del ", " e la ", " the "]),
    ] {
        for sentence in all_sentences(language).into_iter().flat_map(|(_, sentences)| sentences) {
            assert!(never.iter().all(|words| !sentence.contains(words)), "{sentence}");
        }
    }
}

fn as_read(language: Language) -> String {
    let mut text = String::new();
    for (heading, sentences) in all_sentences(language) {
        writeln!(text, "# {heading}\n").unwrap();
        for sentence in sentences {
            writeln!(text, "{sentence}").unwrap();
        }
        text.push('\n');
    }
    text
}

#[test]
fn nothing_is_said_but_spoken_names_and_the_words_of_the_room() {
    let words: BTreeSet<String> = all_sentences(Language::English)
        .into_iter()
        .flat_map(|(_, sentences)| sentences)
        .map(without_names)
        .collect();
    insta::assert_snapshot!(words.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn no_list_form_alias_or_code_is_read_aloud() {
    let aliases = aliases();
    for sentence in all_sentences(Language::English).into_iter().flat_map(|(_, sentences)| sentences) {
        assert!(!sentence.contains(['(', ')', '[', ']']), "{sentence}");
        for word in sentence.split(|letter: char| !letter.is_alphanumeric()) {
            let code = word.len() >= 3 && word.chars().all(|letter| letter.is_ascii_uppercase());
            assert!(!code || SAID_IN_CAPITALS.contains(&word), "{word} in: {sentence}");
        }
        let rest = without_names(sentence.clone());
        for alias in &aliases {
            assert!(!is_in(alias, &rest), "{alias} in: {sentence}");
        }
    }
}

#[test]
fn the_article_stands_before_the_names_that_have_one_and_no_other() {
    let roster = roster(2021, 6, 25);
    let states = roster.all().iter().filter(|delegation| delegation.category == Category::State);
    let with_the: BTreeSet<String> = states
        .map(|state| announced(state, Language::English))
        .filter_map(|said| {
            let name = said.strip_prefix("I now give the floor to the representative of ").unwrap();
            name.starts_with("the ").then(|| name.trim_end_matches('.').to_owned())
        })
        .collect();
    assert_eq!(with_the, WITH_THE.iter().map(|name| (*name).to_owned()).collect());
}

/// Headings, and what is said under each.
fn all_sentences(language: Language) -> Vec<(String, Vec<String>)> {
    let roster = roster(2021, 6, 25);
    let everybody: Vec<Speaker> = roster.all().iter().cloned().map(Speaker::plain).collect();
    let mut all = vec![
        ("25 June 2021, everybody for themselves".to_owned(), one_after_another(everybody, language)),
        (
            "25 June 2021, States on behalf of groups".to_owned(),
            one_after_another(states_for_groups(&roster), language),
        ),
    ];
    all.extend(other_days(language));
    all
}

/// What each press of Space says until everybody on the list has been heard.
fn one_after_another(speakers: Vec<Speaker>, language: Language) -> Vec<String> {
    let mut room = exchange(language);
    room.waiting = (1..).zip(speakers).map(|(number, speaker)| request(number, speaker)).collect();
    let mut said = vec![say::next_floor(&room).unwrap().to_string()];
    while !room.waiting.is_empty() {
        room.floor.speaker = Some(begun(room.waiting.remove(0)));
        said.push(say::next_floor(&room).unwrap().to_string());
    }
    said
}

/// Each State for one of the groups, in turn; not for the European Union, which hides who speaks for it.
fn states_for_groups(roster: &Roster) -> Vec<Speaker> {
    let (states, others): (Vec<&Delegation>, Vec<&Delegation>) =
        roster.all().iter().partition(|delegation| match delegation.category {
            Category::State | Category::ObserverState => true,
            Category::Group
            | Category::Organization
            | Category::GuestOrganization
            | Category::GuestPerson
            | Category::Officer => false,
        });
    let groups = others.into_iter().take(GROUPS).filter(|group| group.code.as_str() != "EU").cycle();
    let for_group = |(state, group): (&Delegation, &Delegation)| Speaker {
        on_behalf_of: Some(OnBehalfOf::Group(group.clone())),
        ..Speaker::plain(state.clone())
    };
    states.into_iter().zip(groups).map(for_group).collect()
}

/// Names that were others before, or are others since.
fn other_days(language: Language) -> Vec<(String, Vec<String>)> {
    let june = roster(2021, 6, 25);
    let days = [(2013, 10, 23), (2016, 5, 16), (2018, 5, 29), (2019, 2, 13), (2022, 6, 1), (2025, 6, 25)];
    days.iter()
        .map(|(year, month, day)| {
            let date = NaiveDate::from_ymd_opt(*year, *month, *day).unwrap();
            let heading = format!("{}, other names than in June 2021", dates::day(date, Language::English));
            let then = Roster::as_of(date, &[]);
            let is_other = |one: &&Delegation| {
                june.all().iter().all(|other| one.spoken.as_str() != other.spoken.as_str())
            };
            (heading, then.all().iter().filter(is_other).map(|one| announced(one, language)).collect())
        })
        .collect()
}

fn announced(delegation: &Delegation, language: Language) -> String {
    let waiting = vec![request(1, Speaker::plain(delegation.clone()))];
    say::next_floor(&Room { waiting, list: ListState::Open, ..exchange(language) }).unwrap().to_string()
}

fn roster(year: i32, month: u32, day: u32) -> Roster {
    Roster::as_of(NaiveDate::from_ymd_opt(year, month, day).unwrap(), &[])
}

fn exchange(language: Language) -> Room {
    let label = ItemLabel::new("D");
    let item = Item {
        label: label.clone(),
        title: String::new(),
        kind: ItemKind::Exchange,
        presided_by: None,
        presenter: None,
        planned: None,
        script: None,
        guiding_questions: Vec::new(),
        questions_first: false,
    };
    Room {
        agenda: Agenda { items: vec![item], language, ..Agenda::unknown() }.into(),
        state: MeetingState::Running,
        items: vec![ItemState { label: label.clone(), planned: None, times: Vec::new() }],
        open_item: Some(label),
        list: ListState::Closed,
        ..Room::empty()
    }
}

fn request(number: u128, speaker: Speaker) -> Waiting {
    Waiting {
        id: EntryId::from_bits(number).thing(0),
        speaker,
        kind: Kind::Statement,
        item: None,
        asked: Moment::from_millis(0),
        channel: Channel::Email,
        limit: None,
        note: None,
        rank: None,
        by_hand: false,
        held: false,
    }
}

fn begun(request: Waiting) -> Intervention {
    Intervention {
        request,
        number: 1,
        item: None,
        started: Moment::from_millis(0),
        ended: None,
        pauses: Vec::new(),
        limit: None,
        asked_to_conclude: None,
        response: None,
        logged: Logged::AtTheTime,
    }
}
