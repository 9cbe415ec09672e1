//! A picture as a group of shapes, which word processors draw at any size and print sharp.

use std::fmt::Write;

use crate::export::markup::{escaped, push_escaped};
use crate::export::picture::{Paint, Picture, Shape, Stands, WIDTH, behind, colour};

/// English Metric Units of a unit of the picture: its width is that between the margins.
const UNIT: i64 = 850;

/// Height of the box around words, and half of it.
const BOX: (i64, i64) = (180, 90);

/// The picture in a paragraph of its own; `shapes` counts all shapes of the file, whose numbers may not be equal.
pub(super) fn write(xml: &mut String, picture: &Picture, shapes: &mut usize) {
    let (width, height) = (WIDTH * UNIT, picture.height * UNIT);
    let (title, description) = (escaped(picture.title), escaped(&picture.description));
    let number = next(shapes);
    // Writing into a text cannot go wrong.
    let _ = writeln!(
        xml,
        "<w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr><w:r><mc:AlternateContent><mc:Choice Requires=\"wpg\">\
         <w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" \
         cy=\"{height}\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:docPr id=\"{number}\" \
         name=\"{title}\" descr=\"{description}\"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData \
         uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\"><wpg:wgp><wpg:cNvGrpSpPr/>\
         <wpg:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/><a:chOff x=\"0\" \
         y=\"0\"/><a:chExt cx=\"{width}\" cy=\"{height}\"/></a:xfrm></wpg:grpSpPr>"
    );
    for shape in &picture.shapes {
        match shape {
            Shape::Bar { x, y, width, height, paint } => {
                let frame = frame((*x, *y), (*width, *height));
                bar(xml, next(shapes), &frame, *paint);
            }
            Shape::Words { x, y, text, stands } => words(xml, next(shapes), (*x, *y), text, *stands),
        }
    }
    let _ = writeln!(
        xml,
        "</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>\
         <w:t>{description}</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    );
}

fn next(shapes: &mut usize) -> usize {
    *shapes += 1;
    *shapes
}

fn frame((x, y): (i64, i64), (width, height): (i64, i64)) -> String {
    format!(
        "<a:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>",
        x * UNIT,
        y * UNIT,
        width * UNIT,
        height * UNIT
    )
}

fn bar(xml: &mut String, number: usize, frame: &str, paint: Paint) {
    let colour = colour(paint);
    let fill = match behind(paint) {
        None => format!("<a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill>"),
        Some(behind) => format!(
            "<a:pattFill prst=\"dkUpDiag\"><a:fgClr><a:srgbClr val=\"{colour}\"/></a:fgClr><a:bgClr>\
             <a:srgbClr val=\"{behind}\"/></a:bgClr></a:pattFill>"
        ),
    };
    let _ = writeln!(
        xml,
        "<wps:wsp><wps:cNvPr id=\"{number}\" name=\"{number}\"/><wps:cNvSpPr/><wps:spPr>{frame}<a:prstGeom \
         prst=\"rect\"><a:avLst/></a:prstGeom>{fill}<a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>"
    );
}

fn words(xml: &mut String, number: usize, (x, y): (i64, i64), text: &str, stands: Stands) {
    let (height, half) = BOX;
    let (left, width, side) = match stands {
        Stands::After => (x, WIDTH - x, "left"),
        Stands::Before => (0, x, "right"),
        Stands::Around => (x - 300, 600, "center"),
    };
    let frame = frame((left, y - half), (width, height));
    let _ = write!(
        xml,
        "<wps:wsp><wps:cNvPr id=\"{number}\" name=\"{number}\"/><wps:cNvSpPr txBox=\"1\"/><wps:spPr>{frame}\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>\
         <wps:txbx><w:txbxContent><w:p><w:pPr><w:pStyle w:val=\"PictureText\"/><w:jc w:val=\"{side}\"/></w:pPr>\
         <w:r><w:t xml:space=\"preserve\">"
    );
    push_escaped(xml, text);
    xml.push_str(
        "</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" \
         rIns=\"0\" bIns=\"0\" anchor=\"ctr\"><a:noAutofit/></wps:bodyPr></wps:wsp>\n",
    );
}
