//! What both engines have in common: the schema, and data that goes from one to the other and back
//! unchanged. With `KITH_TEST_DATABASE=postgres` only, because it takes both.

use crate::{
    command_line::{Server, kith, refusal},
    postgres, rooms,
    support::{PASSWORD, TestApp, config},
};
use futures::future::join_all;
use kith::{
    http::invariants,
    platform::{
        db::{Address, Db, sql, statements},
        maintenance,
    },
};
use reqwest::Method;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row, SqliteConnection};
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Read},
    path::Path,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

/// Two databases with an empty schema: a connection to each.
async fn both(folder: &Path) -> (SqliteConnection, PgConnection) {
    let file = folder.join("kith.db");
    Db::open(&*file).await.unwrap().close().await;
    let sqlite = SqliteConnection::connect(&format!("sqlite:{}", file.display())).await.unwrap();
    let url = postgres::url_of(folder).unwrap();
    Db::open(Address::Server(url.clone())).await.unwrap().close().await;
    (sqlite, PgConnection::connect(&url).await.unwrap())
}

/// One line for each thing that a schema says.
type Schema = BTreeSet<String>;

#[tokio::test]
async fn both_schemas_say_the_same() {
    if !postgres::is_used() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (mut sqlite, mut postgres) = both(folder.path()).await;
    let (sqlite, postgres) = (of_sqlite(&mut sqlite).await, of_postgres(&mut postgres).await);
    assert!(sqlite.len() > 200, "the schema was read: {sqlite:#?}");
    let only_sqlite: Vec<_> = sqlite.difference(&postgres).collect();
    let only_postgres: Vec<_> = postgres.difference(&sqlite).collect();
    assert!(
        only_sqlite.is_empty() && only_postgres.is_empty(),
        "only in SQLite: {only_sqlite:#?}\nonly in PostgreSQL: {only_postgres:#?}"
    );
}

/// The statement's rows as texts.
macro_rules! lines {
    ($database:ident, $query:expr) => {{
        let rows = sqlx::query(AssertSqlSafe($query)).fetch_all(&mut *$database).await.unwrap();
        rows.into_iter().map(|row| row.get::<String, _>(0)).collect::<Vec<_>>()
    }};
}

async fn of_sqlite(database: &mut SqliteConnection) -> Schema {
    let tables =
        "(select name from sqlite_master where type = 'table' and name not like '%_search%'
        and name not like 'sqlite_%' and name <> '_sqlx_migrations')";
    let mut schema = Schema::new();
    // It stores integers of all sizes alike.
    let columns = format!(
        "select t.name || '.' || c.name || ' ' || case lower(c.type) when 'blob' then 'bytea'
                when 'integer' then 'bigint' else lower(c.type) end
            || case when c.\"notnull\" or c.pk then ' not null' else '' end
            || coalesce(' default ' || c.dflt_value, '')
        from {tables} t join pragma_table_info(t.name) c"
    );
    schema.extend(lines!(database, columns));
    let keys = format!(
        "select t.name || ' primary key ' || group_concat(c.name, ', ' order by c.pk)
        from {tables} t join pragma_table_info(t.name) c where c.pk > 0 group by t.name"
    );
    schema.extend(lines!(database, keys));
    let foreign = format!(
        "select t.name || '.' || f.\"from\" || ' refers to ' || f.\"table\"
            || case f.on_delete when 'NO ACTION' then '' else ', ' || lower(f.on_delete) end
        from {tables} t join pragma_foreign_key_list(t.name) f"
    );
    schema.extend(lines!(database, foreign));
    let unique = format!(
        "select t.name || ' unique ' || group_concat(c.name, ', ' order by c.seqno)
        from {tables} t join pragma_index_list(t.name) i join pragma_index_info(i.name) c
        where i.origin = 'u' group by t.name, i.name"
    );
    schema.extend(lines!(database, unique));
    let indexes =
        "select 'index ' || name from sqlite_master where type = 'index' and sql is not null";
    schema.extend(lines!(database, indexes.to_owned()));
    let texts = format!("select sql from sqlite_master where name in {tables} and type = 'table'");
    for text in lines!(database, texts) {
        let table = text.split_whitespace().nth(2).unwrap().trim_matches('"').to_owned();
        for check in text.split("check (").skip(1) {
            let end = check.char_indices().scan(1, |depth, (at, char)| {
                *depth += match char {
                    '(' => 1,
                    ')' => -1,
                    _ => 0,
                };
                Some((at, *depth))
            });
            let end = end.into_iter().find(|(_, depth)| *depth == 0).unwrap().0;
            schema.insert(format!("{table} checks {}", values_in(&check[..end])));
        }
    }
    schema
}

