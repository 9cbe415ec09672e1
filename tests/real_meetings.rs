//! Meetings that were held: the order and the capacities of the public record come out as they went in.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says at once what it did not find")]

mod program;

use program::Home;
use serde_json::Value;

const BMS5: &str = include_str!("meetings/meeting-BMS5-2014.txt");
const OTHERS: &str = include_str!("meetings/meeting-SALW-other-orders.txt");

/// One line of a public record.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Spoke {
    who: String,
    on_behalf_of: String,
}

impl Spoke {
    /// The speaker and capacity as a person types them.
    fn typed(&self) -> String {
        match self.on_behalf_of.strip_prefix("delivered by ") {
            Some(speaker) => format!("{speaker} for {}", self.who),
            None if self.on_behalf_of.is_empty() => self.who.clone(),
            None if self.on_behalf_of.contains(',') => format!("{} for \"{}\"", self.who, self.on_behalf_of),
            None => format!("{} for {}", self.who, self.on_behalf_of),
        }
    }
}

/// The lines under the heading that contains a text.
fn section(file: &str, heading: &str) -> Vec<Spoke> {
    file.lines()
        .skip_while(|line| !(line.starts_with("##") && line.contains(heading)))
        .skip(1)
        .take_while(|line| !line.starts_with("##"))
        .filter(|line| line.starts_with(|first: char| first.is_ascii_digit()))
        .map(|line| {
            let mut columns = line.split('\t').skip(1);
            let mut next = || columns.next().unwrap_or_default().trim().to_owned();
            Spoke { who: next(), on_behalf_of: next() }
        })
        .collect()
}

fn agenda(title: &str, date: &str, zone: &str) -> String {
    format!(
        "title = \"{title}\"\ndate = {date}\nstarts = 10:00:00\nends = 13:00:00\ntime_zone = \"{zone}\"\n\
         [time_limits]\nnational = \"3m\"\ngroup = \"5m\"\n\
         [[items]]\nlabel = \"1\"\ntitle = \"Exchange of views\"\nkind = \"exchange\"\n"
    )
}

/// A meeting in which these spoke in this order: each asks, then the floor is given one after the other.
fn held(home: &Home, name: &str, date: &str, zone: &str, spoke: &[Spoke]) -> Value {
    let file = home.file(&format!("{name}.toml"), &agenda(name, date, zone));
    let mut lines = format!("@{date}T10:00 open-item 1\n");
    let mut once = Vec::new();
    for spoke in spoke {
        // A second intervention is asked for after the first.
        if once.contains(&spoke) {
            lines.push_str(&"give-floor\n".repeat(once.len()));
            once.clear();
        }
        lines = lines + "inscribe " + &spoke.typed() + "\n";
        once.push(spoke);
    }
    lines.push_str(&"give-floor\n".repeat(once.len()));
    lines.push_str("end-floor\n");
    home.lines(name, &file, &lines);
    home.show(name, &format!("{date}T13:00"))
}

fn names(json: &Value) -> Vec<String> {
    let finished = json["finished"].as_array().unwrap();
    finished.iter().map(|speech| speech["name"].as_str().unwrap().to_owned()).collect()
}

fn capacities(json: &Value) -> Vec<String> {
    let finished = json["finished"].as_array().unwrap();
    finished
        .iter()
        .map(|speech| {
            let group = speech["on_behalf_of"]["group"].as_str().unwrap_or("-");
            format!("{} {} {}", speech["who"].as_str().unwrap(), speech["capacity"].as_str().unwrap(), group)
        })
        .collect()
}

#[test]
fn the_fifth_biennial_meeting_on_18_june_2014() {
    let spoke = section(BMS5, "18 June 2014");
    let json = held(&Home::new(), "bms5-18-june", "2014-06-18", "America/New_York", &spoke);
    assert_eq!(
        names(&json),
        [
            "Indonesia",
            "China",
            "Iraq",
            "Belarus",
            "Colombia",
            "United Republic of Tanzania",
            "Cuba",
            "Turkey",
            "India",
            "European Union"
        ]
    );
    assert_eq!(capacities(&json)[0], "IDN group NAM");
    assert_eq!(capacities(&json)[9], "EU group -");
}

