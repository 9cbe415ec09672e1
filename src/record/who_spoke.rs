//! Who spoke, by the regional groups in which States vote.

use std::collections::BTreeMap;

use super::Record;
use crate::delegations::{Delegation, Roster};
use crate::meeting::{Capacity, Speaker};

/// Everybody who made a statement, each once in each capacity, in the order in which they spoke first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WhoSpoke {
    /// States in national capacity, by regional group; groups by name.
    pub by_region: Vec<(Delegation, Vec<Speaker>)>,
    /// States that vote in none.
    pub in_no_region: Vec<Speaker>,
    /// For groups and for named States; the European Union among them.
    pub for_groups: Vec<Speaker>,
    /// Observer States, organizations, guests and officers.
    pub others: Vec<Speaker>,
}

impl WhoSpoke {
    /// Of a record, with the regional groups of its date.
    pub fn of(record: &Record) -> Self {
        let roster = Roster::as_of(record.agenda.date, &record.agenda.delegations);
        let mut spoke = Self::default();
        let mut regions: BTreeMap<String, (Delegation, Vec<Speaker>)> = BTreeMap::new();
        for speaker in different(record) {
            let region = speaker.code().and_then(|code| roster.regional_group(code));
            let among = match (speaker.capacity(), region) {
                (Capacity::National, Some(region)) => {
                    let new = || (region.clone(), Vec::new());
                    &mut regions.entry(region.name.to_string()).or_insert_with(new).1
                }
                (Capacity::National, None) => &mut spoke.in_no_region,
                (Capacity::Group | Capacity::States, _) => &mut spoke.for_groups,
                (Capacity::Observer | Capacity::Organization | Capacity::Other, _) => &mut spoke.others,
            };
            among.push(speaker);
        }
        spoke.by_region = regions.into_values().collect();
        spoke
    }
}

fn different(record: &Record) -> Vec<Speaker> {
    let mut known: Vec<Speaker> = Vec::new();
    for heard in record.interventions.iter().filter(|heard| heard.counts()) {
        let speaker = &heard.request.speaker;
        if speaker.delegation.is_some() && !known.iter().any(|one| one.same_capacity(speaker)) {
            known.push(speaker.clone());
        }
    }
    known
}
