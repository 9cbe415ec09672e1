//! The command line: words in, one sentence out, and an exit code that scripts can rely on.

mod agenda_file;
mod args;
mod args_told;
mod attendance;
mod audience;
mod carry;
mod check;
mod do_lines;
mod done;
mod export;
mod failure;
mod forget;
mod invite;
mod journal_file;
mod keys;
mod manual;
mod meetings;
mod open;
mod rehearse;
mod replay;
mod said;
mod share;
mod shared_meeting;
mod show;
mod sit;
mod sit_with_notes;
mod time_given;
mod totals;
mod verify;

use std::process::ExitCode;

use crate::attendance::Detail;
use args::{Arguments, Task};
use clap::Parser;
pub use failure::{Exit, Failure};

/// Runs the program with the arguments of the process.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let wrong = error.use_stderr();
            // Nobody is left to tell when the terminal itself cannot be written to.
            let _ = error.print();
            return if wrong { Exit::Wrong.code() } else { Exit::Done.code() };
        }
    };
    match carry_out(arguments) {
        Ok(exit) => said::ended(exit).code(),
        Err(failure) => {
            said::aside(&failure);
            said::ended(failure.exit).code()
        }
    }
}

fn carry_out(arguments: Arguments) -> Result<Exit, Failure> {
    match arguments.task {
        Some(Task::Do(words)) => do_lines::run(&words),
        Some(Task::Show(arguments)) => show::run(&arguments),
        Some(Task::Check { agendas }) => Ok(check::run(&agendas)),
        Some(Task::Rehearse(arguments)) => rehearse::run(&arguments),
        Some(Task::Replay(arguments)) => replay::run(&arguments),
        Some(Task::Carry { meeting, into }) => carry::run(&meeting, &into),
        Some(Task::Totals(arguments)) => totals::run(&arguments),
        Some(Task::Verify { meeting }) => verify::run(&meeting),
        Some(Task::Meetings) => meetings::run(),
        Some(Task::Delegations { search }) => Ok(delegations(&search.join(" "))),
        Some(Task::Attendance { file, verbose, into }) => {
            let detail = if verbose { Detail::EachRow } else { Detail::Short };
            match into {
                Some(meeting) => attendance::into(&file, detail, &meeting),
                None => attendance::run(&file, detail),
            }
        }
        Some(Task::Share { meeting, to }) => share::run(&meeting, &to),
        Some(Task::ServerConfig(arguments)) => invite::server_config(&arguments),
        Some(Task::Invite(arguments)) => invite::invite(&arguments),
        Some(Task::Forget { meeting }) => forget::run(&meeting),
        Some(Task::Open(arguments)) => open::open(&arguments),
        Some(Task::Join(arguments)) => open::join(&arguments),
        None => open::agenda_or_resume(&arguments),
        Some(Task::Export(arguments)) => export::run(&arguments),
        Some(Task::Keys) => Ok(keys::run()),
        Some(Task::Settings) => Ok(keys::settings()),
        Some(Task::Completions { shell }) => Ok(manual::completions(shell)),
        Some(Task::Man) => manual::man(),
    }
}

fn delegations(search: &str) -> Exit {
    let today = crate::runtime::machine_now().in_zone(chrono_tz::UTC).date_naive();
    let roster = crate::delegations::Roster::as_of(today, &[]);
    let hits = roster.search(search, crate::delegations::Among::Everyone);
    if hits.is_empty() {
        said::aside(format_args!("nobody is called \u{201c}{}\u{201d}", crate::text::printable(search)));
        return Exit::Refused;
    }
    said::text(crate::delegations::listing(&hits));
    Exit::Done
}
