//! Why nothing can be taken from a file.

/// What is wrong with a file as a whole, and the way out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// No bytes, or only blank lines.
    #[error("it is empty; download the list again")]
    Empty,
    /// A picture, a document, a program.
    #[error("it is {0}, not a list; download the list as .csv, or save it as .csv or .xlsx")]
    AnotherKind(&'static str),
    /// Bytes that are no text in any encoding.
    #[error("it is no text and no spreadsheet; download the list as .csv, or save it as .csv or .xlsx")]
    NoText,
    /// A spreadsheet that cannot be opened.
    #[error("it is a damaged spreadsheet ({0}); open it and save it again as .xlsx or .csv")]
    DamagedSheet(String),
    /// A spreadsheet made to fill the memory.
    #[error("it unpacks to more than {0} MB; copy the rows that are wanted into a new spreadsheet")]
    TooLarge(u64),
    /// A text in which nobody is named.
    #[error(
        "nobody is named in it; it should hold one request a line, or a column with names or delegations"
    )]
    NobodyNamed,
}
