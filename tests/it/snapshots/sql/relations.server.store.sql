select count(*) from users
where followers <> (select count(*) from follows where followee_id = users.id)
or following <> (select count(*) from follows where follower_id = users.id);
--   SCAN users
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH follows USING COVERING INDEX follows_of_followee (followee_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH follows USING COVERING INDEX follows_of_follower (follower_id=?)

select count(*) from (select follower_id, followee_id from follows
    union all select follower_id, followee_id from follow_requests) pairs
join blocks on (blocker_id = follower_id and blocked_id = followee_id)
or (blocker_id = followee_id and blocked_id = follower_id);
--   CO-ROUTINE pairs
--     COMPOUND QUERY
--       LEFT-MOST SUBQUERY
--         SCAN follows USING COVERING INDEX sqlite_autoindex_follows_2
--       UNION ALL
--         SCAN follow_requests USING COVERING INDEX sqlite_autoindex_follow_requests_2
--   SCAN pairs
--   MULTI-INDEX OR
--     INDEX 1
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     INDEX 2
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)

select count(*) from follows join follow_requests using (follower_id, followee_id);
--   SCAN follows USING COVERING INDEX sqlite_autoindex_follows_2
--   SEARCH follow_requests USING COVERING INDEX sqlite_autoindex_follow_requests_2 (follower_id=? AND followee_id=?)

select person.id, person.private, exists (select 1 from blocks
    where blocker_id = $1 and blocked_id = person.id) as blocking
from users person
where person.id = $2 and person.suspended_at is null and person.deleted_at is null
and not exists (select 1 from blocks
    where blocker_id = person.id and blocked_id = $1);
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)

select exists (select 1 from follows where follower_id = $1 and followee_id = person.id) as following,
exists (select 1 from follows
    where follower_id = person.id and followee_id = $1) as followed_by,
exists (select 1 from follow_requests
    where follower_id = $1 and followee_id = person.id) as requested,
exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id) as blocking,
exists (select 1 from mutes where muter_id = $1 and muted_id = person.id) as muting from users person where person.id = $2;
--   SEARCH person USING COVERING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH follow_requests USING COVERING INDEX sqlite_autoindex_follow_requests_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH mutes USING COVERING INDEX sqlite_autoindex_mutes_2 (muter_id=? AND muted_id=?)

insert into follows (id, follower_id, followee_id, created_at) values ($1, $2, $3, $4)
on conflict (follower_id, followee_id) do nothing;

select person.id
from users person
where person.id in (select value from json_each($2)) and person.id <> $1 and not person.private and (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
and not exists (select 1 from follows where follower_id = $1 and followee_id = person.id);
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
-- In PostgreSQL:
-- select person.id
-- from users person
-- where person.id in (select unnest($2::bigint[]) as value) and person.id <> $1 and not person.private and (person.suspended_at is null and person.deleted_at is null
--     and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--     and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
-- and not exists (select 1 from follows where follower_id = $1 and followee_id = person.id);

insert into follows (id, follower_id, followee_id, created_at)
select one, $1, other, $4 from (select value as one, json_extract($3, '$[' || key || ']') as other from json_each($2)) follow;
--   SCAN json_each VIRTUAL TABLE INDEX 1:
-- In PostgreSQL:
-- insert into follows (id, follower_id, followee_id, created_at)
-- select one, $1, other, $4 from (select * from unnest($2::bigint[], $3::bigint[]) as pair (one, other)) follow;

update users set following = following + $2 where id = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

update users set followers = followers + 1 where id in (select value from json_each($1));
--   SEARCH users USING COVERING INDEX sqlite_autoindex_users_1 (id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
-- In PostgreSQL:
-- update users set followers = followers + 1 where id in (select unnest($1::bigint[]) as value);

delete from follows where follower_id = $1 and followee_id = $2;
--   SEARCH follows USING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)

update users set followers = followers + $2 where id = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

insert into follow_requests (id, follower_id, followee_id, created_at)
select $1, $2, $3, $4 where not exists (select 1 from follows
    where follower_id = $2 and followee_id = $3)
on conflict (follower_id, followee_id) do nothing;
--   SCAN CONSTANT ROW
--   SCALAR SUBQUERY 1
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)

delete from follow_requests where follower_id = $1 and followee_id = $2;
--   SEARCH follow_requests USING INDEX sqlite_autoindex_follow_requests_2 (follower_id=? AND followee_id=?)

insert into blocks (id, blocker_id, blocked_id, created_at) values ($1, $2, $3, $4)
on conflict (blocker_id, blocked_id) do nothing;

delete from blocks where blocker_id = $1 and blocked_id = $2;
--   SEARCH blocks USING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)

insert into mutes (id, muter_id, muted_id, created_at) values ($1, $2, $3, $4)
on conflict (muter_id, muted_id) do nothing;

delete from mutes where muter_id = $1 and muted_id = $2;
--   SEARCH mutes USING INDEX sqlite_autoindex_mutes_2 (muter_id=? AND muted_id=?)

