//! Good files and lines with something done to them.

use std::path::Path;
use std::sync::OnceLock;

use informals::console::language::Word;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

const HOSTILE: [&str; 16] = [
    "\u{fffe}\u{ffff}]]>&amp;<w:p/>",
    "=cmd|' /C calc'!A0",
    "00:01 --> 00:02\n\n2\n",
    "</script><!-- <![CDATA[",
    "\u{1b}[2J",
    "\u{202e}x",
    "\u{0}",
    "\u{9b}31m",
    "",
    "\"",
    "\\",
    "99999999999999999999h",
    "24 June 17:02",
    "@23:59:60",
    "中国中国中国",
    "e\u{301}\u{301}\u{301}",
];

/// One thing done to a file.
#[derive(Debug, Clone)]
enum Spoiling {
    Byte(Index, u8),
    Cut(Index, Index),
    Twice(Index, Index),
    Line(Index, Index),
    Put(Index, &'static str),
}

fn spoiling() -> impl Strategy<Value = Spoiling> {
    let place = any::<Index>;
    prop_oneof![
        (place(), any::<u8>()).prop_map(|(at, byte)| Spoiling::Byte(at, byte)),
        (place(), place()).prop_map(|(from, to)| Spoiling::Cut(from, to)),
        (place(), place()).prop_map(|(from, to)| Spoiling::Twice(from, to)),
        (place(), place()).prop_map(|(from, to)| Spoiling::Line(from, to)),
        (place(), select(&HOSTILE[..])).prop_map(|(at, text)| Spoiling::Put(at, text)),
    ]
}

fn ordered(one: usize, other: usize) -> std::ops::Range<usize> {
    one.min(other)..one.max(other).min(one.min(other) + 4000)
}

fn spoil(bytes: &mut Vec<u8>, spoiling: &Spoiling) {
    let length = bytes.len().max(1);
    match spoiling {
        Spoiling::Byte(at, byte) => {
            bytes.iter_mut().skip(at.index(length)).take(1).for_each(|old| *old = *byte);
        }
        Spoiling::Cut(from, to) => drop(bytes.drain(ordered(from.index(length), to.index(length)))),
        Spoiling::Twice(from, to) => {
            let part = bytes.get(ordered(from.index(length), to.index(length))).unwrap_or_default().to_vec();
            bytes.extend(part);
        }
        Spoiling::Line(from, to) => {
            let mut lines: Vec<Vec<u8>> = bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
            let count = lines.len();
            lines.swap(from.index(count), to.index(count));
            *bytes = lines.join(&b'\n');
        }
        Spoiling::Put(at, text) => {
            let at = at.index(length).min(bytes.len());
            bytes.splice(at..at, text.bytes());
        }
    }
}

fn spoiled(good: impl Strategy<Value = Vec<u8>>) -> impl Strategy<Value = Vec<u8>> {
    (good, prop::collection::vec(spoiling(), 1..6)).prop_map(|(mut bytes, all)| {
        for spoiling in &all {
            spoil(&mut bytes, spoiling);
        }
        bytes
    })
}

fn file(path: &Path) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// An agenda that comes with the program, or one with a mistake in it, spoiled further.
pub fn agenda_of() -> impl Strategy<Value = Vec<u8>> {
    static FILES: OnceLock<Vec<Vec<u8>>> = OnceLock::new();
    let files = FILES.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folders =
            ["agendas", "tests/agenda_problems"].map(|folder| std::fs::read_dir(root.join(folder)).unwrap());
        let paths = folders.into_iter().flatten().map(|entry| entry.unwrap().path());
        let mut paths: Vec<_> =
            paths.filter(|path| path.extension().is_some_and(|ending| ending == "toml")).collect();
        paths.sort();
        paths.iter().map(|path| file(path)).collect()
    });
    spoiled(select(files.as_slice()))
}

fn journal() -> &'static [u8] {
    static JOURNAL: OnceLock<Vec<u8>> = OnceLock::new();
    JOURNAL.get_or_init(|| file(Path::new("tests/journals/v1.jsonl")))
}

/// The journal that holds every kind of event, spoiled.
pub fn journal_of() -> impl Strategy<Value = Vec<u8>> {
    spoiled(Just(journal().to_vec()))
}

