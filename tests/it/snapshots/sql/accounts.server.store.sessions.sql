insert into sessions (id, user_id, kind, device, address, created_at, last_used_at,
    expires_at)
values ($1, $2, $3, $4, $5, $6, $6, $7);

select person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, person.role, person.theme, sessions.id as session, sessions.last_used_at
from sessions join users person on person.id = sessions.user_id
where sessions.cookie_hash = $1 and sessions.expires_at > $2 and person.suspended_at is null;
--   SEARCH sessions USING INDEX sqlite_autoindex_sessions_2 (cookie_hash=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)

select person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, person.role, person.theme, sessions.id as session, sessions.last_used_at
from sessions join users person on person.id = sessions.user_id
where sessions.user_id = $1 and sessions.id = $2 and sessions.expires_at > $3
and person.suspended_at is null;
--   SEARCH sessions USING INDEX sqlite_autoindex_sessions_1 (id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)

update sessions set cookie_hash = $2 where id = $1;
--   SEARCH sessions USING INDEX sqlite_autoindex_sessions_1 (id=?)

update sessions
set last_used_at = $2,
expires_at = case when created_at + $4 < $3 then created_at + $4 else $3 end
where id = $1 and last_used_at <= $2
returning user_id;
--   SEARCH sessions USING INDEX sqlite_autoindex_sessions_1 (id=?)

delete from sessions where user_id = $1 and id = $2;
--   SEARCH sessions USING INDEX sqlite_autoindex_sessions_1 (id=?)
--   SEARCH refresh_tokens USING COVERING INDEX refresh_tokens_session (session_id=?)

insert into deletions (owner_id, id, deleted_at)
select user_id, id, $3 from sessions
where user_id = $1 and (cast($2 as bigint) is null or id <> $2)
on conflict (owner_id, id) do nothing;
--   SEARCH sessions USING INDEX sessions_user (user_id=?)

delete from sessions
where user_id = $1 and (cast($2 as bigint) is null or id <> $2)
returning id;
--   SEARCH sessions USING INDEX sessions_user (user_id=?)
--   SEARCH refresh_tokens USING COVERING INDEX refresh_tokens_session (session_id=?)

delete from sessions where cookie_hash = $1;
--   SEARCH sessions USING INDEX sqlite_autoindex_sessions_2 (cookie_hash=?)
--   SEARCH refresh_tokens USING COVERING INDEX refresh_tokens_session (session_id=?)

delete from sessions
where id in (select id from sessions where expires_at <= $1 limit $2 + 0)
returning user_id, id;
--   SEARCH sessions USING COVERING INDEX sqlite_autoindex_sessions_1 (id=?)
--   LIST SUBQUERY 1
--     SEARCH sessions USING INDEX sessions_expiry (expires_at<?)
--     CREATE BLOOM FILTER
--   SEARCH refresh_tokens USING COVERING INDEX refresh_tokens_session (session_id=?)

select id, kind, device as name, address, created_at, last_used_at, id = $2 as current
from sessions
where user_id = $1 and expires_at > $3
order by last_used_at desc, id desc;
--   SEARCH sessions USING INDEX sessions_user (user_id=?)
--   USE TEMP B-TREE FOR ORDER BY

insert into refresh_tokens (token_hash, session_id, created_at, expires_at)
values ($1, $2, $3, $4);

select session_id from refresh_tokens where token_hash = $1;
--   SEARCH refresh_tokens USING INDEX sqlite_autoindex_refresh_tokens_1 (token_hash=?)

delete from refresh_tokens
where token_hash in (
    select token_hash from refresh_tokens where used_at <= $1 limit $2 + 0);
--   SEARCH refresh_tokens USING COVERING INDEX sqlite_autoindex_refresh_tokens_1 (token_hash=?)
--   LIST SUBQUERY 1
--     SEARCH refresh_tokens USING INDEX refresh_tokens_used (used_at<?)
--     CREATE BLOOM FILTER

select sessions.user_id, sessions.id as session, sessions.device,
token.used_at is not null as used,
token.expires_at > $2 and sessions.expires_at > $2
and person.suspended_at is null as good
from refresh_tokens token
join sessions on sessions.id = token.session_id
join users person on person.id = sessions.user_id
where token.token_hash = $1;
--   SEARCH token USING INDEX sqlite_autoindex_refresh_tokens_1 (token_hash=?)
--   SEARCH sessions USING INDEX sqlite_autoindex_sessions_1 (id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)

delete from sessions where id = $1;
--   SEARCH sessions USING INDEX sqlite_autoindex_sessions_1 (id=?)
--   SEARCH refresh_tokens USING COVERING INDEX refresh_tokens_session (session_id=?)

update refresh_tokens set used_at = $2 where token_hash = $1;
--   SEARCH refresh_tokens USING INDEX sqlite_autoindex_refresh_tokens_1 (token_hash=?)
