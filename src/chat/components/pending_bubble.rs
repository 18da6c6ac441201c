//! A message in the outbox: still sending, or refused.

use crate::chat::outbox::{self, Pending};
use leptos::{either::Either, prelude::*};

#[component]
pub fn PendingBubble(pending: Pending) -> impl IntoView {
    let text = if pending.text.is_empty() { "Image".to_owned() } else { pending.text.clone() };
    let state = match pending.refused.clone() {
        None => Either::Left(view! { <span class="message__state">"Sending"</span> }),
        Some(why) => {
            let again = pending.clone();
            Either::Right(view! {
                <span class="message__state message__state--failed">"Failed"</span>
                {format!(" · {why}")}
                <button class="link" type="button" on:click=move |_| outbox::try_again(&again)>
                    "Try again"
                </button>
                <button class="link" type="button" on:click=move |_| outbox::discard(&pending)>
                    "Discard"
                </button>
            })
        }
    };
    view! {
        <article class="message message--mine" aria-label="You">
            <div class="message__bubble">
                <p class="message__text">{text}</p>
            </div>
            <footer class="message__foot faint">{state}</footer>
        </article>
    }
}
