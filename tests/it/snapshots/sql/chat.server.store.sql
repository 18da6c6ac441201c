select count(*) from (select conversation_id from messages
    group by conversation_id having count(*) <> max(seq)) gaps;
--   CO-ROUTINE gaps
--     SCAN messages USING COVERING INDEX messages_changed
--   SCAN gaps

select count(*) from conversations where last_seq <> (
    select coalesce(max(seq), 0) from messages
    where conversation_id = conversations.id)
or rev <> (select coalesce(max(rev), 0) from messages
    where conversation_id = conversations.id);
--   SCAN conversations
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH messages USING PRIMARY KEY (conversation_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH messages USING COVERING INDEX messages_changed (conversation_id=?)

select count(*)
from members join conversations on conversations.id = members.conversation_id
where read_seq > last_seq or from_seq > last_seq;
--   SCAN members
--   SEARCH conversations USING INDEX sqlite_autoindex_conversations_1 (id=?)

select count(*) from pairs where not exists (
    select 1 from pairs other
    where other.conversation_id = pairs.conversation_id
    and other.user_id = pairs.other_id)
or not exists (select 1 from members
    where members.conversation_id = pairs.conversation_id
    and members.user_id = pairs.user_id);
--   SCAN pairs USING COVERING INDEX pairs_of_conversation
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH other USING COVERING INDEX pairs_of_conversation (conversation_id=? AND user_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH members USING PRIMARY KEY (conversation_id=? AND user_id=?)

select count(*) from conversations where members <> (
    select count(*) from members where conversation_id = conversations.id);
--   SCAN conversations
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH members USING COVERING INDEX members_joined (conversation_id=?)

select count(*) from messages where reactions <> (
    select count(*) from reactions where message_id = messages.id)
or mentions <> (
    select count(*) from message_mentions where message_id = messages.id);
--   SCAN messages
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH reactions USING PRIMARY KEY (message_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH message_mentions USING COVERING INDEX message_mentions_of_message (message_id=?)

select count(*) from conversations where kind <> 'direct' and members > 0 and 1 <> (
    select count(*) from members
    where conversation_id = conversations.id and role = 'owner');
--   SCAN conversations
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH members USING PRIMARY KEY (conversation_id=?)

select message.id as message_id, message.conversation_id, message.seq, message.kind,
message.client_id, message.text, message.story_id, message.created_at, message.edited_at,
message.pinned_at is not null as pinned, message.deleted_at is not null as deleted,
message.rev, message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
message.mentions > 0 as has_mentions,
quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
author.id as author_id, author.username as author_username, author.name as author_name,
author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo,
not (person.id = $1 or (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))) as hidden,
case when message.sender_id = $1
then exists (select 1 from members position cross join users reader
    where position.conversation_id = message.conversation_id and position.user_id <> $1
    and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
        and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq >= message.seq)
and not exists (select 1 from members position cross join users reader
    where position.conversation_id = message.conversation_id and position.user_id <> $1
    and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
        and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq < message.seq)
else message.seq <= membership.read_seq end as seen,
case when membership.role is not null then false
when message.sender_id = $1 then not exists (select 1 from members late
    where late.conversation_id = message.conversation_id
    and late.delivered_seq < message.seq and late.user_id <> $1)
else message.seq <= membership.delivered_seq end as delivered
from messages message cross join members membership cross join users person
left join messages quoted on quoted.id = message.reply_to_id
and quoted.seq > membership.from_seq
left join users author on author.id = quoted.sender_id
and (author.id = $1 or (author.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = author.id)
        and not exists (select 1 from blocks where blocker_id = author.id and blocked_id = $1)))
where message.conversation_id = $2 and message.seq < $3 and membership.conversation_id = message.conversation_id and membership.user_id = $1
and message.seq > membership.from_seq and person.id = message.sender_id
and (membership.role is not null or exists (
        select 1 from pairs pair join users other on other.id = pair.other_id
        where pair.conversation_id = message.conversation_id and pair.user_id = $1
        and (other.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
            and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1))))
order by message.seq desc
limit $4 + 0;
--   SEARCH message USING PRIMARY KEY (conversation_id=? AND seq<?)
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   CORRELATED SCALAR SUBQUERY 14
--     SEARCH pair USING COVERING INDEX pairs_of_conversation (conversation_id=? AND user_id=?)
--     SEARCH other USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 12
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 13
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH quoted USING INDEX sqlite_autoindex_messages_1 (id=?) LEFT-JOIN
--   SEARCH author USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 10
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 11
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH position USING COVERING INDEX members_read (conversation_id=? AND read_seq>?)
--     SEARCH reader USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 4
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH position USING COVERING INDEX members_read (conversation_id=? AND read_seq<?)
--     SEARCH reader USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 6
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 7
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH late USING PRIMARY KEY (conversation_id=?)

