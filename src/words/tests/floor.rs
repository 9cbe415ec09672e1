//! What belongs to the next press of Space.

use super::*;
use crate::meeting::Heard;

#[test]
fn before_the_first_item_the_words_open_the_consultation() {
    let room = Room { state: MeetingState::Before, ..exchange(&["JPN"]) };
    assert_eq!(next(&room), "I open this informal consultation.");
}

#[test]
fn the_floor_is_given_to_the_next_and_two_are_named_as_following() {
    assert_eq!(
        next(&exchange(&["JPN", "MEX", "CHE", "CUB"])),
        "I now give the floor to the representative of Japan, to be followed by Mexico and Switzerland."
    );
    assert_eq!(
        next(&exchange(&["JPN", "BHS"])),
        "I now give the floor to the representative of Japan, to be followed by the Bahamas."
    );
    assert_eq!(next(&exchange(&["JPN"])), "I now give the floor to the representative of Japan.");
}

#[test]
fn one_press_thanks_and_gives_the_floor_to_the_next() {
    assert_eq!(
        next(&during("IDN for NAM", &["EU", "JPN", "MEX"])),
        "I thank the representative of Indonesia for the statement on behalf of the Movement of Non-Aligned \
         Countries. I now give the floor to the representative of the European Union, to be followed by Japan \
         and Mexico."
    );
}

#[test]
fn the_last_speaker_is_thanked_when_nobody_waits() {
    assert_eq!(next(&during("JPN", &[])), "I thank the representative of Japan.");
}

#[test]
fn only_a_statement_is_thanked_for_on_behalf_of_a_group() {
    for kind in [Kind::Question, Kind::Reaction, Kind::RightOfReply, Kind::Remarks] {
        let mut room = exchange(&[]);
        room.floor.speaker = Some(intervention("IDN for NAM", kind));
        assert_eq!(next(&room), "I thank the representative of Indonesia.");
    }
}

#[test]
fn those_held_are_passed_over() {
    let mut room = exchange(&["JPN", "MEX", "CHE", "CUB"]);
    room.waiting[0].held = true;
    room.waiting[2].held = true;
    assert_eq!(next(&room), "I now give the floor to the representative of Mexico, to be followed by Cuba.");
}

#[test]
fn the_last_one_on_a_closed_list_is_announced_as_the_last() {
    let closed = |waiting: &[&str]| Room { list: ListState::Closed, ..exchange(waiting) };
    let last = "I now give the floor to the representative of Cuba, the last speaker on my list.";
    assert_eq!(next(&closed(&["CUB"])), last);
    assert_eq!(
        next(&closed(&["JPN", "CUB"])),
        "I now give the floor to the representative of Japan, to be followed by Cuba."
    );

    let mut followed_by_reply = closed(&["CUB"]);
    replies(&mut followed_by_reply, &["CHE"]);
    assert_eq!(next(&followed_by_reply), last);
}

#[test]
fn nobody_is_the_last_while_somebody_is_held_or_the_list_is_open() {
    let mut held = Room { list: ListState::Closed, ..exchange(&["CUB", "JPN"]) };
    held.waiting[1].held = true;
    assert_eq!(next(&held), "I now give the floor to the representative of Cuba.");
    assert_eq!(next(&exchange(&["CUB"])), "I now give the floor to the representative of Cuba.");
}

#[test]
fn when_the_list_is_empty_the_room_is_asked() {
    let mut room = exchange(&[]);
    assert_eq!(next(&room), "Does any delegation wish to take the floor?");

    room.finished.push(intervention("JPN", Kind::Statement));
    assert_eq!(
        next(&room),
        "We have heard the last speaker on the list. Does any other delegation wish to take the floor?"
    );
    assert_eq!(said(voice(&room).none_seen()), "I see none.");
}

#[test]
fn when_the_list_is_closed_nobody_else_is_asked() {
    let mut room = Room { list: ListState::Closed, ..exchange(&[]) };
    assert_eq!(next(&room), "(nobody is waiting for the floor)");
    room.finished.push(intervention("JPN", Kind::Statement));
    assert_eq!(next(&room), "We have heard the last speaker on the list.");
}

#[test]
fn the_last_speaker_has_not_been_heard_while_somebody_is_held() {
    let mut room = exchange(&["CUB"]);
    room.waiting[0].held = true;
    room.finished.push(intervention("JPN", Kind::Statement));
    assert_eq!(next(&room), "Does any other delegation wish to take the floor?");
    room.list = ListState::Closed;
    assert_eq!(next(&room), "(everybody who waits is held)");
}

