//! The state of a conversation in the browser: messages, outbox, and how far the other person has
//! come. Live events change the state, and components show it.

mod more_messages;
mod read_position;
mod room_changes;

use self::{read_position::ReadPosition, room_changes::RoomChanges};
use crate::{
    accounts::Person,
    base::{ConversationId, MessageId, UserId},
    chat::{
        api::{self, pin, react},
        events::{
            CONVERSATION_LEFT, InConversation, MESSAGE_CREATED, MESSAGE_DELETED, MESSAGE_DELIVERED,
            MESSAGE_EDITED, MESSAGE_PINNED, MESSAGE_SEEN, REACTION_CHANGED, ReactionChange,
            ReceivedEvent, SEEN_BY_ALL, SeenUntil,
        },
        model::{Kind, Message, Progress, Quote, Reaction},
        open_conversation,
        outbox::{self, Pending, Recipient},
    },
    live::{
        client,
        events::{HELLO, TYPING},
    },
    ui::toast,
};
use leptos::{html, prelude::*, task::spawn_local};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::time::Duration;

/// The time for which the typing indicator shows after a signal.
const TYPING_SHOWN: Duration = Duration::from_secs(5);

/// The data of a conversation page at render time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConversationStart {
    /// `None` before the first message.
    pub conversation: Option<ConversationId>,
    pub kind: Kind,
    /// The number of the last change of a room when this was read.
    pub rev: i64,
    /// True if the viewer may pin messages.
    pub may_pin: bool,
    pub me: Person,
    /// The other person of a direct conversation.
    pub other: Option<Person>,
    /// Oldest first.
    pub messages: Vec<Message>,
    /// The number before which earlier messages can be loaded, if there are any.
    pub earlier: Option<i64>,
    /// The number after which later messages can be loaded, if there are any.
    pub later: Option<i64>,
    /// The number of the first message that the viewer had not seen.
    pub first_unseen: Option<i64>,
    /// The number up to which the server knows that the viewer has seen messages.
    pub seen_until: i64,
    /// The cursor in the viewer's event log when this was read.
    pub cursor: Option<i64>,
    /// The message that the next one replies to.
    pub reply_to: Option<Message>,
}

/// A message in the document. It is updated in place.
#[derive(Clone)]
pub struct Item {
    pub id: MessageId,
    pub seq: i64,
    /// The viewer does not see its sender. Another item takes its place if that changes.
    pub is_hidden: bool,
    pub message: ArcRwSignal<Message>,
}

impl From<Message> for Item {
    fn from(message: Message) -> Self {
        Self {
            id: message.id,
            seq: message.seq,
            is_hidden: message.hidden,
            message: ArcRwSignal::new(message),
        }
    }
}

#[derive(Clone, Copy)]
pub struct ConversationState {
    pub conversation: RwSignal<Option<ConversationId>>,
    pub kind: Kind,
    pub may_pin: bool,
    pub me: StoredValue<Person>,
    pub other: StoredValue<Option<Person>>,
    /// Ordered by their numbers.
    pub items: RwSignal<Vec<Item>>,
    pub earlier: RwSignal<Option<i64>>,
    pub later: RwSignal<Option<i64>>,
    pub first_unseen: RwSignal<Option<i64>>,
    /// Messages in the outbox.
    pub pending: RwSignal<Vec<Pending>>,
    pub reply_to: RwSignal<Option<Message>>,
    /// The numbers up to which messages reached the other person's devices, and were seen.
    pub delivered_until: RwSignal<i64>,
    pub seen_until: RwSignal<i64>,
    pub is_typing: RwSignal<bool>,
    /// True if the newest message is out of view.
    pub is_away: RwSignal<bool>,
    pub scroller: NodeRef<html::Div>,
    pub area: NodeRef<html::Textarea>,
    cursor: Option<i64>,
    changes: RoomChanges,
    read_position: ReadPosition,
    typing_shown: StoredValue<u32>,
    /// The `client_id`s of the messages sent from this document.
    sent: StoredValue<Vec<String>>,
    /// Counts what has changed in this conversation since the page was loaded.
    changed: StoredValue<u32>,
}

