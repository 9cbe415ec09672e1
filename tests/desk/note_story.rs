//! The note-taker's story, step by step: every key acts on the desk, and what it does is looked up in the room.

use informals::console::Msg;
use informals::console::note_desk::NoteOverlay;
use informals::meeting::{About, NoteKind, Position, Stance};
use informals::screen::{Theme, still};

use super::console::{Store, at};
use super::notes::Notes;
use super::picture::text;

#[test]
fn a_new_intervention_opens_by_itself_when_the_floor_changes() {
    let mut notes = Notes::at_d();
    assert_eq!(notes.to(), "Indonesia for NAM");
    notes.at("10:49:30").floor("give-floor");
    assert_eq!(notes.to(), "EU");
    notes.floor("end-floor");
    assert_eq!(notes.to(), "item D");
}

#[test]
fn paragraph_stance_and_text_are_one_line_and_told_before_enter() {
    let mut notes = Notes::at_d();
    notes.at("10:43:00").keys("RC/3 V 3+ informal exchanges go on");
    assert_eq!(notes.says(), "RC/3 V ¶ 3, supports");
    notes.keys("<enter>");
    let kept = notes.last();
    assert_eq!(kept.note.on.as_deref(), Some("RC/3 V ¶ 3"));
    assert_eq!(
        (kept.note.stance, kept.note.text.as_str()),
        (Some(Stance::Supports), "informal exchanges go on")
    );
    assert_eq!(notes.typed(), "");
}

#[test]
fn a_paragraph_alone_is_in_the_document_spoken_of_before() {
    let mut notes = Notes::at_d();
    notes.keys("RC/3 24~ new reporting<enter>25+ agreed");
    assert_eq!(notes.says(), "RC/3 ¶ 25, supports");
}

#[test]
fn a_proposal_keeps_its_wording_and_has_a_label() {
    let mut notes = Notes::at_d();
    notes.at("10:46:00").keys("RC/3 24! \"on a voluntary basis\"<enter>");
    let kept = notes.last();
    assert_eq!(kept.proposal_label().as_deref(), Some("P1"));
    assert_eq!(kept.note.verbatim.as_deref(), Some("on a voluntary basis"));
    assert_eq!(notes.room().voice_of(kept).unwrap().short(), "Indonesia for NAM");
    notes.keys("24!");
    assert_eq!(notes.says(), "not: proposes what? its wording goes in quotation marks");
}

#[test]
fn an_alignment_is_two_keys_with_the_group_that_was_heard_preselected() {
    let mut notes = Notes::at_d();
    for time in ["10:49:00", "10:50:00", "10:51:00", "10:51:30", "10:51:40"] {
        notes.at(time).floor("give-floor");
    }
    notes.at("10:52:00").floor("give-floor Poland");
    notes.keys("=");
    assert_eq!(notes.says(), "aligns with EU");
    notes.keys("<enter>");
    let kept = notes.last();
    assert!(matches!(&kept.kind, NoteKind::Alignment { with, .. } if with.short() == "EU"));
    assert_eq!(notes.room().voice_of(kept).unwrap().short(), "Poland");
}

#[test]
fn another_group_is_one_key_further_and_any_name_can_be_typed() {
    let mut notes = Notes::at_d();
    notes.at("10:52:00").floor("give-floor Poland");
    notes.keys("=");
    let first = notes.says();
    let others = notes.desk.other_groups();
    assert!(!others.is_empty());
    notes.keys("<down>");
    assert_ne!(notes.says(), first);
    notes.keys(" ukraine");
    assert_eq!(notes.says(), "aligns with Ukraine");
    notes.keys("<back><back><back><back><back><back><back>poland");
    assert!(notes.says().starts_with("not: "), "{}", notes.says());
}

#[test]
fn one_key_keeps_the_time_of_what_was_missed() {
    let mut notes = Notes::at_d();
    notes.at("10:58:00").keys("?").at("10:58:40").keys("<enter>");
    assert!(notes.last().note.check);
    assert_eq!(notes.last().at, at("10:58:00"));
}

