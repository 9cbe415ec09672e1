//! A picture inside an HTML file, with a title and a description for whoever does not see it.

use std::fmt::Write;

use crate::export::markup::escaped;
use crate::export::picture::{Paint, Picture, Shape, Stands, WIDTH, behind, colour};

/// The picture; `place` keeps its names apart from those of the others.
pub(super) fn write(html: &mut String, picture: &Picture, place: usize) {
    let (title, description) = (escaped(picture.title), escaped(&picture.description));
    let height = picture.height;
    // Writing into a text cannot go wrong.
    let _ = write!(
        html,
        "<figure>\n<figcaption>{title}</figcaption>\n\
         <svg role=\"img\" aria-labelledby=\"t{place} d{place}\" viewBox=\"0 0 {WIDTH} {height}\">\n\
         <title id=\"t{place}\">{title}</title><desc id=\"d{place}\">{description}</desc>\n{}",
        hatch(place)
    );
    for shape in &picture.shapes {
        write_shape(html, shape, place);
    }
    html.push_str("</svg>\n</figure>\n");
}

fn hatch(place: usize) -> String {
    let (lines, ground) = (colour(Paint::OverTime), behind(Paint::OverTime).unwrap_or_default());
    format!(
        "<defs><pattern id=\"h{place}\" width=\"36\" height=\"36\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\"><rect width=\"36\" height=\"36\" fill=\"#{ground}\"/>\
         <rect width=\"20\" height=\"36\" fill=\"#{lines}\"/></pattern></defs>\n"
    )
}

fn write_shape(html: &mut String, shape: &Shape, place: usize) {
    let _ = match shape {
        Shape::Bar { x, y, width, height, paint } => {
            let fill = match behind(*paint) {
                Some(_) => format!("url(#h{place})"),
                None => format!("#{}", colour(*paint)),
            };
            writeln!(
                html,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>"
            )
        }
        Shape::Words { x, y, text, stands } => {
            let anchor = match stands {
                Stands::After => "start",
                Stands::Before => "end",
                Stands::Around => "middle",
            };
            let text = escaped(text);
            writeln!(html, "<text x=\"{x}\" y=\"{y}\" dy=\".35em\" text-anchor=\"{anchor}\">{text}</text>")
        }
    };
}