#[test]
fn outside_an_exchange_nobody_is_asked() {
    let mut room = exchange(&[]);
    room.agenda.items[0].kind = ItemKind::Presentation;
    assert_eq!(next(&room), "(nobody is waiting for the floor)");
    room.open_item = None;
    assert_eq!(next(&room), "(nobody is waiting for the floor)");
}

#[test]
fn a_meeting_that_stands_still_has_no_sentence_for_the_floor() {
    let suspended = Room { state: MeetingState::Suspended, ..exchange(&["JPN"]) };
    assert_eq!(next(&suspended), "(the meeting is suspended)");
    let adjourned = Room { state: MeetingState::Adjourned, ..exchange(&["JPN"]) };
    assert_eq!(next(&adjourned), "(the meeting is adjourned)");
}

#[test]
fn a_paused_speaker_is_invited_to_continue() {
    let mut room = during("MEX", &["JPN"]);
    room.floor.speaker.as_mut().unwrap().pauses.push(Span { from: at(10, 42), to: None });
    assert_eq!(next(&room), "I invite the representative of Mexico to continue.");
}

#[test]
fn after_a_point_of_order_the_speaker_is_invited_to_continue() {
    let mut room = during("MEX", &["JPN"]);
    room.floor.point_of_order = Some(intervention("EGY", Kind::PointOfOrder));
    room.floor.goes_on_after_point = true;
    assert_eq!(
        next(&room),
        "I thank the representative of Egypt. I invite the representative of Mexico to continue."
    );
    assert_eq!(
        said(voice(&room).point_of_order()),
        "I give the floor to the representative of Egypt on a point of order."
    );
    assert_eq!(
        said(voice(&room).response(Some(" We shall follow the agenda"))),
        "I thank the representative of Egypt. We shall follow the agenda. I invite the representative of \
         Mexico to continue."
    );
}

#[test]
fn a_point_of_order_that_interrupted_nobody_is_only_thanked_for() {
    let mut room = exchange(&["JPN"]);
    room.floor.point_of_order = Some(intervention("EGY", Kind::PointOfOrder));
    assert_eq!(next(&room), "I thank the representative of Egypt.");
    assert_eq!(
        said(voice(&room).response(Some("It is noted."))),
        "I thank the representative of Egypt. It is noted."
    );
}

#[test]
fn a_second_point_of_order_is_heard_before_the_speaker_goes_on() {
    let mut room = during("MEX", &["JPN"]);
    room.floor.point_of_order = Some(intervention("EGY", Kind::PointOfOrder));
    room.floor.further_points.push(intervention("CUB", Kind::PointOfOrder));
    room.floor.goes_on_after_point = true;
    assert_eq!(
        next(&room),
        "I thank the representative of Egypt. I give the floor to the representative of Cuba on a point of \
         order."
    );
}

#[test]
fn a_right_of_reply_is_announced_as_such_and_as_the_second() {
    let mut room = exchange(&[]);
    replies(&mut room, &["IRN", "CUB"]);
    assert_eq!(
        next(&room),
        "I give the floor to the representative of the Islamic Republic of Iran in exercise of the right of \
         reply, to be followed by Cuba."
    );

    room.finished.push(intervention("IRN", Kind::RightOfReply));
    room.heard = Heard::of(&room.finished);
    replies(&mut room, &["IRN"]);
    assert_eq!(
        next(&room),
        "I give the floor to the representative of the Islamic Republic of Iran for a second intervention in \
         exercise of the right of reply."
    );
}

#[test]
fn a_right_of_reply_is_not_named_as_following_a_statement() {
    let mut room = exchange(&["JPN"]);
    replies(&mut room, &["CUB"]);
    assert_eq!(next(&room), "I now give the floor to the representative of Japan.");
}

#[test]
fn a_speaker_who_is_not_named_leaves_an_empty_line_and_the_reason() {
    let mut room = during("JPN", &["MEX"]);
    room.floor.speaker.as_mut().unwrap().request.speaker = Speaker::unknown();
    assert_eq!(next(&room), "(the speaker is not named yet)");
    assert_eq!(said(voice(&room).conclude()), "(the speaker is not named yet)");
}

#[test]
fn a_guest_without_a_name_leaves_an_empty_line_and_the_reason() {
    assert_eq!(next(&exchange(&[" ", "JPN"])), "(guest without a name)");
}

#[test]
fn nobody_is_named_as_following_after_somebody_who_cannot_be() {
    assert_eq!(next(&exchange(&["JPN", " ", "MEX"])), "I now give the floor to the representative of Japan.");
}

#[test]
fn somebody_called_out_of_order_is_given_the_floor_alone() {
    let room = during("MEX", &["JPN"]);
    assert_eq!(
        said(voice(&room).floor_to(&speaker("UNIDIR"), Kind::Remarks)),
        "I now give the floor to the representative of the United Nations Institute for Disarmament Research."
    );
}
