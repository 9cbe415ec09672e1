//! The facilitator's morning at three sizes of terminal, key by key: how many keys each step takes, and how long.
//!
//! A person is taken to press five keys a second; to that comes the time until the screen shows what was done. The keys
//! are held to what the story allows; the machine's own time is only printed, since it depends on what else it does.
//! `cargo test --test desk_story -- --nocapture` prints the table that CONTRIBUTING has.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test says at once what it did not find, and how long a person waits is measured"
)]

mod program;
mod terminal;

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use program::Home;
use terminal::Terminal;

const OPEN: &[&str] = &["open", "agendas/2021-06-25-new-technologies.toml", "--practice", "09:40", "--still"];

const A_KEY: Duration = Duration::from_millis(200);

/// What the story allows.
#[derive(Debug, Clone, Copy)]
enum Allows {
    Keys(usize),
    Seconds(u64),
}

/// The story as it is played.
struct Play {
    home: Home,
    desk: Terminal,
    size: (u16, u16),
    table: String,
}

impl Play {
    fn begin(columns: u16, rows: u16) -> Self {
        let home = Home::new();
        let desk = Terminal::start(home.path(), OPEN, columns, rows);
        let mut play = Self { home, desk, size: (columns, rows), table: String::new() };
        play.desk.sees("NOT FOR SHARING");
        play
    }

    /// Time goes on; this is no step of the story, and nobody presses a key within a second of the last.
    fn at(&mut self, time: &str) -> &mut Self {
        self.desk.types(&format!(":clock {time}\r"));
        self.desk.sees_one_of(&[&format!("{time} EDT"), &format!("{time}:00 EDT")]);
        self
    }

    /// A step: keys, and what is on the screen then.
    fn step(&mut self, what: &str, allows: Allows, keys: &str, then: &str) -> &mut Self {
        self.desk.is_silent();
        let begun = Instant::now();
        self.desk.types(keys);
        self.desk.sees(then);
        let count = keys.chars().count();
        self.told(what, allows, count, begun.elapsed())
    }

    fn told(&mut self, what: &str, allows: Allows, keys: usize, machine: Duration) -> &mut Self {
        let pressing = A_KEY * u32::try_from(keys).unwrap();
        let (limit, holds) = match allows {
            Allows::Keys(1) => ("1 key".to_owned(), keys == 1),
            Allows::Keys(most) => (format!("{most} keys"), keys <= most),
            Allows::Seconds(most) => (format!("{most} s"), pressing <= Duration::from_secs(most)),
        };
        writeln!(self.table, "| {what} | {limit} | {keys} | {:.1} |", (pressing + machine).as_secs_f64())
            .unwrap();
        assert!(holds, "{what}: {keys} keys, allowed {limit}");
        self
    }

    fn aside(&mut self, keys: &str, then: &str) -> &mut Self {
        self.desk.is_silent();
        self.desk.types(keys);
        self.desk.sees(then);
        self
    }

    /// The laptop dies, and the program is started again.
    fn dies(&mut self) -> &mut Self {
        let begun = Instant::now();
        let again = Terminal::start(self.home.path(), OPEN, self.size.0, self.size.1);
        std::mem::replace(&mut self.desk, again).dies();
        self.desk.sees("NOT FOR SHARING");
        self.told(
            "11:33 the laptop dies, the program is started again",
            Allows::Seconds(5),
            0,
            begun.elapsed(),
        )
    }
}

fn morning(columns: u16, rows: u16) {
    let mut play = Play::begin(columns, rows);
    before_the_exchange(&mut play);
    the_exchange(&mut play);
    time_gets_short(&mut play);
    the_end(&mut play);
    println!("{columns}×{rows}\n\n| step | allowed | keys | s |\n| --- | --- | --- | --- |\n{}", play.table);
}

