-- Conversations. Those of two people know both as each other's `other_id`; groups may come later and have none.
create table conversations (
    id         bigint primary key,
    kind       text   not null check (kind in ('direct')),
    created_at bigint not null
);

create table members (
    conversation_id bigint not null references conversations (id) on delete cascade,
    user_id         bigint not null references users (id) on delete cascade,
    other_id        bigint references users (id) on delete cascade,
    -- How far they have read, and how far messages have reached a device of theirs. What is unread is counted from it.
    read_seq        bigint not null default 0,
    delivered_seq   bigint not null default 0,
    -- The id of the last message, by which their conversations are ordered; 0 while there is nothing to see for them.
    active_id       bigint not null default 0,
    primary key (conversation_id, user_id)
) without rowid;

-- One conversation for two people.
create unique index members_pair on members (user_id, other_id) where other_id is not null;
create index members_active on members (user_id, active_id);
create index members_of_other on members (other_id) where other_id is not null;

create table messages (
    conversation_id bigint  not null references conversations (id) on delete cascade,
    -- 1, 2, 3 and so on, without a gap.
    seq             bigint  not null,
    id              bigint  not null unique,
    sender_id       bigint  not null references users (id) on delete cascade,
    -- What its sender calls it: sent twice, it is stored once.
    client_id       text    not null,
    -- Empty once it was deleted; the row stays.
    text            text    not null,
    reply_to_id     bigint  references messages (id),
    -- How many images it has.
    pictures        integer not null default 0,
    -- How many reactions.
    reactions       integer not null default 0,
    created_at      bigint  not null,
    edited_at       bigint,
    deleted_at      bigint,
    primary key (conversation_id, seq)
) without rowid;

create unique index messages_of_client on messages (sender_id, client_id);
create index messages_replied on messages (reply_to_id) where reply_to_id is not null;

create table message_media (
    message_id bigint  not null references messages (id) on delete cascade,
    place      integer not null,
    media_id   bigint  not null unique references media (id) on delete cascade,
    primary key (message_id, place)
) without rowid;

create table reactions (
    message_id bigint not null references messages (id) on delete cascade,
    user_id    bigint not null references users (id) on delete cascade,
    emoji      text   not null,
    created_at bigint not null,
    primary key (message_id, emoji, user_id)
) without rowid;

create index reactions_of_user on reactions (user_id);
