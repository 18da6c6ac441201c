//! The page that edits a post.

use super::own_post;
use crate::{
    accounts::pages::page,
    posts::api::EditPost,
    ui::{
        PageHead, TextArea,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn EditPostPage() -> impl IntoView {
    page(|request| async move {
        let post = own_post(&request).await?;
        let form = Submission::redirects(EditPost::PATH);
        let text = form.old_input_or("body", post.body.clone());
        Ok(view! {
            <PageHead title="Edit post" description="Edit a post." />
            <h1 class="page__title">"Edit post"</h1>
            <section class="card composer">
                <Form submission=form.clone() class="composer__fields">
                    <FormError submission=form.clone() />
                    <input type="hidden" name="post" value=post.id.to_string() />
                    <TextArea label="Edit post" name="body" value=text error=form.field("body") />
                    <p class="faint">"Earlier versions stay visible."</p>
                    <div class="composer__end">
                        <a class="button button--quiet" role="button" href=post.path()>
                            "Cancel"
                        </a>
                        <Send text="Save" />
                    </div>
                </Form>
            </section>
        })
    })
}
