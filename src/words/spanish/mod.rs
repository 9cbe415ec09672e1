//! Spanish: dates and times of day; the sentences to say are still to be made.

pub(super) mod calendar;
