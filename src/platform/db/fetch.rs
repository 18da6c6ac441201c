//! Reads that run on the database, or see what the transaction of a write has changed.

use super::{Db, Query, Row, Tx};
use crate::base::Result;

/// A place to fetch rows from: `&Db` or `&mut Tx`.
pub trait Fetch {
    fn all<T: Row>(&mut self, query: Query) -> impl Future<Output = Result<Vec<T>>>;

    fn one<T: Row>(&mut self, query: Query) -> impl Future<Output = Result<T>>;

    fn optional<T: Row>(&mut self, query: Query) -> impl Future<Output = Result<Option<T>>>;
}

impl Fetch for &Db {
    async fn all<T: Row>(&mut self, query: Query) -> Result<Vec<T>> {
        Db::all(self, query).await
    }

    async fn one<T: Row>(&mut self, query: Query) -> Result<T> {
        Db::one(self, query).await
    }

    async fn optional<T: Row>(&mut self, query: Query) -> Result<Option<T>> {
        Db::optional(self, query).await
    }
}

impl Fetch for &mut Tx {
    async fn all<T: Row>(&mut self, query: Query) -> Result<Vec<T>> {
        Tx::all(self, query).await
    }

    async fn one<T: Row>(&mut self, query: Query) -> Result<T> {
        Tx::one(self, query).await
    }

    async fn optional<T: Row>(&mut self, query: Query) -> Result<Option<T>> {
        Tx::optional(self, query).await
    }
}
