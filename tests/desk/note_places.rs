//! Where the line goes and what of the list is seen: to an earlier intervention and back, and nothing jumps.

use informals::console::note_desk::{NoteOverlay, Noted};
use informals::console::own::{Settings, read_keys};
use informals::meeting::About;
use informals::screen::{Theme, still};

use super::notes::Notes;
use super::picture::text;

fn screen(notes: &Notes) -> String {
    text(&still(&notes.desk, Theme::Dark, 80, 24))
}

/// Indonesia was heard at 10:41 with two notes, Mexico has the floor.
fn given_two_speakers() -> Notes {
    let mut notes = Notes::at_d();
    notes.keys("polymer one<enter>polymer two<enter>").at("10:50:00").floor("give-floor Mexico");
    notes
}

/// Thirty notes on Indonesia: more than a screen.
fn given_a_long_list() -> Notes {
    let mut notes = Notes::at_d();
    for number in 0..30 {
        notes.keys(&format!("point {number}<enter>"));
    }
    notes
}

#[test]
fn enter_in_a_search_goes_to_the_intervention_for_one_more_note_and_tab_comes_back() {
    let mut notes = given_two_speakers();
    notes.keys("/polymer one<enter>");
    assert_eq!((notes.to().as_str(), notes.typed()), ("Indonesia for NAM", ""));
    let shown = screen(&notes);
    assert!(shown.contains("to Indonesia for NAM, 10:41"), "{shown}");
    assert!(shown.contains("not the one who speaks; Tab goes to Mexico"), "{shown}");
    notes.keys("one more<enter>and another<enter>");
    for kept in notes.taken().iter().rev().take(2) {
        assert_eq!(notes.room().voice_of(kept).unwrap().short(), "Indonesia for NAM");
    }
    notes.keys("<tab>");
    assert_eq!(notes.to(), "Mexico");
    assert!(!screen(&notes).contains("not the one who speaks"));
}

#[test]
fn an_intervention_logged_afterwards_has_its_heading_and_the_way_to_note_what_was_said() {
    let mut notes = given_two_speakers();
    notes.keys(":log-intervention Brazil from 10:42 to 10:44<enter>");
    assert_eq!(notes.to(), "Mexico");
    let shown = screen(&notes);
    assert!(shown.contains("── D  Brazil ──") && shown.contains("nothing noted yet"), "{shown}");
    let number = notes.room().finished.iter().find(|heard| heard.was_logged_afterwards()).unwrap().number;
    let way = format!(":note \"…\" about #{number}");
    assert!(notes.notice().contains(&way), "{}", notes.notice());
    notes.keys(&format!(":note \"supports\" about #{number}<enter>"));
    assert_eq!(notes.room().voice_of(notes.taken().last().unwrap()).unwrap().short(), "Brazil");
}

#[test]
fn the_note_that_was_chosen_is_written_anew_by_a_key_that_the_search_shows() {
    let mut notes = given_two_speakers();
    notes.keys("/polymer<up>");
    assert!(screen(&notes).contains("Enter goes to Indonesia for NAM   F4 edits the note"));
    notes.keys("<f4>");
    assert_eq!(notes.desk.editing().unwrap().noted, Noted::Kept(1));
    assert_eq!(notes.typed(), "polymer one");
    notes.keys("<esc>");
    assert_eq!((notes.to().as_str(), notes.typed()), ("Mexico", ""));
}

#[test]
fn whoever_went_elsewhere_on_purpose_stays_there_when_the_floor_changes() {
    let mut notes = given_two_speakers();
    notes.keys("/polymer one<enter>").at("10:55:00").floor("give-floor Japan");
    assert_eq!(notes.to(), "Indonesia for NAM");
    assert_eq!(notes.notice(), "now: Japan; Tab goes there");
    notes.keys("<esc>").at("11:00:00").floor("give-floor Cuba");
    assert_eq!(notes.to(), "Cuba");
}

#[test]
fn a_note_on_the_item_stays_in_sight_until_one_goes_back() {
    let mut notes = given_a_long_list();
    notes.keys("<backtab>no common term<enter>");
    assert_eq!(notes.to(), "item D");
    assert!(screen(&notes).contains("no common term"), "{}", screen(&notes));
    notes.keys("nor a common unit<enter>");
    assert!(notes.taken().iter().rev().take(2).all(|kept| matches!(kept.note.about, About::Item(_))));
    notes.keys("<backtab>");
    assert_eq!(notes.to(), "Indonesia for NAM");
}

#[test]
fn an_edit_leaves_the_list_where_it_was() {
    let mut notes = given_a_long_list();
    notes.keys("<pgup><pgup><pgup><up>");
    assert_eq!(notes.typed(), "point 14");
    notes.keys(", please<enter>");
    let shown = screen(&notes);
    assert!(shown.contains("point 14, please") && !shown.contains("point 16"), "{shown}");
    notes.colleague("note \"meanwhile\"");
    assert!(!screen(&notes).contains("point 16"));
    notes.keys("<up><up>");
    assert_eq!(notes.typed(), "point 13");
    notes.keys("<esc>");
    assert!(!screen(&notes).contains("point 16"));
    notes.keys("a new point<enter>");
    assert!(screen(&notes).contains("a new point"));
}

