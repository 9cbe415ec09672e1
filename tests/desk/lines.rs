//! Lines: what they say before Enter is what Enter does.

use informals::console::Effect;
use informals::meeting::{About, Channel, Kind, ListState, MeetingState, OnBehalfOf, WarningCode};
use informals::time::Length;

use super::console::{Desk, at};
use super::story::{busy, running, until_c, until_d};

fn waiting(desk: &Desk) -> Vec<String> {
    desk.room().waiting.iter().map(|waiting| waiting.speaker.short()).collect()
}

#[test]
fn the_place_and_the_group_are_told_before_enter() {
    let mut desk = busy();
    desk.keys("apol");
    assert_eq!(desk.preview(), "Poland, by hand: 15th. Its group, the EU, is 1st: in order.");
    desk.keys("<enter>");
    assert_eq!(waiting(&desk).last().unwrap(), "Poland");
    assert_eq!(desk.model.line().unwrap().text(), "", "the line stays open and is empty again");
    desk.keys("<enter>");
    assert!(desk.model.line().is_none());
}

#[test]
fn what_goes_before_its_group_is_told_before_enter() {
    let mut desk = Desk::new();
    desk.keys("apoland; eu<enter>");
    assert_eq!(waiting(&desk), ["Poland", "EU"]);
    assert_eq!(desk.model.shown_warning().unwrap().offers.len(), 2);
}

#[test]
fn known_names_with_a_comma_or_and_between_them_are_never_taken_for_a_guest() {
    for typed in ["aOman and Iraq", "aoman, iraq,"] {
        let mut desk = Desk::new();
        desk.keys(typed);
        assert!(desk.preview().starts_with("several at once: "), "{}", desk.preview());
        desk.keys("<enter>").pass(600).keys("<enter>");
        assert!(desk.room().waiting.is_empty(), "{typed}");
    }
    let mut desk = Desk::new();
    desk.keys("atrinidad and tobago<enter>");
    assert_eq!(waiting(&desk), ["Trinidad and Tobago"]);
    desk.keys("Friends of Peace and Oman<enter>").pass(600).keys("<enter>");
    assert_eq!(waiting(&desk).last().unwrap(), "Friends of Peace and Oman");
}

#[test]
fn several_names_on_a_line_are_all_or_nothing() {
    let mut desk = until_d();
    let before = waiting(&desk);
    desk.keys("aghana; japan; poland<enter>");
    assert!(desk.preview().contains("already on the list"), "{}", desk.preview());
    assert_eq!(waiting(&desk), before);
}

#[test]
fn a_free_list_of_states_is_typed_once() {
    let mut desk = running();
    desk.at("10:55:00").keys("airan<tab>bol, cub, iran, nic, syr, ven");
    assert!(desk.preview().starts_with("Iran for 6 States, by hand: "), "{}", desk.preview());
    desk.keys("<enter>");
    let last = desk.room().waiting.last().unwrap();
    assert!(matches!(&last.speaker.on_behalf_of, Some(OnBehalfOf::States(states)) if states.len() == 6));
}

#[test]
fn easily_confused_names_are_chosen_and_never_taken_for_granted() {
    let mut desk = until_d();
    let before = waiting(&desk).len();
    desk.keys("aguinea<enter>");
    assert_eq!(waiting(&desk).len(), before);
    assert!(desk.preview().starts_with("which?  1 "), "{}", desk.preview());
    desk.keys("2<enter>");
    assert_eq!(waiting(&desk).len(), before + 1);
    desk.keys("niger<down><down><enter>");
    assert_eq!(waiting(&desk).last().unwrap(), "Nigeria");
}

#[test]
fn a_choice_in_the_first_name_is_made_although_the_second_is_being_typed() {
    let mut desk = until_d();
    desk.keys("aniger for ecowas");
    assert!(desk.preview().starts_with("which?"), "{}", desk.preview());
    desk.keys("1");
    assert!(desk.preview().starts_with("Niger for ECOWAS"), "{}", desk.preview());
}

#[test]
fn a_name_outside_the_roster_takes_enter_twice_the_first_time() {
    let mut desk = until_d();
    let before = waiting(&desk).len();
    desk.keys("aWidgets Worldwide<enter>");
    assert_eq!(waiting(&desk).len(), before);
    desk.keys("<enter>");
    assert_eq!(waiting(&desk).last().unwrap(), "Widgets Worldwide");
    desk.keys("Widgets Worldwide ?<enter>");
    assert_eq!(waiting(&desk).len(), before + 2, "known by now");
}

#[test]
fn changing_the_text_asks_for_the_second_enter_again() {
    let mut desk = until_d();
    let before = waiting(&desk).len();
    desk.keys("aWidgets Worldwide<enter>x<enter>");
    assert_eq!(waiting(&desk).len(), before);
}

#[test]
fn question_and_channel_are_words_of_the_line() {
    let mut desk = until_c();
    desk.keys("aghana via chat ?<enter>");
    let last = desk.room().waiting.last().unwrap();
    assert_eq!((last.kind, last.channel), (Kind::Question, Channel::Chat));
}

