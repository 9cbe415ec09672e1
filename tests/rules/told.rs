//! What an entry did, told in a few words: the answer to a command, and what undo would take back.

use informals::agenda::{ItemLabel, Order};
use informals::meeting::{
    Command, Entry, EntryId, Event, FloorTo, Id, Kind, LimitScope, Outcome, OutcomeKind, Role, Speaker, Track,
};
use informals::time::Length;

use crate::people::{agenda, delegation, moment};
use crate::presence::list;
use crate::room::{
    Sitting, asking, console, given_a_meeting, given_item_d_open, given_waiting, reply, speaker,
};

/// What the last entry did.
fn told(room: &Sitting) -> String {
    room.meeting.summary(room.meeting.entries().last().unwrap())
}

/// What an entry of these events would have done, at 10:41 and by Anna.
fn tells(room: &Sitting, events: Vec<Event>) -> String {
    let (at, by) = (moment("10:41:00"), console("anna", Role::Facilitator));
    let id = EntryId::from_bits(u128::MAX);
    room.meeting.summary(&Entry { v: Entry::VERSION, id, at, recorded_at: at, by, events })
}

fn each_tells(room: &Sitting, all: Vec<(Event, &str)>) {
    for (event, words) in all {
        assert_eq!(tells(room, vec![event.clone()]), words, "{event:?}");
    }
}

/// Japan waiting, and its name.
fn given_japan_waiting() -> (Sitting, Id) {
    let room = given_waiting(&["JPN"]);
    let id = room.id("JPN");
    (room, id)
}

#[test]
fn what_becomes_of_the_meeting_is_told() {
    let room = given_item_d_open();
    let item = ItemLabel::new("C");
    let opened = Event::MeetingOpened {
        name: "new-technologies".to_owned(),
        agenda: Box::new(agenda()),
        agenda_text: String::new(),
        practice: None,
    };
    let amended = Event::AgendaAmended { agenda: Box::new(agenda()), agenda_text: String::new() };
    each_tells(
        &room,
        vec![
            (opened, "meeting new-technologies opened"),
            (amended, "agenda amended"),
            (Event::DamageAccepted { lines: vec![3, 7] }, "2 damaged lines accepted as lost"),
            (Event::FloorDeskTaken {}, "floor desk taken by anna@desk (facilitator)"),
            (Event::ItemPlanned { item, planned: Length::from_minutes(25) }, "item C planned for 25 min"),
            (Event::Suspended {}, "meeting suspended"),
            (Event::MeetingResumed {}, "meeting resumed"),
            (Event::Adjourned {}, "meeting adjourned"),
            (Event::MeetingExtended { until: moment("12:15:00") }, "meeting extended to 12:15"),
            (Event::Presiding { who: speaker("JPN") }, "JPN presides"),
            (Event::ParagraphsTakenUp { on: Some("RC/3 ¶ 24".to_owned()) }, "on RC/3 ¶ 24"),
            (Event::ParagraphsTakenUp { on: None }, "on no paragraphs in particular"),
            (Event::ClockMoved {}, "practice clock at 10:41:00"),
            (Event::ClockSet {}, "clock set"),
        ],
    );
}

#[test]
fn what_becomes_of_the_list_is_told() {
    let (room, id) = given_japan_waiting();
    let named = speaker("JPN for NAM");
    each_tells(
        &room,
        vec![
            (Event::ListOpened {}, "list of speakers open"),
            (
                Event::ClosingAnnounced { closes_at: moment("11:25:00") },
                "closing of the list announced for 11:25",
            ),
            (Event::ListClosed {}, "list of speakers closed, 1 waiting"),
            (Event::ListReopened {}, "list of speakers open again"),
            (Event::ListAwaited {}, "nothing"),
            (Event::SpeakerNamed { id, speaker: named }, "JPN for NAM is to speak"),
            (Event::Admitted { id, place: 3 }, "JPN admitted, 3rd"),
            (Event::Withdrawn { id }, "JPN withdrawn"),
            (Event::Moved { id, place: 2 }, "JPN moved, now 2nd"),
            (Event::Reordered { order: Order::GroupsFirst, list: vec![id] }, "list with groups first"),
            (Event::Skipped { id, place: 2 }, "JPN skipped, comes back 2nd"),
            (Event::Held { id }, "JPN held"),
            (Event::Released { id }, "JPN released"),
            (Event::PutInWriting { id }, "JPN to send the statement in writing"),
            (Event::Received { id }, "statement of JPN received in writing"),
        ],
    );
}

