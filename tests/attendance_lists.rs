//! Requests by hand, pasted lines, chats and spreadsheets, and what is taken from each.
#![expect(clippy::unwrap_used, reason = "a test says at once what it did not find")]

use std::io::{Cursor, Write};

use informals::attendance::{Attendance, Kind, Matched, Matcher, Unreadable, overview, read};
use informals::delegations::Roster;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn roster() -> Roster {
    Roster::as_of("2021-06-25".parse().unwrap(), &[])
}

fn taken(bytes: &[u8]) -> Attendance {
    read(bytes, &Matcher::of(&roster())).unwrap_or_else(|unreadable| panic!("{unreadable}"))
}

fn refused(bytes: &[u8]) -> Unreadable {
    read(bytes, &Matcher::of(&roster())).unwrap_err()
}

fn code(matched: &Matched<'_>) -> String {
    match matched {
        Matched::Sure(who) => who.code.to_string(),
        Matched::Guess(who, _) => format!("{}?", who.code),
        Matched::Several(choices) => {
            choices.iter().map(|who| who.code.as_str()).collect::<Vec<_>>().join("|")
        }
        Matched::Unknown => "-".to_owned(),
    }
}

/// Each request as `who for group, note`.
fn requests(attendance: &Attendance) -> Vec<String> {
    let roster = roster();
    let matcher = Matcher::of(&roster);
    let overview = overview(attendance, &matcher);
    let line = |request: &informals::attendance::Request<'_, '_>| {
        let group =
            request.on_behalf_of.as_ref().map_or_else(String::new, |group| format!(" for {}", code(group)));
        let note = request.asked.note.as_ref().map_or_else(String::new, |note| format!(", {note}"));
        format!("{}{group}{note}", code(&request.who))
    };
    overview.requests.iter().map(line).collect()
}

#[test]
fn pasted_lines_are_requests_in_their_order() {
    let attendance = taken("Indonesia on behalf of NAM\nEU\nken to ask about para 4\n\n4. Fiji for the Pacific Islands Forum\nAda Nobody\n".as_bytes());
    assert_eq!(attendance.kind, Kind::Lines);
    assert_eq!(requests(&attendance), ["IDN for NAM", "EU", "KEN?, to ask about para 4", "FJI for PIF", "-"]);
}

#[test]
fn several_delegations_on_a_line_are_several_requests() {
    assert_eq!(requests(&taken(b"Japan, Mexico, Kenya\n")), ["JPN", "MEX", "KEN"]);
}

#[test]
fn a_table_by_hand_has_a_column_of_delegations_with_or_without_a_heading() {
    let headed = "No;Delegation;On behalf of;Remark\n1;Indonesia;NAM;\n2;Côte d'Ivoire;;on para 4\n3;;;\n";
    let attendance = taken(&encoding_rs::WINDOWS_1252.encode(headed).0);
    assert_eq!(attendance.kind, Kind::ListByHand);
    assert_eq!(requests(&attendance), ["IDN for NAM", "CIV, on para 4"]);
    assert_eq!(attendance.left[0].text, "no delegation: 3");
    let bare = "1,Belgium,x y\n2,Kenya,z\n3,Cuba,\n";
    assert_eq!(requests(&taken(bare.as_bytes())), ["BEL", "KEN", "CUB"]);
}

#[test]
fn a_chat_gives_its_authors_and_those_who_ask() {
    let zoom = "10:41:05 From Belgium - Ada to Everyone:\n\tgood morning to all of you from a sunny place\n\
        10:41:30 From Kenya - Ben to Everyone:\n\tCould we have the floor please\n\
        10:42:00 From Indonesia - Cleo to Everyone:\n\tIndonesia on behalf of NAM\n";
    let teams = "[6/25 10:41 AM] Belgium - Ada\ngood morning to all of you from a sunny place\n\
        [6/25 10:41 AM] Kenya - Ben\nCould we have the floor please\n[6/25 10:42 AM] Indonesia - Cleo\nIndonesia on behalf of NAM\n";
    for text in [zoom, teams] {
        let attendance = taken(text.as_bytes());
        assert_eq!((attendance.kind, attendance.people.len()), (Kind::Chat, 3));
        assert_eq!(requests(&attendance), ["KEN, Could we have the floor please", "IDN for NAM"]);
        assert_eq!(attendance.left.len(), 1);
        assert_eq!(attendance.requests[1].at.unwrap().to_string(), "10:42:00");
    }
}

