-- People with an account. Times are milliseconds since 1970, ids are ordered by time.
create table users (
    id            bigint  primary key,
    username      text    not null,
    -- The same in lower case: unique and looked up whatever the case. Made by the program, whose lower case knows more
    -- letters than SQLite's.
    username_key  text    not null unique,
    -- First name and family name, as the person writes them.
    name          text    not null,
    family        text    not null default '',
    email         text    not null,
    email_key     text    not null unique,
    biography     text    not null default '',
    -- An argon2id hash in PHC form. Read by one query only, and never leaves the server.
    password_hash text    not null,
    -- The first account is the owner's.
    role          text    not null check (role in ('owner', 'member')),
    registered_at bigint  not null
);

-- One sign-in on one device: a browser session, or a family of tokens made through the API.
create table sessions (
    id           bigint  primary key,
    user_id      bigint  not null references users (id) on delete cascade,
    kind         text    not null check (kind in ('session', 'token')),
    -- SHA-256 of the cookie's id: a stolen backup signs nobody in. Null until a browser has its cookie.
    cookie_hash  blob    unique,
    device       text    not null,
    address      text    not null,
    created_at   bigint  not null,
    -- Written at most every five minutes.
    last_used_at bigint  not null,
    expires_at   bigint  not null
);

create index sessions_user on sessions (user_id);
create index sessions_expiry on sessions (expires_at);

-- Refresh tokens of a family. Each is good once.
create table refresh_tokens (
    -- SHA-256 of the token.
    token_hash blob   primary key,
    session_id bigint not null references sessions (id) on delete cascade,
    created_at bigint not null,
    expires_at bigint not null
);

create index refresh_tokens_session on refresh_tokens (session_id);
