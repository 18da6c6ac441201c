//! How people come in: what a stranger sees first, signing up, logging in, and where the links in
//! our mails lead.

#[cfg(feature = "ssr")]
pub mod pages;
