//! Every refusal is heard at least once, as the sentence it is.

use std::collections::BTreeSet;

use informals::agenda::ItemLabel;
use informals::meeting::{About, Command, EntryId, Meeting, Opening, Position, Refusal, Role};
use informals::time::Length;

use crate::logged_afterwards::{logged, past};
use crate::people::{agenda, moment};
use crate::presence::{given_a_list, list, settle};
use crate::room::{Sitting, called, given, given_a_meeting, given_item_d_open, given_waiting, reply};

/// A number for every refusal. A new one stops the build here: give it the next number, raise `REFUSALS`,
/// and provoke it in `provoked`.
#[expect(clippy::too_many_lines, reason = "one line a refusal, so that a new one stops the build here")]
fn number(refusal: &Refusal) -> usize {
    match refusal {
        Refusal::NotBegun => 0,
        Refusal::IsSuspended => 1,
        Refusal::IsAdjourned => 2,
        Refusal::IsRunning => 3,
        Refusal::OpenAlready => 4,
        Refusal::NoSuchItem(..) => 5,
        Refusal::ItemIsOpen(_) => 6,
        Refusal::NoItemOpen => 7,
        Refusal::NotLater(..) => 8,
        Refusal::NotesOnly => 9,
        Refusal::FloorDeskHeld(_) => 10,
        Refusal::FloorDeskIsYours => 11,
        Refusal::BeforeLastEntry(..) => 12,
        Refusal::ListNotOpen => 13,
        Refusal::ListIsOpen => 14,
        Refusal::ListIsClosed => 15,
        Refusal::ListNotClosed => 16,
        Refusal::NobodyWaiting => 17,
        Refusal::AlreadyOnList(..) => 18,
        Refusal::AlreadyAfterClosing(_) => 19,
        Refusal::AlreadyForReply(..) => 20,
        Refusal::NotWaiting(_) => 21,
        Refusal::NotAfterClosing(_) => 22,
        Refusal::NoSuchPlace { .. } => 23,
        Refusal::HeldAlready(_) => 24,
        Refusal::NotHeld(_) => 25,
        Refusal::NobodyElseWaiting(_) => 26,
        Refusal::NotFromList(_) => 27,
        Refusal::NotInWriting(_) => 28,
        Refusal::ReceivedAlready(_) => 29,
        Refusal::NoMoreReplies { .. } => 30,
        Refusal::NobodyHasFloor => 31,
        Refusal::HasFloorAlready(_) => 32,
        Refusal::PausedAlready(_) => 33,
        Refusal::NotPaused(_) => 34,
        Refusal::NoLimit(_) => 35,
        Refusal::PointOfOrderHeard => 36,
        Refusal::NoPointOfOrder => 37,
        Refusal::NoSuchIntervention => 38,
        Refusal::NotEnded(_) => 39,
        Refusal::EndsBeforeStart { .. } => 40,
        Refusal::InTheFuture(_) => 41,
        Refusal::NoText => 42,
        Refusal::NothingToUndo => 43,
        Refusal::NothingToRedo => 44,
        Refusal::BuiltUpon { .. } => 45,
        Refusal::DoneSince { .. } => 46,
        Refusal::NotYours => 47,
        Refusal::NotPractice => 48,
        Refusal::NotPlanned(_) => 49,
        Refusal::NotToCome(_) => 50,
        Refusal::TooMuchBorrowed { .. } => 51,
        Refusal::NothingToBorrow(_) => 52,
        Refusal::PlanFits => 53,
        Refusal::NothingToShorten => 54,
        Refusal::NoBudgetOverrun(_) => 55,
        Refusal::NoBudgetLeft(_) => 56,
        Refusal::NoteLeftEmpty(_) => 57,
        Refusal::InNoNote(_) => 58,
        Refusal::AlignsWithItself(_) => 59,
        Refusal::NobodyNamed => 60,
        Refusal::OnNoParagraphs => 61,
        Refusal::ListNamesNobody => 62,
        Refusal::OlderList { .. } => 63,
        Refusal::ListSaysTheSame(_) => 64,
        Refusal::SettledAlready(_) => 65,
        Refusal::NoMeeting => 66,
        Refusal::NoWordsOfResponse => 67,
        Refusal::LoggedAlready { .. } => 68,
    }
}

const REFUSALS: usize = 69;

