//! One message in, effects out.

use super::{Effect, Model, Msg, Now};

/// Takes one message.
pub fn update(model: &mut Model, msg: Msg, now: Now) -> Vec<Effect> {
    model.clock = now.meeting;
    model.since_start = now.since_start;
    match msg {
        Msg::Resized { columns, rows } => model.size = (columns, rows),
        Msg::Recorded(entries) => {
            for entry in &entries {
                model.meeting.apply(entry);
            }
        }
        Msg::Key(_)
        | Msg::Pasted(_)
        | Msg::Ticked
        | Msg::Overtaken(_)
        | Msg::NotStored { .. }
        | Msg::AgendaRead { .. }
        | Msg::Told(_) => {}
    }
    Vec::new()
}
