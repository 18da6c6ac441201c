//! Queries: statements with the values bound to them.

use super::{Statement, error::Meaning};
use sqlx::{
    Arguments as _, Encode, FromRow, Postgres, Sqlite, Type,
    encode::IsNull,
    error::BoxDynError,
    postgres::{PgArgumentBuffer, PgArguments, PgRow, PgTypeInfo},
    sqlite::{SqliteArguments, SqliteArgumentsBuffer, SqliteRow, SqliteTypeInfo},
};
use std::fmt::Write;

/// A row that can be read into a type; `#[derive(sqlx::FromRow)]` makes one.
pub trait Row: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}
impl<T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin> Row for T {}

/// A value that can be bound to a placeholder, on each engine.
pub trait Value: Send + 'static {
    fn bind_sqlite(self: Box<Self>, values: &mut SqliteArguments) -> Result<(), BoxDynError>;
    fn bind_postgres(self: Box<Self>, values: &mut PgArguments) -> Result<(), BoxDynError>;
}

impl<T> Value for T
where
    T: for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres>,
    T: Send + 'static,
{
    fn bind_sqlite(self: Box<Self>, values: &mut SqliteArguments) -> Result<(), BoxDynError> {
        values.add(*self)
    }

    fn bind_postgres(self: Box<Self>, values: &mut PgArguments) -> Result<(), BoxDynError> {
        values.add(*self)
    }
}

/// A statement with the values of its placeholders `$1`, `$2`, …
pub struct Query {
    statement: Statement,
    values: Vec<Box<dyn Value>>,
    pub(super) unique: &'static [Meaning],
}

impl From<Statement> for Query {
    fn from(statement: Statement) -> Self {
        Self { statement, values: Vec::new(), unique: &[] }
    }
}

impl Statement {
    pub fn bind(self, value: impl Value) -> Query {
        Query::from(self).bind(value)
    }
}

/// A query in words that every engine takes, for tests.
pub fn sql(text: &'static str) -> Query {
    Statement { sqlite: text, postgres: text }.into()
}

impl Query {
    pub fn bind(mut self, value: impl Value) -> Self {
        self.values.push(Box::new(value));
        self
    }

    /// The errors for duplicates, in a statement that writes.
    pub fn on_unique(mut self, unique: &'static [Meaning]) -> Self {
        self.unique = unique;
        self
    }

    /// True if it consists of several statements.
    pub(super) fn has_parts(&self) -> bool {
        self.statement.postgres.contains(';')
    }

    pub(super) fn for_sqlite(self) -> sqlx::Result<(&'static str, SqliteArguments)> {
        let mut values = SqliteArguments::default();
        for value in self.values {
            value.bind_sqlite(&mut values).map_err(sqlx::Error::Encode)?;
        }
        Ok((self.statement.sqlite, values))
    }

    pub(super) fn for_postgres(self) -> sqlx::Result<(&'static str, PgArguments)> {
        let mut values = PgArguments::default();
        for value in self.values {
            value.bind_postgres(&mut values).map_err(sqlx::Error::Encode)?;
        }
        Ok((self.statement.postgres, values))
    }
}

/// A list of numbers as one value, for the word `LIST_1` and its like of
/// [`dialect`](super::dialect): a JSON text for SQLite, an array for PostgreSQL.
#[derive(Clone, Debug)]
pub struct List(Vec<i64>);

pub fn list<T: Into<i64>>(numbers: impl IntoIterator<Item = T>) -> List {
    List(numbers.into_iter().map(Into::into).collect())
}

/// A list of texts as one value, for the word `TEXTS_1`.
#[derive(Clone, Debug)]
pub struct Texts(Vec<String>);

pub fn texts(texts: &[String]) -> Texts {
    Texts(texts.to_vec())
}

impl Type<Sqlite> for Texts {
    fn type_info() -> SqliteTypeInfo {
        <String as Type<Sqlite>>::type_info()
    }
}

impl Encode<'_, Sqlite> for Texts {
    fn encode_by_ref(&self, buffer: &mut SqliteArgumentsBuffer) -> Result<IsNull, BoxDynError> {
        <String as Encode<Sqlite>>::encode(serde_json::to_string(&self.0)?, buffer)
    }
}

impl Type<Postgres> for Texts {
    fn type_info() -> PgTypeInfo {
        <Vec<String> as Type<Postgres>>::type_info()
    }
}

impl Encode<'_, Postgres> for Texts {
    fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        <Vec<String> as Encode<Postgres>>::encode_by_ref(&self.0, buffer)
    }
}

impl Type<Sqlite> for List {
    fn type_info() -> SqliteTypeInfo {
        <String as Type<Sqlite>>::type_info()
    }
}

impl Encode<'_, Sqlite> for List {
    fn encode_by_ref(&self, buffer: &mut SqliteArgumentsBuffer) -> Result<IsNull, BoxDynError> {
        let mut text = String::with_capacity(20 * self.0.len() + 2);
        for number in &self.0 {
            write!(text, "{}{number}", if text.is_empty() { '[' } else { ',' })?;
        }
        text.push_str(if text.is_empty() { "[]" } else { "]" });
        <String as Encode<Sqlite>>::encode(text, buffer)
    }
}

impl Type<Postgres> for List {
    fn type_info() -> PgTypeInfo {
        <Vec<i64> as Type<Postgres>>::type_info()
    }
}

impl Encode<'_, Postgres> for List {
    fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        <Vec<i64> as Encode<Postgres>>::encode_by_ref(&self.0, buffer)
    }
}

/// A search of full text, for the word `POSTS_FOUND_4` and its like of
/// [`dialect`](super::dialect): all of these words have to be there.
#[derive(Clone, Debug)]
pub struct Search {
    words: Vec<String>,
    /// True if it is enough that a word begins so.
    by_beginning: bool,
}

impl Search {
    /// `None` if the text has no word in it.
    pub fn words(typed: &str) -> Option<Self> {
        Self::new(typed, false)
    }

    /// Words that begin as those typed. `None` if the text has no word in it.
    pub fn beginnings(typed: &str) -> Option<Self> {
        Self::new(typed, true)
    }

    /// The first eight words: more narrow the search no further, and cost.
    fn new(typed: &str, by_beginning: bool) -> Option<Self> {
        let words = typed.split(|char: char| !char.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty()).take(8).map(str::to_owned);
        Some(Self { words: words.collect(), by_beginning }).filter(|it| !it.words.is_empty())
    }

    /// The words, each in quotes, and with `beginning` behind it if it may go on.
    fn written(&self, quote: char, beginning: &str, and: &str) -> String {
        let beginning = if self.by_beginning { beginning } else { "" };
        let words = self.words.iter().map(|word| format!("{quote}{word}{quote}{beginning}"));
        words.collect::<Vec<_>>().join(and)
    }
}

impl Type<Sqlite> for Search {
    fn type_info() -> SqliteTypeInfo {
        <String as Type<Sqlite>>::type_info()
    }
}

impl Encode<'_, Sqlite> for Search {
    fn encode_by_ref(&self, buffer: &mut SqliteArgumentsBuffer) -> Result<IsNull, BoxDynError> {
        <String as Encode<Sqlite>>::encode(self.written('"', "*", " "), buffer)
    }
}

impl Type<Postgres> for Search {
    fn type_info() -> PgTypeInfo {
        <String as Type<Postgres>>::type_info()
    }
}

impl Encode<'_, Postgres> for Search {
    fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        <String as Encode<Postgres>>::encode(self.written('\'', ":*", " & "), buffer)
    }
}
