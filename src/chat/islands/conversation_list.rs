//! The list of conversations. It reloads on live events.

use crate::{
    chat::events::{
        CONVERSATION_JOINED, CONVERSATION_LEFT, CONVERSATION_MUTED, MESSAGE_CREATED,
        MESSAGE_DELETED, MESSAGE_EDITED, MESSAGE_SEEN, ReceivedEvent,
    },
    live::client,
    ui::{coalesce, jitter, refresh_part},
};
use leptos::prelude::*;
use serde::de::IgnoredAny;
use std::{cell::Cell, time::Duration};

/// The delay after a change in a room. It reaches all members at once.
const SOONEST: Duration = Duration::from_millis(300);
const LATEST: Duration = Duration::from_secs(5);

#[island]
pub fn ConversationList(children: Children) -> impl IntoView {
    // Effects run in the browser only.
    Effect::new(|| {
        for kind in [MESSAGE_CREATED, MESSAGE_EDITED, MESSAGE_DELETED, MESSAGE_SEEN] {
            client::subscribe(kind, |event: ReceivedEvent<IgnoredAny>| match event.rev {
                Some(_) => refresh_later(),
                None => refresh(),
            });
        }
        client::subscribe_to(
            &[CONVERSATION_JOINED, CONVERSATION_LEFT, CONVERSATION_MUTED],
            refresh,
        );
    });
    view! {
        <div class="contents" id="conversations">
            {children()}
        </div>
    }
}

fn refresh() {
    refresh_part("conversations");
}

/// Refreshes after a random delay. Changes until then share it.
fn refresh_later() {
    thread_local! {
        static IS_WAITING: Cell<bool> = const { Cell::new(false) };
    }
    coalesce(&IS_WAITING, jitter(SOONEST, LATEST), refresh);
}
