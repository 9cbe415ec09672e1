//! The power goes at any step of any process: what was acknowledged or shown is there after reopening, once.
//!
//! `INFORMALS_CUTS=20000 cargo test --test power_cuts -- --nocapture` is the long run.
#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod chance;
mod disk;
mod failing_syncs;
#[path = "../journal_support/mod.rs"]
mod journal_support;
mod play;
mod world;

use play::{Account, play};
use world::Syncs;

fn plays() -> u64 {
    std::env::var("INFORMALS_CUTS").ok().map_or(150, |plays| plays.parse().unwrap())
}

#[test]
fn whatever_a_power_cut_leaves_everything_promised_is_there_once_and_nothing_else() {
    let mut sum = Account::default();
    for number in 0..plays() {
        let account = play(number, Syncs::Keep);
        assert_eq!(account.broken, Vec::<String>::new(), "play {number}");
        sum.cuts += account.cuts;
        sum.kills += account.kills;
        sum.acknowledged += account.acknowledged;
        sum.torn += account.torn;
        sum.damaged += account.damaged;
    }
    println!("{} plays, none broken: {sum:?}", plays());
    assert!(sum.cuts > 100 && sum.kills > 100 && sum.acknowledged > 1000 && sum.torn > 10, "{sum:?}");
}

#[test]
fn a_disk_that_does_not_sync_loses() {
    let lost = (0..20).filter(|number| {
        let account = play(*number, Syncs::DoNothing);
        account.broken.iter().any(|broken| broken.starts_with("lost"))
    });
    assert!(lost.count() > 10, "a journal without syncs must be noticed");
}
