//! Copies all rows from one database into an empty one of the other engine: `kith move`, and the
//! backups of PostgreSQL, which are SQLite files.
//!
//! One transaction on each side: what is read is one consistent state, and what is written is there
//! whole or not at all. Generated columns and full-text indexes are not copied; each engine makes
//! its own.

use super::{Address, OpenError, postgres, sqlite};
use futures::{StreamExt, TryStreamExt, stream::BoxStream};
use sqlx::{
    AssertSqlSafe, Connection, PgConnection, Postgres, Row as _, Sqlite, SqliteConnection,
    Transaction, query::Query, sqlite::SqliteArguments,
};
use std::{fmt::Write, path::Path};

/// The rows of one statement that inserts into SQLite.
const ROWS: usize = 100;
/// The bytes that go to PostgreSQL at once.
const BYTES: usize = 1 << 20;

#[derive(Debug, thiserror::Error)]
pub enum TransferError {
    #[error("Both databases are of one engine. To copy one, use kith backup and kith restore.")]
    OneEngine,
    #[error("There is data in {0} already. Rows are copied only into an empty database.")]
    NotEmpty(String),
    #[error("There is no database at {0}.")]
    NothingThere(String),
    #[error("{table} could not be read: {cause}. Nothing was changed.")]
    Read { table: String, cause: sqlx::Error },
    #[error("{table} could not be written: {cause}. Nothing was changed.")]
    Write { table: String, cause: sqlx::Error },
    #[error("Of {from} rows of {table} only {to} arrived. Nothing was changed.")]
    Lost { table: String, from: i64, to: i64 },
    #[error(transparent)]
    Open(#[from] OpenError),
}

/// A table, and how many of its rows are copied.
pub struct Progress<'a> {
    pub table: &'a str,
    pub rows: i64,
    pub of: i64,
}

/// Copies everything. `to` is made if it is a file that does not exist. With `while_serving` a
/// server may be using `from`, and what it writes meanwhile is left out.
pub async fn transfer(
    from: &Address,
    to: &Address,
    while_serving: bool,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), TransferError> {
    match (from, to) {
        (Address::File(from), Address::Server(to)) => to_postgres(from, to, progress).await,
        (Address::Server(from), Address::File(to)) => {
            to_sqlite(from, to, while_serving, progress).await
        }
        _ => Err(TransferError::OneEngine),
    }
}

