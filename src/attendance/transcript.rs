//! A `WebVTT` transcript: who spoke. What was said is not taken.

use super::kind::Kind;
use super::people::Remark;
use super::read::Reading;
use super::unreadable::Unreadable;

/// No display name is longer; “He said that in his view: …” is none.
const LONGEST_NAME: usize = 60;

/// Whether a text is a transcript.
pub(super) fn is_transcript(text: &str) -> bool {
    text.starts_with("WEBVTT")
}

/// Reads the speakers, from voice tags or from the name before a colon.
pub(super) fn read(text: &str, reading: &mut Reading) -> Result<Kind, Unreadable> {
    let mut nameless = 0;
    let mut named = 0;
    let mut after_times = false;
    for (place, line) in text.lines().enumerate() {
        let voices = voices(line);
        let speaker = if after_times { before_colon(line) } else { None };
        if after_times && voices.is_empty() && speaker.is_none() && !line.is_empty() {
            nameless += 1;
        }
        for name in voices.into_iter().chain(speaker.filter(|_| !line.contains("<v"))) {
            let name = reading.door.let_in(&without_marks(name));
            let name = reading.door.name(&name);
            named +=
                usize::from(!name.is_empty() && reading.gathering.person(&name, "", place + 1).is_some());
        }
        after_times = line.contains("-->");
    }
    if named == 0 {
        return Err(Unreadable::NobodyNamed);
    }
    if nameless > 0 {
        reading.left.push(Remark::of_all(format!("{nameless} passages of the transcript name no speaker")));
    }
    Ok(Kind::Transcript)
}

/// The names in `<v Belgium - Ada>` and `<v.loud Ada>`.
fn voices(line: &str) -> Vec<&str> {
    let tags = line.split("<v").skip(1).filter_map(|rest| rest.split_once('>'));
    tags.filter_map(|(tag, _)| tag.split_once(' ')).map(|(_, name)| name.trim()).collect()
}

fn before_colon(line: &str) -> Option<&str> {
    let (name, _) = line.split_once(": ")?;
    let name = name.trim();
    (!name.is_empty() && name.chars().count() <= LONGEST_NAME && !name.contains(['.', '?', '<']))
        .then_some(name)
}

fn without_marks(name: &str) -> String {
    name.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ")
}
