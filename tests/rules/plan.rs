//! The plan: planned against actual, borrowed and shared time, budgets of groups, and what to propose.

use informals::agenda::{Item, ItemLabel};
use informals::meeting::{Command, Event, WarningCode};
use informals::time::{Length, Moment};

use crate::people::{delegation, moment};
use crate::room::{Sitting, given_a_meeting, given_a_meeting_with, given_item_d_open, given_waiting, limit};

fn d() -> ItemLabel {
    ItemLabel::new("D")
}

fn borrow(minutes: i64, from: &str) -> Command {
    Command::Borrow { by: Length::from_minutes(minutes), from: ItemLabel::new(from) }
}

fn budget(group: &str, seconds: i64) -> Command {
    Command::Budget { group: delegation(group), pool: Length::from_seconds(seconds) }
}

fn planned(room: &Sitting) -> Vec<String> {
    let line =
        |item: &informals::meeting::ItemState| format!("{} {}", item.label, item.planned.unwrap().clock());
    room.room().items.iter().map(line).collect()
}

/// `D 10:40 12:00`: what is open or still to come.
fn expected(room: &Sitting, time: &str) -> Vec<String> {
    let wall = |moment: Moment| moment.hour_minute(room.room().agenda.time_zone);
    let expected = room.room().expected(moment(time));
    expected.iter().map(|item| format!("{} {} {}", item.label, wall(item.begins), wall(item.ends))).collect()
}

fn left(room: &Sitting, time: &str) -> Vec<i64> {
    let item = d();
    let budgets = room.room().budgets_of(&item);
    budgets.map(|budget| room.room().budget_left(budget, moment(time)).whole_seconds()).collect()
}

/// Three groups: the first has used 100 s more than it had, the others have 200 and 400 s left.
fn given_a_group_over_its_budget() -> Sitting {
    let mut room = given_waiting(&["IDN for NAM"]);
    room.when(budget("NAM", 200)).when(budget("EU", 200)).when(budget("CARICOM", 400));
    room.at("10:41:00").gets_the_floor("IDN for NAM").at("10:46:00").ends();
    room
}

#[test]
fn a_late_beginning_shifts_the_rest_of_the_plan() {
    let mut room = given_a_meeting();
    let all = ["A 10:00 10:05", "B 10:05 10:10", "C 10:10 10:35", "D 10:35 11:55", "E 11:55 12:03"];
    assert_eq!(expected(&room, "09:55:00"), all);
    room.at("10:04:00").opens_item("A");
    let late = ["A 10:04 10:09", "B 10:09 10:14", "C 10:14 10:39", "D 10:39 11:59", "E 11:59 12:07"];
    assert_eq!(expected(&room, "10:06:00"), late);
}

/// Item C, 25 minutes, is the frame of C.1 with 10 and C.2 with 9.
fn given_an_item_with_parts() -> Sitting {
    given_a_meeting_with(|agenda| {
        let c = agenda.items.iter().find(|item| item.label.as_str() == "C").cloned().unwrap();
        let part = |label, minutes| Item {
            label: ItemLabel::new(label),
            planned: Some(Length::from_minutes(minutes)),
            ..c.clone()
        };
        let after = agenda.items.iter().position(|item| item.label == c.label).unwrap() + 1;
        agenda.items.splice(after..after, [part("C.1", 10), part("C.2", 9)]);
    })
}

#[test]
fn a_planned_length_is_the_frame_of_sub_items_and_not_a_further_addend() {
    let mut room = given_an_item_with_parts();
    assert_eq!(room.room().later_planned(), Length::from_minutes(5 + 5 + 25 + 80 + 8));
    room.at("10:10:00").opens_item("C");
    let all = ["C 10:10 10:16", "C.1 10:16 10:26", "C.2 10:26 10:35", "D 10:35 11:55", "E 11:55 12:03"];
    assert_eq!(expected(&room, "10:10:00"), all);
    room.at("10:13:00").opens_item("C.1");
    let all = ["C.1 10:13 10:23", "C.2 10:23 10:32", "D 10:32 11:52", "E 11:52 12:00"];
    assert_eq!(expected(&room, "10:13:00"), all);
}

#[test]
fn a_sub_item_that_took_long_leaves_its_item_less() {
    let mut room = given_an_item_with_parts();
    room.at("10:10:00").opens_item("C.1").at("10:23:00").opens_item("C");
    // 25 minutes, less 13 that C.1 took and 9 planned for C.2.
    assert_eq!(expected(&room, "10:23:00").first().unwrap(), "C 10:23 10:26");
}

