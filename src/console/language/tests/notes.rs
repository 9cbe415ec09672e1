//! Lines of the notes: edit, strike, move, replace, proposals, alignments, paragraphs.

use super::super::{Resolved, Unresolved};
use super::room::{
    InRoom, Unclear, command, for_group, for_states, id, in_session, plain, refused, understood,
};
use crate::agenda::ItemLabel;
use crate::meeting::{
    About, Amendment, Command, Mark, NoteChange, NoteTaken, Position, ProposalMade, Speaker, Stance,
};

fn edit(changes: Vec<NoteChange>) -> Command {
    Command::EditNote { note: id(31), changes }
}

#[test]
fn an_edit_names_what_it_changes() {
    let text = |text: &str| NoteChange::Text(text.to_owned());
    assert_eq!(command("edit N1 \"a b\""), edit(vec![text("a b")]));
    assert_eq!(command("edit n1 polymers"), edit(vec![text("polymers")]));
    let on = NoteChange::On(Some("RC/3 ¶ 24".to_owned()));
    assert_eq!(command("edit N1 on \"rc/3 24\""), edit(vec![on]));
    let all = "edit N1 \"\" on none stance reserves verbatim \"as is\" check no-summary";
    let wanted = vec![
        text(""),
        NoteChange::On(None),
        NoteChange::Stance(Some(Stance::Reserves)),
        NoteChange::Verbatim(Some("as is".to_owned())),
        NoteChange::Marked(Mark::Check),
        NoteChange::Unmarked(Mark::Summary),
    ];
    assert_eq!(command(all), edit(wanted));
    let none = vec![NoteChange::Stance(None), NoteChange::Verbatim(None), NoteChange::Unmarked(Mark::Check)];
    assert_eq!(command("edit N1 stance none verbatim none no-check"), edit(none));
}

#[test]
fn a_proposal_is_a_note_and_is_named_by_either() {
    assert_eq!(command("strike N2"), Command::StrikeNote { note: id(32) });
    assert_eq!(command("strike P1"), Command::StrikeNote { note: id(32) });
}

#[test]
fn a_note_is_moved_to_an_intervention_an_item_or_an_outcome() {
    let moved = |about| Command::MoveNote { note: id(31), about };
    assert_eq!(command("move-note N1 #2"), moved(About::Intervention(id(22))));
    assert_eq!(command("move-note N1 Mexico"), moved(About::Intervention(id(23))));
    assert_eq!(command("move-note N1 item c"), moved(About::Item(ItemLabel::new("C"))));
    assert_eq!(command("move-note N1 outcome 1"), moved(About::Outcome(id(41))));
}

#[test]
fn replace_has_both_texts() {
    let replaced =
        |from: &str, to: &str| Command::ReplaceInNotes { from: from.to_owned(), to: to.to_owned() };
    assert_eq!(command("replace \"marcking of\" with \"marking of\""), replaced("marcking of", "marking of"));
    assert_eq!(command("replace marcking with marking"), replaced("marcking", "marking"));
    assert_eq!(command("replace \"very \" with \"\""), replaced("very", ""));
}

#[test]
fn a_struck_or_unknown_note_is_told_so() {
    assert_eq!(refused("edit N3 x"), "N3 is struck; undo brings it back where this console struck it last");
    assert_eq!(refused("strike N9"), "there is no note N9; the last one is N3");
    assert_eq!(refused("support P2 Japan"), "there is no proposal P2; the last one is P1");
    assert_eq!(refused("move-note N1 outcome 2"), "there is no #2 among the outcomes");
}

fn proposed(about: About, amendment: Option<Amendment>, by: Option<Speaker>) -> Command {
    let note = NoteTaken {
        about,
        text: String::new(),
        on: Some("RC/3 ¶ 24".to_owned()),
        stance: Some(Stance::Proposes),
        verbatim: Some("on a voluntary basis".to_owned()),
        check: false,
        summary: false,
    };
    Command::Propose(Box::new(ProposalMade { note, amendment, by }))
}

