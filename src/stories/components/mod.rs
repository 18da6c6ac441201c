//! Components for stories.

mod rail;

pub use rail::Rail;
