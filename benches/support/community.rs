//! Communities to measure.

use super::{Outcome, Server, kith_at};
use sqlx::{
    AssertSqlSafe, ConnectOptions, Connection, PgConnection,
    sqlite::{SqliteConnectOptions, SqliteConnection},
};
use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// A demo community in a temporary folder, which is removed with it.
pub struct Community {
    folder: TempDir,
    binary: PathBuf,
    /// Where its rows are, if not in the folder.
    postgres: Option<Postgres>,
}

/// A PostgreSQL of its own, on the server's core.
struct Postgres {
    /// It ends when its standard input does.
    _process: Child,
    url: String,
}

impl Postgres {
    async fn start() -> Outcome<Self> {
        let mut command =
            super::on_first_core(concat!(env!("CARGO_MANIFEST_DIR"), "/scripts/postgres"));
        command.arg("durable").stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = command.spawn()?;
        let mut address = String::new();
        BufReader::new(process.stdout.take().ok_or("it is piped")?).read_line(&mut address)?;
        let address = address.trim();
        let mut server = PgConnection::connect(&format!("{address}/postgres")).await?;
        sqlx::raw_sql("create database kith").execute(&mut server).await?;
        let url = format!("{address}/kith");
        Ok(Self { _process: process, url })
    }
}

impl Community {
    /// Makes a community with this number of people, of posts, and of people whom each follows.
    pub fn new(people: usize, posts: usize, follows: usize) -> Outcome<Self> {
        Self::of(super::binary(), people, posts, follows)
    }

    /// A community that another binary made and serves.
    pub fn of(binary: &Path, people: usize, posts: usize, follows: usize) -> Outcome<Self> {
        let this = Self { folder: tempfile::tempdir()?, binary: binary.to_owned(), postgres: None };
        super::progress(&format!("Making a community of {people} people with {posts} posts"));
        let made = kith_at(binary, &this.data())
            .args(["demo", "--users", &people.to_string(), "--posts", &posts.to_string()])
            .args(["--follows", &follows.to_string()])
            .stdout(Stdio::null())
            .status()?;
        made.success().then_some(this).ok_or_else(|| "the community was not made".into())
    }

    /// A copy with the same rows, for the binary that is measured.
    pub fn copy(&self) -> Outcome<Self> {
        let copy = Self {
            folder: tempfile::tempdir()?,
            binary: super::binary().to_owned(),
            postgres: None,
        };
        let copied = Command::new("cp").arg("-a").arg(self.data()).arg(copy.data()).status()?;
        copied.success().then_some(copy).ok_or_else(|| "the community was not copied".into())
    }

    /// The same rows on PostgreSQL, moved there by `kith move`, and the time that took.
    pub async fn on_postgres(&self) -> Outcome<(Self, Duration)> {
        super::progress("Moving the community to PostgreSQL");
        let postgres = Postgres::start().await?;
        let begun = Instant::now();
        let moved = kith_at(&self.binary, &self.data())
            .args(["move", "--to", &postgres.url])
            .stdout(Stdio::null())
            .status()?;
        if !moved.success() {
            return Err("the community was not moved".into());
        }
        let took = begun.elapsed();
        let (folder, binary) = (tempfile::tempdir()?, self.binary.clone());
        Ok((Self { folder, binary, postgres: Some(postgres) }, took))
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn database(&self) -> PathBuf {
        self.data().join("kith.db")
    }

    /// A file for what is written beside the community.
    pub fn scratch(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn serve(&self) -> Outcome<Server> {
        let mut command = kith_at(&self.binary, &self.data());
        if let Some(postgres) = &self.postgres {
            command.env("KITH_DATABASE_URL", &postgres.url);
        }
        Server::start(command)
    }

    /// Copies each post this many times into the past: the demo would take too long for so many.
    /// The search knows only the originals.
    pub async fn grow(&self, copies: usize) -> Outcome<()> {
        super::progress(&format!("Adding {copies} copies of each post"));
        let options = SqliteConnectOptions::new().filename(self.database()).foreign_keys(false);
        let mut database = options.connect().await?;
        // The index and the trigger are dropped while rows are copied.
        let dropped = "name in ('posts_of_author', 'posts_search_insert')";
        let made_again: Vec<(String,)> =
            sqlx::query_as(AssertSqlSafe(format!("select sql from sqlite_master where {dropped}")))
                .fetch_all(&mut database)
                .await?;
        run(
            &mut database,
            format!(
                "pragma journal_mode = off;
            pragma cache_size = -1000000;
            drop trigger posts_search_insert;
            drop index posts_of_author;
            create temp table originals as
                select id, author_id, body, audience, created_at,
                    (select max(id) - min(id) + 1 from posts) as ids,
                    (select max(created_at) - min(created_at) + 1 from posts) as time
                from posts where reply_to_id is null and deleted_at is null and pictures = 0
                order by id;
            with recursive copies (number) as (
                select {copies} union all select number - 1 from copies where number > 1
            )
            insert into posts (id, author_id, body, audience, created_at)
            select id - number * ids, author_id, body, audience, created_at - number * time
            from copies cross join originals;"
            ),
        )
        .await?;
        for (statement,) in made_again {
            run(&mut database, statement).await?;
        }
        let count = "update users set posts = (select count(*) from posts
            where author_id = users.id and reply_to_id is null and deleted_at is null)";
        run(&mut database, count.to_owned()).await?;
        run(&mut database, "pragma journal_mode = wal;".to_owned()).await?;
        Ok(database.close().await?)
    }

    /// Makes a group or a channel of the owner and the newest people. If there are too few, copies
    /// of the owner are made first.
    pub async fn room(&self, id: i64, kind: &str, members: usize) -> Outcome<()> {
        super::progress(&format!("Making a {kind} of {members} members"));
        let options = SqliteConnectOptions::new().filename(self.database());
        let mut database = options.connect().await?;
        run(
            &mut database,
            format!(
                "begin;
            with recursive copies (number) as (
                select count(*) + 1 from users
                union all select number + 1 from copies where number < {members}
            )
            insert into users (id, username, username_key, name, family, email, email_key,
                password_hash, role, registered_at)
            select (select max(id) from users) + number, 'copy_' || number, 'copy_' || number,
                name, family, 'copy_' || number || '@example.org',
                'copy_' || number || '@example.org', password_hash, 'member', registered_at
            from copies cross join users
            where role = 'owner' and number <= {members};
            insert into conversations (id, kind, created_at, title, title_key, last_id)
            values ({id}, '{kind}', 0, 'Bench', 'bench', {id});
            insert into members (conversation_id, user_id, role)
            select {id}, id, role from users order by role <> 'owner', id desc limit {members};
            update conversations
            set members = (select count(*) from members where conversation_id = {id})
            where id = {id};
            commit;"
            ),
        )
        .await?;
        Ok(database.close().await?)
    }
}

async fn run(database: &mut SqliteConnection, statements: String) -> Outcome<()> {
    sqlx::raw_sql(AssertSqlSafe(statements)).execute(database).await?;
    Ok(())
}
