select message.sender_id, message.text
from messages message
join members membership on membership.conversation_id = message.conversation_id
and membership.user_id = $1
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

select conversation_id from members where user_id = $1 and other_id = $2;
--   SEARCH members USING COVERING INDEX members_pair (user_id=? AND other_id=?)

insert into conversations (id, kind, created_at) values ($1, 'direct', $2);

insert into members (conversation_id, user_id, other_id, active_id)
values ($1, $2, $3, $1), ($1, $3, $2, 0);
--   SCAN 2-ROW VALUES CLAUSE

insert into messages (conversation_id, seq, id, sender_id, client_id, text, reply_to_id,
    pictures, created_at, story_id)
select $1, coalesce((select max(seq) from messages where conversation_id = $1), 0) + 1,
$2, $3, $4, $5, $6, $7, $8, $9
where true
on conflict (sender_id, client_id) do nothing
returning seq;
update members
set active_id = $2,
read_seq = case when user_id = $3 and read_seq = message.seq - 1
then message.seq else read_seq end,
delivered_seq = case when user_id = $3 or $10
then message.seq else delivered_seq end
from (select seq from messages where id = $2) message
where conversation_id = $1;
--   SCAN CONSTANT ROW
--   SCALAR SUBQUERY 1
--     SEARCH messages USING PRIMARY KEY (conversation_id=?)
--   SEARCH reactions USING PRIMARY KEY (message_id=?)
--   SEARCH message_media USING PRIMARY KEY (message_id=?)
--   SEARCH messages USING INDEX messages_replied (reply_to_id=?)
--   SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)
--   SEARCH members USING PRIMARY KEY (conversation_id=?)

insert into message_media (message_id, place, media_id)
select $1, image.one, image.other from (select value as one, json_extract($3, '$[' || key || ']') as other from json_each($2)) image;
--   SCAN json_each VIRTUAL TABLE INDEX 1:
-- In PostgreSQL:
-- insert into message_media (message_id, place, media_id)
-- select $1, image.one, image.other from (select * from unnest($2::bigint[], $3::bigint[]) as pair (one, other)) image;

select id from messages where sender_id = $1 and client_id = $2;
--   SEARCH messages USING INDEX messages_of_client (sender_id=? AND client_id=?)

select seq, sender_id, text from messages
where id = $1 and conversation_id = $2 and deleted_at is null;
--   SEARCH messages USING INDEX sqlite_autoindex_messages_1 (id=?)

update members
set read_seq = wanted.seq,
delivered_seq = case when delivered_seq < wanted.seq
then wanted.seq else delivered_seq end
from (select max(seq) as seq from messages where conversation_id = $1 and seq <= $3) wanted
where conversation_id = $1 and user_id = $2 and read_seq < wanted.seq
returning read_seq;
--   MATERIALIZE wanted
--     SEARCH messages USING PRIMARY KEY (conversation_id=? AND seq<?)
--   SEARCH members USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SCAN wanted

update members
set delivered_seq = (select max(seq) from messages
    where conversation_id = members.conversation_id)
where user_id = $1 and active_id > 0
and delivered_seq < (select max(seq) from messages
    where conversation_id = members.conversation_id)
and exists (select 1
    from users mine join users person on person.id = members.other_id
    where mine.id = $1 and (person.suspended_at is null and person.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (case when person.id = mine.id or (
            (person.presence_for = 'everyone' or (person.presence_for = 'following'
                    and exists (select 1 from follows
                        where follower_id = person.id and followee_id = mine.id)))
            and (mine.presence_for = 'everyone' or (mine.presence_for = 'following'
                    and exists (select 1 from follows
                        where follower_id = mine.id and followee_id = person.id)))
        ) then true else false end))
returning conversation_id, other_id, delivered_seq;
--   SEARCH members USING INDEX members_active (user_id=? AND active_id>?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH messages USING PRIMARY KEY (conversation_id=?)
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 4
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     SEARCH mine USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 5
--       SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--     CORRELATED SCALAR SUBQUERY 6
--       SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH messages USING PRIMARY KEY (conversation_id=?)

update messages set text = $2, edited_at = $3 where id = $1;
--   SEARCH messages USING COVERING INDEX sqlite_autoindex_messages_1 (id=?)

select media_id from message_media where message_id = $1;
--   SEARCH message_media USING PRIMARY KEY (message_id=?)

delete from reactions where message_id = $1;
--   SEARCH reactions USING PRIMARY KEY (message_id=?)

update messages
set text = '', pictures = 0, reactions = 0, deleted_at = $2
where id = $1 and deleted_at is null;
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
