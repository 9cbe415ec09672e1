//! Sentences of the agenda in place of the built-in ones.

use super::*;
use crate::agenda::SENTENCES;

fn with(mut room: Room, own: &[(&str, &str)]) -> Room {
    room.agenda.say = own.iter().map(|(name, words)| ((*name).to_owned(), (*words).to_owned())).collect();
    room
}

#[test]
fn a_sentence_of_the_agenda_stands_in_place_of_the_built_in_one() {
    let own = [("give_floor", "{speaker} has the floor{behalf}{next}."), ("thank", "Thank you, {speaker}.")];
    assert_eq!(
        next(&with(during("MEX", &["IDN for NAM", "CUB"]), &own)),
        "Thank you, the representative of Mexico. The representative of Indonesia has the floor, who will \
         speak on behalf of the Movement of Non-Aligned Countries, to be followed by Cuba."
    );
}

#[test]
fn thanks_and_floor_can_change_places() {
    let own = [("thank_and_give_floor", "{give_floor} {thank}")];
    assert_eq!(
        next(&with(during("MEX", &["CUB"]), &own)),
        "I now give the floor to the representative of Cuba. I thank the representative of Mexico."
    );
}

#[test]
fn the_comma_before_those_who_follow_is_not_asked_of_the_agenda() {
    for words in ["followed by {next}", ", followed by {next}"] {
        assert_eq!(
            next(&with(exchange(&["JPN", "CUB"]), &[("to_be_followed_by", words)])),
            "I now give the floor to the representative of Japan, followed by Cuba."
        );
    }
    let own = [("give_floor", "{speaker}, please. {next}"), ("to_be_followed_by", "Next: {next}.")];
    assert_eq!(
        next(&with(exchange(&["JPN", "CUB"]), &own)),
        "The representative of Japan, please. Next: Cuba."
    );
}

#[test]
fn every_sentence_of_the_agenda_is_used() {
    let own = [
        ("conclude", "{speaker}, {limit} are over."),
        ("closing_announced", "{count} wait; the list closes at {time}."),
        ("list_closed", "Closed. {count} to be heard."),
        ("point_of_order", "Point of order: {speaker}."),
        ("right_of_reply", "{count} replies. {speaker}, {limit}."),
        ("adjourned", "Thank you all."),
    ];
    let mut room = with(during("CUB", &["JPN", "MEX"]), &own);
    room.floor.point_of_order = Some(intervention("EGY", Kind::PointOfOrder));
    room.limits.right_of_reply = vec![Length::from_minutes(2)];
    replies(&mut room, &["IRN", "CHE"]);
    let voice = voice(&room);
    assert_eq!(said(voice.conclude()), "The representative of Cuba, three minutes are over.");
    assert_eq!(said(voice.closing_announced(at(11, 25))), "Two wait; the list closes at 11.25 a.m.");
    assert_eq!(said(voice.list_closed()), "Closed. Two to be heard.");
    assert_eq!(said(voice.point_of_order()), "Point of order: the representative of Egypt.");
    assert_eq!(
        said(voice.floor_to(&speaker("CHE"), Kind::RightOfReply)),
        "Two replies. The representative of Switzerland, two minutes."
    );
    assert_eq!(said(voice.adjourned()), "Thank you all.");
}

#[test]
fn what_stands_for_nothing_leaves_an_empty_line_and_the_reason() {
    let room = with(exchange(&["JPN"]), &[("give_floor", "{who} has the floor.")]);
    assert_eq!(
        next(&room),
        "(\u{201c}{who}\u{201d} stands for nothing in this sentence of the agenda; take it out under [say])"
    );
}

#[test]
fn a_sentence_that_names_nobody_can_be_said_of_somebody_not_named() {
    let mut room = with(during("CUB", &[]), &[("conclude", "Please conclude.")]);
    room.floor.speaker.as_mut().unwrap().request.speaker = Speaker::unknown();
    assert_eq!(said(voice(&room).conclude()), "Please conclude.");
}

#[test]
fn whatever_an_agenda_file_may_put_in_other_words_stands_for_something() {
    for sentence in SENTENCES {
        let words: Vec<String> = sentence.placeholders.iter().map(|name| format!("{{{name}}}")).collect();
        let words = words.join(" ");
        let mut room = with(during("CUB", &["JPN", "MEX"]), &[(sentence.name, &format!("Own: {words}."))]);
        room.floor.point_of_order = Some(intervention("EGY", Kind::PointOfOrder));
        room.limits.right_of_reply = vec![Length::from_minutes(2)];
        let voice = voice(&room);
        let point = said(voice.point_of_order());
        room.floor.point_of_order = None;
        let all = [
            next(&room),
            point,
            said(super::voice(&room).conclude()),
            said(super::voice(&room).closing_announced(at(11, 25))),
            said(super::voice(&room).list_closed()),
            said(super::voice(&room).floor_to(&speaker("CHE"), Kind::RightOfReply)),
            said(super::voice(&room).adjourned()),
        ];
        assert!(all.iter().any(|said| said.contains("Own:")), "{} is never said: {all:?}", sentence.name);
        assert!(all.iter().all(|said| !said.starts_with('(')), "{}: {all:?}", sentence.name);
    }
}
