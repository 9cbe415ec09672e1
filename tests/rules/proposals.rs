//! Proposals, to which others are added, and alignments, which are shown as what they are.

use informals::agenda::ItemLabel;
use informals::meeting::{
    About, Amendment, Command, Id, KeptNote, NoteKind, NoteTaken, Position, ProposalMade, Role, Stance,
};

use crate::notes::plain;
use crate::room::{Sitting, given_item_d_open, given_waiting, speaker};

fn propose(about: About, wording: &str) -> Command {
    let note = NoteTaken { about, verbatim: Some(wording.to_owned()), ..plain("") };
    Command::Propose(Box::new(ProposalMade { note, amendment: Some(Amendment::Adds), by: None }))
}

fn stands(proposal: Id, who: &[&str], position: Position) -> Command {
    Command::TakePosition { proposal, who: who.iter().map(|who| speaker(who)).collect(), position }
}

fn labels(room: &Sitting) -> Vec<String> {
    room.room().proposals().filter_map(KeptNote::proposal_label).collect()
}

/// Those who support, oppose, and will consult.
fn added(room: &Sitting, proposal: Id) -> [String; 3] {
    let said = |position| {
        let taken = room.room().on_proposal(proposal, position);
        taken.map(|taken| taken.who.short()).collect::<Vec<_>>().join(", ")
    };
    [said(Position::Supports), said(Position::Opposes), said(Position::Consults)]
}

fn given_a_proposal() -> (Sitting, Id) {
    let mut room = given_waiting(&["IDN for NAM"]);
    room.gets_the_floor("IDN for NAM");
    let about = room.room().about_now();
    room.by("ben", Role::NoteTaker).when(propose(about, "on a voluntary basis"));
    let proposal = room.room().notes.first().unwrap().note.id;
    (room, proposal)
}

#[test]
fn a_proposal_is_a_note_with_a_label_and_by_whom_it_is_about() {
    let (mut room, proposal) = given_a_proposal();
    let kept = room.room().note(proposal).unwrap();
    assert_eq!((kept.handle(), kept.proposal_label()), ("N1".to_owned(), Some("P1".to_owned())));
    assert_eq!(kept.note.stance, Some(Stance::Proposes));
    assert_eq!(room.room().voice_of(kept).unwrap().short(), "IDN for NAM");
    room.by("anna", Role::Facilitator).reassigns("IDN for NAM", "JPN");
    assert_eq!(room.room().voice_of(&room.room().notes[0]).unwrap().short(), "JPN");
}

#[test]
fn labels_are_numbered_in_order_and_never_given_twice() {
    let mut room = given_item_d_open();
    room.when(propose(About::Meeting, "one")).when(propose(About::Meeting, "two")).takes_back();
    room.when(propose(About::Meeting, "three"));
    assert_eq!(labels(&room), ["P1", "P3"]);
    let first = room.room().notes[0].note.id;
    room.when(Command::StrikeNote { note: first }).when(propose(About::Meeting, "four"));
    assert_eq!(labels(&room), ["P3", "P4"]);
}

#[test]
fn others_are_added_to_a_proposal() {
    let (mut room, proposal) = given_a_proposal();
    room.when(stands(proposal, &["MEX", "JPN"], Position::Supports));
    room.when(stands(proposal, &["IRN"], Position::Opposes)).when(stands(
        proposal,
        &["CHE"],
        Position::Consults,
    ));
    assert_eq!(added(&room, proposal), ["MEX, JPN", "IRN", "CHE"]);
}

#[test]
fn each_delegation_stands_where_it_said_last() {
    let (mut room, proposal) = given_a_proposal();
    room.when(stands(proposal, &["JPN"], Position::Consults)).when(stands(
        proposal,
        &["JPN"],
        Position::Supports,
    ));
    assert_eq!(added(&room, proposal), ["JPN", "", ""]);
    room.takes_back();
    assert_eq!(added(&room, proposal), ["", "", "JPN"]);
    room.when(stands(proposal, &["JPN"], Position::NotSaid));
    assert_eq!(added(&room, proposal), ["", "", ""]);
}

#[test]
fn a_group_and_its_speaker_in_national_capacity_stand_apart() {
    let (mut room, proposal) = given_a_proposal();
    room.when(stands(proposal, &["IDN for NAM"], Position::Supports));
    room.when(stands(proposal, &["IDN"], Position::Opposes)).when(stands(
        proposal,
        &["NAM"],
        Position::Consults,
    ));
    assert_eq!(added(&room, proposal), ["", "IDN", "NAM"]);
}

