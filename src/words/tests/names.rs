//! How everybody is addressed.

use super::*;
use crate::agenda::Person;
use crate::words::{Distinguished, EuropeanUnion, Manner, Palestine};

/// Who is given the floor: the sentence without its fixed beginning and its full stop.
fn given(text: &str) -> String {
    given_to(&speaker(text), Manner::default())
}

fn given_to(speaker: &Speaker, manner: Manner) -> String {
    let sentence = said(voice(&exchange(&[])).in_manner(manner).floor_to(speaker, Kind::Statement));
    let inner = sentence.strip_prefix("I now give the floor to ").and_then(|rest| rest.strip_suffix('.'));
    inner.map_or(sentence.clone(), str::to_owned)
}

#[test]
fn a_state_speaks_on_behalf_of_a_group() {
    assert_eq!(
        given("IDN for NAM"),
        "the representative of Indonesia, who will speak on behalf of the Movement of Non-Aligned Countries"
    );
    assert_eq!(
        given("IDN for NAM and-national"),
        "the representative of Indonesia, who will speak on behalf of the Movement of Non-Aligned Countries \
         and in national capacity"
    );
    assert_eq!(
        given("PSE for ARAB_GROUP"),
        "the observer of the State of Palestine, who will speak on behalf of the Group of Arab States"
    );
}

#[test]
fn named_states_are_counted_and_not_read() {
    let iran = speaker("IRN for BOL CUB IRN NIC SYR VEN");
    assert_eq!(
        given_to(&iran, Manner::default()),
        "the representative of the Islamic Republic of Iran, who will speak on behalf of a group of six States"
    );
    assert_eq!(
        voice(&exchange(&[])).states_spoken_for(&iran).unwrap().as_str(),
        "the Plurinational State of Bolivia, Cuba, the Islamic Republic of Iran, Nicaragua, the Syrian Arab \
         Republic and the Bolivarian Republic of Venezuela"
    );
    assert_eq!(voice(&exchange(&[])).states_spoken_for(&speaker("IDN for NAM")), None);
}

#[test]
fn one_state_spoken_for_is_named() {
    assert_eq!(
        given("FJI for MHL"),
        "the representative of Fiji, who will speak on behalf of the Marshall Islands"
    );
}

#[test]
fn a_group_typed_is_said_as_typed() {
    assert_eq!(
        given("CHL for the friends of marking"),
        "the representative of Chile, who will speak on behalf of the friends of marking"
    );
}

#[test]
fn a_group_inscribed_alone_is_whoever_speaks_on_its_behalf() {
    assert_eq!(
        given("NAM"),
        "the representative speaking on behalf of the Movement of Non-Aligned Countries"
    );
    let unknown = Speaker { on_behalf_of: speaker("IDN for NAM").on_behalf_of, ..Speaker::unknown() };
    assert_eq!(given_to(&unknown, Manner::default()), given("NAM"));
    let typed = Speaker { on_behalf_of: Some(OnBehalfOf::Named("friends".to_owned())), ..Speaker::unknown() };
    assert_eq!(given_to(&typed, Manner::default()), "the representative speaking on behalf of friends");
}

#[test]
fn the_european_union_is_never_announced_by_a_member_state() {
    assert_eq!(given("EU"), "the representative of the European Union");
    assert_eq!(given("PRT for EU"), "the representative of the European Union");
    assert_eq!(
        next(&during("PRT for EU", &["JPN", "PRT for EU"])),
        "I thank the representative of the European Union. I now give the floor to the representative of \
         Japan, to be followed by the European Union."
    );
}

#[test]
fn a_member_state_that_speaks_for_itself_as_well_is_named() {
    assert_eq!(
        given("PRT for EU and-national"),
        "the representative of Portugal, who will speak on behalf of the European Union and in national \
         capacity"
    );
}

#[test]
fn the_capacity_of_the_european_union_is_a_setting_of_giving_the_floor() {
    let manner = Manner { european_union: EuropeanUnion::AsObserver, ..Manner::default() };
    let union = speaker("EU");
    assert_eq!(
        given_to(&union, manner),
        "the representative of the European Union, in its capacity as observer"
    );
    let room = during("EU", &[]);
    assert_eq!(
        said(voice(&room).in_manner(manner).conclude()),
        "I kindly ask the representative of the European Union to conclude."
    );
}

#[test]
fn observer_states_have_observers() {
    assert_eq!(given("VAT"), "the observer of the Holy See");
    assert_eq!(given("PSE"), "the observer of the State of Palestine");
    let manner = Manner { palestine: Palestine::ObserverState, ..Manner::default() };
    assert_eq!(given_to(&speaker("PSE"), manner), "the observer of the Observer State of Palestine");
    assert_eq!(given_to(&speaker("VAT"), manner), "the observer of the Holy See");
}

