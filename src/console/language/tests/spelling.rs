//! What is offered can be typed, and means the same.

use proptest::prelude::*;

use super::super::{Resolved, spell};
use super::room::{InRoom, at, id, in_session, roster, understood};
use crate::agenda::{ItemLabel, Order};
use crate::delegations::Category;
use crate::meeting::{Command, FloorTo, LimitScope, ReplyCount, Speaker};
use crate::time::Length;

fn spelled(command: &Command) -> String {
    spell(command, &in_session().room).unwrap()
}

fn offers() -> impl Strategy<Value = Command> {
    let waiting = || (1_u128..=8).prop_map(id);
    let length = || (1_i64..=6000).prop_map(Length::from_seconds);
    let scope = prop::sample::select(vec![
        LimitScope::National,
        LimitScope::Group,
        LimitScope::Observer,
        LimitScope::Organization,
        LimitScope::All,
        LimitScope::Now,
    ]);
    let speaker = prop::sample::select(roster().all().to_vec()).prop_map(Speaker::plain);
    let groups = roster().all().iter().filter(|who| who.category == Category::Group);
    let group = prop::sample::select(groups.cloned().collect::<Vec<_>>());
    let order =
        prop::sample::select(vec![Order::Request, Order::FewestFirst, Order::GroupsFirst, Order::Protocol]);
    let count = prop::sample::select(vec![ReplyCount::Observed, ReplyCount::Overridden]);
    let ahead = || (0_i64..=7 * 86_400).prop_map(|seconds| at("10:49:12") + Length::from_seconds(seconds));
    prop_oneof![
        (waiting(), 1_usize..40).prop_map(|(target, place)| Command::Move { target, place }),
        prop::sample::select(vec![id(11), id(12)]).prop_map(|target| Command::Admit { target }),
        (scope, length()).prop_map(|(scope, limit)| Command::Limit { scope, limit }),
        Just(Command::CloseList),
        Just(Command::Adjourn),
        ahead().prop_map(|closes_at| Command::AnnounceClosing { closes_at }),
        ahead().prop_map(|until| Command::ExtendMeeting { until }),
        (speaker, count).prop_map(|(speaker, count)| Command::Reply { speaker, count }),
        waiting().prop_map(|target| Command::Hold { target }),
        waiting().prop_map(|target| Command::Withdraw { target }),
        waiting().prop_map(|target| Command::GiveFloor { to: FloorTo::Waiting(target, None) }),
        length().prop_map(|by| Command::Borrow { by, from: ItemLabel::new("E") }),
        order.prop_map(|order| Command::Order { order }),
        (group, length()).prop_map(|(group, pool)| Command::Budget { group, pool }),
        prop::sample::select(vec![Command::SharePlan, Command::ShareBudgets]),
        length().prop_map(|planned| Command::Plan { item: ItemLabel::new("C"), planned }),
    ]
}

proptest! {
    #[test]
    fn an_offer_typed_is_the_command_offered(command in offers()) {
        let seen: InRoom = in_session();
        let line = spell(&command, &seen.room).unwrap();
        prop_assert_eq!(understood(&line, &seen), Ok(Resolved::Command(Box::new(command))), "{}", line);
    }
}

#[test]
fn everybody_of_the_roster_is_spelled_so_that_they_are_found() {
    for delegation in roster().all() {
        let speaker = Speaker::plain(delegation.clone());
        let line = spelled(&Command::Reply { speaker: speaker.clone(), count: ReplyCount::Overridden });
        let wanted = Command::Reply { speaker, count: ReplyCount::Overridden };
        assert_eq!(understood(&line, &in_session()), Ok(Resolved::Command(Box::new(wanted))), "{line}");
    }
}

#[test]
fn offers_read_as_a_person_would_type_them() {
    for (command, line) in [
        (Command::Move { target: id(4), place: 9 }, "move #4 to 9"),
        (Command::Admit { target: id(11) }, "admit Poland"),
        (Command::Limit { scope: LimitScope::All, limit: Length::from_seconds(150) }, "limit all 2m30s"),
        (Command::AnnounceClosing { closes_at: at("11:25") }, "announce-closing 11:25"),
        (Command::CloseList, "close-list"),
    ] {
        assert_eq!(spelled(&command), line);
    }
}

#[test]
fn what_the_language_cannot_say_is_not_spelled() {
    let room = &in_session().room;
    assert_eq!(spell(&Command::Move { target: id(77), place: 1 }, room), None);
    assert_eq!(spell(&Command::Extend { by: Length::from_millis(1500) }, room), None);
}
