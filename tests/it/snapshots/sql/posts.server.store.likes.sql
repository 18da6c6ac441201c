select id, likes from posts where id in (select value from json_each($1)) and deleted_at is null;
--   SEARCH posts USING INDEX sqlite_autoindex_posts_1 (id=?)
--   LIST SUBQUERY 1
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
-- In PostgreSQL:
-- select id, likes from posts where id in (select unnest($1::bigint[]) as value) and deleted_at is null;

select post.id, exists (select 1 from likes where post_id = post.id and user_id = $1),
post.likes
from posts post join users person on person.id = post.author_id
left join posts root on root.id = post.root_id
left join users starter on starter.id = root.author_id
where post.id in (select value from json_each($2)) and post.deleted_at is null and ((person.suspended_at is null and person.deleted_at is null
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
--   LIST SUBQUERY 2
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
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
-- In PostgreSQL:
-- select post.id, exists (select 1 from likes where post_id = post.id and user_id = $1),
-- post.likes
-- from posts post join users person on person.id = post.author_id
-- left join posts root on root.id = post.root_id
-- left join users starter on starter.id = root.author_id
-- where post.id in (select unnest($2::bigint[]) as value) and post.deleted_at is null and ((person.suspended_at is null and person.deleted_at is null
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

select liking.id as liking_id, liking.created_at as since, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo
from likes liking join users person on person.id = liking.user_id
where liking.post_id = $4 and liking.id < $2 and (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
order by liking.id desc limit $3 + 0;
--   SEARCH liking USING INDEX likes_of_post (post_id=? AND id<?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)

insert into likes (id, post_id, user_id, created_at) values ($1, $2, $3, $4)
on conflict (post_id, user_id) do nothing;

delete from likes where post_id = $1 and user_id = $2;
--   SEARCH likes USING INDEX sqlite_autoindex_likes_2 (post_id=? AND user_id=?)

update posts set likes = likes + $2 where id = $1;
--   SEARCH posts USING INDEX sqlite_autoindex_posts_1 (id=?)

select exists (select 1 from likes where post_id = posts.id and user_id = $1), likes
from posts where id = $2;
--   SEARCH posts USING INDEX sqlite_autoindex_posts_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH likes USING COVERING INDEX sqlite_autoindex_likes_2 (post_id=? AND user_id=?)
