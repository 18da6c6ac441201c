-- Who follows whom, who asks to, who blocks and who mutes whom. Each row has an id of its own, ordered by time, so that
-- lists page by it.
create table follows (
    id          bigint primary key,
    follower_id bigint not null references users (id) on delete cascade,
    followee_id bigint not null references users (id) on delete cascade,
    created_at  bigint not null,
    unique (follower_id, followee_id),
    check (follower_id <> followee_id)
);

create index follows_of_follower on follows (follower_id, id);
create index follows_of_followee on follows (followee_id, id);

-- Asking to follow somebody whose account is private.
create table follow_requests (
    id          bigint primary key,
    follower_id bigint not null references users (id) on delete cascade,
    followee_id bigint not null references users (id) on delete cascade,
    created_at  bigint not null,
    unique (follower_id, followee_id),
    check (follower_id <> followee_id)
);

create index follow_requests_of_followee on follow_requests (followee_id, id);

create table blocks (
    id         bigint primary key,
    blocker_id bigint not null references users (id) on delete cascade,
    blocked_id bigint not null references users (id) on delete cascade,
    created_at bigint not null,
    unique (blocker_id, blocked_id),
    check (blocker_id <> blocked_id)
);

-- The rule of who sees whom asks in both directions.
create index blocks_of_blocked on blocks (blocked_id, blocker_id);
create index blocks_of_blocker on blocks (blocker_id, id);

create table mutes (
    id         bigint primary key,
    muter_id   bigint not null references users (id) on delete cascade,
    muted_id   bigint not null references users (id) on delete cascade,
    created_at bigint not null,
    unique (muter_id, muted_id),
    check (muter_id <> muted_id)
);

-- Counted where they are written, in the same transaction: counting 100,000 followers for each look at a profile would not do.
alter table users add column followers bigint not null default 0;
alter table users add column following bigint not null default 0;
