//! Draws a console; reads everything, changes nothing.

use ratatui::Frame;

use crate::console::Model;

/// The picture of a console at this moment.
pub fn draw(_model: &Model, _frame: &mut Frame<'_>) {}
