//! `show --json`, the audience's picture and the plain lines, key by key.

use informals::delegations::OfficialLanguage;
use informals::meeting::{Command, FloorTo, Kind, Practice};
use informals::record::{Audience, AudienceList, Counting, Record, lines, list_lines, meeting_at, show};
use informals::time::Length;
use informals::words::DisplayWords;
use serde_json::{Value, json};

use crate::desk::Desk;
use crate::june;

fn shown(desk: &Desk) -> Value {
    serde_json::to_value(show(&desk.meeting, desk.now, &|command, _| Some(format!("{command:?}")))).unwrap()
}

#[test]
fn show_in_the_busiest_minute() {
    let mut desk = june::exchange(None);
    desk.at("10:49:12");
    let text = serde_json::to_string_pretty(&show(&desk.meeting, desk.now, &|_, _| None)).unwrap();
    insta::assert_snapshot!(text);
}

#[test]
fn who_has_the_floor_is_shown_with_clock_and_limit() {
    let mut desk = june::exchange(None);
    let floor = &shown(desk.at("10:49:12"))["floor"];
    assert_eq!(floor["who"], "IDN");
    assert_eq!(floor["on_behalf_of"], json!({ "group": "NAM", "name": "Movement of Non-Aligned Countries" }));
    assert_eq!((&floor["elapsed_ms"], &floor["limit_ms"]), (&json!(487_000), &json!(300_000)));
    assert_eq!((&floor["over_ms"], &floor["state"]), (&json!(187_000), &json!("speaking")));
    assert_eq!(floor["asked_to_conclude"], "2021-06-25T10:47:00.000-04:00");
}

#[test]
fn the_speaker_is_paused_while_a_point_of_order_is_heard() {
    let mut desk = june::exchange(None);
    desk.at("10:48").does(Command::PointOfOrder { who: None }).at("10:50");
    let floor = &shown(&desk)["floor"];
    assert_eq!((&floor["who"], &floor["state"]), (&json!("IDN"), &json!("paused")));
    assert_eq!(floor["elapsed_ms"], Length::from_seconds(6 * 60 + 55).millis());
    assert_eq!(floor["paused_ms"], Length::from_minutes(2).millis());
}

#[test]
fn a_point_of_order_is_the_floor_only_when_nobody_else_has_it() {
    let mut desk = june::exchange(None);
    desk.at("10:48").does(Command::EndFloor).does(Command::PointOfOrder { who: None });
    let floor = &shown(&desk)["floor"];
    assert_eq!((&floor["kind"], &floor["who"]), (&json!("point-of-order"), &Value::Null));
}

#[test]
fn a_speaker_not_yet_named_has_no_code_and_no_name() {
    let mut desk = june::exchange(None);
    desk.at("10:50").does(Command::GiveFloor { to: FloorTo::Unknown });
    let floor = &shown(&desk)["floor"];
    assert!(floor["who"].is_null() && floor["name"].is_null());
    assert_eq!(floor["capacity"], "other");
}

