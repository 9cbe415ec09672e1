//! Positions on a proposal where they were said, and the table of who stands where.

use informals::console::note_desk::NoteOverlay;
use informals::meeting::Position;
use informals::screen::{Theme, still};

use super::console::at;
use super::notes::Notes;
use super::picture::text;

fn screen(notes: &Notes, columns: u16, rows: u16) -> String {
    text(&still(&notes.desk, Theme::Dark, columns, rows))
}

/// A row of the screen in which this stands.
fn row(notes: &Notes, words: &str) -> String {
    let screen = screen(notes, 80, 24);
    screen
        .lines()
        .find(|row| row.contains(words))
        .unwrap_or_else(|| panic!("{words} in\n{screen}"))
        .to_owned()
}

fn given_a_proposal_of_indonesia() -> Notes {
    let mut notes = Notes::at_d();
    notes.at("10:46:00").keys("RC/3 24! \"on a voluntary basis\"<enter>");
    notes.at("10:50:00").floor("give-floor Mexico");
    notes
}

fn stand(notes: &Notes, position: Position) -> Vec<String> {
    let proposal = notes.room().proposal_numbered(1).unwrap().note.id;
    notes.room().on_proposal(proposal, position).map(|taken| taken.who.short()).collect()
}

#[test]
fn a_position_is_a_line_under_the_intervention_of_who_said_it() {
    let mut notes = given_a_proposal_of_indonesia();
    notes.at("10:51:00").keys("P1+<enter>").at("10:55:00").floor("give-floor Japan").keys("thanks<enter>");
    assert!(row(&notes, "Mexico supports P1").contains("10:51 RC/3 \u{b6} 24"));
    let screen = screen(&notes, 80, 24);
    let places = ["D  Mexico", "Mexico supports P1", "D  Japan"].map(|words| screen.find(words).unwrap());
    assert!(places.is_sorted(), "{screen}");
}

#[test]
fn a_search_finds_a_position_by_its_proposal_and_by_who_said_it() {
    let mut notes = given_a_proposal_of_indonesia();
    notes.keys("P1+<enter>P1- iran<enter>");
    for (typed, found) in [("/ P1", "3 notes"), ("/ P1 @mexico", "1 note"), ("/ opposes", "1 note")] {
        notes.keys(typed);
        assert!(notes.says().contains(found), "{typed}: {}", notes.says());
        notes.keys("<esc>");
    }
}

#[test]
fn up_reaches_a_position_to_say_it_otherwise_at_the_moment_when_it_was_said() {
    let mut notes = given_a_proposal_of_indonesia();
    notes.at("10:51:00").keys("P1+<enter>").at("11:30:00").keys("<up>");
    assert_eq!(notes.typed(), "P1+ Mexico");
    notes.keys("<ctrl-u>P1-");
    assert_eq!(notes.says(), "Enter writes that Mexico opposes P1");
    notes.keys("<enter>");
    assert_eq!((stand(&notes, Position::Supports).len(), stand(&notes, Position::Opposes).len()), (0, 1));
    let proposal = notes.room().proposal_numbered(1).unwrap().note.id;
    assert_eq!(notes.room().position(proposal, 0).unwrap().at, at("10:51:00"));
}

#[test]
fn an_emptied_position_is_taken_back_and_what_it_stands_on_is_not_changed_in_passing() {
    let mut notes = given_a_proposal_of_indonesia();
    notes.keys("P1+<enter><up><ctrl-u>P2-");
    assert!(notes.says().starts_with("not: it stays on P1"), "{}", notes.says());
    notes.keys("<ctrl-u>P1- japan");
    assert!(notes.says().starts_with("not: it stays with Mexico"), "{}", notes.says());
    notes.keys("<ctrl-u>");
    assert_eq!(notes.says(), "Enter takes back that Mexico supports P1");
    notes.keys("<enter>");
    assert_eq!(stand(&notes, Position::Supports), Vec::<String>::new());
    assert!(!screen(&notes, 80, 24).contains("Mexico supports P1"));
}

#[test]
fn a_position_that_is_being_written_anew_survives_a_kill_as_a_line_of_its_own() {
    let mut notes = given_a_proposal_of_indonesia();
    notes.keys("P1+<enter><up><ctrl-u>P1- Mexico");
    let mut again = notes.restarted();
    assert_eq!(again.typed(), "P1- Mexico");
    again.keys("<enter>");
    assert_eq!(stand(&again, Position::Opposes), ["Mexico"]);
}

#[test]
fn others_who_take_positions_meanwhile_do_not_change_which_one_is_written_anew() {
    let mut notes = given_a_proposal_of_indonesia();
    notes.keys("P1+ cuba<enter>P1+<enter><up>").colleague("oppose P1 Cuba").keys("<ctrl-u><enter>");
    assert_eq!(stand(&notes, Position::Supports), Vec::<String>::new());
    assert_eq!(stand(&notes, Position::Opposes), ["Cuba"]);
}

#[test]
fn only_its_own_keys_leave_the_table_of_positions() {
    let mut notes = Notes::at_d();
    notes.keys("24+ reporting<enter><f2>nam<enter>");
    assert!(matches!(notes.desk.view().overlay, NoteOverlay::Positions { .. }));
    for leave in ["<esc>", "<f2>"] {
        notes.keys(leave);
        assert!(matches!(notes.desk.view().overlay, NoteOverlay::None), "{leave}");
        notes.keys("<f2>");
    }
    assert_eq!(notes.last().note.text, "reporting");
}

/// Names that are longer than a column.
fn given_many_positions() -> Notes {
    let mut notes = Notes::at_d();
    notes.keys("RC/3 24! \"on a voluntary basis\"<enter>");
    notes.keys("P1+ trinidad and tobago, bosnia and herzegovina<enter>P1. egypt for african group<enter>");
    notes
}

#[test]
fn heads_and_cells_of_the_table_are_broken_and_never_cut() {
    let mut notes = given_many_positions();
    notes.keys("<f2>");
    for (columns, rows) in [(80, 24), (60, 16), (120, 40)] {
        let screen = screen(&notes, columns, rows);
        assert!(!screen.contains('…'), "{screen}");
        assert!(screen.contains("1 paragraph, "), "{screen}");
        let beside = if columns < 80 { "Trinidad" } else { "Herzegovina" };
        for word in [beside, "Tobago", "NAM", "supports P1"] {
            assert!(screen.contains(word), "{word}:\n{screen}");
        }
    }
}

#[test]
fn a_cell_that_is_longer_than_the_screen_is_turned_line_by_line() {
    let mut notes = Notes::at_d();
    notes.at("10:50:00").floor("give-floor EU").keys("RC/3 24! \"as it stands\"<enter>");
    notes
        .keys("P1+ france, germany, spain, italy, poland, sweden, finland, austria, belgium, croatia<enter>");
    notes.keys("P1. malta, latvia, estonia, ireland, greece, hungary, denmark, slovenia<enter><f2>f");
    notes.send(informals::console::Msg::Resized { columns: 60, rows: 16 });
    let first = screen(&notes, 60, 16);
    assert!(first.contains("EU folded") && first.contains("below") && !first.contains("Slovenia"), "{first}");
    notes.keys("<pgdn>");
    let turned = screen(&notes, 60, 16);
    assert!(turned.contains("Slovenia") && turned.contains("RC/3 \u{b6} 24 …"), "{turned}");
}
