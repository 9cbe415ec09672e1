//! Agendas that come with the program.

/// The agenda of 25 June 2021: what practice runs on. Its name and its text.
pub fn built_in() -> (&'static str, &'static str) {
    ("2021-06-25-new-technologies", include_str!("../../agendas/2021-06-25-new-technologies.toml"))
}

/// The agenda to begin a new one from: every key, explained. Its name and its text.
pub fn template() -> (&'static str, &'static str) {
    ("template", include_str!("../../agendas/template.toml"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::parse;

    #[test]
    fn the_built_in_agenda_and_the_template_have_no_problem() {
        for (name, text) in [built_in(), template()] {
            let parsed = parse(text.as_bytes());
            assert_eq!(parsed.problems, [], "{name}");
            assert!(parsed.agenda.is_some(), "{name}");
        }
    }
}
