//! The note-taker's story beside the facilitator's over one journal, key by key on two terminals, both killed at random
//! moments: both consoles and a fresh replay show the same state.
#![expect(clippy::unwrap_used, reason = "a test says at once what it did not find")]

#[path = "two_desks/folded.rs"]
mod folded;
#[path = "two_desks/pair.rs"]
mod pair;
mod program;
mod terminal;

use pair::Pair;

/// Requests come in, and the items before the exchange of views.
fn before_the_exchange(pair: &mut Pair) {
    pair.moderates(":inscribe Indonesia for NAM, Japan, Mexico, Poland, Cuba\r", "5 waiting");
    pair.at("10:04").moderates("n", "item A opened");
    pair.notes("welcomes all **\r", "note taken");
    pair.at("10:11").moderates("n", "item B opened");
    pair.at("10:18").moderates("n", "item C opened");
    pair.notes("polymer frames: laser marks fade **\r", "note taken");
    pair.at("10:41").moderates("n", "item D opened");
}

/// What the story has her write while the floor moves on.
fn the_exchange(pair: &mut Pair) {
    pair.moderates(" ", "stored  floor to Indonesia");
    pair.at("10:43").notes("RC/3 24+ informal exchanges go on\r", "note taken");
    pair.at("10:46").notes("24! \"on a voluntary basis\"\r", "P1");
    pair.begins("24~ cost of laser marking");
    pair.at("10:49").moderates(" ", "stored  floor to Japan");
    pair.goes_to_and_fro("24~ cost of laser marking");
    pair.notes(" for producers\r", "note taken");
    pair.at("10:51").moderates(" ", "stored  floor to Mexico");
    pair.at("10:52").moderates(" ", "stored  floor to Poland");
    pair.notes("= EU\r", "Poland aligned with EU");
    pair.at("10:58").notes("?\r", "note taken");
    pair.notes("thanks for the words\r", "note taken");
    pair.at("11:09").begins("polymer is cheaper");
    pair.both_show("thanks for the words");
    pair.at("11:12").moderates("o", "point of order");
    pair.goes_to_and_fro("polymer is cheaper");
    pair.notes(" everywhere\r", "note taken");
    pair.notes(":respond \"taken up in item E\"\r", "response");
    pair.moderates("o", "responded");
}

/// Earlier notes are found again, added to and cleaned up.
fn afterwards(pair: &mut Pair) {
    pair.at("11:25").notes("P1+ mexico, japan\r", "supports P1");
    pair.notes("P1- iran\r", "opposes P1");
    pair.finds_to_edit("/laser marking").notes(", and of polymer\r", " edited");
    pair.at("11:40").notes(":strike N1\r", "struck");
    pair.notes("closing words\r", "note taken");
    pair.moderates("z", "taken back");
    pair.moderates("Z", "put back");
    pair.notes(":undo\r", "taken back");
    pair.at("11:52").moderates("n\r", "item E opened");
    pair.at("12:01").moderates("n\r", "meeting adjourned");
    pair.nobody_dies();
    pair.at("12:05").notes(":replace \"cheaper\" with \"less costly\"\r\r", " edited");
    pair.notes(":move-note N2 Japan\r", "moved");
}

#[test]
fn both_consoles_and_a_fresh_replay_show_the_same_state_whenever_they_are_killed() {
    let mut pair = Pair::sits_down(20_210_625);
    before_the_exchange(&mut pair);
    the_exchange(&mut pair);
    afterwards(&mut pair);
    assert!(pair.kills > 10, "{} kills", pair.kills);
    pair.shows_what_a_fresh_desk_shows();
    let entries = pair.entries();
    let fresh = folded::fresh(&entries);
    folded::is_whole(&fresh);
    for seed in 1..=8 {
        folded::agree(&fresh, &entries, seed);
    }
    assert_eq!(pair.shown(), folded::shown(&fresh));
}
