//! The SQL columns of a user, for every store that reads one.

/// The columns of a [`Person`](crate::accounts::Person), from the row of users `person`.
pub const PERSON: &str = "person.id, person.username, person.name, person.family,
    '/media/' || person.photo_id || '/thumb' as photo";

/// The path of a profile's banner, from the row of users `person`; null if the user has none.
pub const BANNER: &str = "'/media/' || person.banner_id || '/large'";
