//! Attendance files that were cut, changed or made to do harm: a clear error or a partial result, never a panic.
#![expect(clippy::unwrap_used, reason = "a test says at once what it did not find")]

use std::sync::OnceLock;

use informals::attendance::{Attendance, Detail, Matcher, Unreadable, overview, preview, read};
use informals::console::import::{Reader, Takes};
use informals::delegations::Roster;
use informals::meeting::{Command, Room};
use informals::time::Moment;
use proptest::prelude::*;

const SAMPLES: &[&str] = &[
    "display_names.tsv",
    "indico-registrations.csv",
    "teams-live-event-AttendeeReport.csv",
    "teams-transcript.vtt",
    "teams-v0-large-meeting-banner.csv",
    "teams-v0-meetingAttendanceList.csv",
    "teams-v1-meetingAttendanceReport.csv",
    "teams-v2-attendance-report.csv",
    "teams-v3-with-engagement-columns.csv",
    "zoom-v1-participants.csv",
    "zoom-v2-participants.csv",
    "chat.txt",
    "lines.txt",
    "list.xlsx",
    "list.ods",
    "names_in_the_wild.tsv",
];

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/attendance/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn roster() -> &'static Roster {
    static ROSTER: OnceLock<Roster> = OnceLock::new();
    ROSTER.get_or_init(|| Roster::as_of("2021-06-25".parse().unwrap(), &[]))
}

fn matcher() -> &'static Matcher<'static> {
    static MATCHER: OnceLock<Matcher<'static>> = OnceLock::new();
    MATCHER.get_or_init(|| Matcher::of(roster()))
}

/// Reads and says everything there is to say; what is said is harmless.
fn gone_through(bytes: &[u8]) -> Result<Attendance, Unreadable> {
    let attendance = read(bytes, matcher())?;
    let text = preview(&attendance, &overview(&attendance, matcher()), Detail::EachRow);
    let harmful = |letter: char| letter.is_control() && letter != '\n' || letter == '\u{202e}';
    assert!(!text.contains(harmful), "{text:?}");
    taken(bytes, harmful);
    Ok(attendance)
}

/// What a meeting would be told of it is harmless as well, and holds no display name.
fn taken(bytes: &[u8], harmful: impl Fn(char) -> bool + Copy) {
    let room = Room::empty();
    let reader =
        Reader { room: &room, matcher: matcher(), now: Moment::from_millis(1_624_629_600_000), earlier: &[] };
    let import = reader.import("list", bytes, Detail::EachRow).unwrap();
    for line in import.preview.iter().chain(import.names.iter().map(|name| &name.display_name)) {
        assert!(!line.contains(harmful), "{line:?}");
    }
    if let Takes::All(command, _) = &import.takes
        && let Command::TakeAttendance { list, .. } = command.as_ref()
    {
        let kept = serde_json::to_string(list).unwrap();
        assert!(!kept.contains('@') && !kept.contains("Ada"), "{kept}");
    }
}

/// One way to damage a file.
#[derive(Debug, Clone)]
enum Damage {
    Changed(prop::sample::Index, u8),
    Cut(prop::sample::Index),
    Without(prop::sample::Index, usize),
    Twice(prop::sample::Index, usize),
    Inserted(prop::sample::Index, Vec<u8>),
}

fn damage() -> impl Strategy<Value = Damage> {
    let place = any::<prop::sample::Index>;
    let letters = prop::sample::select(vec![
        "\"",
        ",",
        "\t",
        ";",
        "\n",
        "\r",
        "@",
        "\u{feff}",
        "\0",
        "2. ",
        "1. x\n",
        "9:52",
        "6/25/2021",
        "99999999999",
        "\u{202e}",
        "\u{1b}[2J",
        "From x to y:",
        "[10:41] ",
        "م",
    ]);
    prop_oneof![
        4 => (place(), any::<u8>()).prop_map(|(at, byte)| Damage::Changed(at, byte)),
        1 => place().prop_map(Damage::Cut),
        1 => (place(), 1..200_usize).prop_map(|(at, length)| Damage::Without(at, length)),
        1 => (place(), 1..200_usize).prop_map(|(at, length)| Damage::Twice(at, length)),
        2 => (place(), letters).prop_map(|(at, text)| Damage::Inserted(at, text.as_bytes().to_vec())),
    ]
}

fn damaged(mut bytes: Vec<u8>, damages: &[Damage]) -> Vec<u8> {
    for damage in damages.iter().filter(|_| !bytes.is_empty()).cloned().collect::<Vec<_>>() {
        if bytes.is_empty() {
            break;
        }
        match damage {
            Damage::Changed(at, byte) => *at.get_mut(&mut bytes) = byte,
            Damage::Cut(at) => bytes.truncate(at.index(bytes.len())),
            Damage::Without(at, length) => {
                let at = at.index(bytes.len());
                bytes.drain(at..(at + length).min(bytes.len()));
            }
            Damage::Twice(at, length) => {
                let at = at.index(bytes.len());
                let part: Vec<u8> = bytes.iter().skip(at).take(length).copied().collect();
                bytes.splice(at..at, part);
            }
            Damage::Inserted(at, part) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, part);
            }
        }
    }
    bytes
}

proptest! {
    #[test]
    fn a_damaged_file_gives_an_error_or_a_part(
        name in prop::sample::select(SAMPLES),
        damages in prop::collection::vec(damage(), 1..8),
    ) {
        let _ = gone_through(&damaged(sample(name), &damages));
    }

    #[test]
    fn the_same_rows_in_utf_8_may_be_damaged_as_well(
        name in prop::sample::select(SAMPLES),
        damages in prop::collection::vec(damage(), 1..8),
    ) {
        let bytes = sample(name);
        let (text, ..) = encoding_rs::UTF_16LE.decode(&bytes);
        let _ = gone_through(&damaged(text.replace('\t', ",").into_bytes(), &damages));
    }

    #[test]
    fn any_bytes_at_all_may_be_given(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let _ = gone_through(&bytes);
    }

    #[test]
    fn any_display_name_may_be_given(name in "\\PC*|[A-Za-z ,()/_-]{0,80}") {
        let _ = matcher().name(&name);
    }
}

#[test]
fn every_sample_cut_anywhere_gives_an_error_or_a_part() {
    for name in SAMPLES {
        let bytes = sample(name);
        for end in (0..bytes.len()).step_by(31) {
            let _ = gone_through(bytes.get(..end).unwrap());
        }
    }
}

#[test]
fn a_file_of_ten_megabytes_is_read_up_to_the_most_rows_and_the_rest_is_said_to_be_left() {
    let row = "Belgium - Ada\t6/25/2021, 9:52:11 AM\t6/25/2021, 12:03:27 PM\t2h 11m\tada@example.org\tOrganizer\tx\n";
    let heading = "Full Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\tParticipant ID (UPN)\n";
    let attendance = gone_through(format!("{heading}{}", row.repeat(110_000)).as_bytes()).unwrap();
    assert_eq!(attendance.people.len(), 1);
    assert!(attendance.left.iter().any(|remark| remark.text.contains("were not read")));
}

#[test]
fn a_great_deal_of_anything_comes_to_an_end() {
    for piece in [
        "\"",
        ",",
        "\n",
        "\"a,\n",
        "a",
        "Guinea ",
        "[10:41] ",
        "10:41:05 From x to y: ",
        "9:52:11 ",
        "\u{301}",
        "2. \n",
    ] {
        let _ = gone_through(piece.repeat(300_000 / piece.len()).as_bytes());
    }
}
