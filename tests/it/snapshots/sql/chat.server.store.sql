select count(*) from (select conversation_id from messages
    group by conversation_id having count(*) <> max(seq)) gaps;
--   CO-ROUTINE gaps
--     SCAN messages
--   SCAN gaps

select count(*) from members where read_seq >
coalesce((select max(seq) from messages
        where conversation_id = members.conversation_id), 0);
--   SCAN members
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH messages USING PRIMARY KEY (conversation_id=?)

select count(*) from members where other_id is not null and not exists (
    select 1 from members other where other.conversation_id = members.conversation_id
    and other.user_id = members.other_id);
--   SEARCH members USING COVERING INDEX members_of_other (other_id>?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH other USING PRIMARY KEY (conversation_id=? AND user_id=?)

select person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, member.read_seq, (person.deleted_at is not null or (person.suspended_at is null and person.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))) as visible,
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
join users mine on mine.id = membership.user_id
join members member on member.conversation_id = membership.conversation_id
join users person on person.id = member.user_id
where membership.conversation_id = $2 and membership.user_id = $1;
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH mine USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH member USING PRIMARY KEY (conversation_id=?)
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

select message.id as message_id, message.conversation_id, message.seq, message.client_id,
message.text, message.story_id, message.created_at, message.edited_at,
message.deleted_at is not null as deleted,
message.seq <= (case when message.sender_id = $1
    then theirs.read_seq else membership.read_seq end) as seen,
message.seq <= (case when message.sender_id = $1
    then theirs.delivered_seq else membership.delivered_seq end) as delivered,
message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
author.id as author_id, author.username as author_username, author.name as author_name,
author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo
from messages message join members membership on membership.conversation_id = message.conversation_id
and membership.user_id = $1
join members theirs on theirs.conversation_id = message.conversation_id
and theirs.user_id = membership.other_id
join users other on other.id = membership.other_id and (other.deleted_at is not null or (other.suspended_at is null and other.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
        and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1)))
join users person on person.id = message.sender_id
left join messages quoted on quoted.id = message.reply_to_id
left join users author on author.id = quoted.sender_id
where message.conversation_id = $2 and message.seq < $3
order by message.seq desc
limit $4 + 0;
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH other USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH theirs USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH message USING PRIMARY KEY (conversation_id=? AND seq<?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH quoted USING INDEX sqlite_autoindex_messages_1 (id=?) LEFT-JOIN
--   SEARCH author USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN

select message.id as message_id, message.conversation_id, message.seq, message.client_id,
message.text, message.story_id, message.created_at, message.edited_at,
message.deleted_at is not null as deleted,
message.seq <= (case when message.sender_id = $1
    then theirs.read_seq else membership.read_seq end) as seen,
message.seq <= (case when message.sender_id = $1
    then theirs.delivered_seq else membership.delivered_seq end) as delivered,
message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
author.id as author_id, author.username as author_username, author.name as author_name,
author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo
from messages message join members membership on membership.conversation_id = message.conversation_id
and membership.user_id = $1
join members theirs on theirs.conversation_id = message.conversation_id
and theirs.user_id = membership.other_id
join users other on other.id = membership.other_id and (other.deleted_at is not null or (other.suspended_at is null and other.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
        and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1)))
join users person on person.id = message.sender_id
left join messages quoted on quoted.id = message.reply_to_id
left join users author on author.id = quoted.sender_id
where message.conversation_id = $2 and message.seq > $3
order by message.seq
limit $4 + 0;
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH other USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH theirs USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH message USING PRIMARY KEY (conversation_id=? AND seq>?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH quoted USING INDEX sqlite_autoindex_messages_1 (id=?) LEFT-JOIN
--   SEARCH author USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN

select message.id as message_id, message.conversation_id, message.seq, message.client_id,
message.text, message.story_id, message.created_at, message.edited_at,
message.deleted_at is not null as deleted,
message.seq <= (case when message.sender_id = $1
    then theirs.read_seq else membership.read_seq end) as seen,
message.seq <= (case when message.sender_id = $1
    then theirs.delivered_seq else membership.delivered_seq end) as delivered,
message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
author.id as author_id, author.username as author_username, author.name as author_name,
author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo from messages message join members membership on membership.conversation_id = message.conversation_id
and membership.user_id = $1
join members theirs on theirs.conversation_id = message.conversation_id
and theirs.user_id = membership.other_id
join users other on other.id = membership.other_id and (other.deleted_at is not null or (other.suspended_at is null and other.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
        and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1)))
