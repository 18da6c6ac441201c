//! What of people is kept as it is now.

mod sidebar_people;

pub use sidebar_people::SidebarPeople;