struct Heard(BTreeSet<usize>);

impl Heard {
    fn says(&mut self, room: &Sitting, command: Command, sentence: &str) {
        let refusal = room.meeting.decide(&room.request(command)).unwrap_err();
        assert_eq!(refusal.to_string(), sentence);
        self.0.insert(number(&refusal));
    }
}

#[test]
fn every_refusal_is_a_sentence_that_can_be_read_out() {
    let mut heard = Heard(BTreeSet::new());
    of_the_meeting(&mut heard);
    of_the_plan(&mut heard);
    of_the_desk(&mut heard);
    of_the_list(&mut heard);
    of_those_waiting(&mut heard);
    of_the_floor(&mut heard);
    of_corrections(&mut heard);
    of_undo(&mut heard);
    of_notes(&mut heard);
    of_attendance(&mut heard);
    let missing: Vec<usize> = (0..REFUSALS).filter(|number| !heard.0.contains(number)).collect();
    assert!(missing.is_empty(), "no test hears the refusals {missing:?}");
    assert_eq!(heard.0.len(), REFUSALS);
}

fn of_the_meeting(heard: &mut Heard) {
    let open = |label| Command::OpenItem { item: ItemLabel::new(label) };
    let mut room = given_a_meeting();
    let mut nothing = given_a_meeting();
    nothing.meeting = Meeting::new();
    heard.says(
        &nothing,
        open("A"),
        "no meeting has been begun in this journal; informals open AGENDA --journal PATH begins one in it",
    );
    heard.says(&room, Command::Pause, "the meeting has not begun; open an item first");
    let opening =
        Opening { name: "again".to_owned(), agenda: agenda(), agenda_text: String::new(), practice: None };
    heard.says(&room, Command::OpenMeeting(Box::new(opening)), "this meeting is open already");
    heard.says(&room, open("F"), "there is no item F on the agenda; it has A, B, C, D, E");
    heard.says(&room, Command::MoveClock, "the clock can be moved in a practice meeting only");
    room.opens_item("D");
    heard.says(&room, open("D"), "item D is open already");
    heard.says(&room, Command::ResumeMeeting, "the meeting is neither suspended nor adjourned");
    heard.says(
        &room,
        Command::ExtendMeeting { until: moment("09:30:00") },
        "09:30 is not after 09:40, the time it is",
    );
    room.when(Command::CloseItem);
    heard.says(&room, Command::CloseItem, "no item is open");
    room.when(Command::Suspend);
    heard.says(&room, Command::Suspend, "the meeting is suspended; resume it first");
    room.when(Command::Adjourn);
    heard.says(&room, Command::Adjourn, "the meeting is adjourned; resume-meeting goes on with it");
}

fn of_the_plan(heard: &mut Heard) {
    let borrow =
        |minutes, from| Command::Borrow { by: Length::from_minutes(minutes), from: ItemLabel::new(from) };
    let mut agenda = agenda();
    for item in agenda.items.iter_mut().filter(|item| item.label.as_str() == "B") {
        item.planned = None;
    }
    let mut room = given(agenda);
    room.at("09:55:00").opens_item("A");
    heard.says(&room, Command::SharePlan, "the plan ends in time; there is nothing to share out");
    heard.says(&room, borrow(1, "B"), "item B has no planned length; plan B 25m gives it one");
    heard.says(&room, borrow(1, "A"), "item A has been opened; borrow from one that is still to come");
    heard.says(
        &room,
        borrow(9, "E"),
        "item E has 8 min, so that 9 min cannot be borrowed; borrow 8m from E takes all of it",
    );
    room.when(borrow(8, "E"));
    heard.says(&room, borrow(9, "E"), "item E has no time left to borrow");
    room.at("12:30:00").opens_item("E");
    heard.says(
        &room,
        Command::SharePlan,
        "the items still to come have no time to give; close the list, shorten the limit, or extend the meeting",
    );
    let mut room = given_item_d_open();
    heard.says(&room, Command::ShareBudgets, "no group is over its budget on item D");
    let group = crate::people::delegation("EU");
    room.when(Command::Budget { group, pool: Length::from_minutes(1) }).gets_the_floor("EU").at("10:45:00");
    heard.says(
        &room,
        Command::ShareBudgets,
        "no other group has time left on item D; budget GROUP 20m sets another budget",
    );
}

