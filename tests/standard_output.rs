//! What is said may find no listener: it stops nothing and loses nothing.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test says at once what it did not find")]
mod program;

use std::fs::File;
use std::process::Stdio;

use program::Home;

const AGENDA: &str = "agendas/2021-06-25-new-technologies.toml";
const DO: [&str; 4] = ["do", "--agenda", AGENDA, "meeting"];

/// A device that is always full.
fn full() -> Stdio {
    Stdio::from(File::options().write(true).open("/dev/full").unwrap())
}

#[test]
fn a_command_is_done_although_its_sentence_cannot_be_written_and_the_exit_code_says_so() {
    let home = Home::new();
    let ran = home.command().args(DO).arg("inscribe Kenya").stdout(full()).output().unwrap();
    let told = String::from_utf8(ran.stderr).unwrap();
    assert_eq!(ran.status.code(), Some(3), "{told}");
    assert!(told.contains("standard output cannot be written to"), "{told}");
    assert!(home.run(&["show", "meeting", "--list"]).out.contains("Kenya"));
}

#[test]
fn where_nobody_hears_anything_the_command_is_done_all_the_same() {
    let home = Home::new();
    let ran = home.command().args(DO).arg("inscribe Kenya").stdout(full()).stderr(full()).status().unwrap();
    assert_eq!(ran.code(), Some(3));
    assert!(home.run(&["show", "meeting", "--list"]).out.contains("Kenya"));
}

#[test]
fn a_reader_that_has_read_enough_is_no_fault() {
    let home = Home::new();
    home.run(&[&DO[..], &["inscribe Kenya"]].concat());
    let export = ["export", "meeting", "--format", "md", "--output", "-"];
    for arguments in [&["delegations", "a"][..], &["man"], &["show", "meeting", "--json"], &export] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let ran = home.command().args(arguments).stdout(writer).output().unwrap();
        assert_eq!(ran.status.code(), Some(0), "{arguments:?}: {}", String::from_utf8_lossy(&ran.stderr));
        assert_eq!(String::from_utf8_lossy(&ran.stderr), "", "{arguments:?}");
    }
}
