//! Positions: only what was said, by whom it was said, paragraph by paragraph.

use informals::delegations::Code;
use informals::meeting::{
    About, Amendment, Command, NoteKind, NoteTaken, Position, ProposalMade, Role, Stance,
};
use informals::record::{Positions, Record, Stand, Standing};

use crate::notes::plain;
use crate::people::moment;
use crate::room::{Sitting, given_item_d_open, speaker};

impl Sitting {
    fn says(&mut self, who: &str, on: &str, stance: Stance) -> &mut Self {
        if self.floor().as_deref() != Some(who) {
            self.gets_the_floor(who);
        }
        let about = self.room().about_now();
        let taken = NoteTaken { about, on: Some(on.to_owned()), stance: Some(stance), ..plain("") };
        self.when(Command::TakeNote(Box::new(taken)))
    }

    fn aligns(&mut self, who: &str, with: &str) -> &mut Self {
        self.gets_the_floor(who);
        let about = self.room().about_now();
        self.when(Command::Align { about, who: None, with: Box::new(speaker(with)) })
    }

    fn proposes(&mut self, who: &str, on: &str, wording: &str) -> &mut Self {
        self.gets_the_floor(who);
        let verbatim = Some(wording.to_owned());
        let note =
            NoteTaken { about: self.room().about_now(), on: Some(on.to_owned()), verbatim, ..plain("") };
        let amendment = Some(Amendment::Replaces("as is".to_owned()));
        self.when(Command::Propose(Box::new(ProposalMade { note, amendment, by: None })))
    }

    fn record(&self) -> Record {
        Record::of(&self.meeting, moment("12:05:00"))
    }
}

fn told(stand: &Stand) -> String {
    let does = match &stand.standing {
        Standing::Proposed => "proposed",
        Standing::Supports => "supports",
        Standing::Opposes => "opposes",
        Standing::Reserves => "reserves",
        Standing::Consults => "consults",
        Standing::AlignedWith(with) => return format!("{} aligned with {}", stand.who.short(), with.short()),
    };
    let proposal = stand.proposal.as_ref().map(|label| format!(" {label}")).unwrap_or_default();
    format!("{} {does}{proposal}", stand.who.short())
}

/// One line a row, cell after cell.
fn table(positions: &Positions) -> Vec<String> {
    let line = |row| {
        let cell = |column| positions.cell(row, column).map(told).collect::<Vec<_>>().join(" & ");
        let cells: Vec<String> = positions.columns.iter().map(cell).collect();
        format!("{}: {}", row.on, cells.join(" | "))
    };
    positions.rows.iter().map(line).collect()
}

#[test]
fn each_stance_stands_in_its_row_under_who_said_it() {
    let mut room = given_item_d_open();
    room.says("JPN", "25", Stance::Supports).says("JPN", "24", Stance::Reserves);
    room.says("MEX", "24", Stance::Opposes).says("MEX", "24", Stance::Asks);
    assert_eq!(
        table(&room.record().positions),
        ["¶ 24: JPN reserves | MEX opposes", "¶ 25: JPN supports | "]
    );
}

#[test]
fn a_group_s_position_is_the_groups_and_not_that_of_who_speaks_for_it() {
    let mut room = given_item_d_open();
    room.says("IDN for NAM", "24", Stance::Opposes).says("IDN", "24", Stance::Supports);
    assert_eq!(table(&room.record().positions), ["¶ 24: IDN for NAM opposes | IDN supports"]);
}

#[test]
fn those_added_to_a_proposal_stand_in_its_row() {
    let mut room = given_item_d_open();
    room.proposes("IDN for NAM", "24", "as appropriate");
    let proposal = room.room().notes[0].note.id;
    for (who, position) in [
        ("MEX", Position::Supports),
        ("IRN", Position::Opposes),
        ("JPN", Position::Consults),
        ("CHE", Position::NotSaid),
    ] {
        room.when(Command::TakePosition { proposal, who: vec![speaker(who)], position });
    }
    let line = "¶ 24: IDN for NAM proposed P1 | MEX supports P1 | IRN opposes P1 | JPN consults P1";
    assert_eq!(table(&room.record().positions), [line]);
}

