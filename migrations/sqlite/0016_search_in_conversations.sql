-- A search in one's conversations looks for their ids as well as for the words. Before, it looked through the newest messages of the
-- whole community, and what others wrote elsewhere could hide one's own.

drop trigger messages_search_insert;
drop trigger messages_search_update;
drop trigger messages_search_delete;
drop table messages_search;

create view messages_to_search (id, text, conversation) as select id, text, conversation_id from messages;

create virtual table messages_search using fts5 (
    text, conversation, content = 'messages_to_search', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

insert into messages_search (messages_search, rank) values ('secure-delete', 1);
insert into messages_search (rowid, text, conversation) select id, text, conversation from messages_to_search;

create trigger messages_search_insert after insert on messages begin
    insert into messages_search (rowid, text, conversation) values (new.id, new.text, new.conversation_id);
end;

create trigger messages_search_update after update of text on messages begin
    insert into messages_search (messages_search, rowid, text, conversation) values ('delete', old.id, old.text, old.conversation_id);
    insert into messages_search (rowid, text, conversation) values (new.id, new.text, new.conversation_id);
end;

create trigger messages_search_delete after delete on messages begin
    insert into messages_search (messages_search, rowid, text, conversation) values ('delete', old.id, old.text, old.conversation_id);
end;
