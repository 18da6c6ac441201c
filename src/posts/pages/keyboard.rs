//! The page that lists the keyboard shortcuts: see `ui::shortcuts`.

use crate::{accounts::pages::page, ui::PageHead};
use leptos::prelude::*;

const KEYS: [(&str, &str); 12] = [
    ("j, k", "Next post, previous post"),
    ("n or c", "Write something"),
    ("r", "Reply to the selected post"),
    ("f", "Like or unlike the selected post"),
    ("/", "Search"),
    ("g h", "Go home"),
    ("g c", "Go to chat"),
    ("g u", "Go to the next unread conversation"),
    ("g n", "Go to notifications"),
    ("Ctrl K", "Jump to a conversation"),
    ("Ctrl Enter", "Send what you are writing"),
    ("?", "This page"),
];

#[component]
pub fn KeyboardPage() -> impl IntoView {
    page(|_| async {
        let row = |(key, does): (&'static str, &'static str)| {
            view! {
                <div class="shortcuts__key">
                    <dt>
                        <kbd>{key}</kbd>
                    </dt>
                    <dd>{does}</dd>
                </div>
            }
        };
        Ok(view! {
            <PageHead title="Keyboard shortcuts" description="Keyboard shortcuts." />
            <h1 class="page__title">"Keyboard shortcuts"</h1>
            <dl class="shortcuts card">{KEYS.into_iter().map(row).collect_view()}</dl>
        })
    })
}
