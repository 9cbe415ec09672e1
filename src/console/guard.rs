//! Double presses and slips, judged from the moments at which keys were pressed (SCREENS "Keys", guard).
//!
//! Typed commands never come here.

use crate::time::Length;

use super::Action;

const SILENCE: Length = Length::from_seconds(1);
const AFTER_LETTER: Length = Length::from_millis(500);

/// Actions whose second press within a second counts for nothing.
const GUARDED: [Action; 4] = [Action::NextSpeaker, Action::NextItem, Action::Skip, Action::Conclude];

/// When guarded keys, and the last letter or digit, were pressed.
#[derive(Debug, Clone, Default)]
pub struct Guard {
    pressed: [Option<Length>; GUARDED.len()],
    letter: Option<Length>,
    word: Option<Length>,
}

/// Why a press counts for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// The same key was pressed a moment ago.
    DoublePress,
    /// A letter or digit was: Space belonged to a word.
    WithinWord,
}

impl Guard {
    /// A letter or digit was pressed.
    pub fn letter(&mut self, at: Length) {
        self.letter = Some(at);
    }

    /// A letter closed a line: it may have been the first of a word, like the o of Oman.
    pub fn word_may_follow(&mut self, at: Length) {
        self.word = Some(at);
    }

    /// Another key was pressed: the word is over.
    pub fn word_is_over(&mut self) {
        self.word = None;
    }

    /// Judges a letter on the desk. What follows such a letter within half a second belongs to its word.
    pub fn judge_letter(&mut self, at: Length) -> Result<(), Slip> {
        match self.word.take() {
            Some(before) if at - before < AFTER_LETTER => {
                self.word = Some(at);
                Err(Slip::WithinWord)
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Judges the press of an action's key. A press that counts for nothing makes the silence begin again,
    /// so that a key held down acts once.
    pub fn judge(&mut self, action: Action, at: Length) -> Result<(), Slip> {
        let mut known = GUARDED.iter().zip(&mut self.pressed);
        let Some((_, last)) = known.find(|(guarded, _)| **guarded == action) else { return Ok(()) };
        let before = last.replace(at);
        if before.is_some_and(|before| at - before < SILENCE) {
            return Err(Slip::DoublePress);
        }
        let letter = self.letter.filter(|_| action == Action::NextSpeaker);
        if letter.is_some_and(|letter| at - letter < AFTER_LETTER) {
            return Err(Slip::WithinWord);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn millis(millis: i64) -> Length {
        Length::from_millis(millis)
    }

    #[test]
    fn a_key_held_for_three_seconds_acts_once() {
        let mut guard = Guard::default();
        let acted =
            (0..90).filter(|press| guard.judge(Action::NextSpeaker, millis(press * 33)).is_ok()).count();
        assert_eq!(acted, 1);
    }

    #[test]
    fn the_rest_of_a_word_whose_first_letter_closed_a_line_is_no_keys() {
        let mut guard = Guard::default();
        guard.word_may_follow(millis(0));
        assert_eq!(guard.judge_letter(millis(300)), Err(Slip::WithinWord));
        assert_eq!(guard.judge_letter(millis(700)), Err(Slip::WithinWord));
        assert_eq!(guard.judge_letter(millis(1300)), Ok(()));
        assert_eq!(guard.judge_letter(millis(1400)), Ok(()));
    }

    #[test]
    fn after_a_second_of_silence_it_acts_again() {
        let mut guard = Guard::default();
        assert_eq!(guard.judge(Action::NextSpeaker, millis(0)), Ok(()));
        assert_eq!(guard.judge(Action::NextSpeaker, millis(900)), Err(Slip::DoublePress));
        assert_eq!(guard.judge(Action::NextSpeaker, millis(1800)), Err(Slip::DoublePress));
        assert_eq!(guard.judge(Action::NextSpeaker, millis(2800)), Ok(()));
    }

    #[test]
    fn space_within_half_a_second_of_a_letter_belongs_to_a_word() {
        let mut guard = Guard::default();
        guard.letter(millis(0));
        assert_eq!(guard.judge(Action::NextSpeaker, millis(499)), Err(Slip::WithinWord));
        guard.letter(millis(5000));
        assert_eq!(guard.judge(Action::NextSpeaker, millis(5500)), Ok(()));
    }

    #[test]
    fn items_skipping_and_conclude_have_their_own_second() {
        for action in [Action::NextItem, Action::Skip, Action::Conclude] {
            let mut guard = Guard::default();
            assert_eq!(guard.judge(action, millis(0)), Ok(()));
            assert_eq!(guard.judge(action, millis(999)), Err(Slip::DoublePress));
            assert_eq!(guard.judge(Action::NextSpeaker, millis(1500)), Ok(()));
        }
    }

    #[test]
    fn every_press_for_a_minute_more_counts() {
        let mut guard = Guard::default();
        assert!((0..5).all(|press| guard.judge(Action::ExtraMinute, millis(press * 100)).is_ok()));
    }
}