#[test]
fn an_unfinished_line_stays_with_its_speaker_and_one_key_goes_to_and_fro() {
    let mut notes = Notes::at_d();
    notes.keys("24~ cost of laser");
    notes.at("11:09:00").floor("give-floor");
    assert_eq!((notes.to().as_str(), notes.typed()), ("Indonesia for NAM", "24~ cost of laser"));
    notes.keys("<tab>");
    assert_eq!((notes.to().as_str(), notes.typed()), ("EU", ""));
    notes.keys("thanks<tab>");
    assert_eq!((notes.to().as_str(), notes.typed()), ("Indonesia for NAM", "24~ cost of laser"));
    notes.keys(" marking<enter>");
    assert_eq!(notes.last().note.text, "cost of laser marking");
    assert_eq!(notes.room().voice_of(notes.last()).unwrap().short(), "Indonesia for NAM");
    assert_eq!((notes.to().as_str(), notes.typed()), ("EU", "thanks"));
}

#[test]
fn with_nothing_unfinished_tab_goes_to_the_last_speaker_and_back() {
    let mut notes = Notes::at_d();
    notes.at("10:49:30").floor("give-floor").keys("<tab>");
    assert_eq!(notes.to(), "Indonesia for NAM");
    notes.keys("late point<enter>");
    assert_eq!(notes.room().voice_of(notes.last()).unwrap().short(), "Indonesia for NAM");
    assert_eq!(notes.to(), "EU");
    notes.keys("<backtab>");
    assert_eq!(notes.to(), "item D");
    notes.keys("no common term<enter>");
    assert!(matches!(notes.last().note.about, About::Item(_)));
}

#[test]
fn the_response_to_a_point_of_order_is_one_line() {
    let mut notes = Notes::at_d();
    notes.at("11:12:00").floor("point-of-order Cuba");
    assert_eq!(notes.to(), "Cuba");
    notes.keys(":respond \"we shall look into it\"<enter>");
    let point = notes.room().floor.point_of_order.as_ref().unwrap();
    assert_eq!(point.response.as_deref(), Some("we shall look into it"));
    let shown = |notes: &Notes| text(&still(&notes.desk, Theme::Dark, 80, 24));
    assert!(shown(&notes).contains("response: we shall look into it"), "{}", shown(&notes));
    notes.at("11:13:00").floor("respond");
    notes.keys("goes on about reporting<enter>");
    assert!(shown(&notes).contains("response: we shall look into it"), "{}", shown(&notes));
}

#[test]
fn an_earlier_proposal_is_found_and_others_are_added() {
    let mut notes = Notes::at_d();
    notes.keys("RC/3 24! \"on a voluntary basis\"<enter>");
    for time in ["10:49:00", "10:55:00"] {
        notes.at(time).floor("give-floor").keys("something else<enter>");
    }
    notes.at("11:25:00").keys("/volunt");
    assert_eq!(notes.says(), "1 note found");
    notes.keys("<esc>P1+ mexico, switz");
    assert_eq!(notes.says(), "Mexico, Switzerland: supports P1");
    notes.keys("<enter>P1- iran<enter>P1.");
    assert_eq!(notes.says(), "will consult on P1");
    notes.keys("<enter>");
    let proposal = notes.room().proposal_numbered(1).unwrap().note.id;
    let on = |position| {
        notes.room().on_proposal(proposal, position).map(|taken| taken.who.short()).collect::<Vec<_>>()
    };
    assert_eq!(on(Position::Supports), ["Mexico", "Switzerland"]);
    assert_eq!(on(Position::Opposes), ["Iran"]);
    assert_eq!(on(Position::Consults), ["Japan"], "who has the floor");
}

#[test]
fn a_name_or_a_proposal_that_is_not_there_is_told_before_enter() {
    let mut notes = Notes::at_d();
    notes.keys("P3+");
    assert_eq!(notes.says(), "not: there is no proposal P3; there is none yet");
    notes.keys("<enter>");
    assert_eq!(notes.typed(), "P3+", "nothing is lost");
    notes.keys("<ctrl-u>! \"x\"<enter>P1+ atlantis");
    assert!(notes.says().contains("atlantis"), "{}", notes.says());
}

#[test]
fn what_waits_for_the_store_does_not_hold_the_next_line_up_and_arrives_in_its_place() {
    let mut notes = Notes::at_d();
    notes.store = Store::Waits;
    notes.keys("one<enter>two<enter>");
    notes.at("11:32:00").floor("give-floor").keys("three<enter>");
    assert!(notes.taken().is_empty());
    notes.stores();
    let texts: Vec<_> = notes.taken().iter().map(|kept| kept.note.text.clone()).collect();
    assert_eq!(texts, ["one", "two", "three"]);
    assert_eq!(notes.room().voice_of(notes.last()).unwrap().short(), "EU");
}

