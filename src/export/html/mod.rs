//! A document as one HTML file: nothing is loaded, nothing runs, and it prints as well as it reads.

mod style;
mod svg;

use std::fmt::Write;

use super::markup::{escaped, push_escaped};
use super::page::{Block, Line, Page, Side, Table, Weight};

/// The document.
pub(super) fn write(page: &Page) -> Vec<u8> {
    let title = escaped(&page.title());
    let mut html = String::new();
    html.push_str("<!DOCTYPE html>\n<html lang=\"");
    html.push_str(page.terms.language_code);
    html.push_str("\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>");
    html.push_str(&title);
    html.push_str("</title>\n");
    html.push_str(style::HEAD);
    html.push_str("</head>\n<body>\n<main>\n");
    for (block, place) in page.blocks.iter().zip(0..) {
        write_block(&mut html, block, place);
    }
    html.push_str("</main>\n</body>\n</html>\n");
    html.into_bytes()
}

fn write_block(html: &mut String, block: &Block, place: usize) {
    match block {
        Block::Title(line) => element(html, "h1", line),
        Block::Part(line) => element(html, "h2", line),
        Block::Item(line) => element(html, "h3", line),
        Block::Head(line) => element(html, "h4", line),
        Block::Lines(lines) => {
            html.push_str("<p>");
            for (index, line) in lines.iter().enumerate() {
                html.push_str(if index == 0 { "" } else { "<br/>\n" });
                inline(html, line);
            }
            html.push_str("</p>\n");
        }
        Block::Clause(line) => element(html, "p", line),
        Block::Quote(line) => element(html, "blockquote", line),
        Block::Bullets(lines) => list(html, "ul", lines),
        Block::Numbered(lines) => list(html, "ol", lines),
        Block::Table(table) => write_table(html, table),
        Block::Picture(picture) => svg::write(html, picture, place),
    }
}

fn element(html: &mut String, tag: &'static str, line: &Line) {
    for part in ["<", tag, ">"] {
        html.push_str(part);
    }
    inline(html, line);
    for part in ["</", tag, ">\n"] {
        html.push_str(part);
    }
}

fn list(html: &mut String, tag: &'static str, lines: &[Line]) {
    for part in ["<", tag, ">\n"] {
        html.push_str(part);
    }
    for line in lines {
        element(html, "li", line);
    }
    for part in ["</", tag, ">\n"] {
        html.push_str(part);
    }
}

fn inline(html: &mut String, line: &Line) {
    for piece in line.pieces() {
        match piece.weight {
            Weight::Plain => push_escaped(html, &piece.text),
            Weight::Strong => {
                html.push_str("<b>");
                push_escaped(html, &piece.text);
                html.push_str("</b>");
            }
        }
    }
}

fn write_table(html: &mut String, table: &Table) {
    html.push_str("<table>\n<caption>");
    push_escaped(html, table.caption);
    html.push_str("</caption>\n<colgroup>");
    for column in &table.columns {
        let percent = 100 * column.share / table.shares();
        // Writing into a text cannot go wrong.
        let _ = write!(html, "<col style=\"width: {percent}%\"/>");
    }
    html.push_str("</colgroup>\n<thead>\n<tr>");
    for column in &table.columns {
        html.push_str(match column.side {
            Side::Left => "<th scope=\"col\">",
            Side::Right => "<th scope=\"col\" class=\"figures\">",
        });
        push_escaped(html, column.head);
        html.push_str("</th>");
    }
    html.push_str("</tr>\n</thead>\n<tbody>\n");
    for row in &table.rows {
        html.push_str("<tr>");
        for (cell, column) in row.iter().zip(&table.columns) {
            html.push_str(match column.side {
                Side::Left => "<td>",
                Side::Right => "<td class=\"figures\">",
            });
            inline(html, cell);
            html.push_str("</td>");
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</tbody>\n</table>\n");
}
