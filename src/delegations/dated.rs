//! The rows that are built in, turned into delegations with the names and memberships of one day.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::elsewhere::{in_a_list, said_elsewhere};
use super::facts::{Facts, Kind, Origin, Spelling, Wording};
use super::folded::Letters;
use super::table::{EntityRow, FormerName, GroupRow, SpeaksAs, StateKind, StateRow, aliases, table};
use super::{Category, Code, Delegation, ListName, OfficialNames, ShortName, SpokenName};

/// States, observer States, groups and entities of a day, one for each code.
pub(super) fn built_in(date: NaiveDate) -> Vec<(Delegation, Facts)> {
    let table = table();
    let mut groups_of = groups_by_member(date);
    let states = table.states.iter().map(|row| {
        let member_of = groups_of.remove(row.iso3.as_str()).unwrap_or_default();
        state(row, name_in_force(&row.iso3, date), member_of)
    });
    let entities = table.entities.iter().filter(|row| !table.groups.iter().any(|group| group.id == row.id));
    states.chain(table.groups.iter().map(group)).chain(entities.map(entity)).collect()
}

/// Whether a State is known to belong to a group on a day; never where sources disagree.
pub(super) fn is_member(state: &str, group: &str, date: NaiveDate) -> bool {
    let row_holds =
        |row: &&super::table::Membership| row.group == group && row.iso3 == state && row.holds_on(date);
    !is_unsure(state, group) && table().memberships.iter().any(|row| row_holds(&row))
}

/// The names of a State on a day.
pub(super) fn state_names(code: &Code, date: NaiveDate) -> Option<OfficialNames> {
    let row = table().states.iter().find(|row| row.iso3 == code.as_str())?;
    Some(official_names(row, name_in_force(&row.iso3, date)))
}

/// The names of a group that has a row of them.
pub(super) fn group_names(group: &Delegation) -> Option<OfficialNames> {
    let row = table().group_names.iter().find(|row| row.id == group.code.as_str())?;
    Some(OfficialNames {
        english: group.name.clone(),
        french: ListName::new(&row.name_fr),
        spanish: ListName::new(&row.name_es),
        russian: ListName::new(&row.name_ru),
        chinese: ListName::new(&row.name_zh),
        arabic: ListName::new(&row.name_ar),
    })
}

/// What a group or an entity is called in other languages, without articles, as far as it is known.
pub(super) fn names_elsewhere(id: &str, spoken: &str) -> Vec<String> {
    let listed = table().group_names.iter().filter(|row| row.id == id);
    let listed =
        listed.flat_map(|row| [&row.name_fr, &row.name_es, &row.name_ru, &row.name_zh, &row.name_ar]);
    let said = said_elsewhere(&SpokenName::new(spoken)).into_iter();
    let said = said.flat_map(|said| [in_a_list(&said.french, " et "), in_a_list(&said.spanish, " y ")]);
    listed.cloned().chain(said).collect()
}

fn is_unsure(state: &str, group: &str) -> bool {
    table().unsure.iter().any(|row| row.group == group && row.iso3 == state)
}

/// The groups that take the floor as a group of States, for each member.
fn groups_by_member(date: NaiveDate) -> HashMap<&'static str, Vec<Code>> {
    let table = table();
    let speaking: Vec<&str> = table
        .groups
        .iter()
        .filter(|group| group.speaks_as != SpeaksAs::Organization)
        .map(|group| group.id.as_str())
        .collect();
    let mut groups_of: HashMap<&str, Vec<Code>> = HashMap::new();
    for row in table.memberships.iter().filter(|row| row.holds_on(date)) {
        if speaking.contains(&row.group.as_str()) && !is_unsure(&row.iso3, &row.group) {
            groups_of.entry(&row.iso3).or_default().push(Code::new(&row.group));
        }
    }
    groups_of
}

fn name_in_force(iso3: &str, date: NaiveDate) -> Option<&'static FormerName> {
    let former = table().former_names.iter().filter(|row| row.iso3 == iso3 && date < row.until);
    former.min_by_key(|row| row.until)
}

/// The names in French and Spanish lists of the State that has, or had, this name in English sentences.
pub(super) fn listed_elsewhere(spoken: &str) -> Option<(ListName, ListName)> {
    let table = table();
    let former = table.former_names.iter().find(|row| row.spoken == spoken);
    let is_meant = |row: &&StateRow| former.map_or(row.spoken == spoken, |old| old.iso3 == row.iso3);
    let official = official_names(table.states.iter().find(is_meant)?, former);
    Some((official.french, official.spanish))
}

