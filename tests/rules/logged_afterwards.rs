//! Interventions that nobody logged at the time: they are on the record with their times, and change nothing of the
//! floor, the lists or the clocks.

use informals::agenda::ItemLabel;
use informals::meeting::{
    About, Command, EntryId, Event, FloorTo, Id, Intervention, Kind, NoteTaken, PastIntervention, Role, Span,
    WarningCode,
};
use informals::time::Length;

use crate::notes::plain;
use crate::people::{delegation, moment};
use crate::room::{
    Sitting, asking, called, given_a_meeting, given_item_d_open, given_waiting, speaker, to_waiting,
};

/// A statement on item D.
pub fn past(label: &str, began: &str, ended: &str) -> PastIntervention {
    let item = Some(ItemLabel::new("D"));
    PastIntervention::plain(speaker(label), Kind::Statement, item, moment(began), moment(ended))
}

pub fn logged(heard: PastIntervention) -> Command {
    Command::LogIntervention { heard: Box::new(heard), note: None }
}

fn log(label: &str, began: &str, ended: &str) -> Command {
    logged(past(label, began, ended))
}

/// Of a request that stands, or stood, on a list.
fn of_request(request: Id, label: &str, began: &str, ended: &str) -> Command {
    logged(PastIntervention { request: Some(request), ..past(label, began, ended) })
}

/// Japan from 10:41 to 10:44, Mexico from then on; it is 10:50.
fn given_two_heard() -> Sitting {
    let mut room = given_waiting(&["JPN", "MEX", "POL"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:44:00").gets_the_floor("MEX").at("10:50:00");
    room
}

fn numbers(room: &Sitting) -> Vec<String> {
    let begun = room.room().finished.iter().chain(room.room().floor.all());
    begun.map(|begun| format!("{} {}", begun.number, begun.request.speaker.short())).collect()
}

fn find<'a>(room: &'a Sitting, short: &str) -> &'a Intervention {
    room.room().finished.iter().find(|heard| heard.request.speaker.short() == short).unwrap()
}

#[test]
fn it_stands_among_the_others_in_the_order_of_beginning() {
    let mut room = given_two_heard();
    room.when(log("CUB", "10:42:00", "10:43:30"));
    assert_eq!(room.finished(), ["1 JPN 3:00", "2 CUB 1:30"]);
    assert_eq!(room.speaker().number, 3);
    room.when(log("EGY", "10:40:10", "10:40:50")).when(log("TTO", "10:45:00", "10:46:00"));
    assert_eq!(numbers(&room), ["1 EGY", "2 JPN", "3 CUB", "5 TTO", "4 MEX"]);
    assert!(find(&room, "CUB").was_logged_afterwards() && !find(&room, "JPN").was_logged_afterwards());
}

#[test]
fn it_changes_nothing_of_the_floor_the_lists_and_the_clocks() {
    let mut room = given_two_heard();
    let before = room.room().clone();
    room.by("ben", Role::NoteTaker).when(log("CUB", "10:42:00", "10:43:30"));
    let after = room.room();
    let number = |heard: &Intervention| Intervention { number: 0, ..heard.clone() };
    assert_eq!(after.floor.speaker.as_ref().map(number), before.floor.speaker.as_ref().map(number));
    assert_eq!(
        (&after.waiting, &after.list, &after.open_item),
        (&before.waiting, &before.list, &before.open_item)
    );
    assert_eq!((&after.items, &after.limits), (&before.items, &before.limits));
    assert_eq!(after.forecast(moment("10:50:00")), before.forecast(moment("10:50:00")));
    assert_eq!((after.last_floor_at, &after.floor_desk), (before.last_floor_at, &before.floor_desk));
    assert_eq!(after.last_on_the_floor().unwrap().request.speaker.short(), "JPN");
}

#[test]
fn both_desks_may_log_it_and_neither_needs_the_floor_desk() {
    let mut room = given_two_heard();
    room.by("ben", Role::NoteTaker).when(log("CUB", "10:42:00", "10:43:00"));
    room.by("carla", Role::Facilitator).when(log("EGY", "10:43:00", "10:43:30"));
    assert_eq!(room.room().floor_desk, Some(crate::room::console("anna", Role::Facilitator)));
    assert_eq!(room.room().finished.len(), 3);
}

#[test]
fn it_counts_wherever_speaking_counts() {
    let mut room = given_two_heard();
    let group = delegation("EU");
    room.when(Command::Budget { group: group.clone(), pool: Length::from_minutes(20) });
    let before = room.room().counted();
    room.when(log("EU", "10:42:00", "10:43:30"));
    let (room, now) = (room.room(), moment("10:50:00"));
    assert_eq!(room.spoken(&speaker("EU"), now), (1, Length::from_seconds(90)));
    assert_eq!(room.counted().interventions.total(), before.interventions.total() + 1);
    assert_eq!(room.group_time(&ItemLabel::new("D"), &group, now), Length::from_seconds(90));
}

