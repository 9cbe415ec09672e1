//! The desks in lines, without a terminal or a pipe: lines in, lines out.

use std::sync::Arc;

use informals::console::own::AudienceOverTime;
use informals::console::plain::{ByLines, PlainDisplay, PlainFacilitator};
use informals::console::{Desk as _, Effect, Model, Msg, Now};
use informals::delegations::OfficialLanguage;
use informals::meeting::{Command, Console, EntryId, Request, Role};
use informals::time::Length;

use super::audience::audience;
use super::console::{Desk, at, entry, facilitator};
use super::story::{busy, late, until_d};

/// The facilitator's desk in lines over a store that keeps everything.
struct Lines {
    desk: PlainFacilitator,
    clock: String,
    since_start: Length,
    ids: u128,
    stores: bool,
}

impl Lines {
    /// Where another desk has left the meeting.
    fn after(desk: &Desk, clock: &str) -> Self {
        let since_start = Length::from_seconds(100_000);
        let now = Now { meeting: at(clock), since_start, fresh: EntryId::from_bits(1 << 100) };
        let model = Model::new(facilitator(), desk.model.meeting().entries().iter().cloned(), now);
        let ids = 1 << 100;
        Self { desk: PlainFacilitator::new(model), clock: clock.to_owned(), since_start, ids, stores: true }
    }

    fn now(&mut self) -> Now {
        self.ids += 1;
        Now { meeting: at(&self.clock), since_start: self.since_start, fresh: EntryId::from_bits(self.ids) }
    }

    /// The meeting's clock moves; what is said then.
    fn at(&mut self, clock: &str) -> Vec<String> {
        clock.clone_into(&mut self.clock);
        self.since_start = self.since_start + Length::from_minutes(1);
        self.hear(Msg::Ticked);
        self.desk.said()
    }

    fn hear(&mut self, msg: Msg) {
        let now = self.now();
        let effects = self.desk.hear(msg, now);
        self.store(effects);
    }

    fn store(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Append(entry) if self.stores => self.hear(Msg::Recorded(vec![Arc::new(entry)])),
                Effect::Append(entry) => {
                    let why = "no space left on the disk".to_owned();
                    self.hear(Msg::NotStored { entry: entry.id, why });
                }
                other => panic!("{other:?}"),
            }
        }
    }

    /// A line is typed; what is said then.
    fn types(&mut self, line: &str) -> Vec<String> {
        let now = self.now();
        let effects = self.desk.typed(line, now);
        self.store(effects);
        self.desk.said()
    }

    /// Somebody else's command is stored; what is said then.
    fn elsewhere(&mut self, command: Command, role: Role) -> Vec<String> {
        let by = Console { machine_user: "elsewhere".to_owned(), role, name: String::new() };
        let request = Request { id: self.now().fresh, at: at(&self.clock), by, command };
        let entry = {
            let meeting = informals::meeting::Meeting::replay(self.entries());
            entry(&meeting, &request)
        };
        self.hear(Msg::Recorded(vec![entry]));
        self.desk.said()
    }

    fn entries(&self) -> Vec<Arc<informals::meeting::Entry>> {
        self.desk.entries().iter().cloned().collect()
    }

    fn speaking(&self) -> String {
        let speaker = &self.desk.room().floor.speaker;
        speaker.as_ref().map(|speaker| speaker.request.speaker.short()).unwrap_or_default()
    }
}

fn lines_of(desk: &Desk, clock: &str) -> Lines {
    let mut lines = Lines::after(desk, clock);
    lines.desk.said();
    lines
}

#[test]
fn at_the_beginning_it_says_how_the_meeting_stands_and_what_to_say() {
    insta::assert_snapshot!(Lines::after(&until_d(), "10:41:05").desk.said().join("\n"));
}

#[test]
fn an_empty_line_is_the_next_step_of_the_floor_and_says_who_has_it() {
    let mut lines = lines_of(&until_d(), "10:41:05");
    let said = lines.types("");
    assert_eq!(said.first().unwrap(), "floor to Indonesia for NAM");
    assert_eq!(
        said.get(1).unwrap(),
        "now: Indonesia, on behalf of the Movement of Non-Aligned Countries; limit 5:00"
    );
    assert_eq!(said.get(2).unwrap(), "next: thank Indonesia, floor to EU");
    assert!(said.get(3).unwrap().starts_with("say: I thank the representative of Indonesia"), "{said:?}");
}

