//! The list of notifications. It reloads on new ones, and marks them as read once it is visible.

use crate::{
    base::NotificationId,
    live::client,
    notifications::{api::mark_read, events::CREATED},
    ui::{refresh_part, when_visible},
};
use leptos::{prelude::*, task::spawn_local};

#[island(lazy)]
pub fn NotificationList(
    /// The newest notification, if it is still unread: on a prefetched page.
    unread: Option<NotificationId>,
    children: Children,
) -> impl IntoView {
    // Effects run in the browser only.
    Effect::new(move || {
        client::subscribe_to(&[CREATED], || refresh_part("notifications"));
        if let Some(newest) = unread {
            when_visible(move || {
                spawn_local(async move {
                    // A failed call needs no retry: the next visit marks them as read.
                    let _ = mark_read(newest).await;
                });
            });
        }
    });
    view! {
        <div class="contents" id="notifications">
            {children()}
        </div>
    }
}
