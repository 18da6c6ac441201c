select count(*) from stories join media on media.id = stories.media_id
where media.owner_id <> stories.author_id or media.used_for is distinct from 'story';
--   SCAN stories
--   SEARCH media USING INDEX sqlite_autoindex_media_1 (id=?)

select mine.id as key, story.id as story_id, story.caption, story.created_at as published_at, story.expires_at,
story.author_id = mine.id or exists (select 1 from story_views
    where story_id = story.id and user_id = mine.id) as seen, media.id as media_id, media.width, media.height, media.alt, media.placeholder, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo
from (select shown.viewer, story.id,
    row_number() over (partition by shown.viewer order by story.id desc) as place
    from (select value as viewer, value as author_id from (select value from json_each($1)) self
        union all
        select follows.follower_id, follows.followee_id
        from (select value from json_each($1)) viewer cross join follows
        where follows.follower_id = viewer.value) shown
    cross join stories story
    where story.author_id = shown.author_id and not exists (
        select 1 from mutes
        where muter_id = shown.viewer and muted_id = story.author_id)) newest
cross join users mine cross join stories story cross join media cross join users person
where newest.place <= 1000 and mine.id = newest.viewer and story.id = newest.id
and media.id = story.media_id and person.id = story.author_id and (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = mine.id and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = mine.id))
order by story.id desc;
--   CO-ROUTINE newest
--     CO-ROUTINE (subquery-11)
--       CO-ROUTINE shown
--         COMPOUND QUERY
--           LEFT-MOST SUBQUERY
--             SCAN json_each VIRTUAL TABLE INDEX 1:
--           UNION ALL
--             SCAN json_each VIRTUAL TABLE INDEX 1:
--             SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=?)
--       SCAN shown
--       SEARCH story USING INDEX stories_of_author (author_id=?)
--       CORRELATED SCALAR SUBQUERY 6
--         SEARCH mutes USING COVERING INDEX sqlite_autoindex_mutes_2 (muter_id=? AND muted_id=?)
--       USE TEMP B-TREE FOR ORDER BY
--     SCAN (subquery-11)
--   SCAN newest
--   SEARCH mine USING COVERING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH story USING INDEX sqlite_autoindex_stories_1 (id=?)
--   SEARCH media USING INDEX sqlite_autoindex_media_1 (id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 8
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 9
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH story_views USING PRIMARY KEY (story_id=? AND user_id=?)
--   USE TEMP B-TREE FOR ORDER BY
-- In PostgreSQL:
-- select mine.id as key, story.id as story_id, story.caption, story.created_at as published_at, story.expires_at,
-- story.author_id = mine.id or exists (select 1 from story_views
--     where story_id = story.id and user_id = mine.id) as seen, media.id as media_id, media.width, media.height, media.alt, media.placeholder, person.id, person.username, person.name, person.family,
-- '/media/' || person.photo_id || '/thumb' as photo
-- from (select shown.viewer, story.id,
--     row_number() over (partition by shown.viewer order by story.id desc) as place
--     from (select value as viewer, value as author_id from (select unnest($1::bigint[]) as value) self
--         union all
--         select follows.follower_id, follows.followee_id
--         from (select unnest($1::bigint[]) as value) viewer cross join follows
--         where follows.follower_id = viewer.value) shown
--     cross join stories story
--     where story.author_id = shown.author_id and not exists (
--         select 1 from mutes
--         where muter_id = shown.viewer and muted_id = story.author_id)) newest
-- cross join users mine cross join stories story cross join media cross join users person
-- where newest.place <= 1000 and mine.id = newest.viewer and story.id = newest.id
-- and media.id = story.media_id and person.id = story.author_id and (person.suspended_at is null and person.deleted_at is null
--     and not exists (select 1 from blocks where blocker_id = mine.id and blocked_id = person.id)
--     and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = mine.id))
-- order by story.id desc;

select story.id as story_id, story.caption, story.created_at as published_at, story.expires_at,
story.author_id = $1 or exists (select 1 from story_views
    where story_id = story.id and user_id = $1) as seen, media.id as media_id, media.width, media.height, media.alt, media.placeholder, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo from stories story cross join media cross join users person