#[test]
fn places_are_on_the_list_and_among_replies_only() {
    let shown = shown(&june::late(None));
    let places = |list: &Value| {
        list.as_array().unwrap().iter().map(|entry| entry["place"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(places(&shown["list"]["waiting"]), [json!(1), json!(2), json!(3)]);
    assert_eq!(places(&shown["replies"]), [json!(1)]);
    assert_eq!(places(&shown["after_closing"]), [Value::Null]);
    assert_eq!(places(&shown["in_writing"]), [Value::Null]);
}

#[test]
fn numbers_run_over_all_interventions_in_order_of_beginning() {
    let shown = shown(&june::adjourned(None));
    let numbers: Vec<u64> =
        shown["finished"].as_array().unwrap().iter().map(|heard| heard["number"].as_u64().unwrap()).collect();
    assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>());
}

#[test]
fn an_entry_has_the_warnings_about_it_and_the_meeting_all_of_them() {
    let shown = shown(&june::exchange(None));
    let trinidad = &shown["list"]["waiting"][2];
    assert_eq!(trinidad["who"], "TTO");
    let codes: Vec<&Value> =
        trinidad["warnings"].as_array().unwrap().iter().map(|warning| &warning["code"]).collect();
    assert_eq!(codes, ["member-before-group", "member-before-group"]);
    assert!(trinidad["warnings"][0]["offer"].as_str().unwrap().starts_with("Move"));
    assert!(shown["warnings"].as_array().unwrap().contains(&trinidad["warnings"][0]));
}

#[test]
fn closing_is_shown_with_its_time_only_while_it_is_announced() {
    let mut desk = june::exchange(None);
    assert!(shown(&desk)["list"]["closes_at"].is_null());
    let closes_at = desk.at("11:25").now;
    desk.at("11:20").does(Command::AnnounceClosing { closes_at });
    let list = &shown(&desk)["list"];
    assert_eq!(
        (&list["state"], &list["closes_at"]),
        (&json!("closing-announced"), &json!("2021-06-25T11:25:00.000-04:00"))
    );
    desk.does(Command::CloseList);
    assert!(shown(&desk)["list"]["closes_at"].is_null());
}

#[test]
fn there_is_a_forecast_only_in_an_exchange_of_views() {
    assert!(shown(&june::before(None))["forecast"].is_null());
    assert!(!shown(&june::exchange(None))["forecast"].is_null());
    assert!(shown(&june::adjourned(None))["forecast"].is_null());
}

#[test]
fn items_are_shown_with_plan_and_actual_time() {
    let items = &shown(&june::adjourned(None))["items"];
    assert_eq!((&items[0]["planned_ms"], &items[0]["actual_ms"]), (&json!(300_000), &json!(420_000)));
    assert_eq!((&items[2]["presided_by"], &items[2]["presenter"]), (&json!("facilitator"), &json!("unidir")));
    assert_eq!(items[3]["state"], "closed");
    assert!(shown(&june::before(None))["items"][0]["actual_ms"].is_null());
}

#[test]
fn different_speakers_are_counted_not_interventions() {
    let mut desk = june::adjourned(None);
    let before = Record::of(&desk.meeting, desk.now).counting;
    assert_eq!((before.speakers.delegations, before.speakers.groups, before.speakers.observers), (5, 4, 1));
    assert_eq!(before.interventions.statements.total(), 10);
    desk.at("12:05").does(Command::ResumeMeeting);
    let again = desk.asking(("Japan", None), Kind::Statement);
    desk.does(Command::GiveFloor { to: FloorTo::Called(Box::new(again)) });
    let after = Record::of(&desk.meeting, desk.now).counting;
    assert_eq!(after.speakers, before.speakers);
    assert_eq!(after.interventions.statements.delegations, before.interventions.statements.delegations + 1);
}

#[test]
fn points_of_order_and_remarks_are_not_counted() {
    let mut desk = june::before(None);
    desk.at("10:00").open_item("A").does(Command::PointOfOrder { who: None });
    assert_eq!(Record::of(&desk.meeting, desk.now).counting, Counting::default());
}

#[test]
fn who_still_waits_at_the_end_was_not_heard() {
    let late = june::late(None);
    assert!(Record::of(&late.meeting, late.now).not_heard.is_empty());
    let desk = june::adjourned(None);
    let not_heard: Vec<String> =
        Record::of(&desk.meeting, desk.now).not_heard.iter().map(|waiting| waiting.speaker.short()).collect();
    assert_eq!(not_heard, ["ICRC", "Poland"]);
}

#[test]
fn a_meeting_can_be_seen_as_it_stood() {
    let mut desk = june::adjourned(None);
    let moment = desk.at("10:43").now;
    let then = meeting_at(&desk.meeting, moment);
    assert_eq!(then.room().floor.speaker.as_ref().unwrap().number, 4);
    assert_eq!(then.room().notes.len(), 3);
}

#[test]
fn the_room_sees_who_speaks_who_is_next_and_how_many_more() {
    let mut desk = june::exchange(None);
    let closes_at = desk.at("11:25").now;
    desk.at("10:49:12").does(Command::AnnounceClosing { closes_at });
    let picture = Audience::of(desk.room(), desk.now);
    let floor = picture.floor.unwrap();
    let words = DisplayWords::of(OfficialLanguage::English);
    assert_eq!(words.name(&floor.speaker), Some("Indonesia"));
    let behalf = words.behalf(&floor.speaker);
    assert_eq!(behalf.as_deref(), Some("on behalf of the Movement of Non-Aligned Countries"));
    let next: Vec<String> = picture.next.iter().map(|speaker| words.in_a_line(speaker)).collect();
    assert_eq!(next, ["European Union", "Japan", "Trinidad and Tobago"]);
    assert_eq!((picture.next_not_shown, picture.list), (5, AudienceList::Open));
}

#[test]
fn the_room_never_sees_notes_warnings_or_what_came_after_closing() {
    let desk = june::late(Some(Practice { begins: june::agenda().starts_at(), still: true }));
    let picture = serde_json::to_string(&Audience::of(desk.room(), desk.now)).unwrap();
    assert!(picture.contains("\"practice\":true"));
    for hidden in ["Poland", "Colombia", "voluntary", "warning", "conclude", "secret", "spoken", "Permanent"]
    {
        assert!(!picture.contains(hidden), "{hidden}: {picture}");
    }
}

#[test]
fn a_person_reads_what_is_going_on() {
    let desk = june::late(None);
    insta::assert_snapshot!(lines(desk.room(), desk.now, &|_, _| Some("admit POL".to_owned())));
}

#[test]
fn the_list_can_be_pasted_into_a_chat() {
    let mut desk = june::exchange(None);
    let cuba = desk.waiting("Cuba");
    desk.at("10:49").does(Command::Hold { target: cuba });
    insta::assert_snapshot!(list_lines(desk.room()));
}

#[test]
fn the_list_for_a_chat_says_nothing_of_after_closing_notes_or_times() {
    let desk = june::late(None);
    let list = list_lines(desk.room());
    assert!(!list.contains("Poland") && !list.contains("11:") && !list.contains("warning"), "{list}");
    assert!(list.ends_with("The list of speakers is closed.\n"), "{list}");
}