#[test]
fn the_fifth_biennial_meeting_on_19_june_2014_hears_organizations() {
    let spoke = section(BMS5, "19 June 2014");
    let json = held(&Home::new(), "bms5-19-june", "2014-06-19", "America/New_York", &spoke);
    assert_eq!(
        capacities(&json),
        [
            "UNCASA organization -",
            "ECOWAS group -",
            "EAC organization -",
            "RECSA organization -",
            "ICRC organization -"
        ]
    );
}

#[test]
fn the_fifth_biennial_meeting_on_20_june_2014_decides_and_corrects_qatar_afterwards() {
    let home = Home::new();
    let mut spoke = section(BMS5, "20 June 2014");
    assert_eq!(spoke.len(), 30);
    spoke[0].on_behalf_of.clear();
    let before = held(&home, "bms5-20-june", "2014-06-20", "America/New_York", &spoke);
    assert_eq!(capacities(&before)[0], "QAT national -");

    let file = home.path().join("bms5-20-june.toml");
    home.lines(
        "bms5-20-june",
        &file,
        "@2014-06-20T12:30 reassign #1 to Qatar for Arab States\ndecision \"It was so decided.\"\n",
    );

    let after = home.show("bms5-20-june", "2014-06-20T13:00");
    assert_eq!(capacities(&after)[0], "QAT group ARAB_GROUP");
    assert_eq!(after["finished"][0]["started_at"], before["finished"][0]["started_at"]);
    assert_eq!(after["outcomes"][0]["text"], "It was so decided.");
    let all = capacities(&after);
    assert_eq!(all[1], "EU group -");
    assert_eq!(all[2], "NGA group AFRICAN_GROUP");
    assert_eq!(all[5], "JAM group CARICOM");
    assert_eq!(all[25], "PSE observer -");
    assert_eq!(all[29], "EU group -");
    assert_eq!(all.len(), 30);
}

#[test]
fn the_conference_on_disarmament_of_7_august_2018_hears_austria_in_two_capacities() {
    let spoke = section(OTHERS, "7 August 2018");
    let json = held(&Home::new(), "cd-2018", "2018-08-07", "Europe/Zurich", &spoke);
    let all = capacities(&json);
    assert_eq!(all.len(), 22);
    assert_eq!(all[4], "AUT group EU");
    assert_eq!(all[19], "AUT national -");
    assert_eq!(names(&json)[16], "Russian Federation");
    assert_eq!(names(&json)[21], "Democratic People's Republic of Korea");
}

#[test]
fn the_statements_of_bms7_know_two_free_lists_of_states_by_one_speaker() {
    let spoke = section(OTHERS, "BMS7, July 2021");
    let json = held(&Home::new(), "bms7", "2021-07-30", "America/New_York", &spoke);
    let finished = json["finished"].as_array().unwrap();
    assert_eq!(finished.len(), 9);
    assert_eq!(finished[0]["name"], "Côte d'Ivoire");
    let states = |index: usize| finished[index]["on_behalf_of"]["states"].as_array().unwrap().len();
    assert_eq!((states(1), states(2)), (6, 6));
    assert_eq!(finished[1]["capacity"], "states");
    assert_eq!(capacities(&json)[4], "BRA group MERCOSUR");
    assert_eq!(capacities(&json)[7], "SDN group ARAB_GROUP");
}

#[test]
fn the_preparatory_committee_of_2018_and_the_climate_conference_of_2013_are_heard_in_their_order() {
    for (heading, date, count) in
        [("thematic debate (2)", "2018-03-20", 14), ("civil society participation", "2015-02-10", 19)]
    {
        let mut spoke = section(OTHERS, heading);
        spoke.truncate(count);
        let json = held(&Home::new(), "order", date, "America/New_York", &spoke);
        assert_eq!(names(&json).len(), count, "{heading}");
    }
}
