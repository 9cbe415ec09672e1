//! The fixed words of documents, one table a language; dates and times are beside them in `dates`.
//!
//! A number stands before what is counted, so that one form for one and one for several is enough in each of
//! the three languages.

mod english;
mod french;
mod proposals;
mod spanish;
mod stand_ins;
mod summary;

pub use proposals::{CompilationWords, PositionWords, ProposalWords};
pub use stand_ins::{Joint, StandIns};
pub use summary::SummaryWords;

use crate::agenda::Language;

/// Something counted: one of it, several of it.
pub type Counted = (&'static str, &'static str);

/// The words of documents in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is the English words in short; the English table shows them")]
pub struct Terms {
    pub language_code: &'static str,
    pub head: Head,
    pub parts: Parts,
    pub counts: Counts,
    pub said: Said,
    pub columns: Columns,
    pub time: TimeWords,
    pub pictures: Pictures,
    pub proposals: ProposalWords,
    pub positions: PositionWords,
    pub compilation: CompilationWords,
    pub summary: SummaryWords,
    pub presence: PresenceWords,
    pub stand_ins: StandIns,
    pub colon: &'static str,
    pub semicolon: &'static str,
    pub and: &'static str,
    pub from: &'static str,
    pub comma_from: &'static str,
    pub to: &'static str,
    pub by: &'static str,
    pub until: &'static str,
    pub on: &'static str,
    pub item: &'static str,
    pub page: &'static str,
    pub of_pages: &'static str,
}

/// The first lines of a document.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is the English words in short; the English table shows them")]
pub struct Head {
    pub practice: &'static str,
    pub practice_said: &'static str,
    pub named: &'static str,
    pub groups: &'static str,
    pub no_names: &'static str,
    pub notes_for: &'static str,
    pub the: &'static str,
    pub and_the_secretariat: &'static str,
    pub not_for_circulation: &'static str,
    pub not_official: &'static str,
    pub by_theme: &'static str,
    pub by_theme_groups: &'static str,
    pub names_taken_out: &'static str,
    pub not_opened: &'static str,
    pub presiding: &'static str,
}

/// Headings, and the words before a line.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is the English words in short; the English table shows them")]
pub struct Parts {
    pub in_short: &'static str,
    pub closing: &'static str,
    pub outcomes: &'static str,
    pub item_by_item: &'static str,
    pub between_items: &'static str,
    pub in_writing: &'static str,
    pub not_placed: &'static str,
    pub not_on_an_item: &'static str,
    pub on_theme: &'static str,
    pub in_general: &'static str,
    pub heard: &'static str,
    pub among_the_groups: &'static str,
    pub there_were: &'static str,
    pub to_check: &'static str,
    pub to_check_lines: &'static str,
    pub lines_of_them: &'static str,
    pub marked: &'static str,
    pub to_come_in_writing: &'static str,
    pub agreed: &'static str,
    pub decided: &'static str,
    pub follow_up: &'static str,
    pub point_of_order: &'static str,
    pub response: &'static str,
    pub question: &'static str,
    pub reaction: &'static str,
    pub right_of_reply: &'static str,
    pub received: &'static str,
    pub to_come: &'static str,
    pub not_yet_named: &'static str,
    pub on_behalf_of: &'static str,
    pub and_nationally: &'static str,
    pub group_of_states: &'static str,
    pub asked_to_conclude: &'static str,
    pub logged_afterwards: &'static str,
}

/// What is counted.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is the English words in short; the English table shows them")]
pub struct Counts {
    pub some: &'static str,
    pub delegations: Counted,
    pub groups: Counted,
    pub observers: Counted,
    pub organizations: Counted,
    pub others: Counted,
    pub statements: Counted,
    pub national: Counted,
    pub for_groups: Counted,
    pub by_observers: Counted,
    pub by_organizations: Counted,
    pub by_others: Counted,
    pub questions: Counted,
    pub reactions: Counted,
    pub replies: Counted,
    pub lines: Counted,
    pub not_reached: Counted,
    pub speakers: &'static str,
    pub in_writing: &'static str,
    pub speakers_not_reached: &'static str,
}

