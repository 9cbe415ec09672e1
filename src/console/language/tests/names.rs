//! Who asks, and for whom.

use super::room::{at, command, day, for_group, for_states, plain, refused, who};
use crate::delegations::{Category, guest};
use crate::meeting::{Asking, Channel, Command, Kind, OnBehalfOf, Speaker};
use crate::time::{Length, Moment};

fn askings(line: &str) -> Vec<Asking> {
    match command(line) {
        Command::Inscribe { askings } => askings,
        other => panic!("{other:?}"),
    }
}

fn speakers(line: &str) -> Vec<Speaker> {
    askings(line).into_iter().map(|asking| asking.speaker).collect()
}

#[test]
fn several_requests_stand_on_one_line() {
    let line = "inscribe Indonesia for NAM, EU, Japan via e-mail";
    assert_eq!(speakers(line), [for_group("Indonesia", "NAM"), plain("EU"), plain("Japan")]);
    assert!(askings(line).iter().all(|asking| asking.channel == Channel::Email));
}

#[test]
fn what_follows_one_name_holds_for_that_one() {
    let askings = askings("inscribe Japan via chat limit 2m, Kenya as question, Mexico via e-mail");
    let channels: Vec<_> = askings.iter().map(|asking| asking.channel).collect();
    assert_eq!(channels, [Channel::Chat, Channel::Email, Channel::Email]);
    let limits: Vec<_> = askings.iter().map(|asking| asking.limit).collect();
    assert_eq!(limits, [Some(Length::from_minutes(2)), None, None]);
    let kinds: Vec<_> = askings.iter().map(|asking| asking.kind).collect();
    assert_eq!(kinds, [Kind::Statement, Kind::Question, Kind::Statement]);
}

#[test]
fn names_with_spaces_need_no_quotation_marks() {
    let line = "inscribe Trinidad and Tobago for CARICOM and-national via hand";
    let speaker = Speaker { also_national: true, ..for_group("Trinidad and Tobago", "CARICOM") };
    assert_eq!(speakers(line), [speaker]);
}

#[test]
fn two_names_with_and_between_them_are_two_requests() {
    assert_eq!(speakers("inscribe Oman and Iraq, Peru"), [plain("Oman"), plain("Iraq"), plain("Peru")]);
    assert_eq!(speakers("inscribe Oman, Trinidad and Tobago"), [plain("Oman"), plain("Trinidad and Tobago")]);
    let both = askings("inscribe Oman and Iraq as question, Peru");
    let kinds: Vec<Kind> = both.iter().map(|asking| asking.kind).collect();
    assert_eq!(kinds, [Kind::Question, Kind::Question, Kind::Statement]);
}

#[test]
fn a_free_list_of_states_is_spoken_for() {
    let wanted = [for_states("Iran", &["Bolivia", "Cuba", "Iran"])];
    for line in [
        "inscribe Iran for \"Bolivia, Cuba, Iran\"",
        "inscribe Iran for Bolivia, Cuba, Iran via chat",
        "inscribe Iran for \"Bolivia, Cuba and Iran\"",
    ] {
        assert_eq!(speakers(line), wanted, "{line}");
    }
    let national = speakers("inscribe Iran for Bolivia, Cuba, Iran and-national");
    assert!(national.iter().all(|speaker| speaker.also_national));
}

#[test]
fn after_a_list_of_states_with_details_the_next_request_begins() {
    let line = "inscribe Iran for Bolivia, Cuba via chat, Japan";
    assert_eq!(speakers(line), [for_states("Iran", &["Bolivia", "Cuba"]), plain("Japan")]);
}

#[test]
fn a_group_with_a_comma_in_its_name_is_one_group() {
    let canz = [for_group("Canada", "CANZ")];
    assert_eq!(speakers("inscribe Canada for Canada, Australia and New Zealand"), canz);
    assert_eq!(speakers("inscribe Canada for \"Canada, Australia and New Zealand\" via chat"), canz);
}

#[test]
fn the_name_of_a_state_is_not_the_beginning_of_a_groups() {
    let two = [for_states("Peru", &["Canada", "Australia"])];
    assert_eq!(speakers("inscribe Peru for Canada, Australia"), two);
    assert_eq!(speakers("inscribe Peru for \"Canada, Australia\""), two);
    assert!(refused("inscribe Peru for Canada").contains("is a State, not a group"));
}

#[test]
fn any_group_can_be_named_in_quotation_marks() {
    let named =
        Speaker { on_behalf_of: Some(OnBehalfOf::Named("Friends of ink".to_owned())), ..plain("Peru") };
    assert_eq!(speakers("inscribe Peru for group \"Friends of ink\""), [named]);
    assert_eq!(speakers("inscribe Guinea-Bissau for Group of 77"), [for_group("Guinea-Bissau", "G77")]);
}

#[test]
fn a_name_with_for_in_it_is_one_name() {
    let line = "inscribe United Nations Institute for Disarmament Research";
    assert_eq!(speakers(line), [plain("UNIDIR")]);
}

#[test]
fn keywords_win_over_codes_unless_in_quotation_marks() {
    assert_eq!(speakers("inscribe \"TO\""), [plain("Tonga")]);
    assert!(matches!(command("withdraw Japan"), Command::Withdraw { .. }));
}

#[test]
fn a_request_may_have_an_earlier_time_of_asking() {
    let asked = |line: &str| askings(line).first().unwrap().asked.unwrap();
    let eve = Moment::at(
        day().pred_opt().unwrap(),
        chrono::NaiveTime::from_hms_opt(17, 2, 0).unwrap(),
        super::room::ZONE,
    );
    for line in [
        "inscribe Kenya asked \"24 June 17:02\"",
        "inscribe Kenya asked 24 Jun 17:02 via chat",
        "inscribe Kenya asked 2021-06-24T17:02",
        "inscribe Kenya asked \"2021-06-24 17:02\"",
        "inscribe Kenya asked 17:02",
    ] {
        assert_eq!(asked(line), eve, "{line}");
    }
    assert_eq!(asked("inscribe Kenya asked 09:45"), at("09:45"));
}

#[test]
fn a_guest_is_an_organization_unless_said_otherwise() {
    let first = |line: &str| askings(line).first().unwrap().clone();
    let forum = first("guest \"Forum on \\\"Ink\\\"\" via chat note \"on ¶ 4\"");
    assert_eq!(forum.speaker, Speaker::plain(guest("Forum on \"Ink\"", Category::GuestOrganization)));
    assert_eq!((forum.channel, forum.note.as_deref()), (Channel::Chat, Some("on ¶ 4")));
    let person = first("guest \"A Professor\" as person");
    assert_eq!(person.speaker.delegation.unwrap().category, Category::GuestPerson);
}

#[test]
fn a_guest_of_this_meeting_is_known_by_name() {
    let forum = Speaker::plain(guest("Small Arms Forum", Category::GuestOrganization));
    assert_eq!(speakers("inscribe small arms forum"), [forum]);
}

#[test]
fn one_unknown_name_refuses_the_whole_line() {
    assert!(refused("inscribe Japan, Atlantis, Kenya").contains("Atlantis"));
    assert_eq!(who("Japan").name.as_str(), "Japan");
}