#[test]
fn an_enter_held_down_hands_over_once_and_the_word_is_never_a_double_press() {
    let mut lines = lines_of(&until_d(), "10:41:05");
    lines.types("");
    for _ in 0..30 {
        assert_eq!(lines.types(""), ["taken as a double press: nothing was done"]);
    }
    assert_eq!(lines.speaking(), "Indonesia for NAM");
    lines.types("next");
    lines.types("next");
    assert_eq!(lines.speaking(), "Japan");
}

#[test]
fn people_who_wait_are_asked_about_before_an_item_is_left() {
    let mut lines = lines_of(&busy(), "10:49:12");
    let asked = "14 wait on the list; open item E all the same? y or an empty line does it, n does not";
    assert_eq!(lines.types("open-item E"), [asked]);
    assert_eq!(lines.types("n"), ["nothing was done"]);
    assert_eq!(lines.types("open-item E"), [asked]);
    assert_eq!(lines.types("inscribe Norway").first().unwrap(), "nothing was done about that");
    assert_eq!(lines.desk.room().waiting.len(), 15);
    lines.types("open-item E");
    assert_eq!(lines.types("y").first().unwrap(), "item E opened; floor to Chair-designate");
}

#[test]
fn adjourning_is_always_asked_about_and_an_empty_line_is_yes() {
    let mut lines = lines_of(&late(), "11:52:00");
    assert!(lines.types("adjourn").last().unwrap().contains("adjourn the meeting?"));
    assert_eq!(lines.types("").first().unwrap(), "meeting adjourned");
}

#[test]
fn a_wrong_line_says_why_and_does_nothing() {
    let mut lines = lines_of(&busy(), "10:49:12");
    for (line, said) in [
        ("inscribe Kroatia", "near it: Croatia"),
        ("inscribe Korea", "Korea"),
        ("blub", "blub"),
        ("@10:40 pause", "at the desk it happens now"),
        ("open-item X", "X"),
    ] {
        let told = lines.types(line).join("\n");
        assert!(told.contains(said), "{line}: {told}");
    }
    assert_eq!(lines.entries().len(), busy().model.meeting().entries().len());
}

#[test]
fn the_limit_is_told_before_it_at_it_and_every_minute_after_it() {
    let mut lines = lines_of(&until_d(), "10:41:05");
    lines.types("next");
    let mut said = Vec::new();
    for clock in
        ["10:45:34", "10:45:35", "10:45:55", "10:46:04", "10:46:05", "10:47:04", "10:47:05", "10:48:05"]
    {
        said.extend(lines.at(clock));
    }
    assert_eq!(
        said,
        [
            "30 s left: Indonesia for NAM",
            "10 s left: Indonesia for NAM",
            "TIME LIMIT REACHED: Indonesia for NAM, 5:00",
            "OVER TIME +1:00: Indonesia for NAM",
            "OVER TIME +2:00: Indonesia for NAM",
        ]
    );
}

#[test]
fn it_wakes_for_the_next_mark_and_else_once_a_minute() {
    let mut lines = lines_of(&until_d(), "10:41:00");
    assert_eq!(lines.desk.next_change(), Length::from_minutes(1));
    lines.types("next");
    lines.at("10:45:20");
    assert_eq!(lines.desk.next_change(), Length::from_seconds(10));
    lines.at("10:45:52");
    assert_eq!(lines.desk.next_change(), Length::from_seconds(8));
}

#[test]
fn a_warning_is_told_once_with_what_to_type_about_it() {
    let mut lines = lines_of(&until_d(), "10:41:05");
    let said = lines.types("inscribe Barbados");
    assert_eq!(said.iter().filter(|line| line.starts_with("warning: ")).count(), 0, "{said:?}");
    lines.types("move Barbados to 1");
    let again = lines.types("extend-meeting 12:30").join("\n");
    assert!(!again.contains("warning: Barbados"), "{again}");
    let said = lines.types("close-list").join("\n");
    assert!(!said.contains("Barbados"), "{said}");
    let said = lines.types("inscribe Ghana").join("\n");
    assert!(said.contains("warning: ") && said.contains("to do so: admit"), "{said}");
}