#[test]
fn what_becomes_of_an_intervention_is_told() {
    let (room, id) = given_japan_waiting();
    let two = Length::from_minutes(2);
    each_tells(
        &room,
        vec![
            (Event::Paused { id }, "JPN paused"),
            (Event::SpeakerResumed { id }, "JPN goes on"),
            (Event::SpeakerLimited { id, limit: two }, "limit of JPN now 2 min"),
            (Event::AskedToConclude { id }, "JPN asked to conclude"),
            (Event::PersonNamed { id, person: "Ms. A".to_owned() }, "speaker of JPN named"),
            (Event::PointOfOrderRaised { id, who: None, item: None }, "point of order"),
            (Event::PointOfOrderNamed { id, who: speaker("EGY") }, "point of order by EGY"),
            (Event::PointOfOrderTaken { id }, "point of order by JPN heard"),
            (Event::ResponseWorded { id, words: "noted".to_owned() }, "response noted"),
            (Event::Reassigned { id, speaker: speaker("MEX") }, "intervention reassigned to MEX"),
            (Event::StartCorrected { id, to: moment("10:40:30") }, "start of JPN corrected to 10:40:30"),
            (Event::EndCorrected { id, to: moment("10:43:05") }, "end of JPN corrected to 10:43:05"),
        ],
    );
}

#[test]
fn for_whom_a_limit_holds_is_told() {
    let room = given_item_d_open();
    for (scope, words) in [
        (LimitScope::National, "in national capacity"),
        (LimitScope::Group, "for groups"),
        (LimitScope::Observer, "for observers"),
        (LimitScope::Organization, "for organizations"),
        (LimitScope::All, "for all who have not begun"),
        (LimitScope::Now, "now"),
    ] {
        let limited = Event::Limited { scope, limit: Length::from_minutes(2) };
        assert_eq!(tells(&room, vec![limited]), format!("limit {words} 2 min"));
    }
}

#[test]
fn outcomes_are_told_by_their_kind() {
    let room = given_item_d_open();
    let id = EntryId::from_bits(5).thing(0);
    for (kind, words) in [
        (OutcomeKind::Agreed, "agreement recorded"),
        (OutcomeKind::Decision, "decision recorded"),
        (OutcomeKind::FollowUp, "follow-up recorded"),
    ] {
        let outcome = Outcome { id, kind, item: None, text: "a paper".to_owned(), by: None, until: None };
        assert_eq!(tells(&room, vec![Event::OutcomeRecorded(outcome)]), words);
    }
}

#[test]
fn the_kind_of_an_intervention_is_told_unless_it_is_a_statement_or_remarks() {
    let room = given_item_d_open();
    for (kind, words) in [
        (Kind::Statement, ""),
        (Kind::Remarks, ""),
        (Kind::Question, " (question)"),
        (Kind::Reaction, " (reaction)"),
        (Kind::PointOfOrder, " (point of order)"),
        (Kind::RightOfReply, " (right of reply)"),
    ] {
        let id = EntryId::from_bits(5).thing(0);
        let given = Event::FloorGiven { id, speaker: speaker("JPN"), kind, item: None, limit: None };
        assert_eq!(tells(&room, vec![given]), format!("floor to JPN{words}"));
    }
}

#[test]
fn who_asks_is_told_with_the_place_or_that_it_is_after_closing() {
    let mut room = given_item_d_open();
    room.asks("EU");
    assert_eq!(told(&room), "EU asks for the floor, 1st");
    room.asks_a_question("JPN");
    assert_eq!(told(&room), "JPN (question) asks for the floor, 2nd");
    room.when(reply("MEX"));
    assert_eq!(told(&room), "MEX (right of reply) asked for, 1st");
    room.when(Command::CloseList).asks("KOR");
    assert_eq!(told(&room), "KOR asks for the floor, after closing");
}

#[test]
fn an_item_left_and_a_speaker_ended_are_told_only_where_nothing_else_says_so() {
    let mut room = given_a_meeting();
    room.at("10:18:00").opens_item("C");
    assert_eq!(told(&room), "item C opened; floor to UNIDIR");
    room.at("10:40:00").opens_item("D");
    assert_eq!(told(&room), "item D opened; list of speakers open");
    room.gets_the_floor("JPN").at("10:42:00").gets_the_floor("MEX");
    assert_eq!(told(&room), "floor to MEX");
    room.at("10:44:00").ends();
    assert_eq!(told(&room), "MEX ended");
    room.gets_the_floor("CUB").at("10:46:00").when(Command::CloseItem);
    assert_eq!(told(&room), "item D closed");
    room.opens_item("E").at("10:50:00").when(Command::Adjourn);
    assert_eq!(told(&room), "meeting adjourned");
}

#[test]
fn a_pause_is_told_where_somebody_asked_for_it() {
    let mut room = given_waiting(&["JPN"]);
    room.gets_the_floor("JPN").when(Command::Pause);
    assert_eq!(told(&room), "JPN paused");
    room.when(Command::Resume).when(Command::Suspend);
    assert_eq!(told(&room), "meeting suspended");
}

