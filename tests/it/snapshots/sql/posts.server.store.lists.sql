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
where post.author_id = $4 and post.reply_to_id is null and post.deleted_at is null
and post.id < $2 and post.id >= coalesce((select id from posts
        where author_id = $4 and reply_to_id is null and deleted_at is null and id < $2
        order by id desc limit 1 offset $5 + 0), 0)
and ((person.suspended_at is null and person.deleted_at is null
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
order by post.id desc limit $3 + 0;
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH post USING INDEX posts_of_author (author_id=? AND id>? AND id<?)
--   SCALAR SUBQUERY 3
--     SEARCH posts USING COVERING INDEX posts_of_author (author_id=? AND id<?)
--   SEARCH root USING INDEX sqlite_autoindex_posts_1 (id=?) LEFT-JOIN
--   SEARCH starter USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 10
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
-- where post.author_id = $4 and post.reply_to_id is null and post.deleted_at is null
-- and post.id < $2 and post.id >= coalesce((select id from posts
--         where author_id = $4 and reply_to_id is null and deleted_at is null and id < $2
--         order by id desc limit 1 offset $5 + 0), 0)
-- and ((person.suspended_at is null and person.deleted_at is null
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
-- order by post.id desc limit $3 + 0;

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
where post.author_id = $4 and post.reply_to_id is not null
and post.deleted_at is null
and post.id < $2 and post.id >= coalesce((select id from posts
        where author_id = $4 and reply_to_id is not null and deleted_at is null and id < $2
        order by id desc limit 1 offset $5 + 0), 0)
and ((person.suspended_at is null and person.deleted_at is null
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
order by post.id desc limit $3 + 0;
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH post USING INDEX posts_replies_of_author (author_id=? AND id>? AND id<?)
--   SCALAR SUBQUERY 3
--     SEARCH posts USING INDEX posts_replies_of_author (author_id=? AND id<?)
--   SEARCH root USING INDEX sqlite_autoindex_posts_1 (id=?) LEFT-JOIN
--   SEARCH starter USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 10
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
-- where post.author_id = $4 and post.reply_to_id is not null
-- and post.deleted_at is null
-- and post.id < $2 and post.id >= coalesce((select id from posts
--         where author_id = $4 and reply_to_id is not null and deleted_at is null and id < $2
--         order by id desc limit 1 offset $5 + 0), 0)
-- and ((person.suspended_at is null and person.deleted_at is null
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
-- order by post.id desc limit $3 + 0;

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
where post.author_id = $4 and post.pictures > 0
and post.id < $2 and post.id >= coalesce((select id from posts
        where author_id = $4 and pictures > 0 and id < $2
        order by id desc limit 1 offset $5 + 0), 0)
and ((person.suspended_at is null and person.deleted_at is null
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
order by post.id desc limit $3 + 0;
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH post USING INDEX posts_pictures_of_author (author_id=? AND id>? AND id<?)
--   SCALAR SUBQUERY 3
--     SEARCH posts USING INDEX posts_pictures_of_author (author_id=? AND id<?)
--   SEARCH root USING INDEX sqlite_autoindex_posts_1 (id=?) LEFT-JOIN
--   SEARCH starter USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 10
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
-- where post.author_id = $4 and post.pictures > 0
-- and post.id < $2 and post.id >= coalesce((select id from posts
--         where author_id = $4 and pictures > 0 and id < $2
--         order by id desc limit 1 offset $5 + 0), 0)
-- and ((person.suspended_at is null and person.deleted_at is null
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
-- order by post.id desc limit $3 + 0;

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
from post_tags tagged join posts post on post.id = tagged.post_id join users person on person.id = post.author_id
left join posts root on root.id = post.root_id
left join users starter on starter.id = root.author_id
where tagged.tag = $4
and tagged.post_id < $2 and tagged.post_id >= coalesce((select post_id from post_tags
        where tag = $4 and post_id < $2
        order by post_id desc limit 1 offset $5 + 0), 0)
and ((person.suspended_at is null and person.deleted_at is null
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
order by tagged.post_id desc limit $3 + 0;
--   SEARCH tagged USING COVERING INDEX sqlite_autoindex_post_tags_1 (tag=? AND post_id>? AND post_id<?)
--   SCALAR SUBQUERY 3
--     SEARCH post_tags USING COVERING INDEX sqlite_autoindex_post_tags_1 (tag=? AND post_id<?)
--   SEARCH post USING INDEX sqlite_autoindex_posts_1 (id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH root USING INDEX sqlite_autoindex_posts_1 (id=?) LEFT-JOIN
--   SEARCH starter USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 10
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
-- from post_tags tagged join posts post on post.id = tagged.post_id join users person on person.id = post.author_id
-- left join posts root on root.id = post.root_id
-- left join users starter on starter.id = root.author_id
-- where tagged.tag = $4
-- and tagged.post_id < $2 and tagged.post_id >= coalesce((select post_id from post_tags
--         where tag = $4 and post_id < $2
--         order by post_id desc limit 1 offset $5 + 0), 0)
-- and ((person.suspended_at is null and person.deleted_at is null
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
-- order by tagged.post_id desc limit $3 + 0;

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
from (select rowid as id from posts_search where posts_search match $4) found join posts post on post.id = found.id join users person on person.id = post.author_id
left join posts root on root.id = post.root_id
left join users starter on starter.id = root.author_id
where found.id < $2 and found.id >= coalesce((
        select id from (select rowid as id from posts_search where posts_search match $4) found
        where id < $2
        order by id desc limit 1 offset $5 + 0), 0)
and ((person.suspended_at is null and person.deleted_at is null
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
order by found.id desc limit $3 + 0;
--   SCAN posts_search VIRTUAL TABLE INDEX 192:M1<>
--   SCALAR SUBQUERY 5
--     SCAN posts_search VIRTUAL TABLE INDEX 192:M1<
--   REUSE SUBQUERY 5
--   SEARCH post USING INDEX sqlite_autoindex_posts_1 (id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH root USING INDEX sqlite_autoindex_posts_1 (id=?) LEFT-JOIN
--   SEARCH starter USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 10
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 11
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 12
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
-- from (select id from posts where words @@ to_tsquery('kith', $4)) found join posts post on post.id = found.id join users person on person.id = post.author_id
-- left join posts root on root.id = post.root_id
-- left join users starter on starter.id = root.author_id
-- where found.id < $2 and found.id >= coalesce((
--         select id from (select id from posts where words @@ to_tsquery('kith', $4)) found
--         where id < $2
--         order by id desc limit 1 offset $5 + 0), 0)
-- and ((person.suspended_at is null and person.deleted_at is null
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
-- order by found.id desc limit $3 + 0;

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
where post.reply_to_id = $4 and (post.deleted_at is null or post.comments > 0)
and post.id < $2 and post.id >= coalesce((select id from posts
        where reply_to_id = $4 and id < $2
        order by id desc limit 1 offset $5 + 0), 0)
and ((person.suspended_at is null and person.deleted_at is null
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
order by post.id desc limit $3 + 0;
--   SEARCH post USING INDEX posts_of_parent (reply_to_id=? AND id>? AND id<?)
--   SCALAR SUBQUERY 3
--     SEARCH posts USING COVERING INDEX posts_of_parent (reply_to_id=? AND id<?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH root USING INDEX sqlite_autoindex_posts_1 (id=?) LEFT-JOIN
--   SEARCH starter USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 10
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
-- where post.reply_to_id = $4 and (post.deleted_at is null or post.comments > 0)
-- and post.id < $2 and post.id >= coalesce((select id from posts
--         where reply_to_id = $4 and id < $2
--         order by id desc limit 1 offset $5 + 0), 0)
-- and ((person.suspended_at is null and person.deleted_at is null
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
-- order by post.id desc limit $3 + 0;

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
where post.reply_to_id = $4 and (post.deleted_at is null or post.comments > 0)
and post.id > $2 and post.id <= coalesce((select id from posts
        where reply_to_id = $4 and id > $2
        order by id limit 1 offset $5 + 0), 9223372036854775807)
and ((person.suspended_at is null and person.deleted_at is null
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
order by post.id limit $3 + 0;
--   SEARCH post USING INDEX posts_of_parent (reply_to_id=? AND id>? AND id<?)
--   SCALAR SUBQUERY 3
--     SEARCH posts USING COVERING INDEX posts_of_parent (reply_to_id=? AND id>?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH root USING INDEX sqlite_autoindex_posts_1 (id=?) LEFT-JOIN
--   SEARCH starter USING INDEX sqlite_autoindex_users_1 (id=?) LEFT-JOIN
--   CORRELATED SCALAR SUBQUERY 6
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 7
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 10
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
-- where post.reply_to_id = $4 and (post.deleted_at is null or post.comments > 0)
-- and post.id > $2 and post.id <= coalesce((select id from posts
--         where reply_to_id = $4 and id > $2
--         order by id limit 1 offset $5 + 0), 9223372036854775807)
-- and ((person.suspended_at is null and person.deleted_at is null
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
-- order by post.id limit $3 + 0;

select id from posts
where author_id = $4 and reply_to_id is null and deleted_at is null and id < $2
order by id desc limit 1 offset $5 + 0;
--   SEARCH posts USING COVERING INDEX posts_of_author (author_id=? AND id<?)

select id from posts
where author_id = $4 and reply_to_id is not null and deleted_at is null and id < $2
order by id desc limit 1 offset $5 + 0;
--   SEARCH posts USING INDEX posts_replies_of_author (author_id=? AND id<?)

select id from posts
where author_id = $4 and pictures > 0 and id < $2
order by id desc limit 1 offset $5 + 0;
--   SEARCH posts USING INDEX posts_pictures_of_author (author_id=? AND id<?)

select post_id from post_tags
where tag = $4 and post_id < $2
order by post_id desc limit 1 offset $5 + 0;
--   SEARCH post_tags USING COVERING INDEX sqlite_autoindex_post_tags_1 (tag=? AND post_id<?)

select id from (select rowid as id from posts_search where posts_search match $4) found
where id < $2
order by id desc limit 1 offset $5 + 0;
--   SCAN posts_search VIRTUAL TABLE INDEX 192:M1<
-- In PostgreSQL:
-- select id from (select id from posts where words @@ to_tsquery('kith', $4)) found
-- where id < $2
-- order by id desc limit 1 offset $5 + 0;

select id from posts
where reply_to_id = $4 and id < $2
order by id desc limit 1 offset $5 + 0;
--   SEARCH posts USING COVERING INDEX posts_of_parent (reply_to_id=? AND id<?)

select id from posts
where reply_to_id = $4 and id > $2
order by id limit 1 offset $5 + 0;
--   SEARCH posts USING COVERING INDEX posts_of_parent (reply_to_id=? AND id>?)
