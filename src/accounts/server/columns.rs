//! The columns of a person, for every store that reads one.

/// The columns of a [`Person`](crate::accounts::Person) of a row of users, as a literal for
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
            $crate::accounts::server::picture!($row, "photo_id"),
            " as photo"
        )
    };
}

/// Where a picture of a person is served as a thumbnail; null where they have none.
macro_rules! picture {
    ($row:literal, $column:literal) => {
        concat!("'/media/' || ", $row, ".", $column, " || '/thumb'")
    };
}

/// The same in a larger size.
macro_rules! large_picture {
    ($row:literal, $column:literal) => {
        concat!("'/media/' || ", $row, ".", $column, " || '/large'")
    };
}

pub(crate) use {large_picture, person, picture};
