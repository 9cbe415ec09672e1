//! The sentences themselves, in the order of a meeting.

use crate::meeting::LimitScope;
use crate::words::tongue::{Behind, Count, Limits, Reply, ReplyLimits, Wording};

/// A sentence with its placeholders; `{behalf}` and `{next}` bring their comma or space with them.
pub(super) fn words(wording: Wording) -> &'static str {
    match wording {
        Wording::Opening => "Declaro abierta esta consulta oficiosa.",
        Wording::GiveFloor => "Doy ahora la palabra a {speaker}{behalf}{next}.",
        Wording::ToBeFollowedBy(Behind::Delegation) => ", seguida de {next}",
        Wording::ToBeFollowedBy(Behind::Other) => ", tras lo cual será el turno de {next}",
        Wording::LastOnList => ", último nombre de mi lista",
        Wording::Thank => "Doy las gracias a {speaker}{behalf}.",
        Wording::ThankAndGiveFloor => "{thank} {give_floor}",
        Wording::Continue => "Invito a {speaker} a continuar.",
        Wording::PointOfOrder => "Doy la palabra a {speaker} para una cuestión de orden.",
        Wording::ThankAndTakeNextPoint => "{thank} {point_of_order}",
        Wording::ThankAndContinue => "{thank} {continue}",
        Wording::RespondAndContinue => "{thank} {response} {continue}",
        Wording::Respond => "{thank} {response}",
        Wording::RightOfReply(reply) => right_of_reply(reply),
        Wording::RepliesAsked(count, limits) => replies_asked(count, limits),
        Wording::Conclude => "Ruego a {speaker} que concluya.",
        Wording::Limits(which) => limits(which),
        Wording::Limit(scope) => limit(scope),
        Wording::ClosingAnnounced => {
            "Tengo la intención de cerrar la lista de oradores y oradoras a las {time}. Invito a las \
             delegaciones que deseen hacer uso de la palabra a que la pidan antes de esa hora."
        }
        Wording::ListClosed(count) => list_closed(count),
        Wording::LastSpeaker => "La última intervención de mi lista es la de {speaker}.",
        Wording::LastHeard => "Hemos escuchado la última intervención de la lista.",
        Wording::LastHeardAnyOther => {
            "Hemos escuchado la última intervención de la lista. ¿Desea alguna otra delegación hacer uso de la \
             palabra?"
        }
        Wording::AnyOther => "¿Desea alguna otra delegación hacer uso de la palabra?",
        Wording::Anybody => "¿Desea alguna delegación hacer uso de la palabra?",
        Wording::NoneSeen => "No veo ninguna.",
        Wording::Skipped => {
            "Parece que hemos perdido la conexión con {name}. Daremos de nuevo la palabra a {name} después de \
             la próxima intervención."
        }
        Wording::SkippedAlone => {
            "Parece que hemos perdido la conexión con {name}. Daremos de nuevo la palabra a {name}."
        }
        Wording::InWriting => "Invito a {speaker} a que envíe la declaración por escrito.",
        Wording::InWritingTo => {
            "Invito a {speaker} a que envíe la declaración por escrito a la dirección {address}."
        }
        Wording::Interpreters => {
            "El equipo de interpretación ha accedido amablemente a quedarse hasta las {time}."
        }
        Wording::Suspended => "Se suspende la sesión.",
        Wording::SuspendedUntil => "Se suspende la sesión hasta las {time}.",
        Wording::Resumed => "Se reanuda la sesión.",
        Wording::NotAllHeard(count) => not_all_heard(count),
        Wording::NotAllHeardOn(count) => not_all_heard_on(count),
        Wording::Adjourned => "Doy las gracias a todas las delegaciones. Se levanta la sesión.",
    }
}

fn list_closed(count: Count) -> &'static str {
    match count {
        Count::None => "La lista de oradores y oradoras queda cerrada.",
        Count::One => "La lista de oradores y oradoras queda cerrada. Queda una intervención.",
        Count::Several => "La lista de oradores y oradoras queda cerrada. Quedan {count} intervenciones.",
    }
}