join users person on person.id = message.sender_id
left join messages quoted on quoted.id = message.reply_to_id
left join users author on author.id = quoted.sender_id where message.id = $2;
--   SEARCH message USING INDEX sqlite_autoindex_messages_1 (id=?)
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH theirs USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH other USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH quoted USING INDEX sqlite_autoindex_messages_1 (id=?) LEFT-JOIN
--   SEARCH author USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN

select shown.message_id, media.id as media_id, media.width, media.height, media.alt, media.placeholder
from message_media shown join media on media.id = shown.media_id
where shown.message_id in (select value from json_each($1))
order by shown.message_id, shown.place;
--   SEARCH shown USING PRIMARY KEY (message_id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
--   SEARCH media USING INDEX sqlite_autoindex_media_1 (id=?)
-- In PostgreSQL:
-- select shown.message_id, media.id as media_id, media.width, media.height, media.alt, media.placeholder
-- from message_media shown join media on media.id = shown.media_id
-- where shown.message_id in (select unnest($1::bigint[]) as value)
-- order by shown.message_id, shown.place;

select message_id, emoji, count(*) as count,
count(case when user_id = $1 then 1 end) > 0 as mine
from reactions
where message_id in (select value from json_each($2))
group by message_id, emoji
order by message_id, min(created_at), emoji;
--   SEARCH reactions USING PRIMARY KEY (message_id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
--   USE TEMP B-TREE FOR ORDER BY
-- In PostgreSQL:
-- select message_id, emoji, count(*) as count,
-- count(case when user_id = $1 then 1 end) > 0 as mine
-- from reactions
-- where message_id in (select unnest($2::bigint[]) as value)
-- group by message_id, emoji
-- order by message_id, min(created_at), emoji;

select message.id as message_id, message.conversation_id, message.seq, message.client_id,
message.text, message.story_id, message.created_at, message.edited_at,
message.deleted_at is not null as deleted,
message.seq <= (case when message.sender_id = $1
    then theirs.read_seq else membership.read_seq end) as seen,
message.seq <= (case when message.sender_id = $1
    then theirs.delivered_seq else membership.delivered_seq end) as delivered,
message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
author.id as author_id, author.username as author_username, author.name as author_name,
author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo
from (select value from json_each($2)) wanted cross join messages message join members membership on membership.conversation_id = message.conversation_id
and membership.user_id = $1
join members theirs on theirs.conversation_id = message.conversation_id
and theirs.user_id = membership.other_id
join users other on other.id = membership.other_id and (other.deleted_at is not null or (other.suspended_at is null and other.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
        and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1)))
join users person on person.id = message.sender_id
left join messages quoted on quoted.id = message.reply_to_id
left join users author on author.id = quoted.sender_id
where message.id = wanted.value
order by message.seq;
--   SCAN json_each VIRTUAL TABLE INDEX 1:
--   SEARCH message USING INDEX sqlite_autoindex_messages_1 (id=?)
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH theirs USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH other USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH quoted USING INDEX sqlite_autoindex_messages_1 (id=?) LEFT-JOIN
--   SEARCH author USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   USE TEMP B-TREE FOR ORDER BY
-- In PostgreSQL:
-- select message.id as message_id, message.conversation_id, message.seq, message.client_id,
-- message.text, message.story_id, message.created_at, message.edited_at,
-- message.deleted_at is not null as deleted,
-- message.seq <= (case when message.sender_id = $1
--     then theirs.read_seq else membership.read_seq end) as seen,
-- message.seq <= (case when message.sender_id = $1
--     then theirs.delivered_seq else membership.delivered_seq end) as delivered,
-- message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
-- quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
-- author.id as author_id, author.username as author_username, author.name as author_name,
-- author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
-- person.id, person.username, person.name, person.family,
-- '/media/' || person.photo_id || '/thumb' as photo
-- from (select unnest($2::bigint[]) as value) wanted cross join messages message join members membership on membership.conversation_id = message.conversation_id
-- and membership.user_id = $1
-- join members theirs on theirs.conversation_id = message.conversation_id
-- and theirs.user_id = membership.other_id
-- join users other on other.id = membership.other_id and (other.deleted_at is not null or (other.suspended_at is null and other.deleted_at is null
--         and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
--         and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1)))
-- join users person on person.id = message.sender_id
-- left join messages quoted on quoted.id = message.reply_to_id
-- left join users author on author.id = quoted.sender_id
-- where message.id = wanted.value
-- order by message.seq;

