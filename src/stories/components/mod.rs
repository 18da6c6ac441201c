//! Parts of pages about stories.

mod rail;

pub use rail::Rail;
