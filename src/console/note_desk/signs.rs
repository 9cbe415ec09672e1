//! The signs of a line as one table: the footer, the help and the manual begin with it.

/// Where a sign stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Whereabouts {
    /// At the beginning of a note.
    Start,
    /// On a line with nothing else before it.
    Empty,
    /// At the end of a note.
    End,
}

impl Whereabouts {
    /// All of them, in the order of the footer.
    pub const ALL: [Self; 3] = [Self::Start, Self::Empty, Self::End];

    /// The words before the signs that stand there.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Start => "start of a line",
            Self::Empty => "on an empty line",
            Self::End => "at the end",
        }
    }
}

/// One sign.
#[derive(Debug, Clone, Copy)]
pub struct Sign {
    /// Where it stands.
    pub whereabouts: Whereabouts,
    /// As it is typed.
    pub typed: &'static str,
    /// In the footer.
    pub brief: &'static str,
    /// In the help.
    pub help: &'static str,
    /// A line with it.
    pub example: &'static str,
}

const fn sign(
    whereabouts: Whereabouts,
    typed: &'static str,
    brief: &'static str,
    help: &'static str,
    example: &'static str,
) -> Sign {
    Sign { whereabouts, typed, brief, help, example }
}

/// Every sign.
pub const SIGNS: &[Sign] = &[
    sign(
        Whereabouts::Start,
        "24",
        "paragraph",
        "on paragraph 24 (p24, V 3, 24-26, RC/3 24 too; Tab completes a document; after a space a number is text)",
        "24 burden on small administrations",
    ),
    sign(Whereabouts::Start, "+", "supports", "supports it", "24+ as it stands"),
    sign(Whereabouts::Start, "-", "opposes", "opposes it", "24- no new reporting"),
    sign(Whereabouts::Start, "~", "reserves", "reserves its position", "24~ cost of laser marking"),
    sign(
        Whereabouts::Start,
        "!",
        "proposes",
        "proposes: becomes P1, to which others are added",
        "24! \"on a voluntary basis\"",
    ),
    sign(Whereabouts::Start, "?", "asks", "asks a question", "? which part carries the number"),
    sign(
        Whereabouts::Start,
        "\"",
        "wording",
        "wording, kept as it was said, up to the next \"",
        "\"as appropriate\" in the chapeau",
    ),
    sign(
        Whereabouts::Empty,
        "=",
        "aligns with",
        "aligns with its group (Down: another one), or with a name",
        "= EU",
    ),
    sign(Whereabouts::Empty, "?", "missed it", "to be checked: the time is kept for the recording", "?"),
    sign(
        Whereabouts::Empty,
        "P1+",
        "supports",
        "supports proposal 1, with a capital P: the speaker, or names between commas",
        "P1+ mexico, japan",
    ),
    sign(
        Whereabouts::Empty,
        "/",
        "find",
        "finds notes by words, @ and a name, \u{b6}24, **, ??, ##, in any order; Enter goes to whom it is about",
        "/ polymer \u{b6}24 @indonesia",
    ),
    sign(Whereabouts::Empty, ":", "command", "a command; Tab completes it", ":move-note N3 Mexico"),
    sign(Whereabouts::Empty, "P1-", "opposes", "opposes it: the speaker, or names", "P1- iran"),
    sign(Whereabouts::Empty, "P1.", "will consult", "will consult on it: the speaker, or names", "P1. japan"),
    sign(Whereabouts::End, "**", "for the summary", "a point for the summary", "laser marks fade **"),
    sign(Whereabouts::End, "??", "check", "to be checked", "entry into force in 2019 ??"),
    sign(
        Whereabouts::End,
        "##",
        "private, here only",
        "private: in no journal and no document, on this machine alone",
        "ask the Chair about it ##",
    ),
];

#[cfg(test)]
mod tests {
    use super::super::super::inline::{Inline, Surroundings};
    use super::*;

    #[test]
    fn every_sign_is_understood_in_its_example() {
        let around = Surroundings { documents: &[], room_is_on: None, note_before: None };
        for sign in SIGNS {
            assert!(sign.example.contains(sign.typed) || sign.typed.starts_with('P') || sign.typed == "=");
            let said = Inline::read(sign.example, around).in_words();
            assert_ne!(said, "a note", "{}", sign.example);
        }
    }
}
