select conversation.kind, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, member.read_seq, (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) as visible,
person.deleted_at is null and (person.messages_from = 'everyone'
    or (person.messages_from = 'following' and exists (select 1 from follows
            where follower_id = person.id and followee_id = $1))) as takes_messages,
(case when person.id = mine.id or (
        (person.presence_for = 'everyone' or (person.presence_for = 'following'
                and exists (select 1 from follows
                    where follower_id = person.id and followee_id = mine.id)))
        and (mine.presence_for = 'everyone' or (mine.presence_for = 'following'
                and exists (select 1 from follows
                    where follower_id = mine.id and followee_id = person.id)))
    ) then true else false end) as presence_open
from members membership
join conversations conversation on conversation.id = membership.conversation_id
join users mine on mine.id = membership.user_id
join members member on member.conversation_id = membership.conversation_id
and member.user_id in (select membership.user_id union all
    select other_id from pairs where conversation_id = $2 and user_id = $1)
join users person on person.id = member.user_id
where membership.conversation_id = $2 and membership.user_id = $1;
--   SEARCH membership USING COVERING INDEX members_of_user (user_id=? AND conversation_id=?)
--   SEARCH conversation USING INDEX sqlite_autoindex_conversations_1 (id=?)
--   SEARCH mine USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH member USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   CORRELATED LIST SUBQUERY 7
--     COMPOUND QUERY
--       LEFT-MOST SUBQUERY
--         SCAN CONSTANT ROW
--       UNION ALL
--         SEARCH pairs USING COVERING INDEX pairs_of_conversation (conversation_id=? AND user_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)

select message.sender_id, message.text
from messages message
join members membership on membership.conversation_id = message.conversation_id
and membership.user_id = $1 and message.seq > membership.from_seq
join users person on person.id = message.sender_id
where message.id = $2 and message.deleted_at is null and (person.suspended_at is null and person.deleted_at is null
    and exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1));
--   SEARCH message USING INDEX sqlite_autoindex_messages_1 (id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH blocks EXISTS USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)

select sender_id from messages where id = $1;
--   SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)

select conversation_id from pairs where user_id = $1 and other_id = $2;
--   SEARCH pairs USING PRIMARY KEY (user_id=? AND other_id=?)

insert into conversations (id, kind, created_at, members, last_id)
values ($1, 'direct', $2, 2, $1);
insert into members (conversation_id, user_id, joined_at)
values ($1, $3, $2), ($1, $4, $2);
insert into pairs (user_id, other_id, conversation_id, last_id)
values ($3, $4, $1, $1), ($4, $3, $1, 0);
--   SCAN 2-ROW VALUES CLAUSE
--   SCAN 2-ROW VALUES CLAUSE

insert into messages (conversation_id, seq, id, sender_id, client_id, text, reply_to_id,
    pictures, created_at, story_id, kind, mentions, rev)
select id, last_seq + 1, $2, $3, $4, $5, $6, $7, $8, $9, $11, $12, rev + 1
from conversations where id = $1
on conflict (sender_id, client_id) do nothing
returning seq, rev;
update conversations set last_seq = message.seq, last_id = $2, rev = message.rev
from (select seq, rev from messages where id = $2) message
where id = $1;
update pairs set last_id = $2
where conversation_id = $1 and exists (select 1 from messages where id = $2);
update members
set read_seq = case when user_id = $3 and read_seq = message.seq - 1
then message.seq else read_seq end,
read_at = case when user_id = $3 and read_seq = message.seq - 1
then $8 else read_at end,
delivered_seq = case when user_id = $3 or $10
then message.seq else delivered_seq end
from (select seq from messages where id = $2) message
where conversation_id = $1 and (user_id = $3 or user_id = (
        select other_id from pairs where conversation_id = $1 and user_id = $3));
--   SEARCH conversations USING INDEX sqlite_autoindex_conversations_1 (id=?)
--   SEARCH message_mentions USING COVERING INDEX message_mentions_of_message (message_id=?)
--   SEARCH reactions USING PRIMARY KEY (message_id=?)
--   SEARCH message_media USING PRIMARY KEY (message_id=?)
--   SEARCH messages USING INDEX messages_replied (reply_to_id=?)
--   SEARCH notifications USING COVERING INDEX notifications_of_message (message_id=?)
--   SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)
--   SEARCH conversations USING COVERING INDEX sqlite_autoindex_conversations_1 (id=?)
--   SEARCH pairs USING INDEX pairs_of_conversation (conversation_id=?)
--   SCALAR SUBQUERY 1
--     SEARCH messages USING COVERING INDEX sqlite_autoindex_messages_1 (id=?)
--   SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)
--   SEARCH members USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SCALAR SUBQUERY 2
--     SEARCH pairs USING COVERING INDEX pairs_of_conversation (conversation_id=? AND user_id=?)

