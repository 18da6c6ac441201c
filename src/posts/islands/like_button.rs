//! The like button, with an optimistic update: a click shows its result at once, and is rolled back
//! if the server refuses it.

use crate::{
    base::PostId,
    posts::{
        api::{SetLike, likings, set_like},
        model::Liking,
    },
    ui::{Icon, on_return, toast},
};
use leptos::{ev::SubmitEvent, prelude::*, server_fn::ServerFn, task::spawn_local};
use std::cell::RefCell;

/// Posts per request when counts are reloaded. Fewer than the fields that a form may have.
const AT_ONCE: usize = 50;

thread_local! {
    /// All like buttons of this document.
    static BUTTONS: RefCell<Vec<(PostId, RwSignal<Liking>)>> = const { RefCell::new(Vec::new()) };
}

#[island]
pub fn LikeButton(post: PostId, liking: Liking) -> impl IntoView {
    let (liking, is_busy) = (RwSignal::new(liking), StoredValue::new(false));
    // Effects run in the browser only.
    Effect::new(move || remember(post, liking));
    let press = move |event: SubmitEvent| {
        event.prevent_default();
        // A second click is ignored while the first is being sent.
        if is_busy.get_value() {
            return;
        }
        let before = liking.get_untracked();
        is_busy.set_value(true);
        liking.set(before.toggled());
        spawn_local(async move {
            match set_like(post, !before.liked).await {
                Ok(now) => liking.set(now),
                Err(error) => {
                    liking.set(before);
                    toast(error.to_string());
                }
            }
            is_busy.set_value(false);
        });
    };
    view! {
        <form method="post" action=SetLike::PATH on:submit=press>
            <input type="hidden" name="post" value=post.to_string() />
            <input type="hidden" name="on" value=move || (!liking.get().liked).to_string() />
            <button
                class="icon-button icon-button--like"
                aria-pressed=move || liking.get().liked.to_string()
                aria-label=move || liking.get().label()
            >
                <Icon name="like" />
                <span>{move || liking.get().count()}</span>
            </button>
        </form>
    }
}

/// Registers a button. When the document returns from the back/forward cache, all buttons reload
/// their counts.
fn remember(post: PostId, liking: RwSignal<Liking>) {
    let is_first = BUTTONS.with_borrow_mut(|buttons| {
        buttons.push((post, liking));
        buttons.len() == 1
    });
    if is_first {
        on_return(|| spawn_local(refresh()));
    }
}

async fn refresh() {
    let buttons = BUTTONS.with_borrow(|buttons| buttons.clone());
    for some in buttons.chunks(AT_ONCE) {
        // On an error the shown counts stay.
        let Ok(now) = likings(some.iter().map(|(post, _)| *post).collect()).await else { return };
        for (post, liking) in some {
            if let Some((_, now)) = now.iter().find(|(other, _)| other == post) {
                liking.set(*now);
            }
        }
    }
}