#[test]
fn what_another_desk_does_to_the_floor_shows_and_notes_do_not() {
    let mut lines = lines_of(&busy(), "10:49:12");
    let note = informals::meeting::NoteTaken {
        about: lines.desk.room().about_now(),
        text: "technology gap".to_owned(),
        on: None,
        stance: None,
        verbatim: None,
        check: false,
        summary: false,
    };
    assert_eq!(lines.elsewhere(Command::TakeNote(Box::new(note)), Role::NoteTaker), Vec::<String>::new());
    lines.elsewhere(Command::TakeFloorDesk, Role::Facilitator);
    let said = lines.elsewhere(Command::Pause, Role::Facilitator);
    assert_eq!(said.first().unwrap(), "elsewhere (facilitator): Indonesia for NAM paused");
    assert!(lines.types("resume").join("\n").contains("take-floor-desk takes it over"));
    let asked = lines.types("");
    assert!(asked.last().unwrap().contains("moderate from here instead?"), "{asked:?}");
}

#[test]
fn what_could_not_be_stored_is_said_and_stored_again_by_a_word() {
    let mut lines = lines_of(&busy(), "10:49:12");
    lines.stores = false;
    let said = lines.types("conclude").join("\n");
    assert!(
        said.contains("NOT STORED: no space left on the disk") && said.contains("again stores it"),
        "{said}"
    );
    lines.stores = true;
    assert!(lines.types("again").join("\n").contains("asked to conclude"));
    assert!(lines.types("again").join("\n").contains("everything is stored"));
}

#[test]
fn the_help_is_the_table_of_commands_narrowed_by_a_word() {
    let mut lines = lines_of(&busy(), "10:49:12");
    let all = lines.types("help");
    for word in informals::console::language::Word::ALL {
        assert!(all.iter().any(|line| line.starts_with(word.grammar())), "{word}");
    }
    let some = lines.types("help closing");
    assert!(some.len() < 8 && some.iter().any(|line| line.starts_with("announce-closing")), "{some:?}");
}

#[test]
fn no_line_holds_a_control_character() {
    let mut lines = lines_of(&busy(), "10:49:12");
    let mut said = lines.types("guest \"\u{1b}[2J\u{9b}31m gone\" note \"\u{7}bell\"");
    said.extend(lines.types("list"));
    said.extend(lines.types("show"));
    assert!(said.iter().all(|line| !line.chars().any(char::is_control)), "{said:?}");
}

fn told(display: &mut PlainDisplay, desk: &Desk) -> String {
    display.lines(audience(desk)).join("\n")
}

#[test]
fn the_room_is_told_a_line_for_each_thing_that_changes() {
    let mut display = PlainDisplay::new(AudienceOverTime::Words, None);
    let mut desk = Desk::new();
    let mut story = vec![told(&mut display, &desk)];
    desk = until_d();
    story.push(told(&mut display, &desk));
    desk.keys("<space>").at("10:42:00");
    story.push(told(&mut display, &desk));
    desk.at("10:43:00");
    assert_eq!(told(&mut display, &desk), "");
    desk.at("10:47:00").keys("k");
    story.push(told(&mut display, &desk));
    desk.at("10:48:00").keys(":close-list<enter>");
    story.push(told(&mut display, &desk));
    desk.keys("oCuba<enter>");
    story.push(told(&mut display, &desk));
    desk.keys(":suspend<enter>");
    story.push(told(&mut display, &desk));
    insta::assert_snapshot!(story.join("\n\n"));
}

#[test]
fn the_room_is_told_in_its_language() {
    let mut display = PlainDisplay::new(AudienceOverTime::Figures, Some(OfficialLanguage::French));
    insta::assert_snapshot!(told(&mut display, &busy()));
}

#[test]
fn the_room_is_told_again_when_the_limit_comes_and_not_before() {
    let mut display = PlainDisplay::new(AudienceOverTime::Words, None);
    let mut desk = until_d();
    desk.keys("<space>").at("10:42:05");
    told(&mut display, &desk);
    let limit = audience(&desk).floor.unwrap();
    let left = limit.limit_ms.unwrap() - limit.elapsed_ms;
    assert_eq!(display.next_change(), Some(Length::from_millis(left)));
    told(&mut display, &busy());
    assert_eq!(display.next_change(), None);
}
