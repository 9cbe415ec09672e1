//! Items: one is open at most, people waiting stay waiting, and a meeting can be suspended and adjourned.

use informals::agenda::{Agenda, ItemLabel};
use informals::meeting::{Command, MeetingState, OutcomeKind};
use informals::time::Length;

use crate::people::{agenda, moment};
use crate::room::{given_a_meeting, given_item_d_open, given_waiting, speaker};

fn open_items(room: &crate::room::Sitting) -> Vec<String> {
    let open =
        |item: &&informals::meeting::ItemState| item.times.last().is_some_and(|span| span.to.is_none());
    room.room().items.iter().filter(open).map(|item| item.label.to_string()).collect()
}

fn amend(agenda: Agenda) -> Command {
    Command::AmendAgenda { agenda: Box::new(agenda), agenda_text: String::new() }
}

#[test]
fn the_first_item_opens_the_meeting() {
    let mut room = given_a_meeting();
    assert_eq!(room.room().state, MeetingState::Before);
    room.at("10:04:00").opens_item("A");
    assert_eq!(room.room().state, MeetingState::Running);
    assert_eq!(room.room().opened_at(), Some(moment("10:04:00")));
}

#[test]
fn any_item_can_be_gone_to_and_two_are_never_open_at_once() {
    let mut room = given_a_meeting();
    for label in ["C", "A", "E", "D", "B", "D"] {
        room.opens_item(label);
        assert_eq!(open_items(&room), [label]);
    }
}

#[test]
fn an_item_closed_can_be_reopened_and_keeps_both_times() {
    let mut room = given_item_d_open();
    room.at("10:50:00").when(Command::CloseItem).at("11:00:00").opens_item("D").at("11:10:00");
    room.when(Command::CloseItem);
    let times = &room.room().item(&ItemLabel::new("D")).unwrap().times;
    let total: Length = times.iter().map(|span| span.length(moment("12:00:00"))).sum();
    assert_eq!((times.len(), total.clock()), (2, "20:00".to_owned()));
}

#[test]
fn opening_an_item_ends_the_running_intervention_at_the_same_instant() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:43:00").opens_item("E");
    assert_eq!(room.finished(), ["1 JPN 2:00"]);
    assert_eq!(room.room().finished[0].ended, Some(moment("10:43:00")));
    assert_eq!(room.speaker().started, moment("10:43:00"));
    let spans = &room.room().item(&ItemLabel::new("D")).unwrap().times;
    assert_eq!(spans[0].to, Some(moment("10:43:00")));
}

#[test]
fn people_waiting_stay_waiting_when_the_item_changes() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.opens_item("E");
    assert_eq!(room.list(), ["JPN", "MEX"]);
}

#[test]
fn adjourning_ends_everything_and_leaves_those_waiting_not_heard() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:43:00").when(Command::Adjourn);
    assert_eq!(room.room().state, MeetingState::Adjourned);
    assert_eq!(room.finished(), ["1 JPN 2:00"]);
    assert_eq!(room.list(), ["MEX"]);
    assert_eq!(open_items(&room), Vec::<String>::new());
    assert_eq!(room.room().adjourned_at(), Some(moment("10:43:00")));
}

#[test]
fn a_suspension_charges_nobody_and_the_intervention_goes_on_afterwards() {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:42:00").when(Command::Suspend);
    assert_eq!(room.room().state, MeetingState::Suspended);
    room.at("11:00:00").when(Command::ResumeMeeting).at("11:01:00");
    assert_eq!(room.elapsed(), "2:00");
    assert_eq!(room.room().suspensions[0].length(moment("12:00:00")).clock(), "18:00");
}

#[test]
fn a_speaker_paused_before_the_suspension_stays_paused_after_it() {
    let mut room = given_waiting(&["JPN"]);
    room.gets_the_floor("JPN").when(Command::Pause).when(Command::Suspend).when(Command::ResumeMeeting);
    assert!(room.speaker().is_paused());
}

