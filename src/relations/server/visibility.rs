//! The one rule: who sees whom, and what of them.
//!
//! As literal SQL, so that every query that returns other people's things can hold it. `$viewer` is
//! the placeholder of the viewer's id, where 0 is somebody signed out; `$person` is the alias of a
//! row of users.
//!
//! - A person is **visible** unless they are suspended or gone, or one of the two blocks the other.
//!   Whoever is not visible does not exist for the viewer: 404, and in no list.
//! - What a person has made is **open** to everyone, or, when they are private, to those who follow
//!   them. It is always open to themselves.
//! - Their followers, and when they are online, are seen by whom their settings name. Who hides
//!   when they are online does not see it of others.

/// Whether the person exists for the viewer.
macro_rules! visible {
    ($viewer:literal, $person:literal) => {
        concat!(
            "(",
            $person,
            ".suspended_at is null and ",
            $person,
            ".deleted_at is null
            and not exists (select 1 from blocks where blocker_id = ",
            $viewer,
            " and blocked_id = ",
            $person,
            ".id)
            and not exists (select 1 from blocks where blocker_id = ",
            $person,
            ".id and blocked_id = ",
            $viewer,
            "))"
        )
    };
}

/// Whether it is the viewer who hides the person, and not the other way round: whom they block they
/// may still report.
macro_rules! blocked {
    ($viewer:literal, $person:literal) => {
        concat!(
            "(",
            $person,
            ".suspended_at is null and ",
            $person,
            ".deleted_at is null
            and exists (select 1 from blocks where blocker_id = ",
            $viewer,
            " and blocked_id = ",
            $person,
            ".id)
            and not exists (select 1 from blocks where blocker_id = ",
            $person,
            ".id and blocked_id = ",
            $viewer,
            "))"
        )
    };
}

/// Whether what a visible person made for an audience is open to the viewer.
macro_rules! open {
    ($viewer:literal, $person:literal, $audience:expr) => {
        concat!(
            "(",
            $person,
            ".id = ",
            $viewer,
            " or (not ",
            $person,
            ".private and ",
            $audience,
            ") or ",
            $crate::relations::server::visibility::follows!($viewer, $person),
            ")"
        )
    };
}

/// Whether the viewer sees a post by a person. A reply is in the thread of the row `$root`, which
/// another person, the row `$starter`, began: who does not see that sees no reply to it but their
/// own, and in a thread for followers the followers of its starter see each other's replies. What
/// was for all stays so when its starter's account is gone, which goes on to be private or not.
/// Where the post begins its thread, both rows are null.
macro_rules! post_open {
    ($viewer:literal, $post:literal, $person:literal, $root:literal, $starter:literal) => {
        concat!(
            "(",
            $crate::relations::server::visibility::visible!($viewer, $person),
            " and (case when ",
            $post,
            ".root_id is null then ",
            $crate::relations::server::visibility::open!(
                $viewer,
                $person,
                concat!($post, ".audience = 'public'")
            ),
            " else ",
            $crate::relations::server::visibility::open!(
                $viewer,
                $person,
                concat!("(", $post, ".audience = 'public' or ", $root, ".audience = 'followers')")
            ),
            " and (",
            $person,
            ".id = ",
            $viewer,
            " or (",
            $starter,
            ".deleted_at is not null and not ",
            $starter,
            ".private and ",
            $root,
            ".audience = 'public') or (",
            $crate::relations::server::visibility::visible!($viewer, $starter),
            " and ",
            $crate::relations::server::visibility::open!(
                $viewer,
                $starter,
                concat!($root, ".audience = 'public'")
            ),
            ")) end))"
        )
    };
}

/// Whether somebody the viewer follows is in their feed. Who is blocked is not followed; who
/// follows sees everything.
macro_rules! feed_author {
    ($viewer:literal, $author:literal) => {
        concat!(
            $author,
            " not in (select muted_id from mutes where muter_id = ",
            $viewer,
            ") and ",
            $author,
            " not in (select id from users where suspended_at is not null)"
        )
    };
}

/// Whether the viewer follows the person.
macro_rules! follows {
    ($viewer:literal, $person:literal) => {
        concat!(
            "exists (select 1 from follows where follower_id = ",
            $viewer,
            " and followee_id = ",
            $person,
            ".id)"
        )
    };
}

/// Whether a visible person's lists of people are open to the viewer.
macro_rules! people_open {
    ($viewer:literal, $person:literal) => {
        concat!(
            "(",
            $person,
            ".id = ",
            $viewer,
            "
            or ((not ",
            $person,
            ".private or ",
            $crate::relations::server::visibility::follows!($viewer, $person),
            ")
                and (",
            $person,
            ".followers_for = 'everyone'
                    or (",
            $person,
            ".followers_for = 'followers' and ",
            $crate::relations::server::visibility::follows!($viewer, $person),
            "))))"
        )
    };
}

/// Whether a visible person's presence is open to the viewer, who is the row of users `$mine`: each
/// has to let the other see theirs. One's own always is; somebody signed out, for whom `$mine` is
/// null, sees none.
macro_rules! presence_open {
    ($mine:literal, $person:literal) => {
        concat!(
            "(case when ",
            $person,
            ".id = ",
            $mine,
            ".id or (",
            $crate::relations::server::visibility::shows!($person, $mine),
            " and ",
            $crate::relations::server::visibility::shows!($mine, $person),
            ") then true else false end)"
        )
    };
}

/// Whether [`visible!`] and [`presence_open!`] hold between this person and everyone of whom the
/// same is true.
macro_rules! presence_public {
    ($person:literal) => {
        concat!(
            "(",
            $person,
            ".suspended_at is null and ",
            $person,
            ".deleted_at is null and ",
            $person,
            ".presence_for = 'everyone'
            and not exists (select 1 from blocks where blocker_id = ",
            $person,
            ".id)
            and not exists (select 1 from blocks where blocked_id = ",
            $person,
            ".id))"
        )
    };
}

/// Whether one person's setting lets the other see when they are online.
macro_rules! shows {
    ($one:literal, $other:literal) => {
        $crate::relations::server::visibility::allows!($one, "presence_for", concat!($other, ".id"))
    };
}

/// Whether a visible person lets the viewer write to them.
macro_rules! takes_messages {
    ($viewer:literal, $person:literal) => {
        $crate::relations::server::visibility::allows!($person, "messages_from", $viewer)
    };
}

/// Whether a person's setting is for everyone, or for whom they follow and the other is one of
/// those.
macro_rules! allows {
    ($person:literal, $setting:literal, $other:expr) => {
        concat!(
            "(",
            $person,
            ".",
            $setting,
            " = 'everyone' or (",
            $person,
            ".",
            $setting,
            " = 'following'
                and exists (select 1 from follows where follower_id = ",
            $person,
            ".id and followee_id = ",
            $other,
            ")))"
        )
    };
}

/// The columns of a [`Relationship`](crate::relations::Relationship): how the viewer stands to the
/// person.
macro_rules! relationship {
    ($viewer:literal, $person:literal) => {
        concat!(
            "exists (select 1 from follows where follower_id = ",
            $viewer,
            " and followee_id = ",
            $person,
            ".id) as following,
            exists (select 1 from follows where follower_id = ",
            $person,
            ".id and followee_id = ",
            $viewer,
            ") as followed_by,
            exists (select 1 from follow_requests where follower_id = ",
            $viewer,
            " and followee_id = ",
            $person,
            ".id) as requested,
            exists (select 1 from blocks where blocker_id = ",
            $viewer,
            " and blocked_id = ",
            $person,
            ".id) as blocking,
            exists (select 1 from mutes where muter_id = ",
            $viewer,
            " and muted_id = ",
            $person,
            ".id) as muting"
        )
    };
}

pub(crate) use {
    allows, blocked, feed_author, follows, open, people_open, post_open, presence_open,
    presence_public, relationship, shows, takes_messages, visible,
};
