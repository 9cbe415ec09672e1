//! One entry for every kind of event, as the present version writes them.

use informals::agenda::{
    Agenda, Attribution, Document, Item, ItemKind, ItemLabel, Language, ListOpens, ListRules, Order, Person,
    PlannedRequest, RecordRules, RepliesAt, TimeLimits,
};
use informals::delegations::{Category, Code, Delegation, ListName as Listed, ShortName, SpokenName};
use informals::meeting::{
    About, Amendment, AttendanceList, Channel, Entry, EntryId, Event, Id, Kind, LimitScope, ListName, Mark,
    NameMark, Note, NoteChange, OnBehalfOf, Outcome, OutcomeKind, PastIntervention, Position, Practice,
    Present, Room, Span, Speaker, Stance, ToSettle, Track,
};
use informals::time::{Length, Moment};

use super::entry;

fn moment() -> Moment {
    Moment::from_millis(1_624_629_665_123)
}

fn id(n: u16) -> Id {
    EntryId::from_bits(7).thing(n)
}

fn delegation(code: &str, category: Category, name: &str) -> Delegation {
    Delegation {
        code: Code::new(code),
        category,
        name: Listed::new(name),
        spoken: SpokenName::new(name),
        short: ShortName::new(name),
        member_of: vec![Code::new("NAM")],
    }
}

fn movement() -> Delegation {
    delegation("NAM", Category::Group, "Movement of Non-Aligned Countries")
}

fn speaker() -> Speaker {
    Speaker {
        delegation: Some(delegation("CIV", Category::State, "Côte d'Ivoire")),
        on_behalf_of: Some(OnBehalfOf::Group(movement())),
        also_national: true,
        person: Some("H.E. the Permanent Representative".into()),
    }
}

fn for_states() -> Speaker {
    let states = vec![
        delegation("KEN", Category::State, "Kenya"),
        delegation("PSE", Category::ObserverState, "State of Palestine"),
    ];
    Speaker { on_behalf_of: Some(OnBehalfOf::States(states)), ..Speaker::unknown() }
}

fn for_a_named_group() -> Speaker {
    Speaker { on_behalf_of: Some(OnBehalfOf::Named("a group of friends".into())), ..Speaker::unknown() }
}

fn name_mark() -> NameMark {
    Room::empty().mark_of("Ada Example")
}

fn attendance() -> AttendanceList {
    let of = |who, people, left| Present { who, people, left };
    AttendanceList {
        as_of: moment(),
        there: vec![
            of(delegation("CIV", Category::State, "Côte d'Ivoire"), 2, None),
            of(delegation("KEN", Category::State, "Kenya"), 1, Some(moment())),
        ],
        to_settle: vec![
            ToSettle { name: name_mark(), people: 2, left: None },
            ToSettle { name: Room::empty().mark_of("iPad"), people: 1, left: Some(moment()) },
        ],
    }
}

fn label() -> ItemLabel {
    ItemLabel::new("D.1")
}

fn item(kind: ItemKind) -> Item {
    Item {
        label: label(),
        title: "Exchange of views".into(),
        kind,
        presided_by: Some("chair".into()),
        presenter: None,
        planned: Some(Length::from_minutes(80)),
        script: Some("Distinguished delegates,\n\"welcome\"".into()),
        guiding_questions: vec!["Which challenges?".into()],
        questions_first: true,
    }
}

fn time_limits() -> TimeLimits {
    TimeLimits {
        national: Some(Length::from_minutes(3)),
        group: Some(Length::from_minutes(5)),
        observer: None,
        organization: Some(Length::from_seconds(90)),
        right_of_reply: vec![Length::from_minutes(2), Length::from_minutes(1)],
        warn_at: vec![Length::from_seconds(30)],
        handover: Length::from_seconds(15),
    }
}

