//! What is said besides handing over the floor.

use super::*;
use crate::meeting::LimitScope;

#[test]
fn a_speaker_is_kindly_asked_to_conclude() {
    assert_eq!(
        said(voice(&during("IDN for NAM", &[])).conclude()),
        "I kindly ask the representative of Indonesia to conclude."
    );
    assert_eq!(said(voice(&exchange(&[])).conclude()), "(nobody has the floor)");
}

#[test]
fn a_time_limit_is_announced_in_words() {
    let room = during("CUB", &[]);
    let limit = |scope, seconds| said(voice(&room).limit(scope, Length::from_seconds(seconds)));
    assert_eq!(
        limit(LimitScope::All, 120),
        "In view of the time remaining, and with the understanding of delegations, I ask speakers to limit \
         their statements to two minutes."
    );
    assert_eq!(
        limit(LimitScope::National, 150),
        "In view of the time remaining, and with the understanding of delegations, I ask speakers in national \
         capacity to limit their statements to two minutes and thirty seconds."
    );
    assert_eq!(
        limit(LimitScope::Now, 60),
        "I kindly ask the representative of Cuba to limit the statement to one minute."
    );
}

#[test]
fn the_closing_of_the_list_is_announced_with_the_time() {
    assert_eq!(
        said(voice(&exchange(&[])).closing_announced(at(11, 25))),
        "I intend to close the list of speakers at 11.25 a.m. Delegations that wish to speak are invited to ask \
         for the floor before then."
    );
}

#[test]
fn a_list_is_closed_with_the_count_of_those_who_wait() {
    let closed = |count: usize| said(voice(&exchange(&vec!["JPN"; count])).list_closed());
    assert_eq!(closed(0), "The list of speakers is now closed.");
    assert_eq!(closed(1), "The list of speakers is now closed. One speaker remains.");
    assert_eq!(closed(8), "The list of speakers is now closed. Eight speakers remain.");
    assert_eq!(closed(11), "The list of speakers is now closed. 11 speakers remain.");
}

#[test]
fn rights_of_reply_are_announced_with_both_limits() {
    let mut room = exchange(&[]);
    assert_eq!(said(voice(&room).replies_asked()), "(nobody has asked to exercise the right of reply)");

    replies(&mut room, &["IRN", "CUB"]);
    room.limits.right_of_reply = vec![Length::from_minutes(2), Length::from_minutes(1)];
    assert_eq!(
        said(voice(&room).replies_asked()),
        "Two delegations have asked to exercise the right of reply. May I remind delegations that such \
         statements are limited to two minutes for the first intervention and one minute for the second."
    );
}

#[test]
fn limits_of_replies_that_are_alike_are_said_once_and_none_not_at_all() {
    let mut room = exchange(&[]);
    replies(&mut room, &["CUB"]);
    assert_eq!(
        said(voice(&room).replies_asked()),
        "One delegation has asked to exercise the right of reply."
    );
    room.limits.right_of_reply = vec![Length::from_minutes(2)];
    assert_eq!(
        said(voice(&room).replies_asked()),
        "One delegation has asked to exercise the right of reply. May I remind delegations that such \
         statements are limited to two minutes."
    );
}

#[test]
fn who_cannot_be_heard_is_told_that_we_come_back() {
    assert_eq!(
        said(voice(&during("BHS", &["JPN"])).skip()),
        "We seem to have lost the connection with the Bahamas. We shall come back to the Bahamas after the \
         next speaker."
    );
    assert_eq!(
        said(voice(&during("MEX", &[])).skip()),
        "We seem to have lost the connection with Mexico. We shall come back to Mexico."
    );
    assert_eq!(
        said(voice(&exchange(&["JPN", "CUB"])).skip()),
        "We seem to have lost the connection with Japan. We shall come back to Japan after the next speaker."
    );
    assert_eq!(said(voice(&exchange(&[])).skip()), "(nobody is waiting for the floor)");
}

