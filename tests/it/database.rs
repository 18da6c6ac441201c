//! The single writer: an acknowledged write is stored, and a failed one does not affect the others.

use crate::{
    postgres,
    support::{TestApp, comes_true},
};
use kith::{
    accounts::server::{SIGNED_BY_COOKIE, SIGNED_BY_TOKEN},
    base::Error,
    platform::db::{Db, Tx, sql},
};
use std::{future::pending, sync::Arc, time::Duration};
use tokio::sync::Notify;

/// A database with a table of numbers.
async fn numbers() -> (tempfile::TempDir, Db) {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&folder.path().join("test.db")).await.unwrap();
    db.write(async |tx| tx.execute(sql("create table numbers (number bigint primary key)")).await)
        .await
        .unwrap();
    (folder, db)
}

async fn insert(db: &Db, number: i64) -> kith::base::Result<u64> {
    db.write(async move |tx| {
        tx.execute(sql("insert into numbers (number) values ($1)").bind(number)).await
    })
    .await
}

async fn stored(db: &Db) -> Vec<i64> {
    db.all::<(i64,)>(sql("select number from numbers order by number"))
        .await
        .unwrap()
        .into_iter()
        .map(|(number,)| number)
        .collect()
}

#[tokio::test]
async fn writes_that_wait_share_a_commit_and_fail_alone() {
    let (_folder, db) = numbers().await;
    let db = Arc::new(db);
    let writes: Vec<_> = (0..200)
        .map(|number| {
            let db = db.clone();
            tokio::spawn(async move {
                match number % 4 {
                    // The row is inserted, then its savepoint is rolled back by the error.
                    1 => {
                        db.write(async move |tx| {
                            tx.execute(
                                sql("insert into numbers (number) values ($1)").bind(number),
                            )
                            .await?;
                            Err::<u64, _>(Error::Forbidden)
                        })
                        .await
                    }
                    2 => {
                        db.write(async move |tx| {
                            tx.execute(
                                sql("insert into numbers (number) values ($1)").bind(number),
                            )
                            .await?;
                            panic!("number {number} panics on purpose")
                        })
                        .await
                    }
                    _ => insert(&db, number).await,
                }
            })
        })
        .collect();
    let mut outcomes = Vec::new();
    for write in writes {
        outcomes.push(write.await.unwrap());
    }
    for (number, outcome) in outcomes.iter().enumerate() {
        let expected = match number % 4 {
            1 => Err(Error::Forbidden),
            2 => Err(Error::Internal),
            _ => Ok(1),
        };
        assert_eq!(*outcome, expected, "{number}");
    }
    assert_eq!(
        stored(&db).await,
        (0..200).filter(|number| ![1, 2].contains(&(number % 4))).collect::<Vec<_>>()
    );
}

#[tokio::test]
async fn a_caller_who_leaves_undoes_only_their_own_write() {
    let (_folder, db) = numbers().await;
    let (inside, mut reached) = tokio::sync::mpsc::channel(1);
    let leaver = tokio::spawn({
        let db = db.clone();
        async move {
            db.write(async move |tx| {
                tx.execute(sql("insert into numbers (number) values (1)")).await?;
                inside.send(()).await.unwrap();
                pending::<()>().await;
                Ok(())
            })
            .await
        }
    });
    reached.recv().await.unwrap();
    let (second, third) = (
        tokio::spawn({
            let db = db.clone();
            async move { insert(&db, 2).await }
        }),
        tokio::spawn({
            let db = db.clone();
            async move { insert(&db, 3).await }
        }),
    );
    leaver.abort();
    assert_eq!((second.await.unwrap(), third.await.unwrap()), (Ok(1), Ok(1)));
    assert_eq!(stored(&db).await, [2, 3]);
}

/// The release of a write's savepoint is sent in one call with the next write's `savepoint`. The
/// next write may do nothing, fail, or count rows: the first is stored all the same.
#[tokio::test]
async fn what_a_write_has_done_does_not_depend_on_the_next() {
    let (_folder, db) = numbers().await;
    let (inside, mut reached) = tokio::sync::mpsc::channel(1);
    let go = Arc::new(Notify::new());
    let gone = go.clone();
    let first = tokio::spawn({
        let db = db.clone();
        async move {
            db.write(async move |tx| {
                tx.execute(sql("insert into numbers (number) values (1)")).await?;
                inside.send(()).await.unwrap();
                gone.notified().await;
                Ok(())
            })
            .await
        }
    });
    reached.recv().await.unwrap();
    // All of these queue behind the first write and share its commit (group commit).
    let (a, b) = (db.clone(), db.clone());
    let silent = async move { a.write(async |_| Err::<u64, _>(Error::Forbidden)).await };
    let failing = async move {
        b.write(async |tx| {
            tx.all::<(i64,)>(sql("insert into numbers (number) values (1) returning number")).await
        })
        .await
    };
    let (a, b) = (db.clone(), db.clone());
    let counting = async move { insert(&a, 2).await };
    let asking = async move {
        b.write(async |tx| Ok(tx.one::<(i64,)>(sql("select count(*) from numbers")).await?)).await
    };
    let (a, b) = (db.clone(), db.clone());
    let deleting = async move {
        a.write(async |tx| Ok(tx.execute(sql("delete from numbers where number > 5")).await?)).await
    };
    let idle = async move { b.write(async |_| Ok(())).await };
    let outcomes = async { tokio::join!(silent, failing, counting, asking, deleting, idle) };
    let release = async { go.notify_one() };
    let ((silent, failing, counting, asking, deleting, idle), ()) =
        tokio::join!(biased; outcomes, release);
    first.await.unwrap().unwrap();
    assert_eq!(
        (silent, counting, asking, deleting, idle),
        (Err(Error::Forbidden), Ok(1), Ok((2,)), Ok(0), Ok(()))
    );
    assert!(failing.is_err(), "{failing:?}");
    assert_eq!(stored(&db).await, [1, 2]);
}

