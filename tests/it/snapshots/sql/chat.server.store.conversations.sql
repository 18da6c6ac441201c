select conversation.id as conversation, conversation.kind, membership.active_id,
(select count(*) from (select 1 from messages
        where conversation_id = membership.conversation_id and seq > membership.read_seq
        and sender_id <> membership.user_id and deleted_at is null
        limit 100) unread) as unseen,
coalesce((select max(seq) from messages
        where conversation_id = membership.conversation_id), 0) as last_seq,
person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo
from members membership
join conversations conversation on conversation.id = membership.conversation_id
join users person on person.id = membership.other_id
where membership.user_id = $1 and membership.active_id > 0 and membership.active_id < $2
and (person.deleted_at is not null or (person.suspended_at is null and person.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)))
order by membership.active_id desc
limit $3 + 0;
--   SEARCH membership USING INDEX members_active (user_id=? AND active_id>? AND active_id<?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH conversation USING INDEX sqlite_autoindex_conversations_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     CO-ROUTINE unread
--       SEARCH messages USING PRIMARY KEY (conversation_id=? AND seq>?)
--     SCAN unread
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH messages USING PRIMARY KEY (conversation_id=?)

select conversation.id as conversation, conversation.kind, membership.active_id,
(select count(*) from (select 1 from messages
        where conversation_id = membership.conversation_id and seq > membership.read_seq
        and sender_id <> membership.user_id and deleted_at is null
        limit 100) unread) as unseen,
coalesce((select max(seq) from messages
        where conversation_id = membership.conversation_id), 0) as last_seq,
person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo
from members membership
join conversations conversation on conversation.id = membership.conversation_id
join users person on person.id = membership.other_id
where membership.user_id = $1 and membership.conversation_id = $2 and (person.deleted_at is not null or (person.suspended_at is null and person.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)));
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH conversation USING INDEX sqlite_autoindex_conversations_1 (id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     CO-ROUTINE unread
--       SEARCH messages USING PRIMARY KEY (conversation_id=? AND seq>?)
--     SCAN unread
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH messages USING PRIMARY KEY (conversation_id=?)

select conversation_id from members where user_id = $1 and other_id = $2;
--   SEARCH members USING COVERING INDEX members_pair (user_id=? AND other_id=?)

select membership.other_id, membership.conversation_id,
(select max(seq) from messages where conversation_id = membership.conversation_id)
from members membership
where membership.user_id = $1 and membership.other_id in (select value from json_each($2)) and exists (
    select 1 from messages where conversation_id = membership.conversation_id);
--   SEARCH membership USING INDEX members_active (user_id=?)
--   LIST SUBQUERY 2
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
--   SEARCH messages EXISTS USING PRIMARY KEY (conversation_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH messages USING PRIMARY KEY (conversation_id=?)
-- In PostgreSQL:
-- select membership.other_id, membership.conversation_id,
-- (select max(seq) from messages where conversation_id = membership.conversation_id)
-- from members membership
-- where membership.user_id = $1 and membership.other_id in (select unnest($2::bigint[]) as value) and exists (
--     select 1 from messages where conversation_id = membership.conversation_id);

select key, other_id, unseen
from (select mine.id as key, membership.other_id, (select count(*) from (select 1 from messages
            where conversation_id = membership.conversation_id and seq > membership.read_seq
            and sender_id <> membership.user_id and deleted_at is null
            limit 100) unread) as unseen
    from (select value from json_each($1)) viewer cross join users mine cross join members membership
    cross join users person
    where mine.id = viewer.value and membership.user_id = mine.id and membership.active_id > 0
    and person.id = membership.other_id and (person.deleted_at is not null or (person.suspended_at is null and person.deleted_at is null
            and not exists (select 1 from blocks where blocker_id = mine.id and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = mine.id)))) counted
where unseen > 0;
--   SCAN json_each VIRTUAL TABLE INDEX 1:
--   SEARCH mine USING COVERING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH membership USING INDEX members_active (user_id=? AND active_id>?)
--   CORRELATED SCALAR SUBQUERY 2
--     CO-ROUTINE unread
--       SEARCH messages USING PRIMARY KEY (conversation_id=? AND seq>?)
--     SCAN unread
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     CO-ROUTINE unread
--       SEARCH messages USING PRIMARY KEY (conversation_id=? AND seq>?)
--     SCAN unread
-- In PostgreSQL:
-- select key, other_id, unseen
-- from (select mine.id as key, membership.other_id, (select count(*) from (select 1 from messages
--             where conversation_id = membership.conversation_id and seq > membership.read_seq
--             and sender_id <> membership.user_id and deleted_at is null
--             limit 100) unread) as unseen
--     from (select unnest($1::bigint[]) as value) viewer cross join users mine cross join members membership
--     cross join users person
--     where mine.id = viewer.value and membership.user_id = mine.id and membership.active_id > 0
--     and person.id = membership.other_id and (person.deleted_at is not null or (person.suspended_at is null and person.deleted_at is null
--             and not exists (select 1 from blocks where blocker_id = mine.id and blocked_id = person.id)
--             and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = mine.id)))) counted
-- where unseen > 0;

select exists (select 1
    from members membership
    join users mine on mine.id = membership.user_id
    join users person on person.id = membership.other_id
    where membership.user_id = $1 and membership.active_id > 0
    and membership.delivered_seq < (select max(seq) from messages
        where conversation_id = membership.conversation_id)
    and (person.suspended_at is null and person.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (case when person.id = mine.id or (
            (person.presence_for = 'everyone' or (person.presence_for = 'following'
                    and exists (select 1 from follows
                        where follower_id = person.id and followee_id = mine.id)))
            and (mine.presence_for = 'everyone' or (mine.presence_for = 'following'
                    and exists (select 1 from follows
                        where follower_id = mine.id and followee_id = person.id)))
        ) then true else false end));
--   SCAN CONSTANT ROW
--   SCALAR SUBQUERY 6
--     SEARCH mine USING INDEX sqlite_autoindex_users_1 (id=?)
--     SEARCH membership USING INDEX members_active (user_id=? AND active_id>?)
--     CORRELATED SCALAR SUBQUERY 1
--       SEARCH messages USING PRIMARY KEY (conversation_id=?)
--     SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 2
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 4
--       SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--     CORRELATED SCALAR SUBQUERY 5
--       SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)

select person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) as visible, (person.messages_from = 'everyone'
    or (person.messages_from = 'following' and exists (select 1 from follows
            where follower_id = person.id and followee_id = $1))) as takes_messages,
exists (select 1 from blocks
    where blocker_id = $1 and blocked_id = person.id) as blocking from users person
where person.id = $2 and person.suspended_at is null and person.deleted_at is null;
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
