//! Which keys would do something now: the footer offers only these.

use crate::meeting::{Command, MeetingState};
use crate::time::Length;

use super::offers::Shown;
use super::standstill::Standstill;
use super::step::NextStep;
use super::{Action, Model};

impl Model {
    /// The warning shown.
    pub fn shown_warning(&self) -> Option<Shown> {
        self.view.shown(self.room(), self.clock)
    }

    /// Whether a key would do something now, as the rules stand.
    pub fn offers(&self, action: Action) -> bool {
        let room = self.room();
        let goes_on = room.state != MeetingState::Adjourned;
        let waits = !(room.waiting.is_empty() && room.replies.is_empty() && room.after_closing.is_empty());
        match action {
            Action::NextSpeaker => NextStep::of(room).command().is_some_and(|command| self.allows(&command)),
            Action::NextItem => self.allows(&self.next_item_command()),
            Action::Pause => goes_on && self.allows(&Standstill::of(room).command()),
            Action::PointOfOrder => {
                self.allows(&Command::PointOfOrder { who: None }) || room.floor.point_of_order.is_some()
            }
            Action::Conclude => self.allows(&Command::Conclude) && room.state == MeetingState::Running,
            Action::Skip => {
                let target = room.floor.speaker.as_ref().map(crate::meeting::Intervention::id);
                let target = target.or_else(|| room.next().map(|next| next.id));
                target.is_some_and(|target| self.allows(&Command::Skip { target }))
            }
            Action::ExtraMinute => self.allows(&Command::Extend { by: Length::from_minutes(1) }),
            Action::TakeOffer => self.shown_warning().is_some_and(|shown| !shown.offers.is_empty()),
            Action::TakeOtherOffer => self.shown_warning().is_some_and(|shown| shown.offers.len() > 1),
            Action::FitLimit | Action::FitList | Action::FitUntil | Action::FitBorrow => {
                self.remedy(action).is_some()
            }
            Action::Undo => self.undoes(self.stored.undoable(&self.me)),
            Action::Redo => {
                self.stored.redoable(&self.me).is_some_and(|entry| self.allows(&Command::Redo { entry }))
            }
            Action::StoreAgain => self.outbox.has_put_aside(),
            Action::GiveFloor => room.state == MeetingState::Running,
            Action::Hold | Action::InWriting | Action::Withdraw | Action::Move => waits && goes_on,
            Action::ForWhom => waits || room.floor.now_heard().is_some(),
            Action::Asks | Action::TimeLimit | Action::List | Action::Reply | Action::Items => goes_on,
            Action::SelectUp | Action::SelectDown => waits,
            Action::LetGo => self.view.selection.is_some() || self.shown_warning().is_some(),
            Action::Jot
            | Action::Copy
            | Action::PublicView
            | Action::View
            | Action::PageUp
            | Action::PageDown
            | Action::CommandLine
            | Action::Help
            | Action::HowToLeave
            | Action::StepAway
            | Action::Leave => true,
        }
    }

    fn allows(&self, command: &Command) -> bool {
        self.stored.allows(command, &self.me, self.clock)
    }

    fn undoes(&self, entry: Option<crate::meeting::EntryId>) -> bool {
        entry.is_some_and(|entry| self.allows(&Command::Undo { entry }))
    }

    fn next_item_command(&self) -> Command {
        let next = self.room().next_item().map(|item| Command::OpenItem { item: item.label.clone() });
        next.unwrap_or(Command::Adjourn)
    }
}
