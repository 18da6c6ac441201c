with recursive latest (author, newest) as materialized (
    select followee_id, (select max(id) from posts
        where author_id = followee_id and id < $2 and reply_to_id is null
        and deleted_at is null)
    from follows
    where follower_id = $1 and followee_id not in (select muted_id from mutes where muter_id = $1)
    and followee_id not in (select id from users where suspended_at is not null)
    union all
    select $1, (select max(id) from posts
        where author_id = $1 and id < $2 and reply_to_id is null and deleted_at is null)
), front (author, newest) as materialized (
    select author, newest from latest
    where newest is not null
    order by newest desc limit $3 + 0
), page (author, id) as (
    select author, newest from front
    union all
    select page.author, (select max(id) from posts
        where author_id = page.author and id < page.id and reply_to_id is null
        and deleted_at is null)
    from page
    order by 2 desc limit $3 + 0
)
select post.id as post_id, post.body, post.reply_to_id, post.root_id, post.audience, post.likes,
exists (select 1 from likes where post_id = post.id and user_id = $1) as liked,
post.comments, post.created_at, post.edited_at, post.deleted_at is not null as deleted,
person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, coalesce(case when post.pictures > 0 then (
        select cast(json_group_array(json_object('media_id', cast(media.id as text),
                    'width', media.width, 'height', media.height,
                    'alt', media.alt, 'placeholder', media.placeholder) order by shown.place) as text)
        from post_media shown join media on media.id = shown.media_id
        where shown.post_id = post.id) end, '[]') as images
from page
join posts post on post.id = page.id
join users person on person.id = post.author_id
where person.deleted_at is null
order by post.id desc;
--   CO-ROUTINE page
--     SETUP
--       MATERIALIZE front
--         MATERIALIZE latest
--           COMPOUND QUERY
--             LEFT-MOST SUBQUERY
--               SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=?)
--               LIST SUBQUERY 2
--                 SEARCH mutes USING COVERING INDEX sqlite_autoindex_mutes_2 (muter_id=?)
--                 CREATE BLOOM FILTER
--               LIST SUBQUERY 3
--                 SEARCH users USING INDEX users_suspended (suspended_at>?)
--                 CREATE BLOOM FILTER
--               CORRELATED SCALAR SUBQUERY 1
--                 SEARCH posts USING COVERING INDEX posts_of_author (author_id=? AND id<?)
--             UNION ALL
--               SCAN CONSTANT ROW
--               SCALAR SUBQUERY 5
--                 SEARCH posts USING COVERING INDEX posts_of_author (author_id=? AND id<?)
--         SCAN latest
--         USE TEMP B-TREE FOR ORDER BY
--       SCAN front
--     RECURSIVE STEP
--       SCAN page
--       CORRELATED SCALAR SUBQUERY 9
--         SEARCH posts USING COVERING INDEX posts_of_author (author_id=? AND id<?)
--   SCAN page
--   SEARCH post USING INDEX sqlite_autoindex_posts_1 (id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 11
--     SEARCH likes USING COVERING INDEX sqlite_autoindex_likes_2 (post_id=? AND user_id=?)
--   CORRELATED SCALAR SUBQUERY 12
--     USE TEMP B-TREE FOR json_group_array(ORDER BY)
--     SEARCH shown USING INDEX sqlite_autoindex_post_media_2 (post_id=?)
--     SEARCH media USING INDEX sqlite_autoindex_media_1 (id=?)
--   USE TEMP B-TREE FOR ORDER BY
-- In PostgreSQL:
-- with recursive latest (author, newest) as materialized (
--     select followee_id, (select max(id) from posts
--         where author_id = followee_id and id < $2 and reply_to_id is null
--         and deleted_at is null)
--     from follows
--     where follower_id = $1 and followee_id not in (select muted_id from mutes where muter_id = $1)
--     and followee_id not in (select id from users where suspended_at is not null)
--     union all
--     select $1, (select max(id) from posts
--         where author_id = $1 and id < $2 and reply_to_id is null and deleted_at is null)
-- ), front (author, newest) as materialized (
--     select author, newest from latest
--     where newest is not null
--     order by newest desc limit $3 + 0
-- ), page (author, id) as (
--     select author, post.id from front cross join lateral (
--         select id from posts
--         where author_id = author and id <= newest and reply_to_id is null
--         and deleted_at is null
--         order by id desc limit $3
--     ) post
--     order by id desc limit $3
-- )
-- select post.id as post_id, post.body, post.reply_to_id, post.root_id, post.audience, post.likes,
-- exists (select 1 from likes where post_id = post.id and user_id = $1) as liked,
-- post.comments, post.created_at, post.edited_at, post.deleted_at is not null as deleted,
-- person.id, person.username, person.name, person.family,
-- '/media/' || person.photo_id || '/thumb' as photo, coalesce(case when post.pictures > 0 then (
--         select cast(json_agg(json_build_object('media_id', cast(media.id as text),
--                     'width', media.width, 'height', media.height,
--                     'alt', media.alt, 'placeholder', media.placeholder) order by shown.place) as text)
--         from post_media shown join media on media.id = shown.media_id
--         where shown.post_id = post.id) end, '[]') as images
-- from page
-- join posts post on post.id = page.id
-- join users person on person.id = post.author_id
-- where person.deleted_at is null
-- order by post.id desc;