#[test]
fn a_search_or_a_command_leaves_the_list_where_it_was() {
    let mut notes = given_a_long_list();
    notes.keys("<pgup><pgup><pgup>");
    let before = notes.desk.shown_until();
    notes.keys("/point 2<up><up><esc>");
    assert_eq!(notes.desk.shown_until(), before);
    notes.keys(":strike N30<enter>");
    assert_eq!(notes.desk.shown_until(), before);
    notes.keys("<esc>");
    assert_eq!(notes.desk.shown_until(), 29);
}

#[test]
fn a_command_says_before_enter_what_it_will_do() {
    let mut notes = given_two_speakers();
    notes.keys("24! \"as appropriate\"<enter>");
    for (typed, says) in [
        (":strike N2", "Enter strikes N2 “polymer two”"),
        (":edit N1 \"steel\"", "Enter writes N1 “polymer one” anew"),
        (":move-note N1 Mexico", "Enter moves N1 “polymer one” to Mexico"),
        (":support P1 Japan, Cuba", "Enter writes for Japan, Cuba: supports P1"),
        (":no-position P1 Japan", "Enter takes Japan off P1"),
        (":align Mexico with EU", "Enter writes for Mexico: aligns with EU"),
        (":note \"seen\"", "Enter notes it, about Mexico"),
        (":undo", "Enter takes back: proposal noted, N3: P1"),
        (":quit", "Enter leaves; everything is kept"),
    ] {
        notes.keys(typed);
        assert_eq!(notes.says(), says, "{typed}");
        notes.keys("<ctrl-u>");
    }
}

#[test]
fn a_command_that_is_still_typed_shows_what_it_may_become() {
    let mut notes = given_two_speakers();
    for (typed, says) in [
        (":resp", "not: respond; Tab completes"),
        (":re", "not: replace, respond, redo; Tab completes"),
        (":pos", "not: positions; Tab completes"),
    ] {
        notes.keys(typed);
        let (mut said, mut wanted): (Vec<char>, Vec<char>) =
            (notes.says().chars().collect(), says.chars().collect());
        said.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(said, wanted, "{typed}: {}", notes.says());
        notes.keys("<ctrl-u>");
    }
    notes.keys(":give");
    assert!(notes.says().contains("is for facilitator"), "{}", notes.says());
    notes.keys("<ctrl-u>:blub");
    assert!(notes.says().contains("blub"), "{}", notes.says());
}

#[test]
fn a_search_takes_its_parts_in_any_order_and_makes_nobody_a_guest() {
    let mut notes = given_two_speakers();
    notes.keys("RC/3 24+ polymer three ??<enter>");
    for typed in ["/ @mexico ¶24", "/ ¶24 @mexico", "/?? @mexico polymer ¶24", "/p24 polymer @mexico"] {
        notes.keys(typed);
        assert_eq!(notes.says(), "1 note found", "{typed}");
        notes.keys("<esc>");
    }
    notes.keys("/ @atlantis ¶24");
    assert!(notes.says().starts_with("not: nobody is called “atlantis”"), "{}", notes.says());
    assert!(!notes.says().contains("guest"), "{}", notes.says());
}

#[test]
fn keys_of_ones_own_do_what_they_say_in_footer_and_help() {
    let file = b"[note-taker]\npositions = \"f9\"\nwrite-anew = \"ctrl-e\"\nrow-end = \"end\"\n";
    let ((_, strokes), problems) = read_keys(file);
    assert_eq!(problems, Vec::new());
    let mut notes = given_two_speakers();
    notes.desk = notes.desk.clone().with_own(strokes, Settings::default());
    assert!(text(&still(&notes.desk, Theme::Dark, 120, 40)).contains("F9 positions"));
    notes.keys("/polymer");
    assert!(screen(&notes).contains("Ctrl-E edits the note"), "{}", screen(&notes));
    notes.keys("<esc><f9>");
    assert!(matches!(notes.desk.view().overlay, NoteOverlay::Positions { .. }));
    notes.keys("<f9><f2>");
    assert!(matches!(notes.desk.view().overlay, NoteOverlay::None));
    notes.keys("<f1>");
    assert!(notes.desk.help().iter().any(|row| row.key == "F9" && row.does.contains("who stands where")));
}

#[test]
fn what_is_no_statement_is_called_by_its_kind_beside_who_has_the_floor() {
    let mut notes = Notes::at_d();
    for (line, told) in [
        ("give-floor Japan as question", "FLOOR QUESTION Japan"),
        ("give-floor Cuba as reaction", "FLOOR REACTION Cuba"),
        ("point-of-order Mexico", "FLOOR POINT OF ORDER Mexico"),
    ] {
        notes.floor(line);
        assert!(screen(&notes).contains(told), "{told}:\n{}", screen(&notes));
    }
    notes.floor("respond").floor("reply Kenya").floor("give-floor Kenya");
    assert!(screen(&notes).contains("FLOOR RIGHT OF REPLY Kenya"), "{}", screen(&notes));
}
