//! Whether somebody is here, or when they were: kept as it is now.

use crate::{
    base::{Timestamp, UserId},
    live::{client, model::Presence},
};
use leptos::prelude::*;

#[island(lazy)]
pub fn PresenceLine(
    user: UserId,
    /// As it was when the page was rendered; nothing where the viewer may not know.
    presence: Option<Presence>,
    /// What stands there of somebody of whom nothing is known.
    otherwise: String,
    /// When the page was rendered.
    now: Timestamp,
) -> impl IntoView {
    let shown = RwSignal::new(presence);
    let at = RwSignal::new(now);
    Effect::new(move || {
        if let Some(presence) = client::presence_of(user).get() {
            at.set(client::now());
            shown.set(Some(presence));
        }
    });
    let class =
        move || if shown.get().is_some_and(|presence| presence.online) { "here" } else { "faint" };
    let words = move || match shown.get() {
        Some(Presence { online: true, .. }) => "online".to_owned(),
        Some(Presence { last_seen: Some(seen), .. }) => format!("last seen {}", seen.ago(at.get())),
        _ => otherwise.clone(),
    };
    view! { <span class=class>{words}</span> }
}
