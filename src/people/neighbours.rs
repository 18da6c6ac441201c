//! The people to talk to, in the column beside every page.

use crate::{
    drawn::{ASIDE, Drawn, api::draw},
    ui::Settle,
};
use leptos::prelude::*;

/// The column beside every page, where there is room for it.
#[component]
pub fn PeopleAside() -> impl IntoView {
    let people = Resource::new_str(|| (), |()| async { Drawn(draw(ASIDE.to_owned(), String::new()).await) });
    view! {
        <aside class="aside" aria-label="People">
            {move || Suspend::new(async move {
                // The page itself says what went wrong; beside it, an empty list is enough.
                let html = people.await.0.map(|drawing| drawing.html).unwrap_or_default();
                view! { <section class="card aside__people" inner_html=html.into_inner()></section> }.settled()
            })}
        </aside>
    }
}
