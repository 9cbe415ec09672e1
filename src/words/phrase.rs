//! Pieces of a sentence, and what may be made into one: the door through which names get into what is said.

use super::sentence::{Sentence, Unsayable};
use super::tongue::Tongue;
use crate::agenda::Agenda;
use crate::delegations::SpokenName;
use crate::meeting::OnBehalfOf;

/// A piece of a sentence.
///
/// Of the kinds of name only the spoken one becomes a phrase:
/// ```
/// use informals::delegations::SpokenName;
/// informals::words::Phrase::name(&SpokenName::new("the Islamic Republic of Iran"));
/// ```
/// A name for lists does not
/// ```compile_fail,E0308
/// use informals::delegations::ListName;
/// informals::words::Phrase::name(&ListName::new("Iran (Islamic Republic of)"));
/// ```
/// nor one for narrow columns:
/// ```compile_fail,E0308
/// use informals::delegations::ShortName;
/// informals::words::Phrase::name(&ShortName::new("Iran"));
/// ```
/// nor one for finding:
/// ```compile_fail,E0308
/// fn said(alias: &informals::delegations::Alias) -> informals::words::Phrase {
///     informals::words::Phrase::name(alias)
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phrase {
    text: String,
    /// It ends within an apposition ("Ms. X, Facilitator"), which a comma closes if the sentence goes on.
    apposed: bool,
    /// The names in a row of which it is made: a language may repeat a preposition before each.
    row: Vec<Phrase>,
}

impl Phrase {
    /// The name of a delegation, a group or a person as it is said.
    pub fn name(name: &SpokenName) -> Self {
        Self::of(name.as_str().trim())
    }

    fn of(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The name of a person with a title or an institution after a comma.
    pub(super) fn person(name: &SpokenName) -> Self {
        let phrase = Self::name(name);
        Self { apposed: phrase.text.contains(", "), ..phrase }
    }

    /// Words of the language itself.
    pub(super) fn fixed(words: &'static str) -> Self {
        Self::of(words)
    }

    /// Names in a row, joined as the language does it.
    pub(super) fn row(names: Vec<Self>, tongue: &dyn Tongue) -> Self {
        Self { row: names, ..Self::default() }.joined(tongue)
    }

    /// The same behind a preposition, with which a name may melt: “le Japon” behind “de ” is “du Japon”.
    pub(super) fn behind(&self, preposition: &'static str, tongue: &dyn Tongue) -> Self {
        if self.row.is_empty() {
            let (words, name) = tongue.melted(preposition, &self.text);
            return Self { text: format!("{words}{name}"), apposed: self.apposed, row: Vec::new() };
        }
        let row = self.row.iter().map(|name| name.behind(preposition, tongue)).collect();
        Self::row(row, tongue)
    }

    fn joined(self, tongue: &dyn Tongue) -> Self {
        Self { row: self.row.clone(), ..tongue.listed(&self.row) }
    }

    /// A number in figures.
    pub(super) fn figures(number: impl Into<u64>) -> Self {
        Self::of(number.into().to_string())
    }

    /// Words that a person typed to be said as they are.
    pub(super) fn typed(words: &AsTyped<'_>) -> Self {
        Self::of(words.0)
    }

    /// The same phrase with another after it.
    #[must_use]
    pub(super) fn and(mut self, next: &Self) -> Self {
        self.push(next);
        self
    }

    /// The same phrase with fixed words after it.
    #[must_use]
    pub(super) fn then(self, words: &'static str) -> Self {
        self.and(&Self::fixed(words))
    }

    /// Whether it is made of names in a row.
    pub(super) fn is_row(&self) -> bool {
        !self.row.is_empty()
    }

    /// Whether nothing is in it.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether it begins with a letter or a digit, not with the comma that joins it to what goes before.
    pub(super) fn begins_with_letter(&self) -> bool {
        self.text.starts_with(char::is_alphanumeric)
    }

    /// The whole of what is said.
    pub(super) fn sentence(self) -> Sentence {
        Sentence::from_phrase(self.text.trim().to_owned())
    }

    fn push(&mut self, next: &Self) {
        let open = self.text.is_empty() || self.text.ends_with(' ');
        let text = if open { next.text.trim_start_matches([',', ' ']) } else { &next.text };
        self.push_words(text);
        self.apposed = if next.is_empty() { self.apposed } else { next.apposed };
        self.row.clear();
    }

    /// One full stop where two would meet ("at 11.25 a.m." at the end), no space before a comma, and the
    /// comma that closes an apposition.
    fn push_words(&mut self, words: &str) {
        let mut words = words;
        if words.starts_with(['.', ',']) {
            self.text.truncate(self.text.trim_end_matches(' ').len());
        }
        if self.text.ends_with('.') {
            words = words.strip_prefix('.').unwrap_or(words);
        }
        if self.apposed && words.starts_with(' ') {
            self.text.push(',');
        }
        self.apposed = self.apposed && words.is_empty();
        self.text.push_str(words);
    }

    fn capitalized(mut self) -> Self {
        let mut letters = self.text.trim_start_matches([',', ' ']).chars();
        if let Some(first) = letters.next() {
            self.text = first.to_uppercase().chain(letters).collect();
            self.row.clear();
        }
        self
    }
}

/// Words that a person typed to be said as they are. Each kind has its own door, so that no list name comes
/// in as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct AsTyped<'a>(&'a str);

impl<'a> AsTyped<'a> {
    /// The name of a group that the roster does not know.
    pub(super) fn group(behalf: &'a OnBehalfOf) -> Option<Self> {
        match behalf {
            OnBehalfOf::Named(name) => Self::unless_blank(name),
            OnBehalfOf::Group(_) | OnBehalfOf::States(_) => None,
        }
    }

