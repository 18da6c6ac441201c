//! Parts of pages about how people stand to each other.

mod person_card;

pub use person_card::PersonCard;
