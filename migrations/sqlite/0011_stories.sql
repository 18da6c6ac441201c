-- Photos that are gone after a day.
create table stories (
    id         bigint primary key,
    author_id  bigint not null references users (id) on delete cascade,
    media_id   bigint not null unique references media (id) on delete cascade,
    caption    text   not null,
    created_at bigint not null,
    expires_at bigint not null
);

create index stories_of_author on stories (author_id, expires_at);
create index stories_expiring on stories (expires_at);

create table story_views (
    story_id bigint not null references stories (id) on delete cascade,
    user_id  bigint not null references users (id) on delete cascade,
    seen_at  bigint not null,
    primary key (story_id, user_id)
) without rowid;

create index story_views_of_user on story_views (user_id);

-- Whom a new story is still to be told: followers by their ids, as far as they have been told. Many followers never hold the
-- writer, and a crash loses none of them.
create table story_news (
    story_id bigint primary key references stories (id) on delete cascade,
    told_id  bigint not null default 0
);

-- The story a message answers. It outlives the story.
alter table messages add column story_id bigint;

-- Who answers one story may answer the next, and both are told.
drop index notifications_once;
create unique index notifications_once on notifications (user_id, kind, from_id, coalesce(post_id, 0))
    where kind not in ('security', 'story');