#[test]
fn before_the_meeting_requests_come_by_e_mail() {
    let mut desk = Desk::new();
    desk.keys("ajapan");
    assert_eq!(desk.preview(), "Japan, by e-mail: 1st.");
}

#[test]
fn esc_keeps_the_text_for_the_next_time() {
    let mut desk = busy();
    desk.keys("atrini<esc>").keys("<space>").keys("a");
    assert_eq!(desk.model.line().unwrap().text(), "trini");
}

#[test]
fn digits_are_minutes_in_the_line_of_limits() {
    let mut desk = busy();
    desk.keys("tnat 2<enter>");
    assert_eq!(desk.room().limits.national, Some(Length::from_minutes(2)));
    desk.keys("tall 2m30s<enter>tnow 9<enter>");
    assert_eq!(desk.room().limits.group, Some(Length::from_seconds(150)));
    assert_eq!(desk.room().floor.speaker.as_ref().unwrap().limit, Some(Length::from_minutes(9)));
    desk.keys("to 2<enter>");
    assert!(desk.model.line().is_some(), "o may be observers or organizations");
}

#[test]
fn the_list_goes_through_its_states_with_enter() {
    let mut desk = busy();
    desk.at("11:20:12").keys("l");
    assert_eq!(desk.preview(), "announce that the list closes at 11:25, in 5 min");
    desk.keys("<esc>").at("11:20:00").keys("l<enter>");
    assert_eq!(desk.room().list, ListState::ClosingAnnounced(at("11:25:00")));
    desk.at("11:27:00").keys("l<enter>");
    assert_eq!(desk.room().list, ListState::Closed);
    desk.keys("aghana");
    assert_eq!(desk.preview(), "Ghana, by hand: after closing.");
    desk.keys("<enter><enter>");
    assert_eq!(desk.room().after_closing.len(), 1);
    assert_eq!(desk.model.shown_warning().unwrap().code, WarningCode::MemberBeforeGroup, "the older one");
    desk.keys("<esc>").pass(20_000);
    assert_eq!(desk.model.shown_warning().unwrap().code, WarningCode::AfterClosing);
    desk.keys("b");
    assert!(desk.room().after_closing.is_empty(), "{}", desk.notice());
}

#[test]
fn o_stops_the_clock_at_the_key_and_o_lets_it_go_on() {
    let mut desk = running();
    desk.at("11:12:00").keys("o");
    assert!(desk.room().floor.speaker.as_ref().unwrap().is_paused());
    desk.at("11:13:00").keys("o");
    assert!(desk.room().floor.point_of_order.is_none());
    assert!(!desk.room().floor.speaker.as_ref().unwrap().is_paused());
    assert!(desk.model.line().is_none());
}

#[test]
fn who_and_response_of_a_point_of_order_follow_with_enter() {
    let mut desk = running();
    desk.keys("opak<enter>");
    let point = desk.room().floor.point_of_order.as_ref().unwrap();
    assert_eq!(point.request.speaker.short(), "Pakistan");
    desk.keys("Noted.<enter>");
    let point = desk.room().finished.last().unwrap();
    assert_eq!(point.response.as_deref(), Some("Noted."));
    assert!(desk.room().floor.point_of_order.is_none());
}

#[test]
fn esc_leaves_who_and_response_for_later() {
    let mut desk = running();
    desk.keys("o<esc>").at("11:15:00").keys("fpak<enter>");
    let point = desk.room().floor.point_of_order.as_ref().unwrap();
    assert_eq!(point.request.speaker.short(), "Pakistan");
    desk.keys("p");
    assert!(desk.room().floor.point_of_order.is_none());
}

#[test]
fn space_during_a_point_of_order_lets_the_speaker_go_on() {
    let mut desk = running();
    desk.keys("o<esc>").keys("<space>");
    assert_eq!(desk.room().floor.speaker.as_ref().unwrap().request.speaker.short(), "Japan");
    assert!(desk.room().floor.point_of_order.is_none());
}

#[test]
fn a_third_right_of_reply_is_told_before_enter() {
    let mut desk = running();
    desk.keys("reu<enter>");
    assert_eq!(desk.room().replies.len(), 1);
    desk.keys("reu");
    assert!(desk.preview().contains("already on the list of rights of reply"), "{}", desk.preview());
}

#[test]
fn selected_rows_are_held_moved_and_withdrawn() {
    let mut desk = busy();
    desk.keys("<down><down>h");
    assert!(desk.room().waiting[1].held);
    desk.keys("<down>m1<enter>");
    assert_eq!(waiting(&desk)[0], "Mexico");
    desk.keys("<up>x");
    let asked = desk.preview();
    assert!(asked.starts_with("withdraw "), "{asked}");
    desk.keys("y");
    assert_eq!(desk.room().withdrawn.len(), 1);
}

#[test]
fn a_selection_lets_go_after_ten_seconds() {
    let mut desk = busy();
    desk.keys("<down>").pass(9_000);
    assert!(desk.model.view().selection.is_some());
    desk.pass(1_500);
    assert!(desk.model.view().selection.is_none());
    desk.keys("x");
    assert_eq!(desk.preview(), "who? of those who wait");
}

