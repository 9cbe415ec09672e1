//! How a console stands to the others, in the words of the desk.

use super::keeper::Keeper;
use crate::console::{Link, Standing};
use crate::journal;

/// As its store has it.
pub fn of(keeper: &Keeper) -> Standing {
    let link = match keeper.link() {
        journal::Link::NotNeeded => Link::NotNeeded,
        journal::Link::Whole => Link::Whole,
        journal::Link::CatchingUp => Link::CatchingUp,
        journal::Link::Cut(why) => Link::Gone(why),
    };
    Standing { link, not_shared: keeper.not_shared(), overtaken: keeper.overtaken() }
}