#[test]
fn an_item_beyond_its_length_shifts_the_rest_minute_by_minute() {
    let room = given_waiting(&[]);
    assert_eq!(expected(&room, "11:50:00"), ["D 10:40 12:00", "E 12:00 12:08"]);
    assert_eq!(expected(&room, "12:05:00"), ["D 10:40 12:05", "E 12:05 12:13"]);
}

#[test]
fn a_suspension_is_no_time_of_the_item_and_shifts_the_rest() {
    let mut room = given_waiting(&[]);
    room.at("11:00:00").when(Command::Suspend).at("11:10:00").when(Command::ResumeMeeting);
    assert_eq!(expected(&room, "11:20:00"), ["D 10:40 12:10", "E 12:10 12:18"]);
}

#[test]
fn the_plan_is_shared_out_on_request_and_then_ends_when_it_should() {
    let mut room = given_a_meeting();
    room.at("10:04:00").opens_item("A").when(Command::SharePlan);
    assert_eq!(planned(&room), ["A 5:00", "B 3:15", "C 23:15", "D 78:15", "E 6:15"]);
    assert_eq!(room.room().expected_end(moment("10:04:00")), moment("12:00:00"));
}

#[test]
fn an_item_that_has_little_gives_what_it_has_and_the_others_the_rest() {
    let mut room = given_a_meeting();
    room.when(Command::Plan { item: ItemLabel::new("B"), planned: Length::from_minutes(1) });
    room.at("10:20:00").opens_item("A").when(Command::SharePlan);
    assert_eq!(planned(&room), ["A 5:00", "B 0:00", "C 19:00", "D 74:00", "E 2:00"]);
    assert_eq!(room.room().expected_end(moment("10:20:00")), moment("12:00:00"));
}

#[test]
fn a_plan_that_ends_in_time_is_never_lengthened() {
    let mut room = given_a_meeting();
    room.at("09:50:00").opens_item("A");
    room.refuses(&Command::SharePlan, "the plan ends in time; there is nothing to share out");
}

#[test]
fn a_plan_with_nothing_to_come_cannot_be_shared_out() {
    let mut room = given_a_meeting();
    room.at("12:30:00").opens_item("E");
    room.refuses(
        &Command::SharePlan,
        "the items still to come have no time to give; close the list, shorten the limit, or extend the meeting",
    );
}

#[test]
fn time_is_borrowed_from_an_item_to_come_and_the_plan_stays_as_long() {
    let mut room = given_waiting(&["JPN"]);
    room.when(borrow(5, "E"));
    assert_eq!(planned(&room), ["A 5:00", "B 5:00", "C 25:00", "D 85:00", "E 3:00"]);
    assert_eq!(room.room().forecast(moment("10:41:00")).unwrap().later.clock(), "3:00");
    room.takes_back();
    assert_eq!(planned(&room).last().unwrap(), "E 8:00");
}

#[test]
fn no_item_lends_more_than_it_has() {
    let mut room = given_waiting(&[]);
    room.refuses(
        &borrow(9, "E"),
        "item E has 8 min, so that 9 min cannot be borrowed; borrow 8m from E takes all of it",
    );
    room.when(borrow(8, "E")).refuses(&borrow(1, "E"), "item E has no time left to borrow");
}

#[test]
fn nothing_is_borrowed_from_an_item_that_has_been_opened() {
    let mut room = given_a_meeting();
    room.refuses(&borrow(5, "E"), "no item is open");
    room.at("10:04:00").opens_item("A").at("10:40:00").opens_item("D");
    for label in ["A", "D"] {
        let sentence = format!("item {label} has been opened; borrow from one that is still to come");
        room.refuses(&borrow(1, label), &sentence);
    }
}

#[test]
fn a_budget_is_used_by_the_group_and_by_its_members_in_national_capacity() {
    let mut room = given_waiting(&["IDN for NAM", "CUB", "JPN", "JAM for CARICOM"]);
    room.when(budget("NAM", 600)).when(budget("CARICOM", 600));
    let minutes = ["IDN for NAM", "CUB", "JPN", "JAM for CARICOM"];
    for (label, minute) in minutes.iter().zip(41..) {
        room.at(&format!("10:{minute}:00")).gets_the_floor(label);
    }
    room.at("10:45:00").ends();
    assert_eq!(left(&room, "10:45:00"), [480, 540]);
}

