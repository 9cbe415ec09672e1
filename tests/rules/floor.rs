//! The floor: handing over is one instant, pauses are never counted, corrections are visible.

use informals::meeting::{Command, FloorTo, LimitScope, MeetingState};
use informals::time::Length;

use crate::people::moment;
use crate::room::{
    Sitting, called, given_a_meeting, given_item_d_open, given_waiting, limit, speaker, to_waiting,
};

/// Japan since 10:41, then the floor free since 10:44.
fn given_japan_heard() -> Sitting {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:44:00").ends();
    room
}

#[test]
fn handing_over_ends_the_first_and_begins_the_second_at_the_same_instant() {
    let mut room = given_waiting(&["EU", "JPN"]);
    room.at("10:41:05").gets_the_floor("EU").at("10:44:17.250").gets_the_floor("JPN");
    assert_eq!(room.room().finished[0].ended, Some(moment("10:44:17.250")));
    assert_eq!(room.speaker().started, moment("10:44:17.250"));
}

#[test]
fn a_presenter_gets_the_floor_when_the_item_opens() {
    let mut room = given_a_meeting();
    room.at("10:18:00").opens_item("C");
    assert_eq!(room.floor().as_deref(), Some("UNIDIR"));
    assert_eq!(room.speaker().started, moment("10:18:00"));
    assert_eq!(room.speaker().limit, None);
}

#[test]
fn a_presenter_does_not_get_the_floor_again_when_the_item_is_reopened() {
    let mut room = given_a_meeting();
    room.at("10:18:00").opens_item("C").at("10:40:00").opens_item("D").at("10:50:00").opens_item("C");
    assert_eq!(room.floor(), None);
}

#[test]
fn remarks_need_no_list_and_have_no_limit() {
    let mut room = given_waiting(&["JPN"]);
    room.when(Command::Remarks { who: speaker("UNIDIR") });
    assert_eq!(room.floor().as_deref(), Some("UNIDIR"));
    assert_eq!(room.speaker().limit, None);
    assert_eq!(room.list(), ["JPN"]);
}

#[test]
fn remarks_are_begun_once() {
    let mut room = given_item_d_open();
    let remarks = Command::Remarks { who: speaker("UNIDIR") };
    room.when(remarks.clone());
    room.refuses(&remarks, "the United Nations Institute for Disarmament Research has the floor already");
}

#[test]
fn anyone_may_be_called_out_of_order_on_the_list_or_not() {
    let mut room = given_waiting(&["EU", "JPN"]);
    room.gets_the_floor("JPN").when(called("MEX"));
    assert_eq!(room.floor().as_deref(), Some("MEX"));
    assert_eq!(room.list(), ["EU"]);
}

#[test]
fn somebody_called_who_waits_for_the_same_is_heard_from_the_list_and_not_twice() {
    let mut room = given_waiting(&["EU", "NAM", "JPN"]);
    let before = room.id("JPN");
    room.when(called("JPN"));
    assert_eq!(room.speaker().id(), before);
    room.when(called("IDN for NAM"));
    assert_eq!(room.floor().as_deref(), Some("IDN for NAM"));
    assert_eq!(room.list(), ["EU"]);
}

#[test]
fn somebody_called_in_another_capacity_keeps_the_place_on_the_list() {
    let mut room = given_waiting(&["IDN for NAM", "JPN"]);
    room.when(called("IDN"));
    assert_eq!(room.list(), ["IDN for NAM", "JPN"]);
}

#[test]
fn somebody_held_can_be_called() {
    let mut room = given_waiting(&["EU", "JPN"]);
    room.holds("EU").gets_the_floor("EU");
    assert_eq!(room.floor().as_deref(), Some("EU"));
    room.skips("EU");
    assert!(!room.waiting("EU").held);
}

#[test]
fn the_floor_may_be_given_to_somebody_unknown_and_named_later() {
    let mut room = given_item_d_open();
    room.at("10:41:00").when(Command::GiveFloor { to: FloorTo::Unknown });
    assert_eq!(room.speaker().limit, Some(Length::from_minutes(3)));
    room.at("10:42:00").reassigns("?", "IDN for NAM");
    assert_eq!(room.floor().as_deref(), Some("IDN for NAM"));
    assert_eq!(room.elapsed(), "1:00");
    assert_eq!(room.speaker().limit, Some(Length::from_minutes(5)));
}

