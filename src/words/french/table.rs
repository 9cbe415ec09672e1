//! The sentences themselves, in the order of a meeting.

use crate::meeting::LimitScope;
use crate::words::tongue::{Behind, Count, Limits, Reply, ReplyLimits, Wording};

/// A sentence with its placeholders; `{behalf}` and `{next}` bring their comma or space with them.
pub(super) fn words(wording: Wording) -> &'static str {
    match wording {
        Wording::Opening => "Je déclare ouverte cette consultation officieuse.",
        Wording::GiveFloor => "Je donne maintenant la parole à {speaker}{behalf}{next}.",
        Wording::ToBeFollowedBy(Behind::Delegation) => ", qui sera suivie de {next}",
        Wording::ToBeFollowedBy(Behind::Other) => ", après quoi ce sera le tour de {next}",
        Wording::LastOnList => ", dernier nom sur ma liste",
        Wording::Thank => "Je remercie {speaker}{behalf}.",
        Wording::ThankAndGiveFloor => "{thank} {give_floor}",
        Wording::Continue => "J’invite {speaker} à poursuivre.",
        Wording::PointOfOrder => "Je donne la parole à {speaker} pour une motion d’ordre.",
        Wording::ThankAndTakeNextPoint => "{thank} {point_of_order}",
        Wording::ThankAndContinue => "{thank} {continue}",
        Wording::RespondAndContinue => "{thank} {response} {continue}",
        Wording::Respond => "{thank} {response}",
        Wording::RightOfReply(reply) => right_of_reply(reply),
        Wording::RepliesAsked(count, limits) => replies_asked(count, limits),
        Wording::Conclude => "Je prie {speaker} de bien vouloir conclure.",
        Wording::Limits(which) => limits(which),
        Wording::Limit(scope) => limit(scope),
        Wording::ClosingAnnounced => {
            "J’ai l’intention de clore la liste des orateurs et oratrices à {time}. Les délégations qui \
             souhaitent prendre la parole sont invitées à la demander avant cette heure."
        }
        Wording::ListClosed(count) => list_closed(count),
        Wording::LastSpeaker => "La dernière intervention sur ma liste est celle de {speaker}.",
        Wording::LastHeard => "Nous avons entendu la dernière intervention inscrite sur la liste.",
        Wording::LastHeardAnyOther => {
            "Nous avons entendu la dernière intervention inscrite sur la liste. Une autre délégation \
             souhaite-t-elle prendre la parole\u{a0}?"
        }
        Wording::AnyOther => "Une autre délégation souhaite-t-elle prendre la parole\u{a0}?",
        Wording::Anybody => "Une délégation souhaite-t-elle prendre la parole\u{a0}?",
        Wording::NoneSeen => "Je n’en vois aucune.",
        Wording::Skipped => {
            "Il semble que nous ayons perdu la liaison avec {name}. Nous redonnerons la parole à {name} après la \
             prochaine intervention."
        }
        Wording::SkippedAlone => {
            "Il semble que nous ayons perdu la liaison avec {name}. Nous redonnerons la parole à {name}."
        }
        Wording::InWriting => "J’invite {speaker} à communiquer la déclaration par écrit.",
        Wording::InWritingTo => {
            "J’invite {speaker} à communiquer la déclaration par écrit à l’adresse {address}."
        }
        Wording::Interpreters => "Les interprètes ont aimablement accepté de rester jusqu’à {time}.",
        Wording::Suspended => "La séance est suspendue.",
        Wording::SuspendedUntil => "La séance est suspendue jusqu’à {time}.",
        Wording::Resumed => "La séance est reprise.",
        Wording::NotAllHeard(count) => not_all_heard(count),
        Wording::NotAllHeardOn(count) => not_all_heard_on(count),
        Wording::Adjourned => "Je remercie toutes les délégations. La séance est levée.",
    }
}

fn list_closed(count: Count) -> &'static str {
    match count {
        Count::None => "La liste des orateurs et oratrices est maintenant close.",
        Count::One => "La liste des orateurs et oratrices est maintenant close. Il reste une intervention.",
        Count::Several => {
            "La liste des orateurs et oratrices est maintenant close. Il reste {count} interventions."
        }
    }
}