    /// Where statements in writing are sent.
    pub(super) fn statements_to(agenda: &'a Agenda) -> Option<Self> {
        agenda.statements_to.as_deref().and_then(Self::unless_blank)
    }

    /// The words of the response to a point of order.
    pub(super) fn response(words: &'a str) -> Option<Self> {
        Self::unless_blank(words)
    }

    /// Whether a full stop is still to be set after it.
    pub(super) fn lacks_end(self) -> bool {
        !self.0.ends_with(['.', '?', '!', '\u{201d}'])
    }

    fn unless_blank(words: &'a str) -> Option<Self> {
        Some(words.trim()).filter(|words| !words.is_empty()).map(Self)
    }
}

/// A sentence with placeholders, as `{speaker}`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Template<'a>(&'a str);

impl<'a> Template<'a> {
    /// One of a language.
    pub(super) fn built_in(words: &'static str) -> Self {
        Self(words)
    }

    /// One of the agenda, in place of the language's.
    pub(super) fn of_agenda(agenda: &'a Agenda, name: &str) -> Option<Self> {
        let own = agenda.say.iter().find(|(own, _)| own == name);
        own.map(|(_, words)| Self(words.trim())).filter(|template| !template.0.is_empty())
    }

    /// The template with its placeholders filled; only those that occur are asked for.
    pub(super) fn filled<F>(self, tongue: &dyn Tongue, fill: F) -> Result<Phrase, Unsayable>
    where
        F: Fn(&str) -> Option<Result<Phrase, Unsayable>>,
    {
        let mut phrase = Phrase::default();
        let mut rest = self.0;
        while let Some((words, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            let value = fill(name).ok_or_else(|| Unsayable::Placeholder(format!("{{{name}}}")))??;
            let begins = if words.is_empty() { phrase.is_empty() } else { ends_sentence(words) };
            let value = if begins { value.capitalized() } else { value };
            let (words, preposition) = without_preposition(words, tongue);
            phrase.push_words(words);
            phrase.push(&match preposition {
                Some(preposition) => value.behind(preposition, tongue),
                None => value,
            });
            rest = after;
        }
        phrase.push_words(rest);
        Ok(phrase)
    }
}

/// The words without the preposition at their end, which may melt with the name that follows.
fn without_preposition<'a>(words: &'a str, tongue: &dyn Tongue) -> (&'a str, Option<&'static str>) {
    let is_word = |before: &str| before.is_empty() || before.ends_with(char::is_whitespace);
    let found = tongue.prepositions().iter().find_map(|preposition| {
        let before = words.strip_suffix(preposition).filter(|before| is_word(before))?;
        Some((before, *preposition))
    });
    found.map_or((words, None), |(before, preposition)| (before, Some(preposition)))
}

fn ends_sentence(words: &str) -> bool {
    words.ends_with(' ') && words.trim_end().ends_with(['.', '?', '!'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::Language;
    use crate::words::tongue::tongue;

    fn filled(template: &'static str, value: &'static str) -> String {
        let person = Phrase::person(&SpokenName::new(value));
        let fill = |name: &str| (name == "x").then(|| Ok(person.clone()));
        Template::built_in(template).filled(tongue(Language::English), fill).unwrap().sentence().to_string()
    }

    #[test]
    fn an_apposition_is_closed_by_a_comma_when_the_sentence_goes_on() {
        let name = "Ms. A, Facilitator";
        assert_eq!(filled("I invite {x} to continue.", name), "I invite Ms. A, Facilitator, to continue.");
        assert_eq!(filled("I thank {x}.", name), "I thank Ms. A, Facilitator.");
        assert_eq!(filled("I thank {x}, again.", name), "I thank Ms. A, Facilitator, again.");
        assert_eq!(filled("I invite {x} to continue.", "Ms. A"), "I invite Ms. A to continue.");
    }

    #[test]
    fn two_full_stops_never_meet() {
        assert_eq!(filled("Until {x}. Thank you.", "11.25 a.m."), "Until 11.25 a.m. Thank you.");
    }

    #[test]
    fn a_sentence_begins_with_a_capital() {
        assert_eq!(filled("{x} remain. {x} are heard.", "eight"), "Eight remain. Eight are heard.");
        assert_eq!(filled("Now {x} remain.", "eight"), "Now eight remain.");
    }

    #[test]
    fn what_is_empty_leaves_no_space_behind() {
        assert_eq!(filled("The floor is free {x}.", ""), "The floor is free.");
        assert_eq!(filled("Thanks. {x}", ", who will speak"), "Thanks. Who will speak");
    }

    #[test]
    fn a_placeholder_that_stands_for_nothing_is_named() {
        let template = Template::built_in("I thank {spaeker}.");
        assert_eq!(
            template.filled(tongue(Language::English), |_| None),
            Err(Unsayable::Placeholder("{spaeker}".to_owned()))
        );
    }
}
