//! Whether sub-items stand under their items.

use super::items::Draft;
use crate::agenda::ItemLabel;
use crate::agenda::mistakes::ItemMistake;
use crate::agenda::reading::Findings;

/// Notes sub-items whose item is missing or stands elsewhere.
pub(super) fn check(drafts: &[Draft], found: &mut Findings) {
    let labels: Vec<&ItemLabel> = drafts.iter().filter_map(|draft| Some(&draft.label.as_ref()?.0)).collect();
    let mut above: Vec<&ItemLabel> = Vec::new();
    for (label, span) in drafts.iter().filter_map(|draft| draft.label.as_ref()) {
        let Some(parent) = label.parent() else {
            above = vec![label];
            continue;
        };
        while above.last().is_some_and(|last| **last != parent) {
            above.pop();
        }
        if above.is_empty() {
            let (label, parent_text) = (label.to_string(), parent.to_string());
            let wrong = if labels.contains(&&parent) {
                ItemMistake::Misplaced { label, parent: parent_text }
            } else {
                ItemMistake::NoParent { label, parent: parent_text }
            };
            found.note(span.clone(), &wrong);
        }
        above.push(label);
    }
}
