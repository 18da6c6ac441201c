//! The pages of search.

mod search;

pub use search::SearchPage;
