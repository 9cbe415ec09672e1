//! Somebody who is in no roster: announced by the name typed, and nothing is made of it.

use crate::text::printable;

use super::{Category, Code, Delegation, ListName, ShortName, SpokenName};

/// A guest of a category, by the name typed.
pub fn guest(name: &str, category: Category) -> Delegation {
    let name = printable(name);
    let name = name.trim();
    Delegation {
        code: Code::new(name),
        category,
        name: ListName::new(name),
        spoken: SpokenName::new(name),
        short: ShortName::new(name),
        member_of: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guest_is_announced_by_the_name_typed() {
        let guest = guest("  Institute \u{1b}[2Jof\u{202E} Peace\n", Category::GuestOrganization);
        assert_eq!(guest.spoken.as_str(), "Institute [2Jof Peace");
        assert_eq!(guest.code.as_str(), guest.name.as_str());
        assert_eq!(guest.category, Category::GuestOrganization);
    }
}
