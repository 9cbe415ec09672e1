//! What a meeting sees depends on its day: names, memberships, the order of the list.

use super::*;

fn by_code<'a>(roster: &'a Roster, code: &str) -> &'a Delegation {
    roster.by_code(&Code::new(code)).unwrap()
}

fn members(date: &str, group: &str) -> usize {
    let roster = roster_on(date);
    let is_state = |who: &&Delegation| matches!(who.category, Category::State | Category::ObserverState);
    let states = roster.all().iter().filter(is_state);
    states.filter(|state| roster.is_member(&state.code, &Code::new(group))).count()
}

#[test]
fn a_meeting_shows_the_names_of_its_own_day() {
    for (date, code, name, spoken, short) in [
        ("2021-06-25", "TUR", "Turkey", "Turkey", "Turkey"),
        ("2022-05-31", "TUR", "Turkey", "Turkey", "Turkey"),
        ("2022-06-01", "TUR", "Türkiye", "Türkiye", "Türkiye"),
        ("2021-06-25", "NLD", "Netherlands", "the Netherlands", "Netherlands"),
        (
            "2026-01-15",
            "NLD",
            "Netherlands (Kingdom of the)",
            "the Kingdom of the Netherlands",
            "Netherlands",
        ),
        ("2018-05-29", "SWZ", "Swaziland", "Swaziland", "Swaziland"),
        ("2014-06-19", "CZE", "Czech Republic", "the Czech Republic", "Czech Republic"),
        ("2012-08-27", "CPV", "Cape Verde", "Cape Verde", "Cape Verde"),
        ("2021-06-25", "IRN", "Iran (Islamic Republic of)", "the Islamic Republic of Iran", "Iran"),
    ] {
        let roster = roster_on(date);
        let delegation = by_code(&roster, code);
        let shown = (delegation.name.as_str(), delegation.spoken.as_str(), delegation.short.as_str());
        assert_eq!(shown, (name, spoken, short), "{date}");
    }
}

#[test]
fn a_former_name_has_its_other_languages_and_a_blank_one_is_as_now() {
    let roster = roster_on("2018-01-01");
    let name = |code: &str, language: &str| roster.name_in(&Code::new(code), language).unwrap().to_string();
    assert_eq!(name("TUR", "fr"), "Turquie");
    assert_eq!(name("SWZ", "es"), "Swazilandia");
    assert_eq!(name("SWZ", "zh"), "斯威士兰");
    assert_eq!(name("EU", "en"), "European Union");
    assert_eq!(roster.name_in(&Code::new("EU"), "fr"), None);
    assert_eq!(roster.name_in(&Code::new("KEN"), "xx"), None);
}

#[test]
fn the_european_union_has_the_members_of_the_day() {
    assert_eq!(members("2021-06-25", "EU"), 27);
    assert_eq!(members("2020-01-31", "EU"), 28);
    assert_eq!(members("2020-02-01", "EU"), 27);
    assert_eq!(members("2013-06-30", "EU"), 27);
    let roster = roster_on(THEN);
    assert!(!roster.is_member(&Code::new("GBR"), &Code::new("EU")));
    assert!(roster.is_member(&Code::new("HRV"), &Code::new("EU")));
}

#[test]
fn organizations_have_the_members_of_the_day() {
    assert_eq!(members("2021-06-25", "NATO"), 30);
    assert_eq!(members("2026-01-15", "NATO"), 32);
    assert_eq!(members("2021-06-25", "NAM"), 120);
    assert_eq!(members("2026-01-15", "NAM"), 121);
    assert_eq!(members("2021-06-25", "ECOWAS"), 15);
    assert_eq!(members("2026-01-15", "ECOWAS"), 12);
}

#[test]
fn only_groups_that_speak_for_their_members_are_remembered_with_a_state() {
    let roster = roster_on(THEN);
    assert_eq!(by_code(&roster, "POL").member_of, [Code::new("EEG"), Code::new("EU")]);
    let trinidad = by_code(&roster, "TTO");
    assert!(trinidad.member_of.contains(&Code::new("CARICOM")));
    assert!(!trinidad.member_of.contains(&Code::new("OAS")));
}

#[test]
fn nothing_is_said_where_membership_is_unsure() {
    let roster = roster_on(THEN);
    assert!(!by_code(&roster, "KIR").member_of.contains(&Code::new("APG")));
    assert!(!roster.is_member(&Code::new("USA"), &Code::new("WEOG")));
}

