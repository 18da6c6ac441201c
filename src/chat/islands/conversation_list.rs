//! The list of conversations. It reloads on live events.

use crate::{
    chat::events::{
        CONVERSATION_JOINED, CONVERSATION_LEFT, MESSAGE_CREATED, MESSAGE_DELETED, MESSAGE_EDITED,
        MESSAGE_SEEN,
    },
    live::client,
    ui::refresh_part,
};
use leptos::prelude::*;

#[island]
pub fn ConversationList(children: Children) -> impl IntoView {
    // Effects run in the browser only.
    Effect::new(|| {
        client::subscribe_to(
            &[
                MESSAGE_CREATED,
                MESSAGE_EDITED,
                MESSAGE_DELETED,
                MESSAGE_SEEN,
                CONVERSATION_JOINED,
                CONVERSATION_LEFT,
            ],
            || refresh_part("conversations"),
        )
    });
    view! {
        <div class="contents" id="conversations">
            {children()}
        </div>
    }
}
