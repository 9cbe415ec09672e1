//! Attendance lists and pasted requests at the desk: shown before they are taken, names settled one by one.

use informals::console::{Effect, Msg};
use informals::meeting::{Channel, WarningCode};
use insta::assert_snapshot;

use super::console::{Desk, at};
use super::picture::{picture, three_sizes};
use super::story::{busy, until_d};

/// Display names are invented.
const LIST: &str = "Full Name\tUser Action\tTimestamp
Belgium - Ada\tJoined\t6/25/2021, 9:40:00 AM
Cleo Paris\tJoined\t6/25/2021, 9:41:00 AM
Kenya - Ben\tJoined\t6/25/2021, 9:41:00 AM
Kenya - Ben\tLeft\t6/25/2021, 9:46:00 AM
Japan - Dai\tJoined\t6/25/2021, 9:42:00 AM
Japan (Emi)\tJoined\t6/25/2021, 9:42:10 AM
BRAZIL\tJoined\t6/25/2021, 9:43:00 AM
EU Delegation\tJoined\t6/25/2021, 9:44:00 AM
Fay Smith Chad\tJoined\t6/25/2021, 9:45:00 AM
Korea\tJoined\t6/25/2021, 9:47:00 AM
iPad\tJoined\t6/25/2021, 9:48:00 AM
Senegal\tJoined\t6/25/2021, 9:50:00 AM
ICRC - Gil\tJoined\t6/25/2021, 9:52:00 AM
";

fn reads(desk: &mut Desk, text: &str) {
    desk.send(Msg::AttendanceRead {
        name: "list.csv".to_owned(),
        bytes: text.as_bytes().to_vec(),
        earlier: Vec::new(),
    });
}

/// The list taken before the meeting began, and the exchange of views as in the story.
fn given_a_list() -> Desk {
    let mut desk = busy();
    reads(&mut desk, LIST);
    desk.keys("<enter>");
    desk
}

fn waiting(desk: &Desk) -> Vec<String> {
    desk.room().waiting.iter().map(|waiting| waiting.speaker.short()).collect()
}

fn pastes(desk: &mut Desk, text: &str) {
    desk.send(Msg::Pasted(text.to_owned()));
}

#[test]
fn a_list_is_shown_before_it_is_taken() {
    let mut desk = busy();
    desk.keys(":attendance list.csv");
    assert_eq!(desk.preview(), "reads list.csv, and shows it first");
    desk.keys("<enter>");
    assert_eq!(desk.left, [Effect::ReadAttendance("list.csv".to_owned())]);
    reads(&mut desk, LIST);
    let told = "list.csv: 12 people, 5 delegations, 2 groups and organizations, 4 names to settle";
    assert_eq!(desk.preview(), told);
    assert!(desk.room().attendance_list().is_none());
    assert_snapshot!(three_sizes(&desk));
    desk.keys("<enter>");
    assert!(desk.room().attendance_list().is_some());
    assert!(desk.model.line().is_none());
}

#[test]
fn esc_takes_nothing_and_the_preview_can_be_turned() {
    let mut desk = busy();
    reads(&mut desk, LIST);
    let first = picture(&desk, 80, 24);
    desk.keys("<pgdn>");
    assert_ne!(picture(&desk, 80, 24), first);
    desk.keys("<esc>");
    assert!(desk.room().attendance_list().is_none() && desk.model.import().is_none());
    assert_eq!(desk.notice(), "nothing was done");
}

#[test]
fn what_is_no_list_is_refused_with_the_way_out() {
    let mut desk = busy();
    reads(&mut desk, "%PDF-1.7");
    assert!(desk.notice().starts_with("cannot read “list.csv”: it is a PDF document"), "{}", desk.notice());
    assert!(desk.model.line().is_none());
}

#[test]
fn the_facilitator_sees_who_is_online_and_the_room_does_not() {
    let mut desk = given_a_list();
    assert_snapshot!(three_sizes(&desk));
    desk.keys("d");
    let public = picture(&desk, 120, 40);
    assert!(!public.contains("ONLINE") && !public.contains("people"), "{public}");
}

#[test]
fn one_key_shows_who_is_there_and_not_yet_heard_by_region_and_group() {
    let mut desk = given_a_list();
    desk.keys("vv");
    assert_snapshot!(three_sizes(&desk));
    desk.keys("vv");
    assert!(picture(&desk, 80, 24).contains("LIST OPEN"));
}

#[test]
fn names_are_settled_one_by_one() {
    let mut desk = given_a_list();
    desk.keys(":names<enter>");
    assert_snapshot!(three_sizes(&desk));
    assert_eq!(desk.preview(), "“Fay Smith Chad” is Chad, a guess: it stands among other words");
}