#[test]
fn a_search_folds_accents_and_is_narrowed_by_paragraph_mark_and_delegation() {
    let mut notes = Notes::at_d();
    notes.keys("RC/3 24+ armes polymères **<enter>RC/3 25- polymer frames ??<enter>thanks<enter>");
    notes.at("10:50:00").floor("give-floor").keys("polymer again ##<enter>");
    for (typed, found) in [
        ("/polymer", "3 notes found"),
        ("/POLYMERES", "1 note found"),
        ("/polymer ¶24", "1 note found"),
        ("/p25", "1 note found"),
        ("/polymer **", "1 note found"),
        ("/ ??", "1 note found"),
        ("/ ##", "1 note found"),
        ("/ @indonesia", "3 notes found"),
        ("/polymer @eu", "1 note found"),
        ("/ceramic", "not: no note has that"),
    ] {
        notes.keys(typed);
        assert_eq!(notes.says(), found, "{typed}");
        notes.keys("<esc>");
        assert_eq!(notes.typed(), "");
    }
}

#[test]
fn up_writes_the_line_above_anew_and_then_earlier_ones() {
    let mut notes = Notes::at_d();
    notes.keys("RC/3 24~ burden on small States ??<enter>laser<enter><up>");
    assert_eq!(notes.typed(), "laser");
    notes.keys("<up>");
    assert_eq!(notes.typed(), "RC/3 ¶ 24 ~ burden on small States ??");
    notes.keys("<back><back>**<enter>");
    let first = notes.taken()[0];
    assert_eq!((first.note.check, first.note.summary), (false, true));
    assert_eq!(first.note.stance, Some(Stance::Reserves));
    notes.keys("<up><ctrl-u>");
    assert_eq!(notes.says(), "Enter strikes N1");
    notes.keys("<enter>");
    assert_eq!(notes.taken().len(), 1);
}

#[test]
fn a_line_that_is_begun_survives_a_look_at_earlier_ones() {
    let mut notes = Notes::at_d();
    notes.keys("one<enter>two begun<up>");
    assert_eq!(notes.typed(), "one");
    notes.keys("<down>");
    assert_eq!(notes.typed(), "two begun");
}

#[test]
fn a_note_that_was_edited_bears_a_sign_and_shows_how_it_stood_first() {
    let mut notes = Notes::at_d();
    notes.keys("24~ cost of marking<enter><up>s<enter><up>");
    assert_eq!(notes.desk.first_version().as_deref(), Some("\u{b6} 24 ~ cost of marking"));
    let screen = text(&still(&notes.desk, Theme::Dark, 80, 24));
    assert!(screen.contains("cost of markings") && screen.contains("edited"), "{screen}");
    assert!(screen.contains("first version: \u{b6} 24 ~ cost of marking"), "{screen}");
    notes.keys("!");
    assert_eq!(notes.desk.first_version(), None);
}

#[test]
fn text_that_looks_like_a_paragraph_is_edited_as_text() {
    let mut notes = Notes::at_d();
    notes.keys(" 24 States spoke<enter><up>");
    assert_eq!(notes.typed(), " 24 States spoke");
    notes.keys(" again<enter>");
    assert_eq!(
        (notes.last().note.text.as_str(), notes.last().note.on.as_deref()),
        ("24 States spoke again", None)
    );
}

#[test]
fn replacing_everywhere_says_how_often_and_asks() {
    let mut notes = Notes::at_d();
    notes.keys("Nigeria first<enter>thanks Nigeria<enter>nothing<enter>");
    notes.keys(":replace \"Nigeria\" with \"Niger\"");
    assert_eq!(notes.says(), "Enter asks: replace it in 2 notes?");
    notes.keys("<enter>x");
    assert_eq!(notes.notice(), "nothing was done");
    notes.keys("<enter><enter>");
    let texts: Vec<_> = notes.taken().iter().map(|kept| kept.note.text.clone()).collect();
    assert_eq!(texts, ["Niger first", "thanks Niger", "nothing"]);
    notes.keys(":undo<enter>");
    assert_eq!(notes.taken()[0].note.text, "Nigeria first");
}

