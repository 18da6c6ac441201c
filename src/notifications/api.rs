//! Server functions for notifications.

use crate::base::{NotificationId, Result};
use leptos::prelude::*;

#[cfg(feature = "ssr")]
use {
    super::server,
    crate::{
        accounts::{
            model::{Changes, NotifyChanges, SettingsChanges},
            server::{self as accounts, pages::viewer},
        },
        platform::forms::app,
    },
};

/// Marks notifications as read, up to and including `up_to`.
#[server]
pub async fn mark_read(up_to: NotificationId) -> Result<()> {
    server::read(&app(), &viewer()?, up_to).await.map(|_| ())
}

/// Chooses the kinds of notifications the viewer gets: a kind that is sent is on, others are off.
#[server]
pub async fn choose_kinds(
    #[server(default)] follow: Option<String>,
    #[server(default)] request: Option<String>,
    #[server(default)] like: Option<String>,
    #[server(default)] comment: Option<String>,
    #[server(default)] mention: Option<String>,
    #[server(default)] story: Option<String>,
) -> Result<()> {
    let on = |sent: Option<String>| Some(sent.is_some());
    let notify = NotifyChanges {
        follow: on(follow),
        request: on(request),
        like: on(like),
        comment: on(comment),
        mention: on(mention),
        story: on(story),
    };
    let changes = Changes {
        settings: SettingsChanges { notify, ..SettingsChanges::default() },
        ..Changes::default()
    };
    accounts::update(&app(), &viewer()?, changes).await.map(|_| ())
}
