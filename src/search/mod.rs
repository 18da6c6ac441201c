//! Search over people and posts. The operations are those of `profiles` and `posts`.

#[cfg(feature = "ssr")]
pub mod pages;
