//! What may stand in a file only once: labels, ids, short names.

use std::collections::HashMap;

use crate::agenda::mistakes::NameMistake;
use crate::agenda::reading::{At, Findings};

/// What has been seen under one key; small and capital letters are the same.
#[derive(Debug)]
pub(super) struct Once {
    key: &'static str,
    seen: HashMap<String, usize>,
}

impl Once {
    /// Nothing seen yet.
    pub fn new(key: &'static str) -> Self {
        Self { key, seen: HashMap::new() }
    }

    /// Notes a word that has been seen before.
    pub fn check(&mut self, word: &At<String>, found: &mut Findings) {
        let typed = word.get_ref();
        match self.seen.get(&typed.to_lowercase()) {
            Some(first) => {
                let first_line = found.line(*first);
                let twice = NameMistake::Twice { key: self.key, typed: typed.clone(), first_line };
                found.note(word.span(), &twice);
            }
            None => {
                self.seen.insert(typed.to_lowercase(), word.span().start);
            }
        }
    }
}
