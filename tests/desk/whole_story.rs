//! The facilitator's morning from 10:41 to 12:01, with the keys of the story and no others.

use informals::meeting::{ListState, MeetingState};
use informals::record::Counting;
use informals::time::Length;

use super::console::{Desk, at};
use super::story::until_d;

fn floor(desk: &Desk) -> String {
    desk.room().floor.speaker.as_ref().map_or_else(String::new, |speaker| speaker.request.speaker.short())
}

#[test]
fn the_whole_morning_goes_by_keys() {
    let mut desk = until_d();
    desk.keys("<space>");
    assert_eq!(floor(&desk), "Indonesia for NAM");
    desk.at("10:47:00").keys("k").at("10:49:00").keys("apol<enter><esc>b");
    assert_eq!(desk.room().waiting[7].speaker.short(), "Jamaica for CARICOM");
    desk.at("10:50:00").keys("<space>");
    desk.at("10:55:00").keys("airan<tab>bol, cub, iran, nic, syr, ven<enter><enter>");
    assert_eq!(desk.room().waiting.last().unwrap().speaker.short(), "Iran for 6 States");

    desk.keys("<space>").at("10:58:00").keys("<space>");
    assert_eq!(floor(&desk), "Mexico");
    desk.at("11:05:00").keys("s");
    assert_eq!(floor(&desk), "");
    desk.keys("<space>");
    assert_eq!(floor(&desk), "Switzerland");
    assert_eq!(desk.room().next().unwrap().speaker.short(), "Mexico", "comes back after the next");
    assert!(
        desk.room().finished.iter().all(|heard| heard.request.speaker.short() != "Mexico"),
        "the time is not counted"
    );

    desk.at("11:12:00").keys("o");
    let stopped = desk.room().floor.speaker.as_ref().unwrap().elapsed(at("11:12:00"));
    desk.at("11:13:30").keys("o");
    assert_eq!(desk.room().floor.speaker.as_ref().unwrap().elapsed(at("11:13:30")), stopped);

    desk.at("11:20:00").keys("tnat 2<enter>l<enter>");
    assert_eq!(desk.room().limits.national, Some(Length::from_minutes(2)));
    assert_eq!(desk.room().list, ListState::ClosingAnnounced(at("11:25:00")));
    desk.at("11:27:00").keys("l<enter>");
    assert_eq!(desk.room().list, ListState::Closed);
    desk.at("11:29:00").keys("aghana<enter><enter>");
    assert_eq!(desk.room().after_closing.len(), 1);

    desk.at("11:41:00").keys("regypt<enter>risrael<enter>");
    assert_eq!(
        desk.room().replies.iter().map(|reply| reply.limit).collect::<Vec<_>>(),
        [Some(Length::from_minutes(2)), Some(Length::from_minutes(2))]
    );
    for minute in 42..50 {
        desk.at(&format!("11:{minute}:00")).keys("<space>");
    }
    desk.at("11:50:00").keys("w");
    assert_eq!(desk.room().in_writing.len(), 1);

    desk.at("11:52:00").keys("n<enter>");
    assert_eq!(desk.room().open_item.as_ref().unwrap().as_str(), "E");
    let heard = Counting::over(&desk.room().finished).speakers;
    assert!(heard.delegations > 0 && heard.groups > 0);
    desk.at("12:01:00").keys("n<enter>");
    assert_eq!(desk.room().state, MeetingState::Adjourned);
    assert_eq!(desk.room().adjourned_at(), Some(at("12:01:00")));
}

#[test]
fn after_a_restart_everything_is_there() {
    let mut desk = until_d();
    desk.keys("<space>").at("10:47:00").keys("k").at("10:49:12");
    let again = desk.restarted();
    assert_eq!(again.room(), desk.room());
    let elapsed = again.room().floor.speaker.as_ref().unwrap().elapsed(at("10:49:12"));
    assert_eq!(elapsed, Length::from_seconds(8 * 60 + 7));
}
