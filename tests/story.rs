//! The facilitator's story, from 09:40 to 12:01, through `do`: what a person is shown at each of its moments.

mod program;

use std::path::Path;

use program::Home;

const AGENDA: &str = "agendas/2021-06-25-new-technologies.toml";
const LINES: &str = include_str!("story/facilitator.txt");

/// Moments of the story at which somebody looks.
const MOMENTS: &[&str] = &[
    "09:40", "09:47", "10:04:30", "10:30", "10:49:12", "11:05:05", "11:12:30", "11:20", "11:28", "11:43",
    "12:02",
];

#[test]
fn the_facilitators_story_is_told_through_do() {
    let home = Home::new();
    let ran = home.lines("m", Path::new(AGENDA), LINES);
    insta::assert_snapshot!("what_do_answers", format!("{}\n{}", ran.out, ran.err));
    let shown: Vec<String> =
        MOMENTS.iter().map(|at| format!("== {at}\n{}", home.run(&["show", "m", "--at", at]).out)).collect();
    insta::assert_snapshot!("what_show_says_at_each_moment", shown.join("\n"));
}

#[test]
fn every_line_of_the_story_may_be_a_call_of_its_own() {
    let home = Home::new();
    home.lines("whole", Path::new(AGENDA), LINES);
    home.lines("parts", Path::new(AGENDA), LINES.lines().next().unwrap_or_default());
    let mut at = String::new();
    for line in LINES.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let timed = match line.strip_prefix('@').and_then(|line| line.split_once(' ')) {
            Some((time, command)) => {
                time.clone_into(&mut at);
                command
            }
            None => line,
        };
        let ran = home.run(&["do", "parts", "--at", &at, timed]);
        assert_eq!(ran.code, 0, "{line}: {}", ran.err);
    }
    assert_eq!(home.show("whole", "12:02"), home.show("parts", "12:02"));
}
