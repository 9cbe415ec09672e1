//! Where a shared meeting lies, as a person types it: `nats://host/name` or `tls://host:port/name`.

use super::super::trouble::StoreError;
use crate::text::printable;

/// The address of a shared meeting. It never holds a name or a password of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    server: String,
    protection: Protection,
    meeting: String,
}

/// Whether what is said on the way can be read by others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protection {
    /// It can: for one machine, or a network of one's own.
    None,
    /// It cannot.
    Tls,
}

impl Address {
    /// Reads what a person typed.
    pub fn parse(typed: &str) -> Result<Self, StoreError> {
        let wrong = |wrong: &str, way_out: &str| {
            let shown = printable(&without_secret(typed));
            StoreError::new(format!("cannot use the address \u{201c}{shown}\u{201d}"), wrong, way_out)
        };
        let example = "write it as tls://host/name of the meeting";
        let (scheme, rest) = typed.split_once("://").ok_or_else(|| wrong("it has no scheme", example))?;
        let protection = match scheme {
            "nats" => Protection::None,
            "tls" => Protection::Tls,
            _ => return Err(wrong("its scheme is neither nats nor tls", example)),
        };
        let (server, meeting) = rest.split_once('/').unwrap_or((rest, ""));
        if server.contains('@') {
            return Err(wrong("it holds a password", "leave it out, and come in with an invitation"));
        }
        if server.is_empty() || server.chars().any(|sign| sign.is_whitespace() || sign.is_control()) {
            return Err(wrong("it names no server", example));
        }
        if meeting.is_empty() || meeting != printable(meeting) {
            return Err(wrong("it names no meeting", example));
        }
        Ok(Self { server: server.to_owned(), protection, meeting: meeting.to_owned() })
    }

    /// The name of the meeting.
    pub fn meeting(&self) -> &str {
        &self.meeting
    }

    /// Whether the way is protected.
    pub fn protection(&self) -> Protection {
        self.protection
    }

    /// The server, without the meeting.
    pub(super) fn server(&self) -> String {
        format!("{}://{}", self.scheme(), self.server)
    }

    /// The server's name without its port.
    pub fn host(&self) -> &str {
        match self.server.rsplit_once(':') {
            Some((host, port)) if port.bytes().all(|sign| sign.is_ascii_digit()) => host,
            Some(_) | None => &self.server,
        }
    }

    fn scheme(&self) -> &'static str {
        match self.protection {
            Protection::None => "nats",
            Protection::Tls => "tls",
        }
    }
}

impl std::fmt::Display for Address {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}://{}/{}", self.scheme(), self.server, self.meeting)
    }
}

/// A refused address is shown, but not what may be a password in it.
fn without_secret(typed: &str) -> String {
    let start = typed.find("://").map_or(0, |place| place.saturating_add(3));
    match (typed.get(..start), typed.rfind('@').and_then(|place| typed.get(place..))) {
        (Some(scheme), Some(rest)) => format!("{scheme}\u{2026}{rest}"),
        (Some(_) | None, _) => typed.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_server_and_a_meeting() {
        let address = Address::parse("tls://desk.example:4333/2021-06-25-new-technologies").unwrap();
        assert_eq!(address.meeting(), "2021-06-25-new-technologies");
        assert_eq!(address.server(), "tls://desk.example:4333");
        assert_eq!(address.protection(), Protection::Tls);
        assert_eq!(address.to_string(), "tls://desk.example:4333/2021-06-25-new-technologies");
    }

    #[test]
    fn an_address_with_a_password_is_refused_and_the_password_is_not_repeated() {
        let refused = Address::parse("nats://anna:secret@desk/meeting").unwrap_err().to_string();
        assert!(refused.contains("it holds a password") && !refused.contains("secret"), "{refused}");
    }

    #[test]
    fn an_address_without_scheme_server_or_meeting_is_refused() {
        for typed in ["desk/meeting", "http://desk/meeting", "nats:///meeting", "nats://desk", "nats://desk/"]
        {
            assert!(Address::parse(typed).is_err(), "{typed}");
        }
    }
}
