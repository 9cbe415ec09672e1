//! Finding notes: by words with accents folded, by who said it, by paragraph, by mark.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::meeting::{
    Id, KeptNote, Mark, Note, NoteKind, Paragraph, Paragraphs, PositionTaken, Reference, Room, Speaker,
};

/// What is looked for; what is not said does not narrow it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sought {
    /// Words that all stand somewhere in the note, each at least as a part of a word.
    pub words: String,
    /// Whose words: a group's too where a group is asked for.
    pub who: Option<Speaker>,
    /// The place in a document; a range holds its paragraphs.
    pub on: Option<Reference>,
    /// A mark.
    pub mark: Option<Mark>,
}

/// Whether a note that is in no journal answers to it; by whom the words are is told.
pub fn note_answers(room: &Room, note: &Note, voice: Option<&Speaker>, sought: &Sought) -> bool {
    let words: Vec<String> = sought.words.split_whitespace().map(folded).collect();
    let said = || sought.who.as_ref().is_none_or(|who| voice.is_some_and(|voice| voice.same_voice(who)));
    let on = || sought.on.as_ref().is_none_or(|on| is_on(room, note, on));
    let parts = [Some(&note.text), note.verbatim.as_ref(), note.on.as_ref()];
    marked(note, sought) && said() && on() && have_words(parts.into_iter().flatten(), &words)
}

/// Whether a position on a proposal answers to it; it bears no mark.
pub fn position_answers(room: &Room, proposal: Id, taken: &PositionTaken, sought: &Sought) -> bool {
    let words: Vec<String> = sought.words.split_whitespace().map(folded).collect();
    let Some(kept) = room.note(proposal) else { return false };
    let said = || sought.who.as_ref().is_none_or(|who| taken.who.same_voice(who));
    let on = || sought.on.as_ref().is_none_or(|on| is_on(room, &kept.note, on));
    let parts = [Some(room.position_in_words(proposal, taken)), kept.note.on.clone()];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    sought.mark.is_none() && said() && on() && have_words(parts.iter(), &words)
}

/// Notes that stand and answer to it, in store order.
pub fn found<'a>(room: &'a Room, sought: &'a Sought) -> impl DoubleEndedIterator<Item = &'a KeptNote> {
    let words: Vec<String> = sought.words.split_whitespace().map(folded).collect();
    room.standing_notes().filter(move |kept| {
        let on = || sought.on.as_ref().is_none_or(|on| is_on(room, &kept.note, on));
        let said = || sought.who.as_ref().is_none_or(|who| said_by(room, kept, who));
        marked(&kept.note, sought) && said() && on() && has_words(kept, &words)
    })
}

fn marked(note: &Note, sought: &Sought) -> bool {
    match sought.mark {
        None => true,
        Some(Mark::Check) => note.check,
        Some(Mark::Summary) => note.summary,
    }
}

fn said_by(room: &Room, kept: &KeptNote, who: &Speaker) -> bool {
    room.voice_of(kept).is_some_and(|voice| voice.same_voice(who))
}

fn has_words(kept: &KeptNote, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let note = &kept.note;
    let label = kept.proposal_label();
    let with = match &kept.kind {
        NoteKind::Alignment { with, .. } => Some(with.said()),
        NoteKind::Plain | NoteKind::Proposal { .. } => None,
    };
    let all = [Some(&note.text), note.verbatim.as_ref(), note.on.as_ref(), label.as_ref(), with.as_ref()];
    have_words(all.into_iter().flatten(), words)
}

fn have_words<'a>(parts: impl Iterator<Item = &'a String>, words: &[String]) -> bool {
    let text = parts.fold(String::new(), |text, part| text + &folded(part) + "\n");
    words.iter().all(|word| text.contains(word.as_str()))
}

/// The same document and section as far as they were asked for, and a paragraph in common.
fn is_on(room: &Room, note: &Note, wanted: &Reference) -> bool {
    let Some(on) = note.on.as_deref() else { return false };
    let on = Reference::read(on, &room.agenda.documents);
    let same = |wanted: &Option<String>, is: &Option<String>| wanted.is_none() || wanted == is;
    let meet = |one: &Paragraphs| wanted.paragraphs.iter().any(|other| have_in_common(one, other));
    same(&wanted.document, &on.document)
        && same(&wanted.section, &on.section)
        && (wanted.paragraphs.is_empty() || on.paragraphs.iter().any(meet))
        && (wanted.is_understood() || wanted.to_string() == on.to_string())
}

fn have_in_common(one: &Paragraphs, other: &Paragraphs) -> bool {
    let last = |range: &Paragraphs| range.to.clone().unwrap_or_else(|| range.from.clone());
    let begins_in =
        |paragraph: &Paragraph, range: &Paragraphs| *paragraph >= range.from && *paragraph <= last(range);
    begins_in(&one.from, other) || begins_in(&other.from, one)
}

/// Small letters without accents: letter by letter, since most of them need no looking up.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
        } else {
            let plain = std::iter::once(letter).nfkd().filter(|letter| !is_combining_mark(*letter));
            folded.extend(plain.flat_map(char::to_lowercase));
        }
    }
    folded
}
