-- What people deleted themselves: deleting it once more is fine, while what never was theirs is not there. The ids are of several
-- kinds: sign-ins, images, stories. Kept for thirty days.
create table deletions (
    owner_id   bigint not null references users (id) on delete cascade,
    id         bigint not null,
    deleted_at bigint not null,
    primary key (owner_id, id)
) without rowid;

create index deletions_age on deletions (deleted_at);

-- Used ones are removed after thirty days.
create index refresh_tokens_used on refresh_tokens (used_at) where used_at is not null;
