//! A meeting like that of 25 June 2021; the deeds of delegations are invented.

use chrono_tz::Tz;
use informals::agenda::{Agenda, Document, Item, ItemKind, ItemLabel, Person, TimeLimits};
use informals::delegations::{Among, Roster};
use informals::meeting::{
    About, Amendment, Command, FloorTo, Kind, NoteTaken, OnBehalfOf, OutcomeKind, Position, Practice,
    ReplyCount, Speaker, Stance,
};
use informals::time::Length;

use crate::desk::{Desk, plain};

pub fn agenda() -> Agenda {
    let date = "2021-06-25".parse().unwrap();
    let roster = Roster::as_of(date, &[]);
    let of = |name: &str| roster.find(name, Among::Everyone).unwrap().clone();
    let person = |id: &str, name: Option<&str>, title: Option<&str>, delegation: &str| Person {
        id: id.to_owned(),
        name: name.map(str::to_owned),
        title: title.map(str::to_owned),
        delegation: Some(of(delegation)),
    };
    Agenda {
        title: "Informal consultation on new technologies".to_owned(),
        series: Some("Informal consultations, BMS7".to_owned()),
        date,
        starts: "10:00:00".parse().unwrap(),
        ends: "12:00:00".parse().unwrap(),
        hard_stop: Some("12:15:00".parse().unwrap()),
        time_zone: Tz::America__New_York,
        place: Some("Microsoft Teams".to_owned()),
        link: Some("https://teams.example/secret".to_owned()),
        reference: Some("Letter of the Chair-designate, 18 June 2021".to_owned()),
        convened_by: Some("chair".to_owned()),
        time_limits: limits(),
        people: vec![
            person("chair", Some("H.E. Mr. Martin Kimani"), Some("Chair-designate"), "Kenya"),
            person("facilitator", Some("Ms. Caroline Pailhe"), Some("Facilitator"), "Belgium"),
            person("unidir", None, None, "UNIDIR"),
        ],
        items: vec![
            item("A", "Opening by the Chair-designate", ItemKind::Opening, "chair", 5),
            item("B", "Introduction by the Facilitator", ItemKind::Introduction, "facilitator", 5),
            Item {
                presided_by: Some("facilitator".to_owned()),
                ..item(
                    "C",
                    "Presentation by a representative of UNIDIR",
                    ItemKind::Presentation,
                    "unidir",
                    25,
                )
            },
            Item {
                presenter: None,
                ..item("D", "Informal exchange of views", ItemKind::Exchange, "facilitator", 80)
            },
            item("E", "Closing", ItemKind::Closing, "chair", 8),
        ],
        documents: vec![Document {
            short: "RC/3".to_owned(),
            symbol: Some("A/CONF.192/2018/RC/3".to_owned()),
            title: "Report of the Third Review Conference".to_owned(),
            date: None,
            see: Vec::new(),
            text: vec!["24. States undertake to mark every weapon at the moment of manufacture.".to_owned()],
        }],
        ..Agenda::unknown()
    }
}

fn limits() -> TimeLimits {
    TimeLimits {
        national: Some(Length::from_minutes(3)),
        group: Some(Length::from_minutes(5)),
        observer: Some(Length::from_minutes(3)),
        organization: Some(Length::from_minutes(2)),
        right_of_reply: vec![Length::from_minutes(2), Length::from_minutes(1)],
        warn_at: Vec::new(),
        handover: Length::from_seconds(15),
    }
}

fn item(label: &str, title: &str, kind: ItemKind, person: &str, minutes: i64) -> Item {
    Item {
        label: ItemLabel::new(label),
        title: title.to_owned(),
        kind,
        presided_by: Some(person.to_owned()),
        presenter: Some(person.to_owned()),
        planned: Some(Length::from_minutes(minutes)),
        script: None,
        guiding_questions: Vec::new(),
        questions_first: false,
    }
}

/// Before anything has happened.
pub fn before(practice: Option<Practice>) -> Desk {
    Desk::open(&agenda(), practice)
}

/// 10:41: the list is full, Indonesia speaks for the Movement.
pub fn exchange(practice: Option<Practice>) -> Desk {
    let mut desk = before(practice);
    desk.at("09:45").ask(&[
        ("Indonesia", Some("NAM")),
        ("European Union", None),
        ("Japan", None),
        ("Trinidad and Tobago", None),
        ("Jamaica", Some("CARICOM")),
        ("Cuba", None),
        ("Egypt", None),
        ("Holy See", None),
        ("ICRC", None),
    ]);
    desk.at("10:04").open_item("A").at("10:11").open_item("B").at("10:18").open_item("C");
    desk.at("10:26").notes(None, None, "the serial number could be on any of three parts");
    desk.note(NoteTaken {
        summary: true,
        ..plain(desk.here(), "polymer frames: laser marks fade, UNIDIR says")
    });
    desk.at("10:41").open_item("D").at("10:41:05").next();
    desk.at("10:43").notes(Some("RC/3 V ¶ 3"), Some(Stance::Supports), "informal exchanges until RevCon4");
    let wording = "on a voluntary basis and in accordance with national capacities";
    desk.at("10:46").proposes(Some("RC/3 ¶ 24"), wording, Some(Amendment::Adds));
    desk.at("10:47").does(Command::Conclude);
    desk.marks("technology gap; transfer on equal terms", |note| note.check = true);
    desk
}

