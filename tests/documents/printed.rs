//! HTML and Word: whole, harmless, and with everything a printed page needs.

use informals::agenda::Attribution;
use informals::export::{Format, Wanted, export};
use roxmltree::{Document, Node, ParsingOptions};

use crate::june;
use crate::opened::{bytes, hostile, part, parts, record};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn html(attribution: Attribution) -> String {
    String::from_utf8(bytes(&hostile(), Format::Html, attribution)).unwrap()
}

fn parsed(html: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(html, options).unwrap_or_else(|error| panic!("{error}"))
}

fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect()
}

#[test]
fn no_name_and_no_note_makes_a_tag_in_html() {
    for attribution in [Attribution::Named, Attribution::Groups, Attribution::None] {
        let html = html(attribution);
        let parsed = parsed(&html);
        for element in parsed.descendants().filter(Node::is_element) {
            let name = element.tag_name().name();
            assert!(!["script", "img", "iframe", "object", "link", "a", "form"].contains(&name), "<{name}>");
            assert!(element.attributes().all(|attribute| !attribute.name().starts_with("on")));
        }
        assert!(!html.contains("://"), "nothing is loaded from elsewhere");
    }
    assert!(text(parsed(&html(Attribution::Named)).root()).contains("</p><script>alert(1)</script>"));
}

#[test]
fn html_has_one_title_headings_in_order_and_tables_with_heads() {
    let html = html(Attribution::Named);
    let parsed = parsed(&html);
    let named = |name: &'static str| {
        parsed.descendants().filter(move |node| node.has_tag_name(name)).collect::<Vec<_>>()
    };
    assert_eq!(named("h1").len(), 1);
    assert_eq!(named("html")[0].attribute("lang"), Some("en"));
    assert!(named("table").iter().all(|table| table.descendants().any(|node| node.has_tag_name("thead"))));
    assert!(named("th").iter().all(|head| head.attribute("scope") == Some("col")));
    let mut level = 1;
    for heading in
        parsed.descendants().filter(|node| ["h1", "h2", "h3", "h4"].contains(&node.tag_name().name()))
    {
        let now: usize = heading.tag_name().name()[1..].parse().unwrap();
        assert!(now <= level + 2, "a heading jumps: {}", text(heading));
        level = now;
    }
}

#[test]
fn pictures_have_titles_descriptions_and_stand_only_where_times_are_asked_for() {
    let html = html(Attribution::Named);
    let parsed = parsed(&html);
    let pictures: Vec<Node<'_, '_>> = parsed.descendants().filter(|node| node.has_tag_name("svg")).collect();
    assert_eq!(pictures.len(), 4);
    for picture in pictures {
        assert_eq!(picture.attribute("role"), Some("img"));
        let children: Vec<&str> = picture.children().map(|child| child.tag_name().name()).collect();
        assert!(children.contains(&"title") && children.contains(&"desc"));
    }
    let desk = june::adjourned(None);
    let plain = export(&record(&desk), &Wanted::new(Format::Html, Attribution::Named)).unwrap();
    assert!(!String::from_utf8(plain).unwrap().contains("<svg"));
}

#[test]
fn every_part_of_a_word_file_is_xml_that_every_reader_takes() {
    for attribution in [Attribution::Named, Attribution::Groups, Attribution::None] {
        let bytes = bytes(&hostile(), Format::Word, attribution);
        for (name, text) in parts(&bytes) {
            Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            let forbidden = |letter: char| {
                (letter.is_control() && letter != '\n') || u32::from(letter) & 0xFFFE == 0xFFFE
            };
            assert!(!text.contains(forbidden), "{name}");
        }
    }
}

#[test]
fn a_word_file_has_headings_repeated_heads_of_tables_and_page_numbers() {
    let bytes = bytes(&june::adjourned(None), Format::Word, Attribution::Named);
    let document = part(&bytes, "word/document.xml");
    let parsed = Document::parse(&document).unwrap();
    let styles: Vec<&str> = parsed
        .descendants()
        .filter(|node| node.has_tag_name((W, "pStyle")))
        .filter_map(|node| node.attribute((W, "val")))
        .collect();
    for style in ["Title", "Heading1", "Heading2", "Heading3", "ListBullet", "ListNumber", "TableText"] {
        assert!(styles.contains(&style), "{style}");
    }
    let tables: Vec<Node<'_, '_>> =
        parsed.descendants().filter(|node| node.has_tag_name((W, "tbl"))).collect();
    assert_eq!(tables.len(), 3);
    for table in tables {
        let first = table.children().find(|node| node.has_tag_name((W, "tr"))).unwrap();
        assert!(first.descendants().any(|node| node.has_tag_name((W, "tblHeader"))));
    }
    let footer = part(&bytes, "word/footer1.xml");
    assert!(footer.contains(" PAGE ") && footer.contains(" NUMPAGES ") && footer.contains("(NAMED)"));
    let styles = part(&bytes, "word/styles.xml");
    for style in ["Title", "Heading1", "Heading3", "ListNumber", "Caption", "Footer", "PictureText", "Notes"]
    {
        assert!(styles.contains(&format!("w:styleId=\"{style}\"")), "{style}");
    }
}

#[test]
fn a_word_file_has_every_intervention_in_order_and_no_shape_twice() {
    let desk = june::adjourned(None);
    let bytes = bytes(&desk, Format::Word, Attribution::Named);
    let document = part(&bytes, "word/document.xml");
    let parsed = Document::parse(&document).unwrap();
    let whole = text(parsed.root());
    let mut from = 0;
    for number in 1..=11 {
        let place = whole[from..].find(&format!("{number}. ")).unwrap_or_else(|| panic!("{number}: {whole}"));
        from += place;
    }
    let mut numbers: Vec<&str> = parsed
        .descendants()
        .filter(|node| ["docPr", "cNvPr"].contains(&node.tag_name().name()))
        .filter_map(|node| node.attribute("id"))
        .collect();
    let shapes = numbers.len();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), shapes);
}
