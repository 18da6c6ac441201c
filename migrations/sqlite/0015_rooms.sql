-- Groups and channels. Until now a conversation was one of two people, and each of its members knew "the other". From now on
-- members are rows like any others, and a pair of people has its conversation in a table of its own.
--
-- SQLite cannot change a check or take a column out of a foreign key, so the tables are made anew. The old ones go from the last to
-- the first, so that nothing refers to one that goes.

create table new_conversations (
    id         bigint primary key,
    kind       text   not null check (kind in ('direct', 'group', 'channel')),
    created_at bigint not null,
    title      text   not null default '',
    -- In lower case, to be found whatever the case.
    title_key  text   not null default '',
    about      text   not null default '',
    -- How many members it has.
    members    bigint not null default 0,
    -- The number and the id of the last message. While there is none, the id is its own.
    last_seq   bigint not null default 0,
    last_id    bigint not null default 0,
    -- Counts every change of a message: 1, 2, 3 and so on, without a gap.
    rev        bigint not null default 0
);

-- Two rows for the one conversation of two people, each as one of them sees it.
create table new_pairs (
    user_id         bigint not null references users (id) on delete cascade,
    other_id        bigint not null references users (id) on delete cascade,
    conversation_id bigint not null references new_conversations (id) on delete cascade,
    -- The id of the last message, by which they are ordered; 0 while there is nothing to see for the user.
    last_id         bigint not null default 0,
    primary key (user_id, other_id)
) without rowid;

create table new_members (
    conversation_id bigint  not null references new_conversations (id) on delete cascade,
    user_id         bigint  not null references users (id) on delete cascade,
    -- Null in a conversation of two people.
    role            text    check (role in ('owner', 'admin', 'member')),
    joined_at       bigint  not null default 0,
    -- They read what comes after this number.
    from_seq        bigint  not null default 0,
    -- How far they have read, and since when. What is unread is counted from it.
    read_seq        bigint  not null default 0,
    read_at         bigint,
    -- How far messages have reached a device of theirs, in a conversation of two people.
    delivered_seq   bigint  not null default 0,
    muted           boolean not null default false,
    primary key (conversation_id, user_id)
) without rowid;

create table new_messages (
    conversation_id bigint  not null references new_conversations (id) on delete cascade,
    -- 1, 2, 3 and so on, without a gap.
    seq             bigint  not null,
    id              bigint  not null unique,
    sender_id       bigint  not null references users (id) on delete cascade,
    -- What its sender calls it: sent twice, it is stored once.
    client_id       text    not null,
    -- Empty once it was deleted; the row stays.
    text            text    not null,
    reply_to_id     bigint  references new_messages (id),
    -- How many images it has.
    pictures        integer not null default 0,
    -- How many reactions.
    reactions       integer not null default 0,
    created_at      bigint  not null,
    edited_at       bigint,
    deleted_at      bigint,
    -- The story a message answers. It outlives the story.
    story_id        bigint,
    -- What people write is a text. The others are lines about who joined and left, and a new title.
    kind            text    not null default 'text' check (kind in ('text', 'joined', 'left', 'renamed')),
    -- The number of its last change in the conversation.
    rev             bigint  not null default 0,
    pinned_at       bigint,
    -- How many people it mentions.
    mentions        bigint  not null default 0,
    primary key (conversation_id, seq)
) without rowid;

create table new_message_media (
    message_id bigint  not null references new_messages (id) on delete cascade,
    place      integer not null,
    media_id   bigint  not null unique references media (id) on delete cascade,
    primary key (message_id, place)
) without rowid;

create table new_reactions (
    message_id bigint not null references new_messages (id) on delete cascade,
    user_id    bigint not null references users (id) on delete cascade,
    emoji      text   not null,
    created_at bigint not null,
    primary key (message_id, emoji, user_id)
) without rowid;

