//! What a good agenda file gives.

use super::{Agenda, parse};
use crate::delegations::Category;
use crate::source::Severity;
use crate::time::Length;

const HEAD: &str = "title = \"Informal consultation\"\ndate = 2021-06-25\nstarts = 10:00:00\n\
                    ends = 12:00:00\ntime_zone = \"America/New_York\"\n";
const ITEM: &str = "[[items]]\nlabel = \"A\"\ntitle = \"Exchange of views\"\nkind = \"exchange\"\n";

fn read(text: &str) -> Agenda {
    let parsed = parse(text.as_bytes());
    assert_eq!(parsed.problems, []);
    parsed.agenda.unwrap()
}

fn warnings(text: &str) -> Vec<String> {
    let parsed = parse(text.as_bytes());
    assert!(parsed.agenda.is_some(), "{:?}", parsed.problems);
    assert!(parsed.problems.iter().all(|problem| problem.severity == Severity::Warning));
    parsed.problems.into_iter().map(|problem| problem.message).collect()
}

#[test]
fn what_is_left_out_has_the_usual_value() {
    let agenda = read(&format!("{HEAD}{ITEM}"));
    assert_eq!(agenda.time_limits.right_of_reply, [Length::from_minutes(10), Length::from_minutes(5)]);
    assert_eq!(agenda.time_limits.warn_at, [Length::from_seconds(30), Length::from_seconds(10)]);
    assert_eq!(agenda.time_limits.handover, Length::from_seconds(15));
    assert_eq!(agenda.time_limits.national, None);
    assert_eq!((agenda.record.some, agenda.record.many), (3, 8));
}

#[test]
fn where_only_the_national_limit_is_written_it_holds_for_everybody() {
    let agenda = read(&format!("{HEAD}[time_limits]\nnational = \"3m\"\norganization = \"2m\"\n{ITEM}"));
    let three = Some(Length::from_minutes(3));
    assert_eq!((agenda.time_limits.group, agenda.time_limits.observer), (three, three));
    assert_eq!(agenda.time_limits.organization, Some(Length::from_minutes(2)));
}

#[test]
fn warnings_before_the_limit_are_kept_longest_first_and_once() {
    let agenda = read(&format!("{HEAD}[time_limits]\nwarn_at = [\"10s\", \"1m\", \"10s\"]\n{ITEM}"));
    assert_eq!(agenda.time_limits.warn_at, [Length::from_minutes(1), Length::from_seconds(10)]);
}

#[test]
fn a_meeting_may_pass_midnight() {
    let text =
        format!("{HEAD}hard_stop = 00:30\n{ITEM}").replace("10:00:00", "22:00").replace("12:00:00", "00:15");
    let agenda = read(&text);
    assert_eq!(agenda.ends_at() - agenda.starts_at(), Length::from_minutes(135));
    assert_eq!(agenda.hard_stop_at().unwrap() - agenda.ends_at(), Length::from_minutes(15));
}

#[test]
fn an_item_without_planned_length_takes_that_of_its_sub_items() {
    let below = |label: &str, planned: &str| {
        ITEM.replace("\"A\"", &format!("\"{label}\"")) + &format!("planned = \"{planned}\"\n")
    };
    let text = format!("{HEAD}{ITEM}{}{}{}", below("A.1", "60m"), below("A.2", "50m"), below("B", "20m"));
    let told = warnings(&text);
    assert_eq!(told, ["the items take 2 h 10 min, 10 min more than the 2 h of the meeting"]);
}

#[test]
fn a_presenter_may_be_an_own_delegation_of_the_meeting() {
    let text = format!(
        "{HEAD}{ITEM}presenter = \"Institute of Marking\"\n[[delegations]]\nname = \"Institute of Marking\"\n\
         category = \"organization\"\n"
    );
    let agenda = read(&text);
    let presenter = agenda.person("Institute of Marking").unwrap();
    assert_eq!((&presenter.name, &presenter.title), (&None, &None));
    assert_eq!(presenter.delegation.as_ref().unwrap().category, Category::Organization);
    assert_eq!(agenda.items[0].presenter.as_deref(), Some("Institute of Marking"));
}

#[test]
fn text_loses_what_could_move_the_cursor() {
    let text = format!("{HEAD}place = \"Room\\u001b[2J\\u202e 1\"\n{ITEM}script = \"one\\r\\ntwo\\u0007\"\n");
    let agenda = read(&text);
    assert_eq!(agenda.place.as_deref(), Some("Room[2J 1"));
    assert_eq!(agenda.items[0].script.as_deref(), Some("one\ntwo"));
}

#[test]
fn a_file_of_another_editor_with_mark_and_windows_lines_is_read() {
    let agenda = read(&format!("\u{feff}{HEAD}{ITEM}").replace('\n', "\r\n"));
    assert_eq!(agenda.title, "Informal consultation");
}

#[test]
fn a_meeting_may_have_one_item_of_any_kind() {
    assert_eq!(read(&format!("{HEAD}{}", ITEM.replace("\"exchange\"", "\"presentation\""))).items.len(), 1);
}

#[test]
fn sentences_of_the_file_are_kept_with_their_placeholders() {
    let text = format!("{HEAD}{ITEM}[say]\ngive_floor = \"The floor is given to {{speaker}}{{behalf}}.\"\n");
    let (name, template) = read(&text).say.remove(0);
    assert_eq!(
        (name.as_str(), template.as_str()),
        ("give_floor", "The floor is given to {speaker}{behalf}.")
    );
}
