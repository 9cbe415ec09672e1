//! Where the time of a meeting went, to the millisecond: every moment of it is one of five things.

use std::collections::BTreeSet;

use crate::meeting::{Intervention, Room, Span};
use crate::time::{Length, Moment};

/// Speaking, pauses, hand-over, floor free and suspended add up to the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TimeAccount {
    /// From opening to adjournment, over all sittings: measured apart from the five.
    pub meeting: Length,
    /// Somebody spoke and the clock ran; points of order and remarks too.
    pub speaking: Length,
    /// Somebody had the floor and no clock ran.
    pub pauses: Length,
    /// Between two interventions, as long as the agenda reckons for it.
    pub hand_over: Length,
    /// Nobody had the floor.
    pub idle: Length,
    /// The meeting was suspended.
    pub suspended: Length,
    /// When the floor was free beyond the hand-over.
    pub floor_free: Vec<FloorFree>,
    /// What was spoken while somebody else spoke as well, by the times kept: counted once in `speaking`.
    pub counted_twice: Length,
    /// What was spoken outside the meeting or while it was suspended, by the times kept: not in `speaking`.
    pub outside: Length,
}

/// A stretch in which nobody had the floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FloorFree {
    /// Its beginning.
    pub from: Moment,
    /// Its end.
    pub to: Moment,
}

impl TimeAccount {
    /// Up to a moment.
    pub(super) fn of(room: &Room, interventions: &[Intervention], as_of: Moment) -> Self {
        let sittings = room.sittings.iter().map(|span| closed(span, as_of));
        let mut sweep = Sweep::new(room, interventions, as_of);
        sweep.run();
        Self { meeting: sittings.map(Stretch::length).sum(), ..sweep.account }
    }

    /// The five parts together.
    pub fn sum(&self) -> Length {
        self.speaking + self.pauses + self.hand_over + self.idle + self.suspended
    }

    /// What the five parts lack or have too much against the meeting; nothing where the account is right.
    pub fn difference(&self) -> Length {
        self.meeting - self.sum()
    }
}

impl FloorFree {
    /// How long it lasted.
    pub fn length(self) -> Length {
        self.to - self.from
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Stretch {
    from: Moment,
    to: Moment,
}

impl Stretch {
    fn length(self) -> Length {
        (self.to - self.from).not_negative()
    }
}

fn closed(span: &Span, as_of: Moment) -> Stretch {
    Stretch { from: span.from, to: span.to.unwrap_or(as_of).max(span.from) }
}

/// What begins or ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    Sitting,
    Suspension,
    HasFloor,
    Pause,
}

/// All beginnings and ends in order of time, with what goes on between them.
struct Sweep {
    changes: Vec<(Moment, What, i64)>,
    begun: BTreeSet<Moment>,
    ended: BTreeSet<Moment>,
    hand_over: Length,
    free: Option<Stretch>,
    account: TimeAccount,
}

/// How much of each goes on at a moment.
#[derive(Default)]
struct GoingOn {
    sittings: i64,
    suspensions: i64,
    with_floor: i64,
    pauses: i64,
}

impl Sweep {
    fn new(room: &Room, interventions: &[Intervention], as_of: Moment) -> Self {
        let mut sweep = Self {
            changes: Vec::new(),
            begun: interventions.iter().map(|heard| heard.started).collect(),
            ended: interventions.iter().filter_map(|heard| heard.ended).collect(),
            hand_over: room.agenda.time_limits.handover,
            free: None,
            account: TimeAccount::default(),
        };
        sweep.add(What::Sitting, room.sittings.iter().map(|span| closed(span, as_of)));
        sweep.add(What::Suspension, room.suspensions.iter().map(|span| closed(span, as_of)));
        for heard in interventions {
            let whole = closed(&Span { from: heard.started, to: heard.ended }, as_of);
            sweep.add(What::HasFloor, [whole]);
            sweep.add(What::Pause, pauses(heard, whole, as_of));
        }
        sweep.changes.sort_unstable();
        sweep
    }

    fn add(&mut self, what: What, stretches: impl IntoIterator<Item = Stretch>) {
        for stretch in stretches {
            self.changes.push((stretch.from, what, 1));
            self.changes.push((stretch.to, what, -1));
        }
    }

    fn run(&mut self) {
        let mut now = GoingOn::default();
        let mut since: Option<Moment> = None;
        for (moment, what, change) in std::mem::take(&mut self.changes) {
            if let Some(from) = since.filter(|from| *from < moment) {
                self.charge(&now, Stretch { from, to: moment });
            }
            let count = match what {
                What::Sitting => &mut now.sittings,
                What::Suspension => &mut now.suspensions,
                What::HasFloor => &mut now.with_floor,
                What::Pause => &mut now.pauses,
            };
            *count += change;
            since = Some(moment);
        }
        self.settle_free();
    }

    fn charge(&mut self, now: &GoingOn, stretch: Stretch) {
        let length = stretch.length();
        let speaking = usize::try_from(now.with_floor - now.pauses).unwrap_or(0);
        let account = &mut self.account;
        if now.sittings < 1 {
            account.outside = account.outside + length * speaking;
            return self.settle_free();
        }
        if now.suspensions < 1 && speaking == 0 && now.with_floor < 1 {
            let from = self.free.map_or(stretch.from, |free| free.from);
            self.free = Some(Stretch { from, to: stretch.to });
            return;
        }
        if now.suspensions > 0 {
            account.suspended = account.suspended + length;
            account.outside = account.outside + length * speaking;
        } else if speaking > 0 {
            account.speaking = account.speaking + length;
            account.counted_twice = account.counted_twice + length * (speaking - 1);
        } else {
            account.pauses = account.pauses + length;
        }
        self.settle_free();
    }

    /// A stretch with the floor free is a hand-over where it lies between two interventions, as long as the
    /// agenda reckons for one.
    fn settle_free(&mut self) {
        let Some(free) = self.free.take() else { return };
        let between = self.ended.contains(&free.from) && self.begun.contains(&free.to);
        let hand_over = if between { free.length().min(self.hand_over) } else { Length::ZERO };
        self.account.hand_over = self.account.hand_over + hand_over;
        let idle = FloorFree { from: free.from + hand_over, to: free.to };
        if idle.length() > Length::ZERO {
            self.account.idle = self.account.idle + idle.length();
            self.account.floor_free.push(idle);
        }
    }
}

/// Stretches within an intervention in which its clock stood, none of them twice.
fn pauses(heard: &Intervention, whole: Stretch, as_of: Moment) -> Vec<Stretch> {
    let within = |pause: Stretch| Stretch { from: pause.from.max(whole.from), to: pause.to.min(whole.to) };
    let mut pauses: Vec<Stretch> = heard
        .pauses
        .iter()
        .map(|pause| within(closed(pause, as_of)))
        .filter(|pause| pause.from < pause.to)
        .collect();
    pauses.sort_unstable();
    let mut apart: Vec<Stretch> = Vec::new();
    for pause in pauses {
        match apart.last_mut() {
            Some(last) if pause.from <= last.to => last.to = last.to.max(pause.to),
            Some(_) | None => apart.push(pause),
        }
    }
    apart
}
