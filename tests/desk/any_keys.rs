//! Whatever is pressed, and however large the window is: nothing panics, and what is shown is what is stored.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use informals::console::Msg;
use informals::meeting::Meeting;
use proptest::prelude::*;

use super::picture::picture;
use super::story::{busy, until_c};

fn key() -> impl Strategy<Value = KeyEvent> {
    let letters = "aabBdfghijklmnopqrstvwxyzzZ+=?:;, 123".chars().map(KeyCode::Char).collect::<Vec<_>>();
    let others = [
        KeyCode::Enter,
        KeyCode::Enter,
        KeyCode::Esc,
        KeyCode::Tab,
        KeyCode::Up,
        KeyCode::Down,
        KeyCode::Left,
        KeyCode::Backspace,
        KeyCode::PageDown,
        KeyCode::F(1),
        KeyCode::Char('é'),
        KeyCode::Char('国'),
    ];
    let codes: Vec<KeyCode> = letters.into_iter().chain(others).collect();
    (prop::sample::select(codes), prop::bool::weighted(0.03)).prop_map(|(code, control)| {
        KeyEvent::new(code, if control { KeyModifiers::CONTROL } else { KeyModifiers::NONE })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn no_keys_and_no_size_panic(
        keys in prop::collection::vec(key(), 1..60),
        columns in 1_u16..140,
        rows in 1_u16..50,
        early in any::<bool>(),
    ) {
        let mut desk = if early { until_c() } else { busy() };
        for key in keys {
            desk.pass(1100);
            desk.send(Msg::Key(key));
        }
        let _ = picture(&desk, columns, rows);
        let _ = picture(&desk, columns.max(60), rows.max(16));
        let replayed = Meeting::replay(desk.model.meeting().entries().iter().cloned());
        prop_assert_eq!(replayed.room(), desk.room());
    }
}