/// What a note says.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is the English words in short; the English table shows them")]
pub struct Said {
    pub section: &'static str,
    pub paragraph: Counted,
    pub quote: (&'static str, &'static str),
    pub missed: &'static str,
    pub wording_left_out: &'static str,
    pub proposes: Stanced,
    pub supports: Stanced,
    pub opposes: Stanced,
    pub reserves: Stanced,
    pub asks: Stanced,
    pub answers: Stanced,
    pub aligns: Stanced,
    pub welcomes: Stanced,
    pub is_concerned: Stanced,
}

/// A stance: before what was said, and where nothing more was said.
pub type Stanced = (&'static str, &'static str);

/// Heads of columns, and the words in them.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is the English words in short; the English table shows them")]
pub struct Columns {
    pub interventions: &'static str,
    pub items: &'static str,
    pub delegations: &'static str,
    pub number: &'static str,
    pub item: &'static str,
    pub title: &'static str,
    pub speaker: &'static str,
    pub on_behalf_of: &'static str,
    pub capacity: &'static str,
    pub kind: &'static str,
    pub began: &'static str,
    pub ended: &'static str,
    pub spoken: &'static str,
    pub limit: &'static str,
    pub over: &'static str,
    pub paused: &'static str,
    pub planned: &'static str,
    pub actual: &'static str,
    pub interventions_made: &'static str,
    pub capacities: [&'static str; 6],
    pub kinds: [&'static str; 6],
}

/// Where the time went.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is the English words in short; the English table shows them")]
pub struct TimeWords {
    pub heading: &'static str,
    pub part: &'static str,
    pub length: &'static str,
    pub share: &'static str,
    pub speaking: &'static str,
    pub pauses: &'static str,
    pub hand_over: &'static str,
    pub idle: &'static str,
    pub suspended: &'static str,
    pub meeting: &'static str,
    pub idle_stretches: &'static str,
    pub counted_twice: &'static str,
    pub outside: &'static str,
    pub how_reckoned: &'static str,
}

/// Titles and keys of pictures.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is the English words in short; the English table shows them")]
pub struct Pictures {
    pub heading: &'static str,
    pub timeline: &'static str,
    pub by_delegation: &'static str,
    pub by_group: &'static str,
    pub planned_actual: &'static str,
    pub within_limit: &'static str,
    pub over_time: &'static str,
    pub suspended: &'static str,
    pub more_rows: &'static str,
    pub planned: &'static str,
    pub actual: &'static str,
    pub figures_in_tables: &'static str,
}

/// Who was in the room, and who of them spoke.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is the English words in short; the English table shows them")]
pub struct PresenceWords {
    pub heading: &'static str,
    pub spoke: &'static str,
    pub not_known: &'static str,
    pub by_list: &'static str,
    pub present: Counted,
    pub not_heard: &'static str,
    pub all_heard: &'static str,
    pub to_settle: Counted,
    pub people: &'static str,
    pub left: &'static str,
    pub heard: &'static str,
    pub region: &'static str,
    pub in_no_region: &'static str,
    pub for_groups: &'static str,
    pub others: &'static str,
}

/// The words of a language.
pub const fn terms(language: Language) -> &'static Terms {
    match language {
        Language::English => &english::TERMS,
        Language::French => &french::TERMS,
        Language::Spanish => &spanish::TERMS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_words_of_its_own() {
        let all = [Language::English, Language::French, Language::Spanish].map(terms);
        for (index, one) in all.iter().enumerate() {
            for other in all.iter().skip(index + 1) {
                assert_ne!(one.parts.in_short, other.parts.in_short);
                assert_ne!(one.head.not_official, other.head.not_official);
                assert_ne!(one.columns.began, other.columns.began);
            }
        }
    }
}
