//! Entries of the floor that came too late: what was heard is kept as an intervention, all else as a note; nothing of
//! the running floor changes.

use std::sync::Arc;

use informals::agenda::ItemLabel;
use informals::meeting::{
    About, Command, EndOfLate, Entry, Event, KeptLate, LimitScope, PastIntervention, Role,
};
use informals::time::Length;

use crate::people::moment;
use crate::room::{Sitting, called, given_waiting, limit, speaker};

/// Anna's desk is cut off at 10:42, while Indonesia has the floor since 10:41; Japan and Mexico wait.
struct CutOff {
    /// What everybody else has.
    shared: Sitting,
    /// What she has.
    own: Sitting,
    from: usize,
}

fn given_a_desk_cut_off() -> CutOff {
    let mut shared = given_waiting(&["IDN for NAM", "JPN", "MEX"]);
    shared.at("10:41:00").gets_the_floor("IDN for NAM").at("10:42:00");
    let own = shared.elsewhere();
    let from = own.meeting.entries().len();
    shared.by("ben", Role::Facilitator).at("10:42:10").when(Command::TakeFloorDesk);
    CutOff { shared, own, from }
}

impl CutOff {
    /// What she did that nobody else has.
    fn late(&self) -> Vec<Arc<Entry>> {
        self.own.meeting.entries().since(self.from).cloned().collect()
    }

    fn kept(&self, now: &str) -> KeptLate {
        self.shared.meeting.kept_late(&self.late(), moment(now)).unwrap()
    }

    fn kept_after(&self, settled: usize, now: &str) -> KeptLate {
        self.shared.meeting.kept_late(self.late().get(settled..).unwrap(), moment(now)).unwrap()
    }

    /// The first one is kept, under its own name.
    fn keeps_first(&mut self, now: &str) {
        let first = self.late().first().unwrap().clone();
        let (at, command) = match self.kept(now) {
            KeptLate::Intervention { heard, note, .. } => {
                (heard.ended, Command::LogIntervention { heard, note })
            }
            KeptLate::Note(note) => (first.at, Command::TakeNote(note)),
            KeptLate::Nothing => return,
        };
        let request = informals::meeting::Request { id: first.id, at, by: first.by.clone(), command };
        let events = self.shared.meeting.decide(&request).unwrap();
        self.shared.meeting.apply(&Arc::new(Entry { at, events, ..(*first).clone() }));
    }
}

fn intervention(kept: KeptLate) -> (PastIntervention, EndOfLate, usize) {
    match kept {
        KeptLate::Intervention { heard, end, with, .. } => (*heard, end, with.len()),
        KeptLate::Note(_) | KeptLate::Nothing => panic!("{kept:?}"),
    }
}

fn note(kept: &KeptLate) -> (&str, &About) {
    match kept {
        KeptLate::Note(note) | KeptLate::Intervention { note: Some(note), .. } => {
            assert!(note.check);
            (&note.text, &note.about)
        }
        KeptLate::Intervention { .. } | KeptLate::Nothing => panic!("{kept:?}"),
    }
}

#[test]
fn who_was_given_the_floor_and_thanked_is_an_intervention_with_start_and_end() {
    let mut desk = given_a_desk_cut_off();
    desk.own.at("10:43:00").gets_the_floor("JPN").at("10:46:00").ends();
    let (heard, end, with) = intervention(desk.kept("10:50:00"));
    assert_eq!((heard.began, heard.ended, end), (moment("10:43:00"), moment("10:46:00"), EndOfLate::Logged));
    assert_eq!((heard.speaker, heard.item), (speaker("JPN"), Some(ItemLabel::new("D"))));
    assert_eq!((heard.limit, heard.request), (Some(Length::from_minutes(3)), Some(desk.own.id("JPN"))));
    assert_eq!(with, 1, "that it ended is kept with it");
}

