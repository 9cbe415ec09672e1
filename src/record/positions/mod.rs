//! Who stands where on which paragraph: rows are places in documents, columns are delegations and groups.
//!
//! Only what was said is shown. A group's position is the group's and not that of each member; a delegation that aligned
//! itself is shown as aligned, never with the position of those it aligned with.

mod gathered;

use crate::delegations::Code;
use crate::meeting::{Reference, Room, Speaker};

/// A table of positions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Positions {
    /// Places in documents, in the order of the documents.
    pub rows: Vec<Row>,
    /// Who has a position anywhere, in the order in which they said so first.
    pub columns: Vec<Column>,
}

/// Everything said on one place in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The place.
    pub on: Reference,
    /// What was said, in store order.
    pub stands: Vec<Stand>,
}

/// One delegation or group, or a group with its members folded into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Who, in what capacity.
    pub who: Speaker,
    /// Members folded into it.
    pub folded: Vec<Speaker>,
}

/// What somebody said on a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand {
    /// Who, in what capacity.
    pub who: Speaker,
    /// Where they stand.
    pub standing: Standing,
    /// The proposal it is about: `P1`.
    pub proposal: Option<String>,
}

/// Where somebody stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Proposed something.
    Proposed,
    /// Supports.
    Supports,
    /// Opposes.
    Opposes,
    /// Reserves its position.
    Reserves,
    /// Will consult.
    Consults,
    /// Aligned itself with somebody who has a position there.
    AlignedWith(Box<Speaker>),
}

impl Positions {
    /// From the notes and proposals that stand. What is on no paragraph is in no row.
    pub fn of(room: &Room) -> Self {
        let mut rows = gathered::rows(room);
        let documents = &room.agenda.documents;
        let columns = gathered::columns(&rows);
        rows.sort_by_cached_key(|row| row.on.order(documents));
        Self { rows, columns }
    }

    /// What stands in a cell: that of the column itself, and of those folded into it, each by name.
    pub fn cell<'a>(&self, row: &'a Row, column: &'a Column) -> impl Iterator<Item = &'a Stand> + use<'a> {
        row.stands.iter().filter(|stand| column.holds(&stand.who))
    }

    /// The same with members of a group folded into its column, if the group has one: those who speak for
    /// themselves, not those who speak for another group.
    #[must_use]
    pub fn folded(&self, group: &Code) -> Self {
        let mut columns = self.columns.clone();
        let Some(at) = columns.iter().position(|column| column.is_group(group)) else { return self.clone() };
        let mut own = columns.remove(at);
        let (members, others) =
            columns.into_iter().partition::<Vec<Column>, _>(|column| column.is_member_of(group));
        own.folded.extend(members.into_iter().map(|member| member.who));
        let mut columns = others;
        columns.insert(at.min(columns.len()), own);
        Self { rows: self.rows.clone(), columns }
    }

    /// Groups into which somebody could be folded.
    pub fn groups(&self) -> impl Iterator<Item = &Code> {
        let groups = self.columns.iter().filter_map(|column| column.who.group()).map(|group| &group.code);
        groups.filter(|group| self.columns.iter().any(|column| column.is_member_of(group)))
    }
}

impl Column {
    /// Whether somebody's word belongs in this column.
    pub fn holds(&self, who: &Speaker) -> bool {
        self.who.same_capacity(who) || self.folded.iter().any(|member| member.same_capacity(who))
    }

    fn is_group(&self, group: &Code) -> bool {
        self.who.group().is_some_and(|own| own.code == *group)
    }

    fn is_member_of(&self, group: &Code) -> bool {
        let member = self.who.delegation.as_ref().filter(|_| self.who.on_behalf_of.is_none());
        self.who.group().is_none() && member.is_some_and(|member| member.member_of.contains(group))
    }
}
