//! The program itself where the system refuses: `do` says in words what is wrong and the way out and leaves with 3,
//! and the desk goes on.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test says at once what it did not find")]

mod program;
mod terminal;

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use program::{Home, Ran};
use terminal::Terminal;

const AGENDA: &str = "agendas/2021-06-25-new-technologies.toml";
const NAME: &str = "2021-06-25-new-technologies";

/// A meeting with one note.
fn meeting() -> (Home, PathBuf) {
    let home = Home::new();
    assert_eq!(home.run(&["do", NAME, "--agenda", AGENDA, "note", "the first"]).code, 0);
    let journal = home.path().join("informals").join(format!("{NAME}.jsonl"));
    (home, journal)
}

fn said(command: &mut Command) -> Ran {
    let output = command.stdin(Stdio::null()).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
}

/// The same words again once the cause is gone; both notes are there, once.
fn goes_on(home: &Home, journal: &Path) {
    let again = home.run(&["do", journal.to_str().unwrap(), "note", "the second"]);
    assert_eq!(again.code, 0, "{}", again.err);
    assert_eq!(home.run(&["verify", journal.to_str().unwrap()]).code, 0);
    let text = fs::read_to_string(journal).unwrap();
    for note in ["the first", "the second"] {
        assert_eq!(text.matches(note).count(), 1, "{note}: {text}");
    }
}

/// Three are the standard ones, and the system needs one more to start the program.
#[test]
fn too_many_open_files_are_said_and_the_meeting_can_be_begun_later() {
    let home = Home::new();
    let plain = home.command();
    let mut few = Command::new("sh");
    few.args(["-c", "ulimit -n 4; exec \"$0\" do \"$1\" --agenda \"$2\" note 'the first'"]);
    few.arg(plain.get_program()).args([NAME, AGENDA]).current_dir(env!("CARGO_MANIFEST_DIR"));
    few.envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let ran = said(&mut few);
    assert_eq!(ran.code, 3, "{}", ran.err);
    assert!(
        ran.err.contains("too many files are open; close some programs, then do it again"),
        "{}",
        ran.err
    );
    assert_eq!(home.run(&["do", NAME, "--agenda", AGENDA, "note", "the first"]).code, 0);
    goes_on(&home, &home.path().join("informals").join(format!("{NAME}.jsonl")));
}

/// The superuser may write anywhere, so the program gives that up.
#[test]
fn a_journal_that_may_not_be_written_to_is_said() {
    let (home, journal) = meeting();
    let open_to_all = |path: &Path| fs::set_permissions(path, Permissions::from_mode(0o755)).unwrap();
    let copy = home.path().join("program");
    fs::copy(env!("CARGO_BIN_EXE_informals"), &copy).unwrap();
    open_to_all(home.path());
    open_to_all(journal.parent().unwrap());
    fs::set_permissions(&journal, Permissions::from_mode(0o444)).unwrap();
    let mut command = Command::new(&copy);
    command.args(["do", journal.to_str().unwrap(), "note", "the second"]);
    if fs::metadata(&journal).unwrap().uid() == 0 {
        command.uid(65_534);
    }
    let ran = said(&mut command);
    assert_eq!(ran.code, 3, "{}", ran.err);
    assert!(ran.err.contains("the permissions do not allow it; change those of the file"), "{}", ran.err);
    fs::set_permissions(&journal, Permissions::from_mode(0o600)).unwrap();
    goes_on(&home, &journal);
}

#[test]
fn a_file_that_may_not_grow_is_said() {
    let (home, journal) = meeting();
    let plain = home.command();
    let blocks = fs::metadata(&journal).unwrap().len() / 512;
    let mut small = Command::new("sh");
    small.args(["-c", &format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" do \"$1\" note \"$2\"")]);
    small.arg(plain.get_program()).arg(&journal).arg("long ".repeat(400));
    small.envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let ran = said(&mut small);
    assert_eq!(ran.code, 3, "{}", ran.err);
    assert!(ran.err.contains("the file has reached the size allowed; raise the limit"), "{}", ran.err);
    goes_on(&home, &journal);
}

fn desk(home: &Home) -> Terminal {
    let mut desk = Terminal::start(home.path(), &["join", NAME, "--role", "facilitator"], 100, 30);
    desk.sees("NOT FOR SHARING");
    desk
}

#[test]
fn a_folder_removed_under_the_desk_is_said_and_what_was_typed_is_kept_until_it_is_back() {
    let (home, journal) = meeting();
    let mut desk = desk(&home);
    let kept = fs::read(&journal).unwrap();
    fs::remove_dir_all(journal.parent().unwrap()).unwrap();
    desk.types("ajapan\r\u{1b}");
    desk.sees("NOT STORED");
    desk.sees("the file or its folder is gone");
    // A copy that was put back is another file: the desk does not write where nobody might look.
    fs::create_dir_all(journal.parent().unwrap()).unwrap();
    fs::write(&journal, kept).unwrap();
    desk.types("y");
    desk.sees("another file has taken its place");
    desk.dies();
    goes_on(&home, &journal);
}

#[test]
fn a_journal_in_which_nothing_was_stored_is_begun_again_and_is_nobody_s_meeting_before() {
    for left_over in [&b""[..], b"{\"v\":1,\"id\":\"0000", &[0; 300]] {
        let home = Home::new();
        let folder = home.path().join("informals");
        fs::create_dir_all(&folder).unwrap();
        let journal = folder.join(format!("{NAME}.jsonl"));
        fs::write(&journal, left_over).unwrap();
        let refused = home.run(&["do", NAME, "note", "to no meeting"]);
        assert_eq!(refused.code, 1, "{}", refused.out);
        assert!(refused.err.contains("to begin its meeting: informals open AGENDA"), "{}", refused.err);
        let begun = home.run(&["do", NAME, "--agenda", AGENDA, "note", "the first"]);
        assert_eq!(begun.code, 0, "{}", begun.err);
        assert_eq!(home.show(NAME, "10:00")["meeting"]["name"], NAME);
        goes_on(&home, &journal);
    }
}
