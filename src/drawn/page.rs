//! The one component behind every drawn page.

use super::{api::draw, growing, model::Drawn, places::Places, turning, writing};
use crate::{
    base::Error,
    ui::{Head, Problem, Settle},
};
use leptos::{html, prelude::*, web_sys::Event};
use leptos_router::{components::Redirect, hooks::use_location, location::Url};

/// The page at the present address.
#[component]
pub fn DrawnPage() -> impl IntoView {
    let (location, places) = (use_location(), Places::new());
    let place = Memo::new(move |before: Option<&(String, String)>| {
        let here = (location.pathname.get(), location.search.get());
        if let Some((path, query)) = before.filter(|before| **before != here) {
            places.leave(&format!("{path}{query}"));
        }
        here
    });
    let alive = StoredValue::new(false);
    let page = Resource::new_str(
        move || place.get(),
        move |(path, query)| async move {
            let drawn = Drawn(draw(path, query).await);
            if alive.get_value() {
                turning::begin().await;
            }
            drawn
        },
    );
    let pending = RwSignal::new(false);
    Effect::new(move || {
        alive.set_value(true);
        turning::wait(pending.get());
    });
    view! {
        // With its boundary, because the head depends on the data: a bare Suspend loses meta tags when it hydrates. And it
        // keeps the page before until the next is there.
        <Transition set_pending=pending>
            {move || Suspend::new(async move {
                match page.await.0 {
                    Ok(drawing) => {
                        let root: NodeRef<html::Div> = NodeRef::new();
                        root.on_load(move |_| {
                            places.arrive();
                            turning::over();
                            growing::start();
                            writing::start();
                            // For what listens to more than this page knows of.
                            if let Ok(event) = Event::new("drawn") {
                                let _ = window().dispatch_event(&event);
                            }
                        });
                        view! {
                            <Head title=drawing.title description=drawing.description share=drawing.share/>
                            <div class="drawn" inner_html=drawing.html.into_inner() node_ref=root></div>
                        }
                        .settled()
                    }
                    Err(Error::Unauthorized) => {
                        turning::over_soon();
                        let (path, query) = place.get_untracked();
                        let here = if query.is_empty() { path } else { Url::escape(&format!("{path}{query}")) };
                        view! { <Redirect path=format!("/login?next={here}")/> }.settled()
                    }
                    Err(error) => {
                        turning::over_soon();
                        view! { <Problem error/> }.settled()
                    }
                }
            })}
        </Transition>
    }
}