#[test]
fn whoever_takes_the_desk_by_doing_something_is_told_to_have_done_it() {
    let (room, id) = given_japan_waiting();
    let taken = Event::FloorDeskTaken {};
    assert_eq!(tells(&room, vec![taken.clone(), Event::Paused { id }]), "JPN paused");
    let raised = Event::PointOfOrderRaised { id, who: Some(speaker("EGY")), item: None };
    assert_eq!(tells(&room, vec![taken, raised, Event::Paused { id }]), "point of order by EGY");
}

#[test]
fn a_response_is_told_unless_something_else_ended_the_point_of_order() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:42:00").point_of_order("EGY");
    assert_eq!(told(&room), "point of order by EGY");
    room.responds();
    assert_eq!(told(&room), "point of order responded to; JPN goes on");
    room.point_of_order("EGY").gets_the_floor("MEX");
    assert_eq!(told(&room), "floor to MEX");
    room.point_of_order("EGY").ends();
    assert_eq!(told(&room), "MEX ended");
    room.point_of_order("EGY").ends();
    assert_eq!(told(&room), "point of order responded to");
    room.point_of_order("EGY").opens_item("E");
    assert!(told(&room).starts_with("item E opened"), "{}", told(&room));
}

#[test]
fn the_time_of_a_group_is_told_with_what_is_used_of_it() {
    let mut room = given_waiting(&["IDN for NAM"]);
    let budget = || Command::Budget { group: delegation("NAM"), pool: Length::from_minutes(20) };
    room.when(budget());
    assert_eq!(told(&room), "NAM has 20 min on item D, 0 s used");
    room.at("10:41:00").gets_the_floor("IDN for NAM").at("10:43:00").ends().when(budget());
    assert_eq!(told(&room), "NAM has 20 min on item D, 2 min used");
}

#[test]
fn an_attendance_list_is_told_by_what_is_on_it() {
    let mut room = given_item_d_open();
    let there = ["ICRC 1", "JPN 1", "MEX 3", "POL 2 left 10:30"];
    let taken = list(room.room(), "10:40:00", &there, &["Ada Example"]);
    room.at("10:41:00").when(taken);
    let words = "attendance taken: 8 people, 3 delegations, 1 group or organization, 1 left, 1 to settle";
    assert_eq!(told(&room), words);
    let mut room = given_item_d_open();
    let taken = list(room.room(), "10:40:00", &["JPN 1"], &[]);
    room.at("10:41:00").when(taken);
    assert_eq!(told(&room), "attendance taken: 1 person, 1 delegation");
}

#[test]
fn a_name_settled_is_told_without_the_name() {
    let room = given_item_d_open();
    let name = || room.room().mark_of("Ada Example");
    let japan = Event::NameSettled { name: name(), who: Some(delegation("JPN")) };
    assert_eq!(tells(&room, vec![japan]), "a name settled: Japan");
    assert_eq!(
        tells(&room, vec![Event::NameSettled { name: name(), who: None }]),
        "a name settled: nobody\u{2019}s"
    );
}

#[test]
fn whoever_was_taken_back_is_told_by_the_first_name_they_had() {
    let mut room = given_item_d_open();
    let both = vec![asking("JPN"), asking("MEX")];
    room.when(Command::Inscribe { askings: both }).holds("MEX");
    let held = room.meeting.entries().last().unwrap().clone();
    room.takes_back().takes_back();
    assert_eq!(room.meeting.summary(&held), "MEX held");
    room.gets_the_floor("CHE").when(Command::Conclude);
    let asked = room.meeting.entries().last().unwrap().clone();
    room.takes_back().takes_back();
    assert_eq!(room.meeting.summary(&asked), "CHE asked to conclude");
}

#[test]
fn a_point_of_order_taken_back_is_told_by_who_raised_it_and_nothing_else_of_its_entry_is() {
    let mut room = given_waiting(&["JPN"]);
    room.gets_the_floor("JPN").point_of_order("EGY").point_of_order("CUB");
    let raised = room.meeting.entries().last().unwrap().id;
    room.responds();
    let response = room.meeting.entries().last().unwrap().clone();
    room.takes_back().takes_back();
    assert_eq!(room.meeting.summary(&response), "point of order responded to; point of order by CUB heard");
    assert_eq!(room.meeting.short_name(raised.thing(5)), "(not yet named)");
}

#[test]
fn whoever_is_not_named_yet_is_told_so() {
    let mut room = given_item_d_open();
    room.when(Command::GiveFloor { to: FloorTo::Unknown }).ends();
    assert_eq!(told(&room), format!("{} ended", Speaker::unknown().short()));
}

#[test]
fn what_is_taken_back_and_put_back_is_told_with_what_it_did() {
    let mut room = given_waiting(&["JPN"]);
    room.takes_back();
    assert_eq!(told(&room), "taken back: JPN asks for the floor, 1st");
    room.puts_back();
    assert_eq!(told(&room), "put back: JPN asks for the floor, 1st");
    let unknown = Event::Undone { entry: EntryId::from_bits(999), track: Track::Floor };
    assert_eq!(tells(&room, vec![unknown]), "taken back: an entry");
}
