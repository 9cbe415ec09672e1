//! What a search found, as plain lines for a terminal or a chat window.

use crate::text::{padded, shortened, width};

use super::{Category, Hit};

const AT_MOST: usize = 20;
const CODE_COLUMNS: usize = 14;
const NAME_COLUMNS: usize = 46;

/// One line for each hit in its order: code, list name, what it is; after twenty only how many more. Nothing
/// for no hits.
pub fn listing(hits: &[Hit<'_>]) -> String {
    let shown = || hits.iter().take(AT_MOST).map(|hit| hit.delegation);
    let codes = shown().map(|who| width(who.code.as_str())).max().unwrap_or(0).min(CODE_COLUMNS);
    let names = shown().map(|who| width(who.name.as_str())).max().unwrap_or(0).min(NAME_COLUMNS);
    let mut lines: Vec<String> = shown()
        .map(|who| {
            let code = padded(who.code.as_str(), codes);
            let name = padded(&shortened(who.name.as_str(), names), names);
            format!("{code}  {name}  {}\n", what_it_is(who.category))
        })
        .collect();
    let more = hits.len().saturating_sub(AT_MOST);
    if more > 0 {
        lines.push(format!("and {more} more\n"));
    }
    lines.concat()
}

fn what_it_is(category: Category) -> &'static str {
    match category {
        Category::State => "Member State",
        Category::ObserverState => "observer State",
        Category::Group => "group",
        Category::Organization | Category::GuestOrganization => "organization",
        Category::GuestPerson | Category::Officer => "person",
    }
}

#[cfg(test)]
mod tests {
    use crate::delegations::{Among, Roster};

    use super::*;

    fn roster() -> Roster {
        Roster::as_of("2021-06-25".parse().unwrap(), &[])
    }

    #[test]
    fn a_line_says_code_name_and_what_it_is() {
        let roster = roster();
        let hits = roster.search("holy see", Among::Everyone);
        assert_eq!(listing(hits.get(..1).unwrap()), "VAT  Holy See  observer State\n");
    }

    #[test]
    fn after_twenty_it_says_how_many_more() {
        let roster = roster();
        let hits = roster.search("s", Among::Everyone);
        assert_eq!(hits.len(), 50);
        let text = listing(&hits);
        assert_eq!(text.lines().count(), 21);
        assert!(text.ends_with("and 30 more\n"));
        assert!(text.lines().all(|line| width(line) < 80));
    }

    #[test]
    fn no_hits_are_no_lines() {
        assert_eq!(listing(&[]), "");
    }
}