async fn of_postgres(database: &mut PgConnection) -> Schema {
    let mut schema = Schema::new();
    let columns = "select table_name || '.' || column_name || ' ' || data_type
            || case is_nullable when 'NO' then ' not null' else '' end
            || coalesce(' default ' || split_part(column_default, '::', 1), '')
        from information_schema.columns
        where table_schema = 'public' and is_generated = 'NEVER'
            and table_name <> '_sqlx_migrations'";
    schema.extend(lines!(database, columns.to_owned()));
    let constraints = |kind: &str, says: &str| {
        format!(
            "select conrelid::regclass || ' {says} ' || (
                select string_agg(attname, ', ' order by place)
                from unnest(conkey) with ordinality as key (number, place)
                join pg_attribute on attrelid = conrelid and attnum = number)
            from pg_constraint
            where contype = '{kind}' and connamespace = 'public'::regnamespace
                and conrelid::regclass::text <> '_sqlx_migrations'"
        )
    };
    schema.extend(lines!(database, constraints("p", "primary key")));
    schema.extend(lines!(database, constraints("u", "unique")));
    let foreign = "select conrelid::regclass || '.' || attname || ' refers to '
            || confrelid::regclass || case confdeltype when 'c' then ', cascade'
                when 'n' then ', set null' else '' end
        from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
        where contype = 'f'";
    schema.extend(lines!(database, foreign.to_owned()));
    let indexes = "select 'index ' || indexname from pg_indexes
        where schemaname = 'public' and indexname not like '%_words'
            and indexname not in (select conname from pg_constraint)";
    schema.extend(lines!(database, indexes.to_owned()));
    let checks = "select conrelid::regclass || ' checks ' || pg_get_constraintdef(oid)
        from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace";
    for check in lines!(database, checks.to_owned()) {
        let (table, text) = check.split_once(" checks ").unwrap();
        schema.insert(format!("{table} checks {}", values_in(text)));
    }
    schema
}

/// The texts in a check, which the engines write differently, or the columns it is about.
fn values_in(check: &str) -> String {
    let mut texts: Vec<&str> = check.split('\'').skip(1).step_by(2).collect();
    texts.sort_unstable();
    texts.dedup();
    if !texts.is_empty() {
        return texts.join(", ");
    }
    let words = check.split(|char: char| !(char.is_alphanumeric() || char == '_'));
    let words = words.filter(|word| !word.is_empty() && *word != "CHECK");
    words.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ")
}

/// Every row of every table, as text.
async fn contents(address: &Address) -> BTreeMap<String, Vec<String>> {
    let db = Db::open_as_it_is(address.clone()).await.unwrap();
    let mut contents = BTreeMap::new();
    for (table, columns) in columns().await {
        let columns: Vec<_> = columns
            .iter()
            .map(|(name, kind)| match (kind.as_str(), address) {
                ("bytea", Address::File(_)) => format!("coalesce(lower(hex({name})), 'null')"),
                ("bytea", Address::Server(_)) => format!("coalesce(encode({name}, 'hex'), 'null')"),
                ("boolean", _) => format!("case when {name} then 'true' else 'false' end"),
                _ => format!("coalesce(cast({name} as text), 'null')"),
            })
            .collect();
        let query = format!("select {} from {table}", columns.join(" || '|' || "));
        let mut rows: Vec<String> = db
            .all::<(String,)>(sql(query.leak()))
            .await
            .unwrap()
            .into_iter()
            .map(|(row,)| row)
            .collect();
        rows.sort_unstable();
        contents.insert(table, rows);
    }
    db.close().await;
    contents
}