/// One value of an entry changed.
#[derive(Debug, Clone)]
struct Change {
    line: Index,
    leaf: Index,
    to: Value,
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        select(&HOSTILE[..]).prop_map(|text| json!(text)),
        any::<i64>().prop_map(|number| json!(number)),
        select(&[0_i64, -1, 1, i64::MIN, i64::MAX, 65_535][..]).prop_map(|number| json!(number)),
        select(
            &[
                "9999-12-31T23:59:59.999Z",
                "0001-01-01T00:00:00.000Z",
                "-262143-01-01T00:00:00Z",
                "2021-06-25T14:00:01.000Z",
                "2021-06-25",
                "23:59:59",
                "Pacific/Apia"
            ][..]
        )
        .prop_map(|text| json!(text)),
        select(
            &[
                "00000000000000000000000000000001",
                "00000000000000000000000000000007.1",
                "ffffffffffffffffffffffffffffffff.65535"
            ][..]
        )
        .prop_map(|text| json!(text)),
        any::<bool>().prop_map(|answer| json!(answer)),
        Just(Value::Null),
    ]
}

fn leaves<'a>(value: &'a mut Value, into: &mut Vec<&'a mut Value>) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| leaves(value, into)),
        Value::Object(members) => members.values_mut().for_each(|value| leaves(value, into)),
        leaf => into.push(leaf),
    }
}

/// Entries with right checksums, in any order, some more than once under new names, with values that no rule gave.
pub fn sealed() -> impl Strategy<Value = Vec<u8>> {
    let change =
        (any::<Index>(), any::<Index>(), value()).prop_map(|(line, leaf, to)| Change { line, leaf, to });
    let order = prop::collection::vec(any::<Index>(), 0..60);
    (order, prop::collection::vec(change, 0..12)).prop_map(|(order, changes)| {
        let good: Vec<Value> = journal()
            .split(|byte| *byte == b'\n')
            .filter_map(|line| serde_json::from_slice(line).ok())
            .collect();
        let mut entries: Vec<Value> = good.iter().take(1).cloned().collect();
        entries.extend(order.iter().map(|index| index.get(&good).clone()));
        for (number, entry) in entries.iter_mut().enumerate() {
            entry["id"] = json!(format!("{:032x}", number + 1));
        }
        for Change { line, leaf, to } in changes {
            let entry = entries.get_mut(line.index(order.len() + 1)).unwrap();
            let mut all = Vec::new();
            leaves(entry, &mut all);
            let index = leaf.index(all.len());
            **all.get_mut(index).unwrap() = to;
        }
        entries.iter().flat_map(line).collect()
    })
}

/// As the journal writes it, its checksum right.
fn line(entry: &Value) -> Vec<u8> {
    let v = entry["v"].clone();
    let mut members: Vec<String> = vec![format!("\"v\":{v}")];
    let rest = entry.as_object().unwrap().iter().filter(|(name, _)| !matches!(name.as_str(), "v" | "crc"));
    members.extend(rest.map(|(name, value)| format!("\"{name}\":{value}")));
    let body = format!("{{{}", members.join(","));
    let seal = crc32fast::hash(body.as_bytes());
    format!("{body},\"crc\":\"{seal:08x}\"}}\n").into_bytes()
}

/// Examples of the language, cut up and put together, with what strangers type.
pub fn lines_of() -> impl Strategy<Value = String> {
    let words: Vec<String> = Word::ALL
        .iter()
        .flat_map(|word| word.example().split(' ').map(str::to_owned).collect::<Vec<_>>())
        .chain("japan korea NAM AU eu indon for with to from as #1 #99 #0 P1 N1 ? , 3m 0m 99h59m @10:41 24 until by".split(' ').map(str::to_owned))
        .chain(HOSTILE.iter().map(|text| (*text).to_owned()))
        .collect();
    let pieces =
        prop::collection::vec(prop_oneof![8 => select(words), 1 => any::<String>(), 1 => ".{0,4}"], 0..9);
    let whole = select(Word::ALL.iter().map(|word| word.example().to_owned()).collect::<Vec<_>>());
    let begun =
        (whole.clone(), pieces.clone()).prop_map(|(whole, pieces)| format!("{whole} {}", pieces.join(" ")));
    let mixed = pieces.prop_map(|pieces| pieces.join(" "));
    prop_oneof![2 => mixed, 3 => begun, 1 => whole, 1 => any::<String>()]
}