fn agenda() -> Box<Agenda> {
    let kinds = [
        ItemKind::Opening,
        ItemKind::Introduction,
        ItemKind::Presentation,
        ItemKind::Exchange,
        ItemKind::Closing,
    ];
    Box::new(Agenda {
        title: "Informal consultation: new technologies".into(),
        series: Some("Informal consultations".into()),
        date: chrono::NaiveDate::from_ymd_opt(2021, 6, 25).unwrap(),
        starts: chrono::NaiveTime::from_hms_opt(10, 0, 0).unwrap(),
        ends: chrono::NaiveTime::from_hms_opt(12, 0, 0).unwrap(),
        hard_stop: chrono::NaiveTime::from_hms_opt(12, 15, 0),
        time_zone: chrono_tz::Tz::America__New_York,
        place: Some("Conference room 4".into()),
        link: None,
        language: Language::French,
        reference: None,
        mandate: Some("A/CONF.192/2018/RC/3, section V, paragraph 3".into()),
        convened_by: Some("chair".into()),
        statements_to: None,
        time_limits: time_limits(),
        list_of_speakers: ListRules {
            order: Order::FewestFirst,
            opens: ListOpens::ByHand,
            right_of_reply_at: RepliesAt::Meeting,
        },
        record: RecordRules { attribution: Attribution::Groups, some: 3, many: 8 },
        people: vec![Person {
            id: "chair".into(),
            name: None,
            title: Some("Chair".into()),
            delegation: None,
        }],
        items: kinds.into_iter().map(item).collect(),
        documents: vec![Document {
            short: "RC/3".into(),
            symbol: Some("A/CONF.192/2018/RC/3".into()),
            title: "Report".into(),
            date: None,
            see: vec!["Section II".into()],
            text: Vec::new(),
        }],
        requests: vec![PlannedRequest {
            who: delegation("IDN", Category::State, "Indonesia"),
            on_behalf_of: None,
            rank: Some(5),
            note: None,
        }],
        heard_before: Vec::new(),
        delegations: vec![delegation("ICRC", Category::Organization, "ICRC")],
        say: vec![("give_floor".into(), "{who}, please".into())],
    })
}

fn inscribed(list: ListName, kind: Kind, channel: Channel) -> Event {
    Event::Inscribed {
        id: id(1),
        list,
        place: Some(4),
        item: Some(label()),
        speaker: speaker(),
        kind,
        asked: moment(),
        channel,
        limit: Some(Length::from_minutes(5)),
        note: Some("on paragraph 4".into()),
        rank: Some(6),
    }
}

fn meeting() -> Vec<Event> {
    let text = "title = \"…\"\n".to_owned();
    let practice = Practice { begins: moment(), still: true };
    vec![
        Event::MeetingOpened {
            name: "M".into(),
            agenda: agenda(),
            agenda_text: text.clone(),
            practice: Some(practice),
        },
        Event::FloorDeskTaken {},
        Event::AgendaAmended { agenda: agenda(), agenda_text: text },
        Event::DamageAccepted { lines: vec![3, 7] },
        Event::ItemOpened { item: label() },
        Event::ItemClosed { item: label() },
        Event::ItemPlanned { item: label(), planned: Length::from_minutes(25) },
        Event::Suspended {},
        Event::MeetingResumed {},
        Event::Adjourned {},
        Event::MeetingExtended { until: moment() },
        Event::Presiding { who: for_states() },
        Event::Undone { entry: EntryId::from_bits(7), track: Track::Floor },
        Event::Redone { entry: EntryId::from_bits(7), track: Track::Notes },
        Event::ClockMoved {},
        Event::ClockSet {},
    ]
}

fn list() -> Vec<Event> {
    vec![
        Event::ListOpened {},
        Event::ClosingAnnounced { closes_at: moment() },
        Event::ListClosed {},
        Event::ListReopened {},
        Event::ListAwaited {},
        inscribed(ListName::Speakers, Kind::Statement, Channel::Room),
        inscribed(ListName::Speakers, Kind::Question, Channel::Hand),
        inscribed(ListName::AfterClosing, Kind::Reaction, Channel::Chat),
        inscribed(ListName::Replies, Kind::RightOfReply, Channel::Email),
        inscribed(ListName::Speakers, Kind::Statement, Channel::Other),
        Event::SpeakerNamed { id: id(1), speaker: for_a_named_group() },
        Event::Admitted { id: id(1), place: 1 },
        Event::Withdrawn { id: id(1) },
        Event::Moved { id: id(1), place: 2 },
        Event::Skipped { id: id(1), place: 3 },
        Event::Reordered { order: Order::GroupsFirst, list: vec![id(1), id(2)] },
        Event::Held { id: id(1) },
        Event::Released { id: id(1) },
        Event::PutInWriting { id: id(1) },
        Event::Received { id: id(1) },
    ]
}

