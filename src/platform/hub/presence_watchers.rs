//! Presence: which users are online, and which connections have whom on their screen.

use super::{Connection, Frame, Hub, State};
use crate::base::UserId;
use std::sync::atomic::Ordering;

impl State {
    pub(super) fn unwatch(&mut self, watcher: (UserId, u64), watches: Vec<UserId>) {
        for user in watches {
            if let Some(watchers) = self.watched.get_mut(&user) {
                watchers.remove(&watcher);
                if watchers.is_empty() {
                    self.watched.remove(&user);
                }
            }
        }
    }

    pub(super) fn is_present(&self, user: UserId) -> bool {
        self.connections.contains_key(&user) || self.lingering.contains_key(&user)
    }
}

impl Hub {
    /// True if the user has a connection, or had one a moment ago.
    pub fn is_present(&self, user: UserId) -> bool {
        self.state().is_present(user)
    }

    /// All users with a connection, if they are at most `most`. The flag is true if a user is known
    /// to have public presence.
    pub fn online_up_to(&self, most: usize) -> Option<Vec<(UserId, bool)>> {
        let state = self.state();
        (state.connections.len() <= most).then(|| {
            state
                .connections
                .iter()
                .map(|(user, connected)| (*user, connected.presence_public))
                .collect()
        })
    }

    /// Which of these users are online. The flag is true if the presence of a user is known to be
    /// public.
    pub fn online_among(&self, users: impl IntoIterator<Item = UserId>) -> Vec<(UserId, bool)> {
        let state = self.state();
        let here = |user| match state.connections.get(&user) {
            Some(connected) => Some((user, connected.presence_public)),
            None => state.lingering.contains_key(&user).then_some((user, false)),
        };
        users.into_iter().filter_map(here).collect()
    }

    /// The number of times it has changed who sees whom. Read before a lookup, for
    /// [`Hub::note_unreserved`].
    pub fn visibility_epoch(&self) -> u64 {
        self.state().visibility_epoch
    }

    /// Notes that the presence of a connected user is public: nothing keeps others whose presence
    /// is public from knowing that the user is online. They hide it from nobody, block nobody and
    /// are not blocked. Ignored if something has changed since it was looked up.
    pub fn note_presence_public(&self, user: UserId, visibility_epoch: u64) {
        let mut state = self.state();
        if state.visibility_epoch == visibility_epoch
            && let Some(connected) = state.connections.get_mut(&user)
        {
            connected.presence_public = true;
        }
    }

    /// Called when it may have changed who sees these users: whether their presence is public has
    /// to be looked up again.
    pub fn visibility_changed(&self, users: &[UserId]) {
        let mut state = self.state();
        state.visibility_epoch += 1;
        for user in users {
            if let Some(connected) = state.connections.get_mut(user) {
                connected.presence_public = false;
            }
        }
    }

    /// Counts a user as online for the moment after their last connection has ended. Returns the
    /// token for [`Hub::is_gone`], or `None` if the user has another connection or the server is
    /// stopping.
    pub fn linger(&self, user: UserId) -> Option<u64> {
        let token = self.0.last_id.fetch_add(1, Ordering::Relaxed);
        let mut state = self.state();
        if state.stopping || state.connections.contains_key(&user) {
            return None;
        }
        state.lingering.insert(user, token);
        Some(token)
    }

    /// Ends the moment. Returns true if the user has not come back in it.
    pub fn is_gone(&self, user: UserId, token: u64) -> bool {
        let mut state = self.state();
        let gone = state.lingering.get(&user) == Some(&token);
        if gone {
            state.lingering.remove(&user);
        }
        gone
    }

    /// Sets the users that a connection has on its screen, in place of those before.
    pub fn watch(&self, connection: &Connection, users: Vec<UserId>) {
        let watcher = (connection.user, connection.id);
        let mut guard = self.state();
        let state = &mut *guard;
        let connected = state.connections.get_mut(&connection.user);
        let entry = connected.and_then(|connected| {
            connected.entries.iter_mut().find(|entry| entry.id == connection.id)
        });
        let Some(entry) = entry else { return };
        let before = std::mem::replace(&mut entry.watches, users.clone());
        state.unwatch(watcher, before);
        for user in users {
            state.watched.entry(user).or_default().insert(watcher);
        }
    }

