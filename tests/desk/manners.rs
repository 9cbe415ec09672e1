//! What a desk does beside moderating: it completes, remembers, is searched, copies, rings, and knows how long
//! its picture stays as it is.

use informals::console::own::{AudienceOverTime, Bell, Settings, read_keys};
use informals::words::Distinguished;

use informals::console::{Action, Effect, Keymap, Overlay};
use informals::meeting::{Command, Role};
use informals::time::Length;

use super::console::Desk;
use super::picture::picture;

/// Item D is open, Indonesia speaks for the Movement, the European Union and Japan wait.
fn exchange() -> Desk {
    let mut desk = Desk::new();
    desk.keys("aindon for nam<enter>eu<enter>japan<enter><esc>");
    desk.at("10:41:00").keys(":open-item D<enter>");
    desk.at("10:41:05").keys("<space>");
    desk
}

#[test]
fn tab_completes_the_word_then_the_next_that_fits() {
    let mut desk = exchange();
    desk.keys(":clo<tab>");
    assert_eq!(desk.typed(), "close-item ");
    desk.keys("<tab>");
    assert_eq!(desk.typed(), "close-list ");
    desk.keys("<tab>");
    assert_eq!(desk.typed(), "clock ");
    desk.keys("<backtab>");
    assert_eq!(desk.typed(), "close-list ");
}

#[test]
fn tab_completes_names_groups_items_and_those_who_wait() {
    for (typed, completed) in [
        (":inscribe trinidad a<tab>", "inscribe Trinidad and Tobago"),
        (":inscribe cuba, jam<tab>", "inscribe cuba, Jamaica"),
        (":inscribe cuba for cari<tab>", "inscribe cuba for Caribbean Community"),
        (":hold jap<tab>", "hold Japan"),
        (":hold <tab>", "hold European Union"),
        (":open-item e<tab>", "open-item E"),
        (":limit obs<tab>", "limit observer"),
        (":inscribe cuba vi<tab>", "inscribe cuba via"),
    ] {
        let mut desk = exchange();
        desk.keys(typed);
        assert_eq!(desk.typed(), completed, "{typed}");
    }
}

#[test]
fn what_a_completed_line_means_is_shown_before_enter() {
    let mut desk = exchange();
    desk.keys(":hold jap<tab>");
    assert_eq!(desk.preview(), "Japan held");
}

#[test]
fn arrows_bring_earlier_commands_back_that_begin_as_what_was_typed() {
    let mut desk = exchange();
    desk.keys(":hold japan<enter>:limit national 2m<enter>:release japan<enter>");
    desk.keys(":<up><up>");
    assert_eq!(desk.typed(), "limit national 2m");
    desk.keys("<up><up><up>");
    assert_eq!(desk.typed(), "open-item D", "the first of all stays");
    desk.keys("<down><down><down><down><down>");
    assert_eq!(desk.typed(), "");
    desk.keys("ho<up>");
    assert_eq!(desk.typed(), "hold japan");
}

#[test]
fn help_is_narrowed_down_by_typing_and_nothing_of_it_acts() {
    let mut desk = exchange();
    desk.keys("?order point<space>");
    let rows = desk.model.help();
    assert!(rows.iter().any(|row| row.key == "o"), "{rows:?}");
    assert!(rows.iter().any(|row| row.key.starts_with(":point-of-order")), "{rows:?}");
    assert!(rows.len() < 6, "{rows:?}");
    assert!(desk.room().floor.point_of_order.is_none());
    desk.keys("<esc>");
    assert_eq!(desk.model.view().overlay, Overlay::None);
}

#[test]
fn c_copies_what_everybody_may_read() {
    let mut desk = exchange();
    desk.keys("jsecret<enter>c");
    let copied = desk.left.iter().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text.clone()),
        _ => None,
    });
    assert!(copied.is_some(), "{:?} {}", desk.left, desk.notice());
    let copied = copied.unwrap();
    assert!(copied.contains("1. EU\n2. Japan\n"), "{copied}");
    assert!(copied.contains("The list of speakers is open."), "{copied}");
    assert!(!copied.contains("secret"), "{copied}");
}

#[test]
fn ctrl_z_asks_for_the_shell_and_changes_nothing() {
    let mut desk = exchange();
    let before = desk.room().clone();
    desk.keys("<ctrl-z>");
    assert_eq!(desk.left, vec![Effect::StepAway]);
    assert_eq!(*desk.room(), before);
}

