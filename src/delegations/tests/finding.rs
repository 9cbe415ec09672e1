//! A name typed in a command finds one delegation, or asks, or is unknown.

use proptest::prelude::*;

use super::super::table::table;
use super::*;

/// Inputs as people type them, and what each finds on the day of the consultation: a code, or codes and a
/// question mark where it asks. `NAM` the Movement and Namibia are told apart in a test of their own.
const TYPED: &[(&str, &str)] = &[
    // names, in any case, with and without accents, dots, hyphens and article
    ("Kenya", "KEN"),
    ("  kenya ", "KEN"),
    ("KENYA", "KEN"),
    ("Côte d'Ivoire", "CIV"),
    ("Côte d’Ivoire", "CIV"),
    ("cote divoire", "CIV"),
    ("cote d ivoire", "CIV"),
    ("COTE D'IVOIRE", "CIV"),
    ("the Gambia", "GMB"),
    ("Gambia", "GMB"),
    ("The Bahamas", "BHS"),
    ("Türkiye", "TUR"),
    ("turkiye", "TUR"),
    ("TÜRKİYE", "TUR"),
    ("Turkey", "TUR"),
    ("Viet Nam", "VNM"),
    ("vietnam", "VNM"),
    ("timor-leste", "TLS"),
    ("Timor Leste", "TLS"),
    ("St. Lucia", "LCA"),
    ("st lucia", "LCA"),
    ("São Tomé and Príncipe", "STP"),
    ("sao tome and principe", "STP"),
    ("Iran", "IRN"),
    ("iran (islamic republic of)", "IRN"),
    ("the Islamic Republic of Iran", "IRN"),
    ("Islamic Republic of Iran", "IRN"),
    ("Bolivia (Plurinational State of)", "BOL"),
    ("the Russian Federation", "RUS"),
    ("Russia", "RUS"),
    ("U.K.", "GBR"),
    ("uk", "GBR"),
    ("U.S.A.", "USA"),
    ("us", "USA"),
    ("T&T", "TTO"),
    ("t & t", "TTO"),
    ("Holland", "NLD"),
    ("Kingdom of the Netherlands", "NLD"),
    ("Holy See", "VAT"),
    ("Vatican", "VAT"),
    ("Palestine", "PSE"),
    ("the Swiss Confederation", "CHE"),
    // other languages
    ("Allemagne", "DEU"),
    ("Alemania", "DEU"),
    ("Германия", "DEU"),
    ("德国", "DEU"),
    ("ألمانيا", "DEU"),
    ("États-Unis d'Amérique", "USA"),
    ("etats unis", "USA"),
    ("Pays-Bas", "NLD"),
    ("Suisse", "CHE"),
    ("Inde", "IND"),
    ("Egipto", "EGY"),
    ("Corée du Sud", "KOR"),
    ("corea del norte", "PRK"),
    ("Moldavie", "MDA"),
    ("rdc", "COD"),
    ("CEDEAO", "ECOWAS"),
    ("Groupe africain", "AFRICAN_GROUP"),
    ("Йемен", "YEM"),
    ("йемен", "YEM"),
    // words that always ask, in every language, and names that hold them and do not
    ("Korea", "PRK KOR?"),
    ("korea", "PRK KOR?"),
    ("Congo", "COG COD?"),
    ("the Congo", "COG COD?"),
    ("CONGO", "COG COD?"),
    ("Конго", "COG COD?"),
    ("刚果", "COG COD?"),
    ("Guinea", "GNQ GIN GNB PNG?"),
    ("guinea", "GNQ GIN GNB PNG?"),
    ("Guinée", "GNQ GIN GNB PNG?"),
    ("Гвинея", "GNQ GIN GNB PNG?"),
    ("Corée", "PRK KOR?"),
    ("Corea", "PRK KOR?"),
    ("Republic of Korea", "KOR"),
    ("republic of korea", "KOR"),
    ("South Korea", "KOR"),
    ("ROK", "KOR"),
    ("DPRK", "PRK"),
    ("dprk", "PRK"),
    ("Democratic People's Republic of Korea", "PRK"),
    ("Republic of the Congo", "COG"),
    ("DRC", "COD"),
    ("dr congo", "COD"),
    ("Republic of Guinea", "GIN"),
    ("Guinea-Bissau", "GNB"),
    ("guinea bissau", "GNB"),
    ("guinée équatoriale", "GNQ"),
    ("Papua New Guinea", "PNG"),
    // a full name wins over a longer one
    ("Niger", "NER"),
    ("niger", "NER"),
    ("Níger", "NER"),
    ("Nigeria", "NGA"),
    ("Sudan", "SDN"),
    ("the Sudan", "SDN"),
    ("South Sudan", "SSD"),
    ("Soudan", "SDN"),
    ("Dominica", "DMA"),
    ("Dominican Republic", "DOM"),
    ("Samoa", "WSM"),
    ("Ireland", "IRL"),
    ("Mali", "MLI"),
    ("Oman", "OMN"),
    ("India", "IND"),
    // the only name whose words begin so, or a question
    ("indon", "IDN"),
    ("ind", "IND IDN CIS?"),
    ("boli", "BOL VEN?"),
    ("bolivia", "BOL"),
    ("pol", "POL INTERPOL?"),
    ("pola", "POL"),
    ("jam", "JAM"),
    ("jama", "JAM"),
    ("jamaica", "JAM"),
    ("cub", "CUB"),
    ("nic", "NIC"),
    ("syr", "SYR"),
    ("ven", "VEN"),
    // a name in use goes before a former or another one: the Jamahiriya was Libya
    ("jamahir", "LBY"),
    ("trin", "TTO"),
    ("tri tob", "TTO"),
    ("new zea", "NZL CANZ?"),
    ("new zealand", "NZL"),
    ("bissau", "GNB"),
    ("slova", "SVK"),
    ("slove", "SVN"),
    ("dominic", "DMA DOM?"),
    ("nige", "NER NGA?"),
    ("austr", "AUS AUT CANZ?"),
    ("swiss", "CHE"),
    ("hellenic", "GRC"),
    // codes count in capitals only
    ("IDN", "IDN"),
    ("ID", "IDN"),
    ("idn", "unknown"),
    ("deu", "unknown"),
    ("Deu", "unknown"),
    ("MAR", "MAR"),
    ("IND", "IND"),
    ("DOM", "DOM"),
    ("AU", "AUS AU?"),
    // groups and entities
    ("au", "AU"),
    ("eu", "EU"),
    ("EU", "EU"),
    ("the European Union", "EU"),
    ("Union européenne", "EU"),
    ("g77", "G77"),
    ("G-77", "G77"),
    ("Group of 77 and China", "G77"),
    ("the Group", "G77"),
    ("Non-Aligned Movement", "NAM"),
    ("Arab Group", "ARAB_GROUP"),
    ("african group", "AFRICAN_GROUP"),
    ("caricom", "CARICOM"),
    ("CARICOM IMPACS", "CARICOM IMPACS"),
    ("impacs", "CARICOM IMPACS"),
    ("icrc", "ICRC"),
    ("Red Cross", "ICRC"),
    ("unidir", "UNIDIR"),
    ("un women", "UN Women"),
    ("secretariat", "SECRETARIAT"),
    // nobody
    ("", "unknown"),
    ("   ", "unknown"),
    ("Atlantis", "unknown"),
    ("%%%", "unknown"),
];

