-- Everything, as migrations/sqlite/0001 to 0014 leave it: a database on PostgreSQL begins here. The two folders go on
-- side by side from 0015, with the same numbers.

-- Full text as in SQLite: whatever the case and the accents, and no stemming. A word ends at every sign, so what is indexed has
-- spaces in their place: by itself PostgreSQL keeps addresses, paths and numbers whole, and leaves out what looks like a tag.
create extension if not exists unaccent;
create text search configuration kith (copy = simple);
alter text search configuration kith alter mapping for hword, hword_part, word, numword, numhword with unaccent, simple;

-- People with an account. Times are milliseconds since 1970, ids are ordered by time.
create table users (
    id                 bigint  primary key,
    username           text    not null,
    -- In lower case: unique, and looked up whatever the case.
    username_key       text    not null unique,
    name               text    not null,
    family             text    not null default '',
    email              text    not null,
    email_key          text    not null unique,
    biography          text    not null default '',
    -- An argon2id hash in PHC form. Read by one query only, and never leaves the server.
    password_hash      text    not null,
    role               text    not null check (role in ('owner', 'member')),
    registered_at      bigint  not null,
    phone              text,
    email_confirmed_at bigint,
    -- The address before a change, and until when links to set a new password go there.
    recovery_email     text,
    recovery_until     bigint,
    suspended_at       bigint,
    deleted_at         bigint,
    private            boolean not null default false,
    messages_from      text    not null default 'everyone' check (messages_from in ('everyone', 'following', 'nobody')),
    presence_for       text    not null default 'everyone' check (presence_for in ('everyone', 'following', 'nobody')),
    followers_for      text    not null default 'everyone' check (followers_for in ('everyone', 'followers', 'nobody')),
    theme              text    not null default 'system' check (theme in ('system', 'light', 'dark')),
    -- Kinds of notifications this person has switched off, separated by commas.
    notify_off         text    not null default '',
    followers          bigint  not null default 0,
    following          bigint  not null default 0,
    last_seen_at       bigint,
    photo_id           bigint,
    banner_id          bigint,
    posts              bigint  not null default 0,
    notifications_read bigint  not null default 0,
    recovery_key       text,
    words              tsvector generated always as
        (to_tsvector('kith', regexp_replace(username || ' ' || name || ' ' || family, '[^[:alnum:]]+', ' ', 'g'))) stored
);

create index users_suspended on users (suspended_at) where suspended_at is not null;
create index users_recovery on users (recovery_key) where recovery_key is not null;
create index users_photo on users (photo_id) where photo_id is not null;
create index users_banner on users (banner_id) where banner_id is not null;
create index users_words on users using gin (words);

-- One sign-in on one device: a browser session, or a family of tokens made through the API.
create table sessions (
    id           bigint primary key,
    user_id      bigint not null references users (id) on delete cascade,
    kind         text   not null check (kind in ('session', 'token')),
    -- SHA-256 of the cookie's id. Null until a browser has its cookie.
    cookie_hash  bytea  unique,
    device       text   not null,
    address      text   not null,
    created_at   bigint not null,
    last_used_at bigint not null,
    expires_at   bigint not null
);

create index sessions_user on sessions (user_id);
create index sessions_expiry on sessions (expires_at);

-- Refresh tokens of a family. Each is good once; a used one stays until its family ends.
create table refresh_tokens (
    token_hash bytea  primary key,
    session_id bigint not null references sessions (id) on delete cascade,
    created_at bigint not null,
    expires_at bigint not null,
    used_at    bigint
);

create index refresh_tokens_session on refresh_tokens (session_id);
create index refresh_tokens_used on refresh_tokens (used_at) where used_at is not null;

-- Proofs sent by mail: good once, for a while.
create table email_tokens (
    token_hash bytea  primary key,
    user_id    bigint not null references users (id) on delete cascade,
    kind       text   not null check (kind in ('reset', 'confirm')),
    -- The address it was sent to. It proves that one and no other.
    email      text   not null,
    expires_at bigint not null
);

create index email_tokens_user on email_tokens (user_id);
create index email_tokens_expiry on email_tokens (expires_at);

