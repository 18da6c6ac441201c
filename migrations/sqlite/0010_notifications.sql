-- What others did that concerns somebody.
create table notifications (
    id         bigint primary key,
    -- Who is told.
    user_id    bigint not null references users (id) on delete cascade,
    kind       text   not null check (kind in ('follow', 'request', 'like', 'comment', 'mention', 'story', 'security')),
    -- Who did it; for security oneself.
    from_id    bigint not null references users (id) on delete cascade,
    -- What it is about: the liked post, the comment, the post that mentions them.
    post_id    bigint references posts (id) on delete cascade,
    created_at bigint not null
);

create index notifications_of_user on notifications (user_id, id);
create index notifications_of_post on notifications (post_id) where post_id is not null;
create index notifications_from on notifications (from_id);
-- The same thing is told once, however often it is done and undone.
create unique index notifications_once on notifications (user_id, kind, from_id, coalesce(post_id, 0)) where kind <> 'security';

-- How far they have read: what is unread is counted from it.
alter table users add column notifications_read bigint not null default 0;
