//! The documents of a full meeting as the program writes them: the same bytes on another day, in another time zone,
//! from any copy.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should say where")]

mod program;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use program::{Home, Ran};

const AGENDA: &str = "agendas/2021-06-25-new-technologies.toml";
const LINES: &str = include_str!("readers/meeting.txt");
const NAME: &str = "2021-06-25-new-technologies";

/// The full meeting in a journal of its own.
fn meeting(home: &Home, folder: &str) -> PathBuf {
    let journal = home.path().join(folder).join(format!("{NAME}.jsonl"));
    fs::create_dir_all(journal.parent().unwrap()).unwrap();
    let ran = home.run_with(&["do", journal.to_str().unwrap(), "--agenda", AGENDA, "-"], LINES);
    assert_eq!(ran.code, 0, "{}\n{}", ran.out, ran.err);
    journal
}

fn export(home: &Home, journal: &Path, more: &[&str]) -> Ran {
    let arguments = [&["export", journal.to_str().unwrap()], more].concat();
    home.run(&arguments)
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(path).unwrap()))
        .collect()
}

const EVERYTHING: [&str; 6] = ["--format", "all", "--attribution", "named", "--with", "times,reminders"];

#[test]
fn two_exports_are_the_same_in_another_time_zone_and_from_a_copy() {
    let home = Home::new();
    let journal = meeting(&home, "here");
    let copy = home.path().join("elsewhere").join(format!("{NAME}.jsonl"));
    fs::create_dir_all(copy.parent().unwrap()).unwrap();
    fs::copy(&journal, &copy).unwrap();
    let mut written = Vec::new();
    for (zone, journal, folder) in
        [("UTC", &journal, "one"), ("Asia/Tokyo", &journal, "two"), ("Pacific/Kiritimati", &copy, "three")]
    {
        let folder = home.path().join(folder);
        let mut command = home.command();
        command.env("TZ", zone).env("LC_ALL", "fr_FR.UTF-8").arg("export").arg(journal).args(EVERYTHING);
        assert!(command.arg("--output").arg(&folder).output().unwrap().status.success());
        written.push(files(&folder));
    }
    assert_eq!(written[0].len(), 11);
    for other in &written[1..] {
        assert_eq!(other.keys().collect::<Vec<_>>(), written[0].keys().collect::<Vec<_>>());
        for (name, bytes) in other {
            assert!(written[0][name] == *bytes, "{name} is another file");
        }
    }
}

#[test]
fn a_meeting_that_still_runs_gives_the_same_bytes_later() {
    let home = Home::new();
    let morning: String = LINES.split_inclusive('\n').take(60).collect();
    let journal = home.path().join(format!("{NAME}.jsonl"));
    home.run_with(&["do", journal.to_str().unwrap(), "--agenda", AGENDA, "-"], &morning);
    let json =
        || export(&home, &journal, &["--format", "json", "--attribution", "named", "--output", "-"]).out;
    let first = json();
    assert!(first.contains("\"state\":\"running\""), "{first}");
    assert_eq!(first, json());
}