#[test]
fn an_alignment_is_shown_as_what_it_is_and_only_where_the_other_has_a_position() {
    let mut room = given_item_d_open();
    room.says("EU", "24", Stance::Supports).says("JPN", "25", Stance::Opposes).aligns("POL", "EU");
    assert_eq!(
        table(&room.record().positions),
        ["¶ 24: EU supports | POL aligned with EU | ", "¶ 25:  |  | JPN opposes"]
    );
}

#[test]
fn an_alignment_on_one_item_says_nothing_of_another() {
    let mut room = given_item_d_open();
    room.says("EU", "24", Stance::Supports).opens_item("E").aligns("POL", "EU");
    assert_eq!(table(&room.record().positions), ["¶ 24: EU supports"]);
}

#[test]
fn members_are_folded_into_their_group_each_by_name() {
    let mut room = given_item_d_open();
    room.says("EU", "24", Stance::Supports).says("POL", "24", Stance::Reserves);
    room.says("POL for Friends of Marking", "24", Stance::Opposes).says("JPN", "24", Stance::Opposes);
    let positions = room.record().positions;
    let eu = Code::new("EU");
    assert_eq!(positions.groups().collect::<Vec<_>>(), [&eu]);
    assert_eq!(
        table(&positions.folded(&eu)),
        ["¶ 24: EU supports & POL reserves | POL for Friends of Marking opposes | JPN opposes"]
    );
    assert_eq!(positions.folded(&Code::new("CARICOM")), positions, "a group that has no column folds nobody");
}

#[test]
fn what_was_struck_or_is_on_no_paragraph_is_in_no_row() {
    let mut room = given_item_d_open();
    room.says("JPN", "24", Stance::Supports);
    let note = room.room().notes[0].note.id;
    let about = room.room().about_now();
    room.when(Command::StrikeNote { note });
    let stance = Some(Stance::Opposes);
    room.when(Command::TakeNote(Box::new(NoteTaken { about, stance, ..plain("in general") })));
    assert_eq!(room.record().positions, Positions::default());
}

#[test]
fn proposals_are_in_the_record_and_in_show_with_those_added() {
    let mut room = given_item_d_open();
    room.proposes("IDN for NAM", "RC/3 ¶ 24", "as appropriate");
    let proposal = room.room().notes[0].note.id;
    let who = vec![speaker("MEX"), speaker("JPN")];
    room.by("ben", Role::NoteTaker).when(Command::TakePosition {
        proposal,
        who,
        position: Position::Supports,
    });
    let record = room.record();
    let shown = serde_json::to_value(&record.as_shown().proposals).unwrap();
    assert_eq!(shown[0]["label"], "P1");
    assert_eq!(shown[0]["text"], "replace “as is” with “as appropriate”");
    assert_eq!((&shown[0]["on"], &shown[0]["by"]["who"]), (&"RC/3 ¶ 24".into(), &"IDN".into()));
    assert_eq!(shown[0]["supports"][1]["who"], "JPN");
    assert_eq!(
        (&shown[0]["opposes"], &shown[0]["consults"]),
        (&serde_json::json!([]), &serde_json::json!([]))
    );
    assert_eq!(record.proposals[0].note, record.notes[0].number);
}

#[test]
fn a_struck_note_is_in_no_record_and_an_alignment_says_with_whom() {
    let mut room = given_item_d_open();
    room.aligns("POL", "EU").when(crate::notes::note("struck"));
    let note = room.room().notes[1].note.id;
    room.when(Command::StrikeNote { note });
    let notes = room.record().notes;
    assert_eq!(notes.len(), 1);
    let NoteKind::Alignment { with, .. } = &notes[0].kind else { panic!("{:?}", notes[0].kind) };
    assert_eq!(with.said(), "the European Union");
    assert_eq!(notes[0].note.about, About::Intervention(room.id("POL")));
}
