//! The read positions in a room, as far as each member may know them.

use crate::base::UserId;
use std::collections::HashSet;

/// The read positions of all members but the suspended, who cannot read.
pub struct ReadPositions {
    /// The member who has read least comes first.
    positions: Vec<ReadPosition>,
    /// Two members of whom the first blocks the second.
    blocks: HashSet<(UserId, UserId)>,
}

#[derive(sqlx::FromRow)]
pub struct ReadPosition {
    pub user_id: UserId,
    pub read_seq: i64,
}

impl ReadPositions {
    pub fn new(
        mut positions: Vec<ReadPosition>,
        blocks: impl IntoIterator<Item = (UserId, UserId)>,
    ) -> Self {
        positions.sort_by_key(|position| position.read_seq);
        Self { positions, blocks: blocks.into_iter().collect() }
    }

    /// The number up to which all others have read whom the viewer sees, if there are any.
    pub fn read_by_all(&self, viewer: UserId) -> Option<i64> {
        let is_seen = |position: &&ReadPosition| {
            let other = position.user_id;
            other != viewer
                && !self.blocks.contains(&(viewer, other))
                && !self.blocks.contains(&(other, viewer))
        };
        self.positions.iter().find(is_seen).map(|position| position.read_seq)
    }

    /// The members for whom [`Self::read_by_all`] grows when somebody has read up to a number, and
    /// to what.
    pub fn after_reading(self, reader: UserId, read_seq: i64) -> Vec<(UserId, i64)> {
        self.after(reader, Some(ReadPosition { user_id: reader, read_seq }))
    }

    /// The members for whom [`Self::read_by_all`] grows when somebody has left, and to what.
    pub fn after_leaving(self, member: UserId) -> Vec<(UserId, i64)> {
        self.after(member, None)
    }

    fn after(mut self, member: UserId, position: Option<ReadPosition>) -> Vec<(UserId, i64)> {
        let others = self.positions.iter().map(|other| other.user_id);
        let before: Vec<(UserId, Option<i64>)> = others
            .filter(|other| *other != member)
            .map(|other| (other, self.read_by_all(other)))
            .collect();
        self.positions.retain(|other| other.user_id != member);
        if let Some(position) = position {
            let index = self.positions.partition_point(|other| other.read_seq < position.read_seq);
            self.positions.insert(index, position);
        }
        let grown = |(user, before)| {
            let now = self.read_by_all(user);
            now.filter(|_| now > before).map(|until| (user, until))
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

    fn positions(of: [(UserId, i64); 3], blocks: &[(UserId, UserId)]) -> ReadPositions {
        let of = of.map(|(user_id, read_seq)| ReadPosition { user_id, read_seq });
        ReadPositions::new(of.into(), blocks.iter().copied())
    }

    #[test]
    fn whoever_was_waiting_only_for_the_reader_is_told() {
        let room = || positions([(BEN, 2), (CID, 4), (ANN, 9)], &[]);
        assert_eq!(room().read_by_all(ANN), Some(2));
        assert_eq!(room().read_by_all(BEN), Some(4));
        assert_eq!(room().after_reading(BEN, 3), [(CID, 3), (ANN, 3)]);
        assert_eq!(room().after_reading(BEN, 9), [(CID, 9), (ANN, 4)]);
        assert_eq!(room().after_reading(CID, 9), [(BEN, 9)], "the others wait for Ben");
        assert_eq!(room().after_leaving(BEN), [(CID, 9), (ANN, 4)], "he leaves");
    }

    #[test]
    fn nobody_waits_for_somebody_they_do_not_see() {
        for block in [(BEN, ANN), (ANN, BEN)] {
            let room = || positions([(BEN, 2), (CID, 4), (ANN, 9)], &[block]);
            assert_eq!(room().read_by_all(ANN), Some(4));
            assert_eq!(room().after_reading(BEN, 9), [(CID, 9)]);
            assert_eq!(room().after_reading(CID, 8), [(BEN, 8), (ANN, 8)]);
            assert_eq!(room().after_leaving(CID), [], "there is nobody to see");
        }
    }
}