select message.id as message_id, message.conversation_id, message.seq, message.kind,
message.client_id, message.text, message.story_id, message.created_at, message.edited_at,
message.pinned_at is not null as pinned, message.deleted_at is not null as deleted,
message.rev, message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
message.mentions > 0 as has_mentions,
quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
author.id as author_id, author.username as author_username, author.name as author_name,
author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo,
not (person.id = $1 or (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))) as hidden,
case when message.sender_id = $1
then exists (select 1 from members position cross join users reader
    where position.conversation_id = message.conversation_id and position.user_id <> $1
    and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
        and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq >= message.seq)
and not exists (select 1 from members position cross join users reader
    where position.conversation_id = message.conversation_id and position.user_id <> $1
    and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
        and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq < message.seq)
else message.seq <= membership.read_seq end as seen,
case when membership.role is not null then false
when message.sender_id = $1 then not exists (select 1 from members late
    where late.conversation_id = message.conversation_id
    and late.delivered_seq < message.seq and late.user_id <> $1)
else message.seq <= membership.delivered_seq end as delivered
from messages message cross join members membership cross join users person
left join messages quoted on quoted.id = message.reply_to_id
and quoted.seq > membership.from_seq
left join users author on author.id = quoted.sender_id
and (author.id = $1 or (author.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = author.id)
        and not exists (select 1 from blocks where blocker_id = author.id and blocked_id = $1)))
where message.conversation_id = $2 and message.seq > $3 and membership.conversation_id = message.conversation_id and membership.user_id = $1
and message.seq > membership.from_seq and person.id = message.sender_id
and (membership.role is not null or exists (
        select 1 from pairs pair join users other on other.id = pair.other_id
        where pair.conversation_id = message.conversation_id and pair.user_id = $1
        and (other.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
            and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1))))
order by message.seq
limit $4 + 0;
--   SEARCH message USING PRIMARY KEY (conversation_id=? AND seq>?)
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   CORRELATED SCALAR SUBQUERY 14
--     SEARCH pair USING COVERING INDEX pairs_of_conversation (conversation_id=? AND user_id=?)
--     SEARCH other USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 12
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 13
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH quoted USING INDEX sqlite_autoindex_messages_1 (id=?) LEFT-JOIN
--   SEARCH author USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 10
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 11
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH position USING COVERING INDEX members_read (conversation_id=? AND read_seq>?)
--     SEARCH reader USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 4
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH position USING COVERING INDEX members_read (conversation_id=? AND read_seq<?)
--     SEARCH reader USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 6
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 7
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH late USING PRIMARY KEY (conversation_id=?)

select message.id as message_id, message.conversation_id, message.seq, message.kind,
message.client_id, message.text, message.story_id, message.created_at, message.edited_at,
message.pinned_at is not null as pinned, message.deleted_at is not null as deleted,
message.rev, message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
message.mentions > 0 as has_mentions,
quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
author.id as author_id, author.username as author_username, author.name as author_name,
author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo,
not (person.id = $1 or (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))) as hidden,
case when message.sender_id = $1
then exists (select 1 from members position cross join users reader
    where position.conversation_id = message.conversation_id and position.user_id <> $1
    and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
        and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq >= message.seq)
and not exists (select 1 from members position cross join users reader
    where position.conversation_id = message.conversation_id and position.user_id <> $1
    and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
        and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq < message.seq)
else message.seq <= membership.read_seq end as seen,
case when membership.role is not null then false
when message.sender_id = $1 then not exists (select 1 from members late
    where late.conversation_id = message.conversation_id
    and late.delivered_seq < message.seq and late.user_id <> $1)
else message.seq <= membership.delivered_seq end as delivered
from messages message cross join members membership cross join users person
left join messages quoted on quoted.id = message.reply_to_id
and quoted.seq > membership.from_seq
left join users author on author.id = quoted.sender_id
and (author.id = $1 or (author.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = author.id)
        and not exists (select 1 from blocks where blocker_id = author.id and blocked_id = $1)))
where message.conversation_id = $2 and message.rev > $3 and membership.conversation_id = message.conversation_id and membership.user_id = $1
and message.seq > membership.from_seq and person.id = message.sender_id
and (membership.role is not null or exists (
        select 1 from pairs pair join users other on other.id = pair.other_id
        where pair.conversation_id = message.conversation_id and pair.user_id = $1
        and (other.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
            and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1))))