#[test]
fn who_is_not_selected_is_asked_for() {
    let mut desk = busy();
    desk.keys("hcuba<enter>");
    assert!(desk.room().waiting[5].held);
    desk.keys("mmex<enter>1<enter>");
    assert_eq!(waiting(&desk)[0], "Mexico");
    desk.keys("gphil<enter>");
    assert_eq!(desk.preview(), "floor to Philippines now, out of turn?");
    desk.keys("<enter>");
    assert_eq!(desk.room().floor.speaker.as_ref().unwrap().request.speaker.short(), "Philippines");
}

#[test]
fn two_requests_of_one_delegation_are_told_apart() {
    let mut desk = Desk::new();
    desk.keys("aindon for nam; indonesia<enter><esc>").keys("hindonesia<enter>");
    assert!(desk.room().waiting[1].held, "national capacity, as typed");
    desk.keys("hindonesia for nam<enter>");
    assert!(desk.room().waiting[0].held);
}

#[test]
fn one_key_marks_the_speaker_as_in_writing() {
    let mut desk = running();
    desk.at("11:50:00").keys("w");
    assert_eq!(desk.room().in_writing.len(), 1);
    assert!(desk.room().floor.speaker.is_none());
}

#[test]
fn the_speaker_turns_out_to_speak_for_a_group() {
    let mut desk = running();
    desk.keys("ffor g77");
    assert!(desk.preview().starts_with("Japan becomes Japan for "), "{}", desk.preview());
    desk.keys("<enter>");
    assert!(desk.room().floor.speaker.as_ref().unwrap().request.speaker.group().is_some());
    desk.keys("fnational<enter>");
    assert!(desk.room().floor.speaker.as_ref().unwrap().request.speaker.group().is_none());
}

#[test]
fn planned_minutes_are_held_against_the_end() {
    let mut desk = Desk::new();
    desk.keys("ic 25");
    assert_eq!(desk.preview(), "C: 25 min planned; sum 123 of 120 min, 3 min over");
}

#[test]
fn an_item_is_opened_again_after_a_question_when_people_wait() {
    let mut desk = busy();
    desk.keys("iC<enter>");
    assert_eq!(desk.preview(), "14 wait on the list; open item C all the same?");
    desk.keys("y");
    assert_eq!(desk.room().open_item.as_ref().unwrap().as_str(), "C");
}

#[test]
fn a_note_stays_with_the_statement_for_which_it_was_begun() {
    let mut desk = busy();
    let indonesia = desk.room().floor.speaker.as_ref().unwrap().id();
    desk.keys("jtechnology gap<esc>").keys("<space>").keys("j<enter>");
    let note = &desk.room().notes.last().unwrap().note;
    assert_eq!((note.text.as_str(), &note.about), ("technology gap", &About::Intervention(indonesia)));
}

#[test]
fn the_command_line_speaks_the_language_of_do() {
    let mut desk = busy();
    desk.keys(":move Cuba to 1");
    assert_eq!(desk.preview(), "Cuba moved, now 1st");
    desk.keys("<enter>");
    assert_eq!(waiting(&desk)[0], "Cuba");
    desk.keys(":mvoe Cuba to 1<enter>");
    assert!(desk.model.line().is_some(), "what is wrong stays to be mended");
}

#[test]
fn a_command_that_adjourns_or_clears_is_asked_about_too() {
    let mut desk = busy();
    desk.keys(":adjourn<enter><esc>");
    assert_eq!(desk.room().state, MeetingState::Running);
    desk.keys(":clear<enter>");
    assert_eq!(desk.preview(), "withdraw all 14 who wait on the list?");
}

#[test]
fn practice_clocks_are_moved_by_command() {
    let mut desk = Desk::practice();
    desk.keys(":clock 10:04<enter>");
    assert_eq!(desk.room().last_floor_at, at("10:04:00"));
}

#[test]
fn quit_leaves() {
    let mut desk = busy();
    desk.keys(":quit<enter>");
    assert_eq!(desk.left, [informals::console::Effect::Quit]);
}

#[test]
fn a_line_that_ends_in_two_hash_signs_is_private_and_never_in_the_journal() {
    let mut desk = busy();
    let entries = desk.model.meeting().entries().len();
    desk.keys("jfor the Chair alone ##");
    assert!(desk.preview().contains("private: stays on this machine"), "{}", desk.preview());
    desk.keys("<enter>");
    assert_eq!(desk.model.meeting().entries().len(), entries);
    let kept = |effect: &Effect| matches!(effect, Effect::KeepPrivate(note) if note.note.text == "for the Chair alone");
    assert!(desk.left.iter().any(kept), "{:?}", desk.left);
    desk.keys(":note \"for the Chair alone ##\"<enter>");
    assert_eq!(desk.model.meeting().entries().len(), entries, "no command takes it either");
}

#[test]
fn what_was_typed_about_a_moment_is_not_there_the_next_time() {
    let mut desk = busy();
    desk.keys("orukr<esc>").at("10:49:30").keys("o").at("10:50:00").keys("o");
    assert_eq!(desk.typed(), "");
}
