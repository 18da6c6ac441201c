select conversation_id, seq from messages where id = $1;
--   SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)

select min(membership.conversation_id)
from members membership
where membership.user_id = $1 and membership.conversation_id > $2 and exists (
    select 1 from messages where conversation_id = membership.conversation_id);
--   SEARCH membership USING COVERING INDEX members_active (user_id=?)
--   SEARCH messages EXISTS USING PRIMARY KEY (conversation_id=?)

select message.id, message.conversation_id as conversation, message.seq,
case when (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) then person.username end as other,
message.text, message.created_at
from messages message
join members membership on membership.conversation_id = message.conversation_id
and membership.user_id = $1
left join users person on person.id = membership.other_id
where message.conversation_id = $2 and message.seq > $3 and message.sender_id = $1
and message.deleted_at is null
order by message.seq
limit $4 + 0;
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH message USING PRIMARY KEY (conversation_id=? AND seq>?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)

delete from reactions where user_id = $1 and (message_id, emoji) in (
    select message_id, emoji from reactions where user_id = $1 limit $2 + 0)
returning message_id;
--   SEARCH reactions USING INDEX reactions_of_user (user_id=? AND message_id=? AND emoji=?)
--   LIST SUBQUERY 2
--     SEARCH reactions USING COVERING INDEX reactions_of_user (user_id=?)
--     CREATE BLOOM FILTER

update messages
set reactions = (select count(*) from reactions where message_id = messages.id)
where id in (select value from json_each($1));
--   SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)
--   LIST SUBQUERY 2
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH reactions USING PRIMARY KEY (message_id=?)
-- In PostgreSQL:
-- update messages
-- set reactions = (select count(*) from reactions where message_id = messages.id)
-- where id in (select unnest($1::bigint[]) as value);

select id, sender_id from messages
where conversation_id = $1 and seq > $2
order by seq
limit $3 + 0;
--   SEARCH messages USING PRIMARY KEY (conversation_id=? AND seq>?)

delete from reactions where message_id in (select value from json_each($1));
--   SEARCH reactions USING PRIMARY KEY (message_id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
-- In PostgreSQL:
-- delete from reactions where message_id in (select unnest($1::bigint[]) as value);

update messages
set text = '', pictures = 0, reactions = 0, client_id = $2 || id,
deleted_at = coalesce(deleted_at, $3)
where id in (select value from json_each($1));
--   SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
-- In PostgreSQL:
-- update messages
-- set text = '', pictures = 0, reactions = 0, client_id = $2 || id,
-- deleted_at = coalesce(deleted_at, $3)
-- where id in (select unnest($1::bigint[]) as value);
