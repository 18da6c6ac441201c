//! Statements, the values bound to them, and the parts that many statements share.

use super::{Statement, error::Meaning};
use crate::base::Result;
use serde::de::DeserializeOwned;
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

/// A condition: true if a column is one of a list that was bound as [`list`]. A literal, for
/// `concat!`.
macro_rules! among {
    ($column:literal, $list:literal) => {
        concat!($column, " in (select value from json_each(", $list, "))")
    };
}
/// The rows of a list that was bound as [`list`], with the column `value`. A literal, for
/// `concat!`.
macro_rules! each {
    ($list:literal) => {
        concat!("(select value from json_each(", $list, "))")
    };
}
/// The rows of a list of pairs that was bound as [`pairs`], with the columns `one` and `other`. A
/// literal, for `concat!`.
macro_rules! in_pairs {
    ($pairs:literal) => {
        concat!(
            "(select json_extract(value, '$[0]') as one, json_extract(value, '$[1]') as other
            from json_each(",
            $pairs,
            "))"
        )
    };
}
/// The rows of a query as one text, a JSON list of lists: many rows cost less to hand over this way
/// than one by one. A literal, for `concat!`.
macro_rules! json_rows {
    ($columns:literal, $from:expr) => {
        concat!("(select json_group_array(json_array(", $columns, ")) from (", $from, "))")
    };
}
/// The numbers of a query as one text, a JSON list.
macro_rules! json_numbers {
    ($column:literal, $from:expr) => {
        concat!("(select json_group_array(", $column, ") from (", $from, "))")
    };
}
/// A statement for [`Db::batched`], which answers at most once for each key. `$columns` makes the
/// columns of a `request` from its key, which is the JSON list `value`; `$answer` are the values
/// of an answer, and `$rest` is what follows `from request`. A literal, for `concat!`.
macro_rules! batch_query {
    ($columns:literal, $answer:expr, $rest:expr) => {
        concat!(
            "with request as materialized (select key as request_index, ",
            $columns,
            " from json_each($1)) select json_group_array(json_array(request_index, json_array(",
            $answer,
            "))) from request ",
            $rest
        )
    };
}
pub(crate) use {among, batch_query, each, in_pairs, json_numbers, json_rows};

/// The rows in a text that [`json_rows!`] made.
pub fn from_json_rows<T: DeserializeOwned>(text: &str) -> Result<Vec<T>> {
    Ok(serde_json::from_str(text).map_err(|error| sqlx::Error::Decode(error.into()))?)
}

/// Pairs as one value to bind, for [`in_pairs!`].
pub fn pairs<A: Display, B: Display>(pairs: impl IntoIterator<Item = (A, B)>) -> String {
    let pairs: Vec<String> =
        pairs.into_iter().map(|(one, other)| format!("[{one},{other}]")).collect();
    list(&pairs)
}

/// A list as one value to bind, for [`among!`] and [`each!`].
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
