with chosen (id, cursor) as materialized (
    select * from (
        select pair.conversation_id, pair.last_id
        from pairs pair join users person on person.id = pair.other_id
        where pair.user_id = $1 and pair.last_id > 0 and pair.last_id < $2
        and $4 in ('', 'direct') and (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
        order by pair.last_id desc
        limit $3 + 0
    ) direct
    union all select * from (
        select conversation.id, conversation.last_id
        from members membership
        join conversations conversation on conversation.id = membership.conversation_id
        where membership.user_id = $1 and membership.role is not null
        and conversation.last_id < $2 and $4 in ('', conversation.kind)
        order by conversation.last_id desc
        limit $3 + 0
    ) rooms
    order by 2 desc
    limit $3 + 0
)
select conversation.id as conversation, conversation.kind, conversation.title, conversation.about,
conversation.members as member_count, membership.user_id is not null as joined,
membership.role, coalesce(membership.muted, false) as muted,
case when conversation.kind = 'direct' then (select count(*) from (select 1 from messages
        where conversation_id = membership.conversation_id and seq > membership.read_seq
        and sender_id <> membership.user_id and deleted_at is null
        limit 100) unread) else (select count(*) from (select 1
        from messages message join users person on person.id = message.sender_id
        where message.conversation_id = membership.conversation_id
        and message.seq > case when membership.read_seq > conversation.last_seq - 1000
        then membership.read_seq else conversation.last_seq - 1000 end
        and message.sender_id <> membership.user_id
        and message.deleted_at is null and message.kind = 'text' and (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = mine.id and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = mine.id))
        limit 100) unread) end as unseen,
case when conversation.kind = 'direct' then 0 else (select count(*) from (select 1
        from message_mentions mention
        join messages message on message.conversation_id = mention.conversation_id
        and message.seq = mention.seq
        join users person on person.id = message.sender_id
        where mention.user_id = membership.user_id
        and mention.conversation_id = membership.conversation_id
        and mention.seq > membership.read_seq and (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = mine.id and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = mine.id))
        limit 100) unread) end as mentions,
conversation.last_seq, conversation.rev,
person.id as other_id, person.username as other_username, person.name as other_name,
person.family as other_family, '/media/' || person.photo_id || '/thumb' as other_photo, chosen.cursor
from users mine cross join chosen
join conversations conversation on conversation.id = chosen.id
join members membership on membership.conversation_id = chosen.id
and membership.user_id = mine.id
left join pairs pair on pair.conversation_id = chosen.id and pair.user_id = mine.id
left join users person on person.id = pair.other_id
where mine.id = $1
order by chosen.cursor desc;
--   MATERIALIZE chosen
--     MERGE (UNION ALL)
--       LEFT
--         CO-ROUTINE direct
--           SEARCH pair USING INDEX pairs_latest (user_id=? AND last_id>? AND last_id<?)
--           SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--           CORRELATED SCALAR SUBQUERY 1
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--           CORRELATED SCALAR SUBQUERY 2
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--         SCAN direct
--         USE TEMP B-TREE FOR ORDER BY
--       RIGHT
--         CO-ROUTINE rooms
--           SEARCH membership USING INDEX members_in_rooms (user_id=?)
--           SEARCH conversation USING INDEX sqlite_autoindex_conversations_1 (id=?)
--           USE TEMP B-TREE FOR ORDER BY
--         SCAN rooms
--         USE TEMP B-TREE FOR ORDER BY
--   SEARCH mine USING COVERING INDEX sqlite_autoindex_users_1 (id=?)
--   SCAN chosen
--   SEARCH conversation USING INDEX sqlite_autoindex_conversations_1 (id=?)
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH pair USING COVERING INDEX pairs_of_conversation (conversation_id=? AND user_id=?) LEFT-JOIN
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 8
--     CO-ROUTINE unread
--       SEARCH messages USING PRIMARY KEY (conversation_id=? AND seq>?)
--     SCAN unread
--   CORRELATED SCALAR SUBQUERY 12
--     CO-ROUTINE unread
--       SEARCH message USING PRIMARY KEY (conversation_id=? AND seq>?)
--       SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--       CORRELATED SCALAR SUBQUERY 9
--         SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--       CORRELATED SCALAR SUBQUERY 10
--         SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     SCAN unread
--   CORRELATED SCALAR SUBQUERY 16
--     CO-ROUTINE unread
--       SEARCH mention USING COVERING INDEX message_mentions_of_conversation (conversation_id=? AND user_id=? AND seq>?)
--       SEARCH message USING PRIMARY KEY (conversation_id=? AND seq=?)
--       SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--       CORRELATED SCALAR SUBQUERY 13
--         SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--       CORRELATED SCALAR SUBQUERY 14
--         SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     SCAN unread