/// 11:35: points of order, a closed list, requests after closing, rights of reply.
pub fn late(practice: Option<Practice>) -> Desk {
    let mut desk = exchange(practice);
    desk.at("10:49").next();
    desk.notes(Some("RC/3 ¶ 24"), Some(Stance::Reserves), "what Cuba and Egypt proposed with NAM");
    desk.proposes(
        Some("RC/3 ¶ 24"),
        "at the latest at the moment of import",
        Some(Amendment::Replaces("at the moment of manufacture".to_owned())),
    );
    desk.adds(1, Position::Supports, &["Cuba", "Egypt", "Syria"]).adds(
        1,
        Position::Opposes,
        &["Switzerland"],
    );
    desk.adds(1, Position::Consults, &["Japan"]).adds(2, Position::Supports, &["Norway"]);
    desk.at("10:53:30").next().notes(
        Some("RC/3 ¶ 24"),
        Some(Stance::Supports),
        "the EU; marks *must* last [see]",
    );
    let cuba = desk.speaker(("Cuba", None));
    desk.at("10:55").does(Command::PointOfOrder { who: Some(cuba) });
    desk.at("10:55:40").does(Command::Respond { words: Some("the speaker has the floor".to_owned()) });
    desk.at("10:57").next().at("11:00").next().at("11:04").next();
    desk.notes(Some("RC/3 ¶ 24"), Some(Stance::Opposes), "with Trinidad and Tobago");
    let states = ["Bolivia", "Syria"].map(|name| desk.delegation(name)).to_vec();
    let iran = Speaker {
        on_behalf_of: Some(OnBehalfOf::States(states)),
        also_national: true,
        ..Speaker::plain(desk.delegation("Iran"))
    };
    let asking = informals::meeting::Asking { speaker: iran, ..desk.asking(("Iran", None), Kind::Statement) };
    desk.at("11:05").does(Command::Inscribe { askings: vec![asking] });
    desk.at("11:08").next();
    desk.does(Command::NamePerson { person: "H.E. the Permanent Representative".to_owned() });
    let closes_at = desk.at("11:25").now;
    desk.at("11:20").does(Command::AnnounceClosing { closes_at });
    desk.at("11:27").does(Command::CloseList).ask(&[("Poland", None), ("Colombia", None)]);
    let colombia = desk.waiting("Colombia");
    desk.does(Command::InWriting { target: colombia });
    let korea = desk.speaker(("Republic of Korea", None));
    desk.at("11:30").does(Command::Reply { speaker: korea, count: ReplyCount::Observed });
    let held = desk.waiting("ICRC");
    desk.does(Command::Hold { target: held });
    desk.at("11:35");
    desk
}

/// 12:01: adjourned.
pub fn adjourned(practice: Option<Practice>) -> Desk {
    let mut desk = late(practice);
    desk.at("11:36").next().at("11:39").next().at("11:41").next();
    let eu = Box::new(desk.speaker(("European Union", None)));
    desk.does(Command::Align { about: desk.here(), who: None, with: eu });
    let poland = Some(Box::new(desk.speaker(("Poland", None))));
    let eu = Box::new(desk.speaker(("European Union", None)));
    desk.does(Command::Align { about: About::Item(ItemLabel::new("D")), who: poland, with: eu });
    desk.at("11:45").does(Command::GiveFloor { to: FloorTo::Unknown });
    desk.notes(None, None, "somebody whom nobody knew");
    desk.at("11:50").does(Command::RecordOutcome {
        kind: OutcomeKind::Agreed,
        text: "another consultation, as Kenya proposed".to_owned(),
        by: None,
        until: None,
    });
    let kenya = desk.speaker(("Kenya", None));
    desk.does(Command::RecordOutcome {
        kind: OutcomeKind::FollowUp,
        text: "circulate the text".to_owned(),
        by: Some(kenya),
        until: Some("30 June".to_owned()),
    });
    let nowhere = About::Intervention(informals::meeting::EntryId::from_bits(9_999).thing(0));
    desk.note(plain(nowhere, "a line about nobody"));
    desk.at("11:52").open_item("E").at("12:01").does(Command::Adjourn);
    desk
}