fn state(row: &StateRow, former: Option<&FormerName>, member_of: Vec<Code>) -> (Delegation, Facts) {
    let official = official_names(row, former);
    let delegation = Delegation {
        code: Code::new(&row.iso3),
        category: match row.kind {
            StateKind::Member => Category::State,
            StateKind::Observer => Category::ObserverState,
        },
        name: official.english.clone(),
        spoken: SpokenName::new(former.map_or(&row.spoken, |old| &old.spoken)),
        short: ShortName::new(former.map_or(&row.short, |old| &old.name)),
        member_of,
    };
    let facts = Facts {
        kind: Kind::State,
        origin: Origin::BuiltIn,
        codes: vec![row.iso3.clone(), row.iso2.clone()],
        spellings: state_spellings(row, &official),
        official: Some(official),
        // Türkiye stands in two and votes in the last one named.
        region: row.regional_group.split(';').rfind(|id| !id.is_empty()).map(Code::new),
        in_order: String::new(),
        letters: Letters::NONE,
    }
    .with_shown(&delegation);
    (delegation, facts)
}

fn official_names(row: &StateRow, former: Option<&FormerName>) -> OfficialNames {
    let then = |old: fn(&FormerName) -> &String, now: &str| {
        let old = former.map(old).filter(|name| !name.is_empty());
        ListName::new(old.map_or(now, String::as_str))
    };
    OfficialNames {
        english: then(|old| &old.name, &row.name),
        french: then(|old| &old.name_fr, &row.name_fr),
        spanish: then(|old| &old.name_es, &row.name_es),
        russian: then(|old| &old.name_ru, &row.name_ru),
        chinese: then(|old| &old.name_zh, &row.name_zh),
        arabic: then(|old| &old.name_ar, &row.name_ar),
    }
}

/// Names of all days find on any day: people write “Turkey” today and wrote “Türkiye” early.
fn state_spellings(row: &StateRow, official: &OfficialNames) -> Vec<Spelling> {
    let former = table().former_names.iter().filter(|old| old.iso3 == row.iso3).flat_map(|old| {
        [&old.name, &old.spoken, &old.name_fr, &old.name_es, &old.name_ru, &old.name_zh, &old.name_ar]
    });
    let now = [
        &row.name,
        &row.spoken,
        &row.short,
        &row.name_fr,
        &row.name_es,
        &row.name_ru,
        &row.name_zh,
        &row.name_ar,
    ];
    let known = now.into_iter().chain(former).map(String::as_str);
    let known = known.chain(official.all().map(ListName::as_str));
    let mut spellings: Vec<Spelling> = known.map(|name| Spelling::new(Wording::Known, name)).collect();
    spellings.push(Spelling::new(Wording::Formal, &row.formal_name));
    spellings.extend(aliases(&row.aliases).map(|alias| Spelling::alias(&alias)));
    spellings
}

fn group(row: &GroupRow) -> (Delegation, Facts) {
    let category = match row.speaks_as {
        SpeaksAs::Group | SpeaksAs::Both => Category::Group,
        SpeaksAs::Organization => Category::Organization,
    };
    named(Kind::Group, category, &row.id, [&row.name, &row.spoken, &row.short_name], &row.aliases)
}

fn entity(row: &EntityRow) -> (Delegation, Facts) {
    named(Kind::Entity, Category::Organization, &row.id, [&row.name, &row.spoken, &row.id], &row.aliases)
}

/// What has one language only; its id is a name, so that `icrc` and `g77` find.
fn named(
    kind: Kind,
    category: Category,
    id: &str,
    [name, spoken, short]: [&str; 3],
    other_names: &str,
) -> (Delegation, Facts) {
    let delegation = Delegation {
        code: Code::new(id),
        category,
        name: ListName::new(name),
        spoken: SpokenName::new(spoken),
        short: ShortName::new(short),
        member_of: Vec::new(),
    };
    let mut spellings = vec![Spelling::new(Wording::Known, id)];
    spellings.extend(aliases(other_names).map(|alias| Spelling::alias(&alias)));
    let facts = Facts {
        kind,
        origin: Origin::BuiltIn,
        codes: vec![id.to_owned()],
        spellings,
        official: None,
        region: None,
        in_order: String::new(),
        letters: Letters::NONE,
    };
    let facts = facts.with_shown(&delegation);
    (delegation, facts)
}
