//! Marks at the end of a line: `**` for the summary, `??` check, `##` private, in any order. In a text of several lines
//! one that is private makes all of it private.

/// Which marks were typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Marks {
    pub(super) check: bool,
    pub(super) summary: bool,
    pub(super) private: bool,
}

/// The text without the marks at its end.
pub(super) fn marks(text: &str) -> (&str, Marks) {
    let (rest, marks) = at_the_end(text);
    let private = text.lines().any(|line| at_the_end(line).1.private);
    (rest, Marks { private, ..marks })
}

fn at_the_end(line: &str) -> (&str, Marks) {
    let mut rest = line.trim_end();
    let mut marks = Marks::default();
    loop {
        if let Some(before) = rest.strip_suffix("**") {
            (rest, marks.summary) = (before.trim_end(), true);
        } else if let Some(before) = rest.strip_suffix("??") {
            (rest, marks.check) = (before.trim_end(), true);
        } else if let Some(before) = rest.strip_suffix("##") {
            (rest, marks.private) = (before.trim_end(), true);
        } else {
            return (rest, marks);
        }
    }
}
