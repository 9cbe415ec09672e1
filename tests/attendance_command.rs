//! `informals attendance` as a script uses it.

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
