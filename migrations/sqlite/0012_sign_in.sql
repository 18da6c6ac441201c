-- What people deleted themselves: deleting it once more is fine, while what never was theirs is not there. The ids are of several
-- kinds: sign-ins, images, stories. Kept for thirty days.
create table deletions (
    owner_id   bigint not null references users (id) on delete cascade,
    id         bigint not null,
    deleted_at bigint not null,
    primary key (owner_id, id)
) without rowid;

create index deletions_age on deletions (deleted_at);

-- The address before a change, whether it was confirmed or not: as it was written in recovery_email, and as addresses are compared here.
-- Links to set a new password go there until recovery_until, and for as long as the new address is not confirmed; one that is used
-- brings the address back.
alter table users add column recovery_key text;
-- Of those that are there, only what is still good: not what ran out, and not what is somebody else's by now.
update users
set recovery_email = null, recovery_until = null
where coalesce(recovery_until, 0) <= unixepoch() * 1000
   or exists (select 1 from users others where others.email_key = users.recovery_email and others.id <> users.id);
update users set recovery_key = recovery_email;

create index users_recovery on users (recovery_key) where recovery_key is not null;

-- Usernames that people had before. Nobody else can take one until then.
create table former_usernames (
    username_key text   primary key,
    user_id      bigint not null references users (id) on delete cascade,
    held_until   bigint not null
) without rowid;

create index former_usernames_of_user on former_usernames (user_id);
create index former_usernames_end on former_usernames (held_until);

-- Used ones are removed after thirty days.
create index refresh_tokens_used on refresh_tokens (used_at) where used_at is not null;
