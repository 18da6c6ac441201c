select id, case when recovery_key = $1 and (recovery_key is not null and (recovery_until > $2 or email_confirmed_at is null)) then recovery_email else email end
from users
where ((recovery_key = $1 and (recovery_key is not null and (recovery_until > $2 or email_confirmed_at is null))) or (email_key = $1 and not (recovery_key is not null and (recovery_until > $2 or email_confirmed_at is null))))
and suspended_at is null and deleted_at is null
order by email_key <> $1, id
limit 1;
--   MULTI-INDEX OR
--     INDEX 1
--       SEARCH users USING INDEX users_recovery (recovery_key=?)
--     INDEX 2
--       SEARCH users USING INDEX sqlite_autoindex_users_3 (email_key=?)
--   USE TEMP B-TREE FOR ORDER BY

update users
set recovery_email = case when (recovery_key is not null and (recovery_until > $2 or email_confirmed_at is null)) then recovery_email else $3 end,
recovery_key = case when (recovery_key is not null and (recovery_until > $2 or email_confirmed_at is null)) then recovery_key else $4 end,
recovery_until = $5
where id = $1;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

update users
set recovery_email = null, recovery_key = null, recovery_until = null
where id = $1 and recovery_key = email_key;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

select exists (select 1 from users where recovery_key = $1 and id <> $3 and (recovery_key is not null and (recovery_until > $2 or email_confirmed_at is null)));
--   SCAN CONSTANT ROW
--   SCALAR SUBQUERY 1
--     SEARCH users USING INDEX users_recovery (recovery_key=?)

update users
set email = recovery_email, email_key = recovery_key, email_confirmed_at = $3,
recovery_email = null, recovery_key = null, recovery_until = null
where id = $1 and recovery_key = $2
and not exists (select 1 from users others
    where others.email_key = $2 and others.id <> $1);
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   SCALAR SUBQUERY 1
--     SEARCH others USING INDEX sqlite_autoindex_users_3 (email_key=?)
