//! Questions to a presenter, and the answer: some questions are taken, then the presenter has the floor. How many,
//! the facilitator decides; questions stay open until remarks of the presenter have followed them.

use super::event::Kind;
use super::room::{Intervention, Room};
use super::speaker::Speaker;
use crate::agenda::{Item, ItemKind};

impl Room {
    /// Questions put and not answered yet, in the order in which they were put. One that is logged afterwards asks nobody
    /// to answer now: it changes nothing of what comes next on the floor.
    pub fn open_questions(&self) -> Vec<&Intervention> {
        let presenter = self.presenter();
        let answers = |heard: &&Intervention| self.may_answer(&heard.request.speaker, presenter.as_ref());
        let answered = self.remarks_heard().find(answers).map_or(0, |answer| answer.number);
        let since = self.questions_put().take_while(|question| question.number > answered);
        let mut open: Vec<&Intervention> =
            since.filter(|question| !question.was_logged_afterwards()).collect();
        open.reverse();
        open
    }

    /// Who answers: the presenter of the open item, else of the last presentation; an item that nobody presents has
    /// none.
    pub fn presenter(&self) -> Option<Speaker> {
        let of = |item: &Item| item.presenter.as_deref().and_then(|id| self.agenda.person(id));
        let open = self.open_item_planned().and_then(of);
        let last = || {
            let opened = self.items.iter().filter_map(|state| Some((state.times.last()?.from, state)));
            let presented = opened.filter_map(|(from, state)| Some((from, self.agenda.item(&state.label)?)));
            presented
                .filter(|(_, item)| item.kind == ItemKind::Presentation)
                .max_by_key(|(from, _)| *from)
                .and_then(|(_, item)| of(item))
        };
        open.or_else(last).and_then(Speaker::of_person)
    }

    /// Who has the floor when nobody waits: the presenter, while questions are open or the last one is being put.
    pub fn answers_next(&self) -> Option<Speaker> {
        let asked = self.is_being_asked() || !self.open_questions().is_empty();
        if !asked || self.next().is_some() {
            return None;
        }
        let presenter = self.presenter()?;
        (!self.is_answering(&presenter)).then_some(presenter)
    }

    /// Whether the presenter has the floor for remarks.
    pub(super) fn is_answering(&self, presenter: &Speaker) -> bool {
        self.floor.speaker.as_ref().is_some_and(|speaker| {
            speaker.request.kind == Kind::Remarks && speaker.request.speaker.same_voice(presenter)
        })
    }

    /// Whether a question is being put.
    pub(super) fn is_being_asked(&self) -> bool {
        self.floor.speaker.as_ref().is_some_and(|speaker| speaker.request.kind == Kind::Question)
    }

    /// Where the agenda names no presenter, whoever makes remarks and does not preside.
    fn may_answer(&self, speaker: &Speaker, presenter: Option<&Speaker>) -> bool {
        match presenter {
            Some(presenter) => speaker.same_voice(presenter),
            None => !self.presiding.iter().any(|(_, presides)| speaker.same_voice(presides)),
        }
    }
}
