//! Notes as Markdown that reads well in a plain mail: lists, no wide tables.

mod heard;
mod line;
mod named;
mod named_head;
mod unnamed;

pub(super) use named::named;
pub(super) use unnamed::unnamed;
