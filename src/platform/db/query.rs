//! Queries: statements with the values bound to them.

use super::{Statement, error::Meaning};
use sqlx::{
    Arguments as _, Encode, FromRow, Sqlite, Type,
    sqlite::{SqliteArguments, SqliteRow},
};
use std::fmt::{Display, Write};

/// A row that can be read into a type; `#[derive(sqlx::FromRow)]` makes one.
pub trait Row: for<'r> FromRow<'r, SqliteRow> + Send + Unpin {}
impl<T: for<'r> FromRow<'r, SqliteRow> + Send + Unpin> Row for T {}

/// A value that can be bound to a placeholder.
pub trait Value: for<'q> Encode<'q, Sqlite> + Type<Sqlite> {}
impl<T: for<'q> Encode<'q, Sqlite> + Type<Sqlite>> Value for T {}

/// A statement with the values of its placeholders `$1`, `$2`, …
pub struct Query {
    pub(super) text: &'static str,
    pub(super) values: SqliteArguments,
    pub(super) unique: &'static [Meaning],
}

impl From<Statement> for Query {
    fn from(statement: Statement) -> Self {
        sql(statement.sqlite)
    }
}

impl Statement {
    pub fn bind(self, value: impl Value) -> Query {
        Query::from(self).bind(value)
    }
}

pub fn sql(text: &'static str) -> Query {
    Query { text, values: SqliteArguments::default(), unique: &[] }
}

/// A list of numbers as one value to bind, for the word `LIST_1` and its like of
/// [`dialect`](super::dialect).
pub fn list<T: Display>(ids: impl IntoIterator<Item = T>) -> String {
    let ids = ids.into_iter();
    let mut text = String::with_capacity(20 * ids.size_hint().0 + 2);
    for id in ids {
        let written = write!(text, "{}{id}", if text.is_empty() { '[' } else { ',' });
        debug_assert!(written.is_ok(), "a string has always room");
    }
    text.push_str(if text.is_empty() { "[]" } else { "]" });
    text
}

impl Query {
    pub fn bind(mut self, value: impl Value) -> Self {
        self.values.add(value).expect("numbers, texts and bytes always encode");
        self
    }

    /// The errors for duplicates, in a statement that writes.
    pub fn on_unique(mut self, unique: &'static [Meaning]) -> Self {
        self.unique = unique;
        self
    }
}