#[test]
fn a_guess_is_settled_with_enter_and_others_are_typed_or_nobodys() {
    let mut desk = given_a_list();
    desk.keys(":names<enter>");
    let names: Vec<String> = desk.model.names_left().iter().map(|name| name.display_name.clone()).collect();
    assert_eq!(names.len(), 4, "{names:?}");
    desk.keys("<down>");
    desk.keys("belg<enter>");
    assert_eq!(desk.notice(), "a name settled: Belgium");
    assert_eq!(desk.model.names_left().len(), 3);
    desk.keys("-<enter>");
    assert_eq!(desk.notice(), "a name settled: nobody’s");
    desk.keys("korea");
    assert!(desk.preview().starts_with("which?"), "{}", desk.preview());
    desk.keys("1<enter>");
    assert_eq!(desk.model.names_left().len(), 1);
    desk.keys("xyzxyz");
    assert_eq!(desk.preview(), "nobody is called “xyzxyz”; - where it is nobody’s");
    desk.keys("<esc>z");
    assert_eq!(desk.model.names_left().len(), 2, "undo brings a name back");
}

#[test]
fn the_same_list_once_more_brings_its_names_back_and_changes_nothing() {
    let desk = given_a_list();
    let mut again = desk.restarted();
    again.keys(":names");
    let told = "4 to settle, whose names no journal keeps: attendance FILE reads the list again";
    assert_eq!(again.preview(), told);
    again.keys("<enter><esc>");
    let entries = again.model.meeting().entries().len();
    reads(&mut again, LIST);
    again.keys("<enter>");
    assert_eq!(again.notice(), "the attendance list says the same as that of 09:52: nothing has changed");
    assert_eq!(again.model.meeting().entries().len(), entries);
    assert_eq!(again.model.names_left().len(), 4);
}

#[test]
fn a_delegation_that_is_next_and_has_left_is_told() {
    let mut desk = until_d();
    reads(&mut desk, &LIST.replace("Kenya - Ben", "Indonesia - Ben"));
    desk.keys("<enter>");
    let warning =
        desk.room().advise(at("10:41:00")).into_iter().find(|warning| warning.code == WarningCode::HasLeft);
    let told = "Indonesia, on behalf of the Movement of Non-Aligned Countries is next and left at 09:46, by the \
                attendance list of 09:52";
    assert_eq!(warning.unwrap().sentence, told);
}

#[test]
fn lines_pasted_where_one_asks_are_shown_and_taken_together() {
    let mut desk = Desk::new();
    desk.keys("a");
    pastes(&mut desk, "Indonesia on behalf of NAM\n09:31 Japan\nken to ask about para 4\n");
    assert_eq!(desk.preview(), "pasted lines: 3 requests");
    assert!(waiting(&desk).is_empty());
    desk.keys("<enter>");
    assert_eq!(waiting(&desk), ["Japan", "Indonesia for NAM", "Kenya"], "by time of asking");
    let japan = &desk.room().waiting[0];
    assert_eq!((japan.asked, japan.channel), (at("09:31:00"), Channel::Email));
    assert_eq!(desk.room().waiting[2].note.as_deref(), Some("to ask about para 4"));
}

#[test]
fn lines_of_which_one_is_not_clear_go_into_the_line_to_be_mended() {
    let mut desk = Desk::new();
    desk.keys("a");
    pastes(&mut desk, "Indonesia on behalf of NAM\nKorea\nJapan");
    assert_eq!(desk.typed(), "Indonesia for NAM; Korea; Japan");
    assert!(desk.notice().starts_with("nothing is taken, 1 row is not clear: line 2: “Korea” may be"));
    desk.keys("<space>");
    assert!(desk.preview().starts_with("which?"), "{}", desk.preview());
}

#[test]
fn a_chat_pasted_gives_its_requests_with_their_times() {
    let mut desk = until_d();
    desk.keys("a");
    let chat = "10:05:01 From Belgium - Ada to Everyone:\n\tgood morning\n\
                10:39:30 From Senegal - Fay to Everyone:\n\tmay we have the floor please\n\
                10:40:00 From Brazil to Everyone:\n\tBrazil\n";
    pastes(&mut desk, chat);
    assert_eq!(desk.preview(), "pasted lines: 2 requests");
    desk.keys("<enter>");
    let last: Vec<_> = desk.room().waiting.iter().rev().take(2).collect();
    assert_eq!((last[1].speaker.short(), last[1].asked), ("Senegal".to_owned(), at("10:39:30")));
    assert_eq!((last[0].speaker.short(), last[0].channel), ("Brazil".to_owned(), Channel::Chat));
}
