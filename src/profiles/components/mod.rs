//! Components for people.

mod person_row;
mod sidebar;

pub use person_row::PersonRowItem;
pub use sidebar::Sidebar;
