//! Settings pages about other people.

mod blocks;
mod people_list;
mod requests;

pub use blocks::BlocksPage;
use people_list::{Answer, PeopleList};
pub use requests::RequestsPage;