fn not_all_heard(count: Count) -> &'static str {
    match count {
        Count::One => "Escucharemos la intervención restante en una próxima sesión.",
        Count::None | Count::Several => {
            "Escucharemos las {count} intervenciones restantes en una próxima sesión."
        }
    }
}

fn not_all_heard_on(count: Count) -> &'static str {
    match count {
        Count::One => "Escucharemos la intervención restante el {date} a las {time}.",
        Count::None | Count::Several => {
            "Escucharemos las {count} intervenciones restantes el {date} a las {time}."
        }
    }
}

fn right_of_reply(reply: Reply) -> &'static str {
    match reply {
        Reply::First => "Doy la palabra a {speaker} en ejercicio del derecho a contestar{next}.",
        Reply::Second => {
            "Doy la palabra a {speaker} para una segunda intervención en ejercicio del derecho a \
             contestar{next}."
        }
        Reply::Further => {
            "Doy la palabra a {speaker} para una nueva intervención en ejercicio del derecho a \
             contestar{next}."
        }
    }
}

fn replies_asked(count: Count, limits: ReplyLimits) -> &'static str {
    match (count, limits) {
        (Count::One, ReplyLimits::None) => "Una delegación ha pedido ejercer el derecho a contestar.",
        (Count::None | Count::Several, ReplyLimits::None) => {
            "{count} delegaciones han pedido ejercer el derecho a contestar."
        }
        (Count::One, ReplyLimits::Alike) => {
            "Una delegación ha pedido ejercer el derecho a contestar. Recuerdo a las delegaciones que esas \
             declaraciones se limitan a {first}."
        }
        (Count::None | Count::Several, ReplyLimits::Alike) => {
            "{count} delegaciones han pedido ejercer el derecho a contestar. Recuerdo a las delegaciones que \
             esas declaraciones se limitan a {first}."
        }
        (Count::One, ReplyLimits::FirstAndSecond) => {
            "Una delegación ha pedido ejercer el derecho a contestar. Recuerdo a las delegaciones que esas \
             declaraciones se limitan a {first} para la primera intervención y a {second} para la segunda."
        }
        (Count::None | Count::Several, ReplyLimits::FirstAndSecond) => {
            "{count} delegaciones han pedido ejercer el derecho a contestar. Recuerdo a las delegaciones que \
             esas declaraciones se limitan a {first} para la primera intervención y a {second} para la segunda."
        }
    }
}

fn limits(which: Limits) -> &'static str {
    match which {
        Limits::Alike => "Recuerdo a las delegaciones que las declaraciones se limitan a {national}.",
        Limits::NationalAndGroup => {
            "Recuerdo a las delegaciones que las declaraciones se limitan a {national} a título nacional y a \
             {group} en nombre de un grupo."
        }
        Limits::National => {
            "Recuerdo a las delegaciones que las declaraciones a título nacional se limitan a {national}."
        }
        Limits::Group => {
            "Recuerdo a las delegaciones que las declaraciones en nombre de un grupo se limitan a {group}."
        }
    }
}

fn limit(scope: LimitScope) -> &'static str {
    match scope {
        LimitScope::All => {
            "Habida cuenta del tiempo que queda, y con la comprensión de las delegaciones, pido que las \
             declaraciones se limiten a {limit}."
        }
        LimitScope::National => {
            "Habida cuenta del tiempo que queda, y con la comprensión de las delegaciones, pido que las \
             declaraciones a título nacional se limiten a {limit}."
        }
        LimitScope::Group => {
            "Habida cuenta del tiempo que queda, y con la comprensión de las delegaciones, pido que las \
             declaraciones en nombre de un grupo se limiten a {limit}."
        }
        LimitScope::Observer => {
            "Habida cuenta del tiempo que queda, y con la comprensión de las delegaciones, pido que las \
             declaraciones de las delegaciones observadoras se limiten a {limit}."
        }
        LimitScope::Organization => {
            "Habida cuenta del tiempo que queda, y con la comprensión de las delegaciones, pido que las \
             declaraciones de las organizaciones se limiten a {limit}."
        }
        LimitScope::Now => "Ruego a {speaker} que limite la declaración a {limit}.",
    }
}
