select exists (select 1 from users person
    where person.id = $2 and ((person.suspended_at is null and person.deleted_at is null
            and not exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1)) or (person.suspended_at is null and person.deleted_at is null
            and exists (select 1 from blocks where blocker_id = $1 and blocked_id = person.id)
            and not exists (select 1 from blocks where blocker_id = person.id and blocked_id = $1))));
--   SCAN CONSTANT ROW
--   SCALAR SUBQUERY 5
--     SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--     CORRELATED SCALAR SUBQUERY 1
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 2
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 3
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)
--     CORRELATED SCALAR SUBQUERY 4
--       SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=? AND blocked_id=?)

insert into reports (id, reporter_id, kind, subject_id, user_id, reason, created_at, text)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (reporter_id, kind, subject_id) do update set reason = excluded.reason;

select report.id as report, report.kind, report.subject_id, report.reason, report.created_at,
report.text, person.id, person.username, person.name, person.family,
'/media/' || person.photo_id || '/thumb' as photo, reporter.id as from_id, reporter.username as from_username,
reporter.name as from_name, reporter.family as from_family,
'/media/' || reporter.photo_id || '/thumb' as from_photo
from reports report
join users person on person.id = report.user_id
join users reporter on reporter.id = report.reporter_id
where report.id < $1
order by report.id desc
limit $2 + 0;
--   SEARCH report USING INDEX sqlite_autoindex_reports_1 (id<?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH reporter USING INDEX sqlite_autoindex_users_1 (id=?)

select user_id from reports where id = $1;
--   SEARCH reports USING INDEX sqlite_autoindex_reports_1 (id=?)

select kind, subject_id from reports where id = $1;
--   SEARCH reports USING INDEX sqlite_autoindex_reports_1 (id=?)

delete from reports where kind = $1 and subject_id = $2;
--   SCAN reports

delete from reports where id = $1;
--   SEARCH reports USING INDEX sqlite_autoindex_reports_1 (id=?)

delete from reports where user_id = $1;
--   SEARCH reports USING COVERING INDEX reports_of_user (user_id=?)

delete from reports where id in (
    select id from reports where reporter_id = $1 limit $2 + 0);
--   SEARCH reports USING COVERING INDEX sqlite_autoindex_reports_1 (id=?)
--   LIST SUBQUERY 1
--     SEARCH reports USING INDEX sqlite_autoindex_reports_2 (reporter_id=?)
--     CREATE BLOOM FILTER

delete from reports where id in (
    select id from reports where user_id = $1 limit $2 + 0);
--   SEARCH reports USING COVERING INDEX sqlite_autoindex_reports_1 (id=?)
--   LIST SUBQUERY 1
--     SEARCH reports USING INDEX reports_of_user (user_id=?)
--     CREATE BLOOM FILTER

select id, kind, cast(subject_id as text) as subject, reason, created_at
from reports
where reporter_id = $1 and id > $2
order by id
limit $3 + 0;
--   SEARCH reports USING INDEX sqlite_autoindex_reports_2 (reporter_id=?)
--   USE TEMP B-TREE FOR ORDER BY
