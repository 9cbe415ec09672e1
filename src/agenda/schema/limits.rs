//! Limits by category, rights of reply, warnings and hand-over.

use crate::agenda::TimeLimits;
use crate::agenda::mistakes::TimeMistake;
use crate::agenda::reading::{At, Findings, Section};
use crate::time::Length;

/// Rights of reply of the General Assembly: ten minutes, then five.
const REPLIES: [Length; 2] = [Length::from_minutes(10), Length::from_minutes(5)];
/// Rest of a limit at which the desk warns.
const WARNINGS: [Length; 2] = [Length::from_seconds(30), Length::from_seconds(10)];
/// Time between two speakers.
const HANDOVER: Length = Length::from_seconds(15);

/// Reads `[time_limits]`; what is not written has the usual value.
pub(super) fn read(file: &mut Section, found: &mut Findings) -> TimeLimits {
    match file.table("time_limits", "[time_limits]", found) {
        Some(section) => read_section(section, found),
        None => TimeLimits {
            national: None,
            group: None,
            observer: None,
            organization: None,
            right_of_reply: REPLIES.to_vec(),
            warn_at: WARNINGS.to_vec(),
            handover: HANDOVER,
        },
    }
}

/// Where only the national limit is written it holds for everybody.
fn read_section(mut section: Section, found: &mut Findings) -> TimeLimits {
    let mut limit = |key| section.length(key, found).map(At::into_inner);
    let national = limit("national");
    let group = limit("group").or(national);
    let observer = limit("observer").or(national);
    let organization = limit("organization").or(national);
    let handover = limit("handover").unwrap_or(HANDOVER);
    let limits =
        [("national", national), ("group", group), ("observer", observer), ("organization", organization)];
    let right_of_reply = read_replies(&mut section, found);
    let warn_at = read_warnings(&mut section, &limits, found);
    section.close(found);
    TimeLimits { national, group, observer, organization, right_of_reply, warn_at, handover }
}

fn read_replies(section: &mut Section, found: &mut Findings) -> Vec<Length> {
    let Some(replies) = section.lengths("right_of_reply", found) else { return REPLIES.to_vec() };
    if let Some(third) = replies.get(REPLIES.len()) {
        found.note(third.span(), &TimeMistake::TooManyReplies { count: replies.len() });
    }
    replies.into_iter().map(At::into_inner).collect()
}

/// The longest warning first, each once.
fn read_warnings(
    section: &mut Section,
    limits: &[(&'static str, Option<Length>)],
    found: &mut Findings,
) -> Vec<Length> {
    let Some(warnings) = section.lengths("warn_at", found) else { return WARNINGS.to_vec() };
    let shortest = limits
        .iter()
        .filter_map(|(category, limit)| Some((*limit)?).zip(Some(*category)))
        .min_by_key(|(limit, _)| *limit);
    for warning in &warnings {
        if let Some((limit, category)) = shortest.filter(|(limit, _)| warning.get_ref() >= limit) {
            let wrong = TimeMistake::WarnsTooEarly { warning: *warning.get_ref(), limit, category };
            found.note(warning.span(), &wrong);
        }
    }
    let mut lengths: Vec<Length> = warnings.into_iter().map(At::into_inner).collect();
    lengths.sort_unstable_by(|one, other| other.cmp(one));
    lengths.dedup();
    lengths
}
