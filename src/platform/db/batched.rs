//! Batching: small queries that many callers run at the same moment go as one.
//!
//! The round trip to a reader's thread wakes two threads, which costs more than a small query does
//! itself. When ten thousand sockets reconnect after a restart, each with the same two queries,
//! those that wait go as one list in one query.
//!
//! A caller waits only for the query that is running, and is answered by one that begins after it
//! asked: so it sees everything committed before.

use super::{from_json_rows, list, readers::Readers, sql};
use crate::base::Result;
use serde_json::value::RawValue;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::{mpsc, oneshot};

/// The most keys in one query, so that the first does not wait long for the last.
const MOST: usize = 64;

/// A statement that [`batch_query!`](super::batch_query) made.
pub(super) type Statement = &'static str;

/// An answer, if there is one: a JSON list.
pub(super) type Answer = Option<Box<RawValue>>;

/// For each statement, the channel to the task that runs it. The task ends when nobody can ask any
/// more.
#[derive(Clone, Debug, Default)]
pub(super) struct Batched(Arc<Mutex<BTreeMap<Statement, mpsc::UnboundedSender<Request>>>>);

#[derive(Debug)]
struct Request {
    key: String,
    answer: oneshot::Sender<Answer>,
}

impl Batched {
    pub async fn ask(
        &self,
        readers: &Readers,
        statement: Statement,
        key: String,
    ) -> Result<Answer> {
        let (answer, answered) = oneshot::channel();
        self.add(readers, statement, Request { key: key.clone(), answer });
        match answered.await {
            Ok(answer) => Ok(answer),
            // The query failed for all. Alone, each learns why, and none goes without an answer
            // because of another's key.
            Err(_) => {
                Ok(answers(readers, statement, &[key]).await?.pop().map(|(_, answer)| answer))
            }
        }
    }

    fn add(&self, readers: &Readers, statement: Statement, request: Request) {
        let mut tasks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let request = match tasks.get(statement) {
            Some(task) => match task.send(request) {
                Ok(()) => return,
                Err(mpsc::error::SendError(request)) => request,
            },
            None => request,
        };
        let (task, requests) = mpsc::unbounded_channel();
        if task.send(request).is_ok() {
            tasks.insert(statement, task);
            tokio::spawn(answer(readers.clone(), statement, requests));
        }
    }
}

/// Answers all who wait, again and again.
async fn answer(
    readers: Readers,
    statement: Statement,
    mut requests: mpsc::UnboundedReceiver<Request>,
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
        let (keys, waiting): (Vec<String>, Vec<_>) =
            waiting.drain(..).map(|request| (request.key, request.answer)).unzip();
        // If it failed, that is logged, and each of them asks alone.
        if let Ok(found) = answers(&readers, statement, &keys).await {
            let mut found = found.into_iter().peekable();
            for (index, answer) in waiting.into_iter().enumerate() {
                // The caller may be gone.
                let _ = answer.send(found.next_if(|(of, _)| *of == index).map(|(_, found)| found));
            }
        }
    }
}

/// The answers that were found, each with the index of its key, in the order of the keys.
async fn answers(
    readers: &Readers,
    statement: Statement,
    keys: &[String],
) -> Result<Vec<(usize, Box<RawValue>)>> {
    let (text,): (String,) = readers.one(sql(statement).bind(list(keys))).await?;
    let mut answers: Vec<(usize, Box<RawValue>)> = from_json_rows(&text)?;
    answers.sort_by_key(|(index, _)| *index);
    Ok(answers)
}

#[cfg(test)]
mod tests {
    use super::super::{Db, batch_query};
    use super::*;
    use crate::base::Error;
    use futures::future::join_all;

    /// Doubles a number that is stored.
    const TWICE: Statement = batch_query!(
        "value ->> 0 as number",
        "number * 2",
        "where number in (select number from numbers)"
    );

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

    async fn twice(db: &Db, key: impl ToString) -> Result<Option<Vec<i64>>> {
        db.batched(TWICE, key.to_string()).await
    }

    #[tokio::test]
    async fn whoever_asks_together_gets_their_own_answer() {
        let (_folder, db) = numbers().await;
        for number in (0..200).step_by(2) {
            store(&db, number).await;
        }
        let asked = join_all((0..200).map(|number| twice(&db, format!("[{number}]")))).await;
        for (number, answer) in (0..200).zip(asked) {
            assert_eq!(answer.unwrap(), (number % 2 == 0).then(|| vec![2 * number]), "{number}");
        }
    }

    #[tokio::test]
    async fn a_question_that_cannot_be_answered_harms_no_other() {
        let (_folder, db) = numbers().await;
        store(&db, 1).await;
        let asked = join_all(["[1]", "[1", "[2]", "[1]"].map(|key| twice(&db, key))).await;
        let answers: Vec<_> = asked.into_iter().map(Result::ok).collect();
        assert_eq!(answers, [Some(Some(vec![2])), None, Some(None), Some(Some(vec![2]))]);
    }

    #[tokio::test]
    async fn an_answer_knows_what_was_committed_before_the_question() {
        let (_folder, db) = numbers().await;
        // Others ask all the time.
        let others = async {
            loop {
                join_all((0..100).map(|number| twice(&db, format!("[{number}]")))).await;
            }
        };
        let ours = async {
            for number in 0..100 {
                store(&db, number).await;
                assert_eq!(
                    twice(&db, format!("[{number}]")).await.unwrap(),
                    Some(vec![2 * number])
                );
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
        assert!(matches!(twice(&db, "[1]").await, Err(Error::Busy)));
    }
}
