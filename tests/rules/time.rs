//! Time: limits belong to the intervention, the clock goes on at the limit, and the forecast is a sum.

use informals::agenda::{ItemKind, ItemLabel};
use informals::meeting::{Asking, Command, Kind, LimitScope, Role, WarningCode};
use informals::time::Length;

use crate::people::moment;
use crate::room::{Sitting, asking, given_a_meeting, given_item_d_open, given_waiting, limit};

/// Item D at 10:49:12 as drawn: Indonesia for the Movement since 10:41:05, fourteen waiting.
fn given_the_busiest_moment() -> Sitting {
    let mut room = given_a_meeting();
    room.at("10:04:00").opens_item("A").at("10:11:00").opens_item("B").at("10:18:00").opens_item("C");
    let asked = [
        "IDN for NAM",
        "EU",
        "JPN",
        "MEX",
        "CHE",
        "TTO",
        "CUB",
        "PHL",
        "ICRC",
        "JAM for CARICOM",
        "USA",
        "KOR",
        "EGY",
        "IDN",
        "VAT",
    ];
    for label in asked {
        room.asks(label);
    }
    room.at("10:41:00").opens_item("D").at("10:41:05").gets_the_floor("IDN for NAM").at("10:49:12");
    room
}

#[test]
fn the_forecast_of_the_busiest_moment() {
    let room = given_the_busiest_moment();
    let forecast = room.room().forecast(moment("10:49:12")).unwrap();
    assert_eq!(room.elapsed(), "8:07");
    assert_eq!(forecast.waiting, 14);
    assert_eq!(
        (forecast.limits.clock(), forecast.handovers.clock()),
        ("45:00".to_owned(), "3:30".to_owned())
    );
    assert_eq!(forecast.heard_by, moment("11:37:42"));
    assert_eq!(forecast.ends_at, moment("11:45:42"));
    assert_eq!(forecast.per_speaker.unwrap().clock(), "4:10");
    assert_eq!((forecast.later.clock(), forecast.in_hand().clock()), ("8:00".to_owned(), "14:18".to_owned()));
    assert!(forecast.fits());
}

#[test]
fn the_forecast_counts_the_rest_of_the_running_limit_but_not_below_zero() {
    let room = given_the_busiest_moment();
    let rest = |time| room.room().forecast(moment(time)).unwrap().rest.clock();
    assert_eq!([rest("10:43:05"), rest("10:46:05"), rest("10:49:12")], ["3:00", "0:00", "0:00"]);
}

#[test]
fn the_forecast_leaves_out_those_held_and_those_after_closing() {
    let mut room = given_the_busiest_moment();
    room.holds("EU").when(Command::CloseList).asks("POL");
    let forecast = room.room().forecast(moment("10:49:12")).unwrap();
    assert_eq!((forecast.waiting, forecast.limits.clock()), (13, "40:00".to_owned()));
}

#[test]
fn the_forecast_counts_rights_of_reply_after_those_waiting() {
    let mut room = given_the_busiest_moment();
    room.asks_to_reply("USA");
    let forecast = room.room().forecast(moment("10:49:12")).unwrap();
    assert_eq!((forecast.heard_by, forecast.ends_at), (moment("11:37:42"), moment("11:47:42")));
    assert_eq!(forecast.per_speaker.unwrap().clock(), "4:00");
}

#[test]
fn the_forecast_is_there_in_an_exchange_of_views_only() {
    let mut room = given_a_meeting();
    room.opens_item("C").asks("JPN");
    assert_eq!(room.room().forecast(moment("10:20:00")), None);
}

#[test]
fn a_sub_item_is_counted_once_in_the_time_still_to_come() {
    let mut agenda = crate::people::agenda();
    for (label, minutes) in [("D.2", 50), ("D.1", 30)] {
        agenda.items.insert(4, crate::people::item(label, ItemKind::Exchange, minutes, "facilitator", None));
    }
    let mut room = crate::room::given(agenda);
    let later = |room: &Sitting| room.room().forecast(moment("11:00:00")).unwrap().later.clock();
    room.opens_item("D.1");
    assert_eq!(later(&room), "58:00");
    room.opens_item("D.2");
    assert_eq!(later(&room), "8:00");
}

