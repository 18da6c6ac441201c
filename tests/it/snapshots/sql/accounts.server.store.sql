select abs(count(*) - 1) from users where role = 'owner' and deleted_at is null
having exists (select 1 from users where deleted_at is null);
--   SCAN users
--   SCALAR SUBQUERY 1
--     SCAN users

select count(*) from sessions
where expires_at <= created_at or last_used_at < created_at;
--   SCAN sessions

select count(*) from users where deleted_at is not null
and (email <> '' or password_hash <> '' or phone is not null or biography <> ''
    or family <> '' or recovery_email is not null
    or registered_at <> 0 or last_seen_at is not null or photo_id is not null
    or banner_id is not null
    or messages_from <> 'everyone' or presence_for <> 'everyone'
    or followers_for <> 'everyone' or theme <> 'system'
    or notify_off <> '' or notifications_read <> 0
    or exists (select 1 from sessions where user_id = users.id)
    or exists (select 1 from email_tokens where user_id = users.id));
--   SCAN users
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH sessions USING COVERING INDEX sessions_user (user_id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH email_tokens USING COVERING INDEX email_tokens_user (user_id=?)

select person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, '/media/' || person.banner_id || '/large' as banner, person.biography, person.followers, person.following,
person.posts, person.last_seen_at as last_seen, person.registered_at, person.email,
person.email_confirmed_at, person.phone, person.role, person.private, person.messages_from,
person.presence_for, person.followers_for, person.theme, person.notify_off from users person where person.id = $1;
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)

select id from users where username_key = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_2 (username_key=?)

insert into users (id, username, username_key, name, family, email, email_key, phone,
    biography, password_hash, registered_at, role)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
    case when exists (select 1 from users where deleted_at is null)
    then 'member' else 'owner' end);
--   SCALAR SUBQUERY 1
--     SCAN users
--   SEARCH message_mentions USING PRIMARY KEY (user_id=?)
--   SEARCH reactions USING INDEX reactions_of_user (user_id=?)
--   SEARCH messages USING INDEX messages_of_sender (sender_id=?)
--   SEARCH members USING INDEX members_of_user (user_id=?)
--   SEARCH pairs USING INDEX pairs_of_other (other_id=?)
--   SEARCH pairs USING PRIMARY KEY (user_id=?)
--   SEARCH erasures USING COVERING INDEX sqlite_autoindex_erasures_1 (user_id=?)
--   SEARCH former_usernames USING INDEX former_usernames_of_user (user_id=?)
--   SEARCH deletions USING PRIMARY KEY (owner_id=?)
--   SEARCH story_views USING INDEX story_views_of_user (user_id=?)
--   SEARCH stories USING COVERING INDEX stories_of_author (author_id=?)
--   SEARCH notifications USING COVERING INDEX notifications_from (from_id=?)
--   SEARCH notifications USING COVERING INDEX notifications_of_user (user_id=?)
--   SEARCH event_log USING PRIMARY KEY (user_id=?)
--   SEARCH likes USING COVERING INDEX likes_of_user (user_id=?)
--   SCAN posts
--   SEARCH media USING COVERING INDEX media_of_owner (owner_id=?)
--   SEARCH reports USING COVERING INDEX reports_of_user (user_id=?)
--   SEARCH reports USING COVERING INDEX sqlite_autoindex_reports_2 (reporter_id=?)
--   SCAN mutes USING COVERING INDEX sqlite_autoindex_mutes_2
--   SEARCH mutes USING COVERING INDEX sqlite_autoindex_mutes_2 (muter_id=?)
--   SEARCH blocks USING COVERING INDEX blocks_of_blocked (blocked_id=?)
--   SEARCH blocks USING COVERING INDEX blocks_of_blocker (blocker_id=?)
--   SEARCH follow_requests USING COVERING INDEX follow_requests_of_followee (followee_id=?)
--   SEARCH follow_requests USING COVERING INDEX sqlite_autoindex_follow_requests_2 (follower_id=?)
--   SEARCH follows USING COVERING INDEX follows_of_followee (followee_id=?)
--   SEARCH follows USING COVERING INDEX follows_of_follower (follower_id=?)
--   SEARCH email_tokens USING COVERING INDEX email_tokens_user (user_id=?)
--   SEARCH sessions USING COVERING INDEX sessions_user (user_id=?)

select exists (select 1 from users where deleted_at is null);
--   SCAN CONSTANT ROW
--   SCALAR SUBQUERY 1
--     SCAN users

select id, password_hash, suspended_at is not null as suspended from users where email_key = $1 and deleted_at is null;
--   SEARCH users USING INDEX sqlite_autoindex_users_3 (email_key=?)

select id, password_hash, suspended_at is not null as suspended from users where username_key = $1 and deleted_at is null;
--   SEARCH users USING INDEX sqlite_autoindex_users_2 (username_key=?)

select id, password_hash, suspended_at is not null as suspended from users where id = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

update users set password_hash = $3 where id = $1 and password_hash = $2;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

update users set password_hash = $2 where id = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

update users
set username = $2, username_key = $3, name = $4, family = $5, biography = $6, email = $7,
email_key = $8, email_confirmed_at = $9, phone = $10, private = $11,
messages_from = $12, presence_for = $13, followers_for = $14, theme = $15,
notify_off = $16
where id = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

update users set email_confirmed_at = coalesce(email_confirmed_at, $3)
where id = $1 and email_key = $2;
--   SEARCH users USING INDEX sqlite_autoindex_users_3 (email_key=?)

update users
set role = 'owner'
where id = (select id from users where deleted_at is null and suspended_at is null
    order by id limit 1)
and not exists (select 1 from users where role = 'owner')
returning id;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   SCALAR SUBQUERY 1
--     SCAN users USING INDEX sqlite_autoindex_users_1
--   SCALAR SUBQUERY 2
--     SCAN users
