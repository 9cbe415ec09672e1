//! A skeleton of the Chair's summary: `Some delegations (4) and some groups supported: …`, theme by theme, and nobody
//! by name.

use super::digest::{Count, Said, Summary, SummaryTheme};
use super::notes::phrases::listed;
use super::notes::unnamed::{about_meeting, outcomes, practice, title};
use super::page::{Block, Line, Page};
use super::redaction::with_capital;
use crate::meeting::Stance;
use crate::record::Voices;
use crate::words::terms::{Counted, Stanced, SummaryWords, Terms, terms};

/// Points are notes, and notes have commas and semicolons of their own.
const BETWEEN_POINTS: &str = " — ";

/// The document.
pub(super) fn page(summary: &Summary) -> Page {
    let terms = terms(summary.about.language);
    let mut page = Page::new(terms);
    head(&mut page, summary);
    if !summary.marked.is_empty() {
        page.add(Block::Part(Line::new(terms.summary.marked)));
        let marked = summary.marked.iter().map(|point| Line::default().told(point));
        page.add(Block::Numbered(marked.collect()));
    }
    page.part_with_bullets(terms.parts.outcomes, outcomes(&summary.outcomes, terms));
    for item in &summary.items {
        page.add(Block::Part(Line::default().told(&item.label).fixed(". ").told(&item.title)));
        item.themes.iter().for_each(|one| theme(&mut page, summary, one));
    }
    if !summary.elsewhere.is_empty() {
        page.add(Block::Part(Line::new(terms.parts.not_on_an_item)));
    }
    summary.elsewhere.iter().for_each(|one| theme(&mut page, summary, one));
    if summary.items.is_empty() && summary.elsewhere.is_empty() {
        page.add(Block::Lines(vec![Line::new(terms.summary.nothing)]));
    }
    page
}

fn head(page: &mut Page, summary: &Summary) {
    let (head, words) = (&page.terms.head, &page.terms.summary);
    title(page, &summary.about, words.title, head.no_names);
    let first = [Line::new(words.skeleton).strong()].into_iter().chain(practice(&summary.about, head));
    page.add(Block::Lines(first.chain([Line::new(head.names_taken_out)]).collect()));
    about_meeting(page, &summary.about);
    let thresholds = Line::new(words.read_so).fixed(words.many_from).number(summary.many).fixed(", ");
    let thresholds = thresholds.fixed(words.some_from).number(summary.some).fixed(words.a_few_below);
    page.add(Block::Lines(vec![thresholds, Line::new(words.groups_apart)]));
}

/// Its place with how many spoke there, then a line a stance.
fn theme(page: &mut Page, summary: &Summary, theme: &SummaryTheme) {
    let terms = page.terms;
    let line = match &theme.on {
        Some(on) => Line::new(terms.parts.on_theme).told(on),
        None => Line::new(terms.parts.in_general),
    };
    let spoke = Some(who(&theme.spoke, summary, terms)).filter(|who| !who.is_empty());
    let line = line.strong().with(spoke, |line, who| line.fixed(terms.colon).text(&who));
    page.add(Block::Head(line));
    let said = theme.said.iter().map(|said| sentence(said, summary, terms));
    page.bullets(said.chain(on_proposals(theme, summary, terms)).collect());
}

/// `Some delegations (4) and some groups supported: marks that last; informal exchanges.`
fn sentence(said: &Said, summary: &Summary, terms: &'static Terms) -> Line {
    let (with_points, alone) = verb(said.stance, &terms.summary);
    let who = who(&said.by, summary, terms);
    let points = said.points.iter().enumerate().fold(Line::default(), |line, (index, point)| {
        let line = if index == 0 { line } else { line.fixed(BETWEEN_POINTS) };
        line.told(point)
    });
    let line = match (who.is_empty(), said.points.is_empty()) {
        (true, true) => Line::new(terms.said.missed),
        (true, false) => Line::new(terms.summary.points).fixed(terms.colon).then(points),
        (false, true) => Line::default().text(&with_capital(&who)).fixed(" ").fixed(alone),
        (false, false) => {
            let line = Line::default().text(&with_capital(&who)).fixed(" ");
            line.fixed(with_points).fixed(terms.colon).then(points)
        }
    };
    line.stop()
}

/// `On what was proposed: some delegations (4) expressed support; a few delegations expressed opposition.`
fn on_proposals(theme: &SummaryTheme, summary: &Summary, terms: &'static Terms) -> Option<Line> {
    let words = &terms.summary;
    let [supports, opposes, consults] = &theme.added;
    let all = [(supports, words.supported.1), (opposes, words.opposed.1), (consults, words.would_consult)];
    let said: Vec<String> = all
        .into_iter()
        .map(|(voices, verb)| (who(voices, summary, terms), verb))
        .filter(|(who, _)| !who.is_empty())
        .map(|(who, verb)| format!("{who} {verb}"))
        .collect();
    let line = || Line::new(words.on_proposals).fixed(terms.colon);
    (!said.is_empty()).then(|| line().text(&said.join(terms.semicolon)).stop())
}

/// `many delegations (9), 4 groups and some observers`: groups apart, small numbers not given.
fn who(voices: &Voices, summary: &Summary, terms: &Terms) -> String {
    let words = &terms.summary;
    let others = [
        (voices.groups, words.groups),
        (voices.observers, words.observers),
        (voices.organizations, words.organizations),
        (voices.others, words.others),
    ];
    let others = others.into_iter().filter(|(count, _)| *count > 0).map(|(count, words)| about(count, words));
    let delegations = delegations(voices.delegations, summary, words);
    listed(&delegations.into_iter().chain(others).collect::<Vec<String>>(), terms)
}

/// By the thresholds of the agenda file, with the number beside.
fn delegations(count: usize, summary: &Summary, words: &SummaryWords) -> Option<String> {
    let amount = match count {
        0 => return None,
        count if count >= summary.many => words.many,
        count if count >= summary.some => words.some,
        _ => words.a_few,
    };
    Some(match Count::from(count) {
        Count::Exactly(count) => format!("{amount} ({count})"),
        Count::Some => amount.to_owned(),
    })
}

fn about(count: usize, (some, several): Counted) -> String {
    match Count::from(count) {
        Count::Exactly(count) => format!("{count} {several}"),
        Count::Some => some.to_owned(),
    }
}

const fn verb(stance: Option<Stance>, words: &SummaryWords) -> Stanced {
    match stance {
        Some(Stance::Proposes) => words.proposed,
        Some(Stance::Supports) => words.supported,
        Some(Stance::Opposes) => words.opposed,
        Some(Stance::Reserves) => words.reserved,
        Some(Stance::Asks) => words.asked,
        Some(Stance::Answers) => words.answered,
        Some(Stance::Aligns) => words.aligned,
        Some(Stance::Welcomes) => words.welcomed,
        Some(Stance::IsConcerned) => words.were_concerned,
        None => words.said,
    }
}
