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
    -- Telling twice is telling once.
    unique (reporter_id, kind, subject_id)
);

create index reports_of_user on reports (user_id);