select conversation.id as conversation, conversation.kind, conversation.title, conversation.about,
conversation.members as member_count, membership.user_id is not null as joined,
membership.role, coalesce(membership.muted, false) as muted,
case when conversation.kind = 'direct' then (select count(*) from (select 1 from messages
        where conversation_id = membership.conversation_id and seq > membership.read_seq
        and sender_id <> membership.user_id and deleted_at is null
        limit 100) unread) else (select count(*) from (select 1
        from messages message join users person on person.id = message.sender_id
        where message.conversation_id = membership.conversation_id
        and message.seq > case when membership.read_seq > conversation.last_seq - 1000
        then membership.read_seq else conversation.last_seq - 1000 end
        and message.sender_id <> membership.user_id
        and message.deleted_at is null and message.kind = 'text' and (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = mine.id and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = mine.id))
        limit 100) unread) end as unseen,
case when conversation.kind = 'direct' then 0 else (select count(*) from (select 1
        from message_mentions mention
        join messages message on message.conversation_id = mention.conversation_id
        and message.seq = mention.seq
        join users person on person.id = message.sender_id
        where mention.user_id = membership.user_id
        and mention.conversation_id = membership.conversation_id
        and mention.seq > membership.read_seq and (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = mine.id and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = mine.id))
        limit 100) unread) end as mentions,
conversation.last_seq, conversation.rev,
person.id as other_id, person.username as other_username, person.name as other_name,
person.family as other_family, '/media/' || person.photo_id || '/thumb' as other_photo, conversation.last_id as cursor
from users mine cross join conversations conversation
left join members membership on membership.conversation_id = conversation.id
and membership.user_id = mine.id
left join pairs pair on pair.conversation_id = conversation.id and pair.user_id = mine.id
left join users person on person.id = pair.other_id
where mine.id = $1 and conversation.id = $2
and (conversation.kind = 'channel'
    or (membership.user_id is not null and (conversation.kind = 'group' or (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
                and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)))));
--   SEARCH mine USING COVERING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH conversation USING INDEX sqlite_autoindex_conversations_1 (id=?)
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?) LEFT-JOIN
--   SEARCH pair USING COVERING INDEX pairs_of_conversation (conversation_id=? AND user_id=?) LEFT-JOIN
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 11
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 12
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     CO-ROUTINE unread
--       SEARCH messages USING PRIMARY KEY (conversation_id=? AND seq>?)
--     SCAN unread
--   CORRELATED SCALAR SUBQUERY 6
--     CO-ROUTINE unread
--       SEARCH message USING PRIMARY KEY (conversation_id=? AND seq>?)
--       SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--       CORRELATED SCALAR SUBQUERY 3
--         SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--       CORRELATED SCALAR SUBQUERY 4
--         SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     SCAN unread
--   CORRELATED SCALAR SUBQUERY 10
--     CO-ROUTINE unread
--       SEARCH mention USING COVERING INDEX message_mentions_of_conversation (conversation_id=? AND user_id=? AND seq>?)
--       SEARCH message USING PRIMARY KEY (conversation_id=? AND seq=?)
--       SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--       CORRELATED SCALAR SUBQUERY 7
--         SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--       CORRELATED SCALAR SUBQUERY 8
--         SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     SCAN unread

