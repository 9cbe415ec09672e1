//! Pictures of the moments of a consultation.

use insta::assert_snapshot;

use super::console::{Desk, Store};
use super::picture::{picture, three_sizes};
use super::story::{busy, late, running, until_c, until_d};

fn desk_80(desk: &Desk) -> String {
    picture(desk, 80, 24)
}

#[test]
fn before_opening_the_plan_is_held_against_the_end() {
    let mut desk = Desk::new();
    desk.keys("iC 25<enter>");
    desk.at("09:45:00").keys("aindon for nam<enter>eu<enter><enter>");
    desk.pass(20_000);
    assert_snapshot!(three_sizes(&desk));
}

#[test]
fn item_a_is_opened() {
    let mut desk = Desk::new();
    desk.at("10:04:00").keys("n").at("10:05:00");
    assert_snapshot!(three_sizes(&desk));
}

#[test]
fn item_b_shows_its_own_words() {
    let mut desk = Desk::new();
    desk.at("10:04:00").keys("n").at("10:11:00").keys("n").at("10:12:30");
    assert_snapshot!(three_sizes(&desk));
}

#[test]
fn item_c_shows_the_presenter_and_the_list_filling() {
    let mut desk = until_c();
    desk.at("10:24:00").keys("aunited states<enter>");
    assert_snapshot!(three_sizes(&desk));
}

#[test]
fn item_d_opens_with_the_sentence_for_the_first_speaker() {
    assert_snapshot!(three_sizes(&until_d()));
}

#[test]
fn item_e_shows_who_spoke() {
    let mut desk = late();
    for minute in 42..52 {
        desk.at(&format!("11:{minute}:00")).keys("<space>");
    }
    desk.at("11:52:00").keys("n").at("11:53:00");
    assert_snapshot!(three_sizes(&desk));
}

#[test]
fn over_time_with_poland_typed() {
    let mut desk = busy();
    desk.keys("apol");
    assert_snapshot!(three_sizes(&desk));
}

#[test]
fn over_time_with_nothing_typed_shows_the_keys_that_work() {
    assert_snapshot!(three_sizes(&busy()));
}

#[test]
fn an_easily_confused_name_shows_its_choices() {
    let mut desk = busy();
    desk.keys("aniger");
    assert_snapshot!(desk_80(&desk));
}

#[test]
fn shortly_before_the_limit_what_is_left_is_told() {
    let mut desk = until_d();
    desk.keys("<space>").at("10:45:40");
    assert_snapshot!(three_sizes(&desk));
}

#[test]
fn in_the_last_seconds_the_sign_is_more_pressing() {
    let mut desk = until_d();
    desk.keys("<space>").at("10:45:58");
    assert_snapshot!(desk_80(&desk));
}

#[test]
fn a_point_of_order_stops_the_clock() {
    let mut desk = late();
    desk.at("11:12:00").keys("opakistan");
    assert_snapshot!(three_sizes(&desk));
}

#[test]
fn too_little_time_is_told_with_what_would_help() {
    let mut desk = late();
    desk.at("11:36:00");
    assert_snapshot!(three_sizes(&desk));
}

#[test]
fn the_closing_of_the_list_is_announced() {
    let mut desk = late();
    desk.at("11:20:00").keys("l<enter>").at("11:21:00");
    assert_snapshot!(three_sizes(&desk));
}

#[test]
fn a_closed_list_keeps_later_requests_apart() {
    let mut desk = late();
    desk.at("11:20:00").keys("l<enter>").at("11:27:00").keys("l<enter>");
    desk.at("11:30:00").keys("aghana<enter><esc>");
    desk.pass(20_000);
    assert_snapshot!(three_sizes(&desk));
}

#[test]
fn rights_of_reply_stand_apart() {
    let mut desk = late();
    desk.at("11:41:00").keys("riran<enter>risrael<enter>");
    assert_snapshot!(three_sizes(&desk));
}

