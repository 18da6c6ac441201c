-- What a person keeps about themselves, and whether they may still come in.
alter table users add column phone text;
alter table users add column email_confirmed_at bigint;
-- The confirmed address before a change, and until when links to set a new password go there and not to the new one: so
-- that somebody at an unlocked screen cannot take the account by changing its address.
alter table users add column recovery_email text;
alter table users add column recovery_until bigint;
-- Set by the owner: signing in and tokens are refused.
alter table users add column suspended_at bigint;
-- A deleted account keeps its row, emptied, so that what others wrote in shared conversations has somebody to refer to.
alter table users add column deleted_at bigint;

-- Settings: columns, because the queries that decide who sees whom read them.
alter table users add column private boolean not null default false;
alter table users add column messages_from text not null default 'everyone' check (messages_from in ('everyone', 'following', 'nobody'));
alter table users add column presence_for text not null default 'everyone' check (presence_for in ('everyone', 'following', 'nobody'));
alter table users add column followers_for text not null default 'everyone' check (followers_for in ('everyone', 'followers', 'nobody'));
alter table users add column theme text not null default 'system' check (theme in ('system', 'light', 'dark'));
-- Kinds of notifications this person has switched off, separated by commas.
alter table users add column notify_off text not null default '';

-- A refresh token that was used stays until its family ends: seeing it again means that somebody has a copy.
alter table refresh_tokens add column used_at bigint;

-- Proofs sent by mail: good once, for a while.
create table email_tokens (
    -- SHA-256 of the token.
    token_hash blob   primary key,
    user_id    bigint not null references users (id) on delete cascade,
    kind       text   not null check (kind in ('reset', 'confirm')),
    -- The address it was sent to. It proves that one and no other.
    email      text   not null,
    expires_at bigint not null
);

create index email_tokens_user on email_tokens (user_id);
create index email_tokens_expiry on email_tokens (expires_at);

-- Invitations to sign up. The link is made from the id and the server's secret, so that nothing here lets anyone in.
create table invites (
    id         bigint  primary key,
    uses_left  integer not null check (uses_left >= 0),
    created_at bigint  not null,
    expires_at bigint  not null
);
