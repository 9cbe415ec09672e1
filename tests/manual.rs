//! The manual page, the completions and the files of keys and settings are current, and say what is there.

mod program;

use informals::console::KEYS;
use informals::console::language::Word;
use informals::console::note_desk::{SIGNS, STROKES};
use program::Home;

#[test]
fn the_manual_page_has_every_key_and_every_command() {
    let page = Home::new().run(&["man"]);
    assert_eq!(page.code, 0, "{}", page.err);
    let plain = page.out.replace("\\-", "-").replace("\\*(Aq", "'").replace("\\&", "");
    for row in KEYS {
        assert!(plain.contains(row.shown), "{}", row.shown);
    }
    for (shown, help) in STROKES
        .iter()
        .map(|row| (row.shown, row.help))
        .chain(SIGNS.iter().map(|sign| (sign.typed, sign.help)))
    {
        assert!(plain.contains(shown) && plain.contains(help), "{shown}: {help}");
    }
    for word in Word::ALL {
        assert!(plain.contains(word.meaning()), "{word}");
    }
    insta::assert_snapshot!(page.out);
}

#[test]
fn every_shell_that_is_known_gets_its_completions() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = Home::new().run(&["completions", shell]);
        assert_eq!(script.code, 0, "{}", script.err);
        for task in ["open", "join", "show", "export", "completions"] {
            assert!(script.out.contains(task), "{shell}: {task}");
        }
    }
    assert_eq!(Home::new().run(&["completions", "tcsh"]).code, 2);
}

#[test]
fn the_file_of_keys_is_printed_and_the_place_where_it_belongs_is_told() {
    let home = Home::new();
    let keys = home.run(&["keys"]);
    assert!(keys.err.contains("keys.toml"), "{}", keys.err);
    insta::assert_snapshot!(keys.out);
    let settings = home.run(&["settings"]);
    assert!(settings.err.contains("settings.toml"), "{}", settings.err);
    insta::assert_snapshot!(settings.out);
}

#[test]
fn a_second_copy_in_the_place_of_the_journal_itself_is_refused() {
    let home = Home::new();
    let journal = home.file("m.jsonl", "");
    std::fs::remove_file(&journal).unwrap();
    let agenda = "agendas/2021-06-25-new-technologies.toml";
    let path = journal.to_str().unwrap();
    let mut desk = terminal::Terminal::start(
        home.path(),
        &["open", agenda, "--journal", path, "--mirror", path],
        80,
        24,
    );
    desk.sees("is the journal itself");
    assert_eq!(desk.leaves().0, 2);
}

mod terminal;