#[test]
fn a_right_of_reply_has_the_floor() {
    let mut desk = late();
    desk.at("11:20:00").keys("l<enter>").at("11:27:00").keys("l<enter>");
    desk.at("11:41:00").keys("riran<enter>risrael<enter>");
    for minute in 42..50 {
        desk.at(&format!("11:{minute}:00")).keys("<space>");
    }
    desk.pass(20_000).at("11:49:40");
    assert_snapshot!(three_sizes(&desk));
}

#[test]
fn a_meeting_suspended_with_nobody_speaking_waits_for_one_key() {
    let mut desk = until_d();
    desk.at("10:45:00").keys("p<enter>").pass(20_000).at("10:50:00");
    assert_snapshot!(three_sizes(&desk));
}

#[test]
fn what_is_said_with_a_key_stands_beside_what_it_did() {
    let mut desk = busy();
    desk.keys("s");
    assert_snapshot!(three_sizes(&desk));
}

#[test]
fn a_suspended_meeting_charges_nobody() {
    let mut desk = running();
    desk.at("11:00:00").keys(":suspend<enter>").at("11:10:00");
    assert_snapshot!(three_sizes(&desk));
}

#[test]
fn at_the_closing_who_was_heard_and_the_points_for_the_summary_stand_there_although_people_wait() {
    let mut desk = late();
    desk.keys("jmarks fade on polymer **<enter>").at("11:52:00").keys("n<enter>");
    for (columns, rows) in [(80, 24), (120, 40), (200, 60)] {
        let shown = picture(&desk, columns, rows);
        assert!(shown.contains(" HEARD, ") && shown.contains("point 1  marks fade on polymer"), "{shown}");
    }
    desk.keys("vv");
    assert!(picture(&desk, 80, 24).contains("waiting"), "the list is one key away");
}

#[test]
fn an_adjourned_meeting_says_who_was_not_heard() {
    let mut desk = late();
    desk.at("11:52:00").keys("n<enter>").at("12:01:00").keys("n<enter>");
    desk.pass(20_000);
    assert_snapshot!(three_sizes(&desk));
}

#[test]
fn what_cannot_be_stored_is_said_and_changes_nothing() {
    let mut desk = busy();
    desk.store = Store::Refuses;
    desk.keys("<space>");
    assert_snapshot!(three_sizes(&desk));
}

#[test]
fn practice_is_marked() {
    let mut desk = Desk::practice();
    desk.at("10:04:00").keys("n");
    assert_snapshot!(three_sizes(&desk));
}

#[test]
fn before_something_that_is_easily_regretted_the_person_is_asked() {
    let mut desk = busy();
    desk.keys("n");
    assert_snapshot!(three_sizes(&desk));
}

#[test]
fn a_window_that_is_too_small_says_so() {
    assert_snapshot!(picture(&busy(), 50, 12));
}

#[test]
fn the_smallest_desk_holds_the_floor_and_the_next_sentence() {
    assert_snapshot!(picture(&busy(), 60, 16));
}

#[test]
fn wide_and_right_to_left_names_keep_the_columns() {
    let mut desk = until_d();
    desk.keys(
        "a中国研究所<enter><enter>معهد السلام<enter><enter>Institut für Ve\u{301}rification<enter><enter>",
    );
    desk.keys("a👩‍👩‍👧‍👦 Familie<enter><enter><enter>");
    assert_snapshot!(picture(&desk, 80, 34));
}

#[test]
fn the_selected_row_is_shown_even_at_the_end_of_a_long_list() {
    let mut desk = busy();
    desk.keys("<up>");
    assert_snapshot!(desk_80(&desk));
}

#[test]
fn who_was_heard() {
    let mut desk = running();
    desk.keys("v");
    assert_snapshot!(desk_80(&desk));
}

#[test]
fn the_keys() {
    let mut desk = busy();
    desk.keys("?");
    assert_snapshot!(desk_80(&desk));
}

#[test]
fn the_public_view() {
    let mut desk = busy();
    desk.keys("d");
    assert_snapshot!(three_sizes(&desk));
}
