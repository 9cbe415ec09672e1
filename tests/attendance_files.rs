//! Attendance files of every kind as meetings leave them, and what is taken from each.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says at once what it did not find")]

use encoding_rs::WINDOWS_1252;
use informals::attendance::{Attendance, Kind, Matcher, overview, read};
use informals::delegations::Roster;

const SAMPLES: &[(&str, Kind, usize, usize, usize)] = &[
    ("teams-v0-meetingAttendanceList.csv", Kind::TeamsEvents, 4, 4, 0),
    ("teams-v0-large-meeting-banner.csv", Kind::TeamsEvents, 1, 1, 0),
    ("teams-v1-meetingAttendanceReport.csv", Kind::TeamsJoins, 4, 3, 2),
    ("teams-v2-attendance-report.csv", Kind::TeamsReport, 4, 4, 2),
    ("teams-v3-with-engagement-columns.csv", Kind::TeamsReport, 2, 2, 2),
    ("teams-live-event-AttendeeReport.csv", Kind::TeamsLiveEvent, 1, 1, 1),
    ("teams-transcript.vtt", Kind::Transcript, 2, 2, 0),
    ("zoom-v1-participants.csv", Kind::Zoom, 2, 2, 1),
    ("zoom-v2-participants.csv", Kind::Zoom, 1, 1, 1),
    ("indico-registrations.csv", Kind::Registrations, 2, 2, 2),
];

fn roster() -> Roster {
    Roster::as_of("2021-06-25".parse().unwrap(), &[])
}

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/attendance/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn taken(bytes: &[u8]) -> Attendance {
    read(bytes, &Matcher::of(&roster())).unwrap()
}

fn names(attendance: &Attendance) -> Vec<&str> {
    attendance.people.iter().map(|person| person.display_name.as_str()).collect()
}

/// How many delegations and organizations are sure.
fn delegations(attendance: &Attendance) -> usize {
    overview(attendance, &Matcher::of(&roster())).there.len()
}

/// Times as `from-until`, a stroke where one is missing.
fn times(attendance: &Attendance, person: usize) -> Vec<String> {
    let clock = |time: Option<chrono::NaiveDateTime>| {
        time.map_or_else(|| "?".to_owned(), |time| time.format("%d.%m. %H:%M:%S").to_string())
    };
    let spans = &attendance.people[person].spans;
    spans.iter().map(|span| format!("{}-{}", clock(span.joined), clock(span.left))).collect()
}

#[test]
fn every_sample_has_the_right_number_of_people_and_delegations_and_no_address() {
    for (name, kind, people, sure, addresses) in SAMPLES {
        let attendance = taken(&sample(name));
        let found = (attendance.kind, attendance.people.len(), delegations(&attendance));
        assert_eq!(found, (*kind, *people, *sure), "{name}");
        assert_eq!(attendance.dropped.addresses, *addresses, "{name}");
        assert!(attendance.left.is_empty() && attendance.problems.is_empty(), "{name}: {attendance:?}");
        assert!(!format!("{attendance:?}").contains('@'), "{name}");
    }
}

#[test]
fn a_person_who_joins_again_is_one_person_with_two_stays() {
    for name in [
        "teams-v0-meetingAttendanceList.csv",
        "teams-v1-meetingAttendanceReport.csv",
        "teams-v2-attendance-report.csv",
    ] {
        let attendance = taken(&sample(name));
        let place =
            attendance.people.iter().position(|person| person.display_name.contains("IVOIRE")).unwrap();
        let stays = times(&attendance, place);
        assert_eq!(stays[0], "25.06. 10:01:15-25.06. 10:09:44", "{name}");
        assert_eq!(stays.len(), 2, "{name}");
    }
}

#[test]
fn a_telephone_is_a_person_without_a_number() {
    let attendance = taken(&sample("teams-v1-meetingAttendanceReport.csv"));
    assert_eq!(names(&attendance)[3], "telephone 1");
    assert_eq!(attendance.dropped.telephones, 1);
}