fn of_the_desk(heard: &mut Heard) {
    let mut room = given_item_d_open();
    heard.says(&room, Command::TakeFloorDesk, "the floor desk is this console's already");
    room.at("10:39:59");
    heard.says(
        &room,
        Command::CloseList,
        "10:39:59 is before the last entry of the floor, 10:40:00: item D opened; list of speakers open; \
         correct-start and correct-end change times afterwards",
    );
    room.by("carla", Role::Facilitator);
    heard.says(
        &room,
        Command::CloseList,
        "the floor desk is held by anna@desk (facilitator); take-floor-desk takes it over",
    );
    room.by("ben", Role::NoteTaker);
    heard.says(
        &room,
        Command::CloseList,
        "a note-taker's console may take notes only; the floor is the facilitator's",
    );
}

fn of_the_list(heard: &mut Heard) {
    let room = given_a_meeting();
    heard.says(&room, Command::CloseList, "the list of speakers is not open yet; open-list opens it");
    let mut room = given_item_d_open();
    heard.says(&room, Command::OpenList, "the list of speakers is open already");
    heard.says(&room, Command::ReopenList, "the list of speakers is not closed");
    heard.says(&room, Command::Clear, "nobody is waiting on the list of speakers");
    room.asks("JPN");
    let asks = |label| Command::Inscribe { askings: vec![crate::room::asking(label)] };
    heard.says(&room, asks("JPN"), "Japan is already on the list of speakers, 1st");
    let target = room.id("JPN");
    heard.says(&room, Command::Admit { target }, "Japan did not ask after closing");
    room.when(Command::CloseList).asks("MEX").asks_to_reply("USA");
    heard.says(&room, Command::CloseList, "the list of speakers is closed; reopen-list opens it again");
    heard.says(&room, asks("MEX"), "Mexico has asked for the floor already, after closing");
    heard.says(&room, reply("USA"), "the United States is already on the list of rights of reply, 1st");
    for _ in 0..2 {
        room.asks_to_reply("CUB").gets_the_floor("CUB").ends();
    }
    heard.says(
        &room,
        reply("CUB"),
        "Cuba has had 2 of 2 rights of reply on this item; “anyway” gives another",
    );
}

fn of_those_waiting(heard: &mut Heard) {
    let mut room = given_waiting(&["JPN"]);
    let target = room.id("JPN");
    heard.says(&room, Command::Move { target, place: 2 }, "there is no place 2; the list has 1");
    heard.says(&room, Command::Release { target }, "Japan is not held");
    heard.says(
        &room,
        Command::Skip { target },
        "nobody else is waiting, so that Japan cannot come back after the next",
    );
    heard.says(&room, Command::Received { target }, "no statement in writing is expected from Japan");
    room.when(Command::Hold { target });
    heard.says(&room, Command::Hold { target }, "Japan is held already");
    room.when(Command::InWriting { target }).when(Command::Received { target });
    heard.says(&room, Command::Received { target }, "the statement of Japan was received already");
    room.gets_the_floor("MEX");
    let target = room.id("MEX");
    heard.says(&room, Command::Hold { target }, "Mexico is not waiting for the floor");
}

fn of_the_floor(heard: &mut Heard) {
    let mut room = given_item_d_open();
    heard.says(&room, Command::EndFloor, "nobody has the floor");
    heard.says(&room, Command::Respond { words: None }, "no point of order was raised");
    let mut answered = given_item_d_open();
    answered.gets_the_floor("JPN");
    answered.point_of_order("EGY").responds();
    let sentence = "the words of the response are missing: respond “…”";
    heard.says(&answered, Command::Respond { words: None }, sentence);
    room.gets_the_floor("JPN");
    heard.says(&room, called("JPN"), "Japan has the floor already");
    heard.says(&room, Command::Resume, "the clock of Japan is running");
    room.when(Command::Pause);
    heard.says(&room, Command::Pause, "the clock of Japan stands still already");
    room.point_of_order("EGY");
    heard.says(&room, Command::Resume, "a point of order is being heard; respond lets the speaker go on");
    room.when(Command::Remarks { who: crate::room::speaker("CHE") });
    heard.says(&room, Command::Extend { by: Length::from_minutes(1) }, "Switzerland has no time limit");
    let target = room.id("CHE");
    heard.says(
        &room,
        Command::Skip { target },
        "Switzerland was not on the list of speakers; end-floor ends remarks and points of order",
    );
    heard.says(&room, crate::notes::note(""), "there is no text");
}

