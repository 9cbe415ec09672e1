//! What stands at the left of the notes: interventions, proposals, alignments, marks, documents, the journal.

use super::super::sheet::{Sheet, wrapped};
use super::super::theme::Look;
use super::note::positions;
use crate::console::note_desk::NoteDesk;
use crate::meeting::{About, Intervention, KeptNote, MeetingState, NoteKind, Room, Speaker};
use crate::text::{padded, width};

/// A row with its look.
type Told = (String, Look);

/// A block with its head.
struct Block {
    head: &'static str,
    rows: Vec<Told>,
    /// Which rows are shown where not all fit.
    keeps: Keeps,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Keeps {
    First,
    Last,
}

/// Draws the blocks with a rule between them: those at the foot whole, the others share what is left.
pub fn draw(sheet: &mut Sheet<'_>, desk: &NoteDesk) {
    let columns = sheet.width().saturating_sub(2);
    let room = desk.room();
    let foot = [marks(desk), documents(room, columns), stored(desk)];
    let foot_rows: usize = foot.iter().map(|block| block.rows.len() + 2).sum::<usize>().saturating_sub(1);
    let upper = [interventions(desk, columns), proposals(desk, columns), aligned(room, columns)];
    let free = sheet.height().saturating_sub(foot_rows + 2 * upper.len());
    let mut row = 0;
    for (block, rows) in upper.iter().zip(shared(&upper, free)) {
        row = block_at(sheet, row, block, rows);
    }
    row = row.max(sheet.height().saturating_sub(foot_rows + 1));
    for block in &foot {
        row = block_at(sheet, row, block, block.rows.len());
    }
}

/// Draws one with the rule above it, if anything stands there. Gives the row after it.
fn block_at(sheet: &mut Sheet<'_>, row: usize, block: &Block, rows: usize) -> usize {
    let head = if row == 0 { 0 } else { row + 1 };
    if row > 0 {
        sheet.rule(row, &[]);
    }
    sheet.rest(head, 1, block.head, Look::Head);
    let skipped = match block.keeps {
        Keeps::First => 0,
        Keeps::Last => block.rows.len().saturating_sub(rows),
    };
    for (at, (text, look)) in block.rows.iter().skip(skipped).take(rows).enumerate() {
        sheet.rest(head + 1 + at, 1, text, *look);
    }
    head + 1 + rows
}

/// Rows for each: no more than it needs, and the rest to those that need more.
fn shared(blocks: &[Block], free: usize) -> Vec<usize> {
    let fair = free / blocks.len().max(1);
    let mut rows: Vec<usize> = blocks.iter().map(|block| block.rows.len().min(fair)).collect();
    let mut left = free.saturating_sub(rows.iter().sum());
    for (rows, block) in rows.iter_mut().zip(blocks) {
        let more = block.rows.len().saturating_sub(*rows).min(left);
        *rows += more;
        left -= more;
    }
    rows
}

/// ` D >10:41 Indonesia, NAM   8:07`
fn interventions(desk: &NoteDesk, columns: usize) -> Block {
    let room = desk.room();
    let mut begun: Vec<&Intervention> = room.floor.all().chain(room.finished.iter().rev().take(60)).collect();
    begun.sort_by_key(|heard| heard.number);
    let mut rows: Vec<Told> = begun.into_iter().map(|heard| intervention(desk, heard, columns)).collect();
    if rows.is_empty() {
        rows.push(("none yet".to_owned(), Look::Quiet));
    }
    let still_heard = if room.state == MeetingState::Adjourned { 0 } else { 3 };
    let names: Vec<String> = room.nexts().take(still_heard).map(|waiting| waiting.speaker.short()).collect();
    if let Some((first, rest)) = names.split_first() {
        rows.push((format!("   next  {first}"), Look::Quiet));
        if !rest.is_empty() {
            rows.push((format!("   then  {}", rest.join(", ")), Look::Quiet));
        }
    }
    let unfinished = desk.unfinished().iter().any(|draft| matches!(draft.about, About::Intervention(_)));
    let head = if unfinished { "INTERVENTIONS   * unfinished" } else { "INTERVENTIONS" };
    Block { head, rows, keeps: Keeps::Last }
}

fn intervention(desk: &NoteDesk, heard: &Intervention, columns: usize) -> Told {
    let about = About::Intervention(heard.id());
    let running = desk.room().about_now() == about;
    let unfinished = desk.unfinished().iter().any(|draft| draft.about == about);
    let sign = match (running, unfinished) {
        (_, true) => '*',
        (true, false) => '>',
        (false, false) => ' ',
    };
    let item = heard.item.as_ref().map_or("-", |item| item.as_str());
    let at = heard.started.hour_minute(desk.room().agenda.time_zone);
    let took = heard.elapsed(desk.clock()).clock();
    let afterwards = if heard.was_logged_afterwards() { ", afterwards" } else { "" };
    let name = format!("{}{afterwards}", heard.request.speaker.short());
    let begin = format!("{item} {sign}{at} ");
    let free = columns.saturating_sub(width(&begin) + width(&took) + 1);
    let look = if *desk.about() == about { Look::Now } else { Look::Plain };
    (format!("{begin}{} {took}", padded(&name, free)), look)
}

fn proposals(desk: &NoteDesk, columns: usize) -> Block {
    let room = desk.room();
    let mut rows = Vec::new();
    for kept in room.proposals() {
        let on = kept.note.on.as_ref().map_or_else(String::new, |on| format!("{on}  "));
        let by = room.voice_of(kept).map_or_else(String::new, crate::meeting::Speaker::short);
        let label = kept.proposal_label().unwrap_or_default();
        rows.push((format!("{label} {on}{by}"), Look::Open));
        let told = positions(room, &kept.note);
        let told = if told.is_empty() { "nobody said anything yet".to_owned() } else { told };
        let lines = wrapped(&told, columns.saturating_sub(3));
        rows.extend(lines.into_iter().map(|line| (format!("   {line}"), Look::Quiet)));
    }
    let head = "PROPOSALS";
    if rows.is_empty() {
        rows.push(("none yet".to_owned(), Look::Quiet));
    }
    Block { head, rows, keeps: Keeps::Last }
}

/// With whom others aligned themselves, on the open item.
fn aligned(room: &Room, columns: usize) -> Block {
    let mut with_whom: Vec<(String, Vec<String>)> = Vec::new();
    for kept in room.standing_notes() {
        let NoteKind::Alignment { with, .. } = &kept.kind else { continue };
        if !on_open_item(room, kept) {
            continue;
        }
        let who = room.voice_of(kept).map_or_else(|| "(not placed)".to_owned(), Speaker::short);
        let with = with.short();
        match with_whom.iter_mut().find(|(known, _)| *known == with) {
            Some((_, names)) if names.contains(&who) => {}
            Some((_, names)) => names.push(who),
            None => with_whom.push((with, vec![who])),
        }
    }
    let told =
        with_whom.iter().flat_map(|(with, names)| wrapped(&format!("{with}: {}", names.join(", ")), columns));
    let mut rows: Vec<Told> = told.map(|line| (line, Look::Plain)).collect();
    if rows.is_empty() {
        rows.push(("none yet on this item".to_owned(), Look::Quiet));
    }
    Block { head: "ALIGNED, as said", rows, keeps: Keeps::Last }
}

fn on_open_item(room: &Room, kept: &KeptNote) -> bool {
    match &kept.note.about {
        About::Intervention(id) => room.intervention(*id).is_some_and(|heard| heard.item == room.open_item),
        About::Item(label) => room.open_item.as_ref() == Some(label),
        About::Outcome(_) | About::Meeting => room.open_item.is_none(),
    }
}

fn marks(desk: &NoteDesk) -> Block {
    let count =
        |marked: fn(&KeptNote) -> bool| desk.room().standing_notes().filter(|kept| marked(kept)).count();
    let summary = count(|kept| kept.note.summary);
    let check = count(|kept| kept.note.check);
    let told = format!("{summary} summary  {check} check  {} private", desk.private().len());
    Block { head: "MARKS", rows: vec![(told, Look::Plain)], keeps: Keeps::First }
}

fn documents(room: &Room, columns: usize) -> Block {
    let documents = &room.agenda.documents;
    let names = documents.iter().map(|document| width(&document.short)).max().unwrap_or(0).min(columns / 2);
    let mut rows: Vec<Told> = documents
        .iter()
        .take(5)
        .map(|document| {
            let other = document.symbol.as_ref().unwrap_or(&document.title);
            (format!("{}  {other}", padded(&document.short, names)), Look::Plain)
        })
        .collect();
    if let Some(on) = &room.paragraphs {
        rows.push((format!("the room is on {on}"), Look::Open));
    }
    if rows.is_empty() {
        rows.push(("none on the agenda".to_owned(), Look::Quiet));
    }
    Block { head: "DOCUMENTS", rows, keeps: Keeps::First }
}

fn stored(desk: &NoteDesk) -> Block {
    let told = format!("stored, no. {}", desk.meeting().entries().len());
    let holder = desk.room().floor_desk.as_ref();
    let holder = holder.map_or_else(
        || "nobody moderates yet".to_owned(),
        |holder| {
            let who = if holder.name.is_empty() { &holder.machine_user } else { &holder.name };
            format!("moderates: {who}")
        },
    );
    Block { head: "JOURNAL", rows: vec![(told, Look::Plain), (holder, Look::Quiet)], keeps: Keeps::First }
}