#[test]
fn two_unknown_speakers_may_follow_each_other() {
    let mut room = given_item_d_open();
    room.when(Command::GiveFloor { to: FloorTo::Unknown }).when(Command::GiveFloor { to: FloorTo::Unknown });
    assert_eq!(room.finished().len(), 1);
}

#[test]
fn whoever_has_the_floor_does_not_get_it_again() {
    let mut room = given_waiting(&["JPN"]);
    room.gets_the_floor("JPN");
    let japan = to_waiting(room.id("JPN"));
    room.refuses(&japan, "Japan has the floor already");
    room.refuses(&called("JPN"), "Japan has the floor already");
}

#[test]
fn a_speaker_pauses_and_resumes_any_number_of_times_and_pauses_are_not_counted() {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:00").gets_the_floor("JPN");
    room.at("10:42:00").when(Command::Pause).at("10:43:00").when(Command::Resume);
    room.at("10:44:00").when(Command::Pause).at("10:48:00");
    assert_eq!(room.elapsed(), "2:00");
    room.when(Command::Resume).at("10:48:30").ends();
    assert_eq!(room.finished(), ["1 JPN 2:30"]);
    assert_eq!(room.room().finished[0].paused(moment("12:00:00")), Length::from_minutes(5));
}

#[test]
fn somebody_who_ends_while_paused_is_not_charged_for_the_pause() {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:42:00").when(Command::Pause).at("10:50:00").ends();
    assert_eq!(room.finished(), ["1 JPN 1:00"]);
}

#[test]
fn time_is_kept_in_milliseconds_and_rounded_once_half_up() {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:00.250").gets_the_floor("JPN").at("10:42:00.749").ends();
    let elapsed = room.room().finished[0].elapsed(moment("12:00:00"));
    assert_eq!(elapsed.millis(), 60_499);
    assert_eq!(elapsed.rounded_seconds(), 60);
    assert_eq!(Length::from_millis(60_500).rounded_seconds(), 61);
}

#[test]
fn who_speaks_by_name_and_title_can_be_noted() {
    let mut room = given_waiting(&["JPN"]);
    room.gets_the_floor("JPN").when(Command::NamePerson { person: "H.E. the Ambassador".to_owned() });
    assert_eq!(room.speaker().request.speaker.person.as_deref(), Some("H.E. the Ambassador"));
    room.refuses(&Command::NamePerson { person: " ".to_owned() }, "there is no text");
}

#[test]
fn extending_by_a_minute_is_logged() {
    let mut room = given_waiting(&["JPN"]);
    room.gets_the_floor("JPN").when(Command::Extend { by: Length::from_minutes(1) });
    assert_eq!(room.speaker().limit, Some(Length::from_minutes(4)));
    assert_eq!(room.events().len(), 1);
}

#[test]
fn the_limit_of_the_running_intervention_can_be_changed() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.gets_the_floor("JPN").when(limit(LimitScope::Now, 2));
    assert_eq!(room.speaker().limit, Some(Length::from_minutes(2)));
    room.gets_the_floor("MEX");
    assert_eq!(room.speaker().limit, Some(Length::from_minutes(3)));
}

#[test]
fn asked_to_conclude_is_kept_with_the_time() {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:05").gets_the_floor("JPN").at("10:47:00").when(Command::Conclude);
    assert_eq!(room.speaker().asked_to_conclude, Some(moment("10:47:00")));
}

#[test]
fn ending_with_nobody_waiting_leaves_the_floor_free() {
    let room = given_japan_heard();
    assert_eq!(room.floor(), None);
    assert_eq!(room.nexts(), Vec::<String>::new());
    room.refuses(&Command::EndFloor, "nobody has the floor");
}

#[test]
fn the_final_time_stays_until_the_next_one_begins() {
    let room = given_japan_heard();
    let last = room.room().finished.last().unwrap();
    assert_eq!(last.elapsed(moment("11:30:00")).clock(), "3:00");
}

#[test]
fn a_running_intervention_is_reassigned_and_keeps_its_times() {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:42:00").reassigns("JPN", "EU");
    assert_eq!((room.floor().as_deref(), room.elapsed().as_str()), (Some("EU"), "1:00"));
    assert_eq!(room.speaker().limit, Some(Length::from_minutes(5)));
}