fn before_the_exchange(play: &mut Play) {
    play.step("09:40 item C takes 25 minutes", Allows::Seconds(10), "iC 25\r", "3 min over");
    play.at("09:45").aside("a", "ASKS");
    play.step(
        "09:45 a request from an e-mail",
        Allows::Seconds(3),
        "indon for nam\r",
        "stored  Indonesia for NAM asks",
    );
    for (name, then) in
        [("eu", "EU asks"), ("japan", "Japan asks"), ("mexico", "Mexico asks"), ("trinidad", "Tobago asks")]
    {
        play.aside(&format!("{name}\r"), then);
    }
    play.aside("\u{1b}", "5 waiting");
    play.at("10:04").step("10:04 item A, four minutes late", Allows::Keys(1), "n", "item A opened");
    play.at("10:11").step("10:11 item B", Allows::Keys(1), "n", "item B opened");
    play.at("10:18").step("10:18 item C", Allows::Keys(1), "n", "item C opened");
    play.at("10:22").step("10:22 a hand goes up", Allows::Seconds(4), "ajamaica for cari\r", "CARICOM asks");
    play.aside("\u{1b}", "6 waiting");
    play.at("10:41").step(
        "10:41 item D",
        Allows::Keys(1),
        "n",
        "I now give the floor to the representative of",
    );
}

fn the_exchange(play: &mut Play) {
    play.step("10:41 the floor to Indonesia", Allows::Keys(1), " ", "stored  floor to Indonesia");
    play.at("10:47").step("10:47 asked to conclude", Allows::Keys(1), "k", "asked to conclude");
    play.at("10:49").step("10:49 Poland asks", Allows::Seconds(4), "apol\r", "stored  Poland asks");
    play.aside("\u{1b}", "is before its group");
    play.step("10:49 Trinidad and Tobago behind its group", Allows::Keys(1), "b", "Tobago moved");
    play.step("10:53 thanks, and the floor to the EU", Allows::Keys(1), " ", "stored  floor to EU");
    play.at("10:55").step(
        "10:55 Iran for six States",
        Allows::Seconds(10),
        "airan\tbol, cub, iran, nic, syr, ven\r",
        "stored  Iran for 6 States asks",
    );
    play.aside("\u{1b}", "EU");
    play.step("11:00 the floor to Japan", Allows::Keys(1), " ", "stored  floor to Japan");
    play.at("11:05").step("11:05 the sound fails: skip, comes back", Allows::Keys(1), "s", "Japan skipped");
    play.step("11:05 the floor to Mexico", Allows::Keys(1), " ", "stored  floor to Mexico");
    play.at("11:12").step(
        "11:12 point of order, and the clock goes on",
        Allows::Seconds(2),
        "oo",
        "responded",
    );
}

fn time_gets_short(play: &mut Play) {
    play.at("11:20");
    play.step(
        "11:20 two minutes, and the list closes",
        Allows::Seconds(5),
        "tnat 2\rl\r",
        "closing of the list",
    );
    play.step("11:20 the list for the chat", Allows::Keys(1), "c", "copied for the chat");
    play.at("11:27").step(
        "11:27 the list is closed (two keys on purpose)",
        Allows::Keys(2),
        "l\r",
        "LIST CLOSED",
    );
    play.aside("akenya\r", "Kenya asks").aside("\u{1b}", "admit");
    play.at("11:33").dies();
    play.aside("z", "taken back").aside("Z", "put back");
}

fn the_end(play: &mut Play) {
    play.at("11:41").step(
        "11:41 a right of reply",
        Allows::Seconds(3),
        "rcuba\r",
        "stored  Cuba (right of reply) asked for",
    );
    play.at("11:50").step("11:50 in writing", Allows::Keys(1), "w", "to send the statement in writing");
    play.at("11:52").step("11:52 item E, people waiting", Allows::Keys(2), "n\r", "item E opened");
    play.at("12:01").step(
        "12:01 adjourned (asks first)",
        Allows::Keys(2),
        "n\r",
        "stored  meeting adjourned",
    );
}

#[test]
fn at_80_by_24_no_step_takes_more_than_the_story_allows() {
    morning(80, 24);
}

#[test]
fn at_120_by_40_no_step_takes_more_than_the_story_allows() {
    morning(120, 40);
}

#[test]
fn at_200_by_60_no_step_takes_more_than_the_story_allows() {
    morning(200, 60);
}
