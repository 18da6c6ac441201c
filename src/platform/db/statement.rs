//! A statement, in the words of each engine.
//!
//! [`sql!`] makes one from a text that names constants in braces: fragments that many statements
//! share, such as the visibility rule, and the words of [`dialect`](super::dialect), which differ
//! from engine to engine. Both texts are made when the program is compiled. Each statement is also
//! registered, so that a test writes all of them out as they run (`tests/it/snapshots/sql`).

/// A statement with placeholders `$1`, `$2`, … Made by [`sql!`]. It may consist of several,
/// separated by `;`, which share the values; then the rows are those of all.
#[derive(Clone, Copy, Debug)]
pub struct Statement {
    pub sqlite: &'static str,
    pub postgres: &'static str,
}

/// A statement and the place in the source that it stands at. [`sql!`] registers each.
pub struct Registered {
    pub module: &'static str,
    pub line: u32,
    pub statement: Statement,
}

inventory::collect!(Registered);

/// Every statement of the program, in no order.
pub fn statements() -> impl Iterator<Item = &'static Registered> {
    inventory::iter::<Registered>.into_iter()
}

/// A [`Statement`] from one text. `{NAME}` puts in a constant that is in scope, or one of
/// [`dialect`](super::dialect).
macro_rules! sql {
    ($text:literal) => {{
        const STATEMENT: $crate::platform::db::Statement = $crate::platform::db::Statement {
            sqlite: {
                #[allow(unused_imports)]
                use $crate::platform::db::dialect::sqlite::*;
                ::const_format::formatcp!($text)
            },
            postgres: {
                #[allow(unused_imports)]
                use $crate::platform::db::dialect::postgres::*;
                ::const_format::formatcp!($text)
            },
        };
        ::inventory::submit! {
            $crate::platform::db::Registered {
                module: module_path!(),
                line: line!(),
                statement: STATEMENT,
            }
        }
        STATEMENT
    }};
}
pub(crate) use sql;