select message.id as message_id, message.conversation_id, message.seq, message.client_id,
message.text, message.story_id, message.created_at, message.edited_at,
message.deleted_at is not null as deleted,
message.seq <= (case when message.sender_id = $1
    then theirs.read_seq else membership.read_seq end) as seen,
message.seq <= (case when message.sender_id = $1
    then theirs.delivered_seq else membership.delivered_seq end) as delivered,
message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
author.id as author_id, author.username as author_username, author.name as author_name,
author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo
from (select value as one, json_extract($3, '$[' || key || ']') as other from json_each($2)) wanted join messages message on message.conversation_id = wanted.one
and message.seq = wanted.other join members membership on membership.conversation_id = message.conversation_id
and membership.user_id = $1
join members theirs on theirs.conversation_id = message.conversation_id
and theirs.user_id = membership.other_id
join users other on other.id = membership.other_id and (other.deleted_at is not null or (other.suspended_at is null and other.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
        and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1)))
join users person on person.id = message.sender_id
left join messages quoted on quoted.id = message.reply_to_id
left join users author on author.id = quoted.sender_id;
--   SCAN json_each VIRTUAL TABLE INDEX 1:
--   SEARCH message USING PRIMARY KEY (conversation_id=? AND seq=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH other USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH theirs USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH quoted USING INDEX sqlite_autoindex_messages_1 (id=?) LEFT-JOIN
--   SEARCH author USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
-- In PostgreSQL:
-- select message.id as message_id, message.conversation_id, message.seq, message.client_id,
-- message.text, message.story_id, message.created_at, message.edited_at,
-- message.deleted_at is not null as deleted,
-- message.seq <= (case when message.sender_id = $1
--     then theirs.read_seq else membership.read_seq end) as seen,
-- message.seq <= (case when message.sender_id = $1
--     then theirs.delivered_seq else membership.delivered_seq end) as delivered,
-- message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
-- quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
-- author.id as author_id, author.username as author_username, author.name as author_name,
-- author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
-- person.id, person.username, person.name, person.family,
-- '/media/' || person.photo_id || '/thumb' as photo
-- from (select * from unnest($2::bigint[], $3::bigint[]) as pair (one, other)) wanted join messages message on message.conversation_id = wanted.one
-- and message.seq = wanted.other join members membership on membership.conversation_id = message.conversation_id
-- and membership.user_id = $1
-- join members theirs on theirs.conversation_id = message.conversation_id
-- and theirs.user_id = membership.other_id
-- join users other on other.id = membership.other_id and (other.deleted_at is not null or (other.suspended_at is null and other.deleted_at is null
--         and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
--         and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1)))
-- join users person on person.id = message.sender_id
-- left join messages quoted on quoted.id = message.reply_to_id
-- left join users author on author.id = quoted.sender_id;

