//! Every document of every meeting, whatever state it is in, is written or refused with its reason.

use informals::agenda::{Agenda, Attribution, Item, ItemLabel, Language};
use informals::export::{Document, Extra, Format, NotWritten, Wanted, export};
use informals::meeting::{AttendanceList, Command, FloorTo, Meeting, Practice, Present, Stance, ToSettle};
use informals::record::Record;
use informals::time::Length;

use crate::desk::Desk;
use crate::june;
use crate::opened::{hostile, part as part_of, record};

/// Items with labels that are in no order and go beyond the alphabet, and sub-items.
fn labels() -> Desk {
    let plain = june::agenda();
    let item = |label: &str| Item { label: ItemLabel::new(label), ..plain.items[3].clone() };
    let labels = ["Z", "2", "D.1", "D.10", "D.2", "AA", "é"];
    let agenda = Agenda { items: labels.map(item).to_vec(), documents: Vec::new(), ..plain };
    let mut desk = Desk::open(&agenda, None);
    desk.ask(&[("Japan", None), ("Cuba", None)]);
    for label in labels {
        desk.now = desk.now + Length::from_minutes(7);
        desk.open_item(label).notes(Some("¶ 24"), Some(Stance::Asks), label);
        desk.proposes(Some("the draft, page 2"), label, None);
    }
    desk.next();
    desk
}

fn meetings() -> Vec<Record> {
    let mut suspended = june::exchange(None);
    suspended.at("10:50").does(Command::Suspend);
    let mut interrupted = june::exchange(Some(Practice { begins: june::agenda().starts_at(), still: true }));
    interrupted.at("10:50").does(Command::PointOfOrder { who: None });
    let mut unknown = june::exchange(None);
    unknown.at("10:50").does(Command::GiveFloor { to: FloorTo::Unknown });
    let mut taken_back = june::adjourned(None);
    taken_back.at("15:00").does(Command::ResumeMeeting).at("15:10").open_item("D");
    let desks = vec![
        june::before(None),
        june::exchange(None),
        june::late(None),
        june::adjourned(None),
        suspended,
        interrupted,
        unknown,
        taken_back,
        labels(),
        hostile(),
    ];
    let nothing = Meeting::new();
    let empty = Record::of(&nothing, june::agenda().starts_at());
    desks.iter().map(record).chain([empty]).collect()
}

#[test]
fn every_document_is_written_or_refused_with_its_reason() {
    let languages = [Language::English, Language::French, Language::Spanish];
    for (mut record, language) in meetings().into_iter().zip(languages.into_iter().cycle()) {
        record.agenda.language = language;
        for attribution in [Attribution::Named, Attribution::Groups, Attribution::None] {
            for document in Document::ALL {
                for format in Format::ALL {
                    let wanted = Wanted::new(format, attribution).of(document);
                    must_be_right(&record, &wanted);
                    let extras = [Extra::Times, Extra::Presence, Extra::Reminders];
                    must_be_right(&record, &wanted.with(extras));
                }
            }
        }
    }
}

fn must_be_right(record: &Record, wanted: &Wanted) {
    match (export(record, wanted), wanted.can_be_written()) {
        (Ok(bytes), Ok(())) => assert!(bytes.len() > 20, "{wanted:?}"),
        (Err(refused), Err(reason)) => {
            assert_eq!(refused, reason);
            assert!(!matches!(refused, NotWritten::Unexpected(_)), "{wanted:?}");
        }
        (written, allowed) => panic!("{wanted:?}: {:?}, {allowed:?}", written.is_ok()),
    }
}

#[test]
fn items_stand_in_the_order_of_the_agenda_whatever_their_labels() {
    let record = record(&labels());
    for (document, attribution) in
        [(Document::Notes, Attribution::Named), (Document::Summary, Attribution::None)]
    {
        let wanted = Wanted::new(Format::Markdown, attribution).of(document);
        let text = String::from_utf8(export(&record, &wanted).unwrap()).unwrap();
        let mut from = 0;
        for label in ["Z", "2", "D.1", "D.10", "D.2", "AA", "é"] {
            let head = format!("# {label}. Informal exchange of views");
            let escaped = head.replace("# 2. ", "# 2\\. ");
            let found = text[from..].find(&head).or_else(|| text[from..].find(&escaped));
            from += found.unwrap_or_else(|| panic!("{label}: {text}"));
        }
    }
}

#[test]
fn presence_says_who_spoke_by_regional_group_and_that_the_rest_is_not_known() {
    let wanted = Wanted::new(Format::Markdown, Attribution::Named).with([Extra::Presence]);
    let text = String::from_utf8(export(&record(&june::adjourned(None)), &wanted).unwrap()).unwrap();
    for line in [
        "## Who spoke",
        "- Group of African States: Egypt.",
        "- Group of Asia-Pacific States: Japan, Republic of Korea.",
        "- On behalf of groups: European Union, Indonesia for NAM, Iran (Islamic Republic of) for 2 States, Jamaica for CARICOM.",
        "- Observers and others: Holy See.",
        "The record of this meeting does not say who was present.",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
}

#[test]
fn presence_says_who_was_there_and_not_heard_by_the_list_taken_last() {
    let mut desk = june::adjourned(None);
    let present = |name: &str, people| Present { who: desk.delegation(name), people, left: None };
    let there = vec![present("Egypt", 1), present("Ghana", 2), present("Norway", 1), present("UNIDIR", 1)];
    let to_settle = vec![ToSettle { name: desk.room().mark_of("iPhone"), people: 1, left: None }];
    let list = Box::new(AttendanceList { as_of: desk.at("11:40").now, there, to_settle });
    desk.at("12:02").does(Command::TakeAttendance { list, remembered: Vec::new() });
    let wanted = Wanted::new(Format::Markdown, Attribution::Named).with([Extra::Presence]);
    let text = String::from_utf8(export(&record(&desk), &wanted).unwrap()).unwrap();
    let part = text.split("## Presence\n\n").nth(1).unwrap();
    assert!(
        part.starts_with(
            "By the attendance list of 11.40 a.m.: 4 delegations and organizations.\n\
             Present and not heard: Ghana, Norway.\n1 name on the list is not settled.\n"
        ),
        "{part}"
    );
    let workbook = export(&record(&desk), &Wanted { format: Format::Excel, ..wanted }).unwrap();
    assert!(part_of(&workbook, "xl/workbook.xml").contains("name=\"Presence\""));
    let plain = export(&record(&desk), &Wanted::new(Format::Markdown, Attribution::Named)).unwrap();
    assert!(!String::from_utf8(plain).unwrap().contains("Ghana"));
}