#[test]
fn what_people_type_finds_whom_they_mean_or_asks() {
    let roster = roster_on(THEN);
    let wrong: Vec<String> = TYPED
        .iter()
        .map(|(typed, expected)| (typed, expected, found(&roster, typed, Among::Everyone)))
        .filter(|(_, expected, found)| found != *expected)
        .map(|(typed, expected, found)| format!("{typed}: {found}, not {expected}"))
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
    assert!(TYPED.len() >= 120);
}

#[test]
fn every_state_is_found_by_each_of_its_six_names_unless_that_always_asks() {
    for date in [THEN, NOW] {
        let roster = roster_on(date);
        let mut asking = Vec::new();
        for row in &table().states {
            let names = roster.official_names(&Code::new(&row.iso3)).unwrap();
            for name in names.all() {
                let found = found(&roster, name.as_str(), Among::Everyone);
                if found.ends_with('?') {
                    asking.push(row.iso3.as_str());
                } else {
                    assert_eq!(found, row.iso3, "{name}");
                }
            }
        }
        assert_eq!(asking, [["COG"; 6], ["GIN"; 6]].concat(), "{date}");
    }
}

#[test]
fn every_state_is_found_by_what_is_shown_and_said_unless_that_always_asks() {
    for date in [THEN, NOW, "2013-01-01"] {
        let roster = roster_on(date);
        for delegation in roster.all().iter().filter(|who| !["COG", "GIN"].contains(&who.code.as_str())) {
            for name in [delegation.name.as_str(), delegation.spoken.as_str()] {
                assert_eq!(roster.find(name, Among::Everyone), Ok(delegation), "{name}");
            }
        }
    }
}

