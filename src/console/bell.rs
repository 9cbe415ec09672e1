//! The bell, where somebody wants one: once when a speaker reaches the limit.

use super::own::Bell;
use super::{Effect, Model};
use crate::meeting::Id;
use crate::time::Length;

impl Model {
    /// The speaker whose limit is reached.
    pub(super) fn at_the_limit(&self) -> Option<Id> {
        let speaker = self.room().floor.speaker.as_ref().filter(|speaker| !speaker.is_paused())?;
        (speaker.rest(self.clock) == Some(Length::ZERO)).then(|| speaker.id())
    }

    /// Rings once a speaker; again where the limit was raised and is reached again.
    pub(super) fn rings(&mut self) -> Option<Effect> {
        let reached = self.at_the_limit();
        let newly = reached.is_some() && reached != self.rung_for;
        self.rung_for = reached;
        (newly && self.settings.bell == Bell::AtTheLimit).then_some(Effect::Ring)
    }
}