fn of_corrections(heard: &mut Heard) {
    let mut room = given_waiting(&["JPN", "MEX"]);
    let unknown = Command::CorrectEnd { target: room.id("MEX"), to: moment("10:40:00") };
    heard.says(&room, unknown, "there is no such intervention");
    room.at("10:41:00").gets_the_floor("JPN");
    let target = room.id("JPN");
    heard.says(
        &room,
        Command::CorrectEnd { target, to: moment("10:41:00") },
        "the intervention of Japan has not ended",
    );
    room.at("10:43:00").ends();
    heard.says(
        &room,
        Command::CorrectEnd { target, to: moment("10:40:00") },
        "an intervention cannot begin at 10:41:00 and end at 10:40:00",
    );
    heard.says(
        &room,
        Command::CorrectStart { target, to: moment("10:44:00") },
        "10:44:00 lies in the future",
    );
    heard.says(
        &room,
        logged(past("JPN", "10:41:00", "10:42:00")),
        "the intervention of Japan from 10:41:00 is in the record already",
    );
}

fn of_undo(heard: &mut Heard) {
    let entry = EntryId::from_bits(999);
    let mut room = given_waiting(&["JPN"]);
    heard.says(&room, Command::Undo { entry }, "there is nothing to take back");
    heard.says(&room, Command::Redo { entry }, "there is nothing to put back");
    room.asks("MEX");
    let entry = room.meeting.last_floor_entry().unwrap().id;
    room.asks("EU");
    heard.says(
        &room,
        Command::Undo { entry },
        "it cannot be taken back: anna@desk (facilitator) has built on it at 10:40 (EU asks for the floor, 3rd)",
    );
    room.takes_back().takes_back();
    room.by("carla", Role::Facilitator).when(Command::TakeFloorDesk);
    heard.says(&room, Command::Redo { entry }, "only the console that did it can take it back");
    room.asks("CHE").by("anna", Role::Facilitator).when(Command::TakeFloorDesk);
    heard.says(
        &room,
        Command::Redo { entry },
        "it cannot be put back: carla@desk (facilitator) did something else at 10:40 \
         (CHE asks for the floor, 2nd)",
    );
}

fn of_attendance(heard: &mut Heard) {
    let mut room = given_a_list(&["JPN 1"], &["Ada Example"]);
    let now = |as_of, there: &[&str]| list(room.room(), as_of, there, &["Ada Example"]);
    let same = "the attendance list says the same as that of 10:40: nothing has changed";
    heard.says(&room, now("10:40:00", &["JPN 1"]), same);
    let older = "the attendance list of 10:40 is later than this one, of 09:52; undo takes it back";
    heard.says(&room, now("09:52:00", &["JPN 1"]), older);
    let nobody = list(room.room(), "10:41:00", &[], &[]);
    heard.says(&room, nobody, "the attendance list names nobody");
    let settled = settle(room.room(), "Ada Example", Some("JPN"));
    room.when(settled.clone());
    heard.says(&room, settled, "this name is settled already: it is Japan");
}

fn of_notes(heard: &mut Heard) {
    let mut room = given_item_d_open();
    heard.says(&room, Command::TakeUpParagraphs { on: None }, "the room is on no paragraphs in particular");
    room.when(crate::notes::note("marcking"));
    let (from, to) = ("marking".to_owned(), "marks".to_owned());
    heard.says(&room, Command::ReplaceInNotes { from, to }, "“marking” stands in no note");
    let (from, to) = ("marcking".to_owned(), String::new());
    heard.says(
        &room,
        Command::ReplaceInNotes { from, to },
        "N1 would say nothing any more; strike takes it out",
    );
    let eu = Box::new(crate::room::speaker("EU"));
    heard.says(
        &room,
        Command::Align { about: About::Meeting, who: Some(eu.clone()), with: eu },
        "the European Union cannot be aligned with itself",
    );
    let proposal = EntryId::from_bits(999).thing(0);
    heard.says(
        &room,
        Command::TakePosition { proposal, who: Vec::new(), position: Position::Supports },
        "nobody is named",
    );
}
