//! The rail of stories. It reloads when a new story is published.

use crate::{live::client, stories::events::CREATED, ui::refresh_part};
use leptos::prelude::*;

#[island]
pub fn LiveRail(children: Children) -> impl IntoView {
    // Effects run in the browser only.
    Effect::new(|| client::subscribe_to(&[CREATED], || refresh_part("rail")));
    view! {
        <section class="rail" id="rail" aria-label="Stories">
            {children()}
        </section>
    }
}
