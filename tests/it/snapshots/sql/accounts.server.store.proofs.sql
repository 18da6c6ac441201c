delete from email_tokens where user_id = $1 and kind = $2;
--   SEARCH email_tokens USING INDEX email_tokens_user (user_id=?)

insert into email_tokens (token_hash, user_id, kind, email, expires_at)
values ($1, $2, $3, $4, $5);

delete from email_tokens where token_hash = $1 and kind = $2
returning user_id, email, expires_at;
--   SEARCH email_tokens USING INDEX sqlite_autoindex_email_tokens_1 (token_hash=?)

select user_id from email_tokens
where token_hash = $1 and kind = 'reset' and expires_at > $2;
--   SEARCH email_tokens USING INDEX sqlite_autoindex_email_tokens_1 (token_hash=?)

delete from email_tokens where user_id = $1 and kind = 'reset';
--   SEARCH email_tokens USING INDEX email_tokens_user (user_id=?)

delete from email_tokens where user_id = $1 and kind = 'confirm';
--   SEARCH email_tokens USING INDEX email_tokens_user (user_id=?)

delete from email_tokens where token_hash in (
    select token_hash from email_tokens where expires_at <= $1 limit $2 + 0);
--   SEARCH email_tokens USING COVERING INDEX sqlite_autoindex_email_tokens_1 (token_hash=?)
--   LIST SUBQUERY 1
--     SEARCH email_tokens USING INDEX email_tokens_expiry (expires_at<?)
--     CREATE BLOOM FILTER
