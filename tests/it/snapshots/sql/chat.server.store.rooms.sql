insert into conversations (id, kind, created_at, title, title_key, about, last_id)
values ($1, $2, $3, $4, $5, $6, $1);

insert into members (conversation_id, user_id, role, joined_at, from_seq, read_seq)
select conversation.id, joining.value, $3, $4,
case when conversation.kind = 'group' then conversation.last_seq else 0 end,
conversation.last_seq
from (select value from json_each($2)) joining cross join conversations conversation
where conversation.id = $1;
update conversations set members = members + $5 where id = $1;
--   SCAN json_each VIRTUAL TABLE INDEX 1:
--   SEARCH conversation USING INDEX sqlite_autoindex_conversations_1 (id=?)
--   SEARCH conversations USING INDEX sqlite_autoindex_conversations_1 (id=?)
-- In PostgreSQL:
-- insert into members (conversation_id, user_id, role, joined_at, from_seq, read_seq)
-- select conversation.id, joining.value, $3, $4,
-- case when conversation.kind = 'group' then conversation.last_seq else 0 end,
-- conversation.last_seq
-- from (select unnest($2::bigint[]) as value) joining cross join conversations conversation
-- where conversation.id = $1;
-- update conversations set members = members + $5 where id = $1;

select user_id from members
where user_id in (select value from json_each($1)) and role is not null
group by user_id having count(*) >= 1000;
--   SEARCH members USING INDEX members_in_rooms (user_id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
-- In PostgreSQL:
-- select user_id from members
-- where user_id in (select unnest($1::bigint[]) as value) and role is not null
-- group by user_id having count(*) >= 1000;

update conversations set members = members - 1
where id = $1 and exists (
    select 1 from members where conversation_id = $1 and user_id = $2);
delete from members where conversation_id = $1 and user_id = $2;
--   SEARCH conversations USING INDEX sqlite_autoindex_conversations_1 (id=?)
--   SCALAR SUBQUERY 1
--     SEARCH members USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH members USING PRIMARY KEY (conversation_id=? AND user_id=?)

update members set role = 'owner'
where conversation_id = $1 and user_id = (
    select member.user_id
    from members member join users person on person.id = member.user_id
    where member.conversation_id = $1
    order by case when person.suspended_at is null then 0 else 1 end,
    case member.role when 'admin' then 0 else 1 end, member.joined_at, member.user_id
    limit 1)
and not exists (
    select 1 from members where conversation_id = $1 and role = 'owner');
--   SEARCH members USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SCALAR SUBQUERY 1
--     SEARCH member USING PRIMARY KEY (conversation_id=?)
--     SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--     USE TEMP B-TREE FOR ORDER BY
--   SCALAR SUBQUERY 2
--     SEARCH members USING PRIMARY KEY (conversation_id=?)

update members set role = $3 where conversation_id = $1 and user_id = $2;
--   SEARCH members USING PRIMARY KEY (conversation_id=? AND user_id=?)

update conversations set title = $2, title_key = $3, about = $4 where id = $1;
--   SEARCH conversations USING INDEX sqlite_autoindex_conversations_1 (id=?)

update members set muted = $3 where conversation_id = $1 and user_id = $2;
--   SEARCH members USING PRIMARY KEY (conversation_id=? AND user_id=?)

select conversation.kind, conversation.title, conversation.about, conversation.members,
member.role
from conversations conversation
left join members member on member.conversation_id = conversation.id and member.user_id = $1
where conversation.id = $2 and conversation.kind <> 'direct';
--   SEARCH conversation USING INDEX sqlite_autoindex_conversations_1 (id=?)
--   SEARCH member USING PRIMARY KEY (conversation_id=? AND user_id=?) LEFT-JOIN

select exists (select 1 from members where conversation_id = $1 and user_id = $2);
--   SCAN CONSTANT ROW
--   SCALAR SUBQUERY 1
--     SEARCH members USING PRIMARY KEY (conversation_id=? AND user_id=?)

select membership.user_id as key, membership.conversation_id
from (select value from json_each($1)) viewer cross join members membership
where membership.user_id = viewer.value and membership.role is not null;
--   SCAN json_each VIRTUAL TABLE INDEX 1:
--   SEARCH membership USING INDEX members_in_rooms (user_id=?)
-- In PostgreSQL:
-- select membership.user_id as key, membership.conversation_id
-- from (select unnest($1::bigint[]) as value) viewer cross join members membership
-- where membership.user_id = viewer.value and membership.role is not null;

select person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, member.role, member.joined_at as since
from members member join users person on person.id = member.user_id
where member.conversation_id = $2 and (member.joined_at, member.user_id) < ($3, $4)
and (person.id = $1 or (person.suspended_at is null and person.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)))
order by member.joined_at desc, member.user_id desc
limit $5 + 0;
--   SEARCH member USING INDEX members_joined (conversation_id=? AND (joined_at,user_id)<(?,?))
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)

