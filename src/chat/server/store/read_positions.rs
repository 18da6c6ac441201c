//! How far the members of a group have read.

use crate::{
    base::{ConversationId, Result, UserId},
    platform::db::{Fetch, Statement, sql},
};
use std::collections::HashSet;

/// How far the members of a group have read, as far as they see each other. Nobody waits for the
/// suspended, who cannot read.
pub struct ReadPositions {
    /// The member who has read least comes first.
    members: Vec<Member>,
    /// Two members of whom the first blocks the second.
    blocks: HashSet<(UserId, UserId)>,
}

#[derive(sqlx::FromRow)]
struct Member {
    user_id: UserId,
    read_seq: i64,
}

const POSITIONS: Statement = sql!(
    "select member.user_id, member.read_seq
    from members member cross join users person
    where member.conversation_id = $1 and person.id = member.user_id
        and person.suspended_at is null
    order by member.read_seq"
);
const BLOCKS: Statement = sql!(
    "select blocks.blocker_id, blocks.blocked_id
    from members blocker cross join blocks cross join members blocked
    where blocker.conversation_id = $1 and blocks.blocker_id = blocker.user_id
        and blocked.conversation_id = $1 and blocked.user_id = blocks.blocked_id"
);

pub async fn read_positions(mut from: impl Fetch, room: ConversationId) -> Result<ReadPositions> {
    let members = from.all(POSITIONS.bind(room)).await?;
    let blocks: Vec<(UserId, UserId)> = from.all(BLOCKS.bind(room)).await?;
    Ok(ReadPositions { members, blocks: blocks.into_iter().collect() })
}

impl ReadPositions {
    /// The number up to which all others have read whom the viewer sees, if there are any.
    pub fn read_by_all(&self, viewer: UserId) -> Option<i64> {
        let others = |member: &&Member| {
            member.user_id != viewer
                && !self.blocks.contains(&(viewer, member.user_id))
                && !self.blocks.contains(&(member.user_id, viewer))
        };
        self.members.iter().find(others).map(|member| member.read_seq)
    }

    /// The members for whom [`Self::read_by_all`] grows, and to what, when `reader` reads up to a
    /// number, or leaves (`None`).
    pub fn advance(mut self, reader: UserId, to: Option<i64>) -> Vec<(UserId, i64)> {
        let before: Vec<(UserId, Option<i64>)> = self
            .members
            .iter()
            .map(|member| (member.user_id, self.read_by_all(member.user_id)))
            .collect();
        self.members.retain(|member| member.user_id != reader);
        if let Some(read_seq) = to {
            let place = self.members.partition_point(|member| member.read_seq < read_seq);
            self.members.insert(place, Member { user_id: reader, read_seq });
        }
        let grown = |(user, before)| {
            let now = self.read_by_all(user);
            now.filter(|_| user != reader && now > before).map(|until| (user, until))
        };
        before.into_iter().filter_map(grown).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANN: UserId = UserId::from_number(1);
    const BEN: UserId = UserId::from_number(2);
    const CID: UserId = UserId::from_number(3);

    fn positions(members: [(UserId, i64); 3], blocks: &[(UserId, UserId)]) -> ReadPositions {
        let members = members.map(|(user_id, read_seq)| Member { user_id, read_seq });
        ReadPositions { members: members.into(), blocks: blocks.iter().copied().collect() }
    }

    #[test]
    fn whoever_was_waiting_only_for_the_reader_is_told() {
        let group = || positions([(BEN, 2), (CID, 4), (ANN, 9)], &[]);
        assert_eq!(group().read_by_all(ANN), Some(2));
        assert_eq!(group().read_by_all(BEN), Some(4));
        assert_eq!(group().advance(BEN, Some(3)), [(CID, 3), (ANN, 3)]);
        assert_eq!(group().advance(BEN, Some(9)), [(CID, 9), (ANN, 4)]);
        assert_eq!(group().advance(CID, Some(9)), [(BEN, 9)], "the others wait for Ben");
        assert_eq!(group().advance(BEN, None), [(CID, 9), (ANN, 4)], "he leaves");
    }

    #[test]
    fn nobody_waits_for_somebody_they_do_not_see() {
        for block in [(BEN, ANN), (ANN, BEN)] {
            let group = || positions([(BEN, 2), (CID, 4), (ANN, 9)], &[block]);
            assert_eq!(group().read_by_all(ANN), Some(4));
            assert_eq!(group().advance(BEN, Some(9)), [(CID, 9)]);
            assert_eq!(group().advance(CID, Some(8)), [(BEN, 8), (ANN, 8)]);
            assert_eq!(group().advance(CID, None), [], "there is nobody to see");
        }
    }
}
