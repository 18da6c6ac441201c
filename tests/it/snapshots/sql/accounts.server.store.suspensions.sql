select id, role = 'owner' as is_owner, suspended_at is not null as is_suspended
from users
where id = $1 and deleted_at is null;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

update users set role = 'member' where role = 'owner' and id <> $1 returning id;
--   SCAN users

update users set role = 'owner' where id = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

update users set suspended_at = $2
where id = $1 and (suspended_at is null) = (cast($2 as bigint) is not null);
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

select suspended_at, id from users
where suspended_at >= $1 and (suspended_at > $1 or id > $2)
order by suspended_at, id;
--   SEARCH users USING INDEX users_suspended (suspended_at>?)
--   USE TEMP B-TREE FOR LAST TERM OF ORDER BY

select person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo
from users person
where person.suspended_at is not null and person.deleted_at is null
order by person.suspended_at desc
limit 200;
--   SEARCH person USING INDEX users_suspended (suspended_at>?)

update users set last_seen_at = $2
where id in (select value from json_each($1)) and coalesce(last_seen_at, 0) < $2;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
-- In PostgreSQL:
-- update users set last_seen_at = $2
-- where id in (select unnest($1::bigint[]) as value) and coalesce(last_seen_at, 0) < $2;