with newest (id, bytes) as materialized (
    select message.id, sum(octet_length(message.text)) over (order by message.id desc)
    from (select membership.conversation_id, membership.read_seq
        from members membership
        where membership.user_id = $1 and membership.active_id > 0 and exists (
            select 1 from messages
            where conversation_id = membership.conversation_id
            and seq > membership.read_seq
            and sender_id <> $1 and deleted_at is null)
        order by membership.active_id desc
        limit 500) conversation
    join messages message on message.conversation_id = conversation.conversation_id
    and message.seq in (
        select seq from messages
        where conversation_id = conversation.conversation_id
        and seq > conversation.read_seq
        and sender_id <> $1 and deleted_at is null
        order by seq desc
        limit 50)
    order by message.id desc
    limit 500)
select message.id as message_id, message.conversation_id, message.seq, message.client_id,
message.text, message.story_id, message.created_at, message.edited_at,
message.deleted_at is not null as deleted,
message.seq <= (case when message.sender_id = $1
    then theirs.read_seq else membership.read_seq end) as seen,
message.seq <= (case when message.sender_id = $1
    then theirs.delivered_seq else membership.delivered_seq end) as delivered,
message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
author.id as author_id, author.username as author_username, author.name as author_name,
author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo
from newest join messages message on message.id = newest.id
and newest.bytes - octet_length(message.text) < 262144 join members membership on membership.conversation_id = message.conversation_id
and membership.user_id = $1
join members theirs on theirs.conversation_id = message.conversation_id
and theirs.user_id = membership.other_id
join users other on other.id = membership.other_id and (other.deleted_at is not null or (other.suspended_at is null and other.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
        and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1)))
join users person on person.id = message.sender_id
left join messages quoted on quoted.id = message.reply_to_id
left join users author on author.id = quoted.sender_id
order by message.id desc;
--   MATERIALIZE newest
--     CO-ROUTINE (subquery-8)
--       CO-ROUTINE conversation
--         SEARCH membership USING INDEX members_active (user_id=? AND active_id>?)
--         SEARCH messages EXISTS USING PRIMARY KEY (conversation_id=? AND seq>?)
--       SCAN conversation
--       SEARCH message USING PRIMARY KEY (conversation_id=? AND seq=?)
--       CORRELATED LIST SUBQUERY 3
--         SEARCH messages USING PRIMARY KEY (conversation_id=? AND seq>?)
--       USE TEMP B-TREE FOR ORDER BY
--     SCAN (subquery-8)
--   SEARCH membership USING INDEX members_active (user_id=?)
--   SEARCH theirs USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   SEARCH other USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH message USING PRIMARY KEY (conversation_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   BLOOM FILTER ON newest (id=?)
--   SEARCH newest USING AUTOMATIC COVERING INDEX (id=?)
--   SEARCH quoted USING INDEX sqlite_autoindex_messages_1 (id=?) LEFT-JOIN
--   SEARCH author USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   USE TEMP B-TREE FOR ORDER BY

select exists (select 1
    from message_media shown join messages message on message.id = shown.message_id
    join members membership on membership.conversation_id = message.conversation_id
    and membership.user_id = $1
    join members theirs on theirs.conversation_id = message.conversation_id
    and theirs.user_id = membership.other_id
    join users other on other.id = membership.other_id and (other.deleted_at is not null or (other.suspended_at is null and other.deleted_at is null
            and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
            and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1)))
    join users person on person.id = message.sender_id
    left join messages quoted on quoted.id = message.reply_to_id
    left join users author on author.id = quoted.sender_id
    where shown.media_id = $2 and message.deleted_at is null);
--   SCAN CONSTANT ROW
--   SCALAR SUBQUERY 3
--     SEARCH shown USING INDEX sqlite_autoindex_message_media_1 (media_id=?)
--     SEARCH message USING INDEX sqlite_autoindex_messages_1 (id=?)
--     SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--     SEARCH theirs USING PRIMARY KEY (conversation_id=? AND user_id=?)
--     SEARCH person USING COVERING INDEX sqlite_autoindex_users_1 (id=?)
--     SEARCH other USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 1
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 2
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     SEARCH quoted USING INDEX sqlite_autoindex_messages_1 (id=?) LEFT-JOIN