select relation.id as cursor, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, relation.created_at as since
from follows relation join users person on person.id = relation.follower_id
where relation.followee_id = $2 and relation.id < $3 and (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
order by relation.id desc
limit $4 + 0;
--   SEARCH relation USING INDEX follows_of_followee (followee_id=? AND id<?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)

select relation.id as cursor, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, relation.created_at as since
from follows relation join users person on person.id = relation.followee_id
where relation.follower_id = $2 and relation.id < $3 and (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
order by relation.id desc
limit $4 + 0;
--   SEARCH relation USING INDEX follows_of_follower (follower_id=? AND id<?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)

select relation.id as cursor, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, relation.created_at as since
from follow_requests relation join users person on person.id = relation.follower_id
where relation.followee_id = $2 and relation.id < $3 and (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
order by relation.id desc
limit $4 + 0;
--   SEARCH relation USING INDEX follow_requests_of_followee (followee_id=? AND id<?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)

select relation.id as cursor, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, relation.created_at as since
from blocks relation join users person on person.id = relation.blocked_id
where relation.blocker_id = $2 and relation.id < $3 and $1 = $2
and person.deleted_at is null
order by relation.id desc
limit $4 + 0;
--   SEARCH relation USING INDEX blocks_of_blocker (blocker_id=? AND id<?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)

select (person.id = $1 or ((not person.private or exists (select 1 from follows where follower_id = $1 and followee_id = person.id))
        and (person.followers_for = 'everyone'
            or (person.followers_for = 'followers' and exists (select 1 from follows where follower_id = $1 and followee_id = person.id))))) from users person where person.id = $2 and (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1));
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)

select person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, person.biography, person.registered_at
from users person
where (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
order by person.id desc
limit 20;
--   SCAN person USING INDEX sqlite_autoindex_users_1
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)

select person.id from users person where person.id in (select value from json_each($2)) and (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1));
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
-- In PostgreSQL:
-- select person.id from users person where person.id in (select unnest($2::bigint[]) as value) and (person.suspended_at is null and person.deleted_at is null
--     and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--     and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1));

delete from follows where id in (
    select id from follows where follower_id = $1 order by id limit $2 + 0)
returning followee_id;
--   SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_1 (id=?)
--   LIST SUBQUERY 1
--     SEARCH follows USING COVERING INDEX follows_of_follower (follower_id=?)
--     CREATE BLOOM FILTER

update users set followers = followers - 1 where id in (select value from json_each($1));
--   SEARCH users USING COVERING INDEX sqlite_autoindex_users_1 (id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
-- In PostgreSQL:
-- update users set followers = followers - 1 where id in (select unnest($1::bigint[]) as value);

update users set following = following - $2 where id = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

delete from follows where id in (
    select id from follows where followee_id = $1 order by id limit $2 + 0)
returning follower_id;
--   SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_1 (id=?)
--   LIST SUBQUERY 1
--     SEARCH follows USING COVERING INDEX follows_of_followee (followee_id=?)
--     CREATE BLOOM FILTER

update users set following = following - 1 where id in (select value from json_each($1));
--   SEARCH users USING COVERING INDEX sqlite_autoindex_users_1 (id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
-- In PostgreSQL:
-- update users set following = following - 1 where id in (select unnest($1::bigint[]) as value);

update users set followers = followers - $2 where id = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

delete from follow_requests where id in (
    select id from follow_requests where follower_id = $1 limit $2 + 0);
--   SEARCH follow_requests USING COVERING INDEX sqlite_autoindex_follow_requests_1 (id=?)
--   LIST SUBQUERY 1
--     SEARCH follow_requests USING INDEX sqlite_autoindex_follow_requests_2 (follower_id=?)
--     CREATE BLOOM FILTER

delete from follow_requests where id in (
    select id from follow_requests where followee_id = $1 limit $2 + 0);
--   SEARCH follow_requests USING COVERING INDEX sqlite_autoindex_follow_requests_1 (id=?)
--   LIST SUBQUERY 1
--     SEARCH follow_requests USING COVERING INDEX follow_requests_of_followee (followee_id=?)
--     CREATE BLOOM FILTER

delete from blocks where id in (
    select id from blocks where blocker_id = $1 limit $2 + 0);
--   SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_1 (id=?)
--   LIST SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX blocks_of_blocker (blocker_id=?)
--     CREATE BLOOM FILTER

delete from blocks where id in (
    select id from blocks where blocked_id = $1 limit $2 + 0);
--   SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_1 (id=?)
--   LIST SUBQUERY 1
--     SEARCH blocks USING INDEX blocks_of_blocked (blocked_id=?)
--     CREATE BLOOM FILTER

delete from mutes where id in (
    select id from mutes where muter_id = $1 limit $2 + 0);
--   SEARCH mutes USING COVERING INDEX sqlite_autoindex_mutes_1 (id=?)
--   LIST SUBQUERY 1
--     SEARCH mutes USING INDEX sqlite_autoindex_mutes_2 (muter_id=?)
--     CREATE BLOOM FILTER

delete from mutes where id in (
    select id from mutes where muted_id = $1 limit $2 + 0);
--   SEARCH mutes USING COVERING INDEX sqlite_autoindex_mutes_1 (id=?)
--   LIST SUBQUERY 1
--     SCAN mutes
--     CREATE BLOOM FILTER
