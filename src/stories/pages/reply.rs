//! The reply form of a story. A reply is a message to its author.

use crate::{
    base::StoryId,
    stories::api::ReplyToStory,
    ui::form::{Form, FormError, Send, Submission},
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn Reply(story: StoryId, name: String) -> impl IntoView {
    let form = Submission::redirects(ReplyToStory::PATH);
    let (wrong, typed, label) =
        (form.field("text"), form.old_input("text"), format!("Reply to {name}"));
    view! {
        <Form submission=form.clone() class="story__foot story__reply">
            <input type="hidden" name="story" value=story.to_string() />
            <input
                class="field__input"
                id="text"
                name="text"
                type="text"
                maxlength="4000"
                autocomplete="off"
                value=typed
                aria-label=label.clone()
                placeholder=label
                aria-describedby="text-error"
            />
            <Send text="Send" />
            <p class="field__error" id="text-error">
                {wrong}
            </p>
            <FormError submission=form />
        </Form>
    }
}
