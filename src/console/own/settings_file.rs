//! `settings.toml`: six lines, each with a default that stands where it is left out.

use toml::de::DeTable;

use super::settings::{AudienceOverTime, Bell, Mouse, Settings, ThemeWanted, WindowTitle};
use super::table::{either, one_of, read, unknown};
use crate::source::Problem;
use crate::words::Distinguished;

const KEYS: [&str; 6] = ["bell", "title", "mouse", "theme", "audience_over_time", "distinguished"];

/// What the file sets, and everything that is wrong in it. A value that is wrong is as if it were left out.
pub fn read_settings(bytes: &[u8]) -> (Settings, Vec<Problem>) {
    read(bytes, take)
}

fn take(table: &DeTable<'_>, problems: &mut Vec<Problem>) -> Settings {
    let mut settings = Settings::default();
    for (key, value) in table {
        match key.get_ref().as_ref() {
            "bell" => set(&mut settings.bell, either(value, Bell::AtTheLimit, Bell::Off, problems)),
            "mouse" => set(&mut settings.mouse, either(value, Mouse::Wheel, Mouse::Ignored, problems)),
            "distinguished" => set(
                &mut settings.distinguished,
                either(value, Distinguished::Yes, Distinguished::No, problems),
            ),
            "title" => set(&mut settings.title, one_of(value, &TITLES, problems)),
            "theme" => set(&mut settings.theme, one_of(value, &THEMES, problems)),
            "audience_over_time" => {
                set(&mut settings.audience_over_time, one_of(value, &OVER_TIME, problems));
            }
            _ => unknown(key, &KEYS, problems),
        }
    }
    settings
}

fn set<T>(place: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *place = value;
    }
}

const TITLES: [(&str, WindowTitle); 3] =
    [("name", WindowTitle::Name), ("title", WindowTitle::Title), ("unchanged", WindowTitle::Unchanged)];

const THEMES: [(&str, ThemeWanted); 5] = [
    ("detected", ThemeWanted::Detected),
    ("dark", ThemeWanted::Dark),
    ("light", ThemeWanted::Light),
    ("high-contrast", ThemeWanted::HighContrast),
    ("none", ThemeWanted::NoColour),
];

const OVER_TIME: [(&str, AudienceOverTime); 2] =
    [("words", AudienceOverTime::Words), ("figures", AudienceOverTime::Figures)];

/// The file with every default, to be copied and changed.
pub fn written_settings() -> &'static str {
    "\
# Settings of informals. Every line may be left out; these are the defaults.

bell = false                    # true: the terminal's bell, once, when a speaker reaches the limit
title = \"name\"                  # of the window: name (of the meeting), title, unchanged
mouse = false                   # true: the wheel selects rows; text is then selected with Shift held
theme = \"detected\"              # detected, dark, light, high-contrast, none
audience_over_time = \"words\"    # what the room sees of a limit passed: words, figures
distinguished = false           # true: all representatives are called distinguished
"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_that_is_printed_says_the_defaults() {
        let (settings, problems) = read_settings(written_settings().as_bytes());
        assert_eq!((settings, problems), (Settings::default(), Vec::new()));
        assert!(KEYS.iter().all(|key| written_settings().contains(key)));
    }

    #[test]
    fn every_problem_is_told_at_once_with_its_way_out() {
        let text = "bel = true\ntheme = \"drak\"\nmouse = \"yes\"\ntitle = 1\ndistinguished = true\n";
        let (settings, problems) = read_settings(text.as_bytes());
        assert_eq!(settings, Settings { distinguished: Distinguished::Yes, ..Settings::default() });
        let told: Vec<(usize, &str, &str)> = problems
            .iter()
            .map(|problem| {
                (problem.span.start, problem.message.as_str(), problem.help.as_deref().unwrap_or(""))
            })
            .collect();
        insta::assert_debug_snapshot!(told);
    }

    #[test]
    fn a_file_that_is_no_text_is_a_problem_and_not_a_panic() {
        assert_eq!(read_settings(&[0xff, 0xfe, 0x00]).1.len(), 1);
        assert_eq!(read_settings(b"= = =").0, Settings::default());
        assert!(!read_settings(&vec![b'#'; 200_000]).1.is_empty());
    }
}
