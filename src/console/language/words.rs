//! The one table of command words: from it come the parser, the help, the manual and the completions.

use std::fmt;

use super::nearest::nearest;
use crate::meeting::Track;

/// What the table says about a word.
struct Line {
    text: &'static str,
    grammar: &'static str,
    meaning: &'static str,
    example: &'static str,
    track: Track,
}

macro_rules! words {
    ($($word:ident: $text:literal, $grammar:literal, $meaning:literal, $example:literal, $track:ident;)+) => {
        /// A command word, in the order of the manual.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Word {
            $(#[doc = $meaning] $word,)+
        }

        impl Word {
            /// All words, in the order of the manual.
            pub const ALL: &[Self] = &[$(Self::$word,)+];

            const fn line(self) -> Line {
                match self {
                    $(Self::$word => Line {
                        text: $text,
                        grammar: $grammar,
                        meaning: $meaning,
                        example: $example,
                        track: Track::$track,
                    },)+
                }
            }
        }
    };
}

words! {
    OpenItem: "open-item", "open-item D",
        "opens an item, and closes the one that is open", "open-item D", Floor;
    CloseItem: "close-item", "close-item",
        "closes the open item", "close-item", Floor;
    Suspend: "suspend", "suspend",
        "suspends the meeting; a running intervention pauses", "suspend", Floor;
    ResumeMeeting: "resume-meeting", "resume-meeting",
        "resumes a meeting that was suspended or adjourned", "resume-meeting", Floor;
    Adjourn: "adjourn", "adjourn",
        "adjourns the meeting; who still waits was not heard", "adjourn", Floor;
    ExtendMeeting: "extend-meeting", "extend-meeting 12:15",
        "room and interpreters stay until then", "extend-meeting 12:15", Floor;
    Preside: "preside", "preside WHO",
        "somebody presides from now on", "preside facilitator", Floor;
    Plan: "plan", "plan C 25m | plan share-out",
        "changes the planned length of an item; share-out shortens those to come until the plan ends in time",
        "plan C 25m", Floor;
    Borrow: "borrow", "borrow 5m from E",
        "gives the open item time that an item still to come gives up", "borrow 5m from E", Floor;

    OpenList: "open-list", "open-list",
        "opens the list of speakers", "open-list", Floor;
    AnnounceClosing: "announce-closing", "announce-closing 11:25",
        "announces when the list of speakers is to be closed", "announce-closing 11:25", Floor;
    CloseList: "close-list", "close-list",
        "closes the list of speakers", "close-list", Floor;
    ReopenList: "reopen-list", "reopen-list",
        "opens the list of speakers again", "reopen-list", Floor;
    Admit: "admit", "admit TARGET",
        "admits a request made after closing to the list", "admit Poland", Floor;
    Clear: "clear", "clear",
        "withdraws everybody who waits on the list of speakers", "clear", Floor;

    Attendance: "attendance", "attendance FILE",
        "takes an attendance list or a list of requests, all or nothing; shown first at the desk",
        "attendance attendance.csv", Floor;
    Settle: "settle", "settle \"…\" as WHO|nobody",
        "says whose a display name of the attendance list is; remembered for the next list",
        "settle \"Ada Example\" as Belgium", Floor;
    Names: "names", "names",
        "says how many names of the attendance list are to be settled; at the desk, one by one", "names", Notes;
    Inscribe: "inscribe",
        "inscribe WHO[, WHO…] [for GROUP | for \"State, State\" | for group \"Any name\"] [and-national] \
         [as statement|question|reaction] [via room|hand|chat|e-mail|other] [asked \"24 June 17:02\"] [limit 5m] \
         [note \"…\"]",
        "takes requests for the floor, all or none; what follows the last name holds for all",
        "inscribe Indonesia for NAM, EU, Japan via e-mail", Floor;
    Guest: "guest",
        "guest \"…\" [as organization|person] [via room|hand|chat|e-mail|other] [asked \"24 June 17:02\"] [limit 5m] \
         [note \"…\"]",
        "takes the request of somebody outside the roster", "guest \"Small Arms Survey\" via chat", Floor;
    Withdraw: "withdraw", "withdraw TARGET [from list|after-closing|replies]",
        "withdraws a request, which the record keeps", "withdraw Indonesia for NAM", Floor;
    Move: "move", "move TARGET to N",
        "moves a waiting entry to a place", "move Trinidad and Tobago to 9", Floor;
    Order: "order", "order request|fewest-first|groups-first|protocol",
        "switches the order of the list; what was moved by hand holds its place", "order fewest-first", Floor;
    Why: "why", "why TARGET",
        "says on one line why an entry stands where it does; changes nothing", "why Kenya", Notes;
    Skip: "skip", "skip",
        "passes over the speaker, or the next when the floor is free: back after the next one", "skip", Floor;
    Hold: "hold", "hold TARGET",
        "an entry keeps its place and is passed over", "hold Mexico", Floor;
    Release: "release", "release TARGET",
        "an entry is no longer passed over", "release Mexico", Floor;
    InWriting: "in-writing", "in-writing TARGET",
        "the statement will come in writing", "in-writing Colombia", Floor;
    Received: "received", "received TARGET",
        "a statement in writing was received", "received Colombia", Floor;

    GiveFloor: "give-floor",
        "give-floor [TARGET | WHO [for …] [and-national] [as statement|question|reaction] [limit 2m] | ?]",
        "gives the floor: to the next, to somebody on a list, to anybody, or to ? to be named later",
        "give-floor Cuba as question limit 2m", Floor;
    Remarks: "remarks", "remarks WHO",
        "gives the floor for remarks, which need no list", "remarks chair", Floor;
    Pause: "pause", "pause",
        "stops the speaker's clock", "pause", Floor;
    Resume: "resume", "resume",
        "the speaker's clock goes on", "resume", Floor;
    EndFloor: "end-floor", "end-floor",
        "ends the intervention and leaves the floor free", "end-floor", Floor;
    Extend: "extend", "extend 1m",
        "gives the speaker more time", "extend 1m", Floor;
    Conclude: "conclude", "conclude",
        "notes that the speaker was asked to conclude", "conclude", Floor;
    Speaker: "speaker", "speaker \"H.E. Ms. …\"",
        "who speaks, by name and title", "speaker \"H.E. the Minister\"", Floor;
    Limit: "limit", "limit national|group|observer|organization|all|now 2m",
        "changes the time limit for those who have not begun, or for now", "limit national 2m", Floor;

    Budget: "budget", "budget GROUP 20m | budget share-out",
        "sets time aside for a group and its members on the open item; share-out takes an overrun from each of the \
         others",
        "budget EU 20m", Floor;

    PointOfOrder: "point-of-order", "point-of-order [WHO]",
        "stops the clock for a point of order; who raised it may be added later", "point-of-order Cuba", Floor;
    Respond: "respond", "respond [\"…\"]",
        "responds to the point of order, so that the speaker goes on; a note-taker adds the words only", "respond \"we shall look into it\"", Notes;
    Reply: "reply", "reply WHO [anyway]",
        "takes a request for the right of reply; anyway overrides the count", "reply Cuba", Floor;

    Paragraphs: "paragraphs", "paragraphs \"24-26\"|none",
        "what the room is on: goes with notes taken meanwhile", "paragraphs \"24-26\"", Floor;

    Note: "note",
        "note \"…\" [about TARGET | about item D | about outcome 2] [on \"RC/3 ¶ 58\"|none] \
         [stance proposes|supports|opposes|reserves|asks|answers|aligns|welcomes|is-concerned] [verbatim \"…\"] \
         [check] [summary]",
        "takes a note, about who has the floor unless said otherwise",
        "note \"burden on small administrations\" on \"RC/3 ¶ 24\" stance reserves", Notes;
    Edit: "edit",
        "edit N3 [\"…\"] [on \"RC/3 ¶ 58\"|none] [stance proposes|supports|…|none] [verbatim \"…\"|none] \
         [check|no-check] [summary|no-summary]",
        "writes a note anew in these respects; the first version stays in the journal",
        "edit N3 \"burden on large administrations\"", Notes;
    Strike: "strike", "strike N3",
        "strikes a note or a proposal; the journal keeps it", "strike N3", Notes;
    MoveNote: "move-note", "move-note N3 TARGET | item D | outcome 2",
        "puts a note where it belongs", "move-note N3 Mexico", Notes;
    Replace: "replace", "replace \"…\" with \"…\"",
        "replaces words in all notes, and nowhere else", "replace \"marcking\" with \"marking\"", Notes;
    Propose: "propose", "propose \"…\" [adds | deletes | replaces \"…\"] [on \"RC/3 ¶ 58\"|none] [by WHO [for …]]",
        "notes a proposal in its own words, to which others are added",
        "propose \"on a voluntary basis\" adds on \"RC/3 ¶ 24\" by Indonesia for NAM", Notes;
    Support: "support", "support P1 [WHO [for …][, WHO…]]",
        "adds those who support a proposal; who has the floor unless said otherwise", "support P1 Mexico, Japan", Notes;
    Oppose: "oppose", "oppose P1 [WHO [for …][, WHO…]]",
        "adds those who oppose a proposal; who has the floor unless said otherwise", "oppose P1 Iran", Notes;
    Consult: "consult", "consult P1 [WHO [for …][, WHO…]]",
        "adds those who will consult on a proposal; who has the floor unless said otherwise", "consult P1 Japan", Notes;
    NoPosition: "no-position", "no-position P1 WHO [for …][, WHO…]",
        "takes them off a proposal, where they were added by mistake", "no-position P1 Iran", Notes;
    Align: "align", "align WHO [for …] with WHO [for …]",
        "notes that somebody aligned themselves with another", "align Poland with EU", Notes;
    Agreed: "agreed", "agreed \"…\"",
        "records what was agreed", "agreed \"to go on with the informal exchanges\"", Floor;
    Decision: "decision", "decision \"…\"",
        "records what was decided without objection", "decision \"to take up paragraph 24\"", Floor;
    FollowUp: "follow-up", "follow-up \"…\" [by WHO] [until DATE]",
        "records what is to be followed up, by whom, until when",
        "follow-up \"a new text of paragraph 24\" by Costa Rica until 1 July", Floor;

    LogIntervention: "log-intervention",
        "log-intervention WHO [for …] [and-national] \
         [as statement|question|reaction|point-of-order|right-of-reply|remarks] from 10:41 to 10:45",
        "logs an intervention that nobody logged at the time, with its start and end; the floor stays as it is",
        "log-intervention Japan from 10:41 to 10:45", Notes;
    Reassign: "reassign", "reassign TARGET to WHO [for …] [and-national]",
        "gives an intervention to the right delegation, with its times", "reassign #3 to Qatar for Arab Group", Floor;
    CorrectStart: "correct-start", "correct-start [TARGET] TIME",
        "corrects when an intervention began: the running one unless said otherwise",
        "correct-start Indonesia 10:41", Floor;
    CorrectEnd: "correct-end", "correct-end [TARGET] TIME",
        "corrects when an intervention ended: the last one unless said otherwise", "correct-end 10:52:30", Floor;
    Undo: "undo", "undo",
        "takes back the last command of this console", "undo", Notes;
    Redo: "redo", "redo",
        "does again what was taken back", "redo", Notes;

    Clock: "clock", "clock TIME",
        "moves the clock of a practice meeting forward", "clock 10:04", Floor;
    SetClock: "set-clock", "set-clock",
        "trusts the wall clock again after a jump", "set-clock", Floor;
    AmendAgenda: "amend-agenda", "amend-agenda FILE",
        "takes a changed agenda; items with actual times are kept", "amend-agenda agenda.toml", Floor;
    TakeFloorDesk: "take-floor-desk", "take-floor-desk",
        "this console moderates from now on", "take-floor-desk", Floor;
}

