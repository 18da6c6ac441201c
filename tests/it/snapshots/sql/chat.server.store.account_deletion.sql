select message.id, message.conversation_id as conversation,
case when conversation.kind = 'channel' or membership.role is not null
then conversation.title end as room,
message.seq, case when (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) then person.username end as other,
message.text, message.created_at
from messages message
join conversations conversation on conversation.id = message.conversation_id
left join members membership on membership.conversation_id = message.conversation_id
and membership.user_id = $1
left join pairs pair on pair.conversation_id = message.conversation_id
and pair.user_id = $1
left join users person on person.id = pair.other_id
where message.sender_id = $1 and message.id > $2 and message.deleted_at is null
and message.kind = 'text'
order by message.id
limit $3 + 0;
--   SEARCH message USING INDEX messages_of_sender (sender_id=? AND id>?)
--   SEARCH conversation USING INDEX sqlite_autoindex_conversations_1 (id=?)
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?) LEFT-JOIN
--   SEARCH pair USING COVERING INDEX pairs_of_conversation (conversation_id=? AND user_id=?) LEFT-JOIN
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)

select id from messages where sender_id = $1 and id > $2 order by id limit $3 + 0;
--   SEARCH messages USING COVERING INDEX messages_of_sender (sender_id=? AND id>?)

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

delete from message_mentions where user_id = $1 and (conversation_id, seq) in (
    select conversation_id, seq from message_mentions where user_id = $1 limit $2 + 0)
returning message_id;
--   SEARCH message_mentions USING PRIMARY KEY (user_id=? AND conversation_id=? AND seq=?)
--   LIST SUBQUERY 2
--     SEARCH message_mentions USING PRIMARY KEY (user_id=?)
--     CREATE BLOOM FILTER

update messages
set mentions = (select count(*) from message_mentions where message_id = messages.id)
where id in (select value from json_each($1));
--   SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)
--   LIST SUBQUERY 2
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH message_mentions USING COVERING INDEX message_mentions_of_message (message_id=?)
-- In PostgreSQL:
-- update messages
-- set mentions = (select count(*) from message_mentions where message_id = messages.id)
-- where id in (select unnest($1::bigint[]) as value);

select conversation_id from members where user_id = $1 and role is not null
order by conversation_id
limit $2 + 0;
--   SEARCH members USING INDEX members_in_rooms (user_id=?)

delete from reactions where message_id in (select value from json_each($1));
--   SEARCH reactions USING PRIMARY KEY (message_id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
-- In PostgreSQL:
-- delete from reactions where message_id in (select unnest($1::bigint[]) as value);

delete from message_mentions where message_id in (select value from json_each($1));
--   SEARCH message_mentions USING COVERING INDEX message_mentions_of_message (message_id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
-- In PostgreSQL:
-- delete from message_mentions where message_id in (select unnest($1::bigint[]) as value);

update messages
set text = '', pictures = 0, reactions = 0, mentions = 0, pinned_at = null,
client_id = $2 || id, deleted_at = coalesce(deleted_at, $3)
where id in (select value from json_each($1));
--   SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
-- In PostgreSQL:
-- update messages
-- set text = '', pictures = 0, reactions = 0, mentions = 0, pinned_at = null,
-- client_id = $2 || id, deleted_at = coalesce(deleted_at, $3)
-- where id in (select unnest($1::bigint[]) as value);
