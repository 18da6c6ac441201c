select person.id as cursor, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, '/media/' || person.banner_id || '/large' as banner, person.biography, person.followers as follower_count,
person.following as following_count, person.posts as post_count, person.private,
person.registered_at, person.last_seen_at, (case when person.id = mine.id or (
        (person.presence_for = 'everyone' or (person.presence_for = 'following'
                and exists (select 1 from follows
                    where follower_id = person.id and followee_id = mine.id)))
        and (mine.presence_for = 'everyone' or (mine.presence_for = 'following'
                and exists (select 1 from follows
                    where follower_id = mine.id and followee_id = person.id)))
    ) then true else false end) as presence_open, exists (select 1 from follows where follower_id = $1 and followee_id = person.id) as following,
exists (select 1 from follows
    where follower_id = person.id and followee_id = $1) as followed_by,
exists (select 1 from follow_requests
    where follower_id = $1 and followee_id = person.id) as requested,
exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id) as blocking,
exists (select 1 from mutes where muter_id = $1 and muted_id = person.id) as muting
from users person left join users mine on mine.id = $1
where person.id = $2 and person.suspended_at is null and person.deleted_at is null
and not exists (select 1 from blocks
    where blocker_id = person.id and blocked_id = $1);
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH mine USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH follow_requests USING COVERING INDEX sqlite_autoindex_follow_requests_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH mutes USING COVERING INDEX sqlite_autoindex_mutes_2 (muter_id=? AND muted_id=?)

select person.id as cursor, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, '/media/' || person.banner_id || '/large' as banner, person.biography, person.followers as follower_count,
person.following as following_count, person.posts as post_count, person.private,
person.registered_at, person.last_seen_at, (case when person.id = mine.id or (
        (person.presence_for = 'everyone' or (person.presence_for = 'following'
                and exists (select 1 from follows
                    where follower_id = person.id and followee_id = mine.id)))
        and (mine.presence_for = 'everyone' or (mine.presence_for = 'following'
                and exists (select 1 from follows
                    where follower_id = mine.id and followee_id = person.id)))
    ) then true else false end) as presence_open, exists (select 1 from follows where follower_id = $1 and followee_id = person.id) as following,
exists (select 1 from follows
    where follower_id = person.id and followee_id = $1) as followed_by,
exists (select 1 from follow_requests
    where follower_id = $1 and followee_id = person.id) as requested,
exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id) as blocking,
exists (select 1 from mutes where muter_id = $1 and muted_id = person.id) as muting
from users person left join users mine on mine.id = $1
where person.id < $3 and (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
order by person.id desc
limit $2 + 0;
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id<?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH mine USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH follow_requests USING COVERING INDEX sqlite_autoindex_follow_requests_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH mutes USING COVERING INDEX sqlite_autoindex_mutes_2 (muter_id=? AND muted_id=?)

select found.id as cursor, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, '/media/' || person.banner_id || '/large' as banner, person.biography, person.followers as follower_count,
person.following as following_count, person.posts as post_count, person.private,
person.registered_at, person.last_seen_at, (case when person.id = mine.id or (
        (person.presence_for = 'everyone' or (person.presence_for = 'following'
                and exists (select 1 from follows
                    where follower_id = person.id and followee_id = mine.id)))
        and (mine.presence_for = 'everyone' or (mine.presence_for = 'following'
                and exists (select 1 from follows
                    where follower_id = mine.id and followee_id = person.id)))
    ) then true else false end) as presence_open, exists (select 1 from follows where follower_id = $1 and followee_id = person.id) as following,
exists (select 1 from follows
    where follower_id = person.id and followee_id = $1) as followed_by,
exists (select 1 from follow_requests
    where follower_id = $1 and followee_id = person.id) as requested,
exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id) as blocking,
exists (select 1 from mutes where muter_id = $1 and muted_id = person.id) as muting
from (select rowid as id from people_search where people_search match $4) found join users person on person.id = found.id
left join users mine on mine.id = $1
where found.id < $3 and (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
order by found.id desc
limit $2 + 0;
--   SCAN people_search VIRTUAL TABLE INDEX 192:M3<
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 10
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH mine USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH follow_requests USING COVERING INDEX sqlite_autoindex_follow_requests_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH mutes USING COVERING INDEX sqlite_autoindex_mutes_2 (muter_id=? AND muted_id=?)
-- In PostgreSQL:
-- select found.id as cursor, person.id, person.username, person.name, person.family,
-- '/media/' || person.photo_id || '/thumb' as photo, '/media/' || person.banner_id || '/large' as banner, person.biography, person.followers as follower_count,
-- person.following as following_count, person.posts as post_count, person.private,
-- person.registered_at, person.last_seen_at, (case when person.id = mine.id or (
--         (person.presence_for = 'everyone' or (person.presence_for = 'following'
--                 and exists (select 1 from follows
--                     where follower_id = person.id and followee_id = mine.id)))
--         and (mine.presence_for = 'everyone' or (mine.presence_for = 'following'
--                 and exists (select 1 from follows
--                     where follower_id = mine.id and followee_id = person.id)))
--     ) then true else false end) as presence_open, exists (select 1 from follows where follower_id = $1 and followee_id = person.id) as following,
-- exists (select 1 from follows
--     where follower_id = person.id and followee_id = $1) as followed_by,
-- exists (select 1 from follow_requests
--     where follower_id = $1 and followee_id = person.id) as requested,
-- exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id) as blocking,
-- exists (select 1 from mutes where muter_id = $1 and muted_id = person.id) as muting
-- from (select id from users where words @@ to_tsquery('kith', $4)) found join users person on person.id = found.id
-- left join users mine on mine.id = $1
-- where found.id < $3 and (person.suspended_at is null and person.deleted_at is null
--     and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--     and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
-- order by found.id desc
-- limit $2 + 0;

with chosen (part, cursor, id) as materialized (
    select * from (
        select 0 as part, pair.last_id as cursor, person.id
        from pairs pair join users person on person.id = pair.other_id
        where pair.user_id = $1 and pair.last_id > 0 and pair.last_id < $3 and (person.suspended_at is null and person.deleted_at is null
            and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
        order by pair.last_id desc
        limit $2 + 0
    ) with_conversation
    union all select * from (
        select 1 as part, relation.id as cursor, person.id
        from follows relation join users person on person.id = relation.followee_id
        where relation.follower_id = $1 and relation.id < $4 and not exists (select 1 from pairs
            where user_id = $1 and other_id = person.id and last_id > 0)
        and (person.messages_from = 'everyone'
            or (person.messages_from = 'following' and exists (select 1 from follows
                    where follower_id = person.id and followee_id = $1))) and (person.suspended_at is null and person.deleted_at is null
            and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
        order by relation.id desc
        limit $2 + 0
    ) followed
    union all select * from (
        select 2 as part, person.id as cursor, person.id
        from users person
        where person.id < $5 and person.id <> $1 and not exists (select 1 from follows where follower_id = $1 and followee_id = person.id)
        and not exists (select 1 from pairs
            where user_id = $1 and other_id = person.id and last_id > 0) and (person.messages_from = 'everyone'
            or (person.messages_from = 'following' and exists (select 1 from follows
                    where follower_id = person.id and followee_id = $1))) and (person.suspended_at is null and person.deleted_at is null
            and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
        order by person.id desc
        limit $2 + 0
    ) others
    limit $2 + 0
)
select chosen.part, chosen.cursor, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, '/media/' || person.banner_id || '/large' as banner, person.biography, person.followers as follower_count,
person.following as following_count, person.posts as post_count, person.private,
person.registered_at, person.last_seen_at, (case when person.id = mine.id or (
        (person.presence_for = 'everyone' or (person.presence_for = 'following'
                and exists (select 1 from follows
                    where follower_id = person.id and followee_id = mine.id)))
        and (mine.presence_for = 'everyone' or (mine.presence_for = 'following'
                and exists (select 1 from follows
                    where follower_id = mine.id and followee_id = person.id)))
    ) then true else false end) as presence_open, exists (select 1 from follows where follower_id = $1 and followee_id = person.id) as following,
exists (select 1 from follows
    where follower_id = person.id and followee_id = $1) as followed_by,
exists (select 1 from follow_requests
    where follower_id = $1 and followee_id = person.id) as requested,
exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id) as blocking,
exists (select 1 from mutes where muter_id = $1 and muted_id = person.id) as muting
from users mine cross join chosen join users person on person.id = chosen.id
where mine.id = $1
order by chosen.part, chosen.cursor desc;
--   MATERIALIZE chosen
--     COMPOUND QUERY
--       LEFT-MOST SUBQUERY
--         CO-ROUTINE with_conversation
--           SEARCH pair USING COVERING INDEX pairs_latest (user_id=? AND last_id>? AND last_id<?)
--           SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--           CORRELATED SCALAR SUBQUERY 1
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--           CORRELATED SCALAR SUBQUERY 2
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--         SCAN with_conversation
--       UNION ALL
--         CO-ROUTINE followed
--           SEARCH relation USING INDEX follows_of_follower (follower_id=? AND id<?)
--           SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--           CORRELATED SCALAR SUBQUERY 5
--             SEARCH pairs USING PRIMARY KEY (user_id=? AND other_id=?)
--           CORRELATED SCALAR SUBQUERY 6
--             SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--           CORRELATED SCALAR SUBQUERY 7
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--           CORRELATED SCALAR SUBQUERY 8
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--         SCAN followed
--       UNION ALL
--         CO-ROUTINE others
--           SEARCH person USING INDEX sqlite_autoindex_users_1 (id<?)
--           CORRELATED SCALAR SUBQUERY 11
--             SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--           CORRELATED SCALAR SUBQUERY 12
--             SEARCH pairs USING PRIMARY KEY (user_id=? AND other_id=?)
--           CORRELATED SCALAR SUBQUERY 13
--             SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--           CORRELATED SCALAR SUBQUERY 14
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--           CORRELATED SCALAR SUBQUERY 15
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--         SCAN others
--   SEARCH mine USING INDEX sqlite_autoindex_users_1 (id=?)
--   SCAN chosen
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 18
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 19
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 20
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 21
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 22
--     SEARCH follow_requests USING COVERING INDEX sqlite_autoindex_follow_requests_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 23
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 24
--     SEARCH mutes USING COVERING INDEX sqlite_autoindex_mutes_2 (muter_id=? AND muted_id=?)
--   USE TEMP B-TREE FOR ORDER BY

with chosen (part, cursor, id) as materialized (
    select * from (
        select 0 as part, pair.last_id as cursor, person.id
        from pairs pair join users person on person.id = pair.other_id
        where pair.user_id = $1 and pair.last_id > 0 and pair.last_id < $3
        and person.id in (select id from (select rowid as id from people_search where people_search match $6) found)
        and (person.suspended_at is null and person.deleted_at is null
            and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
        order by pair.last_id desc
        limit $2 + 0
    ) with_conversation
    union all select * from (
        select 1 as part, relation.id as cursor, person.id
        from follows relation join users person on person.id = relation.followee_id
        where relation.follower_id = $1 and relation.id < $4
        and not exists (select 1 from pairs
            where user_id = $1 and other_id = person.id and last_id > 0)
        and person.id in (select id from (select rowid as id from people_search where people_search match $6) found)
        and (person.messages_from = 'everyone'
            or (person.messages_from = 'following' and exists (select 1 from follows
                    where follower_id = person.id and followee_id = $1))) and (person.suspended_at is null and person.deleted_at is null
            and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
        order by relation.id desc
        limit $2 + 0
    ) followed
    union all select * from (
        select 2 as part, found.id as cursor, person.id
        from (select rowid as id from people_search where people_search match $6) found join users person on person.id = found.id
        where found.id < $5 and person.id <> $1 and not exists (select 1 from follows where follower_id = $1 and followee_id = person.id)
        and not exists (select 1 from pairs
            where user_id = $1 and other_id = person.id and last_id > 0) and (person.messages_from = 'everyone'
            or (person.messages_from = 'following' and exists (select 1 from follows
                    where follower_id = person.id and followee_id = $1))) and (person.suspended_at is null and person.deleted_at is null
            and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
        order by found.id desc
        limit $2 + 0
    ) others
    limit $2 + 0
)
select chosen.part, chosen.cursor, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, '/media/' || person.banner_id || '/large' as banner, person.biography, person.followers as follower_count,
person.following as following_count, person.posts as post_count, person.private,
person.registered_at, person.last_seen_at, (case when person.id = mine.id or (
        (person.presence_for = 'everyone' or (person.presence_for = 'following'
                and exists (select 1 from follows
                    where follower_id = person.id and followee_id = mine.id)))
        and (mine.presence_for = 'everyone' or (mine.presence_for = 'following'
                and exists (select 1 from follows
                    where follower_id = mine.id and followee_id = person.id)))
    ) then true else false end) as presence_open, exists (select 1 from follows where follower_id = $1 and followee_id = person.id) as following,
exists (select 1 from follows
    where follower_id = person.id and followee_id = $1) as followed_by,
exists (select 1 from follow_requests
    where follower_id = $1 and followee_id = person.id) as requested,
exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id) as blocking,
exists (select 1 from mutes where muter_id = $1 and muted_id = person.id) as muting
from users mine cross join chosen join users person on person.id = chosen.id
where mine.id = $1
order by chosen.part, chosen.cursor desc;
--   MATERIALIZE chosen
--     COMPOUND QUERY
--       LEFT-MOST SUBQUERY
--         CO-ROUTINE with_conversation
--           SEARCH pair USING COVERING INDEX pairs_latest (user_id=? AND last_id>? AND last_id<?)
--           SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--           LIST SUBQUERY 2
--             SCAN people_search VIRTUAL TABLE INDEX 0:M3
--             CREATE BLOOM FILTER
--           CORRELATED SCALAR SUBQUERY 3
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--           CORRELATED SCALAR SUBQUERY 4
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--         SCAN with_conversation
--       UNION ALL
--         CO-ROUTINE followed
--           SEARCH relation USING INDEX follows_of_follower (follower_id=? AND id<?)
--           SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--           LIST SUBQUERY 9
--             SCAN people_search VIRTUAL TABLE INDEX 0:M3
--             CREATE BLOOM FILTER
--           CORRELATED SCALAR SUBQUERY 7
--             SEARCH pairs USING PRIMARY KEY (user_id=? AND other_id=?)
--           CORRELATED SCALAR SUBQUERY 10
--             SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--           CORRELATED SCALAR SUBQUERY 11
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--           CORRELATED SCALAR SUBQUERY 12
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--         SCAN followed
--       UNION ALL
--         CO-ROUTINE others
--           SCAN people_search VIRTUAL TABLE INDEX 192:M3<
--           SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--           CORRELATED SCALAR SUBQUERY 16
--             SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--           CORRELATED SCALAR SUBQUERY 17
--             SEARCH pairs USING PRIMARY KEY (user_id=? AND other_id=?)
--           CORRELATED SCALAR SUBQUERY 18
--             SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--           CORRELATED SCALAR SUBQUERY 19
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--           CORRELATED SCALAR SUBQUERY 20
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--         SCAN others
--   SEARCH mine USING INDEX sqlite_autoindex_users_1 (id=?)
--   SCAN chosen
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 23
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 24
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 25
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 26
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 27
--     SEARCH follow_requests USING COVERING INDEX sqlite_autoindex_follow_requests_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 28
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 29
--     SEARCH mutes USING COVERING INDEX sqlite_autoindex_mutes_2 (muter_id=? AND muted_id=?)
--   USE TEMP B-TREE FOR ORDER BY
-- In PostgreSQL:
-- with chosen (part, cursor, id) as materialized (
--     select * from (
--         select 0 as part, pair.last_id as cursor, person.id
--         from pairs pair join users person on person.id = pair.other_id
--         where pair.user_id = $1 and pair.last_id > 0 and pair.last_id < $3
--         and person.id in (select id from (select id from users where words @@ to_tsquery('kith', $6)) found)
--         and (person.suspended_at is null and person.deleted_at is null
--             and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--             and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
--         order by pair.last_id desc
--         limit $2 + 0
--     ) with_conversation
--     union all select * from (
--         select 1 as part, relation.id as cursor, person.id
--         from follows relation join users person on person.id = relation.followee_id
--         where relation.follower_id = $1 and relation.id < $4
--         and not exists (select 1 from pairs
--             where user_id = $1 and other_id = person.id and last_id > 0)
--         and person.id in (select id from (select id from users where words @@ to_tsquery('kith', $6)) found)
--         and (person.messages_from = 'everyone'
--             or (person.messages_from = 'following' and exists (select 1 from follows
--                     where follower_id = person.id and followee_id = $1))) and (person.suspended_at is null and person.deleted_at is null
--             and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--             and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
--         order by relation.id desc
--         limit $2 + 0
--     ) followed
--     union all select * from (
--         select 2 as part, found.id as cursor, person.id
--         from (select id from users where words @@ to_tsquery('kith', $6)) found join users person on person.id = found.id
--         where found.id < $5 and person.id <> $1 and not exists (select 1 from follows where follower_id = $1 and followee_id = person.id)
--         and not exists (select 1 from pairs
--             where user_id = $1 and other_id = person.id and last_id > 0) and (person.messages_from = 'everyone'
--             or (person.messages_from = 'following' and exists (select 1 from follows
--                     where follower_id = person.id and followee_id = $1))) and (person.suspended_at is null and person.deleted_at is null
--             and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--             and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
--         order by found.id desc
--         limit $2 + 0
--     ) others
--     limit $2 + 0
-- )
-- select chosen.part, chosen.cursor, person.id, person.username, person.name, person.family,
-- '/media/' || person.photo_id || '/thumb' as photo, '/media/' || person.banner_id || '/large' as banner, person.biography, person.followers as follower_count,
-- person.following as following_count, person.posts as post_count, person.private,
-- person.registered_at, person.last_seen_at, (case when person.id = mine.id or (
--         (person.presence_for = 'everyone' or (person.presence_for = 'following'
--                 and exists (select 1 from follows
--                     where follower_id = person.id and followee_id = mine.id)))
--         and (mine.presence_for = 'everyone' or (mine.presence_for = 'following'
--                 and exists (select 1 from follows
--                     where follower_id = mine.id and followee_id = person.id)))
--     ) then true else false end) as presence_open, exists (select 1 from follows where follower_id = $1 and followee_id = person.id) as following,
-- exists (select 1 from follows
--     where follower_id = person.id and followee_id = $1) as followed_by,
-- exists (select 1 from follow_requests
--     where follower_id = $1 and followee_id = person.id) as requested,
-- exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id) as blocking,
-- exists (select 1 from mutes where muter_id = $1 and muted_id = person.id) as muting
-- from users mine cross join chosen join users person on person.id = chosen.id
-- where mine.id = $1
-- order by chosen.part, chosen.cursor desc;

with chosen (part, cursor, id) as materialized (
    select * from (
        select 0 as part, pair.last_id as cursor, person.id
        from pairs pair join users person on person.id = pair.other_id
        where pair.user_id = $1 and pair.last_id > 0 and pair.last_id < $3 and (person.suspended_at is null and person.deleted_at is null
            and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
        order by pair.last_id desc
        limit $2 + 0
    ) with_conversation
    union all select * from (
        select 1 as part, relation.id as cursor, person.id
        from follows relation join users person on person.id = relation.followee_id
        where relation.follower_id = $1 and relation.id < $4 and not exists (select 1 from pairs
            where user_id = $1 and other_id = person.id and last_id > 0)
        and (person.messages_from = 'everyone'
            or (person.messages_from = 'following' and exists (select 1 from follows
                    where follower_id = person.id and followee_id = $1))) and (person.suspended_at is null and person.deleted_at is null
            and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
        order by relation.id desc
        limit $2 + 0
    ) followed
    union all select * from (
        select 2 as part, person.id as cursor, person.id
        from users person
        where person.id < $5 and person.id <> $1 and not exists (select 1 from follows where follower_id = $1 and followee_id = person.id)
        and not exists (select 1 from pairs
            where user_id = $1 and other_id = person.id and last_id > 0) and (person.messages_from = 'everyone'
            or (person.messages_from = 'following' and exists (select 1 from follows
                    where follower_id = person.id and followee_id = $1))) and (person.suspended_at is null and person.deleted_at is null
            and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
        order by person.id desc
        limit $2 + 0
    ) others
    limit $2 + 0
)
select person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, person.last_seen_at, (case when person.id = mine.id or (
        (person.presence_for = 'everyone' or (person.presence_for = 'following'
                and exists (select 1 from follows
                    where follower_id = person.id and followee_id = mine.id)))
        and (mine.presence_for = 'everyone' or (mine.presence_for = 'following'
                and exists (select 1 from follows
                    where follower_id = mine.id and followee_id = person.id)))
    ) then true else false end) as presence_open
from users mine cross join chosen join users person on person.id = chosen.id
where mine.id = $1
order by chosen.part, chosen.cursor desc;
--   MATERIALIZE chosen
--     COMPOUND QUERY
--       LEFT-MOST SUBQUERY
--         CO-ROUTINE with_conversation
--           SEARCH pair USING COVERING INDEX pairs_latest (user_id=? AND last_id>? AND last_id<?)
--           SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--           CORRELATED SCALAR SUBQUERY 1
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--           CORRELATED SCALAR SUBQUERY 2
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--         SCAN with_conversation
--       UNION ALL
--         CO-ROUTINE followed
--           SEARCH relation USING INDEX follows_of_follower (follower_id=? AND id<?)
--           SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--           CORRELATED SCALAR SUBQUERY 5
--             SEARCH pairs USING PRIMARY KEY (user_id=? AND other_id=?)
--           CORRELATED SCALAR SUBQUERY 6
--             SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--           CORRELATED SCALAR SUBQUERY 7
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--           CORRELATED SCALAR SUBQUERY 8
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--         SCAN followed
--       UNION ALL
--         CO-ROUTINE others
--           SEARCH person USING INDEX sqlite_autoindex_users_1 (id<?)
--           CORRELATED SCALAR SUBQUERY 11
--             SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--           CORRELATED SCALAR SUBQUERY 12
--             SEARCH pairs USING PRIMARY KEY (user_id=? AND other_id=?)
--           CORRELATED SCALAR SUBQUERY 13
--             SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--           CORRELATED SCALAR SUBQUERY 14
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--           CORRELATED SCALAR SUBQUERY 15
--             SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--         SCAN others
--   SEARCH mine USING INDEX sqlite_autoindex_users_1 (id=?)
--   SCAN chosen
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 18
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 19
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   USE TEMP B-TREE FOR ORDER BY
