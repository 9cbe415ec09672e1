//! The desk in a real terminal: it is left as it was found, whatever ends the program or stops it.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test says at once what it did not find")]

mod program;
mod terminal;

use program::Home;
use terminal::Terminal;

const NAME: &str = "2021-06-25-new-technologies";
const OPEN: &[&str] = &["open", "agendas/2021-06-25-new-technologies.toml", "--practice", "09:40", "--still"];

const ALTERNATE: &[u8] = b"\x1b[?1049h";
const MAIN: &[u8] = b"\x1b[?1049l";
const PASTE_OFF: &[u8] = b"\x1b[?2004l";
const CURSOR: &[u8] = b"\x1b[?25h";

fn has(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn desk(home: &Home) -> Terminal {
    let mut desk = Terminal::start(home.path(), OPEN, 80, 24);
    desk.sees("NOT FOR SHARING");
    desk
}

/// All sequences by which a terminal is given back.
fn is_restored(bytes: &[u8]) -> bool {
    [MAIN, PASTE_OFF, CURSOR].iter().all(|part| has(bytes, part))
}

#[test]
fn each_signal_that_ends_the_desk_restores_the_terminal_and_loses_nothing() {
    for signal in ["HUP", "TERM", "INT", "QUIT"] {
        let home = Home::new();
        let mut desk = desk(&home);
        desk.types("aindon\r");
        desk.sees("asks for the floor");
        desk.gets_signal(signal);
        let (code, screen, bytes) = desk.leaves_with_bytes();
        assert_eq!(code, 0, "{signal}: {screen}");
        assert!(is_restored(&bytes), "{signal}");
        assert!(screen.contains("informals join"), "{signal}: {screen}");
        assert_eq!(home.show(NAME, "09:40")["list"]["waiting"].as_array().unwrap().len(), 1, "{signal}");
    }
}

#[test]
fn ctrl_z_goes_back_to_the_shell_and_fg_brings_the_desk_back() {
    let home = Home::new();
    let mut shell = Terminal::start_program(home.path(), "/bin/sh", &["-i"], 80, 24);
    shell.types("PS1='now> '\r");
    shell.sees("now> ");
    shell.types(&format!("{} {}\r", env!("CARGO_BIN_EXE_informals"), OPEN.join(" ")));
    shell.sees("NOT FOR SHARING");
    shell.types("aindon\r");
    shell.sees("asks for the floor");
    shell.types("\u{1b}");
    shell.no_longer_sees("Esc close");
    shell.types("\u{1a}");
    shell.sees("Stopped");
    assert!(is_restored(&shell.bytes));
    shell.types("echo here $((6 * 7))\r");
    shell.sees("here 42");
    shell.types("fg\r");
    shell.sees("Indonesia");
    shell.sees("NOT FOR SHARING");
    shell.types("ajapan\r");
    shell.sees("Japan asks for the floor");
    shell.types("\u{1b}");
    shell.no_longer_sees("Esc close");
    shell.types("\u{3}\u{3}");
    shell.sees("informals join");
    assert_eq!(home.show(NAME, "09:40")["list"]["waiting"].as_array().unwrap().len(), 2);
}

#[test]
fn where_no_shell_waits_ctrl_z_says_so_and_the_desk_stays() {
    let home = Home::new();
    let mut desk = desk(&home);
    desk.types("\u{1a}");
    desk.sees("there is no shell here to go back to");
    desk.types("aindon\r");
    desk.sees("asks for the floor");
    desk.dies();
}

#[test]
fn the_window_is_called_as_the_meeting_and_nothing_rings() {
    let home = Home::new();
    let mut desk = desk(&home);
    desk.types(":open-item D\r");
    desk.sees("[D ");
    let bytes = desk.bytes.clone();
    assert!(has(&bytes, format!("\u{1b}]0;{NAME}\u{7}").as_bytes()));
    let bells: Vec<&u8> = bytes.iter().filter(|byte| **byte == 7).collect();
    assert_eq!(bells.len(), 1, "the bell that ends the title is the only one");
    assert!(!has(&bytes, b"\x1b[6n"), "nobody asks where the cursor is");
    assert!(!has(&bytes, b"\x1b[?1000h"), "the mouse selects text");
    assert!(has(&bytes, ALTERNATE));
    desk.dies();
}

#[test]
fn settings_and_keys_of_the_person_are_taken_at_the_start() {
    let home = Home::new();
    home.config("keys.toml", "[facilitator]\nconclude = \"f9\"\n");
    home.config("settings.toml", "title = \"title\"\nmouse = true\n");
    let mut desk = desk(&home);
    desk.types("k");
    desk.sees("no key");
    assert!(has(&desk.bytes, b"\x1b[?1000h"));
    assert!(!has(&desk.bytes, format!("\u{1b}]0;{NAME}\u{7}").as_bytes()));
    desk.dies();
}

#[test]
fn mistakes_in_a_persons_own_files_are_shown_and_keep_nobody_from_the_meeting() {
    let home = Home::new();
    home.config("keys.toml", "[facilitator]\nskip = \"k\"\n");
    let mut desk = Terminal::start(home.path(), OPEN, 80, 24);
    desk.sees("is the key of");
    desk.sees("Enter goes on without what is wrong, n leaves");
    desk.types("\r");
    desk.sees("NOT FOR SHARING");
    desk.dies();
}

#[test]
fn c_puts_the_list_on_the_clipboard_or_into_a_file_that_the_notice_names() {
    let home = Home::new();
    let mut desk = desk(&home);
    desk.types("aindon\r");
    desk.sees("asks for the floor");
    desk.types("\u{1b}c");
    desk.sees("copied for the chat");
    assert!(has(&desk.bytes, b"\x1b]52;c;"));
    desk.dies();

    let mut desk = Terminal::start_with(home.path(), OPEN, &[("VTE_VERSION", "7600")], 80, 24);
    desk.sees("NOT FOR SHARING");
    desk.types("c");
    desk.sees("this terminal has no clipboard");
    assert!(!has(&desk.bytes, b"\x1b]52;c;"));
    desk.dies();
    let kept = std::fs::read_to_string(home.path().join(format!("informals/{NAME}.chat.txt"))).unwrap();
    assert!(kept.contains("1. Indonesia"), "{kept}");
}

#[test]
fn a_desk_whose_holder_is_gone_is_taken_over_and_one_whose_holder_is_there_is_told_of() {
    let home = Home::new();
    let mut first = desk(&home);
    first.types("aindon\r");
    first.sees("asks for the floor");
    let join = ["join", NAME, "--role", "facilitator", "--name", "second"];
    let mut second = Terminal::start(home.path(), &join, 80, 24);
    second.sees("moderates at another desk; a key that acts asks first");
    second.types("\u{1b}l");
    second.sees("LIST");
    second.types("\u{1b}n");
    second.sees("moderate from here instead?");
    second.types("n");
    first.dies();
    second.types("q");
    second.dies();
    let mut third = Terminal::start(home.path(), &join, 80, 24);
    third.sees("this desk moderates now: tester");
    third.dies();
}

/// Set in the test's own program where that is to be a desk that panics.
const PANICS: &str = "INFORMALS_TEST_PANICS";

#[test]
fn a_panic_gives_the_terminal_back_and_is_noted_without_any_text() {
    if std::env::var_os(PANICS).is_some() {
        return desk_that_panics();
    }
    let home = Home::new();
    let here = std::env::current_exe().unwrap();
    let this = "a_panic_gives_the_terminal_back_and_is_noted_without_any_text";
    let arguments = ["--exact", this, "--nocapture", "--test-threads", "1"];
    let variables = [(PANICS, "yes")];
    let mut child =
        Terminal::start_any(home.path(), here.to_str().unwrap(), &arguments, &variables, (80, 24));
    child.sees("Nothing that was stored is lost");
    let (_, screen, bytes) = child.leaves_with_bytes();
    assert!(is_restored(&bytes), "{screen}");
    let log = std::fs::read_to_string(home.path().join("state/informals/faults.log")).unwrap();
    assert!(log.contains("panicked at"), "{log}");
    assert!(!log.contains("Indonesia"), "{log}");
}

fn desk_that_panics() {
    let manner = informals::runtime::Manner { title: None, mouse: informals::console::own::Mouse::default() };
    let _taken = informals::runtime::Taken::take(manner).unwrap();
    panic!("Indonesia said something");
}
