//! Type-ahead offers the likeliest first, and never more than it can show.

use super::super::Rank;
use super::*;

fn hits(query: &str, among: Among) -> Vec<(String, Rank)> {
    let roster = roster_on(THEN);
    roster.search(query, among).into_iter().map(|hit| (hit.delegation.code.to_string(), hit.rank)).collect()
}

fn first(query: &str) -> String {
    hits(query, Among::Everyone).first().map(|(code, _)| code.clone()).unwrap_or_default()
}

#[test]
fn nothing_typed_finds_nobody() {
    for query in ["", "  ", "'", "-"] {
        assert!(hits(query, Among::Everyone).is_empty(), "{query:?}");
    }
}

#[test]
fn the_first_hit_is_whom_one_would_mean() {
    for (query, code) in [
        ("indon", "IDN"),
        ("eu", "EU"),
        ("pol", "POL"),
        ("POL", "POL"),
        ("jam", "JAM"),
        ("iran", "IRN"),
        ("bol", "BOL"),
        ("cub", "CUB"),
        ("nic", "NIC"),
        ("syr", "SYR"),
        ("ven", "VEN"),
        ("san", "SMR"),
        ("cote", "CIV"),
        ("turkiye", "TUR"),
        ("icrc", "ICRC"),
        ("red cross", "ICRC"),
        ("nam", "NAM"),
        ("au", "AU"),
        ("niger", "NER"),
        ("niger ", "NER"),
        ("frnce", "FRA"),
        ("zimbabwue", "ZWE"),
        ("中国", "CHN"),
        ("العراق", "IRQ"),
        ("бел", "BLR"),
    ] {
        assert_eq!(first(query), code, "{query}");
    }
}

#[test]
fn names_come_before_codes() {
    let found = hits("mar", Among::Everyone);
    let place = |code: &str| found.iter().position(|(hit, _)| hit == code).unwrap();
    assert!(place("MHL") < place("MAR"));
    assert!(found.iter().all(|(_, rank)| *rank != Rank::Exact));
}

#[test]
fn a_code_in_capitals_is_as_good_as_a_name() {
    assert_eq!(hits("MAR", Among::Everyone).first().unwrap(), &("MAR".to_owned(), Rank::Exact));
    let roster = roster_on(THEN);
    let both = roster.search("NAM", Among::Everyone).into_iter().filter(|hit| hit.rank == Rank::Exact);
    let names: Vec<&str> = both.map(|hit| hit.delegation.name.as_str()).collect();
    assert_eq!(names, ["Movement of Non-Aligned Countries", "Namibia"]);
}

#[test]
fn a_code_that_begins_no_name_is_exact() {
    assert_eq!(hits("hrv", Among::Everyone).first().unwrap(), &("HRV".to_owned(), Rank::Exact));
}

#[test]
fn exact_comes_before_prefix_and_prefix_before_fuzzy() {
    for query in ["niger", "congo", "united", "mali", "guine", "sudan", "south", "frnce", "a", "NAM"] {
        let ranks: Vec<Rank> = hits(query, Among::Everyone).into_iter().map(|(_, rank)| rank).collect();
        assert!(ranks.is_sorted(), "{query}");
        assert!(ranks.len() <= 50);
    }
    assert_eq!(hits("niger", Among::Everyone).first().unwrap().1, Rank::Exact);
}

#[test]
fn within_a_rank_states_come_before_groups_and_both_by_the_alphabet() {
    let found = hits("united", Among::Everyone);
    let order: Vec<&str> = found.iter().map(|(code, _)| code.as_str()).take(5).collect();
    assert_eq!(order, ["ARE", "GBR", "TZA", "USA", "UNICEF"]);
}

#[test]
fn a_word_that_always_asks_is_no_exact_hit() {
    for query in ["congo", "guinea", "Guinée", "Конго", "korea"] {
        assert!(hits(query, Among::Everyone).iter().all(|(_, rank)| *rank != Rank::Exact), "{query}");
    }
}

#[test]
fn after_for_only_groups_are_offered() {
    let roster = roster_on(THEN);
    for query in ["a", "au", "nam", "carib", "un"] {
        for hit in roster.search(query, Among::Groups) {
            assert!(roster.find(hit.delegation.code.as_str(), Among::Groups).is_ok(), "{query}");
        }
    }
    assert_eq!(hits("nam", Among::Groups).first().unwrap(), &("NAM".to_owned(), Rank::Exact));
}

#[test]
fn what_is_shown_is_the_list_name_whatever_was_typed() {
    let roster = roster_on(NOW);
    for (query, name) in
        [("holland", "Netherlands (Kingdom of the)"), ("burma", "Myanmar"), ("Inde", "India")]
    {
        let hits = roster.search(query, Among::Everyone);
        assert_eq!(hits.first().unwrap().delegation.name.as_str(), name);
    }
}
