-- What has happened that people must learn of, for each of them without a gap: a client that was away asks for what came after
-- the last it saw. Only ids are kept; what they stand for is told as it is when it is asked for.
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
) without rowid;

create index event_log_at on event_log (at);