fn floor() -> Vec<Event> {
    let limit = Some(Length::from_minutes(3));
    vec![
        Event::FloorGiven { id: id(1), speaker: speaker(), kind: Kind::Remarks, item: Some(label()), limit },
        Event::FloorEnded { id: id(1) },
        Event::Paused { id: id(1) },
        Event::SpeakerResumed { id: id(1) },
        Event::SpeakerLimited { id: id(1), limit: Length::from_minutes(4) },
        Event::Limited { scope: LimitScope::Organization, limit: Length::from_minutes(2) },
        Event::BudgetSet { item: label(), group: movement(), pool: Length::from_minutes(20) },
        Event::AttendanceTaken { list: Box::new(attendance()) },
        Event::NameSettled { name: name_mark(), who: Some(movement()) },
        Event::NameSettled { name: name_mark(), who: None },
        Event::AskedToConclude { id: id(1) },
        Event::PersonNamed { id: id(1), person: "H.E. the Ambassador".into() },
        Event::PointOfOrderRaised { id: id(2), who: Some(Speaker::unknown()), item: None },
        Event::PointOfOrderNamed { id: id(2), who: speaker() },
        Event::PointOfOrderTaken { id: id(2) },
        Event::PointOfOrderAnswered { id: id(2) },
        Event::ResponseWorded { id: id(2), words: "noted".into() },
        Event::Reassigned { id: id(1), speaker: speaker() },
        Event::StartCorrected { id: id(1), to: moment() },
        Event::EndCorrected { id: id(1), to: moment() },
    ]
}

fn past() -> PastIntervention {
    PastIntervention {
        request: Some(id(6)),
        limit: Some(Length::from_minutes(3)),
        pauses: vec![Span { from: moment(), to: Some(moment()) }],
        asked_to_conclude: Some(moment()),
        response: Some("noted".into()),
        ..PastIntervention::plain(speaker(), Kind::PointOfOrder, Some(label()), moment(), moment())
    }
}

fn outcome(kind: OutcomeKind) -> Event {
    let outcome = Outcome {
        id: id(3),
        kind,
        item: Some(label()),
        text: "to continue".into(),
        by: Some(speaker()),
        until: Some("Friday".into()),
    };
    Event::OutcomeRecorded(outcome)
}

fn note(stance: Stance, about: About) -> Event {
    Event::Noted(line(stance, about))
}

fn line(stance: Stance, about: About) -> Note {
    Note {
        id: id(4),
        about,
        text: "soutient le paragraphe 58 — 中国".into(),
        on: Some("RC/3 ¶ 58".into()),
        stance: Some(stance),
        verbatim: Some("\"as appropriate\"".into()),
        check: true,
        summary: true,
    }
}

fn record() -> Vec<Event> {
    vec![
        outcome(OutcomeKind::Agreed),
        outcome(OutcomeKind::Decision),
        outcome(OutcomeKind::FollowUp),
        note(Stance::Supports, About::Meeting),
        note(Stance::IsConcerned, About::Item(label())),
        note(Stance::Aligns, About::Intervention(id(1))),
    ]
}

fn notes() -> Vec<Event> {
    let proposal = |amendment, by: Option<Speaker>| Event::Proposed {
        note: line(Stance::Proposes, About::Intervention(id(1))),
        amendment,
        by: by.map(Box::new),
    };
    let aligned = |who: Option<Speaker>| Event::Aligned {
        note: line(Stance::Aligns, About::Outcome(id(3))),
        who: who.map(Box::new),
        with: Box::new(for_a_named_group()),
    };
    let changes = vec![
        NoteChange::Text("polymère".into()),
        NoteChange::On(Some("RC/3 V ¶ 3".into())),
        NoteChange::Stance(None),
        NoteChange::Verbatim(Some("as is".into())),
        NoteChange::Marked(Mark::Check),
        NoteChange::Unmarked(Mark::Summary),
    ];
    let stands = |position| Event::PositionTaken { proposal: id(4), who: speaker(), position };
    vec![
        Event::ParagraphsTakenUp { on: Some("RC/3 ¶ 24-26".into()) },
        proposal(Some(Amendment::Adds), None),
        proposal(Some(Amendment::Deletes), None),
        proposal(Some(Amendment::Replaces("as appropriate".into())), Some(speaker())),
        proposal(None, Some(for_states())),
        aligned(None),
        aligned(Some(speaker())),
        Event::NoteEdited { id: id(4), changes },
        Event::NoteMoved { id: id(4), about: About::Item(label()) },
        Event::NoteStruck { id: id(4) },
        stands(Position::Supports),
        stands(Position::Opposes),
        stands(Position::Consults),
        stands(Position::NotSaid),
        Event::InterventionLogged { id: id(5), heard: Box::new(past()) },
    ]
}

/// The entries of the fixture of the present version.
pub fn entries() -> Vec<Entry> {
    let events = meeting().into_iter().chain(list()).chain(floor()).chain(record()).chain(notes());
    (1..).zip(events).map(|(n, event)| entry(n, vec![event])).collect()
}
