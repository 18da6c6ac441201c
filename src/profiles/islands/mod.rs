//! Islands of people: parts that update live.

mod sidebar_counts;
mod sidebar_people;
mod sidebar_rooms;

pub use sidebar_people::SidebarPeople;
pub use sidebar_rooms::SidebarRooms;
