//! Who spoke how often and how long over the sittings of one series.

use chrono::NaiveDate;

use super::Record;
use crate::meeting::{Capacity, Intervention, OnBehalfOf, Speaker};
use crate::time::{Length, Moment};

/// The sittings of one series, added up.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Series {
    /// The sittings, by date.
    pub sittings: Vec<Sitting>,
    /// Everybody who spoke: who spoke most often first, then longest.
    pub voices: Vec<SeriesVoice>,
}

/// One sitting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// Its day.
    pub date: NaiveDate,
    /// Its title.
    pub title: String,
    /// Statements, questions, reactions and rights of reply made in it.
    pub interventions: usize,
    /// How long they took.
    pub time: Length,
}

/// What one delegation or group said in one capacity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesVoice {
    /// Who; the group where it was for a group. Of several sittings the one of the last.
    pub speaker: Speaker,
    /// In what capacity.
    pub capacity: Capacity,
    /// In how many sittings.
    pub sittings: usize,
    /// How often.
    pub interventions: usize,
    /// How long.
    pub time: Length,
    last_sitting: usize,
}

impl Series {
    /// Over records of sittings, whatever their order.
    pub fn of(records: &[Record]) -> Self {
        let mut records: Vec<&Record> = records.iter().collect();
        records.sort_by_key(|record| (record.agenda.date, record.agenda.starts));
        let mut series = Self::default();
        for record in records {
            series.add(record);
        }
        series.voices.sort_by_key(|voice| {
            let name = voice.speaker.short();
            (std::cmp::Reverse((voice.interventions, voice.time)), name)
        });
        series
    }

    /// Everything that was said.
    pub fn interventions(&self) -> usize {
        self.sittings.iter().map(|sitting| sitting.interventions).sum()
    }

    /// How long it took.
    pub fn time(&self) -> Length {
        self.sittings.iter().map(|sitting| sitting.time).sum()
    }

    fn add(&mut self, record: &Record) {
        let number = self.sittings.len() + 1;
        let counted = || record.interventions.iter().filter(|heard| heard.counts());
        for heard in counted() {
            self.add_one(number, heard, record.as_of);
        }
        self.sittings.push(Sitting {
            date: record.agenda.date,
            title: record.agenda.title.clone(),
            interventions: counted().count(),
            time: counted().map(|heard| heard.elapsed(record.as_of)).sum(),
        });
    }

    fn add_one(&mut self, sitting: usize, heard: &Intervention, as_of: Moment) {
        let speaker = &heard.request.speaker;
        let time = heard.elapsed(as_of);
        let known = self.voices.iter_mut().find(|voice| voice.speaker.same_capacity(speaker));
        let Some(voice) = known else {
            let (speaker, capacity) = (speaker.clone(), speaker.capacity());
            let last_sitting = sitting;
            self.voices.push(SeriesVoice {
                speaker,
                capacity,
                sittings: 1,
                interventions: 1,
                time,
                last_sitting,
            });
            return;
        };
        voice.speaker = speaker.clone();
        voice.sittings += usize::from(voice.last_sitting != sitting);
        voice.last_sitting = sitting;
        voice.interventions += 1;
        voice.time = voice.time + time;
    }
}

impl SeriesVoice {
    /// The name of the group where it was for a group, else of the delegation.
    pub fn name(&self) -> String {
        let named = self.speaker.group().or(self.speaker.delegation.as_ref());
        match (&self.speaker.on_behalf_of, named) {
            (Some(OnBehalfOf::Named(name)), _) => name.clone(),
            (Some(OnBehalfOf::States(_)), _) | (_, None) => self.speaker.short(),
            (_, Some(named)) => named.name.to_string(),
        }
    }
}
