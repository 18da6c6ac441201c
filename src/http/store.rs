//! The one statement about all tables.

use crate::platform::db::{Statement, sql};

/// Selects the greatest id in the database. Ids rise over all tables except that of images, whose
/// ids are random.
pub const GREATEST_ID: Statement = sql!(
    "select max(id) from (
        select max(id) as id from users
        union all select max(id) from sessions
        union all select max(id) from invites
        union all select max(id) from follows
        union all select max(id) from follow_requests
        union all select max(id) from blocks
        union all select max(id) from mutes
        union all select max(id) from reports
        union all select max(id) from posts
        union all select max(id) from post_edits
        union all select max(id) from likes
        union all select max(id) from conversations
        union all select max(id) from messages
        union all select max(id) from notifications
        union all select max(id) from stories
        union all select max(id) from mails
    ) greatest"
);
