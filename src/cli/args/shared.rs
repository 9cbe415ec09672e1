//! The words for a server of shared meetings, and for whom it lets in.

use std::path::PathBuf;

use clap::Args;

use super::SeeingRole;

/// `server-config`
#[derive(Debug, Args)]
pub struct ServerArguments {
    /// Name of the meeting.
    pub meeting: String,
    /// Name or number under which others reach the server; the first one stands in invitations. This machine's name
    /// if not given.
    #[arg(long, value_name = "NAME")]
    pub host: Vec<String>,
    /// Port on which the server listens; 4222 if not given.
    #[arg(long)]
    pub port: Option<u16>,
    /// Folder of the server, in place of one in the user's data directory.
    #[arg(long, value_name = "FOLDER")]
    pub folder: Option<PathBuf>,
}

/// `invite`
#[derive(Debug, Args)]
pub struct InviteArguments {
    /// Name of the meeting.
    pub meeting: String,
    /// As whom.
    #[arg(long)]
    pub role: SeeingRole,
    /// Whom: stands beside what they write. A note-taker without a name is numbered.
    #[arg(long)]
    pub name: Option<String>,
    /// Folder of the server, in place of one in the user's data directory.
    #[arg(long, value_name = "FOLDER")]
    pub folder: Option<PathBuf>,
}
