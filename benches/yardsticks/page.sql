-- Who is signed in, and how many notifications they have not read.
select cast(users.id as text) as id, username,
    (select count(*) from notifications where user_id = users.id and id > notifications_read)
        as notifications
from sessions join users on users.id = sessions.user_id
where cookie_hash = ?1 and expires_at > ?2 and suspended_at is null;

-- The newest posts of the people they follow, and their own.
select cast(post.id as text) as id, body, likes, comments, post.created_at as created, username,
    name || ' ' || family as name, cast(coalesce(photo_id, 0) as text) as photo,
    exists (select 1 from likes where post_id = post.id and user_id = ?1) as liked,
    case when pictures = 0 then '' else (
        select '<img src="/media/' || media_id || '/medium" alt="" class="post__image">'
        from post_media where post_id = post.id and place = 0
    ) end as image_html
from (
    select id as page_id from posts
    where reply_to_id is null and deleted_at is null and author_id in (
        select followee_id from follows where follower_id = ?1
        union all select cast(?1 as integer)
    )
    order by id desc
    limit 20
)
join posts post on post.id = page_id
join users person on person.id = post.author_id
order by post.id desc;

-- The people beside the page.
select username, name || ' ' || family as name, cast(coalesce(photo_id, 0) as text) as photo
from users
order by id desc
limit 20;

-- The stories of the people they follow, and their own.
select cast(story.id as text) as id, caption, story.created_at as created, expires_at as expires,
    cast(media_id as text) as media, username, name || ' ' || family as name,
    cast(coalesce(photo_id, 0) as text) as photo,
    exists (select 1 from story_views where story_id = story.id and user_id = ?1) as seen
from stories story
join users person on person.id = author_id
where expires_at > cast(unixepoch('subsec') * 1000 as integer) and author_id in (
    select followee_id from follows where follower_id = ?1
    union all select cast(?1 as integer)
)
order by story.id desc
limit 1000;
