//! The folder of a small secretariat's server: who is invited, once each, and what is refused.

use std::fs;

use super::super::invitation::InvitedAs;
use super::super::server::{Reached, Secretariat};
use crate::time::Moment;

fn reached(host: &str) -> Reached {
    Reached { hosts: vec![host.to_owned()], port: 4222 }
}

fn begun() -> (tempfile::TempDir, Secretariat) {
    let folder = tempfile::tempdir().unwrap();
    let secretariat =
        Secretariat::begin(&folder.path().join("server"), &reached("desk.example"), today()).unwrap();
    (folder, secretariat)
}

fn today() -> Moment {
    Moment::from_millis(1_624_629_600_000)
}

#[test]
fn note_takers_without_a_name_are_numbered_and_nobody_is_invited_twice() {
    let (folder, mut secretariat) = begun();
    let mut invited = |name| secretariat.invite("M", InvitedAs::NoteTaker, name);
    assert_eq!(invited(None).unwrap().name.as_deref(), Some("note-taker 1"));
    assert_eq!(invited(None).unwrap().name.as_deref(), Some("note-taker 2"));
    assert_eq!(invited(Some("Geneva")).unwrap().name.as_deref(), Some("Geneva"));
    let told = invited(Some("Geneva")).unwrap_err().to_string();
    assert!(told.contains("somebody of that name is invited to this meeting already"), "{told}");
    secretariat.store().unwrap();
    let again = Secretariat::open(&folder.path().join("server")).unwrap();
    assert_eq!(again.reached(), &reached("desk.example"));
    assert!(again.has_invited("M", InvitedAs::NoteTaker) && !again.has_invited("M", InvitedAs::Audience));
}

#[test]
fn a_folder_that_is_there_already_is_not_made_anew() {
    let (folder, _secretariat) = begun();
    let again = Secretariat::begin(&folder.path().join("server"), &reached("other.example"), today());
    assert!(again.unwrap_err().to_string().contains("there is one already"));
}

#[test]
fn a_folder_that_cannot_be_read_or_lacks_a_part_is_refused_in_words() {
    let (folder, mut secretariat) = begun();
    let place = folder.path().join("server");
    fs::remove_file(place.join("authority.pem")).unwrap();
    let told = secretariat.invite("M", InvitedAs::Audience, None).unwrap_err().to_string();
    assert!(told.starts_with("cannot read the server's certificate of authority"), "{told}");
    fs::write(place.join("invited.toml"), "hosts = 1").unwrap();
    let told = Secretariat::open(&place).unwrap_err().to_string();
    assert!(told.contains("what it says of those invited cannot be read"), "{told}");
    let told = Secretariat::open(folder.path()).unwrap_err().to_string();
    assert!(told.starts_with("cannot use the folder of a server"), "{told}");
}

#[test]
fn a_server_that_cannot_be_named_in_a_certificate_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let told = Secretariat::begin(folder.path(), &reached("d\u{e9}sk"), today()).unwrap_err().to_string();
    assert!(told.contains("certificate"), "{told}");
}
