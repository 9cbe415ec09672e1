//! The public view shows the room and nothing else; keys go on working.

use informals::console::Msg;

use super::console::{Desk, Store};
use super::picture::picture;
use super::story::busy;

fn public(desk: &mut Desk) -> String {
    desk.keys("d");
    picture(desk, 80, 24)
}

#[test]
fn keys_go_on_working() {
    let mut desk = busy();
    desk.keys("d<space>");
    assert!(picture(&desk, 80, 24).contains("European Union"));
    assert_eq!(desk.room().floor.speaker.as_ref().unwrap().request.speaker.short(), "EU");
}

#[test]
fn nothing_of_the_desk_can_be_seen() {
    let mut desk = busy();
    let before = public(&mut desk);
    desk.keys("asecret name");
    desk.send(Msg::Told("a link was cut".to_owned()));
    let cursorless = picture(&desk, 80, 24).lines().filter(|line| !line.starts_with("cursor")).count();
    assert_eq!(cursorless, before.lines().count());
    desk.keys("<esc>?");
    desk.store = Store::Refuses;
    desk.keys("k");
    let after = picture(&desk, 80, 24);
    assert_eq!(after, before);
    for private in ["secret", "conclude", "OVER", "FITS", "NOT STORED", "CARICOM", "KEYS", "link"] {
        assert!(!after.contains(private), "{private}");
    }
}

#[test]
fn the_same_key_shows_the_desk_again() {
    let mut desk = busy();
    desk.keys("dd");
    assert!(picture(&desk, 80, 24).contains("NOT FOR SHARING"));
}
