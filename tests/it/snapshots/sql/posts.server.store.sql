select count(*) from posts
where likes <> (select count(*) from likes where post_id = posts.id);
--   SCAN posts
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH likes USING COVERING INDEX likes_of_post (post_id=?)

select count(*) from posts parent where comments <>
(select count(*) from posts where reply_to_id = parent.id and deleted_at is null);
--   SCAN parent
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH posts USING INDEX posts_of_parent (reply_to_id=?)

select count(*) from users where posts <>
(select count(*) from posts
    where author_id = users.id and reply_to_id is null and deleted_at is null);
--   SCAN users
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH posts USING COVERING INDEX posts_of_author (author_id=?)

select count(*) from posts reply
join posts parent on parent.id = reply.reply_to_id
where reply.root_id <> coalesce(parent.root_id, parent.id);
--   SCAN reply USING INDEX posts_of_root
--   SEARCH parent USING INDEX sqlite_autoindex_posts_1 (id=?)

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
from posts post join users person on person.id = post.author_id
left join posts root on root.id = post.root_id
left join users starter on starter.id = root.author_id
where post.id = $2 and post.deleted_at is null and ((person.suspended_at is null and person.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (case
        when post.root_id is null then
        (person.id = $1 or (not person.private and post.audience = 'public') or exists (select 1 from follows where follower_id = $1 and followee_id = person.id))
        else
        (person.id = $1
            or (not person.private
                and (post.audience = 'public' or root.audience = 'followers'))
            or exists (select 1 from follows where follower_id = $1 and followee_id = person.id))
        and (person.id = $1
            or (starter.deleted_at is not null and not starter.private
                and root.audience = 'public')
            or ((starter.suspended_at is null and starter.deleted_at is null
                    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = starter.id)
                    and not exists (select 1 from blocks where blocker_id = starter.id and blocked_id = $1)) and (starter.id = $1
                    or (not starter.private and root.audience = 'public')
                    or exists (select 1 from follows where follower_id = $1 and followee_id = starter.id))))
        end));
