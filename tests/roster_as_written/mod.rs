//! The names as they stand in the files of the roster, read without the program that is being tested.

use std::cmp::Reverse;
use std::fs;

const FILES: [&str; 4] = ["delegations.csv", "groups.csv", "entities.csv", "former_names.csv"];

/// A sentence with every spoken name taken out, the longest first.
pub fn without_names(mut sentence: String) -> String {
    let mut names = column("spoken");
    names.sort_by_key(|name| Reverse(name.len()));
    for name in &names {
        sentence = replaced(&sentence, name);
    }
    sentence
}

/// Every name that only finds.
pub fn aliases() -> Vec<String> {
    let columns = column("aliases");
    columns
        .iter()
        .flat_map(|names| names.split(';'))
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect()
}

/// Whether a name stands in a text as words of its own.
pub fn is_in(name: &str, text: &str) -> bool {
    replaced(text, name) != text
}

fn replaced(text: &str, name: &str) -> String {
    let mut rest = text;
    let mut clean = String::new();
    while let Some((before, after)) = rest.split_once(name) {
        let inside_a_word =
            before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphanumeric);
        clean.push_str(before);
        clean.push_str(if inside_a_word { name } else { "…" });
        rest = after;
    }
    clean + rest
}

fn column(heading: &str) -> Vec<String> {
    FILES.iter().flat_map(|file| column_of(file, heading)).collect()
}

fn column_of(file: &str, heading: &str) -> Vec<String> {
    let path = format!("{}/src/delegations/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(path).unwrap();
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    let Some(place) = rows.headers().unwrap().iter().position(|known| known == heading) else {
        return Vec::new();
    };
    rows.records().map(|row| row.unwrap().get(place).unwrap().to_owned()).collect()
}
