//! What the program writes is what its schemas promise, in every state of a meeting.

use informals::agenda::Attribution;
use informals::export::{Extra, Format, Wanted, export};
use informals::meeting::{Command, FloorTo, Kind, OnBehalfOf, Practice, Speaker};
use informals::record::{Audience, Record, show};
use jsonschema::Validator;
use serde_json::Value;

use crate::desk::Desk;
use crate::june;

fn schema(text: &str) -> Validator {
    jsonschema::validator_for(&serde_json::from_str(text).unwrap()).unwrap()
}

fn must_hold(schema: &Validator, value: &Value) {
    let wrong: Vec<String> =
        schema.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(wrong.is_empty(), "{wrong:#?}\n{value:#}");
}

/// A meeting in each of its states.
fn states() -> Vec<Desk> {
    let practice = Some(Practice { begins: june::agenda().starts_at(), still: false });
    let mut suspended = june::exchange(None);
    suspended.at("10:50").does(Command::Suspend);
    let mut interrupted = june::exchange(practice);
    interrupted.at("10:50").does(Command::PointOfOrder { who: None });
    let mut point_alone = june::exchange(None);
    point_alone.at("10:50").does(Command::EndFloor).does(Command::PointOfOrder { who: None });
    let mut unknown = june::exchange(None);
    unknown.at("10:50").does(Command::GiveFloor { to: FloorTo::Unknown });
    let mut named_group = june::exchange(None);
    let friends = Speaker {
        on_behalf_of: Some(OnBehalfOf::Named("Friends of the Chair".to_owned())),
        ..named_group.speaker(("Peru", None))
    };
    let asking = informals::meeting::Asking {
        speaker: friends,
        note: Some("on ¶ 4".to_owned()),
        ..named_group.asking(("Peru", None), Kind::Question)
    };
    named_group.at("10:50").does(Command::Inscribe { askings: vec![asking] });
    vec![
        june::before(None),
        june::exchange(None),
        june::late(practice),
        june::adjourned(None),
        suspended,
        interrupted,
        point_alone,
        unknown,
        named_group,
    ]
}

#[test]
fn show_is_what_its_schema_says_in_every_state() {
    let schema = schema(include_str!("../../schema/show-1.json"));
    for desk in states() {
        let shown = show(&desk.meeting, desk.now, &|_, _| Some("move #1 to 2".to_owned()));
        must_hold(&schema, &serde_json::to_value(shown).unwrap());
    }
}

#[test]
fn the_record_is_what_its_schema_says_with_and_without_names() {
    let schema = schema(include_str!("../../schema/record-1.json"));
    for desk in states() {
        for attribution in [Attribution::Named, Attribution::Groups, Attribution::None] {
            let bytes = export(&Record::of(&desk.meeting, desk.now), &Wanted::new(Format::Json, attribution))
                .unwrap();
            must_hold(&schema, &serde_json::from_slice(&bytes).unwrap());
        }
    }
}

#[test]
fn a_record_with_reminders_is_what_the_schema_says_too() {
    let schema = schema(include_str!("../../schema/record-1.json"));
    let desk = june::adjourned(None);
    let wanted = Wanted::new(Format::Json, Attribution::Named).with([Extra::Reminders]);
    let value: Value =
        serde_json::from_slice(&export(&Record::of(&desk.meeting, desk.now), &wanted).unwrap()).unwrap();
    must_hold(&schema, &value);
    assert!(value["finished"].as_array().unwrap().iter().any(|one| !one["asked_to_conclude"].is_null()));
}

#[test]
fn the_picture_of_the_audience_is_what_its_schema_says() {
    let schema = schema(include_str!("../../schema/audience-2.json"));
    for desk in states() {
        must_hold(&schema, &serde_json::to_value(Audience::of(desk.room(), desk.now)).unwrap());
    }
}

#[test]
fn a_schema_refuses_a_key_too_many_and_a_key_too_few() {
    let schema = schema(include_str!("../../schema/audience-2.json"));
    let desk = june::late(None);
    let picture = serde_json::to_value(Audience::of(desk.room(), desk.now)).unwrap();
    let mut more = picture.clone();
    more["notes"] = Value::Null;
    let mut fewer = picture.clone();
    fewer.as_object_mut().unwrap().remove("next");
    assert!(schema.is_valid(&picture) && !schema.is_valid(&more) && !schema.is_valid(&fewer));
}