#[test]
fn a_state_votes_in_one_regional_group() {
    let roster = roster_on(THEN);
    let region = |code: &str| roster.regional_group(&Code::new(code)).map(|group| group.code.to_string());
    assert_eq!(region("KEN").as_deref(), Some("AFRICAN_GROUP"));
    assert_eq!(region("TUR").as_deref(), Some("WEOG"));
    assert_eq!(region("VAT"), None);
    assert_eq!(region("EU"), None);
}

#[test]
fn the_list_has_states_then_observers_then_groups_then_entities_and_each_code_once() {
    let roster = roster_on(THEN);
    let count = |category| roster.all().iter().filter(|delegation| delegation.category == category).count();
    assert_eq!((count(Category::State), count(Category::ObserverState)), (193, 2));
    assert_eq!(count(Category::Group), 29);
    assert_eq!(count(Category::Organization), 56);
    let mut seen = codes(roster.all());
    assert_eq!(seen.get(193..196).unwrap(), ["VAT", "PSE", "AFRICAN_GROUP"]);
    assert_eq!(seen.len(), 280);
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 279, "only NAM is a State and a group");
}

#[test]
fn the_code_of_namibia_is_the_id_of_the_movement_too() {
    let roster = roster_on(THEN);
    let nam = Code::new("NAM");
    assert_eq!(roster.by_code(&nam).unwrap().name.as_str(), "Namibia");
    assert_eq!(roster.group_by_code(&nam).unwrap().name.as_str(), "Movement of Non-Aligned Countries");
    assert_eq!(roster.group_by_code(&Code::new("KEN")), None);
    assert!(roster.is_member(&nam, &nam));
    let own = own("NAM countries", "NAM", Category::Group);
    let roster = Roster::as_of(THEN.parse().unwrap(), std::slice::from_ref(&own));
    assert_eq!(roster.by_code(&nam).unwrap().name.as_str(), "Namibia");
    assert_eq!(roster.group_by_code(&nam), Some(&own));
}

#[test]
fn a_row_that_is_group_and_entity_is_one_delegation() {
    let roster = roster_on(THEN);
    for (code, category) in [
        ("EU", Category::Group),
        ("ECOWAS", Category::Group),
        ("AU", Category::Organization),
        ("NATO", Category::Organization),
        ("ICRC", Category::Organization),
    ] {
        assert_eq!(by_code(&roster, code).category, category, "{code}");
    }
}

#[test]
fn a_delegation_of_the_agenda_with_a_known_code_stands_in_its_place() {
    let own = own("Kenya (Host country)", "KEN", Category::State);
    let roster = Roster::as_of(THEN.parse().unwrap(), std::slice::from_ref(&own));
    assert_eq!(by_code(&roster, "KEN"), &own);
    assert_eq!(roster.all().len(), 280);
    assert_eq!(found(&roster, "kenya", Among::Everyone), "KEN");
}

#[test]
fn those_taken_for_one_another_are_known() {
    let roster = roster_on(THEN);
    let set = |code: &str| codes(roster.easily_confused(&Code::new(code)));
    assert_eq!(set("GNB"), ["GIN", "GNB", "GNQ", "PNG"]);
    for (one, other) in [
        ("KOR", "PRK"),
        ("COG", "COD"),
        ("NER", "NGA"),
        ("DMA", "DOM"),
        ("SDN", "SSD"),
        ("IRN", "IRQ"),
        ("AUT", "AUS"),
        ("SVK", "SVN"),
    ] {
        assert_eq!(set(one), set(other));
        assert_eq!(set(one).len(), 2, "{one}");
    }
    assert!(set("KEN").is_empty());
}

#[test]
fn states_and_the_groups_heard_most_have_their_names_in_every_official_language() {
    let roster = roster_on("2021-06-25");
    let names = |who: &Delegation| {
        let names = other_names(who, THEN.parse().unwrap());
        names.into_iter().map(|(language, name)| format!("{} {name}", language.letters())).collect::<Vec<_>>()
    };
    let turkey = names(by_code(&roster, "TUR"));
    assert_eq!(turkey, ["fr Turquie", "es Turquía", "ru Турция", "zh 土耳其", "ar تركيا"]);
    let movement = names(roster.group_by_code(&Code::new("NAM")).unwrap());
    assert_eq!(movement.first().unwrap(), "fr Mouvement des pays non alignés");
    let namibia = names(by_code(&roster, "NAM"));
    assert_eq!(namibia.first().unwrap(), "fr Namibie");
    assert!(names(by_code(&roster, "ICRC")).is_empty());
    let states = roster.all().iter().filter(|who| who.category == Category::State);
    assert!(states.map(names).all(|names| names.len() == 5));
}
