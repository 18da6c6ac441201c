//! The way in: the welcome page, signing up, logging in, and the pages that links in our mails lead
//! to.

#[cfg(feature = "ssr")]
pub mod pages;