#[test]
fn whoever_was_on_the_floor_before_gets_a_note_since_the_record_has_another_end() {
    let mut desk = given_a_desk_cut_off();
    desk.own.at("10:43:00").gets_the_floor("JPN");
    let about = About::Intervention(desk.shared.id("IDN for NAM"));
    assert_eq!(note(&desk.kept("10:50:00")), ("logged afterwards: 10:43 IDN for NAM ended", &about));
}

#[test]
fn handing_over_makes_two_one_after_the_other() {
    let mut desk = given_a_desk_cut_off();
    desk.own.at("10:43:00").gets_the_floor("JPN").at("10:46:00").gets_the_floor("MEX").at("10:48:00").ends();
    desk.keeps_first("10:50:00");
    let (heard, end, with) = intervention(desk.kept_after(1, "10:50:00"));
    assert_eq!(
        (heard.speaker, heard.began, heard.ended),
        (speaker("MEX"), moment("10:46:00"), moment("10:48:00"))
    );
    assert_eq!((end, with), (EndOfLate::Logged, 1));
}

#[test]
fn everything_that_tells_how_it_went_on_is_in_it() {
    let mut desk = given_a_desk_cut_off();
    let own = &mut desk.own;
    own.at("10:43:00")
        .gets_the_floor("JPN")
        .at("10:44:00")
        .when(Command::Pause)
        .at("10:44:30")
        .when(Command::Resume);
    own.when(limit(LimitScope::Now, 1)).at("10:45:00").when(Command::Conclude);
    own.when(Command::NamePerson { person: "H.E. the Ambassador".to_owned() })
        .at("10:46:00")
        .when(Command::Adjourn);
    let (heard, end, with) = intervention(desk.kept("10:50:00"));
    assert_eq!((heard.ended, end), (moment("10:46:00"), EndOfLate::Logged));
    assert_eq!((heard.pauses.len(), heard.limit), (1, Some(Length::from_minutes(1))));
    assert_eq!(heard.asked_to_conclude, Some(moment("10:45:00")));
    assert_eq!(heard.speaker.person.as_deref(), Some("H.E. the Ambassador"));
    assert_eq!(with, 5, "but that the meeting was adjourned is told apart");
}

#[test]
fn without_an_end_of_its_own_it_ends_when_somebody_else_has_the_floor_in_the_record() {
    let mut desk = given_a_desk_cut_off();
    desk.own.at("10:43:00").gets_the_floor("JPN");
    desk.shared.at("10:45:00").gets_the_floor("MEX");
    let (heard, end, _) = intervention(desk.kept("10:50:00"));
    assert_eq!((heard.ended, end), (moment("10:45:00"), EndOfLate::AsRecorded("floor to MEX".to_owned())));
}

#[test]
fn where_nothing_has_happened_since_it_ends_when_it_is_kept() {
    let mut desk = given_a_desk_cut_off();
    desk.own.at("10:43:00").gets_the_floor("JPN").at("10:44:00").when(Command::Pause);
    let (heard, end, _) = intervention(desk.kept("10:50:00"));
    assert_eq!((heard.ended, end), (moment("10:50:00"), EndOfLate::Now));
    assert_eq!(heard.pauses[0].to, Some(moment("10:50:00")), "a pause ends with it");
}

#[test]
fn whoever_was_called_keeps_the_name_under_which_notes_were_taken() {
    let mut desk = given_a_desk_cut_off();
    desk.own.at("10:43:00").when(called("CUB"));
    let id = desk.own.speaker().id();
    desk.own.at("10:44:00").ends();
    assert_eq!(intervention(desk.kept("10:50:00")).0.request, None);
    desk.keeps_first("10:50:00");
    let heard = desk.shared.room().intervention(id).unwrap();
    assert!(heard.was_logged_afterwards());
    assert_eq!(desk.shared.floor(), Some("IDN for NAM".to_owned()), "the running floor is as it was");
}

