//! The way out: documents of any record, read back by readers that know nothing of how they were written.

use std::io::{Cursor, Read};
use std::sync::{Arc, OnceLock};

use informals::agenda::Attribution;
use informals::export::{Extra, Format, Wanted, export};
use informals::journal::{FileStore, OpenMode, Store};
use informals::meeting::{Entry, Meeting};
use informals::record::Record;
use jsonschema::Validator;
use roxmltree::{Document, ParsingOptions};

use super::{is_harmless, quickly};
use crate::journal_support::disk::MemoryDisk;

/// The bytes of a journal come in, and its documents go out.
pub fn go_out(journal: &[u8]) {
    let (mut store, _) = FileStore::open_on(MemoryDisk::holding(journal).boxed(), OpenMode::Write).unwrap();
    let entries = store.read_new().unwrap().into_iter().map(|stored| stored.entry);
    let entries: Vec<Arc<Entry>> = entries.collect();
    let as_of = entries.iter().map(|entry| entry.at).max().unwrap_or(informals::time::Moment::from_millis(0));
    let record = Record::of(&Meeting::replay(entries), as_of);
    let attribution = attribution_of(journal);
    for format in Format::ALL {
        let wanted = Wanted::new(format, attribution);
        let extras = (attribution == Attribution::Named).then_some([Extra::Times, Extra::Reminders]);
        let wanted = wanted.with(extras.into_iter().flatten());
        if wanted.can_be_written().is_ok() {
            let bytes = quickly(format.word(), || export(&record, &wanted)).unwrap();
            read_back(format, &bytes, &record);
        }
    }
}

/// One of them, as chance has it: every document without names learns all the names there are.
fn attribution_of(journal: &[u8]) -> Attribution {
    match journal.len() % 3 {
        0 => Attribution::Named,
        1 => Attribution::Groups,
        _ => Attribution::None,
    }
}

fn read_back(format: Format, bytes: &[u8], record: &Record) {
    match format {
        Format::Json => is_what_the_schema_says(bytes),
        Format::Csv => is_a_table(bytes, record),
        Format::Word | Format::Excel => is_packed_xml(bytes),
        Format::Html => is_a_page(text(bytes)),
        Format::Chapters => is_chapters(text(bytes)),
        Format::Markdown => is_harmless(text(bytes)),
    }
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

fn is_what_the_schema_says(bytes: &[u8]) {
    static SCHEMA: OnceLock<Validator> = OnceLock::new();
    let schema = SCHEMA.get_or_init(|| {
        let text = include_str!("../../../schema/record-1.json");
        jsonschema::validator_for(&serde_json::from_str(text).unwrap()).unwrap()
    });
    let value = serde_json::from_slice(bytes).unwrap();
    let wrong: Vec<String> =
        schema.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn is_a_table(bytes: &[u8], record: &Record) {
    let rows = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap();
    let rows: Vec<csv::StringRecord> =
        csv::Reader::from_reader(rows).into_records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), record.interventions.len());
    for cell in rows.iter().flatten() {
        is_harmless(cell);
        assert!(!cell.contains('\n') && !cell.starts_with(['=', '+', '-', '@', '\t']), "{cell:?}");
    }
}

/// Written so that readers of XML can read it too.
fn is_a_page(text: &str) {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let page = Document::parse_with_options(text, options).unwrap_or_else(|error| panic!("{error}"));
    assert!(!page.descendants().any(|node| node.has_tag_name("script")), "{text}");
}

fn is_packed_xml(bytes: &[u8]) {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    for index in 0..archive.len() {
        let mut part = String::new();
        archive.by_index(index).unwrap().read_to_string(&mut part).unwrap();
        Document::parse(&part).unwrap_or_else(|error| panic!("{error}: {part}"));
    }
}

/// A small reader of `WebVTT`: a head, then blocks of a number, two times in order, and one line of text.
fn is_chapters(text: &str) {
    is_harmless(text);
    let mut blocks = text.trim_end().split("\n\n");
    assert!(blocks.next().unwrap().starts_with("WEBVTT"));
    let mut last = 0.0;
    for block in blocks.filter(|block| !block.starts_with("NOTE")) {
        let lines: Vec<&str> = block.trim_start_matches('\n').lines().collect();
        let [number, times, title] = lines.as_slice() else { panic!("{block:?}") };
        assert!(number.parse::<u32>().is_ok() && !title.contains("-->"), "{block:?}");
        let (from, to) = times.split_once(" --> ").unwrap();
        let (from, to) = (seconds(from), seconds(to));
        assert!(last <= from && from < to, "{block:?}");
        last = to;
    }
}

fn seconds(time: &str) -> f64 {
    let parts = time.split(':').map(|part| part.parse::<f64>().unwrap_or_else(|_| panic!("{time:?}")));
    parts.fold(0.0, |sum, part| sum * 60.0 + part)
}
