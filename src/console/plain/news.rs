//! What has changed since it was last told: who has the floor, what the next step is with its words, marks of the clock,
//! warnings, what could not be stored.

use std::collections::HashSet;

use crate::agenda::{ItemKind, ItemLabel};
use crate::console::language::spell;
use crate::console::{Model, NextStep};
use crate::meeting::{Id, ListState, MeetingState, Room, WarningCode};
use crate::time::Length;
use crate::words::{Manner, Voice};

use super::marks::Marks;

const MINUTE: i64 = 60_000;

/// What was told last.
#[derive(Debug, Clone)]
pub(super) struct News {
    floor: Option<(Option<Id>, MeetingState)>,
    step: Option<(NextStep, Option<ItemLabel>, MeetingState)>,
    warned: HashSet<(WarningCode, Option<Id>)>,
    trouble: Option<String>,
    late: Option<String>,
    marks: Marks,
}

impl News {
    /// The warnings that stand are in what is said at the beginning, and nothing else is.
    pub(super) fn of(model: &Model) -> Self {
        let (room, now) = (model.room(), model.clock());
        Self {
            floor: Some(floor_of(room)),
            step: None,
            warned: room.advise(now).iter().map(|warning| (warning.code, warning.about)).collect(),
            trouble: None,
            late: None,
            marks: Marks::of(room, now),
        }
    }

    /// What is to be told now.
    pub(super) fn since_then(&mut self, model: &Model) -> Vec<String> {
        let mut told = Vec::new();
        told.extend(self.trouble(model));
        told.extend(self.too_late(model));
        told.extend(self.floor(model.room()));
        told.extend(self.marks.passed(model.room(), model.clock()));
        told.extend(self.warnings(model));
        told.extend(self.step(model));
        told
    }

    fn trouble(&mut self, model: &Model) -> Option<String> {
        let trouble = model
            .trouble()
            .map(|(why, waiting)| format!("NOT STORED: {why}; {}; again stores it", waiting.join("; ")));
        if self.trouble == trouble {
            return None;
        }
        self.trouble.clone_from(&trouble);
        trouble
    }

    fn too_late(&mut self, model: &Model) -> Option<String> {
        let late = model.came_too_late().map(|late| {
            let more = if late.others == 0 { String::new() } else { format!(" ({} more)", late.others) };
            format!(
                "TOO LATE {}: the floor was changed elsewhere meanwhile; log-afterwards {}; set-aside keeps it apart{more}",
                late.what, late.becomes
            )
        });
        if self.late == late {
            return None;
        }
        self.late.clone_from(&late);
        late
    }

    fn floor(&mut self, room: &Room) -> Option<String> {
        let floor = Some(floor_of(room));
        if self.floor == floor {
            return None;
        }
        self.floor = floor;
        let Some(heard) = room.floor.now_heard() else {
            return (room.state == MeetingState::Running).then(|| "now: the floor is free".to_owned());
        };
        let limit = heard.limit.map_or_else(String::new, |limit| format!("; limit {}", limit.clock()));
        Some(format!("now: {}{limit}", heard.request.speaker.said()))
    }

    fn warnings(&mut self, model: &Model) -> Vec<String> {
        let room = model.room();
        if room.state == MeetingState::Adjourned {
            return Vec::new();
        }
        let warnings = room.advise(model.clock());
        let known = std::mem::take(&mut self.warned);
        self.warned = warnings.iter().map(|warning| (warning.code, warning.about)).collect();
        let new = warnings.into_iter().filter(|warning| !known.contains(&(warning.code, warning.about)));
        new.map(|warning| {
            let offer = warning.offer.as_ref().and_then(|offer| spell(offer, room));
            let offer = offer.map_or_else(String::new, |typed| format!("; to do so: {typed}"));
            format!("warning: {}{offer}", warning.sentence)
        })
        .collect()
    }

    /// Where the next step is another one, or an item has words of its own: what it does, and what is said with it.
    fn step(&mut self, model: &Model) -> Vec<String> {
        let room = model.room();
        let step = Some((NextStep::of(room), room.open_item.clone(), room.state));
        if self.step == step {
            return Vec::new();
        }
        self.step = step;
        let next = NextStep::of(room).words(room).map(|words| format!("next: {words}"));
        next.into_iter().chain(Self::words_to_say(model)).collect()
    }

    /// The words of the item, or the sentence of the next step; or why there is none.
    pub(super) fn words_to_say(model: &Model) -> Vec<String> {
        let room = model.room();
        let item = match room.state {
            MeetingState::Before => room.next_item().and_then(|item| room.agenda.item(&item.label)),
            MeetingState::Running | MeetingState::Suspended | MeetingState::Adjourned => {
                room.open_item_planned()
            }
        };
        let script = item
            .filter(|item| item.kind != ItemKind::Exchange && !room.was_presented(&item.label))
            .and_then(|item| item.script.as_ref());
        if let Some(script) = script {
            let lines = crate::text::printable_lines(script);
            return lines
                .lines()
                .filter(|line| !line.trim().is_empty())
                .map(|line| format!("say: {line}"))
                .collect();
        }
        let manner = Manner { distinguished: model.settings().distinguished, ..Manner::default() };
        match Voice::of(room).in_manner(manner).next_floor() {
            Ok(sentence) => vec![format!("say: {}", sentence.as_str())],
            Err(reason) => vec![format!("({reason})")],
        }
    }

    /// To the next mark, the closing of the list, or the minute in which a warning may come.
    pub(super) fn next_change(model: &Model) -> Length {
        let (room, now) = (model.room(), model.clock());
        let to_minute = Length::from_millis(MINUTE - now.millis().rem_euclid(MINUTE));
        let closing = match room.list {
            ListState::ClosingAnnounced(at) => Some(at - now),
            ListState::NotOpen | ListState::Open | ListState::Closed => None,
        };
        let sooner = closing.into_iter().chain(Marks::next(room, now)).filter(|left| *left > Length::ZERO);
        sooner.fold(to_minute, Length::min)
    }
}

fn floor_of(room: &Room) -> (Option<Id>, MeetingState) {
    (room.floor.now_heard().map(crate::meeting::Intervention::id), room.state)
}
