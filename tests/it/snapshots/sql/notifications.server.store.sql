insert into notifications (id, user_id, kind, from_id, post_id, message_id, created_at)
select $2, mine.id, $3, person.id, $5, $6, $7
from users mine join users person on person.id = $4
where mine.id = $1 and mine.deleted_at is null
and (mine.id <> person.id or $3 = 'security')
and ',' || mine.notify_off || ',' not like '%,' || $3 || ',%'
and ((person.suspended_at is null and person.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and not exists (select 1 from mutes where muter_id = $1 and muted_id = person.id))
on conflict do nothing;
--   SEARCH mine USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH mutes USING COVERING INDEX sqlite_autoindex_mutes_2 (muter_id=? AND muted_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)

delete from notifications
where user_id = $1 and kind = $2 and from_id = $3 and coalesce(post_id, 0) = $4
and id > (select notifications_read from users where id = $1);
--   SEARCH notifications USING INDEX notifications_of_user (user_id=? AND id>?)
--   SCALAR SUBQUERY 1
--     SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

delete from notifications where user_id = $1 and message_id = $2;
--   SEARCH notifications USING INDEX notifications_of_message (message_id=?)

delete from notifications where message_id = $1;
--   SEARCH notifications USING COVERING INDEX notifications_of_message (message_id=?)

delete from notifications where user_id = $1 and message_id in (
    select id from messages where conversation_id = $2 and id in (
        select message_id from notifications
        where user_id = $1 and message_id is not null));
--   SEARCH notifications USING INDEX notifications_of_user (user_id=?)
--   LIST SUBQUERY 2
--     SEARCH messages USING PRIMARY KEY (conversation_id=?)
--     LIST SUBQUERY 1
--       SEARCH notifications USING INDEX notifications_of_user (user_id=?)
--       CREATE BLOOM FILTER
--     CREATE BLOOM FILTER

delete from notifications where post_id = $1;
--   SEARCH notifications USING COVERING INDEX notifications_of_post (post_id=?)

select notification.id as notification, notification.kind, notification.post_id,
notification.message_id, (select conversation_id from messages
    where messages.id = notification.message_id) as conversation_id,
notification.created_at as notified_at,
notification.id <= mine.notifications_read or exists (
    select 1 from messages message join members membership
    on membership.conversation_id = message.conversation_id and membership.user_id = mine.id
    where message.id = notification.message_id and message.seq <= membership.read_seq) as read,
mine.id as mine_id, mine.username as mine_username, mine.name as mine_name,
mine.family as mine_family, '/media/' || mine.photo_id || '/thumb' as mine_photo, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo from notifications notification
join users person on person.id = notification.from_id
join users mine on mine.id = notification.user_id
where notification.user_id = $1 and notification.id < $2 and ((person.suspended_at is null and person.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and not exists (select 1 from mutes where muter_id = $1 and muted_id = person.id))
order by notification.id desc limit $3 + 0;
--   SEARCH mine USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH notification USING INDEX notifications_of_user (user_id=? AND id<?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH mutes USING COVERING INDEX sqlite_autoindex_mutes_2 (muter_id=? AND muted_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH message USING INDEX sqlite_autoindex_messages_1 (id=?)
--     SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)

select notification.id as notification, notification.kind, notification.post_id,
notification.message_id, (select conversation_id from messages
    where messages.id = notification.message_id) as conversation_id,
notification.created_at as notified_at,
notification.id <= mine.notifications_read or exists (
    select 1 from messages message join members membership
    on membership.conversation_id = message.conversation_id and membership.user_id = mine.id
    where message.id = notification.message_id and message.seq <= membership.read_seq) as read,
mine.id as mine_id, mine.username as mine_username, mine.name as mine_name,
mine.family as mine_family, '/media/' || mine.photo_id || '/thumb' as mine_photo, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo from notifications notification
join users person on person.id = notification.from_id
join users mine on mine.id = notification.user_id
where notification.user_id = $1 and notification.id in (select value from json_each($2)) and ((person.suspended_at is null and person.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and not exists (select 1 from mutes where muter_id = $1 and muted_id = person.id));
--   SEARCH mine USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH notification USING INDEX notifications_of_user (user_id=? AND id=?)
--   LIST SUBQUERY 3
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH mutes USING COVERING INDEX sqlite_autoindex_mutes_2 (muter_id=? AND muted_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH message USING INDEX sqlite_autoindex_messages_1 (id=?)
--     SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
-- In PostgreSQL:
-- select notification.id as notification, notification.kind, notification.post_id,
-- notification.message_id, (select conversation_id from messages
--     where messages.id = notification.message_id) as conversation_id,
-- notification.created_at as notified_at,
-- notification.id <= mine.notifications_read or exists (
--     select 1 from messages message join members membership
--     on membership.conversation_id = message.conversation_id and membership.user_id = mine.id
--     where message.id = notification.message_id and message.seq <= membership.read_seq) as read,
-- mine.id as mine_id, mine.username as mine_username, mine.name as mine_name,
-- mine.family as mine_family, '/media/' || mine.photo_id || '/thumb' as mine_photo, person.id, person.username, person.name, person.family,
-- '/media/' || person.photo_id || '/thumb' as photo from notifications notification
-- join users person on person.id = notification.from_id
-- join users mine on mine.id = notification.user_id
-- where notification.user_id = $1 and notification.id in (select unnest($2::bigint[]) as value) and ((person.suspended_at is null and person.deleted_at is null
--         and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--         and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and not exists (select 1 from mutes where muter_id = $1 and muted_id = person.id));

select notification.id as notification, notification.kind, notification.post_id,
notification.message_id, (select conversation_id from messages
    where messages.id = notification.message_id) as conversation_id,
notification.created_at as notified_at,
notification.id <= mine.notifications_read or exists (
    select 1 from messages message join members membership
    on membership.conversation_id = message.conversation_id and membership.user_id = mine.id
    where message.id = notification.message_id and message.seq <= membership.read_seq) as read,
mine.id as mine_id, mine.username as mine_username, mine.name as mine_name,
mine.family as mine_family, '/media/' || mine.photo_id || '/thumb' as mine_photo, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo from notifications notification
join users person on person.id = notification.from_id
join users mine on mine.id = notification.user_id
where notification.user_id = $1 and notification.id = $2 and ((person.suspended_at is null and person.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and not exists (select 1 from mutes where muter_id = $1 and muted_id = person.id));
--   SEARCH mine USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH notification USING INDEX notifications_of_user (user_id=? AND id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH mutes USING COVERING INDEX sqlite_autoindex_mutes_2 (muter_id=? AND muted_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH message USING INDEX sqlite_autoindex_messages_1 (id=?)
--     SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)

select mine.id as key, (select count(*) from (
        select 1
        from notifications notification join users person on person.id = notification.from_id
        where notification.user_id = mine.id and notification.id > mine.notifications_read
        and not exists (
            select 1 from messages message join members membership
            on membership.conversation_id = message.conversation_id and membership.user_id = mine.id
            where message.id = notification.message_id and message.seq <= membership.read_seq) and ((person.suspended_at is null and person.deleted_at is null
                and not exists (select 1 from blocks where blocker_id = mine.id and blocked_id = person.id)
                and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = mine.id)) and not exists (select 1 from mutes where muter_id = mine.id and muted_id = person.id))
        limit 100) unread) as unread
from (select value from json_each($1)) viewer cross join users mine
where mine.id = viewer.value;
--   SCAN json_each VIRTUAL TABLE INDEX 1:
--   SEARCH mine USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 6
--     CO-ROUTINE unread
--       SEARCH notification USING INDEX notifications_of_user (user_id=? AND id>?)
--       CORRELATED SCALAR SUBQUERY 1
--         SEARCH message USING INDEX sqlite_autoindex_messages_1 (id=?)
--         SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--       SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--       CORRELATED SCALAR SUBQUERY 2
--         SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--       CORRELATED SCALAR SUBQUERY 3
--         SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--       CORRELATED SCALAR SUBQUERY 4
--         SEARCH mutes USING COVERING INDEX sqlite_autoindex_mutes_2 (muter_id=? AND muted_id=?)
--     SCAN unread
-- In PostgreSQL:
-- select mine.id as key, (select count(*) from (
--         select 1
--         from notifications notification join users person on person.id = notification.from_id
--         where notification.user_id = mine.id and notification.id > mine.notifications_read
--         and not exists (
--             select 1 from messages message join members membership
--             on membership.conversation_id = message.conversation_id and membership.user_id = mine.id
--             where message.id = notification.message_id and message.seq <= membership.read_seq) and ((person.suspended_at is null and person.deleted_at is null
--                 and not exists (select 1 from blocks where blocker_id = mine.id and blocked_id = person.id)
--                 and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = mine.id)) and not exists (select 1 from mutes where muter_id = mine.id and muted_id = person.id))
--         limit 100) unread) as unread
-- from (select unnest($1::bigint[]) as value) viewer cross join users mine
-- where mine.id = viewer.value;

update users set notifications_read = newest.id
from (select max(id) as id from notifications where user_id = $1 and id <= $2) newest
where users.id = $1 and users.notifications_read < newest.id;
--   MATERIALIZE newest
--     SEARCH notifications USING COVERING INDEX notifications_of_user (user_id=? AND id<?)
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   SCAN newest

select notifications_read from users where id = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

select post.id, post.body
from posts post
join users person on person.id = post.author_id
left join posts root on root.id = post.root_id
left join users starter on starter.id = root.author_id
where post.id in (select value from json_each($2)) and post.deleted_at is null and ((person.suspended_at is null and person.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (case
        when post.root_id is null then
        (person.id = $1 or (not person.private and post.audience = 'public') or exists (select 1 from follows where follower_id = $1 and followee_id = person.id))
        else
        (person.id = $1
            or (not person.private
                and (post.audience = 'public' or root.audience = 'followers'))
            or exists (select 1 from follows where follower_id = $1 and followee_id = person.id))
        and (person.id = $1
            or (starter.deleted_at is not null and not starter.private
                and root.audience = 'public')
            or ((starter.suspended_at is null and starter.deleted_at is null
                    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = starter.id)
                    and not exists (select 1 from blocks where blocker_id = starter.id and blocked_id = $1)) and (starter.id = $1
                    or (not starter.private and root.audience = 'public')
                    or exists (select 1 from follows where follower_id = $1 and followee_id = starter.id))))
        end));
--   SEARCH post USING INDEX sqlite_autoindex_posts_1 (id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH root USING INDEX sqlite_autoindex_posts_1 (id=?) LEFT-JOIN
--   SEARCH starter USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
-- In PostgreSQL:
-- select post.id, post.body
-- from posts post
-- join users person on person.id = post.author_id
-- left join posts root on root.id = post.root_id
-- left join users starter on starter.id = root.author_id
-- where post.id in (select unnest($2::bigint[]) as value) and post.deleted_at is null and ((person.suspended_at is null and person.deleted_at is null
--         and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--         and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (case
--         when post.root_id is null then
--         (person.id = $1 or (not person.private and post.audience = 'public') or exists (select 1 from follows where follower_id = $1 and followee_id = person.id))
--         else
--         (person.id = $1
--             or (not person.private
--                 and (post.audience = 'public' or root.audience = 'followers'))
--             or exists (select 1 from follows where follower_id = $1 and followee_id = person.id))
--         and (person.id = $1
--             or (starter.deleted_at is not null and not starter.private
--                 and root.audience = 'public')
--             or ((starter.suspended_at is null and starter.deleted_at is null
--                     and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = starter.id)
--                     and not exists (select 1 from blocks where blocker_id = starter.id and blocked_id = $1)) and (starter.id = $1
--                     or (not starter.private and root.audience = 'public')
--                     or exists (select 1 from follows where follower_id = $1 and followee_id = starter.id))))
--         end));

select notification.id, message.text from notifications notification
join users person on person.id = notification.from_id
join users mine on mine.id = notification.user_id
join messages message on message.id = notification.message_id
where notification.user_id = $1 and notification.id in (select value from json_each($2)) and ((person.suspended_at is null and person.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and not exists (select 1 from mutes where muter_id = $1 and muted_id = person.id));
--   SEARCH mine USING COVERING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH notification USING INDEX notifications_of_user (user_id=? AND id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH mutes USING COVERING INDEX sqlite_autoindex_mutes_2 (muter_id=? AND muted_id=?)
--   SEARCH message USING INDEX sqlite_autoindex_messages_1 (id=?)
-- In PostgreSQL:
-- select notification.id, message.text from notifications notification
-- join users person on person.id = notification.from_id
-- join users mine on mine.id = notification.user_id
-- join messages message on message.id = notification.message_id
-- where notification.user_id = $1 and notification.id in (select unnest($2::bigint[]) as value) and ((person.suspended_at is null and person.deleted_at is null
--         and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--         and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and not exists (select 1 from mutes where muter_id = $1 and muted_id = person.id));

delete from notifications where id in (
    select id from notifications where user_id = $1 order by id limit $2 + 0);
--   SEARCH notifications USING COVERING INDEX sqlite_autoindex_notifications_1 (id=?)
--   LIST SUBQUERY 1
--     SEARCH notifications USING COVERING INDEX notifications_of_user (user_id=?)
--     CREATE BLOOM FILTER

delete from notifications where id in (
    select id from notifications where from_id = $1 limit $2 + 0);
--   SEARCH notifications USING COVERING INDEX sqlite_autoindex_notifications_1 (id=?)
--   LIST SUBQUERY 1
--     SEARCH notifications USING INDEX notifications_from (from_id=?)
--     CREATE BLOOM FILTER

select notification.id, notification.kind, notification.post_id as post,
notification.message_id as message, notification.created_at,
case when (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) then person.username end as username
from notifications notification join users person on person.id = notification.from_id
where notification.user_id = $1 and notification.id > $2
order by notification.id limit $3 + 0;
--   SEARCH notification USING INDEX notifications_of_user (user_id=? AND id>?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
