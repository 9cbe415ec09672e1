//! Every colour and emphasis of the screen, by what it means.
//!
//! Nothing depends on colour: each meaning has a word or a sign of its own. The colours are the terminal's own
//! sixteen; `none` has emphasis only, and high contrast never dims.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of text means to the eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Text of the room.
    Plain,
    /// Who speaks and how long: what the eye must find first.
    Now,
    /// Words before a block, column heads, rules.
    Head,
    /// The open item.
    Open,
    /// By the way.
    Quiet,
    /// The limit is near.
    Nearly,
    /// The limit is passed.
    OverTime,
    /// Advice.
    Warning,
    /// The clock stands still.
    StandsStill,
    /// The rules say no.
    Refused,
    /// Something is not on stable storage.
    NotStored,
    /// The row selected.
    Selected,
    /// What is typed.
    Typed,
    /// A key in the footer.
    Key,
    /// Marks that the screen is not for the room, or not for real.
    Mark,
}

/// A set of looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// For light text on a dark ground; it can be read on others too.
    #[default]
    Dark,
    /// For dark text on a light ground.
    Light,
    /// Nothing dim, everything that matters reversed or underlined.
    HighContrast,
    /// Emphasis without colours.
    NoColour,
}

/// What is known of the terminal without asking it: it may be slow to answer, or never do.
#[derive(Debug, Clone, Copy, Default)]
pub struct Surroundings<'a> {
    /// `NO_COLOR`
    pub no_color: Option<&'a str>,
    /// `COLORFGBG`, as some terminals set it: `15;0`, or `0;default;15`.
    pub color_fgbg: Option<&'a str>,
    /// `TERM`
    pub term: Option<&'a str>,
}

impl Theme {
    /// All of them, with the words by which they are chosen.
    pub const ALL: [(&'static str, Self); 4] = [
        ("dark", Self::Dark),
        ("light", Self::Light),
        ("high-contrast", Self::HighContrast),
        ("none", Self::NoColour),
    ];

    /// The theme of a word.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(name, _)| *name == word).map(|(_, theme)| theme)
    }

    /// The theme that suits a terminal, where the person has not chosen one.
    pub fn suiting(around: Surroundings<'_>) -> Self {
        let without = around.no_color.is_some_and(|set| !set.is_empty());
        let poor = around.term.is_some_and(|term| matches!(term, "dumb" | "vt100" | "vt220"));
        let ground = around.color_fgbg.and_then(|colours| colours.rsplit(';').next());
        match ground {
            _ if without || poor => Self::NoColour,
            Some("7" | "15") => Self::Light,
            Some(_) | None => Self::Dark,
        }
    }

    /// How a meaning looks.
    pub const fn style(self, look: Look) -> Style {
        match self {
            Self::Dark => coloured(look, DIM, Color::Yellow, Color::Cyan),
            Self::Light => coloured(look, PLAIN.fg(Color::DarkGray), Color::Magenta, Color::Blue),
            Self::HighContrast => emphasised(look, PLAIN, BOLD.add_modifier(Modifier::UNDERLINED)),
            Self::NoColour => emphasised(look, DIM, BOLD),
        }
    }
}

const PLAIN: Style = Style::new();
const BOLD: Style = PLAIN.add_modifier(Modifier::BOLD);
const DIM: Style = PLAIN.add_modifier(Modifier::DIM);

/// With the colours of advice and of a clock that stands still.
const fn coloured(look: Look, quiet: Style, advice: Color, still: Color) -> Style {
    match look {
        Look::Plain => PLAIN,
        Look::Head | Look::Quiet => quiet,
        Look::Now | Look::Open | Look::Refused | Look::Typed | Look::Key | Look::Mark => BOLD,
        Look::Nearly => BOLD.fg(advice),
        Look::Warning => PLAIN.fg(advice),
        Look::OverTime => BOLD.fg(Color::Red),
        Look::StandsStill => BOLD.fg(still),
        Look::NotStored => BOLD.fg(Color::Red).add_modifier(Modifier::REVERSED),
        Look::Selected => PLAIN.add_modifier(Modifier::REVERSED),
    }
}

/// Without colours.
const fn emphasised(look: Look, quiet: Style, advice: Style) -> Style {
    match look {
        Look::Plain => PLAIN,
        Look::Head | Look::Quiet => quiet,
        Look::Now | Look::Open | Look::Refused | Look::Typed | Look::Key | Look::Mark => BOLD,
        Look::Warning => advice,
        Look::Nearly | Look::StandsStill => BOLD.add_modifier(Modifier::UNDERLINED),
        Look::OverTime | Look::NotStored => BOLD.add_modifier(Modifier::REVERSED),
        Look::Selected => PLAIN.add_modifier(Modifier::REVERSED),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOKS: [Look; 15] = [
        Look::Plain,
        Look::Now,
        Look::Head,
        Look::Open,
        Look::Quiet,
        Look::Nearly,
        Look::OverTime,
        Look::Warning,
        Look::StandsStill,
        Look::Refused,
        Look::NotStored,
        Look::Selected,
        Look::Typed,
        Look::Key,
        Look::Mark,
    ];

    #[test]
    fn what_matters_is_emphasised_without_colours_too() {
        for look in [Look::OverTime, Look::Nearly, Look::NotStored, Look::StandsStill, Look::Warning] {
            let style = Theme::NoColour.style(look);
            assert!(style.fg.is_none() && style.bg.is_none(), "{look:?}");
            assert!(!style.add_modifier.is_empty(), "{look:?}");
        }
    }

    #[test]
    fn high_contrast_dims_nothing() {
        for look in LOOKS {
            assert!(!Theme::HighContrast.style(look).add_modifier.contains(Modifier::DIM), "{look:?}");
        }
    }

    #[test]
    fn light_ground_has_no_yellow_text() {
        for look in LOOKS {
            assert_ne!(Theme::Light.style(look).fg, Some(Color::Yellow), "{look:?}");
        }
    }

    #[test]
    fn the_ground_is_told_by_the_terminal() {
        let told =
            |colours| Theme::suiting(Surroundings { color_fgbg: Some(colours), ..Surroundings::default() });
        assert_eq!(told("15;0"), Theme::Dark);
        assert_eq!(told("0;15"), Theme::Light);
        assert_eq!(told("0;default;15"), Theme::Light);
        assert_eq!(told("nonsense"), Theme::Dark);
        assert_eq!(Theme::suiting(Surroundings::default()), Theme::Dark);
    }

    #[test]
    fn no_color_and_poor_terminals_have_emphasis_only() {
        let no_color = Surroundings { no_color: Some("1"), color_fgbg: Some("0;15"), term: Some("xterm") };
        assert_eq!(Theme::suiting(no_color), Theme::NoColour);
        assert_eq!(Theme::suiting(Surroundings { no_color: Some(""), ..no_color }), Theme::Light);
        let poor = Surroundings { term: Some("dumb"), ..Surroundings::default() };
        assert_eq!(Theme::suiting(poor), Theme::NoColour);
    }

    #[test]
    fn every_theme_has_a_word() {
        for (word, theme) in Theme::ALL {
            assert_eq!(Theme::named(word), Some(theme));
        }
        assert_eq!(Theme::named("pink"), None);
    }
}
