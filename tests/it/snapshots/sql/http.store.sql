select max(id) from (
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
) greatest;
--   CO-ROUTINE greatest
--     COMPOUND QUERY
--       LEFT-MOST SUBQUERY
--         SEARCH users USING COVERING INDEX sqlite_autoindex_users_1
--       UNION ALL
--         SEARCH sessions USING COVERING INDEX sqlite_autoindex_sessions_1
--       UNION ALL
--         SEARCH invites USING COVERING INDEX sqlite_autoindex_invites_1
--       UNION ALL
--         SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_1
--       UNION ALL
--         SEARCH follow_requests USING COVERING INDEX sqlite_autoindex_follow_requests_1
--       UNION ALL
--         SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_1
--       UNION ALL
--         SEARCH mutes USING COVERING INDEX sqlite_autoindex_mutes_1
--       UNION ALL
--         SEARCH reports USING COVERING INDEX sqlite_autoindex_reports_1
--       UNION ALL
--         SEARCH posts USING COVERING INDEX sqlite_autoindex_posts_1
--       UNION ALL
--         SEARCH post_edits USING COVERING INDEX sqlite_autoindex_post_edits_1
--       UNION ALL
--         SEARCH likes USING COVERING INDEX sqlite_autoindex_likes_1
--       UNION ALL
--         SEARCH conversations USING COVERING INDEX sqlite_autoindex_conversations_1
--       UNION ALL
--         SEARCH messages USING COVERING INDEX sqlite_autoindex_messages_1
--       UNION ALL
--         SEARCH notifications USING COVERING INDEX sqlite_autoindex_notifications_1
--       UNION ALL
--         SEARCH stories USING COVERING INDEX sqlite_autoindex_stories_1
--       UNION ALL
--         SEARCH mails USING COVERING INDEX sqlite_autoindex_mails_1
--   SEARCH greatest