insert into new_conversations (id, kind, created_at, members, last_seq, last_id, rev)
select id, kind, created_at, (select count(*) from members where conversation_id = conversations.id),
    coalesce((select max(seq) from messages where conversation_id = conversations.id), 0),
    coalesce((select id from messages where conversation_id = conversations.id order by seq desc limit 1), id),
    coalesce((select max(seq) from messages where conversation_id = conversations.id), 0)
from conversations;
insert into new_pairs (user_id, other_id, conversation_id, last_id)
select user_id, other_id, conversation_id, active_id from members where other_id is not null;
insert into new_members (conversation_id, user_id, joined_at, read_seq, delivered_seq)
select conversation_id, user_id, created_at, read_seq, delivered_seq
from members join conversations on conversations.id = members.conversation_id;
insert into new_messages (conversation_id, seq, id, sender_id, client_id, text, reply_to_id, pictures, reactions, created_at,
    edited_at, deleted_at, story_id, rev)
select conversation_id, seq, id, sender_id, client_id, text, reply_to_id, pictures, reactions, created_at, edited_at, deleted_at,
    story_id, seq
from messages order by id;
insert into new_message_media (message_id, place, media_id) select message_id, place, media_id from message_media;
insert into new_reactions (message_id, user_id, emoji, created_at) select message_id, user_id, emoji, created_at from reactions;

drop table reactions;
drop table message_media;
drop table messages;
drop table members;
drop table conversations;
alter table new_conversations rename to conversations;
alter table new_pairs rename to pairs;
alter table new_members rename to members;
alter table new_messages rename to messages;
alter table new_message_media rename to message_media;
alter table new_reactions rename to reactions;

create index conversations_channels on conversations (id) where kind = 'channel';
create unique index pairs_of_conversation on pairs (conversation_id, user_id);
create index pairs_latest on pairs (user_id, last_id);
create index pairs_of_other on pairs (other_id);
create index members_of_user on members (user_id);
create index members_in_rooms on members (user_id, conversation_id) where role is not null;
create index members_read on members (conversation_id, read_seq);
create index members_joined on members (conversation_id, joined_at, user_id);
create unique index messages_of_client on messages (sender_id, client_id);
create index messages_of_sender on messages (sender_id, id);
create index messages_replied on messages (reply_to_id) where reply_to_id is not null;
create unique index messages_changed on messages (conversation_id, rev);
create index messages_pinned on messages (conversation_id, seq) where pinned_at is not null;
create index reactions_of_user on reactions (user_id);

-- Whom a message of a room mentions, where they find it.
create table message_mentions (
    user_id         bigint not null references users (id) on delete cascade,
    conversation_id bigint not null references conversations (id) on delete cascade,
    seq             bigint not null,
    message_id      bigint not null references messages (id) on delete cascade,
    primary key (user_id, conversation_id, seq)
) without rowid;

create index message_mentions_of_message on message_mentions (message_id);
create index message_mentions_of_conversation on message_mentions (conversation_id);

-- A mention in a message is told as well.
alter table notifications add column message_id bigint references messages (id) on delete cascade;
create index notifications_of_message on notifications (message_id) where message_id is not null;
drop index notifications_once;
create unique index notifications_once on notifications (user_id, kind, from_id, coalesce(post_id, message_id, 0))
    where kind not in ('security', 'story');

create virtual table messages_search using fts5 (
    text, content = 'messages', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

insert into messages_search (messages_search, rank) values ('secure-delete', 1);
insert into messages_search (rowid, text) select id, text from messages;

create trigger messages_search_insert after insert on messages begin
    insert into messages_search (rowid, text) values (new.id, new.text);
end;

create trigger messages_search_update after update of text on messages begin
    insert into messages_search (messages_search, rowid, text) values ('delete', old.id, old.text);
    insert into messages_search (rowid, text) values (new.id, new.text);
end;

create trigger messages_search_delete after delete on messages begin
    insert into messages_search (messages_search, rowid, text) values ('delete', old.id, old.text);
end;