#[test]
fn every_state_is_found_by_its_codes_in_capitals_unless_a_group_has_them_too() {
    let roster = roster_on(THEN);
    for row in &table().states {
        for code in [&row.iso3, &row.iso2] {
            let found = found(&roster, code, Among::Everyone);
            match code.as_str() {
                "NAM" => assert_eq!(found, "NAM NAM?"),
                "AU" => assert_eq!(found, "AUS AU?"),
                _ => assert_eq!(found, row.iso3, "{code}"),
            }
        }
    }
}

#[test]
fn nam_in_capitals_asks_and_in_small_letters_is_the_movement() {
    let roster = roster_on(THEN);
    let choices = match roster.find("NAM", Among::Everyone) {
        Err(Unfound::Ambiguous { choices, .. }) => choices,
        other => panic!("{other:?}"),
    };
    let names: Vec<&str> = choices.iter().map(|choice| choice.name.as_str()).collect();
    assert_eq!(names, ["Namibia", "Movement of Non-Aligned Countries"]);
    for (typed, among) in [("nam", Among::Everyone), ("NAM", Among::Groups), ("nam", Among::Groups)] {
        assert_eq!(roster.find(typed, among).unwrap().category, Category::Group, "{typed}");
    }
    assert_eq!(roster.find("Namibia", Among::Everyone).unwrap().category, Category::State);
}

#[test]
fn every_group_is_found_after_for_by_id_short_name_name_and_what_is_said() {
    let roster = roster_on(THEN);
    for row in &table().groups {
        for typed in [&row.id, &row.id.to_lowercase(), &row.short_name, &row.name, &row.spoken] {
            assert_eq!(found(&roster, typed, Among::Groups), row.id, "{typed}");
        }
    }
}

#[test]
fn after_for_no_state_and_no_entity_is_found() {
    let roster = roster_on(THEN);
    for typed in ["Kenya", "KEN", "Holy See", "icrc", "UNIDIR", "Korea"] {
        assert_eq!(found(&roster, typed, Among::Groups), "unknown", "{typed}");
    }
}

#[test]
fn the_agenda_s_own_delegation_wins_a_name_that_others_have() {
    let institute = own("Georgia", "Georgia Institute", Category::Organization);
    let forum = own("Forum of Small States", "FOSS", Category::Group);
    let roster = Roster::as_of(THEN.parse().unwrap(), &[institute.clone(), forum.clone()]);
    assert_eq!(roster.find("georgia", Among::Everyone), Ok(&institute));
    assert_eq!(roster.find("GEO", Among::Everyone).unwrap().category, Category::State);
    assert_eq!(roster.find("forum of small states", Among::Groups), Ok(&forum));
    assert_eq!(roster.find("foss", Among::Groups), Ok(&forum));
    assert_eq!(found(&roster, "Georgia Institute", Among::Groups), "unknown");
}

#[test]
fn an_unknown_name_says_what_was_typed_without_control_characters_and_what_comes_near() {
    let roster = roster_on(THEN);
    let Err(Unfound::Unknown { typed, near }) = roster.find("zimb\u{1b}abwue", Among::Everyone) else {
        panic!("it is a guess and not a name");
    };
    assert_eq!(typed, "zimbabwue");
    assert_eq!(codes(&near), ["ZWE"]);
}

#[test]
fn a_code_in_small_letters_is_unknown_and_comes_near() {
    let Err(Unfound::Unknown { near, .. }) = roster_on(THEN).find("deu", Among::Everyone) else {
        panic!("a code counts in capitals only");
    };
    assert_eq!(codes(&near), ["DEU"]);
}

#[test]
fn whom_a_command_finds_the_type_ahead_offers_first() {
    let roster = roster_on(THEN);
    for (typed, _) in TYPED {
        if let Ok(delegation) = roster.find(typed, Among::Everyone) {
            let first = roster.search(typed, Among::Everyone).first().map(|hit| hit.delegation);
            assert_eq!(first, Some(delegation), "{typed}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_typed_stops_the_search(typed in "\\PC{0,30}|[A-Za-z .'’-]{0,20}|[\u{0}-\u{1f}\u{200b}-\u{2030}a-z]{0,12}") {
        let roster = roster_on(THEN);
        let hits = roster.search(&typed, Among::Everyone);
        prop_assert!(hits.len() <= 50 && hits.is_sorted_by_key(|hit| hit.rank));
        if let Err(Unfound::Unknown { typed, .. } | Unfound::Ambiguous { typed, .. }) = roster.find(&typed, Among::Everyone) {
            prop_assert!(!typed.chars().any(char::is_control));
        }
    }
}