select message.id
from members membership
join messages message on message.conversation_id = membership.conversation_id
and message.seq > membership.read_seq
join users person on person.id = message.sender_id
where membership.conversation_id = $2 and membership.user_id = $1
and message.sender_id <> $1 and message.deleted_at is null
and message.kind = 'text' and (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
order by message.seq
limit 1;
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH message USING PRIMARY KEY (conversation_id=? AND seq>?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)

select conversation.id, conversation.kind, case conversation.kind
when 'direct' then trim(person.name || ' ' || person.family)
else conversation.title end as name
from members membership
join conversations conversation on conversation.id = membership.conversation_id
left join pairs pair on pair.conversation_id = conversation.id and pair.user_id = $1
left join users person on person.id = pair.other_id
where membership.user_id = $1 and membership.conversation_id in (select value from json_each($2));
--   SEARCH membership USING COVERING INDEX members_of_user (user_id=? AND conversation_id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
--   SEARCH conversation USING INDEX sqlite_autoindex_conversations_1 (id=?)
--   SEARCH pair USING COVERING INDEX pairs_of_conversation (conversation_id=? AND user_id=?) LEFT-JOIN
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
-- In PostgreSQL:
-- select conversation.id, conversation.kind, case conversation.kind
-- when 'direct' then trim(person.name || ' ' || person.family)
-- else conversation.title end as name
-- from members membership
-- join conversations conversation on conversation.id = membership.conversation_id
-- left join pairs pair on pair.conversation_id = conversation.id and pair.user_id = $1
-- left join users person on person.id = pair.other_id
-- where membership.user_id = $1 and membership.conversation_id in (select unnest($2::bigint[]) as value);

select membership.conversation_id, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo
from (select value from json_each($2)) room cross join members membership cross join users person
where membership.conversation_id = room.value and membership.user_id <= coalesce((
        select member.user_id
        from members member join users person on person.id = member.user_id
        where member.conversation_id = room.value and (person.suspended_at is null and person.deleted_at is null
            and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
        order by member.user_id
        limit 1 offset 7), 9223372036854775807)
and person.id = membership.user_id and (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
order by membership.conversation_id, membership.user_id;
--   SCAN json_each VIRTUAL TABLE INDEX 1:
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id<?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH member USING PRIMARY KEY (conversation_id=?)
--     SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 2
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   USE TEMP B-TREE FOR ORDER BY
-- In PostgreSQL:
-- select membership.conversation_id, person.id, person.username, person.name, person.family,
-- '/media/' || person.photo_id || '/thumb' as photo
-- from (select unnest($2::bigint[]) as value) room cross join members membership cross join users person
-- where membership.conversation_id = room.value and membership.user_id <= coalesce((
--         select member.user_id
--         from members member join users person on person.id = member.user_id
--         where member.conversation_id = room.value and (person.suspended_at is null and person.deleted_at is null
--             and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--             and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
--         order by member.user_id
--         limit 1 offset 7), 9223372036854775807)
-- and person.id = membership.user_id and (person.suspended_at is null and person.deleted_at is null
--     and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--     and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
-- order by membership.conversation_id, membership.user_id;

select conversation_id from pairs where user_id = $1 and other_id = $2;
--   SEARCH pairs USING PRIMARY KEY (user_id=? AND other_id=?)

select pair.other_id, pair.conversation_id, conversation.last_seq
from pairs pair join conversations conversation on conversation.id = pair.conversation_id
where pair.user_id = $1 and pair.other_id in (select value from json_each($2)) and conversation.last_seq > 0;
--   SEARCH pair USING PRIMARY KEY (user_id=? AND other_id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
--   SEARCH conversation USING INDEX sqlite_autoindex_conversations_1 (id=?)
-- In PostgreSQL:
-- select pair.other_id, pair.conversation_id, conversation.last_seq
-- from pairs pair join conversations conversation on conversation.id = pair.conversation_id
-- where pair.user_id = $1 and pair.other_id in (select unnest($2::bigint[]) as value) and conversation.last_seq > 0;

select key, other_id, cast(null as bigint) as room_id, 'direct' as kind, '' as title,
muted, unseen, 0 as mentions, 0 as last_seq, 0 as last_id
from (select mine.id as key, pair.other_id, membership.muted, (select count(*) from (select 1 from messages
            where conversation_id = membership.conversation_id and seq > membership.read_seq
            and sender_id <> membership.user_id and deleted_at is null
            limit 100) unread) as unseen
    from (select value from json_each($1)) viewer cross join users mine cross join pairs pair
    cross join conversations conversation cross join members membership
    cross join users person
    where mine.id = viewer.value and pair.user_id = mine.id and pair.last_id > 0
    and conversation.id = pair.conversation_id
    and membership.conversation_id = pair.conversation_id
    and membership.user_id = mine.id and membership.read_seq < conversation.last_seq
    and person.id = pair.other_id and (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = mine.id and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = mine.id))) counted
where unseen > 0
union all
select mine.id, null, conversation.id, conversation.kind, conversation.title,
membership.muted,
case when membership.read_seq < conversation.last_seq then (select count(*) from (select 1
        from messages message join users person on person.id = message.sender_id
        where message.conversation_id = membership.conversation_id
        and message.seq > case when membership.read_seq > conversation.last_seq - 1000
        then membership.read_seq else conversation.last_seq - 1000 end
        and message.sender_id <> membership.user_id
        and message.deleted_at is null and message.kind = 'text' and (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = mine.id and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = mine.id))
        limit 100) unread) else 0 end,
case when membership.read_seq < conversation.last_seq then (select count(*) from (select 1
        from message_mentions mention
        join messages message on message.conversation_id = mention.conversation_id
        and message.seq = mention.seq
        join users person on person.id = message.sender_id
        where mention.user_id = membership.user_id
        and mention.conversation_id = membership.conversation_id
        and mention.seq > membership.read_seq and (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = mine.id and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = mine.id))
        limit 100) unread) else 0 end,
conversation.last_seq, conversation.last_id
from (select value from json_each($1)) viewer cross join users mine cross join members membership
cross join conversations conversation
where mine.id = viewer.value and membership.user_id = mine.id
and membership.role is not null and conversation.id = membership.conversation_id
order by last_id desc;
--   MERGE (UNION ALL)
--     LEFT
--       SCAN json_each VIRTUAL TABLE INDEX 1:
--       SEARCH mine USING COVERING INDEX sqlite_autoindex_users_1 (id=?)
--       SEARCH pair USING INDEX pairs_latest (user_id=? AND last_id>?)
--       SEARCH conversation USING INDEX sqlite_autoindex_conversations_1 (id=?)
--       SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--       CORRELATED SCALAR SUBQUERY 2
--         CO-ROUTINE unread
--           SEARCH messages USING PRIMARY KEY (conversation_id=? AND seq>?)
--         SCAN unread
--       SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--       CORRELATED SCALAR SUBQUERY 4
--         SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--       CORRELATED SCALAR SUBQUERY 5
--         SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--       CORRELATED SCALAR SUBQUERY 2
--         CO-ROUTINE unread
--           SEARCH messages USING PRIMARY KEY (conversation_id=? AND seq>?)
--         SCAN unread
--       USE TEMP B-TREE FOR ORDER BY
--     RIGHT
--       SCAN json_each VIRTUAL TABLE INDEX 1:
--       SEARCH mine USING COVERING INDEX sqlite_autoindex_users_1 (id=?)
--       SEARCH membership USING INDEX members_in_rooms (user_id=?)
--       SEARCH conversation USING INDEX sqlite_autoindex_conversations_1 (id=?)
--       CORRELATED SCALAR SUBQUERY 11
--         CO-ROUTINE unread
--           SEARCH message USING PRIMARY KEY (conversation_id=? AND seq>?)
--           SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--           CORRELATED SCALAR SUBQUERY 8
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--           CORRELATED SCALAR SUBQUERY 9
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--         SCAN unread
--       CORRELATED SCALAR SUBQUERY 15
--         CO-ROUTINE unread
--           SEARCH mention USING COVERING INDEX message_mentions_of_conversation (conversation_id=? AND user_id=? AND seq>?)
--           SEARCH message USING PRIMARY KEY (conversation_id=? AND seq=?)
--           SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--           CORRELATED SCALAR SUBQUERY 12
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--           CORRELATED SCALAR SUBQUERY 13
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--         SCAN unread
--       USE TEMP B-TREE FOR ORDER BY
-- In PostgreSQL:
-- select key, other_id, cast(null as bigint) as room_id, 'direct' as kind, '' as title,
-- muted, unseen, 0 as mentions, 0 as last_seq, 0 as last_id
-- from (select mine.id as key, pair.other_id, membership.muted, (select count(*) from (select 1 from messages
--             where conversation_id = membership.conversation_id and seq > membership.read_seq
--             and sender_id <> membership.user_id and deleted_at is null
--             limit 100) unread) as unseen
--     from (select unnest($1::bigint[]) as value) viewer cross join users mine cross join pairs pair
--     cross join conversations conversation cross join members membership
--     cross join users person
--     where mine.id = viewer.value and pair.user_id = mine.id and pair.last_id > 0
--     and conversation.id = pair.conversation_id
--     and membership.conversation_id = pair.conversation_id
--     and membership.user_id = mine.id and membership.read_seq < conversation.last_seq
--     and person.id = pair.other_id and (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = mine.id and blocked_id = person.id)
--         and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = mine.id))) counted
-- where unseen > 0
-- union all
-- select mine.id, null, conversation.id, conversation.kind, conversation.title,
-- membership.muted,
-- case when membership.read_seq < conversation.last_seq then (select count(*) from (select 1
--         from messages message join users person on person.id = message.sender_id
--         where message.conversation_id = membership.conversation_id
--         and message.seq > case when membership.read_seq > conversation.last_seq - 1000
--         then membership.read_seq else conversation.last_seq - 1000 end
--         and message.sender_id <> membership.user_id
--         and message.deleted_at is null and message.kind = 'text' and (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = mine.id and blocked_id = person.id)
--             and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = mine.id))
--         limit 100) unread) else 0 end,
-- case when membership.read_seq < conversation.last_seq then (select count(*) from (select 1
--         from message_mentions mention
--         join messages message on message.conversation_id = mention.conversation_id
--         and message.seq = mention.seq
--         join users person on person.id = message.sender_id
--         where mention.user_id = membership.user_id
--         and mention.conversation_id = membership.conversation_id
--         and mention.seq > membership.read_seq and (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = mine.id and blocked_id = person.id)
--             and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = mine.id))
--         limit 100) unread) else 0 end,
-- conversation.last_seq, conversation.last_id
-- from (select unnest($1::bigint[]) as value) viewer cross join users mine cross join members membership
-- cross join conversations conversation
-- where mine.id = viewer.value and membership.user_id = mine.id
-- and membership.role is not null and conversation.id = membership.conversation_id
-- order by last_id desc;

