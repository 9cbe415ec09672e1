//! `informals man` and `informals completions`: made from the same tables as the program itself.

use std::io;

use clap::{CommandFactory, ValueEnum};
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::args::{Arguments, ExportFormat, WhichDocument};
use super::said;
use super::{Exit, Failure};
use crate::console::language::Word;
use crate::console::note_desk::{SIGNS, STROKES};
use crate::console::{DeskWord, KEYS, REPLAY_KEYS};

/// The manual page, to be read with `man -l -`.
pub fn man() -> Result<Exit, Failure> {
    said::bytes(&page().map_err(Failure::storage)?);
    Ok(Exit::Done)
}

/// What a shell needs to complete the words of the command line.
pub fn completions(shell: Shell) -> Exit {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "informals", &mut script);
    said::bytes(&script);
    Exit::Done
}

fn page() -> io::Result<Vec<u8>> {
    let man = Man::new(Arguments::command()).date("").manual("informals");
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    man.render_subcommands_section(&mut page)?;
    keys().to_writer(&mut page)?;
    note_takers_keys().to_writer(&mut page)?;
    replay_keys().to_writer(&mut page)?;
    commands().to_writer(&mut page)?;
    documents().to_writer(&mut page)?;
    files().to_writer(&mut page)?;
    Ok(page)
}

fn keys() -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["KEYS"]);
    roff.text([roman("Of the facilitator\u{2019}s desk; informals keys prints the file that changes them.")]);
    for row in KEYS {
        roff.control("TP", []).text([bold(row.shown)]).text([roman(row.help)]);
    }
    roff
}

fn note_takers_keys() -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["KEYS OF THE NOTE-TAKER"]);
    roff.text([roman(
        "At the note-taker\u{2019}s desk letters are always text. What they mean at the beginning and at the end of a line:",
    )]);
    for sign in SIGNS {
        let told = format!("{}: {}", sign.whereabouts.words(), sign.help);
        roff.control("TP", []).text([bold(sign.typed)]).text([roman(told)]);
        roff.control("br", []).text([roman(format!("For example: {}", sign.example))]);
    }
    roff.control("PP", []).text([roman("The other keys; informals keys prints the file that changes them:")]);
    for row in STROKES {
        roff.control("TP", []).text([bold(row.shown)]).text([roman(row.help)]);
    }
    roff
}

fn replay_keys() -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["KEYS OF A REPLAY"]);
    for row in &REPLAY_KEYS {
        roff.control("TP", []).text([bold(row.shown)]).text([roman(row.help)]);
    }
    roff
}

fn commands() -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["COMMANDS"]);
    roff.text([roman("After : at the desk, and for informals do.")]);
    for word in DeskWord::ALL {
        let only = format!("{}; at the desk only", word.meaning());
        roff.control("TP", []).text([bold(word.text())]).text([roman(only)]);
    }
    for word in Word::ALL {
        roff.control("TP", []).text([bold(word.grammar())]).text([roman(word.meaning())]);
        roff.control("br", []).text([roman(format!("For example: {}", word.example()))]);
    }
    roff
}

fn documents() -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["DOCUMENTS"]);
    roff.text([roman("Of informals export MEETING --format FORMAT --document DOCUMENT. Each DOCUMENT is:")]);
    told::<WhichDocument>(&mut roff);
    roff.text([roman("Each FORMAT is:")]);
    told::<ExportFormat>(&mut roff);
    roff
}

/// The words that may be typed, each with what it means.
fn told<Word: ValueEnum>(roff: &mut Roff) {
    for word in Word::value_variants().iter().filter_map(ValueEnum::to_possible_value) {
        let meaning = word.get_help().map(ToString::to_string).unwrap_or_default();
        roff.control("TP", []).text([bold(word.get_name())]).text([roman(meaning)]);
    }
    roff.control("PP", []);
}

fn files() -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["FILES"]);
    let files = [
        ("NAME.jsonl", "the journal of a meeting, in the user\u{2019}s data directory"),
        ("NAME.drafts", "unfinished lines of note-takers, one file a console"),
        ("NAME.private", "private notes, one file a console; they are nowhere else"),
        ("keys.toml, settings.toml", "keys and settings, in the user\u{2019}s configuration directory"),
        ("faults.log", "faults without names or texts, in the user\u{2019}s state directory"),
    ];
    for (file, what) in files {
        roff.control("TP", []).text([bold(file)]).text([roman(what)]);
    }
    roff
}
