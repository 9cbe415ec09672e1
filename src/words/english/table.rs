//! The sentences themselves, in the order of a meeting.

use crate::meeting::LimitScope;
use crate::words::tongue::{Behind, Count, Limits, Reply, ReplyLimits, Wording};

/// A sentence with its placeholders; `{behalf}` and `{next}` bring their comma or space with them.
pub(super) fn words(wording: Wording) -> &'static str {
    match wording {
        Wording::Opening => "I open this informal consultation.",
        Wording::GiveFloor => "I now give the floor to {speaker}{behalf}{next}.",
        Wording::ToBeFollowedBy(Behind::Delegation | Behind::Other) => ", to be followed by {next}",
        Wording::LastOnList => ", the last speaker on my list",
        Wording::Thank => "I thank {speaker}{behalf}.",
        Wording::ThankAndGiveFloor => "{thank} {give_floor}",
        Wording::Continue => "I invite {speaker} to continue.",
        Wording::PointOfOrder => "I give the floor to {speaker} on a point of order.",
        Wording::ThankAndTakeNextPoint => "{thank} {point_of_order}",
        Wording::ThankAndContinue => "{thank} {continue}",
        Wording::RespondAndContinue => "{thank} {response} {continue}",
        Wording::Respond => "{thank} {response}",
        Wording::RightOfReply(reply) => right_of_reply(reply),
        Wording::RepliesAsked(count, limits) => replies_asked(count, limits),
        Wording::Conclude => "I kindly ask {speaker} to conclude.",
        Wording::Limits(which) => limits(which),
        Wording::Limit(scope) => limit(scope),
        Wording::ClosingAnnounced => {
            "I intend to close the list of speakers at {time}. Delegations that wish to speak are invited to \
             ask for the floor before then."
        }
        Wording::ListClosed(Count::None) => "The list of speakers is now closed.",
        Wording::ListClosed(Count::One) => "The list of speakers is now closed. {count} speaker remains.",
        Wording::ListClosed(Count::Several) => "The list of speakers is now closed. {count} speakers remain.",
        Wording::LastSpeaker => "The last speaker on my list is {speaker}.",
        Wording::LastHeard => "We have heard the last speaker on the list.",
        Wording::LastHeardAnyOther => {
            "We have heard the last speaker on the list. Does any other delegation wish to take the floor?"
        }
        Wording::AnyOther => "Does any other delegation wish to take the floor?",
        Wording::Anybody => "Does any delegation wish to take the floor?",
        Wording::NoneSeen => "I see none.",
        Wording::Skipped => {
            "We seem to have lost the connection with {name}. We shall come back to {name} after the next \
             speaker."
        }
        Wording::SkippedAlone => {
            "We seem to have lost the connection with {name}. We shall come back to {name}."
        }
        Wording::InWriting => "I invite {speaker} to send the statement in writing.",
        Wording::InWritingTo => "I invite {speaker} to send the statement in writing to {address}.",
        Wording::Interpreters => "The interpreters have kindly agreed to stay until {time}.",
        Wording::Suspended => "The consultation is suspended.",
        Wording::SuspendedUntil => "The consultation is suspended until {time}.",
        Wording::Resumed => "The consultation is resumed.",
        Wording::NotAllHeard(Count::One) => "We shall hear the remaining speaker at a later meeting.",
        Wording::NotAllHeard(Count::None | Count::Several) => {
            "We shall hear the remaining {count} speakers at a later meeting."
        }
        Wording::NotAllHeardOn(Count::One) => "We shall hear the remaining speaker on {date} at {time}.",
        Wording::NotAllHeardOn(Count::None | Count::Several) => {
            "We shall hear the remaining {count} speakers on {date} at {time}."
        }
        Wording::Adjourned => "I thank all delegations. This informal consultation is adjourned.",
    }
}

fn right_of_reply(reply: Reply) -> &'static str {
    match reply {
        Reply::First => "I give the floor to {speaker} in exercise of the right of reply{next}.",
        Reply::Second => {
            "I give the floor to {speaker} for a second intervention in exercise of the right of reply{next}."
        }
        Reply::Further => {
            "I give the floor to {speaker} for a further intervention in exercise of the right of \
             reply{next}."
        }
    }
}

fn replies_asked(count: Count, limits: ReplyLimits) -> &'static str {
    match (count, limits) {
        (Count::One, ReplyLimits::None) => "{count} delegation has asked to exercise the right of reply.",
        (Count::None | Count::Several, ReplyLimits::None) => {
            "{count} delegations have asked to exercise the right of reply."
        }
        (Count::One, ReplyLimits::Alike) => {
            "{count} delegation has asked to exercise the right of reply. May I remind delegations that such \
             statements are limited to {first}."
        }
        (Count::None | Count::Several, ReplyLimits::Alike) => {
            "{count} delegations have asked to exercise the right of reply. May I remind delegations that such \
             statements are limited to {first}."
        }
        (Count::One, ReplyLimits::FirstAndSecond) => {
            "{count} delegation has asked to exercise the right of reply. May I remind delegations that such \
             statements are limited to {first} for the first intervention and {second} for the second."
        }
        (Count::None | Count::Several, ReplyLimits::FirstAndSecond) => {
            "{count} delegations have asked to exercise the right of reply. May I remind delegations that such \
             statements are limited to {first} for the first intervention and {second} for the second."
        }
    }
}

fn limits(which: Limits) -> &'static str {
    match which {
        Limits::Alike => "May I remind delegations that statements are limited to {national}.",
        Limits::NationalAndGroup => {
            "May I remind delegations that statements are limited to {national} in national capacity and {group} \
             on behalf of groups."
        }
        Limits::National => {
            "May I remind delegations that statements in national capacity are limited to {national}."
        }
        Limits::Group => {
            "May I remind delegations that statements on behalf of groups are limited to {group}."
        }
    }
}

fn limit(scope: LimitScope) -> &'static str {
    match scope {
        LimitScope::All => {
            "In view of the time remaining, and with the understanding of delegations, I ask speakers to limit \
             their statements to {limit}."
        }
        LimitScope::National => {
            "In view of the time remaining, and with the understanding of delegations, I ask speakers in \
             national capacity to limit their statements to {limit}."
        }
        LimitScope::Group => {
            "In view of the time remaining, and with the understanding of delegations, I ask speakers on \
             behalf of groups to limit their statements to {limit}."
        }
        LimitScope::Observer => {
            "In view of the time remaining, and with the understanding of delegations, I ask observers to \
             limit their statements to {limit}."
        }
        LimitScope::Organization => {
            "In view of the time remaining, and with the understanding of delegations, I ask organizations to \
             limit their statements to {limit}."
        }
        LimitScope::Now => "I kindly ask {speaker} to limit the statement to {limit}.",
    }
}
