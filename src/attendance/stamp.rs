//! A date with a time as some locale writes it, its numbers not yet told apart.

/// A stamp whose first two numbers may be day and month or month and day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    /// The three numbers of the date, as they stand.
    pub(super) date: [u32; 3],
    /// What says by itself which of them is the day.
    pub(super) says: Option<DateOrder>,
    /// Hours of the day, 0 to 23.
    pub(super) hour: u32,
    pub(super) minute: u32,
    pub(super) second: u32,
    /// Whether it was before or after noon that was written.
    pub(super) clock: Clock,
}

/// In which order a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateOrder {
    /// 25/06/2021.
    DayFirst,
    /// 06/25/2021.
    MonthFirst,
    /// 2021-06-25.
    YearFirst,
}

/// The dial of a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clock {
    Twelve,
    TwentyFour,
}

/// Longer is a sentence with numbers in it.
const LONGEST: usize = 48;

const BEFORE_NOON: [&str; 8] = ["am", "上午", "오전", "午前", "ص", "πμ", "sa", "vm"];
const AFTER_NOON: [&str; 8] = ["pm", "下午", "오후", "午後", "م", "μμ", "ch", "nm"];

/// Beginnings of the months' names in the languages that have Latin letters, January first.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene", "gen"],
    &["feb", "fév", "fev"],
    &["mar", "mär", "maa", "mrt"],
    &["apr", "avr", "abr"],
    &["may", "mai", "maj", "mei", "mag"],
    &["jun", "juin", "giu"],
    &["jul", "juil", "lug"],
    &["aug", "aoû", "aou", "ago"],
    &["sep", "set"],
    &["oct", "okt", "out", "ott"],
    &["nov"],
    &["dec", "déc", "dez", "dic"],
];

/// A number of a text and the letter that stands behind it.
#[derive(Debug, Clone, Copy)]
struct Number {
    value: u32,
    digits: usize,
    behind: char,
}

impl Stamp {
    /// Reads a date with a time; none for anything else.
    pub(super) fn read(text: &str) -> Option<Self> {
        if text.len() > LONGEST * 3 || text.chars().count() > LONGEST {
            return None;
        }
        let numbers = numbers(text);
        let words = words(text);
        let month = words.iter().rev().find_map(|word| month(word));
        let half = half_of_the_day(&words);
        let date_first = numbers.first()?.behind != ':';
        let count = if month.is_some() { 2 } else { 3 };
        let (date, time) = if date_first {
            (numbers.get(..count)?, numbers.get(count..)?)
        } else {
            let date = numbers.iter().rposition(|number| number.behind == ':')? + 2;
            (numbers.get(date..date + count)?, numbers.get(..date)?)
        };
        let (hour, minute, second, clock) = time_of(time, half)?;
        let (date, says) = match month {
            Some(month) => with_named_month(date, month)?,
            None => in_numbers(date)?,
        };
        Some(Self { date, says, hour, minute, second, clock })
    }

    /// Whether both orders of day and month are possible.
    pub(super) fn is_open(&self) -> bool {
        let [first, second, _] = self.date;
        self.says.is_none() && first <= 12 && second <= 12
    }
}

/// Whether a text is a date without a time, or the time that follows one: a comma stands between them.
pub(super) fn is_date_alone(text: &str) -> bool {
    let numbers = numbers(text);
    numbers.len() == 3 && !text.contains(':') && text.chars().count() <= 12 && words(text).is_empty()
}

/// Whether a text is a time of day.
pub(super) fn is_time_alone(text: &str) -> bool {
    let numbers = numbers(text);
    let colon = numbers.first().is_some_and(|number| number.behind == ':' || number.behind == '.');
    (2..=3).contains(&numbers.len()) && colon && text.chars().count() <= 16
}

fn numbers(text: &str) -> Vec<Number> {
    let mut numbers: Vec<Number> = Vec::new();
    let mut inside = false;
    for letter in text.chars() {
        if let Some(digit) = digit(letter) {
            match numbers.last_mut().filter(|_| inside) {
                Some(number) => {
                    number.value = number.value.saturating_mul(10).saturating_add(digit);
                    number.digits += 1;
                }
                None => numbers.push(Number { value: digit, digits: 1, behind: ' ' }),
            }
            inside = true;
        } else {
            if let Some(number) = numbers.last_mut().filter(|_| inside) {
                number.behind = letter;
            }
            inside = false;
        }
    }
    numbers
}

/// Digits of European, Arabic, Persian and wide forms.
fn digit(letter: char) -> Option<u32> {
    let code = u32::from(letter);
    let zero = [0x30, 0x660, 0x6F0, 0xFF10].into_iter().find(|zero| (*zero..*zero + 10).contains(&code))?;
    Some(code - zero)
}

/// Words of letters, lower case.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn month(word: &str) -> Option<u32> {
    let place = MONTHS.iter().position(|names| names.iter().any(|name| word.starts_with(name)))?;
    u32::try_from(place + 1).ok()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    BeforeNoon,
    AfterNoon,
}

