//! The colours of pictures, by meaning; over time is hatched with the second colour.

use super::Paint;

/// Red, green and blue as six digits.
pub(in crate::export) const fn colour(paint: Paint) -> &'static str {
    match paint {
        Paint::Spoken => "1F6FB2",
        Paint::OverTime => "B3261E",
        Paint::Suspended => "D5D9DE",
        Paint::Planned => "A9CBE8",
        Paint::Ground => "F1F4F8",
        Paint::Rule => "D5DCE4",
    }
}

/// What shows between the lines of a hatched bar; none where a bar is plain.
pub(in crate::export) const fn behind(paint: Paint) -> Option<&'static str> {
    match paint {
        Paint::OverTime => Some("F3BDB8"),
        Paint::Spoken | Paint::Suspended | Paint::Planned | Paint::Ground | Paint::Rule => None,
    }
}
