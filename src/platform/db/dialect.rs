//! The words that differ from engine to engine, under the same names for each. [`sql!`](super::sql)
//! puts them into a statement.
//!
//! - `LIST_2`: the rows of the list that is bound as `$2`, with the column `value`. After `in` or
//!   after `from`.
//! - `PAIRS_2_3`: the rows of two lists of the same length, with the columns `one` and `other`.

/// The constants of one engine: a list by the number of its placeholder, and pairs of lists.
macro_rules! words {
    ($list:literal, $pairs:literal) => {
        pub const LIST_1: &str = const_format::str_replace!($list, "#", "1");
        pub const LIST_2: &str = const_format::str_replace!($list, "#", "2");
        pub const LIST_3: &str = const_format::str_replace!($list, "#", "3");
        pub const LIST_4: &str = const_format::str_replace!($list, "#", "4");
        pub const PAIRS_1_2: &str =
            const_format::str_replace!(const_format::str_replace!($pairs, "#1", "$1"), "#2", "$2");
        pub const PAIRS_2_3: &str =
            const_format::str_replace!(const_format::str_replace!($pairs, "#1", "$2"), "#2", "$3");
    };
}

pub mod sqlite {
    //! A list comes as a JSON text.
    words!(
        "(select value from json_each($#))",
        "(select value as one, json_extract(#2, '$[' || key || ']') as other from json_each(#1))"
    );
}

pub mod postgres {
    //! A list comes as an array.
    words!("(select unnest($#) as value)", "(select * from unnest(#1, #2) as pair (one, other))");
}
