//! Pictures of the note-taker's desk.

use insta::assert_snapshot;

use super::console::Store;
use super::notes::Notes;
use super::picture::{picture_of, three_sizes_of};

/// 10:49:12, the moment at which the screens are drawn in the design; the deeds are invented.
pub fn busy() -> Notes {
    let mut notes = Notes::before();
    notes.floor("inscribe Indonesia for NAM, EU, Japan, Mexico, Switzerland, Cuba, Poland, Egypt via e-mail");
    notes.at("10:04:12").floor("open-item A");
    notes.at("10:11:00").floor("open-item B");
    notes.at("10:17:55").floor("open-item C");
    notes.at("10:26:00").keys("modular weapons: serial number on which part? **<enter>");
    notes.at("10:33:00").keys("polymer frames: laser marks fade **<enter>");
    notes.at("10:40:59").floor("open-item D");
    notes.at("10:41:05").floor("give-floor");
    notes.at("10:42:00").keys("thanks UNIDIR; right of States to acquire arms<enter>");
    notes.at("10:43:00").keys("RC/3 V 3+ informal exchanges go on until RevCon4<enter>");
    notes.at("10:45:00").keys("RC/3 24~ new reporting; burden on small administrations<enter>");
    notes
        .at("10:46:00")
        .keys("24! \"on a voluntary basis and in accordance with national capacities\"<enter>");
    notes.at("10:48:00").keys("technology gap; transfer on equal terms ??<enter>");
    notes.at("10:49:11").keys("24~ cost of laser marking for producers in developing coun").pass(15_000);
    notes.at("10:49:12");
    notes
}

/// 11:26, four were heard and said where they stand.
fn later() -> Notes {
    let mut notes = busy();
    notes.keys("tries<enter>");
    notes.at("10:53:00").floor("give-floor").keys("RC/3 24+ with the wording of P1<enter>P1+<enter>");
    notes.at("11:00:00").floor("give-floor").keys("P1.<enter>RC/3 25- too early<enter>");
    notes.at("11:08:00").floor("give-floor Poland").keys("=<enter>");
    notes.at("11:20:00").floor("give-floor Switzerland").keys("P1- <enter>P1+ mexico, cuba<enter>");
    notes.at("11:26:00");
    notes
}

#[test]
fn a_line_is_typed_while_the_speaker_is_over_time() {
    assert_snapshot!(three_sizes_of(&busy().desk));
}

#[test]
fn before_the_meeting_the_desk_says_how_it_begins() {
    assert_snapshot!(three_sizes_of(&Notes::before().desk));
}

#[test]
fn an_unfinished_line_stays_with_its_speaker_when_the_floor_moves_on() {
    let mut notes = busy();
    notes.at("10:53:00").floor("give-floor");
    assert_snapshot!("the_line_that_stays", three_sizes_of(&notes.desk));
    notes.keys("<tab>");
    assert_snapshot!("the_running_speaker", three_sizes_of(&notes.desk));
}

#[test]
fn an_alignment_shows_the_group_preselected() {
    let mut notes = later();
    notes.at("11:30:00").floor("give-floor Egypt").keys("=");
    assert_snapshot!(three_sizes_of(&notes.desk));
}

#[test]
fn a_search_shows_what_it_finds_while_it_is_typed() {
    let mut notes = later();
    notes.keys("/24<up>");
    assert_snapshot!(three_sizes_of(&notes.desk));
}

#[test]
fn a_note_is_written_anew_where_it_stands() {
    let mut notes = later();
    notes.keys("<up><up><up>");
    assert_snapshot!(three_sizes_of(&notes.desk));
}

#[test]
fn positions_are_a_table_of_paragraphs_by_delegations() {
    let mut notes = later();
    notes.keys(":positions<enter>");
    assert_snapshot!("positions", three_sizes_of(&notes.desk));
    notes.keys("f");
    assert_snapshot!("positions_folded", three_sizes_of(&notes.desk));
}

#[test]
fn replacing_everywhere_is_asked_about() {
    let mut notes = busy();
    notes.keys("<ctrl-u>:replace \"laser\" with \"chemical\"<enter>");
    assert_snapshot!(three_sizes_of(&notes.desk));
}

#[test]
fn what_cannot_be_stored_or_kept_is_said() {
    let mut notes = busy();
    notes.store = Store::Refuses;
    notes.keys("tries<enter>");
    assert_snapshot!("not_stored", three_sizes_of(&notes.desk));
    let mut notes = busy();
    notes.disk = Store::Refuses;
    notes.keys("tries").pass(400);
    assert_snapshot!("not_kept", three_sizes_of(&notes.desk));
}

#[test]
fn a_private_note_is_marked_at_this_desk() {
    let mut notes = busy();
    notes.keys("<ctrl-u>ask the Chair-designate ##<enter>");
    assert_snapshot!(three_sizes_of(&notes.desk));
}

#[test]
fn a_point_of_order_asks_for_the_words_of_the_response() {
    let mut notes = busy();
    notes.keys("tries<enter>").at("10:51:00").floor("point-of-order Cuba");
    assert_snapshot!(three_sizes_of(&notes.desk));
}

#[test]
fn after_adjournment_the_notes_stay() {
    let mut notes = later();
    notes.at("11:52:00").floor("open-item E");
    notes.at("12:01:00").floor("adjourn");
    assert_snapshot!(three_sizes_of(&notes.desk));
}

#[test]
fn the_signs_the_keys_and_the_commands_are_the_help() {
    let mut notes = busy();
    notes.keys("<f1>");
    assert_snapshot!(three_sizes_of(&notes.desk));
}

#[test]
fn the_smallest_desk_holds_the_floor_the_notes_and_the_line() {
    assert_snapshot!(picture_of(&busy().desk, 60, 16));
}

#[test]
fn wide_letters_long_words_and_a_selection_keep_their_places() {
    let mut notes = Notes::at_d();
    notes.keys("中国支持第二十四段 Côte d'Ivoire 👩‍🌾 ");
    notes.keys(
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft again<enter>",
    );
    notes.keys("中国 supports<alt-enter>the second row");
    notes.key(crossterm::event::KeyEvent::new(
        crossterm::event::KeyCode::Up,
        crossterm::event::KeyModifiers::SHIFT,
    ));
    assert_snapshot!(picture_of(&notes.desk, 80, 24));
}

#[test]
fn the_help_can_be_read_to_its_end() {
    let mut notes = busy();
    notes.keys("<f1>").keys("<end>");
    for (columns, rows) in [(60, 16), (80, 24), (200, 60)] {
        let told = picture_of(&notes.desk, columns, rows);
        assert!(told.contains(":quit") && !told.contains("more below"), "{told}");
    }
    notes.keys("<end><up>");
    assert!(picture_of(&notes.desk, 80, 24).contains(":quit"));
}