#[test]
fn it_may_lie_beside_others_since_two_desks_may_have_heard_two_at_once() {
    let mut room = given_two_heard();
    room.when(log("CUB", "10:41:30", "10:43:30")).when(log("EGY", "10:41:30", "10:43:30"));
    assert_eq!(room.finished(), ["1 JPN 3:00", "2 CUB 2:00", "3 EGY 2:00"]);
}

#[test]
fn pauses_are_not_counted_and_a_limit_is_kept_where_a_clock_ran_against_one() {
    let mut room = given_two_heard();
    let pause = Span { from: moment("10:42:30"), to: Some(moment("10:43:00")) };
    let limit = Some(Length::from_minutes(1));
    room.when(logged(PastIntervention { pauses: vec![pause], limit, ..past("CUB", "10:42:00", "10:44:00") }));
    let cuba = find(&room, "CUB");
    let now = moment("10:50:00");
    assert_eq!((cuba.elapsed(now).clock(), cuba.over(now).clock()), ("1:30".to_owned(), "0:30".to_owned()));
    room.when(log("EGY", "10:44:00", "10:49:00"));
    assert_eq!(find(&room, "EGY").limit, None, "no clock ran against a limit");
}

#[test]
fn an_end_before_its_start_is_refused() {
    let room = given_two_heard();
    let sentence = "an intervention cannot begin at 10:45:00 and end at 10:41:00";
    room.refuses(&log("CUB", "10:45:00", "10:41:00"), sentence);
}

#[test]
fn what_has_not_ended_yet_is_refused() {
    let room = given_two_heard();
    room.refuses(&log("CUB", "10:45:00", "10:50:30"), "10:50:30 lies in the future");
}

#[test]
fn nothing_was_heard_in_a_meeting_that_has_not_begun() {
    let mut room = given_a_meeting();
    room.at("10:50:00")
        .refuses(&log("CUB", "10:42:00", "10:43:00"), "the meeting has not begun; open an item first");
}

#[test]
fn it_can_be_logged_after_the_meeting_as_well() {
    let mut room = given_two_heard();
    room.at("12:01:00").when(Command::Adjourn).at("12:20:00").when(log("CUB", "10:42:00", "10:43:00"));
    assert_eq!(numbers(&room), ["1 JPN", "2 CUB", "3 MEX"]);
}

#[test]
fn the_same_is_not_logged_twice() {
    let mut room = given_two_heard();
    room.when(log("CUB", "10:42:00", "10:43:00"));
    let sentence = "the intervention of Cuba from 10:42:00 is in the record already";
    room.refuses(&log("CUB", "10:42:00", "10:44:00"), sentence);
    let japan = "the intervention of Japan from 10:41:00 is in the record already";
    room.refuses(&log("JPN", "10:41:00", "10:44:00"), japan);
    room.when(log("CUB", "10:45:00", "10:46:00"));
}

#[test]
fn a_request_that_had_the_floor_is_not_logged_besides() {
    let room = given_two_heard();
    let request = room.id("JPN");
    let sentence = "the intervention of Japan from 10:41:00 is in the record already";
    room.refuses(&of_request(request, "JPN", "10:42:00", "10:43:00"), sentence);
}

#[test]
fn an_entry_that_comes_twice_logs_it_once() {
    let mut room = given_two_heard();
    room.when(log("CUB", "10:42:00", "10:43:00"));
    let last = room.meeting.entries().last().unwrap().clone();
    room.meeting.apply(&last);
    assert_eq!(room.room().finished.len(), 2);
}

#[test]
fn its_console_takes_it_back_and_the_numbers_close_up() {
    let mut room = given_two_heard();
    let before = numbers(&room);
    room.by("ben", Role::NoteTaker).when(log("CUB", "10:42:00", "10:43:00"));
    let with = numbers(&room);
    room.takes_back();
    assert_eq!(numbers(&room), before);
    room.puts_back();
    assert_eq!(numbers(&room), with);
}

#[test]
fn the_holder_of_the_floor_desk_corrects_and_reassigns_it_as_any_other() {
    let mut room = given_two_heard();
    room.by("ben", Role::NoteTaker).when(log("CUB", "10:42:00", "10:43:00"));
    let target = room.id("CUB");
    room.by("anna", Role::Facilitator)
        .when(Command::CorrectStart { target, to: moment("10:42:15") })
        .when(Command::CorrectEnd { target, to: moment("10:43:45") })
        .reassigns("CUB", "EGY");
    assert_eq!(room.finished(), ["1 JPN 3:00", "2 EGY 1:30"]);
}

