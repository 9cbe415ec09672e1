//! The facilitator's desk on a real pseudo-terminal of 80×24: the story key by key, and a laptop that dies.

mod program;
mod terminal;

use program::Home;
use terminal::Terminal;

const NAME: &str = "2021-06-25-new-technologies";
const OPEN: &[&str] = &["open", "agendas/2021-06-25-new-technologies.toml", "--practice", "09:40", "--still"];

fn desk(home: &Home) -> Terminal {
    let mut desk = Terminal::start(home.path(), OPEN, 80, 24);
    desk.sees("NOT FOR SHARING");
    desk
}

/// The practice clock stands; this moves it forward, as a person does.
fn clock(desk: &mut Terminal, time: &str) {
    desk.types(&format!(":clock {time}\r"));
    // At rest the clock shows minutes.
    desk.sees_one_of(&[&format!("{time} EDT"), &format!("{time}:00 EDT")]);
}

fn asks(desk: &mut Terminal, names: &[&str]) {
    desk.types("a");
    for name in names {
        desk.types(name);
        desk.sees(name);
        desk.types("\r");
        desk.sees("asks for the floor");
    }
    desk.types("\u{1b}");
    desk.no_longer_sees("Esc close");
}

#[test]
fn the_facilitators_story_goes_key_by_key_and_survives_a_dead_laptop() {
    let home = Home::new();
    let mut desk = desk(&home);
    before_the_meeting(&mut desk);
    items_a_to_c(&mut desk);
    the_exchange_begins(&mut desk);
    time_gets_short(&mut desk);

    clock(&mut desk, "11:33");
    let before = desk.screen();
    desk.dies();
    let mut desk = Terminal::start(home.path(), OPEN, 80, 24);
    desk.sees("? help");
    assert_eq!(what_stands(&desk.screen()), what_stands(&before));

    the_end(&mut desk);
    assert_eq!(desk.leaves().0, 0);
    let json = home.show(NAME, "12:02");
    assert_eq!(json["meeting"]["state"], "adjourned");
    assert!(!json["finished"][3]["asked_to_conclude"].is_null(), "{json}");
    let named = home.run(&["export", NAME, "--format", "md", "--attribution", "named", "--output", "-"]);
    assert!(
        named.out.contains("**1. Indonesia, on behalf of the Movement of Non-Aligned Countries**"),
        "{}",
        named.out
    );
}

/// All but what was said last, which the next program has not said.
fn what_stands(screen: &str) -> Vec<&str> {
    screen.lines().take(21).map(str::trim_end).collect()
}

fn before_the_meeting(desk: &mut Terminal) {
    desk.types("iC 25\r");
    desk.sees("sum 123 of 120 min");
    desk.types("\u{1b}");
    clock(desk, "09:45");
    asks(desk, &["indon for nam", "eu", "japan", "mexico", "switz", "trinidad", "cuba", "philip", "icrc"]);
    desk.sees("9 waiting");
}

fn items_a_to_c(desk: &mut Terminal) {
    clock(desk, "10:04");
    desk.presses("n");
    desk.sees("[A ");
    clock(desk, "10:11");
    desk.presses("n");
    desk.sees("[B ");
    clock(desk, "10:18");
    desk.presses("n");
    desk.sees("[C ");
    clock(desk, "10:22");
    asks(desk, &["jamaica for caricom", "united states", "egypt"]);
    desk.sees("United Nations Institute for Disarmament Research");
}

fn the_exchange_begins(desk: &mut Terminal) {
    clock(desk, "10:41");
    desk.presses("n");
    desk.sees("I now give the floor to the representative of Indonesia, who will speak");
    desk.presses(" ");
    desk.sees("0:00 of 5:00");
    clock(desk, "10:47");
    desk.sees("OVER TIME  +1:00");
    desk.types("k");
    desk.sees("asked to conclude 10:47");
    clock(desk, "10:49");
    desk.types("apol");
    desk.sees("Its group, the EU, is 1st: in order.");
    desk.types("\r");
    desk.sees("Poland asks for the floor");
    desk.types("\u{1b}");
    desk.sees("is before its group");
    desk.types("b");
    desk.sees("Trinidad and Tobago moved");
    desk.presses(" ");
    desk.sees("floor to EU");
    clock(desk, "10:55");
    asks(desk, &["iran for bol, cub, iran, nic, syr, ven"]);
}

fn time_gets_short(desk: &mut Terminal) {
    desk.presses(" ");
    desk.sees("floor to Japan");
    clock(desk, "11:05");
    desk.presses("s");
    desk.sees("Japan skipped, comes back 2nd");
    desk.presses(" ");
    desk.sees("floor to Mexico");
    clock(desk, "11:12");
    desk.types("o");
    desk.sees("POINT OF ORDER");
    desk.types("o");
    desk.sees("point of order responded to");
    clock(desk, "11:20");
    desk.types("tnat 2\r");
    desk.sees("limit in national capacity 2 min");
    desk.types("l\r");
    desk.sees("LIST CLOSES 11:25");
    clock(desk, "11:27");
    desk.types("l\r");
    desk.sees("LIST CLOSED");
    asks(desk, &["kenya"]);
    desk.sees("After closing: Kenya");
}

