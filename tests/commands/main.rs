//! `informals do`, `show`, `check` and the rest as scripts use them: every command word, every exit code.

#[path = "../program/mod.rs"]
mod program;
mod words;

use std::path::Path;

use informals::console::language::Word;
use program::{Home, Ran};
use words::{BUSY, WORDS};

const AGENDA: &str = "agendas/2021-06-25-new-technologies.toml";

/// Words that need another meeting than the one above: each has a test of its own.
const ELSEWHERE: &[&str] = &["attendance", "clock", "names", "settle", "take-floor-desk"];

fn done(home: &Home, lines: &str) -> Ran {
    home.run_with(&["do", "m", "--agenda", AGENDA, "-"], lines)
}

#[test]
fn every_command_word_does_what_it_says() {
    for (word, before, line, said) in WORDS {
        let home = Home::new();
        let start = if before.starts_with('@') { "" } else { "@09:45 plan A 5m\n" };
        let ran = done(&home, &format!("{start}{before}{line}\n"));
        assert_eq!(ran.code, 0, "{word}: {}", ran.err);
        assert_eq!(ran.out.lines().last(), Some(*said), "{word}");
    }
}

#[test]
fn no_command_word_is_left_untried() {
    for word in Word::ALL {
        let tried = WORDS.iter().any(|(tried, ..)| *tried == word.text()) || ELSEWHERE.contains(&word.text());
        assert!(tried, "{}", word.text());
    }
}

#[test]
fn the_other_orders_and_sharing_out_are_typed_as_well() {
    let said = |before: &str, line: &str| {
        let ran = done(&Home::new(), &format!("{before}{line}\n"));
        (ran.code, ran.out.lines().last().unwrap_or_default().to_owned(), ran.err)
    };
    for (order, summary) in [
        ("request", "list in order of request"),
        ("fewest-first", "list with the fewest interventions first"),
        ("protocol", "list in order of protocol"),
    ] {
        assert_eq!(said(BUSY, &format!("order {order}")).1, summary);
    }
    let (code, shared, _) = said("@10:20 open-item A\n", "plan share-out");
    assert_eq!((code, shared.contains("item E planned for")), (0, true), "{shared}");
    let over = format!("{BUSY}budget NAM 1m\nbudget EU 10m\n@10:50 end-floor\n");
    let (code, shared, err) = said(&over, "budget share-out");
    assert_eq!(
        (code, shared.as_str()),
        (0, "NAM has 8 min on item D, 8 min used; EU has 3 min on item D, 0 s used")
    );
    assert!(err.contains("has used 8 min of its 1 min"), "{err}");
}

#[test]
fn why_changes_nothing_and_anybody_may_ask() {
    let home = Home::new();
    done(&home, BUSY);
    let journal = || std::fs::read_to_string(home.path().join("informals/m.jsonl")).unwrap();
    let before = journal();
    let ran = home.run(&["do", "m", "--role", "note-taker", "--at", "10:43", "why #2"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.starts_with("Mexico is 2nd, in order of request"), "{}", ran.out);
    assert_eq!(journal(), before);
    assert_eq!(home.run(&["do", "m", "why Peru"]).code, 1);
}

#[test]
fn the_presenter_gets_the_floor_back_when_nobody_waits() {
    let home = Home::new();
    let lines = "@10:18 open-item C\n@10:41 open-item D\ninscribe Japan, Mexico as question\ngive-floor\ngive-floor\n";
    let ran = done(&home, &format!("{lines}end-floor\n"));
    assert!(ran.err.contains("2 questions wait for an answer by"), "{}", ran.err);
    assert!(
        home.run(&["show", "m", "--at", "10:42"]).out.contains("Questions without an answer: Japan, Mexico")
    );
    let ran = home.run(&["do", "m", "--at", "10:43", "give-floor"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "floor to UNIDIR\n"), "{}", ran.err);
}

#[test]
fn show_says_what_could_be_done_and_how_it_is_typed() {
    let home = Home::new();
    done(&home, &format!("{BUSY}@11:46 give-floor Japan\n"));
    let shown = home.run(&["show", "m", "--at", "11:49"]).out;
    assert!(shown.contains("could: borrow ") && shown.contains("from E)"), "{shown}");
}

#[test]
fn the_floor_desk_is_taken_over_by_another_console() {
    let home = Home::new();
    done(&home, "@10:00 open-item A\n");
    let other = |command: &str| home.run(&["do", "m", "--as", "second", "--at", "10:01", command]);
    let refused = other("open-item B");
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("take-floor-desk takes it over"), "{}", refused.err);
    assert!(other("take-floor-desk").out.starts_with("floor desk taken by second (facilitator)"));
    assert_eq!(other("open-item B").code, 0);
}