/// “p. m.” is two words; in other scripts the mark stands among the words for hours and minutes.
fn half_of_the_day(words: &[String]) -> Option<Half> {
    let letters = words.concat();
    let marked = |marks: &[&str]| {
        marks.iter().any(|mark| letters.ends_with(mark) || !mark.is_ascii() && letters.contains(mark))
    };
    match (marked(&BEFORE_NOON), marked(&AFTER_NOON)) {
        (_, true) => Some(Half::AfterNoon),
        (true, false) => Some(Half::BeforeNoon),
        (false, false) => None,
    }
}

fn with_named_month(date: &[Number], month: u32) -> Option<([u32; 3], Option<DateOrder>)> {
    let [one, other] = date else { return None };
    let (day, year) = if one.digits == 4 { (other, one) } else { (one, other) };
    Some(([day.value, month, year.value], Some(DateOrder::DayFirst)))
}

fn in_numbers(date: &[Number]) -> Option<([u32; 3], Option<DateOrder>)> {
    let [first, second, third] = date else { return None };
    let says = if first.digits == 4 {
        Some(DateOrder::YearFirst)
    } else if third.digits != 4 && third.digits != 2 || first.digits > 2 || second.digits > 2 {
        return None;
    } else if first.behind == '.' && second.value <= 12 || first.value > 12 {
        Some(DateOrder::DayFirst)
    } else if second.value > 12 {
        Some(DateOrder::MonthFirst)
    } else {
        None
    };
    Some(([first.value, second.value, third.value], says))
}

fn time_of(time: &[Number], half: Option<Half>) -> Option<(u32, u32, u32, Clock)> {
    let (hour, rest) = time.split_first()?;
    let (minute, rest) = rest.split_first()?;
    let second = rest.first().filter(|_| matches!(minute.behind, ':' | '.' | '분' | '分'));
    let second = second.map_or(0, |second| second.value);
    let half = half.filter(|_| hour.value <= 12);
    let hour = match half {
        Some(Half::AfterNoon) => hour.value % 12 + 12,
        Some(Half::BeforeNoon) => hour.value % 12,
        None => hour.value,
    };
    let clock = if half.is_some() { Clock::Twelve } else { Clock::TwentyFour };
    (hour < 24 && minute.value < 60 && second < 61).then_some((hour, minute.value, second.min(59), clock))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> ([u32; 3], Option<DateOrder>, String) {
        let stamp = Stamp::read(text).unwrap_or_else(|| panic!("{text}"));
        (stamp.date, stamp.says, format!("{:02}:{:02}:{:02}", stamp.hour, stamp.minute, stamp.second))
    }

    #[test]
    fn a_stamp_of_any_locale_is_read() {
        use DateOrder::{DayFirst, MonthFirst, YearFirst};
        for (text, says, time) in [
            ("6/25/2021, 9:52:11 AM", Some(MonthFirst), "09:52:11"),
            ("6/25/21, 12:03:27\u{202f}PM", Some(MonthFirst), "12:03:27"),
            ("6/25/2021 12:00 AM", Some(MonthFirst), "00:00:00"),
            ("14/11/22, 09:29:07", Some(DayFirst), "09:29:07"),
            ("25.06.2021, 09:52:11", Some(DayFirst), "09:52:11"),
            ("5.6.2021 klo 9.52.11", Some(DayFirst), "09:52:11"),
            ("2021-06-25 10:00:00", Some(YearFirst), "10:00:00"),
            ("2021-06-25T13:52:11.123Z", Some(YearFirst), "13:52:11"),
            ("2021/6/25 下午3:04:05", Some(YearFirst), "15:04:05"),
            ("2021. 6. 25. 오전 9:52:11", Some(YearFirst), "09:52:11"),
            ("25/6/2021, 3:04:05 p. m.", Some(DayFirst), "15:04:05"),
            ("25/6/2021 3:04:05 μ.μ.", Some(DayFirst), "15:04:05"),
            ("٢٥/٦/٢٠٢١ ٣:٠٤:٠٥ م", Some(DayFirst), "15:04:05"),
            ("25-Jun-2021 9:52 am", Some(DayFirst), "09:52:00"),
            ("Jun 25, 2021 03:04 PM", Some(DayFirst), "15:04:00"),
            ("25 de junio de 2021 9:52", Some(DayFirst), "09:52:00"),
            ("2021年6月25日 下午3時04分05秒", Some(YearFirst), "15:04:05"),
            ("09:52:11 25/06/2021", Some(DayFirst), "09:52:11"),
            ("5/6/2021, 9:52:11", None, "09:52:11"),
        ] {
            let (_, found, clock) = read(text);
            assert_eq!((found, clock.as_str()), (says, time), "{text}");
        }
        assert_eq!(read("Jun 25, 2021 03:04 PM").0, [25, 6, 2021]);
    }

    #[test]
    fn other_texts_with_numbers_are_no_stamp() {
        for text in [
            "",
            "132",
            "2h 11m 16s",
            "850 0000 0000",
            "25/06/2021",
            "10:41",
            "+1 212-***-**99",
            "ID 1 2 3 4 5",
        ] {
            assert_eq!(Stamp::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_date_and_its_time_are_known_apart() {
        assert!(is_date_alone("6/25/2021") && !is_date_alone("9:52:11 AM") && !is_date_alone("UNIDIR"));
        assert!(is_time_alone("9:52:11 AM") && is_time_alone("9:52") && !is_time_alone("6/25/2021"));
    }
}
