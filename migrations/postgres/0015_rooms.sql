-- Groups and channels. Until now a conversation was one of two people, and each of its members knew "the other". From now on
-- members are rows like any others, and a pair of people has its conversation in a table of its own.

alter table conversations drop constraint conversations_kind_check;
alter table conversations add constraint conversations_kind_check check (kind in ('direct', 'group', 'channel'));
alter table conversations
    add column title     text   not null default '',
    -- In lower case, to be found whatever the case.
    add column title_key text   not null default '',
    add column about     text   not null default '',
    -- How many members it has.
    add column members   bigint not null default 0,
    -- The number and the id of the last message. While there is none, the id is its own.
    add column last_seq  bigint not null default 0,
    add column last_id   bigint not null default 0,
    -- Counts every change of a message: 1, 2, 3 and so on, without a gap.
    add column rev       bigint not null default 0;

-- Two rows for the one conversation of two people, each as one of them sees it.
create table pairs (
    user_id         bigint not null references users (id) on delete cascade,
    other_id        bigint not null references users (id) on delete cascade,
    conversation_id bigint not null references conversations (id) on delete cascade,
    -- The id of the last message, by which they are ordered; 0 while there is nothing to see for the user.
    last_id         bigint not null default 0,
    primary key (user_id, other_id)
);

insert into pairs (user_id, other_id, conversation_id, last_id)
select user_id, other_id, conversation_id, active_id from members where other_id is not null;

update conversations
set members = (select count(*) from members where conversation_id = conversations.id),
    last_seq = coalesce((select max(seq) from messages where conversation_id = conversations.id), 0),
    last_id = coalesce((select id from messages where conversation_id = conversations.id order by seq desc limit 1), id),
    rev = coalesce((select max(seq) from messages where conversation_id = conversations.id), 0);

-- The indexes of these columns go with them.
alter table members drop column other_id, drop column active_id;
alter table members
    -- Null in a conversation of two people.
    add column role      text    check (role in ('owner', 'admin', 'member')),
    add column joined_at bigint  not null default 0,
    -- They read what comes after this number.
    add column from_seq  bigint  not null default 0,
    -- Since when they have read that far.
    add column read_at   bigint,
    add column muted     boolean not null default false;
update members set joined_at = created_at from conversations where conversations.id = conversation_id;

alter table messages
    -- What people write is a text. The others are lines about who joined and left, and a new title.
    add column kind      text   not null default 'text' check (kind in ('text', 'joined', 'left', 'renamed')),
    -- The number of its last change in the conversation.
    add column rev       bigint not null default 0,
    add column pinned_at bigint,
    -- How many people it mentions.
    add column mentions  bigint not null default 0,
    add column words     tsvector generated always as
        (to_tsvector('kith', regexp_replace(text, '[^[:alnum:]]+', ' ', 'g'))) stored;
update messages set rev = seq;

create index conversations_channels on conversations (id) where kind = 'channel';
create unique index pairs_of_conversation on pairs (conversation_id, user_id);
create index pairs_latest on pairs (user_id, last_id);
create index pairs_of_other on pairs (other_id);
create index members_of_user on members (user_id);
create index members_in_rooms on members (user_id, conversation_id) where role is not null;
create index members_read on members (conversation_id, read_seq);
create index members_joined on members (conversation_id, joined_at, user_id);
create index messages_of_sender on messages (sender_id, id);
create unique index messages_changed on messages (conversation_id, rev);
create index messages_pinned on messages (conversation_id, seq) where pinned_at is not null;
create index messages_words on messages using gin (words);

-- Whom a message of a room mentions, where they find it.
create table message_mentions (
    user_id         bigint not null references users (id) on delete cascade,
    conversation_id bigint not null references conversations (id) on delete cascade,
    seq             bigint not null,
    message_id      bigint not null references messages (id) on delete cascade,
    primary key (user_id, conversation_id, seq)
);

create index message_mentions_of_message on message_mentions (message_id);
create index message_mentions_of_conversation on message_mentions (conversation_id);

-- A mention in a message is told as well.
alter table notifications add column message_id bigint references messages (id) on delete cascade;
create index notifications_of_message on notifications (message_id) where message_id is not null;
drop index notifications_once;
create unique index notifications_once on notifications (user_id, kind, from_id, coalesce(post_id, message_id, 0))
    where kind not in ('security', 'story');
