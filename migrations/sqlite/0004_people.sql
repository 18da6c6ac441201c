-- When somebody was last here: written when they come and leave, and at most once a minute in between.
alter table users add column last_seen_at bigint;

-- A running server looks here for those whom `kith suspend` has suspended beside it.
create index users_suspended on users (suspended_at) where suspended_at is not null;

-- Finding people by the beginnings of their names, whatever the case and the accents.
create virtual table people_search using fts5 (
    username, name, family,
    content = 'users', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

insert into people_search (rowid, username, name, family) select id, username, name, family from users;

create trigger people_search_insert after insert on users begin
    insert into people_search (rowid, username, name, family) values (new.id, new.username, new.name, new.family);
end;

create trigger people_search_update after update of username, name, family on users begin
    insert into people_search (people_search, rowid, username, name, family)
        values ('delete', old.id, old.username, old.name, old.family);
    insert into people_search (rowid, username, name, family) values (new.id, new.username, new.name, new.family);
end;

create trigger people_search_delete after delete on users begin
    insert into people_search (people_search, rowid, username, name, family)
        values ('delete', old.id, old.username, old.name, old.family);
end;
