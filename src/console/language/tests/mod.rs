//! Lines typed and what becomes of them.

mod lines;