#[test]
fn the_share_of_each_is_never_below_zero() {
    let room = given_waiting(&["JPN", "MEX"]);
    let forecast = room.room().forecast(moment("13:00:00")).unwrap();
    assert_eq!(forecast.per_speaker, Some(Length::ZERO));
    assert!(!forecast.fits());
}

#[test]
fn the_limit_follows_from_the_category() {
    let room = given_the_busiest_moment();
    let limit = |label: &str| room.room().limit_of(room.waiting(label)).unwrap().clock();
    let limits = ["JPN", "EU", "JAM for CARICOM", "VAT", "ICRC"].map(limit);
    assert_eq!(limits, ["3:00", "5:00", "5:00", "3:00", "2:00"]);
}

#[test]
fn a_request_may_have_a_limit_of_its_own() {
    let mut room = given_item_d_open();
    let five = Asking { limit: Some(Length::from_minutes(5)), ..asking("JPN") };
    room.when(Command::Inscribe { askings: vec![five] })
        .when(limit(LimitScope::All, 2))
        .gets_the_floor("JPN");
    assert_eq!(room.speaker().limit, Some(Length::from_minutes(5)));
}

#[test]
fn changing_the_rule_changes_those_who_have_not_begun() {
    let mut room = given_waiting(&["JPN", "MEX", "EU"]);
    room.gets_the_floor("JPN").when(limit(LimitScope::National, 2));
    assert_eq!(room.speaker().limit, Some(Length::from_minutes(3)));
    room.gets_the_floor("MEX");
    assert_eq!(room.speaker().limit, Some(Length::from_minutes(2)));
    room.gets_the_floor("EU");
    assert_eq!(room.speaker().limit, Some(Length::from_minutes(5)));
}

#[test]
fn one_limit_may_be_set_for_all() {
    let mut room = given_waiting(&["JPN", "EU", "VAT", "ICRC"]);
    room.when(limit(LimitScope::All, 1));
    for waiting in &room.room().waiting {
        assert_eq!(room.room().limit_of(waiting), Some(Length::from_minutes(1)));
    }
}

#[test]
fn points_of_order_and_remarks_have_no_limit() {
    let room = given_item_d_open();
    for kind in [Kind::PointOfOrder, Kind::Remarks] {
        assert_eq!(room.room().rule_limit(&crate::room::speaker("JPN"), kind), None);
    }
}

#[test]
fn at_the_limit_the_clock_goes_on_over_time() {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:44:30");
    assert_eq!(room.elapsed(), "3:30");
    assert_eq!(room.speaker().over(moment("10:44:30")), Length::from_seconds(30));
    assert_eq!(room.speaker().over(moment("10:43:30")), Length::ZERO);
    assert_eq!(room.speaker().rest(moment("10:43:30")), Some(Length::from_seconds(30)));
}

#[test]
fn the_hard_stop_can_be_extended() {
    let mut room = given_item_d_open();
    assert_eq!(room.room().hard_stop(), Some(moment("12:15:00")));
    room.when(Command::ExtendMeeting { until: moment("12:10:00") });
    assert_eq!(room.room().planned_end(), moment("12:10:00"));
    assert_eq!(room.room().hard_stop(), Some(moment("12:15:00")));
    room.when(Command::ExtendMeeting { until: moment("18:15:00") });
    assert_eq!(room.room().planned_end(), moment("18:15:00"));
    assert_eq!(room.room().hard_stop(), Some(moment("18:15:00")));
}

#[test]
fn a_meeting_is_extended_to_a_later_time_only() {
    let mut room = given_item_d_open();
    room.at("12:05:00").refuses(
        &Command::ExtendMeeting { until: moment("12:00:00") },
        "12:00 is not after 12:05, the time it is",
    );
}

#[test]
fn the_planned_length_of_an_item_can_be_changed_and_the_forecast_follows() {
    let mut room = given_waiting(&["JPN"]);
    room.when(Command::Plan { item: ItemLabel::new("E"), planned: Length::from_minutes(10) });
    assert_eq!(room.room().forecast(moment("10:41:00")).unwrap().later.clock(), "10:00");
}

#[test]
fn on_another_day_the_plan_is_laid_from_the_opening() {
    let mut room = given_a_meeting();
    room.at("28 15:00:00").opens_item("D");
    assert!(room.room().is_shifted());
    assert_eq!(room.room().planned_end(), moment("28 17:00:00"));
    assert_eq!(room.room().hard_stop(), Some(moment("28 17:15:00")));
}

