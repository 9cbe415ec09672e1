//! Marks at the end of a line: `**` for the summary, `??` check, `##` private, in any order.

/// Which marks were typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Marks {
    pub(super) check: bool,
    pub(super) summary: bool,
    pub(super) private: bool,
}

/// The line without its marks.
pub(super) fn marks(line: &str) -> (&str, Marks) {
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