#[test]
fn a_note_taker_may_take_notes_only() {
    let home = Home::new();
    done(&home, BUSY);
    let as_note_taker =
        |command: &str| home.run(&["do", "m", "--role", "note-taker", "--at", "10:43", command]);
    assert_eq!(as_note_taker("note \"thanks UNIDIR\"").code, 0);
    let refused = as_note_taker("give-floor");
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("notes only"), "{}", refused.err);
}

#[test]
fn the_first_refusal_stops_and_names_its_line_and_lines_before_it_stay() {
    let home = Home::new();
    let ran =
        done(&home, "# requests by e-mail\n\n@09:45 inscribe Japan\ninscribe Atlantis\ninscribe Cuba\n");
    assert_eq!(ran.code, 1);
    assert_eq!(ran.out, "Japan asks for the floor, 1st\n");
    assert!(ran.err.starts_with("line 4: nobody is called “Atlantis”"), "{}", ran.err);
    assert!(ran.err.contains("guest \"Atlantis\""), "{}", ran.err);
}

#[test]
fn options_behind_the_dash_are_not_taken_for_a_command() {
    let home = Home::new();
    let ran = home.run_with(&["do", "--agenda", AGENDA, "meeting", "-", "--keep-going"], "inscribe Kenya\n");
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.err.contains("options such as \"--keep-going\" go before it"), "{ran:?}");
    assert_eq!(home.run(&["show", "meeting"]).code, 2, "no meeting was begun");
}

#[test]
fn keep_going_goes_on_and_exits_with_1_at_the_end() {
    let home = Home::new();
    let lines = "@09:45 inscribe Japan\ninscribe Korea\ninscribe Cuba\n";
    let ran = home.run_with(&["do", "m", "--agenda", AGENDA, "--keep-going", "-"], lines);
    assert_eq!(ran.code, 1);
    assert_eq!(ran.out.lines().count(), 2);
    assert!(ran.err.contains("line 2: “Korea” may be"), "{}", ran.err);
}

#[test]
fn an_unknown_or_ambiguous_name_refuses_the_whole_line() {
    let home = Home::new();
    let ran = done(&home, "@09:45 inscribe Japan, Congo, Cuba\n");
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert_eq!(home.show("m", "09:50")["list"]["waiting"].as_array().unwrap().len(), 0);
}

#[test]
fn namibia_and_the_movement_are_not_taken_for_each_other_although_they_share_a_code() {
    let home = Home::new();
    let lines = "@10:41 open-item D\ninscribe Namibia, nam\ninscribe Namibia for NAM\ngive-floor Namibia\n";
    assert_eq!(done(&home, lines).code, 0);
    let json = home.show("m", "10:45");
    assert_eq!((&json["floor"]["who"], &json["floor"]["capacity"]), (&"NAM".into(), &"national".into()));
    let waiting = &json["list"]["waiting"][0];
    assert_eq!((&waiting["name"], &waiting["on_behalf_of"]["group"]), (&"Namibia".into(), &"NAM".into()));
}

#[test]
fn an_unknown_word_or_a_bad_time_exits_with_2() {
    for line in ["opn-item A", "@25:00 suspend", "limit national 2 minutes", "move Japan", "inscribe"] {
        let home = Home::new();
        let ran = done(&home, &format!("{line}\n"));
        assert_eq!(ran.code, 2, "{line}: {}", ran.err);
    }
    let suggested = done(&Home::new(), "opn-item A\n");
    assert!(suggested.err.contains("open-item"), "{}", suggested.err);
}