impl Word {
    /// The word as it is typed.
    pub const fn text(self) -> &'static str {
        self.line().text
    }

    /// Its grammar, as the manual shows it.
    pub const fn grammar(self) -> &'static str {
        self.line().grammar
    }

    /// One line on what it does.
    pub const fn meaning(self) -> &'static str {
        self.line().meaning
    }

    /// A line that can be typed.
    pub const fn example(self) -> &'static str {
        self.line().example
    }

    /// The lowest track on which its events may come to stand: `Notes` for all that a note-taker may ask for, also
    /// where it depends on the case (the words of a response, what `undo` takes back).
    pub const fn track(self) -> Track {
        self.line().track
    }

    /// The word typed; else the word that comes nearest to it, if one is near.
    pub fn parse(typed: &str) -> Result<Self, Option<Self>> {
        let typed = typed.to_lowercase();
        let exact = Self::ALL.iter().copied().find(|word| word.text() == typed);
        exact.ok_or_else(|| nearest(&typed, Self::ALL.iter().map(|word| (word.text(), *word))))
    }
}

impl fmt::Display for Word {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_by_its_text_and_stands_once_in_the_table() {
        for word in Word::ALL {
            assert_eq!(Word::parse(word.text()), Ok(*word));
        }
    }

    #[test]
    fn grammar_and_example_begin_with_the_word() {
        for word in Word::ALL {
            for line in [word.grammar(), word.example()] {
                assert_eq!(line.split(' ').next(), Some(word.text()), "{line}");
            }
        }
    }

    #[test]
    fn a_word_mistyped_is_answered_with_the_nearest() {
        assert_eq!(Word::parse("inscrbe"), Err(Some(Word::Inscribe)));
        assert_eq!(Word::parse("givefloor"), Err(Some(Word::GiveFloor)));
        assert_eq!(Word::parse("filibuster"), Err(None));
    }
}
