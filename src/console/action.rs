//! What one key can do at the facilitator's desk.

/// Something a key does. Each has a row in [`KEYS`](super::KEYS).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Moves the floor.
    NextSpeaker,
    /// Opens the line of those who ask for the floor.
    Asks,
    /// Opens the next item, or adjourns after the last.
    NextItem,
    /// Stops the speaker's clock, or lets it go on.
    Pause,
    /// Stops the clock for a point of order, or lets it go on.
    PointOfOrder,
    /// Notes that the speaker was asked to conclude.
    Conclude,
    /// Passes over the speaker, or the next.
    Skip,
    /// Gives the speaker a minute more.
    ExtraMinute,
    /// Opens the line of time limits.
    TimeLimit,
    /// Opens the line of the list's state.
    List,
    /// Opens the line of rights of reply.
    Reply,
    /// Does what the warning shown offers.
    TakeOffer,
    /// Does the other thing it offers.
    TakeOtherOffer,
    /// Limits those who have not begun to what fits.
    FitLimit,
    /// Takes the list to its next state, so that all fits.
    FitList,
    /// Goes on until all are heard.
    FitUntil,
    /// Takes time from a later item.
    FitBorrow,
    /// Takes back.
    Undo,
    /// Puts back.
    Redo,
    /// Floor to the selected.
    GiveFloor,
    /// Holds or releases the selected.
    Hold,
    /// Marks the selected, or the speaker, as in writing.
    InWriting,
    /// Withdraws the selected.
    Withdraw,
    /// Opens the line of the selected's place.
    Move,
    /// Opens the line that corrects delegation or capacity.
    ForWhom,
    /// Opens the line of items.
    Items,
    /// Opens the line of a note.
    Jot,
    /// Puts the next speakers where they can be pasted into a chat.
    Copy,
    /// Shows the public view, or the desk again.
    PublicView,
    /// Shows the list, who was heard, or the words of the item.
    View,
    /// Selects the row above.
    SelectUp,
    /// Selects the row below.
    SelectDown,
    /// Turns the words back by a page.
    PageUp,
    /// Turns the words on by a page.
    PageDown,
    /// Lets go: the selection, the warning shown.
    LetGo,
    /// Stores again what could not be stored.
    StoreAgain,
    /// Opens the command line.
    CommandLine,
    /// Shows the keys.
    Help,
    /// Says how to leave.
    HowToLeave,
    /// Goes back to the shell for a while.
    StepAway,
    /// Leaves when pressed twice.
    Leave,
}