#[test]
fn a_transcript_of_zoom_names_its_speakers_before_a_colon() {
    let text = "WEBVTT\n\n1\n00:00:04.120 --> 00:00:09.880\nBelgium - Ada: Thank you.\n\n2\n00:00:12.010 --> 00:00:20.400\nNobody named here\n";
    let attendance = taken(text.as_bytes());
    assert_eq!((attendance.people.len(), attendance.left.len()), (1, 1));
}

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn workbook(rows: &str) -> Vec<u8> {
    let sheet = format!(
        "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
    );
    packed(&[
        ("[Content_Types].xml", "<Types/>"),
        (
            "xl/workbook.xml",
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"List\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

fn inline(place: &str, text: &str) -> String {
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

#[test]
fn a_workbook_is_read_as_a_table() {
    let rows = format!(
        "<row r=\"1\">{}{}</row><row r=\"2\">{}{}</row><row r=\"4\">{}</row>",
        inline("A1", "Delegation"),
        inline("B1", "On behalf of"),
        inline("A2", "Indonesia"),
        inline("B2", "NAM"),
        inline("A4", "Kenya")
    );
    let attendance = taken(&workbook(&rows));
    assert_eq!(requests(&attendance), ["IDN for NAM", "KEN"]);
    assert_eq!(attendance.requests[1].line, 4);
}

#[test]
fn letters_of_a_workbook_may_be_written_by_name_and_by_number() {
    let rows = format!(
        "<row>{}</row><row>{}</row><row>{}</row>",
        inline("A1", "Delegation"),
        inline("A2", "C&#244;te d&apos;Ivoire"),
        inline("A3", "Kenya&nobody;&#0;")
    );
    assert_eq!(requests(&taken(&workbook(&rows))), ["CIV", "KEN"]);
}

#[test]
fn a_cell_in_the_last_row_and_column_costs_nothing() {
    let rows = format!(
        "<row r=\"1\">{}</row><row r=\"2\">{}</row><row r=\"1048576\">{}</row>",
        inline("A1", "Delegation"),
        inline("A2", "Kenya"),
        inline("XFD1048576", "x")
    );
    assert_eq!(requests(&taken(&workbook(&rows)))[0], "KEN");
}

#[test]
fn an_open_document_is_read_as_a_table() {
    let content = "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><table:table table:name=\"List\">\
        <table:table-row><table:table-cell><text:p>Pays</text:p></table:table-cell><table:table-cell><text:p>Remark</text:p></table:table-cell></table:table-row>\
        <table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"2\"/></table:table-row>\
        <table:table-row><table:table-cell><text:p>Côte d&apos;Ivoire</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"4000000000\"><text:p>x</text:p></table:table-cell></table:table-row>\
        <table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table></office:document-content>";
    let attendance = taken(&packed(&[("mimetype", "x"), ("content.xml", content)]));
    assert_eq!(requests(&attendance), ["CIV, x"]);
    assert_eq!(attendance.requests[0].line, 4);
}

#[test]
fn files_of_another_kind_are_refused_with_a_way_out() {
    let zeros = "0".repeat(70 << 20);
    let bomb = packed(&[("xl/workbook.xml", zeros.as_str())]);
    let cut = &workbook("")[..200];
    let random: Vec<u8> = (0..5000_u32).map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[1]).collect();
    for (bytes, said) in [
        (&b""[..], "it is empty"),
        (b"\n\n  \n", "it is empty"),
        (b"%PDF-1.7 x", "a PDF document"),
        (b"\x89PNG\r\n", "a picture"),
        (&bomb, "unpacks to more than"),
        (cut, "damaged spreadsheet"),
        (&packed(&[("word/document.xml", "x")]), "a text document"),
        (&packed(&[("a.txt", "x")]), "a packed file"),
        (&random, "it is no text"),
        (b"fn main() {\n    println!(\"x\");\n}\n", "nobody is named"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nhello\n", "nobody is named"),
    ] {
        let unreadable = refused(bytes).to_string();
        assert!(unreadable.contains(said), "{unreadable}, not {said}");
    }
}
