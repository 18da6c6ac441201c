-- Mails on their way out. A row stays until a mail server has taken the mail, or until it is given up.
create table mails (
    id        bigint  primary key,
    recipient text    not null,
    subject   text    not null,
    text      text    not null,
    attempts  integer not null default 0,
    made_at   bigint  not null,
    -- When it is tried next.
    next_at   bigint  not null
);

create index mails_next on mails (next_at, id);

-- Deleted accounts of which something is still to be removed. Their rows of users are empty already; the rest goes in slices, so
-- that nobody waits behind a large account, and goes on after a crash.
create table erasures (
    user_id bigint primary key references users (id) on delete cascade,
    since   bigint not null
);

-- What was kept of those who left before. Whether they were private stays: it decides who sees what others replied to them.
update users
set registered_at = 0, last_seen_at = null, messages_from = 'everyone', presence_for = 'everyone', followers_for = 'everyone',
    theme = 'system', notify_off = '', notifications_read = 0, photo_id = null, banner_id = null
where deleted_at is not null;

insert into erasures (user_id, since) select id, deleted_at from users where deleted_at is not null;

-- Removing an image looks here for whose photo or banner it is.
create index users_photo on users (photo_id) where photo_id is not null;
create index users_banner on users (banner_id) where banner_id is not null;

-- Words that were deleted are gone from the full-text indexes at once, and not only when SQLite next rewrites them.
insert into posts_search (posts_search, rank) values ('secure-delete', 1);
insert into people_search (people_search, rank) values ('secure-delete', 1);
insert into posts_search (posts_search) values ('optimize');
insert into people_search (people_search) values ('optimize');