select id from (
    select conversation.id, conversation.last_id,
    case when conversation.kind = 'direct' then (select count(*) from (select 1 from messages
            where conversation_id = membership.conversation_id and seq > membership.read_seq
            and sender_id <> membership.user_id and deleted_at is null
            limit 100) unread) else (select count(*) from (select 1
            from messages message join users person on person.id = message.sender_id
            where message.conversation_id = membership.conversation_id
            and message.seq > case when membership.read_seq > conversation.last_seq - 1000
            then membership.read_seq else conversation.last_seq - 1000 end
            and message.sender_id <> membership.user_id
            and message.deleted_at is null and message.kind = 'text' and (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = mine.id and blocked_id = person.id)
                and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = mine.id))
            limit 100) unread) end
    as unseen
    from users mine
    join members membership on membership.user_id = mine.id
    join conversations conversation on conversation.id = membership.conversation_id
    left join pairs pair on pair.conversation_id = conversation.id
    and pair.user_id = mine.id
    left join users person on person.id = pair.other_id
    where mine.id = $1 and not membership.muted
    and membership.read_seq < conversation.last_seq
    and (conversation.kind <> 'direct' or (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)))
) counted
where unseen > 0
order by last_id desc
limit 1;
--   SEARCH mine USING COVERING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH membership USING INDEX members_of_user (user_id=?)
--   SEARCH conversation USING INDEX sqlite_autoindex_conversations_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     CO-ROUTINE unread
--       SEARCH messages USING PRIMARY KEY (conversation_id=? AND seq>?)
--     SCAN unread
--   CORRELATED SCALAR SUBQUERY 6
--     CO-ROUTINE unread
--       SEARCH message USING PRIMARY KEY (conversation_id=? AND seq>?)
--       SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--       CORRELATED SCALAR SUBQUERY 3
--         SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--       CORRELATED SCALAR SUBQUERY 4
--         SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     SCAN unread
--   SEARCH pair USING COVERING INDEX pairs_of_conversation (conversation_id=? AND user_id=?) LEFT-JOIN
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   USE TEMP B-TREE FOR ORDER BY

