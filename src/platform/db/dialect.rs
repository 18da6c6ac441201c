//! The words that differ from engine to engine, under the same names for each. [`sql!`](super::sql)
//! puts them into a statement.
//!
//! - `LIST_2`: the rows of the list of numbers that is bound as `$2`, with the column `value`.
//!   After `in` or after `from`. `TEXTS_1` the same of texts.
//! - `PAIRS_2_3`: the rows of two lists of the same length, with the columns `one` and `other`.
//! - `POSTS_FOUND_4`: the posts that match the search that is bound as `$4`, with the column `id`.
//!   After `from`. `PEOPLE_FOUND_4` and `PEOPLE_FOUND_6` the same of people.
//!   `OWN_MESSAGES_FOUND_2` the same of messages in conversations of the user `$1`: in all of them
//!   if `$3` is 0, or in that one.
//! - `IMAGES`: the images of a `post` in their order, as a column of JSON text. Most posts have
//!   none (`post.pictures`), and need no look-up.
//! - `NEWEST_OF_FRONT`: the newest `$3` posts of the authors in `front (author, newest)`, for the
//!   feed. After `as`.

/// The constants of one engine: a list by the number of its placeholder, pairs of lists, what a
/// search finds, and the functions that make a list and an object of JSON.
macro_rules! words {
    (
        $list:literal,
        $pairs:literal,
        $posts:literal,
        $people:literal,
        $messages:literal,
        $json_list:literal,
        $json_object:literal
    ) => {
        pub const LIST_1: &str = const_format::str_replace!($list, "#", "1");
        pub const LIST_2: &str = const_format::str_replace!($list, "#", "2");
        pub const LIST_3: &str = const_format::str_replace!($list, "#", "3");
        pub const LIST_4: &str = const_format::str_replace!($list, "#", "4");
        pub const PAIRS_1_2: &str =
            const_format::str_replace!(const_format::str_replace!($pairs, "#1", "$1"), "#2", "$2");
        pub const PAIRS_2_3: &str =
            const_format::str_replace!(const_format::str_replace!($pairs, "#1", "$2"), "#2", "$3");
        pub const POSTS_FOUND_4: &str = const_format::str_replace!($posts, "#", "4");
        pub const PEOPLE_FOUND_2: &str = const_format::str_replace!($people, "#", "2");
        pub const PEOPLE_FOUND_4: &str = const_format::str_replace!($people, "#", "4");
        pub const PEOPLE_FOUND_6: &str = const_format::str_replace!($people, "#", "6");
        pub const OWN_MESSAGES_FOUND_2: &str = const_format::str_replace!($messages, "#", "2");
        pub const IMAGES: &str = const_format::formatcp!(
            "coalesce(case when post.pictures > 0 then (
        select cast({list}({object}('media_id', cast(media.id as text),
            'width', media.width, 'height', media.height,
            'alt', media.alt, 'placeholder', media.placeholder) order by shown.place) as text)
        from post_media shown join media on media.id = shown.media_id
        where shown.post_id = post.id) end, '[]') as images",
            list = $json_list,
            object = $json_object
        );
    };
}

pub mod sqlite {
    //! A list comes as a JSON text. Full text is in tables of FTS5, which triggers keep.
    words!(
        "(select value from json_each($#))",
        "(select value as one, json_extract(#2, '$[' || key || ']') as other from json_each(#1))",
        "(select rowid as id from posts_search where posts_search match $#)",
        "(select rowid as id from people_search where people_search match $#)",
        "(select rowid as id from messages_search
            where messages_search match 'text : (' || $# || ') AND conversation : (' || coalesce((
                select group_concat(conversation_id, ' OR ') from members
                where user_id = $1 and (conversation_id = $3 or $3 = 0)), '0') || ')')",
        "json_group_array",
        "json_object"
    );

    /// A recursion with `order by` is a merge: it takes the newest of all, and looks up the next of
    /// its author, until there are enough.
    pub const NEWEST_OF_FRONT: &str = "(
        select author, newest from front
        union all
        select page.author, (select max(id) from posts
            where author_id = page.author and id < page.id and reply_to_id is null
                and deleted_at is null)
        from page
        order by 2 desc limit $3 + 0
    )";

    pub const TEXTS_1: &str = LIST_1;
}

pub mod postgres {
    //! A list comes as an array. Full text is in generated columns.
    words!(
        "(select unnest($#::bigint[]) as value)",
        "(select * from unnest(#1::bigint[], #2::bigint[]) as pair (one, other))",
        "(select id from posts where words @@ to_tsquery('kith', $#))",
        "(select id from users where words @@ to_tsquery('kith', $#))",
        "(select id from messages
            where words @@ to_tsquery('kith', $#) and conversation_id in (
                select conversation_id from members
                where user_id = $1 and (conversation_id = $3 or $3 = 0)))",
        "json_agg",
        "json_build_object"
    );

    pub const NEWEST_OF_FRONT: &str = "(
        select author, post.id from front cross join lateral (
            select id from posts
            where author_id = author and id <= newest and reply_to_id is null
                and deleted_at is null
            order by id desc limit $3
        ) post
        order by id desc limit $3
    )";

    pub const TEXTS_1: &str = "(select unnest($1::text[]) as value)";
}
