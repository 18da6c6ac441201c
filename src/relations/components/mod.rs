//! Components of pages that show people.

mod person_card;

pub use person_card::PersonCard;