where story.author_id = $3 and (story.expires_at > $2 and media.id = story.media_id and person.id = story.author_id
    and (person.suspended_at is null and person.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (person.id = $1 or not person.private or exists (select 1 from follows where follower_id = $1 and followee_id = person.id)) and $1 <> 0)
order by story.id;
--   SEARCH story USING INDEX stories_of_author (author_id=? AND expires_at>?)
--   SEARCH media USING INDEX sqlite_autoindex_media_1 (id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH story_views USING PRIMARY KEY (story_id=? AND user_id=?)
--   USE TEMP B-TREE FOR ORDER BY

select story.id as story_id, story.caption, story.created_at as published_at, story.expires_at,
story.author_id = $1 or exists (select 1 from story_views
    where story_id = story.id and user_id = $1) as seen, media.id as media_id, media.width, media.height, media.alt, media.placeholder, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo from stories story cross join media cross join users person where story.id in (select value from json_each($3)) and (story.expires_at > $2 and media.id = story.media_id and person.id = story.author_id
    and (person.suspended_at is null and person.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (person.id = $1 or not person.private or exists (select 1 from follows where follower_id = $1 and followee_id = person.id)) and $1 <> 0);
--   SEARCH story USING INDEX sqlite_autoindex_stories_1 (id=?)
--   LIST SUBQUERY 2
--     SCAN json_each VIRTUAL TABLE INDEX 1:
--     CREATE BLOOM FILTER
--   SEARCH media USING INDEX sqlite_autoindex_media_1 (id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 5
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH story_views USING PRIMARY KEY (story_id=? AND user_id=?)
-- In PostgreSQL:
-- select story.id as story_id, story.caption, story.created_at as published_at, story.expires_at,
-- story.author_id = $1 or exists (select 1 from story_views
--     where story_id = story.id and user_id = $1) as seen, media.id as media_id, media.width, media.height, media.alt, media.placeholder, person.id, person.username, person.name, person.family,
-- '/media/' || person.photo_id || '/thumb' as photo from stories story cross join media cross join users person where story.id in (select unnest($3::bigint[]) as value) and (story.expires_at > $2 and media.id = story.media_id and person.id = story.author_id
--     and (person.suspended_at is null and person.deleted_at is null
--         and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
--         and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (person.id = $1 or not person.private or exists (select 1 from follows where follower_id = $1 and followee_id = person.id)) and $1 <> 0);

select story.id as story_id, story.caption, story.created_at as published_at, story.expires_at,
story.author_id = $1 or exists (select 1 from story_views
    where story_id = story.id and user_id = $1) as seen, media.id as media_id, media.width, media.height, media.alt, media.placeholder, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo from stories story cross join media cross join users person where story.id = $3 and (story.expires_at > $2 and media.id = story.media_id and person.id = story.author_id
    and (person.suspended_at is null and person.deleted_at is null
        and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
        and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (person.id = $1 or not person.private or exists (select 1 from follows where follower_id = $1 and followee_id = person.id)) and $1 <> 0);
--   SEARCH story USING INDEX sqlite_autoindex_stories_1 (id=?)
--   SEARCH media USING INDEX sqlite_autoindex_media_1 (id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 3
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 4
--     SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH story_views USING PRIMARY KEY (story_id=? AND user_id=?)

select person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo from users person where person.id = $2 and (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1));
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)

insert into stories (id, author_id, media_id, caption, created_at, expires_at)
values ($1, $2, $3, $4, $5, $6);

insert into story_news (story_id) values ($1);

insert into story_views (story_id, user_id, seen_at) values ($1, $2, $3)
on conflict (story_id, user_id) do nothing;

select looked.seen_at as since, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo
from story_views looked join users person on person.id = looked.user_id
where looked.story_id = $2 and looked.user_id < $3 and (person.suspended_at is null and person.deleted_at is null
    and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
    and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))
order by looked.user_id desc limit $4 + 0;
--   SEARCH looked USING PRIMARY KEY (story_id=? AND user_id<?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)

delete from stories where id = $1 returning media_id;
--   SEARCH stories USING INDEX sqlite_autoindex_stories_1 (id=?)
--   SEARCH story_news USING COVERING INDEX sqlite_autoindex_story_news_1 (story_id=?)
--   SEARCH story_views USING PRIMARY KEY (story_id=?)

delete from stories where id in (
    select id from stories where expires_at <= $1 order by expires_at limit $2 + 0)
returning media_id;
--   SEARCH stories USING COVERING INDEX sqlite_autoindex_stories_1 (id=?)
--   LIST SUBQUERY 1
--     SEARCH stories USING INDEX stories_expiring (expires_at<?)
--     CREATE BLOOM FILTER
--   SEARCH story_news USING COVERING INDEX sqlite_autoindex_story_news_1 (story_id=?)
--   SEARCH story_views USING PRIMARY KEY (story_id=?)

select news.story_id, story.author_id, news.told_id
from story_news news join stories story on story.id = news.story_id
order by news.story_id limit 1;
--   SCAN news USING INDEX sqlite_autoindex_story_news_1
--   SEARCH story USING INDEX sqlite_autoindex_stories_1 (id=?)

select person.id
from follows join users person on person.id = follows.follower_id
where follows.followee_id = $1 and follows.follower_id > $2 and person.last_seen_at >= $3
and person.suspended_at is null
and not exists (select 1 from mutes where muter_id = person.id and muted_id = $1)
order by follows.follower_id limit $4 + 0;
--   SEARCH follows USING INDEX follows_of_followee (followee_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH mutes USING COVERING INDEX sqlite_autoindex_mutes_2 (muter_id=? AND muted_id=?)
--   USE TEMP B-TREE FOR ORDER BY

update story_news set told_id = $2 where story_id = $1;
--   SEARCH story_news USING INDEX sqlite_autoindex_story_news_1 (story_id=?)

delete from story_news where story_id = $1;
--   SEARCH story_news USING INDEX sqlite_autoindex_story_news_1 (story_id=?)

select exists (select 1 from stories story cross join media cross join users person where story.media_id = $3 and (story.expires_at > $2 and media.id = story.media_id and person.id = story.author_id
        and (person.suspended_at is null and person.deleted_at is null
            and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) and (person.id = $1 or not person.private or exists (select 1 from follows where follower_id = $1 and followee_id = person.id)) and $1 <> 0));
--   SCAN CONSTANT ROW
--   SCALAR SUBQUERY 4
--     SEARCH story USING INDEX sqlite_autoindex_stories_2 (media_id=?)
--     SEARCH media USING COVERING INDEX sqlite_autoindex_media_1 (id=?)
--     SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 1
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 2
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH follows USING COVERING INDEX sqlite_autoindex_follows_2 (follower_id=? AND followee_id=?)

delete from story_views where (story_id, user_id) in (
    select story_id, user_id from story_views where user_id = $1 limit $2 + 0);
--   SEARCH story_views USING PRIMARY KEY (story_id=? AND user_id=?)
--   LIST SUBQUERY 2
--     SEARCH story_views USING COVERING INDEX story_views_of_user (user_id=?)
--     CREATE BLOOM FILTER

delete from story_views where (story_id, user_id) in (
    select looked.story_id, looked.user_id from stories
    join story_views looked on looked.story_id = stories.id
    where stories.author_id = $1 limit $2 + 0);
--   SEARCH story_views USING PRIMARY KEY (story_id=? AND user_id=?)
--   LIST SUBQUERY 2
--     SEARCH stories USING INDEX stories_of_author (author_id=?)
--     SEARCH looked USING PRIMARY KEY (story_id=?)
--     CREATE BLOOM FILTER

delete from stories where id in (
    select id from stories where author_id = $1 limit $2 + 0);
--   SEARCH stories USING COVERING INDEX sqlite_autoindex_stories_1 (id=?)
--   LIST SUBQUERY 1
--     SEARCH stories USING INDEX stories_of_author (author_id=?)
--     CREATE BLOOM FILTER
--   SEARCH story_news USING COVERING INDEX sqlite_autoindex_story_news_1 (story_id=?)
--   SEARCH story_views USING PRIMARY KEY (story_id=?)

select id, media_id as media, caption, created_at from stories
where author_id = $1 and id > $2
order by id limit $3 + 0;
--   SEARCH stories USING INDEX stories_of_author (author_id=?)
--   USE TEMP B-TREE FOR ORDER BY
