//! `informals check`: every problem of every file, with its place.

use std::path::{Path, PathBuf};

use super::Exit;
use super::agenda_file::{drawn, look};
use super::said;
use crate::agenda::{Agenda, reminders};
use crate::runtime::machine_now;
use crate::source::Severity;
use crate::time::Length;

pub fn run(agendas: &[PathBuf]) -> Exit {
    agendas.iter().map(|path| check(path)).fold(Exit::Done, Exit::max)
}

fn check(path: &Path) -> Exit {
    let looked = match look(path) {
        Ok(looked) => looked,
        Err(failure) => {
            said::aside(&failure);
            return failure.exit;
        }
    };
    let mut problems = looked.parsed.problems.clone();
    if let Some(agenda) = &looked.parsed.agenda {
        let today = machine_now().in_zone(agenda.time_zone).date_naive();
        problems.extend(reminders(&looked.text, agenda, today));
    }
    if !problems.is_empty() {
        said::text(drawn(path, &looked.text, &problems));
    }
    if let Some(agenda) = &looked.parsed.agenda {
        said::line(format_args!(
            "{}: {}",
            crate::text::printable(&path.display().to_string()),
            in_one_line(agenda)
        ));
    }
    let error = looked.parsed.problems.iter().any(|problem| problem.severity == Severity::Error);
    if error { Exit::Wrong } else { Exit::Done }
}

fn in_one_line(agenda: &Agenda) -> String {
    let top = agenda.items.iter().filter(|item| item.label.parent().is_none());
    let planned: Length = top.filter_map(|item| item.planned).sum();
    format!(
        "{}, {}, {} to {}, {}, {planned} planned of {}",
        agenda.title,
        agenda.date.format("%-d %B %Y"),
        agenda.starts.format("%H:%M"),
        agenda.ends.format("%H:%M"),
        items(agenda.items.len()),
        agenda.ends_at() - agenda.starts_at()
    )
}

fn items(count: usize) -> String {
    if count == 1 { "1 item".to_owned() } else { format!("{count} items") }
}
