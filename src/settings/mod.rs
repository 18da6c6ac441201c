//! What people set about themselves: one page with a section each. What a later slice lets them set
//! is a section of its own there.

#[cfg(feature = "ssr")]
pub mod pages;