--   SEARCH post USING INDEX sqlite_autoindex_posts_1 (id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH root USING INDEX sqlite_autoindex_posts_1 (id=?) LEFT-JOIN
--   SEARCH starter USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH likes USING COVERING INDEX sqlite_autoindex_likes_2 (post_id=? AND user_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     USE TEMP B-TREE FOR json_group_array(ORDER BY)
--     SEARCH shown USING INDEX sqlite_autoindex_post_media_2 (post_id=?)
--     SEARCH media USING INDEX sqlite_autoindex_media_1 (id=?)
-- In PostgreSQL:
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
-- from posts post join users person on person.id = post.author_id
-- left join posts root on root.id = post.root_id
-- left join users starter on starter.id = root.author_id
-- where post.id = $2 and post.deleted_at is null and ((person.suspended_at is null and person.deleted_at is null
--         and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--         and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (case
--         when post.root_id is null then
--         (person.id = $1 or (not person.private and post.audience = 'public') or exists (select 1 from follows where follower_id = $1 and followee_id = person.id))
--         else
--         (person.id = $1
--             or (not person.private
--                 and (post.audience = 'public' or root.audience = 'followers'))
--             or exists (select 1 from follows where follower_id = $1 and followee_id = person.id))
--         and (person.id = $1
--             or (starter.deleted_at is not null and not starter.private
--                 and root.audience = 'public')
--             or ((starter.suspended_at is null and starter.deleted_at is null
--                     and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = starter.id)
--                     and not exists (select 1 from blocks where blocker_id = starter.id and blocked_id = $1)) and (starter.id = $1
--                     or (not starter.private and root.audience = 'public')
--                     or exists (select 1 from follows where follower_id = $1 and followee_id = starter.id))))
--         end));

with recursive above (id, parent_id, depth) as (
    select id, reply_to_id, 0 from posts where id = $2
    union all
    select posts.id, posts.reply_to_id, above.depth + 1
    from above join posts on posts.id = above.parent_id
    where above.depth < 100
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
from above join posts post on post.id = above.id join users person on person.id = post.author_id
left join posts root on root.id = post.root_id
left join users starter on starter.id = root.author_id
where above.depth > 0 and ((person.suspended_at is null and person.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (case
        when post.root_id is null then
        (person.id = $1 or (not person.private and post.audience = 'public') or exists (select 1 from follows where follower_id = $1 and followee_id = person.id))
        else
        (person.id = $1
            or (not person.private
                and (post.audience = 'public' or root.audience = 'followers'))
            or exists (select 1 from follows where follower_id = $1 and followee_id = person.id))
        and (person.id = $1
            or (starter.deleted_at is not null and not starter.private
                and root.audience = 'public')
            or ((starter.suspended_at is null and starter.deleted_at is null
                    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = starter.id)
                    and not exists (select 1 from blocks where blocker_id = starter.id and blocked_id = $1)) and (starter.id = $1
                    or (not starter.private and root.audience = 'public')
                    or exists (select 1 from follows where follower_id = $1 and followee_id = starter.id))))
        end))
order by above.depth desc;
--   CO-ROUTINE above
--     SETUP
--       SEARCH posts USING INDEX sqlite_autoindex_posts_1 (id=?)
--     RECURSIVE STEP
--       SCAN above
--       SEARCH posts USING INDEX sqlite_autoindex_posts_1 (id=?)
--   SCAN above
--   SEARCH post USING INDEX sqlite_autoindex_posts_1 (id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH root USING INDEX sqlite_autoindex_posts_1 (id=?) LEFT-JOIN
--   SEARCH starter USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 10
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 11
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH likes USING COVERING INDEX sqlite_autoindex_likes_2 (post_id=? AND user_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     USE TEMP B-TREE FOR json_group_array(ORDER BY)
--     SEARCH shown USING INDEX sqlite_autoindex_post_media_2 (post_id=?)
--     SEARCH media USING INDEX sqlite_autoindex_media_1 (id=?)
--   USE TEMP B-TREE FOR ORDER BY
-- In PostgreSQL:
-- with recursive above (id, parent_id, depth) as (
--     select id, reply_to_id, 0 from posts where id = $2
--     union all
--     select posts.id, posts.reply_to_id, above.depth + 1
--     from above join posts on posts.id = above.parent_id
--     where above.depth < 100
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
-- from above join posts post on post.id = above.id join users person on person.id = post.author_id
-- left join posts root on root.id = post.root_id
-- left join users starter on starter.id = root.author_id
-- where above.depth > 0 and ((person.suspended_at is null and person.deleted_at is null
--         and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--         and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (case
--         when post.root_id is null then
--         (person.id = $1 or (not person.private and post.audience = 'public') or exists (select 1 from follows where follower_id = $1 and followee_id = person.id))
--         else
--         (person.id = $1
--             or (not person.private
--                 and (post.audience = 'public' or root.audience = 'followers'))
--             or exists (select 1 from follows where follower_id = $1 and followee_id = person.id))
--         and (person.id = $1
--             or (starter.deleted_at is not null and not starter.private
--                 and root.audience = 'public')
--             or ((starter.suspended_at is null and starter.deleted_at is null
--                     and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = starter.id)
--                     and not exists (select 1 from blocks where blocker_id = starter.id and blocked_id = $1)) and (starter.id = $1
--                     or (not starter.private and root.audience = 'public')
--                     or exists (select 1 from follows where follower_id = $1 and followee_id = starter.id))))
--         end))
-- order by above.depth desc;

select (person.id = $1 or not person.private or exists (select 1 from follows where follower_id = $1 and followee_id = person.id)) from users person where person.id = $2 and (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1));
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)

select follows.follower_id from follows
where follows.follower_id in (select value from json_each($2)) and follows.followee_id = $1
and not exists (select 1 from mutes
    where muter_id = follows.follower_id and muted_id = $1);
--   SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH mutes USING COVERING INDEX sqlite_autoindex_mutes_2 (muter_id=? AND muted_id=?)
-- In PostgreSQL:
-- select follows.follower_id from follows
-- where follows.follower_id in (select unnest($2::bigint[]) as value) and follows.followee_id = $1
-- and not exists (select 1 from mutes
--     where muter_id = follows.follower_id and muted_id = $1);

select body, written_at from post_edits
where post_id = $1
order by id desc limit 50;
--   SEARCH post_edits USING INDEX post_edits_of_post (post_id=?)

select exists (
    select 1
    from post_media shown join posts post on post.id = shown.post_id join users person on person.id = post.author_id
    left join posts root on root.id = post.root_id
    left join users starter on starter.id = root.author_id
    where shown.media_id = $2 and post.deleted_at is null and ((person.suspended_at is null and person.deleted_at is null
            and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (case
            when post.root_id is null then
            (person.id = $1 or (not person.private and post.audience = 'public') or exists (select 1 from follows where follower_id = $1 and followee_id = person.id))
            else
            (person.id = $1
                or (not person.private
                    and (post.audience = 'public' or root.audience = 'followers'))
                or exists (select 1 from follows where follower_id = $1 and followee_id = person.id))
            and (person.id = $1
                or (starter.deleted_at is not null and not starter.private
                    and root.audience = 'public')
                or ((starter.suspended_at is null and starter.deleted_at is null
                        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = starter.id)
                        and not exists (select 1 from blocks where blocker_id = starter.id and blocked_id = $1)) and (starter.id = $1
                        or (not starter.private and root.audience = 'public')
                        or exists (select 1 from follows where follower_id = $1 and followee_id = starter.id))))
            end)));
--   SCAN CONSTANT ROW
--   SCALAR SUBQUERY 8
--     SEARCH shown USING INDEX sqlite_autoindex_post_media_1 (media_id=?)
--     SEARCH post USING INDEX sqlite_autoindex_posts_1 (id=?)
--     SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 1
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 2
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     SEARCH root USING INDEX sqlite_autoindex_posts_1 (id=?) LEFT-JOIN
--     SEARCH starter USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--     CORRELATED SCALAR SUBQUERY 4
--       SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--     CORRELATED SCALAR SUBQUERY 5
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 6
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 7
--       SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
