select author_id from posts where id = $1;
--   SEARCH posts USING INDEX sqlite_autoindex_posts_1 (id=?)

select post.author_id, post.body
from posts post
join users person on person.id = post.author_id
left join posts root on root.id = post.root_id
where post.id = $2 and post.deleted_at is null and post.audience = 'public'
and not person.private and (root.id is null or root.audience = 'public')
and (person.suspended_at is null and person.deleted_at is null
    and exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1));
--   SEARCH post USING INDEX sqlite_autoindex_posts_1 (id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   SEARCH root USING INDEX sqlite_autoindex_posts_1 (id=?) LEFT-JOIN
--   SEARCH blocks EXISTS USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)

select audience from posts where id = $1;
--   SEARCH posts USING INDEX sqlite_autoindex_posts_1 (id=?)

update posts set comments = comments + 1 where id = $1;
--   SEARCH posts USING INDEX sqlite_autoindex_posts_1 (id=?)

update users set posts = posts + 1 where id = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

insert into posts
(id, author_id, body, audience, reply_to_id, root_id, pictures, created_at)
values ($1, $2, $3, $4, $5, $6, $7, $8);
--   SEARCH notifications USING COVERING INDEX notifications_of_post (post_id=?)
--   SEARCH post_tags USING COVERING INDEX post_tags_of_post (post_id=?)
--   SEARCH likes USING COVERING INDEX likes_of_post (post_id=?)
--   SEARCH post_edits USING COVERING INDEX post_edits_of_post (post_id=?)
--   SEARCH post_media USING COVERING INDEX sqlite_autoindex_post_media_2 (post_id=?)
--   SEARCH posts USING COVERING INDEX posts_of_root (root_id=?)
--   SEARCH posts USING COVERING INDEX posts_of_parent (reply_to_id=?)

insert into post_media (post_id, place, media_id)
select $1, pair.one, pair.other from (select value as one, json_extract($3, '$[' || key || ']') as other from json_each($2)) pair;
--   SCAN json_each VIRTUAL TABLE INDEX 1:
-- In PostgreSQL:
-- insert into post_media (post_id, place, media_id)
-- select $1, pair.one, pair.other from (select * from unnest($2::bigint[], $3::bigint[]) as pair (one, other)) pair;

insert into post_tags (tag, post_id) select tag.value, $2 from (select value from json_each($1)) tag;
--   SCAN json_each VIRTUAL TABLE INDEX 1:
-- In PostgreSQL:
-- insert into post_tags (tag, post_id) select tag.value, $2 from (select unnest($1::text[]) as value) tag;

insert into post_edits (id, post_id, body, written_at)
select $1, id, body, coalesce(edited_at, created_at) from posts where id = $2;
--   SEARCH posts USING INDEX sqlite_autoindex_posts_1 (id=?)

delete from post_edits where post_id = $1 and id <= (
    select id from post_edits where post_id = $1 order by id desc limit 1 offset 50);
--   SEARCH post_edits USING COVERING INDEX post_edits_of_post (post_id=? AND id<?)
--   SCALAR SUBQUERY 1
--     SEARCH post_edits USING COVERING INDEX post_edits_of_post (post_id=?)

update posts set body = $2, edited_at = $3 where id = $1;
--   SEARCH posts USING INDEX sqlite_autoindex_posts_1 (id=?)

delete from post_tags where post_id = $1;
--   SEARCH post_tags USING COVERING INDEX post_tags_of_post (post_id=?)

select media_id from post_media where post_id = $1;
--   SEARCH post_media USING INDEX sqlite_autoindex_post_media_2 (post_id=?)

update posts set body = '', edited_at = null, pictures = 0, likes = 0, deleted_at = $2
where id = $1 and deleted_at is null
returning author_id, reply_to_id;
--   SEARCH posts USING INDEX sqlite_autoindex_posts_1 (id=?)

update posts set comments = comments - 1 where id = $1;
--   SEARCH posts USING INDEX sqlite_autoindex_posts_1 (id=?)

update users set posts = posts - 1 where id = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

delete from post_media where post_id = $1;
--   SEARCH post_media USING COVERING INDEX sqlite_autoindex_post_media_2 (post_id=?)

delete from post_edits where post_id = $1;
--   SEARCH post_edits USING COVERING INDEX post_edits_of_post (post_id=?)

delete from likes where post_id = $1;
--   SEARCH likes USING COVERING INDEX likes_of_post (post_id=?)

select id from users where username_key = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_2 (username_key=?)
