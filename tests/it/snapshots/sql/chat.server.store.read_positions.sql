select member.user_id, member.read_seq
from members member cross join users person
where member.conversation_id = $1 and person.id = member.user_id
and person.suspended_at is null
order by member.read_seq;
--   SEARCH member USING COVERING INDEX members_read (conversation_id=?)
--   SEARCH person USING INDEX sqlite_autoindex_users_1 (id=?)

select blocks.blocker_id, blocks.blocked_id
from members blocker cross join blocks cross join members blocked
where blocker.conversation_id = $1 and blocks.blocker_id = blocker.user_id
and blocked.conversation_id = $1 and blocked.user_id = blocks.blocked_id;
--   SEARCH blocker USING COVERING INDEX members_joined (conversation_id=?)
--   SEARCH blocks USING COVERING INDEX sqlite_autoindex_blocks_2 (blocker_id=?)
--   SEARCH blocked USING COVERING INDEX members_of_user (user_id=? AND conversation_id=?)
