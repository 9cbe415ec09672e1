//! A name typed alone, without a command before it.

use super::lex::Line;
use super::parse;
use super::phrase::Whom;
use super::resolve::{self, Hearing, Seen};
use crate::meeting::Speaker;

/// Whom WHO [for …] means, or why it means nobody, as a sentence.
pub fn speaker(typed: &str, seen: &impl Seen, hearing: Hearing<'_>) -> Result<Speaker, String> {
    let whom = named(typed)?;
    resolve::speaker(&whom, seen, hearing).map_err(|nobody| nobody.to_string())
}

/// The same for a name by which something is looked for.
pub fn looked_for(typed: &str, seen: &impl Seen, hearing: Hearing<'_>) -> Result<Speaker, String> {
    let whom = named(typed)?;
    resolve::speaker(&whom, seen, hearing).map_err(|nobody| nobody.where_looked_for())
}

fn named(typed: &str) -> Result<Whom, String> {
    let line = Line::cut(typed).map_err(|wrong| wrong.to_string())?;
    parse::alone(&line).map_err(|wrong| wrong.to_string())
}
