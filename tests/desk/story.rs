//! The facilitator's story, as far as a test wants it.

use std::sync::LazyLock;

use super::console::Desk;

/// 09:45, nine requests by e-mail.
const BY_MAIL: [(&str, &str); 9] = [
    ("09:45:00", "indon for nam"),
    ("09:45:10", "eu"),
    ("09:45:20", "japan"),
    ("09:45:30", "mexico"),
    ("09:46:00", "switzerland"),
    ("09:46:10", "trinidad"),
    ("09:46:20", "cuba"),
    ("09:47:00", "philippines"),
    ("09:47:10", "icrc"),
];

/// While the presenter has the floor.
const BY_HAND: [(&str, &str); 6] = [
    ("10:22:00", "jamaica for caricom"),
    ("10:24:00", "united states"),
    ("10:27:00", "republic of korea<down>"),
    ("10:29:00", "egypt via chat"),
    ("10:33:00", "indonesia"),
    ("10:36:00", "holy see"),
];

fn asks(desk: &mut Desk, requests: &[(&str, &str)]) {
    for (time, request) in requests {
        desk.at(time).keys(&format!("a{request}<enter><esc>"));
    }
}

static UNTIL_C: LazyLock<Desk> = LazyLock::new(|| {
    let mut desk = Desk::new();
    desk.keys("iC 25<enter>");
    asks(&mut desk, &BY_MAIL);
    desk.at("10:04:12").keys("n").at("10:11:00").keys("n").at("10:17:55").keys("n").pass(20_000);
    desk
});

static UNTIL_D: LazyLock<Desk> = LazyLock::new(|| {
    let mut desk = until_c();
    asks(&mut desk, &BY_HAND);
    desk.at("10:40:59").keys("n").pass(20_000).at("10:41:05");
    desk
});

/// 10:18, item C is open.
pub fn until_c() -> Desk {
    UNTIL_C.clone()
}

/// 10:41, item D is open and nobody has the floor.
pub fn until_d() -> Desk {
    UNTIL_D.clone()
}

/// 10:49:12, Indonesia is over time and fourteen wait.
pub fn busy() -> Desk {
    let mut desk = until_d();
    desk.keys("<space>").at("10:47:00").keys("k").pass(20_000).at("10:49:12");
    desk
}

/// 10:55, Japan has the floor.
pub fn running() -> Desk {
    let mut desk = busy();
    desk.at("10:50:00").keys("<space>").at("10:54:30").keys("<space>").pass(20_000).at("10:55:00");
    desk
}

/// From the moment on at which Mexico's sound fails: one after the other is heard, nine still wait.
pub fn late() -> Desk {
    let mut desk = running();
    for time in ["10:58:00", "11:01:20", "11:05:00", "11:08:10", "11:11:30"] {
        desk.at(time).keys("<space>");
    }
    desk.pass(20_000).at("11:12:00");
    desk
}
