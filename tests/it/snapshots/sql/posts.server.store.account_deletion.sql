select id, body, audience, reply_to_id as reply_to, created_at from posts
where author_id = $1 and id > $2 and id in (
    select id from (select id from posts
        where author_id = $1 and id > $2 and reply_to_id is null and deleted_at is null
        order by id limit $3 + 0) own_posts
    union all
    select id from (select id from posts
        where author_id = $1 and id > $2 and reply_to_id is not null
        and deleted_at is null
        order by id limit $3 + 0) own_replies)
order by id limit $3 + 0;
--   SEARCH posts USING INDEX sqlite_autoindex_posts_1 (id=?)
--   LIST SUBQUERY 4
--     COMPOUND QUERY
--       LEFT-MOST SUBQUERY
--         CO-ROUTINE own_posts
--           SEARCH posts USING COVERING INDEX posts_of_author (author_id=? AND id>?)
--         SCAN own_posts
--         CREATE BLOOM FILTER
--       UNION ALL
--         CO-ROUTINE own_replies
--           SEARCH posts USING INDEX posts_replies_of_author (author_id=? AND id>?)
--         SCAN own_replies
--         CREATE BLOOM FILTER

delete from likes where id in (select id from likes where user_id = $1 limit $2 + 0)
returning post_id;
--   SEARCH likes USING COVERING INDEX sqlite_autoindex_likes_1 (id=?)
--   LIST SUBQUERY 1
--     SEARCH likes USING INDEX likes_of_user (user_id=?)
--     CREATE BLOOM FILTER

select id from posts
where author_id = $1 and reply_to_id is null and deleted_at is null
order by id limit $2 + 0;
--   SEARCH posts USING COVERING INDEX posts_of_author (author_id=?)

select id from posts
where author_id = $1 and reply_to_id is not null and deleted_at is null
order by id limit $2 + 0;
--   SEARCH posts USING INDEX posts_replies_of_author (author_id=?)

delete from likes where id in (
    select id from likes where post_id in (select value from json_each($1)) limit $2 + 0)
returning post_id;
--   SEARCH likes USING COVERING INDEX sqlite_autoindex_likes_1 (id=?)
--   LIST SUBQUERY 2
--     SEARCH likes USING COVERING INDEX likes_of_post (post_id=?)
--     LIST SUBQUERY 1
--       SCAN json_each VIRTUAL TABLE INDEX 1:
--       CREATE BLOOM FILTER
--     CREATE BLOOM FILTER
-- In PostgreSQL:
-- delete from likes where id in (
--     select id from likes where post_id in (select unnest($1::bigint[]) as value) limit $2 + 0)
-- returning post_id;

delete from post_media where (post_id, place) in (
    select post_id, place from post_media where post_id in (select value from json_each($1)) limit $2 + 0);
--   SEARCH post_media USING COVERING INDEX sqlite_autoindex_post_media_2 (post_id=? AND place=?)
--   LIST SUBQUERY 3
--     SEARCH post_media USING COVERING INDEX sqlite_autoindex_post_media_2 (post_id=?)
--     LIST SUBQUERY 1
--       SCAN json_each VIRTUAL TABLE INDEX 1:
--       CREATE BLOOM FILTER
--     CREATE BLOOM FILTER
-- In PostgreSQL:
-- delete from post_media where (post_id, place) in (
--     select post_id, place from post_media where post_id in (select unnest($1::bigint[]) as value) limit $2 + 0);

delete from post_edits where id in (
    select id from post_edits where post_id in (select value from json_each($1)) limit $2 + 0);
--   SEARCH post_edits USING COVERING INDEX sqlite_autoindex_post_edits_1 (id=?)
--   LIST SUBQUERY 2
--     SEARCH post_edits USING COVERING INDEX post_edits_of_post (post_id=?)
--     LIST SUBQUERY 1
--       SCAN json_each VIRTUAL TABLE INDEX 1:
--       CREATE BLOOM FILTER
--     CREATE BLOOM FILTER
-- In PostgreSQL:
-- delete from post_edits where id in (
--     select id from post_edits where post_id in (select unnest($1::bigint[]) as value) limit $2 + 0);

delete from post_tags where (tag, post_id) in (
    select tag, post_id from post_tags where post_id in (select value from json_each($1)) limit $2 + 0);
--   SEARCH post_tags USING COVERING INDEX sqlite_autoindex_post_tags_1 (tag=? AND post_id=?)
--   LIST SUBQUERY 3
--     SEARCH post_tags USING INDEX post_tags_of_post (post_id=?)
--     LIST SUBQUERY 1
--       SCAN json_each VIRTUAL TABLE INDEX 1:
--       CREATE BLOOM FILTER
--     CREATE BLOOM FILTER
-- In PostgreSQL:
-- delete from post_tags where (tag, post_id) in (
--     select tag, post_id from post_tags where post_id in (select unnest($1::bigint[]) as value) limit $2 + 0);

update posts set comments = comments - gone.number
from (select reply_to_id as parent, count(*) as number from posts
    where id in (select value from json_each($1)) group by reply_to_id) gone
where posts.id = gone.parent;
--   MATERIALIZE gone
--     SEARCH posts USING INDEX sqlite_autoindex_posts_1 (id=?)
--     LIST SUBQUERY 1
--       SCAN json_each VIRTUAL TABLE INDEX 1:
--       CREATE BLOOM FILTER
--     USE TEMP B-TREE FOR GROUP BY
--   SCAN gone
--   SEARCH posts USING INDEX sqlite_autoindex_posts_1 (id=?)
-- In PostgreSQL:
-- update posts set comments = comments - gone.number
-- from (select reply_to_id as parent, count(*) as number from posts
--     where id in (select unnest($1::bigint[]) as value) group by reply_to_id) gone
-- where posts.id = gone.parent;

update users set posts = posts - (
    select count(*) from posts where id in (select value from json_each($2)) and reply_to_id is null)
where id = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   SCALAR SUBQUERY 2
--     SEARCH posts USING INDEX sqlite_autoindex_posts_1 (id=?)
--     LIST SUBQUERY 1
--       SCAN json_each VIRTUAL TABLE INDEX 1:
--       CREATE BLOOM FILTER
-- In PostgreSQL:
-- update users set posts = posts - (
--     select count(*) from posts where id in (select unnest($2::bigint[]) as value) and reply_to_id is null)
-- where id = $1;

update posts set body = '', edited_at = null, pictures = 0, likes = 0, deleted_at = $2
where id in (select value from json_each($1));
--   SEARCH posts USING COVERING INDEX sqlite_autoindex_posts_1 (id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
-- In PostgreSQL:
-- update posts set body = '', edited_at = null, pictures = 0, likes = 0, deleted_at = $2
-- where id in (select unnest($1::bigint[]) as value);

update posts set likes = likes - gone.other
from (select value as one, json_extract($2, '$[' || key || ']') as other from json_each($1)) gone
where posts.id = gone.one;
--   SCAN json_each VIRTUAL TABLE INDEX 1:
--   SEARCH posts USING INDEX sqlite_autoindex_posts_1 (id=?)
-- In PostgreSQL:
-- update posts set likes = likes - gone.other
-- from (select * from unnest($1::bigint[], $2::bigint[]) as pair (one, other)) gone
-- where posts.id = gone.one;
