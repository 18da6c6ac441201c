//! Shows whether a user is online, or when they last were, and keeps it up to date.

use crate::{
    base::{Timestamp, UserId},
    live::{client, model::Presence},
};
use leptos::prelude::*;

#[island(lazy)]
pub fn PresenceLine(
    user: UserId,
    /// The presence when the page was rendered; `None` if the viewer may not know it.
    presence: Option<Presence>,
    /// The text for a user of whom nothing is known.
    otherwise: String,
    /// The time when the page was rendered.
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