order by message.rev
limit $4 + 0;
--   SEARCH message USING INDEX messages_changed (conversation_id=? AND rev>?)
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   CORRELATED SCALAR SUBQUERY 14
--     SEARCH pair USING COVERING INDEX pairs_of_conversation (conversation_id=? AND user_id=?)
--     SEARCH other USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 12
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 13
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH quoted USING INDEX sqlite_autoindex_messages_1 (id=?) LEFT-JOIN
--   SEARCH author USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 10
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 11
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH position USING COVERING INDEX members_read (conversation_id=? AND read_seq>?)
--     SEARCH reader USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 4
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH position USING COVERING INDEX members_read (conversation_id=? AND read_seq<?)
--     SEARCH reader USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 6
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 7
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH late USING PRIMARY KEY (conversation_id=?)

select message.id as message_id, message.conversation_id, message.seq, message.kind,
message.client_id, message.text, message.story_id, message.created_at, message.edited_at,
message.pinned_at is not null as pinned, message.deleted_at is not null as deleted,
message.rev, message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
message.mentions > 0 as has_mentions,
quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
author.id as author_id, author.username as author_username, author.name as author_name,
author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo,
not (person.id = $1 or (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))) as hidden,
case when message.sender_id = $1
then exists (select 1 from members position cross join users reader
    where position.conversation_id = message.conversation_id and position.user_id <> $1
    and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
        and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq >= message.seq)
and not exists (select 1 from members position cross join users reader
    where position.conversation_id = message.conversation_id and position.user_id <> $1
    and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
        and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq < message.seq)
else message.seq <= membership.read_seq end as seen,
case when membership.role is not null then false
when message.sender_id = $1 then not exists (select 1 from members late
    where late.conversation_id = message.conversation_id
    and late.delivered_seq < message.seq and late.user_id <> $1)
else message.seq <= membership.delivered_seq end as delivered
from messages message cross join members membership cross join users person
left join messages quoted on quoted.id = message.reply_to_id
and quoted.seq > membership.from_seq
left join users author on author.id = quoted.sender_id
and (author.id = $1 or (author.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = author.id)
        and not exists (select 1 from blocks where blocker_id = author.id and blocked_id = $1)))
where message.conversation_id = $2 and message.seq < $3 and message.pinned_at is not null
and message.deleted_at is null and membership.conversation_id = message.conversation_id and membership.user_id = $1
and message.seq > membership.from_seq and person.id = message.sender_id
and (membership.role is not null or exists (
        select 1 from pairs pair join users other on other.id = pair.other_id
        where pair.conversation_id = message.conversation_id and pair.user_id = $1
        and (other.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
            and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1))))
order by message.seq desc
limit $4 + 0;
--   SEARCH message USING PRIMARY KEY (conversation_id=? AND seq<?)
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   CORRELATED SCALAR SUBQUERY 14
--     SEARCH pair USING COVERING INDEX pairs_of_conversation (conversation_id=? AND user_id=?)
--     SEARCH other USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 12
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 13
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH quoted USING INDEX sqlite_autoindex_messages_1 (id=?) LEFT-JOIN
--   SEARCH author USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 10
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 11
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH position USING COVERING INDEX members_read (conversation_id=? AND read_seq>?)
--     SEARCH reader USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 4
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH position USING COVERING INDEX members_read (conversation_id=? AND read_seq<?)
--     SEARCH reader USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 6
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 7
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH late USING PRIMARY KEY (conversation_id=?)

select message.id as message_id, message.conversation_id, message.seq, message.kind,
message.client_id, message.text, message.story_id, message.created_at, message.edited_at,
message.pinned_at is not null as pinned, message.deleted_at is not null as deleted,
message.rev, message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
message.mentions > 0 as has_mentions,
quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
author.id as author_id, author.username as author_username, author.name as author_name,
author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo,
not (person.id = $1 or (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))) as hidden,
case when message.sender_id = $1
then exists (select 1 from members position cross join users reader
    where position.conversation_id = message.conversation_id and position.user_id <> $1
    and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
        and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq >= message.seq)
and not exists (select 1 from members position cross join users reader
    where position.conversation_id = message.conversation_id and position.user_id <> $1
    and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
        and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq < message.seq)
else message.seq <= membership.read_seq end as seen,
case when membership.role is not null then false
when message.sender_id = $1 then not exists (select 1 from members late
    where late.conversation_id = message.conversation_id
    and late.delivered_seq < message.seq and late.user_id <> $1)
else message.seq <= membership.delivered_seq end as delivered
from (select rowid as id from messages_search
    where messages_search match 'text : (' || $2 || ') AND conversation : (' || coalesce((
                select group_concat(conversation_id, ' OR ') from members
                where user_id = $1 and (conversation_id = $3 or $3 = 0)), '0') || ')') found cross join messages message cross join members membership cross join users person
left join messages quoted on quoted.id = message.reply_to_id
and quoted.seq > membership.from_seq
left join users author on author.id = quoted.sender_id
and (author.id = $1 or (author.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = author.id)
        and not exists (select 1 from blocks where blocker_id = author.id and blocked_id = $1)))