#[test]
fn a_meeting_resumed_another_day_keeps_the_time_it_had_left() {
    let mut room = given_item_d_open();
    room.at("11:30:00").when(Command::Adjourn).at("28 10:00:00").when(Command::ResumeMeeting);
    assert_eq!(room.room().planned_end(), moment("28 10:30:00"));
}

#[test]
fn an_extended_meeting_resumed_another_day_keeps_the_time_it_had_left() {
    let mut room = given_item_d_open();
    room.at("11:30:00").when(Command::ExtendMeeting { until: moment("12:10:00") });
    room.at("12:00:00").when(Command::Adjourn).at("28 10:00:00").when(Command::ResumeMeeting);
    assert_eq!(room.room().planned_end(), moment("28 10:10:00"));
    room.when(Command::ExtendMeeting { until: moment("28 11:00:00") });
    assert_eq!(room.room().planned_end(), moment("28 11:00:00"));
}

#[test]
fn a_clock_set_back_makes_no_length_negative() {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:30:00");
    assert_eq!(room.elapsed(), "0:00");
    assert_eq!(room.speaker().over(moment("10:30:00")), Length::ZERO);
    assert_eq!(room.room().forecast(moment("10:30:00")).unwrap().rest, Length::from_minutes(3));
}

#[test]
fn a_laptop_that_sleeps_loses_no_time() {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:00").gets_the_floor("JPN").at("26 10:41:00").ends();
    assert_eq!(room.finished(), ["1 JPN 1440:00"]);
}

#[test]
fn time_never_goes_back_on_the_floor_track() {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:40:59").refuses(
        &Command::EndFloor,
        "10:40:59 is before the last entry of the floor, 10:41:00: floor to JPN; \
         correct-start and correct-end change times afterwards",
    );
}

#[test]
fn a_moment_may_stand_still() {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:00").gets_the_floor("JPN").ends();
    assert_eq!(room.finished(), ["1 JPN 0:00"]);
}

#[test]
fn notes_may_have_any_moment() {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:20:00").by("ben", Role::NoteTaker);
    room.when(crate::notes::note("thanks UNIDIR"));
    assert_eq!(room.room().notes.len(), 1);
    assert_eq!(room.room().last_floor_at, moment("10:41:00"));
}

#[test]
fn over_the_end_the_rules_say_what_would_fit() {
    let mut room = given_waiting(&["JPN", "MEX", "CHE", "CUB"]);
    room.at("11:44:00");
    assert_eq!(
        room.sentences(WarningCode::OverTheEnd),
        ["with 4 on the list we end at 12:05, 5 min over; 1 min 40 s each would fit"]
    );
}

#[test]
fn half_a_second_over_the_end_is_said_as_a_minute() {
    let mut room = given_waiting(&["JPN"]);
    room.at("11:48:45.500");
    assert_eq!(
        room.sentences(WarningCode::OverTheEnd),
        ["with 1 on the list we end at 12:00, 1 min over; 2 min 50 s each would fit"]
    );
}

#[test]
fn the_share_of_each_is_what_the_running_limit_and_all_else_leave() {
    // 12:00 − 10:43:05 − 3:00 − 14 × 0:15 − 8:00 is 62:25; a fourteenth of it, rounded down to ten seconds, is 4:20
    let room = given_the_busiest_moment();
    let forecast = room.room().forecast(moment("10:43:05")).unwrap();
    assert_eq!(forecast.rest, Length::from_minutes(3));
    assert_eq!(forecast.per_speaker.unwrap().clock(), "4:20");
}

#[test]
fn where_nobody_waits_there_is_no_share() {
    let forecast = given_item_d_open().room().forecast(moment("10:43:05")).unwrap();
    assert_eq!(forecast.per_speaker, None);
}

#[test]
fn over_the_end_nothing_is_said_where_nobody_waits() {
    let mut room = given_item_d_open();
    room.at("12:30:00");
    assert!(room.advice(WarningCode::OverTheEnd).is_empty());
}

#[test]
fn on_the_day_of_the_agenda_the_plan_stands_as_it_was_written() {
    assert!(!given_item_d_open().room().is_shifted());
}
