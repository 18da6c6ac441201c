//! The list of notifications, kept as it is now. Looking at it is reading them.

use crate::{
    base::NotificationId,
    live::client,
    notifications::{api::mark_read, events::CREATED},
    ui::{refresh_part, when_visible},
};
use leptos::{prelude::*, task::spawn_local};

#[island]
pub fn NotificationList(
    /// The newest, where it has not been read: of a page that was fetched ahead.
    unread: Option<NotificationId>,
    children: Children,
) -> impl IntoView {
    // Effects run in the browser only.
    Effect::new(move || {
        client::subscribe_to(&[CREATED], || refresh_part("notifications"));
        if let Some(newest) = unread {
            when_visible(move || {
                spawn_local(async move {
                    // One that fails is made up for by the next look.
                    let _ = mark_read(newest).await;
                });
            });
        }
    });
    view! { <div class="contents" id="notifications">{children()}</div> }
}
