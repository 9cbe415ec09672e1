//! How the list of speakers is kept and how the record is made.

use crate::agenda::mistakes::TimeMistake;
use crate::agenda::reading::{Findings, Section};
use crate::agenda::{Attribution, ListOpens, ListRules, Order, RecordRules, RepliesAt};

/// More delegations than the United Nations has in one meeting.
const MOST_DELEGATIONS: u32 = 500;
/// From how many delegations on the Chair's summary says "some" and "many".
const SUMMARY_WORDS: (u32, u32) = (3, 8);

/// Reads `[list_of_speakers]`.
pub(super) fn read_list(file: &mut Section, found: &mut Findings) -> ListRules {
    let mut rules =
        ListRules { order: Order::Request, opens: ListOpens::Item, right_of_reply_at: RepliesAt::Item };
    if let Some(mut section) = file.table("list_of_speakers", "[list_of_speakers]", found) {
        rules.order = section.one_of("order", found).unwrap_or(rules.order);
        rules.opens = section.one_of("opens", found).unwrap_or(rules.opens);
        rules.right_of_reply_at =
            section.one_of("right_of_reply_at", found).unwrap_or(rules.right_of_reply_at);
        section.close(found);
    }
    rules
}

/// Reads `[record]`.
pub(super) fn read_record(file: &mut Section, found: &mut Findings) -> RecordRules {
    let (some, many) = SUMMARY_WORDS;
    let mut rules = RecordRules { attribution: Attribution::None, some, many };
    if let Some(mut section) = file.table("record", "[record]", found) {
        rules.attribution = section.one_of("attribution", found).unwrap_or(rules.attribution);
        if let Some(words) = section.table("summary_words", "summary_words", found) {
            read_summary_words(words, &mut rules, found);
        }
        section.close(found);
    }
    rules
}

fn read_summary_words(mut words: Section, rules: &mut RecordRules, found: &mut Findings) {
    let before = words.place("many");
    rules.some = words.number("some", 1..=MOST_DELEGATIONS, found).unwrap_or(rules.some);
    rules.many = words.number("many", 1..=MOST_DELEGATIONS, found).unwrap_or(rules.many);
    if rules.many <= rules.some {
        found.note(before, &TimeMistake::ManyNotMore { some: rules.some, many: rules.many });
    }
    words.close(found);
}
