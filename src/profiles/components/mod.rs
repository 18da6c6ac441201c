//! Components for people.

mod person_row;
mod search_field;
mod sidebar;

pub use person_row::PersonRowItem;
pub use search_field::SearchField;
pub use sidebar::Sidebar;