insert into message_media (message_id, place, media_id)
select $1, image.one, image.other from (select value as one, json_extract($3, '$[' || key || ']') as other from json_each($2)) image;
--   SCAN json_each VIRTUAL TABLE INDEX 1:
-- In PostgreSQL:
-- insert into message_media (message_id, place, media_id)
-- select $1, image.one, image.other from (select * from unnest($2::bigint[], $3::bigint[]) as pair (one, other)) image;

select id from messages where sender_id = $1 and client_id = $2;
--   SEARCH messages USING INDEX messages_of_client (sender_id=? AND client_id=?)

select message.seq, message.text, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo
from messages message
join members membership on membership.conversation_id = message.conversation_id
and membership.user_id = $1 and message.seq > membership.from_seq
join users person on person.id = message.sender_id
where message.id = $2 and message.conversation_id = $3 and message.deleted_at is null
and message.kind = 'text' and (person.id = $1 or (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)));
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH message USING INDEX sqlite_autoindex_messages_1 (id=? AND conversation_id=? AND seq>?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)

update members
set read_seq = wanted.seq, read_at = $4,
delivered_seq = case when delivered_seq < wanted.seq
then wanted.seq else delivered_seq end
from (select case when last_seq < $3 then last_seq else $3 end as seq
    from conversations where id = $1) wanted
where conversation_id = $1 and user_id = $2 and read_seq < wanted.seq
returning read_seq;
--   SEARCH members USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH conversations USING INDEX sqlite_autoindex_conversations_1 (id=?)

select exists (select 1 from message_mentions
    where conversation_id = $1 and user_id = $2 and seq > $3 and seq <= $4);
--   SCAN CONSTANT ROW
--   SCALAR SUBQUERY 1
--     SEARCH message_mentions USING COVERING INDEX message_mentions_of_conversation (conversation_id=? AND user_id=? AND seq>? AND seq<?)

update members
set delivered_seq = behind.last_seq
from (select pair.conversation_id, conversation.last_seq
    from users mine cross join pairs pair
    join conversations conversation on conversation.id = pair.conversation_id
    join users person on person.id = pair.other_id
    where mine.id = $1 and pair.user_id = $1 and pair.last_id > 0
    and (person.suspended_at is null and person.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (case when person.id = mine.id or (
            (person.presence_for = 'everyone' or (person.presence_for = 'following'
                    and exists (select 1 from follows
                        where follower_id = person.id and followee_id = mine.id)))
            and (mine.presence_for = 'everyone' or (mine.presence_for = 'following'
                    and exists (select 1 from follows
                        where follower_id = mine.id and followee_id = person.id)))
        ) then true else false end)) behind
where members.conversation_id = behind.conversation_id and members.user_id = $1
and members.delivered_seq < behind.last_seq
returning members.conversation_id, (select other_id from pairs
    where pairs.conversation_id = members.conversation_id and pairs.user_id = $1),
members.delivered_seq;
--   SEARCH mine USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH members USING INDEX members_of_user (user_id=?)
--   SEARCH conversation USING INDEX sqlite_autoindex_conversations_1 (id=?)
--   SEARCH pair USING INDEX pairs_of_conversation (conversation_id=? AND user_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH pairs USING COVERING INDEX pairs_of_conversation (conversation_id=? AND user_id=?)

update conversations set rev = rev + 1
where id = (select conversation_id from messages where id = $1);
update messages set rev = (
    select conversations.rev from conversations where conversations.id = conversation_id)
where id = $1
returning rev;
--   SEARCH conversations USING INDEX sqlite_autoindex_conversations_1 (id=?)
--   SCALAR SUBQUERY 1
--     SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)
--   SEARCH messages USING COVERING INDEX sqlite_autoindex_messages_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH conversations USING INDEX sqlite_autoindex_conversations_1 (id=?)

update messages set rev = changed.rev
from (select message.id, conversation.rev + row_number() over (
        partition by message.conversation_id order by message.seq) as rev
    from messages message
    join conversations conversation on conversation.id = message.conversation_id
    where message.id in (select value from json_each($1))) changed
where messages.id = changed.id;
update conversations set rev = (
    select max(messages.rev) from messages
    where messages.conversation_id = conversations.id)
where id in (select conversation_id from messages where messages.id in (select value from json_each($1)));
--   MATERIALIZE changed
--     CO-ROUTINE (subquery-4)
--       SEARCH message USING INDEX sqlite_autoindex_messages_1 (id=?)
--       LIST SUBQUERY 1
--         SCAN json_each VIRTUAL TABLE INDEX 1:
--         CREATE BLOOM FILTER
--       SEARCH conversation USING INDEX sqlite_autoindex_conversations_1 (id=?)
--       USE TEMP B-TREE FOR ORDER BY
--     SCAN (subquery-4)
--   SCAN changed
--   SEARCH messages USING COVERING INDEX sqlite_autoindex_messages_1 (id=?)
--   SEARCH conversations USING COVERING INDEX sqlite_autoindex_conversations_1 (id=?)
--   LIST SUBQUERY 3
--     SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)
--     LIST SUBQUERY 2
--       SCAN json_each VIRTUAL TABLE INDEX 1:
--       CREATE BLOOM FILTER
--     CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH messages USING COVERING INDEX messages_changed (conversation_id=?)
-- In PostgreSQL:
-- update messages set rev = changed.rev
-- from (select message.id, conversation.rev + row_number() over (
--         partition by message.conversation_id order by message.seq) as rev
--     from messages message
--     join conversations conversation on conversation.id = message.conversation_id
--     where message.id in (select unnest($1::bigint[]) as value)) changed
-- where messages.id = changed.id;
-- update conversations set rev = (
--     select max(messages.rev) from messages
--     where messages.conversation_id = conversations.id)
-- where id in (select conversation_id from messages where messages.id in (select unnest($1::bigint[]) as value));