#[test]
fn an_organization_has_a_representative() {
    assert_eq!(given("ICRC"), "the representative of the International Committee of the Red Cross");
    assert_eq!(given("INTERPOL"), "the representative of INTERPOL");
    assert_eq!(given("AU"), "the representative of the African Union");
}

#[test]
fn a_guest_is_announced_by_the_name_typed_and_nothing_else() {
    assert_eq!(given("Ms. X, Institute"), "Ms. X, Institute");
    let institute = Speaker::plain(guest("Institute of Peace", Category::GuestOrganization));
    assert_eq!(given_to(&institute, Manner::default()), "Institute of Peace");
    assert_eq!(
        said(voice(&during("Ms. X, Institute", &[])).conclude()),
        "I kindly ask Ms. X, Institute, to conclude."
    );
}

#[test]
fn an_officer_is_announced_by_name_and_title() {
    let officer = |name: Option<&str>, title: Option<&str>, delegation: Option<Delegation>| {
        let (name, title) = (name.map(str::to_owned), title.map(str::to_owned));
        given_to(
            &Speaker::of_person(&Person { id: "one".to_owned(), name, title, delegation }).unwrap(),
            Manner::default(),
        )
    };
    assert_eq!(
        officer(Some("Ms. Caroline Pailhe"), Some("Facilitator"), Some(delegation("BEL"))),
        "Ms. Caroline Pailhe, Facilitator"
    );
    assert_eq!(officer(None, Some("Chair-designate"), Some(delegation("KEN"))), "the Chair-designate");
    assert_eq!(
        officer(None, None, Some(delegation("UNIDIR"))),
        "the representative of the United Nations Institute for Disarmament Research"
    );
}

#[test]
fn a_person_named_is_not_read_out() {
    let named = Speaker { person: Some("H.E. Ms. Somebody".to_owned()), ..speaker("JPN") };
    assert_eq!(given_to(&named, Manner::default()), "the representative of Japan");
}

#[test]
fn all_are_distinguished_or_none() {
    let manner = Manner { distinguished: Distinguished::Yes, ..Manner::default() };
    for (text, words) in [
        ("JPN", "the distinguished representative of Japan"),
        ("EU", "the distinguished representative of the European Union"),
        ("VAT", "the distinguished observer of the Holy See"),
        ("PSE", "the distinguished observer of the State of Palestine"),
        (
            "UNIDIR",
            "the distinguished representative of the United Nations Institute for Disarmament Research",
        ),
        ("G77", "the distinguished representative speaking on behalf of the Group of 77 and China"),
        ("Ms. X, Institute", "Ms. X, Institute"),
    ] {
        assert_eq!(given_to(&speaker(text), manner), words);
    }
}

#[test]
fn those_following_are_named_with_their_group_only() {
    assert_eq!(
        next(&exchange(&["JPN", "JAM for CARICOM"])),
        "I now give the floor to the representative of Japan, to be followed by Jamaica for the Caribbean \
         Community."
    );
    assert_eq!(
        next(&exchange(&["JPN", "IRN for BOL CUB", "VAT"])),
        "I now give the floor to the representative of Japan, to be followed by the Islamic Republic of Iran \
         and the Holy See."
    );
    assert_eq!(
        next(&exchange(&["JPN", "NAM", "IDN for NAM and-national"])),
        "I now give the floor to the representative of Japan, to be followed by the Movement of Non-Aligned \
         Countries, and Indonesia for the Movement of Non-Aligned Countries."
    );
}

#[test]
fn a_comma_keeps_two_apart_that_could_be_heard_as_three() {
    let following = |first, second| {
        let sentence = next(&exchange(&["JPN", first, second]));
        sentence.split_once("followed by ").unwrap().1.to_owned()
    };
    assert_eq!(following("TTO", "CUB"), "Trinidad and Tobago, and Cuba.");
    assert_eq!(following("CUB", "BIH"), "Cuba, and Bosnia and Herzegovina.");
    assert_eq!(following("JAM for CARICOM", "CUB"), "Jamaica for the Caribbean Community, and Cuba.");
    assert_eq!(following("UNODA", "CUB"), "the United Nations Office for Disarmament Affairs and Cuba.");
    assert_eq!(following("GBR", "USA"), "the United Kingdom and the United States.");
}

#[test]
fn a_name_is_that_of_the_day_of_the_meeting() {
    let then = |year, month, day, code: &str| {
        let roster = Roster::as_of(NaiveDate::from_ymd_opt(year, month, day).unwrap(), &[]);
        given_to(&Speaker::plain(roster.by_code(&Code::new(code)).unwrap().clone()), Manner::default())
    };
    assert_eq!(then(2022, 5, 31, "TUR"), "the representative of Turkey");
    assert_eq!(then(2022, 6, 1, "TUR"), "the representative of Türkiye");
    assert_eq!(then(2021, 6, 25, "NLD"), "the representative of the Netherlands");
    assert_eq!(then(2025, 6, 25, "NLD"), "the representative of the Kingdom of the Netherlands");
}