#[test]
fn wrong_arguments_exit_with_2_and_a_missing_meeting_says_which_there_are() {
    let home = Home::new();
    assert_eq!(home.run(&["do"]).code, 2);
    assert_eq!(home.run(&["shew", "m"]).code, 2);
    let ran = home.run(&["show", "nowhere"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("there are none yet"), "{}", ran.err);
}

#[test]
fn storage_that_cannot_be_used_exits_with_3() {
    let home = Home::new();
    let journal = home.file("not-a-folder", "");
    let below = journal.join("m.jsonl");
    let ran = home.run(&["do", below.to_str().unwrap(), "--agenda", AGENDA, "open-item A"]);
    assert_eq!(ran.code, 3, "{}", ran.err);
}

#[test]
fn a_damaged_journal_needs_consent_and_verify_exits_with_3() {
    let home = Home::new();
    done(&home, BUSY);
    let path = home.path().join("informals/m.jsonl");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replacen("\"item-opened\"", "\"item-opene!\"", 1)).unwrap();
    let without = home.run(&["do", "m", "--at", "10:45", "pause"]);
    assert_eq!(without.code, 3);
    assert!(without.err.contains("--accept-damage"), "{}", without.err);
    assert_eq!(home.run(&["verify", "m"]).code, 3);
    let with = home.run(&["do", "m", "--accept-damage", "--at", "10:45", "inscribe Cuba"]);
    assert_eq!(with.code, 0, "{}", with.err);
    let again = home.run(&["do", "m", "--at", "10:46", "inscribe Peru"]);
    assert_eq!(again.code, 0, "accepted once is accepted: {}", again.err);
}

#[test]
fn the_practice_clock_is_moved_in_a_practice_meeting_only() {
    let home = Home::new();
    done(&home, "@09:45 plan A 5m\n");
    let ran = home.run(&["do", "m", "clock 10:04"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("practice meeting only"), "{}", ran.err);
}

#[test]
fn a_time_before_the_last_entry_is_refused_naming_it() {
    let home = Home::new();
    done(&home, BUSY);
    let ran = home.run(&["do", "m", "--at", "10:30", "pause"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("10:30:00 is before the last entry of the floor, 10:42:00"), "{}", ran.err);
}

#[test]
fn the_same_name_with_another_title_is_another_meeting() {
    let home = Home::new();
    done(&home, "@09:45 plan A 5m\n");
    let ran = home.run(&["do", "m", "--agenda", "agendas/2021-06-22-draft-1.toml", "plan A 5m"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("25 June 2021") && ran.err.contains("22 June 2021"), "{}", ran.err);
}

#[test]
fn several_arguments_are_one_line_and_each_with_a_space_is_one_word() {
    let home = Home::new();
    let begin = ["do", "m", "--agenda", AGENDA, "--at", "09:45"];
    let with = |words: &[&str]| home.run(&[&begin[..], words].concat());
    assert_eq!(with(&["inscribe", "Trinidad and Tobago", "for", "CARICOM"]).code, 0);
    assert_eq!(with(&["note", "a note of several words"]).code, 0);
    let waiting = home.show("m", "09:50")["list"]["waiting"].clone();
    assert_eq!(waiting[0]["on_behalf_of"]["group"], "CARICOM");
}

#[test]
fn questions_a_desk_would_ask_are_printed_as_warnings() {
    let ran = done(&Home::new(), &format!("{BUSY}clear\n"));
    assert!(ran.err.contains("warning: clear 3 entries from the list of speakers"), "{}", ran.err);
    let ran = done(&Home::new(), &format!("{BUSY}@10:50 open-item E\n"));
    assert!(ran.err.contains("warning: 3 delegations are waiting on the list of item D"), "{}", ran.err);
}

#[test]
fn check_prints_every_problem_with_its_place_and_exits_with_2() {
    let home = Home::new();
    assert_eq!(home.run(&["check", AGENDA]).code, 0);
    let bad = home.file("bad.toml", "titel = \"x\"\ndate = 2021-13-01\n");
    let ran = home.run(&["check", AGENDA, bad.to_str().unwrap()]);
    assert_eq!(ran.code, 2);
    let places = ran.out.lines().filter(|line| line.starts_with(bad.to_str().unwrap())).count();
    assert!(places >= 2, "{}", ran.out);
}

#[test]
fn meetings_lists_them_and_forget_deletes_one() {
    let home = Home::new();
    done(&home, BUSY);
    assert!(home.run(&["meetings"]).out.contains("running"));
    assert_eq!(home.run(&["forget", "m"]).code, 0);
    assert!(!Path::new(&home.path().join("informals/m.jsonl")).exists());
    assert_eq!(home.run(&["meetings"]).out, "");
}

#[test]
fn delegations_are_found_by_any_word_and_an_unknown_one_exits_with_1() {
    let home = Home::new();
    let ran = home.run(&["delegations", "kor"]);
    assert!(ran.out.contains("PRK") && ran.out.contains("KOR"), "{}", ran.out);
    assert_eq!(home.run(&["delegations", "xqzjw"]).code, 1);
}

#[test]
fn files_are_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new();
    done(&home, BUSY);
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&home.path().join("informals")), 0o700);
    assert_eq!(mode(&home.path().join("informals/m.jsonl")), 0o600);
}