async fn to_postgres(
    from: &Path,
    to: &str,
    progress: &mut dyn FnMut(Progress<'_>),
) -> Result<(), TransferError> {
    if !from.exists() {
        return Err(TransferError::NothingThere(from.display().to_string()));
    }
    sqlite::files::refuse_other(from).await?;
    let mut database = postgres::connect(to).await?;
    postgres::lock(&mut database, to).await?;
    let there = postgres::has_table(&mut database, "users").await;
    if there.map_err(writing("The database"))? {
        refuse_filled(&mut Side::Postgres(&mut database), postgres::shown(to)).await?;
    }
    postgres::migrate(&mut database, to).await?;

    let mut file = sqlite::files::connect(from).await?;
    let mut source = file.begin().await.map_err(reading("The database"))?;
    let mut target = database.begin().await.map_err(writing("The database"))?;
    let tables = tables(&mut target).await.map_err(writing("The schema"))?;
    let keys = drop_foreign_keys(&mut target).await.map_err(writing("The schema"))?;
    for table in &tables {
        let of = Side::Sqlite(&mut source).count(table).await.map_err(reading(&table.name))?;
        let rows = rows_of_sqlite(&mut source, table);
        let mut progress = |rows| progress(Progress { table: &table.name, rows, of });
        copy_to_postgres(&mut target, table, rows, &mut progress).await?;
        compare(table, of, Side::Postgres(&mut target)).await?;
    }
    // Made again, they check every row.
    for key in keys {
        run(&mut target, key).await.map_err(writing("The schema"))?;
    }
    target.commit().await.map_err(writing("The database"))?;
    // Without statistics of the new rows the first queries would be planned badly.
    run(&mut database, "analyze".to_owned()).await.map_err(writing("The database"))?;
    database.close().await.map_err(writing("The database"))
}

async fn to_sqlite(
    from: &str,
    to: &Path,
    while_serving: bool,
    progress: &mut dyn FnMut(Progress<'_>),
) -> Result<(), TransferError> {
    let mut database = postgres::connect(from).await?;
    if !while_serving {
        postgres::lock(&mut database, from).await?;
    }
    postgres::refuse_other(&mut database, from).await?;
    let mut file = sqlite::files::create(to).await?;
    refuse_filled(&mut Side::Sqlite(&mut file), to.display().to_string()).await?;

    let begun = database.begin_with("begin isolation level repeatable read read only").await;
    let mut source = begun.map_err(reading("The database"))?;
    let mut target = file.begin().await.map_err(writing("The database"))?;
    for table in &tables(&mut source).await.map_err(reading("The schema"))? {
        let of = Side::Postgres(&mut source).count(table).await.map_err(reading(&table.name))?;
        let rows = rows_of_postgres(&mut source, table);
        let mut progress = |rows| progress(Progress { table: &table.name, rows, of });
        copy_to_sqlite(&mut target, table, rows, &mut progress).await?;
        compare(table, of, Side::Sqlite(&mut target)).await?;
    }
    target.commit().await.map_err(writing("The database"))?;
    // Whatever is in its log goes into the file.
    file.close().await.map_err(writing("The database"))
}

fn reading(table: &str) -> impl Fn(sqlx::Error) -> TransferError {
    move |cause| TransferError::Read { table: table.to_owned(), cause }
}

fn writing(table: &str) -> impl Fn(sqlx::Error) -> TransferError {
    move |cause| TransferError::Write { table: table.to_owned(), cause }
}

struct Table {
    name: String,
    columns: Vec<(String, Kind)>,
}

impl Table {
    fn columns(&self) -> String {
        let quoted: Vec<_> = self.columns.iter().map(|(name, _)| format!("\"{name}\"")).collect();
        quoted.join(", ")
    }

    fn select(&self) -> AssertSqlSafe<String> {
        AssertSqlSafe(format!("select {} from {}", self.columns(), self.name))
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Number,
    Text,
    Bytes,
    Flag,
}

enum Value {
    Null,
    Number(i64),
    Text(String),
    Bytes(Vec<u8>),
    Flag(bool),
}

/// Either database, within its transaction.
enum Side<'a> {
    Sqlite(&'a mut SqliteConnection),
    Postgres(&'a mut PgConnection),
}

impl Side<'_> {
    async fn count(&mut self, table: &Table) -> sqlx::Result<i64> {
        self.number(format!("select count(*) from {}", table.name)).await
    }

    async fn number(&mut self, query: String) -> sqlx::Result<i64> {
        let query = AssertSqlSafe(query);
        match self {
            Self::Sqlite(side) => sqlx::query_scalar(query).fetch_one(&mut **side).await,
            Self::Postgres(side) => sqlx::query_scalar(query).fetch_one(&mut **side).await,
        }
    }
}

async fn refuse_filled(side: &mut Side<'_>, shown: String) -> Result<(), TransferError> {
    match side.number("select count(*) from users".to_owned()).await {
        Ok(0) => Ok(()),
        Ok(_) => Err(TransferError::NotEmpty(shown)),
        Err(cause) => Err(writing("The database")(cause)),
    }
}

async fn compare(table: &Table, from: i64, mut to: Side<'_>) -> Result<(), TransferError> {
    match to.count(table).await.map_err(writing(&table.name))? {
        to if to == from => Ok(()),
        to => Err(TransferError::Lost { table: table.name.clone(), from, to }),
    }
}

/// The tables with the columns that are copied. Both engines have the same; PostgreSQL tells the
/// types.
async fn tables(database: &mut PgConnection) -> sqlx::Result<Vec<Table>> {
    let columns: Vec<(String, String, String)> = sqlx::query_as(
        "select table_name::text, column_name::text, data_type::text
        from information_schema.columns join information_schema.tables
            using (table_schema, table_name)
        where table_schema = current_schema and table_type = 'BASE TABLE'
            and table_name <> '_sqlx_migrations' and is_generated = 'NEVER'
        order by table_name, ordinal_position",
    )
    .fetch_all(database)
    .await?;
    let mut tables: Vec<Table> = Vec::new();
    for (table, column, kind) in columns {
        let kind = match kind.as_str() {
            "bigint" => Kind::Number,
            "text" => Kind::Text,
            "bytea" => Kind::Bytes,
            "boolean" => Kind::Flag,
            other => return Err(sqlx::Error::TypeNotFound { type_name: other.to_owned() }),
        };
        match tables.last_mut().filter(|last| last.name == table) {
            Some(last) => last.columns.push((column, kind)),
            None => tables.push(Table { name: table, columns: vec![(column, kind)] }),
        }
    }
    Ok(tables)
}

/// Drops all foreign keys, because tables refer to each other in circles. Returns the statements
/// that make them again.
async fn drop_foreign_keys(database: &mut PgConnection) -> sqlx::Result<Vec<String>> {
    let keys: Vec<(String, String, String)> = sqlx::query_as(
        "select conrelid::regclass::text, conname::text, pg_get_constraintdef(oid)
        from pg_constraint
        where contype = 'f' and connamespace = current_schema::regnamespace
        order by conrelid::regclass::text, conname",
    )
    .fetch_all(&mut *database)
    .await?;
    let mut statements = Vec::new();
    for (table, name, definition) in keys {
        run(database, format!("alter table {table} drop constraint {name}")).await?;
        statements.push(format!("alter table {table} add constraint {name} {definition}"));
    }
    Ok(statements)
}

async fn run(database: &mut PgConnection, statement: String) -> sqlx::Result<()> {
    sqlx::raw_sql(AssertSqlSafe(statement)).execute(database).await.map(drop)
}

type Rows<'a> = BoxStream<'a, sqlx::Result<Vec<Value>>>;

/// The values of a row, by the kinds of the table's columns.
macro_rules! values {
    ($table:ident, $row:ident) => {{
        let mut values = Vec::with_capacity($table.columns.len());
        for (index, (_, kind)) in $table.columns.iter().enumerate() {
            values.push(match kind {
                Kind::Number => $row.try_get::<Option<i64>, _>(index)?.map(Value::Number),
                Kind::Text => $row.try_get::<Option<String>, _>(index)?.map(Value::Text),
                Kind::Bytes => $row.try_get::<Option<Vec<u8>>, _>(index)?.map(Value::Bytes),
                Kind::Flag => $row.try_get::<Option<bool>, _>(index)?.map(Value::Flag),
            });
        }
        Ok(values.into_iter().map(|value| value.unwrap_or(Value::Null)).collect())
    }};
}

fn rows_of_sqlite<'a>(source: &'a mut Transaction<'_, Sqlite>, table: &'a Table) -> Rows<'a> {
    let rows = sqlx::query(table.select()).fetch(&mut **source);
    rows.map(move |row| row.and_then(|row| values!(table, row))).boxed()
}

fn rows_of_postgres<'a>(source: &'a mut Transaction<'_, Postgres>, table: &'a Table) -> Rows<'a> {
    let rows = sqlx::query(table.select()).fetch(&mut **source);
    rows.map(move |row| row.and_then(|row| values!(table, row))).boxed()
}

