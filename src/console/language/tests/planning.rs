//! Orders, planned time and the question why.

use super::super::{Resolved, spell};
use super::room::{chair, command, in_session, refused, understood};
use crate::agenda::{ItemLabel, Order};
use crate::meeting::Command;
use crate::time::Length;

#[test]
fn an_order_is_one_of_four() {
    let orders = [
        ("order request", Order::Request),
        ("order fewest-first", Order::FewestFirst),
        ("order Groups-First", Order::GroupsFirst),
        ("order protocol", Order::Protocol),
    ];
    for (line, order) in orders {
        assert_eq!(command(line), Command::Order { order }, "{line}");
    }
    assert!(understood("order alphabetical", &in_session()).is_err());
}

#[test]
fn time_is_borrowed_from_an_item_by_its_label() {
    let borrowed = Command::Borrow { by: Length::from_minutes(5), from: ItemLabel::new("E") };
    assert_eq!(command("borrow 5m from e"), borrowed);
    assert!(refused("borrow 5m from X").contains("the agenda has no item \u{201c}X\u{201d}"));
    for line in ["borrow 5 from E", "borrow 5m E", "borrow from E"] {
        assert!(understood(line, &in_session()).is_err(), "{line}");
    }
}

#[test]
fn a_budget_is_for_a_group_only_and_its_name_may_have_several_words() {
    let Command::Budget { group, pool } = command("budget Non-Aligned Movement 20m") else {
        panic!("no budget")
    };
    assert_eq!((group.code.as_str(), pool), ("NAM", Length::from_minutes(20)));
    assert!(refused("budget Japan 20m").contains("is a State, not a group"));
    assert!(understood("budget NAM", &in_session()).is_err());
}

#[test]
fn sharing_out_needs_no_name() {
    assert_eq!(command("budget share-out"), Command::ShareBudgets);
    assert_eq!(command("plan share-out"), Command::SharePlan);
}

#[test]
fn why_is_answered_and_asks_nothing_of_the_meeting() {
    let answer = |line: &str| match understood(line, &in_session()) {
        Ok(Resolved::Answer(answer)) => answer,
        other => panic!("{line}: {other:?}"),
    };
    let third = answer("why #3");
    assert!(third.starts_with("Japan is 3rd, in order of request: asked at 09:45; before it"), "{third}");
    assert_eq!(answer("why Japan"), third);
    assert!(answer("why Cuba for \"Bolivia, Cuba\"").contains("is 5th"));
    assert!(refused("why Mexico").contains("is not on the list of speakers"));
}

#[test]
fn the_floor_for_an_officer_of_the_agenda_can_be_offered_and_typed() {
    let offered = Command::Remarks { who: chair() };
    let line = spell(&offered, &in_session().room).unwrap();
    assert_eq!((line.as_str(), command(&line)), ("remarks \"chair\"", offered));
}
