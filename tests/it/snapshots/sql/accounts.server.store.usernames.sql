insert into former_usernames (username_key, user_id, held_until)
values ($1, $2, $3)
on conflict (username_key) do update
set user_id = excluded.user_id, held_until = excluded.held_until;

delete from former_usernames
where user_id = $1 and (username_key = $2 or username_key not in (
        select username_key from former_usernames where user_id = $1
        order by held_until desc, username_key limit 5));
--   SEARCH former_usernames USING INDEX former_usernames_of_user (user_id=?)
--   LIST SUBQUERY 1
--     SEARCH former_usernames USING INDEX former_usernames_of_user (user_id=?)
--     USE TEMP B-TREE FOR ORDER BY

select exists (select 1 from former_usernames
    where username_key = $1 and user_id <> $2 and held_until > $3);
--   SCAN CONSTANT ROW
--   SCALAR SUBQUERY 1
--     SEARCH former_usernames USING PRIMARY KEY (username_key=?)

delete from former_usernames where username_key in (
    select username_key from former_usernames where held_until <= $1 limit $2 + 0);
--   SEARCH former_usernames USING PRIMARY KEY (username_key=?)
--   LIST SUBQUERY 1
--     SEARCH former_usernames USING COVERING INDEX former_usernames_end (held_until<?)
--     CREATE BLOOM FILTER
