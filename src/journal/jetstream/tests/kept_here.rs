//! The outbox on this machine's disk, as it is found after a crash.

use std::fs;
use std::path::PathBuf;

use super::super::outbox::{Kept, Stage, is_ahead};
use super::*;

fn outbox() -> (tempfile::TempDir, PathBuf, Outbox) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("M.outbox/anna.jsonl");
    let outbox = Outbox::open(&path).unwrap();
    (folder, path, outbox)
}

fn refused(path: &Path) -> String {
    Outbox::open(path).err().unwrap().to_string()
}

fn left(outbox: &Outbox) -> Vec<EntryId> {
    outbox.kept().iter().map(|kept| kept.entry.id).collect()
}

#[test]
fn what_was_taken_out_is_not_there_after_a_crash_and_what_was_cut_off_never_was() {
    let (_folder, path, mut outbox) = outbox();
    for entry in [floor(1), note(2), floor(3)] {
        outbox.put(&entry, Seq::NOTHING).unwrap();
    }
    outbox.strike(floor(1).id);
    outbox.strike(floor(9).id);
    outbox.overtake(floor(3).id).unwrap();
    drop(outbox);
    let mut bytes = fs::read(&path).unwrap();
    bytes.extend(b"+ s0 {\"v\":1,");
    fs::write(&path, bytes).unwrap();
    let outbox = Outbox::open(&path).unwrap();
    assert_eq!(left(&outbox), [note(2).id, floor(3).id]);
    assert_eq!(outbox.kept().iter().map(is_ahead).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn a_damaged_outbox_is_left_as_it_is_and_its_line_is_named() {
    for line in ["hello", "? x", "+ s0 hello", "+ x0 {}", "- hello", "! hello", "\u{fffd}"] {
        let (_folder, path, mut outbox) = outbox();
        outbox.put(&floor(1), Seq::NOTHING).unwrap();
        drop(outbox);
        let damaged = fs::read_to_string(&path).unwrap() + line + "\n";
        fs::write(&path, &damaged).unwrap();
        let told = refused(&path);
        assert!(told.contains("line 2 is damaged"), "{line}: {told}");
        assert_eq!(fs::read_to_string(&path).unwrap(), damaged);
    }
}

#[test]
fn an_outbox_that_is_open_elsewhere_or_is_a_folder_is_refused_in_words() {
    let (folder, path, _open) = outbox();
    assert!(refused(&path).contains("this console is open in another window"));
    assert!(refused(folder.path()).starts_with("cannot open the outbox"));
}

#[test]
fn what_a_server_acknowledged_and_lost_waits_again() {
    let (_folder, _path, mut outbox) = outbox();
    outbox.put(&floor(1), Seq::NOTHING).unwrap();
    outbox.put(&note(2), Seq::NOTHING).unwrap();
    outbox.is_stored(floor(1).id, Seq(4));
    outbox.is_stored(note(2).id, Seq(5));
    outbox.send_again_what_is_not_there(4);
    let stages: Vec<Stage> = outbox.kept().iter().map(|Kept { stage, .. }| *stage).collect();
    assert_eq!(stages, [Stage::Waiting, Stage::Stored(Seq(5))]);
}

#[test]
fn an_entry_that_cannot_be_set_aside_stays_in_the_outbox() {
    let (_folder, path, mut outbox) = outbox();
    outbox.put(&floor(1), Seq::NOTHING).unwrap();
    fs::create_dir(path.with_extension("set-aside")).unwrap();
    let told = outbox.set_aside(floor(1).id).unwrap_err().to_string();
    assert!(told.starts_with("cannot set the entry aside in"), "{told}");
    assert_eq!(left(&outbox), [floor(1).id]);
    assert_eq!(outbox.set_aside(floor(9).id), Ok(()));
}
