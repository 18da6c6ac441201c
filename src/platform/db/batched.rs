//! Batching: small queries that many callers run at the same moment go as one.
//!
//! The round trip to a reader's thread wakes two threads, which costs more than a small query does
//! itself. When ten thousand sockets reconnect after a restart, each with the same few queries,
//! those that wait go as one list in one query.
//!
//! A caller waits only for the query that is running, and is answered by one that begins after it
//! asked: so it sees everything committed before. A caller without company has a query of its own
//! at once.

use super::{Engine, Row, Statement, list};
use crate::base::Result;
use std::{
    any::{Any, TypeId},
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::{mpsc, oneshot};

/// The most callers that one query answers, so that the first does not wait long for the last.
const MOST: usize = 64;

/// For each statement and type of its rows, the channel to the task that runs it: a sender of
/// [`Request`]. The task ends when nobody can ask any more.
type Tasks = BTreeMap<(&'static str, TypeId), Box<dyn Any + Send>>;

#[derive(Clone, Debug, Default)]
pub(super) struct Batched(Arc<Mutex<Tasks>>);

struct Request<T> {
    key: i64,
    answer: oneshot::Sender<Vec<T>>,
}

/// A row, and the key it belongs to.
#[derive(sqlx::FromRow)]
struct Keyed<T> {
    key: i64,
    #[sqlx(flatten)]
    row: T,
}

impl Batched {
    pub async fn ask<T: Row + Clone + 'static>(
        &self,
        engine: &Engine,
        statement: Statement,
        key: i64,
    ) -> Result<Vec<T>> {
        let (answer, answered) = oneshot::channel();
        self.add(engine, statement, Request { key, answer });
        match answered.await {
            Ok(rows) => Ok(rows),
            // The query failed for all. Alone, each learns why, and none goes without an answer
            // because of another's key.
            Err(_) => Ok(rows(engine, statement, [key]).await?.remove(&key).unwrap_or_default()),
        }
    }

    fn add<T: Row + Clone + 'static>(
        &self,
        engine: &Engine,
        statement: Statement,
        request: Request<T>,
    ) {
        let name = (statement.sqlite, TypeId::of::<T>());
        let mut tasks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let task = tasks
            .get(&name)
            .and_then(|task| task.downcast_ref::<mpsc::UnboundedSender<Request<T>>>());
        let request = match task {
            Some(task) => match task.send(request) {
                Ok(()) => return,
                Err(mpsc::error::SendError(request)) => request,
            },
            None => request,
        };
        let (task, requests) = mpsc::unbounded_channel();
        if task.send(request).is_ok() {
            tasks.insert(name, Box::new(task));
            tokio::spawn(answer(engine.clone(), statement, requests));
        }
    }
}

/// Answers all who wait, again and again.
async fn answer<T: Row + Clone>(
    engine: Engine,
    statement: Statement,
    mut requests: mpsc::UnboundedReceiver<Request<T>>,
) {
    let mut waiting = Vec::with_capacity(MOST);
    while requests.recv_many(&mut waiting, MOST).await > 0 {
        // Callers that are about to ask join the batch.
        tokio::task::yield_now().await;
        while waiting.len() < MOST
            && let Ok(request) = requests.try_recv()
        {
            waiting.push(request);
        }
        let keys: BTreeSet<i64> = waiting.iter().map(|request| request.key).collect();
        let found = rows::<T>(&engine, statement, keys).await;
        for Request { key, answer } in waiting.drain(..) {
            // If it failed, that is logged, and each of them asks alone.
            if let Ok(found) = &found {
                // The caller may be gone.
                let _ = answer.send(found.get(&key).cloned().unwrap_or_default());
            }
        }
    }
}

/// The rows of each key; a key that has none is left out.
async fn rows<T: Row>(
    engine: &Engine,
    statement: Statement,
    keys: impl IntoIterator<Item = i64>,
) -> Result<BTreeMap<i64, Vec<T>>> {
    let found: Vec<Keyed<T>> = engine.all(statement.bind(list(keys))).await?;
    let mut rows = BTreeMap::<i64, Vec<T>>::new();
    for Keyed { key, row } in found {
        rows.entry(key).or_default().push(row);
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::super::{Db, sql};
    use super::*;
    use crate::base::Error;
    use futures::future::join_all;

    /// Doubles a number that is stored.
    const TWICE: Statement = sql!(
        "select viewer.value as key, 2 * number as twice
        from {LIST_1} viewer cross join numbers
        where number = abs(viewer.value)"
    );
    /// The one number that has no absolute value: the query fails.
    const WITHOUT: i64 = i64::MIN;

    #[derive(Clone, sqlx::FromRow)]
    struct Twice {
        twice: i64,
    }

    async fn numbers() -> (tempfile::TempDir, Db) {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::open(&folder.path().join("test.db")).await.unwrap();
        db.write(async |tx| {
            tx.execute(sql("create table numbers (number bigint primary key)")).await
        })
        .await
        .unwrap();
        (folder, db)
    }

    async fn store(db: &Db, number: i64) {
        db.write(async move |tx| {
            tx.execute(sql("insert into numbers (number) values ($1)").bind(number)).await
        })
        .await
        .unwrap();
    }

    async fn twice(db: &Db, key: i64) -> Result<Vec<i64>> {
        let rows: Vec<Twice> = db.batched(TWICE, key).await?;
        Ok(rows.into_iter().map(|row| row.twice).collect())
    }

    #[tokio::test]
    async fn whoever_asks_together_gets_their_own_answer() {
        let (_folder, db) = numbers().await;
        for number in (0..200).step_by(2) {
            store(&db, number).await;
        }
        let asked = join_all((0..200).map(|number| twice(&db, number))).await;
        for (number, answer) in (0..200).zip(asked) {
            let expected = if number % 2 == 0 { vec![2 * number] } else { Vec::new() };
            assert_eq!(answer.unwrap(), expected, "{number}");
        }
    }

    #[tokio::test]
    async fn a_question_that_cannot_be_answered_harms_no_other() {
        let (_folder, db) = numbers().await;
        store(&db, 1).await;
        let asked = join_all([1, WITHOUT, 2, 1].map(|key| twice(&db, key))).await;
        let answers: Vec<_> = asked.into_iter().map(Result::ok).collect();
        assert_eq!(answers, [Some(vec![2]), None, Some(vec![]), Some(vec![2])]);
    }

    #[tokio::test]
    async fn an_answer_knows_what_was_committed_before_the_question() {
        let (_folder, db) = numbers().await;
        // Others ask all the time.
        let others = async {
            loop {
                join_all((0..100).map(|number| twice(&db, number))).await;
            }
        };
        let ours = async {
            for number in 0..100 {
                store(&db, number).await;
                assert_eq!(twice(&db, number).await.unwrap(), [2 * number]);
            }
        };
        tokio::select! {
            () = others => {}
            () = ours => {}
        }
    }

    #[tokio::test]
    async fn whoever_asks_when_all_is_closed_is_told() {
        let (_folder, db) = numbers().await;
        db.close().await;
        assert!(matches!(twice(&db, 1).await, Err(Error::Busy)));
    }
}
