//! Mistakes in how times and items go together.

use super::{Mistake, quoted};
use crate::source::Severity;
use crate::time::Length;

/// Times that do not go together.
#[derive(Debug)]
pub(in crate::agenda) enum TimeMistake {
    /// A meeting of no length.
    EndsAtStart,
    /// A meeting longer than half a day: most likely the end is before the beginning.
    VeryLong { length: Length },
    /// Room or interpretation end before the meeting.
    HardStopBeforeEnd { hard_stop: String, ends: String },
    /// More rights of reply than there are.
    TooManyReplies { count: usize },
    /// A warning that would be due before the speaker begins.
    WarnsTooEarly { warning: Length, limit: Length, category: &'static str },
    /// Items longer than the meeting.
    PlanTooLong { planned: Length, meeting: Length },
    /// Sub-items longer than their item.
    PartsTooLong { label: String, parts: Length, planned: Length },
    /// The summary’s words in the wrong order.
    ManyNotMore { some: u32, many: u32 },
}

impl Mistake for TimeMistake {
    fn code(&self) -> &'static str {
        match self {
            Self::EndsAtStart => "ends-as-it-starts",
            Self::VeryLong { .. } => "meeting-very-long",
            Self::HardStopBeforeEnd { .. } => "hard-stop-before-end",
            Self::TooManyReplies { .. } => "too-many-rights-of-reply",
            Self::WarnsTooEarly { .. } => "warns-too-early",
            Self::PlanTooLong { .. } => "plan-too-long",
            Self::PartsTooLong { .. } => "sub-items-too-long",
            Self::ManyNotMore { .. } => "many-not-more-than-some",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::EndsAtStart => "the meeting ends when it starts".to_owned(),
            Self::VeryLong { length } => {
                format!("the meeting lasts {length}, past midnight to the next day")
            }
            Self::HardStopBeforeEnd { hard_stop, ends } => {
                format!("the hard stop at {hard_stop} is before the end at {ends}")
            }
            Self::TooManyReplies { count } => {
                format!("{count} rights of reply; there are two for an item: the first and the second")
            }
            Self::WarnsTooEarly { warning, limit, category } => {
                format!("a warning at {warning} is due at once: the {category} limit is {limit}")
            }
            Self::PlanTooLong { planned, meeting } => format!(
                "the items take {planned}, {} more than the {meeting} of the meeting",
                *planned - *meeting
            ),
            Self::PartsTooLong { label, parts, planned } => {
                format!("the sub-items of {label} take {parts}, more than its {planned}")
            }
            Self::ManyNotMore { some, many } => {
                format!("“many” begins at {many}, “some” at {some}: it has to be more")
            }
        }
    }

    fn help(&self) -> Option<String> {
        Some(
            match self {
                Self::EndsAtStart => "write the time at which it ends",
                Self::VeryLong { .. } => "check “starts” and “ends”: the end is before the beginning",
                Self::HardStopBeforeEnd { .. } => "write a later “hard_stop”, or take it out",
                Self::TooManyReplies { .. } => "write one or two lengths, as in [\"10m\", \"5m\"]",
                Self::WarnsTooEarly { .. } => "write a shorter warning or a longer limit",
                Self::PlanTooLong { .. } => "shorten an item, or let the meeting end later",
                Self::PartsTooLong { .. } => "shorten the sub-items, or give the item more time",
                Self::ManyNotMore { .. } => "write a greater number for “many”",
            }
            .to_owned(),
        )
    }

    fn severity(&self) -> Severity {
        match self {
            Self::EndsAtStart
            | Self::HardStopBeforeEnd { .. }
            | Self::TooManyReplies { .. }
            | Self::ManyNotMore { .. } => Severity::Error,
            Self::VeryLong { .. }
            | Self::WarnsTooEarly { .. }
            | Self::PlanTooLong { .. }
            | Self::PartsTooLong { .. } => Severity::Warning,
        }
    }
}

/// Items that do not go together.
#[derive(Debug)]
pub(in crate::agenda) enum ItemMistake {
    /// An agenda without an item.
    None,
    /// A sub-item of nothing.
    NoParent { label: String, parent: String },
    /// A sub-item that does not stand under its item.
    Misplaced { label: String, parent: String },
}

impl Mistake for ItemMistake {
    fn code(&self) -> &'static str {
        match self {
            Self::None => "no-item",
            Self::NoParent { .. } => "sub-item-without-item",
            Self::Misplaced { .. } => "sub-item-misplaced",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::None => "the agenda has no item".to_owned(),
            Self::NoParent { label, parent } => {
                format!("{} is a sub-item of {}, which is not there", quoted(label), quoted(parent))
            }
            Self::Misplaced { label, parent } => {
                format!("{} does not stand under its item {}", quoted(label), quoted(parent))
            }
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::None => "add a table [[items]] with label, title and kind".to_owned(),
            Self::NoParent { parent, .. } => {
                format!("add the item {} before it, or write a label without a dot", quoted(parent))
            }
            Self::Misplaced { parent, .. } => {
                format!("move it to where {} and its other sub-items stand", quoted(parent))
            }
        })
    }
}