-- Invitations to sign up.
create table invites (
    id         bigint primary key,
    uses_left  bigint not null check (uses_left >= 0),
    created_at bigint not null,
    expires_at bigint not null
);

-- Who follows whom, who asks to, who blocks and who mutes whom.
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

-- What people have told the owner of: a person, a post or a message that should not be here.
create table reports (
    id          bigint primary key,
    reporter_id bigint not null references users (id) on delete cascade,
    kind        text   not null check (kind in ('user', 'post', 'message')),
    -- The id of what is reported, whichever of the three it is.
    subject_id  bigint not null,
    -- Whose it is.
    user_id     bigint not null references users (id) on delete cascade,
    reason      text   not null,
    created_at  bigint not null,
    -- What it said when it was first reported.
    text        text,
    unique (reporter_id, kind, subject_id)
);

create index reports_of_user on reports (user_id);

-- Images. Their bytes lie in the storage, under the id and the name of the variant.
create table media (
    -- Random, so that it cannot be guessed from another.
    id          bigint primary key,
    owner_id    bigint not null references users (id) on delete cascade,
    width       bigint not null,
    height      bigint not null,
    alt         text   not null,
    placeholder text   not null,
    -- What it is part of. Null until then; after a day it is swept.
    used_for    text   check (used_for in ('photo', 'banner', 'post', 'message', 'story')),
    created_at  bigint not null,
    bytes       bigint not null default 0
);

create index media_of_owner on media (owner_id, id, bytes);
create index media_unused on media (created_at) where used_for is null;

alter table users add foreign key (photo_id) references media (id) on delete set null;
alter table users add foreign key (banner_id) references media (id) on delete set null;

-- Images that were given up, until their bytes are gone as well.
create table doomed_media (
    id    bigint primary key,
    since bigint not null
);

-- What people write. A reply's root is the post the thread began with.
create table posts (
    id          bigint primary key,
    author_id   bigint not null references users (id) on delete cascade,
    -- Empty once it was deleted: the row stays, so that what replies to it keeps its place.
    body        text   not null,
    audience    text   not null check (audience in ('public', 'followers')),
    reply_to_id bigint references posts (id),
    root_id     bigint references posts (id),
    -- How many images it has.
    pictures    bigint not null default 0,
    likes       bigint not null default 0,
    comments    bigint not null default 0,
    created_at  bigint not null,
    edited_at   bigint,
    deleted_at  bigint,
    words       tsvector generated always as
        (to_tsvector('kith', regexp_replace(body, '[^[:alnum:]]+', ' ', 'g'))) stored
);

-- SQLite's holds two more columns, so that the feed reads nothing else.
create index posts_of_author on posts (author_id, id) where reply_to_id is null and deleted_at is null;
create index posts_replies_of_author on posts (author_id, id) where reply_to_id is not null and deleted_at is null;
create index posts_pictures_of_author on posts (author_id, id) where pictures > 0;
create index posts_of_parent on posts (reply_to_id, id) where reply_to_id is not null;
create index posts_of_root on posts (root_id) where root_id is not null;
create index posts_words on posts using gin (words);

create table post_media (
    post_id  bigint not null references posts (id) on delete cascade,
    place    bigint not null,
    media_id bigint not null unique references media (id) on delete cascade,
    primary key (post_id, place)
);

-- What a post said before it was edited, and until when.
create table post_edits (
    id         bigint primary key,
    post_id    bigint not null references posts (id) on delete cascade,
    body       text   not null,
    written_at bigint not null
);

create index post_edits_of_post on post_edits (post_id, id);

create table likes (
    id         bigint primary key,
    post_id    bigint not null references posts (id) on delete cascade,
    user_id    bigint not null references users (id) on delete cascade,
    created_at bigint not null,
    unique (post_id, user_id)
);

create index likes_of_post on likes (post_id, id);
create index likes_of_user on likes (user_id);

create table post_tags (
    tag     text   not null,
    post_id bigint not null references posts (id) on delete cascade,
    primary key (tag, post_id)
);

create index post_tags_of_post on post_tags (post_id);