#[test]
fn a_statement_in_writing_goes_to_the_address_of_the_agenda() {
    let mut room = exchange(&[]);
    assert_eq!(
        said(voice(&room).in_writing(&speaker("COL"))),
        "I invite the representative of Colombia to send the statement in writing."
    );
    room.agenda.statements_to = Some("statements@example.org".to_owned());
    assert_eq!(
        said(voice(&room).in_writing(&speaker("COL"))),
        "I invite the representative of Colombia to send the statement in writing to statements@example.org."
    );
}

#[test]
fn the_interpreters_are_named_when_the_meeting_is_extended() {
    assert_eq!(
        said(voice(&exchange(&[])).interpreters(at(18, 15))),
        "The interpreters have kindly agreed to stay until 6.15 p.m."
    );
}

#[test]
fn a_meeting_is_suspended_resumed_and_adjourned() {
    let room = exchange(&["JPN", "CUB", "MEX"]);
    let voice = voice(&room);
    assert_eq!(said(voice.suspended(Some(at(11, 15)))), "The consultation is suspended until 11.15 a.m.");
    assert_eq!(said(voice.suspended(None)), "The consultation is suspended.");
    assert_eq!(said(voice.resumed()), "The consultation is resumed.");
    assert_eq!(said(voice.adjourned()), "I thank all delegations. This informal consultation is adjourned.");
}

#[test]
fn those_not_heard_are_told_when_they_will_be() {
    let date = NaiveDate::from_ymd_opt(2021, 6, 28).unwrap();
    let told = |waiting: &[&str]| {
        said(
            voice(&exchange(waiting)).not_all_heard(Some((date, NaiveTime::from_hms_opt(15, 0, 0).unwrap()))),
        )
    };
    assert_eq!(
        told(&["JPN", "CUB", "MEX"]),
        "We shall hear the remaining three speakers on 28 June 2021 at 3 p.m."
    );
    assert_eq!(told(&["JPN"]), "We shall hear the remaining speaker on 28 June 2021 at 3 p.m.");
    assert_eq!(told(&[]), "(nobody is waiting for the floor)");
}

#[test]
fn those_not_heard_are_told_that_they_will_be_when_no_day_is_known() {
    assert_eq!(
        said(voice(&exchange(&["JPN", "CUB"])).not_all_heard(None)),
        "We shall hear the remaining two speakers at a later meeting."
    );
}

#[test]
fn the_limits_of_statements_are_recalled_as_they_stand() {
    let mut room = exchange(&[]);
    assert_eq!(said(voice(&room).limits()), "(there is no time limit)");
    room.limits.national = Some(Length::from_minutes(3));
    room.limits.group = Some(Length::from_minutes(5));
    assert_eq!(
        said(voice(&room).limits()),
        "May I remind delegations that statements are limited to three minutes in national capacity and five \
         minutes on behalf of groups."
    );
    room.limits.group = Some(Length::from_minutes(3));
    assert_eq!(
        said(voice(&room).limits()),
        "May I remind delegations that statements are limited to three minutes."
    );
}

#[test]
fn the_last_speaker_is_announced_when_one_remains_on_a_closed_list() {
    let mut room = exchange(&["CUB"]);
    assert_eq!(
        said(voice(&room).last_speaker()),
        "(the list is not closed, or more than one speaker remains)"
    );
    room.list = ListState::Closed;
    assert_eq!(
        said(voice(&room).last_speaker()),
        "The last speaker on my list is the representative of Cuba."
    );
    assert_eq!(said(voice(&exchange(&[])).last_speaker()), "(nobody is waiting for the floor)");
}

#[test]
fn a_right_of_reply_granted_out_of_its_turn_names_nobody_as_following() {
    let mut room = during("MEX", &["JPN"]);
    replies(&mut room, &["IRN", "CUB"]);
    assert_eq!(
        said(voice(&room).floor_to(&speaker("CUB"), Kind::RightOfReply)),
        "I give the floor to the representative of Cuba in exercise of the right of reply."
    );
}
