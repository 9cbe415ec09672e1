//! Each command word: a good line gives exactly this command.

use super::super::{Line, Resolved, Word, parse};
use super::room::{at, chair, command, for_group, id, in_session, plain, understood};
use crate::agenda::ItemLabel;
use crate::meeting::{
    About, Asking, Channel, Command, EntryId, FloorTo, Kind, LimitScope, NoteTaken, OutcomeKind,
    PastIntervention, ReplyCount, Speaker, Stance,
};
use crate::time::Length;

fn asking(speaker: Speaker) -> Asking {
    Asking {
        speaker,
        kind: Kind::Statement,
        channel: Channel::Hand,
        asked: None,
        limit: None,
        note: None,
        rank: None,
    }
}

fn note(text: &str, about: About) -> NoteTaken {
    NoteTaken {
        about,
        text: text.to_owned(),
        on: None,
        stance: None,
        verbatim: None,
        check: false,
        summary: false,
    }
}

#[test]
fn every_example_of_the_table_is_in_the_language() {
    for word in Word::ALL {
        let line = Line::cut(word.example()).unwrap();
        assert!(parse(&line).is_ok(), "{}: {:?}", word.example(), parse(&line));
    }
}

#[test]
fn commands_without_names_are_themselves() {
    let same = [
        ("close-item", Command::CloseItem),
        ("suspend", Command::Suspend),
        ("resume-meeting", Command::ResumeMeeting),
        ("adjourn", Command::Adjourn),
        ("open-list", Command::OpenList),
        ("close-list", Command::CloseList),
        ("Reopen-List", Command::ReopenList),
        ("clear", Command::Clear),
        ("pause", Command::Pause),
        ("resume", Command::Resume),
        ("end-floor", Command::EndFloor),
        ("conclude", Command::Conclude),
        ("set-clock", Command::SetClock),
        ("take-floor-desk", Command::TakeFloorDesk),
        ("extend 1m", Command::Extend { by: Length::from_minutes(1) }),
        ("limit national 2m", limit(LimitScope::National, 120)),
        ("limit now 2m30s", limit(LimitScope::Now, 150)),
        ("limit all 90s", limit(LimitScope::All, 90)),
        ("speaker \"H.E. the Minister\"", Command::NamePerson { person: "H.E. the Minister".to_owned() }),
        ("respond", Command::Respond { words: None }),
        ("respond \"we shall see\"", Command::Respond { words: Some("we shall see".to_owned()) }),
    ];
    for (line, wanted) in same {
        assert_eq!(command(line), wanted, "{line}");
    }
}

fn limit(scope: LimitScope, seconds: i64) -> Command {
    Command::Limit { scope, limit: Length::from_seconds(seconds) }
}

#[test]
fn items_are_found_by_their_label_in_either_case() {
    assert_eq!(command("open-item d"), Command::OpenItem { item: ItemLabel::new("D") });
    let planned = Command::Plan { item: ItemLabel::new("C"), planned: Length::from_minutes(25) };
    assert_eq!(command("plan C 25m"), planned);
}

#[test]
fn times_ahead_are_the_next_such_time() {
    assert_eq!(command("extend-meeting 12:15"), Command::ExtendMeeting { until: at("12:15") });
    assert_eq!(command("announce-closing 11:25"), Command::AnnounceClosing { closes_at: at("11:25") });
    let dated = command("announce-closing 2021-06-25T11:25:30");
    assert_eq!(dated, Command::AnnounceClosing { closes_at: at("11:25:30") });
    assert_eq!(understood("clock 11:04", &in_session()), Ok(Resolved::ClockTo(at("11:04"))));
}

#[test]
fn an_agenda_file_is_left_to_whoever_may_read_files() {
    let file = understood("amend-agenda my agenda.toml", &in_session());
    assert_eq!(file, Ok(Resolved::AgendaFile("my agenda.toml".to_owned())));
}

