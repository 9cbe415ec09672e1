//! What a person should hear about a journal: what was found when it was opened, and what happens later.

use std::fmt;

use super::lift;
use super::store::Seq;
use super::trouble::StoreError;
use crate::time::Length;

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Damage {
    /// Its checksum does not fit.
    Checksum,
    /// Its checksum fits, but it is no entry; why.
    Unknown(String),
    /// Entries stand on one line because the newline between them was changed; all that many were read.
    RunTogether(usize),
    /// Beside what cannot be read, that many entries on it are intact and were read.
    Partly(usize),
}

/// A damaged line: it is passed over and stays where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DamagedLine {
    /// Line of the file, from 1.
    pub line: u64,
    /// What is wrong with it.
    pub why: Damage,
}

impl DamagedLine {
    /// Whether an entry may be lost.
    pub fn may_have_lost_an_entry(&self) -> bool {
        match self.why {
            Damage::Checksum | Damage::Unknown(_) | Damage::Partly(_) => true,
            Damage::RunTogether(_) => false,
        }
    }
}

impl fmt::Display for DamagedLine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "line {} is damaged: ", self.line)?;
        match &self.why {
            Damage::Checksum => out.write_str("its checksum does not fit; it was passed over"),
            Damage::Unknown(why) => write!(out, "it is no entry ({why}); it was passed over"),
            Damage::RunTogether(1) => out.write_str("its end was changed; nothing is lost"),
            Damage::RunTogether(entries) => {
                write!(out, "{entries} entries ran together; all were read, nothing is lost")
            }
            Damage::Partly(entries) => {
                write!(
                    out,
                    "only part of it can be read ({entries} of its entries); the rest was passed over"
                )
            }
        }
    }
}

/// What became of a half-written last line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TornFate {
    /// Moved to the file with the ending `.torn`.
    SetAside,
    /// Left where it is, because the journal is open for reading only.
    Left,
    /// Left where it is until the disk allows more.
    NotYetSetAside(StoreError),
}

/// A last line cut off while it was written. It was never acknowledged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Torn {
    /// Line of the file, from 1.
    pub line: u64,
    /// How many bytes of it there are.
    pub bytes: usize,
    /// What became of them.
    pub fate: TornFate,
}

impl fmt::Display for Torn {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "the last line ({}) was cut off while it was written and was never acknowledged; its {} bytes ",
            self.line, self.bytes
        )?;
        match &self.fate {
            TornFate::SetAside => out.write_str("are kept in the file with the ending .torn"),
            TornFate::Left => out.write_str("were left where they are"),
            TornFate::NotYetSetAside(error) => write!(out, "are still there: {error}"),
        }
    }
}

/// Something a person should hear, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A half-written last line was met.
    Torn(Torn),
    /// A damaged line was met.
    Damaged(DamagedLine),
    /// A newer program writes to the journal: nothing can be changed from here.
    NewerVersion(u32),
    /// The second copy could not be kept; the journal itself stands.
    MirrorFailed(StoreError),
    /// The second copy has caught up.
    MirrorCaughtUp,
    /// The second copy is another text than the journal and is left alone.
    MirrorParted {
        /// The copy's name, quoted.
        mirror: String,
        /// First line that differs.
        line: u64,
    },
    /// A message of a shared journal does not count.
    PassedOver {
        /// Its place.
        place: Seq,
        /// Why it does not.
        why: String,
    },
    /// What is done here stays on this machine for now.
    NotShared(StoreError),
    /// The clock of a console is not that of the server.
    ClockParts {
        /// Whose.
        who: String,
        /// How far it is ahead; negative when it is behind.
        ahead: Length,
    },
    /// The meeting is on a server now.
    OnServer {
        /// What it means there that an entry is stored.
        promise: String,
    },
}

impl fmt::Display for Notice {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Torn(torn) => torn.fmt(out),
            Self::Damaged(damaged) => damaged.fmt(out),
            Self::NewerVersion(version) => out.write_str(&lift::newer_sentence(*version)),
            Self::MirrorFailed(error) => {
                write!(out, "the journal is safe, the second copy stands still: {error}")
            }
            Self::MirrorCaughtUp => out.write_str("the second copy has caught up"),
            Self::MirrorParted { mirror, line } => write!(
                out,
                "the second copy {mirror} differs from the journal from line {line} on and was left as it is; \
                 compare the two, or give --mirror another place"
            ),
            Self::PassedOver { place, why } => {
                write!(out, "message {place} of the shared journal does not count: {why}")
            }
            Self::NotShared(error) => {
                write!(out, "what is done here is kept here and not shared yet: {error}")
            }
            Self::ClockParts { who, ahead } if *ahead < Length::ZERO => write!(
                out,
                "the clock of {who} is {} behind the server\u{2019}s; set one of them right",
                Length::ZERO - *ahead
            ),
            Self::ClockParts { who, ahead } => {
                write!(
                    out,
                    "the clock of {who} is {ahead} ahead of the server\u{2019}s; set one of them right"
                )
            }
            Self::OnServer { promise } => write!(out, "the meeting is shared over a server: {promise}"),
        }
    }
}

