insert into mails (id, recipient, subject, text, made_at, next_at)
select $1, $2, $3, $4, $5, $5 where (select count(*) from mails) < $6;
--   SCAN CONSTANT ROW
--   SCALAR SUBQUERY 1
--     SCAN mails USING COVERING INDEX sqlite_autoindex_mails_1

select id, recipient, subject, text, attempts, made_at
from mails
where next_at <= $1
order by next_at, id
limit 1;
--   SEARCH mails USING INDEX mails_next (next_at<?)

update mails set attempts = attempts + 1, next_at = $2 where id = $1;
--   SEARCH mails USING INDEX sqlite_autoindex_mails_1 (id=?)

delete from mails where id = $1;
--   SEARCH mails USING INDEX sqlite_autoindex_mails_1 (id=?)
