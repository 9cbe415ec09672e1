//! The agenda file as TOML with places: each part of the schema asks a table for its keys, and whatever is
//! wrong is noted while reading goes on.

mod clocks;
mod findings;
mod near;
mod section;
mod syntax;
mod values;
mod words;

pub(super) use findings::{Finding, Findings};
pub(super) use near::nearest;
pub(super) use section::Section;
pub(super) use syntax::read_toml;
pub(super) use values::At;
pub(super) use words::Word;

/// Any file of the same syntax: its table as far as it can be made out, and what is wrong with the syntax.
pub fn read_any(text: &str) -> (toml::Spanned<toml::de::DeTable<'_>>, Vec<crate::source::Problem>) {
    let mut found = Findings::new(text);
    let (table, _) = read_toml(text, &mut found);
    (table, found.in_order().into_iter().map(|finding| finding.problem).collect())
}
