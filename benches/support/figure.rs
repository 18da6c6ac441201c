//! The rows of the table that the benches print. A figure is the median of several runs.

use super::{Load, RUNS, is_quick};
use std::{
    fmt::{self, Display},
    io::{IsTerminal, stderr},
    time::Duration,
};

/// One value for each run of a measurement. Shown as the median, with the lowest and the highest
/// in brackets.
#[derive(Clone, Debug)]
pub struct Figure {
    values: Vec<f64>,
    unit: &'static str,
}

impl Figure {
    pub fn new(values: impl IntoIterator<Item = f64>, unit: &'static str) -> Self {
        Self { values: values.into_iter().collect(), unit }
    }

    pub fn rates(runs: &[Load]) -> Self {
        Self::new(runs.iter().map(|run| run.rate), "/s")
    }

    pub fn p99s(runs: &[Load]) -> Self {
        Self::new(runs.iter().map(|run| millis(run.p99)), " ms")
    }

    /// A percentile of each run.
    pub fn percentiles(runs: &[Vec<Duration>], percent: usize) -> Self {
        Self::new(runs.iter().map(|times| millis(percentile(times.clone(), percent))), " ms")
    }

    /// The ratio to another figure, run by run.
    pub fn over(&self, other: &Self) -> Self {
        self.with(other, |own, other| own / other, " ×")
    }

    /// The difference from another figure, run by run.
    pub fn minus(&self, other: &Self) -> Self {
        self.with(other, |own, other| own - other, self.unit)
    }

    fn with(&self, other: &Self, of: impl Fn(f64, f64) -> f64, unit: &'static str) -> Self {
        let pairs = self.values.iter().zip(&other.values);
        Self::new(pairs.map(|(own, other)| of(*own, *other)), unit)
    }
}

impl Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut sorted = self.values.clone();
        sorted.sort_by(f64::total_cmp);
        let [low, .., high] = sorted[..] else { return f.write_str("one run is too few") };
        let median = number(sorted[sorted.len() / 2]);
        f.pad(&format!("{median}{} ({}–{})", self.unit, number(low), number(high)))
    }
}

/// A number with three or more digits that mean something, and commas between thousands.
fn number(value: f64) -> String {
    match value {
        1000.0.. => {
            let digits = format!("{value:.0}");
            let (head, tail) = digits.split_at((digits.len() - 1) % 3 + 1);
            let thousands = tail.as_bytes().chunks(3).map(String::from_utf8_lossy);
            thousands.fold(head.to_owned(), |text, digits| format!("{text},{digits}"))
        }
        100.0.. => format!("{value:.0}"),
        10.0.. => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

/// The percentile of some times.
fn percentile(mut times: Vec<Duration>, percent: usize) -> Duration {
    times.sort_unstable();
    times.get(times.len() * percent / 100).or(times.last()).copied().unwrap_or_default()
}

pub fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

impl Load {
    /// The load of requests that took these times.
    pub fn new(times: Vec<Duration>, over: Duration) -> Self {
        let count = times.len();
        Self { count, rate: count as f64 / over.as_secs_f64(), p99: percentile(times, 99) }
    }
}

/// Prints one row of the table: what was measured, its budget, and what a yardstick says to it.
/// `scripts/bench.mjs` knows rows by their bars.
pub fn row(what: &str, measured: &Figure, budget: &str, yardstick: impl Display) {
    clear();
    println!("{what:<60} | {measured:>28} | {budget:>12} | {yardstick}");
}

/// Prints how many times slower calls are beside something else than alone: the 99th percentile,
/// which has the budget, and the median.
pub fn slower(what: &str, alone: &[Vec<Duration>], loud: &[Vec<Duration>], budget: &str) {
    for (what, percent, budget) in
        [(format!("{what}: p99 beside alone"), 99, budget), ("  its median".to_owned(), 50, "")]
    {
        let (alone, loud) =
            (Figure::percentiles(alone, percent), Figure::percentiles(loud, percent));
        row(&what, &loud.over(&alone), budget, &alone);
    }
}

/// A ratio to a yardstick, as the last column shows it.
pub fn beside(ratio: &Figure, yardstick: &str) -> String {
    format!("{ratio} {yardstick}")
}

/// The runs of a measurement. A terminal shows which one is under way.
pub fn runs(what: &str) -> impl Iterator<Item = usize> {
    let count = if is_quick() { 2 } else { RUNS };
    (1..=count).inspect(move |run| {
        if stderr().is_terminal() {
            eprint!("\r\x1b[K{what}: run {run} of {count} …");
        }
    })
}

fn clear() {
    if stderr().is_terminal() {
        eprint!("\r\x1b[K");
    }
}

/// Says what is done before the next rows.
pub fn progress(what: &str) {
    clear();
    eprintln!("{what} …");
}