where message.id = found.id and membership.conversation_id = message.conversation_id and membership.user_id = $1
and message.seq > membership.from_seq and person.id = message.sender_id
and (membership.role is not null or exists (
        select 1 from pairs pair join users other on other.id = pair.other_id
        where pair.conversation_id = message.conversation_id and pair.user_id = $1
        and (other.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
            and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1)))) and found.id < $4 and message.kind = 'text'
and message.deleted_at is null and (person.id = $1 or (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)))
order by found.id desc
limit $5 + 0;
--   SCAN messages_search VIRTUAL TABLE INDEX 192:M2<
--   SCALAR SUBQUERY 10
--     SEARCH members USING COVERING INDEX members_of_user (user_id=?)
--   SEARCH message USING INDEX sqlite_autoindex_messages_1 (id=?)
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   CORRELATED SCALAR SUBQUERY 16
--     SEARCH pair USING COVERING INDEX pairs_of_conversation (conversation_id=? AND user_id=?)
--     SEARCH other USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 14
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 15
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 17
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 18
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH quoted USING INDEX sqlite_autoindex_messages_1 (id=?) LEFT-JOIN
--   SEARCH author USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 12
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 13
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH position USING COVERING INDEX members_read (conversation_id=? AND read_seq>?)
--     SEARCH reader USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 4
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH position USING COVERING INDEX members_read (conversation_id=? AND read_seq<?)
--     SEARCH reader USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 6
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 7
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH late USING PRIMARY KEY (conversation_id=?)
-- In PostgreSQL:
-- select message.id as message_id, message.conversation_id, message.seq, message.kind,
-- message.client_id, message.text, message.story_id, message.created_at, message.edited_at,
-- message.pinned_at is not null as pinned, message.deleted_at is not null as deleted,
-- message.rev, message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
-- message.mentions > 0 as has_mentions,
-- quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
-- author.id as author_id, author.username as author_username, author.name as author_name,
-- author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
-- person.id, person.username, person.name, person.family,
-- '/media/' || person.photo_id || '/thumb' as photo,
-- not (person.id = $1 or (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--         and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))) as hidden,
-- case when message.sender_id = $1
-- then exists (select 1 from members position cross join users reader
--     where position.conversation_id = message.conversation_id and position.user_id <> $1
--     and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
--         and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq >= message.seq)
-- and not exists (select 1 from members position cross join users reader
--     where position.conversation_id = message.conversation_id and position.user_id <> $1
--     and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
--         and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq < message.seq)
-- else message.seq <= membership.read_seq end as seen,
-- case when membership.role is not null then false
-- when message.sender_id = $1 then not exists (select 1 from members late
--     where late.conversation_id = message.conversation_id
--     and late.delivered_seq < message.seq and late.user_id <> $1)
-- else message.seq <= membership.delivered_seq end as delivered
-- from (select id from messages
--     where words @@ to_tsquery('kith', $2) and conversation_id in (
--         select conversation_id from members
--         where user_id = $1 and (conversation_id = $3 or $3 = 0))) found cross join messages message cross join members membership cross join users person
-- left join messages quoted on quoted.id = message.reply_to_id
-- and quoted.seq > membership.from_seq
-- left join users author on author.id = quoted.sender_id
-- and (author.id = $1 or (author.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = author.id)
--         and not exists (select 1 from blocks where blocker_id = author.id and blocked_id = $1)))
-- where message.id = found.id and membership.conversation_id = message.conversation_id and membership.user_id = $1
-- and message.seq > membership.from_seq and person.id = message.sender_id
-- and (membership.role is not null or exists (
--         select 1 from pairs pair join users other on other.id = pair.other_id
--         where pair.conversation_id = message.conversation_id and pair.user_id = $1
--         and (other.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
--             and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1)))) and found.id < $4 and message.kind = 'text'
-- and message.deleted_at is null and (person.id = $1 or (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--         and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)))
-- order by found.id desc
-- limit $5 + 0;

select message.id as message_id, message.conversation_id, message.seq, message.kind,
message.client_id, message.text, message.story_id, message.created_at, message.edited_at,
message.pinned_at is not null as pinned, message.deleted_at is not null as deleted,
message.rev, message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
message.mentions > 0 as has_mentions,
quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
author.id as author_id, author.username as author_username, author.name as author_name,
author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, false as hidden, false as seen, false as delivered
from messages message
join users person on person.id = message.sender_id
left join messages quoted on quoted.id = message.reply_to_id
left join users author on author.id = quoted.sender_id and author.suspended_at is null
where message.id = $1;
--   SEARCH message USING INDEX sqlite_autoindex_messages_1 (id=?)
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