#[test]
fn a_meeting_adjourned_while_suspended_is_adjourned_then() {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:42:00").when(Command::Suspend);
    room.at("10:50:00").when(Command::Adjourn);
    assert_eq!(room.finished(), ["1 JPN 1:00"]);
    assert_eq!(room.room().suspensions[0].to, Some(moment("10:50:00")));
}

#[test]
fn an_adjourned_meeting_can_be_resumed_another_day_with_its_list() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.at("11:59:00").when(Command::Adjourn).at("28 10:00:00").when(Command::ResumeMeeting);
    room.opens_item("D");
    assert_eq!((room.room().sittings.len(), room.nexts().len()), (2, 2));
    room.gets_the_floor("JPN").at("28 10:01:00");
    assert_eq!(room.elapsed(), "1:00");
}

#[test]
fn what_needs_the_meeting_is_refused_once_it_is_adjourned() {
    let mut room = given_waiting(&["JPN"]);
    room.when(Command::Adjourn);
    let commands = [
        Command::OpenItem { item: ItemLabel::new("E") },
        Command::CloseItem,
        Command::Suspend,
        Command::Adjourn,
        Command::CloseList,
        Command::Clear,
        Command::Pause,
        crate::room::called("MEX"),
        crate::room::reply("MEX"),
    ];
    for command in commands {
        room.refuses(&command, "the meeting is adjourned; resume-meeting goes on with it");
    }
}

#[test]
fn somebody_else_may_preside_from_now_on_and_the_record_says_when() {
    let mut room = given_a_meeting();
    room.at("10:04:00").opens_item("A").at("10:11:00").opens_item("B").at("10:18:00").opens_item("C");
    room.at("10:50:00").when(Command::Preside { who: speaker("CHE") });
    let presiding: Vec<_> = room.room().presiding.iter().map(|(from, who)| (*from, who.short())).collect();
    assert_eq!(
        presiding,
        [
            (moment("10:04:00"), "Chair-designate".to_owned()),
            (moment("10:11:00"), "Facilitator".to_owned()),
            (moment("10:50:00"), "CHE".to_owned())
        ]
    );
}

#[test]
fn outcomes_are_recorded_under_the_open_item() {
    let mut room = given_item_d_open();
    for kind in [OutcomeKind::Agreed, OutcomeKind::Decision, OutcomeKind::FollowUp] {
        let by = Some(speaker("UNIDIR"));
        let until = Some("September".to_owned());
        room.when(Command::RecordOutcome { kind, text: "a paper".to_owned(), by, until });
    }
    let outcome = room.room().outcomes.last().unwrap();
    assert_eq!(room.room().outcomes.len(), 3);
    assert_eq!(outcome.item, Some(ItemLabel::new("D")));
    assert_eq!((outcome.by.clone(), outcome.until.as_deref()), (Some(speaker("UNIDIR")), Some("September")));
}

#[test]
fn an_agenda_amended_keeps_items_with_actual_times() {
    let mut room = given_item_d_open();
    let mut shorter = agenda();
    shorter.items.retain(|item| item.label == ItemLabel::new("E"));
    room.at("10:50:00").when(amend(shorter)).at("10:55:00").when(Command::CloseItem);
    let labels: Vec<_> = room.room().items.iter().map(|item| item.label.as_str()).collect();
    assert_eq!(labels, ["D", "E"]);
    assert_eq!(room.room().items[0].times[0].to, Some(moment("10:55:00")));
}

#[test]
fn the_next_item_is_the_first_after_the_open_one_that_was_not_opened() {
    let mut room = given_a_meeting();
    let next = |room: &crate::room::Sitting| room.room().next_item().map(|item| item.label.to_string());
    assert_eq!(next(&room).as_deref(), Some("A"));
    room.opens_item("C").opens_item("D").opens_item("C");
    assert_eq!(next(&room).as_deref(), Some("E"));
    room.opens_item("E");
    assert_eq!(next(&room), None);
}