#[test]
fn another_key_for_an_action_takes_the_place_of_the_old_one() {
    let ((keys, _), problems) = read_keys(b"[facilitator]\nconclude = \"f9\"\n");
    assert_eq!(problems, Vec::new());
    let mut desk = exchange().with_own(keys, Settings::default());
    desk.keys("k");
    assert_eq!(desk.notice(), "no key \u{201c}k\u{201d} here; ? shows the keys");
    desk.keys("<f9>");
    assert!(desk.room().floor.speaker.as_ref().unwrap().asked_to_conclude.is_some());
    assert_eq!(desk.model.keys().shown(Action::Conclude), "F9");
}

#[test]
fn the_bell_is_rung_once_at_the_limit_and_only_where_it_is_wanted() {
    let rings = |desk: &mut Desk| {
        desk.at("10:46:04").at("10:46:05").at("10:46:06").at("10:47:00");
        desk.left.iter().filter(|effect| **effect == Effect::Ring).count()
    };
    assert_eq!(rings(&mut exchange()), 0);
    let wanted = Settings { bell: Bell::AtTheLimit, ..Settings::default() };
    let mut desk = exchange().with_own(Keymap::default(), wanted);
    assert_eq!(rings(&mut desk), 1);
    desk.keys("+").at("10:47:04").at("10:47:05");
    assert_eq!(desk.left.iter().filter(|effect| **effect == Effect::Ring).count(), 2);
}

#[test]
fn a_desk_at_rest_is_woken_once_a_minute_and_one_with_a_running_clock_once_a_second() {
    let mut desk = Desk::new();
    desk.at("09:45:20");
    assert_eq!(desk.model.next_change(), Length::from_seconds(40));
    let mut desk = exchange();
    desk.at("10:42:20");
    assert_eq!(desk.model.next_change(), Length::from_seconds(1));
    desk.keys("p").at("10:42:20");
    assert_eq!(desk.model.next_change(), Length::from_seconds(40));
}

#[test]
fn what_goes_by_itself_is_not_forgotten_at_rest() {
    let mut desk = Desk::new();
    desk.at("09:45:00").keys("aeu<enter><esc>");
    assert!(desk.model.next_change() <= Length::from_seconds(12), "a notice goes after twelve seconds");
    desk.at("09:46:00").keys("<down>");
    assert!(desk.model.next_change() <= Length::from_seconds(10), "a selection goes after ten");
    let mut desk = exchange();
    desk.keys("p:announce-closing 10:50:30<enter>").at("10:50:10");
    assert_eq!(desk.model.next_change(), Length::from_seconds(20));
}

#[test]
fn a_desk_that_another_one_took_over_is_taken_back_with_two_keys() {
    let mut desk = exchange();
    desk.facilitator_elsewhere(Command::TakeFloorDesk);
    assert!(!desk.model.may_moderate());
    desk.keys("k");
    assert!(desk.preview().contains("moderates; moderate from here instead?"), "{}", desk.preview());
    desk.keys("<enter>");
    assert!(desk.model.may_moderate());
    assert_eq!(desk.room().floor_desk.as_ref().unwrap().role, Role::Facilitator);
}

#[test]
fn all_are_called_distinguished_or_none() {
    let set = Settings { distinguished: Distinguished::Yes, ..Settings::default() };
    let told = |desk: &Desk| picture(desk, 120, 40).contains("distinguished representative of Indonesia");
    assert!(!told(&exchange()));
    assert!(told(&exchange().with_own(Keymap::default(), set)));
}

#[test]
fn the_room_sees_figures_of_a_limit_passed_only_where_they_are_wanted() {
    let set = Settings { audience_over_time: AudienceOverTime::Figures, ..Settings::default() };
    let seen = |mut desk: Desk| {
        desk.at("10:49:12").keys("d");
        picture(&desk, 60, 16)
    };
    let (words, figures) = (seen(exchange()), seen(exchange().with_own(Keymap::default(), set)));
    assert!(words.contains("Time limit reached") && figures.contains("Time limit reached"));
    assert_ne!(words, figures);
}

#[test]
fn a_point_of_order_that_is_over_and_unnamed_says_how_it_is_named() {
    let mut desk = exchange();
    desk.at("10:50:00").keys("o<esc>").at("10:51:00").keys("o");
    let way =
        desk.notice().split_once("by whom? :").map(|(_, way)| way.replace("to and the name", "to Cuba"));
    desk.keys(&format!(":{}<enter>", way.unwrap_or_else(|| panic!("{}", desk.notice()))));
    assert_eq!(desk.room().finished.last().unwrap().request.speaker.short(), "Cuba");
}