select message_id, user_id from message_mentions
where message_id in (select value from json_each($1))
order by message_id, user_id;
--   SEARCH message_mentions USING COVERING INDEX message_mentions_of_message (message_id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
-- In PostgreSQL:
-- select message_id, user_id from message_mentions
-- where message_id in (select unnest($1::bigint[]) as value)
-- order by message_id, user_id;

select message.id as message_id, message.conversation_id, message.seq, message.kind,
message.client_id, message.text, message.story_id, message.created_at, message.edited_at,
message.pinned_at is not null as pinned, message.deleted_at is not null as deleted,
message.rev, message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
message.mentions > 0 as has_mentions,
quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
author.id as author_id, author.username as author_username, author.name as author_name,
author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo,
not (person.id = $1 or (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))) as hidden,
case when message.sender_id = $1
then exists (select 1 from members position cross join users reader
    where position.conversation_id = message.conversation_id and position.user_id <> $1
    and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
        and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq >= message.seq)
and not exists (select 1 from members position cross join users reader
    where position.conversation_id = message.conversation_id and position.user_id <> $1
    and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
        and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq < message.seq)
else message.seq <= membership.read_seq end as seen,
case when membership.role is not null then false
when message.sender_id = $1 then not exists (select 1 from members late
    where late.conversation_id = message.conversation_id
    and late.delivered_seq < message.seq and late.user_id <> $1)
else message.seq <= membership.delivered_seq end as delivered from messages message cross join members membership cross join users person
left join messages quoted on quoted.id = message.reply_to_id
and quoted.seq > membership.from_seq
left join users author on author.id = quoted.sender_id
and (author.id = $1 or (author.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = author.id)
        and not exists (select 1 from blocks where blocker_id = author.id and blocked_id = $1))) where message.id = $2 and membership.conversation_id = message.conversation_id and membership.user_id = $1
and message.seq > membership.from_seq and person.id = message.sender_id
and (membership.role is not null or exists (
        select 1 from pairs pair join users other on other.id = pair.other_id
        where pair.conversation_id = message.conversation_id and pair.user_id = $1
        and (other.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
            and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1))));
--   SEARCH message USING INDEX sqlite_autoindex_messages_1 (id=?)
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   CORRELATED SCALAR SUBQUERY 14
--     SEARCH pair USING COVERING INDEX pairs_of_conversation (conversation_id=? AND user_id=?)
--     SEARCH other USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 12
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 13
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH quoted USING INDEX sqlite_autoindex_messages_1 (id=?) LEFT-JOIN
--   SEARCH author USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 10
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 11
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH position USING COVERING INDEX members_read (conversation_id=? AND read_seq>?)
--     SEARCH reader USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 4
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH position USING COVERING INDEX members_read (conversation_id=? AND read_seq<?)
--     SEARCH reader USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 6
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 7
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH late USING PRIMARY KEY (conversation_id=?)

select message.id as message_id, message.conversation_id, message.seq, message.kind,
message.client_id, message.text, message.story_id, message.created_at, message.edited_at,
message.pinned_at is not null as pinned, message.deleted_at is not null as deleted,
message.rev, message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
message.mentions > 0 as has_mentions,
quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
author.id as author_id, author.username as author_username, author.name as author_name,
author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo,
not (person.id = $1 or (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))) as hidden,
case when message.sender_id = $1
then exists (select 1 from members position cross join users reader
    where position.conversation_id = message.conversation_id and position.user_id <> $1
    and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
        and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq >= message.seq)
and not exists (select 1 from members position cross join users reader
    where position.conversation_id = message.conversation_id and position.user_id <> $1
    and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
        and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq < message.seq)
else message.seq <= membership.read_seq end as seen,
case when membership.role is not null then false
when message.sender_id = $1 then not exists (select 1 from members late
    where late.conversation_id = message.conversation_id
    and late.delivered_seq < message.seq and late.user_id <> $1)
else message.seq <= membership.delivered_seq end as delivered
from (select value from json_each($2)) wanted cross join messages message cross join members membership cross join users person
left join messages quoted on quoted.id = message.reply_to_id
and quoted.seq > membership.from_seq
left join users author on author.id = quoted.sender_id
and (author.id = $1 or (author.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = author.id)
        and not exists (select 1 from blocks where blocker_id = author.id and blocked_id = $1)))
where message.id = wanted.value and membership.conversation_id = message.conversation_id and membership.user_id = $1
and message.seq > membership.from_seq and person.id = message.sender_id
and (membership.role is not null or exists (
        select 1 from pairs pair join users other on other.id = pair.other_id
        where pair.conversation_id = message.conversation_id and pair.user_id = $1
        and (other.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
            and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1))))
