//! Counting: by capacity, and the group where it is for a group.

use informals::agenda::{HeardBefore, ItemLabel, Person};
use informals::delegations::Delegation;
use informals::meeting::{Asking, Capacity, Command, Intervention, Kind, Speaker, Statements, Voices};
use informals::record::Counting;

use crate::people::{delegation, moment};
use crate::room::{asking, given_item_d_open, given_waiting, speaker};

#[test]
fn the_european_union_and_named_states_count_as_a_group_and_have_its_limit() {
    let room = given_waiting(&["EU", "IRN for CUB, IRN"]);
    assert_eq!(speaker("EU").capacity(), Capacity::Group);
    for waiting in &room.room().waiting {
        assert_eq!(room.room().limit_of(waiting).unwrap().clock(), "5:00");
    }
}

#[test]
fn how_often_and_how_long_somebody_was_heard_includes_the_running_intervention() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:43:00").gets_the_floor("MEX");
    room.asks("JPN").at("10:44:00").gets_the_floor("JPN");
    let (count, time) = room.room().spoken(&speaker("JPN"), moment("10:45:00"));
    assert_eq!((count, time.clock()), (2, "3:00".to_owned()));
}

#[test]
fn remarks_and_points_of_order_are_not_counted() {
    let mut room = given_waiting(&["MEX"]);
    room.gets_the_floor("MEX").point_of_order("JPN").responds();
    room.when(Command::Remarks { who: speaker("JPN") }).ends();
    assert_eq!(room.room().spoken(&speaker("JPN"), moment("11:00:00")).0, 0);
}

#[test]
fn an_intervention_skipped_or_in_writing_is_not_counted() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.gets_the_floor("JPN").skips("JPN").gets_the_floor("MEX");
    let target = room.id("MEX");
    room.when(Command::InWriting { target });
    for label in ["JPN", "MEX"] {
        assert_eq!(room.room().spoken(&speaker(label), moment("11:00:00")).0, 0);
    }
}

#[test]
fn who_only_replied_was_heard_and_the_reply_is_counted_apart() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.gets_the_floor("JPN").gets_the_floor("MEX").ends();
    room.asks_to_reply("CUB").gets_the_floor("CUB").ends();
    let counting = Counting::over(&room.room().finished);
    let made = counting.interventions;
    assert_eq!((counting.speakers.delegations, made.statements.delegations, made.replies), (3, 2, 1));
}

#[test]
fn a_total_is_of_all_capacities_and_all_kinds() {
    let voices = Voices { delegations: 1, groups: 2, observers: 4, organizations: 8, others: 16 };
    assert_eq!(voices.total(), 31);
    assert_eq!(Statements { statements: voices, questions: 32, reactions: 64, replies: 128 }.total(), 255);
}

#[test]
fn reactions_and_questions_are_counted_one_by_one() {
    let mut room = given_item_d_open();
    for (label, kind) in
        [("JPN", Kind::Reaction), ("MEX", Kind::Reaction), ("JPN", Kind::Question), ("MEX", Kind::Question)]
    {
        room.when(Command::Inscribe { askings: vec![Asking { kind, ..asking(label) }] });
        room.gets_the_floor(label).ends();
    }
    let made = Counting::over(&room.room().finished).interventions;
    assert_eq!((made.reactions, made.questions, made.total()), (2, 2, 4));
}

#[test]
fn a_group_that_speaks_itself_and_through_a_member_is_one_speaker() {
    let mut room = given_waiting(&["EU"]);
    room.gets_the_floor("EU").ends().gets_the_floor("POL for EU").ends();
    let counting = Counting::over(&room.room().finished);
    assert_eq!((counting.speakers.groups, counting.speakers.total()), (1, 1));
}

#[test]
fn whoever_is_taken_from_the_agenda_keeps_name_and_group() {
    let name = Some("Ms. A".to_owned());
    let person = Person {
        id: "one".to_owned(),
        name: name.clone(),
        title: Some("Chair".to_owned()),
        delegation: None,
    };
    assert_eq!(Speaker::of_person(&person).unwrap().person, name);
    let before = HeardBefore { who: delegation("IDN"), on_behalf_of: Some(delegation("NAM")), times: 1 };
    assert_eq!(Speaker::heard_before(&before), speaker("IDN for NAM"));
}

#[test]
fn what_was_said_under_one_item_is_counted_apart() {
    let mut room = given_waiting(&["JPN"]);
    room.gets_the_floor("JPN")
        .ends()
        .opens_item("E")
        .gets_the_floor("MEX")
        .ends()
        .gets_the_floor("CUB")
        .ends();
    let finished: Vec<Intervention> = room.room().finished.iter().cloned().collect();
    let on = |item| Counting::on_item(&finished, &ItemLabel::new(item)).interventions.total();
    assert_eq!((on("D"), on("E")), (1, 2));
}

#[test]
fn a_delegation_is_not_the_group_that_has_its_code() {
    let same_code = Delegation { code: delegation("NAM").code, ..delegation("JPN") };
    let voices = Voices::of([&Speaker::plain(same_code), &speaker("IDN for NAM")]);
    assert_eq!((voices.delegations, voices.groups), (1, 1));
}
