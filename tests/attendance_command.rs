//! `informals attendance` as a script uses it.
#![expect(clippy::unwrap_used, reason = "a test says at once what it did not find")]

mod program;

use program::Home;

#[test]
fn a_report_is_told_in_words_and_no_address_is_said() {
    let ran = Home::new().run(&["attendance", "tests/attendance/teams-v1-meetingAttendanceReport.csv"]);
    assert_eq!(
        ran.out,
        "tests/attendance/teams-v1-meetingAttendanceReport.csv: an attendance report of Microsoft Teams, one row \
         each time somebody joined\n\
         4 people, 3 delegations, 1 name to settle\n\
         there: Belgium; Côte d'Ivoire; Kenya\n\
         to settle:\n  line 13, “telephone 1”\n\
         dropped: 2 e-mail addresses and 1 telephone number\n\
         it lists those online; who sits in the room is not in it\n"
    );
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}

#[test]
fn each_row_and_what_becomes_of_it_is_told_when_asked_for() {
    let home = Home::new();
    let list =
        home.file("list.txt", "Indonesia on behalf of NAM\nken to ask about para 4\nGuinea\nNobody Known\n");
    let ran = home.run(&["attendance", "-v", list.to_str().unwrap()]);
    let told: Vec<&str> = ran.out.lines().skip(1).collect();
    assert_eq!(
        told,
        [
            "4 requests",
            "requests:",
            "  line 1, Indonesia, on behalf of Movement of Non-Aligned Countries",
            "  line 2, Kenya? from “ken”: it is only the beginning of a name, “to ask about para 4”",
            "  line 3, “Guinea”: Equatorial Guinea or Guinea or Guinea-Bissau or Papua New Guinea?",
            "  line 4, “Nobody Known”, of whom nothing is known",
        ]
    );
}

#[test]
fn a_file_that_is_no_list_is_a_bad_file_and_says_the_way_out() {
    let home = Home::new();
    let picture = home.file("picture.png", "\u{89}PNG");
    std::fs::write(&picture, b"\x89PNG\r\n\x1a\n").unwrap();
    let ran = home.run(&["attendance", picture.to_str().unwrap()]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("it is a picture, not a list; download the list as .csv"), "{}", ran.err);
    let missing = home.run(&["attendance", "nowhere.csv"]);
    assert_eq!(missing.code, 2);
    assert!(missing.err.starts_with("cannot read “nowhere.csv”"), "{}", missing.err);
}

const AGENDA: &str = "agendas/2021-06-25-new-technologies.toml";
const TEAMS: &str = "tests/attendance/teams-v0-large-meeting-banner.csv";

fn given_a_meeting() -> Home {
    let home = Home::new();
    let begun = home.run(&["do", "m", "--agenda", AGENDA, "--at", "2021-06-25T09:45", "plan A 5m"]);
    assert_eq!(begun.code, 0, "{}", begun.err);
    home
}

fn said(home: &Home, words: &[&str]) -> (i32, String, String) {
    let ran = home.run(words);
    (ran.code, ran.out.lines().last().unwrap_or_default().to_owned(), ran.err.trim().to_owned())
}

fn journal(home: &Home) -> String {
    std::fs::read_to_string(home.path().join("informals/m.jsonl")).unwrap()
}

#[test]
fn a_list_goes_into_a_meeting_once_and_without_names_of_persons() {
    let home = given_a_meeting();
    let list = home.file("list.csv", "Full Name\tUser Action\tTimestamp\nBelgium - Ada\tJoined\t6/25/2021, 9:40:00 AM\nCleo Paris\tJoined\t6/25/2021, 9:41:00 AM\nKenya - Ben\tLeft\t6/25/2021, 9:42:00 AM\nJapan - Dai\tJoined\t6/25/2021, 9:52:00 AM\n");
    let list = list.to_str().unwrap();
    let first = said(&home, &["attendance", list, "--into", "m"]);
    let taken = "attendance taken: 4 people, 3 delegations, 1 left, 1 to settle";
    assert_eq!(first, (0, taken.to_owned(), String::new()));
    let before = journal(&home);
    assert!(!before.contains("Ada") && !before.contains("Cleo"), "{before}");
    let again = said(&home, &["attendance", list, "--into", "m"]);
    let same = "the attendance list says the same as that of 09:52: nothing has changed";
    assert_eq!(again, (0, same.to_owned(), String::new()));
    assert_eq!(journal(&home), before);
    let names = said(&home, &["do", "m", "names"]).1;
    assert!(names.starts_with("1 name to settle; the names are in no journal"), "{names}");
    let settled = said(&home, &["do", "m", "settle", "Cleo Paris", "as", "Belgium"]);
    assert_eq!(settled, (0, "a name settled: Belgium".to_owned(), String::new()));
    let told = home.run(&["attendance", list, "--into", "m"]).out;
    assert!(told.contains("settled before: line 3, “Cleo Paris”: Belgium"), "{told}");
    assert_eq!(said(&home, &["do", "m", "names"]).1, "no name is to be settled");
    let export =
        ["export", "m", "--format", "md", "--attribution", "named", "--with", "presence", "--output", "-"];
    let document = home.run(&export).out;
    assert!(document.contains("By the attendance list of 9.52 a.m.: 3 delegations"), "{document}");
}