#[test]
fn time_on_another_item_is_not_charged_to_a_budget() {
    let mut room = given_a_meeting();
    room.at("10:18:00").opens_item("C").gets_the_floor("CUB").at("10:30:00").opens_item("D");
    room.when(budget("NAM", 600));
    assert_eq!(left(&room, "10:31:00"), [600]);
}

#[test]
fn a_budget_overrun_is_said_with_the_offer_to_share_it_out() {
    let room = given_a_group_over_its_budget();
    assert_eq!(
        room.sentences(WarningCode::BudgetOverrun),
        ["the Movement of Non-Aligned Countries has used 5 min of its 3 min 20 s on item D"]
    );
    assert_eq!(room.advice(WarningCode::BudgetOverrun)[0].offer, Some(Command::ShareBudgets));
}

#[test]
fn an_overrun_is_taken_in_full_from_each_of_the_other_groups() {
    // -100, 200, 400 → 0, 100 less each
    let mut room = given_a_group_over_its_budget();
    assert_eq!(left(&room, "10:46:00"), [-100, 200, 400]);
    room.when(Command::ShareBudgets);
    assert_eq!(left(&room, "10:46:00"), [0, 100, 300]);
    room.takes_back();
    assert_eq!(left(&room, "10:46:00"), [-100, 200, 400]);
}

#[test]
fn no_group_falls_below_nothing_left_by_the_overrun_of_another() {
    let mut room = given_a_group_over_its_budget();
    room.when(budget("EU", 30)).when(Command::ShareBudgets);
    assert_eq!(left(&room, "10:46:00"), [0, 0, 300]);
    room.refuses(&Command::ShareBudgets, "no group is over its budget on item D");
}

#[test]
fn an_overrun_that_nobody_can_take_is_not_shared_out() {
    let mut room = given_waiting(&["IDN for NAM"]);
    room.when(budget("NAM", 60)).gets_the_floor("IDN for NAM").at("10:45:00");
    room.refuses(
        &Command::ShareBudgets,
        "no other group has time left on item D; budget GROUP 20m sets another budget",
    );
}

#[test]
fn a_budget_needs_an_open_item() {
    given_a_meeting().refuses(&budget("EU", 600), "no item is open");
}

#[test]
fn to_go_on_beyond_the_hard_stop_is_proposed_if_room_and_interpreters_stay() {
    let mut room = given_waiting(&["JPN", "MEX", "CHE", "CUB"]);
    room.at("12:04:00");
    let remedies = room.room().remedies(moment("12:04:00"));
    let sentences: Vec<&str> = remedies.iter().map(|one| one.sentence.as_str()).collect();
    let beyond = |sentence: &&str| sentence.ends_with("if room and interpreters stay beyond 12:15");
    assert!(sentences.iter().any(beyond), "{sentences:?}");
}

#[test]
fn proposals_come_in_their_order_each_with_the_end_that_it_gives() {
    let mut room = given_waiting(&["JPN", "MEX", "CHE", "CUB"]);
    room.at("11:44:00");
    let remedies = room.room().remedies(moment("11:44:00"));
    let wall = |moment: Moment| moment.hour_minute_second(room.room().agenda.time_zone);
    let lines: Vec<String> =
        remedies.iter().map(|one| format!("{} {} {}", wall(one.ends_at), one.fits, one.sentence)).collect();
    assert_eq!(
        lines,
        [
            "11:59:40 true 1 min 40 s for each of those who have not begun",
            "12:05:00 false announce that the list closes at 11:49, so that it grows no more after that",
            "12:05:00 false close the list, so that it grows no more",
            "12:00:00 true borrow 5 min from item E",
            "12:05:00 true go on until 12:05, within the hard stop",
        ]
    );
}

#[test]
fn a_proposal_applied_gives_the_end_that_it_named() {
    for index in 0..5 {
        let mut room = given_waiting(&["JPN", "MEX", "CHE", "CUB"]);
        room.at("11:44:00");
        let proposal = room.room().remedies(moment("11:44:00")).remove(index);
        room.when(proposal.command);
        let forecast = room.room().forecast(moment("11:44:00")).unwrap();
        assert_eq!(
            (forecast.ends_at, forecast.fits()),
            (proposal.ends_at, proposal.fits),
            "{}",
            proposal.sentence
        );
    }
}

