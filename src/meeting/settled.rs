//! Names settled by hand, without the names: whose they are is told to whoever has a name at hand.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::entry::EntryId;
use super::room::Room;
use super::shared::SharedList;
use crate::delegations::Delegation;

/// Stands for a display name: tells whether two names are the same, and not what they are. It is different in
/// every meeting, so that nobody is followed from one to the next.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NameMark(String);

impl NameMark {
    /// The mark of a display name in the meeting whose journal begins with this entry (FNV-1a, 64 bits).
    fn of(first: EntryId, display_name: &str) -> Self {
        const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
        const PRIME: u64 = 0x0100_0000_01b3;
        let words: Vec<String> = display_name.split_whitespace().map(str::to_lowercase).collect();
        let bytes = format!("{first} {}", words.join(" ")).into_bytes().into_iter();
        let mark = bytes.fold(BASIS, |mark, byte| (mark ^ u64::from(byte)).wrapping_mul(PRIME));
        Self(format!("{mark:016x}"))
    }
}

/// The names settled in one meeting, for the next one of its series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettledNames {
    first: EntryId,
    date: NaiveDate,
    settled: SharedList<(NameMark, Option<Delegation>)>,
}

impl SettledNames {
    /// The day of that meeting.
    pub fn date(&self) -> NaiveDate {
        self.date
    }

    /// Whom a display name was settled as there: a delegation, or nobody’s; none where it was not settled.
    pub fn whose(&self, display_name: &str) -> Option<Option<&Delegation>> {
        last(&self.settled, &NameMark::of(self.first, display_name)).map(Option::as_ref)
    }
}

impl Room {
    /// The mark of a display name in this meeting.
    pub fn mark_of(&self, display_name: &str) -> NameMark {
        NameMark::of(self.first_entry, display_name)
    }

    /// Whom a name was settled as: a delegation, or nobody's.
    pub fn settled_as(&self, name: &NameMark) -> Option<Option<&Delegation>> {
        last(&self.settled, name).map(Option::as_ref)
    }

    /// The names settled in this meeting.
    pub fn settled_names(&self) -> SettledNames {
        SettledNames { first: self.first_entry, date: self.agenda.date, settled: self.settled.clone() }
    }
}

fn last<'names>(
    settled: &'names SharedList<(NameMark, Option<Delegation>)>,
    name: &NameMark,
) -> Option<&'names Option<Delegation>> {
    let known = settled.iter().rev().find(|(known, _)| known == name);
    known.map(|(_, who)| who)
}