/// The columns of every table with their types, as a fresh database on PostgreSQL tells them.
async fn columns() -> BTreeMap<String, Vec<(String, String)>> {
    let folder = tempfile::tempdir().unwrap();
    let url = postgres::url_of(folder.path()).unwrap();
    Db::open(Address::Server(url.clone())).await.unwrap().close().await;
    let mut database = PgConnection::connect(&url).await.unwrap();
    let rows: Vec<(String, String, String)> = sqlx::query_as(
        "select table_name::text, column_name::text, data_type::text
        from information_schema.columns
        where table_schema = 'public' and is_generated = 'NEVER'
            and table_name <> '_sqlx_migrations'
        order by ordinal_position",
    )
    .fetch_all(&mut database)
    .await
    .unwrap();
    let mut columns = BTreeMap::<String, Vec<(String, String)>>::new();
    for (table, column, kind) in rows {
        columns.entry(table).or_default().push((column, kind));
    }
    columns
}

#[tokio::test]
async fn data_goes_to_the_other_engine_and_back_unchanged() {
    if !postgres::is_used() {
        return;
    }
    // A community on PostgreSQL, with texts that are hard to copy.
    let app = TestApp::start().await;
    let (mara, jon) = (app.with_user("mara").await, app.with_user("jon").await);
    for body in ["Back\\slash\tand tab", "Two\nlines \\N", "Ünïcode 🌙 'quoted' \"twice\""] {
        let post = mara.post("/api/posts", &serde_json::json!({ "body": body })).await;
        let id = post.json()["id"].as_str().unwrap().to_owned();
        jon.put(&format!("/api/posts/{id}/like")).await;
    }
    jon.put("/api/users/mara/follow").await;
    let group = serde_json::json!({ "title": "Ünïcode 🌙", "members": ["jon"] });
    let group = rooms::made(&mara, group).await;
    let said = rooms::write(&mara, &group, "Ünïcode too, @jon").await;
    jon.put(&rooms::path(&said, "/reactions/👍")).await;
    mara.put(&rooms::path(&said, "/pin")).await;
    let archive_before = archive(&app).await;
    assert!(archive_before["posts.json"].contains("🌙"));
    assert!(archive_before["messages.json"].contains("🌙"));
    let folder = app.stop().await;
    let there = config(folder.path().join("data"), &[]);
    let before = contents(&there.database()).await;
    assert_eq!(before["posts"].len(), 3);
    assert_eq!(before["message_mentions"].len(), 1);

    // To a file, and from there into another database.
    let file = Address::File(folder.path().join("moved.db"));
    maintenance::move_to(&there, &file, invariants(), &mut |_| {}).await.unwrap();
    assert_eq!(contents(&file).await, before);
    let mut from_file = there.clone();
    from_file.database_url = Some(file.clone());
    let other = tempfile::tempdir().unwrap();
    let back = Address::Server(postgres::url_of(other.path()).unwrap());
    maintenance::move_to(&from_file, &back, invariants(), &mut |_| {}).await.unwrap();
    assert_eq!(contents(&back).await, before);

    // What is there is not written over.
    let refused = maintenance::move_to(&from_file, &back, invariants(), &mut |_| {}).await;
    assert!(refused.unwrap_err().to_string().contains("There is data"));

    // After a move the archives are the same byte for byte, and words are found, on either engine.
    for database in [file, back] {
        let url = match &database {
            Address::File(file) => format!("sqlite:{}", file.display()),
            Address::Server(url) => url.clone(),
        };
        let app = TestApp::start_in(
            tempfile::tempdir().unwrap(),
            &["--database-url", &url],
            kith::platform::clock::Clock::manual(crate::support::START),
        )
        .await;
        assert_eq!(archive(&app).await, archive_before);
        let found = app.anon().get("/api/posts?q=unicode").await;
        assert_eq!(found.json()["items"].as_array().unwrap().len(), 1, "{}", found.text);
        let jon = app.anon();
        jon.log_in("jon", PASSWORD).await;
        let found = rooms::items(&jon, "/api/messages?q=unicode").await;
        assert_eq!(rooms::said(&found), ["Ünïcode too, @jon"]);
        app.stop().await;
    }
}

