select count(*) from users join media on media.id in (photo_id, banner_id)
where media.owner_id <> users.id;
--   SCAN users
--   SEARCH media USING INDEX sqlite_autoindex_media_1 (id=?)

update media set used_for = $3
where owner_id = $1 and id in (select value from json_each($2)) and used_for is null
returning media.id as media_id, media.width, media.height, media.alt, media.placeholder;
--   SEARCH media USING INDEX media_of_owner (owner_id=? AND id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
-- In PostgreSQL:
-- update media set used_for = $3
-- where owner_id = $1 and id in (select unnest($2::bigint[]) as value) and used_for is null
-- returning media.id as media_id, media.width, media.height, media.alt, media.placeholder;

insert into media (id, owner_id, width, height, alt, placeholder, created_at, bytes)
values ($1, $2, $3, $4, $5, $6, $7, $8)
returning media.id as media_id, media.width, media.height, media.alt, media.placeholder;
--   SEARCH message_media USING COVERING INDEX sqlite_autoindex_message_media_1 (media_id=?)
--   SEARCH stories USING COVERING INDEX sqlite_autoindex_stories_2 (media_id=?)
--   SEARCH post_media USING COVERING INDEX sqlite_autoindex_post_media_1 (media_id=?)
--   SEARCH users USING COVERING INDEX users_banner (banner_id=?)
--   SEARCH users USING COVERING INDEX users_photo (photo_id=?)

select cast(coalesce(sum(bytes), 0) as bigint) from media where owner_id = $1;
--   SEARCH media USING COVERING INDEX media_of_owner (owner_id=?)

update media set alt = $3 where id = $1 and owner_id = $2
returning media.id as media_id, media.width, media.height, media.alt, media.placeholder;
--   SEARCH media USING INDEX sqlite_autoindex_media_1 (id=?)

select media.owner_id as owner, media.used_for, (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) as visible
from media join users person on person.id = media.owner_id
where media.id = $2;
--   SEARCH media USING INDEX sqlite_autoindex_media_1 (id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)

select photo_id from users where id = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

update users set photo_id = $2 where id = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

select banner_id from users where id = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

update users set banner_id = $2 where id = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

update media set used_for = $2 where id = $1;
--   SEARCH media USING INDEX sqlite_autoindex_media_1 (id=?)

insert into doomed_media (id, since) values ($1, $2) on conflict (id) do nothing;

delete from media where id = $1;
--   SEARCH media USING INDEX sqlite_autoindex_media_1 (id=?)
--   SEARCH message_media USING COVERING INDEX sqlite_autoindex_message_media_1 (media_id=?)
--   SEARCH stories USING COVERING INDEX sqlite_autoindex_stories_2 (media_id=?)
--   SEARCH post_media USING COVERING INDEX sqlite_autoindex_post_media_1 (media_id=?)
--   SEARCH users USING COVERING INDEX users_banner (banner_id=?)
--   SEARCH users USING COVERING INDEX users_photo (photo_id=?)

select used_for is null from media where id = $1 and owner_id = $2;
--   SEARCH media USING INDEX sqlite_autoindex_media_1 (id=?)

select id from media where used_for is null and created_at < $1 limit 100;
--   SEARCH media USING INDEX media_unused (created_at<?)

select id from doomed_media order by since limit 100;
--   SCAN doomed_media
--   USE TEMP B-TREE FOR ORDER BY

delete from doomed_media where id = $1;
--   SEARCH doomed_media USING INDEX sqlite_autoindex_doomed_media_1 (id=?)

select id from media where owner_id = $1 limit $2 + 0;
--   SEARCH media USING COVERING INDEX media_of_owner (owner_id=?)

insert into doomed_media (id, since)
select own.value, $2 from (select value from json_each($1)) own where true
on conflict (id) do nothing;
--   SCAN json_each VIRTUAL TABLE INDEX 1:
-- In PostgreSQL:
-- insert into doomed_media (id, since)
-- select own.value, $2 from (select unnest($1::bigint[]) as value) own where true
-- on conflict (id) do nothing;

delete from media where id in (select value from json_each($1));
--   SEARCH media USING COVERING INDEX sqlite_autoindex_media_1 (id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
--   SEARCH message_media USING COVERING INDEX sqlite_autoindex_message_media_1 (media_id=?)
--   SEARCH stories USING COVERING INDEX sqlite_autoindex_stories_2 (media_id=?)
--   SEARCH post_media USING COVERING INDEX sqlite_autoindex_post_media_1 (media_id=?)
--   SEARCH users USING COVERING INDEX users_banner (banner_id=?)
--   SEARCH users USING COVERING INDEX users_photo (photo_id=?)
-- In PostgreSQL:
-- delete from media where id in (select unnest($1::bigint[]) as value);

select media.id as media_id, media.width, media.height, media.alt, media.placeholder from media
where owner_id = $1 and id > $2
order by id limit $3 + 0;
--   SEARCH media USING INDEX media_of_owner (owner_id=? AND id>?)