#[test]
fn requests_go_into_a_meeting_with_their_times_all_or_none_and_once() {
    let home = given_a_meeting();
    let list = home.file("requests.csv", "Delegation;On behalf of;Asked;Note\nIndonesia;NAM;25.06.2021 09:31;\nJapan;;25.06.2021 09:33;on paragraph 4\nKorea;;25.06.2021 09:34;\n");
    let path = list.to_str().unwrap();
    let refused = home.run(&["attendance", path, "--into", "m"]);
    assert_eq!(refused.code, 1);
    let fates =
        ["line 2: Indonesia for NAM asks for the floor, at ", "line 3: Japan asks for the floor, at "];
    assert!(fates.iter().all(|fate| refused.out.contains(fate)), "{}", refused.out);
    let why = "nothing is taken, 1 row is not clear: line 4: “Korea” may be ";
    assert!(refused.err.contains(why), "{}", refused.err);
    assert!(!journal(&home).contains("\"inscribed\""));
    std::fs::write(&list, "Delegation;On behalf of;Asked;Note\nIndonesia;NAM;25.06.2021 09:31;\nJapan;;25.06.2021 09:33;on paragraph 4\n").unwrap();
    let taken = said(&home, &["attendance", path, "--into", "m"]);
    let done = "Indonesia for NAM asks for the floor, 1st; Japan asks for the floor, 2nd";
    assert_eq!(taken, (0, done.to_owned(), String::new()));
    assert!(journal(&home).contains("\"asked\":\"2021-06-25T13:31:00.000Z\",\"channel\":\"e-mail\""));
    let again = said(&home, &["attendance", path, "--into", "m"]);
    assert_eq!((again.0, again.1), (0, format!("{path}: nothing new, 2 there already")));
}

#[test]
fn a_list_that_does_not_say_who_is_there_is_refused_and_so_is_one_older_than_the_last() {
    let home = given_a_meeting();
    let expected = said(&home, &["attendance", "tests/attendance/indico-registrations.csv", "--into", "m"]);
    assert_eq!(expected.0, 1);
    assert!(expected.2.ends_with("it says who is expected, not who is there"), "{}", expected.2);
    let (code, said_last, _) = said(&home, &["do", "m", "attendance", TEAMS]);
    assert_eq!(code, 0, "{said_last}");
    assert!(said_last.starts_with("attendance taken: "), "{said_last}");
    assert_eq!(said(&home, &["attendance", TEAMS, "--into", "nowhere"]).0, 2);
}

const LIST: &str = "Name,Join Time,Leave Time\nIris Example,6/25/2021 9:52:11 AM,6/25/2021 9:59:11 AM\n\
    Projector,6/25/2021 9:52:11 AM,6/25/2021 9:59:11 AM\n";

#[test]
fn names_settled_are_remembered_for_the_next_sitting_of_the_series_until_the_meeting_is_forgotten() {
    let home = given_a_meeting();
    let list = home.file("list.csv", LIST);
    let list = list.to_str().unwrap();
    assert_eq!(home.run(&["attendance", list, "--into", "m"]).code, 0);
    assert_eq!(said(&home, &["do", "m", "settle \"Iris Example\" as Japan"]).0, 0);
    assert_eq!(said(&home, &["do", "m", "settle Projector as nobody"]).0, 0);

    let next = |name: &str| {
        let begun = home.run(&["do", name, "--agenda", AGENDA, "--at", "2021-06-25T09:46", "plan A 5m"]);
        assert_eq!(begun.code, 0, "{}", begun.err);
        home.run(&["attendance", list, "--into", name]).out
    };
    let told = next("second");
    assert!(told.contains("settled at the sitting of 25 June 2021: line 2, “Iris Example”: Japan"), "{told}");
    assert!(told.contains("line 3, “Projector”: nobody’s") && !told.contains("2 people, 2 names"), "{told}");
    let journal = std::fs::read_to_string(home.path().join("informals/second.jsonl")).unwrap();
    assert!(!journal.contains("Iris") && journal.matches("name-settled").count() == 2, "{journal}");

    assert_eq!(home.run(&["forget", "m"]).code, 0);
    assert_eq!(home.run(&["forget", "second"]).code, 0);
    let told = next("third");
    assert!(!told.contains("settled at the sitting") && told.contains("2 names to settle"), "{told}");
}

#[test]
fn nothing_is_remembered_from_a_meeting_of_another_series() {
    let home = given_a_meeting();
    let list = home.file("list.csv", LIST);
    let list = list.to_str().unwrap();
    assert_eq!(home.run(&["attendance", list, "--into", "m"]).code, 0);
    assert_eq!(said(&home, &["do", "m", "settle \"Iris Example\" as Japan"]).0, 0);
    let agenda = std::fs::read_to_string(AGENDA).unwrap();
    let agenda: String = agenda.split_inclusive('\n').filter(|line| !line.starts_with("series")).collect();
    let other = home.file("other.toml", &agenda);
    let other = other.to_str().unwrap();
    let begun = home.run(&["do", "alone", "--agenda", other, "--at", "2021-06-25T09:46", "plan A 5m"]);
    assert_eq!(begun.code, 0, "{}", begun.err);
    let told = home.run(&["attendance", list, "--into", "alone"]).out;
    assert!(told.contains("2 names to settle") && !told.contains("Japan"), "{told}");
}
