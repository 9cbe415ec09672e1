//! The configuration of nats-server, written from who is invited.

use std::fmt::Write;
use std::path::Path;

use super::super::subjects::Subjects;
use super::invited::{Kept, Person};
use super::permissions::Permissions;
use super::{CERTIFICATE, KEY};
use crate::text::printable;

/// The whole text, for a server whose folder is this.
pub(super) fn text(folder: &Path, kept: &Kept) -> String {
    let path = |name: &str| quoted(&folder.join(name).display().to_string());
    let mut text = format!(
        "# Written by informals, and written anew with each invitation: changes here do not stay.\n\
         listen: \"0.0.0.0:{port}\"\n\
         server_name: \"informals\"\n\
         pid_file: {pid}\n\
         tls {{ cert_file: {certificate}, key_file: {key} }}\n\
         # Nothing is acknowledged before it is on the disk.\n\
         jetstream {{ store_dir: {store}, sync_interval: always }}\n\
         accounts {{\n",
        port = kept.reached.port,
        pid = path("server.pid"),
        certificate = path(CERTIFICATE),
        key = path(KEY),
        store = path("store"),
    );
    for meeting in kept.meetings() {
        account(&mut text, meeting, kept);
    }
    text.push_str("}\n");
    text
}

/// Writing to a text never goes wrong.
fn account(text: &mut String, meeting: &str, kept: &Kept) {
    let name = quoted(&Subjects::of(meeting).stream());
    let _ = writeln!(text, "  {name}: {{\n    jetstream: enabled\n    users: [");
    for person in kept.of(meeting) {
        let Permissions { publish, subscribe } = Permissions::of(person);
        let _ = writeln!(
            text,
            "      # {}\n      {{ nkey: {}, permissions: {{\n        publish: {{ allow: [{}] }}\n        \
             subscribe: {{ allow: [{}] }} }} }}",
            who(person),
            person.key,
            list(&publish),
            list(&subscribe),
        );
    }
    text.push_str("    ]\n  }\n");
}

fn who(person: &Person) -> String {
    let name = person.name.as_deref().map(printable).unwrap_or_default();
    format!("{} {name}", person.role.word()).trim_end().to_owned()
}

fn list(subjects: &[String]) -> String {
    subjects.iter().map(|subject| quoted(subject)).collect::<Vec<_>>().join(", ")
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