/// The files of mara's archive, without that of her devices, of which each look makes another.
async fn archive(app: &TestApp) -> BTreeMap<String, String> {
    let mara = app.anon();
    mara.log_in("mara", PASSWORD).await;
    let archive = mara.request(Method::GET, "/api/users/me/export").send().await.unwrap();
    let archive = archive.error_for_status().unwrap().bytes().await.unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
    let mut files = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        files.insert(file.name().unwrap().into_owned(), text);
    }
    files.remove("devices.json");
    files
}

#[tokio::test]
async fn writes_side_by_side_number_without_a_gap() {
    if !postgres::is_used() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(Address::Server(postgres::url_of(folder.path()).unwrap())).await.unwrap();
    db.write(async |tx| tx.execute(sql("create table numbers (number bigint primary key)")).await)
        .await
        .unwrap();
    let order = Arc::new(Mutex::new(Vec::new()));
    let write = || {
        let order = order.clone();
        db.write(async move |tx| {
            let next = sql("insert into numbers (number)
                select coalesce(max(number), 0) + 1 from numbers returning number");
            let (number,): (i64,) = tx.one(next).await?;
            tx.after_commit(move || order.lock().unwrap().push(number));
            Ok(number)
        })
    };
    let begun = Instant::now();
    let mut numbers: Vec<i64> =
        join_all((0..200).map(|_| write())).await.into_iter().map(Result::unwrap).collect();
    println!("200 writes that disturb each other: {:?}", begun.elapsed());
    assert_eq!(*order.lock().unwrap(), (1..=200).collect::<Vec<_>>(), "told in this order");
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=200).collect::<Vec<_>>());
}

/// The URL of a new, empty database, and a data folder for it.
fn empty_database() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let url = postgres::url_of(folder.path()).unwrap();
    (folder, url)
}

#[tokio::test]
async fn the_commands_work_on_a_server_too() {
    if !postgres::is_used() {
        return;
    }
    let (data, url) = empty_database();
    let on = |data: &Path, url: &str| {
        let mut command = kith(data);
        command.env("KITH_DATABASE_URL", url);
        command
    };
    let sentence = refusal(&on(data.path(), &url).arg("doctor").output().unwrap());
    assert!(sentence.contains("older kith"), "{sentence}");

    // What was acknowledged survives a kill of our process.
    let server = Server::start_with(data.path(), &[("KITH_DATABASE_URL", &url)]);
    assert_eq!(server.register("mara").await, Some(201));
    let backup = data.path().join("backup.db");
    let done = on(data.path(), &url).arg("backup").arg(&backup).output().unwrap();
    assert!(done.status.success(), "{done:?}");
    assert_eq!(server.register("jon").await, Some(201));
    let second = tempfile::tempdir().unwrap();
    let in_use = refusal(&kith(second.path()).env("KITH_DATABASE_URL", &url).output().unwrap());
    assert!(in_use.contains("Another kith"), "{in_use}");
    server.signal("-KILL");
    drop(server);
    let server = Server::start_with(data.path(), &[("KITH_DATABASE_URL", &url)]);
    assert!(server.logs_in("mara").await && server.logs_in("jon").await);
    let done = on(data.path(), &url).args(["suspend", "jon"]).output().unwrap();
    assert!(done.status.success(), "{done:?}");
    drop(server);
    assert!(on(data.path(), &url).arg("doctor").status().unwrap().success());

    // A backup is put into an empty database, of either engine, and never over data.
    let full = refusal(&on(data.path(), &url).arg("restore").arg(&backup).output().unwrap());
    assert!(full.contains("There is data"), "{full}");
    let (other, other_url) = empty_database();
    let file = format!("sqlite:{}", other.path().join("kith.db").display());
    for url in [other_url, file] {
        let done = on(other.path(), &url).arg("restore").arg(&backup).output().unwrap();
        assert!(done.status.success(), "{done:?}");
        let server = Server::start_with(other.path(), &[("KITH_DATABASE_URL", &url)]);
        assert!(server.logs_in("mara").await && !server.logs_in("jon").await);
    }

    // The demo needs an empty database.
    let full = refusal(&on(data.path(), &url).arg("demo").output().unwrap());
    assert!(full.contains("There is a community"), "{full}");
    let (empty, empty_url) = empty_database();
    let done = on(empty.path(), &empty_url).arg("demo").output().unwrap();
    assert!(done.status.success(), "{done:?}");
    assert!(on(empty.path(), &empty_url).arg("doctor").status().unwrap().success());
}

