//! The time before a line, and times in general.

use super::super::{Line, Misphrased, TimeTyped, stamp};
use super::room::{ZONE, at, day};
use crate::time::Moment;

fn moment(line: &str, before: Option<Moment>) -> Result<Moment, Misphrased> {
    let stamp = stamp(&mut Line::cut(line).unwrap())?.unwrap();
    stamp.moment(before, day(), ZONE)
}

#[test]
fn the_first_time_is_on_the_agendas_date() {
    assert_eq!(moment("@10:41 pause", None), Ok(at("10:41")));
    assert_eq!(moment("@2021-06-25T10:41 pause", None), Ok(at("10:41")));
}

#[test]
fn later_ones_are_the_next_such_time() {
    assert_eq!(moment("@10:41 pause", Some(at("10:41"))), Ok(at("10:41")));
    assert_eq!(moment("@10:41:30 pause", Some(at("10:41"))), Ok(at("10:41:30")));
    let after_midnight = moment("@00:10 pause", Some(at("23:50"))).unwrap();
    assert_eq!(after_midnight - at("23:50"), "20m".parse().unwrap());
}

#[test]
fn a_time_twelve_hours_ahead_is_refused_with_both_times() {
    let wrong = moment("@10:40 pause", Some(at("10:41"))).unwrap_err();
    assert!(wrong.message.contains("10:40:00") && wrong.message.contains("10:41:00"), "{}", wrong.message);
    assert!(moment("@22:41 pause", Some(at("10:41"))).is_err());
    assert!(moment("@22:40:59 pause", Some(at("10:41"))).is_ok());
}

#[test]
fn the_time_is_taken_off_the_line() {
    let mut line = Line::cut("@10:41 pause").unwrap();
    stamp(&mut line).unwrap();
    assert_eq!(line.tokens.first().unwrap().text, "pause");
    assert_eq!(stamp(&mut line), Ok(None));
}

#[test]
fn what_is_no_time_is_not_read() {
    for text in
        ["", "10", "10:4", "24:00", "10:60", "10:41:60", "1:2:3:4", "+1:00", "10:41pm", "2021-13-01T10:00"]
    {
        assert_eq!(TimeTyped::any(text), None, "{text}");
    }
    for text in ["31 June 10:00", "June 10:00", "24 Ju 10:00", "24 25 10:00", "24 June 21 10:00"] {
        assert_eq!(TimeTyped::any(text), None, "{text}");
    }
}

#[test]
fn a_time_that_the_clocks_repeat_is_the_one_still_ahead() {
    let read = |text: &str| TimeTyped::clock_or_dated(text).unwrap();
    let first = read("2021-11-07T01:30").nearest(at("10:00"), ZONE);
    let after = first + "10m".parse().unwrap();
    assert_eq!(read("01:30").at_or_after(after, ZONE) - first, "1h".parse().unwrap());
}

#[test]
fn the_twenty_ninth_of_february_is_in_the_last_leap_year() {
    let asked = TimeTyped::any("29 February 10:00").unwrap().not_after(at("10:00"), ZONE).unwrap();
    assert_eq!(asked.in_zone(ZONE).format("%Y-%m-%d").to_string(), "2020-02-29");
}