#[test]
fn where_everybody_is_heard_in_time_nothing_is_proposed() {
    let room = given_waiting(&["JPN", "MEX"]);
    assert!(room.room().remedies(moment("10:41:00")).is_empty());
}

#[test]
fn the_forecast_equals_what_then_happens_to_the_second() {
    let mut room = given_waiting(&["JPN", "EU", "MEX", "VAT", "ICRC", "IDN for NAM", "CHE"]);
    room.when(limit(informals::meeting::LimitScope::National, 2)).at("10:41:00").gets_the_floor("JPN");
    room.holds("CHE").asks_to_reply("USA").asks_to_reply("CUB");
    room.at("10:41:50");
    let forecast = room.room().forecast(moment("10:41:50")).unwrap();
    let (heard_by, end) = play_to_the_end(&mut room, moment("10:41:50"));
    assert_eq!((heard_by, end), (forecast.heard_by, forecast.ends_at));
}

/// Everybody speaks to the limit, hand-overs last what was reckoned, replies follow at once, and the item that is
/// left takes its planned length.
fn play_to_the_end(room: &mut Sitting, from: Moment) -> (Moment, Moment) {
    let handover = room.room().limits.handover;
    let mut now = from + room.speaker().rest(from).unwrap();
    room.at_moment(now).ends();
    while room.room().waiting.iter().any(|waiting| !waiting.held) {
        now = now + handover;
        now = heard(room, now);
    }
    let heard_by = now;
    while !room.room().replies.is_empty() {
        now = heard(room, now);
    }
    room.at_moment(now).opens_item("E");
    now = now + room.room().item(&ItemLabel::new("E")).unwrap().planned.unwrap();
    room.at_moment(now).when(Command::Adjourn);
    let adjourned = room.room().adjourned_at().unwrap();
    assert!(room.events().contains(&Event::Adjourned {}));
    (heard_by, adjourned)
}

fn heard(room: &mut Sitting, now: Moment) -> Moment {
    let next = room.room().next().unwrap().id;
    room.at_moment(now).when(crate::room::to_waiting(next));
    let ends = now + room.speaker().limit.unwrap();
    room.at_moment(ends).ends();
    ends
}

#[test]
fn whoever_speaks_for_one_group_is_charged_to_another_it_is_a_member_of_only_when_also_heard_nationally() {
    let mut room = given_item_d_open();
    room.when(budget("NAM", 600));
    room.at("10:41:00").gets_the_floor("JAM for CARICOM").at("10:42:00").ends();
    assert_eq!(left(&room, "10:42:00"), [600]);
    room.gets_the_floor("JAM for CARICOM and national").at("10:44:00").ends();
    assert_eq!(left(&room, "10:44:00"), [480]);
}

#[test]
fn an_item_without_time_is_not_touched_when_the_plan_is_shared_out() {
    let mut room = given_a_meeting();
    room.when(Command::Plan { item: ItemLabel::new("B"), planned: Length::ZERO });
    room.at("10:20:00").opens_item("A").when(Command::SharePlan);
    assert_eq!(room.events().len(), 3);
}

#[test]
fn a_group_that_has_used_its_budget_to_the_second_is_not_over_it() {
    let mut room = given_item_d_open();
    room.when(budget("NAM", 60)).when(budget("EU", 60));
    room.at("10:41:00").gets_the_floor("IDN for NAM").at("10:42:00").ends();
    assert!(room.advice(WarningCode::BudgetOverrun).is_empty());
}

#[test]
fn sharing_out_is_offered_only_where_another_group_has_time_left() {
    let mut room = given_item_d_open();
    room.when(budget("NAM", 30)).when(budget("EU", 60));
    room.at("10:41:00").gets_the_floor("IDN for NAM").at("10:42:00");
    let offered = |room: &Sitting| {
        room.advice(WarningCode::BudgetOverrun).iter().all(|warning| warning.offer.is_some())
    };
    assert!(offered(&room));
    room.gets_the_floor("POL for EU").at("10:43:00").ends();
    assert!(!offered(&room));
}

#[test]
fn whoever_speaks_for_named_states_is_charged_to_its_group_only_when_also_heard_nationally() {
    let mut room = given_item_d_open();
    room.when(budget("NAM", 600));
    room.at("10:41:00").gets_the_floor("IRN for CUB, IRN").at("10:42:00").ends();
    assert_eq!(left(&room, "10:42:00"), [600]);
}
