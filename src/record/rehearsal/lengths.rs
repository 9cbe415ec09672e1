//! How long statements and hand-overs really last: measured on 112 statements of public records.

use super::chance::Chance;
use crate::time::Length;

/// Shares of all statements, in millionths, that are no longer than so many seconds: quartiles of 2.3, 3.6 and 5.8
/// minutes, nine in ten under 8.4. The ends, half a minute and a quarter of an hour, are ours.
const MEASURED: [(i64, i64); 6] =
    [(0, 30), (250_000, 138), (500_000, 216), (750_000, 348), (900_000, 504), (1_000_000, 900)];

/// Hand-overs last from 15 to 20 seconds.
const SHORTEST_HANDOVER: i64 = 15_000;
const HANDOVER_VARIES_BY: u64 = 5_001;

/// How long somebody wants to speak.
pub fn wanted(chance: &mut Chance) -> Length {
    let share = i64::try_from(chance.below(1_000_000)).unwrap_or(0);
    let stretches = MEASURED.iter().zip(MEASURED.iter().skip(1));
    for ((from, shorter), (to, longer)) in stretches {
        if share < *to {
            let within = (longer - shorter) * 1000 * (share - from) / (to - from);
            return Length::from_millis(shorter * 1000 + within);
        }
    }
    Length::from_seconds(900)
}

/// How long somebody speaks who wants so long and is held to a limit: who goes beyond it is asked to conclude, and
/// leaves half of the rest unsaid. The half is ours: nobody has measured it.
pub fn spoken(wanted: Length, limit: Option<Length>) -> Length {
    let Some(limit) = limit.filter(|limit| wanted > *limit) else { return wanted };
    limit + (wanted - limit).shared_by(2)
}

/// From the end of one statement to the beginning of the next.
pub fn handover(chance: &mut Chance) -> Length {
    let varies = i64::try_from(chance.below(HANDOVER_VARIES_BY)).unwrap_or(0);
    Length::from_millis(SHORTEST_HANDOVER + varies)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The length that so many of a hundred statements do not exceed, in tenths of minutes.
    fn quantile(sorted: &[Length], of_a_hundred: usize) -> i64 {
        (sorted[sorted.len() * of_a_hundred / 100].millis() + 3000) / 6000
    }

    #[test]
    fn lengths_have_the_quartiles_that_were_measured() {
        let mut chance = Chance::of(1);
        let mut all: Vec<Length> = (0..100_000).map(|_| wanted(&mut chance)).collect();
        all.sort_unstable();
        let measured = [(25, 23), (50, 36), (75, 58), (90, 84)];
        for (share, tenths) in measured {
            assert!((quantile(&all, share) - tenths).abs() <= 1, "{share}: {}", quantile(&all, share));
        }
    }

    #[test]
    fn a_limit_shortens_only_who_goes_beyond_it() {
        let minutes = Length::from_minutes;
        assert_eq!(spoken(minutes(2), Some(minutes(3))), minutes(2));
        assert_eq!(spoken(minutes(7), Some(minutes(3))), minutes(5));
        assert_eq!(spoken(minutes(7), None), minutes(7));
    }

    #[test]
    fn a_hand_over_lasts_from_15_to_20_seconds() {
        let mut chance = Chance::of(1);
        let all: Vec<i64> = (0..10_000).map(|_| handover(&mut chance).millis()).collect();
        assert!(all.iter().all(|millis| (15_000..=20_000).contains(millis)));
    }
}
