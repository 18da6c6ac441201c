-- What people write. A comment is a post that replies to another; its root is the post the thread began with.
create table posts (
    id          bigint  primary key,
    author_id   bigint  not null references users (id) on delete cascade,
    -- Empty once it was deleted: the row stays, so that what replies to it keeps its place.
    body        text    not null,
    audience    text    not null check (audience in ('public', 'followers')),
    reply_to_id bigint  references posts (id),
    root_id     bigint  references posts (id),
    -- How many images it has.
    pictures    integer not null default 0,
    -- Counted where they are written, in the same transaction.
    likes       bigint  not null default 0,
    comments    bigint  not null default 0,
    created_at  bigint  not null,
    edited_at   bigint,
    deleted_at  bigint
);

-- The feed asks each followed person for their newest; a profile for all of theirs. The columns of the condition are in the
-- index as well, because SQLite looks at them again: so it needs no look at the row.
create index posts_of_author on posts (author_id, id, reply_to_id, deleted_at) where reply_to_id is null and deleted_at is null;
create index posts_replies_of_author on posts (author_id, id) where reply_to_id is not null and deleted_at is null;
create index posts_pictures_of_author on posts (author_id, id) where pictures > 0;
create index posts_of_parent on posts (reply_to_id, id) where reply_to_id is not null;
create index posts_of_root on posts (root_id) where root_id is not null;

create table post_media (
    post_id  bigint  not null references posts (id) on delete cascade,
    place    integer not null,
    media_id bigint  not null unique references media (id) on delete cascade,
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

alter table users add column posts bigint not null default 0;

-- Finding posts by their words, whatever the case and the accents.
create virtual table posts_search using fts5 (
    body, content = 'posts', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

create trigger posts_search_insert after insert on posts begin
    insert into posts_search (rowid, body) values (new.id, new.body);
end;

create trigger posts_search_update after update of body on posts begin
    insert into posts_search (posts_search, rowid, body) values ('delete', old.id, old.body);
    insert into posts_search (rowid, body) values (new.id, new.body);
end;

create trigger posts_search_delete after delete on posts begin
    insert into posts_search (posts_search, rowid, body) values ('delete', old.id, old.body);
end;