#[tokio::test]
async fn a_server_that_cannot_be_used_is_said() {
    if !postgres::is_used() {
        return;
    }
    let (data, url) = empty_database();
    Db::open(Address::Server(url.clone())).await.unwrap().close().await;
    let mut database = PgConnection::connect(&url).await.unwrap();
    sqlx::raw_sql(
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
        values (9999, 'later', true, '', 0)",
    )
    .execute(&mut database)
    .await
    .unwrap();
    sqlx::raw_sql("create role guarded login password 'right'")
        .execute(&mut database)
        .await
        .unwrap();
    for (url, says) in [
        (url.as_str(), "newer kith"),
        (&url.replace("kith@", "guarded:secret@"), "password authentication failed"),
        ("postgres://kith:secret@127.0.0.1:1/kith", "cannot be opened"),
        (&format!("{url}_is_not_there"), "cannot be opened"),
    ] {
        let output = kith(data.path()).env("KITH_DATABASE_URL", url).output().unwrap();
        let sentence = refusal(&output);
        assert!(sentence.contains(says), "{sentence}");
        assert!(!sentence.contains("secret"), "no password is shown: {sentence}");
    }
}

/// The server's connections are cut: each call gets an answer, and nothing stays broken.
#[tokio::test]
async fn connections_that_drop_are_said_and_survived() {
    if !postgres::is_used() {
        return;
    }
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let url = app.state.config.database();
    let Address::Server(url) = url else { panic!("the tests run on PostgreSQL") };
    let mut other = PgConnection::connect(&url).await.unwrap();
    let mut stored = 0;
    for round in 0..5 {
        let posts = (0..20).map(|number| {
            let mara = mara.clone();
            async move {
                let body = format!("round {round}, post {number}");
                mara.post("/api/posts", &serde_json::json!({ "body": body })).await.status
            }
        });
        let cut = async {
            sqlx::query(
                "select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()",
            )
            .fetch_all(&mut other)
            .await
            .unwrap();
        };
        let (statuses, ()) = tokio::join!(join_all(posts), cut);
        assert!(statuses.iter().all(|status| [201, 503].contains(status)), "{statuses:?}");
        stored += statuses.iter().filter(|status| **status == 201).count() as i64;
    }
    let kept = app.count("select count(*) from posts").await;
    // A commit whose answer was lost counts as failed for the client, and may have been made.
    assert!(kept >= stored, "{stored} were acknowledged, {kept} are there");
    // The lock of the server went with its connection, and is taken again.
    let again = async {
        while mara.post("/api/posts", &serde_json::json!({ "body": "after" })).await.status != 201 {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), again).await.expect("it goes on");
}

