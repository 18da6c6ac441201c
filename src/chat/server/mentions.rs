//! Mentions in rooms: `@name` means a member of the room, who is notified.

use super::store;
use crate::{
    base::{
        ConversationId, Result, Timestamp, UserId,
        text::{Part, parts},
    },
    chat::model::Message,
    notifications::server as notifications,
    platform::{db::Tx, hooks::NotificationEntry, hub::Hub},
};
use std::collections::BTreeSet;

/// The most people that one message mentions.
const MOST: usize = 20;

/// The members of a room whom the text of the message `seq` mentions. The sender does not count,
/// nor does who has joined a group later.
pub async fn members_named(
    tx: &mut Tx,
    sender: UserId,
    room: ConversationId,
    text: &str,
    seq: i64,
) -> Result<Vec<UserId>> {
    if !text.contains('@') {
        return Ok(Vec::new());
    }
    let mut names = Vec::new();
    for part in parts(text) {
        if let Part::Mention(name) = part {
            let name = name[1..].to_lowercase();
            if !names.contains(&name) && names.len() < MOST {
                names.push(name);
            }
        }
    }
    let mut members = BTreeSet::new();
    for name in names {
        members.extend(store::mentioned(tx, sender, room, name, seq).await?);
    }
    Ok(members.into_iter().collect())
}

/// Stores whom a new or edited message mentions, and notifies those whom it did not mention before.
/// Whom it does not mention any more has no notification of it.
pub async fn notify(
    tx: &mut Tx,
    hub: &Hub,
    message: &Message,
    before: &[UserId],
    now: Timestamp,
) -> Result<()> {
    if message.mentions.as_slice() == before {
        return Ok(());
    }
    let Message { id, conversation, seq, mentions, .. } = message;
    store::set_mentions(tx, *id, *conversation, *seq, mentions).await?;
    for user in before.iter().filter(|user| !mentions.contains(user)) {
        notifications::withdraw_message(tx, *user, *id).await?;
    }
    for user in mentions.iter().filter(|user| !before.contains(user)) {
        let entry = NotificationEntry::new(*user, message.sender.id, "mention");
        notifications::notify(tx, hub, entry.about_message(*id), now).await?;
    }
    Ok(())
}