select key, conversation_id, rev
from (select membership.user_id as key, conversation.id as conversation_id, conversation.rev,
    row_number() over (partition by membership.user_id
        order by conversation.last_id desc) as place
    from (select value from json_each($1)) viewer cross join users mine cross join members membership
    cross join conversations conversation
    where mine.id = viewer.value and membership.user_id = mine.id
    and conversation.id = membership.conversation_id
    and (membership.role is not null or exists (
            select 1 from pairs pair join users person on person.id = pair.other_id
            where pair.conversation_id = membership.conversation_id
            and pair.user_id = mine.id and pair.last_id > 0
            and (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = mine.id and blocked_id = person.id)
                and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = mine.id))))) latest
where place <= 200;
--   CO-ROUTINE latest
--     CO-ROUTINE (subquery-7)
--       SCAN json_each VIRTUAL TABLE INDEX 1:
--       SEARCH mine USING COVERING INDEX sqlite_autoindex_users_1 (id=?)
--       SEARCH membership USING INDEX members_of_user (user_id=?)
--       CORRELATED SCALAR SUBQUERY 4
--         SEARCH pair USING INDEX pairs_of_conversation (conversation_id=? AND user_id=?)
--         SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--         CORRELATED SCALAR SUBQUERY 2
--           SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--         CORRELATED SCALAR SUBQUERY 3
--           SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--       SEARCH conversation USING INDEX sqlite_autoindex_conversations_1 (id=?)
--       USE TEMP B-TREE FOR ORDER BY
--     SCAN (subquery-7)
--   SCAN latest
-- In PostgreSQL:
-- select key, conversation_id, rev
-- from (select membership.user_id as key, conversation.id as conversation_id, conversation.rev,
--     row_number() over (partition by membership.user_id
--         order by conversation.last_id desc) as place
--     from (select unnest($1::bigint[]) as value) viewer cross join users mine cross join members membership
--     cross join conversations conversation
--     where mine.id = viewer.value and membership.user_id = mine.id
--     and conversation.id = membership.conversation_id
--     and (membership.role is not null or exists (
--             select 1 from pairs pair join users person on person.id = pair.other_id
--             where pair.conversation_id = membership.conversation_id
--             and pair.user_id = mine.id and pair.last_id > 0
--             and (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = mine.id and blocked_id = person.id)
--                 and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = mine.id))))) latest
-- where place <= 200;

