//! What a desk costs that nobody touches: wake-ups and time of the processor, as Linux counts them.

use std::io::Write;
use std::thread::sleep;
use std::time::Duration;

use crate::table::{Row, row};
use crate::terminal::{Running, shows};

const WATCHED: Duration = Duration::from_secs(20);

/// Both figures since the process began.
struct Spent {
    wakes: u64,
    millis: f64,
}

pub fn rows() -> Vec<Row> {
    if !cfg!(target_os = "linux") {
        return Vec::new();
    }
    let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let practice = &["open", "agendas/2021-06-25-new-technologies.toml", "--practice", "10:40"];
    let (_, running) = shows(home.path(), env!("CARGO_BIN_EXE_informals"), practice);
    sleep(Duration::from_secs(14));
    let rest = watched(&running);
    let mut keys = running.master.take_writer().unwrap();
    for (key, silence) in [("aeu\r", 300), ("\u{1b}", 1200), (":open-item D\r", 1200), (" ", 14_000)] {
        keys.write_all(key.as_bytes()).unwrap();
        sleep(Duration::from_millis(silence));
    }
    let clock = watched(&running);
    running.ends();
    vec![
        row(
            "at rest",
            format!("{} wake-ups in 20 s, {:.2} ms/s", rest.wakes, rest.millis / 20.0),
            "1 wake-up a minute".to_owned(),
            rest.wakes <= 1,
        ),
        row(
            "with a running clock",
            format!("{} wake-ups in 20 s, {:.2} ms/s", clock.wakes, clock.millis / 20.0),
            "1 a second, 2 ms/s".to_owned(),
            clock.wakes <= 21 && clock.millis / 20.0 <= 2.0,
        ),
    ]
}

fn watched(running: &Running) -> Spent {
    let before = spent(running.process());
    sleep(WATCHED);
    let after = spent(running.process());
    Spent { wakes: after.wakes - before.wakes, millis: after.millis - before.millis }
}

/// Over all threads: how often one went to sleep of itself, and the time on a processor.
fn spent(process: u32) -> Spent {
    let mut spent = Spent { wakes: 0, millis: 0.0 };
    for thread in std::fs::read_dir(format!("/proc/{process}/task")).unwrap() {
        let place = thread.unwrap().path();
        let status = std::fs::read_to_string(place.join("status")).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
        spent.wakes += line.unwrap().trim().parse::<u64>().unwrap();
        let on_processor = std::fs::read_to_string(place.join("schedstat")).unwrap();
        let nanos: f64 = on_processor.split(' ').next().unwrap().parse().unwrap();
        spent.millis += nanos / 1e6;
    }
    spent
}