#[test]
fn a_point_of_order_is_an_intervention_with_its_response() {
    let mut desk = given_a_desk_cut_off();
    desk.own.at("10:43:00").point_of_order("CUB").at("10:43:30");
    desk.own.when(Command::Respond { words: Some("the list stands".to_owned()) });
    let kept = desk.kept("10:50:00");
    assert_eq!(note(&kept).0, "logged afterwards: 10:43 IDN for NAM paused");
    let (heard, _, with) = intervention(kept);
    assert_eq!((heard.kind, heard.ended), (informals::meeting::Kind::PointOfOrder, moment("10:43:30")));
    assert_eq!((heard.response.as_deref(), with), (Some("the list stands"), 0));
}

#[test]
fn a_request_an_item_or_the_list_is_a_note_with_its_time() {
    let mut desk = given_a_desk_cut_off();
    desk.own.at("10:43:00").asks("EGY").when(Command::CloseList);
    let item = About::Item(ItemLabel::new("D"));
    assert_eq!(note(&desk.kept("10:50:00")), ("logged afterwards: 10:43 EGY asks for the floor, 3rd", &item));
    assert!(
        note(&desk.kept_after(1, "10:50:00"))
            .0
            .starts_with("logged afterwards: 10:43 list of speakers closed")
    );
}

#[test]
fn who_had_the_floor_in_the_record_as_well_gets_a_note_and_is_not_heard_twice() {
    let mut desk = given_a_desk_cut_off();
    desk.own.at("10:43:00").gets_the_floor("JPN");
    desk.shared.at("10:43:20").gets_the_floor("JPN");
    let kept = desk.kept("10:50:00");
    assert!(note(&kept).0.contains("floor to JPN"), "{kept:?}");
    assert!(matches!(kept, KeptLate::Note(_)));
}

#[test]
fn what_its_own_desk_took_back_leaves_nothing_to_keep() {
    let mut desk = given_a_desk_cut_off();
    desk.own.at("10:43:00").gets_the_floor("JPN").at("10:43:05").takes_back();
    assert_eq!(desk.kept("10:50:00"), KeptLate::Nothing);
    assert_eq!(desk.kept_after(1, "10:50:00"), KeptLate::Nothing);
}

#[test]
fn the_end_of_what_was_set_aside_is_a_note() {
    let mut desk = given_a_desk_cut_off();
    desk.own.at("10:43:00").gets_the_floor("JPN").at("10:46:00").ends();
    assert_eq!(note(&desk.kept_after(1, "10:50:00")).0, "logged afterwards: 10:46 JPN ended");
}

#[test]
fn what_only_ends_what_is_kept_already_leaves_nothing_to_keep() {
    let mut desk = given_a_desk_cut_off();
    desk.own.at("10:43:00").gets_the_floor("JPN").at("10:46:00").ends();
    desk.keeps_first("10:50:00");
    assert_eq!(desk.kept_after(1, "10:50:00"), KeptLate::Nothing);
    let heard = desk.shared.room().last_on_the_floor();
    assert!(heard.is_none(), "Japan never had the floor in this record");
}

#[test]
fn it_is_kept_once_however_often_it_is_tried() {
    let mut desk = given_a_desk_cut_off();
    desk.own.at("10:43:00").gets_the_floor("JPN").at("10:46:00").ends();
    desk.keeps_first("10:50:00");
    let entry = desk.shared.meeting.entries().last().unwrap().clone();
    assert_eq!(entry.id, desk.late()[0].id, "under its own name");
    desk.shared.meeting.apply(&entry);
    let logged = desk.shared.meeting.entries().iter().flat_map(|entry| &entry.events);
    assert_eq!(logged.filter(|event| matches!(event, Event::InterventionLogged { .. })).count(), 1);
    assert!(matches!(desk.kept("10:50:00"), KeptLate::Note(_) | KeptLate::Nothing));
}
