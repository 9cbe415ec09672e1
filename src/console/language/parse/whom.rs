//! Names in a line: WHO, WHO with a capacity, and TARGET.

use super::super::lex::TokenKind;
use super::super::misphrased::Misphrased;
use super::super::phrase::{ForWhom, Pointed, Whom};
use super::super::reading::Reading;

const WHO: &str = "the name of a delegation";
const FOR: &str = "the group or list of States";

/// What a comma after `for` does.
#[derive(Clone, Copy)]
pub enum Comma {
    /// It goes on with the States spoken for.
    GoesOn,
    /// It may begin the next request: who it is shows only when names are looked up.
    MayBeginNext,
}

/// WHO, up to one of the keywords.
pub fn who(line: &mut Reading<'_>, keywords: &[&str]) -> Result<String, Misphrased> {
    line.name(WHO, keywords)
}

/// WHO [for …] [and-national], up to one of the keywords.
pub fn whom(line: &mut Reading<'_>, keywords: &[&str], comma: Comma) -> Result<Whom, Misphrased> {
    let who = who(line, &[keywords, &["for", "and-national"]].concat())?;
    let on_behalf_of = match line.keyword("for") {
        Some(_) => Some(for_whom(line, &[keywords, &["and-national"]].concat(), comma)?),
        None => None,
    };
    let also_national = match (line.keyword("and-national"), &on_behalf_of, comma) {
        (Some(token), None, Comma::GoesOn) => {
            let message = "and-national goes with for: in national capacity alone, leave it out".to_owned();
            return Err(line.wrong(token, message));
        }
        (said, _, _) => said.is_some(),
    };
    Ok(Whom { who, on_behalf_of, also_national })
}

fn for_whom(line: &mut Reading<'_>, keywords: &[&str], comma: Comma) -> Result<ForWhom, Misphrased> {
    if let Some(named) = any_group(line)? {
        return Ok(named);
    }
    if line.peek().is_some_and(|token| token.kind == TokenKind::Quoted) {
        return line.text(FOR, &[keywords, &["for"]].concat()).map(ForWhom::Quoted);
    }
    let mut names = vec![line.name(FOR, keywords)?];
    match comma {
        Comma::MayBeginNext => {}
        Comma::GoesOn => {
            while line.comma().is_some() {
                names.push(line.name("the next State", keywords)?);
            }
        }
    }
    Ok(ForWhom::Words(names))
}

/// `group "Any name"`; `Group of 77` is a name like others.
fn any_group(line: &mut Reading<'_>) -> Result<Option<ForWhom>, Misphrased> {
    if !line.keyword_before_quoted("group") {
        return Ok(None);
    }
    line.take();
    let name = line.piece("the name of the group")?;
    if name.text.trim().is_empty() {
        return Err(line.missing(Some(name), "the name of the group"));
    }
    Ok(Some(ForWhom::Named(name.text.trim().to_owned())))
}

/// TARGET: `#N` or WHO [for …], up to one of the keywords.
pub fn pointed(line: &mut Reading<'_>, keywords: &[&str]) -> Result<Pointed, Misphrased> {
    match line.number_sign()? {
        Some(number) => Ok(Pointed::Number(number)),
        None => whom(line, keywords, Comma::GoesOn).map(Pointed::Whom),
    }
}