select message.id
from (select value from json_each($1)) changed cross join messages message cross join conversations conversation
where message.id = changed.value and conversation.id = message.conversation_id
and conversation.kind <> 'direct' and conversation.rev = message.rev
order by message.id;
--   SCAN json_each VIRTUAL TABLE INDEX 1:
--   SEARCH message USING INDEX sqlite_autoindex_messages_1 (id=?)
--   SEARCH conversation USING INDEX sqlite_autoindex_conversations_1 (id=?)
--   USE TEMP B-TREE FOR ORDER BY
-- In PostgreSQL:
-- select message.id
-- from (select unnest($1::bigint[]) as value) changed cross join messages message cross join conversations conversation
-- where message.id = changed.value and conversation.id = message.conversation_id
-- and conversation.kind <> 'direct' and conversation.rev = message.rev
-- order by message.id;

update messages set text = $2, edited_at = $3 where id = $1;
--   SEARCH messages USING COVERING INDEX sqlite_autoindex_messages_1 (id=?)

select media_id from message_media where message_id = $1;
--   SEARCH message_media USING PRIMARY KEY (message_id=?)

delete from reactions where message_id = $1;
delete from message_mentions where message_id = $1;
update messages
set text = '', pictures = 0, reactions = 0, mentions = 0, pinned_at = null,
deleted_at = $2
where id = $1 and deleted_at is null;
--   SEARCH reactions USING PRIMARY KEY (message_id=?)
--   SEARCH message_mentions USING COVERING INDEX message_mentions_of_message (message_id=?)
--   SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)

insert into reactions (message_id, emoji, user_id, created_at)
values ($1, $2, $3, $4)
on conflict (message_id, emoji, user_id) do nothing;

delete from reactions where message_id = $1 and emoji = $2 and user_id = $3;
--   SEARCH reactions USING PRIMARY KEY (message_id=? AND emoji=? AND user_id=?)

update messages
set reactions = (select count(*) from reactions where message_id = $1)
where id = $1;
--   SEARCH messages USING COVERING INDEX sqlite_autoindex_messages_1 (id=?)
--   SCALAR SUBQUERY 1
--     SEARCH reactions USING PRIMARY KEY (message_id=?)

update messages set pinned_at = $2 where id = $1 and pinned_at is null;
--   SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)

update messages set pinned_at = null where id = $1 and pinned_at is not null;
--   SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)

delete from message_mentions where message_id = $1;
insert into message_mentions (user_id, conversation_id, seq, message_id)
select value, $3, $4, $1 from (select value from json_each($2)) mentioned;
update messages set mentions = $5 where id = $1;
--   SEARCH message_mentions USING COVERING INDEX message_mentions_of_message (message_id=?)
--   SCAN json_each VIRTUAL TABLE INDEX 1:
--   SEARCH messages USING COVERING INDEX sqlite_autoindex_messages_1 (id=?)
-- In PostgreSQL:
-- delete from message_mentions where message_id = $1;
-- insert into message_mentions (user_id, conversation_id, seq, message_id)
-- select value, $3, $4, $1 from (select unnest($2::bigint[]) as value) mentioned;
-- update messages set mentions = $5 where id = $1;