impl ConversationState {
    pub fn new(start: ConversationStart) -> Self {
        let conversation = RwSignal::new(start.conversation);
        Self {
            conversation,
            kind: start.kind,
            may_pin: start.may_pin,
            me: StoredValue::new(start.me),
            other: StoredValue::new(start.other),
            items: RwSignal::new(start.messages.into_iter().map(Item::from).collect()),
            earlier: RwSignal::new(start.earlier),
            later: RwSignal::new(start.later),
            first_unseen: RwSignal::new(start.first_unseen),
            pending: RwSignal::new(Vec::new()),
            reply_to: RwSignal::new(start.reply_to),
            delivered_until: RwSignal::new(0),
            seen_until: RwSignal::new(0),
            is_typing: RwSignal::new(false),
            is_away: RwSignal::new(false),
            scroller: NodeRef::new(),
            area: NodeRef::new(),
            cursor: start.cursor,
            changes: RoomChanges::after(start.rev),
            read_position: ReadPosition::new(conversation, start.kind, start.seen_until),
            typing_shown: StoredValue::new(0),
            sent: StoredValue::new(Vec::new()),
            changed: StoredValue::new(0),
        }
    }

    /// Subscribes to live events. Called once, in the browser.
    pub fn follow(self) {
        let changed = RwSignal::new(0);
        outbox::on_change(changed);
        Effect::new(move || {
            changed.track();
            self.show_pending();
        });
        Effect::new(move || {
            let shows_newest = self.later.get().is_none() && !self.is_away.get();
            open_conversation::set(self.conversation.get().filter(|_| shows_newest));
        });
        self.subscribe();
        if let Some(cursor) = self.cursor {
            client::resume_from(cursor);
        }
        window_event_listener(leptos::ev::visibilitychange, move |_| match document().hidden() {
            // A phone may end a hidden page without another event.
            true => self.read_position.tell_at_once(),
            false => self.mark_seen(),
        });
        window_event_listener(leptos::ev::pagehide, move |_| self.read_position.tell_at_once());
        window_event_listener(leptos::ev::focus, move |_| self.mark_seen());
        self.on_scroll();
        self.mark_seen();
    }

    /// True where a message needs the name of its sender.
    pub fn is_room(self) -> bool {
        self.kind.is_room()
    }

    pub fn is_mine(self, message: &Message) -> bool {
        self.me.with_value(|me| me.id == message.sender.id)
    }

    fn subscribe(self) {
        self.on_event(MESSAGE_CREATED, move |message| self.add(message));
        let replace = move |message: Message| self.replace(message);
        self.on_event(MESSAGE_EDITED, replace);
        self.on_event(MESSAGE_DELETED, replace);
        self.on_event(MESSAGE_PINNED, replace);
        self.on_event(REACTION_CHANGED, move |change: ReactionChange| {
            self.change(change.message, |present| present.reactions = change.reactions);
        });
        client::subscribe_to_event(MESSAGE_DELIVERED, move |progress| {
            self.note(progress, self.delivered_until);
        });
        client::subscribe_to_event(MESSAGE_SEEN, move |progress| {
            self.note(progress, self.seen_until);
        });
        client::subscribe(SEEN_BY_ALL, move |SeenUntil { conversation, until }| {
            if self.is_this(conversation) {
                raise(self.seen_until, until);
            }
        });
        client::subscribe(TYPING, move |InConversation { conversation }| {
            if self.is_this(conversation) {
                self.show_typing();
            }
        });
        client::subscribe(CONVERSATION_LEFT, move |InConversation { conversation }| {
            if self.is_this(conversation) {
                crate::ui::go_to("/chat?left=1");
            }
        });
        // The last hello comes at once, if the socket is open: what was sent between the page and
        // this island was missed. No hello tells that nothing is missing: it has the last change
        // of the latest rooms only, and not how far the others have read.
        client::subscribe_to(&[HELLO], move || {
            self.catch_up();
            self.read_position.tell();
        });
    }

    fn is_this(self, conversation: ConversationId) -> bool {
        self.conversation.get_untracked() == Some(conversation)
    }

