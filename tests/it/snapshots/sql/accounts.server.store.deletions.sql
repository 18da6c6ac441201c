insert into deletions (owner_id, id, deleted_at) values ($1, $2, $3)
on conflict (owner_id, id) do nothing;

select exists (select 1 from deletions where owner_id = $1 and id = $2);
--   SCAN CONSTANT ROW
--   SCALAR SUBQUERY 1
--     SEARCH deletions USING PRIMARY KEY (owner_id=? AND id=?)

delete from deletions where (owner_id, id) in (
    select owner_id, id from deletions where deleted_at <= $1
    order by deleted_at limit $2 + 0);
--   SEARCH deletions USING PRIMARY KEY (owner_id=? AND id=?)
--   LIST SUBQUERY 2
--     SEARCH deletions USING COVERING INDEX deletions_age (deleted_at<?)
--     CREATE BLOOM FILTER
