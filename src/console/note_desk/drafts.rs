//! Unfinished lines: each stays with what it was begun about, and all of them survive a kill.

use serde::{Deserialize, Serialize};

use crate::meeting::{About, EntryId, Id};
use crate::time::Moment;

use super::super::text_area::TextArea;

/// An unfinished line.
#[derive(Debug, Clone)]
pub struct Draft {
    /// What it is about.
    pub about: About,
    /// What is typed.
    pub area: TextArea,
    /// When its first letter was typed: the note is of that moment.
    pub begun: Option<Moment>,
}

/// All unfinished lines; one of them is being typed.
#[derive(Debug, Clone)]
pub struct Drafts {
    current: Draft,
    others: Vec<Draft>,
}

/// A line as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptDraft {
    /// What it is about.
    pub about: About,
    /// What is typed.
    pub text: String,
    /// When its first letter was typed.
    pub begun: Option<Moment>,
    /// The note that it would write anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edits: Option<Id>,
    /// The entry it has become, if that has arrived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<EntryId>,
}

impl Draft {
    fn empty(about: About) -> Self {
        Self { about, area: TextArea::default(), begun: None }
    }
}

impl Drafts {
    /// Nothing typed yet.
    pub fn about(about: About) -> Self {
        Self { current: Draft::empty(about), others: Vec::new() }
    }

    /// The line that is being typed.
    pub fn current(&self) -> &Draft {
        &self.current
    }

    /// The same, to be typed in.
    pub fn current_mut(&mut self) -> &mut Draft {
        &mut self.current
    }

    /// Lines that wait, those left last at the end.
    pub fn others(&self) -> &[Draft] {
        &self.others
    }

    /// Goes to the line about something; the one left keeps its text.
    pub fn go_to(&mut self, about: About) {
        if self.current.about == about {
            return;
        }
        let waiting = self.others.iter().position(|draft| draft.about == about);
        let next = waiting.map_or_else(|| Draft::empty(about), |at| self.others.remove(at));
        let left = std::mem::replace(&mut self.current, next);
        if !left.area.is_blank() {
            self.others.push(left);
        }
    }

    /// The line is done with.
    pub fn clear(&mut self) {
        self.current = Draft::empty(self.current.about.clone());
    }

    /// Puts a line back that could not be kept; where something is typed about the same meanwhile, before it.
    pub fn put_back(&mut self, about: &About, text: &str, begun: Option<Moment>) {
        let here = &mut self.current;
        let waiting = self.others.iter_mut().find(|draft| draft.about == *about);
        let place = if here.about == *about { Some(here) } else { waiting };
        match place {
            Some(draft) if draft.area.is_blank() => {
                draft.area = TextArea::with_text(text);
                draft.begun = begun;
            }
            Some(draft) => {
                let both = format!("{text}\n{}", draft.area.text());
                draft.area.replace_all(&both);
            }
            None => {
                let area = TextArea::with_text(text);
                self.others.push(Draft { about: about.clone(), area, begun });
            }
        }
    }

    /// Every note that is begun, for the file. A search or a command is not worth keeping.
    pub fn kept(&self) -> impl Iterator<Item = KeptDraft> {
        let begun = |draft: &&Draft| !draft.area.is_blank() && !draft.area.text().starts_with(['/', ':']);
        let typed = self.others.iter().chain([&self.current]).filter(begun);
        typed.map(|draft| KeptDraft {
            about: draft.about.clone(),
            text: draft.area.text().to_owned(),
            begun: draft.begun,
            edits: None,
            sent: None,
        })
    }
}

impl KeptDraft {
    /// The file of such lines; nothing where there are none.
    pub fn written(drafts: impl IntoIterator<Item = Self>) -> String {
        let lines = drafts.into_iter().filter_map(|draft| serde_json::to_string(&draft).ok());
        lines.map(|line| line + "\n").collect()
    }

    /// The lines of a file, and how many of them are none.
    pub fn read(text: &str) -> (Vec<Self>, usize) {
        let read: Vec<Option<Self>> = text.lines().map(|line| serde_json::from_str(line).ok()).collect();
        let lines = read.len();
        let drafts: Vec<Self> = read.into_iter().flatten().collect();
        let wrong = lines - drafts.len();
        (drafts, wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::ItemLabel;

    fn item(label: &str) -> About {
        About::Item(ItemLabel::new(label))
    }

    fn types(drafts: &mut Drafts, text: &str) {
        drafts.current_mut().area.paste(text);
    }

    #[test]
    fn an_unfinished_line_stays_with_what_it_is_about() {
        let mut drafts = Drafts::about(item("C"));
        types(&mut drafts, "serial number");
        drafts.go_to(item("D"));
        types(&mut drafts, "thanks");
        drafts.go_to(item("C"));
        assert_eq!(drafts.current().area.text(), "serial number");
        assert_eq!(drafts.others().len(), 1);
    }

    #[test]
    fn a_line_with_nothing_on_it_is_not_kept() {
        let mut drafts = Drafts::about(item("C"));
        drafts.go_to(item("D"));
        assert!(drafts.others().is_empty());
        assert_eq!(KeptDraft::written(drafts.kept()), "");
    }

    #[test]
    fn a_line_that_could_not_be_kept_comes_back_before_what_was_typed_since() {
        let mut drafts = Drafts::about(item("C"));
        types(&mut drafts, "second");
        drafts.put_back(&item("C"), "first ##", None);
        drafts.put_back(&item("D"), "elsewhere", None);
        assert_eq!(drafts.current().area.text(), "first ##\nsecond");
        let (read, wrong) = KeptDraft::read(&KeptDraft::written(drafts.kept()));
        assert_eq!((read.len(), wrong), (2, 0));
    }
}
