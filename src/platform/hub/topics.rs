//! Topics: what many connections listen to together (publish and subscribe). A frame for a topic is
//! made once, and its bytes are shared by all who get it (fan-out).
//!
//! The hub does not know what a topic is about: its number comes from outside, and so does who may
//! listen.

use super::{Connection, Frame, Hub, State};
use crate::base::UserId;
use std::collections::{HashMap, HashSet};

impl State {
    pub(super) fn stop_listening(&mut self, connection: u64, topics: HashSet<i64>) {
        for topic in topics {
            if let Some(listeners) = self.topics.get_mut(&topic) {
                listeners.remove(&connection);
                if listeners.is_empty() {
                    self.topics.remove(&topic);
                }
            }
        }
    }

    /// Changes the topics of each connection of a user.
    fn change_topic(&mut self, user: UserId, topic: i64, listens: bool) {
        let Self { connections, topics, .. } = self;
        for entry in connections.get_mut(&user).into_iter().flat_map(|it| &mut it.entries) {
            entry.topics.remove(&topic);
            if let Some(left) = &mut entry.left_topics {
                left.remove(&topic);
            }
            if listens {
                entry.topics.insert(topic);
                let listener = (user, entry.outbox.clone());
                topics.entry(topic).or_default().insert(entry.id, listener);
                continue;
            }
            // The connection may be about to listen to what was looked up before this.
            if let Some(left) = &mut entry.left_topics {
                left.insert(topic);
            }
            if let Some(listeners) = topics.get_mut(&topic) {
                listeners.remove(&entry.id);
            }
        }
        if topics.get(&topic).is_some_and(HashMap::is_empty) {
            topics.remove(&topic);
        }
    }
}

impl Hub {
    /// Makes a connection listen to topics that were looked up after it entered the hub. Those that
    /// its user has left meanwhile are skipped.
    pub fn listen(&self, connection: &Connection, looked_up: Vec<i64>) {
        let mut guard = self.state();
        let State { connections, topics, .. } = &mut *guard;
        let entries =
            connections.get_mut(&connection.user).into_iter().flat_map(|it| &mut it.entries);
        for entry in entries.filter(|entry| entry.id == connection.id) {
            let left = entry.left_topics.take().unwrap_or_default();
            for topic in looked_up.iter().filter(|topic| !left.contains(topic)) {
                if !entry.topics.insert(*topic) {
                    continue;
                }
                let listener = (connection.user, entry.outbox.clone());
                topics.entry(*topic).or_default().insert(entry.id, listener);
            }
        }
    }

    /// Makes all connections of a user listen to a topic.
    pub fn join_topic(&self, user: UserId, topic: i64) {
        self.state().change_topic(user, topic, true);
    }

    /// Ends that.
    pub fn leave_topic(&self, user: UserId, topic: i64) {
        self.state().change_topic(user, topic, false);
    }

    /// Up to `most` users who listen to a topic; `None` if there are more.
    pub fn listeners(&self, topic: i64, most: usize) -> Option<Vec<UserId>> {
        let state = self.state();
        let Some(listeners) = state.topics.get(&topic) else { return Some(Vec::new()) };
        let mut users: HashSet<UserId> = HashSet::new();
        for (user, _) in listeners.values() {
            users.insert(*user);
            if users.len() > most {
                return None;
            }
        }
        Some(users.into_iter().collect())
    }

    /// Sends a frame to every connection that listens to a topic. Some users get another one in its
    /// place.
    pub fn publish(&self, topic: i64, frame: &Frame, instead: &HashMap<UserId, Frame>) {
        let state = self.state();
        for (user, outbox) in state.topics.get(&topic).into_iter().flat_map(HashMap::values) {
            outbox.take(instead.get(user).unwrap_or(frame));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{ids, joined, text};
    use super::*;
    use crate::platform::hub::Next;

    #[tokio::test]
    async fn who_listens_to_a_topic_gets_its_frames_and_nobody_else() {
        let hub = Hub::default();
        let ((mara, session), (jon, other)) = (ids(), ids());
        let mut tabs = [joined(&hub, mara, session), joined(&hub, mara, session)];
        let mut stranger = joined(&hub, jon, other);
        hub.listen(&tabs[0], vec![7]);
        hub.join_topic(mara, 7);
        hub.publish(7, &text("all"), &HashMap::new());
        hub.send(jon, &text("own"));
        for tab in &mut tabs {
            assert_eq!(tab.next().await, Next::Frame(text("all")));
            assert_eq!(tab.waiting(), None, "it comes once");
        }
        assert_eq!(stranger.next().await, Next::Frame(text("own")));
    }

    #[tokio::test]
    async fn some_get_another_frame() {
        let hub = Hub::default();
        let ((mara, session), (jon, other)) = (ids(), ids());
        let (mut tab, mut theirs) = (joined(&hub, mara, session), joined(&hub, jon, other));
        hub.join_topic(mara, 7);
        hub.join_topic(jon, 7);
        hub.publish(7, &text("all"), &HashMap::from([(jon, text("hidden"))]));
        assert_eq!(tab.next().await, Next::Frame(text("all")));
        assert_eq!(theirs.next().await, Next::Frame(text("hidden")));
    }

    #[test]
    fn a_topic_that_was_left_while_it_was_looked_up_is_not_listened_to() {
        let hub = Hub::default();
        let (mara, session) = ids();
        let mut tab = joined(&hub, mara, session);
        hub.leave_topic(mara, 7);
        hub.listen(&tab, vec![7, 8]);
        hub.publish(7, &text("secret"), &HashMap::new());
        hub.publish(8, &text("open"), &HashMap::new());
        assert_eq!(tab.waiting(), Some(text("open")));
        assert_eq!(hub.listeners(8, 5), Some(vec![mara]));
        assert_eq!(hub.listeners(8, 0), None);
        hub.leave_topic(mara, 8);
        hub.publish(8, &text("later"), &HashMap::new());
        assert_eq!(tab.waiting(), None);
        hub.join_topic(mara, 9);
        drop(tab);
        assert!(hub.state().topics.is_empty(), "nothing is kept of who is not here");
    }
}