select exists (select 1
    from pairs pair
    join users mine on mine.id = pair.user_id
    join users person on person.id = pair.other_id
    join conversations conversation on conversation.id = pair.conversation_id
    join members membership on membership.conversation_id = pair.conversation_id
    and membership.user_id = pair.user_id
    where pair.user_id = $1 and pair.last_id > 0
    and membership.delivered_seq < conversation.last_seq
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
--   SCALAR SUBQUERY 5
--     SEARCH mine USING INDEX sqlite_autoindex_users_1 (id=?)
--     SEARCH pair USING INDEX pairs_latest (user_id=? AND last_id>?)
--     SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 1
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 2
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--     CORRELATED SCALAR SUBQUERY 4
--       SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--     SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--     SEARCH conversation USING INDEX sqlite_autoindex_conversations_1 (id=?)

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

select person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) as visible, (person.messages_from = 'everyone'
    or (person.messages_from = 'following' and exists (select 1 from follows
            where follower_id = person.id and followee_id = $1))) as takes_messages,
exists (select 1 from blocks
    where blocker_id = $1 and blocked_id = person.id) as blocking from users person
where person.id in (select value from json_each($2)) and person.suspended_at is null
and person.deleted_at is null
order by person.id;
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   LIST SUBQUERY 5
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
-- In PostgreSQL:
-- select person.id, person.username, person.name, person.family,
-- '/media/' || person.photo_id || '/thumb' as photo, (person.suspended_at is null and person.deleted_at is null
--     and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--     and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) as visible, (person.messages_from = 'everyone'
--     or (person.messages_from = 'following' and exists (select 1 from follows
--             where follower_id = person.id and followee_id = $1))) as takes_messages,
-- exists (select 1 from blocks
--     where blocker_id = $1 and blocked_id = person.id) as blocking from users person
-- where person.id in (select unnest($2::bigint[]) as value) and person.suspended_at is null
-- and person.deleted_at is null
-- order by person.id;
