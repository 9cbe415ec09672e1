//! Pictures of a meeting as plain shapes: bars, rules and words, for whoever draws them in HTML or in Word.
//!
//! Ten units are a pixel on the screen. Over time is hatched as well as coloured, so that a picture printed in
//! black and white says the same.

mod axis;
mod bars;
mod colours;
mod timeline;

pub(super) use colours::{behind, colour};

use super::notes::who::Who;
use crate::record::Record;
use crate::words::terms::Terms;

/// Width of every picture.
pub(super) const WIDTH: i64 = 7200;
/// Where bars begin: names stand before.
const PLOT: i64 = 2150;
/// Height of a row.
const ROW: i64 = 180;
/// Height of a bar in its row.
const BAR: i64 = 120;
/// More rows would make letters too small to print.
const ROWS: usize = 44;
/// Letters of a name that fit before the bars.
const NAME: usize = 34;

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Picture {
    pub(super) title: &'static str,
    /// What somebody reads who does not see it.
    pub(super) description: String,
    pub(super) height: i64,
    pub(super) shapes: Vec<Shape>,
}

/// A part of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shape {
    /// A filled rectangle.
    Bar { x: i64, y: i64, width: i64, height: i64, paint: Paint },
    /// Words on one line; `y` is their middle.
    Words { x: i64, y: i64, text: String, stands: Stands },
}

/// On which side of its point a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stands {
    /// To the right of it.
    After,
    /// To the left of it.
    Before,
    /// Around it.
    Around,
}

/// What a bar means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paint {
    /// Spoken within the limit, or without one.
    Spoken,
    /// Spoken beyond the limit.
    OverTime,
    /// A suspension.
    Suspended,
    /// As planned.
    Planned,
    /// The ground of every other row or item.
    Ground,
    /// A thin rule.
    Rule,
}

/// All pictures that can be made of a record.
pub(super) fn of(record: &Record, who: &Who, terms: &Terms) -> Vec<Picture> {
    let words = &terms.pictures;
    let pictures = [
        timeline::timeline(record, who, words),
        bars::by_delegation(record, who, words),
        bars::by_group(record, who, words),
        bars::planned_and_actual(record, words),
    ];
    pictures.into_iter().flatten().collect()
}

/// Shapes from top to bottom.
#[derive(Debug, Default)]
struct Sheet {
    shapes: Vec<Shape>,
    height: i64,
}

impl Sheet {
    fn bar(&mut self, (x, y): (i64, i64), (width, height): (i64, i64), paint: Paint) {
        if width > 0 {
            self.shapes.push(Shape::Bar { x, y, width, height, paint });
        }
    }

    fn words(&mut self, (x, y): (i64, i64), stands: Stands, text: impl Into<String>) {
        self.shapes.push(Shape::Words { x, y, text: text.into(), stands });
    }

    /// The ground and the name of one more row; where its bars begin from above.
    fn row(&mut self, index: usize, name: &str) -> i64 {
        let top = self.height;
        if index % 2 == 1 {
            self.bar((0, top), (WIDTH, ROW), Paint::Ground);
        }
        let name = crate::text::shortened(name, NAME);
        self.words((PLOT - 60, top + ROW / 2), Stands::Before, name);
        self.height += ROW;
        top + (ROW - BAR) / 2
    }

    /// What the colours mean.
    fn key(&mut self, entries: &[(Paint, &str)]) {
        let mut x = PLOT;
        let top = self.height + 60;
        for (paint, words) in entries {
            self.bar((x, top), (BAR, BAR), *paint);
            self.words((x + BAR + 50, top + BAR / 2), Stands::After, *words);
            let letters = i64::try_from(words.chars().count()).unwrap_or(0);
            x += BAR + 250 + letters * 60;
        }
        self.height += 60 + ROW;
    }

    fn picture(self, title: &'static str, words: &crate::words::terms::Pictures) -> Picture {
        let description = format!("{title}. {}", words.figures_in_tables);
        Picture { title, description, height: self.height, shapes: self.shapes }
    }
}
