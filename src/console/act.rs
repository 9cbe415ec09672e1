//! What each key does when no line is open.

use crate::meeting::{About, Command, Intervention, MeetingState, Refusal, Room};
use crate::time::Length;

use super::line::{Intent, Purpose, Sure};
use super::notice::Tone;
use super::standstill::Standstill;
use super::step::NextStep;
use super::view::{Showing, Step};
use super::{Action, Effect, Model, Now};

const ONE_MINUTE: Length = Length::from_minutes(1);
pub(super) const PAGE: usize = 5;

/// How long the first Ctrl-C waits for the second.
const LEAVES_WITHIN: Length = Length::from_seconds(2);

/// Does what a key does.
pub(super) fn perform(model: &mut Model, action: Action, now: Now) -> Vec<Effect> {
    match action {
        Action::NextSpeaker => next_speaker(model, now),
        Action::NextItem => next_item(model, now),
        Action::Pause => pause(model, now),
        Action::PointOfOrder => point_of_order(model, now),
        Action::Conclude => model.ask(Command::Conclude, now),
        Action::Skip => skip(model, now),
        Action::ExtraMinute => model.ask(Command::Extend { by: ONE_MINUTE }, now),
        Action::TakeOffer => take_offer(model, 0, now),
        Action::TakeOtherOffer => take_offer(model, 1, now),
        Action::FitLimit | Action::FitList | Action::FitUntil | Action::FitBorrow => fit(model, action, now),
        Action::Undo => undo(model, now),
        Action::Redo => redo(model, now),
        Action::StoreAgain => model.store_again(),
        Action::Asks => model.open(Purpose::Asks),
        Action::TimeLimit => model.open(Purpose::TimeLimit),
        Action::List => model.open(Purpose::List),
        Action::Reply => model.open(Purpose::Reply),
        Action::Items => model.open(Purpose::Items),
        Action::Jot => model.open(Purpose::Note(about(model.ahead().room()))),
        Action::CommandLine => model.open(Purpose::Command),
        Action::GiveFloor => on_selected(model, Intent::GiveFloor, now),
        Action::Hold => on_selected(model, Intent::Hold, now),
        Action::InWriting => on_selected(model, Intent::InWriting, now),
        Action::Withdraw => on_selected(model, Intent::Withdraw, now),
        Action::Move => on_selected(model, Intent::Move, now),
        Action::ForWhom => on_selected(model, Intent::ForWhom, now),
        Action::Copy => vec![Effect::Copy(crate::record::list_lines(model.room()))],
        Action::PublicView => public_view(model),
        Action::View => view(model),
        Action::SelectUp => select(model, Step::Up),
        Action::SelectDown => select(model, Step::Down),
        Action::PageUp => turn(model, model.view.turned.saturating_sub(PAGE)),
        Action::PageDown => turn(model, model.view.turned.saturating_add(PAGE)),
        Action::LetGo => let_go(model),
        Action::Help => model.open_help(),
        Action::HowToLeave => {
            let key = model.keys.shown(Action::Leave);
            let told = format!("\u{201c}:quit\u{201d} leaves, and so does {key} twice; everything is stored");
            model.say(Tone::Quiet, told);
            Vec::new()
        }
        Action::StepAway => vec![Effect::StepAway],
        Action::Leave => leave(model),
    }
}

fn next_speaker(model: &mut Model, now: Now) -> Vec<Effect> {
    let room = model.ahead().room();
    if let Some(command) = NextStep::of(room).command() {
        return model.ask(command, now);
    }
    let why = nothing_next(room, model);
    model.refuse(why)
}

/// Why Space does nothing, and which key does.
fn nothing_next(room: &Room, model: &Model) -> String {
    let key = |action| model.keys.shown(action);
    match room.state {
        MeetingState::Before => format!("the meeting has not begun; {} opens it", key(Action::NextItem)),
        MeetingState::Suspended => format!("the meeting is suspended; {} resumes it", key(Action::Pause)),
        MeetingState::Running if room.open_exchange().is_none() && has_waiting(room) => {
            format!(
                "those who ask are heard in an exchange of views; {} gives the floor now",
                key(Action::GiveFloor)
            )
        }
        MeetingState::Running | MeetingState::Adjourned => "nobody waits and nobody has the floor".to_owned(),
    }
}

fn has_waiting(room: &Room) -> bool {
    !(room.waiting.is_empty() && room.replies.is_empty())
}

/// Opens the next item; asks first when people wait on an exchange of views, on another day than planned, and
/// always before adjourning.
fn next_item(model: &mut Model, now: Now) -> Vec<Effect> {
    let room = model.ahead().room();
    let next = room.next_item().map(|item| item.label.clone());
    let (command, sure) = match next {
        Some(item) => {
            let sure = Sure::before_opening(&item, room, model.clock);
            (Command::OpenItem { item }, sure)
        }
        None => (Command::Adjourn, Some(Sure::Adjourn)),
    };
    match sure.filter(|_| model.would(&command).is_ok()) {
        Some(sure) => model.open(Purpose::Sure(sure)),
        None => model.ask(command, now),
    }
}

