//! The picture for the room as lines, one for each thing that changes.

use crate::console::own::AudienceOverTime;
use crate::delegations::OfficialLanguage;
use crate::record::{Audience, AudienceFloor, AudienceState};
use crate::time::Length;
use crate::words::DisplayWords;

/// What the room was told last.
#[derive(Debug, Clone)]
pub struct PlainDisplay {
    told: Option<Audience>,
    over_time: AudienceOverTime,
    chosen: Option<OfficialLanguage>,
}

const MINUTE: i64 = 60_000;

impl PlainDisplay {
    /// A display that has told nothing yet.
    pub const fn new(over_time: AudienceOverTime, chosen: Option<OfficialLanguage>) -> Self {
        Self { told: None, over_time, chosen }
    }

    /// What is new in a picture.
    pub fn lines(&mut self, audience: Audience) -> Vec<String> {
        let words = DisplayWords::of(self.chosen.unwrap_or(audience.language));
        let before = self.told.as_ref();
        let changed = |part: &dyn Fn(&Audience) -> Vec<String>| {
            let now = part(&audience);
            if before.is_some_and(|before| part(before) == now) { Vec::new() } else { now }
        };
        let mut lines = Vec::new();
        lines.extend(changed(&title));
        lines.extend(changed(&|audience| state(audience, words)));
        lines.extend(changed(&item));
        lines.extend(changed(&|audience| floor(audience, words)));
        lines.extend(changed(&|audience| clock(audience, words, self.over_time)));
        lines.extend(changed(&|audience| next(audience, words)));
        lines.extend(changed(&|audience| vec![words.list(audience.list).to_owned()]));
        self.told = Some(audience);
        lines.iter().map(|line| crate::text::printable(line)).collect()
    }

    /// How long nothing new can be: to the limit of who has the floor, or for ever.
    pub fn next_change(&self) -> Option<Length> {
        let floor = self.told.as_ref()?.floor.as_ref().filter(|floor| !floor.paused)?;
        let left = floor.limit_ms? - floor.elapsed_ms;
        let to_minute = MINUTE - (-left).rem_euclid(MINUTE);
        match self.over_time {
            _ if left > 0 => Some(Length::from_millis(left)),
            AudienceOverTime::Figures => Some(Length::from_millis(to_minute)),
            AudienceOverTime::Words => None,
        }
    }
}

fn title(audience: &Audience) -> Vec<String> {
    let practice = if audience.practice { "PRACTICE: " } else { "" };
    let place = audience.place.as_ref().map_or_else(String::new, |place| format!(", {place}"));
    vec![format!("{practice}{}{place}", audience.title)]
}

fn state(audience: &Audience, words: &DisplayWords) -> Vec<String> {
    match audience.state {
        AudienceState::Before => vec![words.begins_at(audience.starts.get(11..16).unwrap_or_default())],
        AudienceState::Running => Vec::new(),
        AudienceState::Suspended => vec![words.suspended.to_owned()],
        AudienceState::Adjourned => vec![words.adjourned.to_owned()],
    }
}

fn item(audience: &Audience) -> Vec<String> {
    audience.item.iter().map(|item| format!("{}. {}", item.label, item.title)).collect()
}

fn running(audience: &Audience) -> Option<&AudienceFloor> {
    audience.floor.as_ref().filter(|_| audience.state == AudienceState::Running)
}

/// `Indonesia, on behalf of the Movement of Non-Aligned Countries, limit 5:00`
fn floor(audience: &Audience, words: &DisplayWords) -> Vec<String> {
    let Some(floor) = running(audience) else { return Vec::new() };
    let right = floor.in_exercise_of.map(|right| words.right(right).to_owned());
    let limit = floor.limit_ms.map(|limit| words.limit(&Length::from_millis(limit).clock()));
    let name = words.name_or_later(&floor.speaker).to_owned();
    let told: Vec<String> =
        right.into_iter().chain([name]).chain(words.behalf(&floor.speaker)).chain(limit).collect();
    vec![told.join(", ")]
}

fn clock(audience: &Audience, words: &DisplayWords, over_time: AudienceOverTime) -> Vec<String> {
    let Some(floor) = running(audience) else { return Vec::new() };
    let over = floor.limit_ms.map(|limit| floor.elapsed_ms - limit).filter(|over| *over >= 0);
    let reached = over.map(|over| match over_time {
        AudienceOverTime::Figures if over >= MINUTE => {
            let whole = Length::from_millis(over - over.rem_euclid(MINUTE));
            format!("{}, +{}", words.limit_reached, whole.clock())
        }
        AudienceOverTime::Figures | AudienceOverTime::Words => words.limit_reached.to_owned(),
    });
    let stopped = Some(words.clock_stopped.to_owned()).filter(|_| floor.paused);
    reached.into_iter().chain(stopped).collect()
}

fn next(audience: &Audience, words: &DisplayWords) -> Vec<String> {
    if audience.next.is_empty() || audience.state != AudienceState::Running {
        return Vec::new();
    }
    let names = audience.next.iter().map(|speaker| words.in_a_line(speaker));
    let more = Some(audience.next_not_shown).filter(|more| *more > 0).map(|more| words.and_more(more));
    let told: Vec<String> = names.chain(more).collect();
    vec![format!("{}: {}", words.next, told.join(", "))]
}
