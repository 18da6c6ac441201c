//! The settings of a user, a page for each section. Later slices add sections of their own there.

#[cfg(feature = "ssr")]
pub mod pages;
