//! Islands of people: parts that update live.

mod sidebar_people;

pub use sidebar_people::SidebarPeople;
