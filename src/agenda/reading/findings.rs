//! What has been found wrong so far, and the text in which it was found.

use std::ops::Range;

use crate::agenda::mistakes::{FileMistake, Mistake, Reach};
use crate::source::{Place, Problem, Severity};

/// Problems told of one file at most; nobody reads more, and drawing millions takes hours.
const MOST: usize = 200;

/// One mistake with its place.
#[derive(Debug)]
pub(in crate::agenda) struct Finding {
    /// Code of the mistake.
    pub code: &'static str,
    /// As it is told.
    pub problem: Problem,
    reach: Reach,
}

/// Everything found wrong in a text.
#[derive(Debug)]
pub(in crate::agenda) struct Findings<'a> {
    text: &'a str,
    found: Vec<Finding>,
}

impl<'a> Findings<'a> {
    /// Nothing found yet.
    pub fn new(text: &'a str) -> Self {
        Self { text, found: Vec::new() }
    }

    /// The text that is being read.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Notes a mistake at a place.
    pub fn note(&mut self, span: Range<usize>, mistake: &impl Mistake) {
        self.found.push(Finding {
            code: mistake.code(),
            reach: mistake.reach(),
            problem: Problem {
                span,
                message: mistake.message(),
                help: mistake.help(),
                severity: mistake.severity(),
            },
        });
    }

    /// Notes a problem that was found before reading began.
    pub fn note_problem(&mut self, code: &'static str, problem: Problem) {
        self.found.push(Finding { code, problem, reach: Reach::ItsPlace });
    }

    /// The line of a byte, from 1.
    pub fn line(&self, offset: usize) -> usize {
        Place::of(self.text, offset).line
    }

    /// Whether anything found keeps the file from being used.
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|finding| finding.problem.severity == Severity::Error)
    }

    /// After mistakes of syntax, forgets what may only follow from them: whatever depends on other places,
    /// and whatever else stands on the same lines.
    pub fn keep_what_stands_alone(&mut self, broken: &[Range<usize>]) {
        let lines: Vec<usize> = broken.iter().map(|span| self.line(span.start)).collect();
        let text = self.text;
        self.found.truncate(MOST * 10);
        self.found.retain(|finding| {
            let line = Place::of(text, finding.problem.span.start).line;
            finding.code == FileMistake::NOT_TOML
                || (finding.reach == Reach::ItsPlace && !lines.contains(&line))
        });
    }

    /// All findings by their place, cut off where nobody would read on.
    pub fn in_order(mut self) -> Vec<Finding> {
        self.found.sort_by_key(|finding| (finding.problem.span.start, finding.problem.span.end));
        let count = self.found.len().saturating_sub(MOST);
        if count > 0 {
            let worst = self.found.iter().map(|finding| finding.problem.severity).min();
            self.found.truncate(MOST);
            let end = self.text.len();
            self.note(end..end, &FileMistake::More { count, worst: worst.unwrap_or(Severity::Error) });
        }
        self.found
    }
}