#[test]
fn entries_are_meant_by_place_or_by_name() {
    assert_eq!(command("move Trinidad and Tobago to 3"), Command::Move { target: id(4), place: 3 });
    assert_eq!(command("move #4 to 9"), Command::Move { target: id(4), place: 9 });
    assert_eq!(command("hold Japan"), Command::Hold { target: id(3) });
    assert_eq!(command("release Holy See"), Command::Release { target: id(8) });
    assert_eq!(command("withdraw Indonesia for NAM"), Command::Withdraw { target: id(1) });
    assert_eq!(command("withdraw Cuba from replies"), Command::Withdraw { target: id(13) });
    assert_eq!(command("withdraw Cuba for \"Cuba, Bolivia\""), Command::Withdraw { target: id(5) });
    assert_eq!(command("withdraw NAM"), Command::Withdraw { target: id(1) });
    assert_eq!(command("in-writing Egypt"), Command::InWriting { target: id(24) });
    assert_eq!(command("received Colombia"), Command::Received { target: id(14) });
    assert_eq!(command("skip"), Command::Skip { target: id(24) });
}

#[test]
fn after_closing_a_bare_name_is_the_national_capacity() {
    assert_eq!(command("admit Poland"), Command::Admit { target: id(11) });
    assert_eq!(command("admit Poland for EU"), Command::Admit { target: id(12) });
}

#[test]
fn a_group_that_waits_alone_is_meant_with_any_speaker() {
    assert_eq!(command("withdraw Jamaica for CARICOM"), Command::Withdraw { target: id(7) });
}

#[test]
fn the_floor_goes_to_an_entry_of_the_list_where_there_is_one() {
    for (line, to) in [
        ("give-floor", FloorTo::Waiting(id(1), None)),
        ("give-floor #3", FloorTo::Waiting(id(3), None)),
        ("give-floor ?", FloorTo::Unknown),
        ("give-floor Japan", FloorTo::Waiting(id(3), None)),
        ("give-floor NAM", FloorTo::Waiting(id(1), None)),
        ("give-floor Cuba", FloorTo::Waiting(id(5), None)),
        ("give-floor Indonesia", FloorTo::Waiting(id(6), None)),
        ("give-floor Indonesia for NAM", FloorTo::Waiting(id(1), None)),
        ("give-floor CARICOM", FloorTo::Waiting(id(7), None)),
        (
            "give-floor Jamaica for CARICOM",
            FloorTo::Waiting(id(7), Some(Box::new(for_group("Jamaica", "CARICOM")))),
        ),
        (
            "give-floor Cuba as question limit 2m",
            FloorTo::Called(Box::new(Asking {
                kind: Kind::Question,
                limit: Some(Length::from_minutes(2)),
                ..asking(plain("Cuba"))
            })),
        ),
        ("give-floor Kenya", FloorTo::Called(Box::new(asking(plain("Kenya"))))),
        ("give-floor chair", FloorTo::Called(Box::new(Asking { kind: Kind::Remarks, ..asking(chair()) }))),
    ] {
        assert_eq!(command(line), Command::GiveFloor { to }, "{line}");
    }
}

#[test]
fn the_chair_is_named_by_id_title_or_name() {
    for line in ["remarks chair", "remarks Chair-designate", "remarks CHAIR"] {
        assert_eq!(command(line), Command::Remarks { who: chair() });
    }
    assert_eq!(command("preside Chair-designate"), Command::Preside { who: chair() });
    assert_eq!(command("preside Belgium"), Command::Preside { who: plain("Belgium") });
}

#[test]
fn points_of_order_and_replies_name_a_delegation() {
    assert_eq!(command("point-of-order"), Command::PointOfOrder { who: None });
    assert_eq!(command("point-of-order Cuba"), Command::PointOfOrder { who: Some(plain("Cuba")) });
    let reply = |count| Command::Reply { speaker: plain("Viet Nam"), count };
    assert_eq!(command("reply Viet Nam"), reply(ReplyCount::Observed));
    assert_eq!(command("reply Viet Nam anyway"), reply(ReplyCount::Overridden));
}