fn the_end(desk: &mut Terminal) {
    clock(desk, "11:41");
    desk.types("rcuba\r");
    desk.sees("Right of reply: Cuba");
    clock(desk, "11:50");
    desk.types("w");
    desk.sees("to send the statement in writing");
    desk.types("z");
    desk.sees("taken back");
    desk.types("Z");
    desk.sees("put back");
    clock(desk, "11:52");
    desk.presses("n");
    desk.sees("SURE?");
    desk.types("y");
    desk.sees("[E ");
    clock(desk, "12:01");
    desk.presses("n");
    desk.sees("SURE?");
    desk.types("y");
    desk.sees("ADJOURNED");
    desk.types("\u{3}\u{3}");
}

#[test]
fn a_key_held_down_hands_over_once() {
    let home = Home::new();
    let mut desk = desk(&home);
    asks(&mut desk, &["japan", "mexico", "cuba"]);
    for item in ["[A ", "[B ", "[C ", "[D "] {
        desk.presses("n");
        desk.sees(item);
    }
    desk.presses(&" ".repeat(90));
    desk.sees("NOW  Japan");
    desk.sees("2 waiting");
}

#[test]
fn pasted_text_is_never_keys() {
    let home = Home::new();
    let mut desk = desk(&home);
    desk.pastes("nnn q :adjourn\r");
    desk.sees("pasted text is never keys");
    desk.sees("not begun, planned for");
}

#[test]
fn resizing_redraws_and_a_small_terminal_says_so() {
    let home = Home::new();
    let mut desk = desk(&home);
    desk.resizes(40, 10);
    desk.sees("60");
    desk.resizes(120, 40);
    desk.sees("NOT FOR SHARING");
    desk.sees("not begun, planned for");
}

#[test]
fn the_terminal_is_given_back_on_leaving_and_when_the_system_asks() {
    let home = Home::new();
    let mut desk = desk(&home);
    desk.types("\u{3}\u{3}");
    let (code, screen) = desk.leaves();
    assert_eq!(code, 0);
    assert!(screen.contains("The meeting goes on: informals join"), "{screen}");
    let mut again = Terminal::start(home.path(), OPEN, 80, 24);
    again.sees("NOT FOR SHARING");
    again.is_asked_to_end();
    let (code, screen) = again.leaves();
    assert_eq!(code, 0);
    assert!(screen.contains("The meeting goes on"), "{screen}");
}

#[test]
fn what_another_process_writes_shows_at_once() {
    let home = Home::new();
    let mut desk = desk(&home);
    let ran = home.run(&["do", NAME, "inscribe Kenya"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    desk.sees("Kenya");
    desk.sees("1 waiting");
    assert_eq!(home.run(&["do", NAME, "clock 10:30"]).out, "practice clock at 10:30:00\n");
    desk.sees("10:30 EDT");
}

#[test]
fn what_cannot_be_stored_changes_nothing_says_so_and_can_be_repeated() {
    let home = Home::new();
    let mut desk = desk(&home);
    asks(&mut desk, &["japan"]);
    let (there, gone) = (home.path().join("informals"), home.path().join("gone"));
    std::fs::rename(&there, &gone).unwrap();
    desk.types("amexico\r\u{1b}");
    desk.sees("NOT STORED");
    desk.sees("1 waiting");
    std::fs::rename(&gone, &there).unwrap();
    desk.types("y");
    desk.sees("2 waiting");
    let json = home.show(NAME, "09:41");
    assert_eq!(json["list"]["waiting"][1]["name"], "Mexico");
}

#[test]
fn hostile_names_break_no_column_and_move_no_cursor() {
    let home = Home::new();
    let mut desk = desk(&home);
    let names = [
        "\u{1b}[2J\u{1b}[H gone \u{9b}31m",
        "\u{202e}txet desrever \u{2066}x",
        &"long name ".repeat(500),
        &"\u{301}\u{302}".repeat(50),
        "中国代表团のとても長い名前です",
        "ممثل الدولة العربية",
        "👩‍👩‍👧‍👦 family",
    ];
    for name in names {
        let ran = home.run(&["do", NAME, &format!("guest \"{name}\" note \"{name}\"")]);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    desk.sees(&format!("{} waiting", names.len()));
    let screen = desk.rows();
    let rows: Vec<&String> = screen.iter().filter(|row| row.contains("organization")).collect();
    assert_eq!(rows.len(), names.len(), "{screen:#?}");
    for row in rows {
        assert_eq!(column(row, "organization"), 35, "{row:?}");
        assert_eq!(column(row, "09:40 "), 48, "{row:?}");
    }
    assert_eq!(screen.iter().filter(|row| row.contains("NOT FOR SHARING")).count(), 1);
    assert!(!desk.bytes.windows(4).any(|bytes| bytes == b"\x1b[31"), "a colour of a stranger");
}

/// Display column at which a text begins in a row.
fn column(row: &str, text: &str) -> usize {
    informals::text::width(row.split(text).next().unwrap_or_default())
}