#[test]
fn after_adjournment_the_notes_can_be_cleaned_up() {
    let mut notes = Notes::at_d();
    notes.keys("marcking<enter>");
    notes.at("12:01:00").floor("adjourn");
    notes.keys("<up><ctrl-u>marking<enter>:move-note N1 item D<enter>");
    assert_eq!(notes.last().note.text, "marking");
    assert!(matches!(notes.last().note.about, About::Item(_)), "{}", notes.notice());
    let versions = notes.desk.meeting().entries().iter().flat_map(|entry| &entry.events);
    assert!(
        versions.into_iter().any(|event| format!("{event:?}").contains("marcking")),
        "the first version stays"
    );
}

#[test]
fn what_belongs_to_the_floor_is_refused_and_says_whose_it_is() {
    let mut notes = Notes::at_d();
    for typed in [":skip", ":agreed \"to go on\"", ":paragraphs \"24-26\"", ":give-floor"] {
        notes.keys(typed);
        assert!(notes.says().contains("is for facilitator (facilitator)"), "{}", notes.says());
        notes.keys("<esc>");
    }
}

#[test]
fn outcomes_and_items_have_notes_too() {
    let mut notes = Notes::at_d();
    notes.floor("agreed \"to go on with the exchanges\"");
    notes.keys(":note \"said by the Chair-designate\" about outcome 1<enter>");
    assert!(matches!(notes.last().note.about, About::Outcome(_)), "{}", notes.notice());
}

#[test]
fn the_paragraphs_that_the_room_is_on_are_filled_in() {
    let mut notes = Notes::at_d();
    notes.floor("paragraphs \"RC/3 24-26\"").keys("+ all of it");
    assert_eq!(notes.says(), "RC/3 ¶ 24-26, supports");
}

#[test]
fn tab_completes_a_document_or_a_command_that_is_begun() {
    let mut notes = Notes::at_d();
    notes.keys("rc<tab>24 cost");
    assert_eq!(notes.typed(), "RC/3 24 cost");
    notes.keys("<ctrl-u>:mov<tab>");
    assert_eq!(notes.typed(), ":move-note ");
    notes.keys("<esc>:giv<tab>");
    assert_eq!(notes.typed(), ":giv", "a command of the floor is not offered");
}

#[test]
fn a_pasted_text_is_one_line_of_several_rows_and_never_keys() {
    let mut notes = Notes::at_d();
    notes.send(Msg::Pasted("first\r\nsecond\u{1b}[2J".to_owned()));
    assert_eq!(notes.typed(), "first\nsecond[2J");
    assert!(notes.taken().is_empty());
    notes.keys("<alt-enter>third<enter>");
    assert_eq!(notes.last().note.text, "first\nsecond[2J\nthird");
}

#[test]
fn typing_is_taken_back_by_a_key_and_what_was_stored_by_a_command() {
    let mut notes = Notes::at_d();
    notes.keys("laser marks<ctrl-z>");
    assert_eq!(notes.typed(), "laser ");
    notes.keys("<enter>:undo<enter>");
    assert!(notes.taken().is_empty());
    assert!(notes.notice().contains("taken back") || notes.notice().contains("undone"), "{}", notes.notice());
}

#[test]
fn the_notes_of_others_come_in_and_move_no_line() {
    let mut notes = Notes::at_d();
    notes.keys("half a li").colleague("note \"from elsewhere\"");
    assert_eq!(notes.typed(), "half a li");
    assert_eq!(notes.last().note.text, "from elsewhere");
}

#[test]
fn two_keys_leave_and_the_unfinished_line_is_kept_at_once() {
    let mut notes = Notes::at_d();
    notes.keys("cost<ctrl-c>");
    assert!(!notes.left);
    notes.keys("<ctrl-c>");
    assert!(notes.left && notes.drafts.contains("cost"));
}

#[test]
fn the_help_is_narrowed_by_what_is_typed_and_changes_nothing() {
    let mut notes = Notes::at_d();
    notes.keys("cost<f1>align");
    assert!(matches!(notes.desk.view().overlay, NoteOverlay::Help { .. }));
    let rows = notes.desk.help();
    assert!(!rows.is_empty() && rows.len() < 8, "{rows:?}");
    notes.keys("<esc>");
    assert_eq!(notes.typed(), "cost");
}