fn not_all_heard(count: Count) -> &'static str {
    match count {
        Count::One => "Nous entendrons l’intervention restante lors d’une prochaine séance.",
        Count::None | Count::Several => {
            "Nous entendrons les {count} interventions restantes lors d’une prochaine séance."
        }
    }
}

fn not_all_heard_on(count: Count) -> &'static str {
    match count {
        Count::One => "Nous entendrons l’intervention restante le {date} à {time}.",
        Count::None | Count::Several => {
            "Nous entendrons les {count} interventions restantes le {date} à {time}."
        }
    }
}

fn right_of_reply(reply: Reply) -> &'static str {
    match reply {
        Reply::First => "Je donne la parole à {speaker} dans l’exercice du droit de réponse{next}.",
        Reply::Second => {
            "Je donne la parole à {speaker} pour une seconde intervention dans l’exercice du droit de \
             réponse{next}."
        }
        Reply::Further => {
            "Je donne la parole à {speaker} pour une nouvelle intervention dans l’exercice du droit de \
             réponse{next}."
        }
    }
}

fn replies_asked(count: Count, limits: ReplyLimits) -> &'static str {
    match (count, limits) {
        (Count::One, ReplyLimits::None) => "Une délégation a demandé à exercer son droit de réponse.",
        (Count::None | Count::Several, ReplyLimits::None) => {
            "{count} délégations ont demandé à exercer leur droit de réponse."
        }
        (Count::One, ReplyLimits::Alike) => {
            "Une délégation a demandé à exercer son droit de réponse. Je rappelle aux délégations que ces \
             déclarations sont limitées à {first}."
        }
        (Count::None | Count::Several, ReplyLimits::Alike) => {
            "{count} délégations ont demandé à exercer leur droit de réponse. Je rappelle aux délégations que \
             ces déclarations sont limitées à {first}."
        }
        (Count::One, ReplyLimits::FirstAndSecond) => {
            "Une délégation a demandé à exercer son droit de réponse. Je rappelle aux délégations que ces \
             déclarations sont limitées à {first} pour la première intervention et à {second} pour la seconde."
        }
        (Count::None | Count::Several, ReplyLimits::FirstAndSecond) => {
            "{count} délégations ont demandé à exercer leur droit de réponse. Je rappelle aux délégations que \
             ces déclarations sont limitées à {first} pour la première intervention et à {second} pour la \
             seconde."
        }
    }
}

fn limits(which: Limits) -> &'static str {
    match which {
        Limits::Alike => "Je rappelle aux délégations que les déclarations sont limitées à {national}.",
        Limits::NationalAndGroup => {
            "Je rappelle aux délégations que les déclarations sont limitées à {national} à titre national et à \
             {group} au nom d’un groupe."
        }
        Limits::National => {
            "Je rappelle aux délégations que les déclarations faites à titre national sont limitées à \
             {national}."
        }
        Limits::Group => {
            "Je rappelle aux délégations que les déclarations faites au nom d’un groupe sont limitées à {group}."
        }
    }
}

fn limit(scope: LimitScope) -> &'static str {
    match scope {
        LimitScope::All => {
            "Compte tenu du temps qui reste, et avec la compréhension des délégations, je demande que les \
             déclarations soient limitées à {limit}."
        }
        LimitScope::National => {
            "Compte tenu du temps qui reste, et avec la compréhension des délégations, je demande que les \
             déclarations faites à titre national soient limitées à {limit}."
        }
        LimitScope::Group => {
            "Compte tenu du temps qui reste, et avec la compréhension des délégations, je demande que les \
             déclarations faites au nom d’un groupe soient limitées à {limit}."
        }
        LimitScope::Observer => {
            "Compte tenu du temps qui reste, et avec la compréhension des délégations, je demande que les \
             déclarations des délégations observatrices soient limitées à {limit}."
        }
        LimitScope::Organization => {
            "Compte tenu du temps qui reste, et avec la compréhension des délégations, je demande que les \
             déclarations des organisations soient limitées à {limit}."
        }
        LimitScope::Now => "Je prie {speaker} de bien vouloir limiter la déclaration à {limit}.",
    }
}