#[test]
fn a_request_heard_so_stays_on_the_list_with_the_advice_to_withdraw_it() {
    let mut room = given_two_heard();
    let request = room.id("POL");
    room.by("ben", Role::NoteTaker).when(of_request(request, "POL", "10:42:00", "10:43:00"));
    room.by("anna", Role::Facilitator);
    assert_eq!(room.list(), ["POL"]);
    let advice = room.advice(WarningCode::SecondTurn);
    assert_eq!(advice[0].sentence, "Poland has spoken already, logged afterwards");
    assert_eq!(advice[0].offer, Some(Command::Withdraw { target: request }));
    room.when(Command::Withdraw { target: request });
    assert!(room.list().is_empty() && room.room().withdrawn.is_empty(), "it was heard, and did not withdraw");
}

#[test]
fn a_request_heard_so_that_gets_the_floor_is_another_intervention() {
    let mut room = given_two_heard();
    let request = room.id("POL");
    room.when(of_request(request, "POL", "10:42:00", "10:43:00")).when(to_waiting(request));
    assert_eq!(numbers(&room), ["1 JPN", "2 POL", "3 MEX", "4 POL"]);
    assert!(room.room().advise(moment("10:50:00")).is_empty());
    let first = find(&room, "POL").id();
    let ended = Command::CorrectEnd { target: first, to: moment("10:43:30") };
    room.when(ended).at("10:53:00").ends();
    assert_eq!(room.finished(), ["1 JPN 3:00", "2 POL 1:30", "3 MEX 6:00", "4 POL 3:00"]);
}

#[test]
fn notes_about_it_that_came_before_find_their_place() {
    let mut room = given_two_heard();
    let request = room.id("POL");
    let note = |about| Command::TakeNote(Box::new(NoteTaken { about, ..plain("polymer frames") }));
    room.by("ben", Role::NoteTaker).when(note(About::Intervention(request)));
    room.when(of_request(request, "POL", "10:42:00", "10:43:00"));
    room.when(note(About::Intervention(request)));
    let own = About::Intervention(find(&room, "POL").id());
    let places: Vec<&About> = room.room().notes.iter().map(|kept| &kept.note.about).collect();
    assert_eq!(places, [&own, &own]);
    assert_eq!(room.room().voice_of(&room.room().notes[0]).unwrap().short(), "POL");
}

#[test]
fn notes_taken_once_the_request_has_the_floor_are_about_that() {
    let mut room = given_two_heard();
    let request = room.id("POL");
    room.when(of_request(request, "POL", "10:42:00", "10:43:00")).when(to_waiting(request));
    let about = About::Intervention(request);
    room.when(Command::TakeNote(Box::new(NoteTaken { about: about.clone(), ..plain("again") })));
    assert_eq!(room.room().notes[0].note.about, about);
}

#[test]
fn it_keeps_the_name_that_it_would_have_had_on_the_floor() {
    let mut room = given_item_d_open();
    room.at("10:50:00").when(log("CUB", "10:42:00", "10:43:00"));
    let entry = room.meeting.entries().last().unwrap();
    assert_eq!(find(&room, "CUB").id(), entry.id.thing(0));
    let called = Command::GiveFloor { to: FloorTo::Called(Box::new(asking("EGY"))) };
    room.when(called);
    let entry: EntryId = room.meeting.entries().last().unwrap().id;
    assert_eq!(room.speaker().id(), entry.thing(0));
}

#[test]
fn a_point_of_order_keeps_its_response_and_is_no_statement() {
    let mut room = given_two_heard();
    let response = Some("the list stands".to_owned());
    let kind = Kind::PointOfOrder;
    room.when(logged(PastIntervention { kind, response, ..past("CUB", "10:42:00", "10:42:30") }));
    assert_eq!(find(&room, "CUB").response.as_deref(), Some("the list stands"));
    assert_eq!(room.room().counted().interventions.total(), 2);
}

#[test]
fn a_question_logged_afterwards_asks_nobody_to_answer_now() {
    let mut room = given_two_heard();
    let question = PastIntervention { kind: Kind::Question, ..past("CUB", "10:42:00", "10:42:30") };
    room.at("10:51:00").ends().when(logged(question));
    assert!(room.room().open_questions().is_empty() && room.room().answers_next().is_none());
    room.when(called("CUB")).at("10:52:00").ends();
    assert_eq!(room.room().counted().interventions.questions, 1);
}

#[test]
fn what_was_done_is_told_with_its_number_and_its_times() {
    let mut room = given_two_heard();
    room.when(log("CUB", "10:42:00", "10:43:00"));
    assert!(matches!(room.events(), [Event::InterventionLogged { .. }]));
    let last = room.meeting.entries().last().unwrap();
    assert_eq!(room.meeting.summary(last), "CUB logged afterwards, #2 from 10:42 to 10:43");
}

#[test]
fn the_item_is_the_one_that_was_open_then() {
    let mut room = given_item_d_open();
    room.at("10:50:00").opens_item("E").at("10:55:00");
    let open = |time: &str| room.room().item_open_at(moment(time)).map(ItemLabel::as_str);
    assert_eq!((open("10:39:59"), open("10:40:00"), open("10:49:59")), (None, Some("D"), Some("D")));
    assert_eq!((open("10:50:00"), open("10:54:00")), (Some("E"), Some("E")));
}
