//! What stands in the document: paragraphs with their styles, lists, tables, pictures.

use std::fmt::Write;

use super::drawing;
use crate::export::markup::push_escaped;
use crate::export::page::{Block, Column, Line, Page, Side, Table, Weight};

/// Width between the margins of an A4 page, in twentieths of a point.
const WIDTH: usize = 9638;

/// Names of everything that can stand in the document.
const BEGIN: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><w:body>
"#;

/// An A4 page with its footer.
const END: &str = r#"<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>
"#;

/// The main part of the file.
pub(super) fn document(page: &Page) -> String {
    let mut xml = BEGIN.to_owned();
    let mut shapes = 0;
    let next = page.blocks.iter().skip(1).map(Some).chain([None]);
    for (block, next) in page.blocks.iter().zip(next) {
        match block {
            Block::Title(line) => paragraph(&mut xml, "Title", line),
            Block::Part(line) => paragraph(&mut xml, "Heading1", line),
            Block::Item(line) => paragraph(&mut xml, "Heading2", line),
            Block::Head(line) => paragraph(&mut xml, "Heading3", line),
            Block::Lines(lines) => broken_lines(&mut xml, lines),
            Block::Clause(line) => paragraph(&mut xml, "Clause", line),
            Block::Quote(line) => quote(&mut xml, line, next),
            Block::Bullets(lines) => lines.iter().for_each(|line| paragraph(&mut xml, "ListBullet", line)),
            Block::Numbered(lines) => lines.iter().for_each(|line| paragraph(&mut xml, "ListNumber", line)),
            Block::Table(table) => write_table(&mut xml, table),
            Block::Picture(picture) => {
                paragraph(&mut xml, "Caption", &Line::new(picture.title));
                drawing::write(&mut xml, picture, &mut shapes);
            }
        }
    }
    xml.push_str(END);
    xml
}

fn paragraph(xml: &mut String, style: &str, line: &Line) {
    begin(xml, style, "");
    runs(xml, style, line);
    xml.push_str("</w:p>\n");
}

/// On the same page as what is told about it.
fn quote(xml: &mut String, line: &Line, next: Option<&Block>) {
    let told_about = next.is_some_and(|next| matches!(next, Block::Lines(_)));
    begin(xml, "Quote", if told_about { "<w:keepNext/>" } else { "" });
    runs(xml, "Quote", line);
    xml.push_str("</w:p>\n");
}

fn begin(xml: &mut String, style: &str, more: &str) {
    // Writing into a text cannot go wrong.
    let _ = write!(xml, "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr>");
}

fn broken_lines(xml: &mut String, lines: &[Line]) {
    begin(xml, "Normal", "");
    for (index, line) in lines.iter().enumerate() {
        if index > 0 {
            xml.push_str("<w:r><w:br/></w:r>");
        }
        runs(xml, "Normal", line);
    }
    xml.push_str("</w:p>\n");
}

/// The style of a head is bold: what is not, is said so.
fn runs(xml: &mut String, style: &str, line: &Line) {
    for piece in line.pieces().iter().filter(|piece| !piece.text.is_empty()) {
        let properties = match (piece.weight, style) {
            (Weight::Plain, "Heading3") => "<w:rPr><w:b w:val=\"0\"/></w:rPr>",
            (Weight::Plain, _) | (Weight::Strong, "Heading3") => "",
            (Weight::Strong, _) => "<w:rPr><w:b/></w:rPr>",
        };
        xml.push_str("<w:r>");
        xml.push_str(properties);
        xml.push_str("<w:t xml:space=\"preserve\">");
        push_escaped(xml, &piece.text);
        xml.push_str("</w:t></w:r>");
    }
}

fn write_table(xml: &mut String, table: &Table) {
    xml.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"Notes\"/>");
    let _ = write!(
        xml,
        "<w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>\
         <w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" \
         w:noHBand=\"1\" w:noVBand=\"1\"/><w:tblCaption w:val=\""
    );
    push_escaped(xml, table.caption);
    xml.push_str("\"/></w:tblPr><w:tblGrid>");
    for column in &table.columns {
        let _ = write!(xml, "<w:gridCol w:w=\"{}\"/>", width(table, column));
    }
    xml.push_str("</w:tblGrid>\n<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for column in &table.columns {
        cell(xml, table, column, &Line::new(column.head));
    }
    xml.push_str("</w:tr>\n");
    for row in &table.rows {
        xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (line, column) in row.iter().zip(&table.columns) {
            cell(xml, table, column, line);
        }
        xml.push_str("</w:tr>\n");
    }
    // Two tables without a paragraph between them would become one.
    xml.push_str("</w:tbl>\n<w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr></w:p>\n");
}

fn cell(xml: &mut String, table: &Table, column: &Column, line: &Line) {
    let _ = write!(xml, "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>", width(table, column));
    let side = match column.side {
        Side::Left => "",
        Side::Right => "<w:jc w:val=\"right\"/>",
    };
    begin(xml, "TableText", side);
    runs(xml, "TableText", line);
    xml.push_str("</w:p></w:tc>");
}

fn width(table: &Table, column: &Column) -> usize {
    WIDTH * column.share / table.shares()
}
