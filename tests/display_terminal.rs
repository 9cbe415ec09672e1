//! The display for the room on a real pseudo-terminal, beside commands and a desk on the same journal.

mod program;
mod terminal;

use std::os::unix::fs::PermissionsExt;

use program::Home;
use terminal::Terminal;

const AGENDA: &str = "agendas/2021-06-25-new-technologies.toml";
const NAME: &str = "2021-06-25-new-technologies";
const DISPLAY: &[&str] = &["join", NAME, "--role", "audience"];
const OPEN: &[&str] = &["open", AGENDA, "--practice", "10:40", "--still"];

fn meeting(home: &Home) {
    let ran = home
        .run_with(&["do", NAME, "--agenda", AGENDA, "-"], "@09:45 inscribe Indonesia for NAM, EU, Japan\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
}

fn does(home: &Home, command: &str) {
    let ran = home.run(&["do", NAME, command]);
    assert_eq!(ran.code, 0, "{}", ran.err);
}

fn display(home: &Home, more: &[&str]) -> Terminal {
    Terminal::start(home.path(), &[DISPLAY, more].concat(), 80, 24)
}

#[test]
fn what_is_done_elsewhere_shows_and_nothing_is_written() {
    let home = Home::new();
    meeting(&home);
    let mut display = display(&home, &[]);
    display.sees("begins at 10:00");
    for item in ["A", "B", "C", "D"] {
        does(&home, &format!("open-item {item}"));
    }
    display.sees("Indonesia for the Movement of Non-Aligned Countries");
    does(&home, "give-floor");
    display.sees("on behalf of the Movement of Non-Aligned Countries");
    display.sees("limit 5:00");
    does(&home, "note \"a secret\" check");
    does(&home, "conclude");
    does(&home, "close-list");
    display.sees("The list of speakers is closed");
    let screen = display.screen();
    assert!(!screen.contains("secret") && !screen.contains("conclude"), "{screen}");
    let journal = home.path().join("informals").join(format!("{NAME}.jsonl"));
    let before = std::fs::read(&journal).unwrap();
    display.types("b");
    display.no_longer_sees("limit 5:00");
    display.types("b");
    display.sees("limit 5:00");
    display.types("\u{3}\u{3}");
    let (code, screen) = display.leaves();
    assert_eq!(code, 0);
    assert!(screen.contains("The display has ended"), "{screen}");
    assert_eq!(std::fs::read(&journal).unwrap(), before);
}

#[test]
fn it_speaks_any_of_the_six_languages() {
    let home = Home::new();
    meeting(&home);
    for item in ["A", "B", "C", "D"] {
        does(&home, &format!("open-item {item}"));
    }
    does(&home, "give-floor");
    let mut display = display(&home, &["--language", "fr"]);
    display.sees("au nom de : Mouvement des pays non alignés");
    display.types("l");
    display.sees("en nombre de: Movimiento de Países No Alineados");
    display.types("l");
    display.sees("Движение неприсоединения");
    display.types("l");
    display.sees("不结盟运动");
    display.types("l");
    display.sees("حركة عدم الانحياز");
    display.types("l");
    display.sees("on behalf of the Movement");
    display.is_asked_to_end();
    assert_eq!(display.leaves().0, 0);
}

#[test]
fn a_meeting_that_cannot_be_written_to_is_shown_all_the_same() {
    let home = Home::new();
    meeting(&home);
    let folder = home.path().join("informals");
    let journal = folder.join(format!("{NAME}.jsonl"));
    std::fs::set_permissions(&journal, std::fs::Permissions::from_mode(0o400)).unwrap();
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o500)).unwrap();
    let mut display = display(&home, &[]);
    display.sees("begins at 10:00");
    display.types("\u{3}\u{3}");
    let code = display.leaves().0;
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!(code, 0);
    let left: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 1, "{left:?}");
}

#[test]
fn a_meeting_that_is_not_there_is_told_with_the_way_out() {
    let home = Home::new();
    let mut display = display(&home, &[]);
    display.sees("there is no meeting");
    display.sees("informals open AGENDA begins one");
    assert_eq!(display.leaves().0, 2);
    let mut desk =
        Terminal::start(home.path(), &["join", NAME, "--role", "facilitator", "--language", "fr"], 80, 24);
    desk.sees("there is no meeting");
    assert_eq!(desk.leaves().0, 2);
}

#[test]
fn a_desk_that_sleeps_catches_up_and_so_does_the_display() {
    let home = Home::new();
    let mut desk = Terminal::start(home.path(), OPEN, 80, 24);
    desk.sees("NOT FOR SHARING");
    let mut display = display(&home, &[]);
    display.sees("begins at 10:00");
    desk.gets_signal("STOP");
    display.gets_signal("STOP");
    for command in ["inscribe Kenya, Norway", "open-item A", "open-item B", "open-item C", "open-item D"] {
        does(&home, command);
    }
    does(&home, "give-floor Kenya");
    does(&home, "clock 10:42");
    desk.gets_signal("CONT");
    display.gets_signal("CONT");
    desk.sees("NOW  Kenya");
    desk.sees("2:00 of 3:00");
    display.sees("Kenya");
    display.sees("Next    Norway");
    display.sees("10:42, New York time");
}

#[test]
fn it_stays_readable_in_a_window_of_any_size() {
    let home = Home::new();
    meeting(&home);
    let mut display = display(&home, &[]);
    for (columns, rows) in [(40, 12), (300, 80), (20, 5), (120, 40)] {
        display.resizes(columns, rows);
        display.sees("begins");
    }
}