order by message.seq;
--   SCAN json_each VIRTUAL TABLE INDEX 1:
--   SEARCH message USING INDEX sqlite_autoindex_messages_1 (id=?)
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   CORRELATED SCALAR SUBQUERY 15
--     SEARCH pair USING COVERING INDEX pairs_of_conversation (conversation_id=? AND user_id=?)
--     SEARCH other USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 13
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 14
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH quoted USING INDEX sqlite_autoindex_messages_1 (id=?) LEFT-JOIN
--   SEARCH author USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 11
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 12
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH position USING COVERING INDEX members_read (conversation_id=? AND read_seq>?)
--     SEARCH reader USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 4
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH position USING COVERING INDEX members_read (conversation_id=? AND read_seq<?)
--     SEARCH reader USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 6
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 7
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH late USING PRIMARY KEY (conversation_id=?)
--   USE TEMP B-TREE FOR ORDER BY
-- In PostgreSQL:
-- select message.id as message_id, message.conversation_id, message.seq, message.kind,
-- message.client_id, message.text, message.story_id, message.created_at, message.edited_at,
-- message.pinned_at is not null as pinned, message.deleted_at is not null as deleted,
-- message.rev, message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
-- message.mentions > 0 as has_mentions,
-- quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
-- author.id as author_id, author.username as author_username, author.name as author_name,
-- author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
-- person.id, person.username, person.name, person.family,
-- '/media/' || person.photo_id || '/thumb' as photo,
-- not (person.id = $1 or (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--         and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))) as hidden,
-- case when message.sender_id = $1
-- then exists (select 1 from members position cross join users reader
--     where position.conversation_id = message.conversation_id and position.user_id <> $1
--     and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
--         and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq >= message.seq)
-- and not exists (select 1 from members position cross join users reader
--     where position.conversation_id = message.conversation_id and position.user_id <> $1
--     and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
--         and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq < message.seq)
-- else message.seq <= membership.read_seq end as seen,
-- case when membership.role is not null then false
-- when message.sender_id = $1 then not exists (select 1 from members late
--     where late.conversation_id = message.conversation_id
--     and late.delivered_seq < message.seq and late.user_id <> $1)
-- else message.seq <= membership.delivered_seq end as delivered
-- from (select unnest($2::bigint[]) as value) wanted cross join messages message cross join members membership cross join users person
-- left join messages quoted on quoted.id = message.reply_to_id
-- and quoted.seq > membership.from_seq
-- left join users author on author.id = quoted.sender_id
-- and (author.id = $1 or (author.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = author.id)
--         and not exists (select 1 from blocks where blocker_id = author.id and blocked_id = $1)))
-- where message.id = wanted.value and membership.conversation_id = message.conversation_id and membership.user_id = $1
-- and message.seq > membership.from_seq and person.id = message.sender_id
-- and (membership.role is not null or exists (
--         select 1 from pairs pair join users other on other.id = pair.other_id
--         where pair.conversation_id = message.conversation_id and pair.user_id = $1
--         and (other.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
--             and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1))))
-- order by message.seq;

select message.id as message_id, message.conversation_id, message.seq, message.kind,
message.client_id, message.text, message.story_id, message.created_at, message.edited_at,
message.pinned_at is not null as pinned, message.deleted_at is not null as deleted,
message.rev, message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
message.mentions > 0 as has_mentions,
quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
author.id as author_id, author.username as author_username, author.name as author_name,
author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo,
not (person.id = $1 or (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))) as hidden,
case when message.sender_id = $1
then exists (select 1 from members position cross join users reader
    where position.conversation_id = message.conversation_id and position.user_id <> $1
    and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
        and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq >= message.seq)
and not exists (select 1 from members position cross join users reader
    where position.conversation_id = message.conversation_id and position.user_id <> $1
    and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
        and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq < message.seq)
else message.seq <= membership.read_seq end as seen,
case when membership.role is not null then false
when message.sender_id = $1 then not exists (select 1 from members late
    where late.conversation_id = message.conversation_id
    and late.delivered_seq < message.seq and late.user_id <> $1)
else message.seq <= membership.delivered_seq end as delivered
from (select value as one, json_extract($3, '$[' || key || ']') as other from json_each($2)) wanted cross join messages message cross join members membership cross join users person
left join messages quoted on quoted.id = message.reply_to_id
and quoted.seq > membership.from_seq
left join users author on author.id = quoted.sender_id
and (author.id = $1 or (author.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = author.id)
        and not exists (select 1 from blocks where blocker_id = author.id and blocked_id = $1)))
where message.conversation_id = wanted.one and message.seq = wanted.other and membership.conversation_id = message.conversation_id and membership.user_id = $1
and message.seq > membership.from_seq and person.id = message.sender_id
and (membership.role is not null or exists (
        select 1 from pairs pair join users other on other.id = pair.other_id
        where pair.conversation_id = message.conversation_id and pair.user_id = $1
        and (other.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
            and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1))));
