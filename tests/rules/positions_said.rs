//! Under which intervention a position on a proposal belongs.

use informals::meeting::{Command, Id, NoteTaken, Position, ProposalMade};

use crate::notes::plain;
use crate::room::{Sitting, given_waiting, speaker};

fn given_a_proposal_of_japan() -> (Sitting, Id) {
    let mut room = given_waiting(&["JPN", "MEX", "CUB"]);
    room.at("10:41:00").gets_the_floor("JPN");
    let about = room.room().about_now();
    let note = NoteTaken { about, ..plain("on a voluntary basis") };
    room.when(Command::Propose(Box::new(ProposalMade { note, amendment: None, by: None })));
    let proposal = room.room().notes.first().unwrap().note.id;
    (room, proposal)
}

fn stands(room: &mut Sitting, proposal: Id, who: &str, position: Position) {
    room.when(Command::TakePosition { proposal, who: vec![speaker(who)], position });
}

/// `Mexico supports P1`, and what that stands under.
fn said(room: &Sitting) -> Vec<(String, String)> {
    let said = room.room().positions_said().into_iter();
    said.map(|said| {
        (
            room.room().position_in_words(said.proposal.note.id, said.taken),
            room.meeting.about_in_words(&said.about),
        )
    })
    .collect()
}

fn is(words: &str, under: &str) -> (String, String) {
    (words.to_owned(), under.to_owned())
}

#[test]
fn a_position_stands_under_the_last_intervention_of_who_said_it() {
    let (mut room, proposal) = given_a_proposal_of_japan();
    room.at("10:45:00").gets_the_floor("MEX");
    stands(&mut room, proposal, "MEX", Position::Supports);
    room.at("10:48:00").gets_the_floor("CUB");
    stands(&mut room, proposal, "JPN", Position::Consults);
    assert_eq!(said(&room), [is("MEX supports P1", "MEX"), is("JPN will consult on P1", "JPN")]);
}

#[test]
fn whoever_has_not_spoken_in_that_capacity_stands_under_what_was_going_on() {
    let (mut room, proposal) = given_a_proposal_of_japan();
    room.at("10:45:00");
    stands(&mut room, proposal, "EU", Position::Opposes);
    room.at("10:46:00").when(Command::EndFloor).at("10:47:00");
    stands(&mut room, proposal, "CUB", Position::Supports);
    assert_eq!(said(&room), [is("EU opposes P1", "JPN"), is("CUB supports P1", "item D")]);
}

#[test]
fn a_position_taken_back_or_on_a_proposal_that_was_struck_stands_nowhere() {
    let (mut room, proposal) = given_a_proposal_of_japan();
    stands(&mut room, proposal, "MEX", Position::Supports);
    stands(&mut room, proposal, "MEX", Position::NotSaid);
    assert_eq!(said(&room), []);
    stands(&mut room, proposal, "MEX", Position::Supports);
    room.when(Command::StrikeNote { note: proposal });
    assert_eq!(said(&room), []);
}
