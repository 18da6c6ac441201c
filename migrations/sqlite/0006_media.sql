-- Images. Their bytes lie in the storage, under the id and the name of the variant.
create table media (
    -- Random, so that it cannot be guessed from another.
    id          bigint  primary key,
    owner_id    bigint  not null references users (id) on delete cascade,
    -- Of the largest variant.
    width       integer not null,
    height      integer not null,
    alt         text    not null,
    -- A few pixels as a data address.
    placeholder text    not null,
    -- What it is part of. Null until then; after a day it is swept.
    used_for    text    check (used_for in ('photo', 'banner', 'post', 'message', 'story')),
    created_at  bigint  not null
);

create index media_of_owner on media (owner_id);
create index media_unused on media (created_at) where used_for is null;

-- Images that were given up, until their bytes are gone as well: a crash in between loses none of them.
create table doomed_media (
    id    bigint primary key,
    since bigint not null
);

alter table users add column photo_id bigint references media (id) on delete set null;
alter table users add column banner_id bigint references media (id) on delete set null;