    /// Calls `then` with each event of this conversation, and those of direct conversations.
    fn on_event<T: DeserializeOwned + 'static>(
        self,
        kind: &'static str,
        then: impl Fn(T) + 'static,
    ) {
        client::subscribe(kind, move |event: ReceivedEvent<T>| {
            let is_next = match event.conversation.zip(event.rev) {
                Some((conversation, rev)) => self.is_this(conversation) && self.is_next(rev),
                // Numbered in the event log, which the client keeps in order.
                None => !self.is_room(),
            };
            if is_next {
                self.note_change();
                if let Some(data) = event.data {
                    then(data);
                }
            }
        });
    }

    fn note_change(self) {
        self.changed.update_value(|changed| *changed += 1);
    }

    /// Shows a message that was made or changed, if it belongs to those in the document.
    fn show_change(self, message: Message) {
        let (is_shown, is_earlier) = self.items.with_untracked(|items| {
            let is_shown = items.iter().any(|item| item.id == message.id);
            (is_shown, items.first().is_some_and(|first| message.seq < first.seq))
        });
        match is_shown {
            true => self.replace(message),
            false if is_earlier => self.change_quotes(&message),
            false => self.add(message),
        }
    }

    /// Notes how far the other person has come.
    fn note(self, progress: Progress, until: RwSignal<i64>) {
        if self.is_other(progress.user) && self.is_this(progress.conversation) {
            raise(until, progress.seq);
        }
    }

    /// True for the other person of a direct conversation.
    fn is_other(self, user: UserId) -> bool {
        self.other.with_value(|other| other.as_ref().is_some_and(|other| other.id == user))
    }

    fn change(self, id: MessageId, with: impl FnOnce(&mut Message)) {
        let item =
            self.items.with_untracked(|items| items.iter().find(|item| item.id == id).cloned());
        if let Some(item) = item {
            item.message.update(with);
        }
    }

    /// Shows a message as it is now.
    fn replace(self, message: Message) {
        self.change_quotes(&message);
        let (id, is_hidden) = (message.id, message.hidden);
        let is_same = |item: &Item| item.id == id && item.is_hidden == is_hidden;
        if self.items.with_untracked(|items| items.iter().any(is_same)) {
            return self.change(id, |present| *present = message);
        }
        self.items.update(|items| {
            if let Some(item) = items.iter_mut().find(|item| item.id == id) {
                *item = message.into();
            }
        });
    }

    /// Shows a changed message where others quote it: their own numbers do not change by that.
    fn change_quotes(self, of: &Message) {
        for item in self.items.get_untracked() {
            let is_stale =
                |quote: &Quote| quote.id == of.id && (of.hidden || quote.text != of.text);
            if item.message.read_untracked().reply_to.as_ref().is_some_and(is_stale) {
                item.message.update(|message| {
                    message.reply_to = message.reply_to.take().filter(|_| !of.hidden);
                    if let Some(quote) = &mut message.reply_to {
                        quote.text.clone_from(&of.text);
                    }
                });
            }
        }
    }

    /// Adds a new message of one of the viewer's conversations, if it is this one.
    fn add(self, message: Message) {
        let is_of_other = !self.is_mine(&message);
        match self.conversation.get_untracked() {
            Some(_) if self.is_room() => {}
            Some(conversation) if conversation != message.conversation => return,
            Some(_) => {}
            // The first message creates the conversation.
            None if self.is_other(message.sender.id)
                || self.sent.with_value(|sent| sent.contains(&message.client_id)) =>
            {
                self.begin(message.conversation)
            }
            None => return,
        }
        if is_of_other {
            self.is_typing.set(false);
        }
        let is_known =
            self.items.with_untracked(|items| items.iter().any(|item| item.id == message.id));
        if is_known || !self.is_newest() {
            return self.show_pending();
        }
        if is_of_other && !self.is_reading() && self.first_unseen.get_untracked().is_none() {
            self.first_unseen.set(Some(message.seq));
        }
        let position = self.scroll_position();
        self.items.update(|items| {
            let index = items.partition_point(|item| item.seq < message.seq);
            items.insert(index, message.into());
        });
        self.show_pending();
        self.restore(position);
    }

    fn begin(self, conversation: ConversationId) {
        self.conversation.set(Some(conversation));
        // The address that a reload should use.
        let history = window().history();
        let _ = history.and_then(|history| {
            history.replace_state_with_url(
                &leptos::wasm_bindgen::JsValue::NULL,
                "",
                Some(&api::path(conversation)),
            )
        });
    }

    /// Shows this conversation's messages in the outbox. One that already arrived, while its answer
    /// was lost, is left out.
    pub fn show_pending(self) {
        let (conversation, other) = (self.conversation.get_untracked(), self.username());
        let is_here = |pending: &Pending| match &pending.to {
            Recipient::Conversation(id) => Some(*id) == conversation,
            Recipient::Person(username) => Some(username) == other.as_ref(),
        };
        let arrived: Vec<String> = self.items.with_untracked(|items| {
            items.iter().map(|item| item.message.read_untracked().client_id.clone()).collect()
        });
        let waiting = outbox::pending()
            .into_iter()
            .filter(|pending| is_here(pending) && !arrived.contains(&pending.client_id));
        let waiting: Vec<Pending> = waiting.collect();
        self.sent.update_value(|sent| {
            sent.extend(waiting.iter().map(|pending| pending.client_id.clone()))
        });
        // They are newer than all others.
        self.pending.set(if self.is_newest() { waiting } else { Vec::new() });
    }

    /// The username of the other person of a direct conversation.
    pub fn username(self) -> Option<String> {
        self.other.with_value(|other| other.as_ref().map(|other| other.username.clone()))
    }

    /// Puts a message into the outbox, which sends it. Returns false if it could not be stored.
    pub fn send(self, text: String, media: Vec<(crate::base::MediaId, String)>) -> bool {
        let to = match self.conversation.get_untracked() {
            Some(conversation) => Recipient::Conversation(conversation),
            None => Recipient::Person(self.username().unwrap_or_default()),
        };
        let pending =
            Pending::new(to, text, self.reply_to.get_untracked().map(|message| message.id), media);
        let kept = outbox::put(&pending);
        if kept {
            self.reply_to.set(None);
            self.go_to_newest();
        }
        kept
    }

    /// Adds or removes a reaction, with an optimistic update: rolled back if the server refuses it.
    pub fn react(self, id: MessageId, emoji: String, on: bool) {
        let mut before = Vec::new();
        self.change(id, |message| {
            before.clone_from(&message.reactions);
            toggle(&mut message.reactions, &emoji, on);
        });
        spawn_local(async move {
            if let Err(error) = react(id, emoji, on).await {
                self.change(id, |message| message.reactions = before);
                toast(error.to_string());
            }
        });
    }

    /// Pins a message or takes it from the pinned ones, with an optimistic update.
    pub fn pin(self, id: MessageId, on: bool) {
        self.change(id, |message| message.pinned = on);
        spawn_local(async move {
            if let Err(error) = pin(id, on).await {
                self.change(id, |message| message.pinned = !on);
                toast(error.to_string());
            }
        });
    }

    /// Sets the message to reply to, and focuses the text field.
    pub fn answer(self, message: Message) {
        self.reply_to.set(Some(message));
        if let Some(area) = self.area.get_untracked() {
            let _ = area.focus();
        }
    }

    /// True if the newest message is on the screen.
    fn is_reading(self) -> bool {
        !document().hidden() && self.is_newest() && !self.is_away.get_untracked()
    }

    /// Notes that the newest message is seen, if it is on the screen, and tells the server.
    fn mark_seen(self) {
        if self.is_reading() {
            let seen = self.read_position.seen();
            let is_new =
                |item: &Item| item.seq > seen && !self.is_mine(&item.message.read_untracked());
            // Up to the last of all, also if the viewer wrote it after reading the others.
            let is_untold = self.read_position.untold().is_some();
            let last = self.items.with_untracked(|items| {
                let has_new = is_untold || items.iter().any(is_new);
                has_new.then(|| items.last().map(|item| item.seq)).flatten()
            });
            self.read_position.see(last.unwrap_or(0));
        }
        self.read_position.tell();
    }

    fn show_typing(self) {
        self.is_typing.set(true);
        let showing = self.typing_shown.get_value() + 1;
        self.typing_shown.set_value(showing);
        let hide = move || {
            if self.typing_shown.get_value() == showing {
                self.is_typing.set(false);
            }
        };
        set_timeout(hide, TYPING_SHOWN);
    }
}