--   SCAN json_each VIRTUAL TABLE INDEX 1:
--   SEARCH message USING PRIMARY KEY (conversation_id=? AND seq=?)
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   CORRELATED SCALAR SUBQUERY 15
--     SEARCH pair USING COVERING INDEX pairs_of_conversation (conversation_id=? AND user_id=?)
--     SEARCH other USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 13
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 14
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH quoted USING INDEX sqlite_autoindex_messages_1 (id=?) LEFT-JOIN
--   SEARCH author USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 11
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 12
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH position USING COVERING INDEX members_read (conversation_id=? AND read_seq>?)
--     SEARCH reader USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 4
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH position USING COVERING INDEX members_read (conversation_id=? AND read_seq<?)
--     SEARCH reader USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 6
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 7
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH late USING PRIMARY KEY (conversation_id=?)
-- In PostgreSQL:
-- select message.id as message_id, message.conversation_id, message.seq, message.kind,
-- message.client_id, message.text, message.story_id, message.created_at, message.edited_at,
-- message.pinned_at is not null as pinned, message.deleted_at is not null as deleted,
-- message.rev, message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
-- message.mentions > 0 as has_mentions,
-- quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
-- author.id as author_id, author.username as author_username, author.name as author_name,
-- author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
-- person.id, person.username, person.name, person.family,
-- '/media/' || person.photo_id || '/thumb' as photo,
-- not (person.id = $1 or (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--         and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))) as hidden,
-- case when message.sender_id = $1
-- then exists (select 1 from members position cross join users reader
--     where position.conversation_id = message.conversation_id and position.user_id <> $1
--     and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
--         and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq >= message.seq)
-- and not exists (select 1 from members position cross join users reader
--     where position.conversation_id = message.conversation_id and position.user_id <> $1
--     and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
--         and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq < message.seq)
-- else message.seq <= membership.read_seq end as seen,
-- case when membership.role is not null then false
-- when message.sender_id = $1 then not exists (select 1 from members late
--     where late.conversation_id = message.conversation_id
--     and late.delivered_seq < message.seq and late.user_id <> $1)
-- else message.seq <= membership.delivered_seq end as delivered
-- from (select * from unnest($2::bigint[], $3::bigint[]) as pair (one, other)) wanted cross join messages message cross join members membership cross join users person
-- left join messages quoted on quoted.id = message.reply_to_id
-- and quoted.seq > membership.from_seq
-- left join users author on author.id = quoted.sender_id
-- and (author.id = $1 or (author.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = author.id)
--         and not exists (select 1 from blocks where blocker_id = author.id and blocked_id = $1)))
-- where message.conversation_id = wanted.one and message.seq = wanted.other and membership.conversation_id = message.conversation_id and membership.user_id = $1
-- and message.seq > membership.from_seq and person.id = message.sender_id
-- and (membership.role is not null or exists (
--         select 1 from pairs pair join users other on other.id = pair.other_id
--         where pair.conversation_id = message.conversation_id and pair.user_id = $1
--         and (other.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
--             and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1))));

with newest (id, bytes) as materialized (
    select message.id, sum(octet_length(message.text)) over (order by message.id desc)
    from (select membership.conversation_id, membership.read_seq
        from members membership
        join conversations conversation on conversation.id = membership.conversation_id
        where membership.user_id = $1 and membership.read_seq < conversation.last_seq
        order by conversation.last_id desc
        limit 500) conversation
    join messages message on message.conversation_id = conversation.conversation_id
    and message.seq in (
        select seq from messages
        where conversation_id = conversation.conversation_id
        and seq > conversation.read_seq
        and sender_id <> $1 and deleted_at is null and kind = 'text'
        order by seq desc
        limit 50)
    order by message.id desc
    limit 500)
select message.id as message_id, message.conversation_id, message.seq, message.kind,
message.client_id, message.text, message.story_id, message.created_at, message.edited_at,
message.pinned_at is not null as pinned, message.deleted_at is not null as deleted,
message.rev, message.pictures > 0 as has_images, message.reactions > 0 as has_reactions,
message.mentions > 0 as has_mentions,
quoted.id as quoted_id, quoted.seq as quoted_seq, quoted.text as quoted_text,
author.id as author_id, author.username as author_username, author.name as author_name,
author.family as author_family, '/media/' || author.photo_id || '/thumb' as author_photo,
person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo,
not (person.id = $1 or (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))) as hidden,
case when message.sender_id = $1
then exists (select 1 from members position cross join users reader
    where position.conversation_id = message.conversation_id and position.user_id <> $1
    and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
        and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq >= message.seq)
