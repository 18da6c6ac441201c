select person.id, person.last_seen_at
from (select value from json_each($2)) asked cross join users person cross join users mine
where person.id = asked.value and mine.id = $1 and (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (case when person.id = mine.id or (
        (person.presence_for = 'everyone' or (person.presence_for = 'following'
                and exists (select 1 from follows
                    where follower_id = person.id and followee_id = mine.id)))
        and (mine.presence_for = 'everyone' or (mine.presence_for = 'following'
                and exists (select 1 from follows
                    where follower_id = mine.id and followee_id = person.id)))
    ) then true else false end)
order by person.id;
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
--   USE TEMP B-TREE FOR ORDER BY
-- In PostgreSQL:
-- select person.id, person.last_seen_at
-- from (select unnest($2::bigint[]) as value) asked cross join users person cross join users mine
-- where person.id = asked.value and mine.id = $1 and (person.suspended_at is null and person.deleted_at is null
--     and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--     and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (case when person.id = mine.id or (
--         (person.presence_for = 'everyone' or (person.presence_for = 'following'
--                 and exists (select 1 from follows
--                     where follower_id = person.id and followee_id = mine.id)))
--         and (mine.presence_for = 'everyone' or (mine.presence_for = 'following'
--                 and exists (select 1 from follows
--                     where follower_id = mine.id and followee_id = person.id)))
--     ) then true else false end)
-- order by person.id;

select person.id, mine.last_seen_at
from (select value from json_each($2)) asked cross join users person cross join users mine
where person.id = asked.value and mine.id = $1
and mine.suspended_at is null and mine.deleted_at is null
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
-- select person.id, mine.last_seen_at
-- from (select unnest($2::bigint[]) as value) asked cross join users person cross join users mine
-- where person.id = asked.value and mine.id = $1
-- and mine.suspended_at is null and mine.deleted_at is null
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

select sessions.id as key, coalesce((select max(seq) from event_log where user_id = mine.id), 0) as seq, (mine.suspended_at is null and mine.deleted_at is null
    and mine.presence_for = 'everyone'
    and not exists (select 1 from blocks where blocker_id = mine.id)
    and not exists (select 1 from blocks where blocked_id = mine.id)) as presence_public,
sessions.expires_at
from (select value from json_each($1)) asked cross join sessions cross join users mine
where sessions.id = asked.value and mine.id = sessions.user_id
and mine.suspended_at is null;
--   SCAN json_each VIRTUAL TABLE INDEX 1:
--   SEARCH sessions USING INDEX sqlite_autoindex_sessions_1 (id=?)
--   SEARCH mine USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH event_log USING PRIMARY KEY (user_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX blocks_of_blocker (blocker_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH blocks USING COVERING INDEX blocks_of_blocked (blocked_id=?)
-- In PostgreSQL:
-- select sessions.id as key, coalesce((select max(seq) from event_log where user_id = mine.id), 0) as seq, (mine.suspended_at is null and mine.deleted_at is null
--     and mine.presence_for = 'everyone'
--     and not exists (select 1 from blocks where blocker_id = mine.id)
--     and not exists (select 1 from blocks where blocked_id = mine.id)) as presence_public,
-- sessions.expires_at
-- from (select unnest($1::bigint[]) as value) asked cross join sessions cross join users mine
-- where sessions.id = asked.value and mine.id = sessions.user_id
-- and mine.suspended_at is null;

select followee_id from follows where follower_id = $1 order by id desc limit 5000;
--   SEARCH follows USING INDEX follows_of_follower (follower_id=?)
