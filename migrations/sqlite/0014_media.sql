-- How much room an image takes, all its variants together: each person has a quota. Of images that were there before it is guessed
-- from their size: a fifth of a byte for each pixel.
alter table media add column bytes bigint not null default 0;

update media set bytes = width * height / 5;

drop index media_of_owner;
create index media_of_owner on media (owner_id, id, bytes);

-- What a reported post or message said when it was first reported: it may be edited or deleted afterwards.
alter table reports add column text text;

update reports set text = (select text from messages where id = subject_id) where kind = 'message';
update reports set text = (select body from posts where id = subject_id) where kind = 'post';