#[test]
fn every_sample_of_teams_is_the_same_in_every_encoding_and_with_every_separator() {
    for (name, ..) in SAMPLES.iter().filter(|(name, ..)| name.starts_with("teams-v")) {
        let bytes = sample(name);
        let expected = taken(&bytes);
        let (text, ..) = encoding_rs::UTF_16LE.decode(&bytes);
        let utf16 = |order: fn(u16) -> [u8; 2], mark: &str| -> Vec<u8> {
            format!("{mark}{text}").encode_utf16().flat_map(order).collect()
        };
        let semicolons = text.replace('\t', ";");
        for (how, saved) in [
            ("UTF-16BE", utf16(u16::to_be_bytes, "\u{feff}")),
            ("UTF-16LE without mark", utf16(u16::to_le_bytes, "")),
            ("UTF-16BE without mark", utf16(u16::to_be_bytes, "")),
            ("UTF-8 with mark", format!("\u{feff}{text}").into_bytes()),
            ("UTF-8", text.clone().into_owned().into_bytes()),
            ("semicolons in Windows-1252", WINDOWS_1252.encode(&semicolons).0.into_owned()),
            ("commas", text.replace('\t', ",").into_bytes()),
            ("quoted commas", quoted(&text).into_bytes()),
        ] {
            let found = taken(&saved);
            assert_eq!(found.people, expected.people, "{name} in {how}");
            assert_eq!((found.kind, found.left), (expected.kind, Vec::new()), "{name} in {how}");
        }
    }
}

fn quoted(text: &str) -> String {
    let row = |line: &str| {
        let cells: Vec<String> = line.split('\t').map(|cell| format!("\"{cell}\"")).collect();
        if line.is_empty() { String::new() } else { cells.join(",") }
    };
    text.lines().map(row).collect::<Vec<_>>().join("\r\n")
}

#[test]
fn a_report_in_another_language_is_read_by_the_numbers_of_its_sections_and_the_places_of_its_columns() {
    let portuguese = "1. Resumo\nTítulo da reunião\tConsultas\nParticipantes\t2\nHora de início\t25/06/2021, 09:52:11\n\n\
        2. Participantes\nNome\tPrimeira entrada\tÚltima saída\tDuração na reunião\tE-mail\tID do participante (UPN)\tFunção\n\
        Brasil - Ada\t25/06/2021, 09:52:11\t25/06/2021, 12:03:27\t2 h 11 min 16 s\tada@example.org\tada@example.org\tOrganizador\n\
        Angola - Ben (Convidado)\t25/06/2021, 09:55:02\t25/06/2021, 12:03:20\t2 h 8 min 18 s\t\t\tParticipante\n\n\
        3. Atividades na reunião\nNome\tHora de entrada\tHora de saída\tDuração\tE-mail\tFunção\n\
        Brasil - Ada\t25/06/2021, 09:52:11\t25/06/2021, 12:03:27\t2 h 11 min 16 s\tada@example.org\tOrganizador\n";
    let japanese = "1. 要約\n会議のタイトル\tx\n\n2. 参加者\n名前\t最初の参加\t最後の退出\t会議での期間\tメール\tID\t役割\n\
        日本 - Ada\t2021/06/25 9:52:11\t2021/06/25 12:03:27\t2時間 11 分 16 秒\t\t\t開催者\n\
        Kenya - Ben\t2021/06/25 9:52:11\t2021/06/25 12:03:27\t2時間 11 分 16 秒\t\t\t出席者\n";
    let greek = "1. Σύνοψη\nΤίτλος\tx\n\n2. Συμμετέχοντες\nΑ\tΒ\tΓ\tΔ\tΕ\tΖ\tΗ\n\
        Cyprus - Ada\t25/6/2021, 9:52:11 π.μ.\t25/6/2021, 1:03:27 μ.μ.\t3ώ 11λ\t\t\tx\n\
        Kenya - Ben\t25/6/2021, 9:52:11 π.μ.\t25/6/2021, 1:03:27 μ.μ.\t3ώ 11λ\t\t\tx\n";
    for text in [portuguese, japanese, greek] {
        let attendance = taken(text.as_bytes());
        assert_eq!((attendance.kind, attendance.people.len()), (Kind::TeamsReport, 2), "{attendance:?}");
        assert_eq!(attendance.people[0].spans.len(), 1, "{attendance:?}");
        assert!(
            attendance.people[0].stayed.is_some() && attendance.people[0].role.is_some(),
            "{attendance:?}"
        );
        assert!(attendance.left.is_empty() && attendance.problems.is_empty(), "{attendance:?}");
    }
    assert_eq!(times(&taken(greek.as_bytes()), 0), ["25.06. 09:52:11-25.06. 13:03:27"]);
}