async fn copy_to_postgres(
    target: &mut PgConnection,
    table: &Table,
    mut rows: Rows<'_>,
    progress: &mut dyn FnMut(i64),
) -> Result<(), TransferError> {
    let (read, written) = (reading(&table.name), writing(&table.name));
    let statement = format!("copy {} ({}) from stdin", table.name, table.columns());
    let mut copy = target.copy_in_raw(&statement).await.map_err(&written)?;
    let (mut text, mut count) = (String::new(), 0);
    while let Some(row) = rows.try_next().await.map_err(&read)? {
        for (index, value) in row.iter().enumerate() {
            if index > 0 {
                text.push('\t');
            }
            write_for_copy(&mut text, value);
        }
        text.push('\n');
        count += 1;
        if text.len() > BYTES {
            copy.send(text.as_bytes()).await.map_err(&written)?;
            text.clear();
            progress(count);
        }
    }
    copy.send(text.as_bytes()).await.map_err(&written)?;
    copy.finish().await.map_err(&written)?;
    progress(count);
    Ok(())
}

/// Writes a value in the text format of `copy`.
fn write_for_copy(text: &mut String, value: &Value) {
    match value {
        Value::Null => text.push_str("\\N"),
        Value::Number(number) => {
            // Writing to a string cannot fail.
            let _ = write!(text, "{number}");
        }
        Value::Flag(flag) => text.push(if *flag { 't' } else { 'f' }),
        Value::Bytes(bytes) => {
            text.push_str("\\\\x");
            bytes.iter().for_each(|byte| {
                let _ = write!(text, "{byte:02x}");
            });
        }
        Value::Text(content) => {
            for char in content.chars() {
                match char {
                    '\\' => text.push_str("\\\\"),
                    '\n' => text.push_str("\\n"),
                    '\r' => text.push_str("\\r"),
                    '\t' => text.push_str("\\t"),
                    char => text.push(char),
                }
            }
        }
    }
}

async fn copy_to_sqlite(
    target: &mut SqliteConnection,
    table: &Table,
    rows: Rows<'_>,
    progress: &mut dyn FnMut(i64),
) -> Result<(), TransferError> {
    let (read, written) = (reading(&table.name), writing(&table.name));
    let mut chunks = rows.try_chunks(ROWS);
    let mut count = 0;
    while let Some(chunk) = chunks.try_next().await.map_err(|error| read(error.1))? {
        let one = format!("({})", vec!["?"; table.columns.len()].join(", "));
        let text = format!(
            "insert into {} ({}) values {}",
            table.name,
            table.columns(),
            vec![one; chunk.len()].join(", ")
        );
        count += chunk.len() as i64;
        let insert = chunk.into_iter().flatten().fold(sqlx::query(AssertSqlSafe(text)), bind);
        insert.execute(&mut *target).await.map_err(&written)?;
        progress(count);
    }
    Ok(())
}

fn bind(
    query: Query<'_, Sqlite, SqliteArguments>,
    value: Value,
) -> Query<'_, Sqlite, SqliteArguments> {
    match value {
        Value::Null => query.bind(None::<i64>),
        Value::Number(number) => query.bind(number),
        Value::Text(text) => query.bind(text),
        Value::Bytes(bytes) => query.bind(bytes),
        Value::Flag(flag) => query.bind(flag),
    }
}