#[test]
fn a_limit_set_by_hand_survives_reassigning() {
    let mut room = given_waiting(&["JPN"]);
    room.gets_the_floor("JPN").when(limit(LimitScope::Now, 2)).reassigns("JPN", "EU");
    assert_eq!(room.speaker().limit, Some(Length::from_minutes(2)));
}

#[test]
fn a_finished_intervention_is_reassigned_and_keeps_its_times() {
    let mut room = given_japan_heard();
    room.reassigns("JPN", "KOR");
    assert_eq!(room.finished(), ["1 KOR 3:00"]);
}

#[test]
fn a_start_can_be_corrected_afterwards_and_the_journal_keeps_both() {
    let mut room = given_japan_heard();
    let target = room.id("JPN");
    room.at("10:50:00").when(Command::CorrectStart { target, to: moment("10:42:00") });
    assert_eq!(room.finished(), ["1 JPN 2:00"]);
    assert_eq!(
        room.meeting.summary(room.meeting.entries().last().unwrap()),
        "start of JPN corrected to 10:42:00"
    );
}

#[test]
fn an_end_can_be_corrected_afterwards() {
    let mut room = given_japan_heard();
    let target = room.id("JPN");
    room.at("10:50:00").when(Command::CorrectEnd { target, to: moment("10:43:30") });
    assert_eq!(room.finished(), ["1 JPN 2:30"]);
}

#[test]
fn an_intervention_never_ends_before_it_starts() {
    let mut room = given_japan_heard();
    let target = room.id("JPN");
    room.at("10:50:00").refuses(
        &Command::CorrectStart { target, to: moment("10:45:00") },
        "an intervention cannot begin at 10:45:00 and end at 10:44:00",
    );
    room.refuses(
        &Command::CorrectEnd { target, to: moment("10:40:30") },
        "an intervention cannot begin at 10:41:00 and end at 10:40:30",
    );
}

#[test]
fn nothing_is_corrected_into_the_future() {
    let mut room = given_japan_heard();
    let target = room.id("JPN");
    room.at("10:50:00")
        .refuses(&Command::CorrectEnd { target, to: moment("10:51:00") }, "10:51:00 lies in the future");
}

#[test]
fn a_running_intervention_has_no_end_to_correct() {
    let mut room = given_waiting(&["JPN"]);
    room.gets_the_floor("JPN");
    let target = room.id("JPN");
    room.at("10:50:00").refuses(
        &Command::CorrectEnd { target, to: moment("10:45:00") },
        "the intervention of Japan has not ended",
    );
}

#[test]
fn a_pause_outside_the_corrected_times_is_not_taken_off() {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:42:00").when(Command::Pause);
    room.at("10:44:00").when(Command::Resume).at("10:46:00").ends();
    let target = room.id("JPN");
    room.when(Command::CorrectStart { target, to: moment("10:43:00") });
    assert_eq!(room.finished(), ["1 JPN 2:00"]);
    room.when(Command::CorrectStart { target, to: moment("10:45:00") });
    assert_eq!(room.finished(), ["1 JPN 1:00"]);
}

#[test]
fn a_running_start_can_be_corrected() {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:42:00");
    let target = room.id("JPN");
    room.when(Command::CorrectStart { target, to: moment("10:40:30") });
    assert_eq!(room.elapsed(), "1:30");
}

#[test]
fn the_program_never_advances_or_cuts_off_by_itself() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.at("10:41:00").gets_the_floor("JPN").at("11:41:00");
    assert_eq!((room.floor().as_deref(), room.elapsed().as_str()), (Some("JPN"), "60:00"));
    assert_eq!(room.room().state, MeetingState::Running);
}

#[test]
fn the_floor_can_be_given_only_in_a_meeting_that_runs() {
    let mut room = given_a_meeting();
    room.refuses(&called("JPN"), "the meeting has not begun; open an item first");
    room.opens_item("D").when(Command::Suspend);
    room.refuses(&called("JPN"), "the meeting is suspended; resume it first");
    room.when(Command::Adjourn);
    room.refuses(&called("JPN"), "the meeting is adjourned; resume-meeting goes on with it");
}

#[test]
fn naming_the_speaker_in_another_capacity_gives_the_limit_of_that_capacity() {
    let mut room = given_waiting(&["IDN"]);
    let to = FloorTo::Waiting(room.id("IDN"), Some(Box::new(speaker("IDN for NAM"))));
    room.when(Command::GiveFloor { to });
    assert_eq!(room.speaker().limit, Some(Length::from_minutes(5)));
}