-- The event log of each person, without a gap. Only ids are kept.
create table event_log (
    user_id    bigint not null references users (id) on delete cascade,
    seq        bigint not null,
    kind       text   not null,
    -- What it is about: a message, a post, a conversation.
    subject_id bigint not null,
    -- Who did it, where the kind does not say that by itself.
    person_id  bigint,
    -- How far, where something was read up to a place.
    place      bigint,
    at         bigint not null,
    primary key (user_id, seq)
);

create index event_log_at on event_log (at);

-- Conversations. Those of two people know both as each other's `other_id`.
create table conversations (
    id         bigint primary key,
    kind       text   not null check (kind in ('direct')),
    created_at bigint not null
);

create table members (
    conversation_id bigint not null references conversations (id) on delete cascade,
    user_id         bigint not null references users (id) on delete cascade,
    other_id        bigint references users (id) on delete cascade,
    -- How far they have read, and how far messages have reached a device of theirs.
    read_seq        bigint not null default 0,
    delivered_seq   bigint not null default 0,
    -- The id of the last message, by which their conversations are ordered; 0 while there is nothing to see for them.
    active_id       bigint not null default 0,
    primary key (conversation_id, user_id)
);

-- One conversation for two people.
create unique index members_pair on members (user_id, other_id) where other_id is not null;
create index members_active on members (user_id, active_id);
create index members_of_other on members (other_id) where other_id is not null;

create table messages (
    conversation_id bigint not null references conversations (id) on delete cascade,
    -- 1, 2, 3 and so on, without a gap.
    seq             bigint not null,
    id              bigint not null unique,
    sender_id       bigint not null references users (id) on delete cascade,
    -- What its sender calls it: sent twice, it is stored once.
    client_id       text   not null,
    -- Empty once it was deleted; the row stays.
    text            text   not null,
    reply_to_id     bigint references messages (id),
    -- How many images it has.
    pictures        bigint not null default 0,
    -- How many reactions.
    reactions       bigint not null default 0,
    created_at      bigint not null,
    edited_at       bigint,
    deleted_at      bigint,
    -- The story a message answers. It outlives the story.
    story_id        bigint,
    primary key (conversation_id, seq)
);

create unique index messages_of_client on messages (sender_id, client_id);
create index messages_replied on messages (reply_to_id) where reply_to_id is not null;

create table message_media (
    message_id bigint not null references messages (id) on delete cascade,
    place      bigint not null,
    media_id   bigint not null unique references media (id) on delete cascade,
    primary key (message_id, place)
);

create table reactions (
    message_id bigint not null references messages (id) on delete cascade,
    user_id    bigint not null references users (id) on delete cascade,
    emoji      text   not null,
    created_at bigint not null,
    primary key (message_id, emoji, user_id)
);

create index reactions_of_user on reactions (user_id);

-- What others did that concerns somebody.
create table notifications (
    id         bigint primary key,
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
-- The same thing is told once. Who answers one story may answer the next, and both are told.
create unique index notifications_once on notifications (user_id, kind, from_id, coalesce(post_id, 0))
    where kind not in ('security', 'story');

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
);

create index story_views_of_user on story_views (user_id);

-- Whom a new story is still to be told: followers by their ids, as far as they have been told.
create table story_news (
    story_id bigint primary key references stories (id) on delete cascade,
    told_id  bigint not null default 0
);

-- What people deleted themselves: deleting it once more is fine. Kept for thirty days.
create table deletions (
    owner_id   bigint not null references users (id) on delete cascade,
    id         bigint not null,
    deleted_at bigint not null,
    primary key (owner_id, id)
);

create index deletions_age on deletions (deleted_at);

-- Usernames that people had before. Nobody else can take one until then.
create table former_usernames (
    username_key text   primary key,
    user_id      bigint not null references users (id) on delete cascade,
    held_until   bigint not null
);

create index former_usernames_of_user on former_usernames (user_id);
create index former_usernames_end on former_usernames (held_until);

-- Mails on their way out.
create table mails (
    id        bigint primary key,
    recipient text   not null,
    subject   text   not null,
    text      text   not null,
    attempts  bigint not null default 0,
    made_at   bigint not null,
    -- When it is tried next.
    next_at   bigint not null
);

create index mails_next on mails (next_at, id);

-- Deleted accounts of which something is still to be removed.
create table erasures (
    user_id bigint primary key references users (id) on delete cascade,
    since   bigint not null
);
