//! The display for the room: it holds what the room may see and two or three things its person can choose, and nothing
//! of the meeting besides.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::delegations::OfficialLanguage;
use crate::record::{Audience, AudienceFloor, AudienceState};
use crate::time::Length;
use crate::words::DisplayWords;

use super::own::AudienceOverTime;

/// How long the keys are shown, and how long the first Ctrl-C waits for the second.
const TOLD_FOR: Length = Length::from_seconds(3);

const SECOND: i64 = 1000;
const MINUTE: i64 = 60 * SECOND;

/// The display.
#[derive(Debug, Clone)]
pub struct Display {
    audience: Audience,
    over_time: AudienceOverTime,
    /// In place of the meeting's language.
    chosen: Option<OfficialLanguage>,
    curtain: Curtain,
    told: Option<(Told, Length)>,
    since_start: Length,
}

/// Whether the calm picture is wanted whatever goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Curtain {
    Open,
    Drawn,
}

/// What stands in the last row for a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Keys,
    Leaving,
}

/// What reaches a display.
#[derive(Debug, Clone)]
pub enum Heard {
    /// A newer picture.
    Picture(Box<Audience>),
    /// A key was pressed.
    Key(KeyEvent),
    /// Time went by, or the window has another size.
    Ticked,
}

/// What a display wishes to be done outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// Give the terminal back to the shell until the person comes back.
    StepAway,
    /// Leave the program.
    Leave,
}

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scene<'a> {
    /// Somebody has the floor.
    Speaking(&'a AudienceFloor),
    /// The meeting runs, and the floor is free.
    Between,
    /// Before, suspended, after, or by choice.
    Calm,
}

impl Display {
    /// A display of a picture.
    pub fn new(audience: Audience, over_time: AudienceOverTime, chosen: Option<OfficialLanguage>) -> Self {
        let since_start = Length::ZERO;
        Self { audience, over_time, chosen, curtain: Curtain::Open, told: None, since_start }
    }

    /// Takes one message at a moment since the program began.
    pub fn hear(&mut self, heard: Heard, since_start: Length) -> Option<Wish> {
        self.since_start = self.since_start.max(since_start);
        self.told.take_if(|(_, said)| self.since_start - *said >= TOLD_FOR);
        match heard {
            Heard::Picture(audience) => {
                self.audience = *audience;
                None
            }
            Heard::Key(key) if key.kind == KeyEventKind::Release => None,
            Heard::Key(key) => self.key(key),
            Heard::Ticked => None,
        }
    }

    fn key(&mut self, key: KeyEvent) -> Option<Wish> {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let leaving = matches!(self.told.take(), Some((Told::Leaving, _)));
        match key.code {
            KeyCode::Char('c') if control && leaving => return Some(Wish::Leave),
            KeyCode::Char('c') if control => self.told = Some((Told::Leaving, self.since_start)),
            KeyCode::Char('z') if control => return Some(Wish::StepAway),
            KeyCode::Char('b' | 'B') if !control => self.turn_curtain(),
            KeyCode::Char('l' | 'L') if !control => self.chosen = Some(self.next_language()),
            _ => self.told = Some((Told::Keys, self.since_start)),
        }
        None
    }

    fn turn_curtain(&mut self) {
        self.curtain = match self.curtain {
            Curtain::Open => Curtain::Drawn,
            Curtain::Drawn => Curtain::Open,
        };
    }

    /// The meeting's own first, the others in the usual order.
    fn next_language(&self) -> OfficialLanguage {
        let own = self.audience.language;
        let mut order = vec![own];
        order.extend(OfficialLanguage::ALL.into_iter().filter(|language| *language != own));
        let here = order.iter().position(|language| *language == self.language()).unwrap_or(0);
        order.get(here + 1).copied().unwrap_or(own)
    }

    fn language(&self) -> OfficialLanguage {
        self.chosen.unwrap_or(self.audience.language)
    }

    /// What the room may see.
    pub fn audience(&self) -> &Audience {
        &self.audience
    }

    /// The words of the language shown.
    pub fn words(&self) -> &'static DisplayWords {
        DisplayWords::of(self.language())
    }

    /// What is shown of a limit that was passed.
    pub fn over_time(&self) -> AudienceOverTime {
        self.over_time
    }

    /// What is shown.
    pub fn scene(&self) -> Scene<'_> {
        match (self.curtain, self.audience.state, &self.audience.floor) {
            (Curtain::Drawn, _, _)
            | (
                Curtain::Open,
                AudienceState::Before | AudienceState::Suspended | AudienceState::Adjourned,
                _,
            ) => Scene::Calm,
            (Curtain::Open, AudienceState::Running, Some(floor)) => Scene::Speaking(floor),
            (Curtain::Open, AudienceState::Running, None) => Scene::Between,
        }
    }

    /// What stands in the last row for a moment.
    pub fn told(&self) -> Option<&'static str> {
        self.told.map(|(told, _)| match told {
            Told::Keys => "b calm picture   l language   Ctrl-C twice leaves",
            Told::Leaving => "Ctrl-C once more leaves",
        })
    }

    /// The time of day in the picture: `10:49`.
    pub fn time_of_day(&self) -> &str {
        self.audience.as_of.get(11..16).unwrap_or_default()
    }

    /// How long the picture stays as it is if nobody does anything, from the last message.
    pub fn next_change(&self) -> Length {
        let told = self.told.map(|(_, said)| said + TOLD_FOR - self.since_start);
        let clock = match self.scene() {
            Scene::Speaking(floor) => self.clock_changes(floor),
            Scene::Between | Scene::Calm => None,
        };
        told.into_iter().chain(clock).fold(self.to_the_minute(), Length::min).max(Length::from_millis(1))
    }

    /// When the figures change: not while they stand still, nor past a limit that is told in words.
    fn clock_changes(&self, floor: &AudienceFloor) -> Option<Length> {
        let stops = match self.over_time {
            AudienceOverTime::Words => floor.limit_ms.is_some_and(|limit| floor.elapsed_ms >= limit),
            AudienceOverTime::Figures => false,
        };
        let to_second = SECOND - floor.elapsed_ms.rem_euclid(SECOND);
        (!stops && !floor.paused).then(|| Length::from_millis(to_second))
    }

    fn to_the_minute(&self) -> Length {
        let figures = |from: usize, to: usize| {
            self.audience.as_of.get(from..to).and_then(|figures| figures.parse::<i64>().ok()).unwrap_or(0)
        };
        Length::from_millis((MINUTE - figures(17, 19) * SECOND - figures(20, 23)).max(1))
    }
}
