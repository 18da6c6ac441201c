//! Points in time: milliseconds inside, RFC 3339 in UTC outside.
//!
//! The 15 lines of calendar are our own, because islands render times too: a crate would add more
//! to the browser build than it takes out of this file.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{
    fmt,
    ops::{Add, Sub},
    time::Duration,
};

const DAY: i64 = 86_400_000;
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "ssr", derive(sqlx::Type), sqlx(transparent))]
pub struct Timestamp(i64);

impl Timestamp {
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The time since `earlier`; zero if that lies ahead.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(self.0.saturating_sub(earlier.0).try_into().unwrap_or(0))
    }

    /// "21 November 2026": the same on the server and in the browser, whatever the locale.
    pub fn day(self) -> String {
        let (year, month, day) = civil(self.0.div_euclid(DAY));
        format!("{day} {} {year}", MONTHS[month as usize - 1])
    }

    /// "just now", "5 minutes ago", "yesterday", and beyond a week the day itself.
    pub fn ago(self, now: Self) -> String {
        let counted = |number: u64, unit: &str| {
            format!("{number} {unit}{} ago", if number == 1 { "" } else { "s" })
        };
        match now.since(self).as_secs() {
            0..60 => "just now".to_owned(),
            seconds @ 60..3600 => counted(seconds / 60, "minute"),
            seconds @ 3600..86_400 => counted(seconds / 3600, "hour"),
            86_400..172_800 => "yesterday".to_owned(),
            seconds @ 172_800..604_800 => counted(seconds / 86_400, "day"),
            _ => self.day(),
        }
    }
}

impl Add<Duration> for Timestamp {
    type Output = Self;

    fn add(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(duration.as_millis().try_into().unwrap_or(i64::MAX)))
    }
}

impl Sub<Duration> for Timestamp {
    type Output = Self;

    fn sub(self, duration: Duration) -> Self {
        Self(self.0.saturating_sub(duration.as_millis().try_into().unwrap_or(i64::MAX)))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = civil(self.0.div_euclid(DAY));
        let millis = self.0.rem_euclid(DAY);
        let (hour, minute, second) = (millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60);
        if !(0..=9999).contains(&year) {
            return f.write_str("9999-12-31T23:59:59.999Z");
        }
        // Written by hand: every card of a page has a timestamp, and the formatting machinery took
        // a twentieth of the page.
        let mut text = *b"0000-00-00T00:00:00.000Z";
        for (end, value) in [
            (4, year),
            (7, month),
            (10, day),
            (13, hour),
            (16, minute),
            (19, second),
            (23, millis % 1000),
        ] {
            let mut value = value;
            let mut index = end;
            while value > 0 {
                index -= 1;
                text[index] = b'0' + (value % 10) as u8;
                value /= 10;
            }
        }
        f.write_str(std::str::from_utf8(&text).map_err(|_| fmt::Error)?)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text)
    }
}

struct Text;

impl de::Visitor<'_> for Text {
    type Value = Timestamp;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a time like 2026-11-21T08:30:00.000Z")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Timestamp, E> {
        parse(text).ok_or_else(|| E::custom("not a time like 2026-11-21T08:30:00.000Z"))
    }
}

/// Parses what [`fmt::Display`] writes, and nothing else.
fn parse(text: &str) -> Option<Timestamp> {
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<i64>().ok();
    let days = days(number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let millis = number(11, 13)? * 3_600_000
        + number(14, 16)? * 60_000
        + number(17, 19)? * 1000
        + number(20, 23)?;
    let time = Timestamp(days * DAY + millis);
    (time.to_string() == text).then_some(time)
}

/// Year, month and day of a day counted from 1970-01-01 (proleptic Gregorian, eras of 400 years).
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

/// The inverse of [`civil`].
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let shifted_month = if month > 2 { month - 3 } else { month + 9 };
    let day_of_year = (153 * shifted_month + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_dates_are_written_right() {
        assert_eq!(Timestamp(0).to_string(), "1970-01-01T00:00:00.000Z");
        assert_eq!(Timestamp(1_709_210_096_789).to_string(), "2024-02-29T12:34:56.789Z");
        assert_eq!(Timestamp(-1).to_string(), "1969-12-31T23:59:59.999Z");
        assert_eq!(Timestamp(1_709_210_096_789).day(), "29 February 2024");
    }

    #[test]
    fn how_long_ago_is_said_in_words() {
        let now = Timestamp(1_709_210_096_789);
        for (seconds, words) in [
            (-5, "just now"),
            (59, "just now"),
            (60, "1 minute ago"),
            (3599, "59 minutes ago"),
            (7200, "2 hours ago"),
            (86_400, "yesterday"),
            (3 * 86_400, "3 days ago"),
            (7 * 86_400, "22 February 2024"),
        ] {
            assert_eq!(Timestamp(now.0 - seconds * 1000).ago(now), words);
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "",
            "2024-02-30T00:00:00.000Z",
            "2024-02-29",
            "2024-02-29T25:00:00.000Z",
            "2024-02-29 12:34:56.789Z",
        ] {
            assert_eq!(parse(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn every_time_reads_back_as_itself(millis in 0_i64..253_402_300_800_000) {
            let time = Timestamp(millis);
            prop_assert_eq!(parse(&time.to_string()), Some(time));
        }
    }
}