#[tokio::test]
async fn a_write_that_never_began_leaves_nothing() {
    let (_folder, db) = numbers().await;
    let abandoned = insert(&db, 1);
    drop(abandoned);
    insert(&db, 2).await.unwrap();
    assert_eq!(stored(&db).await, [2]);
}

#[tokio::test]
async fn a_full_disk_is_said_and_survived() {
    let (_folder, db) = numbers().await;
    // The writer's connection may not grow the file any more, as on a full disk.
    db.write(async |tx| Ok(tx.all::<(i64,)>(sql("pragma max_page_count = 1")).await?))
        .await
        .unwrap();
    let mut full = None;
    for number in 0..100_000 {
        if let Err(error) = insert(&db, number).await {
            full = Some((number, error));
            break;
        }
    }
    let (number, error) = full.unwrap();
    assert_eq!((&error, error.status()), (&Error::Full, 503));
    db.write(async |tx| Ok(tx.all::<(i64,)>(sql("pragma max_page_count = 100000")).await?))
        .await
        .unwrap();
    assert_eq!(insert(&db, number).await, Ok(1));
    assert_eq!(stored(&db).await.len() as i64, number + 1, "everything acknowledged is there");
}

#[tokio::test]
async fn a_busy_database_is_said_and_survived() {
    if postgres::is_used() {
        // There it is a lock of the file that makes it busy.
        return;
    }
    let app = TestApp::start().await;
    let file = app.data_dir().join("kith.db");
    let mut other = <sqlx::SqliteConnection as sqlx::Connection>::connect(&format!(
        "sqlite:{}",
        file.display()
    ))
    .await
    .unwrap();
    sqlx::raw_sql("begin immediate").execute(&mut other).await.unwrap();
    let reply = app.anon().post("/api/auth/register", &crate::support::details("mara")).await;
    assert_eq!((reply.status, reply.code().as_str()), (503, "busy"));
    assert_eq!(reply.header("retry-after"), "1");
    assert_eq!(app.anon().get("/health").await.status, 200, "reading goes on");
    sqlx::raw_sql("rollback").execute(&mut other).await.unwrap();
    app.with_user("mara").await;
}

#[tokio::test]
async fn writes_in_the_queue_are_done_before_closing() {
    let (_folder, db) = numbers().await;
    let writes: Vec<_> = (0..50)
        .map(|number| {
            tokio::spawn({
                let db = db.clone();
                async move { insert(&db, number).await }
            })
        })
        .collect();
    // When this write is done, all writes before it have been queued.
    insert(&db, 1000).await.unwrap();
    db.close().await;
    let mut done = 0;
    for write in writes {
        done += i64::from(write.await.unwrap().is_ok());
    }
    assert_eq!(insert(&db, 1).await, Err(Error::Busy));
    let db = Db::open(&_folder.path().join("test.db")).await.unwrap();
    assert_eq!(stored(&db).await.len() as i64, done + 1);
}

#[tokio::test]
async fn the_log_is_copied_beside_the_writer() {
    let (folder, db) = numbers().await;
    let size =
        |name: &str| std::fs::metadata(folder.path().join(name)).map_or(0, |file| file.len());
    // Far less than the threshold at which a commit would run a checkpoint by itself.
    for number in 0..200 {
        let write = async move |tx: &mut Tx| {
            tx.execute(sql("create table if not exists texts (text text)")).await?;
            tx.execute(sql("insert into texts (text) values ($1)").bind(format!("{number:4000}")))
                .await?;
            Ok(())
        };
        db.write(write).await.unwrap();
    }
    assert!(
        comes_true(Duration::from_secs(10), || size("test.db") >= 100 * 4096).await,
        "it is copied"
    );
    db.close().await;
    assert_eq!(size("test.db-wal"), 0, "nothing is left beside the file");
}

#[tokio::test]
async fn settings_that_keep_data_safe_are_on() {
    let (_folder, db) = numbers().await;
    let pragmas = db
        .write(async |tx| {
            let (journal,) = tx.one::<(String,)>(sql("pragma journal_mode")).await?;
            let (synchronous,) = tx.one::<(i64,)>(sql("pragma synchronous")).await?;
            let (foreign_keys,) = tx.one::<(i64,)>(sql("pragma foreign_keys")).await?;
            Ok((journal, synchronous, foreign_keys))
        })
        .await;
    assert_eq!(pragmas, Ok(("wal".to_owned(), 2, 1)));
    let written_by_a_reader =
        db.all::<(i64,)>(sql("insert into numbers (number) values (1) returning number")).await;
    assert!(written_by_a_reader.is_err(), "readers cannot write");
}

#[tokio::test]
async fn signing_in_reads_by_index() {
    if postgres::is_used() {
        // Its plans are looked at in two_engines.rs.
        return;
    }
    let app = TestApp::start().await;
    for (query, values) in [
        ("select id from users where username_key = 'x'", 0),
        ("select id from users where email_key = 'x'", 0),
        (SIGNED_BY_COOKIE.sqlite, 2),
        (SIGNED_BY_TOKEN.sqlite, 3),
    ] {
        let steps = app.plan(query, values).await;
        assert!(
            steps.iter().all(|step| step.starts_with("SEARCH") && step.contains("INDEX")),
            "{query}: {steps:?}"
        );
    }
}
