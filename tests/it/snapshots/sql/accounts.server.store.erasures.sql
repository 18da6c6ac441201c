update users
set username = 'deleted', username_key = '#' || id, name = 'Deleted account', family = '',
email = '', email_key = '#' || id, email_confirmed_at = null, recovery_email = null,
recovery_key = null, recovery_until = null, phone = null, biography = '',
password_hash = '', role = 'member', registered_at = 0, last_seen_at = null,
messages_from = 'everyone', presence_for = 'everyone', followers_for = 'everyone',
theme = 'system', notify_off = '', notifications_read = 0, photo_id = null,
banner_id = null, deleted_at = $2
where id = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

delete from email_tokens where user_id = $1;
--   SEARCH email_tokens USING COVERING INDEX email_tokens_user (user_id=?)

delete from former_usernames where user_id = $1;
--   SEARCH former_usernames USING INDEX former_usernames_of_user (user_id=?)

insert into erasures (user_id, since) values ($1, $2);

delete from deletions where owner_id = $1 and id in (
    select id from deletions where owner_id = $1 limit $2 + 0);
--   SEARCH deletions USING PRIMARY KEY (owner_id=? AND id=?)
--   LIST SUBQUERY 1
--     SEARCH deletions USING PRIMARY KEY (owner_id=?)
--     CREATE BLOOM FILTER

select user_id from erasures order by since, user_id limit 1000;
--   SCAN erasures
--   USE TEMP B-TREE FOR ORDER BY

delete from erasures where user_id = $1;
--   SEARCH erasures USING INDEX sqlite_autoindex_erasures_1 (user_id=?)