#[test]
fn lists_of_interventions_are_refused_without_names_with_the_reason() {
    let home = Home::new();
    let journal = meeting(&home, "here");
    for format in ["csv", "xlsx", "vtt"] {
        for attribution in ["none", "groups"] {
            let ran = export(&home, &journal, &["--format", format, "--attribution", attribution]);
            assert_eq!(ran.code, 1, "{format} {attribution}");
            assert!(ran.err.starts_with("a list of interventions tells who spoke when"), "{}", ran.err);
        }
    }
    let ran = export(&home, &journal, &["--format", "md", "--attribution", "none", "--with", "times"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("tells who said it"), "{}", ran.err);
}

#[test]
fn all_without_names_writes_what_may_be_written_and_says_what_is_left_out() {
    let home = Home::new();
    let (journal, folder) = (meeting(&home, "here"), home.path().join("documents"));
    let output = folder.to_str().unwrap();
    let ran = export(&home, &journal, &["--format", "all", "--attribution", "none", "--output", output]);
    assert_eq!((ran.code, ran.err.lines().count()), (0, 4), "{}", ran.err);
    let names: Vec<String> = files(&folder).into_keys().collect();
    let written = ["no-names.docx", "no-names.html", "no-names.json", "no-names.md"];
    let written = written.into_iter().chain(["summary.no-names.docx", "summary.no-names.md"]);
    assert_eq!(names, written.map(|ending| format!("{NAME}.{ending}")).collect::<Vec<_>>());
}

#[test]
fn a_document_in_french_keeps_its_language_to_the_headings() {
    let home = Home::new();
    let journal = meeting(&home, "here");
    let language = |language| {
        let more = ["--format", "md", "--attribution", "named", "--language", language, "--output", "-"];
        export(&home, &journal, &more).out
    };
    let french = language("fr");
    assert!(french.contains("Vendredi 25 juin 2021, 10\u{a0}h\u{a0}4 à "), "{french}");
    assert!(french.contains("## En bref") && french.contains("Royaume-Uni"), "{french}");
    let spanish = language("es");
    assert!(
        spanish.contains("Viernes 25 de junio de 2021, 10.04 a ") && spanish.contains("Reino Unido"),
        "{spanish}"
    );
}

#[test]
fn a_damaged_journal_gives_every_document_without_what_is_damaged() {
    let home = Home::new();
    let journal = meeting(&home, "here");
    let lines = fs::read_to_string(&journal).unwrap();
    let damaged: Vec<String> = lines
        .lines()
        .enumerate()
        .map(|(index, line)| if index == 39 { line.replacen('"', "!", 1) } else { line.to_owned() })
        .collect();
    fs::write(&journal, damaged.join("\n") + "\n{\"v\":1,\"id").unwrap();
    let folder = home.path().join("documents");
    let ran = export(&home, &journal, &[&EVERYTHING[..], &["--output", folder.to_str().unwrap()]].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("line 40 is damaged") && ran.err.contains("was cut off"), "{}", ran.err);
    assert_eq!(files(&folder).len(), 11);
}

#[test]
fn a_journal_without_a_meeting_is_refused_and_nothing_is_written() {
    let home = Home::new();
    let journal = home.file("nothing.jsonl", "");
    let folder = home.path().join("documents");
    let output = folder.to_str().unwrap();
    let ran = export(&home, &journal, &["--format", "all", "--output", output]);
    assert_eq!((ran.code, ran.err.starts_with("no meeting has been begun")), (1, true), "{}", ran.err);
    assert!(!folder.exists());
    let journal = meeting(&home, "here");
    let ran = export(&home, &journal, &["--format", "all", "--output", output, "--at", "2020-01-01T10:00"]);
    assert_eq!((ran.code, ran.err.starts_with("at that time nothing was")), (1, true), "{}", ran.err);
    assert!(!folder.exists());
}

#[test]
fn a_compilation_and_a_summary_are_reached_alone_and_refused_with_the_reason() {
    let home = Home::new();
    let journal = meeting(&home, "here");
    let to_screen = |document, more: &[&str]| {
        let arguments = ["--document", document, "--format", "md", "--output", "-"];
        export(&home, &journal, &[&arguments[..], more].concat())
    };
    let compilation = to_screen("compilation", &["--attribution", "named"]).out;
    assert!(compilation.contains("**25.** \\[Ireland: taking into account"), "{compilation}");
    let summary = to_screen("summary", &[]).out;
    assert!(summary.contains("- Some delegations (") && summary.contains("(no names)"), "{summary}");
    let refused = to_screen("compilation", &[]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("only with \u{201c}--attribution named\u{201d}"), "{}", refused.err);
    let list = export(&home, &journal, &["--document", "summary", "--format", "csv"]);
    assert_eq!(
        (list.code, list.err.trim()),
        (1, "the skeleton of a summary is a text, so it is not written as csv; take md, html or docx",)
    );
}

#[test]
fn what_is_asked_for_is_added_or_said_to_be_left_out() {
    let home = Home::new();
    let lines =
        "@10:04 open-item D\n@10:05 inscribe Japan\n@10:06 give-floor\n@10:10 conclude\n@10:11 adjourn\n";
    assert_eq!(home.run_with(&["do", "--agenda", AGENDA, "m", "-"], lines).code, 0);
    for (format, reminders, presence) in [
        ("md", true, true),
        ("html", true, true),
        ("docx", true, true),
        ("json", true, false),
        ("xlsx", false, true),
        ("csv", false, false),
        ("vtt", false, false),
    ] {
        for (extra, has_place) in [("reminders", reminders), ("presence", presence)] {
            let file = home.path().join(format!("{extra}.{format}"));
            let plain = home.path().join(format!("plain.{format}"));
            let export = ["export", "m", "--format", format, "--attribution", "named", "--output"];
            assert_eq!(home.run(&[&export[..], &[plain.to_str().unwrap()]].concat()).code, 0);
            let ran = home.run(&[&export[..], &[file.to_str().unwrap(), "--with", extra]].concat());
            assert_eq!(ran.code, 0, "{}", ran.err);
            let changed = std::fs::read(&plain).unwrap() != std::fs::read(&file).unwrap();
            assert_eq!(changed, has_place, "{format} {extra}");
            let told = format!("left out: {format} has no place for {extra}");
            assert_eq!(ran.err.contains(&told), !has_place, "{format} {extra}: {}", ran.err);
        }
    }
}
