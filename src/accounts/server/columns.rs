//! The SQL columns of a user, for every store that reads one.

/// The columns of a [`Person`](crate::accounts::Person), from the row of users `person`.
pub const PERSON: &str = "person.id, person.username, person.name, person.family,
    '/media/' || person.photo_id || '/thumb' as photo";

/// The path of a profile's banner, from the row of users `person`; null if the user has none.
pub const BANNER: &str = "'/media/' || person.banner_id || '/large'";

/// The columns of a [`Person`](crate::accounts::Person) from a row of users, as a literal for
/// `concat!`.
macro_rules! person {
    ($row:literal) => {
        concat!(
            $row,
            ".id, ",
            $row,
            ".username, ",
            $row,
            ".name, ",
            $row,
            ".family, ",
            $crate::accounts::server::thumb_path!($row, "photo_id"),
            " as photo"
        )
    };
}

/// The path of a profile image as a thumbnail; null if the user has none.
macro_rules! thumb_path {
    ($row:literal, $column:literal) => {
        concat!("'/media/' || ", $row, ".", $column, " || '/thumb'")
    };
}

pub(crate) use {person, thumb_path};