#[test]
fn a_proposal_adds_deletes_or_replaces_words() {
    let now = About::Intervention(id(24));
    let line = "propose \"on a voluntary basis\" on \"RC/3 24\"";
    assert_eq!(command(line), proposed(now.clone(), None, None));
    for (words, amendment) in [
        ("adds", Amendment::Adds),
        ("deletes", Amendment::Deletes),
        ("replaces \"as is\"", Amendment::Replaces("as is".to_owned())),
    ] {
        assert_eq!(
            command(&format!("{line} {words}")),
            proposed(now.clone(), Some(amendment), None),
            "{words}"
        );
    }
}

#[test]
fn a_proposal_by_somebody_who_has_spoken_stands_with_what_they_said() {
    let line = |by: &str| command(&format!("propose \"on a voluntary basis\" on \"RC/3 24\" by {by}"));
    assert_eq!(line("Mexico"), proposed(About::Intervention(id(23)), None, None));
    let item = About::Item(ItemLabel::new("D"));
    assert_eq!(line("Kenya"), proposed(item.clone(), None, Some(plain("Kenya"))));
    assert_eq!(line("Indonesia for NAM"), proposed(item, None, Some(for_group("Indonesia", "NAM"))));
}

#[test]
fn several_are_added_to_a_proposal_and_nobody_named_is_who_has_the_floor() {
    let taken =
        |who: &[Speaker], position| Command::TakePosition { proposal: id(32), who: who.to_vec(), position };
    assert_eq!(
        command("support p1 Mexico, Japan"),
        taken(&[plain("Mexico"), plain("Japan")], Position::Supports)
    );
    assert_eq!(command("oppose P1 Iran"), taken(&[plain("Iran")], Position::Opposes));
    assert_eq!(command("consult P1 EU"), taken(&[plain("European Union")], Position::Consults));
    assert_eq!(command("no-position P1 Iran"), taken(&[plain("Iran")], Position::NotSaid));
    assert_eq!(command("support P1"), taken(&[plain("Egypt")], Position::Supports));
    let both = [for_states("Cuba", &["Bolivia", "Cuba"]), for_group("Indonesia", "NAM")];
    let line = "support P1 Cuba for \"Bolivia, Cuba\", Indonesia for NAM";
    assert_eq!(command(line), taken(&both, Position::Supports));
    let mut nobody: InRoom = in_session();
    nobody.room.floor.speaker = None;
    let unresolved = Err(Unclear::Unresolved(Unresolved::NobodyToAdd));
    assert_eq!(understood("support P1", &nobody), unresolved);
}

#[test]
fn an_alignment_stands_with_what_was_said_else_with_the_item() {
    let eu = Box::new(plain("European Union"));
    let spoken = Command::Align { about: About::Intervention(id(24)), who: None, with: eu.clone() };
    assert_eq!(command("align Egypt with EU"), spoken);
    let who = Some(Box::new(plain("Poland")));
    let item = Command::Align { about: About::Item(ItemLabel::new("D")), who, with: eu };
    assert_eq!(command("align Poland with EU"), item);
}

#[test]
fn paragraphs_the_room_is_on_are_filled_in_with_their_document() {
    let on = |on: &str| Command::TakeUpParagraphs { on: Some(on.to_owned()) };
    assert_eq!(command("paragraphs \"24-26\""), on("¶ 24-26"));
    assert_eq!(command("paragraphs RC/3 24 to 26"), on("RC/3 ¶ 24-26"));
    assert_eq!(command("paragraphs none"), Command::TakeUpParagraphs { on: None });
    let mut seen = in_session();
    seen.room.paragraphs = Some("RC/3 ¶ 24-26".to_owned());
    let noted = |line: &str| match understood(line, &seen) {
        Ok(Resolved::Command(command)) => match *command {
            Command::TakeNote(note) => note.on,
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    };
    assert_eq!(noted("note x").as_deref(), Some("RC/3 ¶ 24-26"));
    assert_eq!(noted("note x on 25").as_deref(), Some("RC/3 ¶ 25"));
    assert_eq!(noted("note x on \"BMS6 V 3\"").as_deref(), Some("BMS6 V ¶ 3"));
    assert_eq!(noted("note x on \"the chapeau\"").as_deref(), Some("the chapeau"));
    assert_eq!(noted("note x on none"), None);
    assert_eq!(noted("note x about Mexico"), None);
}