/// Where nobody has the floor it is the meeting that is suspended; that is asked about first.
fn pause(model: &mut Model, now: Now) -> Vec<Effect> {
    match Standstill::of(model.ahead().room()) {
        Standstill::SuspendMeeting if model.would(&Command::Suspend).is_ok() => {
            model.open(Purpose::Sure(Sure::Suspend))
        }
        standstill => model.ask(standstill.command(), now),
    }
}

/// The clock stops at the key; who and the response come after.
fn point_of_order(model: &mut Model, now: Now) -> Vec<Effect> {
    if model.ahead().room().floor.point_of_order.is_some() {
        return model.ask(Command::Respond { words: None }, now);
    }
    let raised = Command::PointOfOrder { who: None };
    let allowed = model.would(&raised).is_ok();
    let effects = model.ask(raised, now);
    if allowed {
        model.open(Purpose::PointWho);
    }
    effects
}

/// The speaker, or the next when the floor is free; never the selected.
fn skip(model: &mut Model, now: Now) -> Vec<Effect> {
    let room = model.ahead().room();
    let speaker = room.floor.speaker.as_ref().map(Intervention::id);
    match speaker.or_else(|| room.next().map(|next| next.id)) {
        Some(target) => model.ask(Command::Skip { target }, now),
        None => model.refuse("nobody waits and nobody has the floor"),
    }
}

fn take_offer(model: &mut Model, which: usize, now: Now) -> Vec<Effect> {
    let shown = model.view.shown(model.room(), model.clock);
    match shown.and_then(|shown| shown.offers.into_iter().nth(which)) {
        Some(offer) => model.ask(offer.command, now),
        None => model.refuse("nothing is offered"),
    }
}

/// Does what is proposed so that all fits; only while it is on the screen.
fn fit(model: &mut Model, action: Action, now: Now) -> Vec<Effect> {
    match model.remedy(action).map(|remedy| remedy.command.clone()) {
        Some(command) => model.ask(command, now),
        None => model.refuse("nothing is proposed: the forecast has no need of it"),
    }
}

fn undo(model: &mut Model, now: Now) -> Vec<Effect> {
    match model.ahead().undoable(&model.me) {
        Some(entry) => model.ask(Command::Undo { entry }, now),
        None => model.refuse(Refusal::NothingToUndo.to_string()),
    }
}

fn redo(model: &mut Model, now: Now) -> Vec<Effect> {
    match model.ahead().redoable(&model.me) {
        Some(entry) => model.ask(Command::Redo { entry }, now),
        None => model.refuse(Refusal::NothingToRedo.to_string()),
    }
}

/// The selected; for some keys the one who has the floor; else the line asks whom.
fn on_selected(model: &mut Model, intent: Intent, now: Now) -> Vec<Effect> {
    let room = model.ahead().room();
    let selected = model.view.selection.and_then(|selection| room.waiting_entry(selection.id));
    if let Some(waiting) = selected {
        let deed = intent.deed(waiting);
        return model.carry_out(deed, now);
    }
    let heard = room.floor.now_heard().map(Intervention::id);
    let speaker = room.floor.speaker.as_ref().filter(|speaker| speaker.counts()).map(Intervention::id);
    match (intent, heard, speaker) {
        (Intent::ForWhom, Some(id), _) => model.open(Purpose::ForWhom(id)),
        (Intent::InWriting, _, Some(target)) => model.ask(Command::InWriting { target }, now),
        (
            Intent::GiveFloor
            | Intent::Hold
            | Intent::InWriting
            | Intent::Withdraw
            | Intent::Move
            | Intent::ForWhom,
            ..,
        ) => model.open(Purpose::Whom(intent)),
    }
}

/// A note belongs to what runs when it is begun.
fn about(room: &Room) -> About {
    let heard = room.floor.now_heard().map(|heard| About::Intervention(heard.id()));
    heard.or_else(|| room.open_item.clone().map(About::Item)).unwrap_or(About::Meeting)
}

fn public_view(model: &mut Model) -> Vec<Effect> {
    model.view.showing = match model.view.showing {
        Showing::Desk => Showing::Public,
        Showing::Public => Showing::Desk,
    };
    Vec::new()
}

fn view(model: &mut Model) -> Vec<Effect> {
    model.view.middle = model.view.middle.next(model.room());
    turn(model, 0)
}

fn turn(model: &mut Model, turned: usize) -> Vec<Effect> {
    model.view.turned = turned;
    Vec::new()
}

fn select(model: &mut Model, step: Step) -> Vec<Effect> {
    let Model { view, stored, since_start, .. } = model;
    view.step(stored.room(), step, *since_start);
    Vec::new()
}

/// What is nearest: the selection, the notice, the warning.
fn let_go(model: &mut Model) -> Vec<Effect> {
    let selection = model.view.selection.take();
    let notice = model.notice.take();
    if selection.is_none() && notice.is_none() && model.view.set_warning_aside() {
        model.say(Tone::Quiet, "warning set aside");
    }
    Vec::new()
}

/// Once says how, twice leaves.
fn leave(model: &mut Model) -> Vec<Effect> {
    let again = model.leaving.is_some_and(|before| model.since_start - before < LEAVES_WITHIN);
    if again {
        return vec![Effect::Quit];
    }
    model.leaving = Some(model.since_start);
    let key = model.keys.shown(Action::Leave).to_owned();
    model.say(Tone::Quiet, format!("{key} once more leaves; everything is stored"));
    Vec::new()
}
