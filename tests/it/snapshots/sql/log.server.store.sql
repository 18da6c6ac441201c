select count(*) from (select user_id from event_log group by user_id
    having count(*) <> max(seq) - min(seq) + 1) gaps;
--   CO-ROUTINE gaps
--     SCAN event_log
--   SCAN gaps

select count(distinct user_id) from event_log
where user_id in (select id from users where deleted_at is not null)
and user_id not in (select user_id from erasures);
--   SEARCH event_log USING PRIMARY KEY (user_id=?)
--   LIST SUBQUERY 1
--     SCAN users
--     CREATE BLOOM FILTER
--   USING INDEX sqlite_autoindex_erasures_1 FOR IN-OPERATOR

insert into event_log (user_id, seq, kind, subject_id, person_id, place, at)
select value, coalesce((select max(seq) from event_log where user_id = value), 0) + 1, $2,
$3, $4, $5, $6
from (select value from json_each($1)) recipient join users on users.id = recipient.value
where users.deleted_at is null
returning user_id, seq;
--   SCAN json_each VIRTUAL TABLE INDEX 1:
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH event_log USING PRIMARY KEY (user_id=?)
-- In PostgreSQL:
-- insert into event_log (user_id, seq, kind, subject_id, person_id, place, at)
-- select value, coalesce((select max(seq) from event_log where user_id = value), 0) + 1, $2,
-- $3, $4, $5, $6
-- from (select unnest($1::bigint[]) as value) recipient join users on users.id = recipient.value
-- where users.deleted_at is null
-- returning user_id, seq;

select exists (select 1 from event_log
    where user_id = $1 and seq > (select max(seq) from event_log where user_id = $1) - 100
    and kind = $2 and subject_id = $3 and person_id = $4 and at >= $5);
--   SCAN CONSTANT ROW
--   SCALAR SUBQUERY 2
--     SEARCH event_log USING PRIMARY KEY (user_id=? AND seq>?)
--     SCALAR SUBQUERY 1
--       SEARCH event_log USING PRIMARY KEY (user_id=?)

select coalesce((select min(seq) from event_log where user_id = $1), 1),
coalesce((select max(seq) from event_log where user_id = $1), 0);
--   SCAN CONSTANT ROW
--   SCALAR SUBQUERY 1
--     SEARCH event_log USING PRIMARY KEY (user_id=?)
--   SCALAR SUBQUERY 2
--     SEARCH event_log USING PRIMARY KEY (user_id=?)

select seq, kind, subject_id as subject, person_id as person, place as position
from event_log
where user_id = $1 and seq > $2 and seq <= $3
order by seq;
--   SEARCH event_log USING PRIMARY KEY (user_id=? AND seq>? AND seq<?)

delete from event_log where (user_id, seq) in (
    select old.user_id, old.seq from event_log old where old.at < $1
    and old.seq < (select max(seq) from event_log newest where newest.user_id = old.user_id)
    order by old.at limit $2 + 0);
--   SEARCH event_log USING PRIMARY KEY (user_id=? AND seq=?)
--   LIST SUBQUERY 3
--     SEARCH old USING COVERING INDEX event_log_at (at<?)
--     CORRELATED SCALAR SUBQUERY 1
--       SEARCH newest USING PRIMARY KEY (user_id=?)
--     CREATE BLOOM FILTER

select user_id, max(seq) from event_log group by user_id
having max(seq) - min(seq) >= $1 limit 1000;
--   SCAN event_log

delete from event_log where user_id = $1 and seq in (
    select seq from event_log where user_id = $1 and seq <= $2 order by seq limit $3 + 0);
--   SEARCH event_log USING PRIMARY KEY (user_id=? AND seq=?)
--   LIST SUBQUERY 1
--     SEARCH event_log USING PRIMARY KEY (user_id=? AND seq<?)
--     CREATE BLOOM FILTER

delete from event_log where user_id = $1 and seq in (
    select seq from event_log where user_id = $1 order by seq limit $2 + 0);
--   SEARCH event_log USING PRIMARY KEY (user_id=? AND seq=?)
--   LIST SUBQUERY 1
--     SEARCH event_log USING PRIMARY KEY (user_id=?)
--     CREATE BLOOM FILTER