select person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, member.role, member.joined_at as since
from members member join users person on person.id = member.user_id
where member.conversation_id = $1 and member.user_id = $2;
--   SEARCH member USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)

select conversation.id, conversation.kind, conversation.title, conversation.about,
conversation.members as member_count,
exists (select 1 from members
    where conversation_id = conversation.id and user_id = $1) as joined
from conversations conversation
where conversation.kind = 'channel' and conversation.id < $2
and ($4 = '' or conversation.title_key like $4 escape '!')
order by conversation.id desc
limit $3 + 0;
--   SEARCH conversation USING INDEX conversations_channels (id<?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH members USING PRIMARY KEY (conversation_id=? AND user_id=?)

select person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, member.read_at as at
from messages message
join members member on member.conversation_id = message.conversation_id
and member.read_seq >= message.seq and member.from_seq < message.seq
and member.joined_at <= message.created_at
join users person on person.id = member.user_id
where message.id = $2 and person.id <> $1 and person.id < $3 and (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
order by person.id desc
limit $4 + 0;
--   SEARCH message USING INDEX sqlite_autoindex_messages_1 (id=?)
--   SEARCH member USING PRIMARY KEY (conversation_id=? AND user_id<?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   USE TEMP B-TREE FOR ORDER BY

select person.id
from users person join members member on member.user_id = person.id
and member.conversation_id = $2 and member.from_seq < $4
where person.username_key = $3 and person.id <> $1 and (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1));
--   SEARCH person USING INDEX sqlite_autoindex_users_2 (username_key=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH member USING PRIMARY KEY (conversation_id=? AND user_id=?)

select member.user_id from members member
where member.conversation_id = $2 and member.user_id in (
    select blocker_id from blocks where blocked_id = $1
    union all select blocked_id from blocks where blocker_id = $1);
--   SEARCH member USING COVERING INDEX members_of_user (user_id=? AND conversation_id=?)
--   LIST SUBQUERY 2
--     COMPOUND QUERY
--       LEFT-MOST SUBQUERY
--         SEARCH blocks USING COVERING INDEX blocks_of_blocked (blocked_id=?)
--         CREATE BLOOM FILTER
--       UNION ALL
--         SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=?)
--         CREATE BLOOM FILTER

select suspended_at is not null from users where id = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

select user_id, emoji from reactions where message_id = $1;
--   SEARCH reactions USING PRIMARY KEY (message_id=?)

select user_id from members
where conversation_id = $1 and from_seq >= $2 and exists (
    select 1 from conversations where id = $1 and kind = 'group');
--   SEARCH members USING PRIMARY KEY (conversation_id=?)
--   SEARCH conversations EXISTS USING INDEX sqlite_autoindex_conversations_1 (id=?)

select member.read_seq
from members member cross join users person
where member.conversation_id = $2 and member.user_id <> $1
and person.id = member.user_id and (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
order by member.read_seq
limit 1;
--   SEARCH member USING COVERING INDEX members_read (conversation_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)

select member.user_id
from members member cross join users person
where member.conversation_id = $1 and member.user_id <> $2
and member.read_seq <= (
    select read_seq from members where conversation_id = $1 and user_id = $2)
and person.id = member.user_id and person.suspended_at is null
and not exists (select 1 from blocks where blocker_id = person.id)
and not exists (select 1 from blocks where blocked_id = person.id)
limit 2;
--   SEARCH member USING COVERING INDEX members_read (conversation_id=? AND read_seq<?)
--   SCALAR SUBQUERY 1
--     SEARCH members USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX blocks_of_blocker (blocker_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH blocks USING COVERING INDEX blocks_of_blocked (blocked_id=?)

select member.user_id, member.read_seq
from members member cross join users person
where member.conversation_id = $1 and person.id = member.user_id
and person.suspended_at is null;
--   SEARCH member USING COVERING INDEX members_read (conversation_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)

select blocks.blocker_id, blocks.blocked_id
from members blocker cross join blocks cross join members blocked
where blocker.conversation_id = $1 and blocks.blocker_id = blocker.user_id
and blocked.conversation_id = $1 and blocked.user_id = blocks.blocked_id;
--   SEARCH blocker USING COVERING INDEX members_joined (conversation_id=?)
--   SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=?)
--   SEARCH blocked USING COVERING INDEX members_of_user (user_id=? AND conversation_id=?)

select person.id
from (select value from json_each($2)) asked cross join users person cross join users mine
join members membership on membership.conversation_id = $3
and membership.user_id = mine.id
where person.id = asked.value and mine.id = $1 and person.id <> $1
and (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (case when person.id = mine.id or (
        (person.presence_for = 'everyone' or (person.presence_for = 'following'
                and exists (select 1 from follows
                    where follower_id = person.id and followee_id = mine.id)))
        and (mine.presence_for = 'everyone' or (mine.presence_for = 'following'
                and exists (select 1 from follows
                    where follower_id = mine.id and followee_id = person.id)))
    ) then true else false end);
--   SEARCH membership USING COVERING INDEX members_of_user (user_id=? AND conversation_id=?)
--   SCAN json_each VIRTUAL TABLE INDEX 1:
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH mine USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
-- In PostgreSQL:
-- select person.id
-- from (select unnest($2::bigint[]) as value) asked cross join users person cross join users mine
-- join members membership on membership.conversation_id = $3
-- and membership.user_id = mine.id
-- where person.id = asked.value and mine.id = $1 and person.id <> $1
-- and (person.suspended_at is null and person.deleted_at is null
--     and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--     and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (case when person.id = mine.id or (
--         (person.presence_for = 'everyone' or (person.presence_for = 'following'
--                 and exists (select 1 from follows
--                     where follower_id = person.id and followee_id = mine.id)))
--         and (mine.presence_for = 'everyone' or (mine.presence_for = 'following'
--                 and exists (select 1 from follows
--                     where follower_id = mine.id and followee_id = person.id)))
--     ) then true else false end);

select person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo
from users person
where (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (person.messages_from = 'everyone'
    or (person.messages_from = 'following' and exists (select 1 from follows
            where follower_id = person.id and followee_id = $1))) and person.id <> $1 and person.id in (
    select other_id from (
        select other_id from pairs where user_id = $1 and last_id > 0
        order by last_id desc limit 50) written
    union select followee_id from (
        select followee_id from follows where follower_id = $1
        order by id desc limit 50) followed)
order by person.username_key
limit 100;
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   LIST SUBQUERY 7
--     COMPOUND QUERY
--       LEFT-MOST SUBQUERY
--         CO-ROUTINE written
--           SEARCH pairs USING COVERING INDEX pairs_latest (user_id=? AND last_id>?)
--         SCAN written
--       UNION USING TEMP B-TREE
--         CO-ROUTINE followed
--           SEARCH follows USING INDEX follows_of_follower (follower_id=?)
--         SCAN followed
--       CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   USE TEMP B-TREE FOR ORDER BY

select person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo
from (select rowid as id from people_search where people_search match $2) found join users person on person.id = found.id
where (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (person.messages_from = 'everyone'
    or (person.messages_from = 'following' and exists (select 1 from follows
            where follower_id = person.id and followee_id = $1))) and person.id <> $1
order by person.username_key
limit 50;
--   SCAN people_search VIRTUAL TABLE INDEX 0:M3
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   USE TEMP B-TREE FOR ORDER BY
-- In PostgreSQL:
-- select person.id, person.username, person.name, person.family,
-- '/media/' || person.photo_id || '/thumb' as photo
-- from (select id from users where words @@ to_tsquery('kith', $2)) found join users person on person.id = found.id
-- where (person.suspended_at is null and person.deleted_at is null
--     and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--     and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (person.messages_from = 'everyone'
--     or (person.messages_from = 'following' and exists (select 1 from follows
--             where follower_id = person.id and followee_id = $1))) and person.id <> $1
-- order by person.username_key
-- limit 50;

select person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo
from users person
where person.id in (select value from json_each($2)) and (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (person.messages_from = 'everyone'
    or (person.messages_from = 'following' and exists (select 1 from follows
            where follower_id = person.id and followee_id = $1))) and person.id <> $1
order by person.username_key;
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   USE TEMP B-TREE FOR ORDER BY
-- In PostgreSQL:
-- select person.id, person.username, person.name, person.family,
-- '/media/' || person.photo_id || '/thumb' as photo
-- from users person
-- where person.id in (select unnest($2::bigint[]) as value) and (person.suspended_at is null and person.deleted_at is null
--     and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--     and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (person.messages_from = 'everyone'
--     or (person.messages_from = 'following' and exists (select 1 from follows
--             where follower_id = person.id and followee_id = $1))) and person.id <> $1
-- order by person.username_key;