and not exists (select 1 from members position cross join users reader
    where position.conversation_id = message.conversation_id and position.user_id <> $1
    and reader.id = position.user_id and (reader.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = reader.id)
        and not exists (select 1 from blocks where blocker_id = reader.id and blocked_id = $1)) and position.read_seq < message.seq)
else message.seq <= membership.read_seq end as seen,
case when membership.role is not null then false
when message.sender_id = $1 then not exists (select 1 from members late
    where late.conversation_id = message.conversation_id
    and late.delivered_seq < message.seq and late.user_id <> $1)
else message.seq <= membership.delivered_seq end as delivered
from newest cross join messages message cross join members membership cross join users person
left join messages quoted on quoted.id = message.reply_to_id
and quoted.seq > membership.from_seq
left join users author on author.id = quoted.sender_id
and (author.id = $1 or (author.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = author.id)
        and not exists (select 1 from blocks where blocker_id = author.id and blocked_id = $1)))
where message.id = newest.id and membership.conversation_id = message.conversation_id and membership.user_id = $1
and message.seq > membership.from_seq and person.id = message.sender_id
and (membership.role is not null or exists (
        select 1 from pairs pair join users other on other.id = pair.other_id
        where pair.conversation_id = message.conversation_id and pair.user_id = $1
        and (other.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
            and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1)))) and (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
and newest.bytes - octet_length(message.text) < 262144
order by message.id desc;
--   MATERIALIZE newest
--     CO-ROUTINE (subquery-21)
--       CO-ROUTINE conversation
--         SEARCH membership USING INDEX members_of_user (user_id=?)
--         SEARCH conversation USING INDEX sqlite_autoindex_conversations_1 (id=?)
--         USE TEMP B-TREE FOR ORDER BY
--       SCAN conversation
--       SEARCH message USING PRIMARY KEY (conversation_id=? AND seq=?)
--       CORRELATED LIST SUBQUERY 2
--         SEARCH messages USING PRIMARY KEY (conversation_id=? AND seq>?)
--       USE TEMP B-TREE FOR ORDER BY
--     SCAN (subquery-21)
--   SCAN newest
--   SEARCH message USING INDEX sqlite_autoindex_messages_1 (id=?)
--   SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--   CORRELATED SCALAR SUBQUERY 17
--     SEARCH pair USING COVERING INDEX pairs_of_conversation (conversation_id=? AND user_id=?)
--     SEARCH other USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 15
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 16
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 18
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 19
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH quoted USING INDEX sqlite_autoindex_messages_1 (id=?) LEFT-JOIN
--   SEARCH author USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 13
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 14
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH position USING COVERING INDEX members_read (conversation_id=? AND read_seq>?)
--     SEARCH reader USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 6
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 7
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 11
--     SEARCH position USING COVERING INDEX members_read (conversation_id=? AND read_seq<?)
--     SEARCH reader USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 9
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 10
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 12
--     SEARCH late USING PRIMARY KEY (conversation_id=?)
--   USE TEMP B-TREE FOR ORDER BY

select exists (select 1
    from message_media shown cross join messages message cross join members membership cross join users person
    left join messages quoted on quoted.id = message.reply_to_id
    and quoted.seq > membership.from_seq
    left join users author on author.id = quoted.sender_id
    and (author.id = $1 or (author.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = author.id)
            and not exists (select 1 from blocks where blocker_id = author.id and blocked_id = $1)))
    where shown.media_id = $2 and message.id = shown.message_id and membership.conversation_id = message.conversation_id and membership.user_id = $1
    and message.seq > membership.from_seq and person.id = message.sender_id
    and (membership.role is not null or exists (
            select 1 from pairs pair join users other on other.id = pair.other_id
            where pair.conversation_id = message.conversation_id and pair.user_id = $1
            and (other.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = other.id)
                and not exists (select 1 from blocks where blocker_id = other.id and blocked_id = $1))))
    and message.deleted_at is null
    and (person.id = $1 or (person.suspended_at is null and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))));
--   SCAN CONSTANT ROW
--   SCALAR SUBQUERY 8
--     SEARCH shown USING INDEX sqlite_autoindex_message_media_1 (media_id=?)
--     SEARCH message USING INDEX sqlite_autoindex_messages_1 (id=?)
--     SEARCH membership USING PRIMARY KEY (conversation_id=? AND user_id=?)
--     CORRELATED SCALAR SUBQUERY 5
--       SEARCH pair USING COVERING INDEX pairs_of_conversation (conversation_id=? AND user_id=?)
--       SEARCH other USING INDEX sqlite_autoindex_users_1 (id=?)
--       CORRELATED SCALAR SUBQUERY 3
--         SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--       CORRELATED SCALAR SUBQUERY 4
--         SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 6
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 7
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     SEARCH quoted USING INDEX sqlite_autoindex_messages_1 (id=?) LEFT-JOIN
