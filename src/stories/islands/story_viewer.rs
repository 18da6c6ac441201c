//! One story. It goes on to the next when its progress bar is full. Arrow keys go to the next and
//! the previous story, Escape closes, space pauses. All targets are also plain links.

use crate::ui::{go_to, is_typing};
use leptos::{
    ev::{self, AnimationEvent},
    html,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement},
};

#[island(lazy)]
pub fn StoryViewer(
    /// The address of the next story, or of the page after the last one.
    next: String,
    /// The address of the previous story.
    previous: Option<String>,
    /// The address that closing the story leads to.
    close: String,
    children: Children,
) -> impl IntoView {
    let story = NodeRef::<html::Article>::new();
    let after_bar = next.clone();
    story.on_load(move |story| {
        window_event_listener(ev::keydown, move |event| {
            if event.ctrl_key()
                || event.meta_key()
                || event.alt_key()
                || event.default_prevented()
                || is_typing(&event)
            {
                return;
            }
            match (event.key().as_str(), &previous) {
                ("ArrowRight", _) => go_to(&next),
                ("ArrowLeft", Some(previous)) => go_to(previous),
                ("Escape", _) => go_to(&close),
                (" ", _) => pause(&story),
                _ => return,
            }
            event.prevent_default();
        });
    });
    let animation_ended = move |event: AnimationEvent| {
        let bar = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if bar.is_some_and(|bar| bar.class_list().contains("story__bar--now")) {
            go_to(&after_bar);
        }
    };
    view! {
        <article class="story card" node_ref=story on:animationend=animation_ended>
            {children()}
        </article>
    }
}

/// Pauses or resumes the story. The checkbox pauses the bar's animation: see style/stories.css.
fn pause(story: &Element) {
    let checkbox = story
        .query_selector(".story__pause input")
        .ok()
        .flatten()
        .and_then(|found| found.dyn_into::<HtmlElement>().ok());
    if let Some(checkbox) = checkbox {
        checkbox.click();
    }
}