/// Sets a number that only grows.
fn raise(number: RwSignal<i64>, to: i64) {
    if number.get_untracked() < to {
        number.set(to);
    }
}

/// Adds or removes the viewer's own reaction.
fn toggle(reactions: &mut Vec<Reaction>, emoji: &str, on: bool) {
    match reactions.iter_mut().find(|reaction| reaction.emoji == emoji) {
        Some(reaction) if reaction.mine != on => {
            reaction.mine = on;
            reaction.count += if on { 1 } else { -1 };
        }
        None if on => reactions.push(Reaction { emoji: emoji.to_owned(), count: 1, mine: true }),
        _ => {}
    }
    reactions.retain(|reaction| reaction.count > 0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reaction_is_added_once_and_taken_away_with_its_last() {
        let mut reactions = vec![Reaction { emoji: "👍".to_owned(), count: 2, mine: false }];
        let counts = |reactions: &[Reaction]| {
            reactions.iter().map(|reaction| (reaction.count, reaction.mine)).collect::<Vec<_>>()
        };
        toggle(&mut reactions, "👍", true);
        toggle(&mut reactions, "👍", true);
        toggle(&mut reactions, "🎉", true);
        assert_eq!(counts(&reactions), [(3, true), (1, true)]);
        toggle(&mut reactions, "🎉", false);
        toggle(&mut reactions, "👍", false);
        assert_eq!(counts(&reactions), [(2, false)]);
    }
}