/// What was found when a journal was opened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// How many entries were read.
    pub entries: usize,
    /// A half-written last line.
    pub torn: Option<Torn>,
    /// Damaged lines, in order.
    pub damaged: Vec<DamagedLine>,
    /// The newest version met that this program does not know; the journal cannot be changed then.
    pub newer_version: Option<u32>,
}

impl Reading {
    pub(super) fn sort(entries: usize, notices: Vec<Notice>) -> (Self, Vec<Notice>) {
        let mut reading = Self { entries, ..Self::default() };
        let mut others = Vec::new();
        for notice in notices {
            match notice {
                Notice::Torn(torn) => reading.torn = Some(torn),
                Notice::Damaged(damaged) => reading.damaged.push(damaged),
                Notice::NewerVersion(version) => reading.newer_version = Some(version),
                Notice::MirrorFailed(_)
                | Notice::MirrorCaughtUp
                | Notice::MirrorParted { .. }
                | Notice::PassedOver { .. }
                | Notice::NotShared(_)
                | Notice::ClockParts { .. }
                | Notice::OnServer { .. } => others.push(notice),
            }
        }
        (reading, others)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full() -> StoreError {
        StoreError::new("cannot write", "the disk is full", "free some space")
    }

    #[test]
    fn a_damaged_line_says_what_became_of_its_entries() {
        for (why, words, lost) in [
            (Damage::Checksum, "its checksum does not fit; it was passed over", true),
            (Damage::Unknown("no events".into()), "it is no entry (no events); it was passed over", true),
            (Damage::RunTogether(1), "its end was changed; nothing is lost", false),
            (Damage::RunTogether(2), "2 entries ran together; all were read, nothing is lost", false),
            (
                Damage::Partly(1),
                "only part of it can be read (1 of its entries); the rest was passed over",
                true,
            ),
        ] {
            let damaged = DamagedLine { line: 7, why };
            assert_eq!(damaged.to_string(), format!("line 7 is damaged: {words}"));
            assert_eq!(damaged.may_have_lost_an_entry(), lost);
            assert_eq!(Notice::Damaged(damaged.clone()).to_string(), damaged.to_string());
        }
    }

    #[test]
    fn a_line_cut_off_says_where_its_bytes_are() {
        for (fate, words) in [
            (TornFate::SetAside, "are kept in the file with the ending .torn"),
            (TornFate::Left, "were left where they are"),
            (
                TornFate::NotYetSetAside(full()),
                "are still there: cannot write: the disk is full; free some space",
            ),
        ] {
            let torn = Notice::Torn(Torn { line: 7, bytes: 40, fate });
            assert!(torn.to_string().ends_with(&format!("its 40 bytes {words}")), "{torn}");
        }
    }

    #[test]
    fn what_is_heard_later_is_said_in_one_sentence() {
        let clock =
            |seconds| Notice::ClockParts { who: "Geneva".into(), ahead: Length::from_seconds(seconds) };
        for (notice, words) in [
            (Notice::NewerVersion(9), "written by a newer program, in format 9"),
            (Notice::MirrorFailed(full()), "the journal is safe, the second copy stands still: cannot write"),
            (Notice::MirrorCaughtUp, "the second copy has caught up"),
            (
                Notice::MirrorParted { mirror: "“b”".into(), line: 3 },
                "“b” differs from the journal from line 3",
            ),
            (
                Notice::PassedOver { place: Seq(4), why: "it is empty".into() },
                "message 4 of the shared journal",
            ),
            (Notice::NotShared(full()), "kept here and not shared yet: cannot write"),
            (clock(-3), "the clock of Geneva is 3 s behind the server’s"),
            (clock(3), "the clock of Geneva is 3 s ahead of the server’s"),
            (
                Notice::OnServer { promise: "it syncs".into() },
                "the meeting is shared over a server: it syncs",
            ),
        ] {
            assert!(notice.to_string().contains(words), "{notice}");
            let (reading, others) = Reading::sort(0, vec![notice.clone()]);
            assert_eq!(others.is_empty(), reading.newer_version.is_some());
        }
    }
}