#[test]
fn a_position_on_a_proposal_that_was_taken_back_is_kept_and_never_refused() {
    let (mut room, proposal) = given_a_proposal();
    room.takes_back().by("carla", Role::NoteTaker).when(stands(proposal, &["JPN"], Position::Supports));
    assert_eq!(labels(&room), Vec::<String>::new());
    room.by("ben", Role::NoteTaker).puts_back();
    assert_eq!(added(&room, proposal), ["JPN", "", ""]);
}

#[test]
fn a_proposal_without_words_is_refused() {
    let room = given_item_d_open();
    room.refuses(&propose(About::Meeting, " "), "there is no text");
}

#[test]
fn an_alignment_is_a_note_of_its_own_kind() {
    let mut room = given_waiting(&["POL"]);
    room.gets_the_floor("POL");
    let about = room.room().about_now();
    let with = Box::new(speaker("EU"));
    room.by("ben", Role::NoteTaker).when(Command::Align { about, who: None, with: with.clone() });
    let kept = &room.room().notes[0];
    assert_eq!(kept.kind, NoteKind::Alignment { who: None, with });
    assert_eq!(kept.note.stance, Some(Stance::Aligns));
    assert_eq!(room.room().voice_of(kept).unwrap().short(), "POL");
    assert_eq!(room.meeting.summary(room.meeting.entries().last().unwrap()), "POL aligned with EU, N1");
}

#[test]
fn nobody_is_aligned_with_themselves() {
    let mut room = given_waiting(&["JAM for CARICOM"]);
    room.gets_the_floor("JAM for CARICOM");
    let align = |who: Option<&str>, with: &str| Command::Align {
        about: room.room().about_now(),
        who: who.map(|who| Box::new(speaker(who))),
        with: Box::new(speaker(with)),
    };
    room.refuses(&align(None, "CARICOM"), "the Caribbean Community cannot be aligned with itself");
    room.refuses(&align(Some("POL"), "POL"), "Poland cannot be aligned with itself");
    let item = Command::Align {
        about: About::Item(ItemLabel::new("D")),
        who: Some(Box::new(speaker("POL"))),
        with: Box::new(speaker("EU")),
    };
    room.when(item);
    assert_eq!(room.room().voice_of(&room.room().notes[0]).unwrap().short(), "POL");
}

#[test]
fn marks_alone_propose_nothing() {
    let room = given_item_d_open();
    let about = room.room().about_now();
    for note in [NoteTaken { check: true, ..plain("") }, NoteTaken { summary: true, ..plain("") }] {
        let note = NoteTaken { about: about.clone(), ..note };
        let marked = Command::Propose(Box::new(ProposalMade { note, amendment: None, by: None }));
        room.refuses(&marked, "there is no text");
    }
}

/// What the last entry did, in a few words.
fn told(room: &Sitting) -> String {
    room.meeting.summary(room.meeting.entries().last().unwrap())
}

#[test]
fn what_was_done_with_notes_and_proposals_is_told_in_a_few_words() {
    let (mut room, proposal) = given_a_proposal();
    assert!(told(&room).ends_with(", N1: P1"), "{}", told(&room));
    room.when(stands(proposal, &["JPN"], Position::Supports));
    assert!(told(&room).contains("supports P1"), "{}", told(&room));
    room.when(stands(proposal, &["CHE"], Position::Opposes));
    assert!(told(&room).contains("opposes P1"), "{}", told(&room));
    room.when(stands(proposal, &["EGY"], Position::Consults));
    assert!(told(&room).contains("will consult on P1"), "{}", told(&room));
    room.when(Command::StrikeNote { note: proposal });
    assert!(told(&room).contains("note N1"), "{}", told(&room));
}

#[test]
fn a_proposal_is_found_by_its_number() {
    let (room, proposal) = given_a_proposal();
    assert_eq!(room.room().proposal_numbered(1).unwrap().note.id, proposal);
    assert!(room.room().proposal_numbered(2).is_none());
}

#[test]
fn what_a_note_is_about_is_told_in_words() {
    let mut room = given_waiting(&["IDN for NAM"]);
    room.gets_the_floor("IDN for NAM");
    let about = |about| room.meeting.about_in_words(&about);
    assert_eq!(about(room.room().about_now()), "IDN for NAM");
    assert_eq!(about(About::Item(ItemLabel::new("D"))), "item D");
    assert_eq!(about(About::Meeting), "the meeting");
}

#[test]
fn stances_are_called_as_they_are_typed() {
    let words = [Stance::Proposes, Stance::Reserves, Stance::IsConcerned].map(Stance::word);
    assert_eq!(words, ["proposes", "reserves", "is-concerned"]);
}
