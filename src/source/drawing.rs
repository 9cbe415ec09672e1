//! Problems drawn under the line they are about.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::excerpt::{Excerpt, drawable, excerpt};
use super::{Place, Problem, Severity};

/// Whether a drawing may use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// Plain text.
    Plain,
    /// Colours of the terminal.
    Terminal,
}

/// Draws problems in the order given: `FILE:LINE:COL: message`, the line with the place marked, the way
/// out. `text` is what [`super::decode`] gave.
pub fn render(file_name: &str, text: &str, problems: &[Problem], colour: Colour) -> String {
    let drawings: Vec<String> =
        problems.iter().map(|problem| draw(file_name, text, problem, colour)).collect();
    drawings.join("\n")
}

fn draw(file_name: &str, text: &str, problem: &Problem, colour: Colour) -> String {
    let place = Place::of(text, problem.span.start);
    let word = match problem.severity {
        Severity::Error => "",
        Severity::Warning => "warning: ",
    };
    let mut parts = vec![format!("{}:{place}: {word}{}", harmless(file_name), harmless(&problem.message))];
    let excerpt = excerpt(text, &problem.span);
    if !excerpt.text.is_empty() {
        parts.push(picture(&excerpt, place.line, problem.severity, colour));
    }
    if let Some(help) = &problem.help {
        parts.push(format!("  help: {}", harmless(help)));
    }
    parts.push(String::new());
    parts.join("\n")
}

fn picture(excerpt: &Excerpt, line: usize, severity: Severity, colour: Colour) -> String {
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let renderer = match colour {
        Colour::Plain => Renderer::plain(),
        Colour::Terminal => Renderer::styled(),
    };
    let snippet = Snippet::source(excerpt.text.as_str())
        .line_start(line)
        .annotation(AnnotationKind::Primary.span(excerpt.span.clone()));
    renderer.term_width(usize::from(u16::MAX)).render(&[Group::with_level(level).element(snippet)])
}

fn harmless(text: &str) -> String {
    text.chars().map(drawable).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_is_drawn_under_its_line() {
        let text = "title = \"x\"\ntitel = 1\n";
        let problem = Problem::error(12..17, "“titel” is not a key here").with_help("did you mean “title”?");
        assert_eq!(
            render("a.toml", text, &[problem], Colour::Plain),
            "a.toml:2:1: “titel” is not a key here\n  |\n2 | titel = 1\n  | ^^^^^\n  \
             help: did you mean “title”?\n"
        );
    }

    #[test]
    fn the_mark_stands_under_a_name_of_wide_characters() {
        let text = "中国 = 1";
        let drawn = render("a.toml", text, &[Problem::warning(7..8, "odd")], Colour::Plain);
        assert_eq!(drawn, "a.toml:1:4: warning: odd\n  |\n1 | 中国 = 1\n  |      ^\n");
    }

    #[test]
    fn nothing_of_a_hostile_file_reaches_the_terminal_raw() {
        let text = "a\u{1b}]0;x\u{7}\u{9b}31m\u{202e}\r\u{8}\u{feff}b\n";
        let problem = Problem::error(0..3, "bad \u{1b}[2J").with_help("\u{202e}do\rthis");
        let drawn = render("x\u{1b}.toml", text, &[problem], Colour::Plain);
        let raw = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}' || c == '\u{feff}';
        assert!(!drawn.contains(raw), "{drawn:?}");
    }

    #[test]
    fn an_empty_file_has_a_place_as_well() {
        let drawn = render("a.toml", "", &[Problem::error(0..0, "nothing in it")], Colour::Plain);
        assert_eq!(drawn, "a.toml:1:1: nothing in it\n");
    }
}
