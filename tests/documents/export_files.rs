//! Documents of a full meeting, read as a whole.

use informals::agenda::Attribution;
use informals::export::{Format, Wanted, export, file_name};
use informals::meeting::{About, Practice};
use informals::record::Record;

use crate::desk::{Desk, plain};
use crate::june;

const ALL: [Attribution; 3] = [Attribution::Named, Attribution::Groups, Attribution::None];

fn text(desk: &Desk, format: Format, attribution: Attribution) -> String {
    String::from_utf8(
        export(&Record::of(&desk.meeting, desk.now), &Wanted::new(format, attribution)).unwrap(),
    )
    .unwrap()
}

fn practice() -> Practice {
    Practice { begins: june::agenda().starts_at(), still: true }
}

#[test]
fn notes_with_names_can_be_mailed() {
    insta::assert_snapshot!(text(&june::adjourned(None), Format::Markdown, Attribution::Named));
}

#[test]
fn notes_with_groups_name_groups_with_three_voices_or_more() {
    insta::assert_snapshot!(text(&june::adjourned(None), Format::Markdown, Attribution::Groups));
}

#[test]
fn notes_without_names_are_by_theme_with_counts() {
    insta::assert_snapshot!(text(&june::adjourned(None), Format::Markdown, Attribution::None));
}

#[test]
fn json_without_names_holds_counts_and_no_interventions() {
    insta::assert_snapshot!(text(&june::adjourned(None), Format::Json, Attribution::None));
}

#[test]
fn notes_of_a_running_meeting_say_from_when() {
    let notes = text(&june::exchange(None), Format::Markdown, Attribution::Named);
    assert!(notes.contains("Friday, 25 June 2021, from 10.04 a.m. (New York), Microsoft Teams"), "{notes}");
    assert!(notes.contains("### D. Informal exchange of views (from 10.41 a.m.)"), "{notes}");
}

#[test]
fn the_same_meeting_gives_the_same_bytes() {
    for attribution in ALL {
        for format in [Format::Markdown, Format::Json] {
            let (one, other) = (june::adjourned(None), june::adjourned(None));
            assert_eq!(text(&one, format, attribution), text(&other, format, attribution));
        }
    }
}

#[test]
fn the_first_line_and_the_file_name_say_whom_a_document_names() {
    let desk = june::late(None);
    let record = Record::of(&desk.meeting, desk.now);
    for (attribution, name, mark, key) in [
        (Attribution::Named, "2021-06-25-new-technologies.NAMED.md", "(NAMED)", "\"named\""),
        (Attribution::Groups, "2021-06-25-new-technologies.groups.md", "(groups)", "\"groups\""),
        (Attribution::None, "2021-06-25-new-technologies.no-names.md", "(no names)", "\"none\""),
    ] {
        assert_eq!(file_name(&record, &Wanted::new(Format::Markdown, attribution)), name);
        let notes = text(&desk, Format::Markdown, attribution);
        assert!(notes.lines().next().unwrap().ends_with(mark), "{notes}");
        let json = text(&desk, Format::Json, attribution);
        assert_eq!(json.lines().count(), 1);
        assert!(json.contains(&format!("\"attribution\":{key}")));
    }
}

#[test]
fn a_practice_meeting_is_marked_in_the_document_and_the_file_name() {
    let desk = june::late(Some(practice()));
    let record = Record::of(&desk.meeting, desk.now);
    for attribution in ALL {
        let notes = text(&desk, Format::Markdown, attribution);
        assert!(notes.starts_with("# PRACTICE: "), "{notes}");
        assert!(text(&desk, Format::Json, attribution).contains("\"practice\":true"));
        assert!(file_name(&record, &Wanted::new(Format::Markdown, attribution)).contains(".practice."));
    }
}

#[test]
fn asked_to_conclude_link_and_consoles_are_in_no_document() {
    let desk = june::adjourned(None);
    for attribution in ALL {
        for format in [Format::Markdown, Format::Json] {
            let document = text(&desk, format, attribution);
            assert!(!document.contains("onclude\":\""), "{document}");
            assert!(!document.contains("asked to conclude"), "{document}");
            assert!(!document.contains("a@b") && !document.contains("teams.example"), "{document}");
        }
    }
}

#[test]
fn a_note_can_make_no_heading_link_image_or_tag() {
    let mut desk = june::exchange(None);
    let hostile = [
        "# Decision",
        "## Decision",
        "- item",
        "1. item",
        "> quote",
        "---",
        "===",
        "<script>alert(1)</script>",
        "![x](http://example.org/x.png)",
        "[x](javascript:alert(1))",
        "a\n# Decision",
        "www.example.org",
        "https://example.org",
        "x@example.org",
        "&#60;b>",
        "| a | b |",
        "```",
        "<!-- hidden",
    ];
    for text in hostile {
        desk.notes(None, None, text).note(plain(About::Meeting, text));
    }
    let plain_headings = text(&june::exchange(None), Format::Markdown, Attribution::Named);
    let notes = text(&desk, Format::Markdown, Attribution::Named);
    let headings = |notes: &str| {
        notes.lines().filter(|line| line.starts_with('#')).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(headings(&notes), headings(&plain_headings));
    let unescaped = notes.replace("\\]", "");
    for forbidden in ["](", " <script", "![x](", "://", "- #", "- - ", "- 1.", "- >", "- ---", "www.", "@"] {
        assert!(!unescaped.contains(forbidden), "{forbidden}: {notes}");
    }
}