#[test]
fn a_note_belongs_to_who_has_the_floor_unless_said_otherwise() {
    let taken = |line: &str| match command(line) {
        Command::TakeNote(note) => *note,
        other => panic!("{other:?}"),
    };
    let running = About::Intervention(id(24));
    assert_eq!(taken("note polymer"), note("polymer", running.clone()));
    assert_eq!(taken("note \"a b\" about item c"), note("a b", About::Item(ItemLabel::new("C"))));
    assert_eq!(taken("note \"a b\" about Mexico"), note("a b", About::Intervention(id(23))));
    assert_eq!(taken("note \"a b\" about #2"), note("a b", About::Intervention(id(22))));
    assert_eq!(taken("note \"a b\" about Japan"), note("a b", About::Intervention(id(3))));
    let all = taken("note \"x\" on RC/3 ¶ 58 stance is-concerned verbatim \"as is\" check summary");
    let wanted = NoteTaken {
        on: Some("RC/3 ¶ 58".to_owned()),
        stance: Some(Stance::IsConcerned),
        verbatim: Some("as is".to_owned()),
        check: true,
        summary: true,
        ..note("x", running.clone())
    };
    assert_eq!(all, wanted);
    assert_eq!(taken("note \"\" check"), NoteTaken { check: true, ..note("", running) });
}

#[test]
fn outcomes_keep_their_words() {
    let outcome = |kind, by, until: Option<&str>| Command::RecordOutcome {
        kind,
        text: "a new text".to_owned(),
        by,
        until: until.map(str::to_owned),
    };
    assert_eq!(command("agreed \"a new text\""), outcome(OutcomeKind::Agreed, None, None));
    assert_eq!(command("decision \"a new text\""), outcome(OutcomeKind::Decision, None, None));
    let follow_up = outcome(OutcomeKind::FollowUp, Some(plain("Costa Rica")), Some("1 July"));
    assert_eq!(command("follow-up \"a new text\" by Costa Rica until 1 July"), follow_up);
    let by_chair = outcome(OutcomeKind::FollowUp, Some(chair()), Some("1 July 2021"));
    assert_eq!(command("follow-up \"a new text\" until 2021-07-01 by chair"), by_chair);
}

#[test]
fn corrections_name_an_intervention_or_mean_the_usual_one() {
    let to = for_group("Qatar", "Arab Group");
    assert_eq!(command("reassign #3 to Qatar for Arab Group"), Command::Reassign { target: id(23), to });
    let start = |target, to| Command::CorrectStart { target, to: at(to) };
    assert_eq!(command("correct-start 10:41"), start(id(24), "10:41"));
    assert_eq!(command("correct-start Egypt 10:41"), start(id(24), "10:41"));
    assert_eq!(command("correct-start #2 10:29:30"), start(id(22), "10:29:30"));
    assert_eq!(command("correct-end 10:40"), Command::CorrectEnd { target: id(23), to: at("10:40") });
}

fn past(line: &str) -> PastIntervention {
    match command(line) {
        Command::LogIntervention { heard, note: None } => *heard,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_nobody_logged_is_logged_with_its_times_and_without_a_limit() {
    let heard = past("log-intervention Japan from 10:41 to 10:45:30");
    assert_eq!((heard.speaker, heard.kind), (plain("Japan"), Kind::Statement));
    assert_eq!((heard.began, heard.ended), (at("10:41"), at("10:45:30")));
    assert_eq!((heard.limit, heard.request), (None, None));
    let qatar = past("log-intervention Qatar for Arab Group as question from 10:20 to 10:21");
    assert_eq!((qatar.speaker, qatar.kind), (for_group("Qatar", "Arab Group"), Kind::Question));
    assert_eq!(past("log-intervention chair from 10:41 to 10:42").kind, Kind::Remarks);
    let point = past("log-intervention Cuba as point-of-order from 2021-06-25T10:41 to 10:42");
    assert_eq!((point.kind, point.began), (Kind::PointOfOrder, at("10:41")));
}

#[test]
fn undo_and_redo_name_the_entry() {
    let entry = EntryId::from_bits(99);
    assert_eq!(command("undo"), Command::Undo { entry });
    assert_eq!(command("redo"), Command::Redo { entry });
}
