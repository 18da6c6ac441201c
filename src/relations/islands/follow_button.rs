//! The follow button, with an optimistic update: a press shows its result at once, and is reverted
//! if the server refuses.

use crate::{
    relations::{
        Relationship,
        api::{SetFollow, set_follow},
    },
    ui::toast,
};
use leptos::{ev::SubmitEvent, prelude::*, server_fn::ServerFn, task::spawn_local};

#[island(lazy)]
pub fn FollowButton(
    username: String,
    /// True if their account is private: following then needs their approval.
    private: bool,
    relationship: Relationship,
) -> impl IntoView {
    let (relationship, is_busy) = (RwSignal::new(relationship), StoredValue::new(false));
    let is_on =
        move || relationship.with(|relationship| relationship.following || relationship.requested);
    let words = move || match relationship.get() {
        Relationship { following: true, .. } => "Following",
        Relationship { requested: true, .. } => "Requested",
        _ => "Follow",
    };
    let person = username.clone();
    let press = move |event: SubmitEvent| {
        event.prevent_default();
        // A second press while the first is in flight is ignored.
        if is_busy.get_value() {
            return;
        }
        let (before, on, person) = (relationship.get_untracked(), !is_on(), person.clone());
        is_busy.set_value(true);
        relationship.set(Relationship {
            following: on && !private,
            requested: on && private,
            ..before
        });
        spawn_local(async move {
            match set_follow(person, on).await {
                Ok(now) => relationship.set(now),
                Err(error) => {
                    relationship.set(before);
                    toast(error.to_string());
                }
            }
            is_busy.set_value(false);
        });
    };
    view! {
        <form method="post" action=SetFollow::PATH class="follow" on:submit=press>
            <input type="hidden" name="person" value=username />
            <input type="hidden" name="on" value=move || (!is_on()).to_string() />
            <button class="button follow__button" aria-pressed=move || is_on().to_string()>
                {words}
            </button>
        </form>
    }
}