/// The disk of the database server is full, for a while.
#[tokio::test]
async fn a_full_disk_of_the_database_is_said_and_survived() {
    if !postgres::is_used() {
        return;
    }
    let app = TestApp::start().await;
    let mara = app.with_user("mara").await;
    let post =
        async |body: &str| mara.post("/api/posts", &serde_json::json!({ "body": body })).await;
    assert_eq!(post("before").await.status, 201);
    // As PostgreSQL says it. The semicolon is escaped, because statements are taken apart at it.
    app.sql(
        "create function full_disk() returns trigger language plpgsql as
        e'begin raise exception using errcode = ''disk_full''\\x3b end'",
    )
    .await;
    app.sql("create trigger full_disk before insert on posts execute function full_disk()").await;
    let refused = post("meanwhile").await;
    assert_eq!((refused.status, &*refused.code()), (503, "full"));
    assert_eq!(mara.get("/api/feed").await.status, 200);
    app.sql("drop trigger full_disk on posts").await;
    assert_eq!(post("after").await.status, 201);
    assert_eq!(app.count("select count(*) from posts").await, 2);
}

/// Statements that run often read the large tables by an index.
#[tokio::test]
async fn hot_statements_read_by_an_index() {
    if !postgres::is_used() {
        return;
    }
    let (_data, url) = empty_database();
    Db::open(Address::Server(url.clone())).await.unwrap().close().await;
    let mut database = PgConnection::connect(&url).await.unwrap();
    // Without rows it would scan: so it does only what it cannot do otherwise.
    for setting in ["enable_seqscan = off", "plan_cache_mode = force_generic_plan"] {
        sqlx::query(AssertSqlSafe(format!("set {setting}"))).execute(&mut database).await.unwrap();
    }
    let mut scanning = Vec::new();
    let mut count = 0;
    let checks: BTreeSet<_> = invariants().map(|invariant| invariant.violations.postgres).collect();
    let hot = statements().filter(|registered| {
        let text = registered.statement.postgres;
        !checks.contains(text) && !SCANNING.iter().any(|part| text.contains(part))
    });
    let parts = hot.flat_map(|registered| {
        registered.statement.postgres.split(';').map(move |part| (registered, part))
    });
    for (registered, text) in parts {
        let run = |statement: String| sqlx::raw_sql(AssertSqlSafe(statement));
        // A statement's part that leaves out a value cannot say its type.
        let is_named = |number: &usize| text.contains(&format!("${number}"));
        let last = (1..=20).rfind(is_named).unwrap_or(0);
        let in_brackets = |each: fn(bool) -> &'static str| {
            let list: Vec<_> = (1..=last).map(|number| each(is_named(&number))).collect();
            if list.is_empty() { String::new() } else { format!("({})", list.join(", ")) }
        };
        let types = in_brackets(|is_named| if is_named { "unknown" } else { "bigint" });
        let prepare = run(format!("prepare looked_at {types} as {text}"));
        let prepared = prepare.execute(&mut database).await;
        prepared.unwrap_or_else(|error| panic!("{}: {error}\n{text}", registered.module));
        let values = in_brackets(|_| "null");
        let plan: Vec<(String,)> =
            sqlx::query_as(AssertSqlSafe(format!("explain execute looked_at{values}")))
                .persistent(false)
                .fetch_all(&mut database)
                .await
                .unwrap();
        run("deallocate looked_at".to_owned()).execute(&mut database).await.unwrap();
        count += 1;
        for (line,) in plan {
            let scans = LARGE.iter().any(|table| line.contains(&format!("Seq Scan on {table} ")));
            if scans {
                scanning.push(format!("{}, line {}: {line}", registered.module, registered.line));
            }
        }
    }
    assert!(count > 200, "every statement was looked at");
    assert!(scanning.is_empty(), "{scanning:#?}");
}

/// Parts of statements that may look through a table: whether there is anybody, which ends at the
/// first row, and who the owner is, which is asked when they change.
const SCANNING: [&str; 2] =
    ["exists (select 1 from users where deleted_at is null)", "role = 'owner'"];

/// Tables that grow with the community.
const LARGE: [&str; 11] = [
    "posts",
    "users",
    "follows",
    "likes",
    "messages",
    "message_mentions",
    "members",
    "pairs",
    "notifications",
    "event_log",
    "sessions",
];
