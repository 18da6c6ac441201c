//! People as others see them: profiles and lists.

pub mod api;
mod home;
pub mod model;
mod neighbours;
mod profile_page;

#[cfg(feature = "ssr")]
pub mod server;

pub use home::Home;
pub use neighbours::{DirectoryPage, Neighbours, PeopleAside};
pub use profile_page::ProfilePage;