#[test]
fn a_list_made_during_the_meeting_may_be_in_another_language() {
    let text = "Vollständiger Name\tBenutzeraktion\tZeitstempel\n\
        Schweiz - Ada\tBeigetreten\t25.6.2021, 09:52:11\nSchweiz - Ada\tVerlassen\t25.6.2021, 10:52:11\n\
        Kenya - Ben\tBeigetreten\t25.6.2021, 09:53:00\n";
    let attendance = taken(text.as_bytes());
    assert_eq!((attendance.kind, attendance.people.len()), (Kind::TeamsEvents, 2));
    assert_eq!(times(&attendance, 0), ["25.06. 09:52:11-25.06. 10:52:11"]);
    assert_eq!(times(&attendance, 1), ["25.06. 09:53:00-?"]);
}

#[test]
fn an_old_report_in_another_language_is_found_by_its_times() {
    let text = "Résumé de la réunion\nNombre total de participants\t1\nTitre\tx\n\n\
        Nom complet\tHeure d’arrivée\tHeure de départ\tDurée\tE-mail\tRôle\tID\n\
        France - Ada\t25/06/2021, 09:52:11\t25/06/2021, 10:52:11\t1 h\t\tOrganisateur\tx\n";
    let attendance = taken(text.as_bytes());
    assert_eq!((attendance.kind, names(&attendance)), (Kind::TeamsJoins, vec!["France - Ada"]));
    assert_eq!(times(&attendance, 0), ["25.06. 09:52:11-25.06. 10:52:11"]);
}

#[test]
fn zoom_may_leave_out_the_meeting_or_the_times() {
    let without_block = "\u{feff}Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n\
        Belgium - Ada,,06/25/2021 09:52:11 AM,06/25/2021 12:03:27 PM,132,No\n";
    let unique = "Name (original name),Email,Total duration (minutes),Guest\n\"Kenya, Ben\",,129,Yes\nCuba - Cleo,,3,Yes\n";
    let attendance = taken(without_block.as_bytes());
    assert_eq!((attendance.kind, attendance.people[0].spans.len()), (Kind::Zoom, 1));
    let attendance = taken(unique.as_bytes());
    assert_eq!((attendance.kind, attendance.people.len()), (Kind::Zoom, 2));
    assert_eq!(attendance.people[0].stayed.unwrap().to_string(), "2 h 9 min");
}

#[test]
fn webex_wraps_its_times() {
    let text = "Meeting Name\tMeeting Start Time\tMeeting End Time\tDisplay Name\tRole\tAttendee Email\tJoin Time\tLeave Time\tAttendance Duration\n\
        x\t\"=\"\"2021-06-25 10:00:00\"\"\"\t\"=\"\"2021-06-25 13:24:00\"\"\"\tBelgium - Ada\tHost\tada@example.org\t\"=\"\"2021-06-25 10:00:00\"\"\"\t\"=\"\"2021-06-25 13:24:00\"\"\"\t204 mins\n";
    let attendance = taken(text.as_bytes());
    assert_eq!((attendance.kind, names(&attendance)), (Kind::Webex, vec!["Belgium - Ada"]));
    assert_eq!(times(&attendance, 0), ["25.06. 10:00:00-25.06. 13:24:00"]);
    assert_eq!(attendance.people[0].stayed.unwrap().to_string(), "3 h 24 min");
}

#[test]
fn where_day_and_month_cannot_be_told_apart_it_is_said() {
    let text = "Full Name\tUser Action\tTimestamp\nKenya - Ben\tJoined\t7/6/2021, 9:55:02 AM\n";
    let problems = taken(text.as_bytes()).problems;
    assert!(problems[0].text.contains("cannot be told"), "{problems:?}");
}
