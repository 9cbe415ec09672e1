//! `informals join MEETING --role audience`: the picture for the room, on a screen of its own.

use super::said;
use super::sit::{AtDesk, Worked, own_files};
use super::{Exit, Failure, journal_file, shared_meeting};
use crate::console::audience::Display;
use crate::console::own::{Mouse, WindowTitle};
use crate::console::plain::PlainDisplay;
use crate::delegations::OfficialLanguage;
use crate::journal::jetstream::InvitedAs;
use crate::record::Audience;
use crate::runtime::{JournalFile, Links, Manner, OfJournal, OfServer, Pictures, Shown, tell, theme_wanted};
use crate::text::printable;

/// Shows it until the person leaves. The journal is only read.
pub fn show(
    file: &JournalFile,
    language: Option<OfficialLanguage>,
    at_desk: AtDesk,
) -> Result<Exit, Failure> {
    if let Some(address) = shared_meeting::address_of(file)? {
        let access = Links::beside(&file.path).access(InvitedAs::Audience);
        let pictures = OfServer::open(address, &access).map_err(Failure::storage)?;
        return shown(pictures, file, language, at_desk);
    }
    let pictures = OfJournal::new(journal_file::open_to_read(file)?, file.path.clone());
    shown(pictures, file, language, at_desk)
}

fn shown(
    mut pictures: impl Pictures,
    file: &JournalFile,
    language: Option<OfficialLanguage>,
    at_desk: AtDesk,
) -> Result<Exit, Failure> {
    let AtDesk { worked, theme } = at_desk;
    let settings = own_files(worked)?.settings;
    let audience = pictures.now();
    match worked {
        Worked::ByLines => tell(PlainDisplay::new(settings.audience_over_time, language), pictures),
        Worked::OnAScreen => {
            let manner = Manner { title: title(settings.title, file, &audience), mouse: Mouse::Ignored };
            let display = Display::new(audience, settings.audience_over_time, language);
            Shown { display, pictures, manner, theme: theme_wanted(theme, settings.theme) }.show()
        }
    }
    .map_err(|error| Failure::storage(format!("the display ended: {error}")))?;
    said::line(format!("The display has ended: informals join {} --role audience", printable(&file.name)));
    Ok(Exit::Done)
}

fn title(wanted: WindowTitle, file: &JournalFile, audience: &Audience) -> Option<String> {
    match wanted {
        WindowTitle::Name => Some(printable(&file.name)),
        WindowTitle::Title => Some(printable(&audience.title)),
        WindowTitle::Unchanged => None,
    }
}