    /// The users who have this user on a screen.
    pub fn watchers(&self, user: UserId) -> Vec<UserId> {
        let state = self.state();
        let mut watchers: Vec<UserId> =
            state.watched.get(&user).into_iter().flatten().map(|(watcher, _)| *watcher).collect();
        watchers.sort_unstable();
        watchers.dedup();
        watchers
    }

    /// The users that this user has on their screens.
    pub fn watched_by(&self, watcher: UserId) -> Vec<UserId> {
        let state = self.state();
        let mut users: Vec<UserId> = state
            .connections
            .get(&watcher)
            .into_iter()
            .flat_map(|connected| &connected.entries)
            .flat_map(|entry| &entry.watches)
            .copied()
            .collect();
        users.sort_unstable();
        users.dedup();
        users
    }

    /// Sends a frame to those connections of `watcher` that have `user` on their screen.
    pub fn send_watching(&self, watcher: UserId, user: UserId, frame: &Frame) {
        let state = self.state();
        let (Some(watchers), Some(connected)) =
            (state.watched.get(&user), state.connections.get(&watcher))
        else {
            return;
        };
        for entry in
            connected.entries.iter().filter(|entry| watchers.contains(&(watcher, entry.id)))
        {
            entry.outbox.take(frame);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{ids, joined, text};
    use super::*;
    use crate::platform::hub::Next;

    #[test]
    fn who_leaves_counts_as_here_until_the_moment_is_over() {
        let hub = Hub::default();
        let (mara, session) = ids();
        let connection = joined(&hub, mara, session);
        assert_eq!(hub.linger(mara), None, "a connection lives");
        drop(connection);
        let token = hub.linger(mara).unwrap();
        assert!(hub.is_present(mara));
        let (connection, came) = hub.join(mara, session, usize::MAX).unwrap();
        assert!(!came && !hub.is_gone(mara, token), "a reload is no leaving");
        drop(connection);
        let token = hub.linger(mara).unwrap();
        assert!(hub.is_gone(mara, token) && !hub.is_present(mara));
    }

    #[test]
    fn what_is_known_of_somebody_is_forgotten_when_it_may_have_changed_or_they_leave() {
        let hub = Hub::default();
        let ((mara, session), (jon, other)) = (ids(), ids());
        let (tab, _jon) = (joined(&hub, mara, session), joined(&hub, jon, other));
        let presence_public = || -> Vec<UserId> {
            let known = hub
                .online_among([mara, jon])
                .into_iter()
                .filter(|(_, presence_public)| *presence_public);
            known.map(|(user, _)| user).collect()
        };
        let before = hub.visibility_epoch();
        hub.note_presence_public(mara, before);
        hub.note_presence_public(jon, before);
        assert_eq!(presence_public(), [mara, jon]);
        hub.visibility_changed(&[jon]);
        assert_eq!(presence_public(), [mara]);
        hub.note_presence_public(jon, before);
        assert_eq!(
            presence_public(),
            [mara],
            "what was looked up before the change does not count"
        );
        hub.note_presence_public(jon, hub.visibility_epoch());
        assert_eq!(presence_public(), [mara, jon]);
        drop(tab);
        hub.note_presence_public(mara, hub.visibility_epoch());
        assert_eq!(presence_public(), [jon], "nothing is kept of who is not here");
    }

    #[tokio::test]
    async fn a_screen_hears_of_those_who_are_on_it() {
        let hub = Hub::default();
        let ((mara, session), (jon, _), (kia, _)) = (ids(), ids(), ids());
        let mut tab = joined(&hub, mara, session);
        hub.watch(&tab, vec![jon, kia]);
        hub.watch(&tab, vec![jon]);
        assert_eq!((hub.watchers(jon), hub.watchers(kia)), (vec![mara], vec![]));
        hub.send_watching(mara, jon, &text("here"));
        assert_eq!(tab.next().await, Next::Frame(text("here")));
        drop(tab);
        assert_eq!(hub.watchers(jon), vec![]);
    }
}
