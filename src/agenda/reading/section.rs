//! One table of the file: whoever reads it asks for its keys, and what nobody asked for is unknown.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Findings, nearest};
use crate::agenda::mistakes::{KeyMistake, Shape, ValueMistake};

/// One table of the file.
#[derive(Debug)]
pub(in crate::agenda) struct Section<'a> {
    table: &'a DeTable<'a>,
    /// Its heading; the very beginning for the file itself.
    pub span: Range<usize>,
    name: &'static str,
    asked: Vec<&'static str>,
}

impl<'a> Section<'a> {
    /// The file itself.
    pub fn whole_file(table: &'a DeTable<'a>) -> Self {
        Self { table, span: 0..0, name: "the agenda", asked: Vec::new() }
    }

    /// The value of a key, which is known from now on.
    pub fn get(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        self.table.get(key)
    }

    /// Where the value of a key stands, else the heading: for what is wrong with several at once.
    pub fn place(&self, key: &str) -> Range<usize> {
        self.table.get(key).map_or_else(|| self.span.clone(), Spanned::span)
    }

    /// A table below this one.
    pub fn table(&mut self, key: &'static str, name: &'static str, found: &mut Findings) -> Option<Self> {
        let value = self.get(key)?;
        let section = below(value, name);
        if section.is_none() {
            wrong_shape(key, Shape::Table, value, found);
        }
        section
    }

    /// A list of tables below this one, not more than `most`.
    pub fn tables(
        &mut self,
        key: &'static str,
        name: &'static str,
        most: usize,
        found: &mut Findings,
    ) -> Vec<Self> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let DeValue::Array(entries) = value.get_ref() else {
            wrong_shape(key, Shape::Tables, value, found);
            return Vec::new();
        };
        if let Some(first_too_many) = entries.get(most) {
            found.note(first_too_many.span(), &ValueMistake::TooMany { key, count: entries.len(), most });
        }
        let mut sections = Vec::new();
        for entry in entries.iter().take(most) {
            match below(entry, name) {
                Some(section) => sections.push(section),
                None => wrong_shape(key, Shape::Tables, entry, found),
            }
        }
        sections
    }

    /// Notes the keys that nobody has asked for.
    pub fn close(self, found: &mut Findings) {
        self.close_with(&[], found);
    }

    /// Notes the keys that nobody has asked for and those that must be there, given with an example of each.
    /// A key that is only misspelt is not missing as well.
    pub fn close_with(self, needed: &[(&'static str, &'static str)], found: &mut Findings) {
        let mut meant = Vec::new();
        for key in self.table.keys() {
            if self.asked.contains(&key.get_ref().as_ref()) {
                continue;
            }
            let near = nearest(key.get_ref(), self.asked.iter().copied());
            let near = near.and_then(|near| self.asked.iter().copied().find(|asked| *asked == near));
            meant.extend(near);
            let known = self.asked.clone();
            let unknown =
                KeyMistake::Unknown { key: key.get_ref().to_string(), table: self.name, near, known };
            found.note(key.span(), &unknown);
        }
        for (key, example) in needed {
            if !self.table.contains_key(*key) && !meant.contains(key) {
                found.note(self.span.clone(), &KeyMistake::Missing { key, table: self.name, example });
            }
        }
    }
}

fn below<'a>(value: &'a Spanned<DeValue<'a>>, name: &'static str) -> Option<Section<'a>> {
    let table = value.get_ref().as_table()?;
    Some(Section { table, span: value.span(), name, asked: Vec::new() })
}

/// Notes that a value is of another kind, unless its syntax was broken and has been told.
pub(super) fn wrong_shape(
    key: &'static str,
    wanted: Shape,
    value: &Spanned<DeValue<'_>>,
    found: &mut Findings,
) {
    let kind = match value.get_ref() {
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a point",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(moment) => match (moment.date, moment.time) {
            (Some(_), Some(_)) => "a date with a time",
            (Some(_), None) => "a date",
            (None, Some(_)) => "a time",
            (None, None) => return,
        },
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    };
    found.note(value.span(), &KeyMistake::WrongShape { key, wanted, found: kind });
}
