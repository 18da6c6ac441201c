insert into invites (id, uses_left, created_at, expires_at) values ($1, $2, $3, $4);

update invites set uses_left = uses_left - 1
where id = $1 and uses_left > 0 and expires_at > $2;
--   SEARCH invites USING INDEX sqlite_autoindex_invites_1 (id=?)

select exists (select 1 from invites
    where id = $1 and uses_left > 0 and expires_at > $2);
--   SCAN CONSTANT ROW
--   SCALAR SUBQUERY 1
--     SEARCH invites USING INDEX sqlite_autoindex_invites_1 (id=?)

select id, uses_left, expires_at from invites where uses_left > 0 and expires_at > $1
order by id desc limit 100;
--   SCAN invites USING INDEX sqlite_autoindex_invites_1

delete from invites where id = $1;
--   SEARCH invites USING INDEX sqlite_autoindex_invites_1 (id=?)
