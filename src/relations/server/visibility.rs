//! The one visibility rule: who sees whom, and what of them.
//!
//! It is conditions in SQL, so that every query that returns other users' data can include it:
//! `sql!("select … from users person where {VISIBLE}")`. The viewer's id is always `$1`, 0 if
//! signed out; the row of the user they look at is always called `person`, and the viewer's own row
//! `mine`.
//!
//! - A user is **visible** unless they are suspended or deleted, or one of the two blocks the
//!   other. A user who is not visible does not exist for the viewer: 404, and in no list.
//! - A user's content is **open** to everyone, or, if they are private, to their followers. It is
//!   always open to themselves.
//! - A user's settings decide who sees their followers, and who sees when they are online. A user
//!   who hides when they are online does not see it of others.

use const_format::{formatcp, str_replace};

/// True if neither of the two blocks the other.
pub const UNBLOCKED: &str =
    "not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)";

/// True if the person exists for the viewer.
pub const VISIBLE: &str = formatcp!(
    "(person.suspended_at is null and person.deleted_at is null
    and {UNBLOCKED})"
);

/// [`VISIBLE`], in a statement for many viewers at once. Each of them is a row of users `mine`,
/// because a placeholder stands for one value only.
pub const VISIBLE_TO_EACH: &str = str_replace!(VISIBLE, "$1", "mine.id");

/// True if the viewer blocks the person, and not the other way round: a person whom one blocks can
/// still be reported.
pub const BLOCKED: &str = "(person.suspended_at is null and person.deleted_at is null
    and exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))";

/// True if the viewer follows the person.
pub const FOLLOWS: &str =
    "exists (select 1 from follows where follower_id = $1 and followee_id = person.id)";

/// True if what a visible person made for everyone is open to the viewer.
pub const OPEN: &str = formatcp!("(person.id = $1 or not person.private or {FOLLOWS})");

/// True if the viewer sees a `post` by `person`. A reply is in the thread of the post `root`, which
/// another person, `starter`, began. A viewer who does not see that post sees no reply to it but
/// their own. In a thread for followers, the followers of its starter see each other's replies. A
/// public thread stays public when its starter's account is deleted, unless the account was
/// private. For a post that begins its thread, both rows are null.
pub const POST_OPEN: &str = formatcp!(
    "({VISIBLE} and (case
        when post.root_id is null then
            (person.id = $1 or (not person.private and post.audience = 'public') or {FOLLOWS})
        else
            (person.id = $1
                or (not person.private
                    and (post.audience = 'public' or root.audience = 'followers'))
                or {FOLLOWS})
            and (person.id = $1
                or (starter.deleted_at is not null and not starter.private
                    and root.audience = 'public')
                or ({STARTER_VISIBLE} and (starter.id = $1
                    or (not starter.private and root.audience = 'public')
                    or {FOLLOWS_STARTER})))
        end))"
);
/// [`VISIBLE`] and [`FOLLOWS`], of the person who began the thread.
const STARTER_VISIBLE: &str = str_replace!(VISIBLE, "person.", "starter.");
const FOLLOWS_STARTER: &str = str_replace!(FOLLOWS, "person.", "starter.");

/// True if an author whom the viewer follows, `followee_id`, is in their feed: neither muted nor
/// suspended. A blocked author is not followed, and a follower sees everything. What is left to
/// check is `person.deleted_at`: an account has followers until the last part of it is deleted.
pub const FEED_AUTHOR: &str = "followee_id not in (select muted_id from mutes where muter_id = $1)
    and followee_id not in (select id from users where suspended_at is not null)";

/// True if a visible person's lists of followers and followed are open to the viewer.
pub const PEOPLE_OPEN: &str = formatcp!(
    "(person.id = $1 or ((not person.private or {FOLLOWS})
        and (person.followers_for = 'everyone'
            or (person.followers_for = 'followers' and {FOLLOWS}))))"
);

/// True if a visible person's presence is open to the viewer, who is the row of users `mine`: each
/// has to let the other see theirs. One's own is always open. Signed out, `mine` is null and no
/// presence is open.
pub const PRESENCE_OPEN: &str = "(case when person.id = mine.id or (
        (person.presence_for = 'everyone' or (person.presence_for = 'following'
            and exists (select 1 from follows
                where follower_id = person.id and followee_id = mine.id)))
        and (mine.presence_for = 'everyone' or (mine.presence_for = 'following'
            and exists (select 1 from follows
                where follower_id = mine.id and followee_id = person.id)))
    ) then true else false end)";

/// True if [`VISIBLE`] and [`PRESENCE_OPEN`] hold between the viewer, the row of users `mine`, and
/// everyone for whom this is true as well.
pub const PRESENCE_PUBLIC: &str = "(mine.suspended_at is null and mine.deleted_at is null
    and mine.presence_for = 'everyone'
    and not exists (select 1 from blocks where blocker_id = mine.id)
    and not exists (select 1 from blocks where blocked_id = mine.id))";

/// True if a visible person accepts messages from the viewer.
pub const TAKES_MESSAGES: &str = "(person.messages_from = 'everyone'
    or (person.messages_from = 'following' and exists (select 1 from follows
        where follower_id = person.id and followee_id = $1)))";

/// The columns of a [`Relationship`](crate::relations::Relationship) of the viewer to the person.
pub const RELATIONSHIP: &str = formatcp!(
    "{FOLLOWS} as following,
    exists (select 1 from follows
        where follower_id = person.id and followee_id = $1) as followed_by,
    exists (select 1 from follow_requests
        where follower_id = $1 and followee_id = person.id) as requested,
    exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id) as blocking,
    exists (select 1 from mutes where muter_id = $1 and muted_id = person.id) as muting"
);
